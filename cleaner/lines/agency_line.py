"""Lines that say which agency a story came from: `Quelle: dpa`, `BNS, Vilnius`, `Com Reuters e AFP`, `Joakim Roe/TT`.

Each part of such a line must be an agency, a label in front, initials, a town, a person, a desk or the site; a line with other
words is a sentence or a headline.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from cleaner.lexicon import lines, words
from cleaner.lines.agencies import MIN_NAME, agency, agency_of_dateline, is_initials, may_name_agency
from cleaner.lines.desks import NEWSROOM
from cleaner.lines.first_names import begins_known
from cleaner.lines.writers import labels_other_work
from cleaner.metadata import Fact

MAX_LENGTH = 90
"""Characters of such a line at most."""
MAX_NAME_WORDS = 4
"""Words of a person's name at most."""
SITE_WORDS = (2, 5)
"""Fewest and most words of a site's name in front of `with`: `Harbour Times avec AFP`."""
MAX_CODED = 160
"""Characters in the bracket behind an agency that names reporter and editors."""

CODED_WORDS = (1, 2, 3)
"""Editors behind an agency."""
_SIGNED = re.compile(r"(?P<name>[^\W\d_][^()\d/:]{3,40}?)\s?[(（](?P<agency>[^()]{2,30})[)）]\.?")
_SHORT_SITE = re.compile(r"[^\W\d_a-zß-ÿ]{3,}\w*|\w+\.[a-z]{2,4}|[^\W\d_]\w+-[^\W\d_a-zß-ÿ]\w+|(?:[^\W\d_a-zß-ÿ]\.[ -]?){1,3}")
"""A site of one word, or the initials of an editor, in front of `with`: `BFMTV avec AFP`, `J.R. avec AFP`."""
_CAPITALS = re.compile(r"[^\W\d_a-zß-ÿ]{2,3}")
"""Initials behind a label: `oprac. JR/PAP`."""
_TRIM = " .,*_-–—◎•·|<>/"
_SITE = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,12}")
_WITH = frozenset("avec with mit con com met med s z с з theo".split())
"""Labels of one word that may follow a name without a sign between them."""
_SIGNS = ",;:(（[|/–—-"
_INPUTS = re.compile(r"\s(?:agency\s)?(?:inputs?|reports?)$|-(?:Agentur)?[Mm]aterial$|\s(?:nyomán|alapján|inf\.?)$")
"""What stands behind an agency: `with PTI inputs`, `mit dpa-Material`, `MTI nyomán`."""
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
    named = "|".join(map(re.escape, listed))
    return re.compile(rf"(?P<label>{named})(?:\s*[:：]\s*|(?<=['’])|\s+(?=\S)|\s?[-–]\s?(?=[^\x00-\u024f]))", re.I)


@cache
def _bare_labels() -> frozenset[str]:
    return frozenset(label.strip(" .") for label in words("agency_labels", "any"))


@cache
def _inner_labels() -> re.Pattern[str]:
    """The same inside a text."""
    return re.compile(rf"(?<=[\s{re.escape(_SIGNS)}]){_labels().pattern}", re.I)


def credited(text: str) -> tuple[str, str] | None:
    """(what stands in front, agency) of a text that ends with a label and an agency: `Jane Roe avec AFP`, `Jane Roe (Theo Reuters)`,
    `Jane Roe with PTI inputs`; behind a name without a sign, a capital begins another word: `Deal With AP`."""
    found = _inner_labels().search(text)
    while found:
        front, label = text[: found.start()].rstrip(), found["label"]
        signed = front[-1:] in _SIGNS or found[0].rstrip()[-1] in ":："
        if signed or (label[0].islower() and (label in _WITH or " " in label)):
            name = agency(_INPUTS.sub("", text[found.end() :].rstrip(" .)]）")))
            if name:
                return front.rstrip(f" {_SIGNS}"), name
        found = _inner_labels().search(text, found.start() + 1)
    return None


def without_label(text: str) -> str:
    """A text without the label of a source in front; the last word of the label may be the agency's first: `Com Agência Brasil`."""
    found = _labels().match(text)
    if not found:
        return text
    last = text.rfind(" ", 0, found.end("label")) + 1
    return text[last:] if last and agency(text[last:]) else text[found.end() :]


def labelled_agency(text: str) -> str | None:
    """The agency that a part of a line is, behind its label if it has one: `Izvor: Beta`."""
    name = agency(without_label(text))
    line = read_agency_line(text) if not name and ":" in text else None
    return name or (line.agency if line and not line.people else None)


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
    short = _INPUTS.sub("", rest)
    name = agency(short) or (agency_of_dateline(rest) if labelled and ":" in bare else None)
    if name:
        return AgencyLine(name, (), None) if labelled or short != text.strip() else None
    behind = credited(bare)
    if behind and ((_is_capitalised(behind[0], *SITE_WORDS) and not begins_known(behind[0])) or _SHORT_SITE.fullmatch(behind[0])):
        return AgencyLine(behind[1], (), None)
    return _taken_apart(*behind) if behind else _taken_apart(_FROM.sub("", rest), None, labelled)


def _taken_apart(text: str, wire: str | None, labelled: bool = False) -> AgencyLine | None:
    """The same of parts: each must be known, and an agency among them, or `wire` behind them."""
    names: list[str] = [wire] if wire else []
    people: list[str] = []
    places: list[str] = []
    pieces = [piece for part in _PARTS.split(text) if (piece := part.strip(" .[]"))]
    for part in pieces:
        name = agency(part)
        if name:
            names.append(name)
        elif part.casefold() in words("places", "any"):
            places.append(part)
        elif (labelled and (is_initials(part) or _CAPITALS.fullmatch(part) or _SITE.fullmatch(part))) or part.casefold() in _bare_labels():
            continue  # `Agencias/EFE`
        elif len(part.split()) <= SITE_WORDS[1] and not NEWSROOM.isdisjoint(part.casefold().split()):
            continue  # `Onze redactie/ANP`
        elif begins_known(without_label(part)) and _is_capitalised(without_label(part), MIN_NAME, MAX_NAME_WORDS):
            people.append(without_label(part))
        elif names and labels_other_work(part):
            continue  # `LETA / Foto: LETA`
        elif labelled and _is_capitalised(part, 1, SITE_WORDS[1]) and any(map(agency, pieces)):
            continue  # `Quelle: DIE ZEIT, dpa, jk`
        else:
            return None
    return AgencyLine(names[0], tuple(people), places[0] if places else None) if names else None


def _is_person(text: str) -> bool:
    """Whether capitalised words are surely no label: they begin with a known first name, or hold letters beyond ASCII."""
    return begins_known(text) or not text.isascii()


def _is_capitalised(text: str, fewest: int, most: int) -> bool:
    tokens = text.split()
    return fewest <= len(tokens) <= most and tokens[0][0].isupper() and tokens[-1][0].isupper() and not any(map(str.isdigit, text))


def name_with_agency(text: str) -> AgencyLine | None:
    """The same of any name with an agency in brackets behind it, as agencies sign: `Công Mạo (TTXVN)`; of scripts without case, of an
    agency with its editors behind it: `भाषा रंजन अविनाश`."""
    found = _SIGNED.fullmatch(text.strip()) if len(text) <= MAX_LENGTH else None
    name = agency(without_label(found["agency"])) if found else None
    if found and name and _is_capitalised(found["name"], MIN_NAME, MAX_NAME_WORDS) and _is_person(found["name"]):
        return AgencyLine(name, (found["name"],), None)
    first, _, rest = text.strip().partition(" ")
    wire = agency(first) if len(rest.split()) in CODED_WORDS and first.lower() == first.upper() else None
    return AgencyLine(wire, (), None) if wire else None
