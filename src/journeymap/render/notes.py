"""What a user should know about a picture in PNG or PDF."""

from __future__ import annotations

from journeymap.picture.scene import Scene
from journeymap.render.format import Request


def note_missing_letters(request: Request, scene: Scene) -> None:
    """Tells which characters of a picture will be boxes."""
    from journeymap.picture.lettered import lettered, letters
    from journeymap.typeset.fonts.lacking import lacking

    if missing := lacking(letters(lettered(scene))):
        request.tell(
            f"no font on this machine has characters such as {missing}: they are drawn as boxes. "
            "Install a font for them, such as one of the Noto family; SVG and HTML need none."
        )
