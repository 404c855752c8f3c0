"""Names of authors as markup gives them: one string for several people, with roles, labels, addresses and agencies."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from cleaner.document import fold
from cleaner.lexicon import behind_label, phrases
from cleaner.lines.agencies import agency, without_agency
from cleaner.lines.date_words import date_words
from cleaner.lines.dateline import is_town
from cleaner.lines.desks import is_outlet
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_shapes import bare_name, is_capitalised, is_name, is_role, people_of, split_names
from cleaner.lines.offices import is_office

MAX_LENGTH = 60
"""Characters of one name."""
MAX_WORDS = 6
"""Words of one name."""

NOBODY = frozenset(
    "null none undefined unknown anonymous admin administrator webmaster root author autor user default nan n/a true false editor name "
    "posted last redaktion redaktionell guest wordpress website-redaktion 관리자 최고관리자 운영자 وكالات 管理员 管理員 佚名 "
    "未知 网络整理 综合整理 本站整理 网络 互联网".split()
) | {"no author", "author name", "kein autor", "super user", "site admin", "web admin", "web editor"}
"""Names of accounts that say nothing of a person; `is_nobody` knows two of them together, too: `User Admin`."""
SHORT_DAY = 3
"""Letters of a weekday's short form, which may be a first name: `Sam`, `Don`."""
MAX_VALUE = 2000
"""Characters of a value that are looked at."""
_TRANSLATED = frozenset("übersetzung übersetzt translation translated traduction traduit traducción traduzione tradução vertaling".split())
_HOUSE = re.compile(r"\s(?:for|of|für|pour|de|para|per)\s")
_ADDRESS = re.compile(r"\S*@\S+|(?:https?:)?//\S+|www\.\S+|\b[\w-]+\.(?:com|html?|php)\b\S*")
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_BARS = re.compile(r"\s*(?:[|;•·●∙⋅]|\s[–—-]\s)\s*")
_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)+")
_LETTER = re.compile(r"[^\W\d_]")
_BARE_LABEL = re.compile(r"^(?:Author|Autor|Autorin|About|Über)\s+(?=[^\W\d_a-zß-ÿ])")
_LAST_FIRST = re.compile(r"([^\W\d_][\w'’-]*(?:\s[\w'’-]+)?),\s([^\W\d_][\w.'’-]*(?:\s[\w.'’-]+){0,2})")


_MAKERS = re.compile(r"\b(?:web ?(?:site )?(?:design|development)|(?:designed|designer|developed|powered) by)\b", re.I)
"""Who made the site, as some templates put it where the author belongs."""
_STAMPED = re.compile(r"\s(?:Published|Updated|Posted)\b.*$")
"""What templates put behind a name: `Jane Roe Published 3 hours ago`."""
_DIGIT = re.compile(r"\d")


class People(NamedTuple):
    """What a value of an author field holds."""

    names: tuple[str, ...]
    wires: tuple[str, ...]
    """Wire agencies among the names."""


def clean_names(values: Iterable[str], language: str | None, *, strict: bool = False) -> People:
    """People (or desks, as printed) and agencies in the values of an author field.

    `strict` is for text that people read: what has digits, or does not begin as names do, is none.
    """
    names: dict[str, str] = {}
    wires: list[str] = []
    for value in values:
        for printed in _split(value, language) if not _MAKERS.search(value[:MAX_VALUE]) else ():
            wire = agency(_STAMPED.sub("", printed))
            if wire:
                wires.append(wire)
                continue
            name, behind = without_agency(_STAMPED.sub("", printed))
            wires += [behind] if behind else []
            for bare in people_of(bare_name(name, language).strip(" ,;:|-–—·*\"“”"), language):
                if _may_be_name(bare, language) and not (strict and (_DIGIT.search(bare) or not is_capitalised(bare, MAX_WORDS))):
                    names.setdefault(fold(bare), bare)
    return People(tuple(names.values()), tuple(dict.fromkeys(wires)))


def is_nobody(name: str) -> bool:
    """Whether a name is that of an account, not of a person."""
    folded = name.casefold()
    return folded in NOBODY or all(word in NOBODY for word in folded.split())


def is_person(name: str) -> bool:
    """Whether a name is surely one of a person: it begins with a known first name, is two to four capitalised words, or of a
    script without capitals."""
    return name.lower() == name.upper() or begins_known(name) or (is_name(name, None) and not name.isupper())


def without_initials(name: str) -> str:
    """A name without its initials in front, which stand in for a picture: `JR Jane Roe`."""
    front, _, rest = name.partition(" ")
    return rest if front.isupper() and len(front) > 1 and front == "".join(token[0] for token in rest.split()) else name


def last_name_first(value: str) -> str:
    """`Roe, Jane M.` as `Jane M. Roe`, the form of citations."""
    found = _LAST_FIRST.fullmatch(value.strip())
    return f"{found[2]} {found[1]}" if found else value


def _split(value: str, language: str | None) -> list[str]:
    text = _BRACKETS.sub("", _ADDRESS.sub(" ", value[:MAX_VALUE]))
    parts: list[str] = []
    segments = _BARS.split(text)
    if len(segments) > 1 and " " not in segments[0].strip() and not begins_known(segments[0].strip()) and begins_known(segments[1].strip()):
        segments = segments[1:]  # `Politics · Jane Roe`
    for segment in segments:
        bare = without_label(segment.strip(), language)
        behind = parts and begins_known(parts[0]) and not agency(bare) and not begins_known(bare)
        if behind and (is_outlet(bare) or is_town(bare)):
            continue  # `Jane Roe | Harbour Post`, `Jane Roe | London`
        if agency(bare):
            parts.append(bare)
            continue
        first, *others = split_names(bare) or [""]
        titled = any(map(is_office, others)) or bool(_HOUSE.search(first))
        more = [piece for piece in others if agency(piece) or _is_another(piece, first, titled=titled)]
        house = others and len(more) < len(others) and _HOUSE.search(first) and not begins_known(first)
        parts += [bare] if house else [first, *more]  # `Center for Drug Evaluation and Research`
    return parts


def _is_another(piece: str, first: str, *, titled: bool) -> bool:
    """Whether what stands behind a comma or an `and` is one more name, and no title or office; beside one, a single word behind a
    name of several is a part of it (`titled`): `Paul Roe, Home and Digital Security Expert`."""
    if is_office(piece) or not is_capitalised(piece, MAX_WORDS) or piece.startswith("From "):
        return False
    if is_outlet(piece) and begins_known(first) and not begins_known(piece):
        return False  # `Jane Roe, MA Harbour Health News`
    return not titled or " " in piece or " " not in first or begins_known(piece) or piece.lower() == piece.upper()


def without_label(text: str, language: str | None) -> str:
    """A name without the label in front: `By`, `Geschrieben von`, `Author:`."""
    text = _BARE_LABEL.sub("", text)
    prefix = phrases("byline", language).match(fold(text)).get("byline")
    if not prefix:
        return text
    behind = behind_label(prefix, text)
    return behind if behind is not None else ""


def _may_be_name(name: str, language: str | None) -> bool:
    if not 2 <= len(name) <= MAX_LENGTH or len(name.split()) > MAX_WORDS or not _LETTER.search(name):
        return False
    folded = name.casefold()
    weekday = len(folded) > SHORT_DAY and folded in date_words(language).weekdays
    if weekday or folded.partition(" ")[0] in _TRANSLATED:
        return False
    return not (is_nobody(name) or is_role(name, language) or (_SLUG.fullmatch(name) and "-" in name) or "{" in name or "<" in name)
