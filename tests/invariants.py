"""What holds of every page, whatever the passes do: checked over all fixtures and over generated pages."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import pytest

from cleaner.document import Document
from cleaner.pipeline import choose, clean_document
from cleaner.readers.text import normalise
from cleaner.registry import Pass
from cleaner.removal import gaps
from cleaner.result import Result
from cleaner.settings import Settings


def check_result(result: Result) -> None:
    """All invariants of a result by itself."""
    check_document(result.document)
    check_removals(result)
    check_paragraphs(result)


def check_document(document: Document) -> None:
    """Blocks are counted through, normalised, and in the order of their lines."""
    for index, block in enumerate(document.blocks):
        assert block.index == index
        assert block.text
        assert block.text == normalise(block.text)
        assert "\n" not in block.text
        assert block.word_count >= 1
        assert 0 <= block.link_density <= 1
        assert block.line >= 1
    lines = [block.line for block in document.blocks]
    assert lines == sorted(lines)


def check_removals(result: Result) -> None:
    """Kept + removed = the normalised input, exactly: removals do not overlap, and paragraphs are what they leave."""
    spans: dict[int, list[tuple[int, int]]] = {}
    assert list(result.removals) == sorted(result.removals)
    for removal in result.removals:
        text = result.document.blocks[removal.block].text
        start, end = removal.span
        assert 0 <= start < end <= len(text)
        assert removal.text == text[start:end]
        assert removal.reason.evidence
        assert "\n" not in removal.reason.evidence
        earlier = spans.setdefault(removal.block, [])
        assert all(end_before <= start for _, end_before in earlier), f"{removal} overlaps with another"
        earlier.append(removal.span)
    left = []
    for block in result.document.blocks:
        went = spans.get(block.index, [])
        pieces = [block.text[low:high] for low, high in gaps(went, 0, len(block.text))]
        assert sum(map(len, pieces)) + sum(high - low for low, high in went) == len(block.text)
        left.append(" ".join(" ".join(pieces).split()))
    assert result.paragraphs == tuple(text for text in left if text)


def check_paragraphs(result: Result) -> None:
    """Paragraphs stand on one line each, without empty ones, in the order of the input and with nothing added."""
    for paragraph in result.paragraphs:
        assert paragraph.strip()
        assert paragraph == paragraph.strip()
        assert paragraph.splitlines() == [paragraph]
    assert result.text == "\n\n".join(result.paragraphs)
    assert is_subsequence(result.text, "".join(block.text for block in result.document.blocks))


def check_against_source(result: Result, source: str) -> None:
    """Of a plain text: every character of every block stands in the source, in its order."""
    assert is_subsequence("".join(block.text for block in result.document.blocks), normalise(source))


def check_any_order_of_passes(result: Result, settings: Settings, shuffles: int = 3) -> None:
    """The document that was cleaned gives the same result in whatever order its passes run."""
    passes = choose(settings)
    orders = [passes[::-1], *(shuffled(passes, seed) for seed in range(shuffles - 1))]
    for order in orders:
        with passes_in(order):
            assert clean_document(result.document, settings) == result


def is_subsequence(part: str, whole: str) -> bool:
    """Whether the characters of `part` that are not white space stand in `whole`, in the same order."""
    letters = iter(whole)
    return all(any(letter == other for other in letters) for letter in "".join(part.split()))


def shuffled(passes: Iterable[Pass], seed: int) -> tuple[Pass, ...]:
    mixed = list(passes)
    random.Random(seed).shuffle(mixed)
    return tuple(mixed)


@contextmanager
def passes_in(order: tuple[Pass, ...]) -> Iterator[None]:
    """Within, every document is cleaned by these passes in this order."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("cleaner.pipeline.choose", lambda _settings: order)
        yield
