"""Lines of a `.gitignore` mean what they mean to Git, and take no time."""

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from journeymap.files.gitignore import Lines, read_line
from journeymap.files.ignored import Ignored

FILES = [
    *(
        "a",
        "b",
        "ab",
        "abc",
        ".a",
        "a.b",
        "a b",
        "#a",
        "!a",
        "[a]",
        "a-b",
        "c/a",
        "c/b.yaml",
        "c/d/a",
        "c/d/ab",
    ),
    *(
        "c/d/e/a",
        "c/d/e/b",
        "d/c/a",
        "d/ab/c",
        "d/ab/.a",
        "é",
        "e/é/a",
        "f/a b/c",
        "f/aé",
        "build/out/x.log",
        "out/y/z.log",
    ),
]
FOLDERS = sorted({str(parent) for file in FILES for parent in Path(file).parents} - {"."})
CASES = [
    *(
        ["a"],
        ["/a"],
        ["a/"],
        ["c/a"],
        ["c/"],
        ["*"],
        ["*b"],
        ["a*"],
        ["?"],
        ["??"],
        ["a?"],
        ["[ab]"],
        ["[!a]"],
        ["[^a]"],
    ),
    *(
        ["[a-c]b"],
        ["[]a]"],
        ["[a"],
        ["[[:alpha:]]"],
        ["[[:punct:]a]*"],
        ["[[:no:]]"],
        ["[z-a]"],
        ["[b-a]"],
        ["a[/]b"],
        ["\\a"],
        ["\\#a"],
        ["#a"],
    ),
    *(
        ["\\!a"],
        ["\\[a\\]"],
        ["a\\"],
        ["a "],
        ["a\\ b"],
        ["a b  "],
        ["a\\\\ "],
        ["", "/"],
        ["!a"],
        ["*", "!a"],
        ["*", "!c/"],
    ),
    *(
        ["*", "!*/", "!a"],
        ["c/*", "!c/d"],
        ["c/", "!c/a"],
        ["**"],
        ["**/a"],
        ["**/d/a"],
        ["c/**"],
        ["c/**/a"],
        ["c/**/"],
    ),
    *(
        ["**/d/**/a"],
        ["c/*/a"],
        ["c/**/**/a"],
        ["***"],
        ["c/***/a"],
        ["out**/*.log"],
        ["c**"],
        ["c/d**a"],
        ["*/ab"],
        ["é"],
    ),
    *(
        ["*\r"],
        ["./a"],
        ["a//b"],
        ["//a"],
        ["c/?/a"],
        ["f/a?"],
        ["f/a??"],
        ["a-b", "!?-?"],
        ["*.log", "!/out/**/z.log"],
    ),
]


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with many names."""
    if shutil.which("git") is None:
        pytest.skip("needs git")
    folder = tmp_path_factory.mktemp("repository")
    subprocess.run(["git", "init", "-q", str(folder)], check=True)
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def disagreement(repository: Path, lines: list[str]) -> set[str]:
    """What only one of Git and journeymap ignores."""
    (repository / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    asked = "\0".join(FILES + FOLDERS) + "\0"
    answer = subprocess.run(
        ["git", "-C", str(repository), "check-ignore", "--no-index", "-z", "--stdin"],
        input=asked.encode(),
        capture_output=True,
        check=False,
    ).stdout.decode()
    ignored = Ignored(str(repository))

    def own(name: str) -> bool:
        parts = name.split("/")
        return any(
            ignored.match(str(repository / "/".join(parts[:n])), n < len(parts) or name in FOLDERS)
            for n in range(1, len(parts) + 1)
        )

    return set(filter(None, answer.split("\0"))) ^ {name for name in FILES + FOLDERS if own(name)}


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know fewer names of files")
@pytest.mark.parametrize("lines", CASES, ids=repr)
def test_lines_mean_what_they_mean_to_git(repository: Path, lines: list[str]) -> None:
    """What is ignored is what `git check-ignore` says."""
    assert disagreement(repository, lines) == set()


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="other systems know fewer names of files")
def test_lines_that_nobody_thought_of_mean_what_they_mean_to_git(repository: Path) -> None:
    """The same for lines put together by chance, the same ones each time."""
    chance = random.Random(7)
    pieces = [
        "a",
        "b",
        "c",
        "d",
        "*",
        "*",
        "**",
        "?",
        "/",
        "/",
        "/",
        "[ab]",
        "[!a]",
        ".",
        "\\",
        " ",
        "é",
        "[a-",
        "]",
        "out",
    ]
    for _ in range(150):
        lines = [
            "!" * (chance.random() < 0.2) + "".join(chance.choices(pieces, k=chance.randint(1, 6)))
            for _ in range(chance.randint(1, 4))
        ]
        assert disagreement(repository, lines) == set(), lines


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("*a*a*a*a*a*a*a*b", "a" * 240 + ".yaml"),
        ("*a" * 400 + "b", "a" * 1000),
        ("*" + "[ab]" * 200 + "c*", "a" * 1000),
        ("*" + "?" * 500 + "c*", "a" * 1000),
        ("**/a/**/a/**/a/**/b", "a/" * 490 + "a"),
        ("**/" + "a/" * 250 + "c/**/b", "a/" * 490 + "a"),
        ("**/*a*a*a*a*b/**/c", ("a" * 20 + "/") * 45 + "a"),
        ("**/a/**/b", "a/" * 1500 + "a"),
        ("a" + " " * 200_000 + "x", "a"),
        (" " * 500_000, "a"),
    ],
    ids=lambda text: f"{text[:18]}…{len(text)}",
)
def test_no_line_and_no_name_takes_time(line: str, path: str) -> None:
    """None of them fits, which is found out at once."""
    start = time.process_time()
    assert not Lines([line]).mean(path, False)
    assert time.process_time() - start < 2  # thousandths of a second; what goes back and forth needs years


def test_a_file_of_a_mebibyte_takes_no_time(tmp_path: Path) -> None:
    """A .gitignore of a stranger with nothing but slow lines: the search stays a matter of a moment."""
    (tmp_path / ".gitignore").write_text(("*a" * 100 + "b\n") * 5_000)
    ignored = Ignored(str(tmp_path))
    start = time.process_time()
    for number in range(100):
        assert not ignored.match(os.path.join(tmp_path, "a" * 200 + f"{number}.yaml"), False)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("line", ["", "# note", "[a", "a\\", "a" * 1001, "!", "/"])
def test_lines_that_mean_nothing(line: str) -> None:
    """They are no lines."""
    assert read_line(line) is None
