"""Findings as test results: JUnit's XML, as Jenkins, GitLab and others read it.

There is no one definition of it. What they agree on: a suite for each file, in it a case for each finding, and
the whole text within the failure, as GitLab shows neither attributes nor a second failure of a case.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from journeymap.escaping import terminal, xml
from journeymap.findings.result import Checked, location
from journeymap.reporters import Reporter
from journeymap.reporters.text import pieces_of_finding

_ROOM = 80  # how much of a line stands in the name of a case


def report(files: Sequence[Checked], unread: int = 0) -> str:
    """A failed case for each finding that makes the run fail, a passed one for each other and each sound file."""
    failed = [sum(map(file.fails, file.findings)) for file in files]
    cases = sum(max(1, len(file.findings)) for file in files)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="journeymap" {_counts(cases + bool(unread), sum(failed), int(bool(unread)))}>',
    ]
    for file, failures in zip(files, failed, strict=True):
        name = location(file.name)
        counts = _counts(max(1, len(file.findings)), failures, 0)
        lines.append(f'  <testsuite name="{_value(name)}" {counts} skipped="0">')
        lines += _cases(file, name)
        lines.append("  </testsuite>")
    if unread:
        lines += _unread(unread)
    return "\n".join([*lines, "</testsuites>", ""])


def _cases(file: Checked, name: str) -> Iterator[str]:
    """The cases of a file. Their names do not count lines, so a case is known again when lines move."""
    if not file.findings:
        yield f"    {_case('no findings', name)}/>"
    seen: Counter[str] = Counter()
    for finding in file.findings:
        title = f"{finding.code} {finding.slug}"
        text = file.source.line(finding.place.line).strip() if file.source is not None else ""
        if text:
            title += f": {text[:_ROOM]}…" if len(text) > _ROOM else f": {text}"
        seen[title] += 1
        if seen[title] > 1:  # GitLab keeps only the first of several cases with one name
            title += f" ({seen[title]})"
        yield f"    {_case(title, name, finding.place.line)}>"
        text_report = xml(
            "".join(piece for piece, _ in pieces_of_finding(name, finding, file.source)).rstrip()
        )
        if file.fails(finding):
            message = f'message="{_value(finding.message)}" type="{finding.severity.value}"'
            yield f"      <failure {message}>{text_report}</failure>"
        else:
            yield f"      <system-out>{text_report}</system-out>"
        yield "    </testcase>"


def _unread(count: int) -> Iterator[str]:
    what = "1 file" if count == 1 else f"{count} files"
    message = f"{what} could not be read; the job's log names {'it' if count == 1 else 'them'}."
    yield f'  <testsuite name="journeymap" {_counts(1, 0, 1)} skipped="0">'
    yield '    <testcase classname="journeymap" name="all files can be read">'
    yield f'      <error message="{message}" type="unreadable">{message}</error>'
    yield "    </testcase>"
    yield "  </testsuite>"


def _case(title: str, name: str, line: int = 1) -> str:
    # Jenkins takes what stands before the last dot of a class for its package.
    stem = name.removesuffix(".yaml").removesuffix(".yml").replace(".", "_")
    return (
        f'<testcase classname="{_value(f"journeymap.{stem}")}" name="{_value(title)}"'
        f' file="{_value(name)}" line="{line}"'
    )


def _counts(tests: int, failures: int, errors: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="{errors}"'


def _value(text: str) -> str:
    """For an attribute, on one line: what XML cannot hold is written out."""
    return xml(terminal(text))


REPORTER = Reporter("junit", 1, report)
