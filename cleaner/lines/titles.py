"""What two spellings of one title have in common."""

from __future__ import annotations

import re

_LETTERS = re.compile(r"[^\W_]+")


def key_of(text: str) -> str:
    """Letters and digits of a title, case folded."""
    return "".join(_LETTERS.findall(text.casefold()))
