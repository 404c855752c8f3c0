"""Files that appear complete or not at all."""

from __future__ import annotations

import itertools
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from cleaner.errors import SourceError


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which takes the place of `path` when the block ends; after an error there, `path` is as it was.

    Missing folders are made. A link stays and its target is replaced; a pipe or a device is written to as it is.

    Raises SourceError: when the file cannot be made, written or put in its place.
    """
    draft: Path | None = None
    try:
        if _is_special(path):
            file: BinaryIO = path.open("wb")
        else:
            path = path.resolve()
            path.parent.mkdir(parents=True, exist_ok=True)
            file = _open_beside(path)
            draft = Path(file.name)
        with file:
            yield file
        if draft:
            draft.replace(path)
            draft = None
    except OSError as error:
        raise cannot_write(str(path), error) from error
    finally:
        if draft:
            with suppress(OSError):
                draft.unlink()


def cannot_write(name: str, error: OSError) -> OSError:
    """The error to raise, with what to do; the same one when it says so already, or when the reader of a pipe is gone."""
    if isinstance(error, (SourceError, BrokenPipeError)):
        return error
    return SourceError(f"{name} cannot be written ({error.strerror or error}); name another place with -o")


def identity(place: Path | BinaryIO) -> tuple[int, int] | None:
    """What tells a regular file from all others, whatever its names; None for what is not there or no regular file."""
    try:
        found = place.stat() if isinstance(place, Path) else os.fstat(place.fileno())
    except (OSError, ValueError):  # a stream in memory has no file number
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def _is_special(path: Path) -> bool:
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except FileNotFoundError:
        return False


def _open_beside(path: Path) -> BinaryIO:
    """A new hidden file in the folder of `path`, with the permissions that any new file gets."""
    for number in itertools.count():
        with suppress(FileExistsError):
            return path.with_name(f".cleaner-{os.getpid()}-{number}.tmp").open("xb")
    raise AssertionError("itertools.count ends")
