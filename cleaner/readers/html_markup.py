"""What HTML says of a block beyond its text: the elements around it, the words of their attributes, whether it is hidden."""

from __future__ import annotations

import re
from functools import lru_cache
from sys import intern

from lxml import etree

from cleaner.document import BlockKind, Markup

MAX_TAGS = 100
"""Elements on the way down that are named; pages nest up to thirty, hostile ones two thousand."""
MAX_NAMES = 200
"""Words on the way down that are kept."""
MAX_ATTRIBUTE = 1000
"""Characters of an attribute that are read."""

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[^\W\d_a-zA-Z]+")
_NOTHING: frozenset[str] = frozenset()
_HIDING = re.compile(r"(?:display:none|visibility:hidden)(?![\w-])")


class Place:
    """An open element on the way down to some text."""

    __slots__ = ("element", "kind", "level", "linked", "markup", "parent", "tag")

    def __init__(self, element: etree._Element, tag: str, parent: Place | None, kind: BlockKind, level: int, linked: bool) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.kind = kind
        self.level = level
        self.linked = linked
        self.markup: Markup | None = None
        """Made when a block first asks for it."""


def markup(place: Place) -> Markup:
    """The markup of a place, made once for every element on the way to it."""
    way: list[Place] = []
    here: Place | None = place
    while here is not None and here.markup is None:
        way.append(here)
        here = here.parent
    above = Markup((), _NOTHING, False) if here is None or here.markup is None else here.markup
    for here in reversed(way):
        above = here.markup = _below(above, here.element, here.tag)
    return above


def _below(above: Markup, element: etree._Element, tag: str) -> Markup:
    """The markup of an element inside `above`."""
    tags = (*above.tags, tag) if len(above.tags) < MAX_TAGS else above.tags
    names = above.names
    hidden = above.hidden
    for key, value in element.items():
        if key == "class" or key == "id" or key == "role":
            own = words(value[:MAX_ATTRIBUTE])
            if own and len(names) < MAX_NAMES and not own <= names:
                names = names | own
        elif not hidden and (key == "hidden" or key == "style" or key == "aria-hidden"):
            hidden = _hides(key, value[:MAX_ATTRIBUTE])
    return Markup(tags, names, hidden)


@lru_cache(maxsize=4096)
def words(value: str) -> frozenset[str]:
    """The words of an attribute, lower case.

    >>> sorted(words("article-body__relatedLinks col-12"))
    ['article', 'body', 'col', 'links', 'related']
    """
    return frozenset(intern(word.lower()) for word in _WORD.findall(value) if len(word) > 1)


@lru_cache(maxsize=1024)
def _hides(key: str, value: str) -> bool:
    """Whether an attribute hides its element."""
    if key == "hidden":
        return value != "until-found"
    if key == "aria-hidden":
        return value.strip().lower() == "true"
    return bool(_HIDING.search("".join(value.split()).lower()))
