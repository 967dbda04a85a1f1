"""What users install: a wheel, one made from the sdist, and an editable install all find their files."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[1]
# Where a program finds the dependencies; the package itself comes from what was built.
_TRY = """
import site, sys
sys.path[:] = [entry for entry in sys.path if not entry.endswith("/src")]
site.addsitedir(sys.argv[1])
sys.path.insert(0, sys.argv[1])
for name in [name for name in sys.modules if name.split(".")[0] == "journeymap"]:
    del sys.modules[name]
import journeymap
from journeymap.model.journey import Journey
from journeymap.render.html import page
from journeymap.outline.whole import outline

map = Journey.model_validate({"title": "A map", "persona": "Lina", "stages": [{"title": "One"}]})
assert "<h1>" in page(outline(map))
print(journeymap.__file__)
"""


def _run(*command: str, cwd: Path) -> str:
    done = subprocess.run([sys.executable, *command], cwd=cwd, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.strip()


def _unpacked(wheel: Path, folder: Path) -> Path:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sdist")
    _run("-m", "hatchling", "build", "-t", "sdist", "-d", str(folder), cwd=ROOT)
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        # The filter came with Python 3.11.4; Debian 12 has 3.11.2. The archive is our own either way.
        tar.extractall(folder, **({"filter": "data"} if hasattr(tarfile, "data_filter") else {}))
    (source,) = (entry for entry in folder.iterdir() if entry.is_dir())
    return source


@pytest.mark.parametrize("origin", ["checkout", "sdist"])
def test_a_wheel_brings_its_templates(origin: str, sdist: Path, tmp_path: Path) -> None:
    """Built from the checkout or from the sdist, the installed package makes a page."""
    _run(
        "-m",
        "hatchling",
        "build",
        "-t",
        "wheel",
        "-d",
        str(tmp_path),
        cwd=ROOT if origin == "checkout" else sdist,
    )
    (wheel,) = tmp_path.glob("*.whl")
    site = _unpacked(wheel, tmp_path / "site")
    assert (site / "journeymap" / "py.typed").is_file()
    assert _run("-c", _TRY, str(site), cwd=tmp_path).startswith(str(site))


def test_an_editable_install_finds_the_templates_of_the_checkout(tmp_path: Path) -> None:
    """Nothing has to be copied for those who work on journeymap."""
    code = "import sys; from hatchling.build import build_editable; print(build_editable(sys.argv[1]))"
    name = _run("-c", code, str(tmp_path), cwd=ROOT).splitlines()[-1]
    site = _unpacked(tmp_path / name, tmp_path / "site")
    assert _run("-c", _TRY, str(site), cwd=tmp_path) == str(ROOT / "src" / "journeymap" / "__init__.py")
