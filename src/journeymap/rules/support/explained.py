"""Rules as they are told: what programs read of them, and the lines of their examples that matter."""

from __future__ import annotations

import difflib
from typing import Any

from journeymap.findings import Option, Rule

FAMILIES = {
    "JM0": "The file and its fields",
    "JM1": "References",
    "JM2": "Paths and the wiggle",
    "JM3": "The customer's voice and evidence",
    "JM4": "Governance",
    "JM5": "Channels, campaigns and consistency",
}
_WHOLE = 14  # lines of an example that are shown whole
_AROUND = 2


def as_data(rule: Rule) -> dict[str, Any]:
    """What a program reads of a rule. `bad` and `good` are whole maps, checked as of 2026-11-21."""
    return {
        "code": rule.code,
        "slug": rule.slug,
        "family": FAMILIES[rule.code[:3]],
        "severity": rule.severity.value,
        "what": rule.what,
        "why": rule.why,
        "source": rule.source,
        "spares": list(rule.spares),
        "options": [
            {"name": o.name, "kind": o.kind, "default": default(o, plain=True), "what": o.what}
            for o in rule.options
        ],
        "bad": rule.bad,
        "good": rule.good,
    }


def default(option: Option, plain: bool = False) -> Any:
    """The default of an option as people write it: 80%, 2w, a number; words as a list, or how many there are."""
    if isinstance(option.default, tuple):
        return list(option.default) if plain else f"{len(option.default)} words"
    if option.kind == "duration":
        from journeymap.model.quantities import duration_text

        return duration_text(int(option.default))
    if option.kind == "share":
        return f"{option.default * 100:.12g}%"
    return option.default


def spared(rule: Rule) -> str:
    """«Not asked of drafts and maps of the future.»; empty where the rule looks at every map."""
    names = {
        "draft": "drafts",
        "review": "maps in review",
        "live": "live maps",
        "future": "maps of the future",
        "current": "maps of today",
    }
    maps = [names[mark] for mark in rule.spares]
    return f"Not asked of {' and '.join(filter(None, [', '.join(maps[:-1]), maps[-1]]))}." if maps else ""


def excerpts(rule: Rule) -> tuple[str, str]:
    """The lines of the bad and of the good example that show the point; short examples whole."""
    bad, good = rule.bad.splitlines(), rule.good.splitlines()
    if len(bad) <= _WHOLE and len(good) <= _WHOLE:
        return "\n".join(bad), "\n".join(good)
    blocks = difflib.SequenceMatcher(None, bad, good, autojunk=False).get_opcodes()
    changed = [(a, b, c, d) for tag, a, b, c, d in blocks if tag != "equal"]
    return (
        _with_context(bad, [(a, b) for a, b, _, _ in changed]),
        _with_context(good, [(c, d) for _, _, c, d in changed]),
    )


def _with_context(lines: list[str], spans: list[tuple[int, int]]) -> str:
    wanted = {n for a, b in spans for n in range(max(0, a - _AROUND), min(len(lines), b + _AROUND))}
    # Each shown line brings the heads of the lists that it is in: a field says little without its touchpoint.
    for n in sorted(wanted):
        indent = _indent(lines[n])
        for above in range(n - 1, -1, -1):
            if _indent(lines[above]) < indent and lines[above].strip():
                indent = _indent(lines[above])
                wanted.add(above)
    kept: list[str] = []
    before = -1
    for n in sorted(wanted):
        if n > before + 1:
            kept.append(" " * _indent(lines[n]) + "# …")
        kept.append(lines[n])
        before = n
    if before < len(lines) - 1:
        kept.append("# …")
    return "\n".join(kept)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
