"""Photo credits and labels of pictures and videos.

Why: they belong to a picture that is not in the text.

Removes: `Photo: Jane Roe / Getty Images`

Keeps: `The photo shows a bridge in winter.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("media_credit", max_words=40)
