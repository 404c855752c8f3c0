"""Codes of a publishing system that stand in the text, because the plugin that reads them is gone.

Why: they were to become a video, a form, a row of buttons; no reader was to see them.

Removes: `[video-player id="12" name="The bridge"]`, `[caption id="3" width="300"]The bridge[/caption]`, and where a paragraph ends with
one, `[embed]https://example.org/bridge[/embed]`

Keeps: `[He laughs.]`, `[1] Roe, J. (2020), p. 12`; what stands between two codes, but for captions
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document

MAX_WORDS = 60
"""Words of such a line at most."""
REACH = 400
"""Characters at the end of a paragraph in which an address in codes stands."""
_PAIR = re.compile(r"(?P<first>\[(?P<name>[a-z][\w-]{1,40})\s[^\]]*\])(?P<text>.+)\[/(?P=name)\]")
_END = re.compile(r"\S+://[^\s\[]{1,300}\[/(?P<name>[a-z][\w-]{1,40})\]$")
"""An address and the second of two codes around it."""
_NO_TEXT = re.compile(r"\s*(?:\[.*|\S+://\S+\s*)?")
"""Another code, or an address."""
_CODE = re.compile(r"\[[a-z][\w-]{1,40} [\w-]{1,40}=[^\s=]")


def candidates(document: Document) -> list[Block]:
    """Lines between square brackets, and those that end with an address in codes."""
    return [
        block for block in document.blocks
        if block.text[-1] == "]" and (block.text[0] == "[" or "[/" in block.text[-42:]) and block.kind is not BlockKind.CODE
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    del document
    if ending := _ending(block.text):
        yield Finding(block, "an address in a code", (ending, len(block.text)))
        return
    found = _CODE.match(block.text)
    if not found:
        return
    evidence = f"code {found[0][:-1]!r}"
    pair = _PAIR.fullmatch(block.text)
    if pair and pair["name"] != "caption" and not _NO_TEXT.fullmatch(pair["text"]):
        yield Finding(block, evidence, pair.span("first"))
        yield Finding(block, evidence, (pair.end("text"), len(block.text)))
    elif block.word_count <= MAX_WORDS:
        yield Finding(block, evidence)


def _ending(text: str) -> int | None:
    """Where the codes around an address begin that a text ends with: `[embed]https://example.org/bridge[/embed]`."""
    low = max(0, len(text) - REACH)
    bracket = text.rfind("]", low, text.rfind("[/"))
    found = _END.fullmatch(text, bracket + 1) if bracket >= 0 else None
    begin = text.rfind("[", low, bracket) if found else -1
    return begin if found and begin > 0 and text[begin + 1 : bracket].partition(" ")[0] == found["name"] else None
