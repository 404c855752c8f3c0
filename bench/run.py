"""Runs a system over the pages of a set, alone and timed, and scores what came out."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from itertools import starmap
from time import process_time
from typing import Any, Protocol

from bench.metrics import PageScore, SetScore, count_snippets, score_page, score_set, score_snippets
from bench.peers import MissingPeerError, Peer
from bench.sets import KINDS, Row
from cleaner import Settings, clean

MEGA = 1_000_000


class Starmap(Protocol):
    """`pool.starmap` of several workers, or the same in this process."""

    def __call__(self, function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> list[Any]: ...


@dataclass(frozen=True, slots=True)
class Outputs:
    """What a system gave for the pages of a set, and the time it took."""

    texts: tuple[str | None, ...]
    """None for a page on which it raised."""
    errors: tuple[tuple[str, str], ...]
    """(page, error) of those."""
    seconds: float | None
    """For the pages on which it did not raise; None where time says nothing."""
    dropped: int | None
    """Pages that it said hold no article; None for a system that does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A row of the table."""

    set: str
    variant: str
    system: str
    setting: str
    """Settings that the gold of the set asks for."""
    pages: int
    score: SetScore | None
    """None for sets that have snippets only."""
    snippet_f1: float | None
    """For sets that have snippets only."""
    precision: float
    recall: float
    mb_per_second: float | None
    pages_per_second: float | None
    dropped: int | None
    errors: tuple[tuple[str, str], ...]

    @property
    def f1(self) -> float:
        """What floors are about: word F1, or snippet F1 where there is no full gold."""
        return self.score.f1 if self.score else self.snippet_f1 or 0.0

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready."""
        return asdict(self) | {"score": self.score._asdict() if self.score else None, "f1": self.f1}


@contextmanager
def workers(jobs: int) -> Iterator[Starmap]:
    """A `starmap` over `jobs` processes; in this one when `jobs` is 1."""
    if jobs <= 1:
        yield lambda function, arguments: list(starmap(function, arguments))
        return
    with multiprocessing.Pool(jobs) as pool:
        yield lambda function, arguments: pool.starmap(function, arguments, chunksize=8)


def run_cleaner(rows: Sequence[Row], variant: str, settings: Settings) -> Outputs:
    """Clean every page, one after another."""
    kind = KINDS.get(variant, "text")
    dropped: set[str] = set()

    def run(source: str, row: Row) -> str:
        result = clean(source, kind=kind, url=row.url, settings=settings)
        if result.dropped is not None:
            dropped.add(row.id)
        return result.text

    texts, errors, seconds = _run(run, rows, [row.source for row in rows])
    return Outputs(texts, errors, seconds, len(dropped))


def run_peer(peer: Peer, rows: Sequence[Row], variant: str) -> Outputs:
    """Run a peer over every page, one after another. Raises MissingPeerError: when it is not installed."""
    inputs = [peer.prepare(row.source, variant) for row in rows]
    texts, errors, seconds = _run(peer.run, rows, inputs)
    finished = tuple(text if text is None else peer.finish(text) for text in texts)
    return Outputs(finished, errors, seconds if peer.timed else None, None)


def _run(
    run: Callable[[str, Row], str], rows: Sequence[Row], inputs: Sequence[str]
) -> tuple[tuple[str | None, ...], tuple[tuple[str, str], ...], float]:
    texts: list[str | None] = []
    errors: list[tuple[str, str]] = []
    seconds = 0.0
    warm: set[str | None] = set()
    for row, source in zip(rows, inputs, strict=True):
        if row.language not in warm:  # imports and word lists are loaded once, which is no part of the speed
            _attempt(run, source, row)
            warm.add(row.language)
        begin = process_time()
        text, error = _attempt(run, source, row)
        seconds += 0.0 if error else process_time() - begin
        texts.append(text)
        if error:
            errors.append((row.id, f"{type(error).__name__}: {error}"[:200]))
    return tuple(texts), tuple(errors), seconds


def _attempt(run: Callable[[str, Row], str], source: str, row: Row) -> tuple[str | None, Exception | None]:
    """A tool that raises on a page gets nothing for it: that is a score, and it is printed."""
    try:
        return run(source, row), None
    except MissingPeerError:
        raise
    except Exception as error:  # whatever a peer raises is its score on that page, and is printed
        return None, error


def page_scores(texts: Sequence[str | None], rows: Sequence[Row], spread: Starmap) -> list[PageScore]:
    """The score of every page."""
    return spread(score_page, [(text, row.gold or "") for text, row in zip(texts, rows, strict=True)])


def measure(
    place: tuple[str, str], system: str, setting: str, rows: Sequence[Row], outputs: Outputs, spread: Starmap
) -> Measure:
    """Score what a system gave for a set (`place` is set and variant)."""
    score, snippet_f1 = None, None
    if any(row.gold for row in rows):
        score = score_set(page_scores(outputs.texts, rows, spread))
        precision, recall = score.precision, score.recall
    else:
        counts = [count_snippets(text, row.present, row.absent) for text, row in zip(outputs.texts, rows, strict=True)]
        snippet_f1, precision, recall, _ = score_snippets(counts)
    timed = [row for row, text in zip(rows, outputs.texts, strict=True) if text is not None]
    size = sum(len(row.source.encode("utf-8", "replace")) for row in timed)
    return Measure(
        set=place[0], variant=place[1], system=system, setting=setting, pages=len(rows), score=score, snippet_f1=snippet_f1,
        precision=precision, recall=recall, dropped=outputs.dropped, errors=outputs.errors,
        mb_per_second=size / MEGA / outputs.seconds if outputs.seconds else None,
        pages_per_second=len(timed) / outputs.seconds if outputs.seconds else None,
    )  # fmt: skip
