"""What a mend of a misspelt field's name brings to light: the value of that field, and nothing beside it."""

from __future__ import annotations

import pytest

from journeymap.findings import Edit, Fix, Place
from journeymap.fixing import diff
from journeymap.fixing.text import Text
from journeymap.model.problems import UNKNOWN_KEY


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("touchpoint: one\nx: y\n", ""),
        ("touchpoint: [{a: b}, {c: [d]}]\nx: [y]\n", "[{a: b}, {c: [d]}]"),
        ("touchpoint: {a: [b], c: {d: e}} # [\nx: y\n", "{a: [b], c: {d: e}}"),
        ('touchpoint: {a: \'}\', b: "]\\"}"}\nx: y\n', '{a: \'}\', b: "]\\"}"}'),
        ("touchpoint: [a, [b\n", "[a, [b\n"),
        ("touchpoint:\n  - a\n  - b\nx: y\n", "- a\n  - b"),
        ("touchpoint: # why\n  - a\n\n  # and\n  - b\nx: y\n", "- a\n\n  # and\n  - b"),
        ("touchpoint:\n- a\n- b\nx: y\n", "- a\n- b"),
        ("touchpoint:\n    a: b\n", "a: b\n"),
        ("- x: y\n  touchpoint:\n  - a\n  - b\n  z: y\n", "- a\n  - b"),
        ("- touchpoint:\n    - a\n  x: y\n", "- a"),
        ("- touchpoint:\n    - a\n- x: y\n", "- a"),
    ],
)
def test_what_a_misspelt_name_has_hidden(text: str, value: str) -> None:
    """Mistakes in the value of the field may come to light by mending its name: those beside it may not."""
    line = next(n for n, row in enumerate(text.split("\n"), 1) if "touchpoint" in row)
    column = text.split("\n")[line - 1].index("touchpoint") + 1
    place = Place(line, column, line, column + len("touchpoint"))
    finding = UNKNOWN_KEY.at(place, "", "", Fix((Edit(place, "touchpoints"),)))
    change = Text(text.encode()).edited([finding])
    [(start, end)] = change.opened
    assert change.data.decode()[start:end] == value


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("a.yaml", "a/a.yaml"),
        ("two words.yaml", "a/two words.yaml\t"),
        ('say "a".yaml', '"a/say \\"a\\".yaml"'),
        ("tab\there.yaml", '"a/tab\\011here.yaml"'),
        ("a\x1f.yaml", '"a/a\\037.yaml"'),
        ("a\x7f.yaml", '"a/a\\177.yaml"'),
        ("ș پ.yaml", "a/ș پ.yaml\t"),
    ],
)
def test_names_of_files_in_a_diff(name: str, written: str) -> None:
    """Git takes odd names in quotes with their codes, and a tab behind those with spaces."""
    assert diff(name, b"a\n", b"b\n").split("\n")[0] == f"--- {written}"
