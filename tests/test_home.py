"""Where the story stands in HTML: its home, what belongs to it, and the region where there is no story."""

from __future__ import annotations

import pytest

from cleaner import Settings, clean
from cleaner.readers import read
from cleaner.zone.home import UNSAID, home_of, region, said
from cleaner.zone.scatter import INDEX, THIN, scattered
from cleaner.zone.story import _led
from cleaner.zone.top_matter import find_top_matter

STORY = "<p>The town council voted on Tuesday evening to raise the harbour wall by a metre, after two winters of storms.</p>"
OTHER = "<p>The islands lie twelve miles off the coast and have been settled for as long as anybody can tell.</p>"


def test_the_home_is_the_element_that_says_so() -> None:
    document = read(f"<body><div class=entry-content>{STORY * 2}</div>{OTHER}</body>", kind="html")
    home = home_of(document.blocks)
    assert [home in block.markup.path for block in document.blocks if block.markup] == [True, True, False]


def test_without_such_an_element_the_innermost_that_holds_nine_tenths_is_the_home() -> None:
    document = read(f"<body><div><section>{STORY * 12}</section>{OTHER}</div></body>", kind="html")
    home = home_of(document.blocks)
    inside = [block.text for block in document.blocks if block.markup and home in block.markup.path]
    assert len(inside) == 12


def test_plain_text_has_no_home() -> None:
    assert home_of(read("A line of text that ends.", kind="text").blocks) is None


def test_a_paragraph_outside_counts_less_where_an_element_says_it_holds_the_story() -> None:
    document = read(f"<body><main>{STORY * 2}</main>{OTHER}</body>", kind="html")
    assert said(document, [4.0, 4.0, 4.0]) == [4.0, 4.0, 4.0 * UNSAID]


def test_what_belongs_to_the_home_behind_the_last_paragraph_is_kept() -> None:
    story = STORY + STORY.replace("council", "board") + STORY.replace("wall", "pier")
    page = f"<main>{story}<ul><li>the northern arm</li><li>the old pier</li></ul></main><ul><li>Imprint of the paper</li></ul>"
    assert clean(page, kind="html").paragraphs[-2:] == ("the northern arm", "the old pier")


def test_a_thin_zone_gives_way_to_the_region() -> None:
    cards = "".join(f"<div class=card><h2>Card {number} of the list</h2><div>In brief, page {number}</div></div>" for number in range(30))
    document = read(f"<body><main>{cards}{STORY}</main></body>", kind="html")
    assert scattered(document, {}, (60, 61), THIN)
    assert scattered(document, {}, (0, 61), INDEX) is None
    assert region(document, {}) == (0, 60)
    assert len(clean(f"<body><main>{cards}{STORY}</main></body>", kind="html").paragraphs) == 60


@pytest.mark.parametrize(("headings", "first"), [(1, "Kettles"), (2, "Toasters")])
def test_the_region_begins_at_its_only_main_heading(headings: int, first: str) -> None:
    menu = "<div>Toasters</div><div>Clocks</div>"
    cards = "".join(f"<div><h2>Card {number} of the list</h2><div>In brief, page {number}</div></div>" for number in range(30))
    document = read(f"<main>{menu}{'<h1>Kettles</h1>' * headings}{cards}</main>", kind="html")
    assert document.blocks[region(document, {})[0]].text == first


@pytest.mark.parametrize(
    ("between", "first"),
    [
        ("<p>A guide to the prices of work at the harbour wall, for those who pay for it.</p>" * 5, "A guide to"),
        ("<p>A guide to the prices of work at the harbour wall.</p>", "The town"),  # too few words to be the story's own
    ],
)
def test_what_stands_between_the_main_heading_and_a_lower_headline(between: str, first: str) -> None:
    document = read(f"<main><h1>Harbour walls</h1>{between}<h2>Work at the harbour wall</h2>{STORY * 4}</main>", kind="html")
    heading = next(block.index for block in document.blocks if block.level == 2)
    top = find_top_matter([], heading + 1, heading + 1, document)._replace(headline=heading, end=heading + 1)
    start = _led(document, {}, heading + 1, top)
    assert document.blocks[start].text.startswith(first)


def test_a_story_may_begin_with_the_heading_of_its_first_part() -> None:
    story = "".join(f"<p>{STORY[3:-4].replace('wall', thing)}</p>" for thing in ("wall", "pier", "quay", "dam"))
    page = f"<main><h1>Work at the harbour</h1><div><h2>What was decided</h2>{story}</div></main>"
    assert clean(page, kind="html").paragraphs[0] == "What was decided"


def test_a_heading_in_another_box_is_not_its() -> None:
    story = "".join(f"<p>{STORY[3:-4].replace('wall', thing)}</p>" for thing in ("wall", "pier", "quay", "dam"))
    page = f"<main><div><h2>All the news</h2></div><div>{story}</div></main>"
    assert clean(page, kind="html").paragraphs[0].startswith("The town council")


def _described(above: str) -> tuple[str, ...]:
    story = "".join(f"<p>{STORY[3:-4].replace('wall', thing)}</p>" for thing in ("wall", "pier", "quay", "dam"))
    head = "<head><meta name=description content='After two winters of storms the council spends money'></head>"
    page = f"{head}<body><header><h1>Work at the harbour</h1>{above}</header><article>{story}</article></body>"
    return clean(page, kind="html", settings=Settings(standfirst="body")).paragraphs


def test_what_the_head_gives_as_the_description_is_the_standfirst() -> None:
    assert _described("<h2>After two winters of storms the council spends money</h2>")[0].startswith("After two winters")


def test_another_line_there_is_not() -> None:
    assert _described("<h2>All the news from the harbour this week</h2>")[0].startswith("The town council")
