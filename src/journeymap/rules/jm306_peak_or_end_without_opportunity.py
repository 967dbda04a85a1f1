"""JM306: the moments that customers remember, and nobody works on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.findings import WHOLE, Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import At, Subject, place
from journeymap.rules.support.wording import idea, quoted
from journeymap.wiggle import of_map

if TYPE_CHECKING:
    from journeymap.model.journey import Visit

RULE = Rule(
    "JM306",
    "peak-or-end-without-opportunity",
    Severity.INFO,
    "The strongest moment of an actual path and its last one have an opportunity.",
    "People judge an experience by its strongest moment and its end, hardly by its length or its average. Work there"
    " is remembered: mend a bad moment, keep a good one good.",
    bad=sound(("        opportunities: [{text: A film of one minute, owner: growth, status: idea}]\n", "")),
    good=SOUND,
    source="Daniel Kahneman et al., “When more pain is preferred to less: adding a better end”, Psychological"
    " Science 4(6), 1993",
    spares=("draft", "future"),
    yields_to=("JM205", "JM208", "JM305"),
)

_LEAST = 3  # of fewer visits none stands out


def check(subject: Subject) -> Iterator[Finding]:
    """The touchpoints of peaks and ends without an opportunity, each once; one for a map that has none at all."""
    none = not subject.has_opportunities
    peaks: dict[str, list[str]] = defaultdict(list)
    ends: dict[str, list[str]] = defaultdict(list)
    strongest = {numbers.id: numbers.peak_emotion for numbers in of_map(subject.journey).paths}
    for path, _ in subject.actual:
        visits = subject.journey.visits(path)
        if len(visits) < _LEAST:
            continue
        peak, last = strongest[path.id], visits[-1]
        at_peak = next((v for v in reversed(visits) if peak and v.get("emotion") == peak), None)
        for visit, moments in ((at_peak, peaks), (last if path.outcome != "ongoing" else None, ends)):
            # A map that asks for no opportunity anywhere is only told of moments that are not good.
            if visit and not visit.get("opportunities") and not (none and _good(visit)):
                moments[visit.touchpoint.id].append(path.title)
    found = [at for at in subject.touchpoints if at.touchpoint.id in peaks or at.touchpoint.id in ends]
    contested = subject.contested(RULE) if none else set[str]()
    together = [at for at in found if at.touchpoint.id not in contested]
    whole = (WHOLE,) if none else ()
    help = f"Write what would mend it, or keep it as good as it is: {idea(subject)}"
    if together and none:
        yield RULE.at(
            subject.top,
            f"Customers remember {_moments(together, peaks, ends)}, and the map has no opportunity there or anywhere"
            " else.",
            help,
            about=(*(at.touchpoint.id for at in together), WHOLE),
        )
        found = [at for at in found if at.touchpoint.id in contested]
    for touchpoint, _, node in found:
        best, end = peaks.get(touchpoint.id, []), ends.get(touchpoint.id, [])
        if best == end:
            what = f"the strongest moment and the last of {quoted(*best)}"
        else:
            both = (("the strongest moment", best), ("the last moment", end))
            what = " and ".join(f"{name} of {quoted(*titles)}" for name, titles in both if titles)
        yield RULE.at(
            place(node),
            f"{quoted(touchpoint.title)} is {what}, and has no opportunity.",
            help,
            about=(touchpoint.id, *whole),
        )


def _good(visit: Visit) -> bool:
    emotion = visit.get("emotion")
    return emotion is None or emotion > 0


def _moments(found: list[At], peaks: dict[str, list[str]], ends: dict[str, list[str]]) -> str:
    titles = quoted(*[at.touchpoint.title for at in found])
    ids = {at.touchpoint.id for at in found}
    if ids.isdisjoint(ends):
        return f"the strongest moment, {titles}"
    if ids.isdisjoint(peaks):
        return f"the last moment, {titles}"
    return f"the strongest moment and the last, {'both ' if len(found) == 1 else ''}{titles}"
