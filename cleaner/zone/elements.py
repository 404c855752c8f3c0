"""Elements around a block: those that hold it alone, and the boxes that hold others beside it. Only HTML has them."""

from __future__ import annotations

from cleaner.document import Markup

LINKED = 0.7
"""Share of its characters in links from which a block is a link, not text that holds some."""
RUNNING = frozenset("a b em font h1 h2 h3 h4 h5 h6 i mark p small span strong u".split())
"""Elements that hold one block, and no other beside it."""


def box(markup: Markup, around: int | None = None) -> int | None:
    """The innermost element around a block that holds others, as its number in `Markup.path`; with `around` the one around that box."""
    depth = len(markup.path) if around is None else markup.path.index(around)
    for tag, place in zip(reversed(markup.tags[:depth]), reversed(markup.path[:depth]), strict=True):
        if tag not in RUNNING:
            return place
    return None
