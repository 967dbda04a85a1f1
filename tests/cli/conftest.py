"""The command line as a user meets it: within this process (fast), or as a program of its own."""

import io
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from journeymap.cli import main

GOOD = """\
journeymap: 1
title: Buying a coffee machine
persona: Lina
stages:
  - title: Awareness
    touchpoints: [Ask friends]
  - title: Desire
    touchpoints: [{id: store, title: Try one in a store, channel: store}]
paths:
  - {title: What we assume, kind: expected, steps: [ask-friends, store]}
  - {title: What Lina does, steps: [ask-friends, store, ask-friends]}
status: draft
"""
BAD = GOOD.replace("store, ask-friends]", "stor, ask-friends]")
WARN = GOOD.replace("persona: Lina", "persona: Lina\ndescription:")


class Result(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture
def cli(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Result]:
    """Runs a command in an empty folder; `stdin` is what comes in."""
    monkeypatch.chdir(tmp_path)

    def run(*args: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(arg) for arg in args])
        told = capsys.readouterr()
        return Result(code, told.out, told.err)

    return run


@pytest.fixture
def program(tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[bytes]"]:
    """Runs the installed program in an empty folder; `env` is added to the environment."""

    def run(
        *args: object, stdin: bytes = b"", code: str = "", **env: str
    ) -> "subprocess.CompletedProcess[bytes]":
        how = ["-c", code] if code else ["-m", "journeymap"]
        return subprocess.run(
            [sys.executable, *how, *map(str, args)],
            cwd=tmp_path,
            input=stdin,
            capture_output=True,
            env=os.environ | env,
            timeout=600,
        )

    return run
