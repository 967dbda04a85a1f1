"""What holds for all tests."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import settings

# A busy machine is no bug: no test fails for being slow. In CI every run tries the same examples.
settings.register_profile("patient", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("patient")


@pytest.fixture(scope="session", autouse=True)
def own_cache() -> Iterator[None]:
    """What the tests check is kept apart from what their user has checked."""
    before = os.environ.get("JOURNEYMAP_CACHE")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["JOURNEYMAP_CACHE"] = folder
        yield
    if before is None:
        del os.environ["JOURNEYMAP_CACHE"]
    else:
        os.environ["JOURNEYMAP_CACHE"] = before
