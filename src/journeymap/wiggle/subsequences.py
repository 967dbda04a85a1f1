"""Longest common subsequences, many at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


class CommonSubsequences:
    """The lengths of the longest common subsequences of one sequence with each of many.

    Bit-parallel (Crochemore 2001, in the form of Hyyrö 2004): bit i of a vector is 0 where the length
    grows at item i of the sequence; each item of the other one is a handful of operations on whole
    numbers. The many stand side by side in one number, each below a guard bit at which its carries end, so
    that hundreds of long paths against hundreds take seconds and not minutes.
    """

    _BITS = 1 << 14  # of one group of sequences: bounds the memory that the masks take

    def __init__(self, sequences: Iterable[Sequence[str]]) -> None:
        self._groups: list[_Group] = []
        for sequence in sequences:
            if not self._groups or self._groups[-1].end + len(sequence) > self._BITS:
                self._groups.append(_Group())
            self._groups[-1].add(sequence)

    def lengths(self, sequence: Sequence[str]) -> list[int]:
        """The length with each of the many, in their order."""
        return [length for group in self._groups for length in group.lengths(sequence)]


class _Group:
    __slots__ = ("end", "every", "masks", "spans")

    def __init__(self) -> None:
        self.end = 0  # where the next sequence begins
        self.every = 0  # all bits but the guards
        self.masks: dict[str, int] = {}  # where each item stands
        self.spans: list[tuple[int, int]] = []  # where each sequence begins, and its length

    def add(self, sequence: Sequence[str]) -> None:
        for bit, item in enumerate(sequence, self.end):
            self.masks[item] = self.masks.get(item, 0) | 1 << bit
        self.every |= ((1 << len(sequence)) - 1) << self.end
        self.spans.append((self.end, len(sequence)))
        self.end += len(sequence) + 1

    def lengths(self, sequence: Sequence[str]) -> list[int]:
        bits = self.every
        for item in sequence:
            if hit := bits & self.masks.get(item, 0):
                bits = ((bits + hit) | (bits ^ hit)) & self.every
        return [size - (bits >> start & (1 << size) - 1).bit_count() for start, size in self.spans]
