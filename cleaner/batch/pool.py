"""A pool of worker processes that answers in the order of the tasks, and survives the death of a worker.

Each worker has a pipe of its own and one task at a time, so when one dies it is known which task it died of.
`concurrent.futures` tells neither that nor lets the others finish.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, NamedTuple, TypeVar

from cleaner.errors import CleanerError

AHEAD = 16
"""Tasks a job that may be drawn before the first of them is answered: one slow page holds up no worker until the others
have done fifteen; more only costs memory."""

T = TypeVar("T")
R = TypeVar("R")


class WorkerError(CleanerError):
    """A worker process died or could not start; the message says which page it worked on."""


class Answer(NamedTuple, Generic[R]):
    """What became of a task: its value, or the error (and no value)."""

    value: R
    error: str | None


@dataclass(slots=True, eq=False)
class _Worker:
    process: Process
    pipe: Connection[Any, Any]
    started: bool = False
    task: int | None = None


def answers(function: Callable[[T], R], tasks: Iterable[T], jobs: int) -> Iterator[Answer[R]]:
    """`function` of each task, in order, worked out by up to `jobs` processes.

    An error raised by `tasks` itself comes after the answers to what was drawn before, as it would with `map`.

    Raises WorkerError: when a process cannot even start.
    """
    with closing(_Pool(function, tasks, jobs)) as pool:
        yield from pool.run()


class _Pool(Generic[T, R]):
    """The state of one call of `answers`."""

    def __init__(self, function: Callable[[T], R], tasks: Iterable[T], jobs: int) -> None:
        self.function = function
        self.tasks = iter(tasks)
        self.jobs = jobs
        self.workers: list[_Worker] = []
        self.done: dict[int, Answer[R]] = {}
        self.drawn = 0
        self.given = 0
        self.exhausted = False
        self.fault: Exception | None = None

    def run(self) -> Iterator[Answer[R]]:
        while True:
            self._feed()
            ready = self.given in self.done
            if not ready and self.given == self.drawn:
                break
            self._collect(timeout=0 if ready else None)
            if self.given in self.done:
                answer = self.done.pop(self.given)
                self.given += 1
                yield answer
        if self.fault:
            raise self.fault

    def _feed(self) -> None:
        """Give a task to every worker that has none, starting workers as long as there are less than `jobs`."""
        while not self.exhausted and self.drawn - self.given < AHEAD * self.jobs and self._has_room():
            try:
                task = next(self.tasks)
            except StopIteration:
                self.exhausted = True
            except Exception as fault:  # the caller's iterator failed: kept, and raised again in its place
                self.exhausted, self.fault = True, fault
            else:
                self._assign(task)

    def _has_room(self) -> bool:
        return len(self.workers) < self.jobs or any(worker.task is None for worker in self.workers)

    def _assign(self, task: T) -> None:
        index, self.drawn = self.drawn, self.drawn + 1
        while True:
            worker = next((worker for worker in self.workers if worker.task is None), None) or self._start()
            try:
                worker.pipe.send(task)
            except OSError:  # it died while it had nothing to do: no fault of this task
                self._bury(worker)
            else:
                worker.task = index
                return

    def _start(self) -> _Worker:
        ours, theirs = Pipe()
        process = Process(target=_serve, args=(self.function, theirs, ours), daemon=True)
        process.start()
        theirs.close()
        worker = _Worker(process, ours)
        self.workers.append(worker)
        return worker

    def _collect(self, timeout: float | None) -> None:
        """Take in what the busy workers have to say; None waits until one of them speaks."""
        busy = {worker.pipe: worker for worker in self.workers if worker.task is not None}
        for pipe in wait(list(busy), timeout):
            self._hear(busy[pipe])  # type: ignore[index]  # only connections were asked for

    def _hear(self, worker: _Worker) -> None:
        try:
            said = worker.pipe.recv()
        except (EOFError, OSError):
            answer: Answer[Any] = Answer(None, self._bury(worker))
        else:
            if said is None:
                worker.started = True
                return
            answer = said
        if worker.task is not None:
            self.done[worker.task] = answer
        worker.task = None

    def _bury(self, worker: _Worker) -> str:
        """Forget a dead worker and say how it died."""
        self.workers.remove(worker)
        worker.pipe.close()
        worker.process.join()
        if not worker.started:
            raise WorkerError(
                f"a worker process could not start ({_death(worker.process.exitcode)}): see its message above; "
                'a script must do its work under `if __name__ == "__main__":`, or use jobs=1'
            )
        return f"its worker process died ({_death(worker.process.exitcode)}); clean it alone, or with less jobs if memory is short"

    def close(self) -> None:
        """End all workers: the idle ones by closing their pipes, those at work by force (nothing they do lasts)."""
        for worker in self.workers:
            if worker.task is not None:
                worker.process.kill()
            worker.pipe.close()
        for worker in self.workers:
            worker.process.join()
        self.workers.clear()


def _death(exitcode: int | None) -> str:
    if exitcode is not None and exitcode < 0:
        with suppress(ValueError):
            return f"killed by {signal.Signals(-exitcode).name}"
    return f"exit code {exitcode}"


def _serve(function: Callable[[Any], Any], pipe: Connection[Any, Any], other_end: Connection[Any, Any]) -> None:
    """The life of a worker: says None when it is up, then answers tasks until its pipe is closed.

    `other_end` is the parent's: a forked process must close its copy, or it would never see that the parent is gone.
    """
    other_end.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends its workers
    with suppress(EOFError, OSError):
        pipe.send(None)
        while True:
            pipe.send(_attempt(function, pipe.recv()))


def _attempt(function: Callable[[Any], Any], task: Any) -> Answer[Any]:
    try:
        return Answer(function(task), None)
    except Exception as error:  # carried to the parent as text: an error of any class may not pickle
        return Answer(None, f"{type(error).__name__}: {error}")
