"""Bars of links: many short labels on one line.

Why: a sentence is not made of menu entries.

Removes: `VisionRI | Disclaimer | Terms of use | Privacy Policy`, `Home News Sport Culture About us Contact`

Keeps: `Home, sport and culture were cut, the minister said.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document, fold
from cleaner.lexicon import all_phrases

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

_SEPARATOR = re.compile(r"\s*[|•·/»›>–—]\s*|\s{2,}|\s-\s")


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    if not MIN_LABELS <= block.word_count <= MAX_WORDS or not block.folded or block.prose or block.kind is BlockKind.CRAWL_HEADER:
        return
    parts = [part for part in _SEPARATOR.split(block.text) if part] if _SEPARATOR.search(block.text) else []
    known = [part for part in parts if _is_label(fold(part), document.language)]
    if len(parts) >= MIN_LABELS and len(known) >= MIN_KNOWN * len(parts) and all(len(part.split()) <= LABEL_WORDS for part in parts):
        yield Finding(block, f"{len(parts)} labels, {', '.join(map(repr, known[:3]))} among them")
        return
    words = block.folded.split()
    if words[0] not in all_phrases(document.language).first_words:
        return
    labels, covered = _labels(words, document.language)
    if len(labels) >= MIN_LABELS and covered >= MIN_COVER * block.word_count:
        yield Finding(block, f"{covered} of {block.word_count} words are labels: {', '.join(map(repr, labels[:3]))}")


def _is_label(folded: str, language: str | None) -> bool:
    return not LISTS.isdisjoint(all_phrases(language).whole.get(folded, ()))


def _labels(words: list[str], language: str | None) -> tuple[list[str], int]:
    """Labels in a row of words, the longest at each place first; and how many words they take."""
    found: list[str] = []
    covered = position = 0
    while position < len(words):
        for size in range(min(LABEL_WORDS, len(words) - position), 0, -1):
            label = " ".join(words[position : position + size])
            if _is_label(label, language):
                found.append(label)
                covered += size
                position += size
                break
        else:
            position += 1
    return found, covered
