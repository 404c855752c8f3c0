"""Cookie and consent notices.

Why: they are about the site and stand on every page of it.

Removes: `We use cookies to improve your visit. Accept all`

Keeps: `The bakery sells cookies to tourists.`; `Performance`, where no other line near it speaks of consent
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document, fold
from cleaner.lexicon import GAP, phrases
from cleaner.phrase_pass import MAX_WORDS, by_phrase

NEAR = 6
"""Blocks on either side among which another line of the dialog must stand, that one word alone (`Marketing`, `Statistik`) is a category of
cookies: such words head parts of reviews and reports."""

OPENING = 200
"""Characters of a long line in which such a phrase is looked for: the longest of the lists has 113."""
OPENING_WORDS = 5
"""Words of a phrase with which no sentence of a story begins: a line that begins so may be long."""
MAX_OPENED_WORDS = 160
"""Words of such a line: the consent framework describes a purpose in up to 131 (version 2.2 in English, French, German, Spanish)."""

_by_phrase = by_phrase("cookie_notice")


def candidates(document: Document) -> list[Block]:
    """The lines that hold a phrase and, where one of them is as long as the names of purposes, those that are too long for one."""
    told = [(index, hits["cookie_notice"]) for index, hits in enumerate(document.hits) if "cookie_notice" in hits]
    holding = {index for index, _ in told}
    if any(phrase.count(" ") + 2 > OPENING_WORDS for _, phrase in told):
        holding.update(block.index for block in document.blocks if _is_long(block) and block.word_count <= MAX_OPENED_WORDS)
    return [document.blocks[index] for index in sorted(holding) if document.blocks[index].kind is not BlockKind.CODE]


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    if _is_long(block):
        phrase = _opening(block, document)
        if phrase:
            yield Finding(block, f"phrase {phrase!r}")
    elif block.word_count > 1 or _is_in_dialog(block.index, document):
        yield from _by_phrase(block, document)


def _is_long(block: Block) -> bool:
    """Whether a line is longer than phrases are looked for in."""
    return block.word_count > MAX_WORDS or not block.folded


def _opening(block: Block, document: Document) -> str:
    """The phrase of some words that a long line begins with."""
    opening = fold(block.text[:OPENING])
    phrase = phrases("cookie_notice", document.language).match(opening).get("cookie_notice", "")
    begins = fold(phrase.partition(GAP)[0])
    return phrase if len(phrase.split()) >= OPENING_WORDS and opening.startswith(begins) else ""


def _is_in_dialog(index: int, document: Document) -> bool:
    others = (at for at in range(max(0, index - NEAR), min(len(document.blocks), index + NEAR + 1)) if at != index)
    return any(
        "cookie_notice" in document.hits[at] and (abs(at - index) == 1 or document.blocks[at].word_count > 1) for at in others
    )
