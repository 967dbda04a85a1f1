"""Arabic letters that look alike, or stand for each other where people hurry."""

from __future__ import annotations

# Persian and Arabic keyboards write these differently; a reader cannot see the difference.
SAME_LOOK = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک"})
# Words are spelt with either of these too, and the stretch only fills a line.
SAME_WORD = SAME_LOOK | str.maketrans({"ة": "ه", "ە": "ه", "ـ": ""})
