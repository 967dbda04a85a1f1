"""What fields take: each validator reads what people write and says plainly what is wrong with it.

Every validator gets what `Node.data` gives: `Plain` (unquoted), str (quoted), list, dict or None. It raises a
`PydanticCustomError` whose type is the code of a finding and whose context holds the message and the help.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Mapping
from types import MappingProxyType
from typing import Any, get_args

from pydantic_core import PydanticCustomError

from journeymap.escaping import link as safe_link
from journeymap.findings import Rule
from journeymap.findings.wording import clipped, in_quotes
from journeymap.model.channels import ChannelType, well_known
from journeymap.model.ids import MAX_ID, is_id, make_id
from journeymap.model.problems import (
    BAD_ID,
    BAD_LANGUAGE,
    BAD_LINK,
    EMPTY_TEXT,
    NOT_A_CHOICE,
    TOO_LONG,
    UNSUPPORTED_VERSION,
    WRONG_TYPE,
)
from journeymap.suggestions import Guess, Words, question

_JOINTS = re.compile(r"[\s_-]+")
MAX_TEXT = 5_000
MAX_LIST = 1_000


def wrong(rule: Rule, message: str, help: str, **mend: str | bool) -> PydanticCustomError:
    """An error that becomes a finding of this rule.

    `mend` is how `--fix` mends it, if it can: `write` what should stand there, `sure` whether nothing else can
    be meant (True without it), `bare` whether quotes have to go; `torn`: a text is to be put in quotes;
    `nameless`: a part needs an id.
    """
    return PydanticCustomError(rule.code, "{message}", {"message": message, "help": help, **mend})


def excerpt(value: object) -> str:
    """A value as a finding quotes it: short, on one line."""
    if isinstance(value, dict):
        key = next(iter(value), "")
        return (
            f"{key}: {excerpt(value[key])}"
            if value and not isinstance(value[key], dict)
            else "a group of fields"
        )
    if isinstance(value, list):
        return "a list"
    return clipped(str(value))


def is_visible(words: str) -> bool:
    """Whether there is anything to see in a text: more than spaces, joiners and direction marks."""
    return any(unicodedata.category(sign) not in ("Cf", "Zs") for sign in words)


def text(value: Any) -> str:
    """A text; numbers and words such as `no` are texts where a text belongs."""
    if isinstance(value, str):
        stripped = value.strip()
        if not stripped or not (stripped.isascii() or is_visible(stripped)):
            raise wrong(EMPTY_TEXT, "This text is empty.", "Write something here, or delete the line.")
        if len(stripped) > MAX_TEXT:
            raise wrong(
                TOO_LONG,
                f"This text has {len(stripped):,} characters; the bound is {MAX_TEXT:,}.",
                "Shorten it, or put the long version on a page of its own and add it under links.",
            )
        return str(stripped)
    if value is None:
        raise wrong(EMPTY_TEXT, "This item is empty.", "Write a text after the dash, or delete the line.")
    if isinstance(value, dict):
        if not value:
            message = "A text belongs here, but this is read as a group of fields."
            raise wrong(
                WRONG_TYPE, message, "Write a text; if it has a colon or braces in it, put it in quotes."
            )
        raise wrong(
            WRONG_TYPE,
            f"A text belongs here, but YAML reads «{excerpt(value)}» as a field with a value, because of the colon.",
            f"Put the whole text in quotes: {in_quotes(excerpt(value))}",
            torn=True,
        )
    if isinstance(value, list):
        raise wrong(
            WRONG_TYPE,
            "A text belongs here, but this is a list.",
            "Write one text; if it starts with a square bracket, put it in quotes.",
        )
    return str(value)


def listed(value: Any) -> Any:
    """A list; one text may stand for a list of one."""
    if isinstance(value, str):
        value = [value]
    if isinstance(value, dict):
        raise wrong(
            WRONG_TYPE,
            "A list belongs here, but this is a group of fields.",
            "Start each item of the list with a dash: - …",
        )
    if isinstance(value, (list, tuple)):
        if len(value) > MAX_LIST:
            raise wrong(
                TOO_LONG,
                f"This list has {len(value):,} items; the bound is {MAX_LIST:,}.",
                "Split the map, or keep the raw data in a file of its own.",
            )
        return tuple(value)
    raise wrong(
        WRONG_TYPE, f"A list belongs here, not «{excerpt(value)}».", "Start each item with a dash: - …"
    )


def url(value: Any) -> str:
    """A link that is safe to open: http, https or mailto."""
    words = text(value)
    safe = safe_link(words)
    if safe is None:
        raise wrong(
            BAD_LINK,
            f"«{excerpt(words)}» is not a web link.",
            "Write a whole link that starts with https:// (or http:// or mailto:).",
        )
    return safe


def identifier(value: Any) -> str:
    """An id: letters of any script with their marks, digits and dashes."""
    words = text(value)
    if len(words) > MAX_ID:
        raise wrong(
            TOO_LONG, f"This id has {len(words)} characters; the bound is {MAX_ID}.", "Give it a short id."
        )
    if not is_id(words):
        made = make_id(words)
        hint = f"Write: {made}" if made else "Use letters of any script, digits and dashes."
        mend = {"write": made} if made else {}
        raise wrong(BAD_ID, f"«{excerpt(words)}» has characters that an id cannot have.", hint, **mend)
    return words


_LANGUAGES = {
    "english": "en", "arabic": "ar", "العربية": "ar", "عربي": "ar", "persian": "fa", "farsi": "fa", "فارسی": "fa",
    "romanian": "ro", "română": "ro", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "spanish": "es", "español": "es", "chinese": "zh", "中文": "zh", "hebrew": "he", "עברית": "he", "urdu": "ur",
    "turkish": "tr", "türkçe": "tr", "japanese": "ja", "日本語": "ja",
}  # fmt: skip


def language(value: Any) -> str:
    """A BCP 47 language tag."""
    words = text(value)
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8}){0,4}", words):
        tag = _LANGUAGES.get(words.lower())
        hint = f"Write {tag}." if tag else "Write a tag such as en, ar, fa, ro or pt-BR."
        mend = {"write": tag} if tag else {}
        raise wrong(BAD_LANGUAGE, f"«{excerpt(words)}» is not a language tag.", hint, **mend)
    return words.replace("_", "-")


_RTL_LANGUAGES = re.compile(
    "ar|arc|azb|bal|ckb|dv|fa|glk|he|iw|ji|ks|lrc|mzn|nqo|pnb|prs|ps|sd|sdh|syr|ug|ur|yi"
)
_RTL_SCRIPTS = re.compile("adlm|arab|aran|hebr|mand|nkoo|rohg|samr|syrc|thaa")


def is_rtl(tag: str) -> bool:
    """Whether a language is written from right to left, by its script where the tag names one."""
    first, *rest = tag.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    return bool(_RTL_SCRIPTS.fullmatch(script) if script else _RTL_LANGUAGES.fullmatch(first))


def version(value: Any) -> int:
    """The version of the format: 1."""
    if str(value).strip() not in ("1", "۱", "١"):
        raise wrong(
            UNSUPPORTED_VERSION,
            f"This file says that it is in version «{excerpt(value)}» of the format; this program knows version 1.",
            "Write journeymap: 1, or use a newer journeymap.",
        )
    return 1


def choice(
    options: Any, meant: Mapping[str, str] = MappingProxyType({}), unguessed: Collection[str] = ()
) -> Callable[[Any], str]:
    """A validator of the words of a `Literal`, in whichever letters.

    `meant`: other words for some of them, which are told with the right one. No slip is taken for one of `unguessed`.
    """
    words = tuple(get_args(options))

    def check(value: Any) -> str:
        if isinstance(value, str):
            if value in words:
                return str(value)
            word = _JOINTS.sub("-", value.strip().lower())
            if word in words:
                return word
            known = [word for word in words if word not in unguessed]
            guess = Guess(meant[word], True) if word in meant else Words(known).guess(value, vocabulary=True)
            hint = question(guess and guess.meant, "Write one of: " + ", ".join(words) + ".")
            mend: dict[str, str | bool] = {"write": guess.meant, "sure": guess.sure} if guess else {}
            raise wrong(
                NOT_A_CHOICE, f"«{excerpt(value)}» is not among the words this field knows.", hint, **mend
            )
        raise wrong(
            WRONG_TYPE,
            f"A word belongs here, not {excerpt(value)}.",
            "Write one of: " + ", ".join(words) + ".",
        )

    return check


_channel_type = choice(ChannelType)


def channel_type(value: Any) -> str:
    """The type of a channel: one of the types, or the name of a well-known channel of that type."""
    known = well_known(value) if isinstance(value, str) else None
    # `social` and `search` are both.
    return known[1] if known else _channel_type(value)
