"""JM032: a language that has no tag."""

from __future__ import annotations

from journeymap.findings import Phase, Rule, Severity
from journeymap.model.rules.examples import HEAD, STAGES

RULE = Rule(
    "JM032",
    "bad-language",
    Severity.ERROR,
    "`lang` is a language tag such as en, fa or pt-BR.",
    "The tag decides the direction of the picture, and how it is read aloud.",
    bad=HEAD + "lang: English language\n" + STAGES,
    good=HEAD + "lang: en\n" + STAGES,
    phase=Phase.FIELDS,
    blocks=True,
)
