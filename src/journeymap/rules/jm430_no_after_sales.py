"""JM430: a journey that ends at the till, by the names of its stages."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.rules.support.everyday_words import everyday
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

_NO_PHASES = [
    ("    phase: pre-purchase\n", ""),
    ("    phase: purchase\n", ""),
    ("    phase: post-purchase\n", ""),
]

RULE = Rule(
    "JM430",
    "no-after-sales",
    Severity.WARNING,
    "The last stage of a map is not the purchase, where no stage says its phase and the titles tell.",
    "After they have paid, customers unpack, use, complain and decide whether they come back and what they tell their"
    " friends.",
    source="Katherine N. Lemon and Peter C. Verhoef, “Understanding Customer Experience Throughout the Customer"
    " Journey”, Journal of Marketing 80(6), 2016",
    bad=sound(*_NO_PHASES, ("title: Use\n", "title: Checkout\n")),
    good=sound(*_NO_PHASES),
    spares=("draft",),
)

_AFTERWARDS = {"en": "Use", "ro": "Folosire", "fa": "پس از خرید", "ar": "بعد الشراء"}


def check(subject: Subject) -> Iterator[Finding]:
    """A last stage with the name of a purchase, in a map of several stages without phases."""
    stages, lang = subject.stages, subject.journey.lang
    if len(stages) < 2 or any(stage.phase for stage, _ in stages):
        return
    stage, node = stages[-1]
    if not everyday("purchases", lang).first(stage.title) or everyday("no purchases", lang).first(
        stage.title
    ):
        return
    title = _AFTERWARDS.get(lang.split("-")[0].lower(), _AFTERWARDS["en"])
    yield RULE.at(
        place(node, "title"),
        f"The journey ends with the purchase ({quoted(stage.title)}): no stage comes after it.",
        f"Add a stage for what customers do with it afterwards: {{title: {title}, phase: post-purchase}}. If"
        " the last stage is no purchase, say so in it: phase: post-purchase",
    )
