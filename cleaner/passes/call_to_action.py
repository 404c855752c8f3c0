"""Calls to action: buttons and questions about the page.

Why: they want the reader to do something; they tell nothing.

Removes: `Request a demo`, `Was this article helpful?`

Keeps: `Get started by boiling the water for ten minutes.`; `See it at night, when the lamps are lit.`: a button names the shop
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document, fold
from cleaner.lexicon import GAP
from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

BUTTON_WORDS = 8
"""Words of a line that ends as prose does from which it is no button, whatever it names: `See it at Tate Modern, where it hangs until
May.`"""
NAMED = 2
"""Words behind the phrase among which the name of the shop begins: `at the Harbour Shop`."""
_PLACED = re.compile(r"(?!.*\b(?:us|nam|quotes|more)\b).*\b(?:at|auf|bei|bij|chez|en|from|hos|na|on|op|su|sur|w|на)")
"""A phrase behind which the name of a shop stands."""
_NAME = re.compile(r"\W*(?:[^\W\da-zß-öø-ÿа-яё]|\d|\w*[A-Z]|\S+[.@]\w)")
"""A word with a capital or a digit, or an address: `Otto`, `eBay`."""

_by_phrase = by_phrase("call_to_action", max_words=30)


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    head, gap, _ = document.hits[block.index]["call_to_action"].partition(GAP)
    if not (_PLACED.fullmatch(head) and block.folded.startswith(fold(head)) and _names_no_shop(block, head.count(" ") + 1, bool(gap))):
        yield from _by_phrase(block, document)


def _names_no_shop(block: Block, words: int, gap: bool) -> bool:
    """Whether a line that begins as a button of a shop goes on as a sentence does: `Koop op tijd kaarten`."""
    behind = block.text.split()[words:]
    if gap:  # `Bei Otto kaufen`, not `Auf keinen Fall sollte man solche Geräte kaufen`
        return block.prose or block.word_count >= BUTTON_WORDS or not _NAME.match(behind[0])
    if block.prose and block.word_count >= BUTTON_WORDS:
        return True
    alone = len(behind) < NAMED and not block.prose  # `Check price on amazon`
    return not alone and not any(map(_NAME.match, behind[:NAMED]))
