"""The zone: the maximal-sum run of evidence, or another one where that does not speak of the page's title."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from cleaner.document import Document
from cleaner.lines.prose import is_date_line
from cleaner.removal import Reason, Span

FOREIGN = 0.34
"""Share of the words of the page's title in a zone up to which another zone may take its place."""
OWN = 0.55
"""Share of them that the other one must hold."""
RIVAL = 0.1
"""Share of the first one's evidence that it must have at least. All swept on wet: without rivals -.0070 on Fundus (one page of 104,
where blurbs of a directory stand at the foot), .0000 on WCXB (HTML: -.0007), -.0015 on trafilatura's pages."""
TELLING = 4
"""Longer words of a title at least: fewer may be a site's name. Without that: -.0010 on WCXB (spaced)."""
TITLE_SAMPLE = 8
"""Words of a paragraph in which the title's words are looked for, at least."""
THREAD = 0.15
"""Share of the first zone's evidence that a run above a comment thread must have to be the story in its place. Wet, trafilatura's
pages (half read / not read): .9029 / .8899 without, .9048 / .8937 with 0.2, .9058 / .8952 with 0.15; with 0.1 one page of Fundus is lost,
with all these WCXB and Fundus do not change. On HTML: listings +.0075, products +.0055, forums -.0011, articles and snippets the same."""
READERS = 2
"""Days of readers behind a label of comments inside the zone of an HTML page, from which its thread begins there."""
THREAD_LABELS = 10
"""Labels of comments above the first zone that are looked at: the time of a page must not grow with the square of its length."""
SIGNS = frozenset(("comments", "reading_time"))
"""Passes that take what stands between readers' comments: `Reply`, `2 hours ago`."""
_TAKEN = -100.0
"""Evidence of what the first zone holds when the other is looked for."""


def best_zone(document: Document, gone: Mapping[int, Reason], scores: Sequence[float], title: set[str]) -> Span:
    """Start and end of the zone; (0, 0) when no block has evidence. `title`: the words of the page's title."""
    first = segment(scores)
    if above := _above_thread(document, gone, scores, first, title):
        return above
    if len(title) < TELLING or not first[1] or title_share(document, gone, first, title, FOREIGN) > FOREIGN:
        return first
    start, end = first
    other = segment([*scores[:start], *[_TAKEN] * (end - start), *scores[end:]])
    if not other[1] or gain(scores, other) < RIVAL * gain(scores, first):
        return first
    return other if title_share(document, gone, other, title, OWN) >= OWN else first


def _above_thread(
    document: Document, gone: Mapping[int, Reason], scores: Sequence[float], first: Span, title: set[str]
) -> Span | None:
    """The best run above comments, where the first zone is in or behind them; not above a count of comments in the story's header."""
    told = sorted(index for index, reason in gone.items() if reason.code == "comments" and index < first[1])
    labels = [index for index in told if _heads_thread(document, index)]
    inside = [index for index in labels if first[0] < index and document.kind == "html"]
    for index in inside[:THREAD_LABELS]:
        days = sum(is_date_line(block, document.language) for block in document.blocks[index : first[1]] if block.index not in gone)
        if days >= READERS and gain(scores, (first[0], index)) >= THREAD * gain(scores, first):
            return segment(scores[:index])
    for index in [index for index in labels if index < first[0]][:THREAD_LABELS]:
        other = segment(scores[:index])
        if not other[1] or gain(scores, other) < THREAD * gain(scores, first):
            continue
        if not _is_in_header(document, gone, index, other, first, title):
            return other
    return None


def _is_in_header(
    document: Document, gone: Mapping[int, Reason], label: int, other: Span, first: Span, title: set[str]
) -> bool:
    """Whether the label of comments stands in the header of the first zone, below a standfirst or below teasers: the only main heading
    stands between the two; or the first zone alone speaks of the page's title; or the run above is one paragraph, and no names or days of
    readers stand between the paragraphs behind the label."""
    blocks = document.blocks
    heads = [block.index for block in blocks if block.level == 1]
    if len(heads) == 1 and other[1] <= heads[0] < first[0]:
        return True
    foreign = len(title) >= TELLING and title_share(document, gone, other, title, FOREIGN) <= FOREIGN
    if foreign and title_share(document, gone, first, title, OWN) >= OWN:
        return True
    if sum(block.prose for block in blocks[slice(*other)]) > 1:
        return False
    behind = blocks[label + 1 : first[1]]
    prose = sum(block.prose for block in behind)
    first_prose = next((block.index for block in behind if block.prose), first[1])
    told = [index for index in range(first_prose, first[1] + 1) if index in gone and gone[index].code in SIGNS]
    signed = any(gone[index].code != "comments" or not _heads_thread(document, index) for index in told)
    return len(behind) - prose < prose and not signed and not any(is_date_line(block, document.language) for block in behind)


def _heads_thread(document: Document, index: int) -> bool:
    """Whether the label of comments is `Leave a reply` or `12 comments`, not `Name`."""
    return len(document.hits[index].get("comments", "").split()) > 1 or "0" in document.blocks[index].folded  # digits are folded to 0


def gain(scores: Sequence[float], zone: Span) -> float:
    """All evidence for prose in a zone."""
    return sum(score for score in scores[zone[0] : zone[1]] if score > 0)


def title_share(document: Document, gone: Mapping[int, Reason], zone: Span, title: set[str], enough: float) -> float:
    """Share of the title's (casefolded) words that stand in the zone's paragraphs, be it as a part of a longer word; no more of them
    are looked for once it is above `enough`."""
    missing = set(title)
    share = 0.0
    for block in document.blocks[zone[0] : zone[1]]:
        if block.prose and block.word_count > TITLE_SAMPLE and block.index not in gone:
            text = block.text.casefold()
            missing = {word for word in missing if word not in text}
            share = (len(title) - len(missing)) / len(title)
            if share > enough:
                break
    return share


def segment(scores: Sequence[float]) -> tuple[int, int]:
    """Start and end of the run with the largest sum (Kadane), the first of equals; (0, 0) when nothing is positive."""
    best, best_start, best_end = 0.0, 0, 0
    total, start = 0.0, 0
    for index, score in enumerate(scores):
        if total <= 0:
            total, start = 0.0, index
        total += score
        if total > best:
            best, best_start, best_end = total, start, index + 1
    return best_start, best_end
