"""The posts of a thread: on a forum, and under a question, they are the content; elsewhere they are readers' comments.

The numbers were swept on the 106 forum pages of WCXB, word F1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from cleaner.document import Block, Document, Markup
from cleaner.removal import Reason
from cleaner.zone.elements import LINKED

POST_WORDS = frozenset("answer answers comment comments post posts postbody question reply replies".split())
"""Class words of posts and of what is around them. With `message` .0011 less, with `content` .015 less."""
COMMENT_WORDS = frozenset(("comment", "comments", "reply", "replies", "respond", "commentlist"))
"""Class words of readers' comments. Those of sidebars and widgets stand too often around the whole page."""
ASIDE_WORDS = frozenset(("signature", "signatures"))
"""Class words of what stands under each post of a writer."""
TOLD_SHARE = 0.1
"""Share of the page's prose in elements with such words, from which no other prose is a post's. At 0.2 -.006, at 0.4 -.011."""
INNER = frozenset(
    "a b blockquote code dd dl em font h1 h2 h3 h4 h5 h6 i li ol p pre q small span strong table tbody td tr u ul".split()
)
"""Elements inside the body of a post."""
BODY_SHARE = 0.04
"""Share of the prose of all posts that stands in elements of one kind, from which these are posts. At 0.01 -.0005, at 0.1 -.005."""


def posts(document: Document, gone: Mapping[int, Reason]) -> frozenset[int]:
    """The blocks of the posts: those in an element that holds prose, or in a brother of it. None where more prose stands outside of them,
    in what says it holds a story: then they are the readers' comments, and the address or a class misled."""
    live = [
        block for block in document.blocks
        if block.index not in gone and block.markup and not block.markup.section and ASIDE_WORDS.isdisjoint(block.markup.names)
    ]
    prose = [block for block in live if block.prose and block.link_density <= LINKED]
    told = [block for block in prose if block.markup and not POST_WORDS.isdisjoint(block.markup.names)]
    if _words(told) >= TOLD_SHARE * _words(prose):
        prose = told
    held: Counter[int] = Counter()
    for block in prose:
        if block.markup:
            held[body_of(block.markup)] += block.word_count
    least = BODY_SHARE * held.total()
    bodies = {place for place, words in held.items() if words >= least}
    found = frozenset(block.index for block in live if block.markup and not bodies.isdisjoint(block.markup.path))
    told_elsewhere = [block for block in live if block.prose and block.index not in found and block.markup and block.markup.story]
    return found if _words(told_elsewhere) <= _words([block for block in live if block.index in found]) else frozenset()


def is_in_comments(block: Block) -> bool:
    """Whether a block stands among readers' comments."""
    return block.markup is not None and not COMMENT_WORDS.isdisjoint(block.markup.names)


def body_of(markup: Markup) -> int:
    """The innermost element around a paragraph that may be the body of a post."""
    for tag, place in zip(reversed(markup.tags), reversed(markup.path), strict=True):
        if tag not in INNER:
            return place
    return -1


def _words(blocks: list[Block]) -> int:
    return sum(block.word_count for block in blocks)
