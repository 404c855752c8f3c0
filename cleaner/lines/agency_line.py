"""Lines that say which agency a story came from: `Quelle: dpa`, `BNS, Vilnius`, `Com Reuters e AFP`, `Joakim Roe/TT`.

Each part of such a line must be an agency, a label in front, initials, a town, a person, a desk or the site; a line with other
words is a sentence or a headline.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cleaner.lexicon import lines, words
from cleaner.lines.agencies import MIN_NAME, agency, is_initials, may_name_agency
from cleaner.lines.first_names import begins_known
from cleaner.metadata import Fact

MAX_LENGTH = 90
"""Characters of such a line at most."""
MAX_NAME_WORDS = 4
"""Words of a person's name at most."""
SITE_WORDS = (2, 5)
"""Fewest and most words of a site's name in front of `with`: `Harbour Times avec AFP`."""
MAX_CODED = 160
"""Characters in the bracket behind an agency that names reporter and editors."""

_TRIM = " .,*_-–—◎•·|<>/"
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,12}")
_WITH = re.compile(r"\s(?:avec|with|mit|con|com|met|med|s|z|с|з)\s(?:l['’])?")
_PARTS = re.compile(r"\s*(?:[/,;()|]|\s[-–—](?=\s)|\s(?:and|und|et|y|e|i|og|och|ja|en|и|та|і)(?=\s))\s*")
_FROM = re.compile(r"^(?:Z|Ze|Ve|V|Из)\s[^\W\d_]+\s(?=[^\W\d_]+\s)")
"""The place in front of a name that its language inflects: `Z Paryża Jana Roe (PAP)`."""
_CODED = re.compile(rf"(?P<agency>[^\W\d_]{{3,12}})\s?/\s?\((?P<code>[^()]{{3,{MAX_CODED}}})\)\.?")
_CODED_AUTHOR = re.compile(r"\b(?:autor|author|autori):\s*(?P<name>[^,;:()]{4,40})")


class AgencyLine(NamedTuple):
    """What a line says."""

    agency: str
    people: tuple[str, ...]
    place: str | None

    def facts(self, source: str) -> tuple[Fact, ...]:
        people = (Fact("authors", self.people, source),) if self.people else ()
        place = (Fact("location", self.place, source),) if self.place else ()
        return (*people, Fact("agency", self.agency, source), *place)


@cache
def _labels() -> re.Pattern[str]:
    """A label at the start of a text: before a colon, or as a word, the longest first."""
    listed = sorted(lines("agency_labels", "any"), key=lambda label: (-len(label), label))
    return re.compile(rf"(?P<label>{'|'.join(map(re.escape, listed))})(?:\s*[:：]\s*|(?<=['’])|\s+(?=\S))", re.I)


def without_label(text: str) -> str:
    """A text without the label of a source in front."""
    found = _labels().match(text)
    return text[found.end() :] if found else text


def read_agency_line(text: str) -> AgencyLine | None:
    """Take a line apart; None when it names no agency or holds something else. An agency alone (`Reuters`) needs no taking apart."""
    if not may_name_agency(text):
        return None
    coded = _CODED.fullmatch(text.strip())
    if coded and (name := agency(coded["agency"])):
        author = _CODED_AUTHOR.search(coded["code"])
        return AgencyLine(name, (author["name"].strip(),) if author else (), None)
    if len(text) > MAX_LENGTH:
        return None
    bare = text.strip(_TRIM)
    bare = bare[1:-1].strip(_TRIM) if bare[0] in "([（" and bare[-1] in ")]）" else bare
    rest = without_label(bare)
    labelled = rest != bare
    joined = None if labelled else _WITH.search(bare)
    if joined:
        name = agency(bare[joined.end() :])
        return AgencyLine(name, (), None) if name and _is_capitalised(bare[: joined.start()], *SITE_WORDS) else None
    name = agency(rest)
    if name:
        return AgencyLine(name, (), None) if labelled or rest != text.strip() else None
    return _taken_apart(_FROM.sub("", rest), labelled)


def _taken_apart(text: str, labelled: bool) -> AgencyLine | None:
    """The same of parts: each must be known, and an agency among them."""
    names: list[str] = []
    people: list[str] = []
    places: list[str] = []
    for part in filter(None, (piece.strip(" .[]") for piece in _PARTS.split(text))):
        name = agency(part)
        if name:
            names.append(name)
        elif part.casefold() in words("places", "any"):
            places.append(part)
        elif (labelled and (is_initials(part) or _SITE.fullmatch(part))) or part.casefold() in words("agency_labels", "any"):
            continue  # `Agencias/EFE`
        elif begins_known(part) and _is_capitalised(part, MIN_NAME, MAX_NAME_WORDS):
            people.append(part)
        else:
            return None
    return AgencyLine(names[0], tuple(people), places[0] if places else None) if names else None


def _is_capitalised(text: str, fewest: int, most: int) -> bool:
    tokens = text.split()
    return fewest <= len(tokens) <= most and tokens[0][0].isupper() and tokens[-1][0].isupper() and not any(map(str.isdigit, text))
