"""docs/format.md, made from the model: every field with what it takes and what it is for."""

from __future__ import annotations

import re

from journeymap.files.reading import MAX_BYTES
from journeymap.model import fields
from journeymap.model.channels import CHANNEL_TYPES, WELL_KNOWN, other_names
from journeymap.model.fields import ModelField
from journeymap.model.journey import Journey, Path, Step, Touchpoint
from journeymap.model.parts import Actor, Moment, Part
from journeymap.model.validators import MAX_LIST, MAX_TEXT

INTRO = """# The format

One map per file, UTF-8 YAML. `title`, `persona` and `stages` are required; all else is optional, titles of parts included.
Words such as `no`, `on` or `12:30` are always texts. Where a list of texts stands, one text is allowed. Keys that start with
`x-` are allowed everywhere and kept. An unknown key is an error with a «did you mean».

**Ids** are letters of any script, digits and dashes. Without one, a stage, a touchpoint or a path gets an id made from its
title: «Ask friends on Facebook» is `ask-friends-on-facebook`. References are compared the same way, so a step may use a
title that an id was made from.

"""
SHORT_FORMS = """## Short forms

| short | long |
|---|---|
| `- Read reviews` | `- {title: Read reviews}` |
| `stages: {Awareness: [Ask friends]}` | `stages: [{title: Awareness, touchpoints: [Ask friends]}]` |
| `stages: {Awareness: {goal: Find out}, Use: }` | `stages: [{title: Awareness, goal: Find out}, {title: Use}]` |
| `paths: {lina: [store, pay]}` | `paths: [{id: lina, steps: [store, pay]}]` |
| `paths: {plan: {kind: expected, steps: [pay]}}` | `paths: [{id: plan, kind: expected, steps: [pay]}]` |
| `channels: {Call centre: direct}` | `channels: {call-centre: {title: Call centre, type: direct}}` |
| `channels: {reception: store}` | `channels: {reception: place}` |
| `actors: {radu: Radu}` | `actors: {radu: {name: Radu}}` |
| `{name: Conversion, value: 23%}` | `{name: Conversion, value: 23, unit: "%"}` |
| `{name: Rating, value: 4.2/5}` | `{name: Rating, value: 4.2, unit: /5}` |

Each kind of part below says which of its fields a bare text is. In a mapping of stages the key is the title, in one of paths
the id. Keys of channels, teams, segments, actors, evidence and campaigns are ids, or titles that ids are made from. A
well-known channel stands for its type. The target of a metric has the same unit as its value.

**Names that are not there**: a stage, a touchpoint or what stands under an id is drawn with its id; a persona with the role;
a path with its id, else as its segment or its actor is called, else as its kind is in the language of the map. A path with
neither id nor title gets its id from its kind: `actual`, `actual-2`. A path is `actual` unless it says otherwise.

**Choices** are taken in any letters (`Draft`), numbers in quotes too (`"1"`).
"""
BOUNDS = """
Persian and Arabic digits and `٪ ٫ −` are read in numbers, shares and time spans. A file may have up to {bytes} MiB, a text
up to {text:,} characters, a list up to {list:,} items, a map up to {stages} stages and {paths} paths.
"""


def format_page() -> str:
    """The page as Markdown."""
    sections = [INTRO + _kinds() + _bounds(), SHORT_FORMS, *map(_section, fields.parts()), _channels()]
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
    if part.served_by:
        field, other = part.served_by
        lines.append(f"Without a `{field}`, its `{other}` serves as one.")
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
        required = _required(part, field)
        lines.append(f"| `{name}` | {_takes(field)} | {field.description}{required} |")
    return "\n".join(lines) + "\n"


def _required(part: type[Part], field: ModelField) -> str:
    """Whether a part has to have a field, and what may stand in its place."""
    if not field.required or part is Path or (part is Actor and field.name == "name"):
        return "" if not field.required or field.name in ("title", "name") else " **(required)**"
    if part.served_by and part.served_by[0] == field.name:
        return f" **(required, or `{part.served_by[1]}`)**"
    return " **(required)**"


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
    for id, (_, type, _) in sorted(WELL_KNOWN.items(), key=lambda known: CHANNEL_TYPES.index(known[1][1])):
        rows.append(f"| {type} | `{id}` | {', '.join(other_names(id))} |")
    table = "\n".join(["| type | name | also |", "|---|---|---|", *rows])
    return (
        "## Channels that need no declaration\n\n"
        "These names always work, also in other letters (`E-mail`), and may stand as the type of another channel. A\n"
        "declaration overrides them, and its own title is what is drawn; any other channel has to be declared, with its\n"
        f"type.\n\n{table}\n"
    )
