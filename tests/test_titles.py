"""Titles in bare text: the headline among the site's name, menus, standfirst and credits; the heading of a page that is no story."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.sentences import sentences
from cleaner.readers.head_title import Candidate, choose_title, site_of, strip_site
from cleaner.zone.heading import is_data
from cleaner.zone.page_title import plain_title

HEADLINE = "Old bridge to close for two years"
STORY = (
    "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters, and the lorries come in June.\n"
    "The work begins in autumn, when the river is low, and the ferry will carry those who walk to the market in the meantime.\n"
)
MENU = "The Harbour Ledger\nHome\nWorld\nRugby\n"
PAGES = {
    "below the site's name": (f"{MENU}{HEADLINE}\n30 Jun 2026 08:15 AM\n{STORY}", HEADLINE),
    "a menu entry twice": (f"Cart 0\nSign In\nCart 0\nShop\n{HEADLINE}\n{STORY}", HEADLINE),
    "above a standfirst": (
        f"{MENU}At night with the pilots\nThe council, the mayor and the ferry at the old bridge\nBy Jane Roe\n3 March 2026\n{STORY}",
        "At night with the pilots",
    ),
    "above a caption": (
        f"{MENU}News from all the harbour towns\nShare\nCouncil to close old bridge and let the ferry run\nShare\n"
        f"The old bridge on Tuesday, seen from the ferry\nMarch 3, 2026\n{STORY}",
        "Council to close old bridge and let the ferry run",
    ),
    "above names with brackets": (f"{MENU}{HEADLINE}\nJane Roe e Max Poe (texto) e Ann Doe (fotos)\n3 March 2026\n{STORY}", HEADLINE),
    "above an outlet with agencies": (
        f"The Harbour Ledger\nHome\nWorld\n{HEADLINE}\nThe Harbour Ledger with AFP and Reuters\n3 March 2026\n{STORY}", HEADLINE),
    "below a path": (f"{MENU}Home / World / {HEADLINE}\n{HEADLINE}\n3 March 2026\n{STORY}", HEADLINE),
    "the page's title, twice": (f"{HEADLINE} | Harbour Ledger\nHome\n{HEADLINE}\n3 March 2026\n{STORY}", HEADLINE),
    "a kicker that its path sets apart": (
        f"{MENU}Old bridge: Council to close it for two years\n{MENU * 9}Old bridge Council to close it for two years\n3 March 2026\n"
        f"{STORY}",
        "Old bridge: Council to close it for two years",
    ),
    "a kicker set apart in capitals": (
        f"{MENU}OLD BRIDGE: COUNCIL to close it for two years\n{MENU * 9}Old bridge Council to close it for two years\n3 March 2026\n"
        f"{STORY}",
        "Old bridge Council to close it for two years",
    ),
    "a kicker in its path": (
        f"1. Home\n2. World\n3. River town: {HEADLINE}\n{MENU * 9}{HEADLINE}\n3 March 2026\n{STORY}", f"River town: {HEADLINE}"),
    "a kicker elsewhere, in no path": (
        f"The Harbour Ledger\n3. River town: {HEADLINE}\n{MENU * 9}{HEADLINE}\n3 March 2026\n{STORY}", HEADLINE),
    "a kicker before a quote": (
        f"{MENU}Old bridge - «The council will close it for two years»\n3 March 2026\n{STORY}",
        "«The council will close it for two years»",
    ),
    "a kicker in a list of other stories": (
        f"1. Ferry to run\n2. River town: {HEADLINE}\n3. Mayor to go\n{MENU * 9}{HEADLINE}\n3 March 2026\n{STORY}", HEADLINE),
    "a kicker in a list below the story": (
        f"{MENU}{HEADLINE}\n3 March 2026\n{STORY}Most read\n1. Ferry to run\n2. Watch live: {HEADLINE}", HEADLINE),
    "a time with a space elsewhere": (
        f"{MENU}Old bridge to close at 12: 30 on Friday\n{MENU * 9}Old bridge to close at 12:30 on Friday\n3 March 2026\n{STORY}",
        "Old bridge to close at 12:30 on Friday",
    ),
    "two quotes behind a dash": (
        f"{MENU}Old bridge - ‘Closed for good’ says council ‘after years of talk’\n3 March 2026\n{STORY}",
        "Old bridge - ‘Closed for good’ says council ‘after years of talk’",
    ),
    "a dash before a part in quotes": (
        f"{MENU}Old bridge - “closed for good” by the council of the town\n3 March 2026\n{STORY}",
        "Old bridge - “closed for good” by the council of the town",
    ),
    "an edition that the first line names": (f"EDITION: U.S.\nU.S.\nRugby\n{HEADLINE}\nBy Jane Roe\n3 March 2026\n{STORY}", HEADLINE),
    "above a dateline alone": (
        f"{MENU}Takeaways from two long years\nJane Roe\n6 minute read\nUpdated 11:11 PM\nTuesday Market HNS —\n{STORY}",
        "Takeaways from two long years",
    ),
    "named by the menu": (f"Harbour Brigade\nCalls\nSquad\nYouth\nOur squad\nChief: Jane Roe\nDeputy: Max Poe\n{STORY}", "Our squad"),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_title_is_the_headline(name: str) -> None:
    text, title = PAGES[name]
    assert clean(text, kind="text").metadata.title == title


@pytest.mark.parametrize("line", ["100 ml cream", "500 g potatoes", "pp. 210, euro 17", "Cook: 1 hour", "Present: Mr. Roe, Ms. Poe"])
def test_an_ingredient_a_price_and_who_was_present_are_no_headline(line: str) -> None:
    assert is_data(line)


@pytest.mark.parametrize("line", ["100 days of rain", "500 greet the king", "Book sells for 17 euro", "Oslo: 3 men held"])
def test_a_headline_with_a_number_is_one(line: str) -> None:
    assert not is_data(line)


def test_a_score_is_not_cut_at_its_dash() -> None:
    assert plain_title("Village 3 - 2 Rovers") == "Village 3 - 2 Rovers"
    assert plain_title("Old bridge closes - Harbour Times") == "Old bridge closes"
    assert plain_title("Best phones of 2026 - Harbour Times") == "Best phones of 2026"


def test_an_amount_is_no_headline() -> None:
    recipe = "Cuisine\nEntrées\nPlats\nDesserts\nTarte aux prunes\nPour 6 personnes\n1 kg de prunes\n250 g de farine\n125 g de beurre\n"
    method = (
        "Mélangez la farine et le beurre du bout des doigts, ajoutez un peu d'eau et laissez reposer au frais.\n"
        "Étalez la pâte, piquez-la et disposez les fruits coupés en deux, la peau dessous.\n"
    )
    assert clean(recipe + method, kind="text").metadata.title == "Tarte aux prunes"


@pytest.mark.parametrize(
    ("below", "authors"),
    [
        ("by Jane Roe", ("Jane Roe",)), ("von Jane Roe", ("Jane Roe",)), ("by Jane Roe · Dec 20, 2025", ("Jane Roe",)),
        ("by Jane Roe, who built it with her own hands when she was a girl and lived here.", ()), ("by Jane Roe.", ()),
    ],
)  # fmt: skip
def test_a_byline_in_small_letters_is_no_part_of_the_line_above(below: str, authors: tuple[str, ...]) -> None:
    story = "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.\n" * 3
    above = "The ferry will run twice as often, and the market moves to the square in front of the hall that was built"
    page = f"Old bridge to close\n{above}\n{below}\n{story}"
    assert clean(page).metadata.authors == authors


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ("The old bridge\n: A town without a way to the market\n", "The old bridge: A town without a way to the market"),
        ("The best bridges of 2026 and ferries\n"
         "We crossed and measured the 18 old bridges and ferries of the council to help all who walk to the market each day\n",
         "The best bridges of 2026 and ferries"),
        ("Bridge repairs\nThe council closes the old bridge for repairs and sends the ferry twice as often until June\n",
         "The council closes the old bridge for repairs and sends the ferry twice as often until June"),
    ],
)  # fmt: skip
def test_a_headline_in_two_lines_and_one_above_a_longer_line(lines: str, title: str) -> None:
    assert clean(f"Home\nWorld\nRugby\n{lines}{STORY}").metadata.title == title


def test_a_closing_mark_is_no_sentence() -> None:
    assert sentences("„Die Brücke war mein Leben. So ist es.“") == ["„Die Brücke war mein Leben.", "So ist es.“"]
    assert sentences("He left. “We stay.”") == ["He left.", "“We stay.”"]


def test_a_main_heading_at_the_end_of_a_path_is_the_headline() -> None:
    page = f"1. [Home](/)\n2. [World](/world)\n3. [Bridges](/bridges)\n4. # {HEADLINE}\n\n{STORY}"
    assert clean(page, kind="markdown").metadata.title == HEADLINE
    assert "4. Parts" in clean(page.replace(f"4. # {HEADLINE}", "4. ## Parts"), kind="markdown").document.blocks[3].text


FOOT = "\nAbout us\nContact\nImprint\n"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"Letters – Bridges\nHome\nWorld\n{HEADLINE}\n3 March 2026\n{STORY}{FOOT}Letters\nPuzzles\n", HEADLINE),
        (f"Our old bridge and puzzles | Harbour Ledger\nHome\nWorld\n{HEADLINE}\n3 March 2026\n{STORY}{FOOT}Our old bridge and puzzles\n",
         HEADLINE),
        (f"{HEADLINE} | Harbour Ledger\nHome\nWorld\nTown : {HEADLINE}\n3 March 2026\n{STORY}{FOOT}{HEADLINE}\n", HEADLINE),
        (f"The council closes the bridge | Ledger\nHome\nWorld\n{HEADLINE}\n3 March 2026\n{STORY}{FOOT}The council closes the bridge\n",
         "The council closes the bridge"),
    ],
    ids=["a word of a menu", "fewer words of the story", "the headline with its kicker", "more words of the story"],
)  # fmt: skip
def test_a_line_below_the_story_names_the_page_by_the_words_of_the_story(page: str, title: str) -> None:
    assert clean(page, kind="text").metadata.title == title


TOP = f"{MENU}News from all the harbour towns\nShare\n"
SUBHEADING, HEADING = "What the council says of the ferry", "The mayor on bridges and on boats"


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"{TOP}{HEADLINE}\nShare\n{SUBHEADING}\n{STORY}", HEADLINE),
        (f"{TOP}{HEADLINE}\nWeather\n{SUBHEADING}\n{STORY}", SUBHEADING),
        (f"{TOP}{HEADLINE}\nWeather\nTides\nMaps\nHarbour\nShare\n{SUBHEADING}\n{STORY}", SUBHEADING),
        (f"{TOP}{HEADING}\n{SUBHEADING}\n{STORY}", HEADING),
        (f"{TOP}Of the old bridge, ferry\nThe council closes the old bridge\n{STORY}", "The council closes the old bridge"),
        (f"{TOP}Many songs to hear for free\nThe council closes the old bridge\n{STORY}", "The council closes the old bridge"),
        (f"{TOP}{HEADING}\n{SUBHEADING}\n3 March 2026\n{STORY}", SUBHEADING),
    ],
    ids=["above a share bar", "above a menu entry", "far above a share bar", "right above", "a kicker", "of other things", "above a day"],
)  # fmt: skip
def test_the_line_right_above_the_first_paragraph_may_be_its_subheading(page: str, title: str) -> None:
    assert clean(page, kind="text").metadata.title == title


PARTS = ("Why the council closes the bridge", "How the ferry runs", "What the mayor says")
PARAGRAPHS = STORY.splitlines()
PARTED = "".join(f"{part}\n{paragraph}\n" for part, paragraph in zip(PARTS, PARAGRAPHS, strict=True))
ENTRIES = f"{PARTS[1]}\n{PARTS[0]}\n{PARTS[2]}\n"


@pytest.mark.parametrize(
    ("entries", "story", "title"),
    [
        (ENTRIES, PARTED, "All you ask of the bridge"),
        (ENTRIES, STORY, PARTS[0]),
        (f"Maps\n{PARTS[0]}\nTides\n", PARTED, PARTS[0]),
    ],
    ids=["headings of the story", "of other pages", "the heading of a part alone"],
)  # fmt: skip
def test_an_entry_of_the_contents_is_no_headline(entries: str, story: str, title: str) -> None:
    page = f"{TOP}All you ask of the bridge\nContents\nWeather\n{entries}Tides\n{PARAGRAPHS[0]}\n{story}"
    assert clean(page, kind="text").metadata.title == title


def test_of_two_main_headings_the_one_that_another_source_gives_is_the_title() -> None:
    title, site = "旧橋を二年間閉鎖、渡し船を増便", "国際ニュース：港新聞"
    story = "".join(f"<p>{line}</p>" for line in STORY.splitlines())
    head = f"<title>{title} 写真1枚 {site}</title><meta property='og:title' content='{title}'>"
    assert clean(f"{head}<h1>{site}</h1><h1>{title}</h1>{story}", kind="html").metadata.title == title


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("旧桥将关闭两年市议会周二决定_港口新闻_港口网", "旧桥将关闭两年市议会周二决定"),
        ("旧桥将关闭两年市议会周二决定-港口网", "旧桥将关闭两年市议会周二决定"),
        ("上海-北京渡船票价下调", "上海-北京渡船票价下调"),
        ("旧桥将关闭iPhone 11售价_iPhone_电信_港口科技_港口网", "旧桥将关闭iPhone 11售价"),
        ("the_old_bridge", "the_old_bridge"),
    ],
)  # fmt: skip
def test_titles_in_han_are_parted_by_low_lines_and_hyphens(title: str, bare: str) -> None:
    found = choose_title([Candidate("title-element", title)], [], None)
    assert found is not None
    assert found.text == bare


def test_the_last_part_of_a_title_in_han_is_the_site() -> None:
    assert site_of(["旧桥将关闭两年_港口新闻_港口网"], ["旧桥将关闭两年"]) == "港口网"


SPOKEN = (
    "The council of Oakmere voted on Tuesday to close the old bridge to cars for two years, and said that the ferry would cross the river "
    "until then every half hour.\n\n"
    "“We have no other choice, and the town is safe,” Mayor Max Poe told readers of the paper, who had asked for a second ferry.\n"
)


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Town of Oakmere is safe - Max Poe", "Town of Oakmere is safe - Max Poe"),
        ("Town of Oakmere is safe - Harbour Post", "Town of Oakmere is safe"),
        ("Town of Oakmere is safe - Other Choice", "Town of Oakmere is safe"),  # a word that the story writes small
    ],
)
def test_one_of_whom_the_story_speaks_is_a_part_of_the_title(line: str, title: str) -> None:
    assert clean(f"{line}\n\n{SPOKEN}", kind="text").metadata.title == title
    footer = "\n\nAbout us\n\nMax Poe\n"
    assert clean(f"Town of Oakmere is safe - Max Poe\n\n{SPOKEN}{footer}", kind="text").metadata.title == "Town of Oakmere is safe"


@pytest.mark.parametrize("house", ["Reuters", "BBC News"])
def test_an_agency_or_an_outlet_that_was_told_something_is_none(house: str) -> None:
    spoken = SPOKEN.replace("readers of the paper", house)
    assert clean(f"Town of Oakmere is safe - {house}\n\n{spoken}", kind="text").metadata.title == "Town of Oakmere is safe"


@pytest.mark.parametrize(
    ("caption", "title"),
    [
        ("The council and the old bridge to cars", "Oakmere loses its river crossing"),
        ("Oakmere loses its only river crossing", "Oakmere loses its only river crossing"),  # the page's title in other words
    ],
)
def test_a_line_that_stands_twice_below_the_title_is_a_caption(caption: str, title: str) -> None:
    assert clean(f"Oakmere loses its river crossing\n\n{caption}\n\n{caption}\n\n{SPOKEN}", kind="text").metadata.title == title


@pytest.mark.parametrize(("credit", "is_title"), [(" ⓒ Harbour Times", False), (" © Harbour Times", False), ("", True)])
def test_a_line_with_a_sign_of_rights_is_a_caption(credit: str, is_title: bool) -> None:
    line = f"The council and the old bridge on Tuesday{credit}"
    title = clean(f"A winter apart\n{line}\n12 February 2026\n{STORY}", kind="text").metadata.title
    assert title == (line if is_title else "A winter apart")


@pytest.mark.parametrize(
    ("title", "heading", "wanted"),
    [
        ("Old bridge to close - Harbour Times", "Old bridge to close", "Old bridge to close"),
        ("News | Harbour Gazette", "News", "News | Harbour Gazette"),
        ("Home", "Old bridge to close", "Old bridge to close"),  # the head says nothing of the story
        ("Old bridge and its ferry", "Old bridge to close", "Old bridge and its ferry"),
    ],
)
def test_a_lower_heading_may_be_the_title_of_a_page_without_a_main_one(title: str, heading: str, wanted: str) -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY.splitlines())
    page = f"<title>{title}</title><body><div><h2>{heading}</h2><p>By Jane Roe</p>{story}</div></body>"
    assert clean(page, kind="html").metadata.title == wanted


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Old bridge to close - Harbour.com - The Harbour Capital", "Old bridge to close"),
        ("Old bridge to close – harbour.com.ar", "Old bridge to close"),
        ("Why I left - Harbour.com reviewed", "Why I left - Harbour.com reviewed"),
        ("Old bridge to close – No. 10", "Old bridge to close – No. 10"),
        ("How to build a chat server - Node.js - Part 2", "How to build a chat server - Node.js - Part 2"),
    ],
)
def test_an_address_behind_a_title_is_the_site_s_name(text: str, title: str) -> None:
    assert strip_site(text, [], set(), "title-element") == title


@pytest.mark.parametrize(("title", "kept"), [("Old bridge to close for repairs", False), ("Bridge repairs", True)])
def test_a_heading_of_the_story_that_is_the_title_of_the_head_goes_where_it_is_no_label(title: str, kept: bool) -> None:
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{title}"}}</script>'
    head += f'<meta property="og:title" content="{title}">'
    body = "".join(f"<p>{line}</p>" for line in STORY.splitlines())
    page = f"<html><head>{head}</head><body><h1>Updates of the board for March</h1><article><h3>{title}</h3>{body}</article></body></html>"
    assert (clean(page, kind="html").paragraphs[0] == title) is kept
