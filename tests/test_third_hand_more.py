"""Lines with days and wire pages by one more hand that did not know the rules, from memory of how outlets print them.

`KNOWN` names what is not as that hand has it; the comments say why.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cleaner import clean

FOLDER = Path(__file__).parent / "third_hand"
DAYS: dict[str, Any] = json.loads((FOLDER / "more_dates.json").read_text(encoding="utf-8"))
PAGES: list[dict[str, Any]] = json.loads((FOLDER / "more_wire_pages.json").read_text(encoding="utf-8"))
ABSENT = {
    ("Source: GNA 2025-10-30 4 minutes read", "published"),
    ("Publié à 13\u202fh\u202f22 le 9 juin 2025 | Mis à jour à 16\u202fh\u202f05", "modified"),  # an hour without a day
    ("12. února 2026 15:54, aktualizováno 17:10", "modified"),
    ("2025/11/18 10:02（11/18 12:40 更新）", "modified"),  # a day without a year
}
"""Days that a line states and that are not found."""
SOLAR = "۲ اسفند ۱۴۰۴"
"""A day of the solar Hijri calendar, which that hand left alone: it is the 21st of February 2026."""
KNOWN: dict[str, tuple[str, ...]] = {
    # the only day is labelled `Updated`, `Stand:`; that hand took it for the day of publication
    "03-en": ("published",), "10-en": ("published",), "19-de": ("published",), "53-hi": ("published",), "70-en": ("published",),
    # a place behind the day, below the byline, or alone below a share button
    "04-en": ("location",), "36-pt": ("location",), "86-es": ("location",), "14-en": ("agency", "location", "published"),
    # key points are the story's
    "16-en": ("first",), "17-en": ("first",), "68-en": ("first",),
    # notes of the house behind the story
    "75-en": ("last",), "79-en": ("last",), "80-en": ("last",),
    "28-fr": ("title",), "39-nl": ("authors",), "49-uk": ("agency",), "66-en": ("authors",),
}  # fmt: skip
OTHER_NAMES = {"CP": "Canadian Press", "VNA": "TTXVN", "Keystone-SDA": "Keystone-ATS", "RIA Novosti": "RIA"}
"""Agencies that our list has under another name than that hand."""


def _page(line: dict[str, Any]) -> str:
    title, *story = DAYS["stories"].get(line["lang"].partition("-")[0], DAYS["stories"]["en"])
    return "\n".join([title, line["line"], *story])


@pytest.mark.parametrize("line", DAYS["lines"], ids=[line["line"] for line in DAYS["lines"]])
def test_a_line_above_a_story_tells_its_days_and_no_others(line: dict[str, Any]) -> None:
    found = clean(_page(line), kind="text").metadata
    for field, value in (("published", found.published), ("modified", found.modified)):
        wanted = None if (line["line"], field) in ABSENT else (line[field] or "")[:10] or None
        if line["line"] != SOLAR:
            assert (value.isoformat()[:10] if value else None) == wanted, field


def _told(text: str | None) -> str:
    return " ".join("".join(sign if sign.isalnum() else " " for sign in (text or "").casefold()).split())


def _wrong(case: dict[str, Any]) -> tuple[str, ...]:
    result = clean(case["text"], kind="text")
    found, text = result.metadata, " ".join(result.text.split())
    agencies = [_told(name) for name in (case["agency"] or "").split("|")]
    right = {
        "agency": not {_told(found.agency), _told(OTHER_NAMES.get(found.agency or "", found.agency))}.isdisjoint(agencies),
        "authors": sorted(map(_told, found.authors)) == sorted(map(_told, case["authors"])),
        "published": (found.published.isoformat()[:10] if found.published else None) == case["published"],
        "location": _told(found.location) == _told(case["location"]),
        "title": _told(found.title) == _told(case["title"]),
        "first": text.startswith(case["body_first"][:30]),
        "last": text.endswith(case["body_last"][-30:]),
    }
    return tuple(sorted(field for field, is_right in right.items() if not is_right))


@pytest.mark.parametrize("case", PAGES, ids=lambda case: case["id"])
def test_a_wire_page_gives_its_header_and_its_story(case: dict[str, Any]) -> None:
    assert _wrong(case) == KNOWN.get(case["id"], ())


def test_no_page_without_an_agency_has_one() -> None:
    found = [case["id"] for case in PAGES if not case["agency"] and clean(case["text"], kind="text").metadata.agency]
    assert found == []
