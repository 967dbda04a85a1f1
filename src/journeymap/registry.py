"""What is found by the folder that it stands in: a rule, a format, a command … is one module that says it is one.

A module registers by an attribute (`RULE`, `FORMAT`, `REPORTER`, `EXCHANGE`, `STATS`, `LANE`, `COMMAND`); one without
it is a helper and is never taken for a thing of its kind. What is asked for by its name (`find`) or listed in an
order (`ranked`) has a `name`, that of its module, and a `rank`.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from keyword import iskeyword
from pkgutil import iter_modules
from typing import Any


@cache
def names(package: str) -> tuple[str, ...]:
    """The modules and folders in a package, by name; nothing of them is imported."""
    return tuple(sorted(module.name for module in iter_modules(import_module(package).__path__)))


@cache
def registered(package: str, attribute: str, start: str = "") -> dict[str, Any]:
    """What the modules of a package register under an attribute, each by the name of its module.

    Only modules whose name begins with `start` are imported.
    """
    modules = {name: import_module(f"{package}.{name}") for name in names(package) if name.startswith(start)}
    return {
        name: getattr(module, attribute) for name, module in modules.items() if hasattr(module, attribute)
    }


def ranked(package: str, attribute: str) -> list[Any]:
    """All that the modules of a package register under an attribute, by rank and name."""
    return sorted(registered(package, attribute).values(), key=lambda thing: (thing.rank, thing.name))


def find(package: str, attribute: str, name: str) -> Any:
    """What is registered under a name, None for nothing; no other module is imported than the one called so.

    A module cannot be called by a word of Python's own: `import` stands in `import_`.
    """
    module = f"{name}_" if iskeyword(name) else name
    if module not in names(package):
        return None
    thing = getattr(import_module(f"{package}.{module}"), attribute, None)
    return thing if thing is not None and thing.name == name else None
