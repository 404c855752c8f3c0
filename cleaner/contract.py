"""What a pass is: a module of `cleaner/passes/` with a docstring and exactly one of three functions.

    def judge_block(block, document)      one block by itself: a cookie notice is one wherever it stands
    def judge_context(view)               what the block passes left, with its neighbours and the story's zone
    def judge_document(view)              a verdict on the whole: this page holds no article

The first two yield `Finding`s, the third yields evidence (strings). A pass looks and reports; the pipeline alone removes.
A block pass may say which blocks are worth a question, so that it is not called on each line of a long menu:

    def candidates(document)              the blocks that `judge_block` is asked about, by one cheap test over the page

Optional constants: `NEEDS_PHRASE = True` (a block pass that is asked only about blocks which hold a phrase of the list with
its name, `cleaner/phrases/<pass>/`), `FALLBACK = True` (its reason is used only where no other pass has one) and `PREVIEW = "why"` (not run
unless named in `Settings.only`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from itertools import repeat
from typing import NamedTuple, Protocol

from cleaner.document import Block, Document, within
from cleaner.lines.prose import is_solid
from cleaner.metadata import Fact
from cleaner.removal import Reason, Span
from cleaner.settings import Settings
from cleaner.zone.story import Story


class Finding(NamedTuple):
    """A report of a pass: this block (or this span of it) is not body, because of `evidence`.

    `facts` are what it says about the article. An empty span, `(0, 0)`, gives its facts and removes nothing.
    """

    block: Block
    evidence: str
    span: Span | None = None
    facts: tuple[Fact, ...] = ()


def findings(blocks: Iterable[Block], evidence: str) -> Iterator[Finding]:
    """A report of each of many blocks for one reason, without a call of Python for each."""
    return map(_new_finding, zip(blocks, repeat(evidence), repeat(None), repeat(()), strict=False))


_new_finding = partial(tuple.__new__, Finding)

ANOTHER = frozenset({"comments", "related", "trending", "read_more"})
"""Passes behind whose blocks comments or other stories begin."""


@dataclass(frozen=True, slots=True)
class View:
    """What context and document passes see: the same for all passes of a barrier."""

    document: Document
    settings: Settings
    gone: Mapping[int, Reason]
    """Blocks that are gone whole since an earlier barrier, by index, with the reason."""
    blocks: tuple[Block, ...]
    """The blocks that are left, in reading order."""
    story: Story
    """Where headline and story stand."""
    _inside: tuple[Block, ...] = field(init=False)

    def __post_init__(self) -> None:
        lead = [index for index in self.story.top.lead if not self.story.start <= index < self.story.end]
        inside = within(self.blocks, self.story.start, self.story.end)
        if lead:
            start, end = self.story.start, self.story.end
            inside = tuple([block for block in self.blocks if start <= block.index < end or block.index in lead])
        object.__setattr__(self, "_inside", inside)

    def inside(self) -> tuple[Block, ...]:
        """The blocks of the story that are left, its lead first."""
        return self._inside

    def behind(self) -> Sequence[Block]:
        """The blocks behind the story that are left; none where there is no story."""
        return within(self.blocks, self.story.end, len(self.document.blocks)) if self.story.start < self.story.end else ()

    def begins_another(self, index: int) -> bool:
        """Whether comments or other stories begin at a block: what stands below is theirs."""
        reason = self.gone.get(index)
        return reason is not None and reason.code in ANOTHER

    def last_block(self) -> int:
        """The end of the story, or a block before it at which comments or other stories begin, behind its last sure paragraph:
        on HTML the story's element may hold them."""
        start, end = self.story.start, self.story.end
        solid = next((block.index for block in reversed(self._inside) if is_solid(block)), start)
        blocks = self.document.blocks
        return next((at for at in range(max(start, solid), end) if self.begins_another(at) and not _is_insert(blocks[at], self.gone)), end)


def _is_insert(block: Block, gone: Mapping[int, Reason]) -> bool:
    """Whether a block that is gone leads to one other story: `Link: how it began`, not `Related`."""
    return gone[block.index].code == "read_more" and block.word_count > 1


class Barrier(StrEnum):
    """The three barriers, in the order in which they run."""

    BLOCK = "block"
    CONTEXT = "context"
    DOCUMENT = "document"


class BlockJudge(Protocol):
    def __call__(self, block: Block, document: Document) -> Iterator[Finding]: ...


class Candidates(Protocol):
    def __call__(self, document: Document) -> Iterable[Block]: ...


class ContextJudge(Protocol):
    def __call__(self, view: View) -> Iterator[Finding]: ...


class DocumentJudge(Protocol):
    def __call__(self, view: View) -> Iterator[str]: ...
