"""docs/format.md, made from the model: every field with what it takes and what it is for."""

from __future__ import annotations

import re

from journeymap.files.reading import MAX_BYTES
from journeymap.model import fields
from journeymap.model.channels import CHANNEL_TYPES, WELL_KNOWN
from journeymap.model.fields import ModelField
from journeymap.model.journey import Journey, Step, Touchpoint
from journeymap.model.parts import Moment, Part
from journeymap.model.validators import MAX_LIST, MAX_TEXT

INTRO = """# The format

One map per file, UTF-8 YAML. `title`, `persona` and `stages` are required; all else is optional. Words such as `no`, `on`
or `12:30` are always texts. Where a list of texts stands, one text is allowed. Keys that start with `x-` are allowed
everywhere and kept. An unknown key is an error with a «did you mean».

**Ids** are letters of any script, digits and dashes. Without one, a stage, a touchpoint or a path gets an id made from its
title: «Ask friends on Facebook» is `ask-friends-on-facebook`. References are compared the same way.

**Short forms**: where a group of fields has one, a bare text fills its main field:
`- Read reviews` is `- {title: Read reviews}`.

"""
BOUNDS = """
Persian and Arabic digits and `٪ ٫ −` are read in numbers, shares and time spans. A file may have up to {bytes} MiB, a text
up to {text:,} characters, a list up to {list:,} items, a map up to {stages} stages and {paths} paths.
"""


def format_page() -> str:
    """The page as Markdown."""
    sections = [INTRO + _kinds() + _bounds(), *map(_section, fields.parts()), _channels()]
    return "\n".join(sections)


def _kinds() -> str:
    """What the second column of the tables names, explained."""
    takes = {field.takes.name: field.takes for _, field in _all() if field.takes}
    rows = [f"| {kind.name} | {kind.written} |" for kind in takes.values()]
    return "\n".join(["| kind of value | what to write |", "|---|---|", *rows]) + "\n"


def _bounds() -> str:
    bounds = {name: _most(name) for name in ("stages", "paths")}
    return BOUNDS.format(bytes=MAX_BYTES >> 20, text=MAX_TEXT, list=MAX_LIST, **bounds)


def _most(name: str) -> int:
    """How many entries a list of the map may have."""
    metadata = Journey.model_fields[name].metadata
    return next(bound.max_length for bound in metadata if hasattr(bound, "max_length"))


def _all() -> list[tuple[type[Part], ModelField]]:
    return [(part, field) for part in fields.parts() for field in fields.of(part).values()]


def _heading(part: type[Part]) -> str:
    """The names of the fields that such a part stands in."""
    held = dict.fromkeys(field.name for _, field in _all() if field.inner is part)
    return ", ".join(f"`{name}`" for name in held) or "The map"


def _link(text: str, part: type[Part]) -> str:
    """A link to the section about a part; its target is made as GitHub makes it from the heading."""
    return f"[{text}](#{re.sub('[^a-z0-9_ -]', '', _heading(part).lower()).replace(' ', '-')})"


def _section(part: type[Part]) -> str:
    lines = [f"## {_heading(part)}\n", (part.__doc__ or "").strip().split("\n")[0]]
    if part.kind_of_reference in fields.registries().values():
        lines.append("Each stands under an id of its own: `id: {…}`.")
    if part.short_form:
        lines.append(f"Short form: a bare text is its `{part.short_form}`.")
    names = list(fields.of(part))
    if part is Step:
        names = [name for name in names if name not in Moment.model_fields]
        others = [f"`{name}`" for name in fields.of(Touchpoint) if name not in Moment.model_fields]
        lines.append(
            f"Besides these, a step may have all fields of {_link('a touchpoint', Touchpoint)} but {_and(others)}: "
            "what it says replaces, for this visit, what its touchpoint says."
        )
    lines += ["", "| field | takes | what it is |", "|---|---|---|"]
    for name in names:
        field = fields.of(part)[name]
        required = " **(required)**" if field.required else ""
        lines.append(f"| `{name}` | {_takes(field)} | {field.description}{required} |")
    return "\n".join(lines) + "\n"


def _and(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} and {words[-1]}"


def _takes(field: ModelField) -> str:
    """What may stand in a field, in a few words."""
    if field.words:
        return ", ".join(f"`{word}`" for word in field.words)
    if field.refers:
        kind = next(part for part in fields.parts() if part.kind_of_reference == field.refers)
        if field.takes and field.takes.name == "ids":
            return f"ids of {_link(_plural(field.refers), kind)}"
        return f"id of {_link(kind.called, kind)}"
    if field.inner is None:
        return field.takes.name if field.takes else "anything"
    if field.holds == "part":
        return _link("fields", field.inner) + (", or a text" if field.inner.short_form else "")
    what = _link(_plural(field.called.split(" ", 1)[1]), field.inner)
    return f"{what} by their ids" if field.holds == "entries" else f"list of {what}"


def _plural(noun: str) -> str:
    if noun.endswith("evidence"):
        return noun.replace("piece of", "pieces of")
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


def _channels() -> str:
    rows = []
    for type in CHANNEL_TYPES:
        known = [f"`{id}`" for id, (_, kind, _) in WELL_KNOWN.items() if kind == type]
        rows.append(f"| {type} | {', '.join(known)} |")
    table = "\n".join(["| type | names |", "|---|---|", *rows])
    return (
        "## Channels that need no declaration\n\n"
        "These names always work, and a few other spellings of them (`e-mail`, `live-chat`, `website` …). A declaration\n"
        f"overrides them; any other channel has to be declared.\n\n{table}\n"
    )
