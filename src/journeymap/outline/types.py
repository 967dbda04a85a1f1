"""Titled text: all that a renderer of pages ever sees of a map.

Sections hold blocks (paragraphs, lists, tables, facts), blocks hold inline pieces. `kind` says what a piece
is, not how it looks; a renderer that does not know a kind writes the plain thing. Nothing in here is escaped.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text.

    `authored`: the map says it (in whichever script), else journeymap does, in the language `Outline.words`.
    `link` is a checked web address, `to` the id of a section of this outline, `time` an ISO 8601 date, `code`
    a name that machines read.
    """

    what: ClassVar[str] = "run"
    text: str
    authored: bool = True
    link: str | None = None
    to: str | None = None
    time: str | None = None
    code: bool = False
    soft: bool = False
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """A short remark that catches the eye. `kind` is one of a few fixed words, `level` a number with it.

    An emotion has a level from -2 to 2, the severity of a pain point one from 1 to 3.
    """

    what: ClassVar[str] = "badge"
    text: str
    kind: str = ""
    authored: bool = False
    level: int = 0


Piece = Run | Badge
Inline = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; kind `lead` is the sentence to read first."""

    what: ClassVar[str] = "paragraph"
    text: Inline
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Somebody's own words, and what they are from."""

    what: ClassVar[str] = "quote"
    text: Inline
    source: Inline = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One item of a list; blocks follow its text."""

    text: Inline
    blocks: tuple[Block, ...] = ()
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Entries:
    """A list; the numbers of an ordered one are part of its meaning."""

    what: ClassVar[str] = "entries"
    entries: tuple[Entry, ...]
    ordered: bool = False
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something with a name: the name, and what there is to say."""

    name: Inline
    blocks: tuple[Block, ...]
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts with their names; kind `grid` for long ones side by side, `small` for short ones."""

    what: ClassVar[str] = "facts"
    facts: tuple[Fact, ...]
    kind: str = "small"


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading row; the first cell of a row is its heading.

    `numeric`: columns of numbers; kind `wide` or `matrix`: does not fit a narrow window; `beside`: two paths, a
    column each, whose rows have no heading.
    """

    what: ClassVar[str] = "table"
    caption: Inline
    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    numeric: frozenset[int] = frozenset()
    kind: str = ""


Block = Paragraph | Quote | Entries | Facts | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A titled part. `accent` numbers the stages, for a colour of their own.

    `ref` is the id by which pictures know the touchpoint or path it is about, `tags` the choices of the
    guide's filters that it answers to.
    """

    id: str
    title: Inline
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    badges: tuple[Badge, ...] = ()
    kind: str = ""
    accent: int | None = None
    ref: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A path as pictures draw it: its id there, its name, the section about it, numbers with their labels."""

    ref: str
    name: Run
    to: str
    share: str = ""
    numbers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """What touchpoints can be chosen by: choices as tag and name."""

    kind: str
    title: Inline
    choices: tuple[tuple[str, Run], ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something said in a lane: about which section, and for a span of time, from where to where (0 to 1)."""

    text: Inline
    about: Run | None = None
    span: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Lane:
    """One kind of thing, stage by stage."""

    kind: str
    title: Inline
    cells: tuple[tuple[Note, ...], ...]


@dataclass(frozen=True, slots=True)
class Guide:
    """What stands around the picture: its paths, its filters, and the lanes below its stages."""

    lines: tuple[Line, ...] = ()
    filters: tuple[Filter, ...] = ()
    stages: tuple[Run, ...] = ()
    lanes: tuple[Lane, ...] = ()


@dataclass(frozen=True, slots=True)
class Outline:
    """All that a map says, as titled text. `blocks` is what to read first, before the picture."""

    title: str
    lang: str
    rtl: bool
    words: str  # the language of journeymap's own words
    badges: tuple[Badge, ...] = ()
    blocks: tuple[Block, ...] = ()
    sections: tuple[Section, ...] = ()
    guide: Guide = field(default_factory=Guide)
