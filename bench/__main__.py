"""`python -m bench DIR`: scores, speed and peers over a folder of gold standards, in one command."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench import ablate, floors, report
from bench.peers import MissingPeerError, peers_for
from bench.run import Measure, Outcome, Starmap, System, measure, ours, run_systems, system_of, warm_up, workers
from bench.sets import VARIANTS, Row, find_sets, load
from bench.timing import REPEATS, whole
from cleaner import CleanerError
from cleaner.errors import check_choice
from cleaner.settings import PRESETS

Ran = tuple[System, tuple[Outcome, ...]]
"""A system and what it gave for each page."""


def comma(text: str) -> list[str]:
    """`a,b` as a list."""
    return [part.strip() for part in text.split(",") if part.strip()]


def parser() -> argparse.ArgumentParser:
    """The options of the command."""
    made = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    made.add_argument("folder", type=Path, metavar="DIR", help="holds <set>.jsonl.xz (HTML) and <set>.<variant>.jsonl.xz (text)")
    made.add_argument("--sets", type=comma, default=[], help="sets, separated by commas; all that are there by default")
    made.add_argument("--variants", type=comma, default=list(VARIANTS), help=f"of {','.join(VARIANTS)}; all by default")
    made.add_argument("--presets", type=comma, default=list(PRESETS), help=f"of {','.join(PRESETS)}; all by default")
    made.add_argument("--peers", action="store_true", help="run other tools, the baselines and the line oracle beside")
    made.add_argument("--all-types", action="store_true", help="pages of every type, not articles only")
    made.add_argument("--sample", type=int, default=0, metavar="N", help="N pages a set, evenly spread")
    made.add_argument("--repeats", type=whole, default=REPEATS, metavar="N", help="runs a page, of which the fastest counts; 1 for scores")
    made.add_argument("--jobs", type=int, default=2, metavar="N", help="processes for scoring and --ablate; timing has one core to itself")
    made.add_argument("--ablate", action="store_true", help="word F1 with and without each pass (first preset)")
    made.add_argument("--by-language", action="store_true", help="word F1 of the first preset, language by language")
    made.add_argument("--by-type", action="store_true", help="the same, page type by page type; goes with --all-types")
    made.add_argument("--json", type=Path, metavar="FILE", help="write all rows there")
    made.add_argument("--check", action="store_true", help="exit 1 when a score is below its floor in bench/floors.json, or none has one")
    made.add_argument("--update-floors", action="store_true", help="raise the floors to what is measured; none goes down")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the bench; 0, 1 when a score is below its floor or none was compared, 2 for a mistake in the options."""
    options = parser().parse_args(arguments)
    logging.disable()  # peers log what they stumble over; what they raise is in the table
    try:
        return run(options)
    except CleanerError as error:
        print(f"bench: {error}", file=sys.stderr)
        return 2
    finally:
        logging.disable(logging.NOTSET)


def run(options: argparse.Namespace) -> int:
    """What `main` does once the options are read."""
    for preset in options.presets:
        check_choice("preset", preset, PRESETS)
    if (options.check or options.update_floors) and (options.sample or (options.all_types and not options.by_type)):
        raise CleanerError("floors hold for whole sets, of articles or by type: leave --sample out, give --all-types with --by-type")
    rows: list[Measure] = []
    gains: list[ablate.Gain] = []
    groups: list[Measure] = []
    with workers(options.jobs) as spread:
        for name, variant, path in find_sets(options.folder, options.sets, options.variants):
            pages = load(path, all_types=options.all_types, sample=options.sample)
            if not pages:  # which `load` has told
                continue
            ran = run_set(name, variant, pages, options)
            rows += show(rows_of((name, variant), pages, ran, spread), first=not rows)
            if options.by_language or options.by_type:
                groups += by_group((name, variant), pages, ran, options, spread)
            if options.ablate:
                gains += ablate.ablate(name, variant, options.presets[0], pages, spread)
    conclude(rows, gains, groups)
    if options.json:
        document = {"rows": [row.to_dict() for row in rows], "groups": [row.to_dict() for row in groups]}
        document["passes"] = [gain._asdict() for gain in gains]
        options.json.write_text(json.dumps(document, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return settle_floors(groups if options.all_types else rows, check=options.check, update=options.update_floors)


def run_set(name: str, variant: str, pages: list[Row], options: argparse.Namespace) -> list[Ran]:
    """Our presets and the peers over one set; a peer that is not installed is told and left out."""
    asked = [ours(name, variant, preset) for preset in options.presets]
    asked += [system_of(peer) for peer in peers_for(variant)] if options.peers else ()
    systems: list[System] = []
    for system in asked:
        try:
            warm_up(system, pages, variant)
            systems.append(system)
        except MissingPeerError as missing:
            print(f"skipped: {system.name}: {missing}", file=sys.stderr)
    return list(zip(systems, run_systems(systems, pages, variant, options.repeats), strict=True))


def rows_of(place: tuple[str, str], pages: list[Row], ran: Sequence[Ran], spread: Starmap) -> Iterator[Measure]:
    """A row a system."""
    for system, outcomes in ran:
        yield measure(place, system, pages, outcomes, ran[0][1], spread)


def by_group(
    place: tuple[str, str], pages: list[Row], ran: Sequence[Ran], options: argparse.Namespace, spread: Starmap
) -> Iterator[Measure]:
    """Rows a language or a page type, most pages first, where the set has more than one, of the first preset and the peers."""
    groups: dict[str, list[int]] = {}
    for at, page in enumerate(pages):
        groups.setdefault((page.language if options.by_language else page.type) or "?", []).append(at)
    if len(groups) < 2:
        return
    if options.by_language:
        groups["not en"] = [at for at, page in enumerate(pages) if page.language != "en"]
    chosen = [ran[0], *ran[len(options.presets) :]]
    for group, places in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0])):
        part = [(system._replace(name=f"{system.name}: {group}"), tuple(outcomes[at] for at in places)) for system, outcomes in chosen]
        yield from rows_of(place, [pages[at] for at in places], part, spread)


def show(rows: Iterator[Measure], *, first: bool) -> list[Measure]:
    """Print rows as they come, so that a long run can be watched on stderr; the tables on stdout follow at the end."""
    shown: list[Measure] = []
    for row in rows:
        if first and not shown:
            print("measuring:", file=sys.stderr)
        print("  " + " ".join(report.cells(row)), file=sys.stderr, flush=True)
        shown.append(row)
    return shown


def conclude(rows: Sequence[Measure], gains: Sequence[ablate.Gain], groups: Sequence[Measure]) -> None:
    """Print the tables."""
    print(report.measures(rows))
    if groups:
        print(f"\n{report.measures(groups)}")
    if gains:
        print(f"\n{ablate.report(gains)}")
    failed = report.failures(rows)
    if failed:
        print(f"\n{failed}")


def settle_floors(rows: Sequence[Measure], *, check: bool, update: bool) -> int:
    """Compare our scores with the floors, and raise those; 1 when one fell, or when there was nothing to compare.

    A row may be of a group: `balanced: forum`.
    """
    measured = {floors.key_of(row.set, row.variant, row.system): row.f1 for row in rows if row.system.partition(": ")[0] in PRESETS}
    known = floors.read()
    fallen = floors.below(measured, known) if check else []
    for sentence in fallen:
        print(f"bench: {sentence}", file=sys.stderr)
    if update:
        floors.write(floors.raised(measured, known))
    if check:
        old = sum(key in known for key in measured)
        print(f"floors: {old} compared, {len(fallen)} fell, {len(measured) - old} new")
        if not old:
            print("bench: nothing was compared: bench/floors.json has no floor for what was measured", file=sys.stderr)
            return 1
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
