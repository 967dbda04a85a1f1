"""A Mermaid `journey` diagram, line by line.

The syntax is that of Mermaid's own grammar (user-journey/parser/journey.jison, version 11), with patience
for what people write by mistake.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from journeymap.exchange.draft import Draft, listed
from journeymap.exchange.mermaid.text import entities, front_matter, is_entity, plain, without_directives
from journeymap.model.quantities import latin_digits

_PIECES = re.compile(r"(?:#\w{1,31};|[^#;])+|;|#.*")
_FOREIGN = re.compile(r"(?:click|href|classDef|class|style|linkStyle|direction|init)\s", re.IGNORECASE)
# Mermaid knows the first comma only, but those who write in other scripts mean the others too.
_COMMA = re.compile("[,،、，]")


@dataclass(slots=True)
class Task:
    """A visit: what is done, how it feels, and who takes part."""

    stage: str | None
    title: str
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
    return bool(_FOREIGN.match(statement)) and not re.search(r":\s*[1-5]\s*(:|$)", statement)


class Parser:
    def __init__(self, draft: Draft, lines: list[str], first: int) -> None:
        self.draft, self.first = draft, first
        self.diagram = Diagram()
        self.pending: list[str] = []  # comments that belong to what comes next
        self.section: str | None = None
        size = front_matter(lines)
        self._settings(lines[:size])
        text, directives = without_directives("\n".join([""] * size + lines[size:]))
        if directives:
            self._look()
        self.lines = text.split("\n")

    def _look(self) -> None:
        self.draft.note(
            "Mermaid's settings for looks (config, init) were left out: a map has its own themes."
        )

    def _settings(self, lines: list[str]) -> None:
        """The front matter: its title is the diagram's, where that has none."""
        if not any(line.strip() for line in lines[1:-1]):
            return
        from journeymap.reading import read

        start = next(n for n, line in enumerate(lines) if line.strip())
        indent = len(lines[start]) - len(lines[start].lstrip())
        body = "\n".join(
            line[indent:] if not line[:indent].strip() else line for line in lines[start + 1 : -1]
        )
        root = read(body.encode(errors="replace"), "front matter").root
        entries = root.entries if root else []
        for key, value in entries:
            if key.text == "title" and value.kind == "text":
                self.diagram.titles.append(value.text)
            elif key.text in ("config", "displayMode", "theme"):
                self._look()
            else:
                self.pending.append(f"Front matter: {key.text}: {value.text}".rstrip(": "))
        if root is None:
            self.pending += [f"Front matter: {line.strip()}" for line in body.split("\n") if line.strip()]

    def parse(self) -> Diagram:
        statements = self._statements()
        head = next(statements, (0, ""))[1]
        rest = re.sub(r"^journey\b\s*", "", head, flags=re.IGNORECASE)
        if rest:
            self._statement(self.first, rest)
        for line, statement in statements:
            self._statement(line, statement)
        self.diagram.comments += self.pending
        if len(self.diagram.titles) > 1:
            *others, title = self.diagram.titles  # the last one counts in Mermaid
            self.diagram.comments += [f"Title: {other}" for other in others if other != title]
        return self.diagram

    def _statements(self) -> Iterator[tuple[int, str]]:
        """Line numbers and statements, without comments; descriptions are taken on the way."""
        described: list[str] | None = None
        for number, line in enumerate(self.lines, self.first):
            if described is not None:
                inside, brace, line = line.partition("}")
                described.append(inside.strip())
                if not brace:
                    continue
                self.diagram.description, described = "\n".join(described).strip(), None
            text = line.strip()
            if match := re.match(r"accDescr\s*\{", text, re.IGNORECASE):
                inside, brace, text = text[match.end() :].partition("}")
                if not brace:
                    described = [inside.strip()]
                    continue
                self.diagram.description = inside.strip()
            if match := re.match(r"acc(Title|Descr)\s*:\s*", text, re.IGNORECASE):
                if match[1].lower() == "descr":
                    self.diagram.description = text[match.end() :]
                else:
                    self.diagram.titles.insert(0, text[match.end() :])
                continue
            yield from self._split(number, text)
        if described is not None:
            self.diagram.description = "\n".join(described).strip()

    def _split(self, number: int, line: str) -> Iterator[tuple[int, str]]:
        """The statements of a line: `;` separates them, `#` (that is no entity) starts a comment."""
        if line.startswith("%%"):
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
                if statement.strip() and ":" not in statement and re.search(r":\s*[1-5]\b", piece):
                    self.draft.note(
                        f"Line {number}: the # was taken as a part of the text, not as a comment."
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
        if match := re.match(r"title(?:\s+|$)", statement, re.IGNORECASE):
            self.diagram.titles.append(plain(statement[match.end() :]))
        elif match := re.match(r"section(?:\s+|$)", statement, re.IGNORECASE):
            name = self.draft.text(plain(statement[match.end() :]))
            self.section = name or f"Stage {len(self.diagram.sections) + 1}"
            self.diagram.sections.setdefault(self.section, []).extend(self._above())
        else:
            self._task(line, statement)

    def _above(self) -> list[str]:
        comments, self.pending = self.pending, []
        return comments

    def _task(self, line: int, statement: str) -> None:
        statement, percent, comment = (
            statement.partition("%%") if re.search(r"\s%%", statement) else (statement, "", "")
        )
        if percent:
            self._keep(comment)
        parts = statement.split(":")
        at = _score_at(parts)
        title = self.draft.text(plain(":".join(parts[: at or 1])))
        if not title or _is_foreign(statement):
            self.pending.append(f"Not taken over, line {line}: {self.draft.text(statement)}")
            self.draft.note(
                f"Line {line} is no task, so it was only kept as a comment: {listed([statement])}."
            )
            return
        score, people, more = None, "", parts[at + 1 :] if at else parts[1:]
        if at:
            score = self._score(parts[at], title, line)
        elif more and not more[0].strip():  # Task:: Lina
            more = more[1:]
        elif len(more) > 1 or (more and re.match(r"[+\-.\d۰-۹٠-٩]", more[0].strip())):
            self.draft.note(
                f"Line {line}: {listed([more[0].strip()])} is no score from 1 to 5, so {listed([title])} "
                "has no emotion."
            )
            self.pending.append(f"Line {line} was, with a score that is none: {self.draft.text(statement)}")
            more = more[1:]
        elif len(parts) == 1:
            self.draft.note(
                f"Line {line}: {listed([title])} has no score; it was taken as a task all the same."
            )
        if more:
            people, *more = more
        if any(text.strip() for text in more):
            self.pending.append(f"Not taken over, line {line}: {self.draft.text(':'.join(more))}")
            self.draft.note(
                f"Line {line} says more than a task, a score and actors: the rest was kept as a comment."
            )
        names = [self.draft.text(plain(name)) for name in _COMMA.split(people)]
        task = Task(self.section, title, score, list(dict.fromkeys(filter(None, names))), self._above())
        self.diagram.tasks.append(task)

    def _score(self, text: str, title: str, line: int) -> float:
        score = float(latin_digits(text))
        within = min(5.0, max(1.0, score))
        if score != within:
            self.draft.note(
                f"Line {line}: the score {score:g} of {listed([title])} was taken as {within:g}; "
                "scores run from 1 to 5."
            )
        return within


def _score_at(parts: list[str]) -> int | None:
    """Which part is the score: the first, unless the title has colons itself (`Call at 12:30: 4: Lina`)."""
    numbers = [
        n
        for n, part in enumerate(parts)
        if n and re.fullmatch(r"[+-]?\d{1,9}(\.\d{1,9})?", latin_digits(part))
    ]
    scores = [n for n in numbers if 1 <= float(latin_digits(parts[n])) <= 5]
    if not numbers:
        return None
    if numbers[0] > 1:
        return scores[0] if scores and parts[1].strip() else None
    if 1 in scores or not scores or not latin_digits(parts[0])[-1:].isdigit():
        return 1
    return scores[0]
