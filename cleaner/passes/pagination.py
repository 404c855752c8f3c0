"""Page numbers and links to the next page.

Why: they lead through the pages of a story or a list.

Removes: `Page 2 of 5`

Keeps: `Page 2 of the report names no one.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("pagination", max_words=8)
