"""Texts that stand where one is still to be written."""

from __future__ import annotations

import re

# Where nothing else stands there: in any case of letters.
_WHOLE = frozenset(
    """
todo|to do|tbd|tba|tbc|tbw|fixme|wip|xxx|xx|n/a|tk|placeholder|fill in|fill me in|to be defined|to be decided
to be determined|to be done|to be written|to be completed|to be confirmed|to be added|add text|your text here|text here
insert text|insert text here|text goes here|add text here|click to edit|lorem ipsum|asdf|qwerty|foo|bar|foobar|untitled
coming soon|change me|changeme|replace me|none yet|not yet known
de completat|de adăugat|de adaugat|de stabilit|de definit|de scris|de făcut|de facut|urmează|urmeaza|va urma|completează aici
completeaza aici|text aici|nedefinit|fără titlu|fara titlu
تکمیل شود|تکمیل می‌شود|کامل شود|بعدا تکمیل شود|بعداً تکمیل شود|پر شود|نوشته شود|تعیین شود|مشخص شود|متن اینجا|بدون عنوان
اینجا بنویسید|اضافه شود|در دست تکمیل|باید تکمیل شود
يستكمل|يُستكمل|يستكمل لاحقا|يُستكمل لاحقًا|يكمل لاحقا|للاستكمال|قيد الاستكمال|سيضاف لاحقا|يضاف لاحقا|يحدد لاحقا|يُحدد لاحقًا
يُحدَّد لاحقًا|سيحدد لاحقا|اكتب هنا|أدخل النص|نص هنا|بدون عنوان|لاحقا|لاحقًا
""".strip()
    .replace("\n", "|")
    .replace("\u200c", "")
    .split("|")
)
# Where other words stand around it: only as people who leave themselves a note write it.
_NOTE = re.compile(
    r"\b(?:TODO|TBD|TBC|FIXME|XXX)\b|(?i:\blorem ipsum\b|^to ?do\s*:|\(tb[dac]\))|\{\{[^{}]{1,40}\}\}"
    r"|(?i:[\[<(](?:todo|insert|your|add|fill in|text|name|title)(?: [^\[\]<>()]{0,30})?[\]>)])"
)
_DOTS = re.compile(r"[.…?؟_\-–—*xX\s]{1,20}")
_EDGES = " \t\n.…:;!?؟()[]<>«»\"'*-–—_"
_MARKS = re.compile("[\u064b-\u065f\u0670\u200c\u200d]")
_LONGEST = 1_000


def placeholder(text: str) -> str | None:
    """What stands there instead of a text; None for a text that says something."""
    text = text[:_LONGEST]
    bare = text.strip(_EDGES)
    if not bare or (_DOTS.fullmatch(text) and not bare.strip("xX")):
        # «?», «-» and «X» may be meant; three of them are not.
        marks = re.sub(r"\s", "", text)
        return text.strip() if len(marks) > 2 or "…" in marks else None
    folded = " ".join(bare.casefold().split())
    if folded in _WHOLE or _MARKS.sub("", folded) in _WHOLE:
        return bare
    found = _NOTE.search(text)
    return found[0] if found else None
