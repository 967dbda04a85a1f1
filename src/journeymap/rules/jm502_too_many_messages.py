"""JM502: more messages than one customer bears."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from journeymap.findings import Finding, Option, Rule, Severity
from journeymap.model.channels import ALIASES, WELL_KNOWN
from journeymap.model.quantities import duration_words
from journeymap.rules.support.sound import sound
from journeymap.rules.support.subject import Subject, place, same
from journeymap.rules.support.wording import quoted

if TYPE_CHECKING:
    from journeymap.model.journey import Path, Row, Visit
    from journeymap.reading.node import Node

_CONVERSATIONS = ("phone", "chat", "video-call", "messenger", "whatsapp", "telegram")  # well-known channels
# The same in names that a map gives: English, Romanian, Persian, Arabic.
_TALKS = tuple(
    "phone telephone call chat video hotline helpline talk conversation messenger whatsapp telegram wechat viber skype"
    " zoom telefon apel convorbir conversați discuți تلفن تماس گفتگو گفتوگو گفت-و-گو چت پیامرسان واتساپ تلگرام ویدی"
    " هاتف اتصال مكالم محادث دردش واتساب تلغرام تيليجرام تليجرام ماسنجر فيديو".split()
)
_PLAN = "  - {id: plan, title"
_MAILS = """\
  - id: mails
    title: The mails that we send
    kind: expected
    steps:
      - care
      - {{at: care, after: {}}}
      - {{at: care, after: {}}}
      - {{at: care, after: {}}}
"""
_DAY = 86_400

RULE = Rule(
    "JM502",
    "too-many-messages",
    Severity.WARNING,
    "No customer gets more than a few direct messages within some days, on any actual or expected path. These are "
    "e-mails, letters, SMS, push messages, and whatever a campaign sends directly. Conversations (phone, chat, "
    "messengers) do not count, and at a message without `after` the count starts anew.",
    "Each message looks harmless to the team that sends it; only the path shows that the same person gets them all. "
    "People who are written to too often stop reading, and unsubscribe.",
    source="Adobe, “Create fatigue rules” (three messages in a sliding period of seven days), "
    "https://experienceleague.adobe.com/en/docs/campaign-standard-learn/tutorials/administrating/"
    "typology-rules/fatigue-management/create-fatigue-rules",
    options=(
        Option("most", "number", 3, "How many messages one customer may get."),
        Option("within", "duration", 7 * _DAY, "In how long a time."),
        Option(
            "conversations",
            "words",
            _TALKS,
            "How the words begin that tell a conversation in the name of a declared channel.",
        ),
    ),
    bad=sound((_PLAN, _MAILS.format("1d", "2d", "1d") + _PLAN)),
    good=sound((_PLAN, _MAILS.format("7d", "2w", "30d") + _PLAN)),
)


def check(subject: Subject) -> Iterator[Finding]:
    """On each path, the first message that is one too many."""
    most, within = subject.option(RULE, "most"), subject.option(RULE, "within")
    words = tuple(same(word) for word in subject.option(RULE, "conversations"))
    talks = cache(lambda row: _is_conversation(row, words))
    for path, node in subject.paths:
        found = None if path.kind == "ideal" else _first_too_many(subject, path, node, most, within, talks)
        if found is None:
            continue
        step, titles = found
        names = [
            quoted(title) + (f" ({times} times)" if times > 1 else "")
            for title, times in Counter(titles).items()
        ]
        names[5:] = [f"{len(names) - 5} more"] if len(names) > 5 else []
        yield RULE.at(
            place(step),
            f"On the path {quoted(path.title)}, this is message {len(titles)} to the same customer within "
            f"{duration_words(within)}: {', '.join(names)}.",
            "Drop one, join two of them, or let more time pass before this one (after: 7d).",
        )


def _first_too_many(
    subject: Subject, path: Path, node: Node, most: float, within: float, talks: Callable[[Row], bool]
) -> tuple[Node, list[str]] | None:
    """The step at which it is too much, and the titles of the messages up to it."""
    journey = subject.journey
    clock = 0
    reached: dict[str, list[tuple[int, str]]] = {}  # when each person got which message
    for visit, step in subject.visits(path, node):
        clock += visit.step.after or 0
        row = journey.channel(visit.get("channel"))
        if row is None or row.type != "direct" or not _is_message(visit, row, talks):
            continue
        if visit.step.after is None:  # nobody knows how long after the one before
            reached.clear()
        messages = reached.setdefault(journey.actor_of(path, visit), [])
        messages.append((clock, visit.touchpoint.title))
        while clock - messages[0][0] >= within and len(messages) > 1:
            del messages[0]
        if len(messages) > most:
            return step, [title for _, title in messages]
    return None


def _is_message(visit: Visit, row: Row, talks: Callable[[Row], bool]) -> bool:
    """Whether the company writes here, unasked: a campaign does, and a conversation is none."""
    return bool(visit.get("campaigns")) or not (visit.get("media") in ("earned", "shared") or talks(row))


def _is_conversation(row: Row, words: tuple[str, ...]) -> bool:
    id = ALIASES.get(same(row.id), same(row.id))
    if id in WELL_KNOWN and WELL_KNOWN[id][1] == "direct":
        return id in _CONVERSATIONS
    name = f"-{same(row.id)}-{same(row.title)}"
    # The Arabic article is written together with its word.
    return any(f"-{word}" in name or f"-ال{word}" in name for word in words)
