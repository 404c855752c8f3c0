"""Labels of live blogs.

Why: they tell how the page is updated.

Removes: `Load more updates`

Keeps: `The concert was broadcast live.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("live_blog", max_words=10)
