"""Where phrases stand in a text."""

import time

import pytest

from journeymap.rules.support.phrases import Phrases

CASES = [
    ("our crm", "Opens our CRM.", "our CRM"),
    ("our crm", "our our crm", "our crm"),
    ("our crm", "our new crm", None),
    ("lead form\nlead", "Lead forms", "Lead"),
    ("lead form\nbig lead form here", "A big lead form", "lead form"),
    ("lead form\nbig lead form here", "A big lead form here", "big lead form here"),
    ("up*/cross sell*", "Up-selling", "Up-selling"),
    ("up*/cross sell*", "cross the sell-by date", None),
    ("=lead", "Lead!", "Lead"),
    ("=lead", "A lead", None),
    ("=lead", "Lead it", None),
    ("=lead form\nform a", "lead form a", "form a"),
    ("a b a c", "a b a b a c", "a b a c"),
]


@pytest.mark.parametrize(("lines", "text", "told"), CASES)
def test_the_first_phrase_is_found(lines: str, text: str, told: str | None) -> None:
    """The one that begins first is told as the text writes it."""
    assert Phrases(lines, "en").first(text) == told


@pytest.mark.parametrize(
    "line", ["our our our our w{}", "=our/a{}", "our/a{} our/b{} our/c{} our/d{} w{}", "our* our* w{}*"]
)
def test_many_phrases_that_begin_alike_take_no_time(line: str) -> None:
    """A text is gone through once, not once for each phrase that may begin at each word."""
    phrases = Phrases("\n".join(line.replace("{}", str(i)) for i in range(200)), "en")
    start = time.process_time()
    for number in range(600):
        assert phrases.first("our " * 200 + str(number)) is None
    assert time.process_time() - start < 3  # 0.1 s; one by one, a minute
