"""docs/format.md, made from the model: every field with what it takes and what it is for."""

from __future__ import annotations

import re
from typing import get_args

from journeymap.model import parts, values
from journeymap.model.channels import CHANNEL_TYPES, WELL_KNOWN
from journeymap.model.journey import Journey, Path, Stage, Step, Touchpoint
from journeymap.model.parts import Moment, Part

INTRO = """# The format

One map per file, UTF-8 YAML. `title`, `persona` and `stages` are required; all else is optional. Words such as `no`, `on`
or `12:30` are always texts. Where a list of texts stands, one text is allowed. Keys that start with `x-` are allowed
everywhere and kept. An unknown key is an error with a «did you mean».

**Ids** are letters of any script, digits and dashes. Without one, a stage, a touchpoint or a path gets an id made from its
title: «Ask friends on Facebook» is `ask-friends-on-facebook`. References are compared the same way.

**Short forms**: where the heading of a group of fields names one, a bare text fills that field:
`- Read reviews` is `- {title: Read reviews}`.

| kind of value | what to write |
|---|---|
| text | anything; in quotes when it has a `: ` or ` #` in it, or starts with a special character |
| texts | a list of texts, or one text |
| emotion | a whole number from -2 (frustrated) to +2 (delighted) |
| share | a percentage `62%` or a number from 0 to 1; `62` alone is an error |
| time span | `30s`, `25min`, `2h`, `3d`, `2w`, `6mo` (30 days each), `1y` (365); a bare `m` is an error |
| date | year-month-day: `2026-11-01` |
| link | `https://…`, `http://…` or `mailto:…` |
| reference | the id of something declared elsewhere in the map |

Persian and Arabic digits and `٪ ٫ −` are read in numbers, shares and time spans. A file may have up to 1 MiB, a text up to
5,000 characters, a list up to 1,000 items, a map up to 100 stages and 200 paths.
"""

_KINDS = {
    "Text": "text",
    "Texts": "texts",
    "Id": "id",
    "Ref": "reference",
    "Refs": "references",
    "Url": "link",
    "Urls": "links",
    "Day": "date",
    "Age": "number or text",
    "Number": "number",
    "NonNegative": "number from 0",
    "Count": "whole number",
    "Emotion": "-2 … +2",
    "Severity": "1, 2 or 3",
    "Share": "share",
    "Duration": "time span",
    "Language": "language tag",
    "Version": "1",
    "dict[Text, Text]": "names and values",
}
_CHOICES = (
    "State Status Phase Media MomentOfTruth MetricKind EvidenceKind Progress Automated PathKind Outcome ChannelKind"
).split()
_GROUPS: list[tuple[str, type[Part]]] = [
    ("The map", Journey),
    ("persona", parts.Persona),
    ("scope", parts.Scope),
    ("actors", parts.Actor),
    ("segments", parts.Segment),
    ("teams", parts.Team),
    ("channels", parts.Channel),
    ("evidence", parts.Evidence),
    ("campaigns", parts.Campaign),
    ("stages", Stage),
    ("touchpoints", Touchpoint),
    ("paths", Path),
    ("steps", Step),
    ("quote", parts.Quote),
    ("pain_points", parts.PainPoint),
    ("opportunities", parts.Opportunity),
    ("frontstage and backstage", parts.Activity),
    ("metrics", parts.Metric),
    ("effort", parts.Effort),
]
_REGISTRIES = {"actors", "segments", "teams", "channels", "evidence", "campaigns"}


def format_page() -> str:
    """The page as Markdown."""
    sections = [INTRO]
    for name, model in _GROUPS:
        sections.append(_section(name, model))
    sections.append(_channels())
    return "\n".join(sections)


def _section(name: str, model: type[Part]) -> str:
    heading = name if model is Journey else f"`{name}`" if " " not in name else "`frontstage`, `backstage`"
    said = (model.__doc__ or "").strip().split("\n")[0]
    lines = [f"## {heading}\n", said]
    if name in _REGISTRIES:
        lines.append(f"Written as `{name}:` with an id for each, `id: {{…}}`.")
    if model.short_form:
        lines.append(f"Short form: a bare text is its `{model.short_form}`.")
    if model is Step:
        lines.append(
            "Besides these, a step may say anything of a touchpoint but its title; that replaces it for this visit."
        )
    lines += ["", "| field | takes | what it is |", "|---|---|---|"]
    for field, info in model.model_fields.items():
        if model is Step and field in Moment.model_fields:
            continue
        required = " **(required)**" if info.is_required() else ""
        lines.append(f"| `{field}` | {_takes(model, field)} | {info.description}{required} |")
    return "\n".join(lines) + "\n"


def _takes(model: type[Part], field: str) -> str:
    """What a field takes, from the name of its type in the source."""
    owner = next(base for base in model.__mro__ if field in base.__dict__.get("__annotations__", {}))
    kind = re.sub(r" \| None$", "", str(owner.__annotations__[field]))
    if kind in _KINDS:
        return _KINDS[kind]
    if kind in _CHOICES:
        return ", ".join(f"`{word}`" for word in _words(kind))
    if kind.startswith("dict["):
        return f"see [{field}](#{field})"
    target = {"frontstage": "frontstage-backstage", "backstage": "frontstage-backstage"}.get(field, field)
    return f"see [{field}](#{target})"


def _words(kind: str) -> tuple[str, ...]:
    found = get_args(get_args(getattr(values, kind))[0])
    return tuple(str(word) for word in found)


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
