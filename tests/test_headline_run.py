"""Runs of short lines inside a story: items of a list, but for those between which the page put something else."""

from __future__ import annotations

from pathlib import Path

from cleaner import clean

PAGE = (Path(__file__).parent.parent / "fixtures/passes/headline_run/keeps-short-items/input.txt").read_text(encoding="utf-8")
SECOND = "Two of the arches below the road"


def test_short_items_go_where_something_is_gone_between_them() -> None:
    assert SECOND in clean(PAGE, kind="text").text
    assert SECOND not in clean(PAGE.replace(SECOND, f"Advertisement\n\n{SECOND}"), kind="text").text
