"""Every rule shows a map that it finds something in, and one that is fine."""

import re
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import get_args

import pytest

from journeymap.checking.one import load
from journeymap.findings import Finding, Option, Phase, Rule
from journeymap.model.journey import Journey
from journeymap.registry import names, registered
from journeymap.rules import chosen, known

TODAY = date(2026, 11, 21)  # the day that the examples are written for
RULES = known()
HOMES = ("journeymap.reading.rules", "journeymap.model.rules", "journeymap.rules")
OPTIONS = [pytest.param(option, id=f"{rule.code}-{option.name}") for rule in RULES for option in rule.options]


def found(text: str) -> tuple[Finding, ...]:
    """What journeymap has to say about a map on the day of the examples."""
    return load(text.encode(), "example.yaml", TODAY).findings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_bad_example_has_this_finding_and_no_other(rule: Rule) -> None:
    """The bad example of a rule gives its finding, with its severity and help, and no finding of another rule."""
    if not rule.bad:
        pytest.skip("no text can show it")
    findings = found(rule.bad)
    assert {finding.code for finding in findings} == {rule.code}, findings
    assert all(finding.help and finding.severity == rule.severity for finding in findings)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_good_example_is_fine(rule: Rule) -> None:
    """The good example of a rule gives no finding at all, neither of an error nor of a weakness."""
    assert rule.good
    assert found(rule.good) == ()


def test_codes_and_slugs_are_unique() -> None:
    """Every rule has a code and a name of its own."""
    assert len({rule.code for rule in RULES}) == len({rule.slug for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_rules_are_documented_in_whole_sentences(rule: Rule) -> None:
    """A rule says what a map should have and why it matters: in sentences, on one line each."""
    for text in (rule.what, rule.why):
        assert text.endswith(".") and not text[0].islower(), text
        assert "\n" not in text and "  " not in text and text == text.strip(), text
    assert "\n" not in rule.source and not rule.source.endswith("."), rule.source
    assert len(rule.what.split(". ")[0]) <= 110, rule.what  # all that the list of rules shows


def test_files_of_rules_are_called_after_them() -> None:
    """A rule is found by the name of its file, code and slug, wherever it is checked; beside it are helpers only."""
    files = {name: rule for home in HOMES for name, rule in registered(home, "RULE").items()}
    assert sorted(files.values()) == sorted(RULES)
    for name, rule in files.items():
        assert name == f"{rule.code}-{rule.slug}".lower().replace("-", "_")
    helpers = {name for home in HOMES for name in names(home)} - files.keys()
    assert not {name for name in helpers if name.startswith("jm")}


def test_no_rule_imports_a_rule() -> None:
    """What rules share is in the folder beside them; which of them is heard is settled when all have spoken."""
    for home in HOMES:
        folder = Path(*import_module(home).__path__)
        for file in folder.glob("jm*.py"):
            assert not re.search(r"\bimport_module\b|rules\.jm\d|rules import jm", file.read_text("utf-8")), (
                file
            )


def test_the_phase_of_a_rule_is_that_of_its_family() -> None:
    """Codes are given by the way that a file goes, so that a comment or a setting can name all rules of a phase."""
    phases = {code: {rule.phase for rule in RULES if rule.code.startswith(code)} for code in ("JM1", "JM2")}
    assert phases == {"JM1": {Phase.REFERENCES}, "JM2": {Phase.MAP}}
    for rule in RULES:
        assert (rule.phase is Phase.MAP) == (rule.code >= "JM2"), rule.code
        assert rule.phase is not Phase.MAP or not rule.blocks, rule.code


@pytest.mark.parametrize("option", OPTIONS)
def test_options_are_documented_and_fit_their_kind(option: Option) -> None:
    """An option says in a sentence what it sets, and its default is of its kind."""
    assert option.what.endswith(".") and option.what[0].isupper(), option.what
    assert option.name.isidentifier() and option.name.islower()
    if option.kind == "words":
        assert isinstance(option.default, tuple) and all(isinstance(word, str) for word in option.default)
        return
    assert option.kind in ("number", "share", "duration")
    assert isinstance(option.default, (int, float))
    assert option.kind != "duration" or option.default > 0
    assert option.kind != "share" or 0 <= option.default <= 1


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_options_have_names_of_their_own_and_spares_are_known_words(rule: Rule) -> None:
    """No two options of a rule share a name, and what it spares is a `status` or `state` that a map can have."""
    assert len({option.name for option in rule.options}) == len(rule.options)
    fields = Journey.model_fields
    words = {
        word
        for name in ("status", "state")
        for kind in get_args(fields[name].annotation)
        for literal in get_args(kind)
        for word in get_args(literal)
    }
    assert {"draft", "review", "live", "retired", "current", "future"} == words
    assert set(rule.spares) <= words - {"retired"}  # of a retired map nothing is asked anyway


def test_rules_are_chosen_by_code_by_the_start_of_it_or_by_name() -> None:
    """JM101, jm1 and unknown-touchpoint choose rules; an unknown word chooses none."""
    assert chosen("JM101") == chosen("unknown-touchpoint") == {"JM101"}
    assert {"JM101", "JM110"} < chosen("jm1")
    assert not chosen("JM999") and not chosen("nonsense")
