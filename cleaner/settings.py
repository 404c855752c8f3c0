"""One frozen `Settings`, made once and passed whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from cleaner.errors import SettingsError, check_choice

PRESETS = ("balanced", "precision", "recall")
PLACES = ("header", "body")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to clean. Every field has a default; unknown names raise `SettingsError` with the closest match."""

    preset: str = "balanced"
    """`balanced`; `precision` removes what is doubtful; `recall` keeps it."""
    standfirst: str = "header"
    """Where the standfirst goes: `header` (the description) or `body` (description and first paragraph)."""
    dateline: str = "header"
    """Where the dateline goes: `header` (location, agency) or `body` (both, and it stays in the text)."""
    only: tuple[str, ...] = ()
    """Run only these passes; empty for all."""
    skip: tuple[str, ...] = ()
    """Run all but these passes."""

    def __post_init__(self) -> None:
        check_choice("preset", self.preset, PRESETS)
        check_choice("place for the standfirst", self.standfirst, PLACES)
        check_choice("place for the dateline", self.dateline, PLACES)
        for name in ("only", "skip"):
            given = getattr(self, name)
            if isinstance(given, str):
                raise SettingsError(f"{name} takes a tuple of pass names, for example {name}=({given!r},)")
            object.__setattr__(self, name, tuple(given))
        if self.only or self.skip:
            from cleaner.registry import pass_names

            known = pass_names()
            for given in self.only + self.skip:
                check_choice("pass", given, known)

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> Settings:
        """Settings from a mapping (a TOML table, command-line options).

        Raises SettingsError: for a name that is no setting.
        """
        known = [field.name for field in fields(cls)]
        for name in values:
            check_choice("setting", name, known)
        return cls(**values)
