"""Comments that silence findings: `# journeymap: ignore JM305 -- we know`, on the line of the finding or above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from journeymap.findings import Edit, Finding, Fix, Place, Rule, Severity, in_order
from journeymap.reading import Source

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

_COMMENT = re.compile(r"#[ \t]*journeymap:[ \t]*ignore\b([^#]*)", re.IGNORECASE)
# Codes or slugs, separated by commas or spaces; what follows ` -- ` or `:` is the reason.
_CODES = re.compile(r"[ \t]*[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*")


@dataclass(slots=True)
class Silencer:
    """A comment that silences: where it stands, the words in it, and the line that it is about."""

    place: Place
    words: list[str]
    line: int
    used: set[str]

    def silences(self, finding: Finding) -> bool:
        """Whether it names the finding's rule; remembers that it does."""
        for word in (finding.code, finding.slug):
            if word in self.words:
                self.used.add(word)
                return True
        return False


def heed(findings: list[Finding], source: Source, families: tuple[str, ...] = ()) -> list[Finding]:
    """The findings without those that a comment silences.

    An error that keeps the map from being drawn stays. `families` are the starts of the codes of rules that
    were checked to the end: of these, comments that silence nothing are told.
    """
    silencers = list(_silencers(source))
    if not silencers:
        return findings
    stay = [
        finding
        for finding in findings
        if keeps_from_drawing(finding)
        or not sum(s.silences(finding) for s in silencers if s.line == finding.place.line)  # each is used
    ]
    if not families:
        return stay
    kept = {(f.place.line, word) for f in stay for word in (f.code, f.slug)}
    told = [finding for silencer in silencers for finding in _unused(silencer, families, kept, source)]
    return in_order(stay + told)


def keeps_from_drawing(finding: Finding) -> bool:
    """Whether a map with this finding cannot be made into a journey, or its paths lead nowhere."""
    broken = finding.code.startswith("JM0") or finding.code in ("JM101", "JM107", "JM108")
    return broken and finding.severity is Severity.ERROR


def _unused(
    silencer: Silencer, families: tuple[str, ...], kept: set[tuple[int, str]], source: Source
) -> Iterator[Finding]:
    """What a comment names in vain."""
    from journeymap.rules import known, near

    codes = {word: rule.code for rule in known() for word in (rule.code, rule.slug)}
    place = silencer.place
    fix = _without(silencer, source)
    if not silencer.words:
        yield RULE.at(
            place,
            "This comment names no rule, so it silences nothing.",
            "Name the rule: # journeymap: ignore JM305 -- and the reason",
        )
    for word in silencer.words:
        if word not in codes:
            hint = near(word)
            yield RULE.at(
                place,
                f"This comment silences nothing: there is no rule «{word}».",
                f"Did you mean {hint}?" if hint else "journeymap rules lists them all.",
            )
        elif (silencer.line, word) in kept:
            yield RULE.at(
                place,
                f"This comment cannot silence {word}: with this mistake the map cannot be drawn.",
                "Mend what the finding tells, and take the comment out.",
            )
        elif word not in silencer.used and codes[word].startswith(families):
            yield RULE.at(
                place,
                f"This comment silences nothing: {word} finds nothing here.",
                "Take the comment out." if fix else f"Take {word} out of the comment.",
                fix,
            )


def _without(silencer: Silencer, source: Source) -> Fix | None:
    """Takes the comment out, where nothing of it is used."""
    if silencer.used or len(silencer.words) != 1:
        return None
    line, text = silencer.place.line, source.line(silencer.place.line)
    before = text[: silencer.place.column - 1]
    if before.strip():
        return Fix((Edit(Place(line, len(before.rstrip()) + 1, line, len(text) + 1), ""),))
    return Fix((Edit(Place(line, 1, line + 1, 1), ""),)) if line < len(source.lines) else None


def _silencers(source: Source) -> Iterator[Silencer]:
    """The comments of a file that silence."""
    if not _COMMENT.search(source.text):
        return
    for number, line in enumerate(source.lines, 1):
        for found in _COMMENT.finditer(line) if "#" in line else ():
            if _is_comment(line, found.start()):
                words = found[1].split(" -- ")[0].split(":")[0]
                codes = _CODES.match(words)
                about = number
                if not line[
                    : found.start()
                ].strip():  # a line of its own is about the next one that says something
                    about = next(
                        (n for n in range(number + 1, len(source.lines) + 1) if _says(source.line(n))), number
                    )
                yield Silencer(
                    Place(number, found.start() + 1, number, len(line.rstrip()) + 1),
                    [_word(code) for code in re.split(r"[\s,]+", codes[0]) if code] if codes else [],
                    about,
                    set(),
                )
                break


def _says(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _word(code: str) -> str:
    return code.upper() if code.upper().startswith("JM") else code.lower()


def _is_comment(line: str, at: int) -> bool:
    """Whether the `#` there starts a comment: after a space, and not within quotes."""
    if at and line[at - 1] not in " \t":
        return False
    quote = ""
    i = 0
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
    return not quote or quote not in line[at:]
