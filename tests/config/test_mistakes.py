"""Mistakes in a configuration are told with their place and a cure."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

Mistakes = Callable[..., str]

CASES = {
    # the line, what is said of it, and what helps
    "ignor: [JM305]": (
        "1:1: error JM021 unknown-key: journeymap does not know the setting «ignor».",
        "Did you mean ignore?",
    ),
    "colour: red": (
        "1:1: error JM021 unknown-key: journeymap does not know the setting «colour».",
        "Settings known here: maps, ",
    ),
    "ignore: [JM3O5]": ("1:10: error JM024 not-a-choice: There is no rule «JM3O5».", "Did you mean JM305?"),
    "select: no-ownr": (
        "1:9: error JM024 not-a-choice: There is no rule «no-ownr».",
        "Did you mean no-owner?",
    ),
    "ignore: {JM305: x}": ("1:9: error JM023 wrong-type: A list belongs here", "dash"),
    "ignore: [[JM305]]": ("1:10: error JM023 wrong-type: A text belongs here", "one text"),
    "severities: {JM305: warn}": (
        "1:21: error JM024 not-a-choice: «warn» is not a severity.",
        "Did you mean warning?",
    ),
    "severities: {JM305: off}": (
        "1:21: error JM024 not-a-choice: «off» is not a severity.",
        "list it under ignore",
    ),
    "severities: error": ("1:13: error JM023 wrong-type: «error» cannot stand here.", "JM305: error"),
    "severities: {JM101: warning}": (
        "1:21: error JM040 bad-setting: JM101 stays an error",
        "list it under ignore",
    ),
    "severities: {JM021: info, JM1: warning}": (
        "1:21: error JM040 bad-setting: JM021 stays an error",
        "Delete «JM021: info».",
    ),
    "severities: {JM02: info}": (
        "1:20: error JM040 bad-setting: JM02 stays an error",
        "list it under ignore",
    ),
    "per_file_ignores: {a/*: JM9}": (
        "1:25: error JM024 not-a-choice: There is no rule «JM9».",
        "journeymap rules",
    ),
    "per_file_ignores: [a/*]": ("1:19: error JM023 wrong-type: A list cannot stand here.", "drafts/*: [JM3]"),
    "options: {JM101: {most: 3}}": (
        "1:11: error JM021 unknown-key: JM101 (unknown-touchpoint) has no options.",
        "Delete",
    ),
    "options: {JM502: {mots: 3}}": (
        "1:19: error JM021 unknown-key: JM502 (too-many-messages) has no option «mots».",
        "Did you mean most?",
    ),
    "options: {JM5: {most: 3}}": ("1:11: error JM024 not-a-choice: «JM5» stands for", "whole code"),
    "options: {JM502: 3}": ("1:18: error JM023 wrong-type: «3» cannot stand here.", "such as most: …"),
    "options: {JM502: {most: many}}": (
        "1:25: error JM025 bad-number: «many» is not a whole number",
        "Write a whole number from 0 to 1000000, such as 3. Without it, it is 3.",
    ),
    "options: {JM502: {most: -1}}": (
        "1:25: error JM025 bad-number: «-1» is not a whole number from 0",
        "it is 3.",
    ),
    "options: {JM304: {at_most: 7}}": (
        "1:28: error JM025 bad-number: «7» is not a whole number from -2 to +1.",
        "Write a whole number from -2 to 1, such as -1. Without it, it is -1.",
    ),
    "options: {JM208: {share: 0%}}": (
        "1:26: error JM026 bad-share: «0%» is not enough to go by.",
        "list it under ignore",
    ),
    "options: {JM502: {within: 7}}": ("1:27: error JM027 bad-duration: «7» is not a time span.", "3d"),
    "options: {JM307: {coverage: 60}}": (
        "1:29: error JM026 bad-share: «60» may be a percentage",
        "write 60%",
    ),
    "options: {JM502: {most: 3}, too-many-messages: {most: 4}}": (
        "1:29: error JM009 duplicate-key: Options for JM502 are set above.",
        "one place",
    ),
    "today: 1.2.2026": ("1:8: error JM028 bad-date: «1.2.2026» is not a date.", "year-month-day"),
    "strict: perhaps": (
        "1:9: error JM024 not-a-choice: «perhaps» is neither yes nor no.",
        "Write yes or no.",
    ),
    "exclude: ['[ab']": (
        "1:11: error JM040 bad-setting: «[ab» is not a pattern that files can fit.",
        "maps/**/*.yaml",
    ),
    "exclude: ['[z-a]']": (
        "1:11: error JM040 bad-setting: «[z-a]» is not a pattern that files can fit.",
        "*.journey.yaml",
    ),
    r"exclude: maps\old": ("1:10: error JM040 bad-setting: «maps\\old» has a backslash.", "maps/old"),
    r'per_file_ignores: {"maps\drafts\b.yaml": JM1}': (
        "1:20: error JM040 bad-setting: «maps\\drafts\\b.yaml» has a backslash.",
        "maps/drafts/b.yaml",
    ),
    r'exclude: "maps\new"': (
        "1:10: error JM040 bad-setting: «maps ew» has an escape in it, such as \\n.",
        "write / between folders",
    ),
    "exclude: " + "a" * 301: (
        "1:10: error JM040 bad-setting: This pattern has more than 300 characters.",
        "simpler",
    ),
    "maps: ../other/": ("1:7: error JM040 bad-setting: «../other/» leads out of the folder", "within it"),
    "maps: C:/maps": ("1:7: error JM040 bad-setting: «C:/maps» leads out of the folder", "within it"),
    "baseline: /etc/passwd": (
        "1:11: error JM040 bad-setting: «/etc/passwd» leads out of the folder",
        "within it",
    ),
    "- ignore": ("1:1: error JM023 wrong-type: A configuration has settings", "on a line of its own"),
    "strict: yes\nstrict: no": ("2:1: error JM009 duplicate-key: ", ""),
    "per-file-ignores: {}\nper_file_ignores: {}": (
        "2:1: error JM009 duplicate-key: «per_file_ignores» is set in line 1 too.",
        "Keep one",
    ),
    "ignore: [JM305": ("error JM004 yaml-syntax: ", "]"),
}


@pytest.mark.parametrize("text", CASES)
def test_mistakes_in_yaml(mistakes: Mistakes, text: str) -> None:
    """Each mistake is told where it stands, in a sentence, with what to do."""
    told = mistakes(text + "\n")
    finding, help = CASES[text]
    assert told.startswith(".journeymap.yaml:") and finding in told
    assert help in told[told.index("help: ") :]
    assert told.count("error JM") == 1
    assert "The configuration «.journeymap.yaml» has a mistake, so nothing was done." in told


def test_all_mistakes_are_told_at_once(mistakes: Mistakes) -> None:
    """One run tells them all, in the order of the lines, each with its line and a caret."""
    told = mistakes("ignor: JM3\nselect: [x]\nstrict: perhaps\n")
    assert told == (
        ".journeymap.yaml:1:1: error JM021 unknown-key: journeymap does not know the setting «ignor».\n"
        "   1 | ignor: JM3\n     | ^^^^^\n help: Did you mean ignore?\n"
        ".journeymap.yaml:2:10: error JM024 not-a-choice: There is no rule «x».\n"
        "   2 | select: [x]\n     |          ^\n help: journeymap rules lists them all.\n"
        ".journeymap.yaml:3:9: error JM024 not-a-choice: «perhaps» is neither yes nor no.\n"
        "   3 | strict: perhaps\n     |         ^^^^^^^\n help: Write yes or no.\n\n"
        "The configuration «.journeymap.yaml» has 3 mistakes, so nothing was done.\n"
    )


TOML = {
    'ignore = [\n  "JM301",\n  "JM3O5",\n]': (
        "2:1: error JM024 not-a-choice: There is no rule «JM3O5».",
        "^^^^^^",
    ),
    'maps = ["maps/", "../x"]': ("2:1: error JM040 bad-setting: «../x» leads out of", "^^^^"),
    'severities.JM305 = "warn"': ("2:12: error JM024 not-a-choice: «warn» is not a severity.", "^^^^^"),
    "strict = 1": ("2:1: error JM024 not-a-choice: «1» is neither yes nor no.", "^^^^^^"),
    "strickt = true": (
        "2:1: error JM021 unknown-key: journeymap does not know the setting «strickt».",
        "^^^^^^^",
    ),
    "[tool.journeymap.options]\nJM502 = { mots = 4 }": ("3:1: error JM021 unknown-key: JM502", "^^^^^"),
    '[tool.journeymap.options.JM502]\nmost = "few"': (
        "3:1: error JM025 bad-number: «few» is not a whole number from 0",
        "^^^^",
    ),
    "[tool.journeymap.options.JM5O2]\nmost = 4": (
        "2:26: error JM024 not-a-choice: There is no rule «JM5O2».",
        "^^^^^",
    ),
    r'ignore = ["JM3\u004F5"]': ("2:1: error JM024 not-a-choice: There is no rule «JM3O5».", "^^^^^^"),
    "per-file-ignores = 3": ("2:1: error JM023 wrong-type: «3» cannot stand here.", "^^^^^^^^^^^^^^^^"),
    "today = 2026-21-11": ("2:13: error JM040 bad-setting: This cannot be read as TOML: ", "^"),
    'ignore = ["JM305"': ("error JM040 bad-setting: This cannot be read as TOML: ", "^"),
}


@pytest.mark.parametrize("text", TOML)
def test_mistakes_in_toml(mistakes: Mistakes, text: str) -> None:
    """Mistakes in pyproject.toml have the line of their key, although TOML readers give none."""
    told = mistakes(f"[tool.journeymap]\n{text}\n", "pyproject.toml")
    finding, carets = TOML[text]
    assert finding in told and told.startswith("pyproject.toml:")
    assert f" {carets}\n" in told and "help: " in told


def test_a_key_has_the_line_of_its_own_table(mistakes: Mistakes) -> None:
    """Keys of the same name in other tables, in comments and in the texts of lists are not mistaken for it."""
    told = mistakes(
        '[tool.journeymap.severities]\nJM305 = "error"\n[tool.ruff]\nignore = ["strict", "E1"]  # strict = 1\n'
        '# strict = 2\n[tool.journeymap]\nstrict = "perhaps"\n[[tool.mypy.overrides]]\nstrict = 3\n',
        "pyproject.toml",
    )
    assert told.startswith("pyproject.toml:7:1: error JM024 not-a-choice: «perhaps» is neither yes nor no.")
    assert told.count("error JM") == 1


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\x89PNG\r\n\x1a\n", "This is no text file: it looks like a PNG picture."),
        ("strict: yes\n".encode("utf-16"), "The file is saved as UTF-16; a configuration is saved as UTF-8."),
        (b"x-note: caf\xe9\n", "The file is not saved as UTF-8"),
        (b"x: " + b"a" * (1 << 20), "The configuration «.journeymap.yaml» is larger than 256 KiB."),
        (b"strict: !!bool yes\n", "is not allowed in a configuration."),
        (b"x-deep: " + b"[" * 50_000, "levels"),
        (
            b"journeymap: 1\ntitle: A map\nstages: [One]\n",
            "is a journey map, but it is used as the configuration.",
        ),
    ],
)
def test_files_that_are_no_configuration(mistakes: Mistakes, content: bytes, told: str) -> None:
    """Pictures, other encodings, huge files and maps are told as what they are."""
    said = mistakes(content)
    assert told in said
    assert not re.search(r"\bmaps?\b", said) or "is a journey map" in said


@pytest.mark.parametrize(
    "text",
    [
        "journeymap = 3",
        "journeymap.x = " + "[" * 5000,
        'journeymap.x = "\x08"',
        "journeymap.n = " + "9" * 6000,
        "journeymap.strict = inf",
        "journeymap.today = 2026-11-21T10:00:00",
    ],
)
def test_toml_that_nobody_wrote_by_hand(mistakes: Mistakes, text: str) -> None:
    """Whatever stands in pyproject.toml, it ends in a sentence."""
    assert "so nothing was done" in mistakes(f"[tool]\n{text}\n", "pyproject.toml")


def test_maps_that_a_link_leads_out(
    mistakes: Mistakes, repository: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A folder of the repository that is a link to elsewhere is refused, named or at the start of a pattern."""
    (repository / "maps").symlink_to(tmp_path_factory.mktemp("elsewhere"))
    for text in ("maps: maps/", "maps: maps/*.yaml", "maps: ./maps/*.yaml", "baseline: maps/b.json"):
        assert "leads out of the folder of the configuration." in mistakes(text)


def test_signs_in_a_configuration_reach_no_terminal(mistakes: Mistakes) -> None:
    """What a stranger writes into a configuration cannot move the cursor."""
    assert "\x1b" not in mistakes('"\\e[2Jbad": 1\nignore: "\\e[2J"\n')


def test_not_more_than_a_hundred_are_told(mistakes: Mistakes) -> None:
    """A file with nothing but mistakes is told of for one screen or two, and quickly."""
    assert mistakes("".join(f"setting{i}: 1\n" for i in range(900))).count("error JM021") == 100
