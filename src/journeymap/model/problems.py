"""The rules about fields (JM020 to JM040): what a map or a configuration may say, and in which form."""

from __future__ import annotations

from journeymap.findings import Rule, Severity

_HEAD = "title: A map\nstatus: draft\npersona: Lina\n"
_STAGES = "stages:\n  - title: Awareness\n"


def _rule(code: str, slug: str, what: str, why: str, bad: str, good: str) -> Rule:
    return Rule(code, slug, Severity.ERROR, what, why, bad, good)


NOT_A_MAP = _rule(
    "JM020",
    "not-a-map",
    "The file is a list of fields such as `title: …`.",
    "A journey map is a mapping with `title`, `persona` and `stages` at its top; anything else cannot be read as one.",
    "- one\n- two\n",
    _HEAD + _STAGES,
)
UNKNOWN_KEY = _rule(
    "JM021",
    "unknown-key",
    "Every field is one that journeymap knows, or starts with `x-`.",
    "A misspelt field would be ignored in silence, and what it says would be missing from the picture.",
    _HEAD + "onwer: growth\n" + _STAGES,
    _HEAD + "owner: growth\n" + _STAGES,
)
MISSING_KEY = _rule(
    "JM022",
    "missing-key",
    "Every required field is there: a map's title, persona and stages, a step's touchpoint.",
    "A map needs a title, a persona and stages; a step needs to say where it is.",
    "title: A map\n" + _STAGES,
    _HEAD + _STAGES,
)
WRONG_TYPE = _rule(
    "JM023",
    "wrong-type",
    "Every value is of the kind that its field takes: a text, a number, a list, or fields of its own.",
    "YAML turns `Note: they rang` into a field and `[a, b]` into a list, even inside a sentence.",
    _HEAD + "description: [one, two]\n" + _STAGES,
    _HEAD + "description: one and two\n" + _STAGES,
)
NOT_A_CHOICE = _rule(
    "JM024",
    "not-a-choice",
    "A field with a fixed choice of words has one of them.",
    "Some fields have a fixed vocabulary, so that maps of different teams can be compared.",
    _HEAD + "state: now\n" + _STAGES,
    _HEAD + "state: current\n" + _STAGES,
)
BAD_NUMBER = _rule(
    "JM025",
    "bad-number",
    "A number is written in digits, and keeps within the bounds of its field.",
    "An emotion of 7 on a scale from -2 to +2 cannot be drawn.",
    _HEAD + "stages:\n  - title: A\n    touchpoints: [{title: Visit, emotion: 7}]\n",
    _HEAD + "stages:\n  - title: A\n    touchpoints: [{title: Visit, emotion: 2}]\n",
)
BAD_SHARE = _rule(
    "JM026",
    "bad-share",
    "A share is a percentage, or a number from 0 to 1.",
    "`62` might mean 62 % or 62 people: a share says which.",
    _HEAD + "segments: {new: {share: 140%}}\n" + _STAGES,
    _HEAD + "segments: {new: {share: 40%}}\n" + _STAGES,
)
BAD_DURATION = _rule(
    "JM027",
    "bad-duration",
    "A time span is a number with its unit: s, min, h, d, w, mo or y.",
    "A bare `m` could be minutes or months.",
    _HEAD + "review_every: 3m\n" + _STAGES,
    _HEAD + "review_every: 3mo\n" + _STAGES,
)
BAD_DATE = _rule(
    "JM028",
    "bad-date",
    "A date is a day of the calendar, written year-month-day.",
    "02/03/2026 is February in one country and March in another; ISO 8601 is the same everywhere.",
    _HEAD + "reviewed: 01/11/2026\n" + _STAGES,
    _HEAD + "reviewed: 2026-11-01\n" + _STAGES,
)
BAD_LINK = _rule(
    "JM029",
    "bad-link",
    "A link starts with http, https or mailto.",
    "Links of a map are opened by colleagues: other kinds can run a program or read a file.",
    _HEAD + 'links: ["javascript:alert(1)"]\n' + _STAGES,
    _HEAD + 'links: ["https://example.com"]\n' + _STAGES,
)
BAD_ID = _rule(
    "JM030",
    "bad-id",
    "An id has letters, digits and dashes only; a title has letters or digits that an id can be made from.",
    "Ids are what paths and teams refer to; they must be typed without surprises.",
    _HEAD + "stages:\n  - {id: the shop, title: Shop}\n",
    _HEAD + "stages:\n  - {id: the-shop, title: Shop}\n",
)
TOO_LONG = _rule(
    "JM031",
    "too-long",
    "Texts, lists, and the numbers of stages, touchpoints and paths keep within their bounds.",
    "Maps come from strangers too; a bound keeps one file from stopping everybody's checks.",
    _HEAD + f"stages:\n  - {{id: {'a' * 201}, title: Awareness}}\n",
    _HEAD + _STAGES,
)
BAD_LANGUAGE = _rule(
    "JM032",
    "bad-language",
    "`lang` is a language tag such as en, fa or pt-BR.",
    "The tag decides the direction of the picture, and how it is read aloud.",
    _HEAD + "lang: English language\n" + _STAGES,
    _HEAD + "lang: en\n" + _STAGES,
)
UNSUPPORTED_VERSION = _rule(
    "JM033",
    "unsupported-version",
    "`journeymap:` names a version of the format that this program knows.",
    "A newer format may mean something else by the same words.",
    "journeymap: 9\n" + _HEAD + _STAGES,
    "journeymap: 1\n" + _HEAD + _STAGES,
)
EMPTY_TEXT = _rule(
    "JM034",
    "empty-text",
    "Every text that stands in the file, and every item of a list, says something.",
    "It would draw an empty box.",
    _HEAD + 'stages:\n  - title: ""\n',
    _HEAD + _STAGES,
)
BAD_SETTING = _rule(
    "JM040",
    "bad-setting",
    "What the configuration says (.journeymap.yaml, or [tool.journeymap] in pyproject.toml) can be done.",
    "A rule that is misspelt there would go on finding what nobody wants to hear, or would be silent for no reason.",
    "",
    _HEAD + _STAGES,
)

RULES = {
    rule.code: rule
    for rule in (
        NOT_A_MAP,
        UNKNOWN_KEY,
        MISSING_KEY,
        WRONG_TYPE,
        NOT_A_CHOICE,
        BAD_NUMBER,
        BAD_SHARE,
        BAD_DURATION,
        BAD_DATE,
        BAD_LINK,
        BAD_ID,
        TOO_LONG,
        BAD_LANGUAGE,
        UNSUPPORTED_VERSION,
        EMPTY_TEXT,
        BAD_SETTING,
    )
}
