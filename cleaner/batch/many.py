"""`clean_many`: a stream of pages to a stream of results."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from cleaner.errors import SettingsError, check_choice
from cleaner.settings import Settings

if TYPE_CHECKING:
    from cleaner.result import Result


Source = str | bytes | tuple[str | bytes, str | None]
"""A page, or a page with its address."""
_Task = tuple[str | bytes, str | None]


def clean_many(
    sources: Iterable[Source], *, kind: str = "auto", settings: Settings = Settings(), jobs: int = 1
) -> Iterator[Result]:  # fmt: skip
    """Clean many pages, lazily and in input order; the results are the same whatever the number of jobs.

    Args:
        sources: the pages, as text or bytes, each alone or as a pair `(page, url)` with its address, as for `clean(page, url=url)`;
            any iterable, also one without an end. No more than `16 * jobs` of them are held at a time.
        kind: `auto`, `text`, `markdown` or `html`, for all of them.
        settings: how to clean; balanced when not given.
        jobs: number of worker processes; 1 works in this process. Where processes are spawned (macOS, Windows), a script
            that asks for more than one must do its work under `if __name__ == "__main__":`.

    Raises:
        SettingsError: for an unknown kind, or less than one job; at once, before a page is read.
        TypeError: for a source that is neither str nor bytes nor such a pair, when its turn comes.
        WorkerError: when a worker process dies, with the position of the page that it worked on.
    """
    from cleaner.pipeline import choose
    from cleaner.readers import KINDS

    if isinstance(sources, (str, bytes, bytearray)):
        raise TypeError("sources must be an iterable of pages, not one page; use clean(source), or give a list: clean_many([source])")
    check_choice("kind", kind, KINDS)
    if not isinstance(jobs, int):
        raise TypeError(f"jobs must be int, not {type(jobs).__name__}")
    if jobs < 1:
        raise SettingsError(f"jobs must be 1 or more, not {jobs}")
    choose(settings)  # a broken pass is told here, and forked workers find all passes loaded
    return _results(_checked(sources), partial(_clean, kind=kind, settings=settings), jobs)


def _results(sources: Iterator[_Task], function: partial[Result], jobs: int) -> Iterator[Result]:
    if jobs == 1:
        yield from map(function, sources)
        return
    from cleaner.batch.pool import WorkerError, answers

    for index, answer in enumerate(answers(function, sources, jobs)):
        if answer.error is not None:
            raise WorkerError(f"source {index} (counted from 0): {answer.error}")
        yield answer.value


def _checked(sources: Iterable[Source]) -> Iterator[_Task]:
    for index, source in enumerate(sources):
        page, url = source if isinstance(source, tuple) and len(source) == 2 else (source, None)
        if not isinstance(page, (str, bytes)):
            name, advice = type(page).__name__, "read a file first: path.read_bytes(), and give an address as (page, url)"
            raise TypeError(f"source {index} (counted from 0) must be str or bytes, not {name}; {advice}")
        if url is not None and not isinstance(url, str):
            raise TypeError(f"the address of source {index} (counted from 0) must be str or None, not {type(url).__name__}")
        yield page, url


def _clean(task: _Task, *, kind: str, settings: Settings) -> Result:
    from cleaner.pipeline import clean

    page, url = task
    return clean(page, kind=kind, url=url, settings=settings)
