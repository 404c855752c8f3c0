"""Where each result stands in an output folder."""

from __future__ import annotations

import itertools
import posixpath
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence


def output_names(places: Sequence[str], ending: str) -> list[str]:
    """The file for each place in the tree: its name with the ending of the format for its own.

    Inputs that would meet in one file, or in a file and a folder, keep their full names (`a.html.txt`), and where these
    meet too (`A.html` and `a.html` on a disk that takes them for the same) the later ones get a number.
    """
    names = [posixpath.splitext(place)[0] + ending for place in places]
    full = [place + ending for place in places]
    while clashing := [index for index in _clashing(names) if names[index] != full[index]]:
        for index in clashing:
            names[index] = full[index]
    return _numbered(names, places, ending)


def _numbered(names: Sequence[str], places: Sequence[str], ending: str) -> list[str]:
    """`names` with a number in those that are taken by an earlier one."""
    made: list[str] = []
    gone = _folders(names)
    all_names = gone | {_folded(name) for name in names}
    for name, place in zip(names, places, strict=True):
        if _folded(name) in gone:
            candidates = (f"{place}.{number}{ending}" for number in itertools.count(2))
            name = next(candidate for candidate in candidates if _folded(candidate) not in all_names)
            all_names.add(_folded(name))
        gone.add(_folded(name))
        made.append(name)
    return made


def _clashing(names: Sequence[str]) -> list[int]:
    """Positions of the names that are not alone, or also a folder."""
    count, folders = Counter(map(_folded, names)), _folders(names)
    return [index for index, name in enumerate(names) if count[_folded(name)] > 1 or _folded(name) in folders]


def _folders(names: Iterable[str]) -> set[str]:
    found: set[str] = set()
    for name in names:
        folder = posixpath.dirname(name)
        while folder and folder not in found:
            found.add(folder)
            folder = posixpath.dirname(folder)
    return {_folded(folder) for folder in found}


def _folded(name: str) -> str:
    """One key for names that some disk takes for the same."""
    return unicodedata.normalize("NFC", name).casefold()
