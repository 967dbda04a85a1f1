"""JM214: a map of the customers who stayed."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import WHOLE, Finding, Option, Rule, Severity
from journeymap.rules.support.examples import first_steps
from journeymap.rules.support.sound import SOUND
from journeymap.rules.support.subject import Subject, place

_PATH = """\
  - id: radu
    title: What Radu does
    kind: actual
    share: 38%
    evidence: interviews
    outcome: {}
    steps: [{}]
"""

RULE = Rule(
    "JM214",
    "only-happy-ends",
    Severity.WARNING,
    "Where the actual paths speak of nearly all customers, not all of them end with a sale (outcome: converted).",
    "Those who bought are easy to ask, and those who left know what is wrong. A map on which everybody buys says that"
    " nobody was lost.",
    bad=SOUND + _PATH.format("converted", "compare-prices, web-shop, care"),
    good=SOUND + _PATH.format("dropped", "ask-friends, compare-prices"),
    options=(
        Option("at_least", "share", 0.9, "The share of all customers from which on somebody must have left."),
    ),
    spares=("draft", "future"),
    yields_to=("JM210",),
)
_FEW = 3  # paths


def check(subject: Subject) -> Iterator[Finding]:
    """Actual paths for nearly all customers, all of them sales."""
    paths = subject.actual
    # Without shares, one path or two may be those of a few customers who were met.
    if not paths or (len(paths) < _FEW and any(path.share is None for path, _ in paths)):
        return
    if any(path.outcome != "converted" for path, _ in paths):
        return
    if subject.come(path.id for path, _ in paths) < subject.option(RULE, "at_least"):
        return
    how = "The only actual path ends" if len(paths) == 1 else f"All {len(paths)} actual paths end"
    yield RULE.at(
        place(paths[0][1], "outcome"),
        f"{how} with a sale, and {'it stands' if len(paths) == 1 else 'they stand'} for nearly all customers: on this map"
        " nobody leaves.",
        "Ask some who left where they did, and add their way, up to there:"
        f" {{id: left, title: Who left, kind: actual, outcome: dropped, steps: {first_steps(subject)}}}",
        about=(WHOLE,),
    )
