# /// script
# requires-python = ">=3.11"
# dependencies = ["babel==2.18.0"]
# ///
"""Makes the tables of words that journeymap reads, out of the catalogues of translators. For maintainers.

    python tools/make_words.py           brings the catalogues up to date and writes the tables
    python tools/make_words.py de pt-BR  begins the catalogue of a new language first
    python tools/make_words.py --check   changes nothing; tells what is missing or out of date (exit code 1)

src/journeymap/i18n/locale/journeymap.pot has the English texts and what a translator should know about
them; LANGUAGE.po beside it has the translations. docs/translating.md tells how to work with them.
How numbers, dates and lists are written comes from CLDR, by way of Babel. Made are the modules in
src/journeymap/i18n/tables/: the program needs neither Babel nor the catalogues.
"""

from __future__ import annotations

import re
import string
import sys
from gettext import c2py
from pathlib import Path

from babel import Locale
from babel.core import get_cldr_version
from babel.localedata import locale_identifiers
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import normalize, read_po
from babel.numbers import NumberPattern, get_decimal_symbol, get_group_symbol

from journeymap.i18n.formats import Formats

WORDS = Path(__file__).resolve().parent.parent / "src" / "journeymap" / "i18n"
TEMPLATE = WORDS / "locale" / "journeymap.pot"
SOURCE = "en"
EXACT = re.compile(r"(.+)=(\d+)")  # «visits=1»: what is said for exactly one, if a language likes to


def main(*arguments: str) -> int:
    """Does what the command line asks; what is wrong goes to standard error."""
    check = "--check" in arguments
    for tag in set(arguments) - {"--check"}:
        locale = Locale.parse(tag, sep="-")
        path = TEMPLATE.with_name(f"{locale}.po")
        if not path.exists():
            path.write_text(_header(locale), encoding="utf-8")
    template = _read(TEMPLATE)
    written = {}
    wrong = []
    for path in sorted(TEMPLATE.parent.glob("*.po")):
        catalog, text = merged(template, path)
        written[path] = text
        wrong += [f"{path.name}: {problem}" for problem in problems(template, catalog)]
    written |= tables()
    stale = [path for path, text in written.items() if not path.exists() or path.read_text("utf-8") != text]
    stale += [path for path in (WORDS / "tables").glob("*.py") if path not in written]
    for path in stale:
        if check:
            wrong.append(f"{path.name}: is out of date. Run: python tools/make_words.py")
        elif path in written:
            path.write_text(written[path], encoding="utf-8")
        else:
            path.unlink()
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


# --- catalogues ---


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=None if path == TEMPLATE else path.stem, abort_invalid=True)


def _header(locale: Locale) -> str:
    return (
        f"# journeymap in {locale.english_name}.\n"
        'msgid ""\nmsgstr ""\n'
        '"Project-Id-Version: journeymap\\n"\n'
        f'"Language: {locale}\\n"\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        f'"Plural-Forms: {Catalog(locale=locale).plural_forms}\\n"\n'
    )


def merged(template: Catalog, path: Path) -> tuple[Catalog, str]:
    """A catalogue with exactly the messages of the template, in its order, and how it reads as a file.

    A message whose English has changed keeps its translation, marked as fuzzy until somebody looks at it.
    """
    catalog = _read(path)
    old = {message.context: message for message in catalog if message.id}
    parts = [path.read_text("utf-8").split("\n\n")[0].rstrip("\n")]
    for source in _messages(template):
        mine = old.get(source.context)
        empty = ("",) * catalog.num_plurals if source.pluralizable else ""
        text = mine.string if mine and mine.pluralizable == source.pluralizable else empty
        fuzzy = mine is not None and any(_texts(text)) and (mine.fuzzy or mine.id != source.id)
        catalog.delete(mine.id, mine.context) if mine else None
        message = Message(
            source.id,
            text,
            flags=("fuzzy",) * fuzzy,
            auto_comments=source.auto_comments,
            user_comments=mine.user_comments if mine else (),
            context=source.context,
        )
        catalog[source.id] = message
        parts.append(_entry(message))
    return catalog, "\n\n".join(parts) + "\n"


def _messages(catalog: Catalog) -> list[Message]:
    return [message for message in catalog if message.id]


def _texts(text: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def _entry(message: Message) -> str:
    ids, texts = _texts(message.id), _texts(message.string)
    flags = ["fuzzy"] * message.fuzzy + ["python-brace-format"] * any("{" in id for id in ids)
    lines = [f"# {comment}" for comment in message.user_comments]
    lines += [f"#. {comment}" for comment in message.auto_comments]
    lines += [f"#, {', '.join(flags)}"] * bool(flags)
    lines += [f"msgctxt {normalize(message.context)}", f"msgid {normalize(ids[0], width=100)}"]
    if message.pluralizable:
        lines.append(f"msgid_plural {normalize(ids[1], width=100)}")
        lines += [f"msgstr[{form}] {normalize(text, width=100)}" for form, text in enumerate(texts)]
    else:
        lines.append(f"msgstr {normalize(texts[0], width=100)}")
    return "\n".join(lines)


def problems(template: Catalog, catalog: Catalog) -> list[str]:
    """What keeps this catalogue from being a whole and right translation, a sentence each."""
    form = c2py(catalog.plural_expr)
    used = [form(n) for n in range(1000)]
    found = []
    if set(used) != set(range(catalog.num_plurals)):
        found.append("Plural-Forms names a number of forms that its rule does not give.")
    for message in _messages(catalog):
        at = f"«{message.context}» "
        ids, texts = _texts(message.id), _texts(message.string)
        if not all(texts):
            if not (EXACT.fullmatch(message.context) and not any(texts)):
                found.append(at + "is not translated.")
            continue
        if message.fuzzy:
            found.append(at + "is marked fuzzy: look at it, then take the mark away.")
        if message.pluralizable and len(texts) != catalog.num_plurals:
            found.append(at + f"has {len(texts)} plural forms, the language {catalog.num_plurals}.")
            continue
        allowed = _placeholders(ids[-1])
        for number, text in enumerate(texts):
            # A form for one number only («twice») may leave the number out, and so may an exact one.
            free = {"n"} if message.pluralizable and used.count(number) == 1 else set()
            if EXACT.fullmatch(message.context):
                free = allowed
            if not allowed - free <= _placeholders(text) <= allowed | free:
                said = ", ".join(f"{{{name}}}" for name in sorted(allowed)) or "none"
                found.append(at + f"must have these placeholders: {said}.")
        if any(_edges(text) != _edges(ids[-1]) for text in texts):
            found.append(at + "must begin and end with a space where the English does.")
    return found


def _placeholders(text: str) -> set[str]:
    try:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}
    except ValueError:  # a lone brace
        return {"?"}


def _edges(text: str) -> tuple[bool, bool]:
    return text[:1].isspace(), text[-1:].isspace()


# --- tables ---


def tables() -> dict[Path, str]:
    """The modules that the program reads, by their paths."""
    template = _read(TEMPLATE)
    folder = WORDS / "tables"
    english = Catalog(locale=SOURCE)
    for source in _messages(template):
        english.add(source.id, source.id, context=source.context)
    made = {folder / f"{SOURCE}.py": _table(SOURCE, english, template)}
    for path in sorted(TEMPLATE.parent.glob("*.po")):
        catalog, _ = merged(template, path)
        made[folder / f"{path.stem.lower()}.py"] = _table(path.stem, catalog, template)
    tags = tuple(sorted(path.stem.replace("_", "-") for path in made))
    said = '"""Made by tools/make_words.py: the languages that have words."""'
    return made | {folder / "__init__.py": f"{said}\n\nLANGUAGES = {_shown(tags)}\n"}


def _table(name: str, catalog: Catalog, template: Catalog) -> str:
    source = TEMPLATE.name if name == SOURCE else f"{name}.po"
    messages, counted = {}, {}
    for message in _messages(catalog):
        texts = _texts(message.string)
        if EXACT.fullmatch(message.context) and not any(texts):
            continue
        if message.pluralizable:
            one, many = _texts(message.id)
            spare = (one, *[many] * (catalog.num_plurals - 1)) if catalog.num_plurals > 1 else (many,)
            counted[message.context.removeprefix("n ")] = texts if all(texts) else spare
        else:
            messages[message.context] = texts[0] or message.id
    locale = Locale.parse(name)
    base, variants = formats(locale)
    lines = [
        f'"""Made by tools/make_words.py from {source} and CLDR {get_cldr_version()}; change those."""',
        "",
        "# ruff: noqa: E501",
        "# fmt: off",
        "from typing import Any",
        "",
        "from journeymap.i18n.formats import Formats",
        "",
        f"RTL = {locale.text_direction == 'rtl'}",
        f"PLURAL = {_shown(catalog.plural_expr)}",
        f"FORMATS = Formats({', '.join(f'{key}={_shown(value)}' for key, value in base.items())})",
        "VARIANTS: dict[str, dict[str, Any]] = {",
        *(f"    {_shown(key)}: {_shown(value)}," for key, value in variants.items()),
        "}",
        "COUNTED: dict[str, tuple[str, ...]] = {",
        *(f"    {_shown(key)}: {_shown(value)}," for key, value in counted.items()),
        "}",
        "MESSAGES = {",
        *(f"    {_shown(key)}: {_shown(value)}," for key, value in messages.items()),
        "}",
    ]
    return "\n".join(lines) + "\n"


def _shown(value: object) -> str:
    """A value as Python, in double quotes, with invisible characters written out."""
    if isinstance(value, str):
        escaped = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + "".join(c if c.isprintable() else repr(c)[1:-1] for c in escaped) + '"'
    if isinstance(value, tuple):
        return f"({', '.join(map(_shown, value))}{',' * (len(value) == 1)})"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_shown(key)}: {_shown(item)}" for key, item in value.items()) + "}"
    return repr(value)


# --- how a language writes numbers, dates and lists ---


def formats(locale: Locale) -> tuple[dict[str, object], dict[str, dict[str, object]]]:
    """What a language does otherwise than `Formats` says, and what its variants do otherwise than it.

    Variants are regions (`ma`) and, for languages with digits of their own, the extension for European ones
    (`latn`, as in `ar-u-nu-latn`).
    """
    base = _formats(_home(locale))
    variants = {}
    for name in sorted(locale_identifiers()):
        other = Locale.parse(name)
        kin = (other.language, other.script, other.variant) == (locale.language, locale.script, None)
        if kin and other.territory:
            variants[other.territory.lower()] = _formats(other)
    if base["digits"] != Formats().digits:
        variants["latn"] = _formats(locale, "latn", base)
    differing = {
        key: {name: value for name, value in own.items() if value != base[name]}
        for key, own in variants.items()
    }
    unlike = {key: value for key, value in base.items() if value != getattr(Formats(), key)}
    return unlike, {key: own for key, own in differing.items() if own}


def _home(locale: Locale) -> Locale:
    """Where a language is at home if no region is named. English that is nobody's own is the world's."""
    if str(locale) == SOURCE:
        return Locale("en", "001")
    # CLDR's plain `ar` has European digits of late, all Arabic countries east of Libya but one have not.
    return Locale("ar", "EG") if str(locale) == "ar" else locale


def _formats(locale: Locale, system: str = "", base: dict[str, object] | None = None) -> dict[str, object]:
    system = system or locale.default_numbering_system
    symbols = locale.number_symbols[system]
    decimal: NumberPattern = locale.decimal_formats[None]
    percent = locale.percent_formats[None].pattern
    lists = locale.list_patterns["standard"]
    numbers: dict[str, object] = {
        "digits": DIGITS[system],
        "point": get_decimal_symbol(locale, numbering_system=system),
        "group": get_group_symbol(locale, numbering_system=system),
        "sizes": decimal.grouping,
        "minus": symbols["minusSign"].replace("-", "\u2212"),  # a minus that is as wide as its plus
        "plus": symbols["plusSign"],
        "percent": re.sub(r"[#0,.]+", "{}", percent).replace("%", symbols["percentSign"]),
    }
    if base:
        return base | numbers
    return numbers | {
        "date": _date(locale.date_formats["long"].pattern),
        "months": tuple(locale.months["format"]["wide"][month] for month in range(1, 13)),
        "pair": _list(lists["2"]),
        "first": _list(lists["start"]),
        "next": _list(lists["middle"]),
        "last": _list(lists["end"]),
    }


DIGITS = {
    "latn": "0123456789",
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
    "deva": "०१२३४५६७८९",
    "beng": "০১২৩৪৫৬৭৮৯",
    "mymr": "၀၁၂၃၄၅၆၇၈၉",
}
_DATE = {
    "d": "{day}",
    "dd": "{day:0>2}",
    "MMMM": "{month}",
    "LLLL": "{month}",
    "M": "{number}",
    "MM": "{number:0>2}",
    "y": "{year}",
}


def _date(pattern: str) -> str:
    """CLDR's `d 'de' MMMM 'de' y` for `str.format`."""
    parts = re.findall(r"'([^']*)'|([A-Za-z]+)|([^A-Za-z']+)", pattern)
    return "".join(quoted or (_DATE[field] if field else other) for quoted, field, other in parts)


def _list(pattern: str) -> str:
    """CLDR's `{0}, {1}` for `str.format`. What stands in a list is set apart already where that is needed."""
    return pattern.replace("{0}", "{}").replace("{1}", "{}").replace("\u200f", "").replace("\u200e", "")


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
