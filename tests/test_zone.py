"""The zone: which of several runs of prose is the story."""

from pathlib import Path

import pytest

from cleaner import clean
from cleaner.readers import read
from cleaner.removal import Reason
from cleaner.zone.segment import best_zone, segment

TITLE = {"engineers", "cracks", "arches", "bridge", "council"}
STORY = "Engineers found cracks in two of the arches, so the council will close the old bridge to cars on Friday."
OTHER = "The choirs of nine villages sing songs of the valley in the old mill by the weir on every Sunday of the winter."


def test_segment_is_the_run_with_the_largest_sum() -> None:
    assert segment([-1.0, 2.0, -0.5, 2.0, -9.0, 3.0]) == (1, 4)
    assert segment([-1.0]) == (0, 0)
    assert segment([1.0, -9.0, 1.0]) == (0, 1), "the first of equals"


@pytest.mark.parametrize(
    ("title", "scores", "zone"),
    [
        (TITLE, [3.0, -5.0, 9.0], (0, 1)),
        (TITLE, [0.5, -5.0, 9.0], (2, 3)),  # too little evidence
        ({"bridge", "valley"}, [3.0, -5.0, 9.0], (2, 3)),  # too few words to tell
        (TITLE | {"choirs", "villages", "songs"}, [3.0, -5.0, 9.0], (2, 3)),  # both speak of it
        (set(), [3.0, -5.0, 9.0], (2, 3)),
    ],
)
def test_another_zone_wins_where_it_alone_speaks_of_the_title(title: set[str], scores: list[float], zone: tuple[int, int]) -> None:
    document = read(f"{STORY}\n\nWeather\n\n{OTHER}", kind="text")
    assert best_zone(document, {}, scores, title) == zone


@pytest.mark.parametrize(
    ("label", "scores", "zone"),
    [
        ("12 comments", [2.0, -5.0, 9.0], (0, 1)),
        ("Leave a reply", [2.0, -5.0, 9.0], (0, 1)),
        ("Leave a reply", [1.0, -5.0, 9.0], (2, 3)),  # too little evidence: a site's own words above a counter
        ("Leave a reply", [9.0, -5.0, 2.0], (0, 1)),
        ("Website", [2.0, -5.0, 9.0], (2, 3)),  # the field of any form
    ],
)
def test_the_story_stands_above_its_comments(label: str, scores: list[float], zone: tuple[int, int]) -> None:
    document = read(f"{STORY}\n\n{label}\n\n{OTHER}", kind="text")
    assert "comments" in document.hits[1]
    assert best_zone(document, {1: Reason("comments", label)}, scores, set()) == zone


def test_html_tells_comments_by_its_elements() -> None:
    document = read(f"<p>{STORY}</p><p>12 comments</p><p>{OTHER}</p>", kind="html")
    assert best_zone(document, {1: Reason("comments", "12 comments")}, [2.0, -5.0, 9.0], set()) == (2, 3)


def test_the_paragraph_above_a_table_of_contents_is_the_storys() -> None:
    folder = Path(__file__).parent.parent / "fixtures/passes/table_of_contents/removes-entries-of-a-wiki"
    page = (folder / "input.txt").read_text(encoding="utf-8")
    first, _, rest = page.partition("\n\n")
    kept = clean(page, kind="text").paragraphs
    assert kept[0] == first
    assert not {"Contents", "1 History", "4 In fiction"} & set(kept)
    assert {"History", "In fiction"} < set(kept)
    menu = rest.replace("1 History", "1 Weather").replace("2 Construction", "2 Sport").replace("3 Traffic", "3 Opinion")
    assert clean(f"{first}\n\n{menu}", kind="text").paragraphs[0] != first
