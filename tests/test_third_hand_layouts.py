"""Pages made up after the layouts of some 1,100 real ones, texts in fifty languages and HTML, not tuned on when they were read.

`third_hand/layouts.json` and `third_hand/html_layouts.json` hold the text of each and what should come out of it; `known` names what is not
right yet.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

import pytest

from cleaner import clean

FOLDER = Path(__file__).parent / "third_hand"
FILES = ("layouts.json", "html_layouts.json")
CASES: list[dict[str, Any]] = [case for name in FILES for case in json.loads((FOLDER / name).read_text(encoding="utf-8"))["cases"]]
LEAST_RIGHT = 647
"""Cases of which all is right; they only go up."""


def _wrong(case: dict[str, Any]) -> list[str]:
    result = clean(case["text"], kind=cast(Any, case.get("kind", "text")))
    told: dict[str, Any] = {**result.to_dict()["metadata"], "body": " ".join(result.text.split()), "dropped": bool(result.dropped)}
    wrong = []
    for field, wanted in case["want"].items():
        found = told["title"] if field == "not_title" else told[field]
        if field in ("published", "modified") and wanted and found:
            found = found[: len(wanted)]
        if (found == wanted) if field == "not_title" else ((found or None) != (wanted or None)):
            wrong.append(field)
    return sorted(wrong)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_what_comes_out_of_a_page(case: dict[str, Any]) -> None:
    assert _wrong(case) == case.get("known", []), case["text"]


def test_the_pages_that_are_right_only_grow_more() -> None:
    assert sum("known" not in case for case in CASES) >= LEAST_RIGHT
