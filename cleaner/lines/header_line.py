"""Lines between headline and story: who wrote it, for which agency, where, and when it appeared or changed.

One grammar for bylines and time stamps, because outlets put both on one line: the line is taken apart at its separators
and each part must be a date, a label, an agency, a person, a role or a place. A line with other words is none of ours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from cleaner.document import Block, Document, caseless, fold
from cleaner.lexicon import behind_label, phrases, stop_words
from cleaner.lines.agencies import agency, is_sure_alone, may_name_agency, without_agency
from cleaner.lines.agency_line import credited, labelled_agency, read_agency_line, without_label
from cleaner.lines.beside_dates import (
    belongs_to_date,
    is_button,
    is_source,
    labels_apart,
    strange_words,
    without_dates,
    without_filler,
)
from cleaner.lines.date_facts import date_facts, is_only_other, page_dates
from cleaner.lines.date_forms import LABEL_REACH
from cleaner.lines.date_labels import label_alone
from cleaner.lines.date_words import date_words
from cleaner.lines.dateline import countries, is_town
from cleaner.lines.dates import Stamp
from cleaner.lines.desks import is_desk_word, is_outlet
from cleaner.lines.east_names import is_korean_name
from cleaner.lines.first_names import begins_known, is_han_name
from cleaner.lines.houses import credited_by_house, is_house_behind
from cleaner.lines.name_and_town import may_hold_town, name_before_town, read_name_and_town, town_behind, without_town
from cleaner.lines.name_shapes import (
    IRISH,
    MAX_NAME_WORDS,
    NAME_WORDS,
    PARTICLES,
    bare_name,
    before_category,
    is_capitalised,
    is_desk,
    is_name,
    is_role,
    known_names,
    people_of,
    split_names,
)
from cleaner.lines.names import is_nobody
from cleaner.lines.no_bylines import is_attribution, is_menu_entry, is_of_event
from cleaner.lines.offices import is_office
from cleaner.lines.titles import begins_site
from cleaner.lines.writers import (
    is_clause,
    label_apart,
    labels_other_work,
    only_writers,
    reporter_of_taiwan,
    signed_with_job,
    with_colon,
    without_other_work,
)
from cleaner.metadata import Fact

MAX_WORDS = 40
"""Words of a line that is looked at."""
FIGURE_REACH = 4
"""Elements around a line among which a `<figure>` makes it the picture's."""
MAX_SIGNED = 6
"""Words of a line that is a name and an agency: `Jane Roe and AP`."""
MAX_STRANGE = 2
"""Words that no rule explains and that a line with a date or a byline may hold all the same."""

_SEPARATOR = re.compile(r"\s*[|•·●∙⋅»]\s*|\s+[/–—-]\s+|\s*;\s*|\s{2,}")
_DASHES = re.compile(r"\s+[/–—-]\s+")
_STAMPED = re.compile(_SEPARATOR.pattern + r"|\s*,\s+(?![^()]{0,40}\))")
_BY = re.compile(r"^(?:by|von|par|por|door|af|av|przez)\s+(?=[^\W\d_])")
"""What stands before a name on pages whose language was not told, or not the one of their furniture."""
_TOLD_INSIDE = ("年", "記者", "记者", "作者")
"""Years, and labels of names that stand behind other labels: `来源：港口日报 作者：陈思远`."""
_ADDRESS = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:com?|net|org|id|info)", re.I)
_SITE = re.compile(r"\w\.[a-z]{2,}")
_OPEN_ENDS = frozenset("to of for the and with from".split())
"""What no name ends with: `Letters To`."""
_OTHER_WORK = re.compile(r"^(?:medically )?(?:review|check|fact|present|host|produc|translat)\w* |^special to\b")
"""How labels of those begin who did not write, or for whom one did."""
_FOR = re.compile(r"\s(?:for|FOR|für|pour|para|per|voor)\s(?:the\s)?[A-Z][\w.&’' ]{1,40}$")


class HeaderLine(NamedTuple):
    """What a line says about the article."""

    is_byline: bool
    """True when it names people or an agency, False when it is a time stamp alone."""
    evidence: str
    facts: tuple[Fact, ...]
    is_labelled: bool = False
    """Whether a label says that its day is that of publication."""
    prefix: str = ""
    """The byline phrase in front: `by`."""


def read_header_line(block: Block, document: Document) -> HeaderLine | None:
    """Take a line apart; None when it is not wholly byline and time stamp.

    A label alone on the line above (`Last Updated:`) belongs to the first date.
    """
    language = document.language
    if block.word_count > MAX_WORDS or not block.folded or (block.markup and "figure" in block.markup.tags[-FIGURE_REACH:]):
        return None
    text = label_apart(block.text, language) if ":" in block.text else block.text
    if "0" not in block.folded and "|" not in text and "byline" not in document.hits[block.index] and text is block.text:
        wired = may_name_agency(text)
        if not (wired or "年" in text or (not block.prose and ("者" in text or may_hold_town(text)))):
            return None  # most lines of a page: neither date nor byline nor agency
        signed = wired and NAME_WORDS < block.word_count <= MAX_SIGNED and not block.prose
        alone = agency(text)
        line = None if alone else _by_agency(block, document)
        if line:
            return line
        if not (signed or alone or any(map(text.__contains__, _TOLD_INSIDE))):
            return None
    if is_attribution(text) or is_of_event(block, document):
        return None
    stamps = page_dates(text, document)
    if not (stamps or may_name_agency(text) or any(map(block.folded.__contains__, _byline_phrases(language)))):
        return _by_agency(block, document)  # nor any part of it
    label = label_above(block, document) if stamps and not stamps[0].label else None
    if label:
        stamps = (stamps[0]._replace(label=label), *stamps[1:])
    parts = _take_apart(text, stamps, language)
    if text[0] == ",":  # the name stands on the line above: `, Web Desk`
        parts.people = [name for name in parts.people if not is_desk(name)]
    if stamps or (parts.prefix and text.isascii()):
        parts.people = [_without_tail(name, document) for name in parts.people]
    if parts.people and not (stamps or parts.places) and (town := town_behind(text)):
        parts.places, parts.strange = [town], 0
        parts.people = [name for name in parts.people if name != town]
    if not (parts.prefix or parts.wire or (stamps and not is_only_other(stamps))) or parts.strange > MAX_STRANGE:
        return None if stamps else _by_agency(block, document)
    if parts.wire and not (stamps or parts.prefix) and (parts.strange or parts.has_role or not is_sure_alone(text, language)):
        return _by_agency(block, document)
    if not (stamps or parts.wire or any(map(begins_known, parts.people))) and is_menu_entry(block, parts.prefix, document):
        return None
    parts.people = _persons(parts.people, document)
    return _header(text, stamps, parts)


def _persons(names: Sequence[str], document: Document) -> list[str]:
    """The people that names are, without a place and its weekday (`OSLO Tue`), and without the site's name beside others."""
    language = document.language
    weekdays = date_words(language).weekdays
    told = [name for name in names if caseless(name.split()[-1]) not in weekdays or begins_known(name)]  # not `Thomas Freitag`
    people = [person for name in told for person in people_of(name, language)]
    sites = [str(fact.value) for fact in document.facts if fact.field == "site_name"]
    return people if len(people) < NAME_WORDS else [name for name in people if not begins_site(name, sites)]


def _by_agency(block: Block, document: Document) -> HeaderLine | None:
    """A line that says where the story was filed, or which agency it came from; below a paragraph it is a picture's: `Quelle: AFP`."""
    text, above = block.text, document.blocks[block.index - 1] if block.index else None
    if block.prose:
        return None
    below_prose = above is not None and above.prose
    if below_prose and may_name_agency(text) and credited(text) and (line := read_agency_line(text)) and line.people:
        return HeaderLine(True, f"agency {line.agency!r}", line.facts("byline"))  # below a standfirst: `Jane Roe avec l'ATS`
    if may_name_agency(text) and not below_prose:
        if "/" in text and (wire := credited_by_house(text, document)):
            return HeaderLine(True, f"agency {wire!r}", (Fact("agency", wire, "byline"),))
        if line := read_agency_line(text):
            return HeaderLine(True, f"agency {line.agency!r}", line.facts("byline"))
        if signed := _signed(_DASHES.sub("/", text), document.language):
            return _header(text, (), _Parts(people=signed[1], wire=signed[2]))
    placed = read_name_and_town(text) or reporter_of_taiwan(text)
    return _header(text, (), _Parts(people=[placed[0]], places=[placed[1]])) if placed else None


@cache
def _byline_phrases(language: str | None) -> tuple[str, ...]:
    return phrases("byline", language).texts()


@dataclass(slots=True)
class _Parts:
    """What the parts of a line are."""

    people: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    wire: str | None = None
    prefix: str | None = None
    has_role: bool = False
    strange: int = 0
    """Words that no rule explains."""


def _take_apart(text: str, stamps: tuple[Stamp, ...], language: str | None) -> _Parts:
    """Sort the parts of a line between its separators, dates and labels left out."""
    parts = _Parts()
    rest = labels_apart(with_colon(without_dates(text, stamps, language), language))
    if signed := reporter_of_taiwan(text):
        return _Parts(people=[signed[0]], places=[signed[1]])
    for segment in filter(None, (piece.lstrip("/ ") for piece in _segments(rest, stamps, language))):
        if (parts.people or parts.prefix) and labels_other_work(segment):
            continue
        name = _BY.sub("", segment.strip(" ,")) if stamps else segment
        found = _byline(segment, language)
        found = found or _signed(segment, language)
        found = found or _credited(segment, language)
        wire = found[2] if found else agency(segment) or labelled_agency(segment)
        parts.wire = parts.wire or wire
        if found:
            parts.prefix = found[0]
            filed = found[0].endswith(",")  # `নিজস্ব প্রতিবেদক, রাজাপুর`: where the correspondent is
            parts.people += [name for name in found[1] if not (is_town(name) or (filed and not begins_known(name)))]
            parts.places += [name for name in found[1] if is_town(name) or (filed and not begins_known(name))]
        elif wire or is_source(segment) or (stamps and (belongs_to_date(segment, language) or is_button(segment, language))):
            continue
        elif is_role(segment, language):
            parts.has_role = True
        elif (is_desk(name) or is_desk_word(name)) and (stamps or parts.wire):
            parts.people.append(name.strip(" ,"))
        elif stamps and (placed := name_before_town(segment)):
            parts.people, parts.places = [*parts.people, placed.name], [*parts.places, placed.town]
        elif (stamps or ";" in text) and _are_known(parts.people) and (more := known_names(segment, language)):
            parts.people += more  # `Jane Roe, Max Poe & Ann Doe | 3 May 2024`
        elif stamps and (job := signed_with_job(segment)):
            parts.people += job  # `作者陈思远`
        elif is_town(segment):
            parts.places.append(segment.strip(" ,"))
        elif stamps and not parts.wire and begins_known(name) and not _are_known(parts.people) and _is_signed_by(segment, language):
            parts.people = [bare_name(name, language)]  # `Friday Thoughts • Jane Roe`
        elif stamps and (parts.wire or parts.people) and "|" in text and _may_be_place(segment):
            parts.places += [] if _is_category(segment, text, stamps) else [segment.strip(" ,")]
        elif stamps and parts.people and "|" in text and (is_outlet(segment) or _SITE.search(segment)):
            continue  # for whom they work
        elif stamps and not parts.people and not parts.wire and _is_signed_by(segment, language):
            parts.people.append(bare_name(name, language))
        else:
            parts.strange += strange_words(segment, language)
    return parts


def _are_known(names: Sequence[str]) -> bool:
    return bool(names) and all(map(begins_known, names))


def _credited(segment: str, language: str | None) -> tuple[str, list[str], str | None] | None:
    """The same of a name in front of a label and its agency: `Jane Roe Kaynak: AA`."""
    told = credited(segment) if ":" in segment and may_name_agency(segment) else None
    return ("", [told[0]], told[1]) if told and is_name(told[0], language) else None


def _segments(rest: str, stamps: tuple[Stamp, ...], language: str | None) -> list[str]:
    """The parts of a line: in a dated one commas set them apart, too, but for a list of names in front: `By A, B and C on`."""
    if not stamps:
        return _SEPARATOR.split(rest)
    front, _, behind = rest.partition(" | ")
    names = split_names(without_filler(front, language)) if "," in front and _byline(front, language) else []
    others = [name for name in names[1:] if is_name(name, language) and not is_town(name)]
    if others and len(others) == len(names) - 1 and 2 * sum(map(begins_known, others)) >= len(others):
        return [front, *_STAMPED.split(behind)]
    return _STAMPED.split(rest)


def _may_be_place(segment: str) -> bool:
    """Whether a part that nothing tells may be a place: a few capitalised words, and no office, house or site."""
    return is_capitalised(segment, 4) and not (is_office(segment) or is_outlet(segment) or _SITE.search(segment))


def _is_category(segment: str, text: str, stamps: Sequence[Stamp]) -> bool:
    """Whether a part stands behind the day and a bar, as categories do: `By Jane Roe | 3 May 2024 | News | 2 Comments`."""
    front, found, _ = text.rpartition(segment)
    return bool(found) and segment.strip(" ,") not in countries() and len(front) > stamps[0].span[0] and front.rstrip().endswith("|")


def _is_signed_by(segment: str, language: str | None) -> bool:
    """Whether a part of a dated line is a name, or one word behind `by`."""
    name = _BY.sub("", segment)
    if not name or not name[0].isalpha() or all(map(is_office, name.split())):
        return False  # `. Expert`, `Expert Reviewed`
    if (language == "ja" and is_han_name(segment)) or (language == "ko" and is_korean_name(segment)):
        return True
    return is_name(name, language) or (name != segment and is_capitalised(name, 1) and name[0].isupper())


def label_above(block: Block, document: Document) -> str | None:
    """The label that the line above is, and nothing else: `Last Updated:`."""
    above = document.blocks[block.index - 1].text if block.index else ""
    if not above or len(above) > LABEL_REACH:
        return None
    return label_alone(above, date_words(document.language))


def _header(text: str, stamps: tuple[Stamp, ...], parts: _Parts) -> HeaderLine:
    facts = [*date_facts(stamps)]
    if parts.people:
        facts.append(Fact("authors", tuple(parts.people), "byline"))
    if parts.wire:
        facts.append(Fact("agency", parts.wire, "byline"))
    if parts.places:
        facts.append(Fact("location", parts.places[0], "byline"))
    said = [f"prefix {parts.prefix!r}"] if parts.prefix else []
    said += [f"agency {parts.wire!r}"] if parts.wire else []
    said += [f"date {stamp.evidence}" for stamp in stamps]
    labelled = any(stamp.label == "published" for stamp in stamps)
    names = bool(parts.people or parts.wire or parts.prefix)
    return HeaderLine(names, "; ".join(said) or repr(text), tuple(facts), labelled, parts.prefix or "")


def _byline(segment: str, language: str | None) -> tuple[str, list[str], str | None] | None:
    """(prefix, people, agency) of a part that begins as a byline does."""
    folded = fold(segment)
    prefix = phrases("byline", language).match(folded).get("byline")
    if not prefix:
        return None
    names = behind_label(prefix, segment)
    if names is None:
        return None
    names = without_filler(without_town(without_other_work(before_category(names, language))), language)
    if is_clause(clause := names.partition(",")[2].strip()) and clause.islower():
        return None  # `Por Juana Roe, el pueblo vuelve a tener un puente`
    told = credited(names) if may_name_agency(names) else None
    if told:  # `Von unserer Redaktion mit Material von dpa`
        names = told[0] if is_capitalised(told[0].partition(",")[0], MAX_NAME_WORDS) else ""
    people: list[str] = []
    wire: str | None = told[1] if told else None
    titled = employed = nobody = False
    for whole in split_names(_FOR.sub("", only_writers(names))):
        known = agency(whole) or agency(without_label(whole))
        name, behind = without_agency(whole)
        if (employed and not begins_known(name)) or (people and f", {whole}" in names and is_house_behind(name, people[-1])):
            continue  # for whom the one before works
        if known:
            wire = wire or known
        elif is_role(name, language) or phrases("byline_roles", language).match(fold(name)) or (people and is_office(name)):
            employed = bool(people)
            continue
        elif _ADDRESS.fullmatch(name) or is_nobody(name):
            nobody = nobody or not _ADDRESS.fullmatch(name)  # `Reporter example.com, Jane Roe`
        elif _may_be_written(name, bare := bare_name(name, language)):
            if titled and len(name.split()) < NAME_WORDS:
                continue  # the second half of an office: `Gardener & Astrologer`
            wire = wire or behind
            people.append(bare)
            titled = bare != name
        elif is_clause(name) or not any(" " in person or begins_known(person) or is_desk_word(person) for person in people):
            return None  # `Von Sprachregeln, Gender-Politik und ganz normalem Deutsch`
    if _OTHER_WORK.search(prefix):
        return prefix, [], wire
    if not people and not wire and (is_desk_word(names) or is_desk(names)):
        people.append(names)
    return (prefix, people, wire) if people or wire or nobody else None


def _may_be_written(name: str, bare: str) -> bool:
    """Whether a part of a byline is a name, with a role behind it or not."""
    if name.rpartition(" ")[2].casefold() in _OPEN_ENDS:
        return False
    return is_capitalised(name, MAX_NAME_WORDS) or is_desk(name) or (begins_known(bare) and is_capitalised(bare, MAX_NAME_WORDS))


def _signed(segment: str, language: str | None) -> tuple[str, list[str], str | None] | None:
    """The same of names and an agency without a prefix: `Jane Roe and AP`, `JANE ROE Associated Press`."""
    if not may_name_agency(segment) or len(segment.split()) > MAX_SIGNED or agency(segment):
        return None
    parts = split_names(segment)
    last, behind = without_agency(parts[-1]) if parts else ("", None)
    if behind and not agency(parts[-1]):
        parts = [*parts[:-1], last, behind]
    wires = [wire for part in parts if (wire := agency(part))]
    people = [part for part in parts if not agency(part)]
    if not wires or not people or any(map(is_office, people)) or not all(is_name(name, language) for name in people):
        return None
    if " With " in segment and not begins_known(people[0]):
        return None  # `Harbour Signs Deal With AP`
    return "", people, wires[0]


def _without_tail(name: str, document: Document) -> str:
    """A name without what a line puts behind it: `Jane Roe In Gardening`; a category that stands alone elsewhere on the page."""
    tokens = name.split()
    if len(tokens) < NAME_WORDS or is_desk(name):
        return name
    stop = stop_words(document.language)
    for at in range(1, len(tokens) - 1):
        if caseless(tokens[at]) in stop and tokens[at].casefold() not in PARTICLES and tokens[at] not in IRISH:
            return " ".join(tokens[:at])
    for at in range(NAME_WORDS, len(tokens)):
        tail = " ".join(tokens[at:])
        if any(block.text == tail for block in document.blocks):
            return " ".join(tokens[:at])
    return name
