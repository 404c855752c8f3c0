"""Times several systems on one page, in turns: the speed of a machine swings, and those that run side by side swing with it."""

from __future__ import annotations

import argparse
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from time import process_time
from typing import Any, NamedTuple

REPEATS = 3
"""Runs of each system a page. On 60 pages of HTML in turns with trafilatura fast, against the least of ten runs: our time by one run a
page 1.13 to 1.26, by the least of three 1.06 to 1.10; the ratio of the two 1.00 to 1.09, and 1.01 to 1.05."""


class Timed(NamedTuple):
    """What a system gave for a page."""

    answer: Any
    """None where it raised."""
    error: str
    """What it raised; empty where it did not."""
    seconds: float | None
    """The least processor time of its runs; None where it raised."""


def in_turns(runs: Sequence[Callable[[], Any]], repeats: int = REPEATS) -> list[Timed]:
    """Run each once a turn, the first answer of each. A turn begins one place further than the last, so that none always follows the
    same one, and what one leaves behind is collected before the next begins."""
    done: list[Timed | None] = [None] * len(runs)
    for turn in range(repeats):
        for place in range(len(runs)):
            at = (turn + place) % len(runs)
            before = done[at]
            if before and before.error:
                continue
            gc.collect()
            now = _timed(runs[at])
            if before and before.seconds is not None and now.seconds is not None:
                now = before._replace(seconds=min(before.seconds, now.seconds))
            done[at] = now
    return [timed for timed in done if timed]


def _timed(run: Callable[[], Any]) -> Timed:
    begin = process_time()
    try:
        answer = run()
    except Exception as error:  # whatever a tool raises is its score on that page, and is printed
        return Timed(None, f"{type(error).__name__}: {error}"[:200], None)
    return Timed(answer, "", process_time() - begin)


@contextmanager
def frozen() -> Iterator[None]:
    """What is loaded by now is left alone by the garbage collector: a collection before each run then costs next to nothing."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def ratio(some: Sequence[float | None], others: Sequence[float | None]) -> float | None:
    """How much longer one system took than another over the pages that both got through; None where nothing was timed."""
    both = [(mine, other) for mine, other in zip(some, others, strict=True) if mine is not None and other is not None]
    whole = sum(other for _, other in both)
    return sum(mine for mine, _ in both) / whole if whole else None


def whole(text: str) -> int:
    """The number of an option, 1 or more."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"takes a whole number, 1 or more, not {text!r}")
    return int(text)
