"""What the free words of the Open Journey Format mean: names of swimlanes, purposes, tags, stages.

The format leaves them to its users. The words of its editor and samples are here, and those of some more languages.
"""

from __future__ import annotations

import re

from journeymap.model.channels import ALIASES, WELL_KNOWN
from journeymap.model.ids import fold

# The first that fits a swimlane's name says what its nodes are.
_LANES = (
    ("evidence", "physical evidence|beweis|شواهد فیزیکی"),
    ("frontstage", "front-?stage|on-?stage|line of interaction|روی صحنه"),
    ("backstage", "back-?stage|support process|behind the scene|invisible|پشت صحنه"),
    ("opportunity", "opportunit|idea|improve|solution|recommendation|next step|chance|idee|idée|oportunit|فرصت|فرص|机会|機会"),
    ("pain", "pain|issue|roadblock|friction|block|problem|obstacle|barrier|hurdle|challenge|frustration|bottleneck|schmerz|"
     "douleur|irritant|dolor|dureri|نقاط درد|مشکل|مشكل|ألم|نقاط الألم|痛点|課題|ペイン"),
    ("quote", "quote|voice of|verbatim|zitat|citat|نقل قول|اقتباس"),
    ("thought", "think|thought|question|gedank|pens|gândur|فکر|افکار|أفكار|想法|思考"),
    ("emotion", "emotion|feel|sentiment|mood|gefühl|stimmung|émotion|humeur|emoc|emoț|احساس|مشاعر|情绪|感情"),
    ("metric", "metric|kpi|kennzahl|شاخص|مؤشر|指标"),
    ("action", "touch-?point|kontaktpunkt|نقاط تماس|نقاط الاتصال|触点|接点"),
    ("tool", "tool|channel|device|platform|kanal|kanäle|canal|werkzeug|ابزار|کانال|قناة|قنوات|أدوات|渠道|チャネル"),
    ("action", "action|activit|step|journey|interaction|doing|task|behavio|what .* do|aktion|handlung|acțiun|acción|tarea|"
     "اقدام|فعالیت|کارها|رفتار|إجراء|أفعال|نشاط|行动|行動"),
)
_LANES_FOUND = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in _LANES)

_PURPOSES = (
    ("pain", re.compile("pain|bottleneck|hurdle|friction|issue|problem|block|barrier|obstacle|frustration|risk", re.IGNORECASE)),
    ("opportunity", re.compile("opportunit|idea|improvement|solution", re.IGNORECASE)),
    ("gain", re.compile("gain|benefit|delight|win", re.IGNORECASE)),
    ("note", re.compile("observation|note|insight|comment|question", re.IGNORECASE)),
)  # fmt: skip
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
_SHARING = re.compile(r"advoca|loyal|\bshar|recommend|review|referr|وفاداری|ولاء|推荐|共有", re.IGNORECASE)


def lane_kind(name: str) -> str:
    """What the nodes of a swimlane are: action, emotion, pain, tool…; `channel` for one named after a channel."""
    if known_channel(name):
        return "channel"
    return next((kind for kind, pattern in _LANES_FOUND if pattern.search(name)), "")


def purpose_kind(purpose: str) -> str:
    """pain, opportunity, gain, note; empty for touchpoints, milestones and all that a customer goes through."""
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

    Before the purchase the customer informs himself (zero), at it he meets the offer (first), after it he lives with
    it (second), and at the end he tells others (ultimate). Where nobody buys anything, it is the service lived through.
    """
    if _SHARING.search(stages[rank]) and rank == len(stages) - 1:
        return "umot"
    purchases = [n for n, stage in enumerate(stages) if _PURCHASE.search(stage)]
    if not purchases or rank > purchases[-1]:
        return "smot"
    return "zmot" if rank < purchases[0] else "fmot"
