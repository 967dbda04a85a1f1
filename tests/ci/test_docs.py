"""What docs/ci.md shows can be used as it stands."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from journeymap.config import Configurations
from tests.ci.conftest import ROOT, Run
from tests.ci.github import run
from tests.command_line import BAD, GOOD

pytestmark = pytest.mark.slow

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
YAML = [text for language, text in SNIPPETS if language == "yaml"]
SHELL = [text for language, text in SNIPPETS if language == "sh"]
# What a snippet is, by the comment in its first line, and the schema for it.
SCHEMAS = {
    "# .github/workflows/maps.yml": "vendor.github-workflows",
    "# .github/workflows/maps-weekly.yml": "vendor.github-workflows",
    "# steps": "vendor.github-workflows",
    "# .gitlab-ci.yml": "vendor.gitlab-ci",
    "# .pre-commit-config.yaml": "",
    "# .journeymap.yaml": "journeymap",
}


def _valid(file: Path, schema: str) -> None:
    transform = ["--data-transform", "gitlab-ci"] if "gitlab" in schema else []
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *transform, str(file)],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def _kind(text: str) -> str:
    return text.partition("\n")[0]


def _steps(text: str) -> list[dict[str, Any]]:
    """The steps of a workflow, or of a snippet of steps."""
    document = yaml.safe_load(text)
    if isinstance(document, list):
        return document
    return [step for job in document.get("jobs", {}).values() for step in job["steps"]]


@pytest.mark.parametrize(
    ("file", "schema"),
    [("action.yml", "vendor.github-actions"), ("ci/gitlab/journeymap.yml", "vendor.gitlab-ci")],
)
def test_what_is_shipped_is_valid(file: str, schema: str) -> None:
    """The action and the template hold against the schemas of GitHub and GitLab."""
    _valid(ROOT / file, schema)


def test_the_hooks_are_what_precommit_reads(offline: dict[str, str]) -> None:
    """pre-commit's own check of a hook file."""
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")],
        env=offline,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("text", YAML, ids=map(_kind, YAML))
def test_each_snippet_is_valid(text: str, offline: dict[str, str], tmp_path: Path) -> None:
    """Workflows, pipelines and hooks hold against their schemas."""
    schema = SCHEMAS[_kind(text)]
    if _kind(text) == "# steps":
        job = {"runs-on": "ubuntu-latest", "steps": yaml.safe_load(text)}
        text = yaml.safe_dump({"on": "push", "jobs": {"maps": job}})
    file = tmp_path / "snippet.yaml"
    file.write_text(text, encoding="utf-8")
    if schema == "journeymap":
        (tmp_path / "maps").mkdir()
        assert Configurations(str(file)).of_folder(".").strict
    elif schema:
        _valid(file, schema)
    else:
        done = subprocess.run(
            [sys.executable, "-m", "pre_commit", "validate-config", str(file)],
            env=offline,
            capture_output=True,
            text=True,
        )
        assert done.returncode == 0, done.stdout


def test_snippets_use_what_there_is() -> None:
    """Inputs of the action, variables and job of the template, ids of hooks; the page has every input."""
    inputs = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    used = [
        step
        for text in YAML
        if "hooks:" not in text
        for step in _steps(text)
        if "journeymap@" in step.get("uses", "")
    ]
    assert used
    assert {name for step in used for name in step.get("with", {})} <= inputs.keys()
    assert [name for name in inputs if f"| `{name}` |" not in PAGE] == []

    hooks = {
        hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    }
    (config,) = (yaml.safe_load(text) for text in YAML if _kind(text) == "# .pre-commit-config.yaml")
    assert {hook["id"] for hook in config["repos"][0]["hooks"]} == hooks

    template = yaml.safe_load((ROOT / "ci" / "gitlab" / "journeymap.yml").read_text(encoding="utf-8"))
    (pipeline,) = (yaml.safe_load(text) for text in YAML if _kind(text) == "# .gitlab-ci.yml")
    (include,) = pipeline.pop("include")
    assert (ROOT / include["file"]).is_file()
    for job, changes in pipeline.items():
        assert changes["variables"].keys() <= template[job]["variables"].keys()


@pytest.mark.parametrize(("text", "code"), [(SHELL[0], 1), (SHELL[1], 0)], ids=["junit", "baseline"])
def test_each_command_runs(
    text: str, code: int, shell: Run, clean_python: dict[str, str], tmp_path: Path
) -> None:
    """Lines of shell do what the page says, from a new Python on: findings, or a baseline that accepts them."""
    (tmp_path / "map.yaml").write_text(BAD, encoding="utf-8")
    done = shell(f"git init -q\npip install -q journeymap\n{text}", clean_python)
    assert done.returncode == code, done.stdout + done.stderr
    if code == 0:
        again = shell("journeymap validate --baseline .journeymap-baseline.json", clean_python)
        assert again.returncode == 0, again.stdout


def test_commands_in_steps_run(shell: Run, clean_python: dict[str, str], tmp_path: Path) -> None:
    """The commands of workflow steps exist, with their options; a picture that is current passes `--check`."""
    for folder in ("maps", "docs"):
        (tmp_path / folder).mkdir()
    (tmp_path / "maps" / "checkout.yaml").write_text(BAD.replace("stor,", "store,"), encoding="utf-8")
    commands = [
        step["run"] for text in YAML if _kind(text) == "# steps" for step in _steps(text) if "run" in step
    ]
    assert {shlex.split(command)[0] for command in commands} == {"pip", "journeymap"}
    install = [command for command in commands if command.startswith("pip")]
    render = next(command for command in commands if " render " in command)
    done = shell("\n".join([*install, render.removesuffix("--check"), *commands]), clean_python)
    assert done.returncode == 0, done.stdout + done.stderr


def test_time_alone_fails_the_weekly_job_only(
    checkout: Path, with_journeymap: dict[str, str], shell: Run, tmp_path: Path
) -> None:
    """With the configuration of the page, changes are held against its day; the weekly job against the day it is."""
    (tmp_path / "maps").mkdir()
    map = tmp_path / "maps" / "map.yaml"
    shutil.copy(ROOT / "examples" / "coffee-machine.yaml", map)
    (config,) = (text for text in YAML if _kind(text) == "# .journeymap.yaml")
    (weekly,) = (text for text in YAML if "schedule:" in text)
    (inputs,) = (step["with"] for step in _steps(weekly) if "with" in step)
    temp = tmp_path.with_name(f"{tmp_path.name} temp")

    def code(day: str, **inputs: str) -> int:
        (tmp_path / ".journeymap.yaml").write_text(config.replace("2026-11-21", day), encoding="utf-8")
        return run(checkout, {"version": "installed", **inputs}, with_journeymap, temp, shell).code

    assert code("2026-11-21") == 0
    assert code("2027-12-28") == 1
    # Reviewed on the day it is: that is fine on this day, and cannot be on a pinned one long ago.
    map.write_text(f"{GOOD}reviewed: {date.today()}\n", encoding="utf-8")
    assert code("2000-01-01") == 1
    assert code("2000-01-01", **inputs) == 0


def test_git_leaves_pictures_as_they_are(shell: Run, offline: dict[str, str], tmp_path: Path) -> None:
    """With the attributes of the page, a checkout as on Windows has the bytes that were drawn."""
    (text,) = (text for language, text in SNIPPETS if language == "gitattributes")
    (tmp_path / ".gitattributes").write_text(text, encoding="utf-8")
    for name in ("a.svg", "a.html", "a.png"):
        (tmp_path / name).write_bytes(b"<a>\n</a>\n\r\n" if name == "a.png" else b"<a>\n</a>\n")
    (tmp_path / "a.txt").write_bytes(b"a\n")
    commit = "git init -q && git config core.autocrlf true && git add -A && git commit -qm a && rm a.* && git checkout -q ."
    done = shell(commit, offline)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "a.txt").read_bytes() == b"a\r\n"
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "a.html").read_bytes() == b"<a>\n</a>\n"
    assert (tmp_path / "a.png").read_bytes() == b"<a>\n</a>\n\r\n"


def test_links_lead_somewhere() -> None:
    """Headings and files that the page links to exist."""
    headings = {
        re.sub(r"[^\w -]", "", text.lower()).replace(" ", "-")
        for text in re.findall(r"^#+ (.*)$", PAGE, re.M)
    }
    for target in re.findall(r"\]\(([^)]+)\)", PAGE):
        assert target[1:] in headings if target.startswith("#") else (ROOT / "docs" / target).exists(), target
