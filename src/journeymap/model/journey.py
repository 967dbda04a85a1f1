"""The journey: stages with touchpoints, and the paths that customers take over them."""

# Annotations are not put off (from __future__ …): Pydantic would compile each of them by itself.
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, model_validator

from journeymap.findings.wording import clipped
from journeymap.model.channels import ALIASES, WELL_KNOWN
from journeymap.model.ids import MAX_ID, fold, make_id
from journeymap.model.marks import Lacking
from journeymap.model.parts import (
    Actor,
    Campaign,
    Channel,
    Described,
    Effort,
    Evidence,
    Metrics,
    Moment,
    Persona,
    Scope,
    Segment,
    Team,
)
from journeymap.model.problems import BAD_ID
from journeymap.model.validators import is_rtl, listed, wrong
from journeymap.model.values import (
    ActorRefs,
    Day,
    Duration,
    EvidenceRefs,
    Id,
    Language,
    Outcome,
    PathKind,
    Phase,
    SegmentRef,
    Share,
    State,
    Status,
    TeamRef,
    TeamRefs,
    Text,
    Texts,
    TouchpointRef,
    Version,
)

_NAME = Lacking(" (its name, as readers see it)")


class Titled(Described):
    """A part with an id of its own; without one, the id is made from the title, and the other way round."""

    short_form = "title"
    served_by = ("title", "id")
    id: Id = Field("", description="What others refer to it by; without it, made from the title.")
    title: Annotated[Text, _NAME] = Field(description="Its name, as readers see it; without it, its id.")

    @model_validator(mode="before")
    @classmethod
    def _give_id(cls, data: Any) -> Any:
        if isinstance(data, str):
            data = {"title": data}
        if isinstance(data, dict) and data.get("id") is None and isinstance(data.get("title"), str):
            made = make_id(data["title"])
            if not made and data["title"].strip():
                raise wrong(
                    BAD_ID,
                    f"No id can be made from the title «{clipped(data['title'])}»: it has neither letters nor digits.",
                    "Give it an id of your own: {id: party, title: …}",
                    nameless=True,
                )
            data = {**data, "id": made[:MAX_ID].rstrip("-")}
        return data


class Touchpoint(Titled, Moment):
    """A place where a customer meets the company, or others who speak of it."""

    called = "a touchpoint"
    kind_of_reference = "touchpoint"
    effort: Effort | None = Field(None, description="What it costs by hand.")
    events: Texts = Field((), description="Names of the real events that mean a visit here.")


class Stage(Titled):
    """A part of the journey; the order in the file is the order of the stages."""

    called = "a stage"
    kind_of_reference = "stage"
    goal: Text | None = Field(None, description="What the customer wants to have done at its end.")
    phase: Phase | None = Field(None, description="Before, at, or after the purchase.")
    owner: TeamRef | None = Field(None, description="The team that is responsible.")
    support: TeamRefs = Field((), description="Teams that help.")
    metrics: Metrics = Field((), description="Numbers that are watched in this stage.")
    touchpoints: Annotated[tuple[Touchpoint, ...], BeforeValidator(listed)] = Field(
        (), description="The touchpoints of this stage."
    )


class Step(Moment):
    """A visit of a path; what it says replaces what its touchpoint says."""

    called = "a step"
    described_after = "after"
    short_form = "at"
    at: Annotated[TouchpointRef, Lacking(" with the id of a touchpoint")] = Field(
        description="The touchpoint that is visited."
    )
    after: Duration | None = Field(None, description="Time since the visit before.")


class Path(Titled):
    """An ordered list of visits: what the team expects, or what customers do."""

    called = "a path"
    kind_of_reference = "path"
    kind: PathKind = Field("actual", description="expected, actual or ideal.")
    actor: ActorRefs = Field((), description="Who walks it, if not the persona; of several, the first acts.")
    segment: SegmentRef | None = Field(None, description="The kind of customers who walk it.")
    share: Share | None = Field(None, description="How many of its segment (or of all) walk it: 62% or 0.62.")
    evidence: EvidenceRefs = Field((), description="What shows it.")
    outcome: Outcome | None = Field(None, description="How it ends.")
    steps: Annotated[
        tuple[Step, ...],
        BeforeValidator(listed),
        Lacking(" and list the ids of the touchpoints in the order of the visits"),
    ] = Field(min_length=1, description="Ids of touchpoints in the order of the visits.")

    @property
    def acts(self) -> str | None:
        """The id of who walks it, where it is said."""
        return self.actor[0] if self.actor else None


class Row:
    """A channel as the picture uses it, declared or well known; `own_title`: the map names it itself."""

    __slots__ = ("id", "own_title", "platform", "title", "type")

    def __init__(
        self, id: str, title: str, type: str | None, platform: str | None, own_title: bool = False
    ) -> None:
        self.id, self.title, self.type, self.platform, self.own_title = id, title, type, platform, own_title


class Visit:
    """One visit of a path: its step over its touchpoint."""

    __slots__ = ("number", "rank", "stage", "step", "touchpoint")

    def __init__(self, number: int, step: Step, touchpoint: Touchpoint, stage: Stage, rank: int) -> None:
        self.number, self.step, self.touchpoint, self.stage, self.rank = number, step, touchpoint, stage, rank

    def get(self, name: str) -> Any:
        """What is so on this visit: the step's word, else the touchpoint's (`name`: a field of `Moment`)."""
        own = getattr(self.step, name)
        return own if own not in (None, (), {}) else getattr(self.touchpoint, name)


class Journey(Described):
    """A customer journey map."""

    called = "the map"
    journeymap: Version = Field(
        1, description="The version of the format; it also tells that a file is a map."
    )
    title: Annotated[Text, _NAME] = Field(description="The title of the map.")
    lang: Language = Field(
        "en", description="The language of the map (BCP 47); it decides the direction too."
    )
    state: State | None = Field(
        None, description="The journey as it is (current) or as it should be (future)."
    )
    status: Status | None = Field(None, description="How far the map is.")
    owner: TeamRef | None = Field(None, description="The team that keeps the map.")
    contributors: TeamRefs = Field((), description="The teams that made it.")
    audience: Texts = Field((), description="Who is to know this map.")
    reviewed: Day | None = Field(None, description="When it was last reviewed (year-month-day).")
    review_every: Duration | None = Field(None, description="How often it is to be reviewed.")
    scope: Scope | None = Field(None, description="Where it starts and ends, and what it is for.")
    persona: Annotated[Persona, Lacking(" (whose journey it is; a name is enough)")] = Field(
        description="The customer whose journey it is."
    )
    actors: dict[Id, Actor] = Field(default_factory=dict, description="Others who take part.")
    segments: dict[Id, Segment] = Field(default_factory=dict, description="Kinds of customers.")
    teams: dict[Id, Team] = Field(
        default_factory=dict, description="Teams; when declared, an unknown team is an error."
    )
    channels: dict[Id, Channel] = Field(default_factory=dict, description="Channels of this map.")
    evidence: dict[Id, Evidence] = Field(default_factory=dict, description="What the map rests on.")
    campaigns: dict[Id, Campaign] = Field(
        default_factory=dict, description="Campaigns that run along the journey."
    )
    stages: Annotated[
        tuple[Stage, ...],
        BeforeValidator(listed),
        Lacking(" and list the stages of the journey under it, each with a dash"),
    ] = Field(min_length=1, max_length=100, description="The stages, in order.")
    paths: Annotated[tuple[Path, ...], BeforeValidator(listed)] = Field(
        (), max_length=200, description="The ways over the touchpoints."
    )

    @property
    def rtl(self) -> bool:
        """Whether the picture runs from right to left."""
        return is_rtl(self.lang)

    @cached_property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """All touchpoints in the order of the file."""
        return tuple(touchpoint for stage in self.stages for touchpoint in stage.touchpoints)

    @cached_property
    def _touchpoints(self) -> dict[str, tuple[Touchpoint, Stage, int]]:
        found: dict[str, tuple[Touchpoint, Stage, int]] = {}
        for rank, stage in enumerate(self.stages):
            for touchpoint in stage.touchpoints:
                found.setdefault(fold(touchpoint.id), (touchpoint, stage, rank))
        return found

    def touchpoint(self, reference: str) -> Touchpoint:
        """The touchpoint that a reference means; raises KeyError for an unknown one."""
        return self._touchpoints[fold(reference)][0]

    def stage_of(self, reference: str) -> Stage:
        """The stage of a touchpoint; raises KeyError for an unknown one."""
        return self._touchpoints[fold(reference)][1]

    def path(self, reference: str) -> Path | None:
        """The path with this id."""
        wanted = fold(reference)
        return next((path for path in self.paths if fold(path.id) == wanted), None)

    @cached_property
    def _visits(self) -> dict[str, tuple[Visit, ...]]:
        made: dict[str, tuple[Visit, ...]] = {}
        for path in self.paths:
            visits = []
            for number, step in enumerate(path.steps, 1):
                touchpoint, stage, rank = self._touchpoints[fold(step.at)]
                visits.append(Visit(number, step, touchpoint, stage, rank))
            made[path.id] = tuple(visits)
        return made

    def visits(self, path: Path) -> tuple[Visit, ...]:
        """The visits of one of this journey's paths, numbered from 1."""
        return self._visits[path.id]

    @cached_property
    def _channels(self) -> dict[str, Row]:
        rows = {id: Row(id, title, type, platform) for id, (title, type, platform) in WELL_KNOWN.items()}
        for alias, id in ALIASES.items():
            rows[alias] = rows[id]
        declared = {fold(id) for id in self.channels}
        for id, channel in self.channels.items():
            known = rows.get(fold(id))
            # `Shop: place` is drawn as Shop, also where the well-known name for it is another.
            title = channel.title or ("" if fold(id) in WELL_KNOWN else id)
            row = Row(
                id,
                title or (known.title if known else id),
                channel.type or (known.type if known else None),
                channel.platform or (known.platform if known else None),
                own_title=bool(title),
            )
            # A declaration counts for the other names of its channel too, unless it makes another kind of it.
            main = ALIASES.get(fold(id), fold(id))
            others = [main, *(alias for alias, target in ALIASES.items() if target == main)]
            same = known is not None and known.type == row.type
            for name in (fold(id), *(other for other in others if same and other not in declared)):
                rows[name] = row
        return rows

    def channel(self, reference: str | None) -> Row | None:
        """The channel that a reference means, declared or well known; None for none and for an unknown one."""
        return self._channels.get(fold(reference)) if reference else None

    def team(self, reference: str) -> str:
        """The name of a team as readers see it."""
        return self._titles("teams").get(fold(reference), reference)

    def name(self, kind: str, reference: str) -> str:
        """The name of an entry of `actors`, `segments`, `evidence` or `campaigns` as readers see it."""
        return self._titles(kind).get(fold(reference), reference)

    def _titles(self, kind: str) -> dict[str, str]:
        cache: dict[str, dict[str, str]] = self.__dict__.setdefault("_title_cache", {})
        if kind not in cache:
            entries: dict[str, Any] = getattr(self, kind)
            cache[kind] = {
                fold(id): getattr(entry, "title", None) or getattr(entry, "name", None) or id
                for id, entry in entries.items()
            }
        return cache[kind]

    def owner_of(self, touchpoint: Touchpoint) -> str | None:
        """The team responsible for a touchpoint: its own, else its stage's, else the map's."""
        return touchpoint.owner or self.stage_of(touchpoint.id).owner or self.owner

    def actor_of(self, path: Path, visit: Visit) -> str:
        """The name of who makes this visit: the step's actor, else the touchpoint's, else the path's, else the persona."""
        reference = visit.get("acts") or path.acts
        return self.name("actors", reference) if reference else self.persona.name
