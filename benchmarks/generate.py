"""Writes made-up maps of any size, the same ones for the same numbers.

python benchmarks/generate.py 600 50 > large.yaml        touchpoints, paths
python benchmarks/generate.py --many 1000 FOLDER         a folder of maps of about 200 lines
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

CHANNELS = "search facebook email store web-shop app chat phone reviews sms instagram event".split()
WORDS = "compare read ask try buy return open watch share call visit check pay wait write look".split()
THINGS = "prices reviews friends the shop a guide the basket a mail the box a model the form news".split()


def a_map(
    touchpoints: int, paths: int, stages: int = 12, seed: int = 1, title: str = "A made-up journey"
) -> str:
    """A valid map with so many touchpoints and paths."""
    chance = random.Random(seed)
    stages = min(stages, touchpoints)
    lines = [
        "journeymap: 1",
        f"title: {title}",
        "persona:",
        "  name: Lina",
        "  goals: [Get it done]",
        "stages:",
    ]
    ids: list[list[str]] = []
    for stage in range(stages):
        lines += [
            f"  - title: Stage {stage + 1}",
            f"    goal: Reach the end of part {stage + 1}",
            "    owner: growth",
        ]
        lines += ["    touchpoints:"]
        ids.append([])
        for i in range(touchpoints * stage // stages, touchpoints * (stage + 1) // stages):
            ids[-1].append(f"t{i}")
            name = f"{chance.choice(WORDS).capitalize()} {chance.choice(THINGS)} {i}"
            lines += [
                f"      - id: t{i}",
                f"        title: {name}",
                f"        channel: {chance.choice(CHANNELS)}",
            ]
            lines += [
                f"        emotion: {chance.randint(-2, 2)}",
                f"        media: {chance.choice(['paid', 'owned', 'earned'])}",
            ]
            if chance.random() < 0.3:
                lines += ["        pain_points:", f"          - It took too long the {i}th time"]
    if paths:
        lines.append("paths:")
    for p in range(paths):
        kind = "expected" if p == 0 and paths > 1 else "actual"
        lines += [f"  - id: p{p}", f"    title: Way number {p}", f"    kind: {kind}", "    steps:"]
        for stage in range(stages):
            lines += [f"      - {chance.choice(ids[stage])}"]
            if kind == "actual" and stage and chance.random() < 0.25:
                lines += [f"      - {chance.choice(ids[stage - 1])}"]
    return "\n".join(lines) + "\n"


def main() -> None:
    if sys.argv[1] == "--many":
        folder = Path(sys.argv[3])
        folder.mkdir(parents=True, exist_ok=True)
        for i in range(int(sys.argv[2])):
            text = a_map(28, 3, stages=5, seed=i, title=f"Journey {i}")
            (folder / f"map-{i:04}.yaml").write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(a_map(int(sys.argv[1]), int(sys.argv[2])))


if __name__ == "__main__":
    main()
