"""Reads the folder of gold standards that the user names, and knows the setting that each set's gold was made by."""

from __future__ import annotations

import json
import lzma
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cleaner import CleanerError, Settings

SUFFIX = ".jsonl.xz"
VARIANTS = ("wet", "spaced", "inscriptis", "markdown", "html")
"""`html` is the page itself, the others are the same page flattened to text."""
KINDS: Mapping[str, str] = {"markdown": "markdown", "html": "html"}
"""What `clean(kind=…)` is told of a variant; `text` for the others."""

GOLD_SETTINGS: Mapping[str, Mapping[str, Any]] = {"fundus": {"standfirst": "body"}, "traf": {"standfirst": "body"}}
"""How the gold of a set treats what policies differ on, by the first letters of the set's name. Fundus' bodies begin with
the standfirst, and the snippets of trafilatura's pages are taken from it too. A set that is not named is scored with the defaults."""


NAMED = 5
"""Pages that a note names."""


class BenchError(CleanerError):
    """A folder, set or variant that is not there, or a file that is not in order; the message says what is, or where."""


class Row(NamedTuple):
    """A page with its gold standard."""

    id: str
    source: str
    """The page: HTML or flattened text."""
    gold: str | None
    """The main content; None where the set has snippets only."""
    present: tuple[str, ...]
    absent: tuple[str, ...]
    language: str | None
    url: str | None
    type: str | None = None
    """`article`, `forum`, `product` …, where the set tells."""


def gold_settings(name: str) -> dict[str, Any]:
    """The settings that make output comparable with the gold of this set."""
    for prefix, values in GOLD_SETTINGS.items():
        if name.startswith(prefix):
            return dict(values)
    return {}


def settings_for(name: str, preset: str = "balanced", skip: Sequence[str] = ()) -> Settings:
    """The `Settings` for a set, with a preset and without some passes."""
    return Settings(preset=preset, skip=tuple(skip), **gold_settings(name))


def find_sets(folder: Path, sets: Sequence[str] = (), variants: Sequence[str] = VARIANTS) -> list[tuple[str, str, Path]]:
    """(set, variant, file) of everything asked for that is in the folder, sorted by set, then in the order of `VARIANTS`.

    Raises BenchError: for a folder without sets, or a name that nothing in it has.
    """
    if not folder.is_dir():
        raise BenchError(f"{folder} is not a folder; name the one that holds <set>{SUFFIX} and <set>.<variant>{SUFFIX}")
    there = sorted(_named(folder), key=lambda entry: (entry[0], VARIANTS.index(entry[1])))
    names = sorted({name for name, _, _ in there})
    if not names:
        raise BenchError(f"{folder} holds no <set>{SUFFIX} or <set>.<variant>{SUFFIX}; bench/README.md tells of both")
    for asked, known, what in ((sets, names, "set"), (variants, VARIANTS, "variant")):
        for name in asked:
            if name not in known:
                raise BenchError(f"no {what} {name!r}: choose from {', '.join(known)}")
    chosen = [entry for entry in there if (not sets or entry[0] in sets) and entry[1] in variants]
    if not chosen:
        raise BenchError(f"none of these sets has a variant of {', '.join(variants)} in {folder}")
    return chosen


def _named(folder: Path) -> Iterator[tuple[str, str, Path]]:
    for path in folder.glob(f"*{SUFFIX}"):
        stem = path.name.removesuffix(SUFFIX)
        name, _, variant = stem.rpartition(".")
        if name and variant in VARIANTS:
            yield name, variant, path
        else:
            yield stem, "html", path


def records(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a file.

    Raises BenchError: for a line that is no object with `id` and `html` or `text`, and for a file that is cut short or no such file.
    """
    try:
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                yield _record(line, f"{path}, line {number}")
    except (lzma.LZMAError, EOFError, UnicodeDecodeError) as error:
        raise BenchError(f"{path} cannot be read ({error}); it must be JSON Lines in UTF-8, packed with xz") from error


def _record(line: str, place: str) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except ValueError as error:
        raise BenchError(f"{place} is no JSON ({error})") from error
    if not isinstance(record, dict) or "id" not in record:
        raise BenchError(f"{place} is no object with `id`; bench/README.md tells what a line holds")
    if record.get("html") is None and record.get("text") is None:
        raise BenchError(f"{place} (id {record['id']}) has neither `html` nor `text`; bench/README.md tells what a line holds")
    return record


def load(path: Path, *, all_types: bool = False, sample: int = 0) -> list[Row]:
    """The pages of a file that can be scored: articles, and with `all_types` pages of any type. Those without gold are told.

    `sample` takes that many pages, evenly spread, the same ones each time.
    """
    asked = [record for record in records(path) if all_types or record.get("page_type") in (None, "article")]
    rows = [row for record in asked if (row := _row(record))]
    if len(rows) < len(asked):
        names = [str(record["id"]) for record in asked if not _row(record)]
        shown = ", ".join([*names[:NAMED], *(["…"] if len(names) > NAMED else [])])
        print(f"bench: {path.name}: {len(names)} of {len(asked)} pages have no `gold`, `with` or `without`: {shown}", file=sys.stderr)
    elif not rows:
        print(f"bench: {path.name}: no page{'' if all_types else ' that is an article (--all-types takes the others)'}", file=sys.stderr)
    if 0 < sample < len(rows):
        return [rows[at * len(rows) // sample] for at in range(sample)]
    return rows


def _row(record: dict[str, Any]) -> Row | None:
    """The page of a record; None where it has nothing to be scored by."""
    present, absent = tuple(record.get("with") or ()), tuple(record.get("without") or ())
    gold = record.get("gold")
    if not gold and not present and not absent:
        return None
    source = record.get("text") if record.get("html") is None else record["html"]
    language, url, kind = (record.get(key) for key in ("lang", "url", "page_type"))
    return Row(str(record["id"]), source or "", gold or None, present, absent, language, url, kind)
