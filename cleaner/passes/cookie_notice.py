"""Cookie and consent notices.

Why: they are about the site and stand on every page of it.

Removes: `We use cookies to improve your visit. Accept all`

Keeps: `The bakery sells cookies to tourists.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("cookie_notice")
