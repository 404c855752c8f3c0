"""From the paths on a command line to the pages they name, each with its name, its kind and its place in the tree."""

from __future__ import annotations

import glob
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from cleaner.batch.globs import matches, unlinked
from cleaner.batch.no_page import what_it_is
from cleaner.errors import SourceError

STDIN = "-"
"""The path that means standard input."""

KIND_BY_ENDING = {".md": "markdown", ".markdown": "markdown", ".html": "html", ".htm": "html", ".xhtml": "html"}
"""What an ending tells of the kind; for all others the page itself is looked at."""

ENDINGS = frozenset(["", ".txt", ".text", *KIND_BY_ENDING])
"""Files that a folder is searched for; "" is a name without an ending. A file named on the command line may have any."""


class Input(NamedTuple):
    """One page to clean, or one path that gave none (`problem`)."""

    name: str
    """The path as it was given, or as found under the folder that was given; `-` for standard input."""
    place: str
    """Where it stands under the folder that all inputs share, with forward slashes: what an output folder mirrors."""
    kind: str = "auto"
    problem: str | None = None
    """Why there is nothing to read, and what to do about it."""
    piped: bool = False
    """Standard input, a named pipe or a device: it can be read once, and only by the process that was given it."""


@dataclass(slots=True)
class Seen:
    """What a search came by besides pages."""

    folders: list[str] = field(default_factory=list)
    """The folders that were searched because they were named, or matched by a glob."""
    skipped: set[str] = field(default_factory=set)
    """Absolute paths of the files in them that were passed over because of their ending."""


class _Found(NamedTuple):
    name: str
    base: str
    """Absolute folder that the path stands for: the folder that was given, or the one that the file lies in."""
    problem: str | None = None
    piped: bool = False


def expand(paths: Iterable[str], *, kind: str = "auto", leave_out: str | None = None, seen: Seen | None = None) -> list[Input]:
    """The pages that the paths name, in the order of the paths; the files of a folder sorted by name.

    A path is a file, a folder (searched with its subfolders for `ENDINGS`; hidden files and folders are skipped, links to
    folders are not followed), a glob that the shell left as it is, or `-` for standard input. A page that is named twice is
    taken once. `leave_out` is a folder that is not searched when it lies inside another: the one that the output goes to.
    `seen` is told what else there was.
    """
    found: dict[str, _Found] = {}
    seen = seen or Seen()
    for path in paths:
        for item in _find(path, leave_out, seen):
            found.setdefault(_key(item), item)
    seen.skipped.difference_update(found)
    items = list(found.values())
    root = _shared(item.base for item in items if item.base)
    return [_as_input(item, root, kind) for item in items]


def read(page: Input) -> bytes:
    """The bytes of a page.

    Raises SourceError: when it cannot be read, and when it is no page, with what to do.
    """
    if page.name == STDIN and sys.stdin is None:
        raise SourceError("standard input is closed; name a file")
    try:
        data = sys.stdin.buffer.read() if page.name == STDIN else Path(page.name).read_bytes()
    except OSError as error:
        raise SourceError(_cannot_read(error)) from error
    what = what_it_is(data, page.name)
    if what:
        raise SourceError(f"it is {what}")
    return data


def _key(item: _Found) -> str:
    return STDIN if item.name == STDIN else _absolute(item.name)


def _absolute(path: str) -> str:
    """Without `..` and double slashes, and unlike `Path.resolve` without following links: two links are two names."""
    return os.path.abspath(path)  # noqa: PTH100  # Path.resolve would follow links


def _find(path: str, leave_out: str | None, seen: Seen) -> Iterator[_Found]:
    if path == STDIN:
        yield _Found(STDIN, "", piped=True)
        return
    try:
        mode = os.stat(path).st_mode  # noqa: PTH116  # Path("") would be the current folder
    except (FileNotFoundError, NotADirectoryError):
        yield from _find_glob(path, leave_out, seen)
    except OSError as error:
        yield _Found(path, "", _cannot_read(error))
    else:
        if stat.S_ISDIR(mode):
            seen.folders.append(path)
            yield from _search(path, leave_out, seen)
        else:
            yield _Found(path, os.path.split(_absolute(path))[0], piped=not stat.S_ISREG(mode))


def _find_glob(pattern: str, leave_out: str | None, seen: Seen) -> Iterator[_Found]:
    if not glob.has_magic(pattern):
        yield _Found(pattern, "", "there is no such file or folder; check the spelling and the folder you are in")
        return
    place = unlinked()
    found = matches(pattern, place)
    if not found:
        yield _Found(pattern, "", "no file has a name like this; check the pattern and the folder you are in")
    items = [item for match in found for item in _find(match, leave_out, seen)]
    shortest: dict[str, _Found] = {}
    for item in sorted(items, key=lambda item: item.name.count(os.sep)):
        shortest.setdefault(place(item.name), item)
    yield from (item for item in items if shortest[place(item.name)] is item)


def _search(folder: str, leave_out: str | None, seen: Seen) -> Iterator[_Found]:
    """The pages in a folder and its subfolders, sorted by name at every level."""
    base, empty = _absolute(folder), True
    avoid = os.path.realpath(leave_out) if leave_out else None
    stack = [(folder, True)]
    while stack:
        path, is_folder = stack.pop()
        if not is_folder:
            yield _Found(path, base)
            empty = False
        elif path == folder or os.path.realpath(path) != avoid:
            try:
                stack += _entries(path, seen)
            except OSError as error:
                yield _Found(path, base, _cannot_read(error))
                empty = False
    if empty:
        endings = ", ".join(sorted(ENDINGS - {""}))
        yield _Found(folder, base, f"there is no page in this folder ({endings} or no ending); name a file to take it whatever its ending")


def _entries(folder: str, seen: Seen) -> list[tuple[str, bool]]:
    """The subfolders (True) and pages (False) of one folder, the last name first, so that a stack gives the first."""
    taken: list[tuple[str, bool]] = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                taken.append((entry.path, True))
            elif entry.is_file(follow_symlinks=False) or os.path.isfile(entry.path):  # noqa: PTH113  # it never raises
                if _ending(entry.name) in ENDINGS:
                    taken.append((entry.path, False))
                else:
                    seen.skipped.add(_absolute(entry.path))
    return sorted(taken, reverse=True)


def _ending(name: str) -> str:
    return os.path.splitext(name)[1].casefold()  # noqa: PTH122  # a folder may hold a million names


def _shared(bases: Iterable[str]) -> str | None:
    """The deepest folder that holds all of `bases`; None where they share none (two Windows drives)."""
    try:
        return os.path.commonpath(sorted(set(bases)))
    except ValueError:
        return None


def _as_input(item: _Found, root: str | None, kind: str) -> Input:
    if item.name == STDIN:
        return Input(STDIN, "stdin", kind, piped=True)
    folder, place = os.path.split(_absolute(item.name))
    if root and not item.problem:
        place = os.path.join(folder, place)[len(os.path.join(root, "")) :].replace(os.sep, "/")  # noqa: PTH118  # a folder may hold a million names
    if kind == "auto":
        kind = KIND_BY_ENDING.get(_ending(item.name), "auto")
    return Input(item.name, place, kind, item.problem, item.piped)


def _cannot_read(error: OSError) -> str:
    advice = "change its permissions or leave it out" if isinstance(error, PermissionError) else "check that it can be opened"
    return f"it cannot be read ({error.strerror or error}); {advice}"
