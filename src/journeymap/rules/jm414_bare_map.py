"""JM414: a map in use without a head: nobody's, for nobody, of no day."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import SUM, Finding, Option, Rule, Severity
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, claims, lacks_evidence, lacks_scope, whole
from journeymap.rules.support.wording import (
    as_written,
    audience,
    contributors,
    listed,
    new_evidence,
    scope,
    some_team,
)

RULE = Rule(
    "JM414",
    "bare-map",
    Severity.WARNING,
    "A map has a head: owner, contributors, audience, scope, the day of its last review, goals and evidence. Where"
    " several are missing altogether, this one finding names them all.",
    "What every reader asks of a map first is written in ten lines at its top, in one go. Told one by one, it hides"
    " what is weak in this map and in no other.",
    bad=sound(
        ("owner: growth\n", ""),
        ("audience: [New colleagues, Store managers]\n", ""),
        ("reviewed: 2026-11-01\n", ""),
    ),
    good=SOUND,
    source="Smaply, the ten most common customer journey mapping mistakes (no owner, no cadence, no governance),"
    " https://www.smaply.com/blog/journey-mapping-mistakes (to tell them together is our own idea)",
    options=(Option("without", "words", (), "Fields that your maps do without, such as audience."),),
    spares=("draft",),
)

_SEVERAL = 2


def check(subject: Subject) -> Iterator[Finding]:
    """One finding for all that the head of a map lacks, if that is more than one thing."""
    without = {word.strip().lower() for word in subject.option(RULE, "without")}
    missing = {field: how for field, how in _missing(subject).items() if field not in without}
    if len(missing) < _SEVERAL:
        return
    lines = [line for _, line in missing.values() if line]
    help = f"Write at the top of the map, each on a line of its own: {' · '.join(lines)}" if lines else ""
    if "persona" in missing:
        help += f"{'; and ' if help else 'Write '}what the customer wants: {_persona(subject)}"
    if "owner" in missing and not subject.has_owned_parts:
        help += f"; and at each stage the team that answers for it: owner: {some_team(subject)}"
    if "evidence" in missing:
        help += "; then name the evidence where it shows something: evidence: interviews"
    yield RULE.at(
        subject.top,
        f"The map does not say {listed([what for what, _ in missing.values()])}.",
        help,
        about=(SUM, *(whole(field) for field in missing if field in _asked_alone(subject))),
    )


def _asked_alone(subject: Subject) -> set[str]:
    """The fields that rules of their own ask for in this map."""
    journey = subject.journey
    asked = {"owner", "audience", "reviewed", "scope", "persona"}
    if journey.owner:
        asked.add("contributors")
    if journey.status == "live" or claims(subject):
        asked.add("evidence")
    return asked


def _persona(subject: Subject) -> str:
    """The persona with a goal: as a whole where it is a name alone."""
    node, goals = subject.root.get("persona"), "goals: […]"
    if node is not None and node.kind == "text":
        return f"persona: {{name: {as_written(subject.journey.persona.name)}, {goals}}}"
    return f"{goals} (under persona)"


def _missing(subject: Subject) -> dict[str, tuple[str, str]]:
    """The fields of the head that a map lacks: what each says, and a line for it."""
    journey, team = subject.journey, some_team(subject)
    found: dict[str, tuple[str, str]] = {}
    if not journey.owner:
        found["owner"] = ("which team keeps it", f"owner: {team}")
    if not journey.contributors:
        found["contributors"] = ("which teams worked on it", contributors(subject, journey.owner or team))
    if not journey.audience:
        found["audience"] = ("whom it is for", audience(subject))
    if journey.reviewed is None and journey.status != "review":
        found["reviewed"] = ("when it was last reviewed", f"reviewed: {subject.today.isoformat()}")
    if lacks_scope(subject):
        there = " (in place of the one there)" if journey.scope is not None else ""
        found["scope"] = ("where its journey starts and ends", scope(subject) + there)
    if not journey.persona.goals and not journey.persona.needs:
        found["persona"] = ("what its persona wants", "")
    if journey.state != "future" and lacks_evidence(subject):
        found["evidence"] = ("what it rests on", new_evidence(subject))
    return found
