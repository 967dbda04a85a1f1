"""PDF: the SVG as vectors, with the shipped font inside and text that can be searched and copied."""

from __future__ import annotations

import re

_OBJECT = re.compile(rb"(\d+) 0 obj\b")
_REFERENCE = re.compile(rb"\b(\d+) 0 R\b")
# The meaning that a font in the PDF gives to an invisible character (soft hyphen, joiner, isolate). All share
# the glyph of the space: if that does not mean a space, "coffee machine" is not found.
_INVISIBLE = re.compile(rb"(?<=> )<(?:00AD|061C|200[B-F]|202[A-E]|206[0-9A-F]|FEFF)>")
_RESOURCES = re.compile(rb"(?: */[a-z]+\d+ [^\n]+\n)+")  # /fo0 5 0 R, one a line


def pdf(svg: str) -> bytes:
    """The picture as a PDF of one page, without dates or ids. Raises ValueError when `svg` is no SVG."""
    from svg2pdf_py import ConversionOptions, FontDatabase, svg_to_pdf

    from journeymap.fonts import FILES, prepare

    svg, needs_more = prepare(svg)
    fonts = FontDatabase()
    for file in FILES:
        fonts.load_font_file(file)
    if needs_more:
        fonts.load_system_fonts()
    try:
        data: bytes = svg_to_pdf(svg, fonts)
    except RuntimeError:
        # A font of coloured bitmaps (most emoji fonts) cannot be put into a PDF; its pictures can.
        data = svg_to_pdf(svg, fonts, ConversionOptions(embed_text=False))
    return _mended(data)


def _mended(pdf: bytes) -> bytes:
    """The same PDF with its objects in the order in which they are referred to, and its spaces found.

    svg2pdf lists, numbers and writes fonts and groups in the order of a hash table: another one on every run.
    """
    table = pdf.rindex(b"\nxref\n") + 1
    trailer = pdf.index(b"trailer", table)
    offsets = sorted(
        int(line[:10]) for line in pdf[table:trailer].splitlines() if line.rstrip().endswith(b" n")
    )
    objects: dict[bytes, tuple[bytes, bytes]] = {}  # number: the dictionary, the stream
    for start, end in zip(offsets, [*offsets[1:], table], strict=True):
        head = _OBJECT.match(pdf, start)
        assert head, "svg2pdf's table of objects is wrong"
        dictionary, word, stream = pdf[head.end() : end].partition(b"stream\n")
        if b"begincmap" in stream:
            stream = _INVISIBLE.sub(b"<0020>", stream)
        objects[head[1]] = _RESOURCES.sub(_sorted_lines, dictionary), word + stream
    numbers: dict[bytes, bytes] = {}
    waiting = _REFERENCE.findall(pdf[trailer:])
    for number in waiting:  # grows while it is walked
        if number not in numbers:
            numbers[number] = b"%d" % (len(numbers) + 1)
            waiting += _REFERENCE.findall(objects[number][0])

    def renumber(dictionary: bytes) -> bytes:
        return _REFERENCE.sub(lambda found: numbers[found[1]] + b" 0 R", dictionary)

    out = pdf[: offsets[0]]
    lines = [b"0000000000 65535 f\r\n"]
    for old, new in numbers.items():
        lines.append(b"%010d 00000 n\r\n" % len(out))
        dictionary, stream = objects[old]
        out += new + b" 0 obj" + renumber(dictionary) + stream
    place = b"%d" % len(out)
    words = pdf[trailer : pdf.rindex(b"startxref")]
    words = re.sub(rb"/Size \d+", b"/Size %d" % len(lines), renumber(words))
    return b"%sxref\n0 %d\n%s%sstartxref\n%s\n%%%%EOF" % (out, len(lines), b"".join(lines), words, place)


def _sorted_lines(found: re.Match[bytes]) -> bytes:
    return b"".join(sorted(found[0].splitlines(keepends=True)))
