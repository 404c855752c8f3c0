"""What a pattern matches, where links to folders may lead in circles."""

from __future__ import annotations

import glob
import os
import re
from collections.abc import Callable, Iterator
from functools import cache

_SEPARATORS = re.escape(os.sep + (os.altsep or ""))
_ANY_DEPTH = re.compile(rf"(?:^|(?<=[{_SEPARATORS}]))\*\*([{_SEPARATORS}]+|$)")

Unlinked = Callable[[str], str]


def unlinked() -> Unlinked:
    """A function that gives the same for all ways to a file or folder through links to folders; a link to a file is a file."""

    @cache
    def real(path: str) -> str:
        return os.path.realpath(path)

    def place(path: str) -> str:
        if os.path.isdir(path):  # noqa: PTH112  # it never raises
            return real(path)
        folder, name = os.path.split(path)
        return os.path.join(real(folder), name)  # noqa: PTH118  # a pattern may match a million names

    return place


def matches(pattern: str, place: Unlinked) -> list[str]:
    """What `glob.glob` gives, sorted, but each file and folder once, by the shortest way."""
    shortest: dict[str, str] = {}
    for match in sorted(_matches(pattern), key=lambda match: (match.count(os.sep), os.path.islink(match), match)):  # noqa: PTH114  # patterns give texts
        shortest.setdefault(place(match), match)
    return sorted(shortest.values())


def _matches(pattern: str) -> Iterator[str]:
    """`glob.glob` itself would follow two links that lead in a circle in 2⁴⁰ ways."""
    deep = _ANY_DEPTH.search(pattern)
    if not deep:
        yield from glob.iglob(pattern)  # noqa: PTH207  # Path.glob takes no absolute pattern
        return
    before, behind = pattern[: deep.start()], pattern[deep.end() :]
    bases = glob.iglob(before) if glob.has_magic(before) else [before]  # noqa: PTH207  # Path.glob takes no absolute pattern
    for folder in (folder for base in bases for folder in _folders(base)):
        if behind:
            yield from _matches(os.path.join(glob.escape(folder), behind))  # noqa: PTH118  # a pattern may match a million names
            continue
        if folder:
            yield folder
        if not deep.group(1):
            yield from (path for path in _entries(folder) if not os.path.isdir(path))  # noqa: PTH112  # it never raises


def _folders(base: str) -> Iterator[str]:
    """A folder and all below it that are not hidden, also by links, each once: the highest first, and before links to it."""
    known = {os.path.realpath(base)}
    level = [base] if os.path.isdir(base or os.curdir) else []  # noqa: PTH112  # it never raises
    while level:
        yield from level
        below = [path for folder in level for path in _entries(folder) if os.path.isdir(path)]  # noqa: PTH112  # it never raises
        level = []
        for path in sorted(below, key=lambda path: (os.path.islink(path), path)):  # noqa: PTH114  # patterns give texts
            real = os.path.realpath(path)
            if real not in known:
                known.add(real)
                level.append(path)


def _entries(folder: str) -> list[str]:
    """What is in a folder and not hidden; nothing where it cannot be read."""
    try:
        with os.scandir(folder or os.curdir) as entries:
            return [os.path.join(folder, entry.name) for entry in entries if not entry.name.startswith(".")]  # noqa: PTH118  # a pattern may match a million names
    except OSError:
        return []
