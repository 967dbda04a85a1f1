"""`journeymap validate --fix` and `--diff`."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.command_line import GOOD

SLIPS = (
    GOOD.replace("persona:", "persona :")
    .replace("title: Awareness", "titel: Awareness  # the first")
    .replace("store, ask-friends]", "stor, ask-friends]")
)
MENDED = SLIPS.replace("titel:", "title:").replace("stor,", "store,")
UNSURE = GOOD + "campaigns: {autumn: {start: 2026-10-02, end: 2026-09-01}}\n"


def test_a_file_is_mended_where_it_is(cli, tmp_path: Path) -> None:
    """What has one right answer is mended, comments and all else stay; then the file is checked."""
    file = tmp_path / "map.yaml"
    file.write_text(SLIPS)
    file.chmod(0o640)
    result = cli("validate", "--fix", "map.yaml")
    assert file.read_text() == MENDED
    assert file.stat().st_mode & 0o777 == 0o640
    assert (result.code, result.out) == (0, "All is well: 1 map checked.\n")
    assert result.err == "note: 2 mistakes mended in 1 file.\n"
    assert "There is nothing that journeymap can mend" in cli("validate", "--fix").err


def test_a_diff_shows_it_first(cli, tmp_path: Path) -> None:
    """--diff changes nothing, exits with 1, and is a patch that Git takes."""
    (tmp_path / "map.yaml").write_text(SLIPS)
    result = cli("validate", "--diff")
    assert result.code == 1
    assert "-  - titel: Awareness  # the first\n+  - title: Awareness  # the first\n" in result.out
    assert result.err == "note: 2 mistakes would be mended in 1 file; --fix does it.\n"
    assert (tmp_path / "map.yaml").read_text() == SLIPS
    subprocess.run(["git", "apply"], input=result.out.encode(), cwd=tmp_path, check=True, timeout=600)
    assert (tmp_path / "map.yaml").read_text() == MENDED
    assert cli("validate", "--diff") == (
        0,
        "",
        "note: There is nothing that journeymap can mend.\n",
    )


def test_what_is_not_sure_is_mended_on_request(cli, tmp_path: Path) -> None:
    """Safe and unsafe mends are apart; the note tells of the others."""
    (tmp_path / "map.yaml").write_text(UNSURE)
    result = cli("validate", "--fix")
    assert result.code == 1 and (tmp_path / "map.yaml").read_text() == UNSURE
    assert (
        "Nothing here has one right answer. 1 mistake could be mended as is likely meant: --fix --unsafe-fixes."
        in result.err
    )
    assert "1 mistake can be mended for you: --diff --unsafe-fixes shows how" in cli("validate").err
    (tmp_path / "slip.yaml").write_text(SLIPS)
    assert (
        "2 mistakes would be mended in 1 file; --fix does it. 1 more could be mended as is likely meant"
        in cli("validate", "--diff").err
    )
    assert cli("validate", "--fix", "--unsafe-fixes").code == 0
    assert "{start: 2026-09-01, end: 2026-10-02}" in (tmp_path / "map.yaml").read_text()
    assert cli("validate", "--unsafe-fixes").code == 2


def test_only_what_is_asked_for_is_mended(cli, tmp_path: Path) -> None:
    """--select and the configuration hold for mending too."""
    (tmp_path / "map.yaml").write_text(SLIPS)
    cli("validate", "--fix", "--select", "JM021")
    assert (tmp_path / "map.yaml").read_text() == SLIPS.replace("titel:", "title:")
    (tmp_path / ".journeymap.yaml").write_text("ignore: [JM101]\n")
    cli("validate", "--fix")
    assert (tmp_path / "map.yaml").read_text() == SLIPS.replace("titel:", "title:")


def test_the_standard_input_goes_to_the_output(cli) -> None:
    """In a pipe the mended map comes out, and what is left is told beside it."""
    result = cli("validate", "--fix", "-", stdin=SLIPS.encode())
    assert (result.code, result.out) == (0, MENDED)
    left = cli(
        "validate", "--fix", "-", stdin=SLIPS.replace("Ask friends]", "{titl: 1, emotion: 7}]").encode()
    )
    assert left.code == 1 and "JM025" in left.err and "JM025" not in left.out


def test_a_file_that_cannot_be_written(cli, tmp_path: Path) -> None:
    """A link into nothing, a missing file: a sentence, exit code 2, and the file is as it was."""
    (tmp_path / "map.yaml").symlink_to(tmp_path / "gone" / "map.yaml")
    assert cli("validate", "--fix", "map.yaml").code == 2
    (tmp_path / "a.yaml").write_text(SLIPS)
    assert cli("validate", "--fix", "a.yaml", "missing.yaml").code == 2
    assert (tmp_path / "a.yaml").read_text() == MENDED  # the one is mended for all that


def test_links_stay_links(cli, tmp_path: Path) -> None:
    """The file that a link leads to is mended."""
    (tmp_path / "real.yaml").write_text(SLIPS)
    (tmp_path / "map.yaml").symlink_to("real.yaml")
    assert cli("validate", "--fix", "map.yaml").code == 0
    assert (tmp_path / "map.yaml").is_symlink() and (tmp_path / "real.yaml").read_text() == MENDED


@pytest.mark.parametrize(
    "text",
    [
        SLIPS,
        SLIPS + "description: one: two: three\nlinks: @home\n",  # stumbles that only a person can mend
        SLIPS + "channel: email\n",  # near to channels, but its value does not fit
        SLIPS.replace("stages:", "stagess:"),  # what stands below comes to light later
    ],
    ids=["slips", "stumbles", "helpless", "hidden"],
)
def test_the_note_promises_what_is_then_done(cli, tmp_path: Path, text: str) -> None:
    """As many mistakes as a check says that --fix mends are mended by it."""
    (tmp_path / "map.yaml").write_text(text)
    promised = re.search(r"(\d+) mistakes? can be mended for you: --diff shows how", cli("validate").err)
    done = re.search(r"(\d+) mistakes? mended in 1 file", cli("validate", "--fix").err)
    assert promised and done and promised[1] == done[1]


def test_of_very_many_mistakes_no_number_is_promised(cli, tmp_path: Path) -> None:
    """Where counting would take long, the note says that some can be mended."""
    lines = "".join(f"x-{number}: one: two\n" for number in range(400))
    (tmp_path / "map.yaml").write_text(GOOD + lines)
    assert "Some of these can be mended for you: --diff shows what, --fix does it." in cli("validate").err


@pytest.mark.skipif(os.name == "nt", reason="links")
def test_a_map_that_cannot_be_written_is_told_as_that(cli, tmp_path: Path) -> None:
    """A map behind a link out of the repository is checked, not mended; nothing says that it could not be read."""
    repository = tmp_path / "repository"
    (repository / ".git").mkdir(parents=True)
    (tmp_path / "out.yaml").write_text(SLIPS)
    (repository / "map.yaml").symlink_to(tmp_path / "out.yaml")
    result = cli("validate", "--fix", "repository/map.yaml")
    assert result.code == 2 and (tmp_path / "out.yaml").read_text() == SLIPS
    assert "leads through a link out of its repository.\nhelp: Nothing was changed in it." in result.err
    assert "read" not in result.out.replace("Read reviews", "") and "1 map checked: 2 errors" in result.out
    assert "There is nothing that journeymap can mend" in result.err
