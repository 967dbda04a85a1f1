"""The rules about fields and settings: one file a rule."""
