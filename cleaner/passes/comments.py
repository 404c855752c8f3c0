"""Comment forms and the headings of comment threads.

Why: readers’ comments and their forms are not the article.

Removes: `Leave a comment`, `12 Comments`

Keeps: `The minister declined to comment.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("comments", max_words=30, answers=True)
