"""Comments that silence findings: `# journeymap: ignore JM305 -- we know`, on the line of the finding or above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice
from math import inf

from journeymap.findings.finding import Edit, Finding, Fix, Place, Rule, Severity, in_order
from journeymap.findings.source import Source
from journeymap.findings.wording import clipped
from journeymap.reading.node import Node
from journeymap.suggestions import closest, question

RULE = Rule(
    "JM017",
    "unused-silencer",
    Severity.WARNING,
    "A comment that silences a rule has something to silence.",
    "What was silenced may be mended by now. The comment that stays behind would hide the same mistake when it"
    " comes back.",
    bad="title: A map\nstatus: draft\npersona: Lina\nowner: growth  # journeymap: ignore JM103 -- no teams yet\n"
    "stages: [Awareness]\n",
    good="title: A map\nstatus: draft\npersona: Lina\nowner: growth\nstages: [Awareness]\n",
)

_COMMENT = re.compile(r"#[ \t]*journeymap:[ \t]*([^\W\d][\w-]*)\b([^#]*)", re.IGNORECASE)
# Codes, starts of codes or names, separated by commas, codes by spaces too; what follows ` -- ` or `:` is the reason.
_CODES = re.compile(r"[ \t]*[\w-]+(?:[ \t]*,[ \t]*[\w-]+|[ \t]+JM\w*\b)*", re.IGNORECASE)
_MEANT = ("ignore", "disable", "noqa", "skip", "silence", "suppress", "off", "allow")
_LONGEST = 14  # of a word that can be meant to be one of them
_BLOCK = re.compile(r"(?:[&!]\S*[ \t]+)*[|>]")

MAX_SILENCERS = 1_000  # in a file
MAX_WORDS = 20  # in a comment
MAX_HINTS = 100  # words that are held against the names of all rules


@dataclass(slots=True)
class Silencer:
    """A comment that silences: where it stands, the order and the words in it, and the lines that it is about.

    `cut`: it names more than is heeded.
    """

    place: Place
    order: str
    words: list[str]
    cut: bool
    lines: tuple[int, ...]
    used: set[str] = field(default_factory=set)


def heed(
    findings: list[Finding], source: Source, families: tuple[str, ...] = (), root: Node | None = None
) -> list[Finding]:
    """The findings without those that a comment silences.

    An error that keeps the map from being drawn stays. `families` are the starts of the codes of rules that
    were checked to the end: of these, comments that silence nothing are told. With the tree of the file, a text
    of several lines is never taken for a comment.
    """
    if not _COMMENT.search(source.text):
        return findings
    silencers = list(islice(_silencers(source, _texts(root, source)), MAX_SILENCERS + 1))
    more = silencers[MAX_SILENCERS:]
    del silencers[MAX_SILENCERS:]
    words: dict[int, set[str]] = {}  # what is silenced, by its line
    for silencer in silencers:
        if silencer.order == "ignore":
            for line in silencer.lines:
                words.setdefault(line, set()).update(silencer.words)
    used: set[tuple[int, str]] = set()
    stay = []
    for finding in findings:
        line = finding.place.line
        if keeps_from_drawing(finding) or not (named := _names(finding) & words.get(line, _NONE)):
            stay.append(finding)
        else:
            used.update((line, word) for word in named)
    if not families:
        return stay
    for silencer in silencers:
        silencer.used = {word for word in silencer.words for line in silencer.lines if (line, word) in used}
    told = list(_Unused(source, families, stay).told(silencers))
    if more:
        told.append(
            RULE.at(
                more[0].place,
                f"Only {MAX_SILENCERS:,} comments of a file can silence rules: from here on, none does.",
                "Leave out a rule of the whole map with a comment above its first line, or one of all maps in the"
                " configuration.",
            )
        )
    return in_order(stay + told)


_NONE: frozenset[str] = frozenset()


def _names(finding: Finding) -> set[str]:
    """What a finding can be called in a comment: its code, the starts of it, and its name."""
    code = finding.code
    return {code, code[:3], code[:4], finding.slug}


def keeps_from_drawing(finding: Finding) -> bool:
    """Whether a map with this finding cannot be made into a journey, or its paths lead nowhere."""
    broken = finding.code.startswith("JM0") or finding.code in ("JM101", "JM107", "JM108")
    return broken and finding.severity is Severity.ERROR


class _Unused:
    """What comments name in vain."""

    def __init__(self, source: Source, families: tuple[str, ...], stay: list[Finding]) -> None:
        from journeymap.rules import known

        self.source = source
        self.families = families
        self.codes = {word: rule.code for rule in known() for word in (rule.code, rule.slug)}
        self.starts = {code[:end] for code in self.codes.values() for end in (3, 4)}
        self.kept = {word for f in stay if keeps_from_drawing(f) for word in (f.code, f.slug)}
        self.first: dict[str, int] = {}  # the line of the first finding of a rule
        for finding in stay:
            self.first.setdefault(finding.code, finding.place.line)
            self.first.setdefault(finding.slug, finding.place.line)
        self.hints: dict[str, str] = {}

    def told(self, silencers: list[Silencer]) -> Iterator[Finding]:
        """A finding for each comment and each word in it that silences nothing."""
        for silencer in silencers:
            if silencer.order != "ignore":
                yield RULE.at(
                    silencer.place,
                    f"This comment silences nothing: journeymap does not know «{silencer.order}».",
                    "Write ignore: # journeymap: ignore JM305 -- and the reason",
                )
                continue
            if not silencer.words:
                yield RULE.at(
                    silencer.place,
                    "This comment names no rule, so it silences nothing.",
                    "Name the rule: # journeymap: ignore JM305 -- and the reason",
                )
            if silencer.cut:
                yield RULE.at(
                    silencer.place,
                    f"This comment names more than {MAX_WORDS} rules: only the first {MAX_WORDS} are heeded.",
                    "Name a group of rules by the start of its codes, such as JM3.",
                )
            fix = _without(silencer, self.source)
            for word in silencer.words:
                if word not in silencer.used and (said := self._in_vain(word, fix)):
                    yield RULE.at(silencer.place, *said)

    def _in_vain(self, word: str, fix: Fix | None) -> tuple[str, str, Fix | None] | None:
        """Message, help and fix; None where nobody can say whether there is something to silence."""
        if word in self.starts:
            return (
                f"This comment silences nothing: no rule of {word} finds anything here.",
                "Take the comment out, or put it on the line of the finding or on one of its own above it.",
                None,
            )
        code = self.codes.get(word)
        if code is None:
            help = question(self._near(word)) or "journeymap rules lists them all."
            return f"This comment silences nothing: there is no rule «{clipped(word)}».", help, None
        if word in self.kept and code.startswith(("JM0", "JM1")):
            return (
                f"This comment cannot silence {word}: with this mistake the map cannot be drawn.",
                "Mend what the finding tells, and take the comment out.",
                None,
            )
        if not code.startswith(self.families):
            return None
        message = f"This comment silences nothing: {word} finds nothing here."
        if word in self.first:
            return (
                message,
                f"It finds something on line {self.first[word]}: put the comment there, or on a line of its own above.",
                None,
            )
        return message, "Take the comment out." if fix else f"Take {word} out of the comment.", fix

    def _near(self, word: str) -> str:
        """The rule that is meant; of many such words, only for the first ones."""
        from journeymap.rules import near

        if word not in self.hints and len(self.hints) < MAX_HINTS and len(word) <= 80:
            self.hints[word] = near(word)
        return self.hints.get(word, "")


def _without(silencer: Silencer, source: Source) -> Fix | None:
    """Takes the comment out, where nothing of it is used."""
    if silencer.used or len(silencer.words) != 1:
        return None
    line, text = silencer.place.line, source.line(silencer.place.line)
    before = text[: silencer.place.column - 1]
    if before.strip():
        return Fix((Edit(Place(line, len(before.rstrip()) + 1, line, len(text) + 1), ""),))
    return Fix((Edit(Place(line, 1, line + 1, 1), ""),)) if line < len(source.lines) else None


def _texts(root: Node | None, source: Source) -> dict[int, float]:
    """The lines that belong to texts of several lines: where on each of them a comment can start at the earliest."""
    texts: dict[int, float] = {}
    waiting = [root] if root is not None else []
    while waiting:
        node = waiting.pop()
        waiting += node.items
        for entry in node.entries:
            waiting += entry
        if node.kind != "text" or node.plain or node.line == node.end_line:
            continue
        block = _BLOCK.match(source.line(node.line), node.column - 1)
        for line in range(node.line + bool(block), node.end_line + 1):
            texts[line] = inf
        # A text in quotes may end, and another one begin, on the same line.
        if not block and source.line(node.end_line)[node.end_column - 1 :].strip():
            texts[node.end_line] = node.end_column - 1
    return texts


def _silencers(source: Source, texts: dict[int, float]) -> Iterator[Silencer]:
    """The comments of a file that silence, or seem to be meant to. `texts`: see there."""
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
        yield Silencer(
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
