"""Small maps that the examples of these rules are made from."""

from __future__ import annotations

GOOD = """\
title: Buying a coffee machine
status: draft
persona: Lina
stages:
  - title: Awareness
    touchpoints: [Ask friends, Read reviews]
"""


def with_title(line: str, stages: str = "stages: [Awareness]") -> str:
    """A small map with one line of interest, where its title stands."""
    return f"{line}\nstatus: draft\npersona: Lina\n{stages}\n"
