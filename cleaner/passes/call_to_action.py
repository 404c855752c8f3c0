"""Calls to action: buttons and questions about the page.

Why: they want the reader to do something; they tell nothing.

Removes: `Request a demo`, `Was this article helpful?`

Keeps: `Get started by boiling the water for ten minutes.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("call_to_action", max_words=30)
