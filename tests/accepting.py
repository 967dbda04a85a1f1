"""Files that somebody looked at and accepted, and what is there when a test makes something else.

`pytest --accept-goldens` writes what the tests make. Without it, a test that makes something else leaves the new file
and a page with the old one, the new one and the difference in `build/goldens`; the failure names the page.
"""

from __future__ import annotations

import base64
import difflib
import html
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_STYLE = """
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem; background: #fff; color: #222 }
.pictures { display: grid; grid-template-columns: repeat(3, 1fr); gap: 1rem }
.pictures img { width: 100%; border: 1px solid #ccc }
.difference { display: grid; background: #fff; isolation: isolate }
.difference img { grid-area: 1 / 1 }
.difference img + img { mix-blend-mode: difference }
table.diff { font: 13px/1.4 monospace; border-collapse: collapse } table.diff td { padding: 0 .5em; white-space: pre-wrap }
.diff_add { background: #cfc } .diff_chg { background: #ffb } .diff_sub { background: #fcc } .diff_next { display: none }
"""


class Goldens:
    """Compares what a test makes with the file that was accepted."""

    def __init__(self, accept: bool, folder: Path = ROOT / "build" / "goldens") -> None:
        self.accept, self.folder = accept, folder

    def check(self, accepted: Path, made: bytes) -> None:
        """Fails where they differ, unless the new one is to be accepted."""
        if self.accept:
            accepted.write_bytes(made)
            return
        old = accepted.read_bytes() if accepted.exists() else None
        if made == old:
            return
        page = self._show(accepted, old, made)
        what = "is not as it was accepted" if old is not None else "was never accepted"
        pytest.fail(
            f"{accepted.name} {what}. Look at {page}\n"
            "and, if the new one is right, accept it: pytest --accept-goldens",
            pytrace=False,
        )

    def _show(self, accepted: Path, old: bytes | None, made: bytes) -> Path:
        """Writes the new file and the page with both."""
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / accepted.name).write_bytes(made)
        page = self.folder / f"{accepted.name}.html"
        page.write_text(_page(accepted.name, old or b"", made), encoding="utf-8")
        return page


def _page(name: str, old: bytes, new: bytes) -> str:
    body = _pictures(old, new) if name.endswith(".svg") else _texts(old, new)
    title = html.escape(name)
    return (
        f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title><style>{_STYLE}</style>'
        f"<h1>{title}</h1>{body}</html>"
    )


def _pictures(old: bytes, new: bytes) -> str:
    """Old, new, and both laid over each other: what is the same is black there."""
    before, after = (
        f'<img alt="{alt}" src="data:image/svg+xml;base64,{base64.b64encode(data).decode()}">'
        for alt, data in (("old", old), ("new", new))
    )
    return (
        f'<div class="pictures"><section><h2>Old</h2>{before}</section><section><h2>New</h2>{after}</section>'
        f'<section><h2>Difference</h2><div class="difference">{before}{after}</div></section></div>'
    )


def _texts(old: bytes, new: bytes) -> str:
    """Old and new side by side, line by line."""
    before, after = (data.decode("utf-8", "replace").splitlines() for data in (old, new))
    return difflib.HtmlDiff(wrapcolumn=80).make_table(before, after, "Old", "New", context=True, numlines=5)
