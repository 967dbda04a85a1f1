"""The text of a file, in the form that all positions refer to."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """A file's name and text. The byte order mark is gone and every line break is a single line feed.

    Nothing else than a line feed ends a line here (unlike `str.splitlines`), so line numbers are those that
    editors show.
    """

    name: str
    text: str
    lines: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        text = self.text.removeprefix("\ufeff")
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "lines", tuple(text.split("\n")))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1; empty where there is no such line."""
        return self.lines[number - 1] if 1 <= number <= len(self.lines) else ""
