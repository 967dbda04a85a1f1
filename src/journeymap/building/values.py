"""What a value means that has another word, a face or a grade in it, or more than belongs there."""

from __future__ import annotations

import re

from journeymap.building.shapes import fits, has_shape, is_right
from journeymap.findings import Edit, Finding, Fix, Rule
from journeymap.findings.wording import clipped, in_quotes
from journeymap.model import fields, synonyms
from journeymap.model.fields import ModelField
from journeymap.model.parts import Part
from journeymap.model.problems import BAD_NUMBER, NOT_A_CHOICE, WRONG_TYPE
from journeymap.reading.edits import in_flow, rewritten
from journeymap.reading.node import Node

_AND_FIELD = re.compile(r"(?P<text>[^,،;]*[^\s,،;])(?:\s*[,،;]\s*|\s+[\-–—|]\s+)(?P<field>\w[\w \-]*)")

Cured = tuple[Node, list[Finding]]


def cured(node: Node, field: ModelField) -> Cured | None:
    """The value that another word stands for, and what to say about it; None for one that the model judges."""
    if field.refers == "channel" and node.kind == "list" and len(node.items) > 1:
        return _one_channel(node)
    if node.kind != "text" or node.is_null:
        return None
    text = node.text.strip()
    if field.words and text not in field.words:
        meant = synonyms.value(field.words, text)
        if meant is None or is_right(node, field):
            return None
        message = f"«{clipped(text)}» is not among the words this field knows."
        return _instead(NOT_A_CHOICE, node, field, message, meant, True)
    if field.name == "emotion" and (emotion := synonyms.emotion(text)) is not None:
        message = f"«{clipped(text)}» is not a whole number from -2 to +2."
        return _instead(BAD_NUMBER, node, field, message, str(emotion[0]), emotion[1])
    if field.name == "severity" and (severity := synonyms.severity(text)) is not None:
        message = f"«{clipped(text)}» is not a whole number from 1 to 3."
        return _instead(BAD_NUMBER, node, field, message, str(severity), True)
    return None


def _instead(rule: Rule, node: Node, field: ModelField, message: str, meant: str, sure: bool) -> Cured:
    """Another word in the place of one; `sure`: it says the very same."""
    help = f"Write: {field.name}: {meant}"
    if field.name == "emotion" and not sure:
        help += "\nEmotions run from -2 (frustrated) over 0 to +2 (delighted)."
    finding = rule.at(node.place, message, help.replace("\n", " — "), rewritten(node, meant, sure))
    return Node("text", *node.place, meant, True), [finding]


def _one_channel(node: Node) -> Cured:
    first = node.items[0]
    others = ", ".join(clipped(item.text) for item in node.items[1:] if item.kind == "text")
    help = f"Write: channel: {clipped(first.text)}"
    if others:
        help += f" — and what happens on {others} as a touchpoint of its own, or as a step with that channel."
    finding = WRONG_TYPE.at(node.place, "A visit happens on one channel, and this is a list.", help)
    return first, [finding]


def one_part(node: Node, field: ModelField) -> Finding:
    """A list where one part belongs, such as two personas."""
    more = " Others who take part go under actors, with ids of their own." if field.name == "persona" else ""
    message = f"A list stands here, but there is only one {field.name}."
    help = f"Keep one of them, without its dash, below {field.name}.{more}"
    return WRONG_TYPE.at(node.place, message, help)


def may_be_torn(part: type[Part], name: Node, value: Node) -> bool:
    """Whether `- Note: they rang` may be one text with a colon in it, and no field of another name."""
    word = name.text
    return (
        bool(part.short_form)
        and value.kind == "text"
        and word not in fields.names()
        and not synonyms.candidates(part, word)
        and not _is_near(part, word, value)
    )


def _is_near(part: type[Part], word: str, value: Node) -> bool:
    """Whether a name can be a slip for that of a field, with what it holds."""
    guess = fields.guess(part, word)
    return guess is not None and has_shape(value, fields.of(part)[guess.meant])


def text_with_fields(node: Node, part: type[Part], where: str) -> Cured | None:
    """`- Compare prices, after: 2d`: a text and one of its fields in a line, which YAML reads as one long name."""
    key, value = node.entries[0] if node.entries else (None, None)
    short = part.short_form
    if key is None or value is None or not short or key.kind != "text" or not key.plain or node.flow:
        return None
    match = _AND_FIELD.fullmatch(key.text) if key.line == key.end_line else None
    if match is None:
        return None
    word = match["field"].strip()
    known = fields.of(part)
    meant = word if word in known else next(iter(synonyms.candidates(part, word)), "")
    if not meant or {short, meant} & {name for name, _ in node.pairs()}:
        return None
    message = f"A text and a field stand in one line here{where}: «{clipped(key.text)}»."
    text, rest = match["text"], f"{meant}: {in_flow(value.text)}" if value.kind == "text" else f"{meant}: …"
    start = "" if value.kind == "text" else "Give each a line of its own. "
    help = f"{start}Write: {{{short}: {in_flow(text)}, {rest}}}"
    below = "\n" + " " * (key.column - 1) + meant
    written = in_quotes(text) if _needs_quotes(text) else text
    fix = Fix((Edit(key.place, f"{short}: {written}{below}"),), fits(value, known[meant]))
    names = (
        Node("text", *key.place, short, True),
        Node("text", *key.place, text, True),
        Node("text", *key.place, meant, True),
    )
    tree = Node("map", *node.place, flow=node.flow)
    tree.entries = [(names[0], names[1]), (names[2], value), *node.entries[1:]]
    return tree, [WRONG_TYPE.at(key.place, message, help, fix)]


def _needs_quotes(text: str) -> bool:
    return ": " in text or " #" in text or text[:1] in "\"'&*!|>%@`?-[{"
