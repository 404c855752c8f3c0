"""Parts of an HTML page that hold no paragraphs of the story, told before the page is read: each is read as one block.

The story's box is the innermost element that holds most of the page's paragraphs. What stands beside the way down to it is folded:
menus and lists of other stories, with the preset `fast` any part with few words in paragraphs; before the story only what has many
links, and of a part with the headline or a time the lists that have, or are long. The numbers were swept on WCXB (articles), Fundus
and trafilatura's evaluation pages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby, islice

from lxml import etree

from cleaner.readers.html_parse import SILENT, is_read
from cleaner.readers.pieces import BAR

BOX_SHARE = 0.6
"""Share of the characters of paragraphs that the story's box holds, of those in the element around it. With .45 or .8 no better."""
OPEN_SHARE = 0.1
"""Share of the page's characters of paragraphs from which a part stays open: the second half of a story. With .03 or .25 no better."""
LEAST = 600
"""Characters of paragraphs from which a page is folded."""
LONG = 80
"""Characters outside of links, less those in them, from which a paragraph counts."""
SHORT = 300
"""Characters of text up to which a part stays open: it may say who wrote the story, and when."""
LINKS = 6
"""Links above which a part before the story is a list of them. With 2 it is .008 less on trafilatura's pages."""

LINKED = 0.3
"""Share of its text in links from which a part is a menu or a list of other stories: the story's own lists have few."""

_MARKED = ("h1", "time")
_THREAD = re.compile(r"(?<![a-z])comment|disqus|kommentar", re.I)
"""What the class or id of a thread of comments holds: they are often longer than the story."""
_LISTS = ("nav", "ul", "form", "footer")
_OPEN = frozenset("a b br em h1 h2 h3 head i img link meta noscript p script span strong style svg template time title".split())
"""Elements that are no parts of a page, have no text, or hold the headline."""
_DATA = frozenset(("dl", "pre", "table"))
"""What holds them is the page's own: folded, too, listings of WCXB score .703 for .707, its articles the same."""
_GLUED = frozenset("abbr acronym b bdi bdo cite code del dfn em font i ins kbd mark q s samp strike strong sub sup tt u var wbr".split())
"""Elements that a style sheet does not set apart: `H<sub>2</sub>O`."""
_SEAMS = frozenset("label small span time".split())
"""Elements in an entry that it may set apart."""
_ENTRY = "\0"
"""Between two entries; the parser lets none through, and it is no white space."""
_text_of = etree.XPath("string()", smart_strings=False)
_texts_in = etree.XPath("descendant::text()", smart_strings=False)
_linked_texts = etree.XPath("descendant-or-self::a//text()", smart_strings=False)
"""Texts of an element, and those in its links, each once: at half the price of `itertext`."""
_TELLING = re.compile(r"©|\b(?:19|20)\d\d\b")
"""What the header may be read from."""


def parts_to_fold(root: etree._Element, share: float) -> set[etree._Element]:
    """The elements of a page to read as one block each; none where too little of it stands in paragraphs. `share`: of a part's text in
    long pieces, up to which it is folded."""
    held = _held(root)
    least = OPEN_SHARE * held.get(root, 0)
    folded: set[etree._Element] = set()
    box: etree._Element | None = root if held.get(root, 0) >= LEAST else None
    while box is not None:
        inner = next((child for child in box if held.get(child, 0) >= BOX_SHARE * held[box]), None)
        if inner is not None and box is not root:
            folded.update(part for part in inner.itersiblings() if held.get(part, 0) < least and _may_fold(part, share))
            for part in inner.itersiblings(preceding=True):
                if held.get(part, 0) < least and _may_fold(part, share):
                    folded.update(_lists_in(part))
        box = inner
    return folded


def texts_of(part: etree._Element) -> list[str]:
    """The text of a part on one line: white space collapsed, a bar between its entries; one that may say whose the page is or of which
    day stands alone."""
    texts: list[str] = []
    for element in part.iter():
        tag = element.tag
        sign = "" if tag in _GLUED else " " if tag in _SEAMS else _ENTRY
        texts.append(f"{sign}{element.text}" if element.text and tag not in SILENT else sign)
        if element.tail and element is not part:
            texts.append(f"{sign}{element.tail}")
    entries = filter(None, map(str.strip, " ".join("".join(texts).split()).split(_ENTRY)))
    runs = groupby(enumerate(entries), lambda entry: entry[0] if _TELLING.search(entry[1]) else -1)
    return [BAR.join(entry for _, entry in run) for _, run in runs]


def _may_fold(part: etree._Element, share: float) -> bool:
    """Whether a part holds some text, at most `share` of it in long pieces, enough in links, and no data; any part where `share` is all."""
    if part.tag in _OPEN or len(_text_of(part)) <= SHORT or any(map(is_read, part.iter("noscript"))):
        return False
    lengths = [len(text.strip()) for text in _texts_in(part)]
    silent = [len(element.text.strip()) for element in part.iter(*SILENT) if element.text]
    size = sum(lengths) - sum(silent)
    if size <= SHORT or share >= 1:
        return size > SHORT
    linked = sum([len(text.strip()) for text in _linked_texts(part)])
    if linked < LINKED * size or next(part.iter(*_DATA), None) is not None:
        return False
    long = sum([length for length in lengths if length >= LONG]) - sum([length for length in silent if length >= LONG])
    return long <= share * size


def _lists_in(part: etree._Element) -> Iterator[etree._Element]:
    """A part before the story, if it is a list of links, or the lists in it; of lists in lists the outer one."""
    if next(part.iter(*_MARKED), None) is None:
        if _has_links(part):
            yield part
        return
    walker = etree.iterwalk(part, events=("start",), tag=_LISTS)
    for _, inner in walker:
        walker.skip_subtree()
        if _has_links(inner) or sum([len(text.strip()) for text in _texts_in(inner)]) > SHORT:
            yield inner


def _has_links(part: etree._Element) -> bool:
    return len(list(islice(part.iter("a"), LINKS + 1))) > LINKS


def _held(root: etree._Element) -> Mapping[etree._Element, int]:
    """The characters of long paragraphs in each element around them, but those of comments."""
    held: dict[etree._Element, int] = {}
    ways: list[list[etree._Element]] = []
    threads: set[etree._Element | None] = set()
    for paragraph in root.iter("p"):
        box = paragraph.getparent()
        if box is None or (length := _length(paragraph)) < LONG:
            continue
        if box not in held and next(paragraph.iterancestors("p"), None) is not None:
            continue  # what holds a paragraph stands in none
        way: list[etree._Element] = []
        here: etree._Element | None = box
        while here is not None and here not in held:
            held[here] = 0
            way.append(here)
            here = here.getparent()
        ways.append(way)
        for here in reversed(way):
            if here.getparent() in threads or _THREAD.search(f"{here.get('class')} {here.get('id')}"):
                threads.add(here)
        held[box] += length if box not in threads else 0
    for way in reversed(ways):  # an element on a later way stands in one of an earlier
        for inner in way:
            outer = inner.getparent()
            if outer is not None:
                held[outer] += held[inner]
    return held


def _length(paragraph: etree._Element) -> int:
    """Characters of a paragraph outside of links, less those in them."""
    length = len(_text_of(paragraph))
    return length if length < LONG else length - 2 * sum(map(len, _linked_texts(paragraph)))
