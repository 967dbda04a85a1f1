"""The kinds of trouble: every message of libyaml has one, and a message that nobody knows is said to be another."""

import re

import pytest
import yaml

from journeymap.reading import read
from journeymap.reading.traps.table import HEURISTICS
from journeymap.reading.trouble import Trouble, kind_of

K = Trouble

# Every pair of context and problem in libyaml's scanner.c and parser.c that a text can bring about; the text; the kind
PROVOKED = [
    ("while scanning a simple key", "could not find expected ':'", "a: b\nc\nd: e", K.MISSING_COLON),
    ("", "block sequence entries are not allowed in this context", "a: - b", K.ITEM_NOT_ALLOWED),
    ("", "mapping keys are not allowed in this context", "a: ? b", K.QUESTION_NOT_ALLOWED),
    ("", "mapping values are not allowed in this context", "a: b: c", K.COLON_TOO_MANY),
    (
        "while scanning for the next token",
        "found character that cannot start any token",
        "@",
        K.SIGN_AT_START,
    ),
    ("while scanning a directive", "could not find expected directive name", "%\n--- a", K.DIRECTIVE),
    ("while scanning a directive", "found unexpected non-alphabetical character", "%A*\n--- a", K.DIRECTIVE),
    ("while scanning a directive", "found unknown directive name", "%FOO\n--- a", K.DIRECTIVE),
    (
        "while scanning a directive",
        "did not find expected comment or line break",
        "%YAML 1.1 x\n---",
        K.DIRECTIVE,
    ),
    (
        "while scanning a %YAML directive",
        "did not find expected digit or '.' character",
        "%YAML 1x\n---",
        K.DIRECTIVE,
    ),
    ("while scanning a %YAML directive", "did not find expected version number", "%YAML x\n---", K.DIRECTIVE),
    (
        "while scanning a %YAML directive",
        "found extremely long version number",
        "%YAML 12345678901.1\n---",
        K.DIRECTIVE,
    ),
    ("while scanning a %TAG directive", "did not find expected whitespace", "%TAG !a!\n---", K.DIRECTIVE),
    (
        "while scanning a %TAG directive",
        "did not find expected whitespace or line break",
        "%TAG !a! b{\n---",
        K.DIRECTIVE,
    ),
    ("while scanning a tag directive", "did not find expected '!'", "%TAG a b\n---", K.DIRECTIVE),
    ("while parsing a tag directive", "did not find expected '!'", "%TAG !a b\n---", K.DIRECTIVE),
    ("while parsing a %TAG directive", "did not find expected tag URI", "%TAG !a! {\n---", K.DIRECTIVE),
    ("while parsing a %TAG directive", "did not find URI escaped octet", "%TAG !a! %zz\n---", K.DIRECTIVE),
    ("", "found duplicate %YAML directive", "%YAML 1.1\n%YAML 1.1\n---", K.OTHER_VERSION),
    ("", "found duplicate %TAG directive", "%TAG !a! b\n%TAG !a! b\n---", K.OTHER_VERSION),
    ("", "found incompatible YAML document", "%YAML 2.0\n---", K.OTHER_VERSION),
    (
        "while scanning an anchor",
        "did not find expected alphabetic or numeric character",
        "& a",
        K.ANCHOR_NAME,
    ),
    ("while scanning an alias", "did not find expected alphabetic or numeric character", "* a", K.ALIAS_NAME),
    ("while scanning a tag", "did not find expected whitespace or line break", "!a{ b", K.TAG),
    ("while scanning a tag", "did not find the expected '>'", "!<a b", K.TAG),
    ("while parsing a tag", "did not find expected tag URI", "!<> b", K.TAG),
    ("while parsing a tag", "did not find URI escaped octet", "!%zz b", K.TAG),
    ("while parsing a tag", "found an incorrect leading UTF-8 octet", "!%ff b", K.TAG),
    ("while parsing a tag", "found an incorrect trailing UTF-8 octet", "!%c3%41 b", K.TAG),
    ("while parsing a node", "found undefined tag handle", "!a!b c", K.TAG),
    ("while scanning a block scalar", "did not find expected comment or line break", "a: | b", K.TEXT_BELOW),
    ("while scanning a block scalar", "found an indentation indicator equal to 0", "a: |0\n b", K.TEXT_BELOW),
    (
        "while scanning a block scalar",
        "found a tab character where an indentation space is expected",
        "a: |\n\tb",
        K.TAB_IN_TEXT_BELOW,
    ),
    (
        "while scanning a quoted scalar",
        "found unexpected document indicator",
        'a: "\n---\n"',
        K.QUOTE_NOT_CLOSED,
    ),
    ("while scanning a quoted scalar", "found unexpected end of stream", 'a: "b', K.QUOTE_NOT_CLOSED),
    ("while parsing a quoted scalar", "found unknown escape character", '"\\q"', K.BACKSLASH),
    ("while parsing a quoted scalar", "did not find expected hexdecimal number", '"\\xzz"', K.BACKSLASH),
    (
        "while parsing a quoted scalar",
        "found invalid Unicode character escape code",
        '"\\ud800"',
        K.BACKSLASH,
    ),
    ("while scanning a plain scalar", "found unexpected ':'", "[a:{b}]", K.COLON_IN_BRACKETS),
    (
        "while scanning a plain scalar",
        "found a tab character that violates indentation",
        "a:\n  b\n\tc",
        K.TAB,
    ),
    ("", "did not find expected <document start>", "{a: b} c", K.DOCUMENT_EXPECTED),
    ("while parsing a block node", "did not find expected node content", "a: ,", K.NO_TEXT),
    ("while parsing a flow node", "did not find expected node content", "[,]", K.NOTHING_IN_BRACKETS),
    ("while parsing a block collection", "did not find expected '-' indicator", "- 'a' b", K.ITEM_EXPECTED),
    ("while parsing a block mapping", "did not find expected key", "a: 'b' c", K.FIELD_EXPECTED),
    ("while parsing a flow sequence", "did not find expected ',' or ']'", "[a", K.LIST_IN_BRACKETS),
    ("while parsing a flow mapping", "did not find expected ',' or '}'", "{a", K.FIELDS_IN_BRACES),
    ("while increasing flow level", "exceeded maximum nesting depth", "[" * 1200, K.TOO_DEEP),
    (
        "while increasing block level",
        "exceeded maximum nesting depth",
        "\n".join(" " * n + "a:" for n in range(1200)),
        K.TOO_DEEP,
    ),
]

# What libyaml says of bytes only, which are decoded before it sees them, and of control characters; and PyYAML's own
# parser, where it uses other words
OTHERS = [
    ("", "control characters are not allowed", K.CHARACTER),
    ("", "special characters are not allowed", K.CHARACTER),
    ("", "invalid leading UTF-8 octet", K.CHARACTER),
    ("", "invalid trailing UTF-8 octet", K.CHARACTER),
    ("", "invalid Unicode character", K.CHARACTER),
    ("", "unexpected low surrogate area", K.CHARACTER),
    ("while scanning a double-quoted scalar", "found unknown escape character 'q'", K.BACKSLASH),
    ("while scanning a quoted scalar", "found unexpected document separator", K.QUOTE_NOT_CLOSED),
    ("", "mapping values are not allowed here", K.COLON_TOO_MANY),
    ("", "mapping keys are not allowed here", K.QUESTION_NOT_ALLOWED),
    ("", "sequence entries are not allowed here", K.ITEM_NOT_ALLOWED),
    ("while scanning for the next token", "found character '@' that cannot start any token", K.SIGN_AT_START),
    ("while parsing a block mapping", "expected <block end>, but found '-'", K.FIELD_EXPECTED),
    ("while parsing a block collection", "expected <block end>, but found '?'", K.ITEM_EXPECTED),
    ("while parsing a flow sequence", "expected ',' or ']', but got '<stream end>'", K.LIST_IN_BRACKETS),
    ("while parsing a flow mapping", "expected ',' or '}', but got '<stream end>'", K.FIELDS_IN_BRACES),
    ("while parsing a flow node", "expected the node content, but found ','", K.NOTHING_IN_BRACKETS),
    ("while parsing a block node", "expected the node content, but found ','", K.NO_TEXT),
    ("", "expected '<document start>', but found '<scalar>'", K.DOCUMENT_EXPECTED),
    ("", "found duplicate YAML directive", K.OTHER_VERSION),
    ("while scanning a block scalar", "expected a comment or a line break, but found 'b'", K.TEXT_BELOW),
    ("", "no message of any parser", K.OTHER),
    ("", "", K.OTHER),
]


@pytest.mark.parametrize(("context", "problem", "text", "kind"), PROVOKED)
def test_every_message_that_a_text_can_bring_about_has_its_kind(
    context: str, problem: str, text: str, kind: Trouble
) -> None:
    """The text brings about just that message, and it is of the kind that is written beside it."""
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=yaml.CSafeLoader))
    assert (caught.value.context or "", caught.value.problem) == (context, problem)
    assert kind_of(problem, context) is kind


@pytest.mark.parametrize(("context", "problem", "kind"), OTHERS)
def test_messages_that_no_text_brings_about_have_a_kind_too(
    context: str, problem: str, kind: Trouble
) -> None:
    """Messages about bytes, those of PyYAML's own parser, and those that nobody knows."""
    assert kind_of(problem, context) is kind


def test_libyaml_says_nothing_that_is_not_in_the_list() -> None:
    """All the sentences of its scanner and parser that lie in the library are among those above."""
    with open(yaml._yaml.__file__, "rb") as library:
        words = {
            match.decode()
            for match in re.findall(
                rb"(?:found|could not find|did not find|block|mapping|exceeded) [ -~]+", library.read()
            )
        }
    sentences = {word for word in words if re.search("expected|found|not allowed|exceeded", word)}
    if not sentences:
        pytest.skip("libyaml lies in a library of its own here")
    known = {problem for _, problem, *_ in PROVOKED}
    # Of the parser's own inside, and of Cython
    known |= {"did not find expected <stream-start>", "found for imported type"}
    assert {sentence for sentence in sentences if sentence not in known} == set()


def test_every_kind_has_its_row_of_heuristics() -> None:
    """The table leaves no kind out."""
    assert set(HEURISTICS) == set(Trouble)


def test_an_unknown_trouble_is_said_in_the_words_of_the_parser() -> None:
    """Where no heuristic knows better, the sentence quotes the parser and asks to compare."""
    finding = read(b"%YAML 1.7\n---\ntitle: One\n", "map.yaml").findings[0]
    assert finding.message == "YAML cannot read this line (found incompatible YAML document)."
    assert (finding.code, finding.place.line) == ("JM004", 1)
