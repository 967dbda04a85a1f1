"""JM017: a comment that silences nothing."""

from __future__ import annotations

from collections.abc import Iterator

from journeymap.findings import Edit, Finding, Fix, Phase, Place, Rule, Severity
from journeymap.findings.source import Source
from journeymap.findings.suppressions import MAX_SUPPRESSIONS, MAX_WORDS, Suppression
from journeymap.findings.wording import clipped
from journeymap.rules import known, near
from journeymap.rules.support.comments import Comments
from journeymap.suggestions import question

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
    phase=Phase.COMMENTS,
)

_MAX_HINTS = 100  # words that are held against the names of all rules


def check(comments: Comments) -> Iterator[Finding]:
    """A finding for each comment and each word in it that silences nothing."""
    vain = _Vain(comments)
    for suppression in comments.suppressions.heeded:
        if suppression.order != "ignore":
            yield RULE.at(
                suppression.place,
                f"This comment silences nothing: journeymap does not know «{suppression.order}».",
                "Write ignore: # journeymap: ignore JM305 -- and the reason",
            )
            continue
        if not suppression.words:
            yield RULE.at(
                suppression.place,
                "This comment names no rule, so it silences nothing.",
                "Name the rule: # journeymap: ignore JM305 -- and the reason",
            )
        if suppression.cut:
            yield RULE.at(
                suppression.place,
                f"This comment names more than {MAX_WORDS} rules: only the first {MAX_WORDS} are heeded.",
                "Name a group of rules by the start of its codes, such as JM3.",
            )
        fix = _without(suppression, comments.source)
        for word in suppression.words:
            if word not in suppression.used and (explained := vain.explained(word, fix)):
                yield RULE.at(suppression.place, *explained)
    if comments.suppressions.too_many:
        yield RULE.at(
            comments.suppressions.too_many.place,
            f"Only {MAX_SUPPRESSIONS:,} comments of a file can silence rules: from here on, none does.",
            "Leave out a rule of the whole map with a comment above its first line, or one of all maps in the"
            " configuration.",
        )


class _Vain:
    """Why a word in a comment silences nothing."""

    def __init__(self, comments: Comments) -> None:
        self.checked = comments.checked
        self.rules = {word: rule for rule in known() for word in (rule.code, rule.slug)}
        self.starts = {rule.code[:end] for rule in known() for end in (3, 4)}
        self.blocking = {word for f in comments.left if f.blocks for word in (f.code, f.slug)}
        self.first: dict[str, int] = {}  # the line of the first finding of a rule
        for finding in comments.left:
            self.first.setdefault(finding.code, finding.place.line)
            self.first.setdefault(finding.slug, finding.place.line)
        self.hints: dict[str, str] = {}

    def explained(self, word: str, fix: Fix | None) -> tuple[str, str, Fix | None] | None:
        """Message, help and fix; None where nobody can say whether there is something to silence."""
        if word in self.starts:
            return (
                f"This comment silences nothing: no rule of {word} finds anything here.",
                "Take the comment out, or put it on the line of the finding or on one of its own above it.",
                None,
            )
        rule = self.rules.get(word)
        if rule is None:
            help = question(self._near(word)) or "journeymap rules lists them all."
            return f"This comment silences nothing: there is no rule «{clipped(word)}».", help, None
        if word in self.blocking:
            return (
                f"This comment cannot silence {word}: with this mistake the map cannot be drawn.",
                "Mend what the finding tells, and take the comment out.",
                None,
            )
        if rule.phase not in self.checked:
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
        if word not in self.hints and len(self.hints) < _MAX_HINTS and len(word) <= 80:
            self.hints[word] = near(word)
        return self.hints.get(word, "")


def _without(suppression: Suppression, source: Source) -> Fix | None:
    """Takes the comment out, where nothing of it is used."""
    if suppression.used or len(suppression.words) != 1:
        return None
    line, text = suppression.place.line, source.line(suppression.place.line)
    before = text[: suppression.place.column - 1]
    if before.strip():
        return Fix((Edit(Place(line, len(before.rstrip()) + 1, line, len(text) + 1), ""),))
    return Fix((Edit(Place(line, 1, line + 1, 1), ""),)) if line < len(source.lines) else None
