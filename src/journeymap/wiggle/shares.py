"""How much each actual path weighs."""

from __future__ import annotations

from collections.abc import Sequence
from math import fsum
from typing import TYPE_CHECKING

from journeymap.model.ids import fold
from journeymap.wiggle.plan import of_kind

if TYPE_CHECKING:
    from journeymap.model.journey import Journey, Path


def weights(journey: Journey) -> dict[str, float]:
    """How much each actual path (by its id) weighs in the numbers of the map; the weights sum to 1.

    They are the paths' parts of all customers (see `parts`), scaled to sum to 1, since customers who walk
    none of these paths are not known, and shares may sum to more. Where all of them come to 0, all paths
    weigh the same.
    """
    found = parts(journey)
    total = fsum(found.values())
    return {id: part / total if total else 1 / len(found) for id, part in found.items()}


def parts(journey: Journey) -> dict[str, float]:
    """What part of all customers walks each actual path (by its id), as far as the shares tell.

    All customers are divided among the segments that actual paths name and the actual paths without a
    segment; each segment's customers among its paths. At both levels, whoever has a share weighs it, and
    those without one split what is left of 1 (nothing, where the shares reach 1). So a path weighs its
    share times its segment's, and where no share is known all weigh the same.
    """
    paths = of_kind(journey, "actual")
    if not paths:
        return {}
    declared = {fold(id): segment.share for id, segment in journey.segments.items()}
    groups: dict[tuple[str, str], list[Path]] = {}
    for path in paths:
        groups.setdefault(("in", fold(path.segment)) if path.segment else ("alone", path.id), []).append(path)
    shares = [declared.get(key) if how == "in" else group[0].share for (how, key), group in groups.items()]
    if all(share is None for share in (*shares, *(path.share for path in paths))):
        return {path.id: 1 / len(paths) for path in paths}
    found = {path.id: 0.0 for path in paths}  # in the order of the file
    for (how, _), group, whole in zip(groups, groups.values(), _split(shares), strict=True):
        split = _split([path.share for path in group]) if how == "in" else [1.0]
        found.update((path.id, whole * part) for path, part in zip(group, split, strict=True))
    return found


def _split(shares: Sequence[float | None]) -> list[float]:
    """The shares; those that are missing split what is left of 1."""
    known = [share for share in shares if share is not None]
    rest = max(0.0, 1 - fsum(known)) / max(1, len(shares) - len(known))
    return [rest if share is None else share for share in shares]
