"""Photo credits, captions that end in one, and labels of pictures and videos.

Why: they belong to a picture that is not in the text.

Removes: `Photo: Jane Roe / Getty Images`, `The bridge in winter. Photo: City archive`, `The mayor on Monday © dpa`

Keeps: `The photo shows a bridge in winter.`, `She named her source: a clerk of the court.`, a paragraph that an agency signs (`… © dpa`)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import COLONS, Block, Document, lines_with
from cleaner.lines.agencies import agency
from cleaner.lines.agency_line import without_label
from cleaner.lines.dates import find_dates
from cleaner.lines.picture_credits import BRACKETS, CREDIT_REACH, closing_credit, credit_signs, names_bank
from cleaner.lines.sentences import sentences
from cleaner.phrase_pass import opens_sentence

_MAKERS = ("by", "of", "courtesy", "credit")
"""Last words of labels behind which a credit may be a sentence: `Photo courtesy of the family, who asked us not to print his name.`"""
MAX_WORDS = 60
"""Words of a caption at most."""
GLUED = ("Image caption", "Image copyright", "Media caption")
"""Labels for screen readers, which stand glued to a capital: `Image captionThe bridge in winter`."""
SIGNED_WORDS = 15
"""Words from which a text that ends with its source in brackets, behind a full stop, is a paragraph and no caption."""
STAMP_WORDS = 8
"""Words of a time stamp at most."""

_SIGNED = re.compile(r"[.!?]\s[(\[]([^():\[\]]{2,12}:[^()\[\]]{2,30})[)\]]\.?$")
_OWNED = re.compile(r"[.!?][”\"»]?\s[(\[]?©\s?([^()\[\]©]{2,30}?)[)\]]?\.?$")


def candidates(document: Document) -> list[Block]:
    """Lines that hold a phrase, a colon, the sign or, on the few pages that name any, the name of a picture bank."""
    tails = [block.text[-CREDIT_REACH:] for block in document.blocks]
    banks = names_bank("\n".join([tail for tail in tails if tail[-1] != "."]))  # no credit of a bank ends with a full stop
    page = "\n".join(tails)
    signed = lines_with(page, (*COLONS, *credit_signs(page)))
    return [
        block for block, hits, tail in zip(document.blocks, document.hits, tails, strict=True)
        if (block.index in signed or "media_credit" in hits or tail.endswith(BRACKETS) or block.text.startswith(GLUED)
            or (banks and tail[-1] != "." and names_bank(tail)))
        and block.word_count <= MAX_WORDS
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    hits = document.hits[block.index]
    phrase = hits.get("media_credit")
    if block.word_count >= SIGNED_WORDS and _is_signed(block, document):
        return
    if ("|" in block.text and _is_stamped_source(block, document)) or (phrase and _is_bare_agency(block)):
        return
    if phrase and phrase.rpartition(" ")[2] not in _MAKERS and opens_sentence(block, document, phrase):
        return
    if phrase and not ("credits" in hits and agency(block.text.rpartition(":")[2])):  # `Source: Reuters` may be the story's
        yield Finding(block, f"phrase {phrase!r}")
        return
    glued = next((label for label in GLUED if block.text.startswith(label)), None)
    if glued and block.text[len(glued) : len(glued) + 1].isupper():
        yield Finding(block, f"begins with the label {glued!r}")
        return
    credit = closing_credit(block.text, document.language) if "byline" not in hits else None
    if credit:
        yield Finding(block, f"ends in a credit: {credit!r}")


def _is_signed(block: Block, document: Document) -> bool:
    """Whether a text ends as stories of agencies do: `… eingelegt werden. (Quelle: dpa)`; of several sentences and behind all others,
    `… Schule. (©NTB)`."""
    text, below = block.text, document.blocks[block.index + 1 : block.index + 2]
    if (signed := _SIGNED.search(text)) and _names_source(signed[1]):
        return True
    owned = _OWNED.search(text) if "©" in text and not (below and below[0].prose) else None
    return bool(owned and agency(owned[1]) and len(sentences(text[: owned.start() + 1])) > 1)


def _names_source(text: str) -> bool:
    """Whether a text is the label of a source and an agency: `Quelle: dpa`, not `Foto: dpa`."""
    name = without_label(text)
    return name != text and agency(name) is not None


def _is_bare_agency(block: Block) -> bool:
    """An agency alone signs the story: a line that is no more than its name is no credit of a picture."""
    return "©" not in block.text and ":" not in block.text and agency(block.text) is not None


def _is_stamped_source(block: Block, document: Document) -> bool:
    """Whether a line is the time stamp of a story and its agency: `Stand: 12.02.2026 10:30 Uhr | Quelle: dpa`."""
    stamp, _, source = block.text.rpartition("|")
    return bool(agency(source.rpartition(":")[2]) and len(stamp.split()) <= STAMP_WORDS and find_dates(stamp, document.language))
