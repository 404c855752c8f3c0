"""Where the results go: a stream, one file, or a folder that mirrors the tree of the inputs. An input is never written over."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from cleaner.batch.files import cannot_write, identity, replacing
from cleaner.batch.formats import FORMATS, printable
from cleaner.batch.names import output_names
from cleaner.batch.run import Outcome, State
from cleaner.batch.sources import ENDINGS, STDIN, Input
from cleaner.errors import SettingsError, SourceError

Put = Callable[[Outcome], Outcome]
"""Takes outcomes in input order, writes them, and returns each; a failed one when its own file could not be written."""
Paint = Callable[[str], str]
"""Colours a text for a terminal."""


@contextmanager
def open_sink(
    output: str | None, pages: Sequence[Input], *, to: str, several: bool, searched: Iterable[str] = (), paint: Paint | None = None
) -> Iterator[Put]:  # fmt: skip
    """The sink for `-o output`, or for standard output when it is None or `-`; what is one file appears when the block ends.

    Raises SettingsError: before anything is written, when a result would go over an input, or into one of the folders that were
    `searched`, as a page for the next run. SourceError: when the stream or the one file cannot be written.
    """
    form = FORMATS[to]
    headed = form.headed and len(pages) > 1
    if output is None or output == STDIN:
        stdout = _standard_output()
        _refuse_inputs(["standard output"], [identity(stdout)], pages)
        yield _Stream("standard output", stdout, headed, paint)
    elif not output:
        raise SettingsError("the name of the output is empty; name a file or a folder with -o")
    elif is_folder(output, several=several, to=to):
        folder = Path(output)
        if folder.exists() and not folder.is_dir():
            raise SettingsError(f"{output} is a file, but several results need a folder; name another with -o")
        targets = _targets(folder, [page for page in pages if not page.problem], form.ending)
        if folder.is_dir():
            _refuse_inputs(map(str, targets.values()), map(identity, targets.values()), pages)
            _refuse_searched(folder, searched, form.ending)
        yield _Folder(targets)
    else:
        _refuse_inputs([output], [identity(Path(output))], pages)
        with ExitStack() as stack:
            yield _File(Path(output), headed, stack)


def is_folder(output: str, *, several: bool, to: str) -> bool:
    """Whether `output` names a folder rather than a file.

    It does when it is one, when it ends in a slash, or when several results go to a name without an ending; several
    results as `jsonl` make one file.
    """
    path = Path(output)
    if output.endswith(("/", os.sep)) or path.is_dir():
        return True
    return several and to != "jsonl" and not path.suffix and not path.exists()


def _standard_output() -> BinaryIO:
    if sys.stdout is None:
        raise SettingsError("standard output is closed; open it, or name a file or a folder with -o of `cleaner clean`")
    return sys.stdout.buffer


def _targets(folder: Path, pages: Sequence[Input], ending: str) -> dict[str, Path]:
    names = output_names([page.place for page in pages], ending)
    return {page.name: folder.joinpath(*PurePosixPath(name).parts) for page, name in zip(pages, names, strict=True)}


def _refuse_inputs(targets: Iterable[str], identities: Iterable[tuple[int, int] | None], pages: Iterable[Input]) -> None:
    """Raise SettingsError when one of the targets is one of the inputs, also by a link."""
    inputs = {_input_identity(page): page.name for page in pages if not page.problem}
    for target, found in zip(targets, identities, strict=True):
        if found is not None and found in inputs:
            raise SettingsError(f"{target} is the input {inputs[found]}, which is never written over; name another place with -o")


def _refuse_searched(folder: Path, searched: Iterable[str], ending: str) -> None:
    """Raise SettingsError when the results would stand among the pages and be taken for pages by the next run."""
    if ending in ENDINGS and folder.resolve() in {Path(name).resolve() for name in searched}:
        raise SettingsError(
            f"{folder} is searched for pages, and the next run would take the results ({ending}) for pages too; name another folder with -o"
        )


def _input_identity(page: Input) -> tuple[int, int] | None:
    if page.name != STDIN:
        return identity(Path(page.name))
    return identity(sys.stdin.buffer) if sys.stdin is not None else None


class _Stream:
    """Results one after the other on an open file."""

    def __init__(self, name: str, file: BinaryIO, headed: bool, paint: Paint | None = None) -> None:
        self._name = name
        self._file = file
        self._headed = headed
        self._paint = paint
        self._gap = ""

    def __call__(self, outcome: Outcome) -> Outcome:
        if outcome.text is None:
            return outcome
        text = self._paint(outcome.text) if self._paint else outcome.text
        if self._headed:
            text = f"{self._gap}==> {printable(outcome.name)} <==\n{text}"
            self._gap = "\n"
        try:
            self._file.write(_encoded(text))
            self._file.flush()
        except OSError as error:
            raise cannot_write(self._name, error) from error
        return outcome


class _File:
    """All results in one file; it is left as it was when every input failed."""

    def __init__(self, path: Path, headed: bool, stack: ExitStack) -> None:
        self._path = path
        self._headed = headed
        self._stack = stack
        self._stream: _Stream | None = None

    def __call__(self, outcome: Outcome) -> Outcome:
        if outcome.state is State.FAILED:
            return outcome
        if self._stream is None:
            self._stream = _Stream(str(self._path), self._stack.enter_context(replacing(self._path)), self._headed)
        return self._stream(outcome)


class _Folder:
    """A file for each result; a page without an article has none, and what an earlier run wrote for it goes."""

    def __init__(self, targets: Mapping[str, Path]) -> None:
        self._targets = targets

    def __call__(self, outcome: Outcome) -> Outcome:
        try:
            if outcome.text is not None:
                with replacing(self._targets[outcome.name]) as file:
                    file.write(_encoded(outcome.text))
            elif outcome.state is State.DROPPED:
                _remove(self._targets[outcome.name])
        except OSError as error:
            return replace(outcome, state=State.FAILED, text=None, why=str(error))
        return outcome


def _remove(path: Path) -> None:
    """Take away a file, or the link to one; a folder, a pipe or a device of the name stays."""
    try:
        if path.is_file():
            path.unlink()
    except OSError as error:
        raise SourceError(f"{path} of an earlier run cannot be removed ({error.strerror or error}); remove it by hand") from error


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "replace")
