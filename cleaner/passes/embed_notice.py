"""Placeholders of embedded and external content.

Why: the content is not there; the notice speaks of scripts and consent.

Removes: `External content not available`, `Please enable JavaScript to view this content.`; a notice of up to 160 words
that begins so and speaks of consent

Keeps: `The content of the letter was not made known.`; `A post shared by the mayor on Tuesday was the first that the town heard of it.`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document, fold_all
from cleaner.lexicon import phrases
from cleaner.phrase_pass import MAX_OPENED_WORDS, OPENING, by_phrase, is_long, opening_phrase

MAX_WORDS = 70
"""Words of a line that holds a phrase anywhere at most."""
OPENING_WORDS = 4
"""Words of a phrase with which no sentence of a story begins: a line that begins so may be long."""

CONSENT = tuple(
    "cookie consent privacy einwillig zustimm datenschutz personenbezogen consentement données consenso consentimiento datos dados "
    "toestemming samtykke samtycke zgod souhlas suostumu согласи".split()
)
"""Parts of words of which a long notice holds one: `A post shared by the mayor …` begins stories as well."""
_by_phrase = by_phrase("embed_notice", max_words=MAX_WORDS)


def candidates(document: Document) -> list[Block]:
    """The lines that hold a phrase, and those that are too long to be looked up but hold one at their beginning."""
    lines = zip(document.blocks, document.hits, strict=True)
    held = [block for block, hits in lines if "embed_notice" in hits and block.kind is not BlockKind.CODE]
    long = [block for block in document.blocks if not block.folded and block.word_count <= MAX_OPENED_WORDS]
    openings = phrases("embed_notice", document.language).look_up(fold_all([block.text[:OPENING] for block in long])) if long else ()
    return held + [block for block, hits in zip(long, openings, strict=True) if hits]


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    if is_long(block):
        phrase = opening_phrase(block, document, "embed_notice", OPENING_WORDS)
        if phrase and any(map(block.text.casefold().__contains__, CONSENT)):
            yield Finding(block, f"phrase {phrase!r}")
            return
    yield from _by_phrase(block, document)
