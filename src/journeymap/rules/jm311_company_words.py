"""JM311: touchpoints in the company's words."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.phrases import Phrases, with_lists
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM311",
    "company-words",
    Severity.WARNING,
    "The title of a touchpoint is in the customer's words, not in those of marketing and sales. No customer speaks of"
    " lead capture, a funnel or our CRM.",
    "Words decide through whose eyes a map is drawn. No customer ever captured a lead: who writes that describes what"
    " the company wants, and no longer sees what the customer does.",
    bad=sound(("title: Pay in the web shop", "title: Conversion funnel")),
    good=SOUND,
    source="Anna Kaley, “Match Between the System and the Real World”, Nielsen Norman Group, 2018; Chelsea Paine,"
    " “Outside-in journey mapping”, Essense, 2026",
    options=(
        Option(
            "words",
            "words",
            (),
            "More words or phrases that customers do not use; up* is all that begins so.",
        ),
    ),
)

_EXAMPLES = {
    "en": ("«Lead capture»", "«Ask for an offer»"),
    "ro": ("«Captare lead-uri»", "«Cere o ofertă»"),
    "ar": ("«اكتساب العملاء»", "«يطلب عرض سعر»"),
    "fa": ("«جذب سرنخ»", "«قیمت می‌پرسد»"),
}


def check(subject: Subject) -> Iterator[Finding]:
    """The titles of touchpoints with a word of the company's, each once."""
    phrases = with_lists("company", subject.journey.lang)
    theirs, customers = _EXAMPLES.get(subject.journey.lang.split("-")[0].lower(), _EXAMPLES["en"])
    own = Phrases("\n".join(subject.option(RULE, "words")), subject.journey.lang)
    for touchpoint, _, node in subject.touchpoints:
        words = phrases.first(touchpoint.title) or own.first(touchpoint.title)
        if words:
            speaks = "is named" if words == touchpoint.title else f"speaks of {quoted(words)},"
            yield RULE.at(
                place(node, "title"),
                f"The touchpoint {quoted(touchpoint.title)} {speaks} in the company's words: no customer says so.",
                f"Say what the customer does or gets, as the customer would: not {theirs} but {customers}.",
                about=(touchpoint.id,),
            )
