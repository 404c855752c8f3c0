"""The story's title among those that a page's markup gives: sites' names cut off, then the one that most sources agree on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from cleaner.lines.titles import MAX_TITLE, key_of
from cleaner.readers.html_head import Head

WEIGHTS = {"json-ld": 1.6, "h1": 1.8, "open-graph": 0.8, "meta": 0.4, "title-element": 0.7, "heading": 1.2}
"""What a source's vote for a title weighs; swept on Fundus, WCXB and trafilatura's pages (1,710 titles)."""
SITE_WORDS = 5
"""Words of a site's name at most where nothing but its place behind a dash tells it."""
MIN_REST = 2
"""Words that a title keeps when a name is cut off."""
PREFIX_SHARE = 0.33
"""Share of its weight that a source gives to a longer or shorter form of its title."""
MIN_PREFIX = 12
"""Letters that a shorter title must share with the start of a longer one to speak for it."""

_HAN = "[\u3040-\u30ff\u4e00-\u9fff\uff00-\uffef]"
_HAN_LETTER = re.compile(_HAN)
_BAR = rf"(?<={_HAN})_+|_+(?={_HAN})"
"""What parts titles in Han: `标题_栏目_网站`."""
_SITE = r"(?:网|网站|官网|網|在线|频道|頻道|日报|晚报|早报|时报|日報|晚報|新闻|新聞|传媒|社)"
_SEPARATOR = re.compile(rf"\s*(?:[|｜：]|–|—|·|»|«|::|•|›|--+|\s-|-\s|\s/\s|\s~|{_BAR}|(?<={_HAN})-(?={_HAN}))\s*")
_FRONT = re.compile(_SEPARATOR.pattern + r"|\s*:\s+")
_STRONG = re.compile(rf"\s*(?:[|｜]|»|«|::|›|--+|{_BAR}|(?<={_HAN})-(?={_HAN}{{1,10}}{_SITE}$))\s*|\s+[·•]\s+")
_DOMAIN = re.compile(r"(?:www\.)?[\w-]{2,40}\.(?:com|org|net|info|(?!(?:js|py|ts)\b)[a-z]{2})(?:\.[a-z]{2})?(?=\s[|–—·-]\s|$)", re.I)
"""The address of a site, alone between separators or at the end; `Node.js` and `main.py` are none."""
_LETTERS = re.compile(r"[^\W_]+")
_HOST = re.compile(r"^(?:https?:)?//(?:www\d?\.|m\.)?([^/:?#]+)", re.I)


class Candidate(NamedTuple):
    """A title and where it stands."""

    source: str
    text: str


def choose_title(candidates: Iterable[Candidate], sites: Sequence[str], url: str | None) -> Candidate | None:
    """The title that weighs most: each source votes for its own, and for what reads the same but for signs and case."""
    names = [key_of(site) for site in sites if site] + ([domain] if (domain := domain_of(url)) else [])
    found = [Candidate(source, text) for source, text in candidates if text and len(text) <= MAX_TITLE]
    heads = {key_of(text) for source, text in found if source in ("h1", "json-ld")} - set(names)
    bare = [Candidate(source, strip_site(text, names, heads if source != "h1" else set(), source)) for source, text in found]
    bare = [candidate for candidate in bare if not _is_name(key_of(candidate.text), names)] or bare
    bare = _one_h1(bare)
    keys = [key_of(candidate.text) for candidate in bare]
    best: tuple[float, int] | None = None
    for number, key in enumerate(keys):
        votes: dict[str, float] = {}
        for other, (source, _) in zip(keys, bare, strict=True):
            if other == key:
                votes[source] = WEIGHTS[source]
            elif len(other) >= MIN_PREFIX and len(key) >= MIN_PREFIX and (key.startswith(other) or other.startswith(key)):
                votes.setdefault(source, WEIGHTS[source] * PREFIX_SHARE)
        score = sum(votes.values())
        if key and (best is None or score > best[0] + 1e-9):
            best = (score, number)
    return bare[best[1]] if best else None


def _one_h1(candidates: list[Candidate]) -> list[Candidate]:
    """Of several main headings only the one that another source gives too, else the one that shares most words with the other sources;
    the first where none does."""
    h1s = [candidate for candidate in candidates if candidate.source == "h1"]
    if len(h1s) < 2:
        return candidates
    rest = [candidate.text for candidate in candidates if candidate.source != "h1"]
    keys, others = set(map(key_of, rest)), set().union(*map(_words, rest))

    def weight(candidate: Candidate) -> tuple[bool, float]:
        own = _words(candidate.text)
        return key_of(candidate.text) in keys, len(own & others) / (len(own) + 2)

    best = max(h1s, key=weight)
    return [candidate for candidate in candidates if candidate.source != "h1" or candidate is best]


def strip_site(text: str, names: Sequence[str], heads: set[str], source: str) -> str:
    """A title without the site's name in front or behind: where it is known, where what is left is the page's main heading,
    or (title element) where it stands behind a bar."""
    text = " ".join(text.split())
    cuts = list(_SEPARATOR.finditer(text))
    for cut in cuts:  # the longest tail first
        rest = text[: cut.start()]
        tail = key_of(text[cut.end() :])
        named = _is_name(tail, names) or _DOMAIN.match(text, cut.end())
        if tail and (key_of(rest) in heads or (named and _size(rest) >= MIN_REST)):
            return strip_site(rest, names, heads, source)
    first = _FRONT.search(text)
    if first:
        front, rest = key_of(text[: first.start()]), text[first.end() :]
        if key_of(rest) in heads or (_is_name(front, names) and _size(rest) >= MIN_REST):
            return rest
    strong = list(_STRONG.finditer(text)) if source == "title-element" else []
    if strong:
        rest, tail = text[: strong[0].start()], text[strong[0].end() :]
        behind = _SEPARATOR.split(tail) if "_" in strong[0][0] else [tail]  # `标题_栏目_频道_网站`
        if _size(rest) > MIN_REST and all(_size(part) <= SITE_WORDS for part in behind):
            return rest
    return text


def _size(text: str) -> int:
    """Words of a text; three letters of Han or kana count as one more."""
    return len(_LETTERS.findall(text)) + (0 if text.isascii() else len(_HAN_LETTER.findall(text)) // 3)


def _is_name(key: str, names: Sequence[str]) -> bool:
    """Whether a folded text is the site's name, or nearly: `metronews` and `metro`, `thesun` and `sun`."""
    if not key:
        return False
    for name in names:
        short, long = sorted((key, name), key=len)
        if short == long or (len(short) >= 4 and short in long and 2 * len(short) >= len(long)):
            return True
    return False


def parts_of(text: str) -> list[str]:
    """The parts of a title between its separators."""
    return [part.strip() for part in _SEPARATOR.split(text[:MAX_TITLE])]


def site_of(titles: Iterable[str], headings: Iterable[str]) -> str | None:
    """The site's name behind the page's title, where what stands before it is the main heading."""
    keys = {key for heading in headings if (key := key_of(heading))}
    for text in titles:
        if len(text) > MAX_TITLE:
            continue
        for cut in _SEPARATOR.finditer(text):
            if key_of(text[: cut.start()]) in keys and "：" not in cut[0]:  # who says it stands before that sign, too
                tail = _SEPARATOR.split(text[cut.end() :])[-1].strip()
                return tail if tail and len(tail.split()) <= SITE_WORDS else None
    return None


def domain_of(url: str | None) -> str:
    """The letters of a host's name without its last part: `harbourtimes`."""
    host = _HOST.match(url or "")
    parts = host[1].lower().split(".") if host else []
    if len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3:
        parts = parts[:-1]
    return key_of(parts[-2]) if len(parts) > 1 else ""


def _words(text: str) -> set[str]:
    return set(_LETTERS.findall(text.casefold()))


def candidates_of(head: Head, headlines: Iterable[str]) -> Iterator[Candidate]:
    """All titles of a page, with their sources."""
    metas = head.metas
    yield from (Candidate("json-ld", headline) for headline in headlines)
    yield from (Candidate("h1", h1) for h1 in head.h1s)
    yield from (Candidate("heading", heading) for heading in head.headings)
    for source, names in (
        ("open-graph", ("og:title",)),
        ("meta", ("headline", "parsely-title", "sailthru.title", "citation_title", "dc.title", "dcterms.title", "twitter:title")),
    ):
        value = next((metas[name][0] for name in names if name in metas), None)
        if value:
            yield Candidate(source, value)
    if head.title:
        yield Candidate("title-element", head.title)
