"""Configurations that strangers made to keep journeymap busy."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from journeymap.config import Configurations, Settings
from journeymap.config.errors import ConfigurationError

Mistakes = Callable[..., str]
MANY = "This configuration holds more than 2,000 values."
LONG_KEY = "This key has more than 20 parts."

TOML = {
    "a key of 16,000 parts": (".".join(["x-a"] * 16_000) + " = 1", LONG_KEY),
    "the same in brackets": ("x-a = {" + ".".join(["a"] * 50_000) + " = 1}", LONG_KEY),
    "the same as a header": ("[" + ".".join(['"\\""'] * 20_000) + "]", LONG_KEY),
    "keys that are written with escapes": (
        "x-a = {" + ",".join(f'"\\u0041{i}"=1' for i in range(9_000)) + "}",
        MANY,
    ),
    "a list of 100,000": ("x-a = [" + "1," * 100_000 + "]", MANY),
    "patterns with rules": (
        "per-file-ignores = {" + ",".join(f'm{i} = "JM1"' for i in range(9_000)) + "}",
        MANY,
    ),
    "maps": ("maps = [" + ",".join(f'"m{i}"' for i in range(20_000)) + "]", MANY),
    "900 patterns": (
        "exclude = [" + ",".join(f'"m{i}"' for i in range(900)) + "]",
        "There are 900 items here; 500 are allowed.",
    ),
    "patterns that are long together": (
        "exclude = [" + ",".join(f'"{"*a" * 90}{i}"' for i in range(200)) + "]",
        "The items here have more than 20,000 characters together.",
    ),
    "one text of codes": (
        'ignore = "' + "JM1," * 60_000 + '"',
        "A text here has 240,000 characters; 10,000 are allowed.",
    ),
    "quotes that do not end": ('\\"' * 120_000, "This cannot be read as TOML"),
    "more than 256 KiB": ("# " + "a" * (1 << 18), "is larger than 256 KiB."),
    "brackets": ("x-a = " + "[" * 100_000, "nested too deeply"),
}
YAML = {
    "a list": ("x-a: [" + "1," * 19_000 + "]", MANY),
    "keys": ("".join(f"k{i}: 1\n" for i in range(1_900)), MANY),
    "references": ("x-a: &a [" + "1," * 400 + "]\nx-b: [*a, *a, *a, *a, *a]", MANY),
    "900 patterns": (
        "maps: [" + ",".join(f"m{i}" for i in range(900)) + "]",
        "There are 900 items here; 500 are allowed.",
    ),
    "900 patterns with rules": (
        "per_file_ignores: {" + ",".join(f"m{i}: JM1" for i in range(900)) + "}",
        "There are 900 items here; 500 are allowed.",
    ),
    "900 words": (
        "options: {JM311: {words: [" + ",".join(f"w{i}" for i in range(900)) + "]}}",
        "There are 900 words here; 200 are allowed.",
    ),
    "a long word": (f"options: {{JM311: {{words: {'w' * 61}}}}}", "has more than 60 characters or 5 words."),
    "a phrase of six": (
        "options: {JM311: {words: our our our our our our}}",
        "has more than 60 characters or 5 words.",
    ),
    "a star": ("options: {JM311: {words: '*'}}", "In «*», a star alone stands for every word."),
    "a star in a phrase": ("options: {JM311: {words: our-*}}", "a star alone stands for every word."),
}
CHILD = """
import sys
try:
    import resource
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
except ImportError:
    pass
from journeymap.cli import main
sys.exit(main(["config", "."]))
"""


@pytest.mark.slow
@pytest.mark.parametrize("case", TOML)
def test_toml_is_told_without_ado(repository: Path, case: str) -> None:
    """In pyproject.toml: a sentence, exit code 2, in little time and memory."""
    text, told = TOML[case]
    check(repository, "pyproject.toml", f"[tool.journeymap]\n{text}\n", told)


@pytest.mark.slow
@pytest.mark.parametrize("case", YAML)
def test_yaml_is_told_without_ado(mistakes: Mistakes, case: str) -> None:
    """In .journeymap.yaml: a sentence too."""
    text, told = YAML[case]
    said = mistakes(text + "\n")
    assert told in said and said.count("error JM") == 1 and "help: " in said


def check(folder: Path, name: str, text: str, told: str) -> None:
    """Reads a configuration in a process that may have a gibibyte, and a minute where a second is enough."""
    (folder / name).write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", CHILD],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=600,
    )
    assert done.returncode == 2, done.stderr[-500:]
    assert told in done.stdout + done.stderr


def test_what_is_within_the_limits_is_read(settings: Callable[..., Settings]) -> None:
    """Large, but somebody may mean it; dots in texts, comments and numbers are no parts of keys."""
    dots = ".".join("abcdefghijklmnopqrstuvwxyz")
    patterns = ",".join(f'"m{i}"' for i in range(500))
    read = settings(
        f'[project]\nname = "{dots}"  # {dots}\ndescription = """\n{dots} = 1\n"""\nversion = \'{dots}\'\n'
        f'[tool.journeymap]\nx-n = 1.5\nignore = "{"JM1," * 2_000}"\nexclude = [{patterns}]\n',
        "pyproject.toml",
    )
    assert len(read.exclude) == 500 and "JM101" in read.ignore


def test_keys_have_their_lines_in_any_large_toml(mistakes: Mistakes) -> None:
    """What stands in a list has the place of its key, in a file of any size."""
    many = ",".join(f'"\\u0041{i}"' for i in range(490))
    said = mistakes(f"[tool.journeymap]\nignore = [{many}]\n# {'a' * 200_000}\n", "pyproject.toml")
    assert said.count("error JM024 not-a-choice: There is no rule «A") == 100
    assert "pyproject.toml:2:1:" in said


RUNS = {
    "the rules of severities": 'severities: {{"JM3{}": error, "x{}x": error}}\n',
    "severities": 'severities: {{JM305: "x{}x"}}\n',
    "ignored rules": 'ignore: ["JM3{}x", "x{}x"]\n',
    "ignored rules in one text": 'ignore: "JM305{},x{}x"\n',
    "patterns": 'exclude: ["x{}x"]\n',
    "patterns with rules": 'per_file_ignores: {{"x{}x": "JM3{}x"}}\n',
    "a day": 'today: "2026{}-11-21"\n',
    "a share": 'options: {{JM307: {{coverage: "60{}x"}}}}\n',
    "a time span": 'options: {{JM502: {{within: "7{}x"}}}}\n',
    "words": 'options: {{JM311: {{words: "x{}x"}}}}\n',
    "names": '"x{}x": 1\n',
    "TOML": '[tool.journeymap]\nseverities{} = {{{} JM305{} = "x{}x" }}\n"x{}x"{} = 1\n',
}


@pytest.mark.parametrize("run", [" ", "\t", "*"], ids=repr)
@pytest.mark.parametrize("case", RUNS)
def test_a_run_of_signs_takes_no_more_than_its_length(repository: Path, case: str, run: str) -> None:
    """Eight times as many signs in a row take about eight times as long, and not 64 times or more."""
    name = "pyproject.toml" if case == "TOML" else ".journeymap.yaml"

    def effort(count: int) -> float:
        (repository / name).write_text(RUNS[case].replace("{}", run * (count // len(run))).format())
        started = time.process_time()
        with suppress(ConfigurationError):
            Configurations().of("map.yaml")
        return time.process_time() - started

    effort(10)
    little = min(effort(500) for _ in range(3))
    assert effort(4_000) < 24 * little + 0.05
