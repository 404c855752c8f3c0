"""Prose evidence a block: positive for paragraphs, negative for furniture. [hot]

The numbers below were swept by coordinate descent on the wet variant of both development sets; what each is worth in the code
as it stands is in docs/measurements.md (WCXB / Fundus, word F1 without it).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from cleaner import lexicon
from cleaner.document import FOLDED, Block, BlockKind, Document, begins_small
from cleaner.lines.no_bylines import is_attribution
from cleaner.lines.prose import DATE_WORDS, is_date_line, whole_words
from cleaner.lines.sentences import is_code
from cleaner.removal import Reason
from cleaner.settings import Preset
from cleaner.zone.boxes import going_on
from cleaner.zone.cards import blurbs
from cleaner.zone.contents import contents
from cleaner.zone.elements import LINKED
from cleaner.zone.ends import CLOSING_LISTS, LABEL_WORDS
from cleaner.zone.own_lines import own_lines

WORD_GAIN = 0.2
"""Evidence a word of a block that ends as prose does. Sets the unit: five words are worth 1."""
WORD_CAP = 50
"""Words of one block that count at most, so that one endless block does not decide the page."""
BLOCK_COST = 0.5
"""Evidence that every block of prose costs at least: a lone sentence of two words is worth nothing. It costs more where the
page's paragraphs are long (`Preset.typical_share` of what the typical one gains): there a teaser of one sentence is worth
little. Without that: -.002 / -.010."""
LABEL_COST = 0.7
"""What a line of at most `LABEL_WORDS` words costs that does not end as prose does: a menu entry, a button."""
OPEN_COST = 0.5
"""What a longer line costs that does not end as prose does: a headline, a list item."""
DATE_COST = 5.0
"""What a line costs that is only a date: teasers carry them, stories do not."""
LINK_COST = 0.7
"""What a block costs that is a link, however it ends: a teaser, a menu entry. Plain text never tells."""
RUN_RATE = 0.05
"""What a line of a long run of such lines costs, as a share (`Shape.run_limit`)."""
CLOSING_COST: Mapping[str, float] = {
    "comments": 40.0, "syndication": 30.0, "related": 18.0, "cookie_notice": 18.0, "references": 15.0, "author_bio": 12.0,
    "legal": 6.0, "paywall": 6.0, "copyright": 4.5, "account": 4.5, "language_picker": 4.5, "contact": 3.0, "app_promo": 3.0,
    "navigation": 2.25, "share_links": 2.25, "link_bar": 1.9, "read_more": 1.2, "newsletter": 1.1, "call_to_action": 0.75,
    "reading_time": 0.75, "advertisement": 0.3, "ornament": 0.3, "media_credit": 0.1,
}  # fmt: skip
"""What it costs the story to run across a block that a pass removed, by pass: a comment form ends a story, an
advertisement label stands in the middle of many."""
TITLE_WORDS = (4, 30)
"""Fewest and most words of a first line that is taken for the page's title."""
TOLD_AGAIN = 0.6
"""Share of the title's words that another line must hold."""
CLOSING_WORDS = 8
"""Words of such a line at most."""
OTHER_COST = 1.5
"""The same for passes that the table does not name."""
FOLDED_COST = 16.0
"""The same for a part of an HTML page that is read as one block: a menu, a list of other stories. With 1.5, as any other part beside the
story, products of WCXB .713 for .716 and its articles .9672 for .9674; with 4 and 8 the first alone is gained."""
REPEATED = 3
"""A removed line that stands so often on the page closes nothing (`Read more` under each part of a list): it costs
`REPEATED_COST`."""
REPEATED_COST = 0.3
HEADING_COST = 4.0
"""The same at most for a label of `related` directly between two paragraphs: it may be a subheading (`Features`). Without it: -.0002 /
-.0004; 9 in its place -.0000 / -.0004."""
INSERT_COST = 0.1
"""The same for a line of `INSERTS` that is a label and a headline (`Read also: …`) between two paragraphs: the sentence behind it may be
short, and in languages with long words it is. Of 139 pages of text in 78 languages 70 instead of 61 are without a fault; on WCXB and
Fundus the same."""
INSERTS = frozenset(("read_more", "related"))
INSERT_WORDS = 4
"""Words of such a line at least."""
HEADED_WORDS = 8
"""Words of the paragraph below such a label at least."""


SMALL_COST = 0.55
"""What a line of two words costs that goes on from the one above: it may be a label, `mit Video`. At no cost Fundus (spaced, `recall`) has
.9373 for .9382, snippets of trafilatura's pages as text .9173 for .9166, all else is the same."""
DOTTED_WORDS, CUT_WORDS = 12, 40
"""Words from which a paragraph that ends in dots may be a teaser; and from which the only such one of a page is its last paragraph, which a
paywall cut off. Without it -.0012 on trafilatura's pages and -.0019 on Fundus (wet), the same on WCXB."""
_DOTS = ("...", "…")
_LABELLED = re.compile("[:：፦꞉՝]")


class Shape(NamedTuple):
    """What the shape of lines tells, beside the phrases of the page's language."""

    run_limit: float
    """Cost of a run of lines without an end up to which each counts in full; behind it `RUN_RATE`. A checklist of 80 lines is still part
    of its article. Without the limit: -.007 / +.000."""
    off_title: float
    """Factor of the gain of a paragraph that shares no longer word with the page's title. Without it: -.001 / -.003."""
    typical_share: float
    """Added to `Preset.typical_share`."""


_CLOSING = frozenset(name for name, price in CLOSING_COST.items() if price > HEADING_COST)
"""Passes whose blocks end stories."""
_ITEM, _CODE = BlockKind.LIST_ITEM, BlockKind.CODE
"""By a name of the module: to ask an enumeration for a member is dear."""
SHAPE = Shape(4.0, 0.9, 0.0)
ALONE = Shape(10.0, 0.5, 0.1)
"""In a language without phrase lists no menu, no list of related stories and no dialog is known by its words, so that shape must tell.
Pages turned into words of no language, WCXB / Fundus / trafilatura's halves: .900 / .871 / .832, .809 with `SHAPE`, .908 / .903 /
.864, .838 so; .906 / .903 / .864, .837 with a limit of 20, .905 / .899 / .863, .836 with half the share added."""


class _Told(NamedTuple):
    """Blocks whose price the lines around them tell, by index: cards of HTML, and what only lines tell in text."""

    cards: frozenset[int] = frozenset()
    entries: frozenset[int] = frozenset()
    boxes: frozenset[int] = frozenset()
    clocks: frozenset[int] = frozenset()
    quantities: frozenset[int] = frozenset()


def evidence(document: Document, gone: Mapping[int, Reason], preset: Preset, title: set[str]) -> list[float]:
    """The evidence of each block: positive for paragraphs, negative for furniture. `title`: the words of the page's title."""
    blocks = document.blocks
    copies = Counter([block.folded for block in blocks if block.folded])
    cut = _cut_off(blocks, gone)
    quoted = {block.index for block in blocks if "(@" in block.text and is_attribution(block.text)}
    shape = SHAPE if document.language in lexicon.languages("related") else ALONE
    typical = typical_length([block for block in blocks if block.index not in gone])
    cost = max(BLOCK_COST, (preset.typical_share + shape.typical_share) * WORD_GAIN * typical)
    seen: set[str] = set()
    told = _told(document, gone)
    run = 0.0
    scores: list[float] = []
    for block, hits in zip(blocks, document.hits, strict=True):
        index, _, text, folded, words, density, _, _, prose, _, markup = block
        if index in gone:
            price = _closing_price(block, blocks, gone, preset, told)
            score = -min(price, REPEATED_COST) if copies[folded] >= REPEATED else -price
        elif hits and words <= CLOSING_WORDS and any(map(hits.__contains__, CLOSING_LISTS)):
            score = -max(CLOSING_COST[name] for name in CLOSING_LISTS if name in hits)
        elif index in told.cards or (markup and markup.section):
            score = -OPEN_COST
        elif prose and density <= LINKED:
            gain = WORD_GAIN * min(words, WORD_CAP) - cost
            if gain > 0 and ((text.endswith(_DOTS) and index != cut) or text in seen):
                gain = 0.0
            elif gain > 0 and title and not speaks_of(block, title):
                gain *= shape.off_title
            seen.add(text)
            if gain > 1:
                run = 0.0
            score = max(gain, -OPEN_COST)
        elif (quoted and (index in quoted or index - 1 in quoted)) or index in told.clocks:
            score = 0.0
        elif words <= DATE_WORDS and ("0" in folded or not folded) and is_date_line(block, document.language):
            score = -DATE_COST
        elif block.kind is _CODE or is_code(text) or index in told.entries or index in told.quantities:
            score = 0.0
        elif block.kind is _ITEM and not density and not markup and document.kind == "markdown":
            score = 0.0  # its menus are links
        elif not markup and not hits and _goes_on(block, blocks, gone):
            score = -SMALL_COST if words == 2 else 0.0
        else:
            price = LINK_COST if density > LINKED else LABEL_COST if words <= LABEL_WORDS else OPEN_COST
            run += price
            score = -price if run <= shape.run_limit else -price * RUN_RATE
        scores.append(score)
    return scores


def _goes_on(block: Block, blocks: Sequence[Block], gone: Mapping[int, Reason]) -> bool:
    """Whether a line goes on from the line above, as verses and code do: it begins with a small letter and that one does not end. Wet,
    WCXB +.0001, trafilatura's pages +.0013; Markdown, WCXB +.0012; the same on Fundus."""
    index = block.index
    return index > 0 and begins_small(block.text) and index - 1 not in gone and not blocks[index - 1].prose


def _told(document: Document, gone: Mapping[int, Reason]) -> _Told:
    blocks = document.blocks
    if document.kind == "html":
        return _Told(cards=blurbs(blocks))
    entries = contents([block for block in blocks if block.index not in gone])
    clocks, quantities = own_lines(blocks)
    return _Told(entries=entries, boxes=going_on(blocks, gone, _CLOSING), clocks=clocks, quantities=quantities)


def _cut_off(blocks: Sequence[Block], gone: Mapping[int, Reason]) -> int | None:
    """The paragraph that a paywall cut off: right above its notice, or the only long one of the page that ends in dots; teasers come in
    lists."""
    dotted = [block for block in blocks if block.word_count >= DOTTED_WORDS and block.text.endswith(_DOTS)]
    above = next((block.index for block in dotted if (reason := gone.get(block.index + 1)) and reason.code == "paywall"), None)
    if above is not None:
        return above
    return dotted[0].index if len(dotted) == 1 and dotted[0].word_count >= CUT_WORDS else None


def _closing_price(block: Block, blocks: Sequence[Block], gone: Mapping[int, Reason], preset: Preset, told: _Told) -> float:
    """What it costs the story to run across a block that is gone; nothing, where a list of contents goes on behind it."""
    index, markup = block.index, block.markup
    if index + 1 in told.entries:
        return 0.0
    is_list = markup is not None and markup.section is not None and markup.section.kind == FOLDED
    price = preset.closing_factor * (FOLDED_COST if is_list else CLOSING_COST.get(gone[index].code, OTHER_COST))
    if gone[index].code == "related" and _is_between_paragraphs(index, blocks, gone):
        price = min(price, HEADING_COST)
    price = min(price, INSERT_COST) if not markup and _is_insert(index, blocks, gone) else price
    return min(price, HEADING_COST) if index in told.boxes else price


def _is_between_paragraphs(index: int, blocks: Sequence[Block], gone: Mapping[int, Reason]) -> bool:
    if not 0 < index < len(blocks) - 1 or index - 1 in gone or index + 1 in gone:
        return False
    return blocks[index - 1].prose and blocks[index + 1].prose and blocks[index + 1].word_count >= HEADED_WORDS


def _is_insert(index: int, blocks: Sequence[Block], gone: Mapping[int, Reason]) -> bool:
    """Whether a line that is gone is a label and a headline, and stands between two paragraphs that are not."""
    if gone[index].code not in INSERTS or blocks[index].word_count < INSERT_WORDS or not 0 < index < len(blocks) - 1:
        return False
    beside = (index - 1, index + 1)
    return bool(_LABELLED.search(blocks[index].text)) and all(blocks[at].prose and at not in gone for at in beside)


def speaks_of(block: Block, words: set[str]) -> bool:
    """Whether a block holds one of the (casefolded) words; as a part of a longer word will do, which is cheap to find."""
    text = block.folded or block.text.casefold()
    return any(map(text.__contains__, words))


def title_words(blocks: Sequence[Block]) -> set[str]:
    """The words of the page's title: its first line where that is one, and its headings of the first level."""
    low, high = TITLE_WORDS
    lines = [block.text for block in blocks if block.level == 1]
    first = next((block for block in blocks if block.kind is not BlockKind.CRAWL_HEADER), None)
    if first and low <= first.word_count <= high and not first.prose:
        lines.append(first.text)
    return whole_words(" ".join(lines))


def is_told_again(title: set[str], blocks: Sequence[Block]) -> bool:
    """Whether another line than the first holds most of the title's words: else the first line was none (`Skip to main content`)."""
    if not title:
        return False
    least = TOLD_AGAIN * len(title)
    return any(sum(map(block.folded.__contains__, title)) >= least for block in blocks[1:] if block.folded)


def typical_length(blocks: Iterable[Block]) -> int:
    """Words of the paragraph in which the middle word of all prose stands (at most 100); 20 when there is no prose."""
    lengths = sorted([min(block.word_count, 200) for block in blocks if block.prose and block.word_count >= 8], reverse=True)
    half, total = sum(lengths) / 2, 0
    for length in lengths:
        total += length
        if total >= half:
            return min(length, 100)
    return 20
