"""The commands: one module each, which registers its `COMMAND`; what several share stands beside this folder."""
