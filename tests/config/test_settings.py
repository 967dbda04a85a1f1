"""What a configuration sets, in YAML and in TOML."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from journeymap.config import Settings
from journeymap.findings import Finding, Place, Severity
from journeymap.rules import chosen, known

PAGE = Path(__file__).parents[2] / "docs" / "configuration.md"
Read = Callable[..., Settings]


def finding(code: str) -> Finding:
    """A finding of a rule."""
    rule = next(rule for rule in known() if rule.code == code)
    return rule.at(Place(), "Something.", "Mend it.")


def judged(settings: Settings, path: str, *codes: str) -> tuple[list[str], int]:
    told, hidden = settings.judge([finding(code) for code in codes], path)
    return [found.code for found in told], hidden


def example(language: str) -> str:
    """The example that the documentation shows."""
    found = re.search(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_example_of_the_documentation_sets_what_it_says(settings: Read, repository: Path) -> None:
    """Every setting of the annotated example is in force."""
    (repository / "maps" / "drafts").mkdir(parents=True)
    read = settings(example("yaml"))
    assert read.source == ".journeymap.yaml" and read.folder == str(repository)
    assert read.maps == ("maps/", "*.journey.yaml")
    assert read.exclude == ("maps/archive/",)
    assert read.ignore == {"JM205", "JM403"} and read.select is None
    assert read.severities == {"JM410": Severity.ERROR, "JM309": Severity.INFO}
    assert read.per_file == (("maps/drafts/*", chosen("JM3") | chosen("JM4")),)
    assert read.options == {
        "JM502": {"most": 4, "within": 7 * 86_400},
        "JM307": {"coverage": 0.6},
        "JM311": {"words": ("touch base", "our platform")},
    }
    assert read.today == date(2026, 11, 21) and read.strict is True
    assert read.baseline == str(repository / ".journeymap-baseline.json")
    assert read.lines["strict"] == 34 and read.lines["options.JM502.within"] == 26


def test_toml_says_the_same_with_dashes(settings: Read) -> None:
    """[tool.journeymap] in pyproject.toml takes the same settings; lines are those of its keys."""
    read = settings(example("toml"), "pyproject.toml")
    assert read.source == "pyproject.toml"
    assert read.maps == ("maps/", "*.journey.yaml") and read.ignore == {"JM205", "JM403"}
    assert read.per_file == (("maps/drafts/*", chosen("JM3") | chosen("JM4")),)
    assert read.options == {"JM502": {"most": 4, "within": 604_800}}
    assert read.today == date(2026, 11, 21) and read.strict is True
    assert read.lines["severities.JM410"] == 8 and read.lines["options.JM502.most"] == 14


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "ignore:\nx-note: ours\n", "ignore: []\n"])
def test_a_configuration_may_be_empty(settings: Read, text: str) -> None:
    """Nothing has to be set: all rules are told, nothing is left out."""
    read = settings(text)
    assert read.source == ".journeymap.yaml"
    assert judged(read, "map.yaml", "JM101", "JM305") == (["JM101", "JM305"], 0)
    assert read.start_places() == [] and not read.strict and read.today is None and read.baseline is None


def test_one_text_may_stand_for_a_list(settings: Read) -> None:
    """Codes in one text are separated by commas; starts of codes and names of rules are codes too."""
    read = settings("select: jm3, unknown-touchpoint\nignore: JM305\nmaps: maps\n")
    assert read.select == chosen("JM3") | {"JM101"}
    assert read.ignore == {"JM305"} and read.maps == ("maps",)


def test_findings_are_judged(settings: Read) -> None:
    """What is selected and not ignored is told; errors that keep a map from being drawn are counted."""
    read = settings("select: [JM1, JM3, JM0]\nignore: [JM101, JM305, JM103]\n")
    assert judged(read, "map.yaml", "JM021", "JM101", "JM103", "JM304", "JM305", "JM402") == (
        ["JM021", "JM304"],
        1,
    )


def test_what_is_ignored_in_some_files_is_told_in_others(settings: Read, repository: Path) -> None:
    """per_file_ignores holds for files that fit the pattern, seen from the configuration's folder."""
    read = settings("per-file-ignores:\n  drafts/: [JM3]\n  '*.old.yaml': no-owner\n  /top.yaml: JM4\n")
    for path, told in {
        "drafts/deep/map.yaml": ["JM402"],
        str(repository / "drafts" / "map.yaml"): ["JM402"],
        "a/map.old.yaml": ["JM305"],
        "drafts/map.old.yaml": [],
        "top.yaml": ["JM305"],
        "a/top.yaml": ["JM305", "JM402"],
        "../drafts/map.yaml": ["JM305", "JM402"],
        "-": ["JM305", "JM402"],
    }.items():
        assert judged(read, path, "JM305", "JM402") == (told, 0), path


def test_severities_are_changed(settings: Read) -> None:
    """The line that names a rule most closely counts, in whatever order they stand."""
    read = settings("severities: {JM305: error, JM3: info, JM30: warning, JM1: warning}\n")
    told, _ = read.judge([finding(code) for code in ("JM101", "JM103", "JM301", "JM305", "JM310")], "m.yaml")
    assert {found.code: found.severity.value for found in told} == {
        "JM101": "error",  # with this one no map can be drawn: it stays
        "JM103": "warning",
        "JM301": "warning",
        "JM305": "error",
        "JM310": "info",
    }


def test_options_are_read_by_their_kind(settings: Read) -> None:
    """Numbers, shares, time spans and words, in Persian digits too; a rule may be named by code or name."""
    read = settings(
        "options:\n  JM307: {coverage: ۶۰٪}\n  long-silence: {at-least: 3w}\n"
        "  JM304: {at_most: -2}\n  JM311: {words: synergy}\n"
    )
    assert read.options == {
        "JM307": {"coverage": 0.6},
        "JM211": {"at_least": 21 * 86_400},
        "JM304": {"at_most": -2},
        "JM311": {"words": ("synergy",)},
    }


def test_the_key_is_that_of_the_options_only(settings: Read) -> None:
    """What changes what is found changes the key; what changes what is told does not; the order counts for nothing."""
    one = settings("options: {JM307: {coverage: 60%}, JM502: {most: 4, within: 7d}}\n").key()
    same = settings("ignore: JM3\noptions: {JM502: {within: 1w, most: 4}, JM307: {coverage: 0.6}}\n").key()
    other = settings("options: {JM307: {coverage: 61%}}\n").key()
    assert one == same != other
    assert settings("strict: yes\n").key() == Settings().key()


@pytest.mark.parametrize("word", ["yes", "Yes", "true", "on"])
def test_yes_has_several_words(settings: Read, word: str) -> None:
    """yes, true and on are the same, as everywhere in YAML files of others."""
    assert settings(f"strict: {word}\n").strict is True
