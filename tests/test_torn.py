"""Paragraphs torn at links and italics, as scrapers print one text node a line: joined, and nothing else is."""

from __future__ import annotations

import pytest

from cleaner.readers.text import read_text
from cleaner.readers.torn import LEAST, mend

ONE = ["The council of", "Oakmere", ", which met on", "Tuesday", ", said that the", "old bridge", "would close", "."]
JOINED = "The council of Oakmere, which met on Tuesday, said that the old bridge would close."
TWO = [
    "Engineers had found cracks in two of its arches, the mayor told", "Harbour Times", "on Monday (", "see our report", ")",
    ", and blamed the rain.",
]  # fmt: skip
MENU = ["Home", "News", "Sport", "About us"]


def _texts(lines: list[str]) -> list[str]:
    return [piece[1] for piece in read_text("\n".join(lines))]


def test_a_torn_paragraph_is_one_line_again() -> None:
    assert _texts([*MENU, *ONE, *TWO, *MENU]) == [
        *MENU,
        JOINED,
        "Engineers had found cracks in two of its arches, the mayor told Harbour Times on Monday (see our report), and blamed the rain.",
        *MENU,
    ]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Old bridge to close for repairs", "by"),
        ("Old bridge to close for repairs", "by Jane Roe"),
        ("The work begins in the autumn.", "the ferry will run"),
        ("The council has voted on it", "Harbour Times"),
        ("const total = sum", ", rest"),
    ],
)
def test_what_stays_apart_on_a_torn_page(above: str, below: str) -> None:
    assert _texts([*ONE, above, below, "Share this page"])[1:3] == [above, below]


def test_a_page_with_one_such_line_is_not_torn() -> None:
    lines = [*MENU, "The ferry", "runs to", "Oakmere", ", twice a day"]
    assert LEAST == 2
    assert _texts(lines) == lines


def test_blank_lines_stay_between() -> None:
    lines = [("One", 1, False), (", two", 2, True), (", three", 3, False), (", four", 4, False)]
    assert mend(lines) == [("One", 1, False), (", two, three, four", 2, True)]


def test_lines_of_code_stay_as_they_are() -> None:
    code = ["for item in items:", "names.append(item)", ".sort()", "result = call(", "names", ", key=len", ", reverse=True", ")"]
    assert _texts([*MENU, *code]) == [*MENU, *code]
