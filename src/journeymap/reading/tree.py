"""From YAML's events to a tree that knows where everything stood, in one pass and without recursion."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

import yaml

from journeymap.findings import Finding, Place
from journeymap.reading import messages, problems
from journeymap.reading.decode import CONTROL
from journeymap.reading.limits import MAX_DEPTH, MAX_EXPANDED, MAX_KEY, MAX_NODES, MAX_SCALAR
from journeymap.reading.misreadings import end_of_document, misread
from journeymap.reading.node import Node
from journeymap.reading.trouble import ODD_SPACES, Stop, Trouble

_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]+)+")

NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(slots=True)
class Parsed:
    """A tree as far as there is one. `stop`: mend the text first; `stopped`: it is of no use to try.

    `shared`: the parts that stand in other places too (&name, and *name there).
    """

    root: Node | None = None
    shared: list[Node] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    stop: Stop | None = None
    stopped: bool = False


class TreeBuilder:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.parsed = Parsed()
        self.last = (-1, -1, -1, -1)

    def report(self, finding: Finding) -> None:
        self.parsed.findings.append(finding)

    def run(self, get_event: Any) -> None:
        """The loop: everything in it happens once for each value of the file, so it is kept tight."""
        lines = self.lines
        scalar, map_start, list_start = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
        map_end, list_end = yaml.MappingEndEvent, yaml.SequenceEndEvent
        anchors: dict[str, Node] = {}
        sizes: dict[str, tuple[int, int, int]] = {}  # of each finished anchor: values, characters, height
        unused: dict[str, Node] = {}
        # The open collection, and for a mapping its keys so far and the key that waits for its value
        node: Node | None = None
        keys: dict[str, Node] = {}
        key: Node | None = None
        stack: list[tuple[Node | None, dict[str, Node], Node | None, int, str | None, int, int]] = []
        count = chars = height = 0
        end_line = end_column = 1  # where the last content ended
        anchor: str | None
        child: Node

        while True:
            event = get_event()
            cls = event.__class__
            if cls is scalar:
                text = event.value
                style = event.style
                mark = event.start_mark
                line = mark.line + 1
                column = mark.column + 1
                mark = event.end_mark
                end_line = mark.line + 1
                end_column = mark.column + 1
                plain = not style
                child = Node("text", line, column, end_line, end_column, text, plain)
                anchor = event.anchor
                if anchor is not None or event.tag is not None:
                    self._properties(child, event)
                if plain:
                    if text:
                        first = text[0]
                        if first == "-" or first in ODD_SPACES or end_line != line:
                            self.parsed.stop = misread(lines, child)
                            if self.parsed.stop is not None:
                                return
                elif style == '"' or style == "'":
                    self.last = (line - 1, column - 1, end_line - 1, end_column - 1)
                    if CONTROL.search(text):
                        self.report(messages.decoded_control(child))
                else:
                    self._end_of_block(child)
                    end_line = child.end_line
                    end_column = child.end_column
                count += 1
                chars += len(text)
                if len(text) > MAX_SCALAR:
                    self.report(
                        messages.limit(
                            child, f"This text has {len(text):,} characters; {MAX_SCALAR:,} are allowed."
                        )
                    )
                if anchor is not None:
                    anchors[anchor] = unused[anchor] = child
                    sizes[anchor] = (1, len(text), 0)
                elif event.tag is not None:
                    anchor = event.tag  # told already: no word about an empty value
            elif cls is map_end or cls is list_end:
                assert node is not None
                child = node
                if child.flow:
                    mark = event.end_mark
                    end_line = mark.line + 1
                    end_column = mark.column + 1
                    self.last = (child.line - 1, child.column - 1, end_line - 1, end_column - 1)
                child.end_line = end_line
                child.end_column = end_column
                inner = height + 1
                node, keys, key, height, anchor, before, chars_before = stack.pop()
                if inner > height:
                    height = inner
                if anchor is not None:
                    sizes[anchor] = (count - before, chars - chars_before, inner)
            elif cls is map_start or cls is list_start:
                mark = event.start_mark
                child = Node(
                    "map" if cls is map_start else "list",
                    mark.line + 1,
                    mark.column + 1,
                    0,
                    0,
                    flow=bool(event.flow_style),
                )
                anchor = event.anchor
                if event.tag is not None:
                    self.report(messages.tag(lines, child))
                if len(stack) == MAX_DEPTH:
                    child.end_line, child.end_column = child.line, child.column + 1
                    self.report(
                        messages.limit(child, f"The file is nested more than {MAX_DEPTH} levels deep here.")
                    )
                    self.parsed.stopped = True
                    return
                stack.append((node, keys, key, height, anchor, count, chars))
                count += 1
                node = child
                keys = {}
                key = None
                height = 0
                if anchor is not None:
                    anchors[anchor] = child
                    sizes.pop(anchor, None)
                    unused.pop(anchor, None)
                continue
            elif cls is yaml.AliasEvent:
                mark = event.start_mark
                anchor = event.anchor
                end_line = mark.line + 1
                end_column = event.end_mark.column + 1
                child = Node("text", end_line, mark.column + 1, end_line, end_column, "*" + anchor)
                if anchor not in sizes:
                    self.report(messages.alias(child, anchor in anchors, bool(anchors)))
                else:
                    values, characters, inner = sizes[anchor]
                    unused.pop(anchor, None)
                    if len(stack) + inner > MAX_DEPTH:
                        self.report(
                            messages.limit(
                                child, f"With this reference the file is over {MAX_DEPTH} levels deep."
                            )
                        )
                        self.parsed.stopped = True
                        return
                    height = max(height, inner)
                    count += values - 1
                    chars += characters
                    where, child = child, anchors[anchor]
                    self.parsed.shared.append(child)
                    if chars > MAX_EXPANDED:
                        message = (
                            f"With its references, the file grows to more than {MAX_EXPANDED:,} characters."
                        )
                        self.report(messages.limit(where, message))
                        self.parsed.stopped = True
                        return
                count += 1
            elif cls is yaml.DocumentEndEvent:
                over, self.parsed.stop = end_of_document(lines, event.start_mark.line)
                if over:
                    break
                continue  # YAML itself says what is wrong below
            elif cls is yaml.StreamEndEvent:
                break
            else:
                continue

            if count > MAX_NODES:
                place = Place(end_line, max(1, end_column - 1), end_line, end_column)
                message = (
                    f"The file holds more than {MAX_NODES:,} values (references counted with all"
                    " they stand for)."
                )
                self.report(problems.LIMIT.at(place, message, "Split it into several maps."))
                self.parsed.stopped = True
                return
            if node is None:
                self.parsed.root = child
            elif node.kind == "list":
                node.items.append(child)
                if child.plain and child.text in NULLS and anchor is None:
                    self.report(messages.blank_value(lines, None, child, node))
            elif key is None:
                key = child
                if child.kind != "text" or (child.plain and not child.text):
                    if child.kind == "text" and (mark := messages.question_mark(lines, child)) >= 0:
                        self.parsed.stop = Stop(Trouble.QUESTION_MARK, child.line - 1, mark, "question mark")
                        return
                    self.report(messages.key_not_text(child))
                elif len(child.text) > MAX_KEY:
                    self.report(
                        messages.limit(
                            child,
                            f"The name of this field has {len(child.text):,} characters;"
                            f" {MAX_KEY} are allowed.",
                        )
                    )
            else:
                if key.kind == "text":
                    name = key.text
                    if name == "<<" and key.plain:
                        self.report(messages.merge_key(key))
                    elif name in keys:
                        self.report(messages.twice(key, keys[name], self._begins_item(keys[name])))
                        # Both are checked: what the second one declares is not "unknown" on top of it
                        old = next(value for other, value in node.entries if other is keys[name])
                        if not anchors and old.kind == child.kind != "text":
                            old.items.extend(child.items)
                            old.entries.extend(child.entries)
                    else:
                        keys[name] = key
                        node.entries.append((key, child))
                        if child.plain and child.text in NULLS and anchor is None:
                            mark = messages.question_mark(lines, key)
                            if mark >= 0:
                                self.parsed.stop = Stop(
                                    Trouble.QUESTION_MARK, key.line - 1, mark, "question mark"
                                )
                                return
                            self.report(messages.blank_value(lines, key, child, node))
                key = None

        if self.parsed.stop is not None:
            return
        for name, child in unused.items():
            if (finding := messages.swallowed(lines, name, child)) is not None:
                self.report(finding)
        root = self.parsed.root
        if root is None or root.is_null:
            self.parsed.root = None
            message = (
                "The file is empty."
                if not any(map(str.strip, lines))
                else "The file holds nothing but comments."
            )
            help = "Write a map into it: title: …, persona: … and stages: …, each on a line of its own."
            self.report(problems.EMPTY.at(Place(), message, help))

    def _properties(self, child: Node, event: Any) -> None:
        """A text behind an anchor or a tag starts where the text starts."""
        match = _PROPERTIES.match(self.lines[child.line - 1], child.column - 1)
        if event.tag is not None:
            self.report(messages.tag(self.lines, child))
        if match and child.line == child.end_line and match.end() < child.end_column:
            child.column = match.end() + 1

    def _end_of_block(self, child: Node) -> None:
        """A text after | or > ends with its last line; YAML says: where the next thing starts."""
        last = min(child.end_line, len(self.lines)) - (child.end_column == 1)
        while last > child.line and not self.lines[last - 1].strip():
            last -= 1
        child.end_line, child.end_column = last, len(self.lines[last - 1]) + 1

    def _begins_item(self, key: Node) -> bool:
        """Whether a field is the first one of an item of a list: it stands behind a dash."""
        return self.lines[key.line - 1][: key.column - 1].rstrip().endswith("-")
