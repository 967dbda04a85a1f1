"""What `journeymap validate --fix` and `--diff` do: mend what has one right answer, or show what that would change."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from journeymap.cli.asked import Asked
from journeymap.cli.checking import check
from journeymap.cli.common import put_out, say, search, show
from journeymap.errors import UsageError
from journeymap.findings import Severity
from journeymap.findings.result import Checked
from journeymap.reporters.text import pieces_of_file, pieces_of_mends


def mend(paths: Sequence[str], asked: Asked, *, write: bool, unsafe: bool) -> int:
    """Mends maps where they are, tells how many mistakes that were, and then what is left; or shows a diff.

    A diff changes nothing and gives 1 where there is something to mend. What comes from the standard input
    goes to the standard output.
    """
    from journeymap.errors import OutputError, UnreadableError
    from journeymap.files.writing import write as write_file
    from journeymap.fixing import diff, mended

    session = asked.session()
    found = search(session, paths, asked.skip_others)
    if write and len(found.maps) > 1 and any(file.path == "-" for file in found.maps):
        raise UsageError(
            "--fix mends the standard input or files, not both in one go.", "Name the one or the others."
        )
    failed = False
    mistakes = files = unsure = unread = unwritten = 0
    for file in found.maps:
        try:
            data = file.read()
        except UnreadableError as problem:
            unread += 1
            if not write or asked.fix_only:  # else the check after it tells
                say("error", problem.message, problem.help)
            continue
        result = mended(session, file, data, unsafe=unsafe)
        left = result.left.findings
        mistakes += len(result.applied)
        files += bool(result.applied)
        if result.unfinished:
            say("note", f"{file.name} has more to mend than one run does.", "Run it again to go on.")
        elif not unsafe and any(finding.fix and not finding.fix.safe for finding in left):
            unsure += len(mended(session, file, result.data, unsafe=True).applied)
        if not write:
            put_out(diff(file.name, data, result.data).encode("utf-8", "surrogateescape"))
        elif file.path == "-":
            put_out(result.data)
            if not asked.fix_only:
                show(pieces_of_file(Checked(file.name, left, result.left.source)), sys.stderr)
            failed = any(finding.severity is Severity.ERROR for finding in left)
        elif result.applied:
            try:
                if file.read() != data:
                    raise OutputError(f"«{file.name}» was changed while it was mended.", "Try again.")
                write_file(file.path, result.data)
            except (OutputError, UnreadableError) as error:
                say("error", error.message, f"Nothing was changed in it. {error.help}")
                unwritten += 1
                mistakes, files = mistakes - len(result.applied), files - 1
                continue
            if asked.fix_only:
                show(pieces_of_mends(file.name, result.applied), sys.stdout)
    does = "--fix --unsafe-fixes" if unsafe else "--fix"
    if not write:
        done = f"{_mistakes(mistakes)} would be mended{_in(files)}; {does} does it."
    else:
        done = f"{_mistakes(mistakes)} mended{_in(files)}."
    if write and asked.fix_only:
        if mistakes:
            sys.stdout.flush()  # first what, then how much
            say("note", done)
        return 2 if unread or unwritten or found.problems else 0
    say("note", _summed_up(done if mistakes else "", unsure, "--fix" if write else "--diff"))
    if not write:
        return 2 if unread or found.problems else int(mistakes > 0)
    if any(file.path == "-" for file in found.maps):  # what is on the standard output is the mended map
        return int(failed)
    return check(paths, asked, session, found, unwritten)


def _summed_up(done: str, unsure: int, option: str) -> str:
    """What was mended, and what else could be."""
    if not unsure:
        return done or "There is nothing that journeymap can mend."
    if done:
        return f"{done} {unsure} more could be mended as is likely meant: --unsafe-fixes."
    return (
        f"Nothing here has one right answer. {_mistakes(unsure)} could be mended as is likely meant: "
        f"{option} --unsafe-fixes."
    )


def _mistakes(count: int) -> str:
    return "1 mistake" if count == 1 else f"{count} mistakes"


def _in(files: int) -> str:
    return " in 1 file" if files == 1 else f" in {files} files"
