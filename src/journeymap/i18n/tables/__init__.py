"""Made by tools/make_words.py: the languages that have words."""

LANGUAGES = ("ar", "en", "fa", "ro")
