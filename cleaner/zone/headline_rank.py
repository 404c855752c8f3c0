"""How much a line of text looks like the headline of the story below it. HTML says more of itself: see `top_matter`.

The weights are those of a fit on the even half of Fundus, WCXB and trafilatura's pages (spaced, inscriptis), rounded; they were
checked on the odd half. What each is worth is in docs/measurements.md.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Mapping, Sequence, Set
from typing import NamedTuple
from urllib.parse import unquote

from cleaner.document import Block, Document, begins_small, within
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_shapes import is_name
from cleaner.lines.prose import content_words

PARAGRAPHS = 60
"""Paragraphs of the story in which the words of a line are counted."""
SHARED = 3.3
"""Score of a line all whose longer words the story has, if they are many; `FEW` is counted to them, so that one word is little."""
FEW = 2
PARAGRAPH_GAIN = 0.55
"""Score a paragraph that a word of the line stands in, on average, …"""
PARAGRAPH_CAP = 5
"""… up to so many."""
FIRST_GAIN, FIRST_CAP = 0.6, 3
"""Score a word that the first paragraph has too, and words that count at most."""
WORD_GAIN, WORD_CAP = 0.3, 8
"""Score a word of the line, and words that count at most."""
LONG_PRICES = ((15, 1.5), (20, 1.4))
"""Words behind which a line is long, and what it costs."""
DISTANCE_PRICE, DISTANCE_CAP = 0.07, 60
"""Price a block between line and story, and blocks that count at most."""
PROSE_GAIN, PROSE_CAP = 0.025, 200
"""Score a word of prose between line and story (a standfirst is there, a menu has none), and words that count at most."""
MARKS = ((3, 1.0), (6, 1.2))
"""Blocks below the line among which a byline or time stamp stands, and its score."""
UNSAID_PRICE = 2.0
"""Price of a line without a longer word of the story, which is no heading, where no byline or time stamp stands `MARK_NEAR` below it."""
MARK_NEAR = 3
INSIDE_PRICE = 1.1
"""Price of a line inside the zone."""
STOP_PRICE = 2.6
"""Price of a line that ends as a sentence or a label does."""
SENTENCE_WORDS, SENTENCE_PRICE = 12, 0.9
"""Words from which a line that ends as prose does is hardly a headline, and its price."""
PATH_PRICE = 1.5
"""Price of a line that is a path or a row of links."""
NAMED_GAIN, PATH_END_GAIN = 1.35, 1.75
"""Score of a line that is a part of another one above the story (a share text, the page's title), and of one that such a line ends with
(a path)."""
NAMED_WORDS, NAMED_LENGTH = 3, 12
"""Words and characters of such a line at least."""
NEXT_GAIN, NEXT_CAP = 0.13, 10
"""Score a word of the next line: below an entry of a menu stands another one."""
CREDIT_PRICE, PHRASE_PRICE = 1.1, 0.8
"""Price of a line that credits a picture, and of one with a phrase of the lists."""
NAME_PRICE, NAME_MOST = 2.0, 3
"""Price of a line that is a person's name, and words of it at most: who wrote stands there as often."""
SMALL_PRICE = 2.0
"""Price of a line that begins with a word in small letters: what a picture shows, for those who do not see it. With 1.5 to 2.5 the same
titles of WCXB, .001 (spaced) to .004 (inscriptis) more than without."""
GONE_PRICE = 1.3
"""Price of a line that a block pass took for something else (`Climate Change` is an entry of many menus)."""
LEVEL_GAIN: Mapping[int, float] = {1: 4.0, 2: 1.0}
"""Score of a heading of Markdown, by its level."""
SLUG_GAIN = 4.0
"""Score of a line that has all long words of the page's address, and no other."""
SLUG_WORDS = 2
"""Long words of an address at least."""

_STOPS = (".", "。", ":", "…")
_PATHS = ("|", "»", "›", " / ", " > ")
_LETTERS = re.compile(r"[^\W\d_]{4,}")
_BEFORE_PATH, _AFTER_PATH = re.compile(r"^(?:[a-zA-Z]{2,8}:(?://[^/?#]*)?|[^/?#]*\.[^/?#]*(?=/))"), re.compile("[?#]")
"""No parser of addresses: it raises errors where one is broken."""
_SPELLED = str.maketrans(dict(zip("äöüåøłđıæœ", "ae oe ue a o l d i ae oe".split(), strict=True)))
"""How addresses spell such letters; others lose their marks."""
_MARKS = re.compile("[\u0300-\u036f]")


class Ground(NamedTuple):
    """What the lines above a story are weighed against."""

    document: Document
    start: int
    solid: int
    """The first block of the zone, and its first sure paragraph."""
    words: Set[str]
    """The longer words of the story, in its first paragraphs."""
    paragraphs: Mapping[str, int]
    """The paragraphs in which each stands."""
    first: Set[str]
    """Those of its first paragraph."""
    prose: Mapping[int, int]
    """The words of prose between a block and the story."""
    gone: Set[int]
    """The blocks above it that block passes removed."""
    above: str
    """The folded lines above the story, each between two line feeds."""
    marks: Collection[int]
    """The bylines and time stamps."""
    slug: Set[str]
    """The longer words of the page's address."""


def count_words(zone: Sequence[Block]) -> Counter[str]:
    """The longer words of a story's first paragraphs, and in how many of them each stands."""
    counts: Counter[str] = Counter()
    for block in [block for block in zone if block.prose][:PARAGRAPHS]:
        counts.update(content_words(block.text))
    return counts


def ground(live: Sequence[Block], zone: tuple[int, int], counts: Mapping[str, int], document: Document, marks: Collection[int]) -> Ground:
    """What the lines above the zone `start, solid` are weighed against. `counts`: those of `count_words`."""
    start, solid = zone
    prose: dict[int, int] = {}
    total = 0
    left = {block.index for block in within(live, 0, solid)}
    for block in reversed(document.blocks[:solid]):
        prose[block.index] = total
        total += block.word_count if block.prose and block.index in left else 0
    above = "\n".join([block.folded for block in document.blocks[:solid]])
    first = next((content_words(block.text) for block in within(live, solid, len(document.blocks)) if block.prose), set())
    gone = prose.keys() - left
    return Ground(document, start, solid, counts.keys(), counts, first, prose, gone, f"\n{above}\n", marks, slug_words(document.url))


def slug_words(url: str | None) -> set[str]:
    """The longer words of the last part of an address that has some."""
    path = _AFTER_PATH.split(_BEFORE_PATH.sub("", url), maxsplit=1)[0] if url else ""
    parts = _spelled(unicodedata.normalize("NFC", unquote(path)).casefold()).split("/")
    words = [set(_LETTERS.findall(part.rsplit(".", 1)[0])) for part in parts]
    return next((found for found in reversed(words) if len(found) >= SLUG_WORDS), set())


def _spelled(text: str) -> str:
    """A text in small letters as an address spells it."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text.translate(_SPELLED)))


def score(block: Block, own: Set[str], ground: Ground) -> float:
    """How much a line with the longer words `own` looks like the headline."""
    return _of_words(block, own, ground) + _of_place(block, own, ground) - _of_shape(block, ground)


def _of_words(block: Block, own: Set[str], ground: Ground) -> float:
    said = SHARED * len(own & ground.words) / (len(own) + FEW)
    if own:
        standing = sum(min(ground.paragraphs.get(word, 0), 2 * PARAGRAPH_CAP) for word in own)
        said += PARAGRAPH_GAIN * min(PARAGRAPH_CAP, standing / len(own))
        said += FIRST_GAIN * min(FIRST_CAP, len(own & ground.first))
    if ground.slug:
        spelled = set(map(_spelled, own))
        said += SLUG_GAIN * len(spelled & ground.slug) / len(spelled | ground.slug)
    if block.word_count >= NAMED_WORDS and len(block.folded) >= NAMED_LENGTH:
        found = ground.above.count(block.folded)
        if found > 1 and found > (copies := ground.above.count(f"\n{block.folded}\n")):  # most lines stand once
            said += NAMED_GAIN + PATH_END_GAIN * (ground.above.count(f"{block.folded}\n") > copies)
    return said + WORD_GAIN * min(WORD_CAP, block.word_count)


def _of_place(block: Block, own: Set[str], ground: Ground) -> float:
    index, blocks = block.index, ground.document.blocks
    said = LEVEL_GAIN.get(block.level, 0.0) - DISTANCE_PRICE * min(DISTANCE_CAP, ground.solid - index)
    said += PROSE_GAIN * min(PROSE_CAP, ground.prose.get(index, 0))
    near = next((at for at in ground.marks if at > index), index + DISTANCE_CAP) - index
    said -= 0.0 if near <= MARK_NEAR or block.level or own & ground.words else UNSAID_PRICE
    said += sum([gain for reach, gain in MARKS if near <= reach])
    said += NEXT_GAIN * min(NEXT_CAP, blocks[index + 1].word_count)
    return said - (INSIDE_PRICE if index > ground.start else 0.0)


def _is_name(block: Block, language: str | None) -> bool:
    return 1 < block.word_count <= NAME_MOST and begins_known(block.text) and is_name(block.text, language)


def _of_shape(block: Block, ground: Ground) -> float:
    hits = ground.document.hits[block.index]
    price = sum([price for words, price in LONG_PRICES if block.word_count > words])
    price += STOP_PRICE if block.text.endswith(_STOPS) else 0.0
    price += SENTENCE_PRICE if block.prose and block.word_count >= SENTENCE_WORDS else 0.0
    price += PATH_PRICE if any(map(block.text.__contains__, _PATHS)) else 0.0
    price += NAME_PRICE if _is_name(block, ground.document.language) else 0.0
    price += SMALL_PRICE if begins_small(block.text) and block.text.partition(" ")[0].islower() else 0.0
    price += GONE_PRICE if block.index in ground.gone else 0.0
    price += CREDIT_PRICE if "media_credit" in hits else 0.0
    return price + (PHRASE_PRICE if hits else 0.0)
