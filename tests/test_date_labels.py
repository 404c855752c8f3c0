"""Labels beside dates, by name: which day is that of publication, which that of a change, and which is neither."""

from __future__ import annotations

from datetime import date

import pytest

from cleaner import clean
from cleaner.lines.date_facts import date_facts
from cleaner.lines.dates import find_dates

LINES = """
a label ~ en ~ Published: March 3, 2026 ~ 2026-03-03 ~ -
a label that ends with a known one ~ en ~ Article published: March 3, 2026 ~ 2026-03-03 ~ -
an unknown label ~ en ~ Deadline for bids: March 3, 2026 ~ - ~ -
an unknown label, then a weekday ~ en ~ When: Tuesday, March 3, 2026 ~ - ~ -
a clock's colon is no label's ~ en ~ 14:05, March 3, 2026 ~ 2026-03-03 ~ -
a general word ~ en ~ Date: March 3, 2026 ~ 2026-03-03 ~ -
a general word behind a weekday ~ fr ~ Mardi, date : 3 mars 2026 ~ 2026-03-03 ~ -
a general word of another day ~ en ~ Trial date: March 3, 2026 ~ - ~ -
a general word of another day, no colon ~ en ~ Trial date March 3, 2026 ~ - ~ -
a general word behind a label ~ en ~ Posted Date: March 3, 2026 ~ 2026-03-03 ~ -
a general word behind an author ~ en ~ Author: Jane Roe Date: March 3, 2026 ~ 2026-03-03 ~ -
another day ~ en ~ Member since March 3, 2026 ~ - ~ -
another day's word that is not beside it ~ en ~ Born in Oakmere, March 3, 2026 ~ 2026-03-03 ~ -
another day ~ en ~ Copyright March 3, 2026 ~ - ~ -
another day ~ en ~ Sale ends March 3, 2026 ~ - ~ -
a change of something else ~ en ~ Privacy policy updated March 3, 2026 ~ - ~ -
a change ~ en ~ Story updated March 3, 2026 ~ - ~ 2026-03-03
a deadline behind the day ~ en ~ Published: February 12, 2026 Deadline: March 1, 2026 ~ 2026-02-12 ~ -
a name before the colon ~ en ~ Martin Roe: 25 Feb 2026 ~ 2026-02-25 ~ -
a name behind a label ~ en ~ Posted By: Jane Roe on: March 2, 2026 ~ 2026-03-02 ~ -
who edited is no change ~ en ~ Edited by: Jane Roe | Harbour News | Apr 04, 2026 ~ 2026-04-04 ~ -
who edited, and when ~ en ~ Published March 1, 2026 Edited by John Miller March 5, 2026 ~ 2026-03-01 ~ 2026-03-05
a change all the same ~ en ~ Edited on Apr 04, 2026 ~ - ~ 2026-04-04
the same day in front of a label ~ en ~ By Jane Roe 08 Jun 2025 • Published 08 Jun 2025 ~ 2025-06-08 ~ -
another day in front of a label ~ en ~ 09 Jun 2025 • Published 08 Jun 2025 ~ 2025-06-08 ~ 2025-06-09
a label glued on both sides ~ en ~ 17:45, 13 Jul 2022Updated17:59, 14 Jul 2022 ~ 2022-07-13 ~ 2022-07-14
a label glued to a clock ~ es ~ 23/02/2026 15:54hsActualizado al 24/02/2026 16:10hs ~ 2026-02-23 ~ 2026-02-24
a day printed twice ~ en ~ Published On 8 Mar 20268 Mar 2026 ~ 2026-03-08 ~ -
two days, the one behind the other ~ en ~ Published On 8 Mar 2026, 9 Mar 2026 ~ 2026-03-08 ~ 2026-03-09
a short year behind dashes, and a clock ~ nl ~ 02-05-25, 16:40 ~ 2025-05-02 ~ -
short numbers behind dashes ~ nl ~ 02-05-25 ~ - ~ -
a label glued to a name ~ en ~ Jane RoeUpdated: Jul 21, 2022, 19:28 IST ~ - ~ 2022-07-21
a month is no name ~ en ~ June Fair: June 3, 2026 ~ - ~ -
a day is no name ~ en ~ Victoria Day: May 18, 2026 ~ - ~ -
a word is no name ~ en ~ Grace Period: 4 March 2026 ~ - ~ -
an event that is called after somebody ~ en ~ Martin Roe Concert: July 3, 2026 ~ - ~ -
a label glued to no name ~ en ~ EventDate: 3 March 2026 ~ - ~ -
a comma behind a space ~ en ~ Published on March 4th , 2026 by Jane Roe ~ 2026-03-04 ~ -
another day ~ de ~ Termin: 3. März 2026 ~ - ~ -
another day ~ fr ~ Date limite : 3 mars 2026 ~ - ~ -
another day ~ es ~ Fecha límite: 3 de marzo de 2026 ~ - ~ -
another day ~ ja ~ 締切：2026年3月3日 ~ - ~ -
the end of a label in a script without spaces ~ ja ~ 記事の公開日：2026年3月3日 ~ 2026-03-03 ~ -
another day ~ ja ~ 開催日：2026年3月3日 ~ - ~ -
another day ~ ru ~ Дата проведения: 3 марта 2026 ~ - ~ -
a label behind the date ~ ja ~ 2025/12/4 9:15 （2025/12/5 11:02 更新） ~ 2025-12-04 ~ 2025-12-05
labels behind both dates ~ ja ~ 2026年2月12日 公開 2026年2月13日 更新 ~ 2026-02-12 ~ 2026-02-13
a label behind a clock ~ ja ~ 2026年2月12日 18時24分 更新 ~ - ~ 2026-02-12
a label of the next date ~ ja ~ 2026年2月12日 更新：2026年2月13日 ~ 2026-02-12 ~ 2026-02-13
a word behind the date that is no label ~ ja ~ 2026年2月12日 東京 ~ 2026-02-12 ~ -
a label of a language taken for this one ~ fi ~ Uuendatud 19.02.2026 ~ - ~ 2026-02-19
a label of a language taken for this one ~ fr ~ Data publicării: 04.12.2025, 09:15 Actualizat: 05.12.2025 ~ 2025-12-04 ~ 2025-12-05
a short word of another language ~ en ~ Stand by: March 3, 2026 ~ - ~ -
a change ~ ar ~ عُدّل: 19.02.2026 ~ - ~ 2026-02-19
a change ~ da ~ Rettet 19.02.2026 ~ - ~ 2026-02-19
a change ~ ko ~ 변경 2026-02-19 ~ - ~ 2026-02-19
a change ~ vi ~ Sửa đổi: 19.02.2026 ~ - ~ 2026-02-19
""".strip().splitlines()
"""Name, language, line, day of publication and of change (`-`: none)."""

STORY = (
    "The council voted on Tuesday to close the old bridge for repairs that will take two years and cost more than it has.\n\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters on Wednesday, and many will do so.\n"
)


@pytest.mark.parametrize("line", LINES)
def test_a_label_says_which_day_it_is(line: str) -> None:
    _, language, text, published, modified = line.split(" ~ ")
    told = {fact.field: str(fact.value)[:10] for fact in date_facts(find_dates(text, language))}
    assert (told.get("published", "-"), told.get("modified", "-")) == (published, modified)


@pytest.mark.parametrize(
    ("lines", "published", "modified"),
    [
        ("Nov 20, 2025\n\nPublished On Nov 19, 2025", "2025-11-19", "2025-11-20"),
        ("Nov 20, 2025\n\nPublished On Nov 19, 2025\n\nLast Updated On Nov 21, 2025", "2025-11-19", "2025-11-21"),
        ("Nov 19, 2025\n\nPublished On Nov 19, 2025", "2025-11-19", "None"),
        ("Nov 19, 2025\n\nNov 20, 2025", "2025-11-19", "None"),
        ("Deadline: Nov 20, 2025", "None", "None"),
        ("Deadline: Nov 20, 2025\n\nNov 19, 2025", "2025-11-19", "None"),
        ("May 21, 2025 April 24, 2025 by Jane Roe", "2025-04-24", "None"),
        ("April 24, 2025 May 21, 2025 by Jane Roe", "2025-04-24", "None"),
        ("Updated on\n\nMay 21, 2025", "None", "2025-05-21"),
        ("Published\n\nMay 21, 2025\n\nAuthor", "2025-05-21", "None"),
        ("Deadline:\n\nMay 21, 2025", "None", "None"),
        ("Interview by Jane Roe\n\nApril 24, 2025. Updated: May 21, 2025", "2025-04-24", "2025-05-21"),
    ],
)
def test_labels_speak_before_bare_days_and_of_these_the_earlier(lines: str, published: str, modified: str) -> None:
    found = clean(f"Old bridge to close for repairs\n\nBy Jane Roe\n\n{lines}\n\n{STORY}").metadata
    assert (str(found.published), str(found.modified)) == (published, modified)


def test_a_change_is_told_in_the_line_above_the_headline() -> None:
    body = f"Old bridge to close for repairs\n\nBy Jane Roe\n\nFirst published: 6 January 2026\n\n{STORY}"
    assert str(clean(f"Last updated: 7 January 2026\n\n{body}").metadata.modified) == "2026-01-07"
    assert clean(f"Last updated: 5 January 2026\n\n{body}").metadata.modified is None
    assert clean(f"7 January 2026\n\n{body}").metadata.modified is None


@pytest.mark.parametrize(
    ("masthead", "day"),
    [
        ("San Jose, Calif.", "2026-03-04"), ("Harbour Times, 12 Mill Street, San Jose, CA 95113", "2026-03-04"),
        ("Hyderabad, Telangana", "2026-04-03"), ("Serving Halifax, West Yorkshire", "2026-04-03"),
        ("Harbour Times, Leicester LE1 5AA", "2026-04-03"), ("The Harbour Times", "None"),
        ("San Jose, Calif.\n\nHyderabad, Telangana", "None"),
    ],
)  # fmt: skip
def test_the_country_tells_the_order_of_a_numeric_day(masthead: str, day: str) -> None:
    page = f"{masthead}\n\nOld bridge to close for repairs\n\nBy Jane Roe\n\n03/04/2026\n\n{STORY}"
    assert str(clean(page).metadata.published) == day


@pytest.mark.parametrize(
    ("below", "day"),
    [
        ("Ferry runs twice as often\n\n02/27/2026", "2026-03-04"), ("Ferry runs twice as often\n\n27/02/2026", "2026-04-03"),
        ("Ferry runs twice as often\n\n02/27/2026\n\n27/02/2026", "None"), ("Ferry runs twice as often\n\n02/02/2026", "None"),
        ("The ferry was built on 02/27/2006 at the old yard, and has carried those who walk to the market each day since then.", "None"),
    ],
)  # fmt: skip
def test_other_days_of_the_page_tell_the_order_of_a_numeric_day(below: str, day: str) -> None:
    page = f"Old bridge to close for repairs\n\nBy Jane Roe\n\n03/04/2026\n\n{STORY}\n{below}\n"
    assert str(clean(page).metadata.published) == day


def test_a_day_below_the_headline_goes_before_those_of_a_list_below_the_page_s_title() -> None:
    lines = "Home|News|Sport|Culture|About|Contact|Latest|Ferry runs twice as often|March 1, 2026|Market moves to the square|March 2, 2026"
    menu = "".join(f"{line}\n\n" for line in lines.split("|"))
    head = "Old bridge to close for repairs"
    page = f"{head}\n\n{menu}{head}\n\nFebruary 4, 2026 by Jane Roe, Head of the Board\n\n{STORY}"
    assert str(clean(page).metadata.published) == "2026-02-04"


@pytest.mark.parametrize(("line", "day"), [("03/04/2026 25/03/2026", date(2026, 4, 3)), ("03/04/2026 03/25/2026", date(2026, 3, 4))])
def test_another_day_of_the_line_tells_the_order(line: str, day: date) -> None:
    assert find_dates(line, "en")[0].value == day


def test_the_story_s_places_do_not_tell_the_order() -> None:
    told = "The minister flew from the capital to Hyderabad on Monday to open a road, and said that the money came from Telangana.\n"
    page = f"Old bridge to close for repairs\n\nBy Jane Roe\n\n03/04/2026\n\n{STORY}\n{told}"
    assert clean(page).metadata.published is None


def test_a_copyright_line_is_no_title() -> None:
    page = f"The Harbour Times\n\nIndia\n\nOld bridge to close\n\nBy Jane Roe\n\nMay 5, 2026\n\n{STORY}\n© The Harbour Times\n"
    assert clean(page).metadata.title == "Old bridge to close"


def test_the_number_of_an_issue_is_no_title() -> None:
    issue = "Vol. XLII No. 37 Wednesday, February 25, 2026 Price 50p"
    assert clean(f"{issue}\n\nThe old bridge is closed\n\n{STORY}").metadata.title == "The old bridge is closed"
    assert clean(f"No. 10 closes the old bridge\n\nBy Jane Roe\n\n{STORY}").metadata.title == "No. 10 closes the old bridge"


def test_words_beside_a_date_are_no_author() -> None:
    story = (
        "Byrådet vedtog tirsdag aften med stort flertal at erstatte den gamle bro, og dermed er tre års strid om den slut.\n\n"
        "Ifølge ingeniørerne har brodækket mistet næsten en tredjedel af sin bæreevne siden det seneste eftersyn for længe siden.\n"
    )
    found = clean(f"Den gamle bro erstattes\n\nTirsdag den 4. november 2025\n\n{story}").metadata
    assert (found.authors, str(found.published)) == ((), "2025-11-04")


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("March 5, 2026 March 3, 2026", "2026-03-03"),
        ("February 12, 2026 | Bridge (May 1, 1950)", "2026-02-12"),
        ("May 1, 1950", "1950-05-01"),
    ],
)
def test_of_two_bare_days_the_earlier_is_the_publication_but_not_one_older_than_the_web(line: str, published: str) -> None:
    assert [str(fact.value) for fact in date_facts(find_dates(line, "en"))] == [published]
