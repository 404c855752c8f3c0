"""Captions: between the time stamp and the story, and above a credit that stands on a line of its own.

Why: they belong to a picture that is not in the text.

Removes: a single sentence glued under the time stamp, on a page whose paragraphs are set off by blank lines; a line
without an end above `Photo: Jane Roe`; a name with its agency by itself; a line that ends with the day and the length of a video;
what says where somebody stands: `Jane Roe, second left, and Max Poe (right) at the bridge`; a line that ends in a person's name, `The
bridge in winter / Jane Roe`, `The bridge is closed. (Jane Roe)`; the copy without its credit beside `The bridge in winter. Photo: J. Roe`;
in text, a line that stands twice in a row between two paragraphs; `Jane Roe/Example Trends` alone;
`Figure 2: The bridge in winter`; in Chinese, what `▲` begins; three sentences and more with their sources, `The old quay. (AP)`.

Keeps: news in brief, each signed so; the first paragraph, set off like all others; a sentence above a credit, whose picture may have no
caption.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from cleaner.contract import Finding, View
from cleaner.document import Block, BlockKind, begins_small
from cleaner.lines.agencies import agency
from cleaner.lines.dateline import read_dateline
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_shapes import is_name
from cleaner.lines.picture_credits import CREDIT_WORDS, is_lone_credit
from cleaner.lines.positions import position_in
from cleaner.lines.sentences import sentences

MAX_WORDS = 40
"""Words of a caption below the time stamp at most."""
CREDIT_SIGNS = (":", "/", "©", "Getty")
"""One of them stands in a credit that names somebody; `Image` alone is a label."""
CAPTION_WORDS = 20
"""Words of a caption above such a credit at most."""
LINE_WORDS = 10
"""Words of it at least: shorter lines are subheadings. Sentences there are captions in 21 of 25 cases on the development sets, but on the
pages of blogs (trafilatura's) one in two opens the story above its picture: F1 -.0008 of the half not read."""
END_BLOCKS = 3
"""Blocks at the end of the story, where an agency alone signs it."""
TWIN_WORDS, TWIN_MOST = 6, 25
"""Words of a caption that stands beside itself at least, and at most: a lead is longer."""
BESIDE_WORDS, MOST_DOUBLED = 15, 3
"""Words of the paragraphs around one that stands twice in a row, and such captions of a page at most: on others each paragraph does."""
QUOTES = "“„«\"‘'"
"""What a chant begins with."""
LABEL_SIGNS = (":", "|")
"""They stand in lists of features, as shops print them above a picture."""
_VIDEO_END = re.compile(r"\b(?:\d{1,2}[./-]){2}\d{4} ?[|·•,–-] ?\d{1,2}:\d\d ?[Mm]in\.?$")
"""`21.04.2024 | 3:18 min`"""
_NAMED = re.compile(r"(?:[.!?”»]\s\(([^()\d]{5,40})\)|[^/|]\s/\s([^()/|\d]{5,40}))$")
"""A name in brackets behind a sentence, or behind a stroke."""
_OUTLET = re.compile(r"[^\W\d_a-zß-ÿ][\w.'’-]+(?: [^\W\d_a-zß-ÿ][\w.'’-]+){1,2}/[^\W\d_a-zß-ÿ][\w.'’ -]{2,30}")
"""A photographer and the house, alone on a line: `Jane Roe/Example Trends`."""
_NUMBERED = re.compile(
    r"(?:(?:Figure|Fig\.?|Figura|Figur|Figuur|Abbildung|Abb\.?|Bild|Kuva|Obr\.?|Obrázek|Rys\.?|Rysunek|Рис\.?|Рисунок|Şekil|Hình|Gambar)"
    r" \d{1,2}"
    r"|\d{1,2}\. ábra|[图圖図] ?\d{1,2}|그림 ?\d{1,2})\s?(?:[:：]|[.．](?=\s)|\s[–—-]\s)\s?\S"
)
"""What numbers a picture: `Figure 2: …`, `Abb. 3: …`. Of 33 such lines of the development sets and 213 other pages 25 were captions."""
_NUMBERED_FIRST = frozenset("FABKORРŞHG图圖図그0123456789")
"""Characters with which such a line begins: a cheap test."""
_BRACKETED = re.compile(r"[.!?”\"] \(([A-Z][^()]{1,30})\)$")
BRACKETED = 3
"""Captions of a page at least that end in their source in brackets, one of them in that of an agency."""
BRACKETED_SHARE = 4
"""Blocks of the story for each of them at least."""
POINTERS = ("▲", "△")
"""What points at the picture above, in Chinese; in Korean they head the items of a list."""
PICTURE_WORDS = 80
"""Words of a line that may speak of a picture at most."""
SET_OFF = 0.8
"""Share of the story's blocks that must follow a blank line."""


def judge_context(view: View) -> Iterator[Finding]:
    if view.document.kind != "html":  # there elements tell captions; with it -.0004 on Fundus
        yield from _by_credit(view)
        yield from _doubled(view)
    yield from _twins(view)
    yield from _bracketed(view)
    listed = _listed(view.inside())
    for block in view.inside():
        if block.index not in listed and block.word_count <= PICTURE_WORDS and (evidence := _of_picture(block, view.document.language)):
            yield Finding(block, evidence)
    marks = [index for index, line in view.story.top.header_lines if any(fact.field in ("published", "modified") for fact in line.facts)]
    inside = view.inside()
    if not marks or len(inside) < 3:
        return
    first, rest = inside[0], inside[1:]
    glued = first.index == max(marks) + 1 and not first.gap
    if glued and read_dateline(first.text, view.document.language):
        return
    if glued and first.word_count <= MAX_WORDS and len(sentences(first.text)) == 1 and first.prose:
        share = sum(block.gap for block in rest) / len(rest)
        if share >= SET_OFF:
            yield Finding(first, f"glued to the time stamp, while {share:.0%} of the paragraphs are set off by a blank line")


def _tells(block: Block, opening: str) -> bool:
    """Whether a line goes on as a sentence behind what numbers a picture: `Figure 2 – the one with the ships – is wrong.`"""
    return block.prose and begins_small(opening[-1]) and any(sign in opening for sign in "–—-")


def _listed(inside: Sequence[Block]) -> set[int]:
    """Lines in a row that begin with such a pointer, or hold two names and a stroke: items of a list, results, songs."""
    alike = {block.index for block in inside if block.text[0] in POINTERS or ("/" in block.text and _OUTLET.fullmatch(block.text))}
    return {index for index in alike if index - 1 in alike or index + 1 in alike}


def _is_by_house(text: str, language: str | None) -> bool:
    """Whether of two names with a stroke the first is a person's and the second is none."""
    first, _, house = text.partition("/")
    return begins_known(first) and is_name(first, language) and not (begins_known(house) and is_name(house, language))


def _of_picture(block: Block, language: str | None) -> str | None:
    """What shows that a line speaks of a picture or a video, wherever it stands."""
    text = block.text
    if "/" in text and _OUTLET.fullmatch(text) and _is_by_house(text, language):
        return "a photographer and the house alone"
    if text[0] in _NUMBERED_FIRST and (numbered := _NUMBERED.match(text)) and not _tells(block, numbered[0]):
        return f"begins as captions do: {numbered[0]!r}"
    if language == "zh" and text.startswith(POINTERS) and len(text) > 1 and " " not in text[2:]:  # spaces join lines of HTML
        return f"points at a picture: {text[0]!r}"
    if text.endswith(("in", "in.")) and (video := _VIDEO_END.search(text)):
        return f"ends with the length of a video, {video[0]!r}"
    if (position := position_in(text)) and (block.word_count <= MAX_WORDS or position in sentences(text)[0]):
        return f"says where somebody stands: {position!r}"
    name = _NAMED.search(text) if text[-1] == ")" or " / " in text else None
    who = (name[1] or name[2]) if name else ""
    if name and LINE_WORDS <= block.word_count <= MAX_WORDS and begins_known(who) and is_name(who, language):
        return f"ends in the name {who!r}" if len(sentences(text[: name.start()])) == 1 else None
    return None


def _by_credit(view: View) -> Iterator[Finding]:
    """Credits alone on a line between paragraphs, and the line above a credit: one without an end, or that opens the credit's bracket."""
    inside = view.inside()
    last = inside[-END_BLOCKS].index if len(inside) > END_BLOCKS else 0
    for block in inside[1:]:  # the first may be a standfirst above the picture
        if block.index < last and is_lone_credit(block):
            yield Finding(block, "a name and its agency alone")
        elif _is_credit(view, block.index + 1) and _is_caption(block):
            yield Finding(block, f"above the credit {view.document.blocks[block.index + 1].text!r}")


def _twins(view: View) -> Iterator[Finding]:
    """Captions that stand once more beside them, with the credit of their picture."""
    blocks, gone = view.document.blocks, view.gone
    credited = [index for index, reason in gone.items() if reason.code == "media_credit"]
    beside = {at: index for index in credited for at in (index + 1, index - 2, index - 1) if at not in gone}
    for block in view.inside() if beside else ():
        caption = blocks[beside[block.index]] if block.index in beside else block
        longer = len(caption.text) > len(block.text) and caption.text.startswith(block.text.rstrip("."))
        if longer and TWIN_WORDS <= block.word_count <= TWIN_MOST:
            yield Finding(block, f"the caption of line {caption.line} without its credit")


def _bracketed(view: View) -> Iterator[Finding]:
    """Single sentences with their source in brackets, where a page has several: `The bridge on Monday. (AP)`, `The mayor. (Supplied)`."""
    ends = [(block, found[1]) for block in view.inside() if block.text[-1] == ")" and (found := _BRACKETED.search(block.text))]
    short = [(block, source) for block, source in ends if block.word_count <= MAX_WORDS]
    said = [(block, source) for block, source in short if len(sentences(block.text.rpartition(" (")[0])) == 1]
    said = [(block, source) for block, source in said if block.text[0] not in QUOTES]
    few = BRACKETED_SHARE * len(said) <= len(view.inside())  # in briefs each ends so
    if len(said) >= BRACKETED and few and any(agency(source) for _, source in said):
        for block, source in said:
            yield Finding(block, f"ends in its source, {source!r}")


def _doubled(view: View) -> Iterator[Finding]:
    """Lines that stand twice in a row between two paragraphs: what a picture shows, as its caption and for those who do not see it."""
    inside = view.inside()
    found: list[tuple[Block, Block]] = []
    for before, one, other, behind in zip(inside, inside[1:], inside[2:], inside[3:], strict=False):
        same = one.text == other.text and one.index + 1 == other.index and one.kind is BlockKind.PARAGRAPH
        short = same and TWIN_WORDS <= one.word_count <= CAPTION_WORDS + LINE_WORDS and len(sentences(one.text)) == 1
        if short and min(_prose(before), _prose(behind)) >= BESIDE_WORDS and one.text[0] not in QUOTES:
            found.append((one, other))
    if len(found) <= MOST_DOUBLED and len(inside) >= 2 * (len(found) + 2):
        for block in chain.from_iterable(found):
            yield Finding(block, "stands twice in a row, as captions do")


def _prose(block: Block) -> int:
    return block.word_count if block.prose else 0


def _is_credit(view: View, index: int) -> bool:
    if index >= len(view.document.blocks):
        return False
    block, reason = view.document.blocks[index], view.gone.get(index)
    if reason is None:
        return is_lone_credit(block)
    said = reason.code == "media_credit" and any(map(block.text.__contains__, CREDIT_SIGNS))
    return said and block.word_count <= CREDIT_WORDS


def _is_caption(block: Block) -> bool:
    if block.text.endswith("("):
        return True
    long_enough = LINE_WORDS <= block.word_count <= CAPTION_WORDS
    return long_enough and not block.prose and not any(map(block.text.__contains__, LABEL_SIGNS))
