"""The names of the passes: those of the files in `cleaner/passes/`. None is imported to tell them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent / "passes"


@cache
def pass_names() -> tuple[str, ...]:
    """Names of all passes, sorted."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("[!_.]*.py")))
