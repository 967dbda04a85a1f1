"""What all settings are read with: texts, lists, groups and rules, each with what is wrong with it as a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from journeymap.files.gitignore import MAX_SPECIAL
from journeymap.findings import Finding, Place, Rule
from journeymap.model.problems import BAD_SETTING, NOT_A_CHOICE, RULES, WRONG_TYPE
from journeymap.reading.node import Node
from journeymap.suggestions import question

T = TypeVar("T")
MAX_VALUES = 2_000  # of a configuration
MAX_ITEMS = 500  # of a list
MANY = (
    f"This configuration holds more than {MAX_VALUES:,} values.",
    "Write less: JM3 stands for all rules that begin so, and drafts/ for all files in such folders.",
)
MAX_FINDINGS = 100  # nobody reads more, and looking for what each of them may mean takes its time
_BY_CODE = "journeymap rules lists them all."


class EnoughError(Exception):
    """There are so many mistakes that the rest is not looked at."""


class ValueReader:
    """Reads values. `folder` is what paths are relative to; `lines` tells where things stand."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.findings: list[Finding] = []
        self.lines: dict[str, int] = {}

    def wrong(self, node: Node, message: str, help: str, rule: Rule = BAD_SETTING) -> None:
        """Tells what is wrong at a node."""
        place = node.place
        if node.kind != "text":
            place = Place(node.line, node.column, node.line, node.column + 1)
        self.findings.append(rule.at(place, message, help))
        if len(self.findings) == MAX_FINDINGS:
            raise EnoughError

    def texts(self, node: Node, separator: str = "") -> Iterator[tuple[str, Node]]:
        """The texts of a list; one text may stand for a list, also of several with commas between them."""
        if node.kind == "map":
            self.wrong(
                node,
                "A list belongs here, but this is a group of fields.",
                "Start each item with a dash: - …",
                WRONG_TYPE,
            )
            return
        for item in [node] if node.kind == "text" else node.items:
            text = None if item.is_null else self.text(item)
            parts = text.split(separator) if text and separator else [text or ""]
            yield from ((part.strip(), item) for part in parts if part.strip())

    def entries(self, node: Node, such: str) -> Iterable[tuple[Node, Node]]:
        """The keys and values of a group; `such` is what belongs here."""
        if node.kind == "map":
            return [(key, value) for key, value in node.entries if not value.is_null]
        self.wrong(node, f"{self.quoted(node)} cannot stand here.", f"Write {such}", WRONG_TYPE)
        return []

    def few(self, node: Node, texts: list[str]) -> bool:
        """Whether there are not more items than anybody needs; more of them, or long ones, take their time."""
        if len(texts) > MAX_ITEMS:
            self.wrong(
                node,
                f"There are {len(texts):,} items here; {MAX_ITEMS} are allowed.",
                "Write fewer: JM3 stands for all rules that begin so, and drafts/ for all files in such folders.",
            )
        elif sum(map(len, texts)) > MAX_SPECIAL:
            self.wrong(
                node,
                f"The items here have more than {MAX_SPECIAL:,} characters together.",
                "Write shorter ones, or fewer.",
            )
        else:
            return True
        return False

    def chosen(self, word: str, node: Node) -> frozenset[str]:
        """The codes that a code, the start of one or a name means."""
        from journeymap.rules import chosen

        codes = chosen(word)
        if not codes:
            self.no_rule(word.strip(), node)
        return codes

    def no_rule(self, word: str, node: Node) -> None:
        """Tells that no rule is called so."""
        from journeymap.rules import near

        self.wrong(node, f"There is no rule «{word}».", question(near(word), _BY_CODE), NOT_A_CHOICE)

    def text(self, node: Node) -> str | None:
        """A text that is not empty; None for anything else."""
        if node.kind == "text" and node.text.strip():
            return node.text.strip()
        from journeymap.model.validators import text

        return self.valid(text, node)

    def valid(self, validate: Callable[[Any], T], node: Node) -> T | None:
        """What a validator of the fields of maps makes of a value; None if it is wrong."""
        from pydantic_core import PydanticCustomError

        try:
            return validate(node.data())
        except PydanticCustomError as error:
            context = error.context or {}
            self.wrong(node, str(context["message"]), str(context["help"]), RULES[error.type])
            return None

    def quoted(self, node: Node) -> str:
        """A value as a sentence quotes it."""
        if node.kind == "text":
            return f"«{' '.join(node.text.split())[:60]}»"
        return "A list" if node.kind == "list" else "A group of fields"
