"""The rules about a file before anyone asks what its fields mean: one file a rule."""
