"""`fixtures/`: laid out as docs/design.md says, complete, and every input in it (and in `seeds/`) holds the invariants.

That each case gives its golden file is tested by our own pytest plugin, which collects `fixtures/` itself.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

import invariants
import pytest

from cleaner import clean
from cleaner.contract import Barrier
from cleaner.golden import KINDS, clean_file, read_settings
from cleaner.readers.decode import decode
from cleaner.registry import Pass, discover
from cleaner.result import Result
from cleaner.settings import Settings

CHECKOUT = Path(__file__).parent.parent
FIXTURES = CHECKOUT / "fixtures"
PASSES = FIXTURES / "passes"
SIDES = ("removes-", "keeps-")
NOT_INPUTS = ("golden.", "metadata.json", "settings.toml", "xfail.txt", "README")


def folders(place: Path) -> list[Path]:
    return sorted(path for path in place.iterdir() if path.is_dir())


def inputs(place: Path) -> list[Path]:
    return sorted(path for path in place.rglob("*") if path.is_file() and not path.name.startswith(NOT_INPUTS))


def short(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


CASES = [case for of_pass in folders(PASSES) for case in folders(of_pass)]
INPUTS = [*inputs(FIXTURES), *inputs(CHECKOUT / "seeds")]


@cache
def settings_of(path: Path) -> Settings:
    return read_settings(path.parent, FIXTURES) if path.is_relative_to(FIXTURES) else Settings()


@cache
def cleaned(path: Path) -> Result:
    return clean_file(path, settings_of(path))


@pytest.mark.parametrize("a_pass", discover(), ids=lambda a_pass: a_pass.name)
def test_every_pass_has_a_case_that_it_removes_and_a_look_alike_that_it_keeps(a_pass: Pass) -> None:
    own = PASSES / a_pass.name
    assert own.is_dir(), f"make the folder {short(own)} with the cases removes-… and keeps-…"
    for side in SIDES:
        assert list(own.glob(f"{side}*/input.*")), f"make a case {short(own)}/{side}<what it is>/input.txt"
    only = own / "settings.toml"
    line = f'only = ["{a_pass.name}"]'
    assert only.is_file(), f"make {short(only)} with the line {line}"
    assert tomllib.loads(only.read_text("utf-8")) == {"only": [a_pass.name]}, f"{short(only)} must hold {line} and nothing else"


@pytest.mark.parametrize("folder", folders(PASSES), ids=short)
def test_every_folder_names_a_pass(folder: Path) -> None:
    assert folder.name in {a_pass.name for a_pass in discover()}, f"no pass is called so: rename or delete {short(folder)}"


VERDICTS = frozenset(a_pass.name for a_pass in discover() if a_pass.barrier is Barrier.DOCUMENT)
"""Passes that say whether the page holds an article, and nothing else."""


@pytest.mark.parametrize("case", CASES, ids=short)
def test_every_case_says_which_side_it_is_on_and_does_so(case: Path) -> None:
    assert case.name.startswith(SIDES), f"call it removes-{case.name} or keeps-{case.name}"
    found = sorted(case.glob("input.*"))
    assert found, f"{short(case)} needs an input.txt, input.md or input.html"
    if (case / "xfail.txt").exists():
        return
    for path in found:
        result, name = cleaned(path), case.parent.name
        removes = any(removal.reason.code == name for removal in result.removals) or (result.dropped or "").startswith(f"{name}:")
        said = {field for field, source in result.metadata.sources if (field, source) != ("language", "text")}
        finds = removes or (bool(said) and name not in VERDICTS)
        if case.name.startswith("keeps-"):
            assert not removes, f"{name} removes something from {path.name}:\n{result.to_diff()}"
        else:
            assert finds, f"{name} finds nothing in {path.name}:\n{result.to_diff()}"


def test_every_page_and_hostile_input_is_in_a_folder_of_its_own() -> None:
    assert {folder.name for folder in folders(FIXTURES)} <= {"passes", "pages", "hostile"}
    loose = [short(path) for path in inputs(FIXTURES) if path.parent.parent in (FIXTURES, CHECKOUT)]
    assert not loose, "put each into a folder that says what it is"


@pytest.mark.parametrize("path", INPUTS, ids=short)
def test_kept_and_removed_are_the_input(path: Path) -> None:
    result = cleaned(path)
    invariants.check_result(result)
    if result.document.kind == "text":
        invariants.check_against_source(result, decode(path.read_bytes()))


@pytest.mark.parametrize("path", INPUTS, ids=short)
def test_all_passes_together_hold_the_invariants_too(path: Path) -> None:
    result = clean(path.read_bytes())
    invariants.check_result(result)
    invariants.check_any_order_of_passes(result, Settings())


@pytest.mark.parametrize("path", INPUTS, ids=short)
def test_cleaning_again_and_from_text_gives_the_same(path: Path) -> None:
    source, kind, settings = path.read_bytes(), KINDS.get(path.suffix, "auto"), settings_of(path)
    assert clean(source, kind=kind, settings=settings) == cleaned(path)
    assert clean(decode(source), kind=kind, settings=settings) == cleaned(path)
