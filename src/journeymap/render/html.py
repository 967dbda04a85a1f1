"""Outline → one self-contained HTML page, with the picture in it."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, Any

from journeymap.files.templates import folder
from journeymap.i18n import Words, words
from journeymap.outline.types import Guide, Note, Outline, Run
from journeymap.picture.scene import groups
from journeymap.render.format import Format, Request
from journeymap.render.svg import svg
from journeymap.render.themes import variables

if TYPE_CHECKING:
    from collections.abc import Iterable

    from jinja2 import Environment

    from journeymap.picture.scene import Scene

# Nothing is loaded, and nothing runs but the page's own script; the styles of the page stand in the page.
POLICY = (
    "default-src 'none'; script-src 'sha256-{}'; style-src 'unsafe-inline'; img-src data:; "
    "base-uri 'none'; form-action 'none'"
)
# Characters that run from right to left or turn the direction, and breaks of lines: all that <bdi> is for.
_TURNING = re.compile(
    "[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff\n]"
)


def page(outline: Outline, scene: Scene | None = None, theme: str | None = None) -> str:
    """The page as text, with a picture in it.

    `theme` is light, dark or print; without one the page follows its reader's system. Paper is always light.
    """
    from markupsafe import Markup

    width = scene.size[0] if scene else 960.0
    paths = [group.data for group in groups(scene.items, "path")] if scene else []
    colours = {data["path"]: data["colour"] for data in paths if "colour" in data}
    lines = tuple(line for line in outline.guide.lines if line.ref in colours or not colours)
    script = _script()
    language = words(outline.lang)
    template = _environment().get_template("page.html.j2")
    return template.render(
        page=outline,
        lines=replace(outline.guide, lines=lines),
        words=language,
        foreign=outline.words != outline.lang.lower().split("-")[0],
        plain=lambda text: not outline.rtl and not _TURNING.search(text),
        picture=Markup(
            svg(scene, "page") if scene else ""
        ),  # our own renderer's: every text in it is escaped
        colours=colours,
        columns=_columns(scene, width, outline.guide),
        width=f"{width:g}",
        theme=theme or "auto",
        policy=Markup(POLICY.format(base64.b64encode(hashlib.sha256(script.encode()).digest()).decode())),
        script=Markup(script),
        texts=Markup(_texts(language, outline)),
        variables=lambda name: Markup(variables(name)),
    )


def _columns(scene: Scene | None, width: float, guide: Guide) -> list[str]:
    """The columns of the lanes in parts of the picture's width: their names, each stage, and what is left.

    Empty where the picture does not say where its stages are.
    """
    stages = groups(scene.items, "stage") if scene else []
    found = [(float(stage.data["x"]), float(stage.data["w"])) for stage in stages]
    if not found or len(found) != len(guide.stages):
        return []
    starts = [x for x, _ in found]
    ends = [*starts[1:], found[-1][0] + found[-1][1]]
    parts = [starts[0], *(end - start for start, end in zip(starts, ends, strict=True)), width - ends[-1]]
    return [f"{part / width * 100:.3f}" for part in parts]


def _texts(words: Words, outline: Outline) -> str:
    """The words that the script puts together itself, as JSON that cannot end the element it stands in."""
    total = sum(
        len(stage.sections) for part in outline.sections if part.id == "journey" for stage in part.sections
    )
    texts_by_count = [words.count("matches", n, total=words.number(total)) for n in range(total + 1)]
    # Which form each number takes, so that the script needs no rules of grammar.
    marked = [text.replace(words.number(n), "{n}", 1) for n, text in enumerate(texts_by_count)]
    forms = list(dict.fromkeys(marked))
    texts = {
        "digits": [words.number(digit) for digit in range(10)],
        "step": words.get("play.step", n="{n}", total="{total}"),
        "forms": forms,
        "form": [forms.index(text) for text in marked],
        "none": words.get("no-match"),
        **{key: words.get(key) for key in ("theme.light", "theme.dark", "play.run", "play.pause")},
    }
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _by_subject(notes: Iterable[Note]) -> list[tuple[Run | None, list[Note]]]:
    """The notes of a cell, those about the same thing together."""
    return [(about, list(them)) for about, them in groupby(notes, lambda note: note.about)]


@cache
def _script() -> str:
    return (folder("html") / "page.js").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(folder("html"))
    options: dict[str, Any] = {
        "autoescape": True,
        "undefined": StrictUndefined,
        "keep_trailing_newline": True,
    }
    environment = Environment(loader=loader, **options)
    environment.filters["groupby_about"] = _by_subject
    return environment


def _draw(request: Request) -> bytes:
    return page(request.outline(), request.scene(titled=False), request.options.theme).encode()


FORMAT = Format(
    name="html",
    rank=10,
    endings=(".html", ".htm"),
    summary="A page with the picture and all that the map says.",
    takes=("view", "paths", "theme"),
    draw=_draw,
)
