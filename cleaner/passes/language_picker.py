"""Pickers of language, edition and country.

Why: they are controls of the site.

Removes: `Select language`

Keeps: `The edition was printed in red.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("language_picker", max_words=8)
