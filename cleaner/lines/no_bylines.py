"""Lines with names or days that are not the story's byline: who wrote a quoted post, when an event takes place, entries of menus."""

from __future__ import annotations

import re

from cleaner.document import Block, Document

EVENT_REACH = 2
"""Lines below the day of an event among which its place stands."""
_CONTACT = re.compile(
    r"(?<!author )\b(?:conta[ck]t|kontakt|ansprechpartner|contatt|yhtey|контакт|επικοινων|iletişim)\w*(?:\s\w{1,12})?\s?[:：]$", re.I
)
_ATTRIBUTION = re.compile(r"[—–-]{1,2}\s?[^@]{1,80}\(@\w{1,30}\)")
_EVENT_DAY = re.compile(r"(?:date|when|fecha|cuándo|datum|wann|data|quando|дата|日期|时间|時間|日時)\s?[:：]", re.I)
_EVENT = re.compile(
    r"(?:location|venue|where|place|lugar|dónde|ort|wo|lieu|luogo|dove|local|onde|plaats|waar|miejsce|место|地点|地點|会場|會場|場所)"
    r"\s?[:：]", re.I
)


def is_of_event(block: Block, document: Document) -> bool:
    """Whether a line gives the day of an event: `Date: June 14, 2026` above `Venue: Town hall`; an hour alone may be the story's."""
    below = document.blocks[block.index + 1 : block.index + 1 + EVENT_REACH]
    return bool(_EVENT_DAY.match(block.text)) and any(_EVENT.match(other.text) for other in below)


def is_attribution(text: str) -> bool:
    """Whether a line says who wrote a quoted post: `— Jane Roe (@janeroe) March 5, 2026`."""
    return "(@" in text and bool(_ATTRIBUTION.match(text))


def asks_whom(text: str) -> bool:
    """Whether a line is the label of those who are to be asked: `For further information please contact:`."""
    return text.endswith((":", "：")) and bool(_CONTACT.search(text))


def is_menu_entry(block: Block, prefix: str | None, document: Document) -> bool:
    """Whether the line above or below begins with the same word: entries of a menu, `By Industry`, `By Role`."""
    beside = document.blocks[max(0, block.index - 1) : block.index] + document.blocks[block.index + 1 : block.index + 2]
    return bool(prefix) and any(other.folded.startswith(f"{prefix} ") for other in beside)
