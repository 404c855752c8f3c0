"""Menu entries, section names and controls.

Why: they lead through the site.

Removes: `Skip to content`, `Left Menu`

Keeps: `The menu lists twelve dishes.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("navigation", max_words=8)
