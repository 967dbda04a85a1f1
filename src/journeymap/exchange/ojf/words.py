"""What the free words of the Open Journey Format mean: names of swimlanes, purposes, tags, stages.

The format leaves them to its users. Here are those of its editor and samples, and of some more languages.
"""

from __future__ import annotations

import re

from journeymap.model.channels import ALIASES, WELL_KNOWN
from journeymap.model.ids import fold

# The first that fits a swimlane's name says what its nodes are.
_LANES = (
    ("evidence", r"physical evidence|beweis|شواهد فیزیکی"),
    ("frontstage", r"front-?stage|on-?stage|روی صحنه"),
    ("backstage", r"back-?stage|support process|behind the scene|invisible|\bsystems?\b|پشت صحنه"),
    (
        "opportunity",
        r"opportunit|\bideas?\b|improve|solution|recommend|next step|chance|\bideen?\b|idée|oportunit|"
        r"فرصت|فرص|机会|機会",
    ),
    (
        "pain",
        r"\bpain|issue|roadblock|friction|block|problem|obstacle|barrier|hurdle|challenge|frustration|bottleneck|"
        r"schmerz|douleur|irritant|dolor|dureri|نقاط درد|مشکل|مشكل|ألم|الألم|痛点|課題|ペイン",
    ),
    ("quote", r"quote|voice of|verbatim|zitat|citat|نقل قول|اقتباس"),
    ("thought", r"think|thought|question|gedank|pens|gândur|فکر|افکار|أفكار|想法|思考"),
    (
        "emotion",
        r"emotion|feel|sentiment|mood|gefühl|stimmung|émotion|humeur|emoci|emoț|احساس|مشاعر|情绪|感情",
    ),
    ("metric", r"metric|\bkpis?\b|kennzahl|شاخص|مؤشر|指标"),
    ("action", r"touch-?\s?point|kontaktpunkt|نقاط تماس|نقاط الاتصال|触点|接点"),
    (
        "tool",
        r"\btools?\b|channel|device|platform|kanal|kanäle|canal|werkzeug|ابزار|کانال|قناة|قنوات|أدوات|渠道|チャネル",
    ),
    (
        "action",
        r"action|activit|\bsteps?\b|journey|doing|\btasks?\b|behavio|\bdo(es)?$|aktion|handlung|acțiun|acción|tarea|"
        r"اقدام|فعالیت|کارها|رفتار|إجراء|أفعال|نشاط|行动|行動",
    ),
)
_LANES_FOUND = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _LANES)

_PURPOSES = tuple(
    (kind, re.compile(words, re.IGNORECASE))
    for kind, words in (
        (
            "pain",
            r"\bpain|bottleneck|hurdle|friction|issue|problem|block|barrier|obstacle|frustration|\brisk",
        ),
        ("opportunity", r"opportunit|\bideas?\b|improvement|solution"),
        ("gain", r"\bgains?\b|benefit|\bwins?\b"),
        ("note", r"observation|\bnotes?\b|insight|comment|question"),
    )
)
_VISITS = ("touchpoint", "action", "activity", "step")  # purposes that every touchpoint has anyway

_DEVICES = {
    "mobile": "phone", "smartphone": "phone", "iphone": "phone", "android": "phone", "mobile-phone": "phone",
    "desktop": "PC", "laptop": "PC", "pc": "PC", "computer": "PC", "tablet": "tablet", "ipad": "tablet",
    "kiosk": "kiosk", "smartwatch": "watch", "موبایل": "phone", "جوال": "phone",
}  # fmt: skip
_NOT_AS_TAGS = {"x", "post", "friends", "event", "community"}  # channels by name, but said of much else too

_PURCHASE = re.compile(
    r"purchas|\bbuy|check-?out|\border|payment|\bpay\b|contract|sign-?up|registration|\bbooking|procure|subscri|kauf|bestell|"
    r"achat|compra|cumpăr|comand|خرید|سفارش|شراء|دفع|购买|購入|注文",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"\breturn|refund|cancel|after|مرجوع|لغو|إرجاع|إلغاء", re.IGNORECASE)
_SHARING = re.compile(r"advoca|loyal|\bshar|recommend|review|referr|وفاداری|ولاء|推荐|共有", re.IGNORECASE)


def lane_kind(name: str) -> str:
    """What the nodes of a swimlane are: action, emotion, pain…; `channel` for one named after a channel."""
    if known_channel(name):
        return "channel"
    return next((kind for kind, pattern in _LANES_FOUND if pattern.search(name)), "")


def purpose_kind(purpose: str) -> str:
    """pain, opportunity, gain, note; empty for touchpoints, milestones and the like."""
    return next((kind for kind, pattern in _PURPOSES if pattern.search(purpose)), "")


def is_visit(purpose: str) -> bool:
    """Does the purpose say no more than that it is a touchpoint?"""
    return purpose.strip().lower() in ("", *_VISITS)


def known_channel(name: str) -> str:
    """The id of the well-known channel of that name, or nothing."""
    key = fold(name)
    return key if key in WELL_KNOWN else ALIASES.get(key, "")


def channel_of_tag(tag: str) -> str:
    return "" if fold(tag) in _NOT_AS_TAGS else known_channel(tag)


def device_of_tag(tag: str) -> str:
    return _DEVICES.get(fold(tag), "")


def channel_type(name: str) -> str:
    """The type of the channel that a tool's name speaks of (Conference Website → product), or nothing."""
    for word in reversed(fold(name).split("-")):
        if (id := known_channel(word)) and word not in _NOT_AS_TAGS:
            return WELL_KNOWN[id][1]
    return ""


def moment_of(rank: int, stages: list[str]) -> str:
    """Which moment of truth one in this stage is: by what the stages say about the purchase.

    Before the purchase customers look around (zero), at it they meet the offer (first), after it they live
    with it (second), at the end they tell others (ultimate). Where nobody buys, they live with a service.
    """
    if _SHARING.search(stages[rank]) and rank == len(stages) - 1:
        return "umot"
    purchases = [n for n, stage in enumerate(stages) if _PURCHASE.search(stage) and not _UNDONE.search(stage)]
    if not purchases or rank > purchases[-1]:
        return "smot"
    return "zmot" if rank < purchases[0] else "fmot"
