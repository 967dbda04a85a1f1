"""What a user should know about a picture in PNG or PDF."""

from __future__ import annotations

from journeymap.render.format import Request


def tell_lacking(request: Request, picture: str) -> None:
    """Tells which characters of a picture will be boxes."""
    from journeymap.typeset.fonts.lacking import lacking

    if missing := lacking(picture):
        request.tell(
            f"no font on this machine has characters such as {missing}: they are drawn as boxes. "
            "Install a font for them, such as one of the Noto family; SVG and HTML need none."
        )
