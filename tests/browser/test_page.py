"""What the page does when a reader touches it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytestmark = pytest.mark.slow

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.browser.conftest import Open

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.yaml"))
COFFEE = next(example for example in EXAMPLES if example.name == "coffee-machine.yaml")
SMALL = """
title: A small map
persona: Ion
teams: {growth: Growth, retail: Stores}
stages:
  - title: Look
    owner: growth
    touchpoints:
      - {id: ad, title: See an ad, channel: search, media: paid, doing: [Stops scrolling]}
      - {id: read, title: Citește păreri, channel: reviews, media: earned, thinking: [Usual thought], quote: Hm.}
  - title: Buy
    owner: retail
    touchpoints:
      - {id: shop, title: Go to the shop, channel: store, media: owned, pain_points: [It is closed]}
      - {id: yogi, title: می‌خرد, channel: web-shop, media: owned}
paths:
  - {id: plan, title: The plan, kind: expected, steps: [ad, shop, yogi]}
  - id: real
    title: Real life
    steps: [ad, {at: read, after: 2d, emotion: -1}, shop, {at: read, thinking: [This time only]}, yogi]
  - {id: other, title: Another life, steps: [read, yogi]}
"""


def shown(page: Page, selector: str) -> int:
    """How many of these a reader can see."""
    return sum(element.is_visible() for element in page.locator(selector).all())


def hash_of(page: Page) -> str:
    """The part of the address that a reader can share."""
    return str(page.evaluate("decodeURIComponent(location.hash)"))


def until(page: Page, condition: str) -> None:
    """Waits for something to become true. Playwright's own waiting needs `eval`, which the page forbids."""
    for _ in range(600):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"still not true: {condition}")


def where(page: Page) -> str:
    """Which visit is told."""
    return page.locator("#panel .where").inner_text()


def test_a_path_is_played_by_keyboard(open_page: Open) -> None:
    """Arrows go from visit to visit, Home and End to the first and last, Escape leaves to where one was."""
    page = open_page(SMALL)
    play = page.get_by_role("button", name="Play visit by visit: Real life")
    play.focus()
    page.keyboard.press("Enter")
    assert where(page) == "Visit 1 of 5" and hash_of(page) == "#path=real&step=1"
    page.keyboard.press("ArrowRight")
    assert where(page) == "Visit 2 of 5" and hash_of(page) == "#path=real&step=2"
    page.keyboard.press("End")
    page.keyboard.press("ArrowRight")
    assert where(page) == "Visit 5 of 5" and hash_of(page) == "#path=real&step=5"
    page.keyboard.press("ArrowLeft")
    assert where(page) == "Visit 4 of 5"
    page.keyboard.press("Home")
    assert where(page) == "Visit 1 of 5"
    page.keyboard.press("Escape")
    assert not page.locator("#panel").is_visible() and hash_of(page) == ""
    assert play.evaluate("button => button === document.activeElement")


def test_a_visit_tells_what_is_so_this_time(open_page: Open) -> None:
    """What the step says replaces what the touchpoint says; time, channel and feeling are told."""
    page = open_page(SMALL, "#path=real&step=2")
    told = page.locator("#panel .told")
    for text in ("2 days later", "Citește păreri", "Look", "Reviews", "annoyed", "Usual thought", "Hm."):
        assert text in told.inner_text()
    assert told.get_attribute("aria-live") == "polite"
    page.get_by_role("button", name="Next visit").click()
    page.get_by_role("button", name="Next visit").click()
    assert "This time only" in told.inner_text() and "Usual thought" not in told.inner_text()
    assert "a step back" in told.inner_text()


def test_the_path_draws_itself_up_to_the_visit(open_page: Open) -> None:
    """As many moves as were made; the cards that were visited stay, the one of the visit is marked."""
    page = open_page(SMALL, "#path=real&step=3")
    assert page.locator(".walk").first.locator("path").count() == 2
    assert page.locator(".jm-card.now").get_attribute("data-touchpoint") == "shop"
    seen = page.locator(".jm-card.seen").evaluate_all("them => them.map(card => card.dataset.touchpoint)")
    assert sorted(seen) == ["ad", "read", "shop"]


def test_playing_draws_without_motion_where_none_is_wanted(open_page: Open) -> None:
    """The line grows for most readers, and stands at once for those who asked for less motion."""
    motion = "getComputedStyle(document.querySelector('.walk .last')).animationName"
    assert open_page(SMALL, "#path=real&step=3").evaluate(motion) == "none"
    assert open_page(SMALL, "#path=real&step=3", reduced_motion="no-preference").evaluate(motion) == "draw"


def test_the_path_runs_by_itself(open_page: Open) -> None:
    """One button starts it and stops it; the visits go on on their own."""
    page = open_page(SMALL, "#path=real&step=1")
    page.clock.install()
    page.get_by_role("button", name="Run by itself").click()
    page.clock.run_for(5500)
    assert where(page) == "Visit 3 of 5"
    page.get_by_role("button", name="Pause").click()
    page.clock.run_for(9000)
    assert where(page) == "Visit 3 of 5"


def test_a_shared_address_is_followed(open_page: Open) -> None:
    """When it changes too; a step out of range is the nearest one, an unknown path is none."""
    page = open_page(SMALL, "#path=real&step=99")
    assert where(page) == "Visit 5 of 5"
    page.evaluate("location.hash = '#path=other&step=2'")
    until(page, "document.querySelector('.where').textContent === 'Visit 2 of 2'")
    page.evaluate("location.hash = '#touchpoint-shop'")
    until(page, "document.querySelector('#panel').hidden")
    assert not open_page(SMALL, "#path=nobody&step=2").locator("#panel").is_visible()


@pytest.mark.parametrize("hash", ["#path=%E0%A4%A", "#%E0%A4%A", "#path=%", "#%&step=%"])
def test_an_address_that_is_cut_off_breaks_nothing(open_page: Open, hash: str) -> None:
    """Half of a character in the address: the page works, and what is chosen afterwards is shown."""
    page = open_page(SMALL, hash)
    assert not page.locator("#panel").is_visible()
    page.evaluate("location.hash = '#path=real&step=2'")
    until(page, "document.querySelector('.where').textContent === 'Visit 2 of 5'")


def test_arrows_follow_the_direction_of_reading(open_page: Open) -> None:
    """On a page from right to left, the left arrow goes on."""
    page = open_page(SMALL.replace("title: A small map", "title: نقشه\nlang: fa"), "#path=real&step=1")
    page.keyboard.press("ArrowLeft")
    assert hash_of(page).endswith("step=2") and "۲" in where(page)
    page.keyboard.press("ArrowRight")
    assert hash_of(page).endswith("step=1")


def test_paths_are_chosen_by_their_boxes(open_page: Open) -> None:
    """The moves and visits of a path go and come back with its box; one box is for all."""
    page = open_page(SMALL)
    real = '.jm-move[data-path="real"], .jm-visit[data-path="real"]'
    all_of_it = shown(page, real)
    assert all_of_it > 5
    page.get_by_label("Real life", exact=False).first.uncheck()
    assert shown(page, real) == 0 and shown(page, '.jm-move[data-path="other"]') == 1
    page.get_by_label("All paths").check()
    assert shown(page, real) == all_of_it
    page.get_by_label("All paths").uncheck()
    assert shown(page, ".jm-move, .jm-plan") == 0


def test_a_pointer_on_a_card_keeps_the_moves_through_it(open_page: Open) -> None:
    """The panel tells all about the touchpoint, its moves stay, the others fade; leaving brings all back."""
    page = open_page(SMALL)
    page.locator('.jm-card[data-touchpoint="shop"]').hover()
    panel = page.locator("#panel")
    panel.wait_for()
    assert "Go to the shop" in panel.inner_text() and "It is closed" in panel.inner_text()
    assert panel.locator(".more").get_attribute("href") == "#touchpoint-shop"
    ends = page.locator(".jm-move.on").evaluate_all(
        "them => them.map(move => [move.dataset.from, move.dataset.to])"
    )
    assert ends and all("shop" in both for both in ends)
    page.mouse.move(2, 2)
    panel.wait_for(state="hidden")
    assert page.locator(".looking").count() == 0


def test_cards_are_reached_and_opened_by_keyboard(open_page: Open) -> None:
    """Each is a button with a name; arrows go to neighbours, Enter opens, Escape goes back to the card."""
    page = open_page(SMALL)
    cards = page.locator(".jm-card")
    assert {card.get_attribute("role") for card in cards.all()} == {"button"}
    assert {card.get_attribute("tabindex") for card in cards.all()} == {"0"}
    focused = "document.activeElement.dataset.touchpoint"
    page.locator(".scroll").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "ad"
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("See an ad")
    page.keyboard.press("ArrowRight")
    assert page.evaluate(focused) == "read"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    assert "Usual thought" in page.locator("#panel").inner_text()
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "read" and not page.locator("#panel").is_visible()


def test_filters_leave_what_matches(open_page: Open) -> None:
    """Others fade in the picture and are hidden in the text; the count is told; a button brings all back."""
    page = open_page(SMALL)
    page.locator(".filters").get_by_label("Media").select_option(label="owned")
    status = page.locator(".filters output")
    assert status.inner_text() == "2 of 4 touchpoints match"
    assert shown(page, "section.card[data-tags]") == 2
    out = page.locator(".jm-card.out").evaluate_all("them => them.map(card => card.dataset.touchpoint)")
    assert sorted(out) == ["ad", "read"]
    page.locator(".filters").get_by_label("Pain points").select_option(label="with pain points")
    assert status.inner_text() == "1 of 4 touchpoints matches"
    page.locator(".filters").get_by_label("Team").select_option(label="Growth")
    assert status.inner_text().startswith("Nothing matches")
    page.get_by_role("button", name="Show all again").click()
    until(page, "!document.querySelector('.out')")
    assert shown(page, "section.card[data-tags]") == 4 and status.inner_text() == ""


@pytest.mark.parametrize("asked", ["citeste PARERI", "păreri", "ميخرد", "می خرد", "می‌خرد", "Usual"])
def test_the_search_reads_any_spelling(open_page: Open, asked: str) -> None:
    """Without marks, with Arabic letters for Persian ones, joined or apart; in all that is said."""
    page = open_page(SMALL)
    page.get_by_role("searchbox").fill(asked)
    assert page.locator(".filters output").inner_text() == "1 of 4 touchpoints matches"


def test_a_link_into_hidden_text_shows_it(open_page: Open) -> None:
    """Whoever follows a link gets where it leads, whatever is filtered out."""
    page = open_page(SMALL)
    page.locator(".filters").get_by_label("Media").select_option(label="owned")
    page.evaluate("location.hash = '#touchpoint-ad'")
    until(page, "!document.getElementById('touchpoint-ad').hidden")


def test_light_and_dark_by_system_and_by_button(open_page: Open) -> None:
    """The button turns it over and says what it will do next; paper stays light."""
    ground = "getComputedStyle(document.body).backgroundColor"
    page = open_page(SMALL, color_scheme="dark")
    dark = page.evaluate(ground)
    page.get_by_role("button", name="Light colours").click()
    light = page.evaluate(ground)
    assert light != dark == open_page(SMALL, color_scheme="dark").evaluate(ground)
    assert light == open_page(SMALL, color_scheme="light").evaluate(ground)
    page.get_by_role("button", name="Dark colours").click()
    assert page.evaluate(ground) == dark
    page.emulate_media(media="print")
    assert page.evaluate(ground) == "rgb(255, 255, 255)"


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.name)
@pytest.mark.parametrize("width", [360, 1280, 2560])
def test_nothing_makes_the_page_wider_than_its_window(open_page: Open, example: Path, width: int) -> None:
    """Neither at rest nor while a path is played."""
    page = open_page(example, width=width, height=740)
    wide = "document.documentElement.scrollWidth"
    assert page.evaluate(wide) == width
    page.locator(".play").first.click()
    page.keyboard.press("End")
    assert page.evaluate(wide) == width


def test_the_lanes_stand_under_their_stages_at_any_zoom(open_page: Open) -> None:
    """Columns begin where the stages of the picture begin."""
    page = open_page(COFFEE)
    places = """() => [[...document.querySelectorAll('.canvas > svg .jm-stage')].map(stage => {
        const svg = stage.ownerSVGElement, box = svg.getBoundingClientRect();
        return box.left + stage.dataset.x * box.width / svg.viewBox.baseVal.width;
      }), [...document.querySelectorAll('.lanes thead th')].map(head => head.getBoundingClientRect().left)]"""
    for name in ("Actual size", "Smaller", "Fit to the window"):
        page.get_by_role("button", name=name).click()
        stages, heads = page.evaluate(places)
        assert len(stages) == 5 and stages == pytest.approx(heads, abs=1.5)


def test_zoom_by_buttons_and_wheel(open_page: Open) -> None:
    """Larger, smaller, the whole width; the wheel with Ctrl keeps in place what is under the pointer."""
    page = open_page(COFFEE)
    size = "document.querySelector('.canvas').offsetWidth"
    page.get_by_role("button", name="Fit to the window").click()
    fit = page.evaluate(size)
    assert fit == page.evaluate("document.querySelector('.scroll').clientWidth")
    page.get_by_role("button", name="Larger").click()
    assert page.evaluate(size) > fit * 1.2
    card = page.locator('.jm-card[data-touchpoint="compare-prices"]')
    card.scroll_into_view_if_needed()
    box = card.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 2, box["y"] + 2)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -120)
    until(page, f"{size} > {fit * 1.4}")
    after = card.bounding_box()
    assert after is not None and after["x"] == pytest.approx(box["x"], abs=4)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.name)
def test_names_of_stages_and_channels_stay_in_sight(open_page: Open, example: Path) -> None:
    """Scrolled down, the stages stay at the top; scrolled on, the channels stay where reading starts."""
    page = open_page(example, width=700)
    assert not page.locator(".heads > div").is_visible() and not page.locator(".rows").is_visible()
    page.get_by_role("button", name="1:1").or_(page.locator('[data-zoom="natural"]')).first.click()
    page.evaluate("document.querySelector('.jm-emotion, .jm-thread').scrollIntoView({block: 'center'})")
    page.locator(".heads > div").wait_for()
    box = page.locator(".heads").bounding_box()
    assert box is not None and box["y"] == pytest.approx(0, abs=1)
    page.evaluate(
        "document.querySelector('.scroll').scrollLeft = document.documentElement.dir === 'rtl' ? -300 : 300"
    )
    page.locator(".rows svg").wait_for()
    rows, frame = page.locator(".rows svg").bounding_box(), page.locator(".scroll").first.bounding_box()
    assert rows is not None and frame is not None
    start = rows["x"] - frame["x"] if page.locator("html").get_attribute("dir") == "ltr" else (
        frame["x"] + frame["width"] - rows["x"] - rows["width"]
    )  # fmt: skip
    assert start == pytest.approx(0, abs=1)
    # A name stands in the row that it names.
    same = page.evaluate("""() => {
      const id = document.querySelector('.rows .jm-channel').dataset.channel, at = where =>
        document.querySelector(`${where} .jm-channel[data-channel="${id}"]`).getBoundingClientRect().top;
      return at('.rows') - at('.canvas > svg'); }""")
    assert same == pytest.approx(0, abs=1)


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", 1047, 718), ("A3", 1512, 1047)])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.name)
def test_nothing_is_cut_on_paper(open_page: Open, example: Path, paper: str, width: int, height: int) -> None:
    """On landscape pages the picture fits whole, nothing sticks out, and tools are left away."""
    page = open_page(example, width=width, height=height)
    page.get_by_role("button", name="1:1").or_(page.locator('[data-zoom="natural"]')).first.click()
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    box = page.locator(".canvas > svg").bounding_box()
    assert box is not None and box["width"] <= width and box["height"] <= height
    cut = page.evaluate("""() => [...document.querySelectorAll('.table, .lanes, .scroll')]
      .filter(part => part.scrollWidth > part.clientWidth + 1 && part.localName !== 'table').map(part => part.className)""")
    assert cut == []
    assert shown(page, ".filters, .zoom, .play, .theme, nav") == 0
    pdf = page.pdf(format=paper, landscape=True, print_background=True)
    assert pdf.startswith(b"%PDF") and pdf.count(b"/Type /Page\n") + pdf.count(b"/Type /Page ") >= 3


@pytest.mark.parametrize("view", ["graph", "wiggle"])
def test_the_other_views_are_played_too(open_page: Open, view: str) -> None:
    """Whatever the picture shows of a path lights up; what it does not show does no harm."""
    page = open_page(COFFEE, "#path=lina&step=5", view=view)
    assert where(page) == "Visit 5 of 13"
    page.keyboard.press("End")
    assert page.locator(".walk path").count() == 12
    page.get_by_role("searchbox").fill("price")
    assert shown(page, ".lanes") == 1


def test_without_scripts_the_page_is_whole(open_page: Open) -> None:
    """The picture, which line is whose, the lanes and the text; no control that does nothing."""
    page = open_page(COFFEE, java_script_enabled=False)
    assert shown(page, "button, input, select, #panel") == 0
    assert shown(page, ".lines li") == 3 and page.locator(".lanes").is_visible()
    assert shown(page, "section.card[data-tags]") == 15


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("example", EXAMPLES, ids=lambda file: file.name)
def test_axe_finds_nothing(open_page: Open, example: Path, scheme: str) -> None:
    """At rest, with all about a card, and while a path is played; what is dark differs by its colours only."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
    page = open_page(example, color_scheme=scheme)
    rules = {"runOnly": ["color-contrast"]} if scheme == "dark" else {}

    def found(within: str | None = None) -> list[str]:
        violations = axe.run(page, context=within, options=rules).response["violations"]
        return [f"{one['id']}: {node['html']}" for one in violations for node in one["nodes"]]

    assert found() == []
    page.locator(".jm-card").nth(2).focus()
    page.keyboard.press("Enter")
    assert found("#panel") == []
    page.keyboard.press("Escape")
    page.locator(".play").first.click()
    assert found("#panel") == []
