"""The command: a second run into the same folder, what a search passes over, and a batch that is stopped."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from cleaner.cli import ENDINGS_SHOWN, main

ROOT = Path(__file__).parent.parent
BODY = (
    "The council voted on Tuesday to close the old bridge after engineers found cracks in two of its piers.\n\n"
    "Work on a new crossing is expected to begin in the spring, once the money has been found and the plans have been approved.\n"
)
NONE = "404\n\nPage not found\n"


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two pages in `crawl/`, in a folder that is the current one."""
    (tmp_path / "crawl").mkdir()
    for name in ("a.html", "b.txt"):
        (tmp_path / "crawl" / name).write_text(BODY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def call(*arguments: str, code: int = 0) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == code, result.output
    return result


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


# A second run


def test_an_article_of_an_earlier_run_goes_when_the_page_has_none_now(pages: Path) -> None:
    call("clean", "crawl", "-o", "out/")
    (pages / "out" / "own.txt").write_text("not ours")
    (pages / "crawl" / "b.txt").write_text(NONE)
    call("clean", "crawl", "-o", "out/")
    assert files(pages / "out") == ["a.txt", "own.txt"]
    assert "without an article" in call("clean", "crawl", "-o", "out/").stderr


def test_one_page_without_an_article_gives_an_empty_file(pages: Path) -> None:
    (pages / "crawl" / "b.txt").write_text(NONE)
    call("clean", "crawl/b.txt", "-o", "b.txt")
    assert (pages / "b.txt").read_bytes() == b""


def test_the_verdict_that_jsonl_gives_stays(pages: Path) -> None:
    (pages / "crawl" / "b.txt").write_text(NONE)
    for _ in range(2):
        call("clean", "crawl", "--to", "jsonl", "-o", "out/")
    assert files(pages / "out") == ["a.json", "b.json"]


def test_a_page_that_fails_keeps_what_it_had(pages: Path) -> None:
    call("clean", "crawl", "-o", "out/")
    (pages / "crawl" / "b.txt").write_bytes(b"%PDF-1.7\n1 0 obj")
    call("clean", "crawl", "-o", "out/", code=1)
    assert files(pages / "out") == ["a.txt", "b.txt"]


def test_only_a_file_is_taken_away(pages: Path) -> None:
    (pages / "crawl" / "b.txt").write_text(NONE)
    (pages / "out" / "b.txt").mkdir(parents=True)
    (pages / "kept").write_text("elsewhere")
    (pages / "out" / "a.txt").symlink_to(pages / "kept")
    (pages / "crawl" / "a.html").write_text(NONE)
    call("clean", "crawl", "-o", "out/")
    assert [path.name for path in (pages / "out").iterdir()] == ["b.txt"]
    assert (pages / "kept").read_text() == "elsewhere"


def test_a_file_that_cannot_be_taken_away_is_a_failure(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    call("clean", "crawl", "-o", "out/")
    (pages / "crawl" / "b.txt").write_text(NONE)
    monkeypatch.setattr(Path, "unlink", refuse)
    said = call("clean", "crawl", "-o", "out/", code=1).stderr
    assert "failed: crawl/b.txt: out/b.txt of an earlier run cannot be removed (Permission denied); remove it by hand" in said


# Results among the pages


@pytest.mark.parametrize(
    ("paths", "output"), [(["crawl"], "crawl"), (["crawl"], "crawl/"), (["crawl", "more"], "./crawl/../more"), (["cra*"], "link")]
)
def test_results_that_the_next_run_would_read_are_refused(pages: Path, paths: list[str], output: str) -> None:
    (pages / "crawl" / "b.txt").unlink()
    (pages / "more").mkdir()
    (pages / "more" / "c.md").write_text(BODY)
    (pages / "link").symlink_to(pages / "crawl")
    said = " ".join(call("clean", *paths, "-o", output, code=2).stderr.split())
    assert "is searched for pages, and the next run would take the results (.txt) for pages too; name another folder with -o" in said
    assert files(pages) == ["crawl/a.html", "more/c.md"]


def test_results_that_are_no_pages_may_stand_among_them(pages: Path) -> None:
    for _ in range(2):
        assert call("clean", "crawl", "--to", "diff", "-o", "crawl").stderr.startswith("cleaned 2 pages: 2 articles")
    call("clean", "crawl/a.html", "-o", "crawl/")
    assert files(pages / "crawl") == ["a.diff", "a.html", "a.txt", "b.diff", "b.txt"]


# What is passed over


def test_files_of_a_folder_with_other_endings_are_counted(pages: Path) -> None:
    for name in ("a.GZ", "b.png", "sub/c.png", "d.jsonl", ".hidden.png", ".git/x.png", "folder.png/e.txt"):
        path = pages / "crawl" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(BODY)
    done = "cleaned 3 pages: 3 articles, 0 without an article, 0 failed"
    assert call("clean", "crawl").stderr == f"{done}, 4 files skipped (.gz .jsonl .png)\n"
    assert call("clean", "crawl", "./crawl").stderr == f"{done}, 4 files skipped (.gz .jsonl .png)\n"
    assert call("clean", "crawl", "--quiet").stderr == ""
    assert call("clean", "crawl/a.html").stderr.endswith("0 failed\n")


def test_a_file_that_is_named_is_not_skipped(pages: Path) -> None:
    for name in ("a.php", "b.php"):
        (pages / "crawl" / name).write_text(BODY)
    assert call("clean", "crawl", "crawl/a.php").stderr.endswith("0 failed, 1 file skipped (.php)\n")


def test_many_endings_are_not_all_named(pages: Path) -> None:
    for number in range(ENDINGS_SHOWN + 9):
        (pages / "crawl" / f"page.{number:02}").write_text(BODY)
    shown = " ".join(f".{number:02}" for number in range(ENDINGS_SHOWN))
    assert call("clean", "crawl").stderr.endswith(f", {ENDINGS_SHOWN + 9} files skipped ({shown} …)\n")


# A batch that is stopped


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize(("more", "said"), [([], "cleaned 1 page: 1 article, 0 without an article, 0 failed\n"), (["--quiet"], "")])
def test_what_was_done_is_told_when_the_batch_is_stopped(more: list[str], said: str) -> None:
    command = [sys.executable, "-m", "cleaner", "clean", "crawl/a.html", "-", *more]
    heard = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # a shell's background job is started deaf to it
    with subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        preexec_fn=heard, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        while "Work on a new crossing" not in process.stdout.readline():
            pass
        time.sleep(0.5)  # it has been written and is about to be counted
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 1
        assert process.stderr.read() == f"{said}\nAborted!\n"
