"""Newsletter forms and promotions.

Why: they ask for an address; they tell nothing of the story.

Removes: `Subscribe to our Newsletter`

Keeps: `The newsletter was founded in 1998.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("newsletter", promotes=True)
