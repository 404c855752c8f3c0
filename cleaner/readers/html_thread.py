"""Whether an HTML page is a thread of a forum or a question with its answers: there the posts are the content."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from enum import StrEnum

from cleaner.readers.json_ld import Entity


class Thread(StrEnum):
    """What a page that is no article says it is."""

    FORUM = "forum"
    QUESTION = "question"
    """With answers; what is called comments stands beside them."""


TYPES = frozenset(("DiscussionForumPosting", "QAPage"))
"""Types of schema.org that say so, in `itemtype` or JSON-LD. `Comment`, `Question` and `Answer` stand on articles too."""
PAGE_WORDS = frozenset(("bbpress", "forum", "phpbb", "thread", "viewtopic"))
"""Class words of `<html>` and `<body>` that say so; on 1 of 762 articles of WCXB and of 66 forums of 106."""
_ADDRESS = re.compile(
    r"//(?:[\w-]+\.)?(?:forums?|bbs)\.|(?<!/)[/.?](?:forums?|threads?|viewtopic|showthread|showtopic)(?=[/.?=&]|$)"
    r"|/(?:t|topic|questions|discussion)/(?:[^/?#]+/)?(?!(?:19|20)\d\d\b)\d{3,}|/r/[^/]+/comments/",
    re.I,
)
"""How forums name their pages: no article of WCXB, 91 forums."""


def thread_of(url: str | None, types: Collection[str], page_words: frozenset[str], entities: Iterable[Entity]) -> Thread | None:
    """What one of the signs says; None for most pages."""
    if "QAPage" in types or "question" in page_words:
        return Thread.QUESTION
    if not TYPES.isdisjoint(types) or not PAGE_WORDS.isdisjoint(page_words) or (url and _ADDRESS.search(url)):
        return Thread.FORUM
    for entity in entities:
        kinds = entity.values.get("@type")
        if any(kind in TYPES for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)):
            return Thread.FORUM
    return None
