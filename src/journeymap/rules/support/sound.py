"""A map without any weakness (as of 2026-11-21): what the examples of the rules are made from, with a line changed."""

from __future__ import annotations

SOUND = """\
journeymap: 1
title: Buying a coffee machine
state: current
status: live
owner: growth
contributors: [growth, retail]
audience: [New colleagues, Store managers]
reviewed: 2026-11-01
review_every: 90d
scope: {start: The old pot breaks, end: A month with the new machine, goal: One more repeat buyer in five}
persona: {name: Lina, goals: [Good coffee at home], needs: [Advice from someone who does not sell]}
teams: {growth: Growth team, retail: Stores}
channels: {facebook-posts: {type: social, platform: Facebook}}
evidence: {interviews: {kind: interview, date: 2026-09-12, sample: 14}}
campaigns:
  care-mails: {start: 2026-06-01, end: 2027-05-31, message: Five minutes of care, channel: email}
stages:
  - title: Interest
    phase: pre-purchase
    owner: growth
    touchpoints:
      - {id: ask-friends, title: Ask friends, channel: facebook-posts, media: earned, emotion: 1, evidence: interviews}
      - id: compare-prices
        title: Compare prices
        channel: search
        media: owned
        thinking: ["What am I missing here?"]
        emotion: -2
        quote: {text: "Five tabs, five prices.", evidence: interviews}
        pain_points: [{id: price-gap, text: Every price leaves something out, severity: 3}]
        opportunities:
          - text: One price everywhere
            solves: price-gap
            owner: retail
            status: planned
            since: 2026-10-01
            ticket: T-7
            metric: Complaints about prices
        evidence: interviews
  - title: Action
    phase: purchase
    owner: retail
    touchpoints:
      - id: store
        title: Try one in a store
        channel: store
        media: owned
        emotion: 1
        says: {returns: 30 days}
        frontstage: [Price tag]
        backstage: [{text: Nightly price feed, owner: retail, system: ERP}]
        evidence: interviews
      - id: web-shop
        title: Pay in the web shop
        channel: web-shop
        media: owned
        emotion: 0
        says: {returns: 30 days}
        evidence: interviews
  - title: Use
    phase: post-purchase
    owner: growth
    touchpoints:
      - id: care
        title: Read how to care for it
        channel: email
        media: owned
        emotion: 1
        campaigns: care-mails
        opportunities: [{text: A film of one minute, owner: growth, status: idea}]
        metrics: [{name: Opened, kind: rate, value: 41, target: 55, unit: "%", date: 2026-10-31}]
        evidence: interviews
paths:
  - {id: plan, title: What we assume, kind: expected, steps: [ask-friends, store, web-shop, care]}
  - id: lina
    title: What Lina does
    kind: actual
    share: 62%
    evidence: interviews
    outcome: converted
    steps:
      - ask-friends
      - {at: compare-prices, after: 2d}
      - {at: store, after: 1d}
      - {at: compare-prices, after: 1h}
      - {at: web-shop, after: 1d}
      - {at: care, after: 12d}
"""


def sound(*changes: tuple[str, str]) -> str:
    """The sound map with some of its lines replaced by others, each where it stands first.

    Raises ValueError for a line that the map does not have: an example must not silently lose its point.
    """
    text = SOUND
    for old, new in changes:
        if old not in text:
            raise ValueError(f"the sound map has no {old!r}")
        text = text.replace(old, new, 1)
    return text
