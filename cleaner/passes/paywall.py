"""Paywall and subscription notices.

Why: they offer the rest for money; the rest is not there.

Removes: `This article is for subscribers only`

Keeps: `The number of subscribers rose by a tenth.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("paywall")
