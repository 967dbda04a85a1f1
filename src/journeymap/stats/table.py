"""Numbers for people: a table, and lists of what stands out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

from journeymap.escaping import terminal
from journeymap.stats import StatsFormat
from journeymap.typeset.direction import direction, isolate
from journeymap.wiggle import PathNumbers, of_map, unplanned

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.table import Table
    from rich.text import Text

    from journeymap.model.journey import Journey
    from journeymap.stats import Maps

_LISTED = 12  # entries of a list in the table; the whole list is in the JSON
_NONE = "–"
_NARROWEST = 10  # columns


def as_table(maps: Maps) -> RenderableType:
    """What a team reads about its maps, each with the name of its file; for a rich Console of any width."""
    from rich.console import Group

    return Group(*(_Map(name, journey) for name, journey in maps))


def duration_words(seconds: int) -> str:
    """A time span in its two largest units: `17 d 3 h`, `3 h 20 min`, `45 s`."""
    for (unit, size), (smaller, step) in (
        (("d", 86_400), ("h", 3600)),
        (("h", 3600), ("min", 60)),
        (("min", 60), ("s", 1)),
    ):
        steps = (seconds + step // 2) // step  # to the nearest of the smaller unit
        if steps * step >= size:
            whole, rest = divmod(steps * step, size)
            return f"{whole:,} {unit}" + (f" {rest // step} {smaller}" if rest else "")
    return f"{seconds} s"


def _percent(ratio: float | None) -> str:
    if ratio is None:
        return _NONE
    if 0 < ratio < 0.005:
        return "<1%"
    return ">99%" if 0.995 <= ratio < 1 else f"{ratio:.0%}"


def _counted(count: int, ratio: float | None) -> str:
    return _NONE if ratio is None else f"{count} ({_percent(ratio)})"


def _signed(number: int | None) -> str:
    return _NONE if number is None else f"{number:+d}" if number else "0"


def _title(text: str) -> str:
    """A text of the map that neither commands the terminal nor turns the line around it."""
    text = terminal(text, folded=True)
    return isolate(text, direction(text))


class _Map:
    """One map; a rich renderable that fits the width it is given."""

    def __init__(self, name: str, journey: Journey) -> None:
        self.name, self.journey, self.numbers = name, journey, of_map(journey)
        self.titles = {path.id: path.title for path in journey.paths}

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        from rich.text import Text

        yield Text.assemble(
            (_title(self.journey.title), "bold"), "  ", (terminal(self.name, folded=True), "dim")
        )
        yield Text()
        if not self.numbers.paths:
            yield Text(
                "This map has no paths yet. List what customers visit, in order, under paths: and steps:"
            )
            yield Text()
        paths = self.numbers.paths
        fit = max(1, (options.max_width - 20) // 20)  # paths side by side
        for first in range(0, len(paths), fit):
            yield self._table(console, paths[first : first + fit], (options.max_width - 17) // fit - 2)
            yield Text()
        if paths:
            yield Text(
                "fitness: 100% runs as expected. linearity: 1 straight ahead, 0 back where it began, "
                "-1 straight back.",
                "dim",
            )
            yield Text()
        for heading, entries in self._lists():
            yield Text(heading, "bold")
            yield self._list(entries)
            yield Text()
        yield from self._sentences()

    def _table(self, console: Console, paths: Sequence[PathNumbers], width: int) -> Table:
        from rich import box
        from rich.table import Table
        from rich.text import Text

        def title(id: str) -> str:
            # Broken here, so that each line of a right-to-left title can be isolated from its neighbours.
            text = terminal(self.titles[id], folded=True)
            lines = Text(text).wrap(console, max(4, min(36, width)), overflow="fold")
            return "\n".join(isolate(line.plain.strip(), direction(text)) for line in lines)

        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        table.add_column(Text("path"), width=17)
        for path in paths:
            table.add_column(Text(title(path.id)), overflow="fold")
        against = [title(path.against.path) if path.against else _NONE for path in paths]
        for label, values in [*self._rows(paths), ("held against", against)]:
            if any(value != _NONE for value in values):
                style = "bold" if label == "fitness" else ""
                table.add_row(Text(label), *(Text(value) for value in values), style=style)
        return table

    def _rows(self, paths: Sequence[PathNumbers]) -> Iterator[tuple[str, list[str]]]:
        yield "fitness", [_percent(p.against.fitness) if p.against else _NONE for p in paths]
        yield "kind", [p.kind for p in paths]
        yield "visits", [str(p.visits) for p in paths]
        yield "touchpoints", [str(p.distinct_touchpoints) for p in paths]
        yield "back-steps", [_counted(p.backtracks, p.backtrack_ratio) for p in paths]
        yield "skipped stages", [_counted(p.skips, p.skip_ratio) for p in paths]
        yield "channel switches", [_counted(p.channel_switches, p.channel_switch_ratio) for p in paths]
        yield "linearity", [_NONE if p.linearity is None else f"{p.linearity + 0.0:.2f}" for p in paths]
        yield "revisits", [_counted(p.visits - p.distinct_touchpoints, p.revisit_rate) for p in paths]
        yield "there and back", [str(p.ping_pong) for p in paths]
        yield "same again", [str(p.self_loops) for p in paths]
        yield "time", [self._time(p) for p in paths]
        yield "sales cycle", [self._cycle(p) for p in paths]
        yield "lowest emotion", [_signed(p.lowest_emotion) for p in paths]
        yield "highest emotion", [_signed(p.highest_emotion) for p in paths]
        yield "peak emotion", [_signed(p.peak_emotion) for p in paths]
        yield "last emotion", [_signed(p.last_emotion) for p in paths]
        yield "added", [str(len(p.against.added)) if p.against else _NONE for p in paths]
        yield "left out", [str(len(p.against.left_out)) if p.against else _NONE for p in paths]

    def _time(self, path: PathNumbers) -> str:
        if path.duration_seconds is None:
            return _NONE
        return duration_words(path.duration_seconds) + (" or more" if path.duration_partial else "")

    def _cycle(self, path: PathNumbers) -> str:
        if path.sales_cycle is None:
            return _NONE
        return path.sales_cycle + (
            " or longer" if path.duration_partial and path.sales_cycle != "long" else ""
        )

    def _lists(self) -> Iterator[tuple[str, list[tuple[str, str]]]]:
        """Headings, each with pairs of a share and what it is a share of."""
        reach = {one.id: one.reach or 0.0 for one in self.numbers.touchpoints}
        if near := self.numbers.nearly_everyone:
            yield (
                "Moments that move nearly everyone",
                [(_percent(one.reach), self._moment(one.id)) for one in near],
            )
        if new := sorted(unplanned(self.journey), key=lambda id: -reach[id]):
            yield "Moments that nobody planned", [(_percent(reach[id]), self._moment(id)) for id in new]
        if self.numbers.handovers:
            yield (
                "Handovers between teams (of all moves)",
                [
                    (
                        _percent(h.share),
                        f"{self._team(h.from_)} → {self._team(h.to)}, in {self._stage(h.stage)}",
                    )
                    for h in self.numbers.handovers
                ],
            )

    def _list(self, entries: list[tuple[str, str]]) -> Table:
        from rich.table import Table
        from rich.text import Text

        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(justify="right", width=6)
        table.add_column(overflow="fold")
        for share, words in entries[:_LISTED]:
            table.add_row(Text(share), Text(words))
        if more := entries[_LISTED:]:
            table.add_row(Text("…"), Text(f"and {len(more)} more (--format json lists all)"))
        return table

    def _sentences(self) -> Iterator[Text]:
        from rich.text import Text

        entropy, hours = self.numbers.transition_entropy, self.numbers.hours_per_week
        if entropy is not None:
            yield Text(
                f"Uncertainty of the next move: {entropy:.2f} bits (0 always the same way on, 1 a coin toss)"
            )
        if hours is not None:
            yield Text(f"Work by hand: {hours:,.10g} hours a week")
        if entropy is not None or hours is not None:
            yield Text()

    def _moment(self, id: str) -> str:
        return _title(self.journey.touchpoint(id).title)

    def _team(self, id: str) -> str:
        return _title(self.journey.team(id))

    def _stage(self, id: str) -> str:
        return _title(next((stage.title for stage in self.journey.stages if stage.id == id), id))


def _write(maps: Maps, out: TextIO) -> None:
    from rich.console import Console

    console = Console(file=out, highlight=False)
    if console.width < _NARROWEST:  # COLUMNS=0, or a terminal that does not know
        console = Console(file=out, highlight=False, width=80)
    console.print(as_table(maps))


STATS = StatsFormat("table", 1, _write)
