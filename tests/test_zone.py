"""The zone: which of several runs of prose is the story."""

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
        ("12 comments", [2.0, -5.0, -1.0, 9.0], (0, 1)),
        ("Leave a reply", [2.0, -5.0, -1.0, 9.0], (0, 1)),
        ("Leave a reply", [1.0, -5.0, -1.0, 9.0], (3, 4)),  # too little evidence: a site's own words above a counter
        ("Leave a reply", [9.0, -5.0, -1.0, 2.0], (0, 1)),
        ("Website", [2.0, -5.0, -1.0, 9.0], (3, 4)),  # the field of any form
    ],
)
def test_the_story_stands_above_its_comments(label: str, scores: list[float], zone: tuple[int, int]) -> None:
    document = read(f"{STORY}\n\n{label}\n\nJane Roe\n\n{OTHER}", kind="text")
    assert "comments" in document.hits[1]
    assert best_zone(document, {1: Reason("comments", label)}, scores, set()) == zone


def test_a_count_of_comments_in_the_header_of_the_story_leads_no_thread() -> None:
    gone = {1: Reason("comments", "12 comments")}
    standfirst = read(f"The council has had enough of it.\n\n12 comments\n\n{STORY}", kind="text")
    assert best_zone(standfirst, gone, [2.0, -5.0, 9.0], set()) == (2, 3)
    gone = {2: Reason("comments", "12 comments")}
    teasers = read(f"{OTHER}\n\n{OTHER}\n\n12 comments\n\n{STORY}", kind="text")
    assert best_zone(teasers, gone, [2.0, 2.0, -5.0, 9.0], set()) == (0, 2)
    assert best_zone(teasers, gone, [2.0, 2.0, -5.0, 9.0], TITLE) == (3, 4)
    heading = read(f"<p>{OTHER}</p><p>{OTHER}</p><p>12 comments</p><h1>Bridge</h1><p>{STORY}</p>", kind="html")
    assert best_zone(heading, gone, [2.0, 2.0, -5.0, -1.0, 9.0], set()) == (4, 5)


def test_a_thread_inside_the_zone_of_html_begins_at_its_label_with_the_days_of_readers() -> None:
    thread = "".join(f"<p>{day} May 2024</p><p>{OTHER}</p>" for day in (3, 4))
    document = read(f"<p>{STORY}</p><p>{STORY}</p><p>2 comments</p>{thread}", kind="html")
    gone = {2: Reason("comments", "2 comments")}
    scores = [9.0, 9.0, -3.0, -1.0, 9.0, -1.0, 9.0]
    assert best_zone(document, gone, scores, set()) == (0, 2)
    undated = read(f"<p>{STORY}</p><p>{STORY}</p><p>2 comments</p>{thread.replace('May 2024', 'readers')}", kind="html")
    assert best_zone(undated, gone, scores, set()) == (0, 7)


GOES_ON = [
    f"The council of {town} voted on Tuesday to close the old bridge to lorries, and engineers found cracks in {count} of the arches."
    for count, town in enumerate(("Oakmere", "Harrow", "Ashford", "Milton", "Selby", "Thirsk", "Kendal", "Whitby"), 2)
]
ABOUT = [
    f"Readers of our pages may write to {desk}, who publish whatever they please and pay nobody for it at any time of the year."
    for desk in ("editors", "printers", "sellers", "owners")
]


@pytest.mark.parametrize(
    ("above", "box", "below", "kept"),
    [
        (4, ["12 comments"], GOES_ON[4:], 8),
        (4, ["Your view?", "Yes", "No", "Leave a comment"], GOES_ON[4:], 8),
        (7, ["12 comments"], GOES_ON[7:], 7),  # too short behind it: the end of the story
        (4, ["12 comments"], ABOUT, 4),  # of something else
        (4, ["2 comments", "Max Poe says:"], GOES_ON[4:], 4),  # a reader
        (4, ["2 comments", "Listen 3:12"], GOES_ON[4:], 8),
        (4, ["2 comments", "3 min read"], GOES_ON[4:], 8),
        (4, ["2 comments", "What happens now:"], GOES_ON[4:], 8),
        (4, ["This website uses cookies.", "Max Poe says:"], GOES_ON[4:], 8),
        (4, ["2 comments", "Max Poe", "May 4, 2024 at 9:41 am"], GOES_ON[4:], 4),
        (4, ["2 comments", "Max Poe", "2 hours ago"], GOES_ON[4:], 4),
    ],
)
def test_a_story_goes_on_behind_a_box_with_a_label_of_comments(above: int, box: list[str], below: list[str], kept: int) -> None:
    lines = ["Bridges to close", *GOES_ON[:above], *box, *below]
    found = clean("\n\n".join(lines), kind="text").paragraphs
    assert len([line for line in found if line in (*GOES_ON, *ABOUT)]) == kept


def test_the_story_of_html_stands_above_its_comments_too() -> None:
    gone = {1: Reason("comments", "12 comments")}
    document = read(f"<p>{STORY}</p><p>12 comments</p><p>3 May 2024</p><p>{OTHER}</p>", kind="html")
    assert best_zone(document, gone, [2.0, -5.0, -5.0, 9.0], set()) == (0, 1)
    document = read(f"<p>{STORY}</p><p>12 comments</p><p>{OTHER}</p>", kind="html")
    assert best_zone(document, gone, [2.0, -5.0, 9.0], set()) == (2, 3)


@pytest.mark.parametrize(("sign", "zone"), [("Reply", (0, 1)), ("2 hours ago", (0, 1)), ("Read also: Ferry to run", (2, 5))])
def test_a_story_of_one_paragraph_stands_above_readers_who_sign(sign: str, zone: tuple[int, int]) -> None:
    document = read(f"<p>{STORY}</p><p>12 comments</p><p>{OTHER}</p><p>{sign}</p><p>{OTHER}</p>", kind="html")
    code = next(iter(document.hits[3]))
    gone = {1: Reason("comments", "12 comments"), 3: Reason(code, sign)}
    assert best_zone(document, gone, [4.0, -5.0, 9.0, -0.1, 9.0], set()) == zone


def test_the_paragraph_above_a_table_of_contents_is_the_storys() -> None:
    towns = ("Oakmere", "Harrow", "Poe", "Roe", "Doe", "Ashford", "Milton", "Selby", "Thirsk", "Barrow", "Kendal", "Whitby")
    first = "The old bridges of the valley are stone bridges over the river, and most are closed to cars."
    said = "The council of {0} voted to keep it, and those who live there are glad of it."
    parts = "\n\n".join(f"{town} bridge[edit]\n\n{said.format(town)}" for town in towns)
    entries = "\n\n".join(f"{number} {town} bridge" for number, town in enumerate(towns, 1))
    kept = clean(f"{first}\n\nContents\n\n{entries}\n\n{parts}\n", kind="text").paragraphs
    assert kept[0] == first
    assert kept[1] == "Oakmere bridge"
    assert len(kept) == 1 + 2 * len(towns)
    menu = entries.replace("bridge", "weather")
    assert clean(f"{first}\n\nContents\n\n{menu}\n\n{parts}\n", kind="text").paragraphs[0] != first


def test_a_label_of_one_word_between_lines_of_the_story_is_its_subheading() -> None:
    parts = [
        f"The bridge of {town}\n\n{{}}\n\n{count} arches of local stone\n\n"
        f"The council of {town} voted to keep it, and those who live there are glad of it."
        for town, count in (("Oakmere", "Five"), ("Harrow", "Three"), ("Poe", "Nine"), ("Roe", "Seven"), ("Doe", "Two"))
    ]
    text = f"{STORY}\n\n" + "\n\n".join(parts)
    assert clean(text.replace("{}", "Features"), kind="text").paragraphs.count("Features") == 5
    assert "More articles" not in clean(text.replace("{}", "More articles"), kind="text").paragraphs
