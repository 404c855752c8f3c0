"""The pytest plugin: folders with `input.*` and `golden.*` become tests. How to use it: docs/golden-files.md.

It does nothing until `cleaner_roots` is set, `--cleaner-root` given or the fixture `cleaner_golden` asked for, and loads the
rest of cleaner only then.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from _pytest._code.code import ExceptionInfo, TerminalRepr

    from cleaner.golden import Case
    from cleaner.result import Result
    from cleaner.settings import Settings

_ROOTS = pytest.StashKey[tuple[Path, ...]]()
_UPDATE = pytest.StashKey[bool]()
_REWROTE = "cleaner_rewrote"
"""Name of the property on a test report, so that workers of pytest-xdist can tell what they rewrote."""
_OTHERS = ("update_snapshots", "force_regen", "regen_all")
"""Update flags of syrupy (--snapshot-update) and pytest-regressions (--force-regen, --regen-all)."""


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("cleaner", "golden files of cleaner")
    group.addoption("--cleaner-root", action="append", default=[], metavar="DIR", help="folder of golden-file cases; may be repeated")
    group.addoption("--cleaner-update", action="store_true", help="rewrite golden files that differ (refused when CI is set)")
    parser.addini("cleaner_roots", "folders of golden-file cases, relative to the root directory", type="args", default=[])


def pytest_sessionstart(session: pytest.Session) -> None:
    config = session.config
    config.stash[_UPDATE] = _wants_update(config)
    config.stash[_ROOTS] = roots = tuple(_roots(config))
    if config.args_source is pytest.Config.ArgsSource.TESTPATHS:
        named = [config.rootpath / arg for arg in config.args]
        config.args += [str(root) for root in roots if not any(_overlap(root, path) for path in named)]


def _wants_update(config: pytest.Config) -> bool:
    """Whether golden files are to be rewritten.

    Raises UsageError: when that is asked for where nobody would see it.
    """
    in_ci = os.environ.get("CI", "").strip().lower() not in ("", "0", "false")
    own = bool(config.getoption("cleaner_update"))
    if own and in_ci:
        raise pytest.UsageError("--cleaner-update is refused because CI is set: update on your machine, read the diff, commit it")
    return own or (not in_ci and any(config.getoption(name, default=False) for name in _OTHERS))


def _roots(config: pytest.Config) -> Iterator[Path]:
    places = [("cleaner_roots", config.rootpath, name) for name in config.getini("cleaner_roots")]
    places += [("--cleaner-root", config.invocation_params.dir, name) for name in config.getoption("cleaner_root")]
    for option, base, name in places:
        root = Path(os.path.normpath(base / name))
        if not root.is_dir():
            raise pytest.UsageError(f"{option}: there is no folder {root}")
        yield root


def _overlap(one: Path, other: Path) -> bool:
    return one.is_relative_to(other) or other.is_relative_to(one)


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    is_input = file_path.name.startswith("input.")
    if not is_input and not file_path.name.startswith("golden.") and file_path.name != "metadata.json":
        return None
    above = [root for root in parent.config.stash.get(_ROOTS, ()) if file_path.is_relative_to(root)]
    if not above:
        return None
    alone = not any(path.name.startswith("input.") for path in file_path.parent.iterdir())
    if not is_input and not alone and not parent.session.isinitpath(file_path):
        return None  # its inputs are collected, each with all goldens
    root = max(above, key=lambda root: len(root.parts))
    return CaseFile.from_parent(parent, path=file_path, root=root)


class CaseFile(pytest.File):
    """An input with a test for each golden of its case; or a golden that has no input, or was named on the command line."""

    def __init__(self, root: Path, **node: Any) -> None:
        super().__init__(**node)
        self.root = root

    def collect(self) -> Iterator[pytest.Item]:
        from cleaner.errors import CleanerError
        from cleaner.golden import read_case, read_settings

        try:
            case, settings = read_case(self.path.parent), read_settings(self.path.parent, self.root)
        except CleanerError as error:
            raise self.CollectError(str(error)) from error
        if not case.inputs:
            yield OrphanItem.from_parent(self, name=f"{self.path.name}[no input]")
        elif self.path in case.inputs:
            for golden in case.goldens or [case.folder / "golden.diff"]:
                yield self.item(case, self.path, golden, settings)
        else:
            for source in case.inputs:
                yield self.item(case, source, self.path, settings)

    def item(self, case: Case, source: Path, golden: Path, settings: Settings) -> pytest.Item:
        name = f"{golden.name}[{source.name}]"
        item = GoldenItem.from_parent(self, name=name, case=case, source=source, golden=golden, settings=settings)
        if case.known_failure:
            item.add_marker(pytest.mark.xfail(reason=f"{case.known_failure} (delete xfail.txt when this passes)", strict=True))
        return item


class CaseItem(pytest.Item):
    """A test of a case; it prints a difference without a traceback."""

    def repr_failure(self, excinfo: ExceptionInfo[BaseException], *args: Any) -> str | TerminalRepr:
        from cleaner.golden import GoldenMismatchError

        return str(excinfo.value) if isinstance(excinfo.value, GoldenMismatchError) else super().repr_failure(excinfo, *args)

    def reportinfo(self) -> tuple[Path, None, str]:
        return self.path, None, self.name


class GoldenItem(CaseItem):
    """One input must give one golden."""

    def __init__(self, case: Case, source: Path, golden: Path, settings: Settings, **node: Any) -> None:
        super().__init__(**node)
        self.case, self.source, self.golden, self.settings = case, source, golden, settings

    def runtest(self) -> None:
        from cleaner.golden import all_met, clean_file, meet, rewrite

        first = self.case.inputs[0]
        if self.config.stash[_UPDATE] and not self.case.known_failure and rewrite(self.golden, clean_file(first, self.settings)):
            _note(self, self.golden)
        hints = {} if self.source == first else {"hint": f"All inputs of a case must give the same; an update follows {first.name}."}
        meet(self.golden, clean_file(self.source, self.settings), _shown(self.source, self.config), full=_is_full(self.config), **hints)
        if self.case.known_failure and not all_met(self.case, self.settings):  # asked here: its other tests may run in another worker
            pytest.xfail(f"{self.case.known_failure} (met here, not yet by all inputs and goldens of the case)")


class OrphanItem(CaseItem):
    """A golden without an input: the input was renamed or deleted, or never added."""

    def runtest(self) -> None:
        from cleaner.golden import GoldenMismatchError

        raise GoldenMismatchError(f"{self.path} has no input beside it: add input.txt, input.md or input.html, or delete it")


@pytest.fixture
def cleaner_golden(request: pytest.FixtureRequest) -> Callable[[Result, str | Path], None]:
    """A function `cleaner_golden(result, path)`: the result must be what the golden file holds.

    `path` is relative to the folder of the test file; its ending says the form: `.diff`, `.txt`, `.md`, `.json`, or
    `metadata.json` for the header alone. `--cleaner-update` writes it.
    """
    from cleaner.golden import meet, rewrite

    def check(result: Result, path: str | Path) -> None:
        __tracebackhide__ = True
        if not hasattr(result, "to_dict") or not hasattr(result, "document"):
            raise TypeError(f"cleaner_golden takes a Result, not {type(result).__name__}; for the header alone name the file metadata.json")
        golden = request.path.parent / path
        if request.config.stash[_UPDATE] and rewrite(golden, result):
            _note(request.node, golden)
        meet(golden, result, "the result", full=_is_full(request.config))

    return check


def _is_full(config: pytest.Config) -> bool:
    """Whether a difference is shown whole, however long."""
    return config.get_verbosity() >= 2


def _note(item: pytest.Item, golden: Path) -> None:
    """Put a rewritten file on the test's report."""
    item.user_properties.append((_REWROTE, _shown(golden, item.config)))


def _shown(path: Path, config: pytest.Config) -> str:
    """A path as pytest shows them: relative to the root directory where it lies in it."""
    return (path.relative_to(config.rootpath) if path.is_relative_to(config.rootpath) else path).as_posix()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for root in config.stash.get(_ROOTS, ()):
        if not any(path.is_file() for path in root.rglob("input.*")):
            shown = _shown(root, config)
            advice = f"each page stands in a folder of its own: {shown}/<name>/input.txt (.md, .html)"
            terminalreporter.write_line(f"cleaner: no file in {shown} is called input.*, so nothing is tested there; {advice}", yellow=True)
    if config.stash.get(_UPDATE, False):
        _tell_rewritten(terminalreporter)


def _tell_rewritten(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [report for found in terminalreporter.stats.values() for report in found]
    rewrote = {value for report in reports for name, value in getattr(report, "user_properties", ()) if name == _REWROTE}
    terminalreporter.write_line(f"cleaner: rewrote {len(rewrote)} golden {'file' if len(rewrote) == 1 else 'files'}")
    for name in sorted(rewrote):
        terminalreporter.write_line(f"cleaner: rewrote {name}")
