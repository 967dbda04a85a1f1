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

_COMMENT = re.compile(r"#[ \t]*journeymap:[ \t]*([^\W\d][\w-]*)\b([^#]*)", re.IGNORECASE)
# Codes, starts of codes or names, separated by commas, codes by spaces too; what follows ` -- ` or `:` is the reason.
_CODES = re.compile(r"[ \t]*[\w-]+(?:[ \t]*,[ \t]*[\w-]+|[ \t]+JM\w*\b)*", re.IGNORECASE)
_START = re.compile(r"JM\d{1,2}")
_MEANT = ("ignore", "disable", "noqa", "skip", "silence", "suppress", "off", "allow")


@dataclass(slots=True)
class Silencer:
    """A comment that silences: where it stands, the order and the words in it, and the lines that it is about."""

    place: Place
    order: str
    words: list[str]
    lines: tuple[int, ...]
    used: set[str]

    def names(self, finding: Finding) -> bool:
        """Whether it names the finding's rule; remembers that it does."""
        code = finding.code
        for word in self.words if self.order == "ignore" else ():
            if word in (code, finding.slug) or (_START.fullmatch(word) and code.startswith(word)):
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
        or not sum(s.names(finding) for s in silencers if finding.place.line in s.lines)  # each is used
    ]
    if not families:
        return stay
    kept = {word for f in stay if keeps_from_drawing(f) for word in (f.code, f.slug)}
    told = [finding for silencer in silencers for finding in _unused(silencer, families, kept, stay, source)]
    return in_order(stay + told)


def keeps_from_drawing(finding: Finding) -> bool:
    """Whether a map with this finding cannot be made into a journey, or its paths lead nowhere."""
    broken = finding.code.startswith("JM0") or finding.code in ("JM101", "JM107", "JM108")
    return broken and finding.severity is Severity.ERROR


def _unused(
    silencer: Silencer, families: tuple[str, ...], kept: set[str], stay: list[Finding], source: Source
) -> Iterator[Finding]:
    """What a comment names in vain."""
    from journeymap.rules import known, near

    codes = {word: rule.code for rule in known() for word in (rule.code, rule.slug)}
    place = silencer.place
    fix = _without(silencer, source)
    if silencer.order != "ignore":
        yield RULE.at(
            place,
            f"This comment silences nothing: journeymap does not know «{silencer.order}».",
            "Write ignore: # journeymap: ignore JM305 -- and the reason",
        )
        return
    if not silencer.words:
        yield RULE.at(
            place,
            "This comment names no rule, so it silences nothing.",
            "Name the rule: # journeymap: ignore JM305 -- and the reason",
        )
    for word in silencer.words:
        if word in silencer.used:
            continue
        if _START.fullmatch(word) and any(code.startswith(word) for code in codes):
            yield RULE.at(
                place,
                f"This comment silences nothing: no rule of {word} finds anything here.",
                "Take the comment out, or put it on the line of the finding or on one of its own above it.",
            )
        elif word not in codes:
            hint = near(word)
            yield RULE.at(
                place,
                f"This comment silences nothing: there is no rule «{word}».",
                f"Did you mean {hint}?" if hint else "journeymap rules lists them all.",
            )
        elif word in kept and codes[word].startswith(("JM0", "JM1")):
            yield RULE.at(
                place,
                f"This comment cannot silence {word}: with this mistake the map cannot be drawn.",
                "Mend what the finding tells, and take the comment out.",
            )
        elif codes[word].startswith(families):
            elsewhere = [f.place.line for f in stay if word in (f.code, f.slug)]
            if elsewhere:
                help = f"It finds something on line {elsewhere[0]}: put the comment there, or on a line of its own above."
            else:
                help = "Take the comment out." if fix else f"Take {word} out of the comment."
            yield RULE.at(
                place,
                f"This comment silences nothing: {word} finds nothing here.",
                help,
                None if elsewhere else fix,
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
    """The comments of a file that silence, or seem to be meant to."""
    if not _COMMENT.search(source.text):
        return
    from difflib import get_close_matches

    for number, line in enumerate(source.lines, 1):
        for found in _COMMENT.finditer(line) if "#" in line else ():
            order = found[1].lower()
            meant = order == "ignore" or get_close_matches(order, _MEANT, 1, 0.7)
            if meant and _is_comment(line, found.start()):
                codes = _CODES.match(found[2].split(" -- ")[0].split(":")[0])
                yield Silencer(
                    Place(number, found.start() + 1, number, len(line.rstrip()) + 1),
                    order,
                    [_word(code) for code in re.split(r"[\s,]+", codes[0]) if code] if codes else [],
                    _about(source, number) if not line[: found.start()].strip() else (number,),
                    set(),
                )
                break


def _about(source: Source, number: int) -> tuple[int, ...]:
    """What a comment on a line of its own is about: the next line that says something; before the first one
    of the file, the map as a whole, too."""
    following = [n for n in range(number + 1, len(source.lines) + 1) if _says(source.line(n))][:1]
    if any(_says(line) for line in source.lines[:number]):
        return tuple(following)
    title = [
        n for n, line in enumerate(source.lines, 1) if line.startswith(("title:", '"title":', "'title':"))
    ]
    return (*following, *title[:1])


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
