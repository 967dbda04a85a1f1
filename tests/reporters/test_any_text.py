"""Every format is well formed whatever a map, its name or a message says."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeymap.escaping import terminal
from journeymap.findings import Finding, Place, Severity
from journeymap.findings.result import Checked
from journeymap.findings.source import Source
from journeymap.reporters import report

from .examples import own_schema, sarif_schema

SARIF, OWN = sarif_schema(), own_schema()
# All there is in Unicode, and often what breaks things; half characters only come with the names of files.
TELLING = st.sampled_from(list("\0\x07\x1b\n\r\t\x85\u2028\u202e\u2067\ufffe%:,;&<>\"'[](){}#|`\\/. آ咖é👩"))
CHARACTERS = st.one_of(TELLING, st.characters(exclude_categories=["Cs"]))
TEXTS = st.text(CHARACTERS, max_size=30)
NAMES = st.text(
    st.one_of(CHARACTERS, st.characters(categories=["Cs"])).filter(lambda c: c != "\0"),
    min_size=1,
    max_size=20,
)


@st.composite
def checked(draw: st.DrawFn) -> Checked:
    """A file with findings at places that it has."""
    source = Source("x", draw(TEXTS) + "\n" + draw(TEXTS))
    findings = []
    for number in range(draw(st.integers(0, 4))):
        ends = sorted(
            (line, draw(st.integers(1, len(source.line(line)) + 1)))
            for line in draw(st.lists(st.integers(1, len(source.lines)), min_size=2, max_size=2))
        )
        findings.append(
            Finding(
                f"JM{990 + number % 2}",
                "test",
                draw(st.sampled_from(list(Severity))),
                draw(TEXTS),
                Place(*ends[0], *ends[1]),
                draw(TEXTS),
            )
        )
    return Checked(draw(NAMES), tuple(findings), source)


FILES = st.lists(checked(), max_size=3, unique_by=lambda file: file.name)


@pytest.mark.slow
@given(FILES, st.integers(0, 2))
def test_json_formats_are_well_formed(files: list[Checked], unread: int) -> None:
    """JSON and SARIF fit their schemas and hold each finding; GitLab has each with a fingerprint of its own."""
    count = sum(len(file.findings) for file in files)
    document = json.loads(report("json", files, unread).encode())
    OWN.validate(document)
    messages = [finding.message for file in files for finding in file.findings]
    assert [finding["message"] for finding in document["findings"]] == messages
    sarif = json.loads(report("sarif", files, unread).encode())
    SARIF.validate(sarif)
    results = sarif["runs"][0]["results"]
    assert len(results) == count
    for result in results:
        artifact = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert re.fullmatch(r"(file:///)?([\w.~/:-]|%[0-9A-F]{2})*", artifact, re.ASCII)
    gitlab = json.loads(report("gitlab", files, unread).encode())
    assert len(gitlab) == count


@pytest.mark.slow
@given(FILES, st.integers(0, 2))
def test_junit_is_well_formed(files: list[Checked], unread: int) -> None:
    """JUnit is XML with each message whole, and no two cases of a suite have one name."""
    root = ElementTree.fromstring(report("junit", files, unread).encode())
    failures = [
        terminal(finding.message) for file in files for finding in file.findings if file.fails(finding)
    ]
    assert [failure.get("message") for failure in root.iter("failure")] == failures
    for suite in root:
        names = [(case.get("classname"), case.get("name")) for case in suite]
        assert len(set(names)) == len(names) == int(suite.attrib["tests"])


@pytest.mark.slow
@given(FILES, st.integers(0, 2))
def test_lines_are_those_of_the_findings(files: list[Checked], unread: int) -> None:
    """A command for GitHub is one line, and so is a concise finding; on a terminal no text adds one."""
    count = sum(len(file.findings) for file in files)
    github = report("github", files, unread).split("\n")
    assert sum(line.startswith("::") for line in github) == count
    assert len(github) == count + 2 and "\r" not in "".join(github)
    concise = report("concise", files, unread)
    assert concise.encode().count(b"\n") == count
    text = report("text", files, unread)
    assert text.encode() and not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e]", text)
