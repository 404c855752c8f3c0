"""Labels of embedded widgets glued to a paragraph.

Why: the widget is gone, its label is left at the first word.

Removes: `Survey` in `SurveyIn response, the company …`

Keeps: `SurveyMonkey said …`, `Survey results were mixed.`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document, caseless
from cleaner.lexicon import phrases, stop_words

MIN_WORDS = 5
"""Words of such a paragraph at least."""
MAX_LABEL = 24
"""Characters of a label at most."""


def candidates(document: Document) -> list[Block]:
    """Lines with a capital inside their first word."""
    return [
        block for block in document.blocks
        if block.word_count >= MIN_WORDS and not ((first := block.text.partition(" ")[0]).istitle() or first.islower())
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    text = block.text
    labels = phrases("widget_label", document.language).whole
    first, _, rest = text.partition(" ")
    for cut in range(2, min(MAX_LABEL, len(first))):
        if not (first[cut].isupper() and first[cut - 1].islower()):
            continue
        if first[:cut].casefold() in labels and rest and _begins_sentence(first[cut:], document.language):
            yield Finding(block, f"label {first[:cut]!r} glued to {first[cut:]!r}", (0, cut))
            return


def _begins_sentence(word: str, language: str | None) -> bool:
    """Whether a capitalised word is a stop word: `In`, not `Monkey`."""
    return caseless(word).strip(",.’'") in stop_words(language)
