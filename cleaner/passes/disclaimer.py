"""Disclaimers and disclosures.

Why: they are the publisher’s words about the page, its money and its liability.

Removes: `Disclosure: we may earn a commission`, `This article is for informational purposes only.`

Keeps: `The disclaimer was printed in small type.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("disclaimer", max_words=110)
