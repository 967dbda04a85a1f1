"""JM407: an opportunity that nothing will come of."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import as_written, listed, quoted, some_team

if TYPE_CHECKING:
    from journeymap.model.parts import Opportunity

RULE = Rule(
    "JM407",
    "unplanned-opportunity",
    Severity.WARNING,
    "An opportunity has an owner of its own and a status. Once it is planned, it also has a ticket and the metric"
    " that will show whether it helped.",
    "A map is worth what is done about it. Good ideas without a name and a number beside them stay on the wall.",
    source="Bruce Temkin, “Mapping the Customer Journey”, Forrester, 2010 (take action on insights)",
    bad=sound(("            ticket: T-7\n            metric: Complaints about prices\n", "")),
    good=SOUND,
    spares=("draft",),
)


def check(subject: Subject) -> Iterator[Finding]:
    """The opportunities that lack what they need to come true; one finding where none has owner and status."""
    found = subject.opportunities
    if len(found) > 1 and not any(opportunity.owner or opportunity.status for opportunity, _ in found):
        yield RULE.at(
            subject.top,
            f"None of the {len(found)} opportunities of this map has an owner or a status.",
            f"Choose the ones to go for, and say of each who and how far: {_whole(subject, found[0][0], 'planned')}",
        )
        return
    says = {
        "owner": "who does it (owner)",
        "status": "how far it is (status: idea, planned, doing, done or dropped)",
        "ticket": "where it is tracked (ticket: a link or number)",
        "metric": "which number shows that it helped (metric)",
    }
    for opportunity, node in found:
        lacking = [field for field in _needed(opportunity.status) if not getattr(opportunity, field)]
        if lacking:
            mended = _whole(subject, opportunity, opportunity.status or "idea")
            yield RULE.at(
                place(node),
                f"The opportunity {quoted(opportunity.text)} has {listed([f'no {it}' for it in lacking])}.",
                f"Write {listed([says[field] for field in lacking])}: {mended}",
            )


def _needed(status: str | None) -> tuple[str, ...]:
    """What an opportunity has to say at the point where it is."""
    if status == "dropped":
        return ()
    if status in ("planned", "doing"):
        return ("owner", "ticket", "metric")
    return ("owner", "metric") if status == "done" else ("owner", "status")


def _whole(subject: Subject, opportunity: Opportunity, status: str) -> str:
    """One that says it all: what it has, and examples of what it lacks."""
    metric = next((metric.name for metric, _ in subject.metrics), "Complaints about it")
    says = {
        "owner": opportunity.owner or some_team(subject),
        "status": status,
        "ticket": opportunity.ticket or "T-7",
        "metric": opportunity.metric or metric,
    }
    fields = dict.fromkeys(("owner", "status", *_needed(status)))
    rest = ", ".join(f"{field}: {as_written(says[field])}" for field in fields)
    return f"{{text: {as_written(opportunity.text)}, {rest}}}"
