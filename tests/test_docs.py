"""The pages that are made from the program are up to date."""

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PAGES = runpy.run_path(str(ROOT / "tools" / "make_docs.py"))["pages"]()


@pytest.mark.parametrize("name", PAGES)
def test_page_is_up_to_date(name: str) -> None:
    """A page or picture is what tools/make_docs.py writes."""
    page = ROOT / name
    current = (
        page.exists() and page.read_bytes() == PAGES[name]
    )  # pytest would try to show how pictures differ
    assert current, "run: python tools/make_docs.py"
