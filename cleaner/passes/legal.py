"""Links to terms, policies and imprints.

Why: every page of a site has them, no story does.

Removes: `Terms of use`, `Privacy Policy`

Keeps: `The privacy policy was criticised by the regulator.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("legal", max_words=12)
