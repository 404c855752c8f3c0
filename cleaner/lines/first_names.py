"""First names: they tell a person from a label where a name stands alone. From `phrases/first_names/any.txt`."""

from __future__ import annotations

import re

from cleaner.lexicon import words

_TITLE = re.compile(r"(?:Dr|Prof|Mag|Mrs?|Ms)\.?\s(?=\S+\s\S)")


def begins_known(name: str) -> bool:
    """Whether a name begins with a first name of the list: `Jane Roe`, `Dr. Jane Roe`, `JANE-ANN ROE`, `Jane`."""
    first, _, _ = _TITLE.sub("", name).partition(" ")
    return first.partition("-")[0].casefold() in words("first_names", "any")
