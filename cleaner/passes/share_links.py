"""Share and follow bars.

Why: they send the story on; they are not in it.

Removes: `Share on Facebook`, `LinkedIn Quora Youtube RSS`, `Follow the Ledger on Facebook and X for more harbour news.`

Keeps: `He shared the post on Facebook.`; `Get the facts on Facebook's plan before you sell.`
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding
from cleaner.document import Block, BlockKind, Document
from cleaner.lines.networks import FIRST_WORDS, call_to_follow

MAX_WORDS = 18
"""Words of a share bar at most."""
NETWORKS = frozenset(
    "facebook twitter x linkedin whatsapp telegram instagram youtube pinterest reddit tumblr email e-mail mail print copy link quora "
    "rss threads bluesky mastodon tiktok flipboard pocket sms messenger viber line vk snapchat share tweet follow like pin xing "
    "weibo wechat koo google news flipboard spotify discord signal on in us via button".split()
)
"""Words of bars that only name networks."""
_FILLERS = frozenset("on in us via news google link button copy share follow like print line x mail pin".split())


GLUED_FIRST = ("facebook", "twitter", "share", "email", "whatsapp", "tweet", "print", "pinterest", "linkedin")
"""Buttons that such a row begins with."""
_NAMES = NETWORKS - _FILLERS
_GLUED = re.compile(rf"(?:{'|'.join(sorted(NETWORKS, key=lambda name: (-len(name), name)))}){{3,}}")
"""Buttons without a space between them: `FacebookTwitterLinkedInEmail`."""


def candidates(document: Document) -> list[Block]:
    """Lines that hold a phrase or begin as a bar does, and calls to follow somebody; in code an `X` is none."""
    return [
        block for block, hits in zip(document.blocks, document.hits, strict=True)
        if (folded := block.folded) and block.kind is not BlockKind.CODE
        and (((first := folded.partition(" ")[0]) in FIRST_WORDS and call_to_follow(folded))
             or (block.word_count <= MAX_WORDS
                 and ("share_links" in hits or first in NETWORKS or not folded[0].isalnum()
                      or (block.word_count == 1 and folded.startswith(GLUED_FIRST)))))
    ]  # fmt: skip


def judge_block(block: Block, document: Document) -> Iterator[Finding]:
    if evidence := _evidence(block, document):
        yield Finding(block, evidence)


def _evidence(block: Block, document: Document) -> str | None:
    phrase = document.hits[block.index].get("share_links") if block.word_count <= MAX_WORDS else None
    if phrase:
        return f"phrase {phrase!r}"
    if call_to_follow(block.folded):
        return "asks readers to follow somebody on a network"
    words = block.folded.split()
    named = _NAMES.intersection(words)
    if block.word_count == 1 and _GLUED.fullmatch(block.folded):
        return f"names networks only: {block.text!r}"
    if named and all(word in NETWORKS or not any(map(str.isalnum, word)) for word in words):
        return f"names networks only: {', '.join(sorted(named))}"
    return None
