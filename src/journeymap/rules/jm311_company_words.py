"""JM311: touchpoints in the company's words."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.rules.support.actions import company_action
from journeymap.rules.support.phrases import Phrases, with_lists
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM311",
    "company-words",
    Severity.WARNING,
    "The title of a touchpoint says in the customer's words what the customer does. No customer speaks of lead capture,"
    " a sales funnel or our CRM, and to send a welcome e-mail is what the company does. Stages are named so too.",
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
_ACTIONS = {
    "en": ("«Send welcome e-mail»", "«Read the welcome e-mail»"),
    "ro": ("«Trimite e-mail de bun venit»", "«Citește e-mailul de bun venit»"),
    "ar": ("«إرسال بريد ترحيبي»", "«يقرأ رسالة الترحيب»"),
    "fa": ("«ارسال ایمیل خوشامدگویی»", "«ایمیل خوشامد را می‌خواند»"),
}


def check(subject: Subject) -> Iterator[Finding]:
    """The titles of touchpoints with a word of the company's or its work, each once; then those of stages together."""
    lang = subject.journey.lang
    theirs, customers = _in(_EXAMPLES, lang)
    own = Phrases("\n".join(subject.option(RULE, "words")), lang)

    def jargon(title: str) -> str | None:
        return with_lists("company", lang).first(title) or own.first(title)

    for touchpoint, _, node in subject.touchpoints:
        title = touchpoint.title
        if words := jargon(title):
            speaks = "is named" if words == title else f"speaks of {quoted(words)},"
            yield RULE.at(
                place(node, "title"),
                f"The touchpoint {quoted(title)} {speaks} in the company's words: no customer says so.",
                f"Say what the customer does or gets, as the customer would: not {theirs} but {customers}.",
                about=(touchpoint.id,),
            )
        elif company_action(title, subject.journey):
            done, lived = _in(_ACTIONS, lang)
            yield RULE.at(
                place(node, "title"),
                f"The touchpoint {quoted(title)} is what the company does, not what the customer does or gets.",
                f"Say what the customer notices of it: not {done} but {lived}. What you do for it stands in frontstage, or"
                " in backstage where it is out of sight.",
                about=(touchpoint.id,),
            )
    stages = [(stage.title, node) for stage, node in subject.stages]
    found = [
        (title, node) for title, node in stages if jargon(title) or company_action(title, subject.journey)
    ]
    if found:
        one = len(found) == 1
        yield RULE.at(
            place(found[0][1], "title"),
            f"The stage{'' if one else 's'} {quoted(*[title for title, _ in found])} {'is' if one else 'are'} named in the"
            " company's words: no customer says so.",
            f"Name a stage after what the customer wants in it: not {theirs} but {customers}.",
        )


def _in(examples: dict[str, tuple[str, str]], lang: str) -> tuple[str, str]:
    return examples.get(lang.split("-")[0].lower(), examples["en"])
