"""Photo credits, captions that end in one, and labels of pictures and videos.

Why: they belong to a picture that is not in the text.

Removes: `Photo: Jane Roe / Getty Images`, `The bridge in winter. Photo: City archive`, `The mayor on Monday © dpa`

Keeps: `The photo shows a bridge in winter.`, `She named her source: a clerk of the court.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document, fold
from cleaner.lexicon import phrases
from cleaner.lines.agencies import agency
from cleaner.lines.dates import find_dates

MAX_WORDS = 60
"""Words of a caption at most."""
CREDIT_REACH = 90
"""Characters at the end of a caption in which its credit stands."""
LABEL_WORDS = 3
"""Words of a credit's label at most."""

STAMP_WORDS = 8
"""Words of a time stamp at most."""

_SIGN = re.compile(r"©\s?(?!\s?(?:19|20)\d\d)[^\s.][^.©]{1,60}\)?$")
_BANKS = (
    r"AP Photo\b|Getty Images?\b|Getty\b|Shutterstock|iStock|Alamy|Scanpix|Unsplash|Pexels|Pixabay|picture[ -]alliance|imago(?: images)?"
    r"|EPA-EFE|Adobe Stock|Dreamstime|Depositphotos|Zuma Press|Rex Features|Bloomberg via"
)
_HINT = re.compile("Photo|Getty|Shutter|Stock|Alamy|Scanpix|Unsplash|Pexels|Pixabay|EPA|Dreams|Deposit|Zuma|Features|Bloomberg")
_SMALL_HINTS = ("alliance", "imago")
"""Each name of `_BANKS` holds one: a cheap test before the pattern, cheaper still where it looks for capitals only."""
_BANK = re.compile(rf"(?:[./|,)(”\"]\s*|\s[–—-]\s|(?<=[a-z])\s(?=AP Photo|Getty))(?:{_BANKS})[^.]{{0,50}}\)?$")
"""Photo agencies and picture banks: named at the end of a text, they are its credit, and it is a caption."""
_OPENERS = re.compile(r"[.!?…)\]|/–—(«»”\"]\s*")


def candidates(document: Document) -> list[Block]:
    """Lines that hold a phrase, a colon, the sign or, on the few pages that name any, the name of a picture bank."""
    tails = [block.text[-CREDIT_REACH:] for block in document.blocks]
    banks = _names_bank("\n".join([tail for tail in tails if tail[-1] != "."]))  # no credit of a bank ends with a full stop
    return [
        block for block, hits, tail in zip(document.blocks, document.hits, tails, strict=True)
        if block.word_count <= MAX_WORDS
        and (":" in tail or "©" in tail or "media_credit" in hits or (banks and tail[-1] != "." and _names_bank(tail)))
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    phrase = document.hits[block.index].get("media_credit")
    if phrase and not agency(block.text.rpartition(":")[2]):
        yield Finding(block, f"phrase {phrase!r}")
        return
    tail = block.text[-CREDIT_REACH:]
    if ":" in tail:
        label = credit_label(tail, document.language)
        if label and not _is_stamped_source(block, document):
            yield Finding(block, f"ends in a credit: {label!r}")
            return
    if "©" in tail:
        sign = _SIGN.search(tail)
    elif _names_bank(tail):
        sign = _BANK.search(tail)
    else:
        return
    if sign and sign.start() > 0:
        yield Finding(block, f"ends in a credit: {sign[0].strip()!r}")


def _is_stamped_source(block: Block, document: Document) -> bool:
    """Whether a line is the time stamp of a story and its agency: `Stand: 12.02.2026 10:30 Uhr | Quelle: dpa`."""
    stamp, _, source = block.text.rpartition("|")
    return bool(agency(source.rpartition(":")[2]) and len(stamp.split()) <= STAMP_WORDS and find_dates(stamp, document.language))


def _names_bank(text: str) -> bool:
    return bool(_HINT.search(text)) or any(map(text.__contains__, _SMALL_HINTS))


def credit_label(tail: str, language: str | None) -> str | None:
    """The label of a credit that closes a text (`Photo: City archive`), or None. The label opens a sentence or a bracket,
    and no sentence follows it."""
    before, _, after = tail.rpartition(":")
    if not after.strip() or ". " in after.strip() or len(after) > 60:
        return None
    opened = _OPENERS.split(before)[-1]
    label = fold(opened)
    if not label or len(label.split()) > LABEL_WORDS or opened == before:
        return None
    return phrases("media_credit", language).labels.get(label, {}).get("media_credit")
