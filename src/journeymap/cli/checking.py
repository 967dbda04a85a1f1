"""What `journeymap validate` does once its options are understood; no argument parser is needed for that."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journeymap.cli.asked import Asked
from journeymap.cli.common import say, search, show
from journeymap.cli.progress import counting
from journeymap.errors import OutputError, UsageError
from journeymap.findings import Severity
from journeymap.findings.result import Checked, count

if TYPE_CHECKING:
    from journeymap.checking.session import Result, Session
    from journeymap.files.maps import Found

_MOST = 200  # findings of one rule in one file that are written
_WORK = 60_000  # signs that are read to say how many mistakes can be mended: a few tenths of a second at most


def check(
    paths: Sequence[str],
    asked: Asked | None = None,
    session: Session | None = None,
    mended: Found | None = None,
    unwritten: int = 0,
) -> int:
    """Checks files and folders (without any: what the configuration names, else this folder).

    Writes the findings and gives the exit code. `mended` are the maps in which all that could be was mended
    before, in this session; `unwritten` is how many of them could not be written then.
    """
    asked = asked or Asked()
    session = session or asked.session()
    found = mended or search(session, paths, asked.skip_others)
    run = _Run(asked, session)
    unread = len(found.problems) + run.check(found)
    run.heed_baselines()
    run.report(unread)
    run.notes(mended is not None)
    return 2 if unread or unwritten else int(run.fails)


class _Run:
    """One run over many maps."""

    def __init__(self, asked: Asked, session: Session) -> None:
        self.asked, self.session = asked, session
        self.results: list[Result] = []
        self.more = 0  # findings over the bound

    def check(self, found: Found) -> int:
        """Checks the maps that were found; gives how many could not be read."""
        unread = 0
        with counting(len(found.maps)) as step:
            for result in (*self.session.check_all(found.maps, step), *self.session.unmarked(found)):
                if result.error is None:
                    self.results.append(result._replace(checked=self._bounded(result.checked)))
                else:
                    say("error", result.error.message, result.error.help)
                    unread += 1
        try:
            self.session.save()
        except OutputError as error:
            sentence = f"Nothing is kept for a faster next time. {error.message}"
            say("note", sentence, "--no-cache leaves this out.")
        return unread

    def _bounded(self, file: Checked) -> Checked:
        """At most so many findings of one rule in one file: nobody reads more, and a report has its bounds."""
        if len(file.findings) <= _MOST:
            return file
        seen = Counter[str]()
        kept = []
        for finding in file.findings:
            seen[finding.code] += 1
            if seen[finding.code] <= _MOST:
                kept.append(finding)
        self.more += len(file.findings) - len(kept)
        return file.with_findings(tuple(kept))

    @property
    def files(self) -> list[Checked]:
        """The maps as reporters see them."""
        return [result.checked for result in self.results]

    def heed_baselines(self) -> None:
        """Leaves out what baselines accept."""
        has_baseline = any(self.session.baseline_path(result.settings) for result in self.results)
        if has_baseline or self.asked.baseline or self.asked.update_baseline:
            from journeymap.cli.accepting import accept

            self.results = accept(self.asked, self.session, self.results, self._write)

    def report(self, unread: int) -> None:
        """Writes the findings, on the standard output and in files."""
        from journeymap.reporters import report, summary

        files = self.files
        if self.asked.statistics:
            from journeymap.reporters.statistics import statistics

            sys.stdout.write(statistics(self.asked.format, files, unread))
        elif self.asked.format == "text":
            from journeymap.reporters.text import pieces

            show(pieces(files, unread), sys.stdout)
        else:
            sys.stdout.write(report(self.asked.format, files, unread))
        if self.asked.format == "concise":  # its lines are findings, for whoever counts them
            sys.stdout.flush()
            print(summary(files, unread), file=sys.stderr)
        for format, path in self.asked.outputs:
            self._write(path, report(format, files, unread).encode("utf-8", "backslashreplace"))

    def _write(self, path: str, data: bytes) -> None:
        """Writes a report or a baseline; never over what a run reads."""
        from journeymap.files.writing import write

        if path.lower().endswith((".yaml", ".yml", ".toml")):
            raise UsageError(
                f"«{path}» cannot be written to: it is called like a map or a configuration.",
                "Name another file.",
            )
        write(path, data, inputs=[result.file.path for result in self.results if result.file.path != "-"])

    def notes(self, mended: bool) -> None:
        """What else there is to say."""
        if hidden := sum(result.hidden for result in self.results):
            one = hidden == 1
            left_out = "1 error is" if one else f"{hidden} errors are"
            keep = "it still keeps its map" if one else "they still keep their maps"
            say("note", f"{left_out} left out, as asked for, but {keep} from being drawn.")
        if self.more:
            say(
                "note",
                f"Of a rule that finds over {_MOST} things in one file, the rest is left out: {self.more} in all.",
            )
        if self.asked.format != "text" or self.asked.statistics:
            return
        files = self.files
        if not mended and (sentence := self._mendable()):
            say("note", sentence)
        if any(finding.blocks for file in files for finding in file.findings):
            say(
                "note",
                "Where a map cannot be drawn yet, only its errors are told; what is weak in it comes after.",
            )
        if any(map(_is_young, files)):
            say(
                "note",
                "A map that is still being made may say status: draft; it is not asked for all of this yet.",
            )
        if self.fails and not count(files)[Severity.ERROR]:
            strict = {result.settings.source for result in self.results if result.checked.strict} - {""}
            where = (
                "--strict" if self.asked.strict or not strict else f"strict in {', '.join(sorted(strict))}"
            )
            say("note", f"Warnings make this check fail: {where}.")

    def _mendable(self) -> str:
        """What --fix would do: it is asked for it, where that takes no time."""
        told = [result for result in self.results if any(f.fix for f in result.checked.findings)]
        if not told:
            return ""
        # What is wrong with a file or a field can hide more. All else is counted, and nothing is loaded for it.
        if not any(f.code.startswith("JM0") for result in told for f in result.checked.findings):
            fixes = [f.fix for result in told for f in result.checked.findings if f.fix]
            safe = sum(fix.safe for fix in fixes)
            return _promise(safe or len(fixes), "" if safe else " --unsafe-fixes")
        from journeymap.fixing import Budget, mended

        for unsafe, how in ((False, ""), (True, " --unsafe-fixes")):
            number, budget = 0, Budget(_WORK)
            for result in told:
                source = result.checked.source
                data = source.text.encode("utf-8", "surrogatepass") if source is not None else b""
                number += len(mended(self.session, result.file, data, unsafe=unsafe, budget=budget).applied)
                if budget.is_spent:
                    shows = f"--diff{how} shows what, --fix{how} does it."
                    return f"Some of these can be mended for you: {shows}" if number else ""
            if number:
                return _promise(number, how)
        return ""

    @property
    def fails(self) -> bool:
        """Whether there are errors, or warnings where they count as much."""
        return any(file.fails(finding) for file in self.files for finding in file.findings)


def _promise(number: int, how: str) -> str:
    many = "1 mistake" if number == 1 else f"{number} mistakes"
    return f"{many} can be mended for you: --diff{how} shows how, --fix{how} does it."


def _is_young(file: Checked) -> bool:
    """Whether a map lacks much of what drafts are not asked for, and does not say how far it is."""
    lacks = {finding.code for finding in file.findings if finding.code[:3] in ("JM3", "JM4")}
    return len(lacks) > 3 and file.source is not None and "\nstatus:" not in file.source.text
