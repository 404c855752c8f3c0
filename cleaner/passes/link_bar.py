"""Bars of links: many short labels on one line.

Why: a sentence is not made of menu entries.

Removes: `VisionRI | Disclaimer | Terms of use | Privacy Policy`, `Home News Sport Culture About us Contact`

Keeps: `Home, sport and culture were cut, the minister said.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document, fold
from cleaner.lexicon import TextSet, all_phrases

LISTS = frozenset({"navigation", "legal", "account", "related", "language_picker", "newsletter", "advertisement"})
"""Phrase lists whose whole lines count as labels."""
MAX_WORDS = 80
"""Words of a bar at most."""
MIN_LABELS = 3
"""Labels that a bar must hold."""
MIN_KNOWN = 0.4
"""Share of the parts between separators that must be labels of the lists."""
MIN_COVER = 0.6
"""Share of the words that must be labels."""
LABEL_WORDS = 4
"""Words of a label at most."""

_SEPARATOR = re.compile(r"\s*[|•·/»›>–—]\s*|\s-\s")
_SIGN = re.compile(r"[|•·/»›>–—]")
"""Every separator but the hyphen between spaces holds this: a cheap test before it."""


def candidates(document: Document) -> list[Block]:
    """Lines of some words that do not end as prose does, and hold a separator or begin as a label does."""
    first_words = all_phrases(document.language).first_words
    header = BlockKind.CRAWL_HEADER
    return [
        block for block in document.blocks
        if MIN_LABELS <= block.word_count <= MAX_WORDS and block.folded and not block.prose and block.kind is not header
        and (block.folded.partition(" ")[0] in first_words or _is_divided(block.text))
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    labels, words, longest = _labels(document.language)
    if _is_divided(block.text):
        parts = [part for part in _SEPARATOR.split(block.text) if part]
        short = len(parts) >= MIN_LABELS and all(part.count(" ") < LABEL_WORDS for part in parts)
        known = [part for part in parts if fold(part) in labels] if short else []
        if known and len(known) >= MIN_KNOWN * len(parts):
            yield Finding(block, f"{len(parts)} labels, {', '.join(map(repr, known[:3]))} among them")
            return
    tokens = block.folded.split()
    if tokens[0] not in all_phrases(document.language).first_words or sum(map(longest.__contains__, tokens)) < MIN_LABELS:
        return
    if sum(map(words.__contains__, tokens)) < MIN_COVER * block.word_count:
        return
    found, covered = _labels_in_row(tokens, labels, longest)
    if len(found) >= MIN_LABELS and covered >= MIN_COVER * block.word_count:
        yield Finding(block, f"{covered} of {block.word_count} words are labels: {', '.join(map(repr, found[:3]))}")


def _is_divided(text: str) -> bool:
    return " - " in text or bool(_SIGN.search(text))


@cache
def _labels(language: str | None) -> tuple[TextSet, TextSet, Mapping[str, int]]:
    """The labels, their words, and for each first word the words of the longest label that begins with it."""
    labels = dict.fromkeys(phrase for phrase, listed in all_phrases(language).whole.items() if not LISTS.isdisjoint(dict(listed)))
    longest: dict[str, int] = {}
    for label in labels:
        words = label.split()
        longest[words[0]] = max(longest.get(words[0], 0), min(len(words), LABEL_WORDS))
    return labels, dict.fromkeys(word for label in labels for word in label.split()), longest


def _labels_in_row(tokens: list[str], labels: TextSet, longest: Mapping[str, int]) -> tuple[list[str], int]:
    """Labels in a row of words, the longest at each place first; and how many words they take."""
    found: list[str] = []
    covered = position = 0
    while position < len(tokens):
        for size in range(min(longest.get(tokens[position], 0), len(tokens) - position), 0, -1):
            label = " ".join(tokens[position : position + size])
            if label in labels:
                found.append(label)
                covered += size
                position += size
                break
        else:
            position += 1
    return found, covered
