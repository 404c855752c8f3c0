"""Headers of pages that hands wrote which did not know the rules: 552 in 53 languages and variants, wire stories in 45 languages, and 160
whole pages in 47, half of them HTML.

The files in `third_hand/` hold pages whole or as numbers of lines, and what a cataloguer would enter: `a|b` is either, `a?` may be absent.
`known` names the fields that are not right yet.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from cleaner import clean

FOLDER = Path(__file__).parent / "third_hand"
CASES: dict[str, dict[str, Any]] = {}
for name in ("header_lines", "wire_pages"):
    data = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    for row in data["cases"]:
        CASES[row["id"]] = {**row, "page": "\n".join(data["lines"][number] for number in row["page"])}
CASES |= {row["id"]: row for row in json.loads((FOLDER / "header_pages.json").read_text(encoding="utf-8"))["cases"]}


def _is_day(expected: str | None, told: str | None) -> bool:
    if expected is None or told is None:
        return told is None and (expected is None or expected.endswith("?"))
    wanted = expected.rstrip("?")
    return told == wanted if "T" in wanted else told[:10] == wanted[:10]


def _is_text(expected: str | None, told: str | None) -> bool:
    if expected is None or told is None:
        return told is None and (expected is None or expected.endswith("?"))
    return told.casefold() in [form.casefold() for form in (expected, *expected.rstrip("?").split("|"))]


def _are_names(expected: Sequence[str], told: Sequence[str]) -> bool:
    left = [name.casefold() for name in told]
    for name in sorted(expected, key=lambda each: each.endswith("?")):
        found = next((form.casefold() for form in name.rstrip("?").split("|") if form.casefold() in left), None)
        if found is not None:
            left.remove(found)
        elif not name.endswith("?"):
            return False
    return not left


def _is_right(field: str, expected: Any, header: Mapping[str, Any]) -> bool:
    told = header[field]
    if field == "authors":
        return _are_names(expected, told)
    return _is_day(expected, told) if field in ("published", "modified") else _is_text(expected, told)


@pytest.mark.parametrize("name", CASES)
def test_the_header_of_a_page(name: str) -> None:
    case = CASES[name]
    header = clean(case["page"], kind=case.get("kind", "text"), url=case.get("url")).to_dict()["metadata"]
    wrong = [field for field, expected in case["expected"].items() if not _is_right(field, expected, header)]
    assert sorted(wrong) == case.get("known", []), {field: (case["expected"][field], header[field]) for field in case["expected"]}
