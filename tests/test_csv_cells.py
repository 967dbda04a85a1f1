"""Cells of a CSV file: what was added against formulas is taken away again, and nothing else."""

from __future__ import annotations

import pytest

from journeymap.escaping import csv_cell, csv_text


@pytest.mark.parametrize("words", ["=1+1", "+40", "-5", "@a", "\t=1", "'=1", "''+1", "\r", "\n1"])
def test_what_begins_as_a_formula_gets_a_quote(words: str) -> None:
    """A spreadsheet shows it; read back, it is what it was."""
    assert csv_cell(words) == f"'{words}"
    assert csv_text(csv_cell(words)) == words


@pytest.mark.parametrize("cell", ["-5", "=1", "'quoted'", "5-3", "'", "", "a=1"])
def test_what_was_not_added_stays(cell: str) -> None:
    """A cell that another program wrote keeps its minus, its formula and its quotes."""
    assert csv_text(cell) == cell
