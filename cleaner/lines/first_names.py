"""First names: they tell a person from a label where a name stands alone. From `phrases/first_names/any.txt`."""

from __future__ import annotations

import re
from functools import cache

from cleaner.lexicon import TextSet, lines

_TOKEN = re.compile(r"[^\s,;:/|()\[\]{}\"“”•·●∙⋅»–—.-]+")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-Þ])")
_TITLE = re.compile(r"(?:Dr|Prof|Mag|Mrs?|Ms)\.?\s(?=\S+\s\S)")


@cache
def _known() -> TextSet:
    return dict.fromkeys(name.casefold() for name in lines("first_names", "any"))


def begins_known(name: str) -> bool:
    """Whether a name begins with a first name of the list: `Jane Roe`, `Dr. Jane Roe`, `JANE-ANN ROE`, `Jane`."""
    first, _, _ = _TITLE.sub("", name).partition(" ")
    return first.partition("-")[0].casefold() in _known()


def may_hold_known(text: str) -> bool:
    """Whether a first name of the list may stand in a line, glued to what stands before it or not: a cheap test before the line is
    taken apart."""
    known = _known().keys()
    if not known.isdisjoint(_TOKEN.findall(text.casefold())):
        return True
    return bool(_GLUED.search(text)) and not known.isdisjoint(_TOKEN.findall(_GLUED.sub(" ", text).casefold()))
