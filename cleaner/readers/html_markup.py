"""What HTML says of a block beyond its text: the elements around it, the words of their attributes, whether it is hidden."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from cleaner.document import BlockKind, Markup
from cleaner.readers.html_sections import Sign, believed, holds_story, section_of

MAX_TAGS = 100
"""Elements on the way down that are named; pages nest up to thirty, hostile ones two thousand."""
MAX_NAMES = 200
"""Words on the way down that are kept."""
MAX_ATTRIBUTE = 1000
"""Characters of an attribute that are read."""

_WORD = re.compile(r"[A-Z][a-z]+|[a-z]{2,}|[A-Z]{2,}(?![a-z])")
_LOWER = re.compile(r"[a-z]{2,}")
_NOTHING: frozenset[str] = frozenset()
_PAGE = frozenset(("html", "body"))
"""Elements whose classes speak of the page ("has-sidebar"), not of a block of it."""
_NAMING = frozenset(("class", "id", "role"))
_HIDERS = frozenset(("hidden", "style", "aria-hidden"))
_HIDING = re.compile(r"(?:display:none|visibility:hidden)(?![\w-])")


class Node:
    """The markup of places of one kind, and the signs around them that say what part of the page they are, outermost first."""

    __slots__ = ("made", "markup", "signs")

    def __init__(self, markup: Markup, signs: tuple[Sign, ...]) -> None:
        self.markup = markup
        self.signs = signs
        self.made: Markup | None = None
        """With its section, once all prose of the page is counted."""


OUTSIDE = Node(Markup((), _NOTHING, False), ())


class Place:
    """An open element on the way down to some text."""

    __slots__ = ("element", "kind", "linked", "node", "parent", "tag")

    def __init__(self, element: etree._Element, tag: str, parent: Place | None, kind: BlockKind, linked: bool) -> None:
        self.element = element
        self.tag = tag
        self.parent = parent
        self.kind = kind
        self.linked = linked
        self.node: Node | None = None
        """Made when a block first asks for it."""


class Markups:
    """The markup of the places of one page; brothers of one kind share theirs."""

    def __init__(self) -> None:
        self._made: dict[tuple[int, str, frozenset[str], bool, str | None, str | None], Node] = {}
        self._prose = 0
        self.types: set[str] = set()
        """Item types of schema.org around its text, without their address."""
        self.page_words: frozenset[str] = _NOTHING
        """Class words of the page itself."""

    def count(self, place: Place, words: int) -> None:
        """Count the prose of a run, for its place and the signs around it. Every run, before the first `of`."""
        node = place.node or self._node(place)
        if words:
            self._prose += words
            story = node.markup.story
            for sign in node.signs:
                sign.count(words, wraps=story is not None and story > sign.place)

    def of(self, place: Place, doubted: frozenset[str] = _NOTHING) -> Markup:
        """The markup of a place. `doubted`: kinds of parts that are not believed on this page."""
        node = place.node or self._node(place)
        if node.made is None:
            section = believed(node.signs, self._prose, doubted) if node.signs else None
            node.made = node.markup._replace(section=section) if section else node.markup
        return node.made

    def _node(self, place: Place) -> Node:
        """Made once for every element on the way to the place."""
        way: list[Place] = []
        here: Place | None = place
        while here is not None and here.node is None:
            way.append(here)
            here = here.parent
        above = here.node if here is not None and here.node is not None else OUTSIDE
        for here in reversed(way):
            above = here.node = self._below(above, here.element, here.tag)
        return above

    def _below(self, above: Node, element: etree._Element, tag: str) -> Node:
        """The node of an element inside `above`."""
        own = _NOTHING
        outer = above.markup
        hidden = outer.hidden
        role = item = None
        for key, value in element.items():
            if key in _NAMING:
                if tag in _PAGE:
                    self.page_words |= words(value[:MAX_ATTRIBUTE])
                    continue
                role = value.lower() if key == "role" else role
                found = words(value[:MAX_ATTRIBUTE])
                own = own | found if own else found
            elif key == "itemprop":
                item = value
            elif key == "itemtype":
                self.types.add(value[:MAX_ATTRIBUTE].rpartition("/")[2])
            elif key in _HIDERS and not hidden:
                hidden = _hides(key, value[:MAX_ATTRIBUTE])
        key_of = (id(above), tag, own, hidden, role, item)  # `above` lives as long as this page does
        made = self._made.get(key_of)
        if made is None:
            names = outer.names if own <= outer.names or len(outer.names) > MAX_NAMES else outer.names | own
            deep = len(outer.tags) >= MAX_TAGS
            tags, path = (outer.tags, outer.path) if deep else ((*outer.tags, tag), (*outer.path, len(self._made)))
            story = path[-1] if not deep and holds_story(tag, role, item, own) else outer.story
            markup = Markup(tags, names, hidden, path, story)
            section = section_of(tag, role, own, in_story=outer.story is not None)
            sign = Sign(section, path[-1]) if section and not deep else None
            made = Node(markup, (*above.signs, sign) if sign else above.signs)
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
