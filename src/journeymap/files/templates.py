"""Where the templates lie: beside the package in a wheel, two folders up in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def folder(name: str) -> Path:
    """The folder of templates with this name: `html` (the page) or `maps` (the starter maps)."""
    here = Path(__file__).resolve().parents[1]
    for root in (here / "templates", here.parents[1] / "templates"):
        if (root / name).is_dir():
            return root / name
    raise FileNotFoundError(f"The templates «{name}» are missing: install journeymap again.")
