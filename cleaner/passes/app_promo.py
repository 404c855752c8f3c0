"""Promotions of apps and messaging channels.

Why: they sell another way to read the site.

Removes: `Download our app`, `Join our WhatsApp channel`

Keeps: `The app was downloaded a million times.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("app_promo", promotes=True)
