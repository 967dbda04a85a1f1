"""JM306: the moments that customers remember, and nobody works on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.sound import SOUND, sound
from journeymap.rules.subject import Subject, place, quoted
from journeymap.rules.voices import has_opportunities, has_pain_points

RULE = Rule(
    "JM306",
    "peak-or-end-without-opportunity",
    Severity.INFO,
    "The strongest moment of an actual path and its last one have an opportunity.",
    "People judge an experience by its strongest moment and its end, hardly by its length or its average. Work there"
    " is remembered: mend a bad moment, keep a good one good.",
    bad=sound(("        opportunities: [{text: A film of one minute, owner: growth, status: idea}]\n", "")),
    good=SOUND,
    source="D. Kahneman, B. Fredrickson, C. Schreiber and D. Redelmeier, When more pain is preferred to less: adding"
    " a better end, Psychological Science 4(6), 1993",
    spares=("draft", "future"),
)

_LEAST = 3  # of fewer visits none stands out

_HELP = "Write what would mend it, or keep it as good as it is: opportunities: [{text: …, owner: …, status: idea}]"


def check(subject: Subject) -> Iterator[Finding]:
    """The touchpoints of peaks and ends without an opportunity, each once; one for a map that has none at all."""
    peaks: dict[str, list[str]] = defaultdict(list)
    ends: dict[str, list[str]] = defaultdict(list)
    strongest = {numbers.id: numbers.peak_emotion for numbers in subject.numbers.paths}
    for path, _ in subject.actual:
        visits = subject.journey.visits(path)
        if len(visits) < _LEAST:
            continue
        peak = strongest[path.id]
        at_peak = next((v for v in reversed(visits) if peak and v.get("emotion") == peak), None)
        if at_peak is not None and not at_peak.get("opportunities"):
            peaks[at_peak.touchpoint.id].append(path.title)
        if path.outcome != "ongoing" and not visits[-1].get("opportunities"):
            ends[visits[-1].touchpoint.id].append(path.title)
    found = [at for at in subject.touchpoints if at.touchpoint.id in peaks or at.touchpoint.id in ends]
    if found and not has_opportunities(subject):
        if not has_pain_points(subject):  # where there are some, JM305 tells
            yield RULE.at(
                subject.top,
                f"Customers remember the peak and the end ({quoted([at.touchpoint.title for at in found])}), and the map"
                " has no opportunity there or anywhere else.",
                _HELP,
            )
        return
    for touchpoint, _, node in found:
        best, last = peaks.get(touchpoint.id, []), ends.get(touchpoint.id, [])
        if best == last:
            what = f"the strongest moment and the end of {quoted(best)}"
        else:
            both = (("the strongest moment", best), ("the end", last))
            what = " and ".join(f"{name} of {quoted(titles)}" for name, titles in both if titles)
        yield RULE.at(
            place(node),
            f"{quoted([touchpoint.title])} is {what}, and has no opportunity.",
            _HELP,
        )
