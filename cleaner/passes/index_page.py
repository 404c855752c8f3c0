"""Index pages: lists of stories, not a story.

Why: each entry belongs to a page of its own.

Removes: a section front with forty headlines, each with a sentence.

Keeps: a short story on a page with long menus; a long list with paragraphs between.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import View
from cleaner.zone.scatter import scattered


def judge_document(view: View) -> Iterator[str]:
    sign = scattered(view.document, view.gone, view.story.thin or (view.story.start, view.story.end))
    if sign:
        yield sign
