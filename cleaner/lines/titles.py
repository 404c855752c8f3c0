"""What two spellings of one title have in common."""

from __future__ import annotations

import re

MAX_TITLE = 300
"""Characters of a title that is looked at: it has few parts."""
SITE_CUT = re.compile(r"\s+(?:[|–—·•»«-]|::)\s+")
"""What may part a title and the site's name."""
_LETTERS = re.compile(r"[^\W_]+")


def key_of(text: str) -> str:
    """Letters and digits of a title, case folded."""
    return "".join(_LETTERS.findall(text.casefold()))
