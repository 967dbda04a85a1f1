"""Mermaid's `journey` diagrams: sections become stages, tasks become the visits of one path."""

from __future__ import annotations

import re

from journeymap.errors import ExchangeError
from journeymap.exchange.draft import Draft, Exchange, Piece, count, listed
from journeymap.exchange.mermaid.blocks import Block, blocks
from journeymap.exchange.mermaid.parse import Diagram, Parser, Task
from journeymap.exchange.mermaid.people import People
from journeymap.exchange.mermaid.tasks import looks_like_task
from journeymap.exchange.mermaid.text import begins_journey, first_line, first_word
from journeymap.exchange.scores import Scale, plain_number, scale_of
from journeymap.yamlwriting.document import Item

_EXAMPLE = "A journey looks like this: journey, then section Buying, then Compare prices: 3: Lina"
_NO_TYPE = ("title", "section", "acctitle", "accdescr")


def _fits(text: str) -> bool:
    """A block of Mermaid's, or a line `journey` as Mermaid wants it, with something of a diagram below."""
    if blocks(text):
        return True
    lines = text.split("\n")
    head = first_line(lines)
    if not head.startswith("journey") or not begins_journey(head):
        return False
    inner = filter(None, (line.strip() for line in lines))
    return bool(head.split(";")[1:]) or any(
        re.match(r"section\s+\S", line) or looks_like_task(line) for line in inner
    )


def _journeys(text: str) -> list[Piece]:
    """The journeys of a file: its blocks, or the whole file, which may hold several one after the other."""
    found = blocks(text)
    if not found:
        return _one_after_the_other(text.split("\n"))
    journeys = [block for block in found if begins_journey(first_line(block.lines))]
    if not journeys:
        raise _not_a_journey(found[0])
    return [Piece("\n".join(block.lines), block.line, block.unclosed) for block in journeys]


def _one_after_the_other(lines: list[str]) -> list[Piece]:
    if not begins_journey(first_line(lines)):
        raise _not_a_journey(Block(1, lines))
    heads = [n for n, line in enumerate(lines) if line.strip().rstrip("; \t") == "journey"]
    starts = [0, *(_with_front_matter(lines, n) for n in heads[1:])] if heads else [0]
    ends = [*starts[1:], len(lines)]
    return [Piece("\n".join(lines[start:end]), start + 1) for start, end in zip(starts, ends, strict=True)]


def _with_front_matter(lines: list[str], head: int) -> int:
    """Where a journey below others begins: at its front matter, if it has some."""
    above = head - 1
    while above > 0 and not lines[above].strip():
        above -= 1
    if lines[above].strip() != "---":
        return head
    for n in range(above - 1, max(0, above - 50), -1):
        if lines[n].strip() == "---":
            return n
    return head


def _read(text: str, draft: Draft) -> None:
    _build(Parser(draft, text.split("\n")).parse(), draft)


EXCHANGE = Exchange("Mermaid journey", ("mmd", "mermaid", "md", "markdown"), _fits, _read, _journeys)


def _not_a_journey(block: Block) -> ExchangeError:
    word = first_word(block.lines)
    if word.lower() in _NO_TYPE:
        return ExchangeError(
            "The line «journey» is missing, with which a journey begins.", _EXAMPLE, block.line
        )
    if word.lower() == "journey":
        return ExchangeError(
            "A journey begins with a line that says journey and no more.", _EXAMPLE, block.line
        )
    if not re.fullmatch(r"[A-Za-z][\w-]{2,30}", word):
        return ExchangeError("There is no Mermaid journey in this file.", _EXAMPLE)
    return ExchangeError(
        f"This Mermaid diagram is of the type «{word}»; only journey diagrams can be imported.",
        _EXAMPLE,
        block.line,
    )


def _build(diagram: Diagram, draft: Draft) -> None:
    """From what was written to a map."""
    tasks = diagram.tasks
    if not tasks and not diagram.sections:
        raise ExchangeError("This journey has no sections and no tasks.", _EXAMPLE, draft.line)
    if diagram.titles:
        draft.map["title"] = diagram.titles[-1]
    draft.map["description"] = draft.text(diagram.description, lines=True)
    draft.map.comments += diagram.comments
    people = People([task.people for task in tasks], draft)
    stages: dict[str | None, Item] = {}
    if any(task.stage is None for task in tasks):
        title = str(draft.map.get("title") or "") or "Journey"
        stages[None] = stages.setdefault(title, draft.stage(title))
        draft.note(f"The tasks before the first section are in a stage of their own, {listed([title])}.")
    for title, comments in diagram.sections.items():
        if title not in stages:
            stages[title] = draft.stage(title)
        stages[title].comments += comments
    scale = _scale(tasks, draft)
    visits: dict[tuple[int, str], list[tuple[Item, Task]]] = {}
    touchpoints: dict[tuple[int, str], Item] = {}
    for task in tasks:
        key = (id(stages[task.stage]), task.title)
        if key not in touchpoints:
            touchpoints[key] = draft.touchpoint(stages[task.stage], task.title)
            touchpoints[key].comments += task.comments
            step = draft.visit(touchpoints[key])
        else:
            step = draft.visit(touchpoints[key])
            step.comments += task.comments
        visits.setdefault(key, []).append((step, task))
    for key, made in visits.items():
        _describe(touchpoints[key], made, people, scale)
    _tell_repeats(tasks, draft)


def _scale(tasks: list[Task], draft: Draft) -> Scale:
    """From where to where the scores run, and what there is to tell about it."""
    scores = [task.score for task in tasks if task.score is not None]
    scale = scale_of(scores, draft.options.scale)
    how = "as --scale says" if draft.options.scale else "as most tell; --scale MAX says otherwise"
    for task in tasks:
        if task.score is not None and task.score != scale.within(task.score):
            draft.tally(
                f"A score is not within {scale}, and was brought into it",
                f"{{n}} scores are not within {scale}, and were brought into it",
                f"{task.score:g}",
                task.line,
            )
    if scores and scale.is_usual:
        larger = f" ({how})" if any(score > scale.high for score in scores) else ""
        draft.note(f"The scores from 1 to 5{larger} became emotions from -2 to 2.")
    elif scores:
        draft.note(
            f"The scores from {scale} ({how}) became emotions from -2 to 2; the original ones are kept as x-score."
        )
    return scale


def _describe(touchpoint: Item, made: list[tuple[Item, Task]], people: People, scale: Scale) -> None:
    """What all visits have in common is said at the touchpoint, what only one has at its step."""
    visits = [(step, _fields(task, people, scale)) for step, task in made]
    for keys in (("emotion", "x-score"), ("actor",)):
        values = [tuple(fields.get(key) for key in keys) for _, fields in visits]
        missing = [value[0] is None for value in values]
        # A step cannot say that it has none of what its touchpoint has.
        usual = values[0] if not any(missing) else None
        if usual is not None:
            touchpoint.update(_given(keys, usual))
        for (step, _), value in zip(visits, values, strict=True):
            if value != usual:
                step.update(_given(keys, value))


def _given(keys: tuple[str, ...], values: tuple[object, ...]) -> dict[str, object]:
    return {key: value for key, value in zip(keys, values, strict=True) if value is not None}


def _fields(task: Task, people: People, scale: Scale) -> dict[str, object]:
    fields: dict[str, object] = {}
    if task.score is not None:
        fields["emotion"] = scale.emotion(task.score)
        if not scale.is_usual or task.score != scale.within(task.score):
            fields["x-score"] = plain_number(task.score)
    if actors := people.actors(task.people):
        fields["actor"] = actors[0] if len(actors) == 1 else actors
    return fields


def _tell_repeats(tasks: list[Task], draft: Draft) -> None:
    stages: dict[str, set[str | None]] = {}
    for task in tasks:
        stages.setdefault(task.title, set()).add(task.stage)
    if shared := [title for title, where in stages.items() if len(where) > 1]:
        draft.note(
            f"More than one section has {listed(shared)}: each got a touchpoint of its own with that name."
        )
    if again := len(tasks) - sum(len(where) for where in stages.values()):
        draft.note(
            f"{count(again, 'task')} came up again in the same section: revisits of the same touchpoint."
        )
