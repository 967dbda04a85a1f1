"""The command line as a user meets it: a sound map, one with a mistake, and what a command came to."""

from typing import NamedTuple

GOOD = """\
journeymap: 1
title: Buying a coffee machine
persona: Lina
stages:
  - title: Awareness
    touchpoints: [Ask friends]
  - title: Desire
    touchpoints: [{id: store, title: Try one in a store, channel: store}]
paths:
  - {title: What we assume, kind: expected, steps: [ask-friends, store]}
  - {title: What Lina does, steps: [ask-friends, store, ask-friends]}
status: draft
"""
BAD = GOOD.replace("store, ask-friends]", "stor, ask-friends]")
WARN = GOOD.replace("persona: Lina", "persona: Lina\ndescription:")


class Result(NamedTuple):
    code: int
    out: str
    err: str
