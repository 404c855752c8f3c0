"""Author boxes behind the story, or between its byline and its first paragraph.

Why: they are about the author; the name goes to the header.

Removes: `Jane Roe is a senior editor at Example. She writes about … View full profile`; the name above it and the role between.

Keeps: `Jane Roe is a nurse at the clinic, and she was there that night.` inside the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from cleaner.contract import Finding, View
from cleaner.document import Block, within
from cleaner.lines.bio import Bio, above_story, introduces_itself, named_above, of_author, read_bio
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_shapes import is_name
from cleaner.metadata import Fact

LAST_BLOCKS = 10
"""Blocks at the end of the story, and half as many behind it, in which a bio may stand."""
FIRST_BLOCKS = 3
"""Blocks at the beginning of the story among which one may stand below the byline."""
TAIL = 0.1
"""Share of the story's words behind a box that go with it."""
BOX = 0.2
"""Share of the story's words at its end among which a text about an author whom the header names may stand. At 0.1 -.0001 on Fundus
(wet), -.0003 / .0000 on the halves of trafilatura's pages; 0.3 changes nothing."""
MAX_AUTHORS = 20
"""Authors whom the header names at most: papers of more have no box for each."""
MAX_BOXES = 1
"""Paragraphs that begin with the name on the line above; more of them are the story."""
_ABOUT = re.compile(r"(?:About|Über|À propos de|Sobre|Over|Om|Informazioni su)\s(?=[^\W\d_a-zß-ÿ])([^:?!]{5,40})")
"""The label above a bio: `About Jane Roe`."""
ROLE_WORDS = 8
"""Words of a line with the author's role, between name and bio, at most."""


def judge_context(view: View) -> Iterator[Finding]:
    end = view.story.end
    inside = view.inside()
    yield from _said(view.blocks, view.story.start)
    tail = _tail(inside, TAIL)
    box = _tail(inside, BOX)
    last = inside[-max(LAST_BLOCKS, len(tail)) :]
    names = _authors(view, inside[: len(inside) - len(box)])
    near = [*last, *within(view.blocks, end, end + LAST_BLOCKS // 2)]
    for block in inside[:FIRST_BLOCKS] if len(inside) >= LAST_BLOCKS else ():
        if bio := above_story(block, _authors(view, ()), view.document.language):
            yield Finding(block, bio.evidence)
    boxes: list[Block] = []
    series: bool | None = None
    for position, block in enumerate(near):
        if position == 0 and len(inside) < LAST_BLOCKS:
            continue  # the story's own first line
        bio = read_bio(block, near[position - 1] if position else None, view.document.language)
        if not bio and box and box[0].index <= block.index <= box[-1].index:
            bio = of_author(block, names)
        above = near[position - 1]
        presented = introduces_itself(block, above, view.document.language) if not bio and position and block in tail else None
        if presented and above.word_count <= ROLE_WORDS and not above.prose:
            yield Finding(above, "head of the bio below")
        bio = bio or presented
        if not bio and not series and (bio := _named_above(near, position, view.document.language)):
            series = series is None and _is_series(inside, view.document.language)
            bio = None if series else bio
        bio = bio or _below_about(block, above if position else None, inside, view.document.language)
        if not bio:
            continue
        yield Finding(block, bio.evidence, facts=(Fact("authors", (bio.name,), "author-bio"),) if bio.name else ())
        yield from _head(near, position, bio.name)
        boxes.append(block)
    if boxes and boxes[0] in tail:
        for block in tail[tail.index(boxes[0]) + 1 :]:
            if block not in boxes:
                yield Finding(block, f"behind the author box of line {boxes[0].line}")


def _authors(view: View, story: Sequence[Block]) -> tuple[str, ...]:
    """The people whom the header names as authors, and the story does not."""
    facts = chain(view.document.facts, *(line.facts for _, line in view.story.top.header_lines))
    values = [fact.value for fact in facts if fact.field == "authors" and isinstance(fact.value, tuple)]
    names = dict.fromkeys(name for name in chain.from_iterable(values) if is_name(name, view.document.language))
    if len(names) > MAX_AUTHORS:
        return ()
    return tuple(name for name in names if not any(block.prose and name in block.text for block in story))


def _tail(inside: Sequence[Block], share: float) -> Sequence[Block]:
    """The blocks at the end of the story that hold a share of its words at most."""
    left = share * sum(block.word_count for block in inside)
    for count, block in enumerate(reversed(inside)):
        left -= block.word_count
        if left < 0:
            return inside[len(inside) - count :]
    return inside


def _said(blocks: Sequence[Block], start: int) -> Iterator[Finding]:
    """What stands from the story's first line on in an element that says it is the author's."""
    for block in blocks:
        section = block.markup.section if block.markup else None
        if section and section.kind == "author" and block.index >= start:
            yield Finding(block, section.evidence)


def _below_about(block: Block, above: Block | None, inside: Sequence[Block], language: str | None) -> Bio | None:
    """What stands below `About Jane Roe`, of whom the story does not speak; the label goes as its head."""
    found = _ABOUT.fullmatch(above.text) if above and block.prose and not above.prose else None
    if not found or not above or not (is_name(found[1], language) and begins_known(found[1])):
        return None
    last = found[1].split()[-1]
    told = any(last in other.text for other in inside if other.prose and other.index < above.index)
    return None if told else Bio(found[1], f"below {above.text!r}")


def _named_above(near: Sequence[Block], position: int, language: str | None) -> Bio | None:
    """A bio that begins with the first name of the line one or two above: `James Roe`, `Copywriter`, `James is …`."""
    for above in near[max(0, position - 2) : position]:
        name = named_above(near[position], above, language)
        if name:
            return Bio(name, f"begins with the first name of {above.text!r} above")
    return None


def _is_series(inside: Sequence[Block], language: str | None) -> bool:
    """Whether the story itself is about people, one after the other, each under a name."""
    return sum(named_above(block, above, language) is not None for above, block in pairwise(inside)) > MAX_BOXES


def _head(near: Sequence[Block], position: int, name: str | None) -> Iterator[Finding]:
    """The name by itself above its bio, and the role between them."""
    for step in (1, 2):
        if name and position >= step and name in near[position - step].text and near[position - step].word_count <= ROLE_WORDS:
            for block in near[position - step : position]:
                if block.word_count <= ROLE_WORDS:
                    yield Finding(block, f"head of the bio below: {name!r}")
            return
