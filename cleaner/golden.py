"""Golden files: what cleaner makes of a page today, kept beside it, and what a change of that looks like.

The logic behind `cleaner.pytest_plugin`; it knows nothing of pytest. A *case* is a folder:

    input.txt, input.md, input.html, input.*       the page, as text, Markdown, HTML or whatever it looks like
    golden.diff, golden.txt, golden.md, golden.json, metadata.json       what every input of the case must give
    settings.toml                                  here or in a folder above: fields of `Settings`
    xfail.txt                                      why the case is known to fail
"""

from __future__ import annotations

import difflib
import json
import os
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from cleaner.errors import CleanerError, SettingsError
from cleaner.pipeline import clean
from cleaner.result import Result
from cleaner.settings import Settings

KINDS: Mapping[str, str] = {".txt": "text", ".md": "markdown", ".html": "html"}
"""Kind of an input by its ending, in the order in which inputs decide; any other ending is sniffed and comes last."""
METADATA = "metadata.json"
UPDATE = "pytest --cleaner-update"

DIFF_LINES = 150
"""Lines of a difference that are shown unless the caller asks for all."""
QUOTE = 100
"""Characters of a changed line that are quoted with its reasons."""
PART = 12
"""Characters from which a piece of a line is looked for inside other lines."""

_CUT = re.compile(r"\[-(.*?)-\]")
_MARK = re.compile(r"^(?:#{1,6}|[->]) ")


class CaseError(CleanerError):
    """A case folder is not in order; the message says what to do."""


class GoldenMismatchError(AssertionError):
    """A page does not give what its golden file holds; the message is the difference, with reasons."""


class Case(NamedTuple):
    """A folder with inputs and goldens, each sorted."""

    folder: Path
    inputs: tuple[Path, ...]
    """The first one decides what an update writes."""
    goldens: tuple[Path, ...]
    known_failure: str | None
    """The text of `xfail.txt`."""


class Verdict(NamedTuple):
    """A line of a golden.diff with the reasons under it."""

    full: str
    """The line as the page had it."""
    kept: str
    """What is left of it; empty when it went."""
    reasons: tuple[str, ...]
    """As printed: `pass: evidence`."""


def read_case(folder: Path) -> Case:
    """Find inputs and goldens of a case.

    Raises CaseError: for a golden of no known form, and for a known failure without a reason or without a golden.
    """
    files = sorted(path for path in folder.iterdir() if path.is_file())
    goldens = tuple(path for path in files if path.name.startswith("golden.") or path.name == METADATA)
    for path in goldens:
        form_of(path)
    inputs = tuple(sorted((path for path in files if path.name.startswith("input.")), key=_rank))
    known = folder / "xfail.txt"
    if not known.is_file():
        return Case(folder, inputs, goldens, None)
    reason = " ".join(known.read_text("utf-8").split())
    if not reason:
        raise CaseError(f"{known} is empty: say in it why the case fails, or delete it")
    if not goldens:
        raise CaseError(f"{known}: a known failure needs a golden file, written by hand, that says what should come out")
    return Case(folder, inputs, goldens, reason)


def _rank(path: Path) -> tuple[int, str]:
    order = [*KINDS]
    return (order.index(path.suffix) if path.suffix in order else len(order), path.name)


def read_settings(folder: Path, root: Path) -> Settings:
    """Settings of the nearest `settings.toml` in `folder` or above it, up to `root`; the defaults when there is none.

    Raises SettingsError: for a file that is not TOML or does not hold settings.
    """
    above = [folder, *folder.parents]
    for place in above[: above.index(root) + 1]:
        path = place / "settings.toml"
        if path.is_file():
            try:
                return Settings.from_mapping(tomllib.loads(path.read_text("utf-8")))
            except tomllib.TOMLDecodeError as error:
                raise SettingsError(f'{path}: this is no TOML ({error}); text stands in quotes: preset = "recall"') from error
            except (ValueError, TypeError) as error:
                raise SettingsError(f"{path}: {error}") from error
    return Settings()


def clean_file(path: Path, settings: Settings) -> Result:
    """Clean one input as the kind that its ending says."""
    return _clean(path.read_bytes(), KINDS.get(path.suffix, "auto"), settings)


@lru_cache(maxsize=2)
def _clean(source: bytes, kind: str, settings: Settings) -> Result:
    """Two are remembered: the input at hand, for its next golden, and the one that decides."""
    return clean(source, kind=kind, settings=settings)


def _as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


_RENDER: Mapping[str, Callable[[Result], str]] = {
    ".diff": Result.to_diff,
    ".txt": Result.to_text,
    ".md": Result.to_markdown,
    ".json": lambda result: _as_json(result.to_dict()),
    METADATA: lambda result: _as_json(result.metadata.to_dict()),
}


def form_of(path: Path) -> str:
    """The form of a golden file: `.diff`, `.txt`, `.md`, `.json` or `metadata.json`.

    Raises CaseError: for any other ending.
    """
    form = METADATA if path.name.endswith(METADATA) else path.suffix
    if form not in _RENDER:
        raise CaseError(f"{path}: no form of golden file ends so; use golden.diff, golden.txt, golden.md, golden.json or {METADATA}")
    return form


def render(result: Result, golden: Path) -> str:
    """The result in the form of a golden file."""
    return _RENDER[form_of(golden)](result)


def rewrite(golden: Path, result: Result) -> bool:
    """Make a golden file hold the result; whether that changed it."""
    now = render(result, golden)
    if _holds(golden, now):
        return False
    golden.parent.mkdir(parents=True, exist_ok=True)
    part = golden.with_name(f".{golden.name}.{os.getpid()}")
    part.write_text(now, "utf-8", newline="\n")
    part.replace(golden)
    return True


def all_met(case: Case, settings: Settings) -> bool:
    """Whether every input of a case gives every golden."""
    results = (clean_file(source, settings) for source in case.inputs)
    return all(_holds(golden, render(result, golden)) for result in results for golden in case.goldens)


def _holds(golden: Path, text: str) -> bool:
    return golden.is_file() and _lines(_read(golden)) == _lines(text)


def meet(golden: Path, result: Result, source: str, *, hint: str = f"If this is right: {UPDATE}", full: bool = False) -> None:
    """Compare a result with a golden file; `source` names the input in the message.

    Raises GoldenMismatchError: when they differ, or when there is no such file. CaseError: for a file of no known form.
    """
    __tracebackhide__ = True
    now = render(result, golden)
    if not golden.is_file():
        raise GoldenMismatchError(f"{source} has no golden file {golden.name}\nTo write it from what cleaner gives now: {UPDATE}")
    then = _read(golden)
    if _lines(then) == _lines(now):
        return
    diff = list(difflib.unified_diff(_lines(then), _lines(now), golden.name, "now", n=2, lineterm=""))
    if not full and len(diff) > DIFF_LINES:
        diff[DIFF_LINES:] = [f"… {len(diff) - DIFF_LINES} more lines (-vv shows them)"]
    parts = [f"{source} does not give {golden.name}", "", *diff, *changed_lines(golden, then, result), "", hint]
    raise GoldenMismatchError("\n".join(parts))


def changed_lines(golden: Path, then: str, result: Result) -> list[str]:
    """The lines that went or came back since the golden file, with the reasons for which they go or went."""
    form = form_of(golden)
    before, after = kept_lines(then, form), kept_lines(render(result, golden), form)
    beside = golden if form == ".diff" else golden.with_name("golden.diff")
    old = list(parse_diff(_read(beside))) if beside.is_file() else []
    new = list(parse_diff(result.to_diff()))
    told = [*_told("went", _more(before, after), new), *_told("came back", _more(after, before), old)]
    return ["", "Reasons of the lines that changed:", *told] if told else []


def _told(word: str, lines: Iterable[str], verdicts: Iterable[Verdict]) -> Iterator[str]:
    """A changed line and its reasons, where any are known."""
    verdicts = [verdict for verdict in verdicts if verdict.reasons]
    for line in lines:
        exact = (verdict for verdict in verdicts if verdict.full == line)
        part = (verdict for verdict in verdicts if len(line) >= PART and line in verdict.full)
        found = next(exact, None) or next(part, None)
        if found:
            yield f"  {word}: {line if len(line) <= QUOTE else line[:QUOTE] + '…'}"
            yield from (f"      {reason}" for reason in found.reasons)


def _more(some: list[str], others: list[str]) -> Iterator[str]:
    """The lines that stand in `some` more often than in `others`, in their order."""
    left = Counter(some) - Counter(others)
    for line in some:
        if left[line] > 0:
            left[line] -= 1
            yield line


def kept_lines(text: str, form: str) -> list[str]:
    """The lines of the body that a golden file holds; for a damaged file, those that can be read."""
    if form == METADATA:
        return []
    if form == ".diff":
        return [verdict.kept for verdict in parse_diff(text) if verdict.kept]
    if form == ".json":
        try:
            return [str(paragraph) for paragraph in json.loads(text)["paragraphs"]]
        except (ValueError, KeyError, TypeError):
            return []
    lines = _lines(text)
    return [_MARK.sub("", line) if form == ".md" else line for line in lines if line]


def parse_diff(text: str) -> Iterator[Verdict]:
    """The verdicts of a golden.diff."""
    lines = _lines(text)
    for at, line in enumerate(lines):
        sign, body = line[:2], line[2:]
        if sign not in ("  ", "- ", "~ "):
            continue
        reasons = []
        for after in lines[at + 1 :]:
            if not after.startswith("#   "):
                break
            reasons.append(after[4:])
        kept = {"  ": body, "- ": "", "~ ": " ".join(_CUT.sub(" ", body).split())}[sign]
        yield Verdict(_CUT.sub(r"\1", body) if sign == "~ " else body, kept, tuple(reasons))


def _read(path: Path) -> str:
    return path.read_text("utf-8", "replace")


def _lines(text: str) -> list[str]:
    """Lines by line feed alone; one more or less at the end of a file, which editors add and take, makes no difference."""
    return text.rstrip("\n").split("\n")
