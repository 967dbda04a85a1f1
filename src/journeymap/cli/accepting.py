"""Baselines in a run of `journeymap validate`: each file has the one that is asked for, else its configuration's."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from journeymap.cli.common import UsageError, say

if TYPE_CHECKING:
    from journeymap.cli.asked import Asked
    from journeymap.config import Settings
    from journeymap.findings.result import Checked

Write = Callable[[str, bytes], None]


def accept(
    asked: Asked, files: Sequence[Checked], settings: Sequence[Settings], write: Write
) -> list[Checked]:
    """The files without the findings that baselines accept; what came of them is told.

    `settings` are those of each file. Raises `UsageError` and `BaselineError`; writes new and renewed baselines.
    """
    paths = [asked.baseline or its.baseline for its in settings]
    if asked.update_baseline and not any(paths):
        raise UsageError(
            "--update-baseline needs a baseline.", "Name its file: --baseline .journeymap-baseline.json"
        )
    left = list(files)
    for path in dict.fromkeys(path for path in paths if path):
        own = [n for n, its in enumerate(paths) if its == path]
        found = _accept(asked, path, [(files[n], settings[n]) for n in own], write)
        for n, file in zip(own, found, strict=True):
            left[n] = file
    count = sum(len(file.findings) for file in files) - sum(len(file.findings) for file in left)
    if count:
        say("note", f"{count} {'finding' if count == 1 else 'findings'} accepted by the baseline.")
    return left


def _accept(
    asked: Asked, path: str, files: Sequence[tuple[Checked, Settings]], write: Write
) -> list[Checked]:
    from journeymap.checking.baseline import Baseline, read

    known = read(path)
    if known is None and not asked.update_baseline:
        _may_be_new(asked, path)
    baseline = known or Baseline(path, {})
    left = [baseline.without_accepted(file, its.reports(file.name)) for file, its in files]
    if known is None or asked.update_baseline:
        write(path, baseline.renewed())
        say("note", f"«{path}» accepts what was found today; from now on, only what is new is told.")
        return [file.with_findings(()) for file, _ in files]
    if mended := baseline.mended():
        are = "1 accepted finding is" if mended == 1 else f"{mended} accepted findings are"
        say("note", f"{are} mended by now. --update-baseline forgets them.")
    return left


def _may_be_new(asked: Asked, path: str) -> None:
    """Raises `UsageError` where a baseline that is not there is most likely a mistake: it would accept everything."""
    if not asked.baseline:
        raise UsageError(
            f"The baseline «{path}» that the configuration names is not there.",
            "Restore it, or accept what is found today: journeymap validate --update-baseline",
        )
    if os.environ.get("CI", "").lower() not in ("", "0", "false"):
        raise UsageError(
            f"The baseline «{path}» is not there, and in CI none is made: it would accept everything.",
            "Make it on your machine with the same command, and commit it; or add --update-baseline.",
        )
