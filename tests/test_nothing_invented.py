"""Pages that hold no header, or one of somebody else: no field is invented."""

from __future__ import annotations

import pytest

from cleaner import clean

STORY = (
    "The council voted on Tuesday to close the old bridge for repairs that will take two years and cost more than it has.\n\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters on Wednesday, and many will do so.\n\n"
    "The work begins in autumn, when the river is low, and the ferry will carry those who walk to the market in the meantime.\n\n"
    "The council last closed the bridge when a barge hit it, and then it took a year until the first car crossed it again.\n"
)
PAGES = {
    "menu": "Home\n\nNews\n\nSport\n\nOpinion\n\nAbout us\n\nContact\n\nLog in\n\nSubscribe\n",
    "menu with names": "Home\n\nTravel Guides\n\nGift Ideas\n\nWest Virginia\n\nReal Estate\n\nHelp Center\n\nStore Finder\n",
    "shop": "Garden chairs\n\nSort by Price\n\nOak chair\n\n$49.99\n\nAdd to cart\n\nShips by Friday\n\nDelivery 3-5 March 2026\n",
    "forum": "Re: bridge repairs\n\nharbour_fan wrote:\n\nI drive there each day.\n\nPosts: 1,204\n\nReply\n\nQuote\n\nReport\n",
    "error": "404\n\nPage not found\n\nThe page you asked for is not here.\n\nGo to the home page\n",
    "consent": "We value your privacy\n\nWe and our 842 partners store and read cookies.\n\nAccept all\n\nReject all\n",
    "login": "Sign in\n\nE-mail\n\nPassword\n\nForgot password?\n\nCreate an account\n",
    "versions": "Release notes\n\nVersion 2.10.2026\n\nBuild 12.02.2026\n\nDownload\n\nCall 02-12-2026-11\n",
    "footer": "Terms of use\n\nPrivacy\n\n© 2001-2026. All rights reserved.\n\nCopyright 2026 by the owner\n",
    "events": "Events\n\n3-5 March 2026\n\nFlower show\n\n12 April – 14 April 2026\n\nBoat race\n\nTickets\n",
    "story": STORY,
    "story with captions": STORY + "\nJane Roe\n\nPhoto: Max Poe / Example\n",
    "story with related": STORY + "\nRelated\n\nBy Jane Roe\n\nMarch 3, 2026\n\nMore news\n",
    "story with comments": STORY + "\nComments (2)\n\nJane Roe\n\n3 March 2026 at 14:05\n\nI like it.\n\nReply\n",
    "story with a masthead": "Wednesday, 4 March 2026\n\nNews\n\nOld bridge to close for repairs\n\n" + STORY,
    "story with a year": STORY + "\n© 2026 Example Media Ltd. All rights reserved.\n",
}
FIELDS = ("authors", "agency", "published", "modified", "site_name", "url", "location")


@pytest.mark.parametrize("kind", ["text", "markdown", "html"])
@pytest.mark.parametrize("name", PAGES)
def test_a_page_without_a_header_gets_none(name: str, kind: str) -> None:
    page = PAGES[name]
    source = page if kind != "html" else "".join(f"<p>{part}</p>" for part in page.split("\n\n"))
    result = clean(source, kind=kind)
    found = result.metadata
    assert (found.language, dict(found.sources).get("language")) in ((None, None), ("en", "text"))
    assert found.language is None or STORY[:60] in result.text
    assert {field: getattr(found, field) for field in FIELDS if getattr(found, field)} == {}


def test_the_copyright_line_names_the_site_that_another_line_seconds() -> None:
    page = f"Old bridge to close | Harbour Times\n\nOld bridge to close\n\n{STORY}\n© 2026 Harbour Times. All rights reserved.\n"
    assert clean(page).metadata.site_name == "Harbour Times"
    assert clean(page.replace(" | Harbour Times", "")).metadata.site_name is None


def test_a_notice_behind_the_copyright_sign_names_no_site() -> None:
    page = f"旧桥将关闭两年\n\n非本网站内容概不负责\n\n{STORY}\nBBC © 2026 非本网站内容概不负责\n"
    assert clean(page).metadata.site_name is None
    for sign in ("©", "版权所有 ©"):
        assert clean(page.replace("BBC © 2026 非本", f"{sign} 2026 非本")).metadata.site_name == "非本网站内容概不负责"


def test_a_button_behind_the_day_is_no_place() -> None:
    page = "Old bridge to close for repairs\n\nBy Jane Roe on March 1, 2026 | {}\n\n" + STORY
    behind = ("Comments", "Denver", "London", "New York", "India")
    assert [clean(page.format(each)).metadata.location for each in behind] == [None, "Denver", "London", "New York", "India"]


@pytest.mark.parametrize("line", ["The Harbour Act was signed into law on August 14, 2010", "The Harbour Bridge Act of August 14, 1935"])
def test_a_day_that_a_key_point_tells_of_is_not_the_storys(line: str) -> None:
    page = "Old bridge to close for repairs\n\nBy Jane Roe\n\n{}\n\n" + STORY
    assert clean(page.format(line)).metadata.published is None
    told = "Jane Roe is a writer who lives in Oakmere |"
    for own in ("Oakmere |", told, "jane roe in bridges and ferries and more |", "in the town of Oakmere,"):
        assert str(clean(page.format(f"{own} August 14, 2010")).metadata.published) == "2010-08-14"


def test_the_day_at_the_top_of_a_page_is_not_believed_before_the_one_at_the_headline() -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY.split("\n\n"))
    top, own = "<span class='date'>Mon, 25 Dec 2023</span>", "<p>Jane Roe The Harbour Times Thu, 14 May 2020 17:55 UTC</p>"
    page = f"{top}<h1>Old bridge to close for repairs</h1>{{}}{story}"
    assert str(clean(page.format(own), kind="html").metadata.published)[:10] == "2020-05-14"
    assert str(clean(page.format(""), kind="html").metadata.published) == "2023-12-25"



TOWNS = [("Jane Roe", "river"), ("Max Poe", "harbour"), ("Ann Lee", "hill"), ("Tom Ray", "lake"), ("Eve Dunn", "forest")] * 3
TEASERS = [(name, town, day) for day, (name, town) in enumerate(TOWNS, start=1)]
INDEX = {
    "text": "\n".join(
        f"By {name}\n{day} March 2026\n{town} town council votes on its bridge\nThe {town} council voted on Tuesday.\nRead more"
        for name, town, day in TEASERS
    ),
    "html": "".join(
        f'<div><h3><a href="/{day}">{town} town council votes on its bridge</a></h3><p>By {name}</p>'
        f'<time datetime="2026-03-{day:02}">{day} March 2026</time><a href="/{day}">Read more</a></div>'
        for name, town, day in TEASERS
    ),
}


@pytest.mark.parametrize("kind", INDEX)
def test_an_index_page_has_no_author_and_no_day_of_its_teasers(kind: str) -> None:
    found = clean(INDEX[kind], kind=kind)
    assert found.dropped
    assert (found.metadata.authors, found.metadata.published, found.metadata.modified) == ((), None, None)


def test_an_index_page_has_what_its_head_says() -> None:
    head = '<head><meta name="author" content="Jane Roe"><meta name="date" content="2026-03-04"></head>'
    found = clean(head + INDEX["html"], kind="html")
    assert found.dropped
    assert (found.metadata.authors, str(found.metadata.published)) == (("Jane Roe",), "2026-03-04")


LABELS = "\n".join(f"Room {number}\nShow the picture of the bridge\nWhat it costs" for number in range(20))


def test_a_page_of_labels_has_its_one_day_and_its_one_byline() -> None:
    page = "Rooms of the old inn by the bridge\nBy Jane Roe\n3 March 2026\nThe inn by the bridge opens in spring.\n" + LABELS
    for more, authors in (("", ("Jane Roe",)), ("\nThe harbour walk\nBy Max Poe\n4 March 2026", ())):
        found = clean(page + more, kind="text")
        assert found.dropped
        assert (found.metadata.authors, str(found.metadata.published)) == (authors, "2026-03-03")
