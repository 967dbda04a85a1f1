"""The fields of an Open Journey Format file: read with patience, for whatever stands in them."""

from __future__ import annotations

import json
import math
from typing import Any

from journeymap.exchange.draft import Draft
from journeymap.exchange.scores import plain_number, signed_scale
from journeymap.model.quantities import latin_digits
from journeymap.yamlwriting.document import Item

EMPTY: tuple[Any, ...] = (None, "", [], {})
_BLUEPRINT = {
    "evidence": {"item", "type"},
    "onstage": {"actor", "action"},
    "backstage": {"actor", "action"},
    "support": {"system", "description"},
}


def as_text(value: Any) -> str:
    """A JSON value as a comment tells it."""
    try:
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    except (RecursionError, ValueError):
        return "…"


def word(draft: Draft, data: dict[str, Any], *keys: str, lines: bool = False) -> str:
    """The first of these fields that says something, as a text."""
    for key in keys:
        value = data.get(key)
        if value not in EMPTY and (text := draft.text(as_text(value), lines)):
            return text
    return ""


def leftovers(draft: Draft, data: dict[str, Any], known: set[str], title: str) -> list[str]:
    """Comments with the fields that a map has no place for."""
    rest = {draft.text(key): value for key, value in data.items() if key not in known and value not in EMPTY}
    if rest:
        for key in rest:
            draft.tally(
                "A field has no place in a map and was kept as a comment",
                "{n} fields have no place in a map and were kept as comments",
                f"{key} of {title}" if title else key,
            )
    return [
        f"Not taken over from «{title}»: {key}: {draft.text(as_text(value))}" for key, value in rest.items()
    ]


def number(value: Any) -> float | None:
    """A finite number, also where it stands in quotes."""
    if isinstance(value, bool):
        return None
    try:
        parsed = float(latin_digits(value)) if isinstance(value, str) else float(value)
    except (TypeError, ValueError, OverflowError):
        return None
    return parsed if math.isfinite(parsed) else None


def score(draft: Draft, node: dict[str, Any]) -> float | None:
    """A node's score, from -5 to 5 or as far as the user says, where there is one."""
    value = node.get("score")
    if value in (None, ""):
        return None
    title = word(draft, node, "title", "name", "description")
    parsed = number(value)
    if parsed is None:
        draft.tally(
            "A score is no number and was left out",
            "{n} scores are no numbers and were left out",
            f"{as_text(value)} of {title}",
        )
        return None
    scale = signed_scale(draft.options.scale)
    if scale.within(parsed) != parsed:
        draft.tally(
            f"A score is not within {scale}, and counts as the nearest that is",
            f"{{n}} scores are not within {scale}, and count as the nearest that are",
            f"{parsed:g} of {title}",
        )
    return parsed


def feel(draft: Draft, item: Item, score: float | None) -> None:
    """Gives a touchpoint the emotion that a score tells, and keeps the score."""
    if score is not None:
        item["emotion"] = signed_scale(draft.options.scale).emotion(score)
        item["x-score"] = plain_number(score)


def add(item: Item, key: str, text: str) -> None:
    """One more text in a list, but none that is there already."""
    texts = item.many(key)
    if text and text.lower() not in [str(other).lower() for other in texts]:
        texts.append(text)


class Blueprint:
    """Service blueprints: who does what in sight of the customer and out of it, with which systems."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.teams: dict[str, str] = {}  # titles by id
        self.activities = self.evidence = 0

    def read(self, item: Item, blueprint: Any, title: str) -> None:
        """Puts a node's blueprint into its touchpoint."""
        if not isinstance(blueprint, dict):
            item.comments += leftovers(self.draft, {"blueprint": blueprint}, set(), title)
            return
        item.comments += leftovers(self.draft, blueprint, set(_BLUEPRINT), title)
        for part, known in _BLUEPRINT.items():
            entries = blueprint.get(part)
            for entry in entries if isinstance(entries, list) else [entries]:
                if entry in EMPTY:
                    continue
                main = min(known & {"item", "action", "description"})
                fields = entry if isinstance(entry, dict) else {main: entry}
                item.comments += leftovers(self.draft, fields, known, title)
                if part == "evidence":
                    self._evidence(item, fields)
                else:
                    self._activity(item.many("frontstage" if part == "onstage" else "backstage"), fields)

    def _evidence(self, item: Item, fields: dict[str, Any]) -> None:
        """Physical evidence, what a customer sees and touches: no evidence in the sense of research."""
        thing, type = word(self.draft, fields, "item"), word(self.draft, fields, "type")
        add(item, "x-physical-evidence", f"{thing} ({type})" if thing and type else thing or type)
        self.evidence += 1

    def _activity(self, activities: list[Any], fields: dict[str, Any]) -> None:
        activity = Item(
            text=word(self.draft, fields, "action", "description", "system", "actor"),
            owner=self._team(word(self.draft, fields, "actor")),
            system=word(self.draft, fields, "system"),
        )
        if activity["text"]:
            activities.append(activity)
            self.activities += 1

    def _team(self, actor: str) -> str:
        known = {title: id for id, title in self.teams.items()}
        if actor and actor not in known:
            id = self.draft.give_id("team", actor, f"team-{len(self.teams) + 1}")
            self.teams[id] = actor
            return id
        return known.get(actor, "")
