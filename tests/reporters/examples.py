"""What the tests of formats are tried on: real files with findings of all severities, and the schemas."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema

import journeymap.reporters
from journeymap.checking.one import load
from journeymap.findings import Severity
from journeymap.findings.result import Checked

HERE = Path(__file__).parent
SCHEMAS = HERE / "schemas"


def checked(text: str | bytes, name: str = "map.yaml") -> Checked:
    """A file as the command line checks it."""
    map = load(text.encode() if isinstance(text, str) else text, name)
    return Checked(name, map.findings, map.source if map.findings else None)


@cache
def files() -> list[Checked]:
    """The bad maps of the tests, one of each severity made sure, a good one, and the standard input."""
    bad = [
        checked(path.read_bytes(), f"maps/{path.name}")
        for path in sorted((HERE.parent / "cases" / "bad").glob("*.yaml"))
    ]
    first = next(file for file in bad if len(file.findings) >= 3)
    told = tuple(
        replace(finding, severity=severity)
        for finding, severity in zip(first.findings, Severity, strict=False)
    )
    good = checked("title: A map\npersona: Lina\nstages: [Awareness]\npaths: [{title: P, steps: []}]\n", "-")
    return [*bad, Checked("all-severities.yaml", told, first.source), Checked("fine.yaml"), good]


def validator(path: Path) -> Any:
    """What checks documents against a JSON schema, which must itself be right."""
    schema = json.loads(path.read_text(encoding="utf-8"))
    kind = jsonschema.validators.validator_for(schema)
    kind.check_schema(schema)
    return kind(schema)


def own_schema() -> Any:
    """The schema of `--format json`, as it is shipped."""
    return validator(Path(journeymap.reporters.__file__).with_name("findings.schema.json"))


def sarif_schema() -> Any:
    """The schema of SARIF by its makers."""
    return validator(SCHEMAS / "sarif-schema-2.1.0.json")
