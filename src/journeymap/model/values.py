"""The kinds of values that fields hold: a Python type with the validator that makes it from what people write."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, PlainSerializer, ValidationInfo, WithJsonSchema

from journeymap.model.channels import ChannelType
from journeymap.model.marks import Refers, Takes
from journeymap.model.quantities import (
    age,
    date_json,
    day,
    day_or_month,
    duration,
    duration_text,
    non_negative,
    number,
    share,
    share_json,
    whole,
)
from journeymap.model.validators import channel_type, choice, identifier, language, listed, text, url, version

_SIGNS = "anything; in quotes when it has a `: ` or ` #` in it, or starts with a special character"
Text = Annotated[str, BeforeValidator(text), Takes("text", _SIGNS)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed), Takes("texts", "a list of texts, or one text")]
NamedTexts = Annotated[dict[Text, Text], Takes("names and values", "texts under names of your own choice")]
_LETTERS = "letters of any script, digits and dashes"
Id = Annotated[str, BeforeValidator(identifier), Takes("id", _LETTERS)]
_Ref = Annotated[str, BeforeValidator(text), Takes("id", _LETTERS)]
_Refs = Annotated[tuple[_Ref, ...], BeforeValidator(listed), Takes("ids", "a list of ids, or one id")]
ActorRefs = Annotated[_Refs, Refers("actor")]
CampaignRefs = Annotated[_Refs, Refers("campaign")]
ChannelRef = Annotated[_Ref, Refers("channel")]
EvidenceRefs = Annotated[_Refs, Refers("evidence")]
PainPointRefs = Annotated[_Refs, Refers("pain point")]
SegmentRef = Annotated[_Ref, Refers("segment")]
SegmentRefs = Annotated[_Refs, Refers("segment")]
TeamRef = Annotated[_Ref, Refers("team")]
TeamRefs = Annotated[_Refs, Refers("team")]
TouchpointRef = Annotated[_Ref, Refers("touchpoint")]
Url = Annotated[str, BeforeValidator(url), Takes("link", "`https://…`, `http://…` or `mailto:…`")]
Urls = Annotated[tuple[Url, ...], BeforeValidator(listed), Takes("links", "a list of links, or one link")]


def _lang(info: ValidationInfo) -> str:
    """The language of the map."""
    return str((info.context or {}).get("lang", ""))


def _day(value: Any, info: ValidationInfo) -> date:
    return day(value, _lang(info))


def _day_or_month(value: Any, info: ValidationInfo) -> date:
    return day_or_month(value, _lang(info))


Day = Annotated[date, BeforeValidator(_day), Takes("date", "year-month-day: `2026-11-01`")]
DayOrMonth = Annotated[
    date,
    BeforeValidator(_day_or_month),
    PlainSerializer(date_json, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}),
    Takes("date or month", "year-month-day, a month or a year: `2026-11-01`, `2026-11`, `2026`"),
]
Age = Annotated[int | str, BeforeValidator(age), Takes("number or text", "`29`, or `25–34`")]
Number = Annotated[int | float, BeforeValidator(number), Takes("number", "`14`, `-2` or `0.5`")]
NonNegative = Annotated[
    int | float, BeforeValidator(non_negative), Takes("number from 0", "`0`, `14` or `0.5`")
]
Language = Annotated[
    str, BeforeValidator(language), Takes("language tag", "BCP 47: `en`, `ar`, `fa`, `ro` or `pt-BR`")
]
Version = Annotated[int, BeforeValidator(version), Takes("version", "`1`")]
Emotion = Annotated[
    int,
    BeforeValidator(whole(-2, 2, "Emotions run from -2 (frustrated) over 0 to +2 (delighted).")),
    Takes("-2 … +2", "an emotion: a whole number from -2 (frustrated) to +2 (delighted)"),
]
Severity = Annotated[
    int,
    BeforeValidator(whole(1, 3, "1 is a nuisance, 2 hurts, 3 drives people away.")),
    Takes("1, 2 or 3", "how bad it is: the higher, the worse"),
]
Count = Annotated[
    int,
    BeforeValidator(whole(0, 10**12, "Write how many, such as 14.")),
    Takes("whole number from 0", "how many: `14`"),
]
Share = Annotated[
    float,
    BeforeValidator(share),
    PlainSerializer(share_json, return_type=float | int, when_used="json"),
    WithJsonSchema(
        {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": "[%٪]"}]}
    ),
    Takes("share", "a percentage `62%` or a number from 0 to 1; `62` alone is an error"),
]
Duration = Annotated[
    int,
    BeforeValidator(duration),
    PlainSerializer(duration_text, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "examples": ["30s", "25min", "2h", "3d", "2w", "6mo", "1y"]}),
    Takes(
        "time span",
        "`30s`, `25min`, `2h`, `3d`, `2w`, `6mo` (30 days each), `1y` (365), together (`1h30min`, `1h30`), and in words "
        "(`2 days`, `o oră`, `۲ روز`, `يومان`); a range is an error, and so is a bare `m`",
    ),
]


State = Annotated[Literal["current", "future"], BeforeValidator(choice(Literal["current", "future"]))]
_Status = Literal["draft", "review", "live", "retired"]
Status = Annotated[_Status, BeforeValidator(choice(_Status))]
_Phase = Literal["pre-purchase", "purchase", "post-purchase"]
Phase = Annotated[_Phase, BeforeValidator(choice(_Phase))]
_Media = Literal["paid", "owned", "earned", "shared"]
Media = Annotated[_Media, BeforeValidator(choice(_Media))]
_Moment = Literal["zmot", "fmot", "smot", "umot"]
MomentOfTruth = Annotated[_Moment, BeforeValidator(choice(_Moment))]
_MetricKind = Literal["nps", "csat", "ces", "rate", "count", "time", "money", "other"]
MetricKind = Annotated[_MetricKind, BeforeValidator(choice(_MetricKind))]
_EvidenceKind = Literal[
    "interview",
    "survey",
    "analytics",
    "support-log",
    "review",
    "nps",
    "usability-test",
    "observation",
    "event-log",
    "workshop",
    "other",
]
EvidenceKind = Annotated[_EvidenceKind, BeforeValidator(choice(_EvidenceKind))]
_Progress = Literal["idea", "planned", "doing", "done", "dropped"]
Progress = Annotated[_Progress, BeforeValidator(choice(_Progress))]
_Automated = Literal["no", "partly", "fully"]
Automated = Annotated[_Automated, BeforeValidator(choice(_Automated))]
_PathKind = Literal["expected", "actual", "ideal"]
# No slip is taken for `ideal`: what is real or wanted is told apart by people.
PathKind = Annotated[
    _PathKind, BeforeValidator(choice(_PathKind, meant={"real": "actual"}, unguessed=("ideal",)))
]
_Outcome = Literal["converted", "completed", "dropped", "ongoing"]
Outcome = Annotated[_Outcome, BeforeValidator(choice(_Outcome))]
ChannelKind = Annotated[ChannelType, BeforeValidator(channel_type)]
