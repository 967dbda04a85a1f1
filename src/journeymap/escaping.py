"""Escaping: every output has its one function here, and links are let through by one."""

from __future__ import annotations

import re

# Patterns are texts where few commands need them: they are compiled (and kept) by the first call.
# What XML 1.0 cannot hold, not even escaped.
_NOT_XML = r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
_XML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})
_HIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\uffff\ud800-\udfff]"
)
# What a CI takes for a command: `::error` at the start of a line, and `##[error]` or `##vso[…]` wherever it stands.
_COMMAND = r"\A(\s*):(?=:)"
COMMAND_WITHIN = r"(?<=#)#(?=\w*\[)"
_FORMULA = r"'*(?:[=+\-@\t\r\n]|::)"
_NOT_HOST = (
    r"[\s\"'<>\\^`{|}]|%(?![0-9A-Fa-f]{2})"  # no browser opens an address with one of these before its path
)
_MARKDOWN = r"([\\`*_\[\]<>|~&#])"
_MARKDOWN_START = r"(?a)^(\d*)([-+=:.)])"  # a list, a heading's underline


def xml(text: str) -> str:
    """For the text and the attribute values of XML, SVG and HTML; characters that XML forbids are dropped."""
    return re.sub(_NOT_XML, "", text).translate(_XML)


def dot(text: str) -> str:
    """For a label of Graphviz, which its writer quotes: never an entity, nor a `\\N` of Graphviz."""
    text = re.sub(_NOT_XML, "", text).replace("&", "&amp;").replace("\\", "\\\\")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\\n")


def csv_cell(text: str) -> str:
    """A text for a CSV cell that no spreadsheet takes for a formula; `csv_text` undoes it."""
    return "'" + text if re.match(_FORMULA, text) else text


def csv_text(cell: str) -> str:
    """The text that `csv_cell` made this cell of."""
    return cell[1:] if cell.startswith("'") and re.match(_FORMULA, cell) else cell


def terminal(text: str, folded: bool = False) -> str:
    """For one line on a terminal or in the log of a CI: control characters and hidden changes of direction become
    `\\x1b`, and what a CI would obey as a command is broken. `folded`: a line may begin anywhere in it."""
    if "::" in text:
        text = re.sub(":(?=:)", r"\\x3a", text) if folded else re.sub(_COMMAND, r"\1\\x3a", text)
    if "##" in text:
        text = re.sub(COMMAND_WITHIN, r"\\x23", text)
    if text.isascii() and text.isprintable():
        return text
    return _HIDDEN.sub(lambda found: found[0].encode("unicode_escape", "surrogatepass").decode("ascii"), text)


def github(text: str, property: bool = False) -> str:
    """For a GitHub workflow command: the message, or the value of one of its properties; nothing in it is hidden."""
    text = _HIDDEN.sub(lambda found: found[0] if found[0] in "\t\r\n" else terminal(found[0]), text)
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if property else text


def markdown(text: str) -> str:
    """For one line (or table cell) of Markdown that shows the text as it is, without markup or HTML."""
    text = " ".join(re.sub(_NOT_XML, "", text).split())
    return re.sub(_MARKDOWN_START, r"\1\\\2", re.sub(_MARKDOWN, r"\\\1", text))


def link(url: str) -> str | None:
    """The address if a page may link to it (http, https or mailto), made safe for an attribute; else None."""
    from urllib.parse import quote, urlsplit  # 4 ms that other commands need not spend

    if _HIDDEN.search(url := url.strip()):
        return None
    try:
        parts = urlsplit(url)
        if parts.port == 0 or re.search(_NOT_HOST, parts.netloc):
            return None
    except ValueError:  # such as a port above 65,535
        return None
    if parts.scheme.lower() not in ("http", "https", "mailto"):
        return None
    if not (parts.path.strip() if parts.scheme.lower() == "mailto" else parts.hostname):
        return None
    return re.sub(r"[\s\"'<>\\^`{|}]", lambda found: quote(found[0]), url)
