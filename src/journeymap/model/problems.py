"""The rules about fields and settings (JM020 to JM041), by the names that those who check them call them."""

from __future__ import annotations

from journeymap.findings import Rule
from journeymap.model.rules.jm020_not_a_map import RULE as NOT_A_MAP
from journeymap.model.rules.jm021_unknown_key import RULE as UNKNOWN_KEY
from journeymap.model.rules.jm022_missing_key import RULE as MISSING_KEY
from journeymap.model.rules.jm023_wrong_type import RULE as WRONG_TYPE
from journeymap.model.rules.jm024_not_a_choice import RULE as NOT_A_CHOICE
from journeymap.model.rules.jm025_bad_number import RULE as BAD_NUMBER
from journeymap.model.rules.jm026_bad_share import RULE as BAD_SHARE
from journeymap.model.rules.jm027_bad_duration import RULE as BAD_DURATION
from journeymap.model.rules.jm028_bad_date import RULE as BAD_DATE
from journeymap.model.rules.jm029_bad_link import RULE as BAD_LINK
from journeymap.model.rules.jm030_bad_id import RULE as BAD_ID
from journeymap.model.rules.jm031_too_long import RULE as TOO_LONG
from journeymap.model.rules.jm032_bad_language import RULE as BAD_LANGUAGE
from journeymap.model.rules.jm033_unsupported_version import RULE as UNSUPPORTED_VERSION
from journeymap.model.rules.jm034_empty_text import RULE as EMPTY_TEXT
from journeymap.model.rules.jm035_named_twice import RULE as NAMED_TWICE
from journeymap.model.rules.jm040_bad_setting import RULE as BAD_SETTING
from journeymap.model.rules.jm041_unmarked_map import RULE as UNMARKED_MAP
from journeymap.registry import registered

__all__ = [
    "BAD_DATE",
    "BAD_DURATION",
    "BAD_ID",
    "BAD_LANGUAGE",
    "BAD_LINK",
    "BAD_NUMBER",
    "BAD_SETTING",
    "BAD_SHARE",
    "EMPTY_TEXT",
    "MISSING_KEY",
    "NAMED_TWICE",
    "NOT_A_CHOICE",
    "NOT_A_MAP",
    "RULES",
    "TOO_LONG",
    "UNKNOWN_KEY",
    "UNMARKED_MAP",
    "UNSUPPORTED_VERSION",
    "WRONG_TYPE",
]

RULES: dict[str, Rule] = {rule.code: rule for rule in registered("journeymap.model.rules", "RULE").values()}
