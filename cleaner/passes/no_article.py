"""Pages without an article: next to no sentences, and nearly all of the page is furniture.

Why: a gallery, a search form or a shop window has no text to keep.

Removes: a page of menus and labels with a sentence or two.

Keeps: a short note that is all sentences; a story under a long menu.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import View

MIN_WORDS = 25
"""Words of prose from which a page may hold an article. Of WCXB's 762 articles (development, wet) none is called so."""
MIN_SHARE = 0.5
"""Share of the page's words from which fewer are enough."""


def judge_document(view: View) -> Iterator[str]:
    prose = sum(block.word_count for block in view.inside() if block.prose)
    page = sum(block.word_count for block in view.document.blocks)
    if not page:
        yield "the page is empty"
    elif prose < MIN_WORDS and prose < MIN_SHARE * page:
        yield f"{prose} words of prose on a page of {page} words"
