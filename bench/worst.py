"""`python -m bench.worst DIR --set S --variant V`: the worst pages, with what was wrongly kept and wrongly removed, by pass."""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.metrics import SHINGLE, PageScore, score_page, shingles, words
from bench.report import clip
from bench.sets import KINDS, VARIANTS, Row, find_sets, load, settings_for
from cleaner import CleanerError, Result, Settings, clean
from cleaner.contract import Barrier
from cleaner.registry import discover
from cleaner.settings import PRESETS
from cleaner.zone.evidence import evidence, title_words

SAME_SHARE = 0.5
"""Share of the shingles of a text that must stand in the other before the text counts as being there."""

Bags = dict[int, Counter[tuple[str, ...]]]


class Verdict(NamedTuple):
    """A page, what came out and what it scored."""

    row: Row
    result: Result | None
    """None when it raised."""
    error: str
    score: PageScore


class Fault(NamedTuple):
    """A text on the wrong side."""

    code: str
    """The pass that removed it; empty for what was kept."""
    line: int
    words: int
    note: str
    text: str


def judge(row: Row, variant: str, settings: Settings) -> Verdict:
    """Clean and score one page."""
    try:
        result = clean(row.source, kind=KINDS.get(variant, "text"), url=row.url, settings=settings)
    except Exception as error:  # shown as the page's verdict
        return Verdict(row, None, f"{type(error).__name__}: {error}", score_page(None, row.gold or ""))
    return Verdict(row, result, "", score_page(result.text, row.gold or ""))


def bags(text: str) -> Bags:
    """The runs of one to four words of a text: a short line is compared by its own length."""
    tokens = [word.lower() for word in words(text)]
    return {size: shingles(tokens, size) if len(tokens) >= size else Counter() for size in range(1, SHINGLE + 1)}


def take(text: str, left: Bags) -> int:
    """The number of words of a text when most of it lies in `left`, from which it is then taken; 0 when not."""
    tokens = [word.lower() for word in words(text)]
    if not tokens:
        return 0
    own = shingles(tokens)
    size = min(SHINGLE, len(tokens))
    if (own & left[size]).total() < SAME_SHARE * own.total():
        return 0
    for length, bag in bags(text).items():
        left[length] -= bag
    return len(tokens)


def story_scores(result: Result) -> list[float]:
    """The prose evidence of each block, as the context passes saw it: without what block passes took away whole."""
    early = {a_pass.name for a_pass in discover() if a_pass.barrier is Barrier.BLOCK}
    document = result.document
    whole = (removal for removal in result.removals if len(removal.text) == len(document.blocks[removal.block].text))
    gone = {removal.block: removal.reason for removal in whole if removal.reason.code in early}
    return list(evidence(document, gone, Settings().numbers, title_words(document.blocks)))


def wrongly_kept(result: Result, gold: str) -> Iterator[Fault]:
    """Kept lines that the gold lacks, and second copies of those it has, with their prose evidence."""
    left, scores = bags(gold), story_scores(result)
    for block, text in result.kept():
        if not take(text, left):
            yield Fault("", block.line, len(words(text)), f"{scores[block.index]:+.1f}", text)


def wrongly_removed(result: Result, gold: str) -> Iterator[Fault]:
    """Removed texts that the gold has and the output lacks, by the pass that took them."""
    output = bags(result.text)
    left = {size: bag - output[size] for size, bag in bags(gold).items()}
    scores = story_scores(result)
    for removal in result.removals:
        count = take(removal.text, left)
        if count:
            block = result.document.blocks[removal.block]
            yield Fault(removal.reason.code, block.line, count, f"{scores[block.index]:+.1f}; {removal.reason.evidence}", removal.text)


def describe(verdict: Verdict, limit: int) -> str:
    """A page as it is printed, `limit` lines a group at most."""
    row, result, error, score = verdict
    numbers = f"F1 {score.f1:.3f}  precision {score.precision:.3f}  recall {score.recall:.3f}"
    lines = [f"== {row.id}  {numbers}  {row.language or ''}  {row.url or ''}"]
    if result is None:
        return "\n".join([*lines, f"   raised {error}"])
    if result.dropped:
        lines.append(f"   dropped: {clip(result.dropped)}")
    groups: dict[str, list[Fault]] = {}
    for fault in [*wrongly_kept(result, row.gold or ""), *wrongly_removed(result, row.gold or "")]:
        groups.setdefault(fault.code, []).append(fault)
    for code, faults in sorted(groups.items(), key=lambda item: (item[0] != "", -sum(fault.words for fault in item[1]))):
        what = f"wrongly removed by {code}" if code else "wrongly kept"
        lines.append(f"   {what}: {len(faults)} texts, {sum(fault.words for fault in faults)} words")
        lines += [f"     {fault.line:>5} [{clip(fault.note, 60)}] {clip(fault.text)}" for fault in faults[:limit]]
        if len(faults) > limit:
            lines.append(f"           … and {len(faults) - limit} more")
    return "\n".join(lines)


def totals(verdicts: Sequence[Verdict]) -> str:
    """Over all pages of the set: words wrongly kept, and wrongly removed by each pass."""
    counts: Counter[str] = Counter()
    for verdict in verdicts:
        if verdict.result:
            gold = verdict.row.gold or ""
            for fault in [*wrongly_kept(verdict.result, gold), *wrongly_removed(verdict.result, gold)]:
                counts[f"removed by {fault.code}" if fault.code else "kept"] += fault.words
    listed = (f"  {count:>8}  {what}" for what, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
    return "\n".join([f"words on the wrong side, {len(verdicts)} pages:", *listed])


def parser() -> argparse.ArgumentParser:
    """The options of the command."""
    made = argparse.ArgumentParser(prog="python -m bench.worst", description=__doc__)
    made.add_argument("folder", type=Path, metavar="DIR")
    made.add_argument("--set", required=True)
    made.add_argument("--variant", default="wet", choices=VARIANTS)
    made.add_argument("--preset", default="balanced", choices=PRESETS)
    made.add_argument("-n", type=int, default=20, metavar="N", help="pages to show")
    made.add_argument("--lines", type=int, default=12, metavar="N", help="lines to show of each group")
    made.add_argument("--random", type=int, default=0, metavar="N", help="N pages drawn at random instead of the worst")
    made.add_argument("--seed", type=int, default=0, help="for --random")
    made.add_argument("--page", default="", metavar="ID", help="this page only")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the pages; 0, or 2 for a mistake in the options."""
    options = parser().parse_args(arguments)
    try:
        found = find_sets(options.folder, [options.set], [options.variant])
        rows = [row for row in load(found[0][2]) if row.gold and options.page in ("", row.id)]
    except CleanerError as error:
        print(f"bench.worst: {error}", file=sys.stderr)
        return 2
    if options.random:
        rows = random.Random(options.seed).sample(rows, min(options.random, len(rows)))
    settings = settings_for(options.set, options.preset)
    verdicts = [judge(row, options.variant, settings) for row in rows]
    shown = verdicts if options.random else sorted(verdicts, key=lambda verdict: (verdict.score.f1, verdict.row.id))[: options.n]
    print("\n\n".join([*(describe(verdict, options.lines) for verdict in shown), totals(verdicts)]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
