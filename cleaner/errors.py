"""Errors for the caller's mistakes; what a page is like is never an error but a `Result`."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class CleanerError(Exception):
    """Base class: catch this to catch every error that cleaner raises on purpose."""


class SettingsError(CleanerError, ValueError):
    """A setting, preset, pass or input kind that does not exist; the message names the closest that does."""


class PassError(CleanerError, TypeError):
    """A module in `cleaner/passes/` is not a pass; the message says what it lacks."""


class SourceError(CleanerError, OSError):
    """An input that cannot be read, or an output that cannot be written."""


class MissingExtraError(CleanerError, ImportError):
    """A feature needs an optional dependency; the message names the extra to install."""


CLOSE = 0.6
"""Likeness from which a name is suggested; at 0.5 a word of four letters is like any other that shares two."""


def check_choice(what: str, value: str, choices: Iterable[str]) -> str:
    """Return `value` when it is one of `choices`; raise `SettingsError` naming the closest one if not."""
    names = sorted(choices)
    if value in names:
        return value
    close = difflib.get_close_matches(str(value), names, n=1, cutoff=CLOSE)
    hint = f"did you mean {close[0]!r}? " if close else ""
    raise SettingsError(f"unknown {what} {value!r}: {hint}choose from {', '.join(names)}")
