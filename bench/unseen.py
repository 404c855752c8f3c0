"""`python -m bench.unseen DIR`: what a page scores on a site that nobody read: without the phrases that no other site's pages hold.

The phrase lists were written in part while the pages of these sets were read, so their scores flatter. Here each page is cleaned as
if its own site had not been there: a phrase that stands only on pages of this site, in all sets and variants asked for, is not known.
That is too strict for phrases that everybody would have listed, and says nothing of thresholds, which were swept on the same sets.
"""

from __future__ import annotations

import argparse
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from bench.__main__ import comma
from bench.metrics import count_snippets, score_page, score_set, score_snippets
from bench.report import number, table
from bench.run import Starmap, workers
from bench.sets import KINDS, VARIANTS, Row, find_sets, load, settings_for
from cleaner import CleanerError
from cleaner.document import Document
from cleaner.pipeline import clean_document
from cleaner.readers import read

Phrase = tuple[str, str]
"""A list, and a phrase of it."""
Place = tuple[str, str]
"""A set and a variant."""
HEAD = ("set", "variant", "pages", "F1", "without its own phrases", "exact", "without")


class Texts(NamedTuple):
    """What a page gives with all phrases, and without those of its own site."""

    full: str
    without: str


def site_of(row: Row) -> str:
    """The host of a page, or the page itself where its address is not known."""
    return (urlsplit(row.url or "").hostname or row.id).removeprefix("www.")


def phrases_on(row: Row, variant: str) -> tuple[str, frozenset[Phrase]]:
    """The site of a page, and the phrases that its lines hold."""
    document = _read(row, variant)
    return site_of(row), frozenset(hit for hits in document.hits for hit in hits.items())


def own_phrases(found: Iterable[tuple[str, frozenset[Phrase]]]) -> Mapping[str, frozenset[Phrase]]:
    """By site, the phrases that no other site's pages hold."""
    sites: defaultdict[Phrase, set[str]] = defaultdict(set)
    for site, phrases in found:
        for phrase in phrases:
            sites[phrase].add(site)
    own: defaultdict[str, set[Phrase]] = defaultdict(set)
    for phrase, holders in sites.items():
        if len(holders) == 1:
            own[min(holders)].add(phrase)
    return {site: frozenset(phrases) for site, phrases in own.items()}


def clean_both(place: Place, row: Row, own: frozenset[Phrase]) -> Texts:
    """The page with all phrases, and without some."""
    settings = settings_for(place[0])
    document = _read(row, place[1])
    hits = tuple({name: phrase for name, phrase in line.items() if (name, phrase) not in own} for line in document.hits)
    return Texts(clean_document(document, settings).text, clean_document(document._replace(hits=hits), settings).text)


def _read(row: Row, variant: str) -> Document:
    return read(row.source, kind=KINDS.get(variant, "text"), url=row.url, folds=settings_for("").numbers.folds)


def rows_of(place: Place, pages: Sequence[Row], own: Mapping[str, frozenset[Phrase]], spread: Starmap) -> tuple[str, ...]:
    """A row of the table."""
    nothing: frozenset[Phrase] = frozenset()
    both: list[Texts] = spread(clean_both, [(place, row, own.get(site_of(row), nothing)) for row in pages])
    cells: list[tuple[str, str]] = []
    for texts in zip(*both, strict=True):
        if any(row.gold for row in pages):
            score = score_set(spread(score_page, [(text, row.gold or "") for text, row in zip(texts, pages, strict=True)]))
            cells.append((number(score.f1), number(score.exact, 3)))
        else:
            counts = [count_snippets(text, row.present, row.absent) for text, row in zip(texts, pages, strict=True)]
            cells.append((f"s{number(score_snippets(counts).f1)}", "-"))
    (full, exact), (without, exact_without) = cells
    return (*place, str(len(pages)), full, without, exact, exact_without)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 2 for a mistake in the options."""
    made = argparse.ArgumentParser(prog="python -m bench.unseen", description=__doc__)
    made.add_argument("folder", type=Path, metavar="DIR")
    made.add_argument("--sets", type=comma, default=[], help="sets, separated by commas; all that are there by default")
    made.add_argument("--variants", type=comma, default=list(VARIANTS), help=f"of {','.join(VARIANTS)}; all by default")
    made.add_argument("--jobs", type=int, default=2, metavar="N")
    options = made.parse_args(arguments)
    try:
        places = find_sets(options.folder, options.sets, options.variants)
        pages = {(name, variant): rows for name, variant, path in places if (rows := load(path))}
    except CleanerError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    with workers(options.jobs) as spread:
        own = own_phrases(spread(phrases_on, [(row, variant) for (_, variant), rows in pages.items() for row in rows]))
        print(table(HEAD, [rows_of(place, rows, own, spread) for place, rows in pages.items()], 2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
