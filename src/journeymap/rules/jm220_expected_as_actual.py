"""JM220: a path that is called an assumption and counts as what customers do."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Finding, Rule, Severity
from journeymap.reading.edits import with_field
from journeymap.rules.support.sound import SOUND, sound
from journeymap.rules.support.subject import Subject, place, same
from journeymap.rules.support.wording import quoted

RULE = Rule(
    "JM220",
    "expected-as-actual",
    Severity.WARNING,
    "A path that is called expected says so: `kind: expected`.",
    "A path without a kind is one that customers take. An assumption among them is counted as a fact, and the map"
    " has nothing left that reality could be held against.",
    bad=sound(("kind: expected, steps", "outcome: completed, share: 38%, evidence: interviews, steps")),
    good=SOUND,
)
# What such paths are called, in English, Romanian, Persian and Arabic, as `same` spells it.
_TITLES = tuple(
    "expected expectation expectations happy-path happy-flow happy-case sunny-day assumed assumption assumptions"
    " we-assume we-assumed we-expect we-expected we-think we-believe hypothesis as-planned planned-path planned-journey"
    " așteptat asteptat așteptări asteptari presupus presupunere presupuneri presupunem credem-noi ne-așteptăm"
    " ne-asteptam ipoteză ipoteza închipuit inchipuit scenariul-fericit drumul-fericit traseul-fericit parcurs-planificat"
    " مورد-انتظار انتظار-ما انتظار-داریم انتظار-داشتیم فرض-ما فرضی فرضیه فرض-میکنیم فرض-می-کنیم"
    " مسیر-خوش مسیر-شاد مسیر-خوشحال"
    " فکر-میکنیم فکر-می-کنیم"
    " متوقع المتوقع متوقعة المتوقعة نتوقع نتوقعه ما-نفترض نفترضه نفترض مفترض المفترض المفترضة افتراض الافتراض افتراضنا"
    " فرضیة فرضیتنا المسار-السعید مسار-سعید نظن نظنه نعتقد نعتقده".split()
)
_WHOLE = frozenset(
    "plan the-plan our-plan planned planul planul-nostru planificat برنامه برنامه-ما الخطة خطتنا".split()
)
_UNLESS = ("not", "than", "un", "nu", "decât", "نه", "غیر", "لا")  # «Not as expected» is what happened


def check(subject: Subject) -> Iterator[Finding]:
    """The paths without a kind whose title says that they are assumed."""
    for path, node in subject.paths:
        if node.get("kind") is None and _is_assumed(path.title):
            yield RULE.at(
                place(node, "title"),
                f"{quoted(path.title)} sounds like what the team expects, but without a kind it is a path that"
                " customers take.",
                "Write kind: expected; if customers really do this, kind: actual.",
                with_field(node, "kind", "expected", safe=False, before="steps"),
            )


def _is_assumed(title: str) -> bool:
    words = f"-{same(title)}-"
    if any(f"-{word}-" in words for word in _UNLESS):
        return False
    return words.strip("-") in _WHOLE or any(f"-{known}-" in words for known in _TITLES)
