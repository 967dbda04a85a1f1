"""JM205: a moment that most customers come to and nobody planned."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.own_people import among_own_people
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import At, Subject, place
from journeymap.rules.support.wording import idea, quoted
from journeymap.wiggle.plan import of_kind, unplanned

RULE = Rule(
    "JM205",
    "unplanned-moment",
    Severity.WARNING,
    "A touchpoint that most customers come to, and that no expected path visits, has an opportunity. In a map without"
    " an expected path, the ideal ones count instead. Talk among family and friends is left out: nobody can plan it.",
    "What nobody planned and nearly everybody does decides many sales: a search, reviews, a second look in the shop."
    " A moment that nobody works on is left to chance, or to a competitor.",
    bad=sound(("[ask-friends, store, web-shop, care]", "[ask-friends, web-shop, care]")),
    good=SOUND,
    source="Jim Lecinski, Winning the Zero Moment of Truth, Google, 2011 (what shoppers look up before they come; that"
    " half of all customers are many is our own bound)",
    options=(Option("reach", "share", 0.5, "Moments that more than this share of all customers come to."),),
    spares=("draft",),
    yields_to=("JM208", "JM305"),
)

_FEW = 2  # of such moments that are told one by one


def check(subject: Subject) -> Iterator[Finding]:
    """The unplanned touchpoints with a wide reach and no opportunity; one finding where they are many."""
    found = _unplanned_moments(subject)
    if not found:
        return
    planned = of_kind(subject.journey, "expected") or of_kind(subject.journey, "ideal")
    plan = quoted(*[path.title for path in planned])
    leave = "leaves" if len(planned) == 1 else "leave"
    many = "most" if subject.option(RULE, "reach") >= 0.5 else "many"
    nothing = "and no opportunity says what you do there"
    add = f"If it belongs there, add it to {'that path' if len(planned) == 1 else 'one of them'} instead."
    contested = subject.contested(RULE)
    together = [at for at in found if at.touchpoint.id not in contested]
    if len(together) > _FEW:
        titles = quoted(*[at.touchpoint.title for at in together])
        yield RULE.at(
            place(subject.root, "paths"),
            f"{plan} {leave} out what {many} customers do, {nothing}: {titles}.",
            f"Write at each what you could do there: {idea(subject)}. {add}",
            about=tuple(at.touchpoint.id for at in together),
        )
        found = [at for at in found if at.touchpoint.id in contested]
    for at in found:
        yield RULE.at(
            place(at.node, "title"),
            f"{many.capitalize()} customers come to {quoted(at.touchpoint.title)}, which {plan} {leave} out, {nothing}.",
            f"Write what you could do there: {idea(subject, 'Answer the question before it is asked')}. {add}",
            about=(at.touchpoint.id,),
        )


def _unplanned_moments(subject: Subject) -> list[At]:
    """These touchpoints."""
    left_out = set(unplanned(subject.journey))
    paths: dict[str, list[str]] = {}
    answered: set[str] = set()
    for path, _ in subject.paths if left_out else ():
        visits = subject.journey.visits(path)
        answered |= {visit.touchpoint.id for visit in visits if subject.answered(visit)}
        for id in left_out.intersection(visit.touchpoint.id for visit in visits if path.kind == "actual"):
            paths.setdefault(id, []).append(path.id)
    wide = subject.option(RULE, "reach")
    found = {id for id, by in paths.items() if subject.come(by) > wide} - answered
    return [
        at
        for at in subject.touchpoints
        if at.touchpoint.id in found and not among_own_people(subject.journey, at.touchpoint)
    ]
