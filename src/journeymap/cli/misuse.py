"""What leads on from a command or an option that there is not."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Sequence

from journeymap.cli.words import long_dash, typed
from journeymap.errors import UsageError
from journeymap.suggestions import did_you_mean

# What other programs call our commands: a word, and what does it here.
_COMMANDS = {
    **dict.fromkeys(("check", "lint", "test", "verify"), "validate"),
    **dict.fromkeys(("draw", "plot", "picture", "show", "view", "export"), "render"),
    **dict.fromkeys(("html", "svg", "png", "pdf"), "render"),
    "convert": "import",
    "numbers": "stats",
    "settings": "config",
}
_SENTENCES = {
    **dict.fromkeys(("version", "v"), "journeymap --version tells the version."),
    **dict.fromkeys(
        ("new", "create", "init", "start", "add"),
        "A map is a text file that you write: copy an example and change it; journeymap render draws it.",
    ),
    **dict.fromkeys(
        ("fix", "mend", "repair"), "journeymap validate --diff shows what can be mended without asking."
    ),
}
# Options that change what is on the disk: whoever means one writes it out, none is ever guessed.
_CHANGING = {"--fix", "--unsafe-fixes", "--force", "--update-baseline", "--install-completion"}
_NAME_OF_A_FILE = re.compile(r"[/\\]|\.(ya?ml|json|mmd|mermaid|ojf|md|csv|xlsx|txt|html?)$", re.IGNORECASE)


def no_command(words: Sequence[str], known: Collection[str]) -> UsageError:
    """What to say of a first word that is no command; the others stand after it."""
    word, rest = words[0], words[1:]
    plain = word.strip("-/").lower()
    message = f"There is no command «{word}»."
    if plain == "journeymap" and rest:
        return UsageError(message, _write(rest))
    if plain in known:
        return UsageError(message, _write([plain, *rest]))
    if " " in word.strip() and word.split()[0] in known and not os.path.lexists(word):
        return UsageError(f"The quotes make one word of «{word}».", _write([*word.split(), *rest]))
    if os.path.lexists(word):
        what = "a folder" if os.path.isdir(word) else "a file"
        return UsageError(f"«{word}» is {what}; a command stands before it.", _for_a_file(word))
    if plain in _SENTENCES:
        return UsageError(message, _SENTENCES[plain])
    if _COMMANDS.get(plain) in known:
        return UsageError(message, _write([_COMMANDS[plain], *rest]))
    if _NAME_OF_A_FILE.search(word):
        return UsageError(message, f"A command stands before the name of a file. {_for_a_file(word)}")
    return UsageError(message, did_you_mean(word, known) or f"The commands are: {', '.join(known)}.")


def too_early(arguments: Sequence[str], known: Collection[str]) -> str:
    """What to say of an option of a command that stands before its name."""
    help = "The options of a command stand after its name."
    for place, word in enumerate(arguments):
        if word in known:
            return f"{help} {_write([word, *arguments[:place], *arguments[place + 1 :]])}"
    return help


def no_option(
    path: str, option: str, options: Collection[str], formats: Collection[str] = ()
) -> tuple[str, str]:
    """What to say of an option that a command, called by its path, does not have: what is wrong, and a help.

    `formats` are those of the command.
    """
    message = f"{path} has no option {option}."
    word = option.lstrip("-")
    if word in formats:
        return message, f"Write: --format {word}"
    if path == "journeymap" and word in _SENTENCES:
        return message, _SENTENCES[word]
    help = ""
    if option.startswith("--"):  # one letter is close to nothing
        help = did_you_mean(option, set(options) - _CHANGING)
    return message, help


def heed_dashes(arguments: Sequence[str], options: Collection[str]) -> None:
    """Raises `UsageError` for an option with one dash too few, or with a dash that a word processor made longer."""
    for argument in arguments:
        if argument == "--":
            return
        if meant := long_dash(argument):
            raise UsageError(
                f"«{argument}» begins with a sign that only looks like a dash.", f"Write: {meant}"
            )
        name = argument.partition("=")[0]
        if re.fullmatch(r"-\w[\w-]+", name) and f"-{name}" in options and name not in options:
            raise UsageError(f"«{name}» has one dash too few.", f"Write: -{argument}")


def _write(words: Sequence[str]) -> str:
    return f"Write: {' '.join(['journeymap', *map(typed, words)])}"


def _for_a_file(word: str) -> str:
    """The commands that take a file, with its name."""
    from journeymap.cli.foreign import imported

    name = typed(word)
    if os.path.isfile(word) and imported(word):
        return f"Write: journeymap import {name}"
    return f"Write: journeymap render {name} (draws it), or journeymap validate {name} (checks it)"
