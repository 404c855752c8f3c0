"""Log-in, registration and account links.

Why: they are controls of the site.

Removes: `Log in`, `My account`

Keeps: `Log in to the router before you change the setting.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("account", max_words=14)
