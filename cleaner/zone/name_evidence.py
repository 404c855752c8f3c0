"""What shows that a line near the story names its author: a label, `by`, a day, a role, a reading time, the headline.

Each judge looks at one line and its neighbours; `NEAR` has them in the order in which they are believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from typing import NamedTuple

from cleaner.document import FOLD_LIMIT, Block, Document, fold, with_colons
from cleaner.lines.agencies import agency
from cleaner.lines.date_words import date_words
from cleaner.lines.dateline import is_town
from cleaner.lines.dates import find_dates
from cleaner.lines.desks import is_desk_word, may_hold_desk
from cleaner.lines.first_names import begins_known, may_hold_known
from cleaner.lines.header_line import read_header_line
from cleaner.lines.name_lines import (
    is_label,
    name_alone,
    name_beside_time,
    names_behind_prefix,
    names_below_label,
    names_beside_day,
    signature,
    without_category,
)
from cleaner.lines.name_shapes import is_desk, is_name, is_role
from cleaner.lines.no_bylines import asks_whom, is_attribution, is_menu_entry
from cleaner.lines.offices import is_office
from cleaner.lines.writers import signed_with_job, without_other_work
from cleaner.removal import Reason
from cleaner.zone.page_title import bare_title, copies_of, page_title
from cleaner.zone.story import Story
from cleaner.zone.thread import is_in_comments

TITLE_NEAR = 3
"""Blocks between the headline and a name that nothing but its first name vouches for, or between that and the story."""
BETWEEN = 1
"""Short lines that may stand between two names: `,`, `and`, initials."""
MAX_JOINED = 60
"""Names in lines one below the other up to which more are looked for: the time must not grow with the square of their number."""
ROLE_WORDS = 4
"""Words of a line with a role that may stand between two names."""
BETWEEN_LETTERS = 3
"""Letters of such a line."""
DATED_WORDS = 16
"""Words of a line with a day and a name at most."""
LABEL_LETTERS = 20
"""Letters at the start of a line among which a label ends with a colon."""
INSERT_WORDS = 5
"""Words of a line that leads to another story at least; shorter ones are the label of several."""
PARAGRAPH_WORDS = 6
"""Words of a paragraph that a story may end with at least, above a signature."""
SIGNED_WORDS = 6
"""Words of a line that ends as prose does and may say who wrote, at most: `Posted by Jane Roe.`"""
SIGNS = 2
"""Blocks of signs alone that may stand between a name and the neighbour that vouches for it."""
NEAR_WORDS = 12
"""Words of the neighbour that vouches for a name, at most."""
CONTACT_WORDS = 3
"""Words of a label without a colon that says whom to ask, at most."""
NOT_HERE = frozenset(
    "comments related trending headline_list copyright legal cookie_notice crawl_header references media_credit read_more".split()
)
"""What a block was removed for, where its name is another one."""

_QUOTED = {"“": "”", '"': '"', "„": "“”", "«": "»", "»": "«", "‘": "’", "「": "」"}
"""What a line begins and ends with that is a quote."""
_OF_PEOPLE = frozenset(("byline", "byline_roles", "author_bio"))
"""Lists whose phrases, alone on a line, may be who wrote; those of other lists are buttons and labels."""
_ARTICLES = frozenset("Das Der Die El Il La Las Le Les Los O Os The".split())
"""What the name of a site begins with: `El Balcón de Jaén en Andalucía`."""
_PLACED = re.compile(r"\s(?:in|en|em|à|a|i|w|v|в)\s[^\W\d_a-zß-ÿ]\w+(?:\s[^\W\d_a-zß-ÿ]\w+)?$")
"""Where one who has a role works: `Correspondent in Rome`."""
_FROM_HOUSE = re.compile(r"D[ao] (?:[A-ZÀ-Ý][\w.]*(?: [A-ZÀ-Ý][\w.]*){0,3},? em [A-ZÀ-Ý].*|[A-Z]{1,4}\d?|Redação)$")
"""For which house one writes, below the name, as papers of Brazil print it: `Do Porto News, em São Paulo`, `Do R7`; `Dos Santos` and
`Da Vila Madalena` are a club and a quarter."""

Names = tuple[str, ...]


class Page(NamedTuple):
    """A page, and where its headline stands."""

    document: Document
    gone: Mapping[int, Reason]
    story: Story
    body: tuple[Block, ...]
    """The blocks of the story that are left."""
    named: Block | None
    """The line that the page's first line names."""
    titles: tuple[str, ...]
    """Headline and page title, folded."""
    copies: frozenset[int]
    """The blocks that are one of the two again."""
    blocks: tuple[Block, ...]
    hits: tuple[Mapping[str, str], ...]
    language: str | None
    names: Callable[[int], Names]
    """The names that a line holds alone. Judges ask for the same lines in turn, so what was found is kept while the page is read."""
    known: Callable[[int], Names]
    """The same where one of them begins with a known first name, or is a desk."""
    vouches: Callable[[int], bool]
    """Whether a line vouches for a name beside it; kept in the same way."""


def page_of(document: Document, gone: Mapping[int, Reason], story: Story, body: tuple[Block, ...]) -> Page:
    """A page with where its headline stands; it has blocks."""
    blocks = document.blocks
    headline, named = story.top.headline, page_title(blocks)
    heads = [block for block in (named, blocks[headline] if headline is not None else None) if block]
    titles = ((blocks[story.head] if story.head < len(blocks) else blocks[0]).folded, (named or blocks[0]).folded)
    copies = frozenset(block.index for key in {bare_title(block.text) for block in heads} for block in copies_of(key, blocks))
    names, vouches = cache(partial(_names, document)), cache(partial(_vouches, document))
    known = cache(partial(_known, blocks, names))
    return Page(document, gone, story, body, named, titles, copies, blocks, document.hits, document.language, names, known, vouches)


def is_elsewhere(page: Page, index: int) -> bool:
    """Whether a block stands among comments or other stories."""
    markup = page.blocks[index].markup
    section = markup.section.kind if markup and markup.section else ""
    if is_in_comments(page.blocks[index]) or section == "related" or (section == "caption" and "byline" not in page.hits[index]):
        return True
    reason = page.gone.get(index)
    if reason is None or reason.code not in NOT_HERE:
        return False
    text = page.blocks[index].text  # `Text: Jane Roe, Photos: Max Poe`
    return reason.code != "media_credit" or "byline" not in page.hits[index] or without_other_work(text) == text


def is_insert(page: Page, index: int) -> bool:
    """Whether a line leads to one other story, and may stand between a story and who signs it: `Read also: The bridge opens`."""
    reason = page.gone.get(index)
    return reason is not None and reason.code == "read_more" and page.blocks[index].word_count >= INSERT_WORDS


def by_label(page: Page, index: int) -> Names:
    """The names below a label: `Written by`."""
    if "byline" not in page.hits[index] or not is_label(page.blocks[index].text, page.language):
        return ()
    return names_below_label(page.blocks, index, page.language)


def by_prefix(page: Page, index: int) -> Names:
    """The names behind `by`, in a line that is no sentence; inside a line without a day, that is not
    the headline, those that begin with a known first name."""
    block = page.blocks[index]
    names = () if block.prose and block.word_count > SIGNED_WORDS else names_behind_prefix(block.text, page.language)
    if index == page.story.top.headline:
        names = tuple(name for name in names if not any(name in other.text for other in page.body if other.prose))
    label = page.hits[index].get("byline")
    labelled = label is not None and not is_menu_entry(block, label, page.document)
    sure = "0" in block.folded or labelled or all(map(begins_known, names))
    return names if sure or any(title and block.folded.startswith(title) for title in page.titles) else ()


def by_signature(page: Page, index: int) -> Names:
    """Names that begin with a known first name, in a byline; any names behind a label with a colon."""
    if "byline" not in page.hits[index] or page.blocks[index].word_count > DATED_WORDS:
        return ()
    names = _by_grammar(page, index) or by_prefix(page, index)
    text = with_colons(page.blocks[index].text)
    labelled = ":" in text.partition(" ")[0] or " : " in text[:LABEL_LETTERS]
    return names if names and all(begins_known(name) or (labelled and is_name(name, page.language)) for name in names) else ()


def _by_grammar(page: Page, index: int) -> Names:
    """The names of a line that is a byline by its form, and that no one found above the story."""
    block = page.blocks[index]
    line = read_header_line(block, page.document) if "byline" in page.hits[index] and not block.prose else None
    facts = line.facts if line else ()
    return next((fact.value for fact in facts if fact.field == "authors" and isinstance(fact.value, tuple)), ())


def by_profile(page: Page, index: int) -> Names:
    """A name alone that begins with a known first name, above or below what is said of authors: `More from the author`."""
    names = page.known(index)
    if not any(map(begins_known, names)):
        return ()
    hits = page.hits
    beside = [at for at in (index - 1, index + 1) if 0 <= at < len(hits)]
    return names if any("author_bio" in hits[at] or is_role(page.blocks[at].text, page.language) for at in beside) else ()


def by_last_line(page: Page, index: int, *, alone: bool = True) -> Names:
    """The names that sign a story: alone below a paragraph of it, which speaks of none of them, with no paragraph, day or account of
    a reader below; they begin with a known first name (`alone`), or an agency or the word for a reporter says what they are."""
    if not 0 < index < len(page.blocks) or page.blocks[index].prose or is_elsewhere(page, index):
        return ()
    above = page.blocks[index - (2 if index > 1 and is_insert(page, index - 1) else 1)]
    if above.index in page.gone or not above.prose or above.word_count < PARAGRAPH_WORDS or above.index < page.story.start:
        return ()
    names, sure = signature(page.blocks[index].text, page.language)
    if not names or not (sure or (alone and all(map(begins_known, names)))) or any(_speaks_of(page, name) for name in names):
        return ()
    if asks_whom(above.text) or _is_quoted(page, index):
        return ()
    below = next((block for block in page.blocks[index + 1 : index + 2]), None)
    return () if below and not sure and _continues(page, below) else names


def _continues(page: Page, below: Block) -> bool:
    """Whether the line below a name shows that it is no signature: what a person said, or when; whose picture it is."""
    if "media_credit" in page.hits[below.index]:
        return True
    return below.index not in page.gone and (below.prose or ("0" in below.folded and below.word_count <= NEAR_WORDS))


def by_address(page: Page, index: int) -> Names:
    """The names of a line that is nothing but them and an address to write to: `Jane Roe - jane@example.com`."""
    block = page.blocks[index]
    if "@" not in block.text or block.prose or block.word_count > NEAR_WORDS or is_attribution(block.text):
        return ()
    names, _ = signature(block.text, page.language)
    return names if all(map(begins_known, names)) and not _is_contact(page, index) else ()


def _is_contact(page: Page, index: int) -> bool:
    """Whether a label stands above a line with an address, or above several: `Media contact:`."""
    while index > 0 and "@" in page.blocks[index].text:
        index -= 1
    above = page.blocks[index]
    if not with_colons(above.text).rstrip().endswith(":") and (above.prose or above.word_count > CONTACT_WORDS):
        return False
    if index in page.copies or "0" in above.folded or page.known(index):
        return False
    return page.hits[index].keys().isdisjoint(("byline", "media_credit")) and not is_role(above.text, page.language)


def by_job(page: Page, index: int) -> Names:
    """The names of a line that is nothing but them and the word for a reporter, in scripts without capitals: `박서연 기자`."""
    block = page.blocks[index]
    if block.text.isascii() or block.prose or block.word_count > SIGNED_WORDS or "media_credit" in page.hits[index]:
        return ()
    return signed_with_job(block.text)


def by_day(page: Page, index: int) -> Names:
    """A name that begins with a known first name, in front of a day or behind it."""
    block = page.blocks[index]
    if block.prose or block.word_count > DATED_WORDS or "0" not in block.folded or page.hits[index].keys() & NOT_HERE:
        return ()
    if index > page.story.body and not _is_beside_headline(page, index):
        return ()
    return tuple(without_category(name, page.blocks) for name in names_beside_day(block.text, page.language))


def by_neighbour(page: Page, index: int) -> Names:
    """A name alone that begins with a known first name, whose neighbour is a day, a role or a reading time."""
    return _joined(page, index) if _vouched(page, index) and page.known(index) else ()


def by_headline(page: Page, index: int) -> Names:
    """A name alone that begins with a known first name, directly below or above a headline, directly above the story or buttons to
    share it; not one that headline or story speak of: `Taylor Swift` above a story about her."""
    start = page.story.body
    shared = index + 1 < len(page.hits) and "share_links" in page.hits[index + 1]
    if not (shared or _is_beside_headline(page, index) or start - TITLE_NEAR <= index < start):
        return ()
    names = _joined(page, index) if page.known(index) else ()
    return () if any(_speaks_of(page, name) for name in names) else names


def _speaks_of(page: Page, name: str) -> bool:
    """Whether headline or story hold a name."""
    return any(fold(name) in title for title in page.titles) or any(name in block.text for block in page.body if block.prose)


def by_first_name(page: Page, index: int) -> Names:
    """A first name alone beside the headline, with a day beside it."""
    text = page.blocks[index].text
    if not text.isalpha() or agency(text) or not (is_desk_word(text) or begins_known(text)) or not _is_beside_headline(page, index):
        return ()
    return (text,) if _vouched(page, index) else ()


def by_place(page: Page, index: int) -> Names:
    """A name alone, of any kind but with an article, whose neighbour is a day, a role or a reading time."""
    names = page.names(index) if _vouched(page, index, prose=False) else ()
    return () if any(name.partition(" ")[0] in _ARTICLES and not begins_known(name) for name in names) else names


NEAR: tuple[tuple[Callable[[Page, int], Names], bool], ...] = (
    (by_label, True), (by_prefix, True), (by_job, True), (by_address, True), (by_day, False), (by_neighbour, False),
    (by_headline, False), (by_signature, True), (by_first_name, False), (by_place, False),
)  # fmt: skip
"""The judges of lines near the headline, and whether words label the names."""


def _known(blocks: Sequence[Block], names_of: Callable[[int], Names], index: int) -> Names:
    text = blocks[index].text
    if not (may_hold_known(text) or may_hold_desk(text)):
        return ()  # most lines
    names = names_of(index)
    return names if any(begins_known(name) or is_desk(name) for name in names) else ()


def _is_beside_headline(page: Page, index: int) -> bool:
    """Whether a copy of the headline stands next to a line, or a few lines above it; the page's title in its first line is none."""
    return not page.copies.isdisjoint(range(max(1, index - TITLE_NEAR), index + 2))


def _names(document: Document, index: int) -> Names:
    block, hits = document.blocks[index], document.hits
    if "reading_time" in hits[index] and "0" in block.folded:
        return name_beside_time(block.text, document.language)
    if (index + 1 < len(hits) and "media_credit" in hits[index + 1]) or (index and asks_whom(document.blocks[index - 1].text)):
        return ()  # who is in the picture, whom to ask
    if any(kind not in _OF_PEOPLE and fold(phrase) == block.folded for kind, phrase in hits[index].items()):
        return ()
    return name_alone(block, document.language)


def _is_quoted(page: Page, index: int) -> bool:
    """Whether a line is a name with its office between a quote and what follows, as those stand who praise a product."""
    above, below = page.blocks[index - 1].text, page.blocks[index + 1 : index + 2]
    closers = _QUOTED.get(above[0], "")
    quoted = above[-1] in closers and sum(map(above.count, closers)) == 1 + (above[0] in closers) if closers else False
    return quoted and any(block.word_count <= NEAR_WORDS and is_office(block.text) for block in below)


def _joined(page: Page, index: int) -> Names:
    """The names of a line, and of those above and below it that hold known names: each author on a line."""
    found = list(page.names(index))
    for step in (-1, 1):
        at, gap = index + step, 0
        while 0 <= at < len(page.blocks) and gap <= BETWEEN and len(found) < MAX_JOINED:
            names = page.names(at)
            if names and all(map(begins_known, names)):
                found = [*names, *found] if step < 0 else [*found, *names]
                gap = 0
            elif _is_role_alone(page.blocks[at], page.language):
                gap += 0 if found else 1
            elif len(page.blocks[at].text) > BETWEEN_LETTERS:
                break
            else:
                gap += 1
            at += step
    return tuple(dict.fromkeys(found))


def _is_role_alone(block: Block, language: str | None) -> bool:
    return is_role(block.text, language) or (block.word_count <= ROLE_WORDS and is_office(block.text))


def _vouched(page: Page, index: int, *, prose: bool = True) -> bool:
    """Whether the neighbour of a line, signs alone left out, vouches for a name; `prose`: also one that ends as prose does."""
    if "reading_time" in page.hits[index] and "0" in page.blocks[index].folded:
        return True
    for step in (-1, 1):
        near = _neighbour(page, index, step)
        if step < 0 and near is not None and is_town(page.blocks[near].text):
            return False  # a list of towns: `Sandy Springs`
        if near is not None and page.vouches(near) and (prose or not page.blocks[near].prose or _is_header_line(page, near)):
            return True
    return False


def _neighbour(page: Page, index: int, step: int) -> int | None:
    """The next block in one direction, without those that hold no letter or digit (one too long to be folded holds some), and
    without the section's name."""
    blocks = page.blocks
    for at in range(index + step, index + step * (SIGNS + 2), step):
        if not 0 <= at < len(blocks):
            return None
        if (blocks[at].folded or len(blocks[at].text) > FOLD_LIMIT) and page.hits[at].get("navigation") != blocks[at].folded:
            return at
    return None


def _is_header_line(page: Page, index: int) -> bool:
    return any(at == index for at, _ in page.story.top.header_lines)


def _vouches(document: Document, index: int) -> bool:
    block, language = document.blocks[index], document.language
    if block.word_count > NEAR_WORDS:
        return False
    hits = document.hits[index]
    if "reading_time" in hits or ("byline_roles" in hits and is_role(block.text, language)) or is_town(block.text):
        return True
    if language == "pt" and not block.prose and _FROM_HOUSE.match(block.text):
        return True
    if (placed := _PLACED.search(block.text)) and is_role(block.text[: placed.start()], language):
        return True
    if "0" not in block.folded:  # digits are folded to 0
        return False
    return block.folded.startswith(_labels_with_number(language)) or bool(find_dates(block.text, language))


@cache
def _labels_with_number(language: str | None) -> tuple[str, ...]:
    """How a time that counts from today begins: `updated 3`."""
    return tuple(f"{label} 0" for label, _ in date_words(language).labels)
