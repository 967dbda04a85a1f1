"""`journeymap render`: where the pictures go, and what stops them."""

import os
from pathlib import Path

import pytest

from journeymap.drawing import formats
from tests.command_line import BAD, GOOD, WARN


@pytest.fixture(autouse=True)
def maps(tmp_path: Path) -> None:
    """A good map, and a folder with two."""
    (tmp_path / "map.yaml").write_text(GOOD)
    (tmp_path / "maps").mkdir()
    (tmp_path / "maps" / "one.journey.yaml").write_text(GOOD)
    (tmp_path / "maps" / "two.yaml").write_text(GOOD)


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


INPUTS = ["map.yaml", "maps/one.journey.yaml", "maps/two.yaml"]


def test_a_page_beside_the_map(cli, tmp_path: Path) -> None:
    """Without options the page lies beside the map, under its name."""
    result = cli("render", "map.yaml")
    assert (result.code, result.out, result.err) == (0, "", "note: map.html is written.\n")
    assert (tmp_path / "map.html").read_bytes().startswith(b"<!")
    assert files(tmp_path) == ["map.html", *INPUTS]


def test_without_a_map_the_only_one_is_drawn(cli, tmp_path: Path) -> None:
    """Of several, none is drawn, and they are named with the command to type; so it is where there is none."""
    several = cli("render", "-f", "dot")
    assert (several.code, several.out) == (2, "")
    assert "There are 3 maps in this folder: map.yaml, maps/one.journey.yaml, maps/two.yaml." in several.err
    assert "journeymap render map.yaml; for all of them: journeymap render ." in several.err
    assert files(tmp_path) == INPUTS
    for name in INPUTS[1:]:
        (tmp_path / name).unlink()
    assert cli("render", "-f", "dot") == (0, "", "note: map.dot is written.\n")
    assert cli("render", "-f", "dot", "--check").code == 0
    (tmp_path / "map.yaml").unlink()
    none = cli("render")
    assert none.code == 2 and "There are no journey maps in this folder." in none.err
    assert "journeymap render FILE.yaml" in none.err


def test_without_a_map_the_configuration_tells_which(cli, tmp_path: Path) -> None:
    """What a configuration names as maps is looked at, and not the rest of the folder."""
    (tmp_path / "maps" / "two.yaml").unlink()
    (tmp_path / ".journeymap.yaml").write_text("maps: [maps]\n")
    assert cli("render", "-f", "dot") == (0, "", "note: maps/one.dot is written.\n")
    (tmp_path / "maps" / "a b.yaml").write_text(GOOD)
    several = cli("render")
    assert 'There are 2 maps in «maps»: "maps/a b.yaml", maps/one.journey.yaml.' in several.err
    assert 'journeymap render "maps/a b.yaml"; for all of them: journeymap render maps\n' in several.err


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_link_that_leads_to_nothing(cli, tmp_path: Path) -> None:
    """The file is made where the link leads; where there is no folder for it, the link is what is told."""
    (tmp_path / "new.dot").symlink_to("maps/new.dot")
    (tmp_path / "lost.dot").symlink_to("nowhere/lost.dot")
    assert cli("render", "map.yaml", "-o", "new.dot").code == 0
    assert (tmp_path / "maps" / "new.dot").is_file() and (tmp_path / "new.dot").is_symlink()
    lost = cli("render", "map.yaml", "-o", "lost.dot")
    assert lost.code == 2 and "«lost.dot» is a link into a folder that does not exist." in lost.err


@pytest.mark.parametrize("format", [format.name for format in formats()])
def test_the_ending_tells_the_format(cli, tmp_path: Path, format: str) -> None:
    """-o x.svg draws what -f svg draws; every format has an ending."""
    assert cli("render", "map.yaml", "-o", f"by-ending.{format.upper()}").code == 0
    assert cli("render", "map.yaml", "-f", format, "-o", "by-option.bin").code == 0
    by_ending = (tmp_path / f"by-ending.{format.upper()}").read_bytes()
    assert by_ending == (tmp_path / "by-option.bin").read_bytes() != b""


def test_unknown_ending(cli, tmp_path: Path) -> None:
    """An ending that tells nothing: a sentence with those that do, exit code 2, nothing written."""
    result = cli("render", "map.yaml", "-o", "map.docx")
    assert (result.code, result.out) == (2, "")
    assert ".docx of «map.docx» tells no format" in result.err
    assert ".html, .svg, .png, .pdf" in result.err
    assert cli("render", "map.yaml", "-o", "map").code == 2
    assert files(tmp_path) == INPUTS


def test_several_maps_go_into_a_folder(cli, tmp_path: Path) -> None:
    """With several maps OUT is a folder, which is made; each file has the name of its map."""
    assert cli("render", "maps", "map.yaml", "-f", "dot", "-o", "new/pictures").code == 0
    assert files(tmp_path / "new") == ["pictures/map.dot", "pictures/one.dot", "pictures/two.dot"]


def test_one_map_into_a_folder(cli, tmp_path: Path) -> None:
    """OUT may be a folder for one map too: one that exists, or that ends with a slash."""
    assert cli("render", "map.yaml", "-f", "dot", "-o", "maps").code == 0
    assert cli("render", "map.yaml", "-f", "dot", "-o", "new/").code == 0
    assert files(tmp_path) == sorted(["maps/map.dot", "new/map.dot", *INPUTS])


def test_two_maps_never_go_to_one_file(cli, tmp_path: Path) -> None:
    """Two maps and one target: exit code 2, nothing written."""
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "map.yml").write_text(GOOD)
    for args in (["-o", "x.svg"], ["-o", "out"], ["-o", "-"], ["-o", "map.yaml"]):
        result = cli("render", "map.yaml", "other/map.yml", *args)
        assert result.code == 2 and result.out == "", args
        assert result.err.startswith("error: ")
    (tmp_path / "map.yml").write_text(GOOD)
    assert "would both be drawn to map.html" in cli("render", "map.yaml", "map.yml").err
    assert not (tmp_path / "out").exists() and not (tmp_path / "x.svg").exists()


def test_the_map_itself_is_never_overwritten(cli, tmp_path: Path) -> None:
    """Output = input is refused, also by another name for the same file."""
    (tmp_path / "link.svg").symlink_to("map.yaml")
    (tmp_path / "hard.svg").hardlink_to(tmp_path / "map.yaml")
    for out in ("map.yaml", "link.svg", "hard.svg", "maps/../map.yaml"):
        result = cli("render", "map.yaml", "-f", "svg", "-o", out)
        assert result.code == 2, out
        assert "is the map itself" in result.err
    assert (tmp_path / "map.yaml").read_text() == GOOD


def test_standard_output(cli, tmp_path: Path) -> None:
    """-o - writes the picture alone to the standard output; so does a map from the standard input."""
    told = cli("render", "map.yaml", "-f", "svg", "-o", "-")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("<") and told.out.rstrip().endswith("</svg>")
    assert cli("render", "-", "-f", "svg", stdin=GOOD.encode()).out == told.out
    assert files(tmp_path) == INPUTS


def test_standard_output_has_the_bytes_of_a_picture(program, tmp_path: Path) -> None:
    """A PNG comes through the standard output as it is."""
    done = program("render", "map.yaml", "-f", "png", "-o", "-")
    assert done.returncode == 0
    assert done.stdout.startswith(b"\x89PNG\r\n\x1a\n") and done.stdout.endswith(b"IEND\xaeB`\x82")


def test_errors_stop_everything(cli, tmp_path: Path) -> None:
    """An error in one of the maps: findings on the standard error, exit code 1, nothing written at all."""
    (tmp_path / "maps" / "two.yaml").write_text(BAD)
    result = cli("render", "map.yaml", "maps")
    assert (result.code, result.out) == (1, "")
    assert "maps/two.yaml:11:50: error JM101" in result.err
    assert files(tmp_path) == INPUTS
    assert cli("render", "map.yaml", "nowhere.yaml").code == 2
    assert files(tmp_path) == INPUTS


def test_warnings_stop_nothing(cli, tmp_path: Path) -> None:
    """A warning is told, and the map is drawn."""
    (tmp_path / "map.yaml").write_text(WARN)
    result = cli("render", "map.yaml", "-f", "dot")
    assert result.code == 0
    assert "warning JM015" in result.err
    assert (tmp_path / "map.dot").exists()


def test_check_compares_and_writes_nothing(cli, tmp_path: Path) -> None:
    """--check exits with 0 when the file is what would be drawn, and with 1 when it is not or is missing."""
    missing = cli("render", "map.yaml", "-o", "map.dot", "--check")
    assert missing.code == 1 and "does not exist yet" in missing.err
    assert not (tmp_path / "map.dot").exists()
    cli("render", "map.yaml", "-o", "map.dot")
    assert cli("render", "map.yaml", "-o", "map.dot", "--check") == (0, "", "")
    (tmp_path / "map.yaml").write_text(
        GOOD.replace("Ask friends", "Ask neighbours").replace("ask-f", "ask-n")
    )
    (tmp_path / "map.yaml").write_text(GOOD.replace("Awareness", "Hearing of it"))
    drawn = (tmp_path / "map.dot").read_bytes()
    stale = cli("render", "map.yaml", "-o", "map.dot", "--check")
    assert stale.code == 1 and "is not what map.yaml says now" in stale.err
    assert (tmp_path / "map.dot").read_bytes() == drawn
    assert cli("render", "map.yaml", "-o", "-", "--check").code == 2


@pytest.mark.parametrize("format", ["svg", "html", "dot", "json"])
def test_check_forgives_the_line_ends_of_texts(cli, tmp_path: Path, format: str) -> None:
    """Git on Windows writes CRLF into what it checks out; a file with another word in it is still stale."""
    assert cli("render", "map.yaml", "-f", format).code == 0
    file = tmp_path / f"map.{format}"
    drawn = file.read_bytes()
    file.write_bytes(drawn.replace(b"\n", b"\r\n"))
    assert cli("render", "map.yaml", "-f", format, "--check") == (0, "", "")
    file.write_bytes(drawn.replace(b"\n", b"\r\n") + b"\r\n")
    assert cli("render", "map.yaml", "-f", format, "--check").code == 1
    file.write_bytes(drawn.replace(b"\n", b"\r"))
    assert cli("render", "map.yaml", "-f", format, "--check").code == 1


def test_check_holds_pictures_to_the_byte(cli, tmp_path: Path) -> None:
    """In a PNG, a carriage return is no end of a line."""
    assert cli("render", "map.yaml", "-f", "png").code == 0
    file = tmp_path / "map.png"
    file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n"))  # there is one in the signature
    assert cli("render", "map.yaml", "-f", "png", "--check").code == 1


def test_check_looks_at_all_maps(cli, tmp_path: Path) -> None:
    """Each picture that is stale, missing or no ordinary file is told in one run; the worst counts."""
    (tmp_path / "out" / "b.dot").mkdir(parents=True)
    for name in ("a", "b", "c", "d"):
        (tmp_path / f"{name}.yaml").write_text((tmp_path / "map.yaml").read_text())
    assert cli("render", "d.yaml", "-o", "out/", "-f", "dot").code == 0
    (tmp_path / "out" / "a.dot").write_text("old")
    result = cli("render", "a.yaml", "b.yaml", "c.yaml", "d.yaml", "-o", "out/", "-f", "dot", "--check")
    assert result.code == 2
    assert [line for line in result.err.splitlines() if line.startswith("error")] == [
        "error: out/a.dot is not what a.yaml says now.",
        "error: «out/b.dot» is a folder.",
        "error: out/c.dot does not exist yet.",
    ]
    (tmp_path / "out" / "b.dot").rmdir()
    assert cli("render", "a.yaml", "b.yaml", "d.yaml", "-o", "out/", "-f", "dot", "--check").code == 1


def test_path_chooses(cli, tmp_path: Path) -> None:
    """--path draws only the paths that are named; an unknown one exits with 2 and a suggestion."""
    both = cli("render", "map.yaml", "-f", "dot", "-o", "-").out
    one = cli("render", "map.yaml", "-f", "dot", "-o", "-", "--path", "what-lina-does").out
    assert "What we assume" in both and "What we assume" not in one
    unknown = cli("render", "map.yaml", "--path", "what-lina-dos")
    assert unknown.code == 2
    assert "Did you mean what-lina-does?" in unknown.err


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["--view", "grpah"], "Did you mean graph?"),
        (["--theme", "pink"], "light, dark, print"),
        (["-f", "docx"], "--format cannot be «docx»"),
        (["-o", " "], "-o names no file."),
        (["-o", ""], "-o names no file."),
        (["-o", "missing/map.svg"], "The folder «missing» does not exist"),
        (["-o", "maps/two.yaml/map.svg"], "is not a folder"),
        (["-o", "/dev/null", "-f", "svg"], "not an ordinary file"),
        (["-o", "x" * 300 + ".svg"], "too long"),
    ],
)
def test_wrong_use(cli, tmp_path: Path, args: list[str], told: str) -> None:
    """What cannot be done exits with 2 and says why; nothing is written."""
    result = cli("render", "map.yaml", *args)
    assert (result.code, result.out) == (2, "")
    assert told in result.err
    assert files(tmp_path) == INPUTS


@pytest.mark.parametrize(
    ("args", "error"),
    [
        ("-f json --path what-lina-does", "--path is for html, svg, png, pdf and dot, not for json."),
        ("-o map.json --path what-lina-does", "--path is for html, svg, png, pdf and dot, not for json."),
        ("-f dot --theme dark", "--theme is for html, svg, png and pdf, not for dot."),
        ("-o map.gv --theme dark", "--theme is for html, svg, png and pdf, not for dot."),
        ("-f json --view graph", "--view graph is for html, svg, png, pdf and dot, not for json."),
        ("-f dot --view wiggle", "--view wiggle is for html, svg, png and pdf, not for dot."),
        ("--page A3", "--page is for pdf, not for html."),
    ],
)
def test_an_option_that_the_format_cannot_honour(cli, tmp_path: Path, args: str, error: str) -> None:
    """It is refused in one sentence with the formats that can, exit code 2, before anything is read or written."""
    option = next(word for word in args.split() if word.startswith("--"))
    (tmp_path / "map.yaml").write_text(BAD)
    result = cli("render", "map.yaml", *args.split())
    assert result == (2, "", f"error: {error}\nhelp: Leave {option} out.\n")
    assert files(tmp_path) == INPUTS


def test_what_goes_together_is_drawn(cli) -> None:
    """A graph as DOT may be asked for by its view; paths and themes go with every picture; case does not count."""
    plain = cli("render", "map.yaml", "-f", "dot", "-o", "-").out
    assert cli("render", "map.yaml", "-f", "DOT", "--view", "Graph", "-o", "-").out == plain != ""
    for format in ("html", "svg"):
        for view in ("map", "graph", "wiggle"):
            args = ["-f", format, "--view", view, "--theme", "dark", "--path", "what-lina-does", "-o", "-"]
            assert cli("render", "map.yaml", *args).code == 0


def test_the_name_of_the_map_is_told_with_a_path_that_it_lacks(cli, tmp_path: Path) -> None:
    """Of several maps, the one without the path is named; none is drawn."""
    (tmp_path / "map.yaml").write_text(GOOD.replace("What Lina does", "What Radu does"))
    result = cli("render", "maps/two.yaml", "map.yaml", "--path", "what-lina-does", "-o", "out")
    assert result.err == (
        "error: map.yaml has no path «what-lina-does».\nhelp: Its paths are what-we-assume, what-radu-does.\n"
    )
    assert files(tmp_path) == INPUTS


def test_the_help_tells_what_each_format_takes(cli) -> None:
    """Every format is in the help, with its options."""
    told = " ".join(cli("render", "--help").out.split())
    for format in formats():
        assert f"{format.name} {format.summary}" in told
    assert "Takes --view graph, --path. json" in told
