"""Outline → one self-contained HTML page, with the picture in it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from journeymap.outline import Outline
from journeymap.render.themes import THEMES
from journeymap.templates import folder
from journeymap.words import words

if TYPE_CHECKING:
    from jinja2 import Environment

# Nothing is loaded and nothing runs; the styles of the page stand in the page.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
_SCHEMES = {"auto": "light dark", "dark": "dark"}


def page(outline: Outline, picture: str = "", theme: str = "auto") -> str:
    """The page as text. `picture` is an SVG of journeymap's own, drawn in the same theme (light for `auto`).

    `theme` is auto (as the reader's system has it), light, dark or print.
    """
    from markupsafe import Markup

    picture = picture[picture.find("<svg") :] if "<svg" in picture else ""
    size = re.match(r"<svg[^>]*? width=\"([0-9.]+)", picture)
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            page=outline,
            words=words(outline.words),
            foreign=outline.words != outline.lang.lower().split("-")[0],
            picture=Markup(picture),  # noqa: S704 — made by our own renderer, every text in it escaped
            width=size[1] if size else "960",
            theme=theme,
            scheme=_SCHEMES.get(theme, "light"),
            policy=Markup(POLICY),  # noqa: S704 — a constant
            recoloured=Markup(_recoloured() if theme == "auto" else ""),  # noqa: S704 — made of constants
        )
    )


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    loader = FileSystemLoader(folder("html"))
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True)


@cache
def _recoloured() -> str:
    """CSS that gives the light picture its dark colours where the reader's system is dark."""
    light, dark = THEMES["light"], THEMES["dark"]
    pairs: dict[str, str] = {}
    for name, colour in light.items():
        if dark[name] != colour:
            pairs.setdefault(colour, dark[name])
    rules = [
        f'.scroll svg [{what}="{before}" i]{{{what}:{after}}}'
        for before, after in pairs.items()
        for what in ("fill", "stroke")
    ]
    return "@media screen and (prefers-color-scheme:dark){" + "\n".join(rules) + "}"
