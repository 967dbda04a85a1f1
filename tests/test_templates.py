"""The templates are found wherever journeymap runs from."""

from __future__ import annotations

import pytest

from journeymap.files.templates import folder


def test_a_checkout_finds_its_templates() -> None:
    """The page's template lies in the folder called html."""
    assert (folder("html") / "page.html.j2").is_file()


def test_a_missing_folder_says_what_to_do() -> None:
    """A broken installation gets a plain sentence."""
    with pytest.raises(FileNotFoundError, match="install journeymap again"):
        folder("no-such-folder")
