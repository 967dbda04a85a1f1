"""Who takes part in a diagram's tasks: the persona, and the actors."""

from __future__ import annotations

from collections import Counter

from journeymap.exchange.customers import customer_of, key
from journeymap.exchange.draft import Draft, listed
from journeymap.model.ids import make_id
from journeymap.yamlwriting.document import Item


class People:
    """Gives everybody a place in the map: the one that the journey is about is its persona, the others are actors."""

    def __init__(self, tasks: list[list[str]], draft: Draft) -> None:
        self.references: dict[str, str] = {}  # by the key of a name
        self.persona: str | None = None
        names: dict[str, str] = {}
        doing: Counter[str] = Counter()
        for people in tasks:
            for name in people:
                names.setdefault(key(name), name)
            doing.update({key(name) for name in people})
        if not names:
            return
        if draft.options.persona:
            asked = key(draft.text(draft.options.persona))
            self.persona = asked if asked in names else None
        else:
            self.persona = customer_of(names, doing, len(tasks))
        actors = Item()
        if self.persona is not None:
            self._place_persona(names[self.persona], actors, draft)
        for number, (who, name) in enumerate(names.items(), 1):
            if who != self.persona:
                id = draft.give_id("actor", name, f"actor-{number}")
                self.references[who] = id
                actors[id] = Item(name=name)
        draft.map["actors"] = actors
        self._tell(names, doing, len(tasks), draft)

    def _place_persona(self, name: str, actors: Item, draft: Draft) -> None:
        """The persona has an id of its own, so that no actor takes it; one without letters is an actor too."""
        assert self.persona is not None
        draft.map["persona"] = Item(name=name)
        given = draft.give_id("actor", name, "persona")
        self.references[self.persona] = name if make_id(name) else given
        if not make_id(name):
            actors[given] = Item(name=name)

    def _tell(self, names: dict[str, str], doing: Counter[str], tasks: int, draft: Draft) -> None:
        others = [name for who, name in names.items() if who != self.persona]
        if self.persona is not None and others:
            draft.note(
                f"The persona is {listed([names[self.persona]])}, named in {doing[self.persona]} of {tasks} tasks;"
                f" --persona NAME says otherwise. The others became actors: {listed(others)}."
            )
        elif others:
            draft.note(f"Those who take part became actors: {listed(others)}.")

    def actors(self, people: list[str]) -> list[str]:
        """All who take part in a task, the persona first; nobody where that is the persona alone."""
        present = list(dict.fromkeys(key(name) for name in people))
        present.sort(key=lambda who: who != self.persona)
        return [] if present == [self.persona] else [self.references[who] for who in present]
