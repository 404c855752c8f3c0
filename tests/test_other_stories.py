"""Text pages with more than one story: another one below, teasers above the header, a longer list at the foot."""

import pytest

from cleaner import clean
from cleaner.document import BlockKind
from cleaner.readers import read
from cleaner.zone.evidence import is_told_again

MENU = "News\nSport\nCulture\n"
FIRST = [
    "The council will close the old bridge to cars on Friday, after engineers found cracks in two of its arches this week.",
    "Buses will take the road along the river until the arches are mended, which the engineers say may last until the spring.",
    "The bridge was built ninety years ago, and the council had meant to mend the arches of the bridge in the coming summer.",
    "Shopkeepers on both sides of the river fear for their trade, and have asked the council for a ferry beside the bridge.",
    "A ferry would cost the council more than the repair of the arches, the mayor told the shopkeepers at a meeting on Monday.",
    "The engineers will look at the bridge again in a month, and the council will then decide whether it can carry any buses.",
]
SECOND = [
    "The rowing club has won the race on the lake for the third time, ahead of two crews from the valley and one from abroad.",
    "Its crew trained through the winter in the hall of the school, because the lake was frozen for longer than anyone knew.",
    "The coach said that the crew had rowed the last mile of the race faster than any crew she had seen on the lake before.",
    "Two of the rowers will leave the club in the summer, and the club looks for others who want to train with the crew.",
    "The next race is on the river in the valley, where the crew has not won since the club bought its boats ten years ago.",
    "The club will show the cup in the window of the bakery for a week, and thanks all who came to the lake to see the race.",
]
HEAD = "Old bridge closes for the winter\nBy Jane Roe\nPublished 12 February 2026, 15:59\n"
NEXT = "Rowers win again on the lake\nThe crew was ahead from the first mile.\nBy John Poe\n"
STAMP = "Published 11 February 2026, 9:30\n"
DAY = "Published 11 February 2026\n"


def text_of(*parts: str | list[str]) -> str:
    """The story of a page of these parts."""
    return clean("\n".join(part if isinstance(part, str) else "\n".join(part) for part in parts), kind="text").text


def test_a_second_story_with_a_day_of_its_own_ends_the_first() -> None:
    assert text_of(MENU, HEAD, FIRST, "Share this article", NEXT + STAMP, SECOND).split("\n\n") == FIRST


@pytest.mark.parametrize(
    "middle",
    [
        ("Share this article", NEXT),  # no day
        ("Share this article", NEXT + "11 February 2026, 9:30\n"),  # a day without its label: of an event, of a comment
        (NEXT + DAY,),  # nothing closes the first: books and their days of publication
        (NEXT + STAMP.replace("Published", "First published"),),  # nor is its stamp of the first one's form
    ],
)
def test_what_is_no_second_story_stays(middle: tuple[str, ...]) -> None:
    assert SECOND[3] in text_of(MENU, HEAD, FIRST, *middle, SECOND)


def test_a_short_part_below_a_day_stays() -> None:
    assert SECOND[0] in text_of(MENU, HEAD, FIRST, "Share this article", NEXT + STAMP, SECOND[:2])


def test_a_second_story_needs_a_day_above_the_first() -> None:
    undated = HEAD.replace("Published 12 February 2026, 15:59\n", "")
    assert SECOND[3] in text_of(MENU, undated, FIRST, "Share this article", NEXT + STAMP, SECOND)


TEASERS = [
    "Storms have torn the roofs from eleven houses in the valley, and the brigade asks all to stay at home until the morning comes.",
    "Jim Moe",
    "The school in the valley takes no more children this year, and the parents of nine of them go to court against its head.",
    "Ann Coe",
    "Nine villages vote on Sunday over the road through the forest, which the council of the county has planned for twenty years.",
    "Sue Noe",
]
LONG = [f"{paragraph} {other}" for paragraph in FIRST for other in SECOND]
DATED = "Old bridge closes for the winter\nBy Jane Roe\n12 February 2026\n"


def test_teasers_above_the_only_byline_go() -> None:
    text = text_of(MENU, TEASERS, DATED, LONG)
    assert "Storms" not in text
    assert "The school" not in text
    assert text.startswith(LONG[0])


def test_paragraphs_above_a_byline_stay_where_they_are_much() -> None:
    assert TEASERS[0] in text_of(MENU, TEASERS, DATED, LONG[:6])


def test_paragraphs_above_several_bylines_stay() -> None:
    assert TEASERS[0] in text_of(MENU, TEASERS, DATED, LONG[:18], "By Mary Doe\n11 February 2026", LONG[18:])


FOOT = "Shops of the town and of the valley\n" + "\n".join(
    f"{name} sells {goods} on the market square, and is open from Monday to Saturday in the morning and in the afternoon."
    for name, goods in zip(
        "Adams Baker Carter Draper Fisher Glover Hooper Mason Potter Turner Weaver Wright Sadler Tanner Chandler".split(),
        "apples bread carts cloth trout gloves barrels stone pots chairs wool wheels saddles leather candles".split(),
        strict=True,
    )
)
LIST = "Comments\nMost read\n" + "\n".join(f"Section {number}" for number in range(80))
PAPER = "Paper of the bridge town, its harbour and the valley\n"
"""A first line that shares a word with the headline: the zone is not looked for once more."""
SHORT = "Council closes arches of old bridge to cars\n12 February 2026\n" + "\n".join(FIRST[:3])


def test_a_short_story_goes_before_a_longer_list_at_the_foot() -> None:
    for text in text_of(MENU, SHORT, LIST, FOOT), text_of(PAPER, MENU, SHORT, LIST, FOOT):
        assert FIRST[0] in text
        assert "Adams" not in text


@pytest.mark.parametrize(
    ("short", "foot"),
    [
        (SHORT.replace("12 February 2026\n", ""), FOOT),  # no day
        (SHORT, FOOT.replace("Shops of the town and of the valley", "Market square open on Saturday morning")),  # it speaks of its headline
        (SHORT.replace(FIRST[1], SECOND[1]), FOOT),  # a paragraph that does not
        (SHORT.replace("\n".join(FIRST[1:3]), ""), FOOT),  # too little
    ],
)
def test_a_longer_zone_at_the_foot_wins(short: str, foot: str) -> None:
    assert "Adams" in text_of(MENU, short, LIST, foot)
    assert "Adams" in text_of(PAPER, MENU, short, LIST, foot)


def test_a_byline_without_a_day_is_no_header() -> None:
    assert TEASERS[0] in text_of(MENU, TEASERS, "Old bridge closes for the winter\nBy Jane Roe", LONG)


def test_little_above_a_labelled_day_is_no_first_story() -> None:
    assert SECOND[3] in text_of(MENU, HEAD, FIRST[:4], "Share this article", NEXT + STAMP, SECOND)


def test_what_closes_the_first_story_stands_near_the_second_header() -> None:
    assert SECOND[3] in text_of(MENU, HEAD, FIRST, "Share this article", SECOND[4:], NEXT + DAY, SECOND[:4], "".join(FIRST[::-1]))


def test_a_time_stamp_of_the_same_form_ends_the_first_without_a_closing_block() -> None:
    headed = NEXT.replace("The crew was ahead from the first mile.\n", "")
    assert text_of(MENU, HEAD, FIRST, headed + STAMP, SECOND).split("\n\n") == FIRST
    assert text_of(MENU, HEAD, FIRST, headed + STAMP.replace("February", "January"), SECOND).split("\n\n") == FIRST
    assert text_of(MENU, HEAD, FIRST, "What comes next", SECOND[0], headed + STAMP, SECOND[1:]).split("\n\n")[-1] == SECOND[0]
    assert SECOND[3] in text_of(MENU, HEAD.replace(", 15:59", ""), FIRST, headed + DAY, SECOND)  # books have no time of day


def test_the_title_is_told_again() -> None:
    blocks = read("Skip to main content\nOld bridge closes\nThe old bridge closes on Friday.", kind="text").blocks
    assert not is_told_again({"skip", "main", "content"}, blocks)
    assert is_told_again({"bridge", "closes", "times"}, blocks)
    assert not is_told_again(set(), blocks)


def test_the_lists_of_inscriptis_are_lists() -> None:
    first, second = read("+ Financing and rebates\n+5 degrees", kind="text").blocks
    assert (first.kind, first.text) == (BlockKind.LIST_ITEM, "Financing and rebates")
    assert second.text == "+5 degrees"


def test_a_first_line_that_is_no_title_does_not_choose_the_zone() -> None:
    parts = ("Council closes arches of old bridge to cars\n", FIRST[:3], "Comments\nMost read\n" + "Section\n" * 5, FOOT)
    text = text_of("Skip to the main content\n", *parts)
    assert FIRST[0] in text
    assert "Adams" not in text
    assert "Adams" in text_of("Shops of the town and of the valley\n", *parts)


def test_items_behind_a_plus_stay_in_the_story() -> None:
    page = ["The council asks for:", "+ a ferry", "+ a bus along the river", "+ a fund"]
    result = clean("\n".join([HEAD, *FIRST[:3], *page, *FIRST[3:]]), kind="text")
    assert "- a ferry\n- a bus along the river\n- a fund" in result.to_markdown()


def test_the_entries_of_one_story_stay() -> None:
    entries = [f"{FIRST[at]} {SECOND[at]}\nShare this article\nPublished 12 February 2026, 1{at}:30" for at in range(6)]
    assert f"{FIRST[4]} {SECOND[4]}" in text_of(MENU, HEAD, FIRST, entries, SECOND)


def _like(heading: str = "h1", below: str = "<p>By John Poe</p>") -> str:
    first = "".join(f"<p>{text}</p>" for text in FIRST)
    second = "".join(f"<p>{text}</p>" for text in SECOND)
    page = (
        f"<article class=story><h1>Old bridge closes for the winter</h1><p>By Jane Roe</p>{first}</article>"
        f"<article class=story><{heading}>Rowers win again on the lake</{heading}>{below}{second}</article>"
    )
    return clean(page, kind="html").text


def test_an_article_below_made_as_the_first_is_the_next_story() -> None:
    assert _like().split("\n\n") == FIRST


@pytest.mark.parametrize(("heading", "below"), [("h2", "<p>By John Poe</p>"), ("h1", "")])
def test_a_part_with_a_lower_heading_or_without_a_header_is_not(heading: str, below: str) -> None:
    assert all(text in _like(heading, below) for text in (*FIRST, *SECOND))


@pytest.mark.parametrize("dateline", ["", "OAKMERE, Feb 12 (Reuters) - "])
@pytest.mark.parametrize(("heading", "stays"), [("h1", False), ("h2", True)])
def test_an_html_story_ends_where_the_next_begins_with_or_without_a_dateline(dateline: str, heading: str, stays: bool) -> None:
    def story(heading: str, title: str, lines: list[str]) -> str:
        told = "".join(f"<p>{line}</p>" for line in lines)
        return f"<{heading}>{title}</{heading}><p>By Jane Roe</p><p>Published 12 February 2026</p>{told}"

    first = story("h1", "Old bridge closes for the winter", [dateline + FIRST[0], *FIRST[1:]])
    page = f"<html lang=en><body><article>{first}{story(heading, 'Rowers win again on the lake', SECOND)}</article></body></html>"
    text = clean(page, kind="html").text
    assert FIRST[-1] in text
    assert (SECOND[3] in text) is stays
