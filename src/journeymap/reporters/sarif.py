"""Findings as SARIF 2.1.0, for GitHub's code scanning and other readers.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html
https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support-for-code-scanning
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from journeymap.escaping import markdown, terminal
from journeymap.findings import Finding, Place, Rule, Severity
from journeymap.findings.fingerprints import fingerprints
from journeymap.findings.result import Checked, location
from journeymap.reporters import Reporter, as_json
from journeymap.rules import known
from journeymap.rules.support.explained import FAMILIES, excerpts
from journeymap.version import __version__

if TYPE_CHECKING:
    from journeymap.findings.source import Source

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_URGENCY = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "recommendation"}
_SNIPPET = 1000


def report(files: Sequence[Checked], unread: int = 0) -> str:
    """One run, with the rules that found something; files that could not be read make it a failed one."""
    found = {finding.code: finding for file in files for finding in file.findings}
    documented = {rule.code: rule for rule in (known() if found else ())}
    rules = [documented.get(code) or _bare(found[code]) for code in sorted(found)]
    indices = {rule.code: index for index, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "journeymap",
                "semanticVersion": __version__,
                "rules": [_rule(rule) for rule in rules],
            }
        },
        "invocations": [_invocation(unread)],
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, fingerprint, file, indices)
            for file in files
            for finding, fingerprint in zip(file.findings, fingerprints(file), strict=True)
        ],
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule) -> dict[str, Any]:
    source = (
        f"\n\nSource: {rule.source}" if rule.source else ""
    )  # with addresses, which Markdown makes links of
    text = f"{rule.what}\n\n{rule.why}{source}"
    marked = f"{markdown(rule.what)}\n\n{markdown(rule.why)}{source}"
    for title, lines in zip(("This is found:", "This is fine:"), excerpts(rule), strict=True):
        if lines:
            text += f"\n\n{title}\n\n{lines}"
            marked += f"\n\n**{title}**\n\n{_fenced(lines)}"
    family = FAMILIES.get(rule.code[:3], "journeymap")
    return {
        "id": rule.code,
        "name": rule.slug,
        "shortDescription": {"text": rule.what},
        "fullDescription": {"text": rule.why},
        "help": {"text": text, "markdown": marked},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {
            "tags": ["customer-journey", family],
            "precision": "very-high" if rule.severity is Severity.ERROR else "high",
            "problem.severity": _URGENCY[rule.severity],
        },
    }


def _bare(finding: Finding) -> Rule:
    """All that is known of a rule that is not among those of maps."""
    name = finding.slug.replace("-", " ")
    what = f"{name[:1].upper()}{name[1:]}."
    return Rule(finding.code, finding.slug, finding.severity, what, what)


def _fenced(code: str) -> str:
    marks = "```"
    while marks in code:
        marks += "`"
    return f"{marks}yaml\n{code}\n{marks}"


def _invocation(unread: int) -> dict[str, Any]:
    if not unread:
        return {"executionSuccessful": True}
    text = "1 file could not be read." if unread == 1 else f"{unread} files could not be read."
    return {
        "executionSuccessful": False,
        "toolExecutionNotifications": [{"level": "error", "message": {"text": text}}],
    }


def _result(finding: Finding, fingerprint: str, file: Checked, indices: dict[str, int]) -> dict[str, Any]:
    message = "\n".join(terminal(text) for text in (finding.message, finding.help) if text)
    return {
        "ruleId": finding.code,
        "ruleIndex": indices[finding.code],
        "level": _LEVELS[finding.severity],
        # Brackets before parentheses would be a link, to wherever a map says. Braces stay as they are, though
        # the standard doubles them: no reader halves them again in a message without arguments.
        "message": {"text": message.replace("](", "] (")},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _artifact(location(file.name)),
                    "region": _region(finding.place, file.source),
                }
            }
        ],
        # Not `primaryLocationLineHash`: GitHub's upload action adds that one, and warns about any other.
        "partialFingerprints": {"journeymap/v1": fingerprint},
    }


def _artifact(path: str) -> dict[str, str]:
    """A file as a URI. Bytes of its name that are no UTF-8 come as the bytes they are."""
    try:
        data = path.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:
        data = path.encode("utf-8", "replace")
    if os.path.isabs(path):  # outside of the folder that the program runs in
        return {"uri": f"file:///{quote(data, safe='/:').lstrip('/')}"}
    return {"uri": quote(data), "uriBaseId": "%SRCROOT%"}


def _region(place: Place, source: Source | None) -> dict[str, Any]:
    region: dict[str, Any] = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if source is not None:
        lines = [source.line(number) for number in range(place.line, place.end_line + 1)]
        lines[-1] = lines[-1][: place.end_column - 1]
        lines[0] = lines[0][place.column - 1 :]
        text = "\n".join(lines)
        # A snippet is the very text of the place: where it is too long or not fit to be shown, there is none.
        if 0 < len(text) <= _SNIPPET and all(line == terminal(line) for line in lines):
            region["snippet"] = {"text": text}
    return region


REPORTER = Reporter("sarif", 1, report)
