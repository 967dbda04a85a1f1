"""What makes a finding the same one in the next version of a file, though lines move and days pass."""

from __future__ import annotations

import hashlib
from collections import Counter

from journeymap.findings.result import Checked, location


def keys(file: Checked) -> list[tuple[str, str]]:
    """For each finding of a file its code, and 16 hexadecimal digits for the text of its line.

    Space around the line does not count. The message has no part in it: it may count days.
    """
    digests: dict[int, str] = {}
    for finding in file.findings:
        line = finding.place.line
        if line not in digests:
            text = file.source.line(line).strip() if file.source is not None else ""
            digests[line] = _digest(text)[:16]
    return [(finding.code, digests[finding.place.line]) for finding in file.findings]


def fingerprints(file: Checked) -> list[str]:
    """For each finding of a file 32 hexadecimal digits, other ones for each finding in all files of a run.

    They are made of the file's name, the key of the finding, and a number that tells equal keys apart.
    """
    name = location(file.name)
    seen: Counter[tuple[str, str]] = Counter()
    found = []
    for key in keys(file):
        found.append(_digest("\0".join((name, *key, str(seen[key]))))[:32])
        seen[key] += 1
    return found


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
