"""Comments that silence findings: `# journeymap: ignore JM305 -- we know`, on the line of the finding or above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from journeymap.findings.finding import Finding, Place
from journeymap.findings.source import Source
from journeymap.suggestions import closest

_COMMENT = re.compile(r"#[ \t]*journeymap:[ \t]*([^\W\d][\w-]*)\b([^#]*)", re.IGNORECASE)
# Codes, starts of codes or names, separated by commas, codes by spaces too; what follows ` -- ` or `:` is the reason.
_CODES = re.compile(r"[ \t]*[\w-]+(?:[ \t]*,[ \t]*[\w-]+|[ \t]+JM\w*\b)*", re.IGNORECASE)
_MEANT = ("ignore", "disable", "noqa", "skip", "silence", "suppress", "off", "allow")
_LONGEST = 14  # of a word that can be meant to be one of them

MAX_SUPPRESSIONS = 1_000  # in a file
MAX_WORDS = 20  # in a comment


@dataclass(slots=True)
class Suppression:
    """A comment that silences: where it stands, the order and the words in it, and the lines that it is about.

    `cut`: it names more than is heeded. `used` are the words that silence something.
    """

    place: Place
    order: str
    words: list[str]
    cut: bool
    lines: tuple[int, ...]
    used: set[str] = field(default_factory=set)


class Suppressions:
    """The comments of a file that silence, or seem to be meant to, and the first one too many.

    `texts` are the lines that belong to texts of several lines, with the column from which on each of them a comment
    can start: what stands in such a text is none.
    """

    def __init__(self, source: Source, texts: Mapping[int, float]) -> None:
        found = list(islice(_suppressions(source, texts), MAX_SUPPRESSIONS + 1))
        self.heeded = found[:MAX_SUPPRESSIONS]
        self.too_many = found[MAX_SUPPRESSIONS] if len(found) > MAX_SUPPRESSIONS else None

    def apply(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings without those that a comment silences; what keeps the map from being drawn stays."""
        words: dict[int, set[str]] = {}  # what is silenced, by its line
        for suppression in self.heeded:
            if suppression.order == "ignore":
                for line in suppression.lines:
                    words.setdefault(line, set()).update(suppression.words)
        used: set[tuple[int, str]] = set()
        left = []
        for finding in findings:
            line = finding.place.line
            if finding.blocks or not (fitting := _names(finding) & words.get(line, _NONE)):
                left.append(finding)
            else:
                used.update((line, word) for word in fitting)
        for suppression in self.heeded:
            suppression.used = {
                w for w in suppression.words for line in suppression.lines if (line, w) in used
            }
        return left


_NONE: frozenset[str] = frozenset()


def may_suppress(source: Source) -> bool:
    """Whether anything in a file looks like a comment that silences."""
    return _COMMENT.search(source.text) is not None


def _names(finding: Finding) -> set[str]:
    """What a finding can be called in a comment: its code, the starts of it, and its name."""
    code = finding.code
    return {code, code[:3], code[:4], finding.slug}


def _suppressions(source: Source, texts: Mapping[int, float]) -> Iterator[Suppression]:
    """The comments of a file that silence, or seem to be meant to. `texts`: see `Suppressions`."""
    says = [bool(line.strip()) and not line.lstrip().startswith("#") for line in source.lines]
    following = 0
    next_after: list[int] = []  # of each line, from the last one on: the next one that says something
    for number in range(len(says), 0, -1):
        next_after.append(following)
        following = number if says[number - 1] else following
    first = following
    next_after.reverse()
    title = next(
        (n for n, line in enumerate(source.lines, 1) if line.startswith(("title:", '"title":', "'title':"))),
        0,
    )
    for number, line in enumerate(source.lines, 1):
        begin = texts.get(number, 0)
        found = _silencing(line, int(begin)) if "#" in line and begin < len(line) else None
        if found is None:
            continue
        about = [number]
        if not line[: found.start()].strip():
            # On a line of its own: the next line that says something; before the first one, the whole map too.
            about = [next_after[number - 1], title if not first or number < first else 0]
        codes = _CODES.match(found[2].split(" -- ")[0].split(":")[0])
        words = [_word(code) for code in re.split(r"[\s,]+", codes[0]) if code] if codes else []
        yield Suppression(
            Place(number, found.start() + 1, number, len(line.rstrip()) + 1),
            found[1].lower(),
            words[:MAX_WORDS],
            len(words) > MAX_WORDS,
            tuple(line for line in about if line),
        )


def _silencing(line: str, begin: int) -> re.Match[str] | None:
    """What silences in a line, or seems to be meant to: it starts after a space, and not within quotes."""
    last = {sign: line.rfind(sign) for sign in "\"'"}
    quote = ""
    i = begin
    for found in _COMMENT.finditer(line, begin):
        at = found.start()
        while i < at:
            char = line[i]
            if quote:
                if line.startswith("\\" if quote == '"' else "''", i):
                    i += 1
                elif char == quote:
                    quote = ""
            elif char in "\"'" and (i == 0 or line[i - 1] in " \t[{,"):
                quote = char
            i += 1
        # An apostrophe in a text without quotes opens nothing: then no other one closes it.
        is_comment = (at == 0 or line[at - 1] in " \t") and (not quote or last[quote] < at)
        if is_comment and _is_order(found[1].lower()):
            return found
    return None


@lru_cache(1_000)
def _is_order(word: str) -> bool:
    """Whether a word means that something shall be silent."""
    return word == "ignore" or (len(word) <= _LONGEST and closest(word, _MEANT) is not None)


def _word(code: str) -> str:
    return code.upper() if code.upper().startswith("JM") else code.lower()
