"""Numbers that do not go together."""

from __future__ import annotations


class Misfit(str):
    """A number whose unit is not that of the other: what is wrong, what to do, and what to write instead, if sure."""

    __slots__ = ("help", "message", "write")
    message: str
    help: str
    write: str

    @classmethod
    def of(cls, written: object, message: str, help: str, write: str = "") -> Misfit:
        misfit = cls(written)
        misfit.message, misfit.help, misfit.write = message, help, write
        return misfit
