"""What HTML says of a block beyond its text: the elements around it, the words of their attributes, the part of the page."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from lxml import etree

from cleaner.document import FOLDED as FOLDED_KIND
from cleaner.document import BlockKind, Markup, Section
from cleaner.readers.html_sections import Sign, believed, holds_story, section_of

MAX_TAGS = 100
"""Elements on the way down that are named; pages nest up to thirty, hostile ones two thousand."""
MAX_NAMES = 200
"""Words on the way down that are kept."""
OPENER_REACH = 2
"""Elements around a button among which a heading makes it the heading of what it opens."""
MAX_ATTRIBUTE = 1000
"""Characters of an attribute that are read."""

_WORD = re.compile(r"[A-Z][a-z]+|[a-z]{2,}|[A-Z]{2,}(?![a-z])")
_LOWER = re.compile(r"[a-z]{2,}")
_NOTHING: frozenset[str] = frozenset()
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_OPENED = frozenset("accordion accordions collapse collapsible faq faqs panel panels tab tabs tabbed tabpanel".split())
"""Class words of what a reader opens, as what a label names: the hidden parts of it are the page's own."""
_STREAMED = re.compile(r"S:[0-9a-f]+$")
"""What the id of a part ends with that React streams hidden, and a script puts in its place (`ReactDOMServer`, suspense boundaries)."""
_OPENERS = ("aria-controls", "data-bs-target", "data-target", "for", "href")
"""Attributes that name what an element opens."""
_OPENER_TAGS = ("a", "button", "div", "h2", "h3", "h4", "input", "label", "li", "span", "summary")
_markup = partial(tuple.__new__, Markup)
"""The markup of all its fields, without a call of Python."""


class Node:
    """What the markup of places of one kind is made of, and the signs around them that say what part of the page they are, outermost
    first."""

    __slots__ = ("made", "names", "path", "signs", "story", "tags")

    def __init__(
        self, tags: tuple[str, ...], names: frozenset[str], path: tuple[int, ...], story: int | None, signs: tuple[Sign, ...]
    ) -> None:
        self.tags = tags
        self.names = names
        self.path = path
        self.story = story
        self.signs = signs
        self.made: Markup | None = None
        """The markup itself, once a block needs it and all prose of the page is counted."""


OUTSIDE = Node((), _NOTHING, (), None, ())
HIDDEN = Section("hidden", "attribute 'hidden'")
"""What no browser shows. WCXB's articles .9678 to .9682 by it. `aria-hidden` (alone +.0003, beside it nothing) is also said of copies of
what is shown, and `display:none` (alone +.0003, recall -.0006) of what scripts show."""
FOLDED = Node((), _NOTHING, (), None, ())
"""A part of the page that is read as one block (`cleaner.readers.html_fold`)."""
FOLDED.made = Markup((), _NOTHING, section=Section(FOLDED_KIND, "outside of the element that holds the paragraphs"))


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
        self._runs = 0
        self.types: set[str] = set()
        """Item types of schema.org around its text, without their address."""
        self.page_words: frozenset[str] = _NOTHING
        """Class words of the page itself."""
        self._opened: frozenset[str] | None = None
        """`_opened` of the page, once it is asked for."""

    def count(self, place: Place, words: int) -> None:
        """Count a run and its words of prose, for its place and the signs around it. Every run, before the first `of`."""
        node = place.node or self._node(place)
        self._runs += 1
        self._prose += words
        for sign in node.signs:
            sign.runs += 1
            if words:
                sign.count(words, _wraps(sign, node))

    def of(self, place: Place, doubted: frozenset[str] = _NOTHING) -> Markup:
        """The markup of a place. `doubted`: kinds of parts that are not believed on this page."""
        node = place.node or self._node(place)
        if node.made is None:
            section = believed(node.signs, self._prose, self._runs, doubted) if node.signs else None
            node.made = _markup((node.tags, node.names, node.path, node.story, section))
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
        """The node of an element inside `above`. A form without fields in a story holds text that somebody pasted, and
        one whose fields begin so (`__VIEWSTATE`) the whole page."""
        if tag == "form":
            field = next(element.iter("input", "textarea", "select", "button"), None)
            if (field is None and above.story is not None) or (field is not None and (field.get("name") or "").startswith("__")):
                tag = "div"
        elif (tag == "button" or tag == "label") and not above.signs and not _HEADINGS.isdisjoint(above.tags[-OPENER_REACH:]):
            tag = "span"  # the heading of what it opens
        own = _NOTHING
        hidden = False
        role = item = None
        for key, value in element.items():
            if key == "class" or key == "id" or key == "role":
                if key == "id" and _is_slug(tag, value):
                    continue
                found = words(value[:MAX_ATTRIBUTE])
                if tag == "body" or tag == "html":
                    self.page_words |= found
                    continue
                own = own | found if own else found
                if key == "role":
                    role = value.lower()
            elif key == "href":
                continue
            elif key == "itemprop":
                item = value
            elif key == "itemtype":
                self.types.add(value[:MAX_ATTRIBUTE].rpartition("/")[2])
            elif key == "hidden":
                hidden = self._is_hidden(element, value)
        key_of = (id(above), tag, own, hidden, role, item)  # `above` lives as long as this page does
        made = self._made.get(key_of)
        if made is None:
            names = above.names if own <= above.names or len(above.names) > MAX_NAMES else above.names | own
            tags, path, story, signs = above.tags, above.path, above.story, above.signs
            section = section_of(tag, role, own, story is not None)
            if hidden and not section and _OPENED.isdisjoint(names):
                section = HIDDEN
            if len(tags) < MAX_TAGS:
                number = len(self._made)
                tags, path = (*tags, tag), (*path, number)
                story = number if holds_story(tag, role, item, own) else story
                for sign in signs:
                    sign.nested = sign.nested or (section is not None and section.kind == sign.section.kind)
                signs = (*signs, Sign(section, number)) if section else signs
                if tag == "h1":
                    for sign in signs:
                        sign.headed = True
            made = self._made[key_of] = Node(tags, names, path, story, signs)
        return made

    def _is_hidden(self, element: etree._Element, value: str) -> bool:
        """Whether the attribute `hidden`, of this value, hides an element for good: no panel with a label, nothing that a button or a link
        of the page opens, and no part that is streamed."""
        name = element.get("id")
        if value == "until-found" or element.get("aria-labelledby") is not None or (name and _STREAMED.search(name)):
            return False
        if name and self._opened is None:
            self._opened = _opened(element)
        return not name or name not in (self._opened or ())


def _wraps(sign: Sign, node: Node) -> bool:
    """Whether the element of a sign holds the story around some text, or is that story itself: `<article class="newsletter-post">` with the
    page's heading, `<div class="entry-content promo-on">`; comments and cards are articles, too."""
    if node.story is None or node.story < sign.place:
        return False
    return node.story > sign.place or sign.headed or node.tags[node.path.index(node.story)] != "article"


def _opened(element: etree._Element) -> frozenset[str]:
    """The ids that buttons, links, headings and labels of the page name as what they open."""
    found: set[str] = set()
    for other in element.getroottree().getroot().iter(*_OPENER_TAGS):
        for key in _OPENERS:
            if value := other.get(key):
                found.update(value.removeprefix("#") for value in value.split() if key != "href" or value[0] == "#")
    return frozenset(found)


def _is_slug(tag: str, value: str) -> bool:
    """Whether an id is made of a heading's own words, `overview-of-popular-flutes`, `recommendations`, and says no more; those of two words
    are as often the kind's, `related-posts`, and those of sections the heading's in them, but for threads."""
    if tag == "section":
        return "comment" not in value
    return tag in _HEADINGS and value != "logo" and value.count("-") + value.count("_") != 1


@lru_cache(maxsize=2048)
def words(value: str) -> frozenset[str]:
    """The words of an attribute, lower case.

    >>> sorted(words("article-body__relatedLinks col-12"))
    ['article', 'body', 'col', 'links', 'related']
    """
    return frozenset(_LOWER.findall(value) if value.islower() else map(str.lower, _WORD.findall(value)))
