"""What HTML says of a block beyond its text: the elements around it, the words of their attributes, whether it is hidden."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from cleaner.document import BlockKind, Markup

MAX_TAGS = 100
"""Elements on the way down that are named; pages nest up to thirty, hostile ones two thousand."""
MAX_NAMES = 200
"""Words on the way down that are kept."""
MAX_ATTRIBUTE = 1000
"""Characters of an attribute that are read."""

_WORD = re.compile(r"[A-Z][a-z]+|[a-z]{2,}|[A-Z]{2,}(?![a-z])")
_LOWER = re.compile(r"[a-z]{2,}")
_NOTHING: frozenset[str] = frozenset()
OUTSIDE = Markup((), _NOTHING, False)
_PAGE = frozenset(("html", "body"))
"""Elements whose classes speak of the page ("has-sidebar"), not of a block of it."""
_NAMING = frozenset(("class", "id", "role"))
_HIDERS = frozenset(("hidden", "style", "aria-hidden"))
_HIDING = re.compile(r"(?:display:none|visibility:hidden)(?![\w-])")


class Place:
    """An open element on the way down to some text."""

    __slots__ = ("element", "kind", "linked", "markup", "parent", "tag")

    def __init__(self, element: etree._Element, tag: str, parent: Place | None, kind: BlockKind, linked: bool) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.kind = kind
        self.linked = linked
        self.markup: Markup | None = None
        """Made when a block first asks for it."""


class Markups:
    """The markup of the places of one page; brothers of one kind share theirs."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, str, frozenset[str], bool], Markup] = {}

    def of(self, place: Place) -> Markup:
        """The markup of a place, made once for every element on the way to it."""
        way: list[Place] = []
        here: Place | None = place
        while here is not None and here.markup is None:
            way.append(here)
            here = here.parent
        above = here.markup if here is not None and here.markup is not None else OUTSIDE
        for here in reversed(way):
            above = here.markup = self._below(above, here.element, here.tag)
        return above

    def _below(self, above: Markup, element: etree._Element, tag: str) -> Markup:
        """The markup of an element inside `above`."""
        own = _NOTHING
        hidden = above.hidden
        for key, value in element.items():
            if key in _NAMING and tag not in _PAGE:
                found = words(value[:MAX_ATTRIBUTE])
                own = own | found if own else found
            elif key in _HIDERS and not hidden:
                hidden = _hides(key, value[:MAX_ATTRIBUTE])
        key_of = (id(above), tag, own, hidden)  # `above` lives as long as this page does
        made = self._made.get(key_of)
        if made is None:
            names = above.names if own <= above.names or len(above.names) > MAX_NAMES else above.names | own
            made = Markup((*above.tags, tag) if len(above.tags) < MAX_TAGS else above.tags, names, hidden)
            self._made[key_of] = made
        return made


@lru_cache(maxsize=2048)
def words(value: str) -> frozenset[str]:
    """The words of an attribute, lower case.

    >>> sorted(words("article-body__relatedLinks col-12"))
    ['article', 'body', 'col', 'links', 'related']
    """
    return frozenset(_LOWER.findall(value) if value.islower() else map(str.lower, _WORD.findall(value)))


@lru_cache(maxsize=1024)
def _hides(key: str, value: str) -> bool:
    """Whether an attribute hides its element."""
    if key == "hidden":
        return value != "until-found"
    if key == "aria-hidden":
        return value.strip().lower() == "true"
    return bool(_HIDING.search("".join(value.split()).lower()))
