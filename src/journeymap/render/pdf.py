"""PDF: pictures as vectors, with the shipped font inside and text that can be searched and copied.

svg2pdf makes a file of each picture; pypdf joins them, orders what is in them and says what they are.
"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from unicodedata import category

from journeymap.picture.lettered import lettered, needs_more_fonts
from journeymap.picture.scene import Image, Item, Scene, SceneText, Shape, replaced
from journeymap.render.format import Format, Request
from journeymap.render.svg import svg

if TYPE_CHECKING:
    from pypdf.generic import PdfObject

# The meaning that a font in the PDF gives to an invisible character (soft hyphen, joiner, isolate). All share
# the glyph of the space: if that does not mean a space, "coffee machine" is not found.
_INVISIBLE = re.compile(rb"(?<=> )<(?:00AD|061C|200[B-F]|202[A-E]|206[0-9A-F]|FEFF)>")
_LEFT_OF_ANCHOR = {"left": 0.0, "middle": 0.5, "right": 1.0}
_PIXELS = 96  # the height of a picture of an emoji


def pdf(*scenes: Scene, theme: str = "light") -> bytes:
    """Pictures as a PDF with a page for each, without dates or ids; it has the title and language of the first."""
    from svg2pdf_py import ConversionOptions, FontDatabase, svg_pages_to_pdfs

    from journeymap.typeset.fonts import FILES

    ready = [lettered(scene) for scene in scenes]
    fonts = FontDatabase()
    for file in FILES:
        fonts.load_font_file(file)
    if any(needs_more_fonts(scene) for scene in ready):
        fonts.load_system_fonts()
    pages = [svg(scene, theme) for scene in ready]
    try:
        files = svg_pages_to_pdfs(pages, fonts)
    except RuntimeError:
        # Coloured bitmaps (most emoji fonts) cannot be put into a PDF as a font, but as pictures.
        try:
            files = svg_pages_to_pdfs([svg(_with_images(scene, theme), theme) for scene in ready], fonts)
        except RuntimeError:
            files = svg_pages_to_pdfs(pages, fonts, ConversionOptions(embed_text=False))
    title = scenes[0].title.encode("utf-8", "ignore").decode()  # without halves of characters
    return _joined(files, title, scenes[0].lang)


def _with_images(scene: Scene, theme: str) -> Scene:
    """The picture with bitmaps in place of the texts that are nothing but emoji without a font of ours."""
    from journeymap.render.png import png
    from journeymap.typeset.measuring import width

    drawn: dict[str, bytes] = {}

    def emoji(shape: Shape) -> list[Item]:
        if not isinstance(shape, SceneText) or not shape.families:
            return [shape]
        if any(category(char) not in ("So", "Cf", "Mn", "Zs") for char in shape.text):
            return [shape]
        w, h = width(shape.text, shape.size), shape.size * 1.3
        if shape.text not in drawn:
            alone = replace(shape, x=0, y=shape.size, anchor="left")
            drawn[shape.text] = png(
                replace(scene, width=w, height=h, items=[alone], frame=None), theme, _PIXELS / h
            )
        left = shape.x - w * _LEFT_OF_ANCHOR[shape.anchor]
        return [Image(left, shape.y - shape.size, w, h, drawn[shape.text])]

    return replace(scene, items=replaced(scene.items, emoji))


def _joined(files: list[bytes], title: str, lang: str) -> bytes:
    """One PDF of the pages of all."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter()
    for file in files:
        page = PdfReader(io.BytesIO(file)).pages[0]
        _put_in_order(page)
        writer.add_page(page)
    writer.metadata = {"/Title": title, "/Producer": "journeymap, svg2pdf"}
    preferences = DictionaryObject({NameObject("/DisplayDocTitle"): BooleanObject(True)})
    writer.root_object[NameObject("/ViewerPreferences")] = preferences
    writer.root_object[NameObject("/Lang")] = TextStringObject(lang)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _put_in_order(page: PdfObject) -> None:
    """Sorts what a page is made of, and lets invisible characters be found as spaces.

    svg2pdf lists and numbers fonts and groups in the order of a hash table, another one on every run; pypdf numbers
    them anew in the order in which it meets them.
    """
    from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, StreamObject

    met = set()
    waiting: list[Any] = [page]
    while waiting:
        thing = waiting.pop()
        if isinstance(thing, IndirectObject):
            if thing.idnum in met:
                continue
            met.add(thing.idnum)
            thing = thing.get_object()
        if isinstance(thing, ArrayObject):
            waiting += thing
        elif isinstance(thing, DictionaryObject):
            if isinstance(thing, StreamObject) and thing.get("/Type") == "/CMap":
                thing.set_data(_INVISIBLE.sub(b"<0020>", thing.get_data()))
            entries = sorted(thing.items())
            thing.clear()
            thing.update(entries)
            waiting += (value for key, value in entries if key != "/Parent")


_SHEETS = 2  # times the work of the picture: to cut it into sheets, and to draw these
_READABLE = 4.0  # points; smaller letters are not read on paper


def _draw(request: Request) -> bytes:
    from journeymap.render.effort import bound, effort, refuse
    from journeymap.render.notes import note_missing_letters

    page = request.options.page or "fit"
    theme = request.options.theme or ("light" if page == "fit" else "print")
    scene = request.scene()
    if page == "fit":
        bound(request, effort(scene), "PDF")
        note_missing_letters(request, scene)
        return pdf(scene, theme=theme)
    refuse(_SHEETS * effort(scene), "PDF")
    pages, points = _on_paper(request, scene, page)
    bound(request, sum(map(effort, pages)), "PDF")
    note_missing_letters(request, scene)
    if len(pages) > 1:
        request.tell(
            f"on one {page} page the map could not be read; it is drawn on {len(pages)}: an overview, then "
            "its parts. --page fit draws it on one large page."
        )
    if points < _READABLE:
        request.tell(
            f"on {page} the smallest letters are {points:.1f} points high, too small to read. "
            "Choose a larger page, --page fit, or fewer paths with --path."
        )
    return pdf(*pages, theme=theme)


def _on_paper(request: Request, scene: Scene, page: str) -> tuple[list[Scene], float]:
    """The pictures of the sheets, one if it can be read so, and the size of their smallest letters in points.

    Only the map is cut into several: the other views have no rows and columns to cut it along.
    """
    from journeymap.render.paper import area, on_paper

    whole, points = on_paper(scene, page)
    if points >= _READABLE or request.options.view != "map":
        return [whole], points
    placed = [on_paper(part, page) for part in request.sheets(area(page))]
    if not placed:
        return [whole], points
    return [part for part, _ in placed], min(points for _, points in placed)


FORMAT = Format(
    name="pdf",
    rank=40,
    endings=(".pdf",),
    summary="The picture as vectors, for paper, with text that can be searched.",
    takes=("view", "paths", "theme", "page"),
    draw=_draw,
    is_text=False,
)
