"""Names of authors in lines that no byline grammar takes whole: below a label, beside a day or a role, with a tail of other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.document import MARKS, Block, begins_small, fold
from cleaner.lexicon import phrases, stop_words, words
from cleaner.lines.agencies import agency
from cleaner.lines.agency_line import without_label
from cleaner.lines.date_words import date_words
from cleaner.lines.dateline import is_town
from cleaner.lines.dates import find_dates
from cleaner.lines.desks import DESK_WORDS, GROUPS, is_desk_word, is_outlet
from cleaner.lines.east_names import chinese_people
from cleaner.lines.first_names import begins_known, is_han_name
from cleaner.lines.name_shapes import (
    NAME_WORDS,
    PARTICLES,
    bare_name,
    before_category,
    is_body,
    is_capitalised,
    is_desk,
    is_name,
    is_role,
    split_names,
)
from cleaner.lines.names import NOBODY, clean_names
from cleaner.lines.offices import is_credential, is_office
from cleaner.lines.writers import is_clause, joins_names, signed_with_job, without_brackets, without_desk

MAX_LENGTH = 160
"""Characters of a line that is looked at."""
MAX_NAMES = 6
"""Lines of names below one label."""
MAX_WORDS = 4
"""Words of a name that stands alone."""

ROLE_WORDS = 7
"""Words of a role behind a name that begins with a known first name, at most."""

_SPLIT = re.compile(r"\s*[|•·●∙⋅»/]\s*|\s+[–—-]\s+|\s+in\s+|\s*;\s*|\s{2,}")
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d{2}\b.*$")
_GLUED = re.compile(r"(?<=[a-zà-ÿ]{2})(?=[A-Z][a-zà-ÿ]{2,})")
_BEHIND = re.compile(r"[|/•·–—-]\s*([^\W\d_a-z][^\W\d_]+(?:[\s-][^\W\d_a-z][^\W\d_]+){0,2})")
"""A place behind the names of a line."""
_BARRED_DAY = re.compile(r"([^|\d]{5,60}?)\s*\|\s*\d{1,2}[./-]\d{1,2}[./-]\d{4}\b")
_BEFORE_TIME = re.compile(r"([^|·•\d]{5,60}?)(?:\s?[|·•]|\s\d{1,3}[\s-])")
_MAIL = re.compile(r"[(\[]?\s{0,2}[\w.+-]{1,64}@[\w.-]{3,80}\s{0,2}[)\]]?")
_BOXED = re.compile(r"[【（(\[]([\u4e00-\u9fff々]{2,6}(?:[・、\s][\u4e00-\u9fff々]{2,5})*)[】）)\]]")
"""A name in brackets, as Japanese papers sign."""
_BETWEEN_BOXED = re.compile(r"[・、\s]")
_NO_BOXED = frozenset("局社部版報新聞放送網略載照図続完")
"""Characters of what stands in such a bracket and is no name: `敬称略`, `随時掲載`, `地図参照`, `青山新聞`, `青山支局`."""
_WIRED = re.compile(r"(.+?)\s?[(（\[]([^()（）\[\]]{2,30})[)）\]]")
"""A name with something in brackets behind it."""
_SITE = re.compile(r"[\w-]+\.[a-z]{2,3}")
"""The address of a house: `Jonas Roe, example.lt`."""
_BY_IN_BRACKETS = re.compile(r"[(\[](?i:by|par|por|von|di|oleh)\s([^()\[\]]{5,90})[)\]]")
"""Names as agencies of Asia sign with: `(By Jane Roe and Mei-ling Chen)`."""
_JOBS = frozenset("reporter autor автор автори jurnalis penulis wartawan".split())
"""What stands in front of a name without a colon: `Reporter Dewi Roe`."""
_RUN_ON = re.compile(r"[a-zà-ÿ]{3}[A-Z][a-zà-ÿ]{2}")
"""Two entries of a menu without a space between them."""
_REST = re.compile(rf"[\w{MARKS}®.-]+")
_SENTENCE_END = re.compile(r"[^\W\d_]{4}\.\s")
_BUTTONS = frozenset("article highlights resources guidelines services sponsors code contents more menu reviewer representative".split())
"""Last words of labels that no name ends with."""
_TAIL = re.compile(r"\s(?:(?![A-ZÀ-ÞΑ-ΩА-Я])[^\W\d_]{1,3}\s)?\d.*$|\s[({\[].*$")
_PARTICLES = (PARTICLES - {"e", "y"}) | {"of"}
"""Those of a name that a line begins with; the others join two names."""
_LAST_BY = re.compile(
    r"(?:^|[\s.!?»”\"|·])(?:(?i:by|von|par|por|door|af|av|di|przez)\s+(?=[^\W\d_a-z])|[Bb]y(?=[A-ZÀ-Þ][a-zà-ÿ]))"
)
_AT_DI = frozenset(("id", "ms"))
"""Languages in which `di` stands before a place."""
_BY = ("by", *(f"{word} " for word in "von par por door af av di przez".split()))
"""What `_LAST_BY` finds holds one of these: a cheap test before it."""


_BY_HANDLE = re.compile(
    r"(?:^|[\s.!?»”\"|·•])(?i:by|von|par|por|door|af|av|przez)\s+([^\W\d_][\w.-]{1,24})"
    r"\s*(?=$|[|•·●,–—]|-\s|(?:am|on|in|at|le|el|um|den|em)\s|\d)"
)
"""The name of an account, alone behind `by`."""
_BY_WORD = re.compile(r"(?:^|[\s|•·])(?i:by|von|par|por)\s+([^\W\d_][\w.-]{1,24})\s+")
_LEAD_IN = re.compile(r"^[\s|•·●,:/–—-]+|(?:[\s|•·●,:/–—-]|\s(?:am|on|at|le|el|den|em|vom))+$")
_OTHER_WORK = re.compile(
    r"(?:\bart|search|brows|sort|filter|shop|listen|explor|edit|photo|image|picture|illustrat|review|check|power|sponsor|present|translat|übersetz|traduit|traduz|traduc|tradott|vertaal|tłumacz|översatt|oversat|produc|direct|design|made|own|fotograf|foto|bild"
    r"|\b(?:album|b[uü]ch|book|canción|chanson|compos|concert|drawing|film|gemälde|goal|gol\b|libro|lied\b|livre|lyrics|movie|music|novel|paint"
    r"|película|perform|play|poem|portrait|record|roman\b|scor|sculpt|song|statue|sung|tableau|tore?\b)"
    r")\w*\W*$|,\s*$", re.I
)
"""What stands before the `by` of one who did not write; a work's title ends with a comma: `The Harbour, by Claude Monet`."""


def is_label(text: str, language: str | None) -> bool:
    """Whether a line is a byline's label and nothing else: `Von`, `Written by`, `Author of the article:`."""
    folded = fold(text)
    prefix = phrases("byline", language).match(folded).get("byline") if folded and len(folded) < 40 else None
    return bool(prefix) and fold(prefix or "") == folded


def names_below_label(blocks: Sequence[Block], position: int, language: str | None) -> tuple[str, ...]:
    """The names on the lines below a label, up to the first line that is none."""
    found: list[str] = []
    joined = False
    for block in blocks[position + 1 : position + 1 + MAX_NAMES]:
        if found and joins_names(block.text):
            joined = True
            continue
        names = _in_line(block.text, language) or ((block.text,) if is_desk_word(block.text) else ())
        if found and _OTHER_WORK.search(block.text.rstrip(" :").removesuffix("by").removesuffix("By").removesuffix("BY")):
            break
        behind = block.text.removeprefix(names[0]) if names and begins_known(names[0]) else ""
        person = behind.startswith(",") or (behind[:1] == " " and is_role(behind, language))  # `Jane Roe, editor`, `Jane Roe News Reporter`
        office = is_office(_GLUED.sub(" ", block.text)) and not _GLUED.search(block.text) and not person
        if found and (office or is_role(block.text, language)):
            continue
        if not names or (found and not (joined or begins_known(names[0]))):
            break
        found += names
        joined = False
    return tuple(dict.fromkeys(found))


def names_behind_prefix(text: str, language: str | None) -> tuple[str, ...]:
    """The names behind the last `by` of a line: `Published August 7, 2023 by Jane Roe`, `The headline von Jane Roe`."""
    if text.isascii() and not any(map(text.lower().__contains__, _BY)):
        return ()  # most lines
    found = list(_LAST_BY.finditer(text)) if len(text) <= MAX_LENGTH * 2 else []
    if language in _AT_DI:
        found = [match for match in found if "di" not in match[0].casefold()]
    if not found:
        return _handle(text, language)
    written = [match for match in found if not _OTHER_WORK.search(text[: match.start() + 1])]
    if not written:
        return ()
    tail = text[written[-1].end() :]
    names = _in_line(tail, language)
    rest = tail.partition(names[-1])[2].split() if names else []
    if not names:
        return _handle(text, language)
    stamps = find_dates(tail, language)
    clause = (tail[: stamps[0].span[0]] if stamps else tail).partition(names[-1])[2].lstrip(" ,")
    if is_clause(clause) and not is_office(clause) and not is_role(clause, language):
        return ()  # `Por Juana Roe, el pueblo vuelve a tener biblioteca`
    runs_on = bool(rest) and len(rest[0]) > 2 and rest[0].isalpha() and begins_small(rest[0]) and not is_role(rest[0], language)
    return () if runs_on and rest[0] not in date_words(language).fillers else names


def _handle(text: str, language: str | None) -> tuple[str, ...]:
    """The account behind `by`, on a line with a day: `Posted on 3 May 2024 by harbourfan | Leave a comment`, `by fan May 3, 2024`."""
    found = _BY_HANDLE.search(text) or _BY_WORD.search(text) if len(text) <= MAX_LENGTH else None
    if not found or _OTHER_WORK.search(text[: found.start() + 1]):
        return ()
    stamps = find_dates(text, language)
    if not stamps or (found.re is _BY_WORD and all(stamp.span[0] != found.end() for stamp in stamps)):
        return ()
    glued = min((stamp.span[0] for stamp in stamps if found.start(1) < stamp.span[0] < found.end(1)), default=found.end(1))
    name = text[found.start(1) : glued].rstrip(".-")
    known = stop_words(language) | NOBODY | _NO_NAMES | {*date_words(language).months, *date_words(language).weekdays}
    if is_desk_word(name):
        return (name,)
    return () if name.casefold() in known or agency(name) else (name,)


def names_beside_day(text: str, language: str | None) -> tuple[str, ...]:
    """Names that begin with a known first name, in front of the days of a line or behind them: `Jane Roe on 3 May 2024`."""
    stamps = find_dates(text, language)
    barred = _BARRED_DAY.match(text) if not stamps else None
    if barred:  # a day that can be read two ways
        return () if _is_section(barred[1], language) else _in_line(barred[1], language)
    for piece in (text[: stamps[0].span[0]], text[stamps[-1].span[1] :]) if stamps else ():
        piece = _LEAD_IN.sub("", piece)
        names = _in_line(piece, language)
        if names and len(names[0].split()) > NAME_WORDS and piece.partition(names[0])[2].strip()[:1].isalnum():
            names = (" ".join(names[0].split()[:NAME_WORDS]),)  # what follows runs on: a category
        if not names and piece.isalpha() and piece[0].isupper():
            names = (piece,)
        if names and begins_known(names[0]):
            return names
    return ()


def without_category(name: str, blocks: Sequence[Block]) -> str:
    """A name without the category behind it, which stands alone elsewhere on the page: `Jane Roe Gardening`."""
    tokens = name.split()
    for size in range(NAME_WORDS, len(tokens)):
        tail = " ".join(tokens[size:])
        if any(block.text == tail for block in blocks):
            return " ".join(tokens[:size])
    return name


def signature(text: str, language: str | None) -> tuple[tuple[str, ...], bool]:
    """(names, whether more than the names says so) of a line that signs a story and holds nothing else: `Jane Roe`, `Jane Roe/dpa`,
    `– Jane Roe`, `Jane Roe (AFP)`, `【佐藤恵子】`."""
    if "@" in text:
        text = _MAIL.sub("", text).strip(" ,|·()[]")
    bracketed = _BY_IN_BRACKETS.fullmatch(text)
    if bracketed and (names := split_names(bracketed[1])) and all(is_name(name, language) for name in names):
        return tuple(names), True
    if people := signed_with_job(text) or _boxed(text, language):
        return people, True
    bare, _, behind = text.strip(" .—–-").partition("/")
    bracket = _WIRED.fullmatch(text.strip(" .—–-")) or _WIRED.fullmatch(bare)
    wire = agency(bracket[2] if bracket else behind) if bracket or behind else None
    if bracket and is_role(bracket[2], language) and is_name(bracket[1], language):
        return (bracket[1],), True
    if (bracket or behind) and not wire:
        return (), False
    names = split_names(bracket[1] if bracket else bare)
    if not names or not all(is_name(name, language) and not _is_section(name, language) and not is_town(name) for name in names):
        return (), False
    if any(is_role(name, language) for name in names):
        return (), False
    return tuple(names), bool(wire)


def _boxed(text: str, language: str | None) -> tuple[str, ...]:
    """The names in the bracket that a Chinese or Japanese story ends with, without the desk in front: `【青山支局・佐藤恵子】`."""
    boxed = _BOXED.fullmatch(text)
    if not boxed or agency(boxed[1]) or is_role(boxed[1], language):
        return ()
    return chinese_people(boxed[1]) if language == "zh" else boxed_names(boxed[1])


def boxed_names(text: str, *, sure: bool = False) -> tuple[str, ...]:
    """The Japanese names that a text is, without the desk in front; `sure`: by their family names only."""
    names = [name for name in _BETWEEN_BOXED.split(text) if name and not (name[-1] in _NO_BOXED and "・" in text)]
    named = names and all(is_han_name(name) or (not sure and len(name) > 2 and _NO_BOXED.isdisjoint(name)) for name in names)
    return tuple(names) if named else ()


def without_byline(text: str, language: str | None) -> str:
    """A headline without the byline that is glued to it, where a day or the end of a sentence shows that it is one."""
    found = list(_LAST_BY.finditer(text)) if len(text) <= MAX_LENGTH * 2 else []
    if not found or len(text[: found[-1].start()].split()) < MAX_WORDS:
        return text
    tail = text[found[-1].end() :]
    stamps = find_dates(tail, language)
    name = tail[: stamps[0].span[0]].strip(" |,·•–-") if stamps else tail
    dated = bool(stamps) and is_capitalised(name, MAX_WORDS)
    ended = text[found[-1].start()] in ".!?»”\"" and is_name(name, language)
    return text[: found[-1].start() + (1 if ended else 0)].rstrip(" |·") if dated or ended else text


def _in_line(text: str, language: str | None) -> tuple[str, ...]:
    """The names that a line begins with: up to a day, a clock, a role, a word in small letters."""
    if len(text) > MAX_LENGTH or not text:
        return ()
    stamps = find_dates(text, language)
    head = without_brackets(text[: stamps[0].span[0]] if stamps and stamps[0].span[0] > 3 else text)
    head = _TAIL.sub("", _CLOCK.sub("", _SPLIT.split(before_category(head, language))[0])).strip()
    names: list[str] = []
    for part in split_names(head):
        if names and (agency(part) or is_office(part) or _is_house(part)):
            continue
        name = _name(part, language)
        if not name or (names and name != part):
            break
        names.append(name)
    return clean_names(names, language, strict=True).names


def _is_house(part: str) -> bool:
    """Whether what stands behind a name is the house for which one works."""
    return is_outlet(part) and not (begins_known(part) or is_desk(part))


def _name(part: str, language: str | None) -> str | None:
    """The name that a part begins with, or None."""
    first, _, rest = part.strip().partition(" ")
    spaced = _GLUED.sub(" ", part) if rest[:1].isupper() or not _GLUED.search(first) else part  # `HarbourSelect on Tuesday`
    if is_desk(spaced) and spaced.split()[-1].casefold() in GROUPS and not begins_known(spaced):
        return spaced.removeprefix("the ")
    short = bare_name(spaced, language)
    short = bare_name(part, language) if short == spaced != part else short
    tokens = short.split()
    tokens = tokens[1:] if len(tokens) > NAME_WORDS and tokens[0].casefold() in _JOBS else tokens
    end = next((at for at, token in enumerate(tokens) if begins_small(token) and token not in _PARTICLES), len(tokens))
    tokens = tokens[:end]
    half = len(tokens) // 2
    if half and tokens[:half] == tokens[half:]:
        tokens = tokens[:half]
    if tokens[:1] in (["A"], ["An"], ["a"]) and len(tokens) > 1 and tokens[1].casefold() in DESK_WORDS:
        return None  # `A Staff Reporter`
    tokens = tokens if is_desk(short) and not begins_known(short) else _without_words_behind(tokens, language)
    name = " ".join(tokens)
    if agency(without_label(name)):
        return None
    if is_desk(name) or is_desk_word(name):
        return name.removeprefix("the ")
    if not name or _RUN_ON.search(name) or _SENTENCE_END.search(name) or tokens[-1].casefold() in _BUTTONS:
        return None
    return name if is_name(name, language) and not is_role(name, language) and not is_town(name) else None


def _without_words_behind(tokens: list[str], language: str | None) -> list[str]:
    """A name without the words of buttons and days behind it."""
    months = date_words(language).months
    while len(tokens) > NAME_WORDS and (tokens[-1].casefold() in _NO_NAMES or tokens[-1].casefold() in months):
        tokens = tokens[:-1]
    return tokens


def name_beside_time(text: str, language: str | None) -> tuple[str, ...]:
    """The name in front of a time: `Jane Roe|Published 15 hours ago`, `Jane Roe · 5 min read`."""
    found = _BEFORE_TIME.match(text)
    names = _in_line(found[1], language) if found else ()
    return names if "|" in text or all(map(begins_known, names)) else ()  # not `Temps de lecture 5 min`


def is_small_word(word: str, blocks: Sequence[Block]) -> bool:
    """Whether a page writes a word small: a label that ends with it is no name."""
    return word.islower() and word.isalpha() and any(word in block.text and word in block.text.split() for block in blocks)


def name_alone(block: Block, language: str | None) -> tuple[str, ...]:
    """The names of a line that holds nothing else, but for a role behind the name."""
    if block.prose or block.word_count > 3 * MAX_WORDS or agency(block.text) or agency(without_label(block.text)):
        return ()
    if language == "ja" and is_han_name(without_desk(block.text)):
        return (without_desk(block.text),)
    text = without_brackets(block.text).replace(";", ",")
    names = signed_with_job(text) or _in_line(text, language)
    if _is_section(names[0] if names and begins_known(names[0]) else block.text, language):
        return (block.text,) if is_desk(block.text) and block.text.split()[-1].casefold() in ("team", "staff") else ()
    rest = text
    for name in names:
        rest = rest.replace(name, " ")
    joined = words("conjunction", "any")
    tokens = [token for token in _REST.findall(rest) if token.casefold() not in joined and token != "."]
    left = [token for token in tokens if not is_credential(token)]
    behind_name = " ".join(left)
    if not left or (len(left) == 1 and _SITE.fullmatch(left[0])) or is_role(behind_name, language):
        return names
    if signed_with_job(text) or _is_place_behind(names, rest):
        return names
    if len(left) > 1 and begins_known(names[0] if names else "") and fold(behind_name) in phrases("author_bio", language).whole:
        return names  # `Jane Roe View all posts`
    behind = left[0] == "in" or is_office(behind_name) or is_outlet(" ".join(tokens)) or (rest.strip()[:1] == "," and is_body(behind_name))
    return names if len(left) <= ROLE_WORDS and names and begins_known(names[0]) and behind else ()


def _is_place_behind(names: Sequence[str], rest: str) -> bool:
    """Whether what stands behind a bar, a slash or a dash may be a place or a house: `Jane Roe | Rome`, `Jane Roe - Harbour Post`."""
    place = _BEHIND.fullmatch(rest.strip())
    said = place[1] if place else ""
    barred = rest.strip()[0] in "|/•·"
    return bool(names and said) and (begins_known(names[0]) or (barred and (said.isupper() or is_town(said))))


def _is_section(text: str, language: str | None) -> bool:
    """Whether a line is furniture of a page that looks like a name: `Share Article`, `Read More`."""
    tokens = set(re.findall(r"\w+", text.casefold()))
    if text.lower() == text.upper() and not tokens.isdisjoint(phrases("share_links", language).whole):
        return True  # no capital tells there
    return bool(tokens & _NO_NAMES) or bool(tokens & date_words(language).weekdays)


_NO_NAMES = frozenset(
    "news lifestyle sport sports business politics world home contact share read more menu search login sign subscribe "
    "newsletter article articles video videos photo photos image images guide guides review reviews best top latest opinion "
    "culture travel health science tech technology market markets company product products services service blog press "
    "media group team online shop store view all about us our your the how what why reading time min minutes comments "
    "comment print listen facebook twitter whatsapp linkedin email copy link save policy getty reuters shutterstock "
    "unsplash foto fotos bild bilder kommentare artikel teilen nachrichten wirtschaft politik kultur panorama table "
    "contents key takeaways free trial learn click here advertisement werbung anzeige publicidad editor's note disclosure "
    "disclaimer updated fact checked started page front play guest episodes vendor directory membership information related "
    "recommended popular trending privacy terms cookie cookies settings account download app podcast podcasts special "
    "report series topics topic tags category real estate financial personal digital marketing management design data "
    "security software edition epaper section home-page deals gifts style living food recipes events jobs careers pricing "
    "solutions resources support help university college school hospital institute office department foundation association "
    "church company bank club hotel airport museum library agency council committee".split()
)
"""Words of labels, sections and buttons that are no names."""
