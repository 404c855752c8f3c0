"""The world's wire agencies: names and spellings, from `phrases/agencies/any.txt`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from cleaner import lexicon

_SERVICE = re.compile(r"\s+(?:News(?: Service| Agency)?|Staff|Newswire)$")
_WORD = re.compile(r"[^\W_]+")
MIN_NAME = 2
"""Words of a name that stay in front of an agency."""
_SPLIT = re.compile(r"\s*(?:[/,;+&]|\s(?:and|und|et|y|e|i|mit|with)\s)\s*")


@cache
def spellings() -> Mapping[str, str]:
    """Spelling as printed → name of the agency."""
    table: dict[str, str] = {}
    for line in lexicon.lines("agencies", "any"):
        name, _, values = line.partition(":")
        for value in values.split("|"):
            table.setdefault(value.strip(), name.strip())
    return table


@cache
def _starts() -> frozenset[str]:
    """The first two characters of each spelling: a cheap test before the patterns."""
    return frozenset(spelling[:2] for spelling in spellings())


@cache
def _first_words() -> frozenset[str]:
    return frozenset(_WORD.findall(spelling)[0] for spelling in spellings())


def may_name_agency(text: str) -> bool:
    """Whether an agency may stand at the start of some part of a text: a cheap test before the text is taken apart."""
    return not _first_words().isdisjoint(_WORD.findall(text))


def agency(text: str) -> str | None:
    """The agency that a short text names and nothing else (`Reuters`, `dpa/tmn`, `AFP, Reuters`: the first), or None."""
    bare = text.strip(" .()[]-–—_*:©")
    if bare[:2] not in _starts():
        return None
    table = spellings()
    if bare in table:
        return table[bare]
    short = _SERVICE.sub("", bare)
    if short in table:
        return table[short]
    parts = _SPLIT.split(bare)
    if len(parts) > 1 and parts[0] in table and all(part in table or (part.islower() and len(part) <= 4) for part in parts):
        return table[parts[0]]
    return None


def without_agency(name: str) -> tuple[str, str | None]:
    """A name without the agency behind it, and the agency: `Jane Roe The Associated Press`, `Jane Roe Reuters`."""
    tokens = name.split()
    for at in range(MIN_NAME, len(tokens)):
        wire = agency(" ".join(tokens[at:]))
        if wire:
            return " ".join(tokens[:at]), wire
    return name, None
