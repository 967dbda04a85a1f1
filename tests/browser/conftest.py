"""Pages in a real browser: Debian's Chromium, driven by Playwright."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from journeymap.checking.one import load
from journeymap.drawing import render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Open = Callable[..., "Page"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests; they are skipped where there is none."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("needs Chromium")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        launched = started.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield launched
        launched.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a map. At the end: nothing was asked of the network, and the console is empty."""
    said: list[str] = []
    with ExitStack() as stack:

        def open_it(
            map: Path | str, address: str = "", width: int = 1280, height: int = 900, **more: Any
        ) -> Page:
            text = map.encode() if isinstance(map, str) else map.read_bytes()
            journey = load(text, "map.yaml").journey
            assert journey is not None
            file = tmp_path / "page.html"
            file.write_bytes(render(journey, view=more.pop("view", "map")))
            context = browser.new_context(
                viewport={"width": width, "height": height}, **{"reduced_motion": "reduce", **more}
            )
            stack.callback(context.close)
            page = context.new_page()
            page.set_default_timeout(180_000)  # a busy machine is no bug
            page.on("console", lambda message: said.append(message.text))
            page.on("pageerror", lambda error: said.append(str(error)))
            page.on(
                "request",
                lambda asked: said.append(asked.url) if asked.url[:5] not in ("file:", "data:") else None,
            )
            page.goto(file.as_uri() + address)
            return page

        yield open_it
    assert said == []
