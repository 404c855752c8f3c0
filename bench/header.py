"""`python -m bench.header DIR`: title, authors and day of the header, against the gold of each set, with peers in the same run.

A day is right, wrong or absent. Titles are compared after white space and quotes are made alike, authors as sets, without
degrees; case does not matter there. In text variants only what the text states is asked for: a day by its year with the number
of the day beside it, authors where each name stands in the text as whole words (also where that is the name of the site).
"""

from __future__ import annotations

import argparse
import logging
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from bench.report import number
from bench.sets import KINDS, VARIANTS, find_sets, records
from bench.timing import REPEATS, frozen, in_turns, ratio, whole
from cleaner import CleanerError, clean
from cleaner.lexicon import is_unspaced
from cleaner.lines.agencies import agency

_QUOTES = str.maketrans("“”„«»‘’‚", "\"\"\"\"\"'''")
_BETWEEN = re.compile(r";|,|\s(?:and|und|&)\s")
_DEGREE = re.compile(r"(?:[A-Z]{2,6}®?|Ph\.?D\.?|M\.?D\.?|R\.?N\.?|J\.?D\.?|Ed\.D\.)")


class Page(NamedTuple):
    """A page with the gold of its header."""

    source: str
    url: str | None
    title: str | None
    authors: frozenset[str]
    day: str | None


class Header(NamedTuple):
    """What a system says."""

    title: str | None
    authors: frozenset[str]
    day: str | None


class Score(NamedTuple):
    """Counts of one field over a set."""

    asked: int
    right: int
    wrong: int

    @property
    def f1(self) -> float:
        """Of precision and recall, where an absent value is no mistake of precision."""
        return 2 * self.right / (self.right + self.wrong + self.asked) if self.asked else 0.0


Measured = tuple[dict[str, Score], list[float | None]]
"""The score of each field, and the seconds of each page: None where the system raised."""
NOTHING = Header(None, frozenset(), None)
"""Of a system that raises."""
WARM = 3
"""Pages that run once more, first: imports and word lists are no part of the speed."""


def plain(text: str | None) -> str:
    """White space and quotes made alike."""
    return " ".join((text or "").translate(_QUOTES).split())


def people(text: str | None) -> frozenset[str]:
    """The names of an author field."""
    names = (plain(name) for name in _BETWEEN.split(text or ""))
    return frozenset(name.casefold() for name in names if name and not _DEGREE.fullmatch(name))


def states(text: str, day: str) -> bool:
    """Whether a text states a day in some form: its year, and its number of the day beside it."""
    year, _, number = day.split("-")
    for found in re.finditer(year, text):
        around = text[max(0, found.start() - 26) : found.start()] + " " + text[found.end() : found.end() + 14]
        if re.search(rf"(?<!\d)0?{int(number)}(?!\d)", around):
            return True
    return False


def load(path: Path, golds: dict[str, dict[str, Any]]) -> Iterator[Page]:
    """The articles of a file; the gold of flattened pages is that of their HTML."""
    for row in records(path):
        if row.get("page_type") not in (None, "article"):
            continue
        gold = golds.setdefault(row["id"], row) if row.get("html") is not None else golds.get(row["id"], row)
        source = row.get("html") if row.get("html") is not None else row.get("text")
        yield Page(source or "", row.get("url"), gold.get("title"), people(gold.get("author")), (gold.get("date") or "")[:10] or None)


def stated(page: Page) -> Page:
    """A page of which no more is asked than its text states."""
    text = plain(page.source)
    folded = text.casefold()
    names = all(name in folded if is_unspaced(name) else re.search(rf"(?<!\w){re.escape(name)}(?!\w)", folded) for name in page.authors)
    return page._replace(
        authors=page.authors if names else frozenset(),
        day=page.day if page.day and states(text, page.day) else None,
    )


def ours(kind: str) -> Callable[[Page], Header]:
    """Our header, from the whole clean."""

    def run(page: Page) -> Header:
        found = clean(page.source, kind=kind, url=page.url if kind == "html" else None).metadata
        day = found.published.isoformat()[:10] if found.published else None
        return Header(found.title, frozenset(plain(name).casefold() for name in found.authors), day)

    return run


def peers() -> Iterator[tuple[str, Callable[[Page], Header]]]:
    """The peers that are installed; what they need is told by `bench/README.md`."""
    try:
        from trafilatura.metadata import extract_metadata

        def trafilatura(page: Page) -> Header:
            found = extract_metadata(page.source, default_url=page.url)
            return Header(found.title, people(found.author), found.date)

        yield "trafilatura", trafilatura
    except ImportError as error:
        print(f"skipped: trafilatura: {error}", file=sys.stderr)
    try:
        from htmldate import find_date

        def htmldate(page: Page) -> Header:
            return Header(None, frozenset(), find_date(page.source, extensive_search=True, original_date=True, url=page.url))

        yield "htmldate", htmldate
    except ImportError as error:
        print(f"skipped: htmldate: {error}", file=sys.stderr)


def measure(pages: Sequence[Page], runs: Sequence[Callable[[Page], Header]], repeats: int = 1) -> list[Measured]:
    """(score of each field, seconds of each page) of each system; all of them in turns on each page."""
    counts: list[dict[str, list[int]]] = [{name: [0, 0, 0] for name in ("title", "authors", "people", "day")} for _ in runs]
    seconds: list[list[float | None]] = [[] for _ in runs]
    for page in pages[:WARM]:
        in_turns([partial(run, page) for run in runs], 1)
    with frozen():
        for page in pages:
            for at, timed in enumerate(in_turns([partial(run, page) for run in runs], repeats)):
                count(page, timed.answer or NOTHING, counts[at])
                seconds[at].append(timed.seconds)
    scores = [{name: Score(*values) for name, values in of_system.items()} for of_system in counts]
    return list(zip(scores, seconds, strict=True))


def count(page: Page, found: Header, counts: dict[str, list[int]]) -> None:
    """Add a page to the counts of what is asked, right and wrong."""
    no_wires = frozenset(name for name in page.authors if not any(map(agency, (name, name.upper(), name.title()))))
    for name, gold, said, right in (
        ("title", page.title, found.title, plain(page.title) == plain(found.title)),
        ("authors", page.authors, found.authors, page.authors == found.authors),
        ("people", no_wires, found.authors, no_wires == found.authors),
        ("day", page.day, found.day, page.day == found.day),
    ):
        if gold:
            counts[name][0] += 1
            counts[name][1] += right
            counts[name][2] += bool(said) and not right


def row(name: str, variant: str, system: str, measured: Measured, first: Measured) -> str:
    """A line of the table; `first` is ours."""
    scores, seconds = measured
    cells = [name, variant, system]
    done = [second for second in seconds if second is not None]
    for field in ("title", "authors", "people", "day"):
        score = scores[field]
        said = score.right + score.wrong
        cells.append(f"{score.right / score.asked:.3f} / {score.wrong / score.asked:.3f} ({score.asked})" if score.asked and said else "–")
    cells.append(f"{scores['day'].f1:.3f}" if scores["day"].asked else "–")
    cells += [number(1000 * fmean(done) if done else None, 1), number(ratio(seconds, first[1]), 2)]
    return f"| {' | '.join(cells)} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table."""
    made = argparse.ArgumentParser(prog="python -m bench.header", description=__doc__)
    made.add_argument("folder", type=Path, metavar="DIR")
    made.add_argument("--sets", type=lambda text: text.split(","), default=[], help="all by default")
    made.add_argument("--variants", type=lambda text: text.split(","), default=list(VARIANTS), help="all by default")
    made.add_argument("--repeats", type=whole, default=REPEATS, metavar="N", help="runs a page, of which the fastest counts; 1 for scores")
    made.add_argument("--no-peers", action="store_true", help="our header only")
    options = made.parse_args(arguments)
    logging.disable()
    try:
        return run(options)
    except CleanerError as error:
        print(f"bench.header: {error}", file=sys.stderr)
        return 2
    finally:
        logging.disable(logging.NOTSET)


def run(options: argparse.Namespace) -> int:
    """What `main` does once the options are read."""
    found = find_sets(options.folder, options.sets)
    print("| set | variant | system | title | authors | authors but wires | day | F1 of the day | ms a page | time/ours |")
    print("|---|---|---|--:|--:|--:|--:|--:|--:|--:|")
    golds: dict[str, dict[str, dict[str, Any]]] = {}
    for name, variant, path in sorted(found, key=lambda entry: (entry[0], entry[1] != "html")):
        pages = list(load(path, golds.setdefault(name, {})))
        if variant not in options.variants:
            continue
        pages = pages if variant == "html" else [stated(page) for page in pages]
        systems = [("cleaner", ours(KINDS.get(variant, "text")))]
        systems += peers() if variant == "html" and not options.no_peers else ()
        measured = measure(pages, [run for _, run in systems], options.repeats)
        for (system, _), found_by in zip(systems, measured, strict=True):
            print(row(name, variant, system, found_by, measured[0]), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
