"""Outline → one self-contained HTML page, with the picture in it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from journeymap.outline import Outline
from journeymap.render.themes import variables
from journeymap.templates import folder
from journeymap.words import words

if TYPE_CHECKING:
    from jinja2 import Environment

# Nothing is loaded and nothing runs; the styles of the page stand in the page.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_SCHEMES = {None: "light dark", "dark": "dark"}


def page(outline: Outline, picture: str = "", theme: str | None = None) -> str:
    """The page as text. `picture` is an SVG of journeymap's own, drawn with the theme `page`.

    `theme` is light, dark or print; without one the page follows its reader's system. Paper is always light.
    """
    from markupsafe import Markup

    picture = picture[picture.find("<svg") :] if "<svg" in picture else ""
    size = re.match(r"<svg[^>]*? width=\"([0-9.]+)", picture)
    template = _environment().get_template("page.html.j2")
    return template.render(
        page=outline,
        words=words(outline.words),
        foreign=outline.words != outline.lang.lower().split("-")[0],
        picture=Markup(picture),  # our own renderer's: every text in it is escaped
        width=size[1] if size else "960",
        theme=theme or "auto",
        scheme=_SCHEMES.get(theme, "light"),
        policy=Markup(POLICY),
        variables=lambda name: Markup(variables(name)),
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(folder("html"))
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)
