"""What HTML says of its article outside the text: JSON-LD, meta tags, title, links, times, and the classes of bylines.

Nothing is decided here. The walk over meta, title, script, link, h1 and time costs about half of the parse; the one over
all elements, for classes and item properties, as much as the parse, and is taken only where author or date is missing.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice
from typing import NamedTuple

from lxml import etree

from cleaner.lines.prose import content_words
from cleaner.lines.titles import MAX_TITLE, SITE_CUT, key_of
from cleaner.readers.html_markup import words
from cleaner.readers.json_ld import Entity, read_scripts

MAX_META = 400
"""Meta tags that are read."""
MAX_VALUE = 2000
"""Characters of a value that are kept."""
MAX_TEXT = 300
"""Characters of an element's text that are read."""
MAX_MARKS = 40
"""Elements of each kind that are kept."""
MAX_ABOVE = 12
"""Elements above a mark whose classes tell whether it belongs to a comment or to another story."""
MAX_ELEMENTS = 40_000
"""Elements of a page that are looked at for classes."""

_AUTHOR_WORDS = frozenset(
    "author authors byline bylines autor autore auteur autoren redakteur writer verfasser contributor contributors".split()
)
_DATE_WORDS = frozenset(
    "date dates datetime datum fecha published publish publication pubdate posted timestamp dateline updated modified created data "
    "time publicado erstellt".split()
)
_ELSEWHERE = frozenset(
    "comment comments respond related recommended recommendations sidebar widget widgets trending popular teaser teasers footer nav "
    "navigation menu carousel cookie newsletter archive archives calendar breadcrumbs reply replies latest recent testimonial "
    "testimonials".split()
)
"""Classes of what is not the story."""
_BOXES = frozenset(("widget", "widgets"))
"""Those of them that are also classes of the box around the posts of a blog: `widget Blog`."""
_FOOT, _NONE = frozenset(("footer",)), frozenset[str]()
"""The foot of an article, where its own author may stand: `post-footer`."""
_ASIDE = frozenset(("aside", "figcaption", "footer", "nav"))
_NO_MARKS = frozenset("body html script style link form input textarea button img svg symbol path".split())
_HINT = re.compile("auth?or|auteur|byline|redakt|writer|verfasser|contribut|creator|dat|time|publi|posted|modified|created|erstellt")
"""A cheap test before the words of the attributes, in small letters: three times as fast as a pattern that ignores case."""
_PARSELY = "parsely-page"
_SILENT = frozenset(("script", "style", "svg", "template", "noscript"))
_RUNNING = frozenset("a abbr b bdi em font i mark q s small strong sub sup u wbr".split())
"""Elements that stand inside a word or a sentence."""
_DATED = re.compile(
    r"[Pp](?i:ublish)(?:(?i:(?:ed)?_?(?:at|date|time)?)\\?[\"']\s?:|(?<=(?i:datepublish))(?i:ed)|(?<=(?i:firstpublish))(?i:ed))"
)
"""A date of publication in a script: `"publish_date":`, `datePublished`. A pattern that begins with one of few characters is searched for
at a fifth of the price of one that ignores case from its start."""
_TITLES = ("og:title", "twitter:title")
_HOME = re.compile(r"(?:(?:https?:)?//[^/?#]+)?/?")
"""The address of a site's start."""
_WORDS_OF = ("class", "id", "itemprop", "rel")


class Mark(NamedTuple):
    """An element that says something of a date, an author or the title."""

    tag: str
    words: frozenset[str]
    """Of its class, id, item property and relation, lower case."""
    text: str
    """White space collapsed."""
    value: str
    """What it says to machines: `datetime`, `content` or `title`."""
    elsewhere: bool
    """Whether it stands in a comment, a list of other stories, or beside the page's main part."""
    behind_title: bool
    """Whether it stands behind the page's first `<h1>`."""


class Head(NamedTuple):
    """The raw material of a header."""

    metas: dict[str, list[str]]
    """Name, property or item property, lower case → contents."""
    entities: tuple[Entity, ...]
    json_site: str | None
    title: str | None
    h1s: tuple[str, ...]
    headings: tuple[str, ...]
    """Lower headings that are the title which a meta tag gives, where no main heading is."""
    times: tuple[Mark, ...]
    canonical: str | None
    language: str | None
    scripts: tuple[str, ...]
    """Scripts that are data: what a page's program reads its story from."""


def read_head(roots: Sequence[etree._Element]) -> Head:
    """One walk over the elements that speak to machines."""
    metas: dict[str, list[str]] = {}
    scripts: list[str] = []
    data: list[str] = []
    title: str | None = None
    headings: list[tuple[etree._Element, str]] = []
    times: list[Mark] = []
    canonical: str | None = None
    for element in (element for root in roots for element in root.iter("meta", "title", "script", "link", "h1", "time")):
        tag = element.tag
        if tag == "meta":
            _add_meta(element, metas)
        elif tag == "script":
            if not element.text:
                continue
            if "ld+json" in (element.get("type") or ""):
                scripts.append(element.text)
            elif "ublish" in element.text and _DATED.search(element.text):
                data.append(element.text)
        elif tag == "title":
            title = title or (None if _inside(element, "svg") else _text(element))
        elif tag == "link":
            if canonical is None and (element.get("rel") or "").lower() == "canonical":
                canonical = (element.get("href") or "").strip() or None
        elif tag == "h1":
            if len(headings) < MAX_MARKS:
                headings.append((element, _heading(element)))
        elif len(times) < MAX_MARKS:
            times.append(_mark(element, bool(headings)))
    entities, site = read_scripts(scripts) if scripts else ((), None)
    language = roots[0].get("lang") or roots[0].get("xml:lang")
    titles = [metas[name][0] for name in _TITLES if name in metas]
    h1s = tuple(filter(None, (_without_sub_line(element, text, titles) for element, text in headings)))
    lower = _headings(roots, titles + ([title] if title else []), h1s)
    return Head(metas, entities, site, title, h1s, lower, tuple(times), canonical, language, tuple(data))


def read_marks(roots: Sequence[etree._Element]) -> tuple[list[Mark], list[Mark]]:
    """(authors, dates): elements whose class, id, item property or relation names one."""
    authors: list[Mark] = []
    dates: list[Mark] = []
    behind = False
    for element in islice(chain.from_iterable(root.iter(etree.Element) for root in roots), MAX_ELEMENTS):
        tag = element.tag
        behind = behind or tag == "h1"
        if tag in _NO_MARKS:
            continue
        named = ""
        for key, value in element.items():  # one call is cheaper than four; the order does not matter to a short one
            if key in _WORDS_OF:
                named = f"{named} {value}" if named else value
        if len(named) > MAX_TEXT:
            named = _named(element)
        if not named or not _hints(named):
            continue
        found = words(named)
        if found & _AUTHOR_WORDS or "creator" in found:
            if len(authors) < MAX_MARKS:
                authors.append(_mark(element, behind))
        elif found & _DATE_WORDS and len(dates) < MAX_MARKS and tag != "time":
            dates.append(_mark(element, behind))
    return authors, dates


def _named(element: etree._Element) -> str:
    """What the attributes of an element name."""
    return " ".join([value for key in _WORDS_OF if (value := element.get(key))])[:MAX_TEXT]


@lru_cache(maxsize=4096)
def _hints(named: str) -> bool:
    """Whether attributes may name an author or a date; most of a page's elements share theirs with others."""
    return bool(_HINT.search(named.lower()))


def _add_meta(element: etree._Element, metas: dict[str, list[str]]) -> None:
    content = element.get("content")
    name = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
    if content and name and len(metas) < MAX_META:
        if name == _PARSELY:
            _add_parsely(content[:MAX_VALUE], metas)
            return
        if name.lower() == "last-modified" and element.get("http-equiv"):
            return  # the clock of the server
        value = " ".join(content[:MAX_VALUE].split())
        if value:
            metas.setdefault(name.strip().lower(), []).append(value)


def _add_parsely(content: str, metas: dict[str, list[str]]) -> None:
    """The older form of Parse.ly's tags: all in one, as JSON (https://docs.parse.ly/metadata-repeated/)."""
    try:
        told = json.loads(content)
    except (ValueError, RecursionError):
        return
    for key, name in (("pub_date", "parsely-pub-date"), ("author", "parsely-author")) if isinstance(told, dict) else ():
        values = told.get(key)
        found = [value for value in (values if isinstance(values, list) else [values]) if isinstance(value, str) and value.strip()]
        if found:
            metas.setdefault(name, []).extend(found)


def _mark(element: etree._Element, behind: bool) -> Mark:
    own = words(_named(element))
    value = element.get("datetime") or element.get("content") or element.get("title") or ""
    return Mark(str(element.tag), own, _text(element), " ".join(value[:MAX_VALUE].split()), _is_elsewhere(element), behind)


def _is_elsewhere(element: etree._Element) -> bool:
    here: etree._Element | None = element
    kind, box = _item_around(element) if element.get("itemprop") == "author" else ("", element)
    if kind == "Review" and next(box.iter("h1"), None) is None:
        return True
    own = kind.endswith(("Article", "Posting"))
    for _ in range(MAX_ABOVE):
        if here is None or here.tag in ("body", "html", "main"):
            return False
        if here.tag in _ASIDE and not own:
            return True
        for key in ("class", "id"):
            value = here.get(key)
            found = words(value[:MAX_TEXT]) if value else frozenset()
            others = found & _ELSEWHERE - (_FOOT if own else _NONE)
            if others and not ("blog" in found and others <= _BOXES):
                return True
        here = here.getparent()
    return False


def _heading(element: etree._Element) -> str:
    """What a heading says, without signs that link to the heading itself, and, where all of it stands in elements, links to the site's
    start."""
    text = _text(element)
    running = any(part and not part.isspace() for part in (element.text, *(child.tail for child in element)))
    for link in element.iter("a"):
        place, said = link.get("href") or "", _text(link)
        if (place and not running and _HOME.fullmatch(place)) or (place[:1] == "#" and not any(map(str.isalnum, said))):
            text = text.removesuffix(said).rstrip() if text.endswith(said) else text.removeprefix(said).lstrip()
    return text


def _without_sub_line(heading: etree._Element, text: str, titles: Sequence[str]) -> str:
    """What a main heading says, without the line below the title in it: the element in it that is one of some titles."""
    own = key_of(text)
    longer = [key for title in titles if own != (key := key_of(title)) and 2 * len(key) >= len(own) and own.startswith(key)]
    parts = map(_text, heading.iterdescendants(etree.Element)) if longer else ()
    return next((part for part in parts if key_of(part) in longer), text)


def _headings(roots: Sequence[etree._Element], titles: Sequence[str], main: Sequence[str]) -> tuple[str, ...]:
    """The heading below the main one, outside of links, that is one of some titles, or the longer half of one, before the site's name,
    where no main heading has a longer word of these."""
    cuts = [(title, cut.start()) for title in titles for cut in SITE_CUT.finditer(title[:MAX_TITLE])]
    keys = set(map(key_of, (*titles, *(title[:at] for title, at in cuts if 2 * at >= len(title)))))
    if not keys or not content_words(" ".join(titles)).isdisjoint(content_words(" ".join(main))):
        return ()
    headings = [heading for root in roots for heading in islice(root.iter("h1", "h2", "h3"), MAX_MARKS)]
    first = next((at for at, heading in enumerate(headings) if heading.tag == "h1"), 0)
    below = headings[first:]
    found = (heading for heading in below if heading.tag != "h1" and next(heading.iter("a"), None) is None)
    return tuple(text for heading in found if key_of(text := _text(heading)) in keys and not _inside(heading, "a"))[:1]


def _item_around(element: etree._Element) -> tuple[str, etree._Element]:
    """What schema.org describes around an element, `Article` or `Review`, and where: an article's author may stand in its own margin or
    foot."""
    for box in islice(element.iterancestors(), MAX_ABOVE):
        kind = (box.get("itemtype") or "").rpartition("/")[2]
        if kind and kind not in ("Person", "Organization"):
            return kind, box
    return "", element


def _inside(element: etree._Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _text(element: etree._Element) -> str:
    """The first characters of an element's text; scripts and styles in it left out."""
    return " ".join("".join(_pieces(element)).split())


def _pieces(element: etree._Element) -> Iterator[str]:
    size = 0
    for node in element.iter():
        if node.tag not in _SILENT and node.text:
            yield node.text if node is element or node.tag in _RUNNING else f" {node.text}"
            size += len(node.text)
        if size > MAX_TEXT:
            return
        if node is not element and node.tail:
            yield node.tail if node.tag in _RUNNING else f" {node.tail}"
            size += len(node.tail)
