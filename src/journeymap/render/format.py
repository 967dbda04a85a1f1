"""What an output format is, and what it is drawn from: a module of this folder registers one as its `FORMAT`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from journeymap.render.options import VIEWS, Options

if TYPE_CHECKING:
    from journeymap.outline.types import Outline
    from journeymap.picture.graph import Graph
    from journeymap.picture.scene import Scene


class Request(Protocol):
    """A journey to be drawn. What a format does not ask for is never made."""

    @property
    def options(self) -> Options:
        """How it is to be drawn; the view is always named."""

    def scene(self, titled: bool = True) -> Scene:
        """The picture of the view, with the title of the map over it or without."""

    def sheets(self, area: tuple[float, float]) -> list[Scene]:
        """The map in parts that can be read on sheets with this width and height, in points."""

    def graph(self) -> Graph:
        """The stages and moves, not yet placed."""

    def outline(self) -> Outline:
        """All that the map says, as titled text."""

    def data(self) -> dict[str, Any]:
        """The map as plain data, with all short forms written out."""

    def tell(self, note: str) -> None:
        """Tells a user what they should know about what was drawn."""


class Format(NamedTuple):
    """An output format: `endings` of its files, the first for those that journeymap names, `rank` its place in lists.

    `takes` are the options that it honours, by their names in `Options`; all others are refused. `views` are those
    that it can draw, the first where none is asked for. `is_text`: other ends of lines make no other picture.
    """

    name: str
    rank: int
    endings: tuple[str, ...]
    summary: str
    takes: tuple[str, ...]
    draw: Callable[[Request], bytes]
    views: tuple[str, ...] = VIEWS
    is_text: bool = True

    def honours(self, option: str, value: object) -> bool:
        """Whether an option with a value takes effect in this format."""
        return option in self.takes and (option != "view" or value in self.views)
