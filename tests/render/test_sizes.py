"""The size of a picture: fitted to a width, drawn in more or fewer pixels, with what a user should know about it."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from journeymap.cli import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "coffee-machine.yaml"
SVG = "{http://www.w3.org/2000/svg}"


def drawn(tmp_path: Path, name: str, *options: str, map: Path = EXAMPLE) -> Path:
    out = tmp_path / name
    assert main(["render", str(map), "-o", str(out), *options]) == 0
    return out


def png_size(path: Path) -> tuple[int, int]:
    data = path.read_bytes()
    return int.from_bytes(data[16:20]), int.from_bytes(data[20:24])


def test_width_fits_an_svg(tmp_path: Path) -> None:
    """`--width` sets the width; the height follows and the picture stays the same."""
    natural = ET.parse(drawn(tmp_path, "a.svg")).getroot()
    fitted = ET.parse(drawn(tmp_path, "b.svg", "--width", "1000")).getroot()
    assert fitted.attrib["width"] == "1000"
    assert fitted.attrib["viewBox"] == natural.attrib["viewBox"]
    ratio = float(natural.attrib["height"]) / float(natural.attrib["width"])
    assert float(fitted.attrib["height"]) == pytest.approx(1000 * ratio, abs=0.1)


def test_width_and_scale_make_the_pixels_of_a_png(tmp_path: Path) -> None:
    """A PNG has `--scale` pixels, by default 2, for each px of its width."""
    assert png_size(drawn(tmp_path, "a.png", "--width", "600"))[0] == 1200
    assert png_size(drawn(tmp_path, "b.png", "--width", "600", "--scale", "1"))[0] == 600


def test_a_png_too_large_to_open_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A PNG that programs could not open is drawn with fewer pixels, and a note says so."""
    monkeypatch.setattr("journeymap.render.png.MAX_SIDE", 1000)
    assert png_size(drawn(tmp_path, "a.png", "--scale", "3"))[0] == 1000
    assert "at --scale 3 the PNG would be too large for most programs" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["a.png", "a.pdf"])
def test_characters_without_a_font_are_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """A note names characters that no font has; the picture is drawn all the same."""
    map = tmp_path / "map.yaml"
    map.write_text('title: "Made up \ue321"\npersona: Lina\nstages: [One]\n', encoding="utf-8")
    assert drawn(tmp_path, name, map=map).stat().st_size > 1000
    said = capsys.readouterr().err
    assert "no font on this machine has characters such as" in said and "Install a font" in said


@pytest.mark.parametrize(
    ("name", "options", "sentence"),
    [
        ("a.svg", ["--scale", "3"], "--scale is for png, not for svg."),
        ("a.svg", ["--page", "A4"], "--page is for pdf, not for svg."),
        ("a.html", ["--width", "900"], "--width is for svg and png, not for html."),
        ("a.png", ["--scale", "99"], "--scale cannot be «99»."),
        ("a.png", ["--scale", "nan"], "--scale cannot be «nan»."),
        ("a.png", ["--width", "wide"], "--width cannot be «wide»."),
        ("a.pdf", ["--page", "A7"], "--page cannot be «A7»."),
    ],
)
def test_sizes_that_make_no_sense(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, options: list[str], sentence: str
) -> None:
    """A size that does not go with the format, or is out of bounds, is told; nothing is written."""
    assert main(["render", str(EXAMPLE), "-o", str(tmp_path / name), *options]) == 2
    assert sentence in capsys.readouterr().err
    assert not (tmp_path / name).exists()


def test_links_of_a_map_are_links_in_its_picture(tmp_path: Path) -> None:
    """A card whose touchpoint has a link is a real link; a picture with links is no single image to a reader."""
    map = tmp_path / "map.yaml"
    map.write_text(
        "title: T\npersona: Lina\nstages:\n  - title: One\n    touchpoints:\n"
        "      - {title: Shop, links: ['https://example.com/?a=1&b=<2>']}\n      - Other\n",
        encoding="utf-8",
    )
    root = ET.parse(drawn(tmp_path, "a.svg", map=map)).getroot()
    assert [a.attrib["href"] for a in root.iter(SVG + "a")] == ["https://example.com/?a=1&b=%3C2%3E"]
    assert root.attrib["role"] == "group"


def test_two_pictures_share_a_page(tmp_path: Path) -> None:
    """No picture has an id, so several of them can stand on one page."""
    assert " id=" not in drawn(tmp_path, "a.svg").read_text(encoding="utf-8")
