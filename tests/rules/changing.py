"""Good maps in four languages, and how a person changes them: line by line, with all else left as it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import yaml

_HERE = Path(__file__).parent
NAMES: dict[str, dict[str, Any]] = yaml.safe_load((_HERE / "four_languages.yaml").read_text("utf-8"))


class Map:
    """The lines of a map, with the names of its parts as attributes.

    A place in it is told by keys and ids: `scope/goal`, or `#calculator/emotion` for a field of the touchpoint,
    stage or path with that id.
    """

    def __init__(self, name: str) -> None:
        self.lang = name.split(".")[1]
        self.lines = (_HERE / "maps" / f"{name}.yaml").read_text("utf-8").splitlines()
        self.names = NAMES[name]

    def __getattr__(self, name: str) -> Any:
        return self.names[name]

    def __str__(self) -> str:
        return "\n".join(self.lines) + "\n"

    def at(self, place: str) -> slice:
        """The lines of a place; ValueError where there is none."""
        first, end = 0, len(self.lines)
        for part in place.split("/"):
            key = rf"- id: {part[1:]}$" if part.startswith("#") else rf"(- )?{re.escape(part)}:( |$)"
            found = [n for n in range(first, end) if re.match(rf" *{key}", self.lines[n])]
            if not found:
                raise ValueError(f"{place} is not in the map.")
            first, depth = found[0], _depth(self.lines[found[0]])
            end = next((n for n in range(first + 1, end) if _depth(self.lines[n]) <= depth), end)
        return slice(first, end)

    def drop(self, *places: str) -> Map:
        """Takes the lines of places out."""
        for place in places:
            del self.lines[self.at(place)]
        return self

    def put(self, place: str, value: str) -> Map:
        """Writes a field, in place of the one that is there or as a new one."""
        parent, _, key = place.rpartition("/")
        try:
            at = self.at(place)
            depth = _depth(self.lines[at.start])
        except ValueError:
            first = self.at(parent).start
            at, depth = slice(first + 1, first + 1), _depth(self.lines[first]) + 2
        self.lines[at] = [f"{' ' * depth}{key}: {value}"]
        return self

    def add(self, place: str, text: str) -> Map:
        """Adds lines at the end of a place, one level deeper."""
        at = self.at(place)
        end = next(n for n in range(at.stop, 0, -1) if self.lines[n - 1].strip())
        self.lines[end:end] = [" " * (_depth(self.lines[at.start]) + 2) + line for line in text.splitlines()]
        return self

    def sub(self, pattern: str, new: str, place: str = "", count: int = 0) -> Map:
        """Replaces what fits a pattern, in a place or all over the map."""
        at = self.at(place) if place else slice(0, len(self.lines))
        text = "".join(f"{line}\n" for line in self.lines[at])
        self.lines[at] = re.sub(pattern, new, text, count=count, flags=re.M).splitlines()
        return self

    def visits(self, path: str) -> list[str]:
        """The visits of a path as they are written, each with its lines."""
        at = self.at(f"#{path}/steps")
        text = "\n".join(line[_depth(self.lines[at.start]) + 2 :] for line in self.lines[at][1:] if line)
        return re.split(r"\n(?=- )", text)

    def walk(self, path: str, *visits: str) -> Map:
        """Gives a path other visits: as they are written, or `calculator`, or `calculator 3d` with the wait."""
        place = f"#{path}/steps"
        self.put(place, "").sub(" $", "", place)
        for visit in visits:
            self.add(place, visit if visit[0] == "-" else "- at: " + visit.replace(" ", "\n  after: "))
        return self

    def walk_on(self, path: str, after: str, *visits: str) -> Map:
        """Puts visits behind the first one of a touchpoint."""
        old = self.visits(path)
        n = [visited(visit) for visit in old].index(after) + 1
        return self.walk(path, *old[:n], *visits, *old[n:])

    def leave_out(self, path: str, *ids: str) -> Map:
        """Takes the visits of touchpoints out of a path."""
        return self.walk(path, *[visit for visit in self.visits(path) if visited(visit) not in ids])


def visited(visit: str) -> str:
    """The touchpoint of a visit as it is written."""
    return visit.splitlines()[0].removeprefix("- ").removeprefix("at: ")


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip()) if line.strip() else 99


def touchpoint(m: Map, stage: str, id: str = "new", channel: str = "email") -> Map:
    """A new touchpoint that is as good as the others."""
    idea = f"{{text: {m.other}, owner: {m.team}, status: idea}}"
    fields = f"channel: {channel}\n  media: owned\n  emotion: 0\n  opportunities: [{idea}]\n  evidence: [{m.evidence}]"
    return m.add(f"#{stage}/touchpoints", f"- id: {id}\n  title: {m.text} {id}\n  {fields}")


def stages(m: Map, most: int) -> Map:
    """As many stages as that, all visited."""
    for n in range(sum(line.startswith("    phase:") for line in m.lines), most):
        m.add("stages", f"- id: more-{n}\n  title: {m.other} {n}\n  phase: post-purchase\n  touchpoints:")
        touchpoint(m.put(f"#more-{n}/owner", m.team), f"more-{n}", f"new-{n}", "web")
        for path in (m.a, m.exp):
            m.walk(path, *m.visits(path), f"new-{n} 1d")
    return m


def only_the_plan(m: Map) -> Map:
    """One path is left, and it is what the team expects."""
    return m.drop(f"#{m.exp}", f"#{m.b}", *rare(m)).put(f"#{m.a}/kind", "expected")


def as_planned(m: Map) -> Map:
    """The only actual path is the expected one, with times."""
    return m.walk(m.exp, *map(visited, m.visits(m.a))).drop(f"#{m.b}", *rare(m))


def straight(m: Map) -> Map:
    """The map read aloud: a draft with one path, on which every touchpoint comes once; nothing shows it."""
    evidence_away(only_the_plan(m)).sub(r"^ +quote: \{.*\n", "").put(f"#{m.a}/kind", "actual")
    text = "\n".join(m.lines[m.at("stages")])
    return m.walk(m.a, *re.findall(r"^      - id: (.*)$", text, re.M)).put("status", "draft")


def rare(m: Map) -> list[str]:
    """What the path b alone comes to, with who is spoken of there only."""
    return [f"#{m.rare}", *(["actors"] if m.lang == "en" else [])] if m.rare else []


def shares(m: Map, a: str, b: str) -> Map:
    return m.put(f"#{m.a}/share", a).put(f"#{m.b}/share", b)


def one_segment(m: Map) -> Map:
    for path in (m.a, m.b):
        m.put(f"#{path}/segment", m.segment)
    return shares(m, "70%", "40%")


def no_segments(m: Map) -> Map:
    m.sub(r"^    segment: .*\n", "").drop("segments").sub(r", segments: \[.*?\]", "", "campaigns")
    return shares(m, "60%", "20%")


def ends_at_calm(m: Map) -> Map:
    path = f"  title: {m.other}\n  kind: actual\n  share: 15%\n  evidence: [{m.evidence}]\n  outcome: dropped"
    return m.add("paths", f"- id: gone\n{path}\n  steps: [{m.calm}]")


def wait(m: Map, time: str) -> Map:
    """A wait, by way of two visits of a touchpoint that nobody works on."""
    return m.walk_on(m.a, m.calm, f"{m.calm} {time}")


def lives(m: Map, status: str) -> Map:
    """Many weaknesses in a map that is not in use."""
    return m.drop("scope", "audience", "contributors", f"#{m.sore}/opportunities").put("status", status)


def evidence_away(m: Map) -> Map:
    """Nothing rests on anything, with the quotes still there."""
    return m.drop("evidence").sub(r", evidence: [^}]*\}", "}").sub(r"^ +evidence: .*\n", "")


def no_pain_point(m: Map) -> Map:
    return m.drop(f"#{m.sore}/pain_points").sub(r" solves: \[.*?\],", "", f"#{m.sore}")


def idea(m: Map, field: str) -> Map:
    """An opportunity without one of its fields."""
    pattern = {"status": r" status: \S+ since: \S+"}.get(field, rf",? {field}: [^,}}]+(,(?= ))?")
    return m.sub(pattern, "," if field not in ("status", "metric") else "", f"#{m.sore}/opportunities")


def since(m: Map, status: str, day: str) -> Map:
    return m.sub(r"status: \S+, since: \S+,", f"status: {status}, since: {day},", f"#{m.sore}/opportunities")


def no_owners(m: Map, *ids: str) -> Map:
    return m.drop(*[f"#{id}/owner" for id in ids])


def messages(m: Map, count: int, after: str, channel: str = "email") -> Map:
    touchpoint(m, m.first_stage, channel=channel)
    return m.walk(m.a, *m.visits(m.a)[:2], *[f"new {after}"] * count, *m.visits(m.a)[2:])


def twin(m: Map, start: str, end: str) -> Map:
    """A second campaign with the message of the first, at the same touchpoint."""
    line = next(line for line in m.lines[m.at("campaigns")] if line.startswith(f"  {m.campaign}:"))
    message = line.partition("message: ")[2].split(", channel")[0]
    m.add(
        "campaigns",
        f"twin: {{owner: {m.team}, start: {start}, end: {end}, message: {message}!, channel: web}}",
    )
    return m.put(f"#{m.reaches}/campaigns", f"[{m.campaign}, twin]")


def ends(m: Map, day: str) -> Map:
    return m.sub(r"end: \S+,", f"end: {day},", f"campaigns/{m.campaign}")


def dated(m: Map, day: str) -> Map:
    return m.sub(r"date: [\d-]+", f"date: {day}", f"evidence/{m.evidence}")


def earned_only(m: Map) -> Map:
    m.sub(r"^ +(campaigns|says|frontstage): .*\n", "", f"#{m.stage}")
    campaigns = re.findall(r"^  (\S+): ", "\n".join(m.lines[m.at("campaigns")]), re.M)
    m.put(f"#{m.last}/campaigns", f"[{', '.join(campaigns)}]")
    return m.sub(r"media: .*$", "media: earned", f"#{m.stage}")


def felt(m: Map, path: str, ids: str, emotion: int) -> Map:
    """Feelings at visits of touchpoints, by a pattern of their ids."""
    return m.sub(rf"^( +)- (?:at: )?({ids})$", rf"\1- at: \2\n\1  emotion: {emotion}", f"#{path}/steps")


def ways(m: Map, a: str, b: str, ends: str = "") -> Map:
    """Two actual paths with these shares of all customers, and perhaps one end; what only the third one visits is
    visited all the same."""
    no_segments(m)
    return shares(m.sub(r"^    outcome: .*", f"    outcome: {ends}") if ends else m, a, b)


def at_one_place(m: Map, *ids: str) -> Map:
    """Touchpoints with one title, on the channel of the first of them."""
    channel = "".join(m.lines[m.at(f"#{ids[0]}/channel")]).partition(": ")[2]
    for id in ids:
        m.put(f"#{id}/title", m.text).put(f"#{id}/channel", channel)
    return m


def stranger(m: Map) -> Map:
    """An actor who does nothing, and of whom nobody speaks."""
    if m.lang in ("ar", "ro"):
        return m.sub("^teams:", "actors:\n  idle: {name: Zyx}\nteams:")
    return m.add("actors", "idle: {name: Zyx}")


def only_wishes(m: Map) -> Map:
    """No opportunity is more than an idea, and no pain is of the worst kind."""
    return m.sub("status: (planned|doing),", "status: idea,").sub("severity: 3", "severity: 2")


def channels_away(m: Map) -> Map:
    return m.drop("channels").sub(r"^ +channel: .*\n", "").sub(r", channel: [^,}]+", "", "campaigns")
