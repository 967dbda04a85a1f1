"""SARIF, GitLab and JUnit, by the schemas and parsers of those who read them."""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree

import jsonschema
import junitparser
import pytest
import xmlschema

from journeymap.findings import Place, Rule, Severity
from journeymap.findings.result import Checked
from journeymap.findings.source import Source
from journeymap.reporters import report
from journeymap.rules import known
from journeymap.version import __version__

from .examples import SCHEMAS, checked, files, own_schema, sarif_schema

MAP = """\
title: A map
persona: Lina
stages:
  - {title: Awareness, touchpoints: [{id: store, title: Store}]}
paths:
  - {title: What Lina does, steps: [stor, stor]}
"""
# What GitLab's documentation of Code Quality reports asks for.
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{32}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)(?!/)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def run(*told: Checked, unread: int = 0) -> dict[str, Any]:
    """The one run of a SARIF document."""
    document = json.loads(report("sarif", told, unread))
    (found,) = document["runs"]
    return dict(found)


def suites(*told: Checked, unread: int = 0) -> list[junitparser.TestSuite]:
    return list(junitparser.JUnitXml.fromstring(report("junit", told, unread).encode()))


def test_sarif_is_valid_by_the_official_schema() -> None:
    """What all the bad maps of the tests give is SARIF 2.1.0, with files that could not be read and without."""
    for unread in (0, 2):
        document = json.loads(report("sarif", files(), unread))
        sarif_schema().validate(document)
    assert not run()["results"]
    with pytest.raises(jsonschema.ValidationError):
        sarif_schema().validate({**document, "runs": [{"tool": {}}]})


def test_sarif_documents_the_rules_that_found_something() -> None:
    """Each result points to its rule; a rule brings all that GitHub asks for, within its limits."""
    found = run(*files())
    rules = found["tool"]["driver"]["rules"]
    codes = [rule["id"] for rule in rules]
    assert codes == sorted({finding.code for file in files() for finding in file.findings})
    assert [result["ruleId"] for result in found["results"]] == [
        codes[result["ruleIndex"]] for result in found["results"]
    ]
    documented = {rule.code: rule for rule in known()}
    for rule in rules:
        own = documented[rule["id"]]
        assert rule["shortDescription"]["text"] == own.what and rule["fullDescription"]["text"] == own.why
        assert rule["defaultConfiguration"]["level"] in ("error", "warning", "note")
        assert own.why in rule["help"]["text"] and rule["properties"]["tags"]
    assert all(0 < len(text) <= 1024 for rule in known() for text in (rule.what, rule.why))


def test_sarif_shows_an_example_of_what_is_found_and_what_is_fine() -> None:
    """The help of a rule, in plain text and in Markdown, has the lines of its examples that matter."""
    rules = {rule["id"]: rule for rule in run(*files())["tool"]["driver"]["rules"]}
    help = rules["JM101"]["help"]
    for told in (help["text"], help["markdown"]):
        assert told.index("This is found:") < told.index("steps: [stor]")
        assert told.index("This is fine:") < told.index("steps: [store]")
    assert help["markdown"].count("```") == 4
    assert rules["JM101"]["name"] == "unknown-touchpoint"
    assert rules["JM101"]["properties"]["tags"] == ["customer-journey", "References"]


def test_sarif_says_where_and_what() -> None:
    """A result has its level, the sentence and the help, the place in code points, and the text there."""
    result = run(checked(MAP.replace("Lina does", "👩 does")))["results"][0]
    assert result["level"] == "error"
    assert result["message"]["text"] == ("There is no touchpoint with the id «stor».\nDid you mean store?")
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "map.yaml", "uriBaseId": "%SRCROOT%"}
    assert place["region"] == {
        "startLine": 6,
        "startColumn": 34,
        "endLine": 6,
        "endColumn": 38,
        "snippet": {"text": "stor"},
    }
    assert run()["columnKind"] == "unicodeCodePoints"
    assert run()["tool"]["driver"]["semanticVersion"] == __version__


@pytest.mark.parametrize(
    ("name", "uri"),
    [
        ("./maps/a b.yaml", "maps/a%20b.yaml"),
        ("50% #1?.yaml", "50%25%20%231%3F.yaml"),
        ("نقشه.yaml", "%D9%86%D9%82%D8%B4%D9%87.yaml"),
        ("c:d.yaml", "c%3Ad.yaml"),
        ("caf\udce9.yaml", "caf%E9.yaml"),
        ("-", "stdin"),
    ],
)
def test_sarif_names_files_as_uris(name: str, uri: str) -> None:
    """Whatever a file is called, its URI is ASCII and leads back to it."""
    finding = Rule("JM999", "test", Severity.INFO, "What.", "Why.").at(Place(), "m", "h")
    (result,) = run(Checked(name, (finding,)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri
    assert result["level"] == "note"


@pytest.mark.skipif(os.name == "nt", reason="there a backslash parts folders")
def test_a_backslash_is_a_letter_of_a_name() -> None:
    """Where folders are parted by slashes, a backslash stays what it is."""
    finding = Rule("JM999", "test", Severity.INFO, "What.", "Why.").at(Place(), "m", "h")
    file = Checked("a\\b.yaml", (finding,))
    uri = run(file)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert unquote(uri) == "a\\b.yaml"
    assert json.loads(report("gitlab", [file]))[0]["location"]["path"] == "a\\b.yaml"


def test_no_whole_path_of_this_machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A map named by its whole path is told by its path in the folder that the program runs in."""
    monkeypatch.chdir(tmp_path)
    file = checked(MAP, str(Path.cwd() / "maps" / "a.yaml"))
    for format in ("sarif", "gitlab", "junit"):
        assert report(format, [file]) == report(format, [checked(MAP, "maps/a.yaml")])
    outside = run(checked(MAP, str(tmp_path.parent / "b.yaml")))["results"][0]["locations"][0]
    assert outside["physicalLocation"]["artifactLocation"]["uri"].startswith("file:///")


def test_files_that_could_not_be_read_are_told() -> None:
    """SARIF: the run failed, and says so. JUnit: an error, in a suite of its own. Without any: neither."""
    (invocation,) = run(unread=2)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"][0]["message"]["text"] == "2 files could not be read."
    assert run()["invocations"] == [{"executionSuccessful": True}]
    (suite,) = suites(unread=1)
    assert suite.errors == 1
    assert isinstance(next(iter(suite)).result[0], junitparser.Error)
    assert not suites()


def test_gitlab_report_is_as_documented() -> None:
    """What all the bad maps of the tests give has all that GitLab asks for, and no fingerprint twice."""
    found = json.loads(report("gitlab", files()))
    jsonschema.validate(found, GITLAB)
    assert len({entry["fingerprint"] for entry in found}) == len(found) > 20
    severities = [entry["severity"] for entry in found if entry["location"]["path"] == "all-severities.yaml"]
    assert severities == ["major", "minor", "info"]
    assert report("gitlab", [Checked("fine.yaml")]) == "[]\n"


def test_gitlab_says_where_and_what() -> None:
    """An entry has the sentence and the help in one line, the rule, the path without ./ and the lines."""
    entry = json.loads(report("gitlab", [checked(MAP, "./map.yaml")]))[0]
    assert entry["description"] == "There is no touchpoint with the id «stor». Did you mean store?"
    assert entry["check_name"] == "JM101 unknown-touchpoint"
    assert entry["location"] == {"path": "map.yaml", "lines": {"begin": 6, "end": 6}}


def test_junit_is_valid_by_the_schema_of_jenkins() -> None:
    """What all the bad maps of the tests give is JUnit's XML; `file` and `line`, which GitLab reads, come on top."""
    root = ElementTree.fromstring(report("junit", files(), 1))
    for case in root.iter("testcase"):
        case.attrib.pop("file", None)
        case.attrib.pop("line", None)
    xmlschema.XMLSchema(SCHEMAS / "junit-10.xsd").validate(root)


def test_junit_counts_are_those_of_its_cases() -> None:
    """A suite for each file; what fails the run fails there: errors, and warnings where they count as much."""
    text = report("junit", files(), 1)
    told = list(junitparser.JUnitXml.fromstring(text.encode()))
    assert [suite.name for suite in told[:-2]] == [file.name for file in files()[:-1]]
    assert told[-2].name == "stdin"
    for suite in told:
        results = [case.result for case in suite]
        assert suite.tests == len(results)
        assert suite.failures == sum(isinstance(r[0], junitparser.Failure) for r in results if r)
    root = ElementTree.fromstring(text)
    assert int(root.attrib["tests"]) == sum(suite.tests for suite in told)
    assert int(root.attrib["failures"]) == sum(suite.failures for suite in told)
    by_name = {suite.name: list(suite) for suite in told}
    kinds = [[result.type for result in case.result] for case in by_name["all-severities.yaml"]]
    assert kinds == [["error"], [], []]
    strict = [replace(file, strict=True) for file in files()]
    counts = [int(ElementTree.fromstring(report("junit", of)).attrib["failures"]) for of in (files(), strict)]
    assert counts[1] - counts[0] == sum(f.severity == "warning" for file in strict for f in file.findings) > 0
    assert by_name["all-severities.yaml"][2].system_out.startswith("all-severities.yaml:")
    (fine,) = by_name["fine.yaml"]
    assert fine.is_passed and fine.name == "no findings"


def test_junit_says_where_and_what() -> None:
    """A failure holds what the terminal shows, carets too, as GitLab shows nothing else of it."""
    (suite,) = suites(checked(MAP, "maps/v1.2/coffee.journey.yaml"))
    first, second = suite
    assert first.classname == "journeymap.maps/v1_2/coffee_journey"
    assert first.name == "JM101 unknown-touchpoint: - {title: What Lina does, steps: [stor, stor]}"
    assert second.name == f"{first.name} (2)"
    assert first._elem.attrib["file"] == "maps/v1.2/coffee.journey.yaml"
    assert first._elem.attrib["line"] == "6"
    (failure,) = first.result
    assert failure.message == "There is no touchpoint with the id «stor»."
    assert failure.text == (
        "maps/v1.2/coffee.journey.yaml:6:37: error JM101 unknown-touchpoint:"
        " There is no touchpoint with the id «stor».\n"
        "   6 |   - {title: What Lina does, steps: [stor, stor]}\n"
        "     |                                     ^^^^\n"
        " help: Did you mean store?"
    )


def test_json_is_valid_by_its_own_schema() -> None:
    """What all the bad maps of the tests give is as the shipped schema says, and the schema says something."""
    document = json.loads(report("json", files(), 2))
    own_schema().validate(document)
    assert {finding["severity"] for finding in document["findings"]} == {"error", "warning", "info"}
    for broken in ({**document, "version": 2}, {"version": 1, "findings": [{"code": "JM101"}]}):
        with pytest.raises(jsonschema.ValidationError):
            own_schema().validate(broken)


def test_hostile_texts_stay_texts() -> None:
    """Markup, the end of a CDATA section, commands and links in a message are shown, never obeyed."""
    hostile = (
        "]]></failure><script>alert(1)</script> ::error::x [here](https://example.com) {0} %0A\n::warning::y"
    )
    finding = Rule("JM999", "test", Severity.ERROR, "What.", "Why.").at(Place(1, 1, 1, 2), hostile, hostile)
    file = Checked("]]><b>.yaml", (finding,), Source("]]><b>.yaml", f"{hostile} # comment"))
    root = ElementTree.fromstring(report("junit", [file]))
    assert {element.tag for element in root.iter()} == {"testsuites", "testsuite", "testcase", "failure"}
    failure = next(root.iter("failure"))
    assert failure.get("message") == hostile.replace("\n", "\\n")
    (result,) = run(file)["results"]
    assert "](" not in result["message"]["text"]
    assert "\n" not in json.loads(report("gitlab", [file]))[0]["description"]
    for format in ("junit", "sarif", "gitlab", "github", "json"):
        lines = report(format, [file]).split("\n")
        assert sum(line.lstrip().startswith("::") for line in lines) == (1 if format == "github" else 0)
