"""The words that a shell offers: commands, their options, and what installs this.

The scripts for the shells and the way in which they ask are Typer's own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from journeymap.cli.common import say
from journeymap.cli.words import SHOW, VARIABLE
from journeymap.errors import OutputError, UsageError

_SHELLS = ("bash", "zsh", "fish", "powershell")
_POWERSHELL = "journeymap --show-completion powershell >> $PROFILE"


def completing(program: Callable[[], Any]) -> int:
    """Answers a shell that asks for words."""
    from typer._completion_classes import completion_init
    from typer.completion import shell_complete

    completion_init()
    try:
        return shell_complete(program(), {}, "journeymap", VARIABLE, os.environ[VARIABLE])
    except SystemExit as end:  # fish asks whether there are words, and takes an exit code for an answer
        return int(end.code or 0)


def set_up(arguments: Sequence[str]) -> int:
    """Shows the script for a shell, or installs it for the user: the shell that is named, else the one in use."""
    from typer._completion_shared import get_completion_script, install

    shell = _shell(arguments[1] if len(arguments) > 1 else "")
    if arguments[0] == SHOW:
        script = get_completion_script(prog_name="journeymap", complete_var=VARIABLE, shell=shell)
        sys.stdout.write(script + "\n")
        return 0
    if shell == "powershell":
        # Typer would let PowerShell run any script from now on.
        raise UsageError("PowerShell has a file of its own for this.", f"Write: {_POWERSHELL}")
    try:
        _, path = install(shell, "journeymap", VARIABLE)
    except OSError as error:
        raise OutputError(
            f"The completion cannot be installed: {error.strerror or error}.",
            f"journeymap {SHOW} {shell} shows the script, to put where it belongs.",
        ) from None
    say("note", f"{_home(path)} is written. Completion works in the next terminal.")
    return 0


def _shell(named: str) -> str:
    """The shell that is meant."""
    from typer._completion_shared import _get_shell_name

    name = named or _get_shell_name() or os.path.basename(os.environ.get("SHELL", ""))
    name = {"pwsh": "powershell"}.get(name.lower(), name.lower())
    if name not in _SHELLS:
        what = f"There is no completion for «{name}»." if named else "It is not clear which shell you use."
        raise UsageError(what, f"Name one of {', '.join(_SHELLS)}, as in: journeymap {SHOW} bash")
    return name


def _home(path: Path) -> str:
    """A path as people write it."""
    home = str(Path.home())
    return str(path).replace(home, "~", 1) if str(path).startswith(home) else str(path)
