"""First names: they tell a person from a label where a name stands alone. From `phrases/first_names/any.txt`."""

from __future__ import annotations

import re
from functools import cache

from cleaner.lexicon import TextSet, is_unspaced, lines

_TOKEN = re.compile(r"[^\s,;:/|()\[\]{}\"“”•·●∙⋅»–—.-]+")
_GLUED = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-ZÀ-Þ])")
_DOTTED = "i\u0307"
"""What casefold makes of the Turkish dotted capital: `FATİH`."""
_TITLE = re.compile(r"(?:Dr|Prof|Mag|Mrs?|Ms)\.?\s(?=\S+\s\S)")


HAN_NAME = (3, 5)
"""Fewest and most characters of a Japanese name that is printed without a space."""
_HAN = re.compile(r"[\u4e00-\u9fff々][\u3040-\u30ff\u4e00-\u9fff々]+")
_NO_NAME = frozenset("県市区町村郡版社部局新聞")
"""Characters of offices and papers, which names hold as good as never."""
_OFFICES = ("知事", "首相", "大臣", "選手", "監督", "議員", "会長", "社長", "教授", "容疑者", "さん", "氏", "展", "市長", "長官", "総理")
"""What stands behind the name of one who is spoken of, and of no author."""


def is_han_name(text: str) -> bool:
    """Whether a text is a Japanese name without a space, by a family name of the list: `佐藤健一`."""
    fewest, most = HAN_NAME
    if text.isascii() or text.endswith(_OFFICES):
        return False
    if not fewest <= len(text) <= most or not _HAN.fullmatch(text) or not _NO_NAME.isdisjoint(text):
        return False
    return text[:2] in _known()


@cache
def _known() -> TextSet:
    return dict.fromkeys(name.casefold().replace(_DOTTED, "i") for name in lines("first_names", "any"))


def begins_known(name: str) -> bool:
    """Whether a name begins with a first name of the list: `Jane Roe`, `Dr. Jane Roe`, `JANE-ANN ROE`, `Jane`."""
    if is_han_name(name):
        return True
    first, _, _ = _TITLE.sub("", name).partition(" ")
    return first.partition("-")[0].casefold().replace(_DOTTED, "i") in _known()


def may_hold_known(text: str) -> bool:
    """Whether a first name of the list may stand in a line, glued to what stands before it or not: a cheap test before the line is
    taken apart."""
    if not text.isascii() and is_unspaced(text):
        return True
    known = _known().keys()
    if not known.isdisjoint(_TOKEN.findall(text.casefold().replace(_DOTTED, "i"))):
        return True
    return bool(_GLUED.search(text)) and not known.isdisjoint(_TOKEN.findall(_GLUED.sub(" ", text).casefold().replace(_DOTTED, "i")))
