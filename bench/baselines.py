"""Baselines of a few lines each, over the lines of a text: what any tool has to beat, and the ceiling that none can pass."""

from __future__ import annotations

from collections import Counter

from bench.metrics import words

SEGMENT_WORDS = 10
"""Words from which a line that ends as a sentence counts as prose."""
SEGMENT_COST = 8
"""Words that any other line costs. Swept from 3 to 30 on the text variants of both development sets (word F1 of Fundus/WCXB, wet):
5 gives .878/.895, 8 .893/.887, 10 .903/.867, 15 .894/.827."""
SEGMENT_ENDS = (".", "!", "?", "…", "”", '"', "»", "“", "。", "！", "？", "」", "।")

C4_WORDS = 5
C4_ENDS = (".", "?", "!", '"')
C4_NOTICES = ("javascript", "terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies")


def lines_of(text: str) -> list[str]:
    """The lines that are not blank, stripped."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def segment(text: str) -> str:
    """The run of lines with the largest sum: words for a line of prose, a cost for any other; all of it is kept."""
    lines = lines_of(text)
    best, total, start, found = 0, 0, 0, (0, 0)
    for at, line in enumerate(lines):
        count = line.count(" ") + 1 if line.isascii() else max(line.count(" ") + 1, len(line) // 8)
        if total <= 0:
            total, start = 0, at
        total += count if count >= SEGMENT_WORDS and line.endswith(SEGMENT_ENDS) else -SEGMENT_COST
        if total > best:
            best, found = total, (start, at + 1)
    return "\n".join(lines[found[0] : found[1]])


def c4_lines(text: str) -> str:
    """The line rules of C4 (Raffel et al. 2020): ends in terminal punctuation, five words, no notice of scripts or cookies."""
    kept: list[str] = []
    for line in lines_of(text):
        if line.endswith(C4_ENDS) and not line.endswith("...") and len(line.split()) >= C4_WORDS:
            folded = line.lower()
            if not any(notice in folded for notice in C4_NOTICES):
                kept.append(line)
    return "\n".join(kept)


def oracle(text: str, gold: str) -> str:
    """The lines that someone who knows the gold would keep: a ceiling for every choice of whole lines.

    Lines are taken in the order of their share of gold words, those that stand in the gold as they are before the others,
    for as long as the word F1 of the choice grows.
    """
    lines = lines_of(text)
    bags = [Counter(word.lower() for word in words(line)) for line in lines]
    want = Counter(word.lower() for word in words(gold))
    flat_gold = " ".join(words(gold)).lower()

    def rank(at: int) -> tuple[bool, float, int, int]:
        size = bags[at].total()
        verbatim = " ".join(words(lines[at])).lower() in flat_gold
        return not verbatim, -(bags[at] & want).total() / (size or 1), -size, at

    kept: list[int] = []
    left, hits, total = Counter(want), 0, want.total()
    for at in sorted(range(len(lines)), key=rank):
        hit, size = (bags[at] & left).total(), bags[at].total()
        if (hits + hit) * total > hits * (total + size):  # F1 = 2 * hits / total, total = words kept + words of the gold
            kept.append(at)
            hits, total = hits + hit, total + size
            left -= bags[at]
    return "\n".join(lines[at] for at in sorted(kept))
