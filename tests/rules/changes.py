"""What people do to a good map: each change brings in one weakness, or none at all."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from tests.rules.changing import (
    Map,
    as_planned,
    at_one_place,
    channels_away,
    dated,
    earned_only,
    ends,
    ends_at_calm,
    evidence_away,
    felt,
    idea,
    lives,
    messages,
    no_owners,
    no_pain_point,
    no_segments,
    one_segment,
    only_the_plan,
    only_wishes,
    shares,
    since,
    stages,
    straight,
    stranger,
    touchpoint,
    twin,
    visited,
    wait,
    ways,
)


class Change(NamedTuple):
    """A change, the code of the rule that tells it (none: no harm is done), and the place that it points at."""

    code: str
    name: str
    do: Callable[[Map], object]
    at: str = "title"  # as in `Map.at`, with the names of the map in braces


def called_expected(m: Map) -> Map:
    """A path without a kind is one that customers take, whatever its title says."""
    title = {
        "en": "What we had assumed",
        "ro": "Cum ne-am închipuit",
        "fa": "آنچه انتظار داشتیم",
        "ar": "ما كنا نظنه",
    }
    return m.put(f"#{m.a}/kind", "actual").drop(f"#{m.a}/kind").put(f"#{m.a}/title", title[m.lang])


PAIN = "{{text: {0.text}, severity: 2, evidence: [{0.evidence}]}}"
KIOSK = "kiosk: {title: Kiosk, type: place}"

WEAK = [
    Change("JM201", "no path", lambda m: m.drop("paths")),
    Change("JM201", "only an expected one", only_the_plan, "paths"),
    Change("JM202", "as planned", as_planned, "#{a}/title"),
    Change("JM203", "one without", lambda m: m.drop(f"#{m.a}/outcome"), "#{a}/title"),
    Change("JM203", "all without", lambda m: m.drop(f"#{m.a}/outcome", f"#{m.b}/outcome"), "paths"),
    Change("JM204", "a new one", lambda m: touchpoint(m, m.stage, channel="web"), "#new/title"),
    Change(
        "JM204", "a new one in short", lambda m: m.add(f"#{m.stage}/touchpoints", f"- {m.text}"), "#{stage}"
    ),
    Change("JM205", "out of the plan", lambda m: m.leave_out(m.exp, m.asked), "#{asked}/title"),
    Change("JM206", "an empty one", lambda m: m.add("stages", f"- id: new\n  title: {m.text}"), "#new/title"),
    Change(
        "JM206",
        "an unvisited one",
        lambda m: touchpoint(
            m.add("stages", f"- id: so\n  title: {m.text}\n  owner: {m.team}\n  touchpoints:"), "so"
        ),
        "#so/title",
    ),
    Change(
        "JM207", "a b a b", lambda m: m.walk_on(m.a, m.pair[1], *[f"{id} 1d" for id in m.pair]), "#{a}/steps"
    ),
    Change(
        "JM207",
        "a b a b a b",
        lambda m: m.walk_on(m.a, m.pair[1], *[f"{id} 1d" for id in m.pair * 2]),
        "#{a}/steps",
    ),
    Change("JM208", "a path that ends early", ends_at_calm, "#{calm}/title"),
    Change(
        "JM208",
        "the idea was dropped",
        lambda m: m.put(f"#{m.a}/outcome", "dropped").sub(
            "status: [a-z]+", "status: dropped", f"#{m.last}/opportunities"
        ),
        "#{last}/title",
    ),
    Change("JM209", "back and on", lambda m: m.walk_on(m.a, m.back[0], m.back[1] + " 1d"), "#{a}/steps"),
    Change(
        "JM209",
        "back and where she was",
        lambda m: m.walk_on(m.a, m.back[0], m.back[1], m.back[0]),
        "#{a}/steps",
    ),
    Change("JM210", "of a segment", one_segment, "#{b}/share"),
    Change("JM210", "of all", lambda m: shares(no_segments(m), "80%", "40%"), "#{b}/share"),
    Change(
        "JM210",
        "segments",
        lambda m: shares(m, "10%", "10%").sub(r"(title: .*, share: )[^}]*", r"\g<1>60%", "segments"),
        "segments",
    ),
    Change("JM211", "five weeks", lambda m: wait(m, "5w"), "#{a}/steps"),
    Change("JM211", "two months", lambda m: wait(m, "2mo"), "#{a}/steps"),
    Change("JM212", "a stage left out", lambda m: m.leave_out(m.b, *m.b_leaves_out), "#{b}/steps"),
    Change("JM213", "the map read aloud", straight, "#{a}/title"),
    Change("JM214", "everybody buys", lambda m: ways(m, "80%", "20%", "converted"), "#{a}/outcome"),
    Change("JM215", "three in a hundred", lambda m: ways(m, "2%", "1%"), "#{a}/share"),
    Change("JM216", "seen in the future", lambda m: m.put("state", "future"), "#{a}/kind"),
    Change(
        "JM217",
        "two days before it begins",
        lambda m: m.walk(m.a, f"{visited(m.visits(m.a)[0])} 2d", *m.visits(m.a)[1:]),
        "#{a}/steps",
    ),
    Change("JM220", "called expected", called_expected, "#{a}/title"),
    Change("JM301", "neither", lambda m: m.drop("persona/goals", "persona/needs"), "persona"),
    Change("JM301", "a name alone", lambda m: m.put("persona", m.text), "persona"),
    Change("JM302", "none", lambda m: m.sub(r"^ +emotion: .*\n", "")),
    Change("JM303", "all good", lambda m: m.sub(r"^ +feeling: .*\n", "").sub(r"emotion: .*", "emotion: 1")),
    Change("JM303", "all the same", lambda m: m.sub(r"emotion: .*", "emotion: 0")),
    Change("JM304", "pain point gone", no_pain_point, "#{sore}/emotion"),
    Change("JM304", "it got bad", lambda m: m.put(f"#{m.calm}/emotion", "-1"), "#{calm}/emotion"),
    Change("JM304", "bad once", lambda m: felt(m, m.a, m.calm, -1), "#{a}/steps"),
    Change("JM305", "opportunity gone", lambda m: m.drop(f"#{m.sore}/opportunities"), "#{sore}/pain_points"),
    Change(
        "JM305",
        "one more",
        lambda m: m.add(f"#{m.sore}/pain_points", "- " + PAIN.format(m)),
        "#{sore}/pain_points",
    ),
    Change(
        "JM305",
        "a first one",
        lambda m: m.put(f"#{m.calm}/pain_points", f"[{PAIN.format(m)}]"),
        "#{calm}/pain_points",
    ),
    Change("JM306", "peak", lambda m: m.drop(f"#{m.peak}/opportunities"), "#{peak}/title"),
    Change("JM306", "end", lambda m: m.drop(f"#{m.last}/opportunities"), "#{last}/title"),
    Change("JM307", "touchpoints without", lambda m: m.sub(r"^ {8}evidence: .*\n", "")),
    Change(
        "JM308",
        "plain",
        lambda m: m.put(f"#{m.quoted}/quote", m.quote).drop(f"#{m.quoted}/evidence"),
        "#{quoted}/quote",
    ),
    Change("JM309", "some years", lambda m: dated(m, "2022-06-18"), "evidence/{evidence}"),
    Change("JM309", "thirteen months", lambda m: dated(m, "2025-10-18"), "evidence/{evidence}"),
    Change("JM310", "a step", lambda m: felt(m, m.exp, m.calm, 1), "#{exp}/steps"),
    Change("JM310", "all steps", lambda m: felt(m, m.exp, r"\S+", 1), "#{exp}/steps"),
    *[
        Change("JM311", f"words {n}", lambda m, n=n: m.put(f"#{m.calm}/title", m.words[n]), "#{calm}/title")
        for n in range(4)
    ],
    *[
        Change("JM311", f"missed {n}", lambda m, n=n: m.put(f"#{m.calm}/title", m.missed[n]), "#{calm}/title")
        for n in range(2)
    ],
    Change("JM312", "in both", lambda m: m.put(f"#{m.behind}/doing", f"[{m.backstage}]"), "#{behind}/doing"),
    Change("JM312", "a system", lambda m: m.put(f"#{m.calm}/doing", f"[{m.system}]"), "#{calm}/doing"),
    Change("JM312", "as a title", lambda m: m.put(f"#{m.behind}/title", m.backstage), "#{behind}/title"),
    Change("JM313", "all owned", lambda m: m.sub(r"media: .*", "media: owned")),
    Change(
        "JM320",
        "sad at a good moment",
        lambda m: m.put(f"#{m.last}/feeling", m.sad),
        "#{last}/emotion",
    ),
    Change("JM320", "glad at a bad one", lambda m: m.put(f"#{m.sore}/feeling", m.glad), "#{sore}/emotion"),
    Change("JM321", "workshops", lambda m: m.sub("kind: [a-z-]+", "kind: workshop", "evidence"), "evidence"),
    Change(
        "JM321",
        "one customer",
        lambda m: m.sub(r"sample: \d+", "sample: 1", f"evidence/{m.evidence}"),
        "evidence/{evidence}",
    ),
    Change("JM321", "a title", lambda m: m.put(f"evidence/{m.evidence}", m.text), "evidence/{evidence}"),
    Change("JM322", "everybody", lambda m: m.put("persona/name", m.everyone), "persona/name"),
    Change("JM323", "a channel", lambda m: m.put(f"#{m.calm}/title", m.place_title), "#{calm}/title"),
    Change("JM401", "gone", lambda m: m.drop("scope")),
    Change("JM401", "the goal alone", lambda m: m.drop("scope/start", "scope/end"), "scope"),
    Change("JM402", "gone", lambda m: m.drop("owner")),
    Change("JM403", "a stage", lambda m: no_owners(m, m.stage, *m.in_stage), "#{stage}/title"),
    Change("JM403", "a touchpoint", lambda m: no_owners(m, m.stage, m.in_stage[0]), "#{stage}/title"),
    Change("JM403", "all parts", lambda m: m.sub(r"^ {4,8}owner: .*\n", "")),
    Change("JM404", "one", lambda m: m.put("contributors", f"[{m.team}]"), "contributors"),
    Change("JM404", "none", lambda m: m.drop("contributors"), "owner"),
    Change("JM405", "overdue", lambda m: m.put("reviewed", "2026-01-05"), "reviewed"),
    Change("JM405", "years ago", lambda m: m.drop("review_every").put("reviewed", "2023-01-05"), "reviewed"),
    Change("JM406", "never", lambda m: m.drop("reviewed"), "review_every"),
    *[
        Change("JM407", f"no {field}", lambda m, field=field: idea(m, field), "#{sore}/opportunities")
        for field in ("owner", "status", "ticket", "metric")
    ],
    Change(
        "JM407",
        "a text",
        lambda m: m.put(f"#{m.calm}/opportunities", f"[{m.other}]"),
        "#{calm}/opportunities",
    ),
    Change("JM408", "a year", lambda m: since(m, "planned", "2025-10-05"), "#{sore}/opportunities"),
    Change("JM408", "eight months", lambda m: since(m, "planned", "2026-03-20"), "#{sore}/opportunities"),
    Change(
        "JM409",
        "no target",
        lambda m: m.sub(r" target: [\d.]+,", "", f"#{m.stage}/metrics"),
        "#{stage}/metrics",
    ),
    Change("JM409", "a name", lambda m: m.put(f"#{m.calm}/metrics", f"[{m.text}]"), "#{calm}/metrics"),
    Change("JM410", "gone", lambda m: m.drop("audience")),
    Change("JM411", "visits", lambda m: m.walk_on(m.a, m.back[0], *[m.back[0]] * 20), "#{a}/title"),
    Change("JM411", "stages", lambda m: stages(m, 8), "#more-7/title"),
    Change("JM411", "goals", lambda m: m.put("scope/goal", f"[{m.text}, {m.other}]"), "scope/goal"),
    Change(
        "JM412",
        "nothing after",
        lambda m: m.sub("phase: post-purchase", "phase: purchase"),
        "#{last_stage}/phase",
    ),
    Change(
        "JM412",
        "nothing before",
        lambda m: m.sub("phase: pre-purchase", "phase: purchase"),
        "#{first_stage}/phase",
    ),
    Change("JM413", "no evidence", lambda m: evidence_away(m).sub(r"^ +quote: \{.*\n", ""), "status"),
    Change("JM413", "with quotes", evidence_away, "status"),
    Change("JM414", "two fields", lambda m: m.drop("owner", "audience")),
    Change(
        "JM414", "the whole head", lambda m: m.drop("owner", "contributors", "audience", "reviewed", "scope")
    ),
    Change("JM420", "TBD", lambda m: m.put(f"#{m.calm}/description", "TBD"), "#{calm}/description"),
    Change("JM420", "in words", lambda m: m.put("scope/start", m.unwritten), "scope/start"),
    Change("JM420", "nothing but marks", lambda m: m.put(f"#{m.calm}/doing", '["???"]'), "#{calm}/doing"),
    Change("JM421", "in March", lambda m: m.drop("review_every").put("reviewed", "2026-03-01"), "reviewed"),
    Change("JM422", "done a year ago", lambda m: since(m, "done", "2025-10-05"), "#{sore}/opportunities"),
    Change(
        "JM423",
        "an idea",
        lambda m: since(m, "idea", "2026-10-05").sub("severity: 2", "severity: 3", f"#{m.sore}/pain_points"),
        "#{sore}/pain_points",
    ),
    Change("JM424", "wishes", only_wishes),
    Change("JM425", "of three years ago", lambda m: since(m, "idea", "2023-10-05"), "#{sore}/opportunities"),
    Change(
        "JM426",
        "a rate of 140%",
        lambda m: m.sub(r"value: [\d.]+", "value: 140", f"#{m.stage}/metrics"),
        "#{stage}/metrics",
    ),
    Change(
        "JM427",
        "of two years ago",
        lambda m: m.sub(r"date: [\d-]+", "date: 2024-10-31", f"#{m.stage}/metrics"),
        "#{stage}/metrics",
    ),
    Change("JM428", "no day", lambda m: m.sub(r"(target: .*), date: [\d-]+\}\]", r"\1}]")),
    Change(
        "JM429",
        "met",
        lambda m: m.sub(r"value: [\d.]+, target: ([\d.]+)", r"value: \1, target: \1", f"#{m.stage}/metrics"),
        "#{stage}/metrics",
    ),
    Change(
        "JM430",
        "ends at the till",
        lambda m: m.sub(r"^ +phase: .*\n", "").put(f"#{m.last_stage}/title", m.till),
        "#{last_stage}/title",
    ),
    Change("JM501", "another price", lambda m: m.put(f"#{m.told}/says", m.fact), "#{told}/says"),
    Change("JM501", "typed otherwise", lambda m: m.put(f"#{m.told}/says", m.typed_fact), "#{told}/says"),
    Change("JM502", "e-mails", lambda m: messages(m, 5, "1d"), "#{a}/steps"),
    Change("JM502", "SMS", lambda m: messages(m, 6, "20h", "sms"), "#{a}/steps"),
    Change("JM503", "twins", lambda m: twin(m, "2026-10-20", "2026-12-20"), "campaigns/twin"),
    Change("JM504", "ended", lambda m: ends(m, "2026-11-20"), "campaigns/{campaign}"),
    Change("JM505", "earned only", earned_only, "#{stage}/title"),
    Change("JM506", "a kiosk", lambda m: m.add("channels", KIOSK), "channels/kiosk"),
    Change(
        "JM507",
        "by hand",
        lambda m: m.put(f"#{m.behind}/effort", "{hours_per_week: 25, automated: no}"),
        "#{behind}/effort",
    ),
    Change(
        "JM507", "unsaid", lambda m: m.put(f"#{m.behind}/effort", "{hours_per_week: 25}"), "#{behind}/effort"
    ),
    Change(
        "JM508",
        "adverts",
        lambda m: m.sub("media: .*", "media: paid", f"#{m.first_stage}"),
        "#{first_stage}/title",
    ),
    Change(
        "JM509",
        "backwards",
        lambda m: m.sub(r"start: \S+,", "start: 2029-01-01,", f"campaigns/{m.campaign}"),
        "campaigns/{campaign}",
    ),
    Change("JM510", "review", lambda m: m.put("reviewed", "2027-10-12"), "reviewed"),
    Change("JM510", "evidence", lambda m: dated(m, "2027-06-18"), "evidence/{evidence}"),
    Change("JM511", "none", channels_away),
    *[
        Change(
            "JM512",
            f"one of the {field}",
            lambda m, field=field: m.add(field, f"idle: {m.text}"),
            field + "/idle",
        )
        for field in ("segments", "teams")
    ],
    Change(
        "JM512",
        "evidence",
        lambda m: m.add("evidence", "idle: {kind: survey, date: 2026-06-01, sample: 90}"),
        "evidence/idle",
    ),
    Change(
        "JM512",
        "a campaign",
        lambda m: m.add("campaigns", f"idle: {{start: 2026-06-01, end: 2027-01-31, message: {m.other}}}"),
        "campaigns/idle",
    ),
    Change("JM512", "an actor", stranger, "actors/idle"),
    Change("JM513", "a title", lambda m: at_one_place(m, m.calm, m.last), "#{last}/title"),
    Change(
        "JM513",
        "a quote",
        lambda m: m.put(f"#{m.calm}/quote", f"{{text: {m.quote}, evidence: {m.evidence}}}").put(
            f"#{m.last}/quote", f"{{text: {m.quote}, evidence: {m.evidence}}}"
        ),
        "#{last}/quote",
    ),
    Change("JM520", "evidence", lambda m: dated(m, "1926-06-18"), "evidence/{evidence}"),
    Change("JM510", "opportunity", lambda m: since(m, "doing", "2027-01-01"), "#{sore}/opportunities"),
]

HARMLESS = [
    Change("", "a b a", lambda m: m.walk_on(m.a, m.pair[1], m.pair[0] + " 1d")),
    Change("", "out of the plan, for few", lambda m: shares(m.leave_out(m.exp, m.asked), "20%", "20%")),
    Change("", "it was taken up", lambda m: m.put(f"#{m.a}/outcome", "dropped")),
    Change("", "ten days", lambda m: wait(m, "10d")),
    Change(
        "",
        "a jump explained",
        lambda m: m.leave_out(m.b, *m.b_leaves_out).put(f"#{m.b}/description", m.other),
    ),
    Change("", "no shares", lambda m: m.drop(f"#{m.a}/share", f"#{m.b}/share")),
    Change("", "no segments", no_segments),
    Change("", "goals alone", lambda m: m.drop("persona/needs")),
    Change("", "a touchpoint without evidence", lambda m: m.drop(f"#{m.calm}/evidence")),
    Change("", "eleven months", lambda m: dated(m, "2025-12-22")),
    *[Change("", f"title {n}", lambda m, n=n: m.put(f"#{m.calm}/title", m.fine[n])) for n in range(4)],
    Change("", "the stage has an owner", lambda m: no_owners(m, *m.in_stage)),
    Change(
        "",
        "an idea is an idea",
        lambda m: m.put(f"#{m.calm}/opportunities", f"[{{text: {m.other}, owner: {m.team}, status: idea}}]"),
    ),
    Change("", "planned this month", lambda m: since(m, "planned", "2026-11-02")),
    Change("", "seven stages", lambda m: stages(m, 7)),
    Change("", "no phases", lambda m: m.sub(r"^ +phase: .*\n", "")),
    Change("", "the same in other digits", lambda m: m.put(f"#{m.told}/says", m.same_fact)),
    Change("", "three messages", lambda m: messages(m, 3, "2d")),
    Change("", "a message a week", lambda m: messages(m, 5, "8d")),
    Change("", "phone calls", lambda m: messages(m, 5, "1d", "phone")),
    Change("", "one after the other", lambda m: twin(m, "2028-10-20", "2028-12-20")),
    Change("", "ends today", lambda m: ends(m, "2026-11-21")),
    Change("", "ended in a retired map", lambda m: ends(m, "2026-10-31").put("status", "retired")),
    Change(
        "",
        "a channel of a step",
        lambda m: m.add("channels", KIOSK).sub(
            r"^(      - at: .*)$", r"\1\n        channel: kiosk", f"#{m.a}/steps", 1
        ),
    ),
    Change("", "by itself", lambda m: m.put(f"#{m.behind}/effort", "{hours_per_week: 25, automated: fully}")),
    Change("", "sad, and it says so", lambda m: m.put(f"#{m.sore}/feeling", m.sad)),
    Change(
        "", "somebody left", lambda m: ways(m, "80%", "20%", "converted").put(f"#{m.b}/outcome", "completed")
    ),
    Change("", "a tenth and one", lambda m: ways(m, "9%", "2%")),
    Change(
        "", "no wait at first", lambda m: m.walk(m.a, f"{visited(m.visits(m.a)[0])} 0d", *m.visits(m.a)[1:])
    ),
    Change(
        "",
        "a workshop beside research",
        lambda m: m.sub("kind: [a-z-]+", "kind: workshop", f"evidence/{m.evidence}"),
    ),
    Change(
        "", "done, and no longer low", lambda m: since(m, "done", "2025-10-05").put(f"#{m.sore}/emotion", "0")
    ),
    Change(
        "",
        "one at its target soon",
        lambda m: m.sub(r"value: [\d.]+, target: ([\d.]+)", r"value: 1, target: \1", f"#{m.stage}/metrics"),
    ),
    Change("", "a number without a day", lambda m: m.sub(r", date: [\d-]+\}\]", "}]", f"#{m.stage}/metrics")),
    Change("", "reviewed before the last evidence came", lambda m: dated(m, "2026-11-05")),
    Change("", "draft", lambda m: lives(m, "draft")),
    Change("", "future", lambda m: m.put("state", "future").sub("kind: actual", "kind: ideal")),
    Change("", "glad, and neither good nor bad", lambda m: m.put(f"#{m.calm}/feeling", m.glad)),
]
