"""Texts that stand where one is still to be written."""

from __future__ import annotations

import re

# Where nothing else stands there: in any case of letters.
_WHOLE = frozenset(
    """
todo|tbd|tba|tbc|tbw|fixme|wip|placeholder|fill in|fill me in|to be defined|to be decided
to be determined|to be done|to be written|to be completed|to be confirmed|to be added|add text|your text here|text here
insert text|insert text here|text goes here|add text here|click to edit|lorem ipsum|asdf|qwerty|untitled
change me|changeme|replace me|none yet|not yet known
de completat|de adăugat|de adaugat|de stabilit|de definit|de scris|de făcut|de facut|completează aici
completeaza aici|text aici|nedefinit|fără titlu|fara titlu
تکمیل شود|تکمیل می‌شود|کامل شود|بعدا تکمیل شود|بعداً تکمیل شود|پر شود|نوشته شود|تعیین شود|مشخص شود|متن اینجا|بدون عنوان
اینجا بنویسید|اضافه شود|در دست تکمیل|باید تکمیل شود
يستكمل|يُستكمل|يستكمل لاحقا|يُستكمل لاحقًا|يكمل لاحقا|للاستكمال|قيد الاستكمال|سيضاف لاحقا|يضاف لاحقا|يحدد لاحقا|يُحدد لاحقًا
يُحدَّد لاحقًا|سيحدد لاحقا|اكتب هنا|أدخل النص|نص هنا|بدون عنوان
""".strip()
    .replace("\n", "|")
    .replace("\u200c", "")
    .split("|")
)
# Where other words stand around it: only as people who leave themselves a note write it.
_NOTE = re.compile(
    r"\b(?:TBD|TBC|FIXME|XXX)\b"
    r"|(?i:\blorem ipsum\b|\(tb[dac]\)|[\[<(](?:todo|insert|add|fill in)(?: [^\[\]<>()]{0,30})?[\]>)])"
)
_TODO = re.compile(r"\bTODO\b|^(?i:to ?do)\s*:")
_TODO_IS_A_WORD = frozenset(("es", "pt", "gl", "ast", "an"))  # «everything»
_MARKS_ALONE = re.compile("[.…?؟_xX–—-]{3,}|…+")
_EDGES = " \t\n.…:;!?؟()[]<>«»\"'*-–—_"
_VOWELS = re.compile("[\u064b-\u065f\u0670\u200c\u200d]")
_MARKS = (
    "todo",
    "to do",
    "tbd",
    "tbc",
    "tba",
    "fixme",
    "xxx",
    "lorem",
    "[",
    "<",
    "(",
)  # a note has one of them
_LONGEST = 1_000
_LONGEST_WHOLE = max(map(len, _WHOLE)) + 10


def placeholder(text: str, lang: str) -> str | None:
    """What stands there instead of a text; None for a text that says something."""
    text = text[:_LONGEST]
    bare = text.strip(_EDGES)
    if not bare.strip("xX"):
        # «?», «-» and «X» may be meant; three of them are not.
        return text.strip() if _MARKS_ALONE.fullmatch("".join(text.split())) else None
    todo = lang.split("-")[0].lower() not in _TODO_IS_A_WORD
    if len(bare) <= _LONGEST_WHOLE:
        folded = " ".join(bare.casefold().split())
        known = folded in _WHOLE or (not folded.isascii() and _VOWELS.sub("", folded) in _WHOLE)
        if known and (todo or folded != "todo"):
            return bare
    lower = text.lower()
    if not any(mark in lower for mark in _MARKS):  # quick: hardly any text is one
        return None
    found = _NOTE.search(text) or (_TODO.search(text) if todo else None)
    return found[0] if found else None
