"""Texts in many scripts, for the tests of how type is set."""

from __future__ import annotations

from hypothesis import strategies as st

SIZE = 12
PROSE = [
    "Why is it dearer here than in the store?",
    "Țară, Ștefan și înghețată",
    "Покупка кофемашины",
    "می‌خواهم یک دستگاه قهوه‌ساز بخرم: ۱۹۹ یورو",
    "لا الإله إلا الله بالإجازة العربية",
    "میری کافی کہاں ہے؟",
    "שלום עולם, מכונת קפה",
    "★ → ← ✓ ⚑ ● ▲ ▼ ◆ ☆ ↩ ①",
    "Great 🎉 ✅ done",
]
SCRIPTS = st.sampled_from("abc -/.,éاللهقیمت‌می۱٪שלםнаमस्ते买咖。「」ーสวั😀👩‍🦱👍🏽🇷🇴e\u0301\u200b\u00a0")
TEXTS = st.text(SCRIPTS | st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
