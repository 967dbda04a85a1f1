"""PDF: the SVG as vectors, with the shipped font inside and text that can be searched and copied."""

from __future__ import annotations


def pdf(svg: str) -> bytes:
    """The picture as a PDF of one page. Raises ValueError when `svg` is no SVG."""
    from svg2pdf_py import ConversionOptions, FontDatabase, svg_to_pdf

    from journeymap.fonts import FILES, prepare

    svg, needs_more = prepare(svg)
    fonts = FontDatabase()
    for file in FILES:
        fonts.load_font_file(file)
    if not needs_more:
        return bytes(svg_to_pdf(svg, fonts))
    fonts.load_system_fonts()
    try:
        return bytes(svg_to_pdf(svg, fonts))
    except RuntimeError:
        # A font of coloured bitmaps (most emoji fonts) cannot be put into a PDF; its pictures can.
        return bytes(svg_to_pdf(svg, fonts, ConversionOptions(embed_text=False)))
