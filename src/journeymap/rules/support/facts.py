"""Facts told to customers (prices, times, terms), compared as a reader would: not as they are typed."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from journeymap.model.ids import fold
from journeymap.model.lookalikes import SAME_WORD

# Languages whose numbers have a decimal comma, so that `1.900` is a thousand and more. Elsewhere it is not.
_COMMA = frozenset(
    "az be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk"
    " sl sq sr sv tr uk uz vi".split()
)
_NUMBER = r"\d+(?:[.,٫'،]\d+| \d{3}(?!\d))*"
_PARTS = r"(?:(\d{1,3})([ '،,.])(\d{3}(?:\2\d{3})*)|(\d+))(?:([.,٫])(\d+))?"
_CURRENCY_FIRST = r"(?<![\d.])(?<!\d )([$€£¥₹₺₽₴₪﷼]) ?(\d+(?:\.\d+)?)"
_PHONE = r"[+0](?:[ ().-]*\d){6,}[ ().]*"
_WORDS = ((r"\b(?:eur|euros?)\b", "€"), (r"\bgbp\b", "£"))
# Signs and letters that look alike, or mean the same.
_ALIKE = SAME_WORD | str.maketrans("٪’٬−", "%''-")
# What hurried people leave out: accents of Latin letters, the vowel signs, hamza and stretched lines of Arabic ones.
_MARKS = dict.fromkeys([*range(0x300, 0x370), *range(0x610, 0x61B), 0x640, *range(0x64B, 0x660), 0x670])


@lru_cache(maxsize=10_000)
def fact_key(key: str) -> str:
    """What the name of a fact is compared by: as texts are compared, and without accents and vowel signs."""
    return fold(_unmarked(key)) or key


def _unmarked(text: str) -> str:
    if text.isascii():
        return text
    letters = unicodedata.normalize("NFD", text).translate(_MARKS).translate(_ALIKE)
    # «هزینه‌ی ارسال» is «هزینهٔ ارسال».
    return unicodedata.normalize("NFC", re.sub("ه\u200cی(?!\\w)", "ه", letters))


@lru_cache(maxsize=10_000)
def comparable(value: str, lang: str) -> str:
    """What a told fact is compared by: without regard to case, spaces, punctuation and the script of its digits.

    Two amounts that may be different ones stay different: where `1.900` could be read in two ways, it equals
    neither 1900 nor 1.9.
    """
    text = _unmarked(value.casefold())
    text = "".join(map(_plain, text)).strip()
    if re.fullmatch(_PHONE, text):
        return re.sub(r"[ ().-]", "", text)
    for word, sign in _WORDS:
        text = re.sub(word, sign, text)
    comma = lang.lower().split("-")[0] in _COMMA
    text = re.sub(_NUMBER, lambda found: _amount(found[0], comma), text)
    text = re.sub(_CURRENCY_FIRST, r"\2\1 ", text)
    return _bare(text)


def _plain(character: str) -> str:
    """A digit of any script as 0 to 9; dashes and spaces as `-` and ` `; nothing for what cannot be seen."""
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.decimal(character))
    if category in ("Cf", "Pd"):
        return "-" if category == "Pd" else ""
    return " " if character.isspace() else character


def _amount(digits: str, comma: bool) -> str:
    """A number without its thousands separators and needless zeros, with a decimal point."""
    parts = re.fullmatch(_PARTS, digits)
    if not parts:  # a date, a version, a telephone number
        return digits
    first, separator, groups, whole, point, decimals = parts.groups()
    if first is not None:
        certain = separator in " '،" or point or len(groups) > 3 or separator == (",." if comma else ".,")[1]
        if first.startswith("0") or not certain:
            return f"{first}.{groups}" if separator in ",." else digits
        whole = first + re.sub(r"\D", "", groups)
    # 199.00 is 199, yet 30.10 stays: it may be a day.
    return f"{whole}.{decimals}" if decimals and decimals.strip("0") else str(whole)


def _bare(text: str) -> str:
    """Letters, digits and signs; of what stands between, only what keeps two numbers apart, and a minus."""
    kept: list[str] = []
    between = " "
    for character in text:
        if unicodedata.category(character)[0] not in "LMNS" and character not in "%‰":
            between += character
            continue
        if character.isdigit():
            if between and kept and kept[-1].isdigit():
                kept.append(between.strip()[:1] or " ")
            elif between.endswith(" -"):
                kept.append("-")
        kept.append(character)
        between = ""
    return "".join(kept)
