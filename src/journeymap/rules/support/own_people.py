"""Where customers are among their own people: no company is there to plan, mend or answer anything."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.rules.support.phrases import with_lists

if TYPE_CHECKING:
    from journeymap.model.journey import Journey, Touchpoint

_PUBLIC = ("broadcast", "search", "product")  # a company can be there too


def among_own_people(journey: Journey, touchpoint: Touchpoint) -> bool:
    """Whether a touchpoint is family's and friends' talk: by its channel, or by whom its title names.

    What a company pays for or owns («Refer a friend») is not, and neither are reviews.
    """
    if touchpoint.media in ("paid", "owned"):
        return False
    lang = journey.lang
    row = journey.channel(touchpoint.channel)
    if row is not None:
        names = (row.id, row.title)
        if any(with_lists("homes", lang).first(name) for name in names):
            return True
        if row.type in _PUBLIC:
            return False
        if row.type == "community":
            return not any(with_lists("reviews", lang).first(name) for name in names)
    return with_lists("people", lang).first(touchpoint.title) is not None
