"""One frozen `Settings`, made once and passed whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, NamedTuple

from cleaner.errors import SettingsError, check_choice
from cleaner.pass_names import pass_names


class Preset(NamedTuple):
    """The numbers that trade precision for recall."""

    typical_share: float
    """A block of prose costs this share of what the page's typical paragraph gains (`cleaner.zone.evidence`)."""
    closing_factor: float
    """Times what it costs the story to run across removed furniture (`cleaner.zone.evidence`)."""
    loose_share: float
    """Share of the story's words in lines without an end, up to which runs of them go (`headline_run`)."""
    folds: float = 0.35
    """Share of its text in long pieces up to which a part of an HTML page beside the story, with enough links, is read as one block: a
    menu, a list of other stories; 1 for any part (`cleaner.readers.html_fold`)."""


PRESETS: Mapping[str, Preset] = {
    "balanced": Preset(0.15, 1.0, 0.15),
    "precision": Preset(0.28, 1.5, 0.4),
    "recall": Preset(0.05, 0.4, 0.0),
    "fast": Preset(0.15, 1.0, 0.15, folds=1.0),
}
"""Each measured in the README's table."""
PLACES = ("header", "body")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How to clean. Every field has a default; unknown names raise `SettingsError` with the closest match."""

    preset: str = "balanced"
    """`balanced`; `precision` removes what is doubtful; `recall` keeps it; `fast` is `balanced` but for HTML, of which it reads any part
    without paragraphs of the story as one block, not menus and lists alone: 5 % less time."""
    standfirst: str = "header"
    """Where the standfirst goes: `header` (the description) or `body` (description and first paragraph)."""
    dateline: str = "header"
    """Where the dateline goes: `header` (location, agency) or `body` (both, and it stays in the text)."""
    reference_date: date | None = None
    """The day (or time) of the crawl, from which `2 hours ago` and `yesterday` count; without it such dates are left out."""
    only: tuple[str, ...] = ()
    """Run only these passes; empty for all."""
    skip: tuple[str, ...] = ()
    """Run all but these passes."""

    def __post_init__(self) -> None:
        check_choice("preset", self.preset, PRESETS)
        check_choice("place for the standfirst", self.standfirst, PLACES)
        check_choice("place for the dateline", self.dateline, PLACES)
        if not isinstance(self.reference_date, date | None):
            what = "takes a date, for example date(2026, 3, 4), or 2026-03-04 without quotes in TOML"
            raise SettingsError(f"reference_date {what}, not {self.reference_date!r}")
        for name in ("only", "skip"):
            given = getattr(self, name)
            if isinstance(given, str) or not isinstance(given, Iterable):
                example = given if isinstance(given, str) else "byline"
                raise SettingsError(f"{name} takes several pass names, for example {name}=[{example!r}], not {given!r}")
            object.__setattr__(self, name, tuple(given))
        for given in self.only + self.skip:
            check_choice("pass", given, pass_names())

    @property
    def numbers(self) -> Preset:
        """The numbers of the preset."""
        return PRESETS[self.preset]

    @classmethod
    def from_mapping(cls, values: Mapping[str, Any]) -> Settings:
        """Settings from a mapping (a TOML table, command-line options).

        Raises SettingsError: for a name that is no setting.
        """
        known = [field.name for field in fields(cls)]
        for name in values:
            check_choice("setting", name, known)
        return cls(**values)
