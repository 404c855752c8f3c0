"""The scores below which no change may fall: `floors.json`, by set, variant and preset. Floors only rise."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from pathlib import Path

FLOORS = Path(__file__).parent / "floors.json"
SLACK = 0.0005
"""How far below its floor a score may be."""


def key_of(name: str, variant: str, preset: str) -> str:
    """The name of a floor."""
    return f"{name}.{variant}.{preset}"


def read() -> dict[str, float]:
    """The floors as they stand; none when there is no file."""
    return dict(json.loads(FLOORS.read_text(encoding="utf-8"))) if FLOORS.is_file() else {}


def below(measured: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """A sentence for every score that fell; empty when all hold."""
    return [
        f"{key}: {measured[key]:.4f} is below its floor {floors[key]:.4f}: mend the pass that lost it (python -m bench.worst)"
        for key in sorted(measured)
        if key in floors and measured[key] < floors[key] - SLACK
    ]


def raised(measured: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """The floors with every better score taken over, rounded down to four digits; none goes down, and 0 is no floor."""
    new = dict(floors)
    for key, score in measured.items():
        new[key] = max(math.floor(score * 10_000) / 10_000, floors.get(key, 0.0))
    return {key: floor for key, floor in sorted(new.items()) if floor}


def write(floors: Mapping[str, float]) -> None:
    """Write the file, one floor a line."""
    FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
