"""The rules about a file before anyone asks what its fields mean (JM001 to JM016), by the names that reading calls them."""

from __future__ import annotations

from journeymap.reading.rules.jm001_unreadable_text import RULE as UNREADABLE
from journeymap.reading.rules.jm002_control_character import RULE as CONTROL
from journeymap.reading.rules.jm003_empty_file import RULE as EMPTY
from journeymap.reading.rules.jm004_yaml_syntax import RULE as SYNTAX
from journeymap.reading.rules.jm005_needs_quotes import RULE as QUOTES
from journeymap.reading.rules.jm006_indentation import RULE as INDENTATION
from journeymap.reading.rules.jm007_several_documents import RULE as SEVERAL
from journeymap.reading.rules.jm008_merge_conflict import RULE as CONFLICT
from journeymap.reading.rules.jm009_duplicate_key import RULE as DUPLICATE
from journeymap.reading.rules.jm010_tag_or_merge_key import RULE as TAG
from journeymap.reading.rules.jm011_alias import RULE as ALIAS
from journeymap.reading.rules.jm012_limit import RULE as LIMIT
from journeymap.reading.rules.jm013_cut_by_comment import RULE as CUT
from journeymap.reading.rules.jm014_foreign_comma import RULE as COMMA
from journeymap.reading.rules.jm015_empty_value import RULE as VALUE
from journeymap.reading.rules.jm016_key_not_text import RULE as KEY

__all__ = [
    "ALIAS",
    "COMMA",
    "CONFLICT",
    "CONTROL",
    "CUT",
    "DUPLICATE",
    "EMPTY",
    "INDENTATION",
    "KEY",
    "LIMIT",
    "QUOTES",
    "SEVERAL",
    "SYNTAX",
    "TAG",
    "UNREADABLE",
    "VALUE",
]
