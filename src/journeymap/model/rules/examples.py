"""The pieces that the examples of these rules are made from."""

from __future__ import annotations

HEAD = "title: A map\nstatus: draft\npersona: Lina\n"
STAGES = "stages:\n  - title: Awareness\n"
