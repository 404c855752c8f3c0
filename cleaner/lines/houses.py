"""Whether a name is that of the page's own house, and of no person: `By Jane Roe, Harbour Times`, `Harbour Times/AFP`."""

from __future__ import annotations

import re

from cleaner.document import Document, fold
from cleaner.lines.agencies import agency
from cleaner.lines.desks import is_outlet
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_shapes import is_desk
from cleaner.lines.offices import is_office

EDGE = 40
"""Blocks at the end of a page among which a line of copyright names its house."""
MAX_LENGTH = 60
"""Characters of a credit of house and agency."""
HOUSE_WORDS = 3
"""Words of the house behind a name at most."""
_HOUSE = re.compile(r"\w\.[a-z]{2,3}$|^[a-z]\d$")
"""`Example.org`, `g1`"""
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


def is_house_behind(name: str, before: str) -> bool:
    """Whether what stands behind a name and a comma is a house: `NDR Info`, `Example.org`."""
    named = is_outlet(name) or bool(_HOUSE.search(name))
    if " " not in before or not named or len(name.split()) > HOUSE_WORDS:
        return False
    return not (begins_known(name) or agency(name) or is_desk(name) or is_office(name))
