"""docs/configuration.md: the page that people wrote, with the table of settings and a report made from the program."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from journeymap.config.errors import ConfigurationError
from journeymap.config.keys import table
from journeymap.config.reading import read_settings
from journeymap.reporters.text import pieces_of_finding

PAGE = Path(__file__).parent.parent / "docs" / "configuration.md"

_FAULTY = """\
exclud: [drafts/]
ignore: [JM3O5]
options:
  too-many-messages: {within: 7 dys}
"""


def configuration_page() -> str:
    """The page as it should be."""
    text = PAGE.read_text(encoding="utf-8")
    for name, block in (("settings", table().strip()), ("mistakes", f"```text\n{_mistakes()}\n```")):
        text = re.sub(
            f"<!-- {name} -->.*<!-- /{name} -->",
            lambda _, name=name, block=block: f"<!-- {name} -->\n{block}\n<!-- /{name} -->",
            text,
            flags=re.DOTALL,
        )
    return text


def _mistakes() -> str:
    """What is said of a faulty configuration."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            read_settings(_FAULTY.encode(), ".journeymap.yaml", f"{folder}/.journeymap.yaml")
        except ConfigurationError as error:
            checked = error.checked
    assert checked is not None
    pieces = (
        piece
        for finding in checked.findings
        for piece in pieces_of_finding(checked.name, finding, checked.source)
    )
    return "".join(text for text, _ in pieces).strip()


if __name__ == "__main__":
    PAGE.write_text(configuration_page(), encoding="utf-8")
