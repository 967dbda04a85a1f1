"""A map that says something in every field there is, with markup in every text."""

from __future__ import annotations

import itertools
from typing import Any

from journeymap.model.journey import Journey
from journeymap.model.parts import Part

NASTY = "<b onclick=x>{{{{7*7}}}}</p>\"'&amp;</script><!-- {} ✂ سلام"
_ids = itertools.count(1)


def nasty() -> str:
    """A text that nothing else has, full of what HTML and Jinja might take for theirs."""
    return NASTY.format(f"no-{next(_ids)}")


def _moment(**more: Any) -> dict[str, Any]:
    refs = {"owner": "grow-th", "support": ["re-tail"], "evidence": ["inter-views"]}
    return {
        "description": nasty(),
        "links": [f"https://example.com/{next(_ids)}?a=1&b=2"],
        "channel": "own-channel",
        "device": nasty(),
        "media": "earned",
        "moment": "zmot",
        "actor": "part-ner",
        "doing": [nasty(), nasty()],
        "thinking": nasty(),
        "feeling": nasty(),
        "emotion": -2,
        "takes": "25min",
        "quote": {"text": nasty(), "evidence": ["inter-views"], "x-note": nasty()},
        "pain_points": [
            {
                "id": f"pain-{next(_ids)}",
                "text": nasty(),
                "severity": 3,
                "evidence": ["inter-views"],
                "x-note": nasty(),
            }
        ],
        "opportunities": [
            {
                "text": nasty(),
                "solves": ["first-pain"],
                "owner": "grow-th",
                "status": "planned",
                "since": "2026-10-01",
                "ticket": nasty(),
                "metric": nasty(),
                "x-note": nasty(),
            }
        ],
        "frontstage": [_activity()],
        "backstage": [_activity()],
        "metrics": [_metric()],
        "campaigns": ["au-tumn"],
        "says": {nasty(): nasty()},
        "x-note": {nasty(): [nasty(), {nasty(): [nasty(), [nasty()]]}]},
        **refs,
        **more,
    }


def _activity() -> dict[str, Any]:
    return {"text": nasty(), "owner": "re-tail", "system": nasty(), "takes": "2d", "x-note": nasty()}


def _metric() -> dict[str, Any]:
    return {
        "name": nasty(),
        "kind": "nps",
        "value": 1234.5,
        "target": 4500,
        "unit": nasty(),
        "date": "2026-10-01",
        "x-note": nasty(),
    }


def _person(**more: Any) -> dict[str, Any]:
    return {
        "name": nasty(),
        "role": nasty(),
        "description": nasty(),
        "links": [f"https://example.com/{next(_ids)}"],
        "x-note": nasty(),
        **more,
    }


def _persona() -> dict[str, Any]:
    lists = ("goals", "needs", "motivations", "frustrations", "influences")
    return _person(
        age=nasty(),
        gender=nasty(),
        income=nasty(),
        location=nasty(),
        quote=nasty(),
        traits={nasty(): nasty()},
        **{name: [nasty(), nasty()] for name in lists},
    )


def everything(**more: Any) -> dict[str, Any]:
    """The map as plain data."""
    first = _moment(
        effort={"hours_per_week": 10.5, "automated": "partly", "x-note": nasty()}, events=[nasty()]
    )
    first["pain_points"][0]["id"] = "first-pain"
    about = {"description": nasty(), "links": ["mailto:maps@example.com"], "x-note": nasty()}
    return {
        "journeymap": 1,
        "title": nasty(),
        **about,
        "lang": "en-GB",
        "state": "current",
        "status": "live",
        "owner": "grow-th",
        "contributors": ["grow-th", "re-tail"],
        "audience": [nasty()],
        "reviewed": "2026-11-01",
        "review_every": "90d",
        "scope": {"start": nasty(), "end": nasty(), "goal": [nasty(), nasty()], "x-note": nasty()},
        "persona": _persona(),
        "actors": {"part-ner": _person()},
        "segments": {"seg-ment": {**about, "title": nasty(), "description": nasty(), "share": 0.7}},
        "teams": {
            "grow-th": {"title": nasty(), "contact": "maps@example.com", "x-note": nasty()},
            "re-tail": {"title": nasty(), "contact": nasty(), "x-note": nasty()},
        },
        "channels": {
            "own-channel": {"title": nasty(), "type": "social", "platform": nasty(), "x-note": nasty()}
        },
        "evidence": {
            "inter-views": {
                "kind": "interview",
                "title": nasty(),
                "date": "2026-09-12",
                "sample": 1400,
                "link": "https://example.com/r?a=1&b=2",
                "x-note": nasty(),
            }
        },
        "campaigns": {
            "au-tumn": {
                **about,
                "description": nasty(),
                "title": nasty(),
                "owner": "grow-th",
                "start": "2026-09-01",
                "end": "2026-11-30",
                "message": nasty(),
                "channel": "own-channel",
                "trigger": nasty(),
                "segments": ["seg-ment"],
            }
        },
        "stages": [
            {
                **about,
                "id": "first-stage",
                "title": nasty(),
                "description": nasty(),
                "goal": nasty(),
                "phase": "purchase",
                "owner": "grow-th",
                "support": ["re-tail"],
                "metrics": [_metric()],
                "touchpoints": [{"id": "first-touch", "title": nasty(), **first}],
            },
            {
                "id": "second-stage",
                "title": nasty(),
                "touchpoints": [{"id": "second-touch", "title": nasty()}],
            },
            {"id": "empty-stage", "title": nasty()},
        ],
        "paths": [
            {
                "id": "as-sumed",
                "title": nasty(),
                "kind": "expected",
                "steps": ["first-touch", "second-touch"],
            },
            {
                **about,
                "id": "re-al",
                "title": nasty(),
                "description": nasty(),
                "kind": "actual",
                "actor": "part-ner",
                "segment": "seg-ment",
                "share": 0.62,
                "evidence": ["inter-views"],
                "outcome": "converted",
                "steps": ["second-touch", {"at": "first-touch", "after": "2d", **_moment(emotion=1)}],
            },
        ],
        **more,
    }


def journey(**more: Any) -> Journey:
    """The map, checked by the model."""
    return Journey.model_validate(everything(**more))


def parts(value: Any) -> list[Part]:
    """All parts of a map, itself included."""
    if isinstance(value, Part):
        inner = [getattr(value, name) for name in type(value).model_fields]
        return [value, *(part for one in inner for part in parts(one))]
    if isinstance(value, dict):
        return [part for one in value.values() for part in parts(one)]
    if isinstance(value, (list, tuple)):
        return [part for one in value for part in parts(one)]
    return []
