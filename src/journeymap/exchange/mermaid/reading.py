"""Mermaid's `journey` diagrams: sections become stages, tasks become the visits of one path."""

from __future__ import annotations

import math
import re
from collections import Counter

from journeymap.errors import ExchangeError
from journeymap.exchange.draft import Draft, Exchange, count, listed
from journeymap.exchange.mermaid.parse import Diagram, Parser, Task
from journeymap.exchange.mermaid.text import blocks, first_word, plain
from journeymap.model.ids import fold
from journeymap.yamlwriting.document import Item

_EXAMPLE = "A journey looks like this: journey, then section Buying, then Compare prices: 3: Lina"
_MIDDLE = 3  # the score that is neither good nor bad


def _fits(text: str) -> bool:
    return bool(blocks(text) or re.match(r"journey\b", first_word(text.split("\n")), re.IGNORECASE))


def _read(text: str, draft: Draft) -> None:
    lines, first = text.split("\n"), 1
    found = blocks(text)
    if found:
        journeys = [block for block in found if first_word(block[1]).lower() == "journey"]
        if not journeys:
            raise _not_a_journey(found[0][1], found[0][0])
        first, lines = journeys[0]
        if len(journeys) > 1:
            draft.note(
                f"The file has {len(journeys)} journeys: the first one, on line {first}, was imported."
            )
    elif first_word(lines).lower() != "journey":
        raise _not_a_journey(lines, 1)
    diagram = Parser(draft, lines, first).parse()
    _build(diagram, draft)


EXCHANGE = Exchange("Mermaid journey", ("mmd", "mermaid", "md", "markdown"), _fits, _read)


def _not_a_journey(lines: list[str], line: int) -> ExchangeError:
    word = first_word(lines)
    if word.lower() in ("title", "section", "acctitle", "accdescr"):
        return ExchangeError("The line «journey» is missing, with which a journey begins.", _EXAMPLE, line)
    if not re.fullmatch(r"[A-Za-z][\w-]{2,30}", word):
        return ExchangeError("There is no Mermaid journey in this file.", _EXAMPLE)
    return ExchangeError(
        f"This Mermaid diagram is of the type «{word}»; only journey diagrams can be imported.",
        _EXAMPLE,
        line,
    )


def _build(diagram: Diagram, draft: Draft) -> None:
    """From what was written to a map."""
    tasks = diagram.tasks
    if not tasks and not diagram.sections:
        raise ExchangeError("This journey has no sections and no tasks.", _EXAMPLE)
    if diagram.titles:
        draft.map["title"] = draft.text(plain(diagram.titles[-1]))
    draft.map["description"] = draft.text(plain(diagram.description), lines=True)
    draft.map.comments += diagram.comments
    people = _people(tasks, draft)
    stages: dict[str | None, Item] = {}
    if any(task.stage is None for task in tasks):
        title = str(draft.map.get("title") or "") or "Journey"
        stages[None] = stages.setdefault(title, draft.stage(title))
        draft.note(f"The tasks before the first section are in a stage of their own, «{title}».")
    for title, comments in diagram.sections.items():
        if title not in stages:
            stages[title] = draft.stage(title)
        stages[title].comments += comments
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
        _describe(touchpoints[key], made, people)
    if any(task.score is not None for task in tasks):
        draft.note("The scores from 1 to 5 became emotions from -2 to 2.")
    _tell_repeats(tasks, draft)


def _describe(touchpoint: Item, made: list[tuple[Item, Task]], people: dict[str, str]) -> None:
    """What all visits have in common is said at the touchpoint, what only one has at its step."""
    visits = [(step, _fields(task, people)) for step, task in made]
    for key in ("emotion", "actor", "x-with"):
        values = [fields.get(key) for _, fields in visits]
        if None in values and any(value is not None for value in values):
            usual = None  # a step cannot say that it has none of what its touchpoint has
        else:
            usual = touchpoint[key] = values[0]
        for (step, _), value in zip(visits, values, strict=True):
            if value != usual:
                step[key] = value


def _fields(task: Task, people: dict[str, str]) -> dict[str, object]:
    fields: dict[str, object] = {}
    if task.score is not None:
        fields["emotion"] = math.floor(task.score - _MIDDLE + 0.5)
    ids = [people[fold(name) or name] for name in task.people]
    actor = "" if "" in ids else next(iter(ids), "")  # the persona is nobody's helper
    if actor:
        fields["actor"] = actor
    if others := [name for name, id in zip(task.people, ids, strict=True) if id not in ("", actor)]:
        fields["x-with"] = others
    return fields


def _people(tasks: list[Task], draft: Draft) -> dict[str, str]:
    """Who takes part, with the ids of the actors; the persona, who does most, has none."""
    names: dict[str, str] = {}
    doing: Counter[str] = Counter()
    for task in tasks:
        for name in task.people:
            names.setdefault(fold(name) or name, name)
        doing.update({fold(name) or name for name in task.people})
    if not names:
        return {}
    persona = max(names, key=lambda key: doing[key])
    draft.map["persona"] = Item(name=names[persona])
    others = {
        key: draft.give_id("actor", name, f"actor-{n}")
        for n, (key, name) in enumerate(names.items(), 1)
        if key != persona
    }
    if others:
        draft.map["actors"] = Item({id: Item(name=names[key]) for key, id in others.items()})
        draft.note(
            f"The persona is {listed([names[persona]])}, who takes part in the most tasks "
            f"({doing[persona]} of {len(tasks)}). The others became actors: "
            f"{listed([names[key] for key in others])}."
        )
    if any(len(task.people) > 1 for task in tasks):
        draft.note("A visit has one actor: who else takes part in a task is kept as x-with.")
    return {persona: "", **others}


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
