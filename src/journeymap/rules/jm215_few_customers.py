"""JM215: actual paths that hardly any customer takes."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.examples import first_steps
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place

_PATH = """\
  - id: radu
    title: What Radu does
    kind: actual
    share: 58%
    evidence: interviews
    outcome: converted
    steps: [ask-friends, compare-prices, web-shop, care]
"""

RULE = Rule(
    "JM215",
    "few-customers",
    Severity.WARNING,
    "The actual paths of a map together stand for more than a tenth of its customers.",
    "What nine in ten customers do is then not on the map, while all of its numbers (reach, handovers, low points)"
    " look as if they spoke of everybody.",
    bad=sound(("share: 62%", "share: 6%")),
    good=sound(("share: 62%", "share: 6%")) + _PATH,
    options=(Option("at_most", "share", 0.1, "The share of all customers that is too small."),),
    spares=("draft", "future"),
)


def check(subject: Subject) -> Iterator[Finding]:
    """Shares of the actual paths that come to very little."""
    paths = subject.actual
    if not paths:
        return
    come = subject.come(path.id for path, _ in paths)
    # With a share of nothing there is nothing that could be compared.
    if not 0 < come <= subject.option(RULE, "at_most"):
        return
    one = len(paths) == 1
    whose = "The only actual path stands" if one else f"The {len(paths)} actual paths stand"
    yield RULE.at(
        place(paths[0][1], "share"),
        f"{whose} for {_percent(come)} of the customers {'' if one else 'together '}only: the map does not say what the"
        " others do.",
        "Add what the others do: {id: others, title: What most others do, kind: actual,"
        f" steps: {first_steps(subject)}}}. If the map is about these customers alone, make them a segment and name it in"
        " their paths: a path's share is then one of its segment.",
    )


def _percent(part: float) -> str:
    return f"{100 * part:.2g}%"
