"""A story that begins below the page's title, above a long list: checklists, prices, calendars."""

from __future__ import annotations

import pytest

from cleaner import clean

MENU = "Home\nGuides\nShop\n"
TITLE = "Packing list for a week on the river"
INTRO = "The following list has all that our crew takes along for a week on the river, and what you may leave at home."
THINGS = ("Dry bag of size", "Rope in metres", "Spare paddle no.", "Tins of beans,")
ITEMS = [f"{thing} {number}" for number in range(1, 13) for thing in THINGS]
STORY = [
    "Pack the heavy things at the bottom of the boat, and close to its middle, so that the boat lies flat on the river all week.",
    "Tie every bag to the boat with a short rope, because a bag that floats away on the river will hardly be seen again that week.",
    "Keep a dry set of clothes in a bag of its own, and do not open that bag before you have set up the tent in the evening.",
]
SLUG = "https://example.org/guides/packing-list-for-week-river"


def page(*, first: str = f"{TITLE} | River Club", title: str = TITLE, items: list[str] = ITEMS, last: str = "") -> str:
    return "\n".join([first, MENU, title, INTRO, *items, *([last] if last else []), *STORY])


def test_the_list_below_the_title_is_the_story() -> None:
    text = clean(page(), kind="text").text
    assert text.startswith(INTRO)
    assert ITEMS[30] in text


def test_the_address_names_the_title_where_the_first_line_does_not() -> None:
    assert INTRO in clean(page(first="Skip to main content"), kind="text", url=SLUG).text
    assert INTRO not in clean(page(first="Skip to main content"), kind="text").text


@pytest.mark.parametrize(
    "other",
    [
        page(title="What others read this week"),
        page(last=TITLE),  # the story begins there
        page(items=ITEMS[:20] * 3),  # a menu that stands again and again
        page(items=[line for item in ITEMS for line in (item, "Read more")]),  # cards
    ],
    ids=["another title", "the title again", "a menu printed twice", "cards"],
)
def test_what_is_no_list_of_the_story_goes(other: str) -> None:
    text = clean(other, kind="text").text
    assert INTRO not in text
    assert STORY[1] in text


BOAT = "is a light boat for two and a week on the river, with seats of cork, a dry bag and two paddles of ash."
SHOP = [line for number in range(1, 10) for line in (f"Boat {number} PRO", f"Boat number {number} {BOAT}", "Spare paddle")]


def shop_page(*, first: str = f"{TITLE} | River Club", menu: list[str] = SHOP, story: list[str] = STORY) -> str:
    return "\n".join([first, "Skip to content", *menu, "Guides", TITLE, INTRO, *story])


@pytest.mark.parametrize(("first", "url"), [(f"{TITLE} | River Club", None), ("Home", SLUG)])
def test_a_menu_of_sentences_above_the_title_is_not_the_storys(first: str, url: str | None) -> None:
    assert clean(shop_page(first=first), kind="text", url=url).text.startswith(INTRO)


def test_paragraphs_above_a_line_like_the_title_stay() -> None:
    more = "So says the oldest of our crew, who has been on the river for forty years and has lost one boat only."
    own = [f"{paragraph} {more}" for paragraph in STORY]
    text = clean(shop_page(menu=own), kind="text").text
    assert text.startswith(own[0])
    assert STORY[2] in text


def test_a_line_like_the_title_with_little_below_heads_no_story() -> None:
    assert SHOP[1] in clean(shop_page(story=[]), kind="text").text


def test_a_recipe_that_repeats_its_title_begins_with_its_introduction() -> None:
    talk = [f"Tip {number} of our crew is short, and all of it is true." for number in range(1, 9)]
    heads = [f"Why tip {number} is a good one" for number in range(1, 9)]
    told = [line for pair in zip(heads, talk, strict=True) for line in pair]
    page = "\n".join([f"{TITLE} | River Club", "By Jane Roe", "March 3, 2026", *told, TITLE, INTRO, *STORY])
    assert talk[1] in clean(page, kind="text").text


def test_a_byline_between_title_and_story_heads_the_story() -> None:
    page = "\n".join([f"{TITLE} | River Club", MENU, TITLE, INTRO, *ITEMS, "By Jane Roe", "Published March 3, 2026", *STORY])
    result = clean(page, kind="text")
    assert result.text.split("\n\n") == STORY
    assert result.metadata.authors == ("Jane Roe",)
    assert str(result.metadata.published) == "2026-03-03"
