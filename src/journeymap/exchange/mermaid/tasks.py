"""Which part of a task's line is its score."""

from __future__ import annotations

import re

from journeymap.model.quantities import latin_digits

_SCORE = re.compile(r"[+-]?(?:\d{1,9}(?:\.\d{0,9})?|\.\d{1,9})(?:e[+-]?\d)?")


def is_number(part: str) -> bool:
    """Whether a part begins like a number, though perhaps it is none."""
    return re.match(r"[+\-.\d۰-۹٠-٩]", part.strip()) is not None


def _is_score(part: str) -> bool:
    return len(part) < 99 and _SCORE.fullmatch(latin_digits(part)) is not None


def looks_like_task(statement: str, with_people: bool = False) -> bool:
    """Whether a line ends with a score, or with a score and people."""
    parts = statement.rsplit(":", 2)
    if len(parts) == 3 and parts[0].strip() and _is_score(parts[1]) and parts[2].strip():
        return True
    if with_people or len(parts) < 2:
        return False
    return _is_score(parts[-1]) or (not parts[-1].strip() and len(parts) == 3 and _is_score(parts[1]))


def split_task(statement: str) -> list[str]:
    """The parts of a task's line between its colons; that of a time (`Call at 12:30: 4: Lina`) separates none."""
    parts = statement.split(":")
    numbers = _scores(parts)
    if numbers and _is_time(parts, numbers[0], alone=len(numbers) == 1):
        at = numbers[0]
        parts[at - 1 : at + 1] = [f"{parts[at - 1]}:{parts[at]}"]
    return parts


def score_at(parts: list[str]) -> int | None:
    """Which part is the score: the first number, also where the title has colons itself (`Ask: why?: 2: Lina`)."""
    numbers = _scores(parts)
    return numbers[0] if numbers and (numbers[0] == 1 or parts[1].strip()) else None


def _scores(parts: list[str]) -> list[int]:
    return [n for n, part in enumerate(parts) if n and _is_score(part)]


def _is_time(parts: list[str], at: int, alone: bool) -> bool:
    """12:30, not a score of 30. Where no other number could be the score, only what can be nothing else is one."""
    hour, minutes = parts[at - 1][-3:], parts[at].rstrip()
    if (
        not hour[-1:].isdigit()
        or not re.fullmatch(r"[0-5]\d", latin_digits(minutes))
        or minutes[:1].isspace()
    ):
        return False
    long = re.search(r"(?<!\d)[0-2]\d$" if alone else r"(?<!\d)[0-2]?\d$", latin_digits(hour))
    return long is not None and not (alone and latin_digits(minutes) == "10")
