"""The page of all rules, made from the rules themselves."""

from __future__ import annotations

from journeymap.findings import Rule
from journeymap.rules import known
from journeymap.rules.support.explained import FAMILIES, default, excerpts, spared

_HEAD = """\
# The rules

This page is made by `python tools/make_docs.py` from the rules themselves. `journeymap rules` lists them in the
terminal, `journeymap rules JM305` explains one, `journeymap rules --format json` is for programs.

An **error** makes `journeymap validate` fail (exit code 1); a **warning** does so with `--strict`; an **info** is a
remark. What a team sees is set in its [configuration](configuration.md): rules it does not want, other severities, other
thresholds. A comment silences a rule on its line, or from a line of its own above it, or, at the top of the file, for the
map as a whole. Name codes, starts of codes or names, and say why:

```yaml
effort: {hours_per_week: 24, automated: no}  # journeymap: ignore JM507 -- the barista is the point
```

A map with `status: draft` is not asked for what it does not have yet, one with `state: future` not for what only customers
can show, and one with `status: retired` for nothing at all. Where a map has errors that keep it from being drawn, these are
told alone; what is weak in it (JM2xx to JM5xx) comes when they are mended.
"""


def rules_page() -> str:
    """All rules: a table, then each with its reason and its examples."""
    parts = [_HEAD]
    for start, title in FAMILIES.items():
        rules = [rule for rule in known() if rule.code.startswith(start)]
        rows = [
            f"| [{rule.code}](#{rule.code.lower()}-{rule.slug}) | {rule.slug} | {rule.severity} | {_cell(rule.what)} |"
            for rule in rules
        ]
        parts.append("\n".join([f"## {title}\n", "| | | | |", "|---|---|---|---|", *rows]))
    for rule in known():
        parts.append(_rule(rule))
    return "\n\n".join(part.strip() for part in parts) + "\n"


def _rule(rule: Rule) -> str:
    parts = [f"### {rule.code} {rule.slug}", f"*{rule.severity}* · {rule.what}", f"**Why.** {rule.why}"]
    if rule.source:
        parts.append(f"**Source.** {rule.source}")
    if rule.spares:
        parts.append(spared(rule))
    if rule.options:
        rows = [f"| `{o.name}` | {o.kind} | {default(o)} | {_cell(o.what)} |" for o in rule.options]
        parts.append("\n".join(["| option | kind | default | |", "|---|---|---|---|", *rows]))
    for title, example in zip(("This is found:", "This is fine:"), excerpts(rule), strict=True):
        if example:
            parts.append(f"{title}\n\n```yaml\n{example}\n```")
    return "\n\n".join(parts)


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
