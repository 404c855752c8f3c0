"""What is no page is told by its bytes, and what only looks like it is read."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from cleaner.batch.no_page import what_it_is

STORY = (
    "The council voted on Tuesday to close the old bridge after engineers found cracks in two of its piers.\n"
    "Work on a new crossing is expected to begin in the spring, once the money has been found and the plans have been approved.\n"
)
RECORD = f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://example.org/a\r\nContent-Length: 225\r\n\r\n{STORY}\r\n\r\n"
LINE = json.dumps({"url": "https://example.org/a", "text": STORY}) + "\n"
NOISE = random.Random(7).randbytes(20_000)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (RECORD * 2, "several records of a crawl archive"),
        (f"WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\nSoftware-Info: x\r\n\r\n{RECORD}", "split it first, one record a file"),
        (RECORD.replace("1.0", "1.1").replace("\r", "") * 3, "several records"),
        (LINE * 2, "JSON Lines"),
        (f"\ufeff\n{LINE}\n\n{LINE}", "JSON Lines"),
        (f"{LINE}{LINE}{{broken", "JSON Lines"),
        (NOISE, "no text"),
        (NOISE[:100], "no text"),
    ],
)
def test_what_is_no_page_is_told(data: str | bytes, said: str) -> None:
    assert said in str(what_it_is(data if isinstance(data, bytes) else data.encode()))


@pytest.mark.parametrize(
    "data",
    [
        "",
        RECORD,
        f"{RECORD}The form is called WARC/1.0, and before it was WARC/1.0 too.",
        LINE,
        json.dumps({"text": STORY}, indent=2),
        f"{LINE}{STORY}",
        f"{{\n{LINE}{LINE}",
        "[1]\n[2]\n",
        "{" * 100_000 + "\n{}",
        '{"a":' * 100_000 + "\n{}",
        f"{STORY}\x00\x0b\x1b\x1c{STORY}",
    ],
)
def test_what_may_be_a_page_is_read(data: str) -> None:
    assert what_it_is(data.encode()) is None


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [STORY, "Городской совет закрыл мост во вторник. ", "市議會週二投票決定關閉舊橋，市長週三對記者說。"])
def test_text_of_two_bytes_a_letter_is_text(text: str, encoding: str) -> None:
    assert what_it_is((text * 100).encode(encoding)) is None


def test_the_pages_of_the_tests_are_pages() -> None:
    pages = [path for folder in ("fixtures", "seeds") for path in (Path(__file__).parent.parent / folder).rglob("*.*") if path.is_file()]
    assert pages
    assert [path for path in pages if what_it_is(path.read_bytes(), path.name)] == []
