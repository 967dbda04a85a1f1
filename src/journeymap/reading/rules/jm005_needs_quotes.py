"""JM005: a text that YAML takes for its own signs."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.reading.rules.examples import with_title

RULE = Rule(
    "JM005",
    "needs-quotes",
    Severity.ERROR,
    "A text with signs that mean something in YAML stands in quotes.",
    "A colon followed by a space, or a sign such as @ % * & ! | > at the start, is YAML's own"
    " punctuation. In quotes"
    " it is just text.",
    bad=with_title("title: Reviews: the good ones"),
    good=with_title('title: "Reviews: the good ones"'),
    source="YAML 1.2.2, section 5.3",
    phase=Phase.SYNTAX,
    blocks=True,
)
