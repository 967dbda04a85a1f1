"""A Mermaid `journey` diagram, line by line.

The syntax is that of Mermaid's own grammar (user-journey/parser/journey.jison, version 11), with patience
for what people write by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from journeymap.errors import ExchangeError
from journeymap.exchange.draft import Draft
from journeymap.exchange.mermaid.front import settings
from journeymap.exchange.mermaid.tasks import is_number, looks_like_task, score_at, split_task
from journeymap.exchange.mermaid.text import (
    entities,
    front_matter,
    is_entity,
    plain,
    unquoted,
    without_directives,
)
from journeymap.model.quantities import latin_digits

MAX_TASKS = 5_000
_PIECES = re.compile(r"(?:#\w{1,31};|[^#;])+|;|#.*")
_FOREIGN = re.compile(r"(?:click|href|classDef|class|style|linkStyle|direction|init)\s", re.IGNORECASE)
_KEYWORD = re.compile(r"(title|section)(?:\s+|$)", re.IGNORECASE)
# Mermaid knows the first comma only, but those who write in other scripts mean the others too.
_COMMA = re.compile("[,،、，]")


@dataclass(slots=True)
class Task:
    """A visit: what is done, how it feels, and who takes part."""

    stage: str | None
    title: str
    line: int
    score: float | None = None
    people: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Diagram:
    """A journey diagram as it was written."""

    titles: list[str] = field(default_factory=list)  # the last one counts
    description: str = ""
    sections: dict[str, list[str]] = field(default_factory=dict)  # with the comments above them
    tasks: list[Task] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)  # those that stand above nothing


def _is_foreign(statement: str) -> bool:
    """A line that belongs to other kinds of diagrams, and has no score as a task would."""
    return bool(_FOREIGN.match(statement)) and not looks_like_task(statement)


class Parser:
    def __init__(self, draft: Draft, lines: list[str]) -> None:
        self.draft, self.first = draft, draft.line
        self.diagram = Diagram()
        self.pending: list[str] = []  # comments that belong to what comes next
        self.section: str | None = None
        size = front_matter(lines)
        if size:
            title, looks, others = settings(lines[:size])
            self.diagram.titles += [title] if title else []
            self.pending += [f"Front matter: {draft.text(other)}" for other in others]
            self._look(looks)
        text, directives = without_directives("\n".join([""] * size + lines[size:]))
        self._look(bool(directives))
        self.lines = text.split("\n")
        self.last_brace = max((n for n, line in enumerate(self.lines) if "}" in line), default=-1)

    def _look(self, some: bool) -> None:
        if some:
            self.draft.note(
                "Mermaid's settings for looks (config, init) were left out: a map has its own themes."
            )

    def parse(self) -> Diagram:
        statements = self._statements()
        number, head = next(statements, (0, ""))
        rest = re.sub(r"^journey\b\s*", "", head, flags=re.IGNORECASE)
        if rest:
            self._statement(number, rest)
        for line, statement in statements:
            self._statement(line, statement)
        self.diagram.comments += self.pending
        titles = self.diagram.titles = [self._said(title) for title in self.diagram.titles]
        # The last one counts in Mermaid.
        self.diagram.comments += [f"Title: {other}" for other in titles[:-1] if other not in ("", titles[-1])]
        return self.diagram

    def _said(self, text: str) -> str:
        """A title as it is read: entities as their signs, without quotes around it."""
        return unquoted(self.draft.text(plain(text)))

    def _statements(self) -> Iterator[tuple[int, str]]:
        """Line numbers and statements, without comments; descriptions are taken on the way."""
        at = 0
        while at < len(self.lines):
            number, text = self.first + at, self.lines[at].strip()
            at += 1
            if not text:
                continue
            if match := re.match(r"accDescr\s*\{", text, re.IGNORECASE):
                at, text = self._description(at - 1, text[match.end() :])
            if match := re.match(r"acc(Title|Descr)\s*:\s*", text, re.IGNORECASE):
                if match[1].lower() == "descr":
                    self.diagram.description = text[match.end() :]
                else:
                    self.diagram.titles.insert(0, text[match.end() :])
                continue
            yield from self._split(number, text)

    def _description(self, at: int, begun: str) -> tuple[int, str]:
        """The description that a brace opens; where to go on, and with what of the line before that.

        One that nothing closes ends where the diagram clearly goes on.
        """
        inside, brace, rest = begun.partition("}")
        described, end = [inside.strip()], at + 1
        while not brace and end <= self.last_brace:
            inside, brace, rest = self.lines[end].partition("}")
            described.append(inside.strip())
            end += 1
        if not brace:
            told = range(at + 1, len(self.lines))
            end = next((n for n in told if _goes_on(self.lines[n].strip())), len(self.lines))
            described, rest = [begun.strip(), *(line.strip() for line in self.lines[at + 1 : end])], ""
            self.draft.note(
                f"The description that opens on line {self.first + at} (accDescr with a brace) is not closed: it was"
                " taken to end before the next section, title or task."
            )
        self.diagram.description = "\n".join(described).strip()
        return end, rest.strip()

    def _split(self, number: int, line: str) -> Iterator[tuple[int, str]]:
        """The statements of a line: `;` separates them, `#` (that is no entity) starts a comment, so does a first `%`."""
        if line.startswith("%") or (line[1:3] == "%%" and line[0] != "}"):
            self._keep(line)
            return
        line = entities(line)
        if ("#" not in line and ";" not in line) or _is_foreign(line):
            if line:
                yield number, line
            return
        statement = ""
        for match in _PIECES.finditer(line):
            piece = match[0]
            if piece == ";":
                if statement.strip():
                    yield number, statement.strip()
                statement = ""
            elif piece.startswith("#") and not is_entity(piece):
                if statement.strip() and ":" not in statement and re.search(r":\s*\d", piece):
                    self.draft.tally(
                        "A # was taken as a part of the text, not as the start of a comment",
                        "{n} # were taken as parts of the text, not as starts of comments",
                        statement + piece,
                        number,
                    )
                    statement += line[match.start() :]
                else:
                    self._keep(line[match.start() :])
                break
            else:
                statement += piece
        if statement.strip():
            yield number, statement.strip()

    def _keep(self, comment: str) -> None:
        words = self.draft.text(comment.lstrip("%# "))
        if words:
            self.pending.append(words)
            self.draft.note("Comments of the diagram were kept as comments of the map.")

    def _statement(self, line: int, statement: str) -> None:
        match = _KEYWORD.match(statement)
        if match and self._is_task_all_the_same(match[1], statement):
            self.draft.tally(
                "A line that begins with Title or Section ends like a task, and was taken as one",
                "{n} lines that begin with Title or Section end like tasks, and were taken as such",
                statement,
                line,
            )
            match = None
        if match is None:
            self._task(line, statement)
        elif match[1].lower() == "title":
            self.diagram.titles.append(statement[match.end() :])
        else:
            name = self._said(statement[match.end() :])
            self.section = name or f"Stage {len(self.diagram.sections) + 1}"
            self.diagram.sections.setdefault(self.section, []).extend(self._above())

    def _is_task_all_the_same(self, keyword: str, statement: str) -> bool:
        """`Title insurance: 2: Ada`: not what Mermaid reads, but what is meant where it stands among tasks."""
        if not looks_like_task(statement):
            return False
        with_people = looks_like_task(statement, with_people=True)
        if keyword.lower() == "title":
            return self.section is not None and (with_people or keyword != "title")
        return with_people or keyword != "section"

    def _above(self) -> list[str]:
        comments, self.pending = self.pending, []
        return comments

    def _task(self, line: int, statement: str) -> None:
        if (match := re.search(r"\s%%", statement)) and ":" in statement[: match.start()]:
            self._keep(statement[match.end() :])
            statement = statement[: match.start()]
        parts = split_task(statement)
        at = score_at(parts)
        title = self._said(":".join(parts[: at or 1]))
        if not title or _is_foreign(statement):
            self.pending.append(f"Not taken over, line {line}: {self.draft.text(statement)}")
            self.draft.tally(
                "A line is no task, and was only kept as a comment",
                "{n} lines are no tasks, and were only kept as comments",
                statement,
                line,
            )
            return
        score = float(latin_digits(parts[at])) if at else None
        more = parts[at + 1 :] if at else self._without_score(parts, title, line, statement)
        people, *rest = more or [""]
        if any(text.strip() for text in rest):
            self.pending.append(f"Not taken over, line {line}: {self.draft.text(':'.join(rest))}")
            self.draft.tally(
                "A line says more than a task, a score and actors: the rest was kept as a comment",
                "{n} lines say more than a task, a score and actors: the rest was kept as comments",
                statement,
                line,
            )
        names = filter(None, (self._said(name) for name in _COMMA.split(people)))
        if len(self.diagram.tasks) == MAX_TASKS or len(self.diagram.sections) > MAX_TASKS:
            raise ExchangeError(
                f"This journey has more than {MAX_TASKS:,} tasks or sections, which is more than a map holds.",
                "Split it first.",
                line,
            )
        task = Task(self.section, title, line, score, list(dict.fromkeys(names)), self._above())
        self.diagram.tasks.append(task)

    def _without_score(self, parts: list[str], title: str, line: int, statement: str) -> list[str]:
        """What stands behind the title of a task without a score, but for what stands in the score's place."""
        more = parts[1:]
        if more and not more[0].strip():  # Task:: Lina
            return more[1:]
        if len(more) > 1 or (more and is_number(more[0])):
            self.draft.tally(
                "A score is no number, so its task has no emotion",
                "{n} scores are no numbers, so their tasks have no emotion",
                more[0].strip(),
                line,
            )
            self.pending.append(f"Line {line} was, with a score that is none: {self.draft.text(statement)}")
            return more[1:]
        if not more:
            self.draft.tally(
                "A line has no score; it was taken as a task all the same",
                "{n} lines have no score; they were taken as tasks all the same",
                title,
                line,
            )
        return more


def _goes_on(line: str) -> bool:
    """Whether a line is clearly one of the diagram, and none of a description."""
    return bool(_KEYWORD.match(line)) or looks_like_task(line)
