"""Writes the pages under docs/ that are made from the program itself.

    python tools/make_docs.py

The tests fail when a page is not what this would write.
"""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

from journeymap.cli import main
from journeymap.cli.app import COMMANDS

DOCS = Path(__file__).parent.parent / "docs"


def pages() -> dict[str, str]:
    """The pages by their names."""
    return {"cli.md": cli()}


def cli() -> str:
    """All commands with their help."""
    parts = [
        "# The commands",
        "This page is made by `python tools/make_docs.py` from what the program says itself.",
        _help(),
    ]
    for command in COMMANDS:
        parts += [f"## journeymap {command}", _help(command)]
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
    DOCS.mkdir(exist_ok=True)
    for name, text in pages().items():
        (DOCS / name).write_text(text, encoding="utf-8", newline="\n")
