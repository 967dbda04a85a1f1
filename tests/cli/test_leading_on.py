"""Wrong words, wrong options, wrong files: what is said leads on."""

from pathlib import Path

import pytest

from tests.command_line import GOOD

MERMAID = "journey\n  title My day\n  section Work\n    Make tea: 5: Me\n"
PAGES = "# Notes\n\n```yaml\njourneymap: 1\ntitle: x\nstages: [a]\n```\n"


@pytest.mark.parametrize(
    ("words", "help"),
    [
        ("draw map.yaml", "Write: journeymap render map.yaml"),
        ("check", "Write: journeymap validate"),
        ("lint maps --strict", "Write: journeymap validate maps --strict"),
        ("convert day.mmd", "Write: journeymap import day.mmd"),
        ("Render map.yaml", "Write: journeymap render map.yaml"),
        ("--render map.yaml", "Write: journeymap render map.yaml"),
        ("-validate", "Write: journeymap validate"),
        ("journeymap render map.yaml", "Write: journeymap render map.yaml"),
        (
            "--format svg render map.yaml",
            "The options of a command stand after its name. Write: journeymap render ",
        ),
        (
            "-f svg render map.yaml",
            "The options of a command stand after its name. Write: journeymap render -f svg",
        ),
        ("rendr", "Did you mean render?"),
        ("version", "journeymap --version tells the version."),
        ("-v", "journeymap --version tells the version."),
        ("fix", "journeymap validate --diff shows what can be mended without asking."),
        ("new", "A map is a text file that you write: copy an example and change it;"),
        ("abracadabra", "The commands are: validate, render, stats,"),
    ],
)
def test_a_word_that_is_no_command(cli, words: str, help: str) -> None:
    """What other programs call a command, capitals and dashes lead to ours, with what stood after it."""
    result = cli(*words.split())
    assert (result.code, result.out) == (2, "")
    assert f"\nhelp: {help}" in result.err


@pytest.mark.parametrize("name", ["map.yaml", "my map.yaml", "day.mmd", "maps"])
def test_a_file_without_a_command(cli, tmp_path: Path, name: str) -> None:
    """Its name comes back in a command that works as it is printed."""
    (tmp_path / "maps").mkdir()
    for file in ("map.yaml", "my map.yaml", "maps/map.yaml"):
        (tmp_path / file).write_text(GOOD)
    (tmp_path / "day.mmd").write_text(MERMAID)
    result = cli(name)
    assert result.code == 2 and f"«{name}» is a f" in result.err
    quoted = f'"{name}"' if " " in name else name
    command = "import" if name == "day.mmd" else "render"
    assert f"Write: journeymap {command} {quoted}" in result.err
    assert cli(command, name).code == 0


def test_help_is_a_command_too(cli) -> None:
    """`help` and `help COMMAND` show what --help shows; -V is --version."""
    assert cli("help") == cli("--help") == cli("/?")
    assert cli("help", "render") == cli("render", "--help")
    assert "There is no command «nothing»." in cli("help", "nothing").err
    assert cli("-V") == cli("--version")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("render -format svg map.yaml", "«-format» has one dash too few.\nhelp: Write: --format\n"),
        ("render map.yaml –f svg", "«–f» begins with a sign that only looks like a dash.\nhelp: Write: -f\n"),
        ("validate —strict", "help: Write: --strict\n"),
        ("validate −-strict", "help: Write: --strict\n"),
        ("render --svg map.yaml", "help: Write: --format svg\n"),
        ("render --format", "help: journeymap render --help tells how it is used.\n"),
        ("render map.yaml --pth lina", "Did you mean --path?"),
    ],
)
def test_an_option_that_is_written_in_another_way(cli, tmp_path: Path, words: str, told: str) -> None:
    """Dashes that are missing or too long, formats as options: the option that is meant is named."""
    (tmp_path / "map.yaml").write_text(GOOD)
    result = cli(*words.split())
    assert (result.code, result.out) == (2, "") and told in result.err


@pytest.mark.parametrize(
    "option", ["-F", "-x", "--fxi", "--unsafe-fixs", "--forec", "--update-baselin", "--instal-completion"]
)
@pytest.mark.parametrize("command", [["validate"], ["import"], []])
def test_no_guess_leads_to_what_changes_files(cli, command: list[str], option: str) -> None:
    """Neither a single letter nor a slip is taken for an option that changes files."""
    result = cli(*command, option, "x.mmd")
    assert result.code == 2 and f"no option {option}." in result.err
    assert "Did you mean" not in result.err


def test_quotes_around_a_whole_command(cli) -> None:
    """They are told, with the command without them."""
    result = cli("render map.yaml -o x.svg")
    assert (result.code, result.err.splitlines()[1]) == (
        2,
        "help: Write: journeymap render map.yaml -o x.svg",
    )


def test_a_switch_with_a_value(cli) -> None:
    """It takes none, and this is told in a sentence."""
    assert cli("validate", "--strict=yes").err.startswith(
        "error: --strict takes no value.\nhelp: Leave out the ="
    )


def test_no_command_at_all(cli) -> None:
    """The help, and a last sentence that says where to begin."""
    result = cli()
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith("Usage: journeymap")
    assert result.err.endswith(
        "error: No command is named.\nhelp: journeymap render draws the map of this folder.\n"
    )


OTHER_FILES = {
    "day.mmd": (MERMAID, "Write: journeymap import day.mmd"),
    "my day.md": (f"# Day\n\n```mermaid\n{MERMAID}```\n", 'Write: journeymap import "my day.md"'),
    "j.ojf": ('{"ojf": "1.0", "journey": {"name": "x", "stages": []}}', "Write: journeymap import j.ojf"),
    "flow.mmd": ("graph TD\n  A-->B\n", "«flow.mmd» is a Mermaid diagram, not a map."),
    "guide.md": (PAGES, "«guide.md» is a text, not a map."),
    "page.html": ("<!DOCTYPE html>\n<p>journeymap: 1\n", "«page.html» is a web page, not a map."),
    "map.html": ("<!DOCTYPE html>\n", "The map is beside it: map.yaml"),
    "x.png": ("\x89PNG\r\n\x1a\n\0\0", "«x.png» is a picture, not a map."),
    "notes.txt": ("Dear team\n- look: here\n", "«notes.txt» is a text, not a map."),
    "data.csv": ("stage,touchpoint\nA,b\n", "«data.csv» is a table, not a map."),
    "book.xlsx": ("PK\x03\x04\0\0", "«book.xlsx» is a table, not a map."),
    "package.json": ('{"name": "x"}', "«package.json» is a file of data, not a map."),
    "LICENSE": ("Permission is granted\n", "«LICENSE» is no map."),
}


@pytest.mark.parametrize("command", ["render", "validate", "stats"])
@pytest.mark.parametrize("name", OTHER_FILES)
def test_a_file_of_another_kind(cli, tmp_path: Path, command: str, name: str) -> None:
    """One sentence says what it is, or which command makes a map of it; nothing is read as YAML, nothing written."""
    (tmp_path / "map.yaml").write_text(GOOD)
    text, told = OTHER_FILES[name]
    (tmp_path / name).write_bytes(text.encode("latin-1"))
    before = sorted(tmp_path.iterdir())
    result = cli(command, name)
    assert (result.code, result.out) == (2, "")
    assert result.err.count("error: ") == 1 and told in result.err
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("name", ["map.txt", "map", "map.map", "map.json", "map.YAML"])
def test_a_map_may_have_any_ending(cli, tmp_path: Path, name: str) -> None:
    """A file that says that it is a map is read as one."""
    (tmp_path / "map.yaml").write_text(GOOD)
    cli("render", "map.yaml", "-f", "json", "-o", str(tmp_path / "map.json"))
    if name != "map.json":
        (tmp_path / name).write_text(GOOD)
    assert cli("validate", name) == (0, "All is well: 1 map checked.\n", "")


def test_files_of_other_kinds_among_maps(cli, tmp_path: Path) -> None:
    """The maps are checked all the same; hooks, which name every file, leave the others alone."""
    (tmp_path / "map.yaml").write_text(GOOD)
    (tmp_path / "notes.txt").write_text("hello\n")
    result = cli("validate", "notes.txt", "map.yaml")
    assert result.code == 2 and "1 map checked" in result.out and "«notes.txt» is a text" in result.err
    assert cli("validate", "--skip-others", "notes.txt", "map.yaml").code == 0


@pytest.mark.parametrize(
    ("names", "told"),
    [
        (["my", "map.yaml"], 'A name with a space needs quotes: "my map.yaml"'),
        (["“map.yaml”"], "Put the name in straight quotes, or in none: map.yaml"),
        (["'map.yaml'"], "Put the name in straight quotes, or in none: map.yaml"),
        (["C:mapsmap.yaml"], "Put it in quotes, or use / instead."),
        (["maps/*.yml"], "A folder stands for all maps in it: maps"),
        (["*.yml"], "A folder stands for all maps in it: ."),
        (["map.yaml "], "Leave out the space: map.yaml"),
        (["https://example.com/map.yaml"], "download it first."),
        (["file:///map.yaml"], "Name it without file: /map.yaml"),
        (["~/map.yaml"], "A shell fills in ~ outside of quotes only"),
        ([" "], "Name a file, or a folder with maps in it."),
        (["map.yml"], "Did you mean map.yaml?"),
        (["mpa.yaml"], "Did you mean map.yaml?"),
        (["map.yaml", "svg"], "A format to draw stands after -f: -f svg"),
        (["map.yaml", "new.svg"], "A file to write is named after -o: -o new.svg"),
    ],
)
def test_a_name_that_leads_to_no_file(cli, tmp_path: Path, names: list[str], told: str) -> None:
    """Where the reason can be seen in the name, it is told."""
    (tmp_path / "maps").mkdir()
    for file in ("map.yaml", "my map.yaml", "map.html"):
        (tmp_path / file).write_text(GOOD)
    result = cli("render", *names)
    assert (result.code, result.out) == (2, "")
    assert f"help: {told}" in result.err or told in result.err.partition("help: ")[2]
    assert result.err.startswith("error: There is no file or folder «")
