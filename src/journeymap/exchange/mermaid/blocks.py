"""Where Mermaid's diagrams stand in a file: fences, HTML, shortcodes, AsciiDoc and reStructuredText."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_NAMES = ("mermaid", "mermaidjs", "mmd")
_CLASSES = (*_NAMES, "language-mermaid", "lang-mermaid")
_SPACE = r"[ \t]{0,99}"
_FENCE = re.compile(
    r"((?:[ \t>]|[-*+][ \t]|\d{1,9}[.)][ \t])*)(`{3,}|~{3,}|:{3,})(.*)$"
)  # quotes and lists too
_TAG = re.compile(r"<(pre|div|code)\b([^<>]{0,500})>", re.IGNORECASE)
_CLASS = re.compile(rf"""\bclass{_SPACE}={_SPACE}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.IGNORECASE)
_SHORTCODE = re.compile(
    rf"\{{\{{[<%]{_SPACE}mermaid\b[^{{}}]{{0,500}}\}}\}}|\{{%-?{_SPACE}mermaid\b[^{{}}]{{0,500}}%\}}",
    re.IGNORECASE,
)
_SHORTCODE_END = re.compile(
    rf"\{{\{{[<%]{_SPACE}/{_SPACE}mermaid\b|\{{%-?{_SPACE}endmermaid\b", re.IGNORECASE
)
_ASCIIDOC = re.compile(rf"\[(?:source{_SPACE},{_SPACE})?mermaid(?:[,%#.][^\]]*)?\]", re.IGNORECASE)
_DELIMITER = re.compile(r"-{4,}|\.{4,}|={4,}|\+{4,}|`{3,}|--")
_DIRECTIVE = re.compile(r"([ \t]*)\.\.[ \t]{1,9}mermaid::[ \t]*", re.IGNORECASE)

_NAMED = re.compile("mermaid|mmd", re.IGNORECASE)
_SIGN = re.compile(r"``|~~|::|[<{\[]")  # what begins any of them


@dataclass(slots=True)
class Block:
    """A diagram's text as it stands in a file."""

    line: int  # the first of its lines, from 1
    lines: list[str] = field(default_factory=list)
    unclosed: str = ""  # what opens it, where nothing closes it


Found = tuple[Block | None, int]  # what begins on a line, and the line after its end


def blocks(text: str) -> list[Block]:
    """The Mermaid blocks of a file. Those in a fence of another kind are examples: they count where no others are."""
    if not _NAMED.search(text):
        return []
    lines = text.split("\n")
    return _scanned(lines, False) or _scanned(lines, True)


def _scanned(lines: list[str], examples: bool) -> list[Block]:
    found: list[Block] = []
    at = 0
    while at < len(lines):
        if not _SIGN.search(lines[at]):  # most lines of most files
            at += 1
            continue
        block, at = _begun(lines, at, examples)
        if block is not None:
            found.append(block)
    return found


def _begun(lines: list[str], at: int, examples: bool) -> Found:
    made = _fence(lines, at, examples) or _markup(lines, at) or _asciidoc(lines, at) or _directive(lines, at)
    return made or (None, at + 1)


def _fence(lines: list[str], at: int, examples: bool) -> Found | None:
    """``` or ~~~ or ::: with a word of Mermaid's; one of another kind hides what is in it, but for `examples`."""
    match = _FENCE.match(lines[at])
    if match is None:
        return None
    prefix, fence, info = match[1], match[2], match[3].strip()
    is_mermaid = _names_mermaid(info)
    if not is_mermaid and (examples or fence[0] == ":" or "`" in info):
        return None
    # Below the first line, an item of a list is set in by as much as its mark.
    prefix = re.sub(r"[^ \t>]", " ", prefix)
    body: list[str] = []
    for end in range(at + 1, len(lines)):
        line = lines[end]
        inner = line[len(prefix) :] if line.startswith(prefix) else line.lstrip(" \t>")
        if inner.strip().startswith(fence) and not inner.strip().strip(fence[0]):
            return (Block(at + 2, body) if is_mermaid else None), end + 1
        body.append(inner)
    return (Block(at + 2, body, f"The fence {fence}") if is_mermaid else None), len(lines)


def _names_mermaid(info: str) -> bool:
    """Whether what stands behind a fence says mermaid: as its first word, or as a class in braces."""
    words = re.split(r"[\s,{}]+", info.lower().lstrip("{ \t"))
    classes = words if info.startswith("{") else words[:1]
    return words[0] in _NAMES or any(word[:1] == "." and word[1:] in _NAMES for word in classes)


def _markup(lines: list[str], at: int) -> Found | None:
    """`<pre class="mermaid">` and its kin, `{{< mermaid >}}` and `{% mermaid %}`."""
    line = lines[at]
    end: re.Pattern[str] | None = None
    if start := _SHORTCODE.search(line) if "{" in line else None:
        end = _SHORTCODE_END
    elif "<" in line:
        start = next((tag for tag in _TAG.finditer(line) if _is_mermaids(tag[2])), None)
        end = re.compile(f"</{start[1]}", re.IGNORECASE) if start else None
    if start is None or end is None:
        return None
    body: list[str] = []
    for number in range(at, len(lines)):
        inner = line[start.end() :] if number == at else lines[number]
        if closed := end.search(inner):
            return Block(at + 1, [*body, inner[: closed.start()]]), number + 1
        body.append(inner)
    return Block(at + 1, body, start[0]), len(lines)


def _is_mermaids(attributes: str) -> bool:
    match = _CLASS.search(attributes)
    named = (match[1] or match[2] or match[3] or "") if match else ""
    return any(name.lower() in _CLASSES for name in named.split())


def _asciidoc(lines: list[str], at: int) -> Found | None:
    """`[mermaid]`, perhaps a `.Title`, and a delimited block or a paragraph."""
    if not _ASCIIDOC.fullmatch(lines[at].strip()):
        return None
    start = at + 1
    if start < len(lines) and re.match(r"\.[^.\s]", lines[start]):
        start += 1
    delimiter = lines[start].strip() if start < len(lines) else ""
    if not _DELIMITER.fullmatch(delimiter):
        end = next((n for n in range(start, len(lines)) if not lines[n].strip()), len(lines))
        return Block(start + 1, lines[start:end]), end
    for end in range(start + 1, len(lines)):
        if lines[end].strip() == delimiter:
            return Block(start + 2, lines[start + 1 : end]), end + 1
    return Block(start + 2, lines[start + 1 :], f"The block {delimiter}"), len(lines)


def _directive(lines: list[str], at: int) -> Found | None:
    """`.. mermaid::` and what is set in below it, but for its options."""
    match = _DIRECTIVE.fullmatch(lines[at])
    if match is None:
        return None
    margin, start = len(match[1]), at + 1
    while start < len(lines) and re.match(r"[ \t]+:[\w-]+:", lines[start]):
        start += 1
    end = start
    while end < len(lines) and (
        not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip(" \t")) > margin
    ):
        end += 1
    return Block(start + 1, lines[start:end]), max(end, at + 1)
