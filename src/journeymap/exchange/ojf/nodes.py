"""The nodes of an Open Journey Format file: which are touchpoints, and what the others say about those.

A node in a lane of actions or touchpoints is a touchpoint, whatever its purpose; a pain or an opportunity in
there is one that has it. All others belong to the touchpoint of their stage that stands before them.
"""

from __future__ import annotations

from collections import Counter

from journeymap.exchange.draft import Draft, count, listed
from journeymap.exchange.ojf.fields import EMPTY, feel, score
from journeymap.exchange.ojf.remarks import Node, Remarks, one_line
from journeymap.exchange.ojf.words import (
    channel_of_tag,
    device_of_tag,
    is_visit,
    known_channel,
    lane_kind,
    moment_of,
    purpose_kind,
)
from journeymap.exchange.scores import signed_scale
from journeymap.model.ids import fold
from journeymap.yamlwriting.document import Item


class Nodes:
    """Takes the nodes one by one, then puts them where they belong."""

    def __init__(self, draft: Draft, stages: dict[str, Item], lanes: dict[str, str]) -> None:
        self.draft, self.stages, self.lanes = draft, stages, lanes
        self.by_stage: dict[str, list[Node]] = {id: [] for id in stages}
        self.remarks = Remarks(draft, lanes)
        self.sure = any(lane_kind(name) in ("action", "channel") for name in lanes.values())
        self.origin: list[tuple[Item, str]] = []  # touchpoints and their lanes
        self.counts = self.remarks.counts
        self.moments: list[str] = []
        self.tags: list[str] = []  # what became of which tag

    def add(self, node: Node) -> None:
        """One more node."""
        id = self.remarks.word(node, "stageId", "stage_id", "stage")
        if id not in self.stages:  # some write its name there
            same = (known for known, stage in self.stages.items() if fold(str(stage["title"])) == fold(id))
            id = next(same, id) if fold(id) else id
        if id not in self.stages:
            title = id[:200] or "Without a stage"
            self.stages[id] = self.draft.stage(title)
            self.by_stage[id] = []
            self.draft.note(
                f"Nodes name a stage that the file does not have: {listed([title])} was added at the end."
            )
        self.by_stage[id].append(node)

    def place(self) -> None:
        """All nodes into the map, and the path over the touchpoints."""
        titles = [str(stage["title"]) for stage in self.stages.values()]
        for rank, (id, nodes) in enumerate(self.by_stage.items()):
            self._stage(self.stages[id], nodes, rank, titles)
        if self.remarks.blueprint.teams:
            self.draft.map["teams"] = Item(
                {id: Item(title=title) for id, title in self.remarks.blueprint.teams.items()}
            )
        lanes = Counter(lane for _, lane in self.origin)
        usual = max(lanes, key=lambda lane: lanes[lane], default="")
        for item, lane in self.origin:
            if lane != usual:
                item["x-swimlane"] = lane
        if len(lanes) > 1:
            self.draft.note(f"Touchpoints of another swimlane than {listed([usual])} say so in x-swimlane.")
        self._tell()

    def _stage(self, stage: Item, nodes: list[Node], rank: int, titles: list[str]) -> None:
        roles = [self._role(node) for node in nodes]
        made: list[Item | None] = [
            self._touchpoint(stage, node) if role == "touchpoint" else None
            for node, role in zip(nodes, roles, strict=True)
        ]
        if nodes and not any(item is not None for item in made):
            owner = self.draft.touchpoint(stage, str(stage["title"]))
            self.draft.visit(owner)
            self.counts["made"] += 1
        else:
            owner = next((item for item in made if item is not None), Item())
        for node, role, item in zip(nodes, roles, made, strict=True):
            if item is not None:
                owner = item
                self.draft.visit(item)
            else:
                self.remarks.attach(owner, node, role)
            if node.get("isMomentOfTruth") in (True, "true", 1):
                owner["moment"] = moment_of(rank, titles)
                self.moments.append(f"{owner['title']} ({owner['moment']})")
        for touchpoint in stage.many("touchpoints"):
            self._tags(touchpoint)

    def _role(self, node: Node) -> str:
        lane, purpose = self.remarks.lane(node), self.remarks.word(node, "purpose")
        kind, aim = lane_kind(lane), purpose_kind(purpose)
        scored = node.get("score") not in EMPTY
        if kind in ("action", "channel"):
            return "touchpoint"
        if kind == "tool":  # a tool that was used, or a contact that took place there?
            return "touchpoint" if scored or purpose or node.get("isMomentOfTruth") else "tool"
        if kind == "pain" and aim in ("opportunity", "gain"):
            return "opportunity"
        if kind == "opportunity" and aim == "pain":
            return "pain"
        if kind:
            return kind
        if aim:
            return "opportunity" if aim == "gain" else aim
        return "other" if lane and self.sure and not scored and not purpose else "touchpoint"

    def _touchpoint(self, stage: Item, node: Node) -> Item:
        title, description = self.remarks.titled(node)
        item = self.draft.touchpoint(stage, title)
        purpose, severity = self.remarks.word(node, "purpose"), self.remarks.word(node, "severity").lower()
        aim = purpose_kind(purpose)
        if aim == "pain":
            self.remarks.pain(item, description or title, "", node)
        elif aim == "opportunity":
            item.many("opportunities").append(Item(text=one_line(description or title)))
        else:
            item["description"] = description
        if not is_visit(purpose) and aim not in ("pain", "opportunity"):
            item["x-purpose"] = purpose
            self.counts["purpose"] += 1
        if aim != "pain" and severity not in ("", "low"):  # low is what the format's editor writes by itself
            item["x-severity"] = severity
        feel(self.draft, item, felt := score(self.draft, node))
        self.counts["score"] += felt is not None
        lane = self.remarks.lane(node)
        item["channel"] = known_channel(lane)
        if lane and not item["channel"]:
            self.origin.append((item, lane))
        self.remarks.more(item, node)
        return item

    def _tags(self, item: Item) -> None:
        """Tags that name a channel or a device are that; the others stay tags."""
        kept = []
        for tag in item.many("x-tags"):
            channel, device = channel_of_tag(tag), device_of_tag(tag)
            if channel and item.get("channel") in (None, "", channel):
                item["channel"] = channel
                self.tags.append(f"{tag} → channel {channel}")
            elif device and item.get("device") in (None, device):
                item["device"] = device
                self.tags.append(f"{tag} → device {device}")
            else:
                kept.append(tag)
        item["x-tags"] = kept
        self.counts["tag"] += len(kept)

    def _tell(self) -> None:
        counts, blueprint = self.counts, self.remarks.blueprint
        became = listed(list(dict.fromkeys(self.tags)))
        tell: list[tuple[object, str]] = [
            (
                counts["score"],
                f"Scores from {signed_scale(self.draft.options.scale)} became emotions from -2 to 2; the original ones"
                " are kept as x-score.",
            ),
            (
                counts["made"],
                f"{count(counts['made'], 'stage')} had no touchpoint: what is said there is at one with "
                "the name of the stage.",
            ),
            (
                counts["x-score"],
                "Pain points and opportunities have no emotion in a map: their scores are kept as x-score.",
            ),
            (
                counts["other score"],
                "Where a feeling was scored otherwise than its touchpoint, that of the touchpoint counts; "
                "a comment tells the other.",
            ),
            (
                self.moments,
                f"{count(len(self.moments), 'moment')} of truth: {listed(self.moments)}. The original "
                "does not say which (zmot before the purchase, fmot at it, smot in use, umot when telling "
                "others); the stage decided. Check it.",
            ),
            (self.tags, f"Tags that name a channel or a device became that: {became}."),
            (counts["tag"], f"{count(counts['tag'], 'tag')} became x-tags: kept, but not drawn."),
            (
                counts["tool"],
                f"{count(counts['tool'], 'tool')} became the channel of the touchpoint before it.",
            ),
            (counts["purpose"], "Purposes such as milestone are kept as x-purpose, or in a comment."),
            (
                counts["other"],
                "What is in swimlanes of another kind is kept as x-… with the name of the swimlane.",
            ),
            (
                blueprint.activities,
                "The service blueprint is in frontstage and backstage; those who act there became teams.",
            ),
            (
                blueprint.evidence,
                f"{count(blueprint.evidence, 'piece')} of physical evidence became x-physical-evidence: "
                "kept, but not drawn.",
            ),
            (counts["icon"], "Icons, colours and the nodes' own ids were left out: a map has its own look."),
        ]
        for some, sentence in tell:
            if some:
                self.draft.note(sentence)
