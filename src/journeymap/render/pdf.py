"""PDF: SVGs as vectors, with the shipped font inside and text that can be searched and copied."""

from __future__ import annotations

import re
from html import unescape
from unicodedata import category

from journeymap.render.format import Format, Request

_OBJECT = re.compile(rb"(\d+) 0 obj\b")
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
# The meaning that a font in the PDF gives to an invisible character (soft hyphen, joiner, isolate). All share
# the glyph of the space: if that does not mean a space, "coffee machine" is not found.
_INVISIBLE = re.compile(rb"(?<=> )<(?:00AD|061C|200[B-F]|202[A-E]|206[0-9A-F]|FEFF)>")
_LANGUAGE = re.compile(r"<svg\b[^>]* lang=\"([A-Za-z0-9-]+)\"")
_TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_RESOURCES = re.compile(rb"(?: */[a-z]+\d+ [^\n]+\n)+")  # /fo0 5 0 R, one a line


def pdf(*svgs: str) -> bytes:
    """Pictures as a PDF with a page for each, without dates or ids. Raises ValueError when one is no SVG.

    It has the title and the language of the first.
    """
    from svg2pdf_py import ConversionOptions, FontDatabase, svg_pages_to_pdfs

    from journeymap.typeset.fonts import FILES, prepare

    prepared = [prepare(svg) for svg in svgs]
    pages = [svg for svg, _ in prepared]
    fonts = FontDatabase()
    for file in FILES:
        fonts.load_font_file(file)
    if any(needs_more for _, needs_more in prepared):
        fonts.load_system_fonts()
    try:
        files = svg_pages_to_pdfs(pages, fonts)
    except RuntimeError:
        # Coloured bitmaps (most emoji fonts) cannot be put into a PDF as a font, but as pictures.
        try:
            files = svg_pages_to_pdfs([_with_pictures(page) for page in pages], fonts)
        except RuntimeError:
            files = svg_pages_to_pdfs(pages, fonts, ConversionOptions(embed_text=False))
    return _joined([_File(data) for data in files], svgs[0])


def _with_pictures(svg: str) -> str:
    """The SVG with pictures in place of the texts that are nothing but emoji without a font of ours."""
    from base64 import b64encode

    from resvg_py import svg_to_bytes

    from journeymap.typeset.fonts import FILES, TAG, TEXT
    from journeymap.typeset.text import covered, width

    drawn: dict[str, str] = {}

    def picture(found: re.Match[str]) -> str:
        words = unescape(TAG.sub("", found[2]))
        if covered(words) or any(category(char) not in ("So", "Cf", "Mn", "Zs") for char in words):
            return found[0]
        tag = dict(_ATTRIBUTE.findall(found[1]))
        size, x, y = (float(tag.get(name, "0")) for name in ("font-size", "x", "y"))
        w, h = width(words, size), size * 1.3
        x -= {"middle": w / 2, "end": w}.get(tag.get("text-anchor", ""), 0)
        if words not in drawn:
            alone = (
                f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w:.2f} {h:.2f}" width="{w:.2f}" height="{h:.2f}">'
                f'<text y="{size:.2f}" font-size="{size:g}" font-family="Journeymap Sans">{found[2]}</text></svg>'
            )
            data = svg_to_bytes(svg_string=alone, zoom=96 / h, font_files=FILES, skip_system_fonts=False)
            drawn[words] = b64encode(data).decode()
        place = f'x="{x:.2f}" y="{y - size:.2f}" width="{w:.2f}" height="{h:.2f}"'
        return f'<image {place} href="data:image/png;base64,{drawn[words]}"/>'

    return TEXT.sub(picture, svg)


class _File:
    """A PDF of one page as svg2pdf writes it: its objects by number, each as its dictionary and its stream."""

    def __init__(self, pdf: bytes) -> None:
        table = pdf.rindex(b"\nxref\n") + 1
        trailer = pdf.index(b"trailer", table)
        offsets = sorted(
            int(line[:10]) for line in pdf[table:trailer].splitlines() if line.rstrip().endswith(b" n")
        )
        self.head = pdf[: offsets[0]]
        self.objects: dict[bytes, tuple[bytes, bytes]] = {}
        for start, end in zip(offsets, [*offsets[1:], table], strict=True):
            head = _OBJECT.match(pdf, start)
            assert head, "svg2pdf's table of objects is wrong"
            dictionary, word, stream = pdf[head.end() : end].partition(b"stream\n")
            if b"begincmap" in stream:
                stream = _INVISIBLE.sub(b"<0020>", stream)
            self.objects[head[1]] = _RESOURCES.sub(_sorted_lines, dictionary), word + stream
        self.pages = self._one(b"/Pages", self._one(b"/Root", pdf[trailer:]))
        self.page = self._one(b"/Kids [", self.pages)

    def _one(self, key: bytes, where: bytes) -> bytes:
        """The number that stands behind a key, in a text or in an object."""
        found = re.search(re.escape(key) + rb" *(\d+) 0 R", self.objects.get(where, (where,))[0])
        assert found, f"svg2pdf names no {key.decode()}"
        return found[1]


def _joined(files: list[_File], svg: str) -> bytes:
    """One PDF of the pages of all, with its objects in the order in which they are referred to.

    svg2pdf lists, numbers and writes fonts and groups in the order of a hash table: another one on every run.
    """
    bodies = [b""] * 3  # the catalogue, the list of pages and what is said of the file
    kids = []
    for file in files:
        numbers = {file.pages: b"2"}
        waiting = [file.page]
        for number in waiting:  # grows while it is walked
            if number not in numbers:
                numbers[number] = b"%d" % (len(bodies) + len(numbers))
                waiting += _REFERENCE.findall(file.objects[number][0])
        kids.append(numbers[file.page] + b" 0 R")
        bodies += [_renumbered(file.objects[number], numbers) for number in list(numbers)[1:]]
    language, title = _LANGUAGE.search(svg), _TITLE.search(svg)
    named = "\ufeff" + (unescape(title[1]) if title else "")
    bodies[0] = _object(
        b"/Type /Catalog",
        b"/Pages 2 0 R",
        b"/Lang (%s)" % (language[1].encode() if language else b""),
        b"/ViewerPreferences << /DisplayDocTitle true >>",
    )
    bodies[1] = _object(b"/Type /Pages", b"/Count %d" % len(kids), b"/Kids [%s]" % b" ".join(kids))
    bodies[2] = _object(
        b"/Title <%s>" % named.encode("utf-16-be", "replace").hex().encode(),
        b"/Producer (journeymap, svg2pdf)",
    )
    out = bytearray(files[0].head)
    lines = [b"0000000000 65535 f\r\n"]
    for place, body in enumerate(bodies, 1):
        lines.append(b"%010d 00000 n\r\n" % len(out))
        out += b"%d 0 obj" % place + body
    table = len(out)
    out += b"xref\n0 %d\n" % len(lines) + b"".join(lines)
    out += b"trailer\n<<\n  /Size %d\n  /Root 1 0 R\n  /Info 3 0 R\n>>\n" % len(lines)
    return bytes(out) + b"startxref\n%d\n%%%%EOF" % table


def _renumbered(parts: tuple[bytes, bytes], numbers: dict[bytes, bytes]) -> bytes:
    dictionary, stream = parts
    return _REFERENCE.sub(lambda found: numbers[found[1]] + b" 0 R", dictionary) + stream


def _object(*entries: bytes) -> bytes:
    return b"\n<<\n  " + b"\n  ".join(entries) + b"\n>>\nendobj\n\n"


def _sorted_lines(found: re.Match[bytes]) -> bytes:
    return b"".join(sorted(found[0].splitlines(keepends=True)))


_READABLE = 4.0  # points; smaller letters are not read on paper


def _draw(request: Request) -> bytes:
    from journeymap.render.notes import tell_lacking
    from journeymap.render.svg import svg

    sheet = request.options.page or "fit"
    theme = request.options.theme or ("light" if sheet == "fit" else "print")
    picture = svg(request.scene(), theme)
    tell_lacking(request, picture)
    if sheet == "fit":
        return pdf(picture)
    pages, points = _on_paper(request, picture, theme, sheet)
    if len(pages) > 1:
        request.tell(
            f"on one {sheet} page the map could not be read; it is drawn on {len(pages)}: an overview, then "
            "its parts. --page fit draws it on one large page."
        )
    if points < _READABLE:
        request.tell(
            f"on {sheet} the smallest letters are {points:.1f} points high, too small to read. "
            "Choose a larger page, --page fit, or fewer paths with --path."
        )
    return pdf(*pages)


def _on_paper(request: Request, picture: str, theme: str, sheet: str) -> tuple[list[str], float]:
    """The pictures of the sheets, one if it can be read so, and the size of their smallest letters in points.

    Only the map is cut into several: the other views have no rows and columns to cut it along.
    """
    from journeymap.render.paper import area, on_paper
    from journeymap.render.svg import svg

    page, points = on_paper(picture, sheet)
    if points >= _READABLE or request.options.view != "map":
        return [page], points
    placed = [on_paper(svg(scene, theme), sheet) for scene in request.sheets(area(sheet))]
    if not placed:
        return [page], points
    return [page for page, _ in placed], min(points for _, points in placed)


FORMAT = Format(
    name="pdf",
    rank=40,
    endings=(".pdf",),
    summary="The picture as vectors, for paper, with text that can be searched.",
    takes=("view", "paths", "theme", "page"),
    draw=_draw,
)
