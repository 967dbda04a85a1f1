"""Open Journey Format (.ojf): JSON with stages, swimlanes and nodes; the Ptolemy journey mapper's format.

Described in OJF_SPEC.md of andywestley/ptolemy-journey-mapper; `metadata`, `blueprint` and `overrideEmotion`
are as in its samples and its editor. What a node is, its swimlane says first and its purpose second.
"""

from __future__ import annotations

import json
import re
from typing import Any

from journeymap.errors import ExchangeError
from journeymap.exchange.draft import Draft, Exchange, count, listed
from journeymap.exchange.ojf.fields import EMPTY, as_text, leftovers, number, word
from journeymap.exchange.ojf.nodes import Nodes
from journeymap.exchange.ojf.words import lane_kind
from journeymap.exchange.scores import plain_number
from journeymap.yamlwriting.document import Item

_HELP = (
    "An Open Journey Format file is JSON: "
    '{"stages": [{"id": "s1", "name": "Discovery"}], "swimlanes": […], "nodes": […]}.'
)
_ROOT = {
    *("version", "persona", "pointOfView", "pov", "title", "name", "description", "language", "lang"),
    *("stages", "swimlanes", "nodes", "metadata"),
}
_PERSONA = ("role", "age", "gender", "income", "location", "quote", "description")
_PERSONA_LISTS = ("goals", "needs", "motivations", "frustrations", "influences")


def _fits(text: str) -> bool:
    return text.lstrip("\ufeff \t\r\n").startswith("{")


def _read(text: str, draft: Draft) -> None:
    _Reader(draft).read(_parsed(text, draft))


EXCHANGE = Exchange("Open Journey Format", ("ojf", "json"), _fits, _read)


def _parsed(text: str, draft: Draft) -> dict[str, Any]:
    """The JSON of the file. A key that comes twice is told, and its first value kept as a comment."""

    def together(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in pairs:
            if key in made:
                draft.tally(
                    "In the JSON, a key is there twice in one group: the last one counts",
                    "In the JSON, {n} keys are there twice in one group: the last ones count",
                    key,
                )
                draft.map.comments.append(draft.text(f"Not taken over, a second {key}: {as_text(made[key])}"))
            made[key] = value
        return made

    try:
        root = json.loads(text, object_pairs_hook=together)
    except json.JSONDecodeError as error:
        known = {"Extra data": "something follows after the end", "Expecting value": "a value is missing"}
        what = known.get(error.msg, error.msg[0].lower() + error.msg[1:])
        raise ExchangeError(
            f"The file is not valid JSON: in line {error.lineno}, column {error.colno}, {what}.",
            "Export it again from the program that made it, or mend that line.",
            error.lineno,
        ) from None
    except (RecursionError, ValueError):
        raise ExchangeError(
            "The JSON of this file is nested too deep, or holds a number too long to be one.", _HELP
        ) from None
    if isinstance(root, dict) and isinstance(root.get("ojf_data"), dict):  # a record of its editor's database
        root = {**root["ojf_data"], "title": root.get("title")}
    if not isinstance(root, dict) or not root.get("stages"):
        raise ExchangeError("This JSON file is not in the Open Journey Format: it has no stages.", _HELP)
    return root


class _Reader:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    def read(self, root: dict[str, Any]) -> None:
        self._head(root)
        stages = self._stages(root)
        lanes = self._lanes(root)
        nodes = Nodes(self.draft, stages, lanes)
        for place, node in enumerate(self._list(root, "nodes"), 1):
            if isinstance(node, dict):
                nodes.add(node)
            elif node is not None:
                self._aside(f"node {place}", node)
        nodes.place()

    def _aside(self, what: str, value: Any) -> None:
        """Kept as a comment at the top, and told."""
        words = self.draft.text(as_text(value))
        self.draft.map.comments.append(f"Not taken over, {self.draft.text(what)}: {words}")
        self.draft.tally(
            "A field has no place in a map and was kept as a comment",
            "{n} fields have no place in a map and were kept as comments",
            what,
        )

    def _list(self, data: dict[str, Any], key: str) -> list[Any]:
        """What should be a list. A group of fields (by id) is taken as one."""
        value = data.get(key)
        if isinstance(value, dict):
            self.draft.note(f"«{key}» should be a list; its entries were taken as one.")
            return [{"id": id, **entry} if isinstance(entry, dict) else entry for id, entry in value.items()]
        if value is None or isinstance(value, list):
            return value or []
        self._aside(key, value)
        return []

    def _head(self, root: dict[str, Any]) -> None:
        """Title, persona, point of view."""
        draft = self.draft
        meta = root.get("metadata")
        if meta is not None and not isinstance(meta, dict):
            self._aside("metadata", meta)
        meta = meta if isinstance(meta, dict) else {}
        both = {**{key: value for key, value in root.items() if key in _ROOT}, **meta}
        draft.map["title"] = self._word(both, "title", "name")
        view = self._word(both, "pointOfView", "pov", lines=True)
        described = self._word(both, "description", lines=True)
        draft.map["description"] = "\n".join(dict.fromkeys(filter(None, [view, described])))
        lang = self._word(both, "language", "lang")
        if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?", lang):
            draft.map["lang"] = lang
        self._persona(both.get("persona"))
        if version := self._word(both, "version"):
            draft.source = draft.source.replace("Open Journey Format", f"Open Journey Format {version[:20]}")
        for key, value in {**root, **meta}.items():
            if key not in _ROOT and value not in EMPTY:
                self._aside(key, value)

    def _word(self, data: dict[str, Any], *keys: str, lines: bool = False) -> str:
        """The first of these fields that holds a text or a number."""
        for key in keys:
            value = data.get(key)
            if (
                isinstance(value, (str, int, float))
                and not isinstance(value, bool)
                and (text := self.draft.text(value, lines))
            ):
                return text
            if isinstance(value, (dict, list)) and value:
                self._aside(key, value)
        return ""

    def _persona(self, persona: Any) -> None:
        draft = self.draft
        if isinstance(persona, list) and persona:
            persona, *others = persona
            for other in others:
                self._aside("another persona", other)
        if isinstance(persona, dict):
            item = Item(name=self._word(persona, "name", "title"))
            for key in _PERSONA:
                item[key] = self._word(persona, key)
            age = str(item.get("age") or "")
            if age.isdigit() and len(age) <= 3:
                item["age"] = int(age)
            for key in _PERSONA_LISTS:
                value = persona.get(key)
                texts = [
                    draft.text(text)
                    for text in (value if isinstance(value, list) else [value])
                    if isinstance(text, str)
                ]
                item[key] = [text for text in texts if text]
            for key, value in persona.items():
                if key not in (*_PERSONA, *_PERSONA_LISTS, "name", "title", "id") and value not in EMPTY:
                    self._aside(f"persona's {key}", value)
            if not item["name"]:
                item["name"] = item.pop("role", "")
            if item["name"]:
                draft.map["persona"] = item
        elif isinstance(persona, (str, int, float)) and (text := draft.text(persona)):
            name, comma, role = text.partition(", ")
            draft.map["persona"] = Item(name=name, role=role) if comma and name and role else Item(name=text)
            if comma and name and role:
                draft.note(f"The persona «{text}» became {listed([name])} with the role {listed([role])}.")

    def _stages(self, root: dict[str, Any]) -> dict[str, Item]:
        """The stages by the ids that nodes use."""
        found: dict[str, Item] = {}
        for place, data in enumerate(self._list(root, "stages"), 1):
            if not isinstance(data, dict):
                data = {"id": data, "name": data}
            title = self._word(data, "name", "title", "label") or f"Stage {place}"
            stage = self.draft.stage(title)
            stage["description"] = self._word(data, "description", lines=True)
            stage["goal"] = self._word(data, "goal", lines=True)
            override = number(data.get("overrideEmotion"))
            if override is not None:
                stage["x-score"] = plain_number(override)
                self.draft.note("A stage's own emotion (overrideEmotion) was kept as x-score.")
            known = {"id", "name", "title", "label", "description", "goal", "overrideEmotion"}
            stage.comments += leftovers(self.draft, data, known, title)
            found.setdefault(word(self.draft, data, "id") or str(place), stage)
        if not found:
            raise ExchangeError("This file has no stages.", _HELP)
        return found

    def _lanes(self, root: dict[str, Any]) -> dict[str, str]:
        """The names of the swimlanes by the ids that nodes use."""
        lanes: dict[str, str] = {}
        for place, data in enumerate(self._list(root, "swimlanes"), 1):
            if not isinstance(data, dict):
                data = {"id": data, "name": data}
            name = self._word(data, "name", "title", "label")
            lanes.setdefault(word(self.draft, data, "id") or str(place), name)
            self.draft.map.comments += leftovers(
                self.draft, data, {"id", "name", "title", "label", "description"}, name
            )
            if description := self._word(data, "description"):
                self.draft.map.comments.append(f"Swimlane «{name}»: {description}")
        plain = [name for name in lanes.values() if name and not lane_kind(name)]
        if plain:
            self.draft.note(
                f"The name of {count(len(plain), 'swimlane')} ({listed(plain)}) does not tell what is in it: "
                "each node was sorted by its purpose and score."
            )
        return lanes
