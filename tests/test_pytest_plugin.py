"""The pytest plugin, seen from a project that uses it."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from cleaner import clean
from cleaner.registry import discover

LOAD = [] if entry_points(group="pytest11", name="cleaner") else ["-p", "cleaner.pytest_plugin"]
"""Our plugin where it is not installed."""
OTHERS_OUT = [arg for name in ("syrupy", "regressions", "hypothesispytest", "randomly") for arg in ("-p", f"no:{name}")]
"""Plugins left out: those whose flags ours honours, so that a test can stand in for them, and those that only cost time."""
CHECKOUT = str(Path(__file__).parent.parent)

COOKIES = "We use cookies to improve your visit. Accept all"
STORY = (
    "The council of Harrow voted on Tuesday to close the old bridge, which engineers had called unsafe since the spring.",
    "Residents have until March to comment on the plan, and the mayor said that every letter would be read in full.",
)
PAGE = "\n\n".join([COOKIES, *STORY]) + "\n"
HTML = "<!doctype html><html><body>" + "".join(f"<p>{line}</p>" for line in (COOKIES, *STORY)) + "</body></html>\n"
GOLDEN = f"- {COOKIES}\n#   cookie_notice: phrase 'we use cookies'\n" + "".join(f"  {line}\n" for line in STORY)
SETTINGS = 'only = ["cookie_notice"]\n'


@pytest.fixture
def project(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> pytest.Pytester:
    """A project with an ini file that names the root `pages`, on a machine that is not CI."""
    discover()  # kept by pytester between runs in this process; loaded anew in each of them otherwise
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.delenv("PYTEST_ADDOPTS", raising=False)
    pytester.makeini("[pytest]\ncleaner_roots = pages\n")
    write(pytester, {"pages/settings.toml": SETTINGS})
    return pytester


def write(project: pytest.Pytester, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = project.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8", newline="\n")


def read(project: pytest.Pytester, name: str) -> str:
    return (project.path / name).read_text("utf-8")


def run(project: pytest.Pytester, *args: str) -> pytest.RunResult:
    return project.runpytest_inprocess(*LOAD, *OTHERS_OUT, *args)


def collected(project: pytest.Pytester, *args: str) -> list[str]:
    return [line for line in run(project, "--collect-only", "-q", *args).outlines if "::" in line]


def test_a_project_of_three_files_fails_updates_passes_and_fails_on_a_change(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": PAGE})
    first = run(project)
    first.assert_outcomes(failed=1)
    first.stdout.fnmatch_lines(["*bridge/input.txt has no golden file golden.diff", "*pytest --cleaner-update"])

    updated = run(project, "--cleaner-update")
    updated.assert_outcomes(passed=1)
    updated.stdout.fnmatch_lines(["cleaner: rewrote 1 golden file", "cleaner: rewrote pages/bridge/golden.diff"])
    assert (project.path / "pages/bridge/golden.diff").read_bytes() == GOLDEN.encode()
    assert [path.name for path in (project.path / "pages/bridge").iterdir() if path.name.startswith(".")] == []

    run(project).assert_outcomes(passed=1)
    write(project, {"pages/bridge/golden.diff": GOLDEN.replace("- We", "  We").replace("#   cookie_notice: phrase 'we use cookies'\n", "")})
    run(project).assert_outcomes(failed=1)


def test_an_update_of_what_agrees_writes_nothing(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/golden.diff": GOLDEN})
    before = (project.path / "pages/bridge/golden.diff").stat().st_mtime_ns
    result = run(project, "--cleaner-update")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["cleaner: rewrote 0 golden files"])
    assert (project.path / "pages/bridge/golden.diff").stat().st_mtime_ns == before


def test_nothing_is_collected_or_loaded_where_nobody_asks(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", CHECKOUT)
    write(pytester, {"pages/bridge/input.txt": PAGE, "pages/bridge/golden.diff": "wrong"})
    names = "sorted(name for name in sys.modules if name.startswith('cleaner'))"
    pytester.makepyfile(f"import sys\n\ndef test_loaded():\n    print('loaded', *{names})\n")
    result = pytester.runpytest_subprocess(*LOAD, "-s")
    result.assert_outcomes(passed=1)
    result.stdout.fnmatch_lines(["*loaded cleaner cleaner.pytest_plugin"])


def test_the_plugin_is_imported_in_less_than_five_milliseconds(tmp_path: Path) -> None:
    script = "import pytest, time; start = time.perf_counter(); import cleaner.pytest_plugin; print(time.perf_counter() - start)"
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(tmp_path), "PYTHONPATH": CHECKOUT}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", script]
    seconds = [float(subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout) for _ in range(4)]
    assert min(seconds) < 0.005


def test_every_input_must_meet_every_golden(project: pytest.Pytester) -> None:
    goldens = dict.fromkeys(("golden.diff", "golden.txt", "golden.md", "metadata.json"), "wrong\n")
    write(project, {f"pages/bridge/{name}": text for name, text in goldens.items()})
    write(project, {"pages/bridge/input.html": PAGE, "pages/bridge/input.md": PAGE, "pages/bridge/input.txt": PAGE})
    ids = [f"pages/bridge/{source}::{golden}[{source}]" for source in ("input.html", "input.md", "input.txt") for golden in sorted(goldens)]
    assert collected(project) == ids
    run(project).assert_outcomes(failed=12)


def test_text_and_markdown_are_held_together_by_one_golden(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/input.md": PAGE})
    updated = run(project, "--cleaner-update")
    updated.assert_outcomes(passed=2)
    assert read(project, "pages/bridge/golden.diff") == GOLDEN
    write(project, {"pages/bridge/input.md": PAGE.replace("Tuesday", "Wednesday")})
    for args in ([], ["--cleaner-update"]):
        result = run(project, *args)
        result.assert_outcomes(passed=1, failed=1)
        hint = "All inputs of a case must give the same; an update follows input.txt."
        result.stdout.fnmatch_lines(["*input.md does not give golden.diff", hint])
    assert read(project, "pages/bridge/golden.diff") == GOLDEN


def test_text_decides_an_update_even_when_only_another_input_is_run(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/input.md": PAGE.replace("Tuesday", "Wednesday")})
    run(project, "--cleaner-update", "pages/bridge/input.md").assert_outcomes(failed=1)
    assert read(project, "pages/bridge/golden.diff") == GOLDEN


def test_an_html_page_meets_the_golden_of_its_text(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/input.html": HTML, "pages/bridge/golden.diff": GOLDEN})
    run(project).assert_outcomes(passed=2)


def test_each_form_holds_what_the_result_gives(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": "title: Der Brückenschluss\n\n" + PAGE, "pages/settings.toml": ""})
    forms = ("golden.diff", "golden.txt", "golden.md", "golden.json", "metadata.json")
    write(project, {f"pages/bridge/{name}": "" for name in forms})
    run(project, "--cleaner-update").assert_outcomes(passed=5)
    result = clean((project.path / "pages/bridge/input.txt").read_bytes(), kind="text")
    texts = {name: read(project, f"pages/bridge/{name}") for name in forms}
    assert (texts["golden.diff"], texts["golden.txt"], texts["golden.md"]) == (result.to_diff(), result.to_text(), result.to_markdown())
    assert json.loads(texts["golden.json"]) == result.to_dict()
    assert json.loads(texts["metadata.json"]) == result.metadata.to_dict()
    assert "Brückenschluss" in texts["metadata.json"]
    assert '\n  "title": ' in texts["metadata.json"]


def test_folders_without_a_case_are_walked_through(project: pytest.Pytester) -> None:
    names = [f"pages/{folder}" for folder in ("a", "a/b/c", "d/e/f")]
    write(project, {f"{name}/input.txt": PAGE for name in names} | {f"{name}/golden.diff": GOLDEN for name in names})
    write(project, {"elsewhere/input.txt": PAGE, "pages/d/notes.txt": "no case"})
    assert sorted(collected(project)) == sorted(f"{name}/input.txt::golden.diff[input.txt]" for name in names)
    run(project).assert_outcomes(passed=3)


@pytest.mark.parametrize("ini", ["testpaths = tests pages", "testpaths = tests", "testpaths = pages", ""])
def test_roots_are_collected_whatever_testpaths_say(project: pytest.Pytester, ini: str) -> None:
    project.makeini(f"[pytest]\ncleaner_roots = pages\n{ini}\n")
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/golden.diff": GOLDEN, "tests/test_one.py": "def test_one(): pass\n"})
    run(project).assert_outcomes(passed=1 if ini.endswith("= pages") else 2)
    run(project, "tests").assert_outcomes(passed=1)


def test_a_root_can_be_given_on_the_command_line(project: pytest.Pytester) -> None:
    project.makeini("[pytest]\n")
    write(project, {f"{root}/bridge/{name}": PAGE for root in ("pages", "more") for name in ("input.txt", "golden.txt")})
    assert len(collected(project)) == 0
    assert len(collected(project, "--cleaner-root", "pages")) == 1
    assert len(collected(project, "--cleaner-root", "pages", "--cleaner-root", "more")) == 2


def test_a_root_that_does_not_exist_is_a_usage_error(project: pytest.Pytester) -> None:
    result = run(project, "--cleaner-root", "pagse")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["*--cleaner-root: there is no folder *pagse"])


def test_a_root_without_an_input_says_what_is_missing(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge.txt": PAGE, "tests/test_one.py": "def test_one(): pass\n"})
    advice = "each page stands in a folder of its own: pages/<name>/input.txt (.md, .html)"
    run(project).stdout.fnmatch_lines([f"cleaner: no file in pages is called input.*, so nothing is tested there; {advice}"])
    write(project, {"pages/bridge/input.txt": PAGE})
    run(project).stdout.no_fnmatch_line("*is called input.*")


def test_a_golden_can_be_named_on_the_command_line(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/golden.diff": GOLDEN, "pages/bridge/golden.txt": ""})
    assert collected(project, "pages/bridge/golden.diff") == ["pages/bridge/golden.diff::golden.diff[input.txt]"]
    run(project, "pages/bridge/input.txt::golden.diff[input.txt]").assert_outcomes(passed=1)


def test_the_nearest_settings_are_used(project: pytest.Pytester) -> None:
    write(project, {"pages/settings.toml": "", "pages/off/settings.toml": 'skip = ["cookie_notice", "main_content"]\n'})
    write(project, {"pages/on/input.txt": PAGE, "pages/off/deep/input.txt": PAGE})
    run(project, "--cleaner-update").assert_outcomes(passed=2)
    assert read(project, "pages/on/golden.diff") == GOLDEN
    assert "cookie_notice" not in read(project, "pages/off/deep/golden.diff")


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('only = ["cookie_notise"]', "*settings.toml: unknown pass 'cookie_notise': did you mean 'cookie_notice'?*"),
        ('presets = "recall"', "*settings.toml: unknown setting 'presets': did you mean 'preset'?*"),
        ("preset = ", "*settings.toml: this is no TOML (Invalid value*"),
        ("only = 3", "*settings.toml: *"),
    ],
)
def test_wrong_settings_are_collection_errors(project: pytest.Pytester, settings: str, message: str) -> None:
    write(project, {"pages/settings.toml": settings, "pages/bridge/input.txt": PAGE, "pages/bridge/golden.diff": GOLDEN})
    result = run(project)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*ERROR collecting pages/bridge/input.txt*", message])


def test_a_golden_without_an_input_fails_also_under_update(project: pytest.Pytester) -> None:
    write(project, {"pages/lost/golden.diff": GOLDEN, "pages/gone/metadata.json": "{}"})
    for args in ([], ["--cleaner-update"]):
        result = run(project, *args)
        result.assert_outcomes(failed=2)
        result.stdout.fnmatch_lines(["*metadata.json[[]no input[]]*", "*golden.diff has no input beside it: add input.txt*"])
    assert read(project, "pages/lost/golden.diff") == GOLDEN


def test_a_golden_of_no_known_form_is_a_collection_error(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/golden.yaml": ""})
    result = run(project)
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines(["*golden.yaml: no form of golden file ends so; use golden.diff*"])


def test_a_known_failure_is_strict_and_never_rewritten(project: pytest.Pytester) -> None:
    wanted = GOLDEN.replace("Tuesday", "Wednesday")
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/golden.diff": wanted})
    write(project, {"pages/bridge/xfail.txt": "The day is\nnot seen yet.\n"})
    result = run(project, "-rx")
    result.assert_outcomes(xfailed=1)
    result.stdout.fnmatch_lines(["XFAIL *The day is not seen yet.*"])
    run(project, "--cleaner-update").assert_outcomes(xfailed=1)
    assert read(project, "pages/bridge/golden.diff") == wanted
    write(project, {"pages/bridge/golden.diff": GOLDEN})
    run(project).assert_outcomes(failed=1)


def test_a_known_failure_of_one_golden_lasts_until_all_are_met(project: pytest.Pytester) -> None:
    right = {"pages/bridge/golden.diff": GOLDEN, "pages/bridge/golden.txt": "---\nlanguage: en\n---\n\n" + "\n\n".join(STORY) + "\n"}
    write(project, right | {"pages/bridge/input.txt": PAGE, "pages/bridge/xfail.txt": "Why.", "pages/bridge/golden.txt": "wanted"})
    result = run(project, "-rx")
    result.assert_outcomes(xfailed=2)
    result.stdout.fnmatch_lines(["XFAIL *golden.diff* Why. (met here, not yet by all inputs and goldens of the case)"])
    run(project, "pages/bridge/input.txt::golden.diff[input.txt]").assert_outcomes(xfailed=1)
    run(project, "--runxfail").assert_outcomes(passed=1, failed=1)
    write(project, right | {"pages/bridge/input.md": PAGE.replace("Tuesday", "Wednesday")})
    run(project).assert_outcomes(xfailed=4)
    write(project, {"pages/bridge/input.md": PAGE})
    result = run(project)
    result.assert_outcomes(failed=4)
    result.stdout.fnmatch_lines(["*XPASS(strict)*Why. (delete xfail.txt when this passes)"])


@pytest.mark.parametrize(
    ("reason", "kept", "message"),
    [(" \n", "golden.diff", "*xfail.txt is empty: say in it why*"), ("why", "notes", "*xfail.txt: a known failure needs a golden file*")],
)
def test_a_known_failure_needs_a_reason_and_a_golden(project: pytest.Pytester, reason: str, kept: str, message: str) -> None:
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/xfail.txt": reason, f"pages/bridge/{kept}": GOLDEN})
    result = run(project, "--cleaner-update")
    result.assert_outcomes(errors=1)
    result.stdout.fnmatch_lines([message])


@pytest.mark.parametrize(("value", "refused"), [("true", True), ("1", True), ("github", True), ("", False), ("0", False), ("False", False)])
def test_an_update_is_refused_under_ci(project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, value: str, refused: bool) -> None:
    write(project, {"pages/bridge/input.txt": PAGE})
    monkeypatch.setenv("CI", value)
    result = run(project, "--cleaner-update")
    assert result.ret == (pytest.ExitCode.USAGE_ERROR if refused else pytest.ExitCode.OK)
    assert (project.path / "pages/bridge/golden.diff").exists() != refused
    if refused:
        result.stderr.fnmatch_lines(["*--cleaner-update is refused because CI is set*"])


@pytest.mark.parametrize(
    ("flag", "dest"), [("--snapshot-update", "update_snapshots"), ("--force-regen", "force_regen"), ("--regen-all", "regen_all")]
)
def test_update_flags_of_other_plugins_are_honoured_except_under_ci(
    project: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, flag: str, dest: str
) -> None:
    project.makeconftest(f"def pytest_addoption(parser): parser.addoption({flag!r}, dest={dest!r}, action='store_true')\n")
    write(project, {"pages/bridge/input.txt": PAGE})
    monkeypatch.setenv("CI", "true")
    run(project, flag).assert_outcomes(failed=1)
    monkeypatch.delenv("CI")
    run(project, flag).assert_outcomes(passed=1)
    assert read(project, "pages/bridge/golden.diff") == GOLDEN


def test_a_mismatch_shows_the_difference_and_why_a_line_went(project: pytest.Pytester) -> None:
    body = "".join(f"{line}\n\n" for line in (COOKIES, *STORY)).rstrip("\n") + "\n"
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/golden.txt": body})
    result = run(project)
    result.assert_outcomes(failed=1)
    told = [f"  went: {COOKIES}", "      cookie_notice: phrase 'we use cookies'", "If this is right: pytest --cleaner-update"]
    result.stdout.fnmatch_lines(["pages/bridge/input.txt does not give golden.txt", "--- golden.txt", "+++ now", f"-{COOKIES}", *told])


def test_a_mismatch_shows_why_a_line_that_came_back_had_gone(project: pytest.Pytester) -> None:
    old = GOLDEN.replace(f"  {STORY[1]}", f"- {STORY[1]}\n#   comments: asks for comments")
    write(project, {"pages/bridge/input.txt": PAGE, "pages/bridge/golden.diff": old, "pages/bridge/golden.txt": STORY[0]})
    result = run(project)
    result.assert_outcomes(failed=2)
    told = [f"  came back: {STORY[1][:100]}…", "      comments: asks for comments"]
    result.stdout.fnmatch_lines([f"-- {STORY[1]}", "-#   comments: asks for comments", f"+  {STORY[1]}", *told, "*golden.txt*", *told])


def test_a_long_difference_is_shortened_unless_asked_for(project: pytest.Pytester) -> None:
    page = "\n\n".join(f"Paragraph {number} of the report on the old bridge of Harrow was read out on Tuesday." for number in range(200))
    write(project, {"pages/long/input.txt": page, "pages/long/golden.diff": ""})
    run(project).stdout.fnmatch_lines(["… * more lines (-vv shows them)"])
    whole = run(project, "-vv")
    whole.stdout.fnmatch_lines(["+  Paragraph 199 of*"])
    whole.stdout.no_fnmatch_line("*more lines*")


def test_the_fixture_holds_a_result_to_a_file(project: pytest.Pytester) -> None:
    source = "from cleaner import clean, Settings\n\ndef test_bridge(cleaner_golden):\n"
    source += f"    result = clean({PAGE!r}, settings=Settings(only=('cookie_notice',)))\n"
    source += "".join(f"    cleaner_golden(result, 'kept/{name}')\n" for name in ("bridge.diff", "bridge.txt", "bridge.metadata.json"))
    write(project, {"tests/test_bridge.py": source})
    missing = run(project)
    missing.assert_outcomes(failed=1)
    missing.stdout.fnmatch_lines(["*GoldenMismatchError: the result has no golden file bridge.diff*"])
    updated = run(project, "--cleaner-update")
    updated.assert_outcomes(passed=1)
    updated.stdout.fnmatch_lines(["cleaner: rewrote 3 golden files", "cleaner: rewrote tests/kept/bridge.diff"])
    assert read(project, "tests/kept/bridge.diff") == GOLDEN
    assert read(project, "tests/kept/bridge.txt") == "---\nlanguage: en\n---\n\n" + "\n\n".join(STORY) + "\n"
    assert set(json.loads(read(project, "tests/kept/bridge.metadata.json"))) >= {"title", "published", "sources"}
    run(project).assert_outcomes(passed=1)
    write(project, {"tests/kept/bridge.txt": COOKIES})
    changed = run(project)
    changed.assert_outcomes(failed=1)
    told = ["*went: We use cookies*", "*cookie_notice: phrase 'we use cookies'"]
    changed.stdout.fnmatch_lines(["*the result does not give bridge.txt*", *told])


def test_the_fixture_says_which_forms_there_are(project: pytest.Pytester) -> None:
    project.makepyfile("from cleaner import clean\n\ndef test_bridge(cleaner_golden):\n    cleaner_golden(clean(''), 'bridge.yaml')\n")
    for args in ([], ["--cleaner-update"]):
        result = run(project, *args)
        result.assert_outcomes(failed=1)
        result.stdout.fnmatch_lines(["*CaseError: *bridge.yaml: no form of golden file ends so*"])


def test_windows_line_ends_of_a_checkout_make_no_difference(project: pytest.Pytester) -> None:
    write(project, {"pages/bridge/input.txt": PAGE.replace("\n", "\r\n"), "pages/bridge/golden.diff": GOLDEN.replace("\n", "\r\n")})
    run(project).assert_outcomes(passed=1)


def test_workers_report_what_they_rewrote(project: pytest.Pytester) -> None:
    pytest.importorskip("xdist")
    names = [f"pages/{number:02}" for number in range(8)]
    write(project, {f"{name}/input.txt": PAGE for name in names})
    result = run(project, "--cleaner-update", "-n", "2")
    result.assert_outcomes(passed=8)
    result.stdout.fnmatch_lines(["cleaner: rewrote 8 golden files", *[f"cleaner: rewrote {name}/golden.diff" for name in names]])
    run(project, "-n", "2").assert_outcomes(passed=8)


def test_the_example_in_the_documentation_works(project: pytest.Pytester) -> None:
    text = (Path(CHECKOUT) / "docs/golden-files.md").read_text("utf-8")
    blocks = {form: body for _, form, body in re.findall(r"^(```)(toml|text|diff|python)\n(.*?)^```$", text, re.M | re.S)}
    for name in ("tox.ini", "pages/settings.toml"):
        (project.path / name).unlink()
    write(project, {"pyproject.toml": blocks["toml"], "pages/bridge/input.txt": blocks["text"]})
    run(project).assert_outcomes(failed=1)
    run(project, "--cleaner-update").assert_outcomes(passed=1)
    assert read(project, "pages/bridge/golden.diff") == blocks["diff"]
    write(project, {"tests/test_bridge.py": blocks["python"]})
    run(project, "--cleaner-update").assert_outcomes(passed=2)
    run(project).assert_outcomes(passed=2)
