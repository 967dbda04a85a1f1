"""What the nodes of an Open Journey Format file that are no touchpoints say about one."""

from __future__ import annotations

from collections import Counter
from typing import Any

from journeymap.exchange.draft import Draft
from journeymap.exchange.ojf.fields import EMPTY, Blueprint, add, as_text, feel, leftovers, score, word
from journeymap.exchange.ojf.words import channel_type, known_channel, purpose_kind
from journeymap.exchange.scores import plain_number
from journeymap.model.ids import make_id
from journeymap.yamlwriting.document import Item

_KNOWN = {
    *(
        "id",
        "stageId",
        "stage_id",
        "stage",
        "swimlaneId",
        "swimlane_id",
        "swimlane",
        "title",
        "name",
        "description",
        "severity",
        "score",
        "sentiment",
        "purpose",
    ),
    *("isMomentOfTruth", "icon", "iconColor", "tags", "blueprint"),
}
_SEVERITY = {"low": 1, "medium": 2, "high": 3}
_SENTENCE_END = tuple(".!?…؟。！？:")

Node = dict[str, Any]


class Remarks:
    """Puts pains, feelings, opportunities, tools… to the touchpoint that they are about."""

    def __init__(self, draft: Draft, lanes: dict[str, str]) -> None:
        self.draft, self.lanes = draft, lanes
        self.blueprint = Blueprint(draft)
        self.counts: Counter[str] = Counter()

    def attach(self, item: Item, node: Node, role: str) -> None:
        """What a node that is no touchpoint says about one."""
        title, description = self.titled(node)
        text = one_line(
            f"{title}{' ' if title.endswith(_SENTENCE_END) else ': '}{description}" if description else title
        )
        purpose = self.word(node, "purpose")
        pain = purpose_kind(purpose) == "pain"
        if role == "pain":
            self.pain(item, text, title, node)
        elif role == "opportunity":
            item.many("opportunities").append(self._scored(Item(text=text), node))
        elif role == "emotion":
            add(item, "feeling", title)
            if pain:
                self.pain(item, description or title, "", node)
            else:
                add(item, "thinking", description)
        elif role == "quote" and not item.get("quote"):
            item["quote"] = Item(text=text)
        elif role in ("thought", "quote"):
            add(item, "thinking", text)
        elif role in ("frontstage", "backstage"):
            item.many(role).append(Item(text=text))
        elif role == "metric":
            item.many("metrics").append(Item(name=text))
        elif role == "tool":
            self._tool(item, title, description)
        elif role == "other":
            add(item, f"x-{make_id(self.lane(node))[:60] or 'other'}", text)
            self.counts["other"] += 1
        else:
            add(item, "x-physical-evidence" if role == "evidence" else "x-notes", text)
        if role in ("emotion", "pain"):
            self._felt(item, node, title, role)
        self._remarks(item, node, title, role)
        self.more(item, node)

    def _felt(self, item: Item, node: Node, title: str, role: str) -> None:
        """How somebody felt: the emotion of the touchpoint, where that has none of its own."""
        felt = score(self.draft, node)
        self.counts["score"] += felt is not None
        if item.get("emotion") is None:
            feel(self.draft, item, felt)
        elif role == "emotion" and felt is not None and item.get("x-score") != felt:
            item.comments.append(self.draft.text(f"«{title}» was scored {as_text(node['score'])}."))
            self.counts["other score"] += 1

    def _remarks(self, item: Item, node: Node, title: str, role: str) -> None:
        """Comments for the purpose and the severity that go with no field."""
        purpose, severity = self.word(node, "purpose"), self.word(node, "severity").lower()
        aim = purpose_kind(purpose)
        fitting = {
            "pain": aim == "pain",
            "emotion": aim == "pain",
            "opportunity": aim in ("opportunity", "gain"),
        }
        if purpose and not fitting.get(role, aim == "note"):
            item.comments.append(f"«{title}» had the purpose: {purpose}")
            self.counts["purpose"] += 1
        if severity not in ("", "low") and role != "pain" and aim != "pain":
            item.comments.append(f"«{title}» had the severity: {severity}")

    def more(self, item: Item, node: Node) -> None:
        """What nodes of all kinds may say: sentiment, tags, blueprint, and what is not in the format."""
        title = self.titled(node)[0]
        add(item, "feeling", self.word(node, "sentiment"))
        tags = node.get("tags")
        for tag in tags if isinstance(tags, list) else as_text(tags).split(",") if tags else ():
            add(item, "x-tags", self.draft.text(as_text(tag)))
        if node.get("blueprint") not in EMPTY:
            self.blueprint.read(item, node["blueprint"], title)
        if node.get("icon") or node.get("iconColor"):
            self.counts["icon"] += 1
        item.comments += leftovers(self.draft, node, _KNOWN, title)

    def pain(self, item: Item, text: str, title: str, node: Node) -> None:
        """A pain point. With a title, it has an id that opportunities can name, and its score."""
        pain = Item(text=one_line(text))
        self.counts["pain"] += 1
        given = self.draft.give_id("pain point", title or text, f"pain-{self.counts['pain']}")
        if title and given != make_id(text):
            pain["id"] = given
        severity = self.word(node, "severity").lower()
        pain["severity" if severity in _SEVERITY else "x-severity"] = _SEVERITY.get(severity, severity)
        item.many("pain_points").append(self._scored(pain, node) if title else pain)

    def _scored(self, item: Item, node: Node) -> Item:
        """A pain point or an opportunity has no emotion in a map; its score is kept all the same."""
        if (number := score(self.draft, node)) is not None:
            item["x-score"] = plain_number(number)
            self.counts["x-score"] += 1
        return item

    def _tool(self, item: Item, title: str, description: str) -> None:
        """A tool or channel that is used at a touchpoint."""
        self.counts["tool"] += 1
        id, about = known_channel(title), item
        if not id:
            channels = self.draft.map.setdefault("channels", Item())
            assert isinstance(channels, Item)
            same = [
                id
                for id, channel in channels.items()
                if isinstance(channel, Item) and channel["title"] == title
            ]
            id = same[0] if same else self.draft.give_id("channel", title, f"channel-{len(channels) + 1}")
            about = channels.setdefault(id, Item(title=title, type=channel_type(title)))  # type: ignore[assignment]
        if description:
            about.comments.append(f"{title}: {description}")
        if item.get("channel"):
            add(item, "x-tools", title)
        else:
            item["channel"] = id

    def titled(self, node: Node) -> tuple[str, str]:
        """Title and description; what is missing is made up for by what is there."""
        title, description = self.word(node, "title", "name"), self.word(node, "description", lines=True)
        if title:
            return title, description
        return (one_line(description) or self.word(node, "sentiment") or "Untitled"), ""

    def lane(self, node: Node) -> str:
        id = self.word(node, "swimlaneId", "swimlane_id", "swimlane")
        return self.lanes.get(id, id)

    def word(self, node: Node, *keys: str, lines: bool = False) -> str:
        return word(self.draft, node, *keys, lines=lines)


def one_line(text: str) -> str:
    """The text with single spaces only."""
    return " ".join(text.split())
