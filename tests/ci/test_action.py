"""The GitHub action: its steps are run as shell, with inputs as a workflow gives them, in the runner's stead."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from tests.ci.conftest import OTHER, ROOT, Run
from tests.ci.github import Annotation, Done, run
from tests.command_line import BAD, GOOD, WARN

pytestmark = pytest.mark.slow

Action = Callable[..., Done]
# What a shell would run, end, split or expand if it came across these.
HOSTILE = [
    "; touch hacked; $(touch hacked) `touch hacked` *",
    "' ; touch hacked ; '",
    '" ; touch hacked ; "',
]


@pytest.fixture
def action(
    checkout: Path, with_journeymap: dict[str, str], shell: Run, tmp_path_factory: pytest.TempPathFactory
) -> Action:
    """Runs the action of this checkout with the journeymap that is installed."""
    temp = tmp_path_factory.mktemp("runner's temp")

    def act(**inputs: str) -> Done:
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        return run(checkout, {"version": "installed", **given}, with_journeymap, temp, shell)

    return act


def test_no_input_is_part_of_a_script() -> None:
    """An expression inside `run` would let an input write shell: there is none, and every script is for bash."""
    steps = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["runs"]["steps"]
    assert steps
    for step in steps:
        assert "${{" not in step["run"]
        assert step["shell"] == "bash"


def test_findings_become_annotations(action: Action, tmp_path: Path) -> None:
    """Without inputs all maps are checked; errors are shown at their lines and fail the step."""
    (tmp_path / "bad.yaml").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "compose.yaml").write_text(OTHER, encoding="utf-8")
    done = action()
    assert done.code == 1
    assert done.outputs == {"exit-code": "1"}
    (error,) = (note for note in done.annotations if note.severity == "error")
    assert (error.file, error.line) == ("bad.yaml", 11)
    assert "Did you mean store?" in error.message


def test_the_summary_has_all_findings_as_a_block_of_code(action: Action, tmp_path: Path) -> None:
    """GitHub limits annotations to ten; the summary of the run has every finding, as text that is no markup."""
    (tmp_path / "bad.yaml").write_text(BAD.replace("stor,", "<img>,") + "```\n# hi\n", encoding="utf-8")
    done = action()
    heading, *lines = done.summary.splitlines()
    assert heading == "### Journey maps"
    assert any(line.startswith("    bad.yaml:11:") for line in lines)
    assert all(line.startswith("    ") for line in lines if line)


def test_good_maps_pass(action: Action, tmp_path: Path) -> None:
    """The step is green, and says so."""
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    done = action()
    assert done.code == 0, done.log
    assert done.outputs == {"exit-code": "0"}
    assert not [note for note in done.annotations if note.severity == "error"]


def test_a_repository_without_maps_is_told(action: Action) -> None:
    """A check that checks nothing fails."""
    done = action()
    assert done.code == 2
    assert "There are no journey maps" in done.log


def test_strict_lets_warnings_fail(action: Action, tmp_path: Path) -> None:
    """strict is true or false; anything else is told."""
    (tmp_path / "map.yaml").write_text(WARN, encoding="utf-8")
    assert action().code == 0
    assert action(strict="true").code == 1
    done = action(strict="yes")
    assert done.code == 2
    assert done.annotations == [Annotation("error", "", 0, "The input strict can be true or false.")]


def test_paths_and_args_are_lists_of_lines(action: Action, tmp_path: Path) -> None:
    """Names with spaces stay whole, and empty lines are none."""
    for name in ("one map.yaml", "other map.yaml", "left out.yaml"):
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    done = action(paths="one map.yaml\n\n  other map.yaml\n")
    assert {note.file for note in done.annotations} == {"one map.yaml", "other map.yaml"}
    assert done.code == 1
    assert action(args="--ignore=JM101\n--ignore\nunknown-team\n").code == 0


def test_the_text_format_has_the_same_annotations(action: Action, tmp_path: Path) -> None:
    """A readable log and the problem matcher, or commands: the same places and severities."""
    (tmp_path / "bad.yaml").write_text(
        BAD.replace("persona: Lina", "persona: Lina\ndescription:"), encoding="utf-8"
    )
    by_command, by_matcher = action(), action(format="text")
    assert by_matcher.code == by_command.code == 1
    places = [note[:3] for note in by_command.annotations]
    assert {note[0] for note in places} >= {"error", "warning"}
    assert [note[:3] for note in by_matcher.annotations] == places
    assert "^^^^" in by_matcher.log


def test_other_formats_go_to_the_log(action: Action, tmp_path: Path) -> None:
    """What journeymap can tell, the action can; what it cannot is refused by journeymap."""
    (tmp_path / "map.yaml").write_text(BAD, encoding="utf-8")
    done = action(format="json")
    assert done.code == 1
    assert '"JM101"' in done.log
    done = action(format="xlm")
    assert done.code == 2
    assert "--format cannot be" in done.log


@pytest.mark.parametrize("format", ["github", "text", "json"])
def test_maps_cannot_give_orders_to_github(action: Action, tmp_path: Path, format: str) -> None:
    """Workflow commands in a map or in the name of a file are shown and not obeyed."""
    orders = "##[error file=x.yaml;line=1]forged ::error file=x.yaml,line=1::forged"
    (tmp_path / "map.yaml").write_text(BAD.replace("stor,", f'"{orders}",'), encoding="utf-8")
    (tmp_path / "##[error]forged.yaml").write_text(BAD, encoding="utf-8")
    done = action(format=format, paths="map.yaml\n##[error]forged.yaml\n##[error]missing.yaml\n")
    assert done.code == 2
    assert not [
        note for note in done.annotations if note.message.startswith("forged") or note.file == "x.yaml"
    ]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("name", ["paths", "args", "baseline", "format", "strict", "sarif-file"])
def test_no_input_is_run(action: Action, tmp_path: Path, name: str, hostile: str) -> None:
    """Whatever an input holds, it is one argument of journeymap or refused."""
    (tmp_path / "map.yaml").write_text(GOOD, encoding="utf-8")
    done = action(**{name: hostile})
    assert not [file.name for file in tmp_path.iterdir() if file.name == "hacked"]
    if name == "sarif-file":
        assert done.outputs.get("sarif-file", hostile) == hostile
    else:
        assert done.code in (1, 2), done.log


def test_maps_with_any_name_are_checked(action: Action, tmp_path: Path) -> None:
    """A name that looks like shell, an option or a pattern is a name."""
    names = [
        "a; touch hacked.yaml",
        "$(touch hacked).yaml",
        "--strict.yaml",
        "*.yaml",
        "قهوه ساز.yaml",
        'it\'s "it".yaml',
    ]
    for name in names:
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    done = action(paths="\n".join(names))
    assert {note.file for note in done.annotations} == set(names)
    assert not (tmp_path / "hacked").exists()


def test_findings_as_sarif(action: Action, tmp_path: Path) -> None:
    """The file is written, and its name is an output for the step that uploads it."""
    (tmp_path / "map.yaml").write_text(BAD, encoding="utf-8")
    done = action(sarif_file="out of it.sarif")
    assert done.code == 1
    assert done.outputs == {"exit-code": "1", "sarif-file": "out of it.sarif"}
    sarif = json.loads((tmp_path / "out of it.sarif").read_text(encoding="utf-8"))
    assert sarif["version"] == "2.1.0"
    assert "JM101" in {result["ruleId"] for result in sarif["runs"][0]["results"]}


def test_no_output_can_be_forged(action: Action, tmp_path: Path) -> None:
    """A second line in the name of the SARIF file would set another output: it is refused."""
    (tmp_path / "map.yaml").write_text(GOOD, encoding="utf-8")
    done = action(sarif_file="out.sarif\nexit-code=0")
    assert done.code == 2
    assert done.outputs == {}


def test_a_baseline_lets_old_findings_pass(
    action: Action, shell: Run, with_journeymap: dict[str, str], tmp_path: Path
) -> None:
    """Known findings do not fail the step; a new one does. Nothing is ever accepted by CI itself."""
    (tmp_path / "map.yaml").write_text(BAD, encoding="utf-8")
    done = action(baseline="accepted.json")
    assert done.code == 2
    assert "There is no baseline" in done.annotations[0].message
    assert not (tmp_path / "accepted.json").exists()
    shell("journeymap validate --baseline accepted.json --update-baseline", with_journeymap)
    assert action(baseline="accepted.json").code == 0
    (tmp_path / "new.yaml").write_text(BAD, encoding="utf-8")
    done = action(baseline="accepted.json")
    assert done.code == 1
    assert {note.file for note in done.annotations if note.severity == "error"} == {"new.yaml"}


@pytest.mark.parametrize("version", ["", ">=0.1,<9"])
def test_it_installs_journeymap(
    checkout: Path,
    clean_python: dict[str, str],
    shell: Run,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    version: str,
) -> None:
    """From its own checkout or from an index, in an environment of its own; later steps find journeymap."""
    (tmp_path / "map.yaml").write_text(BAD, encoding="utf-8")
    done = run(checkout, {"version": version}, clean_python, tmp_path_factory.mktemp("temp"), shell)
    assert done.code == 1, done.log
    assert [note.line for note in done.annotations if note.severity == "error"] == [11]
    (folder,) = done.path
    assert [file.name for file in Path(folder).iterdir()] == ["journeymap"]
    assert shutil.which("journeymap", path=clean_python["PATH"]) is None


@pytest.mark.parametrize(
    "version", ["evil", "@ https://example.com/evil.zip", "--pre", "0.1.0 --pre", "$(touch hacked)"]
)
def test_a_version_is_a_version(
    checkout: Path,
    clean_python: dict[str, str],
    shell: Run,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    version: str,
) -> None:
    """Nothing else is installed or run, and the step fails."""
    done = run(checkout, {"version": version}, clean_python, tmp_path_factory.mktemp("temp"), shell)
    assert done.code != 0
    assert not done.path
    assert not (tmp_path / "hacked").exists()


def test_an_old_python_is_told(
    checkout: Path,
    offline: dict[str, str],
    shell: Run,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """A machine whose Python is too old, or that has none, gets a sentence that says what to do."""
    programs = tmp_path_factory.mktemp("programs")
    for name in ("python3", "python"):
        (programs / name).write_text("#!/bin/sh\nexit 1\n")
        (programs / name).chmod(0o755)
    env = offline | {"PATH": f"{programs}:{offline['PATH']}"}
    done = run(checkout, {}, env, tmp_path_factory.mktemp("temp"), shell)
    assert done.code == 2
    assert [re.search("Python 3.11 or newer.*setup-python", note.message) for note in done.annotations] != [
        None
    ]
