"""The bench: files of a set that are not in order are told by name."""

from __future__ import annotations

import json
import lzma
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bench import __main__ as command
from bench import header, sets, unseen, worst

STORY = (
    "The council voted on Tuesday to close the old bridge for repairs that will take two years.\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters on Wednesday."
)
PAGE = {"id": "p1", "text": STORY, "gold": STORY}


def write(folder: Path, name: str, *records: Any) -> Path:
    path = folder / f"{name}.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as lines:
        lines.writelines((record if isinstance(record, str) else json.dumps(record)) + "\n" for record in records)
    return path


@pytest.mark.parametrize(
    ("record", "says"),
    [
        ({"text": "x", "gold": "x"}, "tiny.wet.jsonl.xz, line 2 is no object with `id`; bench/README.md"),
        ([1], "tiny.wet.jsonl.xz, line 2 is no object with `id`"),
        ({"id": "p2", "gold": "x"}, "tiny.wet.jsonl.xz, line 2 (id p2) has neither `html` nor `text`"),
        ("{", "tiny.wet.jsonl.xz, line 2 is no JSON"),
    ],
)
@pytest.mark.parametrize("main", [command.main, header.main, unseen.main, worst.main])
def test_a_line_that_lacks_what_it_needs_is_told(
    tmp_path: Path, main: Callable[[list[str]], int], record: Any, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path, "tiny.wet", PAGE, record)
    more = ["--set", "tiny", "--variant", "wet"] if main is worst.main else ["--no-peers"] if main is header.main else ["--jobs", "1"]
    assert main([str(tmp_path), *more]) == 2
    assert says in capsys.readouterr().err


@pytest.mark.parametrize("data", [b"no xz at all", lzma.compress(b"\xff\xfe\xff"), lzma.compress(json.dumps(PAGE).encode())[:-9]])
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "tiny.wet.jsonl.xz").write_bytes(data)
    with pytest.raises(sets.BenchError, match=r"tiny\.wet\.jsonl\.xz cannot be read"):
        sets.load(tmp_path / "tiny.wet.jsonl.xz")


def test_pages_without_gold_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare = [{"id": f"b{number}", "text": "x"} for number in range(7)]
    assert [row.id for row in sets.load(write(tmp_path, "tiny.wet", PAGE, *bare))] == ["p1"]
    assert capsys.readouterr().err == "bench: tiny.wet.jsonl.xz: 7 of 8 pages have no `gold`, `with` or `without`: b0, b1, b2, b3, b4, …\n"


def test_a_set_without_a_page_to_score_has_no_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "tiny.wet", PAGE)
    write(tmp_path, "forums.wet", PAGE | {"page_type": "forum"})
    write(tmp_path, "heads", {"id": "h", "html": "<p>x</p>", "title": "x"})
    assert command.main([str(tmp_path), "--presets", "balanced", "--jobs", "1"]) == 0
    told = capsys.readouterr()
    assert [line.split()[0] for line in told.out.splitlines()[1:]] == ["tiny"]
    assert "bench: forums.wet.jsonl.xz: no page that is an article (--all-types takes the others)" in told.err
    assert "bench: heads.jsonl.xz: 1 of 1 pages have no `gold`, `with` or `without`: h" in told.err


def test_a_folder_without_sets_points_to_the_page_that_tells_of_them(tmp_path: Path) -> None:
    with pytest.raises(sets.BenchError, match=r"holds no <set>\.jsonl\.xz .*bench/README\.md"):
        sets.find_sets(tmp_path)
