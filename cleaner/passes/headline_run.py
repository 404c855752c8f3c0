"""Headlines of other stories between the paragraphs of a news story.

Why: a story of full sentences does not break off for three lines without an end.

Removes: two and more lines without a full stop between paragraphs, on a page that is nearly all sentences; behind a label for other stories
also kickers with their headlines, headlines that ask or quote, and a long one where the label stands again and again.

Keeps: a list under a line that ends in a colon; a subheading; lines whose words the story has, too; anything on a page with many lists; a
quote behind `Read more`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from functools import cache

from cleaner.contract import Finding, View
from cleaner.document import COLONS, Block, BlockKind, fold
from cleaner.lexicon import TAIL
from cleaner.lines.no_bylines import is_attribution
from cleaner.lines.prose import content_words
from cleaner.lines.sentences import STOPS

MIN_RUN = 3
"""Lines in a row; a gap of blocks that are gone already counts as one.

How much of the story may be such lines before the page counts as one with lists is the preset's `loose_share`. On
the development sets (wet, WCXB / Fundus) 0.15 gives -.0005 / +.0044 against none, 0.25 -.0019 / +.0049: it helps news and costs
pages with lists a little, so `recall` does without it."""
LINKED = 0.3
"""Share of its characters in links from which an item of an HTML list may be a headline. All items: +.0007 on Fundus, -.0005 on
WCXB, -.0002 on trafilatura's pages."""
MIN_WORDS = 5
"""Words of a headline at least, on the average of the run."""


OWN = 0.8
"""Share of the longer words of a run that the story's paragraphs hold, from which it is a list or subheadings of the story. Wet, WCXB /
Fundus: without it -.0002 / +.0001; 0.9 the same, 0.7 +.0001 / -.0002, 0.6 +.0002 / -.0003."""
UNBROKEN = 0.5
"""The same for a run of short lines inside which nothing is gone: items of a list. Wet, WCXB / Fundus: +.0003 / +.0001; 0.4 the same
/ -.0002, 0 +.0004 / -.0006."""
ITEM_WORDS = 8
"""Words of such lines, on the average of the run, at most: headlines are longer. 9 costs Fundus .0002."""
LABELS = ("read_more", "related")
"""Passes whose labels head headlines."""
BEHIND = 4
"""Headlines right behind such a label at most."""
SECTIONS = frozenset(("page_section", "navigation"))
"""Passes that take the name of a section between such a label and a headline."""
LONG_WORDS = 8
"""Words of a headline at least behind a label that stands again and again: what heads a part of a guide is shorter."""
QUOTES = ("”", '"', "»", "“")
"""How a headline may end that quotes somebody."""
OPENING_QUOTES = ("“", "„", "«", "‘", "'")
"""How one that is said by somebody begins, and no headline that names him."""
HEADLINE_WORDS = 25
"""Words of such a headline at most."""
KICKER_WORDS, KICKED = 4, 2
"""Words in capitals above a headline at most, and such pairs at least."""
OPEN = (*COLONS, ";", "；", ",", "，", "、", "—", "–")
"""How no headline ends: the line goes on in the next, or opens a list."""
BUTTONS = frozenset(("call_to_action",))
"""Passes whose blocks are no gap: below each thing of a list stands where to buy it."""
REPEATED = 3
"""Copies of a label from which it is a button, unless it ends in a colon and guides print no such one under each of their parts."""
OF_GUIDES = frozenset(
    "background|don't miss|don’t miss|download|listen|map|more info|more information|recommended|timeline|watch|mehr infos"
    "|mehr informationen|nicht verpassen|nichts verpassen|écouter|lien|más información|recomendado|recomendamos|assista|mais informações"
    "|não perca|ouça|approfondimento|non perdere|ti consigliamo|kijktip|luistertip|meer info|meer informatie|mis niet".split("|")
)
"""Labels that head lines of the story's own: `Don't miss:`, where a guide tells of each town."""

Told = Callable[[], Set[str]]
"""The longer words of the story's paragraphs, when they are asked for."""


def judge_context(view: View) -> Iterator[Finding]:
    if view.story.posts:
        return
    inside = view.inside()
    copies = Counter([block.folded for block in view.document.blocks])
    told = cache(lambda: content_words(" ".join([block.text for block in inside if block.prose])))
    yield from _kicked(view, inside, copies)
    for run in [*[run for run, _ in _runs(inside)], _last_run(inside), *_asking(view, inside)]:
        label = run and _label(view, run, copies, told)
        if label and len(run) <= BEHIND and sum(block.word_count for block in run) >= MIN_WORDS * len(run):
            for block in run:
                yield Finding(block, f"behind {label!r}")
    words = sum(block.word_count for block in inside)
    loose = sum(block.word_count for block in inside if not block.prose)
    if not words or loose > view.settings.numbers.loose_share * words:
        return
    for run, before in _runs(inside):
        between = [view.gone.get(index) for index in range(before.index + 1, run[-1].index)]
        gone = any(reason is not None and reason.code not in BUTTONS for reason in between)
        length = sum(block.word_count for block in run)
        long_enough = length >= MIN_WORDS * len(run)
        own = OWN if gone or length >= ITEM_WORDS * len(run) else UNBROKEN
        if len(run) + gone >= MIN_RUN and long_enough and not before.text.endswith(OPEN) and not _is_told(run, told, own):
            for block in run:
                yield Finding(block, f"one of {len(run)} lines without an end between paragraphs")


def _is_told(run: Sequence[Block], told: Told, share: float) -> bool:
    """Whether the story's paragraphs hold such a share of the longer words of a run."""
    own = content_words(" ".join([block.text for block in run]))
    return len(own & told()) >= share * len(own)


def _asking(view: View, inside: Sequence[Block]) -> Iterator[list[Block]]:
    """The lines that end with a quotation mark right behind a label, and those that ask behind one for other stories, as `Read more` is
    none: headlines that look like sentences."""
    for block in inside:
        above = view.gone.get(block.index - 1)
        if not above or above.code not in (*LABELS, *SECTIONS) or not block.prose or block.word_count > HEADLINE_WORDS:
            continue
        quotes = block.text.endswith(QUOTES) and block.text[-2] not in STOPS and not block.text.startswith((*QUOTES, *OPENING_QUOTES))
        if quotes or (block.text.endswith("?") and above.code != "read_more"):
            yield [block]


def _kicked(view: View, inside: Sequence[Block], copies: Mapping[str, int]) -> Iterator[Finding]:
    """Pairs of a few words in capitals and a headline, behind a label for other stories: `Most read` / `SHOCK MOVE` / `Club sells …`."""
    for block in inside:
        if not _is_kicker(block) or not (label := _label(view, [block], copies, set)):
            continue
        at, pairs = block.index, []
        while at + 1 < len(view.document.blocks) and _is_kicker(view.document.blocks[at]) and at + 1 not in view.gone:
            pairs += [view.document.blocks[at], view.document.blocks[at + 1]]
            at += 2
        if len(pairs) >= 2 * KICKED and all(pair.word_count <= HEADLINE_WORDS and not pair.text.endswith(".") for pair in pairs):
            for pair in pairs:
                yield Finding(pair, f"behind {label!r}, a kicker and its headline")


def _is_kicker(block: Block) -> bool:
    return block.word_count <= KICKER_WORDS and block.text.isupper()


def _last_run(inside: Sequence[Block]) -> list[Block]:
    """The lines without an end, or with a quotation mark at it, that close the story."""
    run: list[Block] = []
    for block in reversed(inside):
        if not _may_be_headline(block, frozenset()) and not (block.text.endswith(QUOTES) and block.word_count <= HEADLINE_WORDS):
            break
        run.append(block)
    return run[::-1]


def _label(view: View, run: Sequence[Block], copies: Mapping[str, int], told: Told) -> str | None:
    """The line above a run that is no more than a label for other stories (`Also read`), and does not stand under each part, where what
    is behind it may be its heading; a section may stand between: `Read more`, `Politics`."""
    first = run[0].index
    above = view.gone.get(first - 1)
    first -= above is not None and above.code in SECTIONS and first > 1
    above = view.gone.get(first - 1)
    line = view.document.blocks[first - 1]
    label = line.folded.rstrip(TAIL + " ")
    repeated = copies[line.folded] >= REPEATED and (line.text[-1] not in COLONS or label in OF_GUIDES)
    if not above or above.code not in LABELS or (repeated and (label in OF_GUIDES or not _is_foreign(run, told))):
        return None
    phrase = view.document.hits[line.index].get(above.code)
    return line.text if phrase and fold(phrase).rstrip(TAIL + " ") == label else None


def _is_foreign(run: Sequence[Block], told: Told) -> bool:
    """Whether a run is one long headline of another story, of which the paragraphs tell nothing."""
    return len(run) == 1 and run[0].word_count >= LONG_WORDS and (run[0].prose or not _is_told(run, told, UNBROKEN))


def _quoted(inside: Sequence[Block]) -> frozenset[int]:
    """The posts that the story quotes: attributions, and the lines above them."""
    found = [block.index for block in inside if "(@" in block.text and is_attribution(block.text)]
    return frozenset([*found, *[index - 1 for index in found]])


def _may_be_headline(block: Block, quoted: frozenset[int]) -> bool:
    """A line without an end; HTML tells lists, and one without links is the story's own."""
    if block.prose or block.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM) or block.index in quoted:
        return False
    if block.text.endswith(OPEN):
        return False
    return block.markup is None or block.kind is BlockKind.PARAGRAPH or block.link_density >= LINKED


def _runs(inside: Sequence[Block]) -> Iterator[tuple[list[Block], Block]]:
    """Runs of such lines with prose before and behind, each with the block before it."""
    quoted = _quoted(inside)
    run: list[Block] = []
    before: Block | None = None
    for block in inside:
        if _may_be_headline(block, quoted):
            run.append(block)
            continue
        if run and before is not None:
            yield run, before
        run, before = [], block
