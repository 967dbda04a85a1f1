"""The customer's voice and evidence (JM3xx): where the rules speak, and where they are silent."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journeymap.checking.one import load
from journeymap.rules.support.sound import SOUND, sound

TODAY = date(2026, 11, 21)
EXAMPLES = Path(__file__).parents[2] / "examples"

PERSONA = "{name: Lina, goals: [Good coffee at home], needs: [Advice from someone who does not sell]}"
LIVE = "state: current\nstatus: live\n"
CARE_IDEA = "        opportunities: [{text: A film of one minute, owner: growth, status: idea}]\n"
STORE = "        emotion: 1\n        says: {returns: 30 days}\n        frontstage"
SAYS = "        says: {returns: 30 days}\n        frontstage"
QUOTE = 'quote: {text: "Five tabs, five prices.", evidence: interviews}'
PLAN = "kind: expected, steps: [ask-friends, store, web-shop, care]}"
LAST = "      - {at: care, after: 12d}\n"
TO_STORE = "{at: store, after: 1d}"
EVIDENCE = "evidence: {interviews: {kind: interview, date: 2026-09-12, sample: 14}}"
FRIENDS_SHOWN = (", emotion: 1, evidence: interviews}", ", emotion: 1}")
NO_EVIDENCE = [("        evidence: interviews\n", "")] * 4
IDEA = "opportunities: [{text: x, owner: retail, status: idea}]"


def found(text: str, **options: Any) -> list[tuple[str, str]]:
    """The codes of all findings, each with the text at its place."""
    loaded = load(text.encode(), "x", TODAY, options)
    return [
        (f.code, loaded.source.line(f.place.line)[f.place.column - 1 : f.place.end_column - 1])
        for f in loaded.findings
    ]


Changes = list[tuple[str, str]]

SPEAKS: dict[str, tuple[Changes, str, str]] = {
    "persona, only a name": ([(PERSONA, "Lina")], "JM301", "Lina"),
    "persona, empty goals": ([(PERSONA, "{name: نیلوفر, goals: [], age: ۲۹}")], "JM301", "نیلوفر"),
    "one feeling for all": (
        [
            (", emotion: 1, evidence", ", evidence"),
            ("        emotion: 1\n", ""),
            ("        emotion: 0\n", ""),
            ("        emotion: 1\n", ""),
        ],
        "JM302",
        "Buying a coffee machine",
    ),
    "glad all the way": (
        [("emotion: -2\n", "emotion: 2\n"), ("emotion: 0\n", "emotion: 1\n")],
        "JM303",
        "What Lina does",
    ),
    "low at a touchpoint": ([(STORE, STORE.replace("1", "-1", 1))], "JM304", "-1"),
    "low at a visit": ([(TO_STORE, "{at: store, after: 1d, emotion: -2}")], "JM304", "-2"),
    "pain point without an answer": (
        [(SAYS, "        pain_points: [الموعد مجهول]\n" + SAYS)],
        "JM305",
        "الموعد مجهول",
    ),
    "pain point, an opportunity for another one": (
        [
            (SAYS, f"        pain_points: [Stale beans]\n        {IDEA}\n" + SAYS),
            ("text: x,", "text: x, solves: price-gap,"),
        ],
        "JM305",
        "Stale beans",
    ),
    "pain point of a step": (
        [(TO_STORE, "{at: store, after: 1d, pain_points: [{id: q, text: A queue}]}")],
        "JM305",
        "A queue",
    ),
    "end without opportunity": ([(CARE_IDEA, "")], "JM306", "Read how to care for it"),
    "peak without opportunity, of equals the later": (
        [("emotion: 1\n        says", "emotion: 2\n        says"), ("emotion: 0\n", "emotion: 2\n")],
        "JM306",
        "Pay in the web shop",
    ),
    "peak by a step": (
        [("{at: web-shop, after: 1d}", "{at: web-shop, after: 1d, emotion: 2}")],
        "JM306",
        "Pay in the web shop",
    ),
    "end without opportunity, but customers drop out there": (
        [(CARE_IDEA, ""), ("outcome: converted", "outcome: dropped")],
        "JM208",
        "Read how to care for it",
    ),
    "end without opportunity, but nobody planned it": (
        [(CARE_IDEA, ""), ("web-shop, care]", "web-shop]")],
        "JM205",
        "Read how to care for it",
    ),
    "end without opportunity, but with a pain point": (
        [(CARE_IDEA, "        pain_points: [Too long]\n")],
        "JM305",
        "Too long",
    ),
    "two of six claims": ([FRIENDS_SHOWN, *NO_EVIDENCE], "JM307", "Buying a coffee machine"),
    "a quote as a text": ([(QUOTE, "quote: Cinci file, cinci prețuri.")], "JM308", "Cinci file, cinci prețuri."),
    "a quote of a step": (
        [(TO_STORE, "{at: store, after: 1d, quote: {text: Not mine}}")],
        "JM308",
        "Not mine",
    ),
    "evidence of 366 days": ([("date: 2026-09-12", "date: 2025-11-20")], "JM309", "2025-11-20"),
    "an emotion on the plan": ([(PLAN, PLAN.replace("care]", "{at: care, emotion: 2}]"))], "JM310", "2"),
    "emotions on the plan, at the first of them": (
        [(PLAN, PLAN.replace("store, web-shop, care]", "{at: store, emotion: 2}, web-shop, {at: care, emotion: 1}]"))],
        "JM310",
        "2",
    ),
    "an emotion where only the plan goes": (
        [
            ("paths:\n", "      - {id: club, title: Join the club, channel: email, emotion: 1}\npaths:\n"),
            (PLAN, PLAN.replace("care]", "care, club]")),
        ],
        "JM310",
        "1",
    ),
    "a team acts": (
        [
            ("teams: {", "actors: {staff: متاجرنا}\nteams: {shops: متاجرنا, "),
            ("contributors: [growth", "contributors: [shops, growth"),
            (TO_STORE, "{at: store, after: 1d, actor: staff}"),
        ],
        "JM312",
        "staff",
    ),
    "what is done out of sight, done by the customer": (
        [(SAYS, "        doing: [nightly  price feed]\n" + SAYS)],
        "JM312",
        "nightly  price feed",
    ),
    "the same, by a step": (
        [(TO_STORE, "{at: store, after: 1d, doing: Nightly price feed}")],
        "JM312",
        "Nightly price feed",
    ),
    "a system that no customer sees": (
        [(SAYS, "        doing: [Looks into the ERP]\n" + SAYS)],
        "JM312",
        "Looks into the ERP",
    ),
    "a system of several words": (
        [
            ("system: ERP", "system: سامانه‌ی انبار"),
            ("        channel: search\n", "        channel: search\n        doing: [در سامانه‌ي انبار می‌گردد]\n"),
        ],
        "JM312",
        "در سامانه‌ي انبار می‌گردد",
    ),
    "a title that is work out of sight": (
        [("title: Try one in a store", "title: Hand the case over to the office")],
        "JM312",
        "Hand the case over to the office",
    ),
    "a title that is its own work out of sight": (
        [("title: Try one in a store", "title: nightly  price feed")],
        "JM312",
        "nightly  price feed",
    ),
    "a machine acts": (
        [("teams: {", "actors: {shop: پایگاه داده}\nlang: fa\nteams: {"), (SAYS, "        actor: shop\n" + SAYS)],
        "JM312",
        "shop",
    ),
    "in and out of sight": ([("[Price tag]", "[Nightly price feed]")], "JM312", "Nightly price feed"),
    "work in Romanian": (
        [
            ("state:", "lang: ro\nstate:"),
            (SAYS, "        doing: [Alocă tichetul unui coleg]\n" + SAYS),
        ],
        "JM312",
        "Alocă tichetul unui coleg",
    ),
    "work in Persian": (
        [
            ("state:", "lang: fa\nstate:"),
            (SAYS, "        doing: [شماره را در سي‌آر‌ام ثبت می‌کند]\n" + SAYS),
        ],
        "JM312",
        "شماره را در سي‌آر‌ام ثبت می‌کند",
    ),
    "work in Arabic": (
        [("state:", "lang: ar\nstate:"), (SAYS, "        doing: [إسناد التذكرة إلى زميل]\n" + SAYS)],
        "JM312",
        "إسناد التذكرة إلى زميل",
    ),
    "all owned": ([("media: earned", "media: paid")], "JM313", "Buying a coffee machine"),
    "all owned, by channels": (
        [("{type: social, platform: Facebook}", "{type: broadcast}"), ("posts, media: earned", "posts")],
        "JM313",
        "Buying a coffee machine",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", SPEAKS)
def test_a_weak_voice_is_told_where_it_is_weak(case: str) -> None:
    """One change of a sound map gives one finding, at the thing to mend, and no other."""
    changes, code, at = SPEAKS[case]
    assert found(sound(*changes)) == [(code, at)]


SILENT: dict[str, Changes] = {
    "only a need": [(PERSONA, "{name: Lina, needs: Advice}")],
    "low, with the pain point at the step": [
        (STORE, STORE.replace("1", "-1", 1)),
        (TO_STORE, f"{{at: store, after: 1d, pain_points: [A queue], {IDEA}}}"),
    ],
    "solved by its text, in other letters": [
        (SAYS, "        pain_points: [قیمت یکسان نیست]\n" + SAYS),
        ("solves: price-gap", "solves: [price-gap, قيمت يكسان نيست]"),
    ],
    "an opportunity for all that hurts here": [
        (SAYS, f"        pain_points: [a, b]\n        {IDEA}\n" + SAYS)
    ],
    "a dropped opportunity is a decision": [
        (SAYS, f"        pain_points: [a]\n        {IDEA.replace('idea', 'dropped')}\n" + SAYS)
    ],
    "the end of a journey that goes on": [(CARE_IDEA, ""), ("outcome: converted", "outcome: ongoing")],
    "an end with an opportunity of its step": [
        (CARE_IDEA, ""),
        (LAST, f"      - {{at: care, after: 12d, {IDEA}}}\n"),
    ],
    "half of the claims": [FRIENDS_SHOWN, *NO_EVIDENCE[:3]],
    "a quote that is evidence for its touchpoint": [
        ("        evidence: interviews\n  - title: Action", "  - title: Action")
    ],
    "evidence of 365 days": [("date: 2026-09-12", "date: 2025-11-21")],
    "evidence without a date": [("date: 2026-09-12, ", "")],
    "an emotion of 0 on the plan": [(PLAN, PLAN.replace("care]", "{at: care, emotion: 0}]"))],
    "a plan that was measured": [
        (PLAN, PLAN.replace("care]", "{at: care, emotion: 2}], evidence: interviews"))
    ],
    "a system in the customer's sight": [
        (SAYS, "        doing: [Looks into the ERP]\n" + SAYS),
        ("[Price tag]", "[{text: A screen, system: erp}]"),
    ],
    "a system with a name of everyday": [
        ("system: ERP", "system: Excel"),
        (SAYS, "        doing: [Opens Excel]\n" + SAYS),
    ],
    "a system that is the channel": [
        ("system: ERP", "system: Web shop"),
        (
            "        channel: web-shop\n",
            "        channel: web-shop\n        doing: [Searches the web shop]\n",
        ),
    ],
    "people act": [
        ("teams: {", "actors: {server: Server, nurse: ممرضة}\nteams: {"),
        (SAYS, "        actor: server\n" + SAYS),
        ("{at: web-shop, ", "{at: web-shop, actor: nurse, "),
    ],
    "a machine acts, but on a visit somebody else": [
        ("teams: {", "actors: {api: Price API, ana: Ana}\nteams: {"),
        (SAYS, "        actor: api\n" + SAYS),
        (TO_STORE, "{at: store, after: 1d, actor: ana}"),
    ],
    "texts without letters": [
        (SAYS, '        doing: ["🙂"]\n' + SAYS),
        ("[Price tag]", '["🏷"]'),
        ("Nightly price feed", '"⚙"'),
    ],
    "only a step leaves the brand's ground": [
        ("media: earned", "media: owned"),
        (TO_STORE, "{at: store, after: 1d, media: shared}"),
    ],
    "nobody knows whose place it is": [
        ("media: earned", "media: owned"),
        ("        channel: store\n        media: owned\n", "        channel: store\n"),
    ],
    "nobody knows whose channel it is": [
        ("channel: facebook-posts, media: earned", "channel: facebook-posts")
    ],
}


@pytest.mark.parametrize("case", SILENT)
def test_what_is_fine_is_not_told(case: str) -> None:
    """Maps that say enough, or of which nothing can be known, get no finding."""
    assert found(sound(*SILENT[case])) == []


OPTIONS: dict[str, tuple[Changes, str, dict[str, Any], list[str]]] = {
    "at_most": ([(STORE, STORE.replace("1", "-1", 1))], "JM304", {"at_most": -2}, []),
    "visits": (
        [("emotion: -2\n", "emotion: 1\n"), ("emotion: 0\n", "emotion: 1\n")],
        "JM303",
        {"visits": 7},
        [],
    ),
    "glad_visits": (SPEAKS["glad all the way"][0], "JM303", {"glad_visits": 7}, []),
    "coverage": ([FRIENDS_SHOWN], "JM307", {"coverage": 0.9}, ["Buying a coffee machine"]),
    "oldest": ([], "JM309", {"oldest": 60 * 86_400}, ["2026-09-12"]),
    "oldest, longer": ([("date: 2026-09-12", "date: 2025-09-12")], "JM309", {"oldest": 2 * 31_536_000}, []),
    "words": (
        [("title: Try one in a store", "title: Visits the Point-of-Sale")],
        "JM311",
        {"words": ("point of sale",)},
        ["Visits the Point-of-Sale"],
    ),
    "words on top of those of the lists": (
        [("title: Try one in a store", "title: Lead form")],
        "JM311",
        {"words": ("point of sale",)},
        ["Lead form"],
    ),
}


@pytest.mark.parametrize("case", OPTIONS)
def test_teams_move_the_thresholds(case: str) -> None:
    """What a team sets counts in place of the default, words on top of it."""
    changes, code, options, places = OPTIONS[case]
    assert found(sound(*changes), **{code: options}) == [(code, at) for at in places]


SMALL = """\
title: Ziua mea
lang: ro
persona: {name: Eu, goals: [Liniște]}
scope: {start: Dimineața}
stages:
  - title: Casă
    touchpoints: [{title: Fac ceai, emotion: 2}, {title: Aștept, emotion: -1}, {title: Plec, emotion: -2}]
paths:
  - {id: a, title: Azi, steps: [fac-ceai, aștept, plec, fac-ceai]}
"""


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("", ""), "JM304"),
        (("emotion: 2", "emotion: 1"), "JM306"),
        (("", ""), "JM307"),
        (("emotion: -1", "pain_points: [Frig, Ploaie]"), "JM305"),
        ((", emotion: -1}, {", ", quote: Unde e?}, {quote: Gata., "), "JM308"),
    ],
)
def test_where_everything_is_lacking_it_is_said_once(change: tuple[str, str], code: str) -> None:
    """In a map that has none of something, a rule speaks once, at the title of the map."""
    text = SMALL.replace(*change, 1) + "evidence: {notes: Note}\n"
    assert [at for told, at in found(text) if told == code] == ["Ziua mea"]


def test_what_another_rule_tells_of_the_whole_map_is_not_told_again() -> None:
    """Quotes in a map that names no evidence at all, and good moments in one that has no opportunity at all."""
    assert not {"JM306", "JM308"} & {
        code for code, _ in found(SMALL.replace("emotion: -1", "quote: Unde e?"))
    }


def test_the_feeling_is_whose_it_is() -> None:
    """A low moment of an actor is not told as the customer's, unless the actor is the persona."""

    def who(actor: str) -> list[str]:
        text = sound(
            ("teams: {", "actors: {guard: Security Team}\nteams: {"),
            (STORE, STORE.replace("1", "-1", 1)),
            (SAYS, f"        actor: {actor}\n" + SAYS),
        )
        found = load(text.encode(), "x", TODAY).findings
        return [f.message.partition(" feels bad")[0] for f in found if f.code == "JM304"]

    assert who("guard") == ["«Security Team»"]
    assert who("Lina") == ["The customer"]


def test_a_map_that_starts_with_the_purchase_has_no_moments_before_it() -> None:
    """Where the phases leave out the time before the purchase, only that is told."""
    text = sound(("media: earned", "media: paid"), ("phase: pre-purchase", "phase: purchase"))
    assert {code for code, _ in found(text)} == {"JM412"}


def test_paths_that_are_all_flat_are_told_once() -> None:
    """Where every actual path has the same emotion all the way, one finding says so at the title."""
    flat = SMALL.replace("emotion: -1", "emotion: 2").replace("emotion: -2", "emotion: 2")
    two = flat + "  - {id: b, title: Ieri, steps: [plec, plec, plec, aștept]}\n"
    assert [at for code, at in found(two) if code == "JM303"] == ["Ziua mea"]
    assert [at for code, at in found(flat) if code == "JM303"] == ["Azi"]
    assert not [at for code, at in found(flat.replace(", fac-ceai]", "]")) if code == "JM303"]


ABSENT = (
    "persona, only a name",
    "one feeling for all",
    "glad all the way",
    "low at a visit",
    "pain point without an answer",
    "end without opportunity",
)


@pytest.mark.parametrize("case", [*ABSENT, "two of six claims", "a quote as a text", "all owned"])
def test_drafts_are_not_asked_for_what_they_lack(case: str) -> None:
    """What is missing is told in a live map and not in a draft."""
    assert found(sound(*SPEAKS[case][0], ("status: live", "status: draft"))) == []


@pytest.mark.parametrize("case", ["an emotion on the plan", "in and out of sight", "evidence of 366 days"])
def test_drafts_hear_of_their_contradictions(case: str) -> None:
    """What a draft does say is told where it contradicts itself."""
    changes, code, at = SPEAKS[case]
    assert found(sound(*changes, ("status: live", "status: draft"))) == [(code, at)]


def test_a_map_of_the_future_is_not_asked_for_evidence() -> None:
    """Hopes are what a map of the future is made of."""
    bare = sound(FRIENDS_SHOWN, *NO_EVIDENCE, (PLAN, PLAN.replace("care]", "{at: care, emotion: 2}]")))
    assert {code for code, _ in found(bare)} == {"JM307", "JM310"}
    assert not {"JM307", "JM310"} & {
        code for code, _ in found(bare.replace("state: current", "state: future"))
    }


def test_a_live_map_without_any_evidence_is_told_by_another_rule() -> None:
    """JM413 tells of a live map on nothing; of one without a status, JM307 does."""
    bare = SOUND.replace(f"{EVIDENCE}\n", "").replace(", evidence: interviews", "")
    bare = bare.replace("        evidence: interviews\n", "").replace("    evidence: interviews\n", "")
    assert {"JM307", "JM413"} & {code for code, _ in found(bare)} == {"JM413"}
    assert {"JM307", "JM413"} & {code for code, _ in found(bare.replace(LIVE, ""))} == {"JM307"}


COMPANY = {
    "en": [
        "Lead capture", "Captures a lead, then calls: lead form", "Enters our CRM",
        "Become a lead", "Leads", "Nurturing e-mails", "Up-sell at the till", "Upselling",
        "Sees a re-targeting ad", "Visits our website", "MQL", "Conversion",
        "Reads our newsletter", "Landing page", "Abandoned-cart email", "CRM", "CRM record update",
        "Register in our system", "Our CRM", "Customer onboarding", "Activation", "Push campaign",
        "QBR", "Closed-won", "Part of our process",
    ],
    "ro": [
        "Devine lead", "Pâlnia de vânzări", "Palnia de vanzari", "Intră în CRM-ul firmei",
        "Rata de conversie", "Sună clienții potențiali", "Vizitează site-ul nostru",
        "Aplicația noastră", "Landing page", "Coşul abandonat", "Intră pe platforma noastră",
        "Retenție clienți", "Conversie", "Onboarding client", "Nurturing prin email",
        "Apel de prospectare", "Conștientizarea brandului", "Punct de contact",
    ],
    "ar": [
        "جذب العملاء", "بيانات العميل المحتمل", "قَمع المبيعات", "إعلان لإعادة الاستهداف",
        "زيارة موقعنا", "وبموقعنا", "صفحة الهبوط", "التسجيل في CRM", "رسالة السلة المتروكة",
        "لعملائنا المحتملين", "تسجل في نظامنا", "اكتساب عميل", "الاحتفاظ بالعملاء", "تفعيل العميل",
        "مسار المبيعات", "تأهيل العميل", "نقطة الاتصال", "ولاء العميل",
    ],
    "fa": [
        "ثبت لید", "لیدهای تازه", "قيف فروش", "سرنخ‌های فروش", "دیدن سایت ما",
        "خواندن خبرنامه‌ی ما", "ثبت در CRM", "نرخ تبدیل", "تبلیغ ری‌تارگتینگ", "سبد رهاشده",
        "مشتريان بالقوه", "فروشگاهمان", "در سامانهٔ ما", "فعالسازی مشتری", "سبد رها شده",
        "ارزیابی سرنخ‌ها", "لیدجنریشن",
    ],
}  # fmt: skip
CUSTOMER = {
    "en": [
        "The link leads to a 404", "Lead a workshop", "Read the newsletter", "Check out",
        "Open an account", "Chat with support", "Convert euros to dollars", "Ask our parents",
        "Currency conversion", "Order a loft conversion", "Nurture the seedlings",
        "Screams at the phone", "Put it into the basket again", "Get the onboarding call",
        "Take an hour off", "Our first coffee", "Add investor to CRM", "Activate the SIM card",
        "Join the campaign", "Lost the match, closed the laptop", "Log in to the platform",
    ],
    "ro": [
        "Citește prospectul medicamentului", "Schimbă lei în euro", "O întreabă pe contabilă",
        "Pune în coș", "Conversie valutară", "Copiii noștri dorm", "Sună la consultant",
        "Își face cont", "Adaugă investitorul în CRM", "Activarea cardului", "Sistemul nu merge",
        "Ajunge la punctul de contact unic", "Citește părerile altor clienți",
    ],
    "ar": [
        "الدفع عند الموظف", "قراءة الآراء", "وضع الكرسي في السلة", "العودة إلى بيتنا",
        "تحويل المبلغ", "سؤال صديق", "برنامج الولاء", "نغير نظامنا الغذائي", "تفعيل الشريحة",
        "الاتصال بنقطة اتصال في المقهى", "مسار الحافلة", "إعادة تأهيل الركبة",
    ],
    "fa": [
        "گذاشتن در سبد خرید", "پیدا کردن یک سرنخ", "تماشای درس", "خانه‌ی ما", "سایت ماشین‌ها",
        "صفحه‌ی پرداخت", "تبدیل دلار به تومان", "فعال‌سازی سیم‌کارت", "سبد را رها می‌کند",
        "سیستم ما خراب شد", "ارزیابی خودرو",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("lang", "title"), [(lang, t) for lang, titles in COMPANY.items() for t in titles])
def test_company_words_are_told(lang: str, title: str) -> None:
    """A title in the company's words is told, however it is spelt."""
    told = sound(("state:", f"lang: {lang}-XX\nstate:"), ("title: Try one in a store", f'title: "{title}"'))
    assert [(code, at.strip('"')) for code, at in found(told)] == [("JM311", title)]


@pytest.mark.parametrize(("lang", "title"), [(lang, t) for lang, titles in CUSTOMER.items() for t in titles])
def test_customers_words_are_not_told(lang: str, title: str) -> None:
    """What customers do say is silent, even where it looks like a word of the company."""
    told = sound(("state:", f"lang: {lang}\nstate:"), ("title: Try one in a store", f'title: "{title}"'))
    assert found(told) == []


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.yaml")), ids=lambda file: file.name)
def test_the_examples_have_a_voice(file: Path) -> None:
    """The project's own maps have nothing to mend here."""
    findings = load(file.read_bytes(), file.name, TODAY).findings
    assert [f.message for f in findings if f.code.startswith("JM3")] == []


@pytest.mark.parametrize(
    ("lang", "instead"),
    [("en-GB", "«Ask for an offer»"), ("ro", "«Cere o ofertă»"), ("de", "«Ask for an offer»")],
)
def test_the_advice_is_in_the_language_of_the_map(lang: str, instead: str) -> None:
    """What to write instead of a company word is shown in the words of the map, where they are known."""
    text = sound(("state:", f"lang: {lang}\nstate:"), ("title: Try one in a store", "title: Landing page"))
    assert [instead in f.help for f in load(text.encode(), "x", TODAY).findings] == [True]
