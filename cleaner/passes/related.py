"""Headings of link lists: related, trending, most read, latest.

Why: what follows such a heading is not this story.

Removes: `TRENDING`, `You may also like`

Keeps: `The trending hashtag was seen by millions.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("related", max_words=8)
