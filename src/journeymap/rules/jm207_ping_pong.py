"""JM207: customers sent back and forth between two touchpoints."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import idea, quoted

_TO_AND_FRO = (
    "      - {at: compare-prices, after: 1h}\n",
    "      - {at: web-shop, after: 1h}\n      - {at: store, after: 1d}\n",
)
_IDEA = "        opportunities: [{text: Show what each store has and asks, owner: retail, status: idea}]\n"

RULE = Rule(
    "JM207",
    "ping-pong",
    Severity.WARNING,
    "Where customers go back and forth between two touchpoints more than once, one of the two has an opportunity.",
    "To come back once is how people decide. To go A, B, A, B is a question that neither place answers, and each"
    " round is another chance to lose the customer.",
    bad=sound(_TO_AND_FRO),
    good=sound(_TO_AND_FRO, ("        emotion: 0\n", "        emotion: 0\n" + _IDEA)),
    source="Ton Weijters et al., “Process mining with the HeuristicsMiner algorithm”, 2006 (loops of length two);"
    " Volvo IT Belgium, BPI Challenge 2013 (ping-pong as a fault of service)",
    options=(
        Option(
            "returns", "number", 2, "So many returns in a row are too many: A, B, A is one, A, B, A, B two."
        ),
    ),
    spares=("draft",),
    yields_to=("JM208",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The runs A, B, A, B… of actual paths, each at the step of the return that is one too many."""
    most = max(1, ceil(subject.option(RULE, "returns")))
    for path, node in subject.actual:
        visits = list(subject.visits(path, node))
        ids = [visit.touchpoint.id for visit, _ in visits]
        start = 0
        while start < len(ids) - 2:
            end = start + 2  # of the run: visits[start:end]
            while end < len(ids) and ids[end - 2] == ids[end] != ids[end - 1]:
                end += 1
            run = [visit for visit, _ in visits[start:end]]
            if end - start - 2 >= most and not any(map(subject.answered, run)):
                first, second = run[0].touchpoint.title, run[1].touchpoint.title
                yield RULE.at(
                    place(visits[start + 1 + most][1]),
                    f"The path {quoted(path.title)} goes back and forth between {quoted(first, second)}.",
                    "Find out what customers do not get at either of them, and write at one what would spare them the"
                    f" way: {idea(subject, 'Say there what the other one says')}",
                    about=(ids[start], ids[start + 1]),
                )
            start = end - 1  # the last visit may begin the next run
