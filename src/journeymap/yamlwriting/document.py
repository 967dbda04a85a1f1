"""A drafted map as YAML text, as a person would write it: short forms, quotes where they are needed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

WIDTH = 100  # columns of a line, where the text allows it


class Item(dict[str, object]):
    """A group of fields, with comments that are written above it."""

    def __init__(self, fields: Mapping[str, object] | None = None, /, **more: object) -> None:
        super().__init__(fields or {}, **more)
        self.comments: list[str] = []

    def many(self, key: str) -> list[Any]:
        """The list under this key; a new one where there is none."""
        found = self.setdefault(key, [])
        assert isinstance(found, list)
        return found


# The order of the fields as the format's documentation has it; own fields (x-…) stand before the long lists.
_ORDER = (
    *(
        "journeymap",
        "id",
        "at",
        "name",
        "title",
        "text",
        "role",
        "age",
        "gender",
        "income",
        "location",
        "kind",
    ),
    *(
        "description",
        "goal",
        "goals",
        "needs",
        "motivations",
        "frustrations",
        "influences",
        "lang",
        "status",
        "persona",
    ),
    *("actors", "teams", "channels", "type", "channel", "device", "moment", "actor", "thinking", "feeling"),
    *("emotion", "quote", "severity", "pain_points", "opportunities", "owner", "system", "frontstage"),
    *("backstage", "metrics", "x-", "touchpoints", "stages", "paths", "steps"),
)
_RANK = {key: rank for rank, key in enumerate(_ORDER)}

# The field that a bare text fills, by the field that holds the item.
_SHORT = {
    "persona": "name",
    "actors": "name",
    "teams": "title",
    "touchpoints": "title",
    "steps": "at",
    "pain_points": "text",
    "opportunities": "text",
    "frontstage": "text",
    "backstage": "text",
    "quote": "text",
}
_ONE_OR_MORE = {"doing", "thinking", "feeling"}  # one text may stand without a list
_IN_BRACES = {"steps", "frontstage", "backstage", "actors", "teams", "channels"}  # {one: line, if: it fits}
_ONE_LINE = {"id", "at", "name", "title", "persona"}


def write(drafted: Item) -> str:
    """The map as the text of a file. Empty fields are left out."""
    lines = [_comment(comment) for comment in drafted.comments]
    for key, value in _sorted(drafted):
        field = _field(key, value, 0)
        if len(field) > 1 and not isinstance(value, str):
            lines.append("")
        lines += field
    return "\n".join(lines) + "\n"


def _sorted(item: Mapping[str, object]) -> list[tuple[str, object]]:
    filled = [(key, value) for key, value in item.items() if value not in (None, "", [], {})]
    return sorted(filled, key=lambda field: _RANK["x-" if field[0].startswith("x-") else field[0]])


def _field(key: str, value: object, indent: int) -> list[str]:
    """`key: value`, in as many lines as it takes."""
    pad, name = " " * indent, _key(key)
    value = _shortened(key, value)
    if isinstance(value, str):
        return _text(f"{pad}{name}:", value, indent, key in _ONE_LINE)
    if not isinstance(value, (list, dict)):
        return [f"{pad}{name}: {_scalar(value)}"]
    if isinstance(value, list):
        value = [_shortened(key, entry, in_list=True) for entry in value]
        flow = _bracketed(value) if key != "touchpoints" else ""
        if flow and len(pad) + len(name) + 2 + len(flow) <= WIDTH:
            return [f"{pad}{name}: {flow}"]
        lines = [f"{pad}{name}:"]
        for entry in value:
            lines += _entry(key, entry, indent + 2)
        return lines
    if key in ("actors", "teams", "channels"):
        return [f"{pad}{name}:", *_declared(key, value, indent + 2)]
    return [f"{pad}{name}:", *_fields(value, indent + 2)]


def _fields(item: Mapping[str, object], indent: int) -> list[str]:
    return [line for key, value in _sorted(item) for line in _field(key, value, indent)]


def _declared(kind: str, entries: Mapping[str, object], indent: int) -> list[str]:
    """What `actors`, `teams` and `channels` hold: ids, and what each of them is."""
    lines = []
    for id, entry in entries.items():
        lines += [" " * indent + _comment(comment) for comment in getattr(entry, "comments", ())]
        entry = _shortened(kind, entry, in_list=True)
        if isinstance(entry, dict):
            braces = _braced(entry)
            lines.append(f"{' ' * indent}{_key(id)}: {braces}")
        else:
            lines += _text(f"{' ' * indent}{_key(id)}:", str(entry), indent, True)
    return lines


def _entry(kind: str, value: object, indent: int) -> list[str]:
    """`- value`: an item of a list, its comments above it."""
    pad = " " * indent
    if isinstance(value, str):
        return _text(f"{pad}-", value, indent, kind in ("touchpoints", "steps"))
    if not isinstance(value, dict):
        return [f"{pad}- {_scalar(value)}"]
    comments = [pad + _comment(comment) for comment in getattr(value, "comments", ())]
    if kind in _IN_BRACES and _simple(value):
        braces = _braced(value)
        if indent + 2 + len(braces) <= WIDTH:
            return [*comments, f"{pad}- {braces}"]
    first, *rest = _fields(value, indent + 2)
    return [*comments, f"{pad}- {first.lstrip()}", *rest]


def _shortened(key: str, value: object, in_list: bool = False) -> object:
    """The short form, where an item says nothing but its main text."""
    if isinstance(value, list) and key in _ONE_OR_MORE and len(value) == 1:
        return value[0]
    main = _SHORT.get(key)
    if main and isinstance(value, dict) and (in_list or key in ("persona", "quote")):
        filled = _sorted(value)
        if len(filled) == 1 and filled[0][0] == main and not getattr(value, "comments", ()):
            return filled[0][1]
    return value


def _bracketed(values: Sequence[object]) -> str:
    """`[one, two]`; empty where they are too long or too odd for one line."""
    if not values or any(not isinstance(value, str) or len(value) > 40 or "\n" in value for value in values):
        return "" if values else "[]"
    return "[" + ", ".join(_scalar(value, flow=True) for value in values) + "]"


def _simple(item: Mapping[str, object]) -> bool:
    """Short enough, and without anything that needs quotes: it reads well in braces."""
    values = [value for _, value in _sorted(item)]
    texts = [value for value in values if isinstance(value, str)]
    return all(isinstance(value, (int, str)) for value in values) and all(
        len(text) <= 60 and _is_plain(text, flow=True) for text in texts
    )


def _braced(item: Mapping[str, object]) -> str:
    return "{" + ", ".join(f"{_key(key)}: {_flow(value)}" for key, value in _sorted(item)) + "}"


def _flow(value: object) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_scalar(entry, flow=True) for entry in value) + "]"
    return _scalar(value, flow=True)


def _text(start: str, text: str, indent: int, one_line: bool) -> list[str]:
    """A text behind `key:` or `-`; a long one is folded, one of several lines keeps them."""
    if "\n" in text and not one_line:
        body = [line.rstrip() for line in text.split("\n")]
        return [f"{start} |-", *(f"{' ' * (indent + 2)}{line}" if line else "" for line in body)]
    if len(start) + 1 + len(text) > WIDTH and not one_line and "  " not in text and " " in text:
        return [f"{start} >-", *(" " * (indent + 2) + line for line in _folded(text, WIDTH - indent - 2))]
    return [f"{start} {_scalar(' '.join(text.splitlines()))}"]


def _folded(text: str, width: int) -> Iterable[str]:
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _key(key: str) -> str:
    return _scalar(key, flow=True)


def _scalar(value: object, flow: bool = False) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return str(value)
    text = str(value)
    if _is_plain(text, flow):
        return text
    if ('"' in text or "\\" in text) and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


# Words and numbers that other YAML programs take for something else than a text.
_OTHER = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|nan|inf|[-+.:_,\dxXoOeE]*\d[-+.:_,\dxXoOeE\s]*)", re.IGNORECASE
)
_FLOW = re.compile(r"[\[\]{},:،、，；؛]")


def _is_plain(text: str, flow: bool = False) -> bool:
    """Whether a text means itself without quotes: more careful than YAML, for those who change it later."""
    if not text or text != text.strip() or "\n" in text:
        return False
    if unicodedata.category(text[0]) not in ("Lu", "Ll", "Lt", "Lo", "Nd", "So", "Sc") and text[0] != "(":
        return False
    if ": " in text or " #" in text or text.endswith(":") or "：" in text:
        return False
    if len(text) <= 40 and _OTHER.fullmatch(text):
        return False
    return not (flow and _FLOW.search(text))


def _comment(text: str) -> str:
    """A comment on one line. It never switches findings off, whatever it quotes."""
    shown = " ".join(text.split())
    return "# " + re.sub(r"journeymap(?=\s*:)", "journeymap ", shown, flags=re.IGNORECASE)
