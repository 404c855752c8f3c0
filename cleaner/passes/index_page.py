"""Index pages: lists of stories, not a story.

Why: each entry belongs to a page of its own.

Removes: a section front with forty headlines, each with a sentence.

Keeps: a short story on a page with long menus; a long list with paragraphs between; a story of two sentences whose day of publication
stands above it or in the markup.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import View
from cleaner.zone.scatter import scattered
from cleaner.zone.top_matter import find_top_matter

BESIDE = frozenset(("comments",))
"""Parts whose words do not count: a story under a long thread is one."""
DATED = frozenset(("json-ld", "meta"))
"""Sources in markup that mostly give the day of a story, not of a page. With days 15 of trafilatura's 990 articles are called index pages,
without 48, and 53 of WCXB's 154 listings and collections, without 61 (HTML); as wet text 23 for 44, and 61 of 154 both times."""


def judge_document(view: View) -> Iterator[str]:
    if _is_dated(view):
        return
    sign = scattered(view.document, view.gone, view.story.thin or (view.story.start, view.story.end), beside=BESIDE)
    if sign:
        yield sign


def _is_dated(view: View) -> bool:
    """Whether the page says when its story was published, above the story or once in its markup: indexes do not, or say it of each."""
    told = {(fact.source, fact.value) for fact in view.document.facts if fact.field == "published" and fact.source in DATED}
    top = find_top_matter(view.document.blocks, *view.story.thin, view.document) if view.story.thin else view.story.top
    lines = (fact for _, line in top.header_lines for fact in line.facts)
    return (bool(told) and len({source for source, _ in told}) == len(told)) or any(fact.field == "published" for fact in lines)
