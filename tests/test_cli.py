"""The command: where results go, what is told on standard error, and exit codes."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import cleaner
from cleaner.cli import KINDS, clean, main

ROOT = Path(__file__).parent.parent
PARAGRAPHS = (
    "The council voted on Tuesday to close the old bridge after engineers found cracks in two of its piers.",
    "Residents on the far bank will have to drive nine miles to reach the school, the mayor said, and “buses” will run twice an hour.",
    "Work on a new crossing is expected to begin in the spring, once the money has been found and the plans have been approved.",
)
BODY = "\n\n".join(PARAGRAPHS)
PRINTED = f"---\nlanguage: en\n---\n\n{BODY}\n"


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pages in `crawl/` and one in its subfolder, in a folder that is the current one."""
    for name in ("crawl/a.txt", "crawl/b.txt", "crawl/sub/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(BODY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*arguments: str, code: int = 0, stdin: str | bytes | None = None) -> Result:
    result = CliRunner().invoke(main, arguments, input=stdin)
    assert result.exit_code == code, result.output
    return result


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "cleaner", *arguments]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# Forms


def test_one_page_is_printed_as_it_is() -> None:
    result = call("clean", "crawl/a.txt")
    assert result.stdout == PRINTED
    assert result.stderr == "cleaned 1 page: 1 article, 0 without an article, 0 failed\n"


def test_standard_input_is_read_as_bytes() -> None:
    assert call("clean", "-", stdin=b"\xef\xbb\xbf" + BODY.encode()).stdout == PRINTED


@pytest.mark.parametrize("to", ["text", "markdown"])
def test_several_pages_stand_under_their_names(to: str) -> None:
    result = call("clean", "crawl", "--to", to)
    assert result.stdout == "\n".join(f"==> crawl/{name}.txt <==\n{PRINTED}" for name in ("a", "b", "sub/c"))


def test_jsonl_is_one_object_a_line_with_its_source() -> None:
    lines = call("clean", "crawl", "nope", "--to", "jsonl", code=1).stdout.splitlines()
    found = [json.loads(line) for line in lines]
    assert [next(iter(item.items())) for item in found] == [("source", f"crawl/{name}.txt") for name in ("a", "b", "sub/c")]
    assert {key: value for key, value in found[0].items() if key != "source"} == cleaner.clean(BODY).to_dict()


def test_diff_is_that_of_the_library() -> None:
    assert call("clean", "crawl/a.txt", "--to", "diff").stdout == cleaner.clean(BODY).to_diff()


def test_from_goes_before_the_ending(pages: Path) -> None:
    (pages / "page.html").write_text(BODY)
    line = call("clean", "page.html", "--from", "text", "--to", "jsonl").stdout
    assert json.loads(line)["kind"] == "text"


def test_url_is_passed_on() -> None:
    line = call("clean", "crawl/a.txt", "--url", "https://example.org/a", "--to", "jsonl").stdout
    assert json.loads(line)["metadata"]["url"] == "https://example.org/a"


def test_more_jobs_give_the_same_bytes() -> None:
    assert call("clean", "crawl", "--jobs", "3").stdout == call("clean", "crawl").stdout


# Places


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        (["crawl", "-o", "out"], ["out/a.txt", "out/b.txt", "out/sub/c.txt"]),
        (["crawl", "-o", "out", "--to", "markdown"], ["out/a.md", "out/b.md", "out/sub/c.md"]),
        (["crawl", "-o", "out/", "--to", "jsonl"], ["out/a.json", "out/b.json", "out/sub/c.json"]),
        (["crawl", "-o", "out", "--to", "jsonl"], ["out"]),
        (["crawl/sub", "-o", "deep/out/", "--to", "diff"], ["deep/out/c.diff"]),
        (["crawl/sub", "-o", "out"], ["out/c.txt"]),
        (["crawl", "-o", "all.txt"], ["all.txt"]),
        (["crawl/a.txt", "-o", "out"], ["out"]),
        (["crawl/a.txt", "-o", "new/out.txt"], ["new/out.txt"]),
        (["crawl/a.txt", "-o", "there"], ["there/a.txt"]),
        (["-", "-o", "there"], ["there/stdin.txt"]),
    ],
)
def test_where_results_go(pages: Path, arguments: list[str], written: list[str]) -> None:
    (pages / "there").mkdir()
    assert call("clean", *arguments, stdin=BODY).stdout == ""
    assert [name for name in files(pages) if not name.startswith("crawl/")] == written


def test_one_file_holds_what_the_stream_would(pages: Path) -> None:
    call("clean", "crawl", "-o", "all.txt")
    assert (pages / "all.txt").read_text(encoding="utf-8") == call("clean", "crawl").stdout


def test_inputs_that_would_meet_keep_their_full_names(pages: Path) -> None:
    (pages / "crawl" / "a.md").write_text(BODY)
    call("clean", "crawl", "-o", "out")
    assert files(pages / "out") == ["a.md.txt", "a.txt.txt", "b.txt", "sub/c.txt"]


def test_a_second_run_takes_nothing_from_its_own_output(pages: Path) -> None:
    for _ in range(2):
        assert call("clean", "crawl", "-o", "crawl/out/").stderr.startswith("cleaned 3 pages")
    assert files(pages / "crawl" / "out") == ["a.txt", "b.txt", "sub/c.txt"]


@pytest.mark.parametrize("output", ["crawl/a.txt", "crawl", "crawl/", "soft.txt", "hard.txt", "linked"])
def test_an_input_is_never_written_over(pages: Path, output: str) -> None:
    (pages / "soft.txt").symlink_to(pages / "crawl" / "a.txt")
    (pages / "hard.txt").hardlink_to(pages / "crawl" / "a.txt")
    (pages / "linked").symlink_to(pages / "crawl")
    before = {name: (pages / name).read_bytes() for name in files(pages)}
    result = call("clean", "crawl", "-o", output, code=2)
    assert "is the input crawl/a.txt, which is never written over" in result.stderr
    assert {name: (pages / name).read_bytes() for name in files(pages)} == before


def test_standard_output_that_is_the_input_is_refused(pages: Path) -> None:
    with (pages / "crawl" / "a.txt").open("ab") as out:
        done = subprocess.run(command("clean", "crawl/a.txt"), stdout=out, stderr=subprocess.PIPE, env=environment())
    assert done.returncode == 2
    assert b"never written over" in done.stderr
    assert (pages / "crawl" / "a.txt").read_text(encoding="utf-8") == BODY


def test_a_file_where_a_folder_is_needed_is_told() -> None:
    assert "is a file, but several results need a folder" in call("clean", "crawl", "-o", "crawl/a.txt/", code=2).stderr


def test_a_result_that_cannot_be_written_fails_and_the_others_are(pages: Path) -> None:
    (pages / "out" / "a.txt").mkdir(parents=True)
    result = call("clean", "crawl", "-o", "out", code=1)
    assert result.stderr.startswith("failed: crawl/a.txt: ")
    assert "cannot be written" in result.stderr
    assert files(pages / "out") == ["b.txt", "sub/c.txt"]


def test_a_file_is_left_as_it_was_when_every_input_failed(pages: Path) -> None:
    (pages / "all.txt").write_text("before")
    call("clean", "nope", "-o", "all.txt", code=1)
    assert (pages / "all.txt").read_text() == "before"


# What is told


def test_a_failed_input_is_named_and_the_batch_goes_on() -> None:
    result = call("clean", "nope.txt", "crawl/a.txt", code=1)
    assert result.stderr.splitlines()[0].startswith("failed: nope.txt: there is no such file or folder; check")
    assert result.stderr.splitlines()[-1] == "cleaned 2 pages: 1 article, 0 without an article, 1 failed"
    assert PARAGRAPHS[0] in result.stdout


def test_quiet_tells_failures_only() -> None:
    assert call("clean", "crawl", "--quiet").stderr == ""
    assert call("clean", "crawl", "nope", "--quiet", code=1).stderr.count("\n") == 1


def without_article(monkeypatch: pytest.MonkeyPatch) -> None:
    from cleaner.pipeline import clean as clean_page

    def dropped(*arguments: Any, **options: Any) -> cleaner.Result:
        return replace(clean_page(*arguments, **options), dropped="some_pass: nothing here")

    monkeypatch.setattr("cleaner.pipeline.clean", dropped)


def test_a_page_without_an_article_is_told_and_left_out(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_article(monkeypatch)
    result = call("clean", "crawl", "-o", "out/")
    assert result.stderr.splitlines()[0] == "no article: crawl/a.txt: some_pass: nothing here"
    assert result.stderr.splitlines()[-1] == "cleaned 3 pages: 0 articles, 3 without an article, 0 failed"
    assert not (pages / "out").exists()
    assert call("clean", "crawl", "--quiet").output == ""


def test_jsonl_and_diff_give_pages_without_an_article(monkeypatch: pytest.MonkeyPatch) -> None:
    without_article(monkeypatch)
    assert json.loads(call("clean", "crawl/a.txt", "--to", "jsonl").stdout)["dropped"] == "some_pass: nothing here"
    assert call("clean", "crawl/a.txt", "--to", "diff").stdout.startswith("! some_pass: nothing here\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["clean"], "PATH"),
        (["clean", "crawl", "--only", "main_contents"], "did you mean 'main_content'?"),
        (["clean", "crawl", "--skip", "main_contents"], "did you mean 'main_content'?"),
        (["clean", "crawl", "--preset", "nope"], "balanced"),
        (["clean", "crawl", "--jobs", "0"], "--jobs"),
        (["clean", "crawl", "--url", "https://example.org"], "clean them one by one"),
        (["clean", "crawl", "-o", ""], "the name of the output is empty"),
        (["explain", "crawl", "--only", "main_contents"], "did you mean 'main_content'?"),
        (["passes", "main_contents"], "did you mean 'main_content'?"),
    ],
)
def test_wrong_usage_is_code_2_and_says_what_is_right(arguments: list[str], said: str) -> None:
    assert said in call(*arguments, code=2).stderr


def test_the_help_names_the_endings_and_kinds() -> None:
    from cleaner.batch.sources import ENDINGS
    from cleaner.readers import KINDS as READ

    assert all(ending in (clean.help or "") for ending in ENDINGS)
    assert KINDS == READ


# The other commands


def test_explain_shows_every_line() -> None:
    assert call("explain", "crawl/a.txt").stdout == "".join(f"  {paragraph}\n" for paragraph in PARAGRAPHS)
    assert call("explain", "nope", code=1).stderr.startswith("failed: nope: ")


def explained(*options: str) -> str:
    return CliRunner().invoke(main, ["explain", "page.txt", *options], color=True).stdout


def test_explain_colours_what_went_when_asked(pages: Path) -> None:
    (pages / "page.txt").write_text(f" date 2026-02-12 {BODY}")
    plain, coloured = explained(), explained("--color")
    assert "\x1b" not in plain
    assert any(line.startswith("\x1b[31m- ") and line.endswith("\x1b[0m") for line in coloured.splitlines())
    assert any(line.startswith("\x1b[2m#   ") for line in coloured.splitlines())
    assert f"  {PARAGRAPHS[1]}" in coloured.splitlines()


def test_passes_are_listed_with_barrier_and_summary() -> None:
    from cleaner.registry import discover

    lines = call("passes").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [a_pass.name for a_pass in discover()]
    assert ["main_content", "context", "What stands outside the story."] in [line.split(None, 2) for line in lines]


def test_a_pass_is_told_by_its_docstring() -> None:
    text = call("passes", "main_content").stdout
    assert all(section in text for section in ("Why:", "Removes:", "Keeps:"))


def test_version() -> None:
    assert call("--version").stdout == f"cleaner {cleaner.__version__}\n"


# As a process


def test_help_imports_no_engine() -> None:
    code = "import sys, cleaner.cli\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    assert {"cleaner.pipeline", "cleaner.readers", "cleaner.registry", "lxml", "trafilatura"}.isdisjoint(done.stdout.split())


def test_text_is_cleaned_without_the_html_stack() -> None:
    code = "import sys\nfrom cleaner.cli import clean\ntry:\n    clean(['crawl'])\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], env=environment(), capture_output=True, text=True, check=True)
    loaded = set(done.stderr.splitlines()[-1].split())
    assert "cleaner.pipeline" in loaded
    assert loaded.isdisjoint({"lxml", "lxml.html", "trafilatura", "multiprocessing"})


def test_output_is_utf8_whatever_the_locale() -> None:
    env = environment(LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii", PYTHONCOERCECLOCALE="0")
    done = subprocess.run(command("clean", "crawl/a.txt"), env=env, capture_output=True, check=True)
    assert done.stdout.decode("utf-8") == PRINTED


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_reader_that_goes_away_is_no_noise(pages: Path, jobs: str) -> None:
    for number in range(60):
        page = "\n\n".join(f"Paragraph {part} of the story was read out in the town hall on Monday." for part in range(400))
        (pages / "crawl" / f"{number}.txt").write_text(page)
    process = subprocess.Popen(command("clean", "crawl", "--jobs", jobs), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    assert process.stdout.readline() == b"==> crawl/0.txt <==\n"
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(timeout=30) == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command("clean", "crawl"), env=environment(), stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: standard output cannot be written")


@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell")
def test_closed_streams_are_told(pages: Path) -> None:
    def in_shell(redirected: str) -> subprocess.CompletedProcess[str]:
        line = f'"$0" -m cleaner clean {redirected}'
        return subprocess.run(["sh", "-c", line, sys.executable], env=environment(), capture_output=True, text=True)

    assert "failed: -: standard input is closed" in in_shell("- <&-").stderr
    assert "standard output is closed" in in_shell("crawl >&-").stderr
    assert in_shell("crawl -o out >&- 2>&-").returncode == 0
    assert files(pages / "out") == ["a.txt", "b.txt", "sub/c.txt"]


def wait_until(true: Callable[[], object]) -> None:
    end = time.monotonic() + 20
    while not true():
        assert time.monotonic() < end
        time.sleep(0.01)


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_an_interrupted_batch_leaves_the_file_as_it_was(pages: Path) -> None:
    (pages / "all.txt").write_text("before")
    arguments = command("clean", "crawl/a.txt", "-", "-o", "all.txt")
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell's background job is started deaf to it
    process = subprocess.Popen(arguments, env=environment(), stdin=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heard)
    wait_until(lambda: list(pages.glob(".cleaner-*")))
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    process.wait(timeout=30)
    _, told = process.communicate()
    assert process.returncode == 1
    assert b"Aborted!" in told
    assert files(pages) == ["all.txt", "crawl/a.txt", "crawl/b.txt", "crawl/sub/c.txt"]
    assert (pages / "all.txt").read_text() == "before"


def on_terminal(*arguments: str, stdout: int, **more: str) -> str:
    """What the command writes to a terminal that is its standard error."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    out = theirs if stdout == subprocess.STDOUT else stdout
    subprocess.run(command(*arguments), env=environment(TERM="xterm", **more), stdout=out, stderr=theirs, check=True, timeout=60)
    os.close(theirs)
    said = b""
    try:
        while part := os.read(ours, 65536):
            said += part
    except OSError:  # Linux: the other end of the terminal is closed
        pass
    os.close(ours)
    return said.decode()


@pytest.mark.parametrize(("more", "bar"), [(2, False), (3, True)])
def test_a_progress_bar_shows_on_a_terminal_for_more_than_five_pages(pages: Path, more: int, bar: bool) -> None:
    for number in range(more):
        (pages / "crawl" / f"more{number}.txt").write_text("A short page.")
    assert ("100%" in on_terminal("clean", "crawl", stdout=subprocess.DEVNULL)) is bar
    assert "100%" not in on_terminal("clean", "crawl", "--quiet", stdout=subprocess.DEVNULL)
    assert "100%" not in on_terminal("clean", "crawl", stdout=subprocess.STDOUT)


def test_explain_is_coloured_on_a_terminal_unless_no_color_is_set(pages: Path) -> None:
    (pages / "page.txt").write_text(f" date 2026-02-12 {BODY}")
    assert "\x1b[31m- " in on_terminal("explain", "page.txt", stdout=subprocess.STDOUT, NO_COLOR="")
    assert "\x1b[31m" not in on_terminal("explain", "page.txt", stdout=subprocess.STDOUT, NO_COLOR="1")
