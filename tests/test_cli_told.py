"""The command: what it says of inputs that are no pages, of an output that is full, and of the day of the crawl."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from cleaner.cli import main

PARAGRAPHS = (
    "The council voted on Tuesday to close the old bridge after engineers found cracks in two of its piers.",
    "Work on a new crossing is expected to begin in the spring, once the money has been found and the plans have been approved.",
)


def test_the_day_of_the_crawl_is_passed_on(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Old bridge to close\n2 days ago\n" + "\n".join(PARAGRAPHS))
    assert "published: 2026-03-02" in CliRunner().invoke(main, ["clean", str(page), "--reference-date", "2026-03-04"]).stdout
    assert "published:" not in CliRunner().invoke(main, ["clean", str(page)]).stdout


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [("page.txt.gz", b"\x1f\x8b\x08\x00", "gunzip"), ("page.txt", b"%PDF-1.7\n1 0 obj", "pdftotext"), ("pages.jsonl", b"{}", "clean_many")],
)
def test_what_is_no_page_fails_and_says_what_to_do(tmp_path: Path, name: str, data: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(data)
    done = CliRunner().invoke(main, ["clean", str(tmp_path / name)])
    assert done.exit_code == 1
    assert said in done.stderr


def test_standard_input_that_holds_many_pages_fails() -> None:
    line = '{"text": "A page."}\n'
    done = CliRunner().invoke(main, ["clean", "-"], input=line * 2)
    assert done.exit_code == 1
    assert "failed: -: it is JSON Lines" in done.stderr
    assert CliRunner().invoke(main, ["clean", "-"], input=line).exit_code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("arguments", [["passes"], ["passes", "byline"], ["--help"], ["--version"]])
def test_a_full_disk_is_told_without_a_trace(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "cleaner", *arguments], stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert done.stderr == "Error: the output cannot be written (No space left on device)\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["."], "write: cleaner clean ."), (["clean", ".", "--reference-date", "yesterday"], "--reference-date")],
)
def test_wrong_usage_says_what_is_right(arguments: list[str], said: str) -> None:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 2
    assert said in done.stderr
