"""The way through the house: read, run the passes in three barriers, cut, merge. [hot]"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from cleaner.confidence import confidence
from cleaner.contract import Barrier, Finding, View
from cleaner.document import Block, BlockKind, Document
from cleaner.lines.descriptions import copies_start
from cleaner.lines.language import SAMPLE, detect
from cleaner.metadata import Fact, merge
from cleaner.readers import read
from cleaner.registry import Pass, discover
from cleaner.removal import Reason, Removal, Span, cut
from cleaner.result import Result
from cleaner.settings import Settings
from cleaner.zone.no_story import facts_of_page
from cleaner.zone.spared import spared
from cleaner.zone.story import find_story
from cleaner.zone.subheads import subheads

Report = tuple[Pass, Sequence[Finding]]
"""A pass and what it found."""


def clean(source: str | bytes, *, kind: str = "auto", url: str | None = None, settings: Settings = Settings()) -> Result:
    """Clean one page.

    Args:
        source: the page, as text or as bytes of any encoding.
        kind: `auto`, `text`, `markdown` or `html`.
        url: the page's address, if known; evidence for the header.
        settings: how to clean; balanced when not given.

    Raises:
        SettingsError: for an unknown kind. TypeError: for a source that is neither str nor bytes, or other types than these.
        Any text and any bytes give a `Result`.
    """
    if not isinstance(settings, Settings):
        raise TypeError(f"settings must be Settings, not {type(settings).__name__}; write: Settings(preset='recall')")
    if url is not None and not isinstance(url, str):
        raise TypeError(f"url must be str, not {type(url).__name__}")
    return clean_document(read(source, kind=kind, url=url, folds=settings.numbers.folds), settings)


def clean_document(document: Document, settings: Settings) -> Result:
    """Run the passes over a document that a reader made."""
    chosen = choose(settings)
    reports: list[Report] = []
    removals: list[Removal] = []

    found = _run_blocks(chosen, document)
    reports += found
    removals += settle(document, found, removals)

    gone = _gone(document, removals)
    story = find_story(document, gone, settings.numbers)
    own = subheads(document, gone, story)
    if own:
        removals = [removal for removal in removals if removal.block not in own]
        gone = _gone(document, removals)
    view = View(document, settings, gone, _left(document.blocks, gone), story)
    found = [(a_pass, list(a_pass.judge(view))) for a_pass in chosen if a_pass.barrier is Barrier.CONTEXT]
    reports += found
    more = settle(document, found, removals)
    removals += more

    gone = {**gone, **_gone(document, more)}
    view = replace(view, gone=gone, blocks=_left(view.blocks, gone))
    verdicts = [f"{a_pass.name}: {said}" for a_pass in chosen if a_pass.barrier is Barrier.DOCUMENT for said in a_pass.judge(view)]
    dropped = min(verdicts, default=None)
    removals.sort()
    inside = () if dropped else view.inside()
    told = _language(inside)
    facts = [fact for fact in _facts(document, reports, next(iter(view.inside()), None)) if not _is_default(fact, told)]
    header = merge((facts_of_page(document, facts) if dropped else facts) + told)
    return Result(document, tuple(removals), header, dropped, confidence(view, dropped))


@cache
def choose(settings: Settings) -> tuple[Pass, ...]:
    """The passes that these settings run, sorted by name."""
    chosen = (a_pass for a_pass in discover() if a_pass.name not in settings.skip)
    if settings.only:
        return tuple(a_pass for a_pass in chosen if a_pass.name in settings.only)
    return tuple(a_pass for a_pass in chosen if not a_pass.preview)


def _run_blocks(chosen: Sequence[Pass], document: Document) -> list[Report]:
    """Passes are asked only about the blocks that hold their phrase, or that they choose: a page has few; and not about labels that
    HTML shows to be the story's own."""
    own = spared(document)
    reports: dict[str, tuple[Pass, list[Finding]]] = {a_pass.name: (a_pass, []) for a_pass in chosen if a_pass.needs_phrase}
    for block, hits in zip(document.blocks, document.hits, strict=True):
        if hits and block.kind is not BlockKind.CODE:  # `X` or `state:` is no label there
            for name in hits:
                if name in reports and name not in own.get(block.index, ()):
                    a_pass, found = reports[name]
                    found += a_pass.judge(block, document)
    for a_pass in chosen:
        if a_pass.barrier is Barrier.BLOCK and not a_pass.needs_phrase:
            asked = a_pass.candidates(document) if a_pass.candidates else document.blocks
            asked = [block for block in asked if a_pass.name not in own.get(block.index, ())] if own else asked
            reports[a_pass.name] = a_pass, [finding for block in asked for finding in a_pass.judge(block, document)]
    return list(reports.values())


def settle(document: Document, reports: Iterable[Report], removals: Sequence[Removal]) -> list[Removal]:
    """New removals from the reports of one barrier: whatever their order, the same ones.

    Where several passes claim a block, one that names what it saw goes before a fallback, a whole block before a span,
    then the pass first in the alphabet.
    """
    taken: dict[int, list[Span]] = {}
    for removal in removals:
        taken.setdefault(removal.block, []).append(removal.span)
    claims: dict[int, list[tuple[bool, bool, str, Span, str]]] = {}
    for a_pass, found in reports:
        fallback, name = a_pass.fallback, a_pass.name
        for block, evidence, span, _ in found:
            index, whole = block.index, (0, len(block.text))
            if span is None or span == whole:
                claim = (fallback, False, name, whole, evidence)
            elif span[0] < span[1]:
                claim = (fallback, True, name, span, evidence)
            else:
                continue
            if index in claims:
                claims[index].append(claim)
            else:
                claims[index] = [claim]
    made: list[Removal] = []
    for index, on_block in sorted(claims.items()):
        best = on_block[0] if len(on_block) == 1 else min(on_block)
        block = document.blocks[index]
        if not best[1] and index not in taken:  # most blocks: the first claim takes all
            made.append(Removal(index, best[3], Reason(best[2], best[4]), block.text))
        else:
            made += cut(block, [(span, Reason(name, evidence)) for _, _, name, span, evidence in sorted(on_block)], taken.get(index, ()))
    return made


def _gone(document: Document, removals: Sequence[Removal]) -> dict[int, Reason]:
    """The blocks that are removed whole, with the reason."""
    blocks = document.blocks
    return {index: reason for index, _, reason, text in removals if len(text) == len(blocks[index].text)}


def _left(blocks: Sequence[Block], gone: Mapping[int, Reason]) -> tuple[Block, ...]:
    """The blocks that are not gone."""
    return tuple([block for block in blocks if block.index not in gone])


def _language(inside: Sequence[Block]) -> list[Fact]:
    """What the words of the story tell."""
    sample: list[str] = []
    for block in inside:
        if sum(map(len, sample)) >= SAMPLE:
            break
        sample.append(block.text)
    language = detect(" ".join(sample))
    return [Fact("language", language, "text")] if language else []


def _is_default(fact: Fact, told: Sequence[Fact]) -> bool:
    """Whether a page states English, as templates do, and its story is told in another language. Of 19 such pages of the development
    sets all were wrong; of seven that state another language, and look English, three were right."""
    stated = fact.field == "language" and str(fact.value).partition("-")[0] == "en"
    return stated and bool(told) and told[0].value != "en"


def _facts(document: Document, reports: Iterable[Report], first: Block | None) -> Iterator[Fact]:
    """All facts in reading order; within a block, by pass. A description that copies the first paragraph is none."""
    if document.url:
        yield Fact("url", document.url, "given")
    for fact in document.facts:
        if not (fact.field == "description" and first and copies_start(str(fact.value), first.text)):
            yield fact
    telling = [(a_pass.name, finding) for a_pass, found in reports for finding in found if finding.facts]
    for _, finding in sorted(telling, key=lambda told: (told[1].block.index, told[0], told[1].span or (0, 0))):
        yield from finding.facts
