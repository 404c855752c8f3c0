"""What the text beside a date says it is: the day of publication, of a change, or another one.

A label that is not known (`Deadline: March 1, 2026`) makes the date another one: absent is better than wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from cleaner.document import fold, with_colons
from cleaner.lines.date_words import LABEL_WORDS, OTHER, Words, label_tokens
from cleaner.lines.first_names import begins_known

SUFFIX_SIGNS = 3
"""Characters of a label that may end a longer one in scripts without spaces: `記事の公開日`; shorter ones are parts of other words."""

NAME_WORDS = (2, 3)
"""Fewest and most words of a name before a colon."""

NO_NAMES = frozenset(
    "angel april august autumn carolina charlotte chelsea christian crystal dawn dean eve faith florence frank georgia grace grant heather "
    "holly hope hunter iris ivy jasmine jordan joy june lily mark may olive pearl penny rose ruby sofia summer victoria will".split()
)
"""First names that are words, places or days as well: what begins with one before a colon is an event as often: `Victoria Day: May 18`."""
EVENTS = frozenset(
    "anniversary auction award awards concert conference cup day deadline exhibition festival final fair forum game lecture marathon match "
    "memorial night open opening parade party period prize race reading season show summit talk tour trial trophy walk workshop".split()
)
"""Last words of what is no name, whoever it is called after: `Frank Sinatra Night: July 3`."""
WHO_EDITED = ["edited", "by"]
"""What begins as a label of a change does, and tells who prepared the story: `Edited by: Jane Roe | Feb 12, 2026`."""
_SEGMENT = re.compile(r"\s[|•·●/–—-]\s|[|•●;。]|(?<=\S)[)）\]】]\s")
_GLUED = re.compile(r"(?<=[a-zà-ÿ])([A-ZÀ-Þ][a-zà-ÿ]+)\s?$")
"""A word glued to the one before it: `Jane RoeUpdated`."""
_CLOCK = re.compile(r"\d[\d:.h]*")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]$")


class Label(NamedTuple):
    """What stands before a date."""

    kind: str
    """`published`, `modified`, or `other`."""
    start: int
    """Where the label begins in the text before the date."""


def label_before(before: str, words: Words) -> Label | None:
    """The label before a date, or None; the one that stands nearest wins. One of another day must stand directly before it."""
    before = with_colons(before)
    tokens = label_tokens(before)
    if not tokens:
        return None
    named = _before_colon(before, words) if ":" in before else None
    if named:
        return named
    for end in range(len(tokens), 0, -1):
        for start in range(max(0, end - LABEL_WORDS), end):
            phrase = " ".join(token for token, _ in tokens[start:end])
            kind = words.known_labels.get(phrase)
            if [token for token, _ in tokens[start : end + 1]] == WHO_EDITED and before[tokens[end][1] + 2 :].lstrip().startswith(":"):
                continue
            if kind == OTHER and any(token not in words.fillers for token, _ in tokens[end:]):
                continue
            if kind and phrase in words.generic:
                kind = _of_generic([token for token, at in tokens[:start] if at >= _segment(before)], words) or kind
            if kind:
                return Label(kind, tokens[start][1])
    return None


def _segment(before: str) -> int:
    """Where the last part between separators begins."""
    return max((found.end() for found in _SEGMENT.finditer(before)), default=0)


def _before_colon(before: str, words: Words) -> Label | None:
    """The label that ends with a colon directly before a date, weekdays and clocks left out; None without one."""
    begin = _segment(before)
    text = before[begin:]
    last = text.rfind(":")
    while last > 0 and text[last + 1 : last + 2].isdigit() and text[last - 1].isdigit():  # a clock's
        last = text.rfind(":", 0, last)
    if last <= 0 or any(token not in words.fillers and not _CLOCK.fullmatch(token) for token, _ in label_tokens(text[last + 1 :])):
        return None
    first = 1 + text.rfind(":", 0, last)
    tokens = label_tokens(text[first:last])
    if not any(map(str.isalpha, text[first:last])) or not tokens:
        return None
    kind, at = _kind_of([token for token, _ in tokens], words, alone=bool(first))
    glued = _GLUED.search(text, first, last) if kind == OTHER else None
    if glued and (known := words.known_labels.get(glued[1].casefold())) and _is_name(text[first : glued.start(1)], words):
        return Label(known, begin + glued.start(1))
    if kind == OTHER and _is_name(text[first:last], words):
        return None
    return Label(kind, begin + first + tokens[at][1])


def _is_name(text: str, words: Words) -> bool:
    """Whether what stands before a colon is a person, with small words that lead to the day behind: `Jane Roe: 25 Feb 2026`."""
    names = text.split()
    while names and names[-1].casefold() in words.fillers:
        names.pop()
    if not NAME_WORDS[0] <= len(names) <= NAME_WORDS[1] or names[0].casefold() in words.months:
        return False
    if names[0].casefold() in NO_NAMES or names[-1].casefold() in EVENTS:
        return False
    return all(name[0].isupper() for name in names) and begins_known(" ".join(names))


def _kind_of(tokens: Sequence[str], words: Words, alone: bool = False) -> tuple[str, int]:
    """(what a label means, the word at which it begins): one that is known, or that ends with a known one; else another day.
    A general word (`Date`) means publication where it stands alone or behind another label: `Trial date` is none."""
    for start in range(len(tokens)):
        phrase = " ".join(tokens[start:])
        kind = words.known_labels.get(phrase)
        if kind and phrase in words.generic and start and not alone:
            return _of_generic(tokens[:start], words) or kind, start
        if kind:
            return kind, start
    tight = bool(tokens) and _UNSPACED.search(tokens[-1])
    kinds = (kind for phrase, kind in words.labels if tight and len(phrase) >= SUFFIX_SIGNS and tokens[-1].endswith(phrase))
    return next(kinds, OTHER), 0


def _of_generic(before: Sequence[str], words: Words) -> str | None:
    """What a general word means behind other words; None where they are only those that stand beside a date."""
    return _kind_of(before, words)[0] if any(token not in words.fillers for token in before) else None


def label_alone(text: str, words: Words) -> str | None:
    """`published`, `modified` or `other` when a text is such a label and nothing else: on the line above, or behind a date."""
    return words.known_labels.get(" ".join(token for token, _ in label_tokens(fold(with_colons(text))))) if text else None
