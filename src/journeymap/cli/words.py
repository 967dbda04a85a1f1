"""Words of a command line, as they were typed and as they are to be typed."""

from __future__ import annotations

import os
import re
import shlex

_DASHES = "‐‑‒–—―−"
VARIABLE = "_JOURNEYMAP_COMPLETE"  # set by a shell that asks for words
SHOW, INSTALL = "--show-completion", "--install-completion"


def long_dash(argument: str) -> str:
    """The option that is meant by one whose dashes became longer ones on their way; empty for anything else."""
    bare = argument.lstrip(_DASHES)
    if not bare or bare == argument or os.path.lexists(argument):
        return ""
    return ("-" if len(bare.partition("=")[0]) == 1 else "--") + bare.lstrip("-")


def typed(word: str) -> str:
    """A word as it is typed into a shell: in quotes where it needs them."""
    if re.fullmatch(r"[\w.,:@%+=/-]+", word) or (os.name == "nt" and re.fullmatch(r"[\w.,:+=/\\-]+", word)):
        return word
    return f'"{word}"' if not re.search(r'["$`!\\]', word) or os.name == "nt" else shlex.quote(word)
