"""Index pages: lists of stories, not a story.

Why: each entry belongs to a page of its own.

Removes: a section front with forty headlines, each with a sentence.

Keeps: a short story on a page with long menus; a long list with paragraphs between.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import View

MAX_RUN = 2
"""Paragraphs in a row at most."""
PARAGRAPH = 8
"""Words of a paragraph at least."""
MAX_WORDS = 250
"""Words of prose at most."""
MAX_SHARE = 0.15
"""Share of the page's words in the best zone at most."""
INSERTS = ("advertisement", "media_credit", "read_more")
"""Passes whose removals do not break a run of paragraphs.

With these numbers 5 of 762 articles of WCXB (development, wet) are called index pages, 37 of 80 listings and 25 of 74
collections."""


def judge_document(view: View) -> Iterator[str]:
    page = sum(block.word_count for block in view.document.blocks)
    zone = view.inside()
    prose = sum(block.word_count for block in zone if block.prose and block.word_count >= PARAGRAPH)
    words = sum(block.word_count for block in zone)
    run = longest_run(view)
    if run <= MAX_RUN and prose < MAX_WORDS and words < MAX_SHARE * page:
        yield f"no more than {run} paragraphs in a row, {words} of {page} words in the best zone"


def longest_run(view: View) -> int:
    """The most paragraphs that follow each other in the zone."""
    run = best = 0
    for block in view.document.blocks[view.story.start : view.story.end]:
        if block.index in view.gone:
            run = run if view.gone[block.index].code in INSERTS else 0
        else:
            run = run + 1 if block.prose and block.word_count >= PARAGRAPH else 0
            best = max(best, run)
    return best
