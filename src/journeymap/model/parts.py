"""The parts of a map: who takes part, what it rests on, what happens at a touchpoint."""

# Annotations are not put off (from __future__ …): Pydantic would compile each of them by itself.
from typing import Annotated, Any, ClassVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from journeymap.model.amounts import with_unit
from journeymap.model.marks import Lacking
from journeymap.model.problems import UNKNOWN_KEY
from journeymap.model.validators import listed, wrong
from journeymap.model.values import (
    ActorRefs,
    Age,
    Automated,
    CampaignRefs,
    ChannelKind,
    ChannelRef,
    Count,
    Day,
    DayOrMonth,
    Duration,
    Emotion,
    EvidenceKind,
    EvidenceRefs,
    Id,
    Media,
    MetricKind,
    MomentOfTruth,
    NamedTexts,
    NonNegative,
    Number,
    PainPointRefs,
    Progress,
    SegmentRefs,
    Severity,
    Share,
    TeamRef,
    TeamRefs,
    Text,
    Texts,
    Url,
    Urls,
)


def _only_extensions(key: str) -> str:
    """Keys that start with `x-` are kept as they are; all others have to be fields."""
    if not key.startswith("x-"):
        raise wrong(UNKNOWN_KEY, f"journeymap does not know the field «{key}».", "")
    return key


class Part(BaseModel):
    """What every part of a map has in common: immutable, strict, and open for `x-` keys only."""

    # Deferred: only the whole journey is ever validated, so the parts need no validators of their own.
    model_config = ConfigDict(frozen=True, strict=True, extra="allow", defer_build=True)
    __pydantic_extra__: dict[Annotated[str, AfterValidator(_only_extensions)], Any]

    # The field that a bare text fills: `- Read reviews` is `- {title: Read reviews}`.
    short_form: ClassVar[str | None] = None
    # What one of them is called in a sentence, with its article; {field} is the field that it stands in.
    called: ClassVar[str] = "a part"
    # What those are called that others refer to by an id; empty where nothing refers to them.
    kind_of_reference: ClassVar[str] = ""
    # The last of its own fields that people write before the description; None: only its name is before it.
    described_after: ClassVar[str | None] = None
    # A required field, and the one that serves as it where it is missing.
    served_by: ClassVar[tuple[str, str] | None] = None

    @model_validator(mode="before")
    @classmethod
    def _write_out(cls, data: Any) -> Any:
        if isinstance(data, str) and cls.short_form:
            return {cls.short_form: data}
        if cls.served_by and isinstance(data, dict):
            field, other = cls.served_by
            if data.get(field) is None and isinstance(data.get(other), str):
                return {**data, field: data[other]}
        return data


class Described(Part):
    """A part that may carry a longer description and links."""

    description: Text | None = Field(
        None, description="What a reader should know, in a sentence or a paragraph."
    )
    links: Urls = Field((), description="Web pages with more: http, https or mailto.")


class Persona(Described):
    """The customer whose journey it is."""

    called = "the persona"
    described_after = "location"
    short_form = "name"
    served_by = ("name", "role")
    name: Annotated[Text, Lacking(", or role: …")] = Field(
        description="The name the team knows this customer by; without it, the role."
    )
    role: Text | None = Field(None, description="What this person does, in a few words.")
    age: Age | None = Field(None, description="A number, or a text such as 25–34.")
    gender: Text | None = Field(None, description="As the person would say it.")
    income: Text | None = Field(None, description="As a text, with its currency.")
    location: Text | None = Field(None, description="Where this person lives.")
    quote: Text | None = Field(None, description="One sentence in the person's own words.")
    goals: Texts = Field((), description="What the person wants to reach.")
    needs: Texts = Field((), description="What the person needs for it.")
    motivations: Texts = Field((), description="What drives the person.")
    frustrations: Texts = Field((), description="What gets in the way.")
    influences: Texts = Field((), description="Who and what the person listens to.")
    traits: NamedTexts = Field(default_factory=dict, description="Anything else, as name and value.")


class Actor(Described):
    """Somebody else who takes part in the journey."""

    called = "an actor"
    kind_of_reference = "actor"
    described_after = "role"
    short_form = "name"
    name: Text = Field(description="The name of the actor; without it, its id.")
    role: Text | None = Field(None, description="What this actor has to do with it.")


class Segment(Described):
    """A kind of customers."""

    called = "a segment"
    kind_of_reference = "segment"
    short_form = "title"
    title: Text | None = Field(None, description="The name of the segment; without it, its id.")
    share: Share | None = Field(None, description="How many of all customers belong to it: 70% or 0.7.")


class Team(Part):
    """A team that owns or supports a part of the journey."""

    called = "a team"
    kind_of_reference = "team"
    short_form = "title"
    title: Text | None = Field(None, description="The name of the team; without it, its id.")
    contact: Text | None = Field(None, description="How to reach the team.")


class Channel(Part):
    """A way on which a company and a customer meet."""

    called = "a channel"
    kind_of_reference = "channel"
    short_form = "type"
    title: Text | None = Field(None, description="The name of the channel; without it, its id.")
    type: ChannelKind | None = Field(
        None, description="What kind of channel it is, or a well-known name of that kind."
    )
    platform: Text | None = Field(
        None, description="The platform it runs on: one platform can be several channels."
    )


class Evidence(Part):
    """Something that the map rests on."""

    called = "a piece of evidence"
    kind_of_reference = "evidence"
    short_form = "title"
    kind: EvidenceKind = Field("other", description="What kind of research it is.")
    title: Text | None = Field(None, description="Its name; without it, its id.")
    date: DayOrMonth | None = Field(None, description="When it was done: a day, a month or a year.")
    sample: Count | None = Field(None, description="How many people, answers or records.")
    link: Url | None = Field(None, description="Where to find it.")


class Campaign(Described):
    """A message that is sent to customers in a span of time."""

    called = "a campaign"
    kind_of_reference = "campaign"
    short_form = "title"
    title: Text | None = Field(None, description="The name of the campaign; without it, its id.")
    owner: TeamRef | None = Field(None, description="The team that runs it.")
    start: Day | None = Field(None, description="First day (year-month-day).")
    end: Day | None = Field(None, description="Last day (year-month-day).")
    message: Text | None = Field(None, description="What it says.")
    channel: ChannelRef | None = Field(None, description="The channel it runs on.")
    trigger: Text | None = Field(None, description="What makes it reach a customer.")
    segments: SegmentRefs = Field((), description="The segments it is for.")


class Scope(Part):
    """Where the journey starts and ends, and what the map is for."""

    called = "the scope"
    short_form = "goal"
    start: Text | None = Field(None, description="What sets the journey off.")
    end: Text | None = Field(None, description="What ends it.")
    goal: Texts = Field((), description="What the team wants to reach with this map.")


class Metric(Part):
    """A number that is watched here, with its target."""

    called = "a metric"
    short_form = "name"
    name: Text = Field(description="What is measured.")
    kind: MetricKind = Field("other", description="What kind of number it is.")
    value: Number | None = Field(None, description="The value today; its unit may stand with it: 23%.")
    target: Number | None = Field(None, description="The value it should have.")
    unit: Text | None = Field(None, description="The unit of value and target.")
    date: DayOrMonth | None = Field(None, description="When it was measured: a day, a month or a year.")

    @model_validator(mode="before")
    @classmethod
    def _take_unit(cls, data: Any) -> Any:
        return with_unit(data) if isinstance(data, dict) else data


class Quote(Part):
    """What a customer said."""

    called = "a quote"
    short_form = "text"
    text: Text = Field(description="The words.")
    evidence: EvidenceRefs = Field((), description="The evidence it is from.")


class PainPoint(Part):
    """What hurts the customer here."""

    called = "a pain point"
    kind_of_reference = "pain point"
    short_form = "text"
    id: Id | None = Field(
        None, description="A name for `solves` to refer to; without it, one made from the text."
    )
    text: Text = Field(description="What hurts, in the customer's words.")
    severity: Severity | None = Field(None, description="1 a nuisance, 2 hurts, 3 drives people away.")
    evidence: EvidenceRefs = Field((), description="What shows it.")


class Opportunity(Part):
    """The «golden point»: what would solve a pain point or lift the moment."""

    called = "an opportunity"
    short_form = "text"
    text: Text = Field(description="What could be done.")
    solves: PainPointRefs = Field((), description="Ids of the pain points it would solve.")
    owner: TeamRef | None = Field(None, description="The team that would do it.")
    status: Progress | None = Field(None, description="How far it is.")
    since: Day | None = Field(None, description="Since when it has this status (year-month-day).")
    ticket: Text | None = Field(None, description="Where it is tracked: a link or a number.")
    metric: Text | None = Field(None, description="The number that will show whether it helped.")


class Activity(Part):
    """What staff or systems do for this touchpoint."""

    called = "a {field} item"
    short_form = "text"
    text: Text = Field(description="What is done.")
    owner: TeamRef | None = Field(None, description="The team that does it.")
    system: Text | None = Field(None, description="The system it is done with.")
    takes: Duration | None = Field(None, description="How long it takes.")


class Effort(Part):
    """What a touchpoint costs the company by hand."""

    called = "the effort"
    hours_per_week: NonNegative | None = Field(None, description="Hours of work in a week.")
    automated: Automated = Field("no", description="Whether it runs by itself.")


Metrics = Annotated[tuple[Metric, ...], BeforeValidator(listed)]
PainPoints = Annotated[tuple[PainPoint, ...], BeforeValidator(listed)]
Opportunities = Annotated[tuple[Opportunity, ...], BeforeValidator(listed)]
Activities = Annotated[tuple[Activity, ...], BeforeValidator(listed)]


class Moment(Described):
    """What happens when a customer and the company meet.

    Both a touchpoint (what is usual) and a step of a path (what is so on this visit) say it; what a step says
    replaces what its touchpoint says.
    """

    channel: ChannelRef | None = Field(
        None, description="Where it happens: a declared channel or a well-known name."
    )
    device: Text | None = Field(None, description="What the customer uses: phone, PC, kiosk.")
    media: Media | None = Field(None, description="Who pays for or makes the content.")
    moment: MomentOfTruth | None = Field(
        None, description="A moment of truth: zero (zmot), first (fmot), second (smot), ultimate (umot)."
    )
    actor: ActorRefs = Field((), description="Who does it, if not the persona; of several, the first acts.")
    doing: Texts = Field((), description="What the customer does.")
    thinking: Texts = Field((), description="What the customer thinks.")
    feeling: Texts = Field((), description="How the customer feels, in words.")
    emotion: Emotion | None = Field(None, description="How the customer feels, from -2 to +2.")
    takes: Duration | None = Field(None, description="How long a visit takes.")
    quote: Quote | None = Field(None, description="What a customer said about it.")
    pain_points: PainPoints = Field((), description="What hurts.")
    opportunities: Opportunities = Field((), description="What would make it better.")
    owner: TeamRef | None = Field(None, description="The team that is responsible.")
    support: TeamRefs = Field((), description="Teams that help.")
    frontstage: Activities = Field((), description="What staff or systems do in the customer's sight.")
    backstage: Activities = Field((), description="What they do out of sight.")
    metrics: Metrics = Field((), description="Numbers that are watched here.")
    campaigns: CampaignRefs = Field((), description="Campaigns that reach the customer here.")
    says: NamedTexts = Field(
        default_factory=dict, description="Facts told to the customer here, as name and value."
    )
    evidence: EvidenceRefs = Field((), description="What shows that it is so.")

    @property
    def acts(self) -> str | None:
        """The id of who acts here, where it is said."""
        return self.actor[0] if self.actor else None
