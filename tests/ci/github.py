"""What GitHub's runner does with a composite action and with its log, as far as the tests need it.

How commands and problem matchers are read follows the runner's own source: src/Runner.Common/ActionCommand.cs,
src/Runner.Worker/IssueMatcher.cs and src/Runner.Worker/Handlers/OutputManager.cs in actions/runner.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import yaml

_INPUT = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")
_CONDITION = re.compile(r"inputs\.([a-z-]+) != '([a-z]*)'")
_COMMAND = re.compile(r"\s*::([a-z-]+)(?: (.*?))?::(.*)")
_OLD_COMMAND = re.compile(
    r"##\[([a-z-]+)(?: ([^\]]*))?\](.*)"
)  # these are obeyed in the middle of a line too


class Annotation(NamedTuple):
    """A note on a line of a file."""

    severity: str
    file: str
    line: int
    message: str


@dataclass
class Done:
    """What a run of the action came to."""

    code: int = 0
    log: str = ""
    summary: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    path: list[str] = field(default_factory=list)  # what later steps find programs in

    @property
    def annotations(self) -> list[Annotation]:
        """The notes that GitHub shows."""
        return annotations(self.log)


def run(
    action: Path,
    inputs: Mapping[str, str],
    env: Mapping[str, str],
    temp: Path,
    shell: Callable[[str, Mapping[str, str]], subprocess.CompletedProcess[str]],
) -> Done:
    """Runs the steps of the action in a folder, one after the other, until one fails."""
    described = yaml.safe_load((action / "action.yml").read_text(encoding="utf-8"))
    assert inputs.keys() <= described["inputs"].keys()
    given = {name: inputs.get(name, spec["default"]) for name, spec in described["inputs"].items()}
    done = Done()
    temp.mkdir(exist_ok=True)
    for step in described["runs"]["steps"]:
        if "if" in step:
            condition = _CONDITION.fullmatch(step["if"])
            assert condition, "a condition that this runner does not know"
            if given[condition[1]] == condition[2]:
                continue
        files = {name: temp / name for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.write_bytes(b"")
        values = {}
        for name, value in step["env"].items():
            meant = _INPUT.fullmatch(value)
            assert meant, f"{name} is not an input as it is"
            values[name] = given[meant[1]]
        told = shell(
            step["run"],
            {
                **env,
                **values,
                **{name: str(file) for name, file in files.items()},
                "PATH": ":".join([*reversed(done.path), env["PATH"]]),
                "RUNNER_TEMP": str(temp),
                "GITHUB_ACTION_PATH": str(action),
                "GITHUB_ACTIONS": "true",
                "CI": "true",
            },
        )
        texts = {name: file.read_text(encoding="utf-8") for name, file in files.items()}
        done.code = told.returncode
        done.log += told.stdout + told.stderr
        done.summary += texts["GITHUB_STEP_SUMMARY"]
        done.path += texts["GITHUB_PATH"].splitlines()
        outputs = dict(line.split("=", 1) for line in texts["GITHUB_OUTPUT"].splitlines())
        for name, spec in described["outputs"].items():
            wanted = re.fullmatch(r"\$\{\{ steps\.([a-z-]+)\.outputs\.([a-z-]+) \}\}", spec["value"])
            assert wanted
            if wanted[1] == step.get("id") and wanted[2] in outputs:
                done.outputs[name] = outputs.pop(wanted[2])
        assert not outputs, "the step sets outputs that the action does not have"
        if done.code:
            break
    return done


def annotations(log: str) -> list[Annotation]:
    """The annotations that the runner makes of a log: from commands, and from lines that a matcher knows."""
    found: list[Annotation] = []
    matchers: dict[str, Any] = {}
    resume = ""
    for line in log.splitlines():
        new = _COMMAND.match(line)
        command = new or _OLD_COMMAND.search(line)
        if resume:
            if line.strip() == f"::{resume}::":
                resume = ""
                continue
        elif command:
            name, told, data = command[1], command[2] or "", command[3]
            properties = dict(pair.split("=", 1) for pair in told.split("," if new else ";") if "=" in pair)
            if name == "stop-commands":
                resume = data
            elif name == "add-matcher":
                for matcher in json.loads(Path(data).read_text(encoding="utf-8"))["problemMatcher"]:
                    matchers[matcher["owner"]] = matcher
            elif name == "remove-matcher":
                del matchers[properties["owner"]]
            elif name in ("error", "warning", "notice"):
                line_number = int(properties.get("line", "0"))
                found.append(Annotation(name, _plain(properties.get("file", "")), line_number, _plain(data)))
            else:
                raise AssertionError(f"an unexpected command: {line}")
            continue
        found += matched(line, list(matchers.values()))
    assert not resume and not matchers, "the log does not end as it began"
    return found


def matched(line: str, matchers: list[Any]) -> list[Annotation]:
    """What problem matchers see in a line; one annotation at most."""
    for matcher in matchers:
        (pattern,) = matcher["pattern"]
        # .NET's ECMAScript mode knows ASCII digits and spaces only.
        seen = re.search(pattern["regexp"], line, re.ASCII)
        if seen:
            severity = seen[pattern["severity"]] if "severity" in pattern else matcher["severity"]
            place = seen[pattern["file"]], int(seen[pattern["line"]])
            return [Annotation(severity, *place, seen[pattern["message"]])]
    return []


def _plain(text: str) -> str:
    for code, character in {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}.items():
        text = text.replace(code, character)
    return text
