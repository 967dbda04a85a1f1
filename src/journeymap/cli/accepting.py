"""Baselines in a run of `journeymap validate`: each file has the one that is asked for, else its configuration's."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from journeymap.cli.common import say
from journeymap.errors import UsageError
from journeymap.suggestions import closest, question

if TYPE_CHECKING:
    from journeymap.checking.session import Result, Session
    from journeymap.cli.asked import Asked

Write = Callable[[str, bytes], None]


def accept(asked: Asked, session: Session, results: Sequence[Result], write: Write) -> list[Result]:
    """The maps without the findings that baselines accept; notes say what came of them.

    Raises `UsageError` and `BaselineError`; writes baselines that are to be updated, and no other.
    """
    paths = [session.baseline_path(result.settings) for result in results]
    if asked.update_baseline and not any(paths):
        raise UsageError(
            "--update-baseline needs a baseline.", "Name its file: --baseline .journeymap-baseline.json"
        )
    left = list(results)
    for path in dict.fromkeys(path for path in paths if path):
        own = [n for n, other in enumerate(paths) if other == path]
        new = _accept(asked, session, path, [results[n] for n in own], write)
        for n, result in zip(own, new, strict=True):
            left[n] = result
    count = _count(results) - _count(left)
    if count:
        say("note", f"{count} {'finding' if count == 1 else 'findings'} accepted by the baseline.")
    return left


def _count(results: Sequence[Result]) -> int:
    return sum(len(result.checked.findings) for result in results)


def _accept(
    asked: Asked, session: Session, path: str, results: Sequence[Result], write: Write
) -> list[Result]:
    from journeymap.checking.baseline import Baseline

    known = session.baseline(path)
    if known is None and not asked.update_baseline:
        raise _missing(asked, path)
    baseline = known or Baseline(path, {})
    left = [session.unaccepted(result, baseline) for result in results]
    if asked.update_baseline:
        write(path, baseline.renewed())
        say("note", f"«{path}» accepts what was found today; from now on, only what is new is told.")
        return [result._replace(checked=result.checked.with_findings(())) for result in results]
    if mended := baseline.mended():
        are = "1 accepted finding is" if mended == 1 else f"{mended} accepted findings are"
        say("note", f"{are} mended by now. --update-baseline forgets them.")
    return left


def _missing(asked: Asked, path: str) -> UsageError:
    """What is said of a baseline that is not there: most likely a slip, and a new one would accept everything."""
    named = "" if asked.baseline else " that the configuration names"
    there = [name for name in _names(os.path.dirname(path) or ".") if name.endswith(".json")]
    near = question(closest(os.path.basename(path), there) or "", "")
    renew = "Accept what is found today with --update-baseline, which writes it."
    return UsageError(f"The baseline «{path}»{named} is not there.", f"{near} {renew}".strip())


def _names(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
