"""JSON-LD to facts: what a page's scripts of that type say about its article. Broken scripts are read as far as they go."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from html import unescape
from typing import Any, NamedTuple

MAX_SCRIPT = 300_000
"""Characters of a script that are read: the longest with an article's header and body had 120,000."""
MAX_DEPTH = 6
"""Levels below a script's top on which articles and pages are looked for."""
MAX_NODES = 200
"""Objects that are looked at."""

_ARTICLE = re.compile(r"(?:Article|Posting|Report|Review|Recipe|HowTo|Column)$")
_PAGE = frozenset("WebPage ItemPage AboutPage MedicalWebPage VideoObject PodcastEpisode Event Book CreativeWork FAQPage".split())
_DOWN = ("@graph", "mainEntity", "mainEntityOfPage", "subjectOf")
"""Keys below which the article may stand; other keys lead to related ones."""
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,400}>")
_COMMA = re.compile(r",(?=\s*[}\]])")
_WRAPPING = re.compile(r"^\s*(?:/\*|//)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*/)?|(?:/\*|//)?\s*(?:\]\]>|-->)\s*(?:\*/)?\s*;?\s*$")
_PAIR = re.compile(r'"(datePublished|dateModified|headline|inLanguage)"\s*:\s*"((?:[^"\\\n]|\\.){1,400})"')
_AUTHOR = re.compile(r'"author"\s*:\s*[\[{\s]*(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*"((?:[^"\\\n]|\\.){1,100})"')


class Entity(NamedTuple):
    """What JSON-LD says of one article or page."""

    rank: int
    """0 for an article, 1 for a page that holds one."""
    values: Mapping[str, Any]
    """Keys of schema.org, references among them resolved."""


class Names(NamedTuple):
    """The names of an author or publisher."""

    people: tuple[str, ...]
    organisations: tuple[str, ...]


def read_scripts(scripts: Sequence[str]) -> tuple[tuple[Entity, ...], str | None]:
    """The articles and pages of all scripts, articles first; and the name of the site."""
    tops = [top for script in scripts for top in _load(script)]
    nodes = list(_nodes(tops))
    known: dict[str, Mapping[str, Any]] = {}
    for node in nodes:
        identity = node.get("@id")
        if isinstance(identity, str) and len(node) > 1:
            known.setdefault(identity, node)
    entities = []
    site: str | None = None
    for node in nodes:
        kinds = node.get("@type")
        names = kinds if isinstance(kinds, list) else [kinds]
        rank = next((0 for name in names if isinstance(name, str) and _ARTICLE.search(name)), None)
        if rank is None and _PAGE.intersection(name for name in names if isinstance(name, str)):
            rank = 1
        if rank is not None:
            entities.append(Entity(rank, _resolved(node, known)))
        elif site is None and "WebSite" in names:
            site = text_of(node.get("name"))
    return tuple(sorted(entities, key=lambda entity: entity.rank)), site


def body_of(entities: Sequence[Entity]) -> list[str]:
    """The paragraphs of the longest article body that is told; empty when none is."""
    bodies = [body for entity in entities if isinstance(body := entity.values.get("articleBody"), str)]
    body = unescape(_TAG.sub("\n", max(bodies, key=len, default="")))
    return [text for line in body.splitlines() if (text := " ".join(line.split()))]


def text_of(value: Any) -> str | None:
    """A string of JSON-LD, on one line, entities resolved; the first of a list."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, Mapping):
        value = value.get("@value") or value.get("name")
    if not isinstance(value, str):
        return None
    return " ".join(unescape(value).split()) or None


def names_of(value: Any) -> Names:
    """The names of people and of organisations that an author, a creator or a publisher has."""
    people: list[str] = []
    organisations: list[str] = []
    for item in value if isinstance(value, list) else [value]:
        name = item.get("name") if isinstance(item, Mapping) else item
        kinds = item.get("@type") if isinstance(item, Mapping) else None
        into = organisations if kinds and "Organization" in str(kinds) else people
        for one in name if isinstance(name, list) else [name]:
            text = text_of(one)
            if text and len(text) < 200:
                into.append(text)
    return Names(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(organisations)))


def _load(script: str) -> Iterator[Any]:
    """The values that a script holds; from one that no repair mends, the few pairs that matter."""
    text = script[:MAX_SCRIPT].strip()
    for attempt in (0, 1):
        if attempt:
            text = _COMMA.sub("", _WRAPPING.sub("", text)).strip().rstrip(";")
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        return
    pairs: dict[str, Any] = {}
    for key, value in _PAIR.findall(text):
        pairs.setdefault(key, _string(value))
    if pairs:
        author = [_string(name) for name in _AUTHOR.findall(text)]
        yield {"@type": "Article", **pairs, **({"author": author[:1]} if author else {})}


def _string(raw: str) -> str:
    try:
        return str(json.loads(f'"{raw}"', strict=False))
    except ValueError:
        return raw


def _nodes(tops: Sequence[Any]) -> Iterator[Mapping[str, Any]]:
    """Objects in which the article may be: the top ones, members of lists and graphs, main entities."""
    waiting: list[tuple[Any, int]] = [(top, 0) for top in tops]
    seen = 0
    while waiting and seen < MAX_NODES:
        value, depth = waiting.pop(0)
        if depth > MAX_DEPTH:
            continue
        if isinstance(value, list):
            waiting = [(item, depth + 1) for item in value[:MAX_NODES]] + waiting
        elif isinstance(value, Mapping):
            seen += 1
            yield value
            waiting += [(value[key], depth + 1) for key in _DOWN if isinstance(value.get(key), (list, Mapping))]


def _resolved(node: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> Mapping[str, Any]:
    """A node whose authors and publisher are there, not only referred to."""
    def there(value: Any) -> Any:
        referred = isinstance(value, Mapping) and "name" not in value
        return known.get(str(value.get("@id")), value) if referred else value

    out = dict(node)
    for key in ("author", "creator", "publisher"):
        value = out.get(key)
        if value is not None:
            out[key] = [there(item) for item in value] if isinstance(value, list) else there(value)
    return out
