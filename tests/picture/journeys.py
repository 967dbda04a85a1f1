"""Random journeys for property tests, as plain data that the model takes."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from journeymap.model.journey import Journey

WORDS = st.sampled_from(
    [
        "Ask friends",
        "Compare prices on the phone and in the shop",
        "Donaudampfschifffahrtsgesellschaftskapitän",
        "مقایسه‌ی قیمت‌ها با گوشی",
        "سؤال الأصدقاء عن المنتج",
        "לשאול חברים",
        "比較價格並閱讀評論",
        "価格を比べる",
        "Întreabă prietenii ce au cumpărat",
        "🎉 party 👨‍👩‍👧",
        "a",
    ]
)
CHANNELS = st.sampled_from(
    [None, "search", "email", "store", "phone", "chat", "app", "facebook", "reviews", "sms"]
)


@st.composite
def titles(draw: st.DrawFn) -> str:
    return " ".join(draw(st.lists(WORDS, min_size=1, max_size=draw(st.sampled_from([1, 2, 12])))))


@st.composite
def journeys(draw: st.DrawFn, most_touchpoints: int = 60, most_paths: int = 12) -> Journey:
    """A valid journey: empty stages, no paths, no channels, revisits and self-loops included."""
    count = draw(st.integers(0, most_touchpoints))
    stages: list[dict[str, Any]] = [
        {"id": f"s{i}", "title": draw(titles()), "goal": draw(st.none() | titles()), "touchpoints": []}
        for i in range(draw(st.integers(1, 12)))
    ]
    for i in range(count):
        touchpoint = {
            "id": f"t{i}",
            "title": draw(titles()),
            "channel": draw(CHANNELS),
            "emotion": draw(st.none() | st.integers(-2, 2)),
            "media": draw(st.sampled_from([None, "paid", "earned"])),
            "moment": draw(st.sampled_from([None, "zmot"])),
            "device": draw(st.none() | WORDS),
            "pain_points": draw(st.sampled_from([[], ["It hurts"]])),
            "opportunities": draw(st.sampled_from([[], ["Mend it"]])),
        }
        stage = draw(st.integers(0, len(stages) - 1))
        stages[stage]["touchpoints"].append({k: v for k, v in touchpoint.items() if v is not None})
    paths: list[dict[str, Any]] = []
    for i in range(draw(st.integers(0, most_paths)) if count else 0):
        at = draw(st.lists(st.integers(0, count - 1), min_size=1, max_size=draw(st.sampled_from([1, 3, 25]))))
        steps = [{"at": f"t{t}", **({"channel": "phone"} if draw(st.booleans()) else {})} for t in at]
        kind = draw(st.sampled_from(["actual", "actual", "expected", "ideal"]))
        paths.append({"id": f"p{i}", "title": draw(titles()), "kind": kind, "steps": steps})
    return Journey.model_validate(
        {
            "title": draw(titles()),
            "lang": draw(st.sampled_from(["en", "fa", "ar", "he", "zh", "ro"])),
            "description": draw(titles()),
            "persona": {"name": draw(titles()), "quote": draw(titles())},
            "stages": [{k: v for k, v in stage.items() if v is not None} for stage in stages],
            "paths": paths,
        }
    )
