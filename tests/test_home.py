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


def test_an_element_around_the_first_is_the_home_where_it_holds_more() -> None:
    first, rest = f"<div class=story-content>{STORY * 6}</div>", f"<div class=middle>{STORY * 14}</div>"
    document = read(f"<body><article>{first}{rest}</article></body>", kind="html")
    home = home_of(document.blocks)
    assert all(home in block.markup.path for block in document.blocks if block.markup)
    document = read(f"<body><article>{first}<div class=middle>{STORY * 2}</div></article></body>", kind="html")
    home = home_of(document.blocks)
    assert [home in block.markup.path for block in document.blocks if block.markup] == [True] * 6 + [False] * 2


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


def test_the_region_begins_above_a_main_heading_in_the_midst_of_its_list() -> None:
    cards = "".join(f"<div class=card><h2>Card {number} of the list</h2><div>In brief, page {number}</div></div>" for number in range(30))
    document = read(f"<main>{cards}<h1>Kettles</h1>{cards}</main>", kind="html")
    assert document.blocks[region(document, {})[0]].text == "Card 0 of the list"


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
    start = _led(document, {}, heading + 1, top, None)
    assert document.blocks[start].text.startswith(first)


@pytest.mark.parametrize(
    ("heading", "head", "first"),
    [
        ("<h1>Harbour walls</h1>", "", "A guide to"),
        ("<h1 class=logo>Harbour walls</h1>", "", "The town"),
        ("<h1 id=logo>Harbour walls</h1>", "", "The town"),
        ("<h1>Harbour walls</h1>", "<meta property=og:site_name content='Harbour Walls'>", "The town"),
    ],
)
def test_below_the_name_of_the_site_the_story_has_not_begun(heading: str, head: str, first: str) -> None:
    guide = "<p>A guide to the prices of work at the harbour wall, for those who pay for it.</p>" * 5
    page = f"{head}<body>{heading}{guide}<article><h2>Work at the harbour wall</h2>{STORY * 4}</article></body>"
    document = read(page, kind="html")
    at = next(block.index for block in document.blocks if block.level == 2)
    top = find_top_matter([], at + 1, at + 1, document)._replace(headline=at, end=at + 1)
    start = _led(document, {}, at + 1, top, home_of(document.blocks[at + 1 :]))
    assert next(block for block in document.blocks[start:] if block.prose).text.startswith(first)


LINES = "Kettles of steel|Pots|Weather today|North wind|Radio|Television|Boats|Ferries|Trains|Buses on Sunday|Towns of the coast|Islands"


@pytest.mark.parametrize(
    ("lines", "leads"),
    [
        (LINES.split("|"), False),  # tools, languages, prices of shares
        (["The pier closes in May for two years", "Engineers replace the piles and the road"] * 3, True),
    ],
)
def test_a_list_between_header_and_story_leads_where_its_lines_say_something(lines: list[str], leads: bool) -> None:
    story = "".join(f"<p>{STORY[3:-4].replace('wall', thing)}</p>" for thing in ("wall", "pier", "quay", "dam"))
    points = "".join(f"<li>{line} {number}</li>" for number, line in enumerate(lines))
    page = f"<main><h1>Work at the harbour</h1><ul>{points}</ul><div>Jane Roe</div>{story}</main>"
    result = clean(page, kind="html")
    assert (f"{lines[0]} 0" in result.paragraphs) is leads
    assert result.metadata.authors == ("Jane Roe",)
    assert "Jane Roe" not in result.paragraphs


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


def test_paragraphs_of_one_kind_are_no_home() -> None:
    document = read(f"<body><div id=page>{STORY * 4}<ul><li>the northern arm</li></ul></div></body>", kind="html")
    home = home_of(document.blocks)
    assert [home in block.markup.path for block in document.blocks if block.markup] == [True] * 5


def test_but_a_cell_of_the_layout_is_none_either() -> None:
    document = read(f"<table><tr><td>Menu of the old site</td><td>{STORY * 4}</td></tr></table>", kind="html")
    home = home_of(document.blocks)
    assert [home in block.markup.path for block in document.blocks if block.markup] == [False] + [True] * 4


def test_a_story_under_a_long_thread_is_no_index() -> None:
    things = "wall pier quay dam mole jetty slip crane lock weir basin".split()
    text = [STORY[3:-4].replace("wall", thing) for thing in things]
    told = (" ".join(text[:6]), " ".join(text[6:]))
    story = "".join(f"<p>{text}</p>" for text in told)
    said = "<div class=comment><p>I have lived at the quay for {} years and never saw a storm like it.</p></div>"
    page = f"<h1>Work at the harbour</h1><article>{story}</article><div class=comments>{''.join(map(said.format, range(99)))}</div>"
    result = clean(page, kind="html")
    assert len(result.paragraphs) == 2
    assert result.dropped is None
