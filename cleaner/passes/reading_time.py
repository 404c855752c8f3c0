"""Reading time, view and share counts.

Why: they measure the page; the story does not.

Removes: `3 min read`

Keeps: `It took three minutes to read the verdict.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("reading_time", max_words=8)
