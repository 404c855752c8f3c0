"""Inserts that lead to other stories.

Why: they stand between paragraphs and speak of another story.

Removes: `Also Read: Five things to know about the vote`

Keeps: `Read the small print before you sign, she said.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("read_more", max_words=45)
