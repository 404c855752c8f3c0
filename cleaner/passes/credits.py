"""Credits at the end: reporting by, editing by.

Why: reporters are the header’s authors; editors are not in it.

Removes: `Reporting by A. Roe in Oslo; Editing by B. Poe`

Keeps: `Reporting by the commission found three faults.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import Block, within
from cleaner.lines.agencies import agency
from cleaner.lines.agency_line import read_agency_line
from cleaner.lines.name_shapes import is_capitalised, split_names
from cleaner.lines.writers import labels_other_work
from cleaner.metadata import Fact

MAX_WORDS = 60
"""Words of a credit at most."""
SOURCE_WORDS = 4
"""Words of a credit further up at most: the source of a picture or a chart, not of the story."""
FIRST_BLOCKS = 4
"""Blocks at the top of the story in which a credit of any length may stand: `Über dieses Thema berichtet: …`."""
LAST_BLOCKS = 8
"""Blocks at the end of the story, and behind it, in which a credit may stand."""

_PARTS = re.compile(r"[\s,;:()]+")
_LONG_PARTS = re.compile(r"\s*[,;:().]\s*|\s(?:and|by|from|und|von|et|y|e|contributed)\s")
_CLAUSE = re.compile(r",\s[^\W\d_A-ZÀ-Þ]")
"""What a sentence of the story has: `Edited by Mary Doe, the new book tells …`."""
_REPORTERS = re.compile(r"^\W*(?:additional )?reporting by (?:the )?([^;:()]{3,160})", re.I)


def judge_context(view: View) -> Iterator[Finding]:
    end = view.story.end
    above = within(view.blocks, 0, end)
    last = above[-LAST_BLOCKS:]
    first = {block.index for block in view.inside()[:FIRST_BLOCKS]}
    for block in above[:-LAST_BLOCKS]:
        phrase = view.document.hits[block.index].get("credits")
        few = block.word_count <= SOURCE_WORDS or (block.index in first and not _CLAUSE.search(block.text))
        if phrase and few and block.word_count <= MAX_WORDS and block.index > view.story.start and _names_follow(block, phrase):
            yield Finding(block, f"phrase {phrase!r}")
    for block in [*last, *within(view.blocks, end, end + LAST_BLOCKS)]:
        if block.word_count > MAX_WORDS:
            continue
        phrase = view.document.hits[block.index].get("credits")
        if phrase and _names_follow(block, phrase):
            yield Finding(block, f"phrase {phrase!r}", facts=(*_reporters(block.text), *_agencies(block.text)))


def _agencies(text: str) -> Iterator[Fact]:
    """`With inputs from PTI`, `ที่มา : รอยเตอร์`: the agencies that the credit names."""
    if labels_other_work(text):
        return  # `Borítókép: MTI`
    line = read_agency_line(text)
    if line:
        yield Fact("agency", line.agency, "credit")
    for part in dict.fromkeys((*_LONG_PARTS.split(text), *_PARTS.split(text))):
        name = agency(part)
        if name:
            yield Fact("agency", name, "credit")


def _names_follow(block: Block, phrase: str) -> bool:
    """Whether a capital follows the phrase: a name, not the rest of a sentence."""
    at = block.text.casefold().find(phrase.casefold().rstrip(":"))
    rest = block.text[at + len(phrase.rstrip(":")) :].lstrip(" :(") if at >= 0 else ""
    return not rest or not rest[0].islower()


def _reporters(text: str) -> Iterator[Fact]:
    found = _REPORTERS.match(text)
    if found:
        names = [re.sub(r"\s+in\s+[A-Z].*$", "", name) for name in split_names(found.group(1))]
        people = tuple(name for name in names if is_capitalised(name, 4) and len(name.split()) > 1)
        if people:
            yield Fact("authors", people, "credit")
