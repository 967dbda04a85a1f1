"""A sound map as the rules about weak maps see it: the journey, and where each part of it stands in the file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from math import fsum
from typing import TYPE_CHECKING, Any, NamedTuple

from journeymap.findings import WHOLE, Finding, Place, Rule
from journeymap.model.ids import fold
from journeymap.model.quantities import MAX_NUMBER
from journeymap.reading.node import Node
from journeymap.wiggle import parts

if TYPE_CHECKING:
    from journeymap.model.journey import Journey, Path, Stage, Touchpoint, Visit
    from journeymap.model.parts import Metric, Moment, Opportunity

Options = Mapping[str, Mapping[str, Any]]  # of rules by their codes, as a configuration sets them

_NAMES = ("title", "text", "name", "at", "id")  # the fields that a part is known by


class At(NamedTuple):
    """A touchpoint, its stage, and where it stands."""

    touchpoint: Touchpoint
    stage: Stage
    node: Node


class MomentAt(NamedTuple):
    """A touchpoint, or a step that says something itself: with its touchpoint and stage, and where it stands."""

    moment: Moment
    touchpoint: Touchpoint
    stage: Stage
    node: Node


class Subject:
    """What a rule looks at. Parts come in the order of the file, each with its node."""

    def __init__(self, root: Node, journey: Journey, today: date, options: Options | None = None) -> None:
        self.root, self.journey, self.today = root, journey, today
        self._options = options or {}
        self._claimed: dict[str, set[str]] = {}

    def option(self, rule: Rule, name: str) -> Any:
        """What the configuration sets for a rule, or the rule's default. Words come on top of the default ones."""
        option = next(option for option in rule.options if option.name == name)
        setting = self._options.get(rule.code, {}).get(name)
        if setting is None:
            return option.default
        if isinstance(option.default, tuple):
            return (*option.default, *setting)
        # Whoever calls this from Python may give any number: what is none (nan) sets nothing.
        return min(max(setting, -MAX_NUMBER), MAX_NUMBER) if setting == setting else option.default

    def claim(self, rule: Rule, findings: Iterable[Finding]) -> None:
        """Notes what the findings of a rule are about, for the rules that yield to it."""
        self._claimed[rule.code] = {part for finding in findings for part in finding.about}

    def contested(self, rule: Rule) -> set[str]:
        """The parts that a rule which this one yields to has found something about.

        What is found about them may yield: it is told of each part alone, so that nothing else goes with it.
        """
        return set().union(*(self._claimed.get(code, ()) for code in rule.yields_to))

    # --- parts and where they stand -------------------------------------------------------------------------

    @cached_property
    def stages(self) -> tuple[tuple[Stage, Node], ...]:
        """The stages."""
        return tuple(zip(self.journey.stages, items(self.root, "stages"), strict=True))

    @cached_property
    def touchpoints(self) -> tuple[At, ...]:
        """The touchpoints of all stages."""
        return tuple(
            At(touchpoint, stage, at)
            for stage, node in self.stages
            for touchpoint, at in zip(stage.touchpoints, items(node, "touchpoints"), strict=True)
        )

    @cached_property
    def paths(self) -> tuple[tuple[Path, Node], ...]:
        """The paths of every kind."""
        return tuple(zip(self.journey.paths, items(self.root, "paths"), strict=True))

    @property
    def actual(self) -> tuple[tuple[Path, Node], ...]:
        """The paths that customers really take."""
        return tuple(one for one in self.paths if one[0].kind == "actual")

    def visits(self, path: Path, node: Node) -> Iterator[tuple[Visit, Node]]:
        """The visits of a path, each with its step."""
        return zip(self.journey.visits(path), items(node, "steps"), strict=True)

    @cached_property
    def visitors(self) -> dict[str, list[tuple[Path, Visit, Node]]]:
        """The visits of each touchpoint (by its id) on paths of any kind, each with its path and its step."""
        found: dict[str, list[tuple[Path, Visit, Node]]] = {}
        for path, node in self.paths:
            for visit, step in self.visits(path, node):
                found.setdefault(visit.touchpoint.id, []).append((path, visit, step))
        return found

    @cached_property
    def moments(self) -> tuple[MomentAt, ...]:
        """Each touchpoint, then each step of every path, but for steps that are bare ids: those say nothing."""
        touchpoints = [MomentAt(at.touchpoint, *at) for at in self.touchpoints]
        steps = [
            MomentAt(visit.step, visit.touchpoint, visit.stage, step)
            for path, node in self.paths
            for visit, step in self.visits(path, node)
            if step.kind == "map"
        ]
        return (*touchpoints, *steps)

    @cached_property
    def opportunities(self) -> tuple[tuple[Opportunity, Node], ...]:
        """The opportunities of all moments."""
        return tuple(
            one
            for part, _, _, node in self.moments
            if part.opportunities
            for one in zip(part.opportunities, items(node, "opportunities"), strict=True)
        )

    @cached_property
    def metrics(self) -> tuple[tuple[Metric, Node], ...]:
        """The metrics of all stages, then those of all moments."""
        parts: list[tuple[Stage | Moment, Node]] = [*self.stages]
        parts += [(part, node) for part, _, _, node in self.moments]
        return tuple(
            one
            for part, node in parts
            if part.metrics
            for one in zip(part.metrics, items(node, "metrics"), strict=True)
        )

    def entries(self, field: str) -> Iterator[tuple[str, Any, Node, Node]]:
        """Id, part, the node of the id, and the node of the part, for each entry of `campaigns`, `teams`, …"""
        node = self.root.get(field)
        for key, value in node.entries if node is not None else ():
            part = getattr(self.journey, field).get(key.text.strip())
            if part is not None:
                yield key.text.strip(), part, key, value

    # --- what rules ask --------------------------------------------------------------------------------------

    @cached_property
    def top(self) -> Place:
        """Where findings about the map as a whole stand: at its title."""
        return place(self.root)

    @cached_property
    def parts(self) -> dict[str, float]:
        """What part of all customers takes each actual path, from 0 to 1, by the id of the path."""
        return dict(parts(self.journey))

    def come(self, paths: Iterable[str]) -> float:
        """What part of all customers takes one of these actual paths."""
        # Rounded, so that shares of 7 % and 3 % are the 10 % that they say.
        return round(fsum(self.parts[path] for path in paths), 12)

    @cached_property
    def has_pain_points(self) -> bool:
        """Whether any touchpoint or step names a pain point."""
        return any(one.moment.pain_points for one in self.moments)

    @cached_property
    def has_opportunities(self) -> bool:
        """Whether any touchpoint or step has an opportunity."""
        return bool(self.opportunities)

    @cached_property
    def has_owned_parts(self) -> bool:
        """Whether a team is named as responsible for any stage or touchpoint."""
        return any(
            stage.owner or any(part.owner for part in stage.touchpoints) for stage in self.journey.stages
        )

    def answered(self, visit: Visit) -> bool:
        """Whether somebody works on this moment: it has an opportunity that was not dropped."""
        return any(planned(part) for part in (visit.step, visit.touchpoint))


def whole(field: str) -> str:
    """What a finding is about that asks for a field of the map as a whole, such as its owner: no id looks so."""
    return WHOLE + field


def claims(subject: Subject) -> list[bool]:
    """Of each actual path, and each touchpoint that says how customers feel, think or suffer: whether evidence shows it."""
    felt = [
        has_evidence(part)
        for part in subject.journey.touchpoints
        if part.emotion is not None or part.pain_points or part.thinking or part.feeling or part.quote
    ]
    return [bool(path.evidence) for path, _ in subject.actual] + felt


def lacks_scope(subject: Subject) -> bool:
    """Whether a map says neither where its journey starts nor where it ends."""
    scope = subject.journey.scope
    return scope is None or not (scope.start or scope.end)


def lacks_evidence(subject: Subject) -> bool:
    """Whether a map has no evidence at all, declared or referred to."""
    journey = subject.journey
    return not (
        journey.evidence
        or any(path.evidence for path in journey.paths)
        or any(has_evidence(one.moment) for one in subject.moments)
    )


def planned(part: Moment) -> bool:
    """Whether a touchpoint or step has an opportunity that was not dropped."""
    return any(opportunity.status != "dropped" for opportunity in part.opportunities)


def has_evidence(part: Moment) -> bool:
    """Whether a touchpoint or step names evidence: its own, that of its quote or of a pain point."""
    return bool(
        part.evidence
        or (part.quote and part.quote.evidence)
        or any(pain_point.evidence for pain_point in part.pain_points)
    )


def items(node: Node, field: str) -> list[Node]:
    """The nodes of a list's items, as the model counts them; one item may stand without a list."""
    value = node.get(field)
    if value is None or value.is_null:
        return []
    return value.present if value.kind == "list" else [value]


def place(node: Node, *fields: str) -> Place:
    """Where a finding about a part points: at the first of these fields that it has, else at its name.

    The value of a field, if it is short; of a longer one (a list, a text of several lines) the field's name.
    """
    for field in fields:
        value, key = node.get(field), node.key(field)
        if value is not None and key is not None:
            return (
                value.place
                if value.kind == "text" and value.line == value.end_line and value.text
                else key.place
            )
    if node.kind == "text":
        return node.place
    for field in _NAMES:
        value = node.get(field)
        if value is not None and value.kind == "text" and not value.is_null:
            return value.place
    return Place(node.line, node.column, node.line, node.column + 1)


def same(text: str) -> str:
    """A text as texts are compared: without regard to case, spaces and look-alike letters."""
    return fold(text)
