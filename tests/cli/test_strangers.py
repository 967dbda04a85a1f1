"""What a pull request of a stranger brings must not read or write anything else: links, pipes, endless files."""

import os
import sys
from pathlib import Path

import pytest

from tests.command_line import BAD, GOOD

SECRET = "AUTHORIZATION: basic c2VjcmV0\n"


@pytest.fixture
def repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, cli
) -> Path:  # cli: it changes the folder first
    """A repository, with something beside it and in its .git that is nobody's business."""
    here = tmp_path / "repository"
    (here / ".git").mkdir(parents=True)
    (here / ".git" / "config").write_text(SECRET)
    (tmp_path / "secret.yaml").write_text(SECRET)
    monkeypatch.chdir(here)
    monkeypatch.delenv("CI", raising=False)
    return here


@pytest.mark.parametrize("target", ["../secret.yaml", ".git/config", "/proc/self/environ"])
def test_links_out_of_the_repository_are_not_read(cli, repository: Path, target: str) -> None:
    """Neither in a search nor for a hook that names all files: a note tells; what is named by hand is read."""
    (repository / "a.journey.yaml").symlink_to(target)
    (repository / "b.yaml").write_text(GOOD)
    for how in (
        ["validate"],
        ["validate", "--skip-others", "a.journey.yaml", "b.yaml"],
        ["validate", "--diff"],
    ):
        result = cli(*how)
        assert "basic" not in result.out + result.err and "PATH=" not in result.out + result.err
        assert "a.journey.yaml is a link out of its repository and was left alone" in result.err


def test_links_within_the_repository_are_fine(cli, repository: Path) -> None:
    """A map that is linked from elsewhere in the repository is a map."""
    (repository / "shared").mkdir()
    (repository / "shared" / "map.txt").write_text(BAD)
    (repository / "maps").mkdir()
    (repository / "maps" / "map.yaml").symlink_to("../shared/map.txt")
    assert cli("validate", "maps").code == 1


@pytest.mark.parametrize("target", ["../secret.yaml", "../new.json", ".git/config"])
def test_links_out_of_the_repository_are_not_written(cli, repository: Path, target: str) -> None:
    """No report, baseline, picture or mended map goes through a committed link."""
    (repository / "map.yaml").write_text(BAD)
    before = {
        path: path.read_text() for path in (repository.parent / "secret.yaml", repository / ".git" / "config")
    }
    (repository / "out.json").symlink_to(target)
    (repository / "link.yaml").symlink_to(target)
    for how in (
        ["validate", "map.yaml", "--output-file", "json=out.json"],
        ["validate", "map.yaml", "--baseline", "out.json", "--update-baseline"],
        ["render", "map.yaml", "-f", "svg", "-o", "out.json"],
    ):
        assert cli(*how).code != 0, how
    (repository.parent / "secret.yaml").write_text(BAD.replace("title: Aw", "titel: Aw"))
    assert "titel" in (repository.parent / "secret.yaml").read_text()
    cli("validate", "--fix", "link.yaml")
    assert "titel" in (repository.parent / "secret.yaml").read_text()
    assert (repository / ".git" / "config").read_text() == before[repository / ".git" / "config"]
    assert not (repository.parent / "new.json").exists()


def test_a_configuration_is_no_link_out_either(cli, repository: Path) -> None:
    """Its mistakes would show lines of another file: it is refused, and a pyproject.toml is none of ours then."""
    (repository / "map.yaml").write_text(GOOD)
    (repository.parent / "pyproject.toml").write_text(f"[tool.journeymap]\n{SECRET}")
    (repository / "pyproject.toml").symlink_to("../pyproject.toml")
    assert cli("validate").code == 0
    (repository / ".journeymap.yaml").symlink_to("../secret.yaml")
    result = cli("validate")
    assert result.code == 2 and "basic" not in result.out + result.err
    assert "is a link out of its repository" in result.err


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="these files")
@pytest.mark.parametrize("kind", ["pipe", "endless"])
def test_a_baseline_is_an_ordinary_file(program, tmp_path: Path, kind: str) -> None:
    """A pipe or an endless file: a sentence, exit code 2, and no waiting."""
    (tmp_path / "map.yaml").write_text(GOOD)
    if kind == "pipe":
        os.mkfifo(tmp_path / "b.json")
    else:
        (tmp_path / "b.json").symlink_to("/dev/zero")
    done = program("validate", "--baseline", "b.json")
    assert done.returncode == 2 and b"is not an ordinary file" in done.stderr
