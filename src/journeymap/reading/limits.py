"""How big a file, and what is in it, may be: far beyond what a journey map needs."""

from __future__ import annotations

MAX_DEPTH = 20
MAX_NODES = 20_000
MAX_SCALAR = 10_000
MAX_KEY = 200
MAX_EXPANDED = 4 << 20  # characters, after the aliases
