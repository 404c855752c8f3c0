"""Inserts that lead to other stories.

Why: they stand between paragraphs and speak of another story.

Removes: `Also Read: Five things to know about the vote`, `Read our full boat review`

Keeps: `Read the small print before you sign, she said.`, `Read our full boat review.`: phrases with a star inside are labels only;
between paragraphs, `Read also what is printed small, the lawyer told the families.`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document
from cleaner.lexicon import GAP
from cleaner.phrase_pass import opens_sentence

NEEDS_PHRASE = True

MAX_WORDS = 45
"""Words of an insert at most."""
SENTENCE_WORDS = 10
"""Words from which a sentence behind a label and a dash is the story's own: `EXCLUSIVE – The council will …`."""


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    phrase = document.hits[block.index]["read_more"]
    if block.word_count > MAX_WORDS or (GAP in phrase and block.prose):
        return
    if ", " in block.text and opens_sentence(block, document, phrase):  # `Lees ook de kleine lettertjes, zei ze.`
        return
    label = phrase.rstrip(" :|：–—-")
    behind = block.folded[len(label) :].lstrip() if block.folded.startswith(label) else ""
    if behind[:1] in ("-", "–", "—") and block.prose and block.word_count >= SENTENCE_WORDS:
        return
    yield Finding(block, f"phrase {phrase!r}")
