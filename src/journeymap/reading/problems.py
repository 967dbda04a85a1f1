"""What can be wrong with a file before anyone asks what its fields mean: JM001 to JM016."""

from __future__ import annotations

from journeymap.findings import Rule, Severity

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

_GOOD = """\
title: Buying a coffee machine
status: draft
persona: Lina
stages:
  - title: Awareness
    touchpoints: [Ask friends, Read reviews]
"""


def _map(line: str, stages: str = "stages: [Awareness]") -> str:
    """A small map with one line of interest."""
    return f"{line}\nstatus: draft\npersona: Lina\n{stages}\n"


UNREADABLE = Rule(
    "JM001",
    "unreadable-text",
    _ERROR,
    "The file is a text, saved as UTF-8.",
    "A map is read on every machine and in every script. Files saved as Windows-1252 or"
    " UTF-16 turn letters into"
    " garbage elsewhere, and a picture or a Word file is no map at all.",
    bad="%PDF-1.7\n",
    good=_GOOD,
    source="YAML 1.2.2, section 5.2",
)
CONTROL = Rule(
    "JM002",
    "control-character",
    _ERROR,
    "No text holds invisible control characters or switches of the writing direction.",
    "They come along when text is copied from other programs. They break pages and terminals,"
    " and direction switches"
    " can make a line look different from what it says.",
    bad=_map("title: Buying\x08 a coffee machine"),
    good=_GOOD,
    source="YAML 1.2.2, section 5.1; CVE-2021-42574 (Trojan Source)",
)
EMPTY = Rule(
    "JM003",
    "empty-file",
    _ERROR,
    "The file has some content.",
    "An empty file, or one with comments only, is most often a map that was not saved.",
    bad="# Buying a coffee machine\n",
    good=_GOOD,
)
SYNTAX = Rule(
    "JM004",
    "yaml-syntax",
    _ERROR,
    "The file can be read as YAML.",
    "A bracket that is not closed or a colon that is missing leaves open what was meant;"
    " journeymap does not guess.",
    bad=_map("title: Buying a coffee machine\nstate current"),
    good=_GOOD,
    source="YAML 1.2.2",
)
QUOTES = Rule(
    "JM005",
    "needs-quotes",
    _ERROR,
    "A text with signs that mean something in YAML stands in quotes.",
    "A colon followed by a space, or a sign such as @ % * & ! | > at the start, is YAML's own"
    " punctuation. In quotes"
    " it is just text.",
    bad=_map("title: Reviews: the good ones"),
    good=_map('title: "Reviews: the good ones"'),
    source="YAML 1.2.2, section 5.3",
)
INDENTATION = Rule(
    "JM006",
    "indentation",
    _ERROR,
    "Lines that belong together start in the same column, and spaces (no tabs) bring them there.",
    "The indentation says what belongs to what. One space more or less hangs a touchpoint on another stage.",
    bad="title: Buying a coffee machine\nstatus: draft\npersona:\n  name: Lina\n   role: Designer\nstages: [Awareness]\n",
    good="title: Buying a coffee machine\nstatus: draft\npersona:\n  name: Lina\n  role: Designer\nstages: [Awareness]\n",
    source="YAML 1.2.2, section 6.1",
)
SEVERAL = Rule(
    "JM007",
    "several-documents",
    _ERROR,
    "A file holds one map.",
    "A line of --- starts another document; what stands below would be lost.",
    bad=_map("title: Buying a coffee machine") + "---\n" + _map("title: Selling it again"),
    good=_GOOD,
    source="YAML 1.2.2, section 9.2",
)
CONFLICT = Rule(
    "JM008",
    "merge-conflict",
    _ERROR,
    "No merge conflict is left in the file.",
    "Git could not tell which of two versions is right and wrote both. Somebody has to choose.",
    bad="<<<<<<< HEAD\ntitle: Buying a coffee machine\n=======\ntitle: Buying a machine\n>>>>>>> autumn\n"
    "status: draft\npersona: Lina\nstages: [Awareness]\n",
    good=_GOOD,
    source="git-merge(1)",
)
DUPLICATE = Rule(
    "JM009",
    "duplicate-key",
    _ERROR,
    "No field stands twice in the same place.",
    "Only one of the two could count, and nobody would see that the other is ignored.",
    bad=_map("title: Buying a coffee machine\ntitle: Buying a machine"),
    good=_GOOD,
    source="YAML 1.2.2, section 3.2.1.3",
)
TAG = Rule(
    "JM010",
    "tag-or-merge-key",
    _ERROR,
    "The map uses neither YAML tags (!name) nor merge keys (<<).",
    "They make a file do things that a reader cannot see. A text that starts with ! needs quotes.",
    bad=_map("title: !important Buying a coffee machine"),
    good=_map('title: "!important Buying a coffee machine"'),
    source="YAML 1.2.2, section 6.9.1; merge keys are YAML 1.1 only",
)
ALIAS = Rule(
    "JM011",
    "alias",
    _ERROR,
    "A reference (*name) points to something that was named (&name) before it.",
    "A reference into nowhere, or into itself, has no content.",
    bad=_map("title: *coffee"),
    good=_map('title: "*coffee"'),
    source="YAML 1.2.2, section 7.1",
)
LIMIT = Rule(
    "JM012",
    "limit",
    _ERROR,
    "The file keeps within the limits: 1 MiB, 20 levels, 20,000 values, 10,000 characters in"
    " a text, 200 in a key.",
    "No journey map comes near them. They keep a broken or malicious file from taking the machine down.",
    bad=_map("title: Buying a coffee machine\nx-deep: " + "[" * 30 + "]" * 30),
    good=_GOOD,
)
CUT = Rule(
    "JM013",
    "cut-by-comment",
    _WARNING,
    "No text is cut short by a # that starts a comment.",
    "A # after a space ends the text: «Reviews #1» is read as «Reviews».",
    bad=_map("title: Our reviews #1"),
    good=_map('title: "Our reviews #1"'),
    source="YAML 1.2.2, section 6.6",
)
COMMA = Rule(
    "JM014",
    "foreign-comma",
    _WARNING,
    "The items of a list in brackets are separated by the plain comma.",
    "The Arabic and the Chinese comma separate nothing in YAML: [one، two] is a list of one item.",
    bad=_map("title: Buying a coffee machine", "stages: [Awareness، Interest]"),
    good=_map("title: Buying a coffee machine", "stages: [Awareness, Interest]"),
    source="YAML 1.2.2, section 7.4.1",
)
VALUE = Rule(
    "JM015",
    "empty-value",
    _WARNING,
    "Every field that stands in the file has a value.",
    "A field without a value is either forgotten, or a piece of a text that a comma cut off.",
    bad=_map("title: Buying a coffee machine\ndescription:"),
    good=_GOOD,
)
KEY = Rule(
    "JM016",
    "key-not-text",
    _ERROR,
    "The name of a field is a text.",
    "A list, a map or nothing at all cannot be the name of a field.",
    bad=_map("title: Buying a coffee machine\nx-notes: {[a, b]: c}"),
    good=_GOOD,
    source="YAML 1.2.2, section 3.2.1.1",
)

RULES = (
    UNREADABLE,
    CONTROL,
    EMPTY,
    SYNTAX,
    QUOTES,
    INDENTATION,
    SEVERAL,
    CONFLICT,
    DUPLICATE,
    TAG,
    ALIAS,
    LIMIT,
    CUT,
    COMMA,
    VALUE,
    KEY,
)
