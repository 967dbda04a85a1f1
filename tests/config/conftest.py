"""Folders with configurations, and what is said about them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from journeymap.config import Configurations, Settings
from journeymap.config.errors import ConfigurationError
from journeymap.reporters.text import pieces_of_file


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty repository, which is the working folder too."""
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def settings(repository: Path) -> Callable[..., Settings]:
    """The settings that a configuration makes."""

    def read(text: str, name: str = ".journeymap.yaml", path: str = "map.yaml") -> Settings:
        (repository / name).write_text(text, encoding="utf-8")
        return Configurations().of(path)

    return read


@pytest.fixture
def mistakes(repository: Path) -> Callable[..., str]:
    """What is said about a configuration: the findings as people see them, and the sentence at the end."""

    def read(content: str | bytes, name: str = ".journeymap.yaml") -> str:
        data = content.encode() if isinstance(content, str) else content
        (repository / name).write_bytes(data)
        return said(Configurations())

    return read


def said(configurations: Configurations) -> str:
    """What is wrong with the configuration of the working folder."""
    with pytest.raises(ConfigurationError) as caught:
        configurations.of("map.yaml")
    error = caught.value
    pieces = [text for text, _ in pieces_of_file(error.checked)] if error.checked else []
    return "".join([*pieces, f"{error.message}\n{error.help}"])
