"""Texts as they stood in the file."""

from __future__ import annotations


class Plain(str):
    """A text that stood in the file without quotes, so that it may also mean a number or yes/no.

    Which of them it means is decided by the field it fills (see `journeymap.model.values`): that is how
    `010`, `no` and `12:30` stay what the author wrote.
    """

    __slots__ = ()
