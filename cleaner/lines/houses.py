"""Whether a name is that of the page's own house, and of no person: `By Jane Roe, Harbour Times`, `Harbour Times/AFP`."""

from __future__ import annotations

import re

from cleaner.document import Document, fold
from cleaner.lines.agencies import agency

EDGE = 40
"""Blocks at the end of a page among which a line of copyright names its house."""
MAX_LENGTH = 60
"""Characters of a credit of house and agency."""
_PARTS = re.compile(r"\s+[|–—·•-]\s+|\s*[|»]\s*")


def is_house(name: str, document: Document) -> bool:
    """Whether a name stands behind (or before) the title in the page's first line, or in a line of copyright."""
    key = fold(name).removeprefix("the ")
    if not key or not document.blocks:
        return False
    parts = [fold(part).removeprefix("the ") for part in _PARTS.split(document.blocks[0].text)]
    if len(parts) > 1 and key in (parts[0], parts[-1]):
        return True
    return any("©" in block.text and f" {key} " in f" {block.folded} ".replace(".", " ") for block in document.blocks[-EDGE:])


def credited_by_house(text: str, document: Document) -> str | None:
    """The agency of a credit of house and agency: `Harbour Times/AFP`; who stands there is no house in the credit of a picture."""
    house, slash, name = text.strip(" ()[]").rpartition("/")
    wire = agency(name.strip()) if slash and len(text) <= MAX_LENGTH and not agency(house.strip()) else None
    return wire if wire and is_house(house.strip(), document) else None
