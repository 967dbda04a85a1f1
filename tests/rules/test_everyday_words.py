"""Words that people use in four languages: feelings, personas, channels as titles, stages and placeholders."""

from __future__ import annotations

import pytest

from journeymap.rules.support.sound import sound
from tests.rules.finding import DRAFT, FUTURE, Change, found

LANG = "title: Buying a coffee machine\n"
STORE = "        emotion: 1\n        says"


def speaks(lang: str) -> Change:
    """The language of the map."""
    return (LANG, f"{LANG}lang: {lang}\n")


def codes(*changes: Change, family: str) -> list[str]:
    """What a changed sound map is told of a family of rules."""
    return [where for _, where in found(sound(*changes), family=family)]


# --- JM320 -----------------------------------------------------------------------------------------------------

SAD = [
    "Anxious",
    "angry and tired",
    "frustrated",
    "foarte supărată",
    "speriat",
    "dezamăgiți",
    "نگران",
    "خیلی عصبانی است",
    "قلقة",
    "محبط جدًا",
]
GLAD = ["happy", "Delighted!", "bucuroasă", "mulțumită", "خوشحال", "شاد و راضی", "سعيد", "راضية"]  # fmt: skip
UNCLEAR = [
    "not anxious",
    "no longer worried",
    "less frustrated",
    "anxious, but happy",
    "nu mai e supărată",
    "دیگر نگران نیست",
    "غير قلق",
    "tired",
    "nervous laughter",
    "surprised",
]


@pytest.mark.parametrize("lang", ["en", "ro", "fa", "ar"])
@pytest.mark.parametrize("word", SAD)
def test_a_bad_feeling_at_a_good_moment_is_told(word: str, lang: str) -> None:
    """In whatever language it is written, and whatever the map says its language is."""
    feels = (STORE, STORE.replace("says", f'feeling: ["{word}"]\n        says'))
    assert codes(feels, speaks(lang), family="JM320") == ["1"]


@pytest.mark.parametrize("word", GLAD)
def test_a_good_feeling_at_a_bad_moment_is_told(word: str) -> None:
    """At a touchpoint and at a step alike."""
    low = ("        emotion: -2\n", f'        emotion: -2\n        feeling: "{word}"\n')
    assert codes(low, family="JM320") == ["-2"]
    step = ("compare-prices, after: 2d}", f'compare-prices, after: 2d, emotion: -1, feeling: "{word}"}}')
    assert codes(step, family="JM320") == ["-1"]


@pytest.mark.parametrize("word", UNCLEAR)
def test_feelings_that_can_be_meant_either_way_are_left_alone(word: str) -> None:
    """What is turned round, mixed, or neither good nor bad contradicts no number."""
    assert codes((STORE, STORE.replace("says", f'feeling: "{word}"\n        says')), family="JM320") == []


def test_feelings_that_agree_or_have_no_number_are_left_alone() -> None:
    """Sad at a bad moment, glad at a good one, and anything at none."""
    assert codes((STORE, STORE.replace("says", "feeling: happy\n        says")), family="JM320") == []
    assert codes((STORE, "        emotion: 0\n        feeling: sad\n        says"), family="JM320") == []
    assert codes((STORE, "        feeling: sad\n        says"), family="JM320") == []


# --- JM322 -----------------------------------------------------------------------------------------------------

EVERYBODY = [
    "All our customers",
    "everyone",
    "Users",
    "The average customer",
    "Anyone who visits",
    "our customers",
    "All of us",
    "Clienții",
    "toți clienții noștri",
    "Toată lumea",
    "All our young travellers",
    "Toți călătorii",
    "تمام مسافران",
    "جميع المسافرين",
    "همه مشتریان",
    "همه‌ی مشتریان",
    "کاربران",
    "جميع العملاء",
    "عملاؤنا",
    "الجميع",
]
SOMEBODY = [
    "Lina",
    "Customer zero",
    "Users' representative Ana",
    "Everyman",
    "Toto Popescu",
    "All-rounder",
    "Students of the evening school",
    "Maria, o clientă nouă",
    "نرگس",
    "مشتری تازه",
    "سامر",
    "All-rounder Tom",
    "First-time buyers",
]


@pytest.mark.parametrize("name", EVERYBODY)
def test_a_persona_that_is_everybody_is_told(name: str) -> None:
    """A word for all customers is the name of nobody, in four languages."""
    assert codes(("name: Lina,", f'name: "{name}",'), family="JM322") == [f'"{name}"']
    assert codes(("name: Lina,", f'name: "{name}",'), DRAFT, family="JM322") == []


@pytest.mark.parametrize("name", SOMEBODY)
def test_a_persona_that_is_somebody_is_not(name: str) -> None:
    """Names and kinds of customers are personas."""
    assert codes(("name: Lina,", f'name: "{name}",'), family="JM322") == []


# --- JM323 -----------------------------------------------------------------------------------------------------

CHANNELS = [
    "Website",
    "The website",
    "E-mail",
    "Social media",
    "Newsletter",
    "Phone",
    "Instagram",
    "Web shop",
    "Call centre",
    "Site-ul",
    "Magazin",
    "Rețelele sociale",
    "Aplicația",
    "وب‌سایت",
    "فروشگاه",
    "شبکه‌های اجتماعی",
    "الموقع الإلكتروني",
    "المتجر",
    "وسائل التواصل الاجتماعي",
    "Facebook posts",
]
ACTS = [
    "Search",
    "Call",
    "Chat",
    "Look at the website",
    "Get a newsletter",
    "Store the machine",
    "Caută pe site",
    "در سایت می‌گردد",
    "يزور الموقع",
]


@pytest.mark.parametrize("title", CHANNELS)
def test_a_channel_as_a_title_is_told(title: str) -> None:
    """The names that everybody knows, those of the map, and what they are in four languages."""
    changes = [
        ("title: Pay in the web shop", f'title: "{title}"'),
        ("facebook-posts: {", "facebook-posts: {title: Facebook posts, "),
    ]
    assert codes(*changes, family="JM323") == [f'"{title}"']
    assert codes(*changes, DRAFT, family="JM323") == []


@pytest.mark.parametrize("title", ACTS)
def test_what_customers_do_is_a_title(title: str) -> None:
    """Also where a channel is part of it, or its name is a verb too."""
    assert codes(("title: Pay in the web shop", f'title: "{title}"'), family="JM323") == []


# --- JM420 -----------------------------------------------------------------------------------------------------

UNWRITTEN = [
    "TODO",
    "todo",
    "TBD",
    "tbd.",
    "xxx",
    "XXX",
    "???",
    "…",
    "...",
    "Lorem ipsum dolor sit amet",
    "to be defined",
    "[TODO]",
    "TODO: ask Ana",
    "Price feed (tbd)",
    "[add text here]",
    "de completat",
    "De completat…",
    "تکمیل شود",
    "تکمیل می‌شود",
    "يُستكمل",
    "يستكمل لاحقًا",
    "placeholder",
    "؟؟؟",
]
WRITTEN = [
    "Writes a to-do list",
    "Todo list app",
    "What???",
    "?",
    "–",
    "X",
    "XXL shirts",
    "n. a.",
    "Bar",
    "Wait…",
    "Hi {{first_name}}",
    "todos",
    "🙂",
    "کامل است",
    "اكتمل",
    "He completes the form",
]


@pytest.mark.parametrize("text", UNWRITTEN)
def test_a_placeholder_is_told(text: str) -> None:
    """What people write where a text is still to come, in four languages."""
    changes = [("text: Nightly price feed", f'text: "{text}"')]
    assert codes(*changes, family="JM420") == [f'"{text}"']
    assert codes(*changes, DRAFT, family="JM420") == []


@pytest.mark.parametrize("text", WRITTEN)
def test_a_text_is_no_placeholder(text: str) -> None:
    """Words that merely look like one are texts."""
    assert codes(("text: Nightly price feed", f'text: "{text}"'), family="JM420") == []


def test_many_placeholders_are_one_finding() -> None:
    """A map that is hardly begun is told once, with the lines; ids, links and `x-` fields are no texts."""
    changes = [("[Price tag]", "[TBD, TBD, TBD]"), ("Nightly price feed", "TODO"), ("price-gap, text", "todo, text"),
               ("solves: price-gap", "solves: todo"), (LANG, f"{LANG}x-note: TODO\n")]  # fmt: skip
    assert codes(*changes, family="JM420") == ["TBD"]
    assert codes(*changes[1:], family="JM420") == ["TODO"]


def test_todo_is_a_word_in_spanish() -> None:
    """«Todo» is everything there."""
    assert codes(("Nightly price feed", "TODO"), speaks("es"), family="JM420") == []
    assert codes(("Nightly price feed", "Cambiar TODO"), speaks("pt-BR"), family="JM420") == []
    assert codes(("Nightly price feed", "TBD"), speaks("es"), family="JM420") == ["TBD"]


# --- JM430 -----------------------------------------------------------------------------------------------------

NO_PHASES = [(f"    phase: {phase}\n", "") for phase in ("pre-purchase", "purchase", "post-purchase")]
TILLS = [
    "Checkout",
    "Purchase",
    "Buying it",
    "Order",
    "Conversion",
    "Place an order",
    "Plata",
    "Cumpără",
    "Comandă",
    "خرید",
    "پرداخت",
    "سفارش",
    "الشراء",
    "الدفع",
]
AFTERWARDS = [
    "Use",
    "After the purchase",
    "Post-purchase",
    "Buy again",
    "Buy and use",
    "Delivery",
    "După cumpărare",
    "Livrare",
    "پس از خرید",
    "تحویل",
    "بعد الشراء",
    "Order history",
]


@pytest.mark.parametrize("title", TILLS)
def test_a_journey_that_ends_at_the_till_is_told(title: str) -> None:
    """By the title of the last stage, where no stage says its phase."""
    changes = [*NO_PHASES, ("title: Use", f'title: "{title}"')]
    assert codes(*changes, family="JM430") == [f'"{title}"']
    assert codes(*changes, DRAFT, family="JM430") == []
    assert codes(*changes[1:], family="JM430") == []  # one phase is there, so another rule knows better


@pytest.mark.parametrize("title", AFTERWARDS)
def test_a_journey_that_goes_on_is_not(title: str) -> None:
    """What comes after a purchase may speak of it."""
    assert codes(*NO_PHASES, ("title: Use", f'title: "{title}"'), family="JM430") == []


def test_a_future_map_has_words_too() -> None:
    """Words contradict each other in a future map as in one of today."""
    assert codes((STORE, STORE.replace("says", "feeling: sad\n        says")), FUTURE, family="JM320") == [
        "1"
    ]
