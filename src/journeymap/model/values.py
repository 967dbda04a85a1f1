"""The kinds of values that fields hold: a Python type with the validator that makes it from what people write."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from journeymap.model.channels import ChannelType
from journeymap.model.quantities import (
    age,
    day,
    duration,
    duration_text,
    non_negative,
    number,
    share,
    share_json,
    whole,
)
from journeymap.model.validators import choice, identifier, language, listed, text, url, version

Text = Annotated[str, BeforeValidator(text)]
Texts = Annotated[tuple[Text, ...], BeforeValidator(listed)]
Id = Annotated[str, BeforeValidator(identifier)]
Ref = Annotated[str, BeforeValidator(text)]
Refs = Annotated[tuple[Ref, ...], BeforeValidator(listed)]
Url = Annotated[str, BeforeValidator(url)]
Urls = Annotated[tuple[Url, ...], BeforeValidator(listed)]
Day = Annotated[date, BeforeValidator(day)]
Age = Annotated[int | str, BeforeValidator(age)]
Number = Annotated[int | float, BeforeValidator(number)]
NonNegative = Annotated[int | float, BeforeValidator(non_negative)]
Language = Annotated[str, BeforeValidator(language)]
Version = Annotated[int, BeforeValidator(version)]
Emotion = Annotated[
    int,
    BeforeValidator(whole(-2, 2, "Emotions run from -2 (frustrated) over 0 to +2 (delighted).")),
]
Severity = Annotated[int, BeforeValidator(whole(1, 3, "1 is a nuisance, 2 hurts, 3 drives people away."))]
Count = Annotated[int, BeforeValidator(whole(0, 10**12, "Write how many, such as 14."))]
Share = Annotated[
    float,
    BeforeValidator(share),
    PlainSerializer(share_json, return_type=float | int, when_used="json"),
    WithJsonSchema(
        {"anyOf": [{"type": "number", "minimum": 0, "maximum": 1}, {"type": "string", "pattern": "[%٪]"}]}
    ),
]
Duration = Annotated[
    int,
    BeforeValidator(duration),
    PlainSerializer(duration_text, return_type=str, when_used="json"),
    WithJsonSchema({"type": "string", "examples": ["30s", "25min", "2h", "3d", "2w", "6mo", "1y"]}),
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
PathKind = Annotated[_PathKind, BeforeValidator(choice(_PathKind))]
_Outcome = Literal["converted", "completed", "dropped", "ongoing"]
Outcome = Annotated[_Outcome, BeforeValidator(choice(_Outcome))]
ChannelKind = Annotated[ChannelType, BeforeValidator(choice(ChannelType))]
