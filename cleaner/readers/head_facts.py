"""From what a page's markup says to facts with their sources. Which source is believed is said in `cleaner.metadata`."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from html import unescape

from cleaner.document import fold
from cleaner.lines.date_forms import as_day
from cleaner.lines.date_words import date_words
from cleaner.lines.dateline import is_town
from cleaner.lines.dates import find_dates
from cleaner.lines.descriptions import repeats_title
from cleaner.lines.desks import is_outlet
from cleaner.lines.first_names import begins_known
from cleaner.lines.language import language_tag
from cleaner.lines.machine_dates import FIRST_YEAR, date_in_address, parse_machine
from cleaner.lines.name_shapes import is_name
from cleaner.lines.names import clean_names, is_person, last_name_first, without_initials
from cleaner.lines.prose import content_words
from cleaner.lines.sentences import STOPS
from cleaner.lines.titles import key_of
from cleaner.metadata import Fact, Value
from cleaner.readers.head_title import candidates_of, choose_title, domain_of, parts_of, site_of
from cleaner.readers.html_head import Head, Mark
from cleaner.readers.json_ld import Entity, Names, names_of, text_of
from cleaner.readers.text import normalise

PUBLISHED = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:publish_date", "datepublished",
    "date_published", "publication_date", "publication-date", "publicationdate", "publish_date", "publish-date", "publishdate",
    "published_time", "published_at", "published-date", "published", "pubdate", "pub_date", "article.published", "article_date_original",
    "originalpublicationdate", "article:post_date", "rnews:datepublished", "parsely-pub-date", "sailthru.date", "cxenseparse:publishtime",
    "cxenseparse:recs:publishtime", "shareaholic:article_published_time", "citation_online_date", "citation_publication_date",
    "citation_date", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "dc:date",
    "date.created", "date", "datecreated", "created", "displaydate", "displaydate_et", "creation_date", "release_date", "uploaddate",
    "timestamp", "article:create", "last-published", "eprints.date", "bepress_citation_date", "post_date", "posted_date",
)  # fmt: skip
"""Names of meta tags that say when a story appeared; the surest first."""
MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "date_modified", "date.modified", "modified",
    "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "article:updated_time", "date.updated", "revised", "updated_time",
    "shareaholic:article_modified_time", "lastmodified",
)  # fmt: skip
AUTHORS = (
    "citation_author", "author", "article:author", "og:article:author", "og:author", "authors", "article.author", "byl", "byline",
    "sailthru.author", "parsely-author", "cxenseparse:author", "dc.creator", "dcterms.creator", "dc:creator", "rbauthors",
    "shareaholic:article_author_name", "lp.article:author", "twitter:author", "mediator_author", "creator",
)  # fmt: skip
_PAPERS = frozenset(
    "observer advocate journal daily today now magazine review weekly monthly mercury monitor recorder register reporter record standard "
    "examiner dispatch sentinel enquirer inquirer mirror mail express press star sun voice buzz wire insider network community politics "
    "business foundation institute university college church school".split()
)
"""Last words of the names of papers and houses, of which the first may be a person's too: `Charlotte Observer`."""
DESCRIPTIONS = (("open-graph", ("og:description",)), ("meta", ("description", "dc.description", "twitter:description")))
SITES = (("open-graph", ("og:site_name",)), ("meta", ("application-name", "dc.publisher", "apple-mobile-web-app-title")))
HOUSE_LETTERS = 5
"""Letters of a site's name at least with which that of a house begins."""
MAX_SITE_WORDS = 8
"""Words of a site's name at most: longer ones are slogans."""
TITLE_SIGNS = 15
"""Letters and digits of a title that stands in a longer one at least."""
MAX_NAME_TEXT = 80
"""Characters of an element's text that may be a name."""

_PUBLISHED_WORDS = frozenset("published publish pubdate publication posted datepublished entry created".split())
_MODIFIED_WORDS = frozenset("updated modified update datemodified".split())
_MASTHEAD_WORDS = frozenset("current masthead today topbar".split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_EVENT_WORDS = frozenset("event events comment reply copyright".split())

_TAG = re.compile(r"</?[A-Za-z][^<>]{0,300}>")
_PUBLISH = re.compile(r"^(?!.*(?:modif|expir|updat|site|page)).*(?:publi|issued)")
"""Names of other meta tags that speak of publication."""
_SCRIPTED = re.compile(
    r"[Pp](?i:ublish(?:ed)?_?(?:at|date|time|on)?)\\?[\"']\s?:\s?\\?[\"'](\d{4}-\d\d-\d\d[\dTt:+.Zz-]{0,24})"
)

Marks = Callable[[], tuple[list[Mark], list[Mark]]]


def facts_of(head: Head, marks: Marks, url: str | None) -> tuple[Fact, ...]:
    """All facts of a page's markup. `marks` looks for classes and item properties; it is asked only where they are needed."""
    head = head._replace(entities=_own(head, url))
    language = _language(head)
    short = language.partition("-")[0].lower() if language else None
    facts = [*_titles_and_sites(head, url), *_dates(head, short)]
    named = {fold(str(fact.value)) for fact in facts if fact.field in ("title", "site_name")}
    facts += _descriptions(head, named, [str(fact.value) for fact in facts if fact.field == "title"])
    sites = frozenset(key_of(str(fact.value)) for fact in facts if fact.field == "site_name")
    sites |= frozenset(key_of(part) for part in parts_of(head.title or "")[1:] if not begins_known(part))
    facts += _authors(head, sites | {domain_of(url or head.canonical)}, short)
    found = {fact.field for fact in facts}
    if not {"published", "authors"} <= found:
        authors, dates = marks()
        if "authors" not in found:
            facts += _marked_authors(authors, short)
        if "published" not in found:
            facts += _marked_dates(dates, short)
    shared = _first(head, ("og:url",)) or ""
    for place in (url or "", head.canonical or shared):
        day = date_in_address(place)
        if day:
            facts.append(Fact("published", day, "url"))
            break
    for address, source in ((head.canonical or "", "markup"), (shared, "open-graph")):
        whole = f"https:{address}" if address.startswith("//") else address
        if whole.startswith(("http://", "https://")):
            facts.append(Fact("url", whole, source))
            break
    if language:
        facts.append(Fact("language", language, "markup"))
    facts = [fact._replace(value=_normal(fact.value)) for fact in facts]
    return tuple(facts)


def _own(head: Head, url: str | None) -> tuple[Entity, ...]:
    """What JSON-LD says of the page's article, where it says something of others, too: of several articles those with the page's title or
    address, where one has; and no video of another name."""
    titles = [key_of(text) for text in (*head.h1s, head.title or "", _first(head, ("og:title",)) or "") if text]
    addresses = {_bare_address(address) for address in (url, head.canonical) if address}
    told = [(entity, _is_of(entity, titles, addresses)) for entity in head.entities]
    several = sum(entity.rank == 0 for entity, _ in told) > 1 and any(own for entity, own in told if entity.rank == 0)
    return tuple(
        entity for entity, own in told
        if own is not False or not (several if entity.rank == 0 else titles and _is_other_video(entity, head))
    )  # fmt: skip


def _is_of(entity: Entity, titles: Sequence[str], addresses: Collection[str]) -> bool | None:
    """Whether an entity has a title, or the address, of the page; None where it has neither."""
    name = key_of(text_of(entity.values.get("headline")) or text_of(entity.values.get("name")) or "")
    page = entity.values.get("mainEntityOfPage")
    places = [entity.values.get("url"), page.get("@id") if isinstance(page, Mapping) else page]
    if any(isinstance(place, str) and _bare_address(place) in addresses for place in places):
        return True
    return any(name == title or (min(name, title, key=len) in max(name, title, key=len) and len(min(name, title, key=len)) >= TITLE_SIGNS)
               for title in titles) if name else None  # fmt: skip


def _is_other_video(entity: Entity, head: Head) -> bool:
    """Whether an entity is a video whose name has no longer word of the page's titles."""
    said = content_words(" ".join((*head.h1s, head.title or "")))
    return entity.values.get("@type") == "VideoObject" and said.isdisjoint(content_words(text_of(entity.values.get("name")) or ""))


def _bare_address(address: str) -> str:
    """An address without its scheme, what is asked of it, and a slash at its end."""
    return address.partition("?")[0].partition("://")[2].rstrip("/") or address


def _normal(value: Value) -> Value:
    """A value without soft hyphens and the like, as the text of the page is read."""
    if isinstance(value, str):
        return value if value.isascii() else " ".join(normalise(value).split())
    return tuple(map(str, map(_normal, value))) if isinstance(value, tuple) else value


def _first(head: Head, names: Sequence[str]) -> str | None:
    return next((head.metas[name][0] for name in names if name in head.metas), None)


def _language(head: Head) -> str | None:
    """The language that the page states, as a BCP 47 tag."""
    written = [text_of(entity.values.get("inLanguage")) or "" for entity in head.entities]
    said = (head.language or "", *head.metas.get("content-language", ()), *written, *head.metas.get("og:locale", ()))
    return next(filter(None, map(language_tag, said)), None)


def _titles_and_sites(head: Head, url: str | None) -> Iterator[Fact]:
    headlines = [text for entity in head.entities if entity.rank == 0 and (text := text_of(entity.values.get("headline")))]
    headlines = headlines or [text for entity in head.entities if entity.rank == 0 and (text := text_of(entity.values.get("name")))]
    sites: list[Fact] = []
    publisher = next((name for entity in head.entities for name in _publisher(entity.values.get("publisher"))), None)
    marked, meta = (_first(head, names) for _, names in SITES)
    named = (("open-graph", marked), ("json-ld", head.json_site), ("json-ld", publisher), ("meta", meta))
    for source, name in named:
        if name and len(name.split()) <= MAX_SITE_WORDS and not name.startswith(("http://", "https://", "//")):
            sites.append(Fact("site_name", name, source))
    behind = site_of([title for title in (head.title, _first(head, ("og:title",))) if title], [*head.h1s, *headlines[:1]])
    if behind:
        sites.append(Fact("site_name", behind, "title-element"))
    candidates = candidates_of(head, headlines[:1])
    title = choose_title(candidates, [str(fact.value) for fact in sites], url or head.canonical or _first(head, ("og:url",)))
    if title:
        yield Fact("title", title.text, "markup" if title.source in ("h1", "heading") else title.source)
    yield from sites


def _publisher(value: object) -> tuple[str, ...]:
    names = names_of(value)
    return names.organisations + names.people


def _is_listed(text: str, head: Head) -> bool:
    """Whether a description is the page's list of key words."""
    return text.count(",") > 1 and text[-1] not in STOPS and text in head.metas.get("keywords", ())


def _dates(head: Head, language: str | None) -> Iterator[Fact]:
    for entity in head.entities:
        for field, keys in (("published", ("datePublished", "dateCreated", "uploadDate")), ("modified", ("dateModified",))):
            texts = filter(None, (text_of(entity.values.get(key)) for key in keys))
            value = next(filter(None, (parse_machine(text, language) for text in texts)), None)
            if value:
                yield Fact(field, value, "json-ld" if entity.rank == 0 else "json-ld-page")
    for field, names in (("published", PUBLISHED), ("modified", MODIFIED)):
        value = next((day for name in names if name in head.metas and (day := parse_machine(head.metas[name][0], language))), None)
        if value:
            yield Fact(field, value, "meta")
    others = (parse_machine(values[0], language) for name, values in head.metas.items() if _PUBLISH.search(name))
    other = next(filter(None, others), None)
    if other:
        yield Fact("published", other, "meta-other")
    yield from _times(head.times, language)
    yield from _titled(head, language)
    days = {day for script in head.scripts for value in _SCRIPTED.findall(script) if (day := parse_machine(value))}
    if len({(day.year, day.month, day.day) for day in days}) == 1:
        yield Fact("published", min(days, key=str), "script")


def _titled(head: Head, language: str | None) -> Iterator[Fact]:
    """The day that stands between the headline and the site's name: `The old ferry - 23.05.2019 - Harbour Times`."""
    parts = parts_of(head.title) if head.title and any(map(str.isdigit, head.title)) else []
    headed = parts and key_of(parts[0]) in map(key_of, (*head.h1s, _first(head, ("og:title",)) or ""))
    for part in parts[1:-1] if headed else ():
        stamps = find_dates(part, language) if part[:1].isdigit() and part[-4:].isdigit() and part.count(".") + part.count("/") == 2 else ()
        if len(stamps) == 1 and stamps[0].span == (0, len(part)) and stamps[0].value.year >= FIRST_YEAR:
            yield Fact("published", stamps[0].value, "title-element")
            return


def _times(times: Sequence[Mark], language: str | None) -> Iterator[Fact]:
    """Dates of `<time>` elements: one that says it is the publication's, else the first behind the title."""
    read = [(mark, day) for mark in times if not mark.elsewhere and not mark.words & _EVENT_WORDS
            and (day := parse_machine(mark.value, language) or parse_machine(mark.text, language))]  # fmt: skip
    modified = next((day for mark, day in read if mark.words & _MODIFIED_WORDS and not mark.words & _PUBLISHED_WORDS), None)
    plain = [(mark, day) for mark, day in read if not mark.words & _MODIFIED_WORDS or mark.words & _PUBLISHED_WORDS]
    named = next((day for mark, day in plain if mark.words & _PUBLISHED_WORDS), None)
    behind = next((day for mark, day in plain if mark.behind_title), plain[0][1] if plain else None)
    if named or behind:
        yield Fact("published", named or behind or date.min, "time-element")
    if modified:
        yield Fact("modified", modified, "time-element")


def _authors(head: Head, sites: frozenset[str], language: str | None) -> Iterator[Fact]:
    """Authors by JSON-LD and by meta tags. The site itself, and organisations, are another source: believed after the byline."""
    houses: list[str] = []
    for names in (names for entity in head.entities if entity.rank == 0 for names in _said(entity)):
        people = clean_names(names.people, language)
        firms = clean_names(names.organisations, language)
        yield from (Fact("agency", wire, "json-ld") for wire in (people.wires + firms.wires)[:1])
        own = tuple(name for name in people.names if not _is_house(name, sites))
        houses += [*firms.names, *(name for name in people.names if name not in own)]
        if own:
            yield Fact("authors", own, "json-ld" if any(map(is_person, own)) else "json-ld-other")
        if own or houses:
            break
    for entity in (entity for entity in head.entities if entity.rank == 0):
        for key in ("sourceOrganization", "provider"):
            said = names_of(entity.values.get(key))
            yield from (Fact("agency", wire, "json-ld") for wire in clean_names(said.people + said.organisations, language).wires[:1])
    for name in AUTHORS:
        values = [value for value in head.metas.get(name, ()) if "://" not in value]
        if name == "citation_author":
            values = [last_name_first(value) for value in values]
        people = clean_names(values, language)
        yield from (Fact("agency", wire, "meta") for wire in people.wires[:1])
        own = tuple(name for name in people.names if not _is_house(name, sites))
        houses += [name for name in people.names if name not in own and key_of(name) not in sites]
        if own:
            yield Fact("authors", own, "meta" if any(map(is_person, own)) else "meta-other")
            break
    if houses:
        yield Fact("authors", tuple(dict.fromkeys(houses)), "json-ld-organisation")


def _is_house(name: str, sites: frozenset[str]) -> bool:
    """Whether a name is the site's own, and not that of a person who writes under it, or begins with it and goes on as houses do:
    `Harbour Courier Media`."""
    key = key_of(name)
    if key in sites:
        person = " " in name and begins_known(name) and is_name(name, None)
        return not person or is_outlet(name) or is_town(name.partition(" ")[0]) or name.rpartition(" ")[2].casefold() in _PAPERS
    return is_outlet(name) and any(key.startswith(site) for site in sites if len(site) >= HOUSE_LETTERS)


def _said(entity: Entity) -> Iterator[Names]:
    for key in ("author", "creator"):
        names = names_of(entity.values.get(key))
        if names.people or names.organisations:
            yield names


def _marked_authors(marks: Sequence[Mark], language: str | None) -> Iterator[Fact]:
    """Names in elements whose class, item property or relation says that they hold one; the most exact class first."""
    near = [mark for mark in marks if not mark.elsewhere and 2 <= len(mark.text or mark.value) <= MAX_NAME_TEXT]
    for wanted in ({"name"}, {"byline", "bylines"}, set()):
        values = dict.fromkeys(mark.text or mark.value for mark in near if not wanted or mark.words & wanted)
        people = clean_names(list(values)[:1], language, strict=True)
        yield from (Fact("agency", wire, "markup") for wire in people.wires[:1])
        names = tuple(without_initials(name) for name in people.names)
        if names:
            yield Fact("authors", names, "markup" if any(map(is_person, names)) else "markup-other")
            return


def _marked_dates(marks: Sequence[Mark], language: str | None) -> Iterator[Fact]:
    read = [(mark, day) for mark in marks if not mark.elsewhere and not mark.words & _EVENT_WORDS and not _is_today(mark, language)
            and (day := parse_machine(mark.value, language) or parse_machine(mark.text, language))]  # fmt: skip
    plain = [(mark, day) for mark, day in read if not mark.words & _MODIFIED_WORDS or mark.words & _PUBLISHED_WORDS]
    if plain:
        behind = [day for mark, day in plain if mark.behind_title]
        listed = len(set(map(as_day, behind))) > 1 and not plain[0][0].behind_title  # the days of other stories
        yield Fact("published", plain[0][1] if listed else (*behind, plain[0][1])[0], "markup" if behind and not listed else "markup-other")
    modified = next((day for mark, day in read if mark.words & _MODIFIED_WORDS), None)
    if modified:
        yield Fact("modified", modified, "markup")


def _is_today(mark: Mark, language: str | None) -> bool:
    """Whether an element above the title begins with a weekday, and its class says that it stands in the masthead: the day on which the
    page was made."""
    if mark.behind_title or mark.tag in _HEADINGS or mark.words.isdisjoint(_MASTHEAD_WORDS):
        return False
    return fold(mark.text.partition(" ")[0]).strip(" ,.") in date_words(language).weekdays


def _descriptions(head: Head, named: set[str], titles: Sequence[str]) -> Iterator[Fact]:
    """What the head says of the page: not its title or its site again (`named`), not the title and key words (`titles`), and without
    markup, which some systems put there."""
    written = [("json-ld", text_of(entity.values.get("description")) if entity.rank == 0 else None) for entity in head.entities[:1]]
    for source, value in (*written, *((source, _first(head, names)) for source, names in DESCRIPTIONS)):
        text = value or ""
        if "<" in text or "&" in text:
            text = " ".join(_TAG.sub(" ", unescape(text)).split())
        again = fold(text) in named or _is_listed(text, head) or any(repeats_title(text, title) for title in titles)
        if text and not again:
            yield Fact("description", text, source)
