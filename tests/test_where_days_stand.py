"""Where a page prints the day of its story: above the title, in a credit, behind a label; and how a numeric one is read."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.dates import find_dates
from cleaner.readers.html_head import read_marks
from cleaner.readers.html_parse import parse

HEADLINE = "Old bridge to close for two years"
STORY = (
    "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.",
    "Residents have until the end of March to comment on the plan, the mayor told reporters, and the lorries come in June.",
    "The work begins in autumn, when the river is low, and the ferry will carry those who walk to the market in the meantime.",
)
BODY = "".join(f"<p>{line}</p>" for line in STORY)
LONG = BODY + "".join(f"<p>The {count} people who live at the quay have signed a letter to the council.</p>" for count in range(20, 36))
LISTED = "".join(f"<div class='card'><p class='date'>{day}</p></div>" for day in ("May 2, 2026", "June 3, 2026"))


def published(html: str) -> str | None:
    found = clean(html, kind="html").metadata.published
    return found.isoformat()[:10] if found else None


def test_the_day_above_the_title_goes_before_those_of_a_list_behind_it() -> None:
    page = f"<span class='post-date'>December 17, 2025 • 8 minutes</span><h1>{HEADLINE}</h1>{LONG}"
    assert published(page + LISTED) == "2025-12-17"
    assert published(f"<span class='date'>Mon, 25 Dec 2023</span><h1>{HEADLINE}</h1><p class='date'>May 2, 2026</p>{BODY}") == "2026-05-02"


@pytest.mark.parametrize(("kind", "elsewhere"), [("Blog", False), ("Links", True), ("Blog sidebar", True)])
def test_the_widget_around_the_posts_of_a_blog_is_no_sidebar(kind: str, elsewhere: bool) -> None:
    root = parse(f"<div class='widget {kind}'><h2 class='date-header'>Monday, September 8, 2008</h2>{BODY}</div>")
    assert root is not None
    assert [mark.elsewhere for mark in read_marks((root,))[1]] == [elsewhere]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Gunter Roe / 22.04.2020 / 06:15 / Foto: Max Poe / 150 /", "2020-04-22"), ("Gunter Roe / 22.04.2020 / Foto: Max Poe", None),
        ("Aus dem Ledger vom 15.04.2024. Foto: Max Poe", "2024-04-15"), ("Foto: Max Poe / Archiv vom 22.04.2010", None),
        ("Datum: 19.11.2021 Autor: Fritz Roe Foto: Max Poe", "2021-11-19"),
        ("Datum:26. Januar 2022", "2022-01-26"),
    ],
)  # fmt: skip
def test_a_credit_may_hold_the_day(line: str, day: str | None) -> None:
    german = (
        "<p>Der Rat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu sperren, weil zwei Bögen Risse haben.</p>"
        "<p>Die Fähre fährt bis dahin doppelt so oft, und wer etwas dazu sagen will, kann das bis Ende März tun.</p>"
    )
    assert published(f"<p>{line}</p><h1>Alte Brücke wird für zwei Jahre gesperrt</h1>{german}") == day


def test_a_paragraph_may_begin_with_a_label_and_the_day() -> None:
    first = "Pressemitteilung vom 25. Januar 2022 | Oakmere – Der Rat hat beschlossen, die alte Brücke für zwei Jahre zu sperren."
    second = "<p>Die Fähre fährt bis dahin doppelt so oft, und wer etwas dazu sagen will, kann das bis Ende März tun.</p>"
    assert published(f"<h1>Alte Brücke wird gesperrt</h1><p>{first}</p>{second}") == "2022-01-25"


def test_a_colon_behind_a_letter_stands_before_a_day_and_one_behind_a_digit_does_not() -> None:
    assert [str(stamp.value) for stamp in find_dates("Stand:12.02.2026", "de")] == ["2026-02-12"]
    assert find_dates("10:45:12.02.2026", "de") == ()


@pytest.mark.parametrize(("other", "day"), [("3 October 2023", "2023-10-03"), ("March 10, 2023", "2023-03-10"), ("4 May 2023", None)])
def test_a_day_in_words_tells_how_a_numeric_one_is_read(other: str, day: str | None) -> None:
    text = f"{HEADLINE}\n\n03/10/2023\n\n" + "\n\n".join(STORY) + f"\n\nRelated\n\nHow to cross a river - {other}\n"
    found = clean(text).metadata.published
    assert (found.isoformat()[:10] if found else None) == day


def test_two_days_in_words_that_tell_two_things_tell_nothing() -> None:
    text = f"{HEADLINE}\n\n03/10/2023\n\n" + "\n\n".join(STORY) + "\n\nRelated\n\nOne - 3 October 2023\n\nTwo - March 10, 2023\n"
    assert clean(text).metadata.published is None


def test_the_header_is_read_without_soft_hyphens() -> None:
    title = "Bun\u00adkers un\u00adder the old bridge"
    page = f"<title>{title}</title><meta property='og:title' content='{title}'><h1>{title}</h1>{BODY}"
    assert clean(page, kind="html").metadata.title == "Bunkers under the old bridge"
    data = '<script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Jane Roe\u00adberg"}}</script>'
    assert clean(data + page, kind="html").metadata.authors == ("Jane Roeberg",)


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("Posted by Jane Roe at 9:41 AM\n\n3 comments", "2011-05-25"),
        ("Posted by Jane Roe at 9:41 AM on May 27, 2011", "2011-05-27"),
        ("Share this\n\n3 comments\n\nPosted by Max Poe at 9:41 AM", None),  # a reader's
        ("Opened at 9:41 AM", None),
    ],
)
def test_a_weekday_above_the_title_is_the_posts_where_its_writer_signs_with_the_hour(below: str, day: str | None) -> None:
    found = clean(f"Wednesday, 25 May 2011\n\n{HEADLINE}\n\n{chr(10).join(STORY)}\n\n{below}\n", kind="text").metadata.published
    assert (found.isoformat()[:10] if found else None) == day


@pytest.mark.parametrize(("line", "day"), [("Published March 3, 2026", "2026-03-03"), ("March 3, 2026", None)])
def test_far_behind_the_story_of_a_text_a_label_tells_its_day(line: str, day: str | None) -> None:
    links = [f"https://harbour.example/notes/{word}" for word in "alder birch cedar elm fir hazel larch maple oak pine rowan yew".split()]
    found = clean("\n".join([HEADLINE, *STORY, *links, line]), kind="text").metadata.published
    assert (found.isoformat()[:10] if found else None) == day


def test_far_behind_the_story_days_of_several_labels_are_those_of_teasers() -> None:
    links = [f"https://harbour.example/notes/{word}" for word in "alder birch cedar elm fir hazel larch maple oak pine rowan yew".split()]
    teasers = ["Ferry returns in spring", "Published March 3, 2026", "Clock stops again", "Published March 5, 2026"]
    assert clean("\n".join([HEADLINE, *STORY, *links, *teasers]), kind="text").metadata.published is None
