"""The GitLab template: its script is run as shell, from the installation to the reports."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from tests.ci.conftest import ROOT, Run
from tests.command_line import BAD, GOOD, WARN

pytestmark = pytest.mark.slow

JOB = yaml.safe_load((ROOT / "ci" / "gitlab" / "journeymap.yml").read_text(encoding="utf-8"))["journeymap"]


def _job(shell: Run, env: Mapping[str, str], **variables: str) -> tuple[int, str]:
    """Runs the script of the job with its variables; gives the exit code and the log."""
    done = shell("\n".join(JOB["script"]), {**env, **JOB["variables"], **variables})
    return done.returncode, done.stdout + done.stderr


def test_the_reports_have_the_findings(shell: Run, clean_python: dict[str, str], tmp_path: Path) -> None:
    """A new Python installs journeymap; the job fails, and the merge request gets both reports."""
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    code, log = _job(shell, clean_python)
    assert code == 1, log
    assert "bad.yaml:11:" in log
    reports = JOB["artifacts"]["reports"]
    quality = json.loads((tmp_path / reports["codequality"]).read_text(encoding="utf-8"))
    assert ("bad.yaml", 11) in {
        (one["location"]["path"], one["location"]["lines"]["begin"]) for one in quality
    }
    assert len({one["fingerprint"] for one in quality}) == len(quality)
    suites = ElementTree.parse(tmp_path / reports["junit"]).getroot()
    assert {suite.get("name") for suite in suites} == {"bad.yaml", "good.yaml"}
    assert JOB["artifacts"]["when"] == "always"


def test_good_maps_pass(shell: Run, clean_python: dict[str, str], tmp_path: Path) -> None:
    """The job is green."""
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    code, log = _job(shell, clean_python)
    assert code == 0, log


@pytest.mark.parametrize(("options", "code"), [("", 0), ("--strict", 1), ("--strict --ignore JM", 0)])
def test_a_project_sets_options(
    shell: Run, clean_python: dict[str, str], tmp_path: Path, options: str, code: int
) -> None:
    """Whatever JOURNEYMAP_OPTIONS says goes to journeymap validate."""
    (tmp_path / "map.yaml").write_text(WARN, encoding="utf-8")
    assert _job(shell, clean_python, JOURNEYMAP_OPTIONS=options)[0] == code
