"""Writes what is made from the program itself: pages and pictures under docs/, and a report in the README.

    python tools/make_docs.py

The tests fail when a page is not what this would write.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from configuration_page import configuration_page
from format_page import format_page
from rules_page import rules_page

from journeymap.checking.one import load
from journeymap.cli import main
from journeymap.cli.app import commands
from journeymap.drawing import render
from journeymap.findings.result import Checked
from journeymap.reporters import report

ROOT = Path(__file__).parent.parent
EXAMPLES = sorted((ROOT / "examples").glob("*.yaml"))

_FAULTY = """\
title: Buying a coffee machine
persona: Lina
stages:
  - title: Interest
    touchpoints:
      - {title: Compare prices, chanel: search, emotion: 7}
      - title: Read reviews: the good ones
paths:
  - {title: What Lina does, share: 140%, steps: [compare-prizes]}
"""


def pages() -> dict[str, Callable[[], str | bytes]]:
    """What makes each page and picture, by its path in the repository."""
    pictures = {f"docs/pictures/{example.stem}.png": partial(picture, example) for example in EXAMPLES}
    return {
        "docs/cli.md": cli,
        "docs/format.md": format_page,
        "docs/rules.md": rules_page,
        "docs/configuration.md": configuration_page,
        "README.md": readme,
        "docs/pictures/first-map.png": first_picture,
        **pictures,
    }


def made(name: str) -> bytes:
    """The bytes of a page or picture."""
    content = pages()[name]()
    return content.encode() if isinstance(content, str) else content


def picture(example: Path) -> bytes:
    """The map of an example, as the README shows it."""
    return _drawn(example.read_bytes(), example.name)


def first_map() -> str:
    """The map that the README begins with: the picture beside it is made from it."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(r"<!-- first map -->\n```yaml\n(.*?)```", text, re.DOTALL)
    assert found is not None
    return found[1]


def first_picture() -> bytes:
    """Its picture."""
    return _drawn(first_map().encode(), "map.yaml")


def _drawn(data: bytes, name: str) -> bytes:
    journey = load(data, name).journey
    assert journey is not None
    return render(journey, "png", scale=1)


def readme() -> str:
    """The README with what journeymap says of a faulty map."""
    loaded = load(_FAULTY.encode(), "map.yaml")
    said = report("text", [Checked("map.yaml", loaded.findings, loaded.source)])
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    block = f"<!-- report -->\n```text\n{said.strip()}\n```\n<!-- /report -->"
    return re.sub(r"<!-- report -->.*<!-- /report -->", lambda _: block, text, flags=re.DOTALL)


def cli() -> str:
    """All commands with their help."""
    parts = [
        "# The commands",
        "This page is made by `python tools/make_docs.py` from what the program says itself.",
        _help(),
    ]
    for command in commands():
        parts += [f"## journeymap {command.name}", _help(command.name)]
    return "\n\n".join(parts) + "\n"


def _help(*command: str) -> str:
    """The help of a command as a block of text, 80 columns wide on every machine."""
    told = io.StringIO()
    before = os.environ.get("COLUMNS")
    os.environ["COLUMNS"] = "80"
    try:
        with contextlib.redirect_stdout(told):
            main([*command, "--help"])
    finally:
        if before is None:
            del os.environ["COLUMNS"]
        else:
            os.environ["COLUMNS"] = before
    return f"```text\n{told.getvalue().rstrip()}\n```"


if __name__ == "__main__":
    for name in pages():
        (ROOT / name).parent.mkdir(parents=True, exist_ok=True)
        (ROOT / name).write_bytes(made(name))
