"""What two spellings of one title have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable

MAX_TITLE = 300
"""Characters of a title that is looked at: it has few parts."""
SITE_CUT = re.compile(r"\s+(?:[|–—·•»«-]|::)\s+")
"""What may part a title and the site's name."""
_LETTERS = re.compile(r"[^\W_]+")


def key_of(text: str) -> str:
    """Letters and digits of a title, case folded."""
    return "".join(_LETTERS.findall(text.casefold()))


def begins_site(name: str, sites: Iterable[str]) -> bool:
    """Whether a name beside others is the one of the site, or most of it: `Harbour Times | 3 May 2024 | By Jane Roe`."""
    key = key_of(name)
    return any(site.startswith(key) and len(key) > len(site) // 2 for site in map(key_of, sites) if key)
