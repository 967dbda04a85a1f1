"""JM4xx: who keeps a map, how current it is, and what becomes of what it says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journeymap.checking.one import load
from journeymap.findings import Finding, Place
from journeymap.rules import chosen
from journeymap.rules.support.sound import sound

TODAY = date(2026, 11, 21)
EXAMPLES = Path(__file__).parent.parent.parent / "examples"

Change = tuple[str, str]  # a line (or a piece) of the sound map, and what stands there instead

# ⟦ and ⟧ stand around the place that a finding is to point at.
TOP = ("title: Buying a coffee machine", "title: ⟦Buying a coffee machine⟧")
DRAFT = ("status: live", "status: draft")
NO_SCOPE = (
    "scope: {start: The old pot breaks, end: A month with the new machine, goal: One more repeat buyer in five}\n",
    "",
)
NO_OWNER = ("\nowner: growth", "")
NO_REVIEW = ("reviewed: 2026-11-01\n", "")
NO_RHYTHM = ("review_every: 90d\n", "")
NO_AUDIENCE = ("audience: [New colleagues, Store managers]\n", "")
INTEREST = "  - title: Interest\n    phase: pre-purchase\n    owner: growth\n"
INTEREST_OWNERLESS = "  - title: ⟦Interest⟧\n    phase: pre-purchase\n"
ASK = "- {id: ask-friends, title: Ask friends,"
COMPARE = "title: Compare prices\n"
PLAN = "            owner: retail\n            status: planned\n            since: 2026-10-01\n"
PLAN += "            ticket: T-7\n            metric: Complaints about prices\n"
PRICE = "          - text: One price everywhere\n"
PRICE_HERE = "          - text: ⟦One price everywhere⟧\n"
FILM = "{text: A film of one minute, owner: growth, status: idea}"
OPENED = '{name: Opened, kind: rate, value: 41, target: 55, unit: "%", date: 2026-10-31}'
STAYED = ("    owner: retail\n    touchpoints", "    owner: retail\n    metrics: [{}]\n    touchpoints")


def marked(text: str) -> tuple[str, list[Place]]:
    """The text without the marks, and the places between them."""
    lines, places = [], []
    for number, line in enumerate(text.split("\n"), 1):
        while "⟦" in line:
            start = line.index("⟦")
            line = line.replace("⟦", "", 1)
            end = line.index("⟧")
            line = line.replace("⟧", "", 1)
            places.append(Place(number, start + 1, number, end + 1))
        lines.append(line)
    return "\n".join(lines), places


def findings(text: str, options: dict[str, dict[str, Any]] | None = None) -> tuple[Finding, ...]:
    """Everything that is found in a map today."""
    return load(text.encode(), "x.yaml", TODAY, options).findings


def tells(codes: str, changes: Iterable[Change], options: dict[str, Any] | None = None) -> None:
    """The changed map has findings of these codes at the marked places, one each, and nothing else."""
    text, places = marked(sound(*changes))
    each = dict.fromkeys(chosen("JM4"), options or {})
    told = [(finding.code, finding.place) for finding in findings(text, each)]
    assert told == [(code, place) for code, place in zip(codes.split(), places, strict=True)]


def opportunity(lines: str) -> tuple[Change, Change]:
    """The opportunity of the sound map with other fields, marked."""
    return (PRICE, PRICE_HERE), (PLAN, "".join(f"            {line}\n" for line in lines.split("; ")))


WEAK = {
    "no scope": ("JM401", [TOP, NO_SCOPE]),
    "a scope with a goal only": (
        "JM401",
        [NO_SCOPE, ("persona:", "⟦scope⟧: {goal: Repeat buyers}\npersona:")],
    ),
    "a scope that is a text": ("JM401", [NO_SCOPE, ("persona:", "scope: ⟦Repeat buyers⟧\npersona:")]),
    "no owner": ("JM402", [TOP, NO_OWNER]),
    "a stage without an owner": ("JM403", [(INTEREST, INTEREST_OWNERLESS)]),
    "a stage with one touchpoint that has an owner": (
        "JM403",
        [(INTEREST, INTEREST_OWNERLESS), (ASK, f"{ASK} owner: growth,")],
    ),
    "no owner of any part": (
        "JM403",
        [
            TOP,
            (INTEREST, "  - title: Interest\n    phase: pre-purchase\n"),
            ("phase: purchase\n    owner: retail\n", "phase: purchase\n"),
            ("    phase: post-purchase\n    owner: growth\n", "    phase: post-purchase\n"),
        ],
    ),
    "no owner at all": (
        "JM402",
        [
            TOP,
            NO_OWNER,
            (INTEREST, INTEREST_OWNERLESS.replace("⟦", "").replace("⟧", "")),
            ("phase: purchase\n    owner: retail\n", "phase: purchase\n"),
            ("    phase: post-purchase\n    owner: growth\n", "    phase: post-purchase\n"),
        ],
    ),
    "no owner but that of a touchpoint": (
        "JM402 JM403 JM403 JM403",
        [
            TOP,
            NO_OWNER,
            (INTEREST, INTEREST_OWNERLESS),
            (ASK, f"{ASK} owner: growth,"),
            ("Action\n    phase: purchase\n    owner: retail\n", "⟦Action⟧\n    phase: purchase\n"),
            ("Use\n    phase: post-purchase\n    owner: growth\n", "⟦Use⟧\n    phase: post-purchase\n"),
        ],
    ),
    "one contributor": ("JM404", [("contributors: [growth, retail]", "⟦contributors⟧: [growth]")]),
    "one team written in two ways": ("JM404", [("contributors: [growth, retail]", "contributors: ⟦GROWTH⟧")]),
    "an owner only": ("JM404", [("owner: growth\ncontributors: [growth, retail]", "owner: ⟦growth⟧")]),
    "one contributor and no owner": (
        "JM402 JM404",
        [TOP, ("owner: growth\ncontributors: [growth, retail]", "⟦contributors⟧: [growth]")],
    ),
    "a review due yesterday": ("JM405", [("reviewed: 2026-11-01", "reviewed: ⟦2026-08-22⟧")]),
    "a review over a year ago": ("JM405", [("reviewed: 2026-11-01", "reviewed: ⟦2025-11-20⟧"), NO_RHYTHM]),
    "no review": ("JM406", [NO_REVIEW, ("review_every: 90d", "review_every: ⟦90d⟧")]),
    "neither review nor rhythm": ("JM406", [TOP, NO_REVIEW, NO_RHYTHM]),
    "an opportunity without an owner": (
        "JM407",
        [*opportunity("status: idea"), ("severity: 3", "severity: 2")],
    ),
    "an opportunity without a status": ("JM407", opportunity("owner: retail")),
    "an opportunity without either": ("JM407", opportunity("metric: Complaints")),
    "a plan without a ticket": ("JM407", opportunity("owner: retail; status: planned; metric: Complaints")),
    "a plan without a metric": ("JM407", opportunity("owner: retail; status: planned; ticket: T-7")),
    "work without a metric": ("JM407", opportunity("owner: retail; status: doing; ticket: T-7")),
    "work done without a metric": ("JM407", opportunity("owner: retail; status: done; ticket: T-7")),
    "an opportunity that is a text": ("JM407", [(f"[{FILM}]", "⟦A film of one minute⟧")]),
    "an opportunity of a step": ("JM407", [("after: 12d}", "after: 12d, opportunities: [{text: ⟦Ring⟧}]}")]),
    "opportunities without owner and status": (
        "JM407",
        [TOP, (PLAN, ""), (f"[{FILM}]", "[A film, {text: A leaflet, metric: Read}]")],
    ),
    "planned for over half a year": ("JM408", [("since: 2026-10-01", "since: ⟦2026-05-24⟧")]),
    "planned for long, in a draft": ("JM408", [DRAFT, ("since: 2026-10-01", "since: ⟦2026-05-24⟧")]),
    "under way for over a year": (
        "JM408",
        [
            (
                "status: planned\n            since: 2026-10-01",
                "status: doing\n            since: ⟦2025-11-20⟧",
            )
        ],
    ),
    "a metric without a target": ("JM409", [("name: Opened", "name: ⟦Opened⟧"), (", target: 55", "")]),
    "metrics of a stage and of a step without a target": (
        "JM409 JM409",
        [
            (STAYED[0], STAYED[1].format("⟦Visitors⟧, {name: Buyers, target: 30}")),
            ("after: 12d}", "after: 12d, metrics: ⟦Read to the end⟧}"),
        ],
    ),
    "three metrics and no target": ("JM409 JM409 JM409", [(OPENED, "⟦Opened⟧, ⟦Read⟧, ⟦Passed on⟧")]),
    "four metrics and no target": ("JM409", [TOP, (OPENED, "Opened, Read, Passed on, Printed")]),
    "no audience": ("JM410", [TOP, NO_AUDIENCE]),
    "two goals": (
        "JM411",
        [("goal: One more repeat buyer in five", "goal: [Repeat buyers, ⟦Shorter queues⟧, Less waste]")],
    ),
    "nothing before the purchase": ("JM412", [("phase: pre-purchase", "phase: ⟦purchase⟧")]),
    "nothing after the purchase": ("JM412", [("phase: post-purchase", "phase: ⟦purchase⟧")]),
    "nothing but the purchase": (
        "JM412",
        [("phase: pre-purchase", "phase: ⟦purchase⟧"), ("phase: post-purchase", "phase: purchase")],
    ),
    "the purchase last, an unknown phase before it": (
        "JM412",
        [("    phase: pre-purchase\n", ""), ("phase: post-purchase", "phase: ⟦purchase⟧")],
    ),
}

FINE = {
    "a scope with a start": [(", end: A month with the new machine", "")],
    "a scope with an end": [("start: The old pot breaks, ", "")],
    "a draft without scope, owner, review and audience": [
        *(DRAFT, NO_SCOPE, NO_OWNER, NO_REVIEW, NO_AUDIENCE),
        ("contributors: [growth, retail]\n", ""),
    ],
    "a draft by one team": [DRAFT, ("contributors: [growth, retail]\n", "")],
    "a draft with loose ends": [DRAFT, (INTEREST, "  - title: Interest\n"), (PLAN, ""), (", target: 55", "")],
    "a draft that ends with the purchase": [DRAFT, ("phase: post-purchase", "phase: purchase")],
    "a draft reviewed long ago": [DRAFT, ("reviewed: 2026-11-01", "reviewed: 2025-01-01")],
    "a stage whose touchpoints have owners": [
        (INTEREST, "  - title: Interest\n    phase: pre-purchase\n"),
        (ASK, f"{ASK} owner: growth,"),
        (COMPARE, f"{COMPARE}        owner: retail\n"),
    ],
    "contributors without the owner": [("contributors: [growth, retail]", "contributors: retail")],
    "a review due today": [
        ("reviewed: 2026-11-01", "reviewed: 2026-08-23"),
        ("date: 2026-09-12", "date: 2026-08-12"),
    ],
    "a review a year ago": [
        ("reviewed: 2026-11-01", "reviewed: 2025-11-21"),
        ("date: 2026-09-12", "date: 2025-11-21"),
        NO_RHYTHM,
    ],
    "not reviewed, but in review": [NO_REVIEW, ("status: live", "status: review")],
    "an idea without ticket and metric": [
        (PLAN, PLAN[: PLAN.index("            status")] + "            status: idea\n"),
        ("severity: 3", "severity: 2"),
    ],
    "work done without a ticket": [("status: planned", "status: done"), ("            ticket: T-7\n", "")],
    "a dropped opportunity": [(FILM, f"{FILM}, {{text: A leaflet, status: dropped}}")],
    "planned for half a year": [("since: 2026-10-01", "since: 2026-05-25")],
    "under way for a year": [
        ("status: planned", "status: doing"),
        ("since: 2026-10-01", "since: 2025-11-21"),
    ],
    "planned since no one knows when": [("            since: 2026-10-01\n", "")],
    "done long ago": [
        ("status: planned", "status: done"),
        ("since: 2026-10-01", "since: 2024-01-01"),
        ("emotion: -2", "emotion: 0"),
    ],
    "an unknown phase before the purchase": [("    phase: pre-purchase\n", "")],
    "an unknown phase after the purchase": [("    phase: post-purchase\n", "")],
    "no phases": [(f"    phase: {phase}\n", "") for phase in ("pre-purchase", "purchase", "post-purchase")],
    "no purchase": [("    phase: purchase\n", "    phase: pre-purchase\n")],
}


@pytest.mark.parametrize(("codes", "changes"), WEAK.values(), ids=WEAK)
def test_a_weak_map_is_told_of_at_the_place_to_mend(codes: str, changes: list[Change]) -> None:
    """A map with one weakness gives the finding for it, where it is to be mended, and nothing else."""
    tells(codes, changes)


@pytest.mark.parametrize("changes", FINE.values(), ids=FINE)
def test_a_map_that_is_well_kept_is_left_in_peace(changes: list[Change]) -> None:
    """What is fine, not known, or not to be asked of a draft gives no finding of any rule."""
    tells("", changes)


OPTIONS = {
    "every": ("JM405", [("reviewed: 2026-11-01", "reviewed: ⟦2026-10-01⟧"), NO_RHYTHM], 30 * 86_400),
    "every, but the map has its own": ("", [("reviewed: 2026-11-01", "reviewed: 2026-10-01")], 30 * 86_400),
    "longest": ("JM408", [("since: 2026-10-01", "since: ⟦2026-10-01⟧")], 30 * 86_400),
    "longest, as it is": ("", [("since: 2026-10-01", "since: 2025-01-01")], 800 * 86_400),
    "doing_longest": (
        "JM408",
        [("status: planned", "status: doing"), ("since: 2026-10-01", "since: ⟦2026-10-01⟧")],
        30 * 86_400,
    ),
    "visits": ("JM411", [("title: What Lina does", "title: ⟦What Lina does⟧")], 5),
    "visits, as many as there are": ("", [], 6),
    "stages": ("JM411", [("title: Use", "title: ⟦Use⟧")], 2),
    "stages, as many as there are": ("", [], 3),
    "goals": ("", [("goal: One more repeat buyer in five", "goal: [Repeat buyers, Shorter queues]")], 2),
    "goals, none": ("JM411", [("goal: One more repeat buyer in five", "goal: ⟦Repeat buyers⟧")], 0),
}


@pytest.mark.parametrize(("name", "case"), OPTIONS.items(), ids=OPTIONS)
def test_teams_set_the_thresholds(name: str, case: tuple[str, list[Change], float]) -> None:
    """With an option of its own, a team moves the border; at the border itself all is well."""
    codes, changes, value = case
    tells(codes, changes, {name.split(",")[0]: value})


@pytest.mark.parametrize(("stages", "visits"), [(7, 20), (8, 20), (7, 21)])
def test_seven_stages_and_twenty_visits_are_the_most(stages: int, visits: int) -> None:
    """The eighth stage is told of, and the path of more than twenty visits; in drafts too."""
    text = "title: A map\nstatus: draft\npersona: Lina\nstages:\n"
    for number in range(stages):
        text += f"  - title: Stage {number}\n    touchpoints: [{{id: t{number}, title: Ask {number}}}]\n"
    walked = [f"t{number * stages // visits}" for number in range(visits)]
    text += f"paths:\n  - title: Lina\n    steps: [{', '.join(walked)}]\n"
    told = [(finding.code, finding.place.line, finding.message) for finding in findings(text)]
    assert told == [
        *(
            [("JM411", 19, "The map has 8 stages, more than the 7 that can be taken in at a glance.")]
            * (stages > 7)
        ),
        *[
            ("JM411", 20, "The path «Lina» has 21 visits, more than the 20 that can be taken in at a glance.")
            for _ in range(visits - 20)
        ],
    ]


# A live map without evidence, in pieces: `evidence:`, a quote, and who refers to it.
BARE = [
    ("evidence: {interviews: {kind: interview, date: 2026-09-12, sample: 14}}\n", ""),
    (", evidence: interviews}\n", "}\n"),
    ('        quote: {text: "Five tabs, five prices.", evidence: interviews}\n', ""),
    *[("        evidence: interviews\n", "")] * 4,
    ("    evidence: interviews\n", ""),
]


@pytest.mark.parametrize(
    ("codes", "changes"),
    [
        ("JM413", [("status: live", "status: ⟦live⟧")]),
        ("", [DRAFT]),
        ("", [("state: current", "state: future"), ("kind: actual", "kind: ideal")]),
    ],
    ids=["live", "draft", "to be"],
)
def test_a_live_map_rests_on_something(codes: str, changes: list[Change]) -> None:
    """A live map without any evidence is told of at its status; a draft and a map of the future are not."""
    tells(codes, [*changes, *BARE])


@pytest.mark.parametrize("kept", range(len(BARE)))
def test_any_evidence_is_enough_to_be_live(kept: int) -> None:
    """As soon as one place names evidence, the map does not rest on nothing (how much it is, others ask)."""
    rest = [change for number, change in enumerate(BARE) if number != kept]
    if kept == 3:
        rest = [*BARE[:3], *BARE[4:]]
    text = sound(*rest)
    assert "evidence" in text
    assert "JM413" not in {finding.code for finding in findings(text)}


LANGUAGES = {
    "fa": ("خرید دستگاه قهوه‌ساز", "علاقه", "یک قیمت در همه جا", "بازدیدکننده‌ها", "۲۰۲۶-۰۵-۰۱", "۹۰d"),
    "ar": ("شراء آلة قهوة", "الاهتمام", "سعر واحد في كل مكان", "الزوّار", "٢٠٢٦-٠٥-٠١", "٩٠d"),
    "ro": ("Cumpără un espressor", "Interes", "Același preț peste tot", "Vizitatori", "2026-05-01", "90d"),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_maps_in_every_script_are_held_to_the_same(lang: str) -> None:
    """In Persian, Arabic and Romanian the findings stand at the same places and quote the map's own words."""
    title, interest, price, visitors, reviewed, every = LANGUAGES[lang]
    tongue = [
        ("title: Buying a coffee machine", f"title: {title}\nlang: {lang}"),
        ("title: Interest", f"title: ⟦{interest}⟧"),
        ("text: One price everywhere", f"text: ⟦{price}⟧"),
        ("since: 2026-10-01", "since: ⟦2026-01-12⟧"),
        ("            ticket: T-7\n", ""),
        ("    phase: pre-purchase\n    owner: growth\n", "    phase: pre-purchase\n"),
        (STAYED[0], STAYED[1].format(f"{{name: ⟦{visitors}⟧}}")),
        ("reviewed: 2026-11-01\nreview_every: 90d", f"reviewed: ⟦{reviewed}⟧\nreview_every: {every}"),
    ]
    tells("JM405 JM403 JM407 JM408 JM409", tongue)
    messages = [finding.message for finding in findings(marked(sound(*tongue))[0])]
    assert messages == [
        "The last review of this map was on 2026-05-01, and one is due every 90 days.",
        f"In the stage «{interest}», no team is responsible for «Ask friends» and «Compare prices».",
        f"The opportunity «{price}» has no ticket.",
        f"The opportunity «{price}» has been planned since 2026-01-12.",
        f"The metric «{visitors}» has no target.",
    ]


@pytest.mark.parametrize(
    ("rhythm", "often"),
    [
        ("review_every: 1y", "year"),
        ("review_every: 26w", "26 weeks"),
        ("review_every: 6mo", "6 months"),
        ("", "365 days"),
    ],
)
def test_a_rhythm_is_told_in_words(rhythm: str, often: str) -> None:
    """How often a review is due is said in the unit that the map writes, as one says it."""
    text = sound(("reviewed: 2026-11-01", "reviewed: 2024-05-01"), ("review_every: 90d", rhythm))
    (only,) = findings(text)
    assert only.message == f"The last review of this map was on 2024-05-01, and one is due every {often}."


def test_help_names_only_what_is_missing_and_a_team_that_exists() -> None:
    """The help line of an opportunity says what to write, with a team of this very map."""
    text = sound(
        ("owner: growth\ncontributors", "owner: office\ncontributors"),
        ("teams: {growth: Growth team", "teams: {office: Office, growth: Growth team"),
        (PLAN, ""),
    )
    (only,) = findings(text)
    assert only.message == "The opportunity «One price everywhere» has no owner and no status."
    assert only.help == (
        "Write who does it (owner) and how far it is (status: idea, planned, doing, done or dropped): "
        "{text: One price everywhere, owner: office, status: idea}"
    )


def test_imported_maps_get_one_finding_for_all_their_opportunities() -> None:
    """Where no opportunity has an owner or a status, that is one finding, however many there are."""
    text = "title: A map\npersona: Lina\nstages:\n  - title: Interest\n    touchpoints:\n      - title: Ask\n"
    text += f"        opportunities: [{', '.join(f'Idea {number}' for number in range(30))}]\n"
    told = [finding for finding in findings(text) if finding.code == "JM407"]
    assert [(finding.place.line, finding.message) for finding in told] == [
        (1, "None of the 30 opportunities of this map has an owner or a status.")
    ]


def test_dates_at_the_ends_of_the_calendar_are_compared() -> None:
    """The first and the last day of the calendar, and a review every hundred years, are no trouble: they are told as far."""
    for reviewed, since in (("0001-01-01", "9999-12-31"), ("9999-12-31", "0001-01-01")):
        text = sound(
            ("reviewed: 2026-11-01\nreview_every: 90d", f"reviewed: {reviewed}\nreview_every: 100y"),
            ("since: 2026-10-01", f"since: {since}"),
        )
        assert [f.code for f in findings(text)].count("JM520") == 2


@pytest.mark.parametrize("example", sorted(EXAMPLES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_examples_are_well_kept(example: Path) -> None:
    """The examples that newcomers learn from have no weakness of governance."""
    told = findings(example.read_text(encoding="utf-8"))
    assert [finding for finding in told if finding.code.startswith("JM4")] == []
