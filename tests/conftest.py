"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# A busy machine is no bug: no test fails for being slow. In CI every run tries the same examples.
settings.register_profile("patient", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("patient")
