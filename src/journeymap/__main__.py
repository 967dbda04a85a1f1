"""`python -m journeymap`."""

from journeymap.cli import program

program()
