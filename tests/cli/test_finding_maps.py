"""Which files of a folder are maps."""

from pathlib import Path

from journeymap.files.maps import find
from tests.command_line import BAD, GOOD

UNMARKED = GOOD.replace("journeymap: 1\n", "")


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def names(folder: Path) -> list[str]:
    return [Path(file.name).relative_to(folder).as_posix() for file in find([str(folder)]).maps]


def test_maps_are_known_by_their_key_or_their_name(tmp_path: Path) -> None:
    """The key journeymap at the start of a line, anywhere in the file, or the name *.journey.yaml."""
    write(
        tmp_path,
        {
            "b.yml": GOOD,
            "a/deep/map.YAML": "\n# about\ntitle: x\n'journeymap': 1\n",
            "crlf.yaml": UNMARKED.replace("\n", "\r\n") + "journeymap: 1\r\n",
            "named.journey.yaml": "not even YAML: [",
            "flow.yaml": "{journeymap: 1, title: x}",
            "other.yaml": "version: 3\nx: {journeymap: 1}\n  journeymap: 1\njourneymaps: 2\n",
            "notes.txt": GOOD,
        },
    )
    assert names(tmp_path) == ["b.yml", "crlf.yaml", "flow.yaml", "named.journey.yaml", "a/deep/map.YAML"]


def test_the_key_needs_a_version(tmp_path: Path) -> None:
    """What another program sets under `journeymap` is no map; a version may be quoted, and in digits of any script."""
    write(
        tmp_path,
        {
            "values.yaml": "journeymap: {enabled: true}\nreplicas: 2\n",
            "block.yaml": "journeymap:\n  enabled: true\n",
            "image.yaml": "journeymap: registry/journeymap:1\n",
            "tag.yaml": "journeymap: 1.4.0-alpine\n",
            "plain.yaml": "journeymap: 1 # the version\n",
            "close.yaml": "journeymap:1\n",
            "quoted.yaml": "journeymap: '1'\n",
            "persian.yaml": "journeymap: ۱\n",
            "later.yaml": "journeymap: 2\n",
            "flow.yaml": '{"journeymap": "1", "title": "x"}\n',
        },
    )
    assert names(tmp_path) == [
        "close.yaml",
        "flow.yaml",
        "later.yaml",
        "persian.yaml",
        "plain.yaml",
        "quoted.yaml",
    ]


def test_other_yaml_is_counted_and_look_alikes_are_told(cli, tmp_path: Path) -> None:
    """Other YAML is left alone and counted; one that looks like a map is told how to become one."""
    write(tmp_path, {"map.yaml": GOOD, "ci.yaml": "stages: [test]\n", "draft.yaml": UNMARKED})
    result = cli("validate")
    assert (result.code, result.out) == (0, "All is well: 1 map checked.\n")
    assert "note: 2 other YAML files are no journey maps and were left alone." in result.err
    assert "note: draft.yaml looks like a journey map but does not say so." in result.err
    assert "ci.yaml" not in result.err
    assert cli("validate", "draft.yaml").out == "All is well: 1 map checked.\n"


def test_many_look_alikes_are_one_note(cli, tmp_path: Path) -> None:
    """However many there are, one note counts them and names the first."""
    files = {f"{number:02}.yaml": UNMARKED.replace("persona", "Persona") for number in range(40)}
    write(tmp_path, {"map.yaml": GOOD, **files})
    lines = cli("validate").err.splitlines()
    assert [line for line in lines if "look like" in line] == [
        "note: 40 files look like journey maps but do not say so: 00.yaml, 01.yaml, 02.yaml and 37 more."
        " In each that is one, write this line at its top: journeymap: 1"
    ]
    assert len(lines) == 2


def test_a_look_alike_among_the_configured_maps_is_a_warning(cli, tmp_path: Path) -> None:
    """Under a folder that `maps` names it is a finding, which can be ignored there, by pattern, or in the file."""
    write(
        tmp_path,
        {
            ".journeymap.yaml": "maps: [maps/]\nstrict: yes\n",
            "maps/good.yaml": GOOD,
            "maps/deep/draft.yaml": "# ours\n" + UNMARKED,
            "maps/values.yaml": "replicas: 1\n",
            "elsewhere/draft.yaml": UNMARKED,
        },
    )
    result = cli("validate")
    assert result.code == 1
    assert result.out == (
        "maps/deep/draft.yaml:2:1: warning JM041 unmarked-map:"
        " This file looks like a journey map but does not say so, and nothing in it was checked.\n"
        "   2 | title: Buying a coffee machine\n"
        "     | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        " help: If it is a map, write this line at its top: journeymap: 1"
        " (if it is none, list it under exclude in the configuration)\n\n"
        "2 maps checked: 1 warning\n"
    )
    assert "look" not in result.err
    assert cli("validate", "--ignore", "JM041").out == "All is well: 1 map checked.\n"
    write(tmp_path, {"maps/deep/draft.yaml": "# journeymap: ignore JM041 -- a template\n" + UNMARKED})
    assert cli("validate").code == 0
    write(tmp_path, {"maps/deep/draft.yaml": "journeymap:\n" + UNMARKED})
    assert "«journeymap» has no version here" in cli("validate").out


def test_only_look_alikes_are_no_maps(cli, tmp_path: Path) -> None:
    """A check that checks nothing fails, and names the file that was meant."""
    write(tmp_path, {".journeymap.yaml": "maps: [maps/]\n", "maps/draft.yaml": UNMARKED})
    result = cli("validate")
    assert (result.code, result.out) == (2, "")
    assert "maps/draft.yaml looks like one." in result.err


def test_packages_of_others_are_left_out(cli, tmp_path: Path) -> None:
    """`node_modules` and virtual environments, whatever these are called, in searches and in patterns."""
    write(
        tmp_path,
        {
            "map.journey.yaml": GOOD,
            "node_modules/x/map.journey.yaml": BAD,
            "venv/lib/map.journey.yaml": BAD,
            "env/pyvenv.cfg": "home = /usr/bin\n",
            "env/lib/map.journey.yaml": BAD,
            "environment/env/map.journey.yaml": GOOD.replace("status", "# status"),
        },
    )
    assert names(tmp_path) == ["map.journey.yaml", "environment/env/map.journey.yaml"]
    assert len(find([str(tmp_path / "node_modules" / "x")]).maps) == 1
    write(tmp_path, {".journeymap.yaml": 'maps: ["*.journey.yaml"]\n'})
    assert cli("validate", "--select", "JM1").out == "All is well: 2 maps checked.\n"


def test_hidden_folders_are_left_out(tmp_path: Path) -> None:
    """What lies in hidden folders is not looked at, unless the folder is named."""
    write(tmp_path, {".hidden/map.yaml": GOOD, "map.yaml": GOOD, "._map.journey.yaml": "\0"})
    assert names(tmp_path) == ["map.yaml"]
    assert len(find([str(tmp_path / ".hidden")]).maps) == 1


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    """The .gitignore files from the top of the repository down to each folder hold, the deeper one first."""
    write(
        tmp_path,
        {
            ".git/info/exclude": "private.yaml\n",
            ".gitignore": "build/\n*.tmp.yaml\n/top.yaml\n",
            "maps/.gitignore": "!keep.tmp.yaml\nold*\n",
            "build/map.yaml": GOOD,
            "top.yaml": GOOD,
            "private.yaml": GOOD,
            "maps/top.yaml": GOOD,
            "maps/a.tmp.yaml": GOOD,
            "maps/keep.tmp.yaml": GOOD,
            "maps/old.yaml": GOOD,
            "maps/older/map.yaml": GOOD,
        },
    )
    assert names(tmp_path) == ["maps/keep.tmp.yaml", "maps/top.yaml"]
    # The rules of the repository hold as well where only a folder within is named.
    assert names(tmp_path / "maps") == ["keep.tmp.yaml", "top.yaml"]
    # What is named is read, be it ignored or not.
    assert len(find([str(tmp_path / "top.yaml")]).maps) == 1
    assert names(tmp_path / "build") == ["map.yaml"]


def test_links(tmp_path: Path) -> None:
    """Links to folders are not followed, links to files are, and each file is found once."""
    write(tmp_path, {"a/map.yaml": GOOD, "elsewhere.txt": BAD})
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "same.yaml").symlink_to("a/map.yaml")
    (tmp_path / "linked.journey.yaml").symlink_to("elsewhere.txt")
    assert names(tmp_path) == ["linked.journey.yaml", "same.yaml"]


def test_no_maps(cli, tmp_path: Path) -> None:
    """A folder without maps exits with 2 and says how a file is known as a map."""
    write(tmp_path, {"empty/readme.md": "", "conf/ci.yaml": "on: push"})
    for folder in ("empty", "conf"):
        result = cli("validate", folder)
        assert (result.code, result.out) == (2, "")
        assert f"There are no journey maps in «{folder}»." in result.err
        assert "journeymap: 1" in result.err
    assert "in this folder" in cli("validate").err
