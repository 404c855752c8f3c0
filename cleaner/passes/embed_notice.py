"""Placeholders of embedded and external content.

Why: the content is not there; the notice speaks of scripts and consent.

Removes: `External content not available`, `Please enable JavaScript to view this content.`

Keeps: `The content of the letter was not made known.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("embed_notice", max_words=70)
