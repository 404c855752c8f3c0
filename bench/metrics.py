"""Scores for main content extraction, from the definitions of three public benchmarks.

- word F1: WCXB (web-content-extraction-benchmark), `evaluate.py`: multiset of lower-cased words, mean of the pages' F1.
- 4-gram shingle F1 and exact pages: Zyte's article-extraction-benchmark, `evaluate.py`: shingles with their case, counts
  divided by their sum, F1 of the mean precision and the mean recall.
- snippets: trafilatura's `tests/evaluate.py`: snippets that must and must not come out, counted over the whole set.

One thing is added to all three: every Chinese or Japanese character is a word, in gold and output alike.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from statistics import fmean
from typing import NamedTuple

SHINGLE = 4
"""Words in a shingle."""

_WORD = re.compile(r"\w+")
_CJK = re.compile("([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003134f])")


class PageScore(NamedTuple):
    """What one page scores. The shingle counts are shares: they sum to 1, or to 0 when both texts are empty."""

    precision: float
    recall: float
    f1: float
    hit: float
    extra: float
    missing: float
    exact: bool


class SetScore(NamedTuple):
    """What a set of pages scores."""

    f1: float
    precision: float
    recall: float
    shingle_f1: float
    exact: float
    """Share of pages whose word sequence is the gold's."""


class SnippetScore(NamedTuple):
    """What a set with snippets scores: micro averages."""

    f1: float
    precision: float
    recall: float
    accuracy: float


FAILED = PageScore(0.0, 0.0, 0.0, 0.0, 0.0, 1.0, exact=False)
"""A page that raised: nothing right."""


def space_cjk(text: str) -> str:
    """The text with a space round each Chinese or Japanese character."""
    return text if text.isascii() else _CJK.sub(r" \1 ", text)


def words(text: str) -> list[str]:
    """The words of a text, case kept: letters, digits and underscores; a CJK character is a word."""
    return _WORD.findall(space_cjk(text))


def shingles(tokens: Sequence[str], size: int = SHINGLE) -> Counter[tuple[str, ...]]:
    """Multiset of the runs of `size` words; a shorter text is one run, an empty one none."""
    if not tokens:
        return Counter()
    return Counter(tuple(tokens[at : at + size]) for at in range(max(1, len(tokens) - size + 1)))


def harmonic(precision: float, recall: float) -> float:
    """F1 of a precision and a recall; 0 when both are."""
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def score_page(output: str | None, gold: str) -> PageScore:
    """Score one page; None for an extractor that raised."""
    if output is None:
        return FAILED
    got, want = words(output), words(gold)
    precision, recall = _overlap([word.lower() for word in got], [word.lower() for word in want])
    hit, extra, missing = _shares(shingles(got), shingles(want))
    return PageScore(precision, recall, harmonic(precision, recall), hit, extra, missing, got == want)


def _overlap(got: Sequence[str], want: Sequence[str]) -> tuple[float, float]:
    """Precision and recall of a bag of words. An empty gold is met by an empty output only."""
    if not want:
        return (0.0, 0.0) if got else (1.0, 1.0)
    if not got:
        return 0.0, 0.0
    common = (Counter(got) & Counter(want)).total()
    return common / len(got), common / len(want)


def _shares(got: Counter[tuple[str, ...]], want: Counter[tuple[str, ...]]) -> tuple[float, float, float]:
    common = (got & want).total()
    extra, missing = got.total() - common, want.total() - common
    total = common + extra + missing
    return (common / total, extra / total, missing / total) if total else (0.0, 0.0, 0.0)


def score_set(pages: Sequence[PageScore]) -> SetScore:
    """Score a set; all zeros when it is empty."""
    if not pages:
        return SetScore(0.0, 0.0, 0.0, 0.0, 0.0)
    return SetScore(
        fmean(page.f1 for page in pages),
        fmean(page.precision for page in pages),
        fmean(page.recall for page in pages),
        shingle_f1(pages),
        fmean(page.exact for page in pages),
    )


def shingle_f1(pages: Iterable[PageScore]) -> float:
    """F1 of the pages' mean precision and mean recall.

    As in the benchmark it comes from, a page with no output has no precision, and one with no gold no recall.
    """
    precisions: list[float] = []
    recalls: list[float] = []
    for page in pages:
        if page.hit + page.extra:
            precisions.append(page.hit / (page.hit + page.extra))
        if page.hit + page.missing:
            recalls.append(page.hit / (page.hit + page.missing))
    return harmonic(fmean(precisions), fmean(recalls)) if precisions and recalls else 0.0


def count_snippets(output: str | None, present: Iterable[str], absent: Iterable[str]) -> tuple[int, int, int, int]:
    """Of one page: wanted snippets found, unwanted found, wanted missed, unwanted kept out. White space counts as one space."""
    wanted, unwanted = list(present), list(absent)
    if output is None:
        return 0, 0, len(wanted), len(unwanted)
    text = " ".join(output.split())
    right = sum(" ".join(snippet.split()) in text for snippet in wanted)
    wrong = sum(" ".join(snippet.split()) in text for snippet in unwanted)
    return right, wrong, len(wanted) - right, len(unwanted) - wrong


def score_snippets(counts: Iterable[tuple[int, int, int, int]]) -> SnippetScore:
    """Score a set from the counts of its pages."""
    right, wrong, missed, avoided = (sum(column) for column in zip((0, 0, 0, 0), *counts, strict=True))
    total = right + wrong + missed + avoided
    return SnippetScore(
        2 * right / (2 * right + wrong + missed) if right + wrong + missed else 0.0,
        right / (right + wrong) if right + wrong else 0.0,
        right / (right + missed) if right + missed else 0.0,
        (right + avoided) / total if total else 0.0,
    )
