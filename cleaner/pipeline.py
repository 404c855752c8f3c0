"""The way through the house: read, run the passes in three barriers, cut, merge. [hot]"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from cleaner.confidence import confidence
from cleaner.contract import Barrier, Finding, View
from cleaner.document import Block, Document
from cleaner.metadata import Fact, merge
from cleaner.readers import read
from cleaner.registry import Pass, discover
from cleaner.removal import Reason, Removal, Span, cut
from cleaner.result import Result
from cleaner.settings import Settings
from cleaner.zone.spared import spared
from cleaner.zone.story import find_story

Report = tuple[Pass, Finding]


def clean(source: str | bytes, *, kind: str = "auto", url: str | None = None, settings: Settings = Settings()) -> Result:
    """Clean one page.

    Args:
        source: the page, as text or as bytes of any encoding.
        kind: `auto`, `text`, `markdown` or `html`.
        url: the page's address, if known; evidence for the header.
        settings: how to clean; balanced when not given.

    Raises:
        SettingsError: for an unknown kind. TypeError: for a source that is neither str nor bytes.
        Any text and any bytes give a `Result`.
    """
    return clean_document(read(source, kind=kind, url=url), settings)


def clean_document(document: Document, settings: Settings) -> Result:
    """Run the passes over a document that a reader made."""
    chosen = choose(settings)
    reports: list[Report] = []
    removals: list[Removal] = []

    found = list(_run_blocks(chosen, document))
    reports += found
    removals += settle(document, found, removals)

    view = _view(document, settings, removals)
    found = [(a_pass, finding) for a_pass in chosen if a_pass.barrier is Barrier.CONTEXT for finding in a_pass.judge(view)]
    reports += found
    removals += settle(document, found, removals)

    gone = _gone(document, removals)
    view = replace(view, gone=gone, blocks=tuple(block for block in view.blocks if block.index not in gone))
    verdicts = [f"{a_pass.name}: {said}" for a_pass in chosen if a_pass.barrier is Barrier.DOCUMENT for said in a_pass.judge(view)]
    dropped = min(verdicts, default=None)
    removals.sort()
    first = next(iter(view.inside()), None)
    return Result(document, tuple(removals), merge(_facts(document, reports, first)), dropped, confidence(view, dropped))


@cache
def choose(settings: Settings) -> tuple[Pass, ...]:
    """The passes that these settings run, sorted by name."""
    chosen = (a_pass for a_pass in discover() if a_pass.name not in settings.skip)
    if settings.only:
        return tuple(a_pass for a_pass in chosen if a_pass.name in settings.only)
    return tuple(a_pass for a_pass in chosen if not a_pass.preview)


def _run_blocks(chosen: Sequence[Pass], document: Document) -> Iterator[Report]:
    """Passes are asked only about the blocks that hold their phrase, or that they choose: a page has few; and not about labels that
    HTML shows to be the story's own."""
    own = spared(document)
    by_name = {a_pass.name: a_pass for a_pass in chosen if a_pass.needs_phrase}
    for block, hits in zip(document.blocks, document.hits, strict=True):
        for name in hits:
            if name in by_name and not (block.index in own and name in own[block.index]):
                for finding in by_name[name].judge(block, document):
                    yield by_name[name], finding
    for a_pass in chosen:
        if a_pass.barrier is Barrier.BLOCK and not a_pass.needs_phrase:
            for block in a_pass.candidates(document) if a_pass.candidates else document.blocks:
                if block.index in own and a_pass.name in own[block.index]:
                    continue
                for finding in a_pass.judge(block, document):
                    yield a_pass, finding


def settle(document: Document, reports: Iterable[Report], removals: Sequence[Removal]) -> list[Removal]:
    """New removals from the reports of one barrier: whatever their order, the same ones.

    Where several passes claim a block, one that names what it saw goes before a fallback, a whole block before a span,
    then the pass first in the alphabet.
    """
    taken: dict[int, list[Span]] = {}
    for removal in removals:
        taken.setdefault(removal.block, []).append(removal.span)
    claims: dict[int, list[tuple[bool, bool, str, Span, str]]] = {}
    for a_pass, finding in reports:
        block, evidence, span, _ = finding
        whole = (0, len(block.text))
        span = span or whole
        if span[0] < span[1]:
            claims.setdefault(block.index, []).append((a_pass.fallback, span != whole, a_pass.name, span, evidence))
    made: list[Removal] = []
    for index in sorted(claims):
        _, partly, name, span, evidence = min(claims[index])
        if not partly and index not in taken:  # most blocks: the first claim takes all
            made.append(Removal(index, span, Reason(name, evidence), document.blocks[index].text))
            continue
        ordered = [(span, Reason(name, evidence)) for _, _, name, span, evidence in sorted(claims[index])]
        made += cut(document.blocks[index], ordered, taken.get(index, ()))
    return made


def _view(document: Document, settings: Settings, removals: Sequence[Removal]) -> View:
    gone = _gone(document, removals)
    live = tuple(block for block in document.blocks if block.index not in gone)
    return View(document, settings, gone, live, find_story(document, gone, settings.numbers))


def _gone(document: Document, removals: Sequence[Removal]) -> dict[int, Reason]:
    """The blocks that are removed whole, with the reason."""
    return {removal.block: removal.reason for removal in removals if len(removal.text) == len(document.blocks[removal.block].text)}


def _facts(document: Document, reports: Iterable[Report], first: Block | None) -> Iterator[Fact]:
    """All facts in reading order; within a block, by pass. A description that only copies the first paragraph is none."""
    if document.url:
        yield Fact("url", document.url, "given")
    for fact in document.facts:
        if not (fact.field == "description" and first and first.text.startswith(str(fact.value).rstrip(" .…"))):
            yield fact
    telling = [report for report in reports if report[1].facts]
    ordered = sorted(telling, key=lambda report: (report[1].block.index, report[0].name, report[1].span or (0, 0)))
    for _, finding in ordered:
        yield from finding.facts


