"""What each pass adds: the word F1 of a set with it and without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean
from typing import NamedTuple

from bench.metrics import score_page
from bench.report import table
from bench.run import Starmap
from bench.sets import KINDS, Row, settings_for
from cleaner import clean
from cleaner.pipeline import choose

Ablated = tuple[float, Mapping[str, float]]
"""The F1 of a page, and by pass its F1 without it, for the passes that took something away."""


class Gain(NamedTuple):
    """What a pass adds to a set."""

    set: str
    variant: str
    name: str
    gain: float
    """Word F1 with the pass less word F1 without it; below 0 the pass does harm."""
    pages: int
    """Pages from which it takes something away."""


def ablate_page(name: str, variant: str, preset: str, row: Row) -> Ablated:
    """Clean a page with all passes, then without each that took something away.

    A pass that took nothing away need not be tried: without it the same spans go, for the same reasons.
    """
    f1, codes = _clean(name, variant, preset, row, ())
    return f1, {code: _clean(name, variant, preset, row, (code,))[0] for code in codes}


def _clean(name: str, variant: str, preset: str, row: Row, skip: Sequence[str]) -> tuple[float, list[str]]:
    settings = settings_for(name, preset, skip)
    try:
        result = clean(row.source, kind=KINDS.get(variant, "text"), url=row.url, settings=settings)
    except Exception:  # the main table names the pages that raise
        return 0.0, []
    return score_page(result.text, row.gold or "").f1, sorted({removal.reason.code for removal in result.removals})


def ablate(name: str, variant: str, preset: str, rows: Sequence[Row], spread: Starmap) -> list[Gain]:
    """The gain of every pass on a set, the largest first."""
    pages: list[Ablated] = spread(ablate_page, [(name, variant, preset, row) for row in rows if row.gold])
    passes = [a_pass.name for a_pass in choose(settings_for(name, preset))]
    gains = [_gain(name, variant, a_pass, pages) for a_pass in passes]
    return sorted(gains, key=lambda gain: (-gain.gain, gain.name))


def _gain(name: str, variant: str, a_pass: str, pages: Sequence[Ablated]) -> Gain:
    touched = sum(a_pass in without for _, without in pages)
    gain = fmean(f1 - without.get(a_pass, f1) for f1, without in pages) if pages else 0.0
    return Gain(name, variant, a_pass, gain, touched)


def report(gains: Sequence[Gain]) -> str:
    """All gains by set and variant, then the passes that add nothing on any of them, idle ones among them."""
    rows = [(gain.set, gain.variant, gain.name, points(gain.gain), str(gain.pages)) for gain in gains if gain.pages]
    best: dict[str, float] = {}
    for gain in gains:
        best[gain.name] = max(gain.gain, best.get(gain.name, gain.gain))
    idle = sorted(name for name, gain in best.items() if float(points(gain)) <= 0)
    text = table(("set", "variant", "pass", "points of F1", "pages"), rows, 3)
    if idle:
        text += f"\n\nnothing gained on any set: {', '.join(f'{name} {points(best[name])}' for name in idle)}"
    return text


def points(gain: float) -> str:
    """A gain in hundredths of F1, with its sign."""
    return f"{round(100 * gain, 3) + 0.0:+.3f}"
