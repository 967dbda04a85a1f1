"""stub"""
from __future__ import annotations

ACTIONS: dict[str, str] = {"en": ""}
OTHERS: dict[str, str] = {"en": ""}
