"""Notes that a story came from an agency feed.

Why: they are the outlet’s note on how the page was made; they name the outlet.

Removes: `(This story has not been edited by Example staff and is auto-generated from a syndicated feed.)`

Keeps: `The story has not been told before, she said.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, Document
from cleaner.lines.agency_line import read_agency_line
from cleaner.metadata import Fact
from cleaner.phrase_pass import opens_sentence

NEEDS_PHRASE = True

MAX_WORDS = 60
"""Words of a note at most."""

_OUTLET = re.compile(r"edited by (?:the )?((?:[A-Z0-9][\w.&'’-]*\s){1,4}?)(?:editorial |news )?(?:staff|team|desk)\b")


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    if block.word_count > MAX_WORDS:
        return
    phrase = document.hits[block.index].get("syndication")
    if phrase and not opens_sentence(block, document, phrase):
        outlet = _OUTLET.search(block.text)
        name = outlet.group(1).strip() if outlet else ""
        facts = (Fact("site_name", name, "syndication"),) if name and name.casefold() != "our" else ()
        line = read_agency_line(block.text)  # `Bron: Belga`
        yield Finding(block, f"phrase {phrase!r}", facts=(*facts, *(line.facts("byline") if line else ())))
