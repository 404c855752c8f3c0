"""Runs systems over the pages of a set, in turns and timed, and scores what came out."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from itertools import starmap
from typing import Any, NamedTuple, Protocol

from bench.metrics import PageScore, SetScore, count_snippets, score_page, score_set, score_snippets
from bench.peers import MissingPeerError, Peer
from bench.sets import KINDS, Row, gold_settings, settings_for
from bench.timing import REPEATS, Timed, frozen, in_turns, ratio
from cleaner import clean

MEGA = 1_000_000


class Starmap(Protocol):
    """`pool.starmap` of several workers, or the same in this process."""

    def __call__(self, function: Callable[..., Any], arguments: Sequence[tuple[Any, ...]]) -> list[Any]: ...


class System(NamedTuple):
    """What is measured: a preset of ours, or a peer."""

    name: str
    setting: str
    """Settings that the gold of the set asks for."""
    run: Callable[[str, Row], tuple[str, bool | None]]
    """From what `prepare` gave and the page to the main content, and to whether it says that there is none (None: it never says)."""
    prepare: Callable[[str, str], str] = lambda source, _variant: source
    finish: Callable[[str], str] = lambda output: output
    timed: bool = True
    """Whether time says something about it."""


class Outcome(NamedTuple):
    """What a system gave for a page, and the time it took."""

    text: str | None
    """None when it raised."""
    error: str
    seconds: float | None
    """None when it raised, and where time says nothing."""
    dropped: bool | None
    """Whether it said that the page holds no article; None for a system that does not say."""


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
    time_ratio: float | None
    """Its time to that of our first preset, over the pages that both got through."""
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


def ours(name: str, variant: str, preset: str) -> System:
    """A preset of ours, with the settings that the gold of the set asks for."""
    settings, kind = settings_for(name, preset), KINDS.get(variant, "text")

    def run(source: str, row: Row) -> tuple[str, bool | None]:
        result = clean(source, kind=kind, url=row.url, settings=settings)
        return result.text, result.dropped is not None

    return System(preset, ",".join(f"{key}={value}" for key, value in gold_settings(name).items()) or "defaults", run)


def system_of(peer: Peer) -> System:
    """A peer as it is run."""
    return System(peer.name, "-", lambda source, row: (peer.run(source, row), None), peer.prepare, peer.finish, peer.timed)


def warm_up(system: System, rows: Sequence[Row], variant: str) -> None:
    """Run a system on the first page of each language: imports and word lists are no part of the speed.

    Raises MissingPeerError: when it is not installed.
    """
    for row in {row.language: row for row in reversed(rows)}.values():
        try:
            system.run(system.prepare(row.source, variant), row)
        except MissingPeerError:
            raise
        except Exception:  # it raises again when it counts
            continue


def run_systems(systems: Sequence[System], rows: Sequence[Row], variant: str, repeats: int = REPEATS) -> list[tuple[Outcome, ...]]:
    """What each (warm) system gives for each page: page by page, all in turns."""
    pages: list[list[Outcome]] = []
    with frozen():
        for row in rows:
            runs = [partial(system.run, system.prepare(row.source, variant), row) for system in systems]
            timed = in_turns([run for run, system in zip(runs, systems, strict=True) if system.timed], repeats)
            once = in_turns([run for run, system in zip(runs, systems, strict=True) if not system.timed], 1)
            pages.append([_outcome(system, (timed if system.timed else once).pop(0)) for system in systems])
    return [tuple(page[at] for page in pages) for at in range(len(systems))]


def _outcome(system: System, timed: Timed) -> Outcome:
    text, dropped = timed.answer or (None, None)
    return Outcome(text if text is None else system.finish(text), timed.error, timed.seconds if system.timed else None, dropped)


def page_scores(texts: Sequence[str | None], rows: Sequence[Row], spread: Starmap) -> list[PageScore]:
    """The score of every page."""
    return spread(score_page, [(text, row.gold or "") for text, row in zip(texts, rows, strict=True)])


def measure(
    place: tuple[str, str], system: System, rows: Sequence[Row], outcomes: Sequence[Outcome], first: Sequence[Outcome], spread: Starmap
) -> Measure:
    """Score what a system gave for a set (`place` is set and variant). `first`: what our first preset gave."""
    score, snippet_f1 = None, None
    texts = [outcome.text for outcome in outcomes]
    if any(row.gold for row in rows):
        score = score_set(page_scores(texts, rows, spread))
        precision, recall = score.precision, score.recall
    else:
        counts = [count_snippets(text, row.present, row.absent) for text, row in zip(texts, rows, strict=True)]
        snippet_f1, precision, recall, _ = score_snippets(counts)
    timed = [(row, outcome.seconds) for row, outcome in zip(rows, outcomes, strict=True) if outcome.seconds is not None]
    size = sum(len(row.source.encode("utf-8", "replace")) for row, _ in timed)
    seconds = sum(seconds for _, seconds in timed)
    says = any(outcome.dropped is not None for outcome in outcomes)
    return Measure(
        set=place[0], variant=place[1], system=system.name, setting=system.setting, pages=len(rows), score=score, snippet_f1=snippet_f1,
        precision=precision, recall=recall,
        mb_per_second=size / MEGA / seconds if seconds else None,
        pages_per_second=len(timed) / seconds if seconds else None,
        time_ratio=ratio([outcome.seconds for outcome in outcomes], [outcome.seconds for outcome in first]),
        dropped=sum(outcome.dropped is True for outcome in outcomes) if says else None,
        errors=tuple((row.id, outcome.error) for row, outcome in zip(rows, outcomes, strict=True) if outcome.error),
    )  # fmt: skip
