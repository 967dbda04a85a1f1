"""Whether a title tells what a company does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeymap.rules.support.phrases import with_lists

if TYPE_CHECKING:
    from journeymap.model.journey import Journey

_MOST = 3  # names of services in a title that are taken out


def company_action(title: str, journey: Journey) -> bool:
    """Whether a title is an action of the company's («Notify customer»).

    Not where the persona has customers too: a shopkeeper who sends something to a customer acts herself.
    """
    lang = journey.lang
    actions = with_lists("actions", lang)
    if not actions.first(title):
        return False
    text = title
    for _ in range(_MOST):
        service = with_lists("not_actions", lang).first(text)
        if not service:
            break
        text = text.replace(service, "|")
    if not actions.first(text):
        return False
    persona = journey.persona
    about = " ".join((persona.role or "", *persona.goals, *persona.needs, *persona.frustrations))
    return not with_lists("customers", lang).first(about)
