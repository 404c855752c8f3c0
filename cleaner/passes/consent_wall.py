"""Consent and pay walls in place of the story.

Why: what is there asks for consent or money; the story is not there.

Removes: a cookie notice and two buttons on an otherwise empty page.

Keeps: a story with a cookie notice above it; the first paragraphs of a story behind a pay wall.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import View

MAX_WORDS = 30
"""Words of prose outside the notices from which there is a story."""
MAX_BLOCKS = 60
"""Blocks of the page at most; longer pages are judged by `index_page`."""
LISTS = ("cookie_notice", "paywall")


def judge_document(view: View) -> Iterator[str]:
    hits = view.document.hits
    if len(view.document.blocks) > MAX_BLOCKS:
        return
    walls = [(name, hits[block.index][name]) for block in view.document.blocks for name in LISTS if name in hits[block.index]]
    prose = sum(block.word_count for block in view.inside() if block.prose and not any(name in hits[block.index] for name in LISTS))
    if walls and prose < MAX_WORDS:
        name, phrase = walls[0]
        yield f"{name} {phrase!r} and {prose} words of prose besides"
