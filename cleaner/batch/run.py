"""Clean a batch: one outcome an input, in input order, whatever the number of jobs and whatever goes wrong."""

from __future__ import annotations

import traceback
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from cleaner.batch.formats import FORMATS
from cleaner.batch.sources import Input, read
from cleaner.errors import CleanerError
from cleaner.settings import Settings


class State(StrEnum):
    """What became of an input."""

    OK = "ok"
    DROPPED = "dropped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one input: the same whatever the number of jobs."""

    name: str
    """Of the input, as in `Input`."""
    state: State
    text: str | None = None
    """The result in the format that was asked for; None where there is nothing to write."""
    why: str | None = None
    """For a dropped page, why it holds no article; for a failed input, what went wrong and what to do."""


class Task(NamedTuple):
    """An input as it travels to a worker; `data` is there when only the parent can read it."""

    page: Input
    data: bytes | None = None


def run(pages: Sequence[Input], *, to: str, settings: Settings, url: str | None = None, jobs: int = 1) -> Generator[Outcome, None, None]:
    """Clean `pages` and render each as `to` (a key of `FORMATS`).

    Nothing that is wrong with one input ends the batch: it becomes an outcome with the state `failed`.

    Raises PassError: at once, when a pass is broken. WorkerError: when worker processes cannot start.
    """
    from cleaner.pipeline import choose

    choose(settings)
    return _outcomes(pages, partial(clean_page, to=to, settings=settings, url=url), min(jobs, len(pages)))


def _outcomes(pages: Sequence[Input], function: partial[Outcome], jobs: int) -> Generator[Outcome, None, None]:
    tasks = map(_as_task, pages)
    if jobs <= 1:
        yield from map(function, tasks)
        return
    from cleaner.batch.pool import answers

    for page, answer in zip(pages, answers(function, tasks, jobs), strict=True):
        yield answer.value if answer.error is None else Outcome(name=page.name, state=State.FAILED, why=answer.error)


def _as_task(page: Input) -> Task:
    if not page.piped or page.problem:
        return Task(page)
    try:
        return Task(page, read(page))
    except CleanerError as error:
        return Task(page._replace(problem=str(error)))


def clean_page(task: Task, *, to: str, settings: Settings, url: str | None) -> Outcome:
    """Read, clean and render one page; never raises an `Exception`."""
    page = task.page
    if page.problem:
        return Outcome(name=page.name, state=State.FAILED, why=page.problem)
    try:
        return _clean(page, read(page) if task.data is None else task.data, to, settings, url)
    except CleanerError as error:
        return Outcome(name=page.name, state=State.FAILED, why=str(error))
    except Exception as error:  # a fault of ours must not cost the other pages; it is told in full
        at = traceback.extract_tb(error.__traceback__)[-1]
        why = f"{type(error).__name__}: {error} ({at.filename}, line {at.lineno}); a fault of cleaner: please report it with the page"
        return Outcome(name=page.name, state=State.FAILED, why=why)


def _clean(page: Input, data: bytes, to: str, settings: Settings, url: str | None) -> Outcome:
    from cleaner.pipeline import clean

    result = clean(data, kind=page.kind, url=url, settings=settings)
    form = FORMATS[to]
    state = State.DROPPED if result.dropped else State.OK
    text = form.render(result, page.name) if form.whole or not result.dropped else None
    return Outcome(name=page.name, state=state, text=text, why=result.dropped)
