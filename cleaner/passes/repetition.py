"""Paragraphs that stand on the page again.

Why: a writer says it once; a second copy is a teaser, a caption or a notice.

Removes: the second copy of a paragraph; every copy of a sentence that stands three times; four lines that stand together under each
part of a story; a paragraph that says the whole story again; a headline three times in one line; a quote that HTML
sets apart from the paragraph which it is taken from.

Keeps: a refrain of four words, or of a song; two paragraphs that begin alike; a quote that stands nowhere else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from cleaner.contract import Finding, View
from cleaner.document import Block, BlockKind
from cleaner.lines.name_shapes import is_name
from cleaner.zone.contents import contents

MIN_WORDS = 8
"""Words from which a repeated paragraph is no refrain."""
NOTICE = 3
"""Copies from which it is a notice of the page: then none of them stays."""
BOX_LINES = 4
"""Lines of a box of other stories that stands under each part, at least (3: WCXB wet -.0001)."""
BOX_COPIES = 3
"""Places at which such a box stands. Text, WCXB / Fundus: +.0002 / +.0003; with two, WCXB -.0018: rows of tables. HTML: +.0004 / .0000."""
BOX_TEXTS = 3
"""Different lines among them at least: cells of a table are the same. Text, WCXB / Fundus: .0000 / .0000, as without it."""
COPY_WORDS = 150
"""Words of a paragraph at least in which others are looked for."""
COPY_SHARE = 0.8
"""Share of its characters that they must make up."""
COPIED = 3
"""Of these at least."""
COPY_MISSES = 20
"""Paragraphs at most that it does not hold: the time of a page must not grow with the square of its length."""
MAX_QUOTES = 50
"""Quotes of an HTML page that are looked for in its paragraphs."""
PULLED, PULLED_QUOTE = frozenset(("pullquote", "pullquotes")), frozenset(("pull", "quote"))
"""Class words of such a quote in any element."""
NAME_WORDS = 8
"""Words of the line below such a quote, inside it, that names who said it."""


def judge_context(view: View) -> Iterator[Finding]:
    if view.story.thin or view.story.posts:
        return  # cards and posts say the same things
    yield from _pulled(view.inside(), view.document.language)
    for block in view.inside():
        if not block.prose and block.word_count >= MIN_WORDS and _is_threefold(block.text):
            yield Finding(block, "says the same three times")
    yield from _boxes([block for block in view.inside() if block.kind is not BlockKind.CODE])
    inside = [block for block in view.inside() if block.word_count >= MIN_WORDS and block.prose]
    copies = Counter(block.text for block in inside)
    if view.document.kind != "html" and len(copies) < len(inside) and (entries := contents(view.inside())):
        inside = [block for block in inside if block.index not in entries]
        copies = Counter(block.text for block in inside)
    yield from _copied(inside)
    seen: set[str] = set()
    for block in inside:
        count = copies[block.text]
        if count >= NOTICE:
            yield Finding(block, f"stands {count} times")
        elif block.text in seen:
            yield Finding(block, "stands above already")
        seen.add(block.text)


def _is_threefold(text: str) -> bool:
    """Whether a line is one and the same three times over, as the cards of some templates are read."""
    words = text.split()
    third = len(words) // 3
    return len(words) == 3 * third and words == words[:third] * 3


def _boxes(inside: Sequence[Block]) -> Iterator[Finding]:
    """Runs of the same lines at several places of the story: a box of other stories that stands under each part."""
    texts = [block.text for block in inside]
    told = sum([block.word_count for block in inside if block.prose])
    if len(texts) - len(set(texts)) < BOX_LINES * (BOX_COPIES - 1) or 2 * told < sum([block.word_count for block in inside]):
        return  # nothing repeated, or a song
    windows = list(zip(*(texts[line:] for line in range(BOX_LINES)), strict=False))
    copies = Counter(windows)
    boxed = [at for at, window in enumerate(windows) if copies[window] >= BOX_COPIES and len(set(window)) >= BOX_TEXTS]
    boxed = [at for at in boxed if not all(block.prose for block in inside[at : at + BOX_LINES])]  # the refrain of a song
    for at in sorted({at + line for at in boxed for line in range(BOX_LINES)}):
        yield Finding(inside[at], f"one of {BOX_LINES} lines that stand together {BOX_COPIES} times and more")


def _copied(inside: Sequence[Block]) -> Iterator[Finding]:
    """Long paragraphs that hold several others, word by word and in their order: a copy for printing or for players."""
    for block in inside:
        if block.word_count < COPY_WORDS:
            continue
        held, letters, at, misses = 0, 0, 0, 0
        for other in inside:
            found = block.text.find(other.text, at) if other.word_count < block.word_count else -1
            if found >= 0:
                held, letters, at = held + 1, letters + len(other.text), found + len(other.text)
            elif (misses := misses + 1) > COPY_MISSES:
                break
        if held >= COPIED and letters >= COPY_SHARE * len(block.text):
            yield Finding(block, f"holds {held} other paragraphs")


def _pulled(inside: Sequence[Block], language: str | None) -> Iterator[Finding]:
    """Quotes that stand word by word in a paragraph, and the names below them. Without it: -.0005 on Fundus, -.0001 on WCXB."""
    quotes = [
        position for position, block in enumerate(inside)
        if block.markup and block.word_count >= MIN_WORDS
        and (block.kind is BlockKind.QUOTE or block.markup.tags[-1] == "q" or _is_pulled(block.markup.names))
    ]  # fmt: skip
    if not quotes:
        return
    apart = set(quotes)
    rest = [block for position, block in enumerate(inside) if block.kind is BlockKind.PARAGRAPH and position not in apart]
    paragraphs = "\n".join([_letters(block.text) for block in rest])
    for position in islice(quotes, MAX_QUOTES):
        if _letters(inside[position].text) in paragraphs:
            yield Finding(inside[position], "a quote that stands in a paragraph of the story")
            for name in inside[position + 1 : position + 2]:
                said_by = name.text.partition(",")[0].strip(" –—-")
                if name.kind is BlockKind.QUOTE and name.word_count <= NAME_WORDS and is_name(said_by, language):
                    yield Finding(name, "below a quote that stands in a paragraph of the story")


def _is_pulled(names: frozenset[str]) -> bool:
    """Whether class words say that a line is set apart from the text it is taken from."""
    return not PULLED.isdisjoint(names) or names >= PULLED_QUOTE


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))
