"""Names of authors in bare text, by what stands beside them; and what looks like one."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.writers import signed_with_job, without_brackets

HEADLINE = "Old bridge to close for two years"
STORY = (
    "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters, and the lorries come in June.\n"
    "The work begins in autumn, when the river is low, and the ferry will carry those who walk to the market in the meantime.\n"
)
FOUND = {
    "below the headline": (["Jane Roe"], ["Jane Roe"]),
    "degrees": (["Jane Roe, MS, RD", "March 3, 2026"], ["Jane Roe"]),
    "an office": (["Audrey Roe, Print Managing Editor", "March 3, 2026"], ["Audrey Roe"]),
    "each on a line": (["Jane Roe", "MP", "Max Poe", "3 March 2026"], ["Jane Roe", "Max Poe"]),
    "a sign between name and day": (["Jane Roe", "—", "3 March 2026"], ["Jane Roe"]),
    "an account": (["Posted on 2026-03-04 by harbourfan | Leave a comment"], ["harbourfan"]),
    "by of another language": (["Veröffentlicht am 4. März 2026 von Jane Roe"], ["Jane Roe"]),
    "a category behind the name": (["4 March 2026 Jane Roe Gardening"], ["Jane Roe"]),
    "a category behind in": (["Jane Roe in Gardening", "4 March 2026"], ["Jane Roe"]),
    "glued to by": (["ByJane Roe", "4 March 2026"], ["Jane Roe"]),
    "a dot between the parts": (["By Jane Roe ⋅ Review Editor ⋅ Updated March 3, 2026"], ["Jane Roe"]),
    "a second label": (["Written by", "Jane Roe", "Fact Checked By", "Max Poe"], ["Jane Roe"]),
    "an employer": (["By Jane Roe, Executive Editor, Harbour Health Watch"], ["Jane Roe"]),
    "a comma before and": (["Written by Jane Roe, Max Poe, and Ann Doe"], ["Jane Roe", "Max Poe", "Ann Doe"]),
    "another's work behind": (["By Jane Roe, CFP – Updated Mar 5, 2026 at 4:28 PM EST | Fact-checked by Max Poe"], ["Jane Roe"]),
    "a handle": (["By Jane Roe@janeroe", "4 March 2026"], ["Jane Roe"]),
    "a desk": (["Harbour Team", "Mar 3, 2026", "7 min read"], ["Harbour Team"]),
    "a desk of one word": (["Redaktion", "3. März 2026"], ["Redaktion"]),
    "a desk below a label": (["Written by", "Harbour Editorial Team"], ["Harbour Editorial Team"]),
    "joined by lines between them": (["By", "Jane Roe", ",", "Qorvath Poe", ", and", "Harbour Rankings Team", "March 3, 2026"],
                                     ["Jane Roe", "Qorvath Poe", "Harbour Rankings Team"]),
    "a role behind each name": (["By", "Jane Roe News Reporter", "Max Poe News Reporter", "Ann Roe", "March 3, 2026"],
                                ["Jane Roe", "Max Poe", "Ann Roe"]),
    "a desk behind the name": (["By", "Jane Roe", ", Global Desk Last Updated: March 3, 2026, 01:00:00 AM IST"], ["Jane Roe"]),
    "what each does": (["Written by", "Jane Roe, who tests bridges", "Max Poe, senior editor of the Ledger"], ["Jane Roe", "Max Poe"]),
    "one that is known": (["Qorvath Poe, Jane Roe, Max Poe & Ann Doe", "March 3, 2026"], ["Qorvath Poe", "Jane Roe", "Max Poe", "Ann Doe"]),
    "an account of two capitals": (["Posted by HarbourSelect on Tuesday, March 3, 2026"], ["HarbourSelect"]),
    "a role with its town": (["Marta Roe", "Correspondent in Rome"], ["Marta Roe"]),
    "above buttons to share": ([STORY.splitlines()[0], "Jane Roe", "Share this article"], ["Jane Roe"]),
    "an article's label": (["Article written by:", "Qorvath Poe, MD"], ["Qorvath Poe"]),
    "a first name": (["Jane", "March 3, 2026"], ["Jane"]),
    "an initial at its end": (["By Jane R.", "March 3, 2026"], ["Jane R."]),
    "places in brackets": (["By Jane Roe, Max Poe (Lagos) and Ann Doe (Abuja)", "March 3, 2026"], ["Jane Roe", "Max Poe", "Ann Doe"]),
    "who took the pictures": (["Jane Roe e Max Poe (texto) e Ann Doe (fotos)", "30 de Maio de 2026"], ["Jane Roe", "Max Poe"]),
    "who drew": (["Von Jane Roe und Max Poe (Text) sowie Ann Doe (Illustration)", "3. März 2026"], ["Jane Roe", "Max Poe"]),
    "a label far behind": ([STORY, *["Harbour Deals"] * 30, "Article written by:", "Jane Roe"], ["Jane Roe"]),
    "who wrote the post": ([STORY, "This post was written by Jane Roe, Head of Bridges"], ["Jane Roe"]),
    "an editor behind a bar": (["Author: Jane Roe | Editor: Max Poe", "3 March 2026"], ["Jane Roe"]),
    "a place behind a bar": (["Jane Roe | Tudela", "19/05/2026 07:00"], ["Jane Roe"]),
    "a place behind a slash": (["Jane ROE / ISTANBUL", "9 March 2026"], ["Jane ROE"]),
    "a day that has two readings": (["Qenan Abu Roe | 12.10.2026 - Update : 12.10.2026"], ["Qenan Abu Roe"]),
    "for an outlet": (["By Jane Roe", "Special to the Harbour Times", "March 3, 2026"], ["Jane Roe"]),
    "a translator below": (["By Jane Roe", "Translated from the French by Ann Doe", "March 3, 2026"], ["Jane Roe"]),
    "pairs of name and role": (["Jane Roe", "Reporter", "Max Poe", "Environment Writer", "March 3, 2026"], ["Jane Roe", "Max Poe"]),
    "a time behind the day": (["By Jane Roe on March 3, 2026 08:08 pm @janeroe 76 Comments"], ["Jane Roe"]),
    "commas and a button": (["By Jane Roe , Max Poe , Ann Doe on March 3, 2026 | Comments"], ["Jane Roe", "Max Poe", "Ann Doe"]),
    "an outlet behind the name": (["Max Roe The Harbour Times Tue, 3 March 2026 17:55 UTC"], ["Max Roe"]),
    "an outlet's address behind the name": (["By Jane Roe Harbour.com Archive"], ["Jane Roe"]),
    "several names and a bar": (["Jane Roe, Max Poe & Anna Doe | 3 March 2026"], ["Jane Roe", "Max Poe", "Anna Doe"]),
    "a name, a town and a bar": (["Jane Roe, Madrid | 3 March 2026"], ["Jane Roe"]),
    "an initial in the middle": (["Maria R. Roe / Emilio de Poe Madrid 3 March 2026 - 12:14 CET"], ["Maria R. Roe", "Emilio de Poe"]),
    "a button glued to the name": (["Marcus De RoeView More Articles"], ["Marcus De Roe"]),
    "a section between name and day": (["Jane Roe", "Business", "Mar 3, 2026 2:00 AM"], ["Jane Roe"]),
    "an address behind the name": (["Jane Roe - jane@harbour.example", "March 3, 2026"], ["Jane Roe"]),
    "categories behind the day": (["Posted By: Jane Roe on: March 3, 2026 In: Education, Lifestyle, Local News"], ["Jane Roe"]),
    "categories before a bar and the name": (["March 3, 2026 | Category: News | Author: Jane Roe"], ["Jane Roe"]),
    "a name, a colon and the day": (["Jane Roe: 3 Mar 2026"], ["Jane Roe"]),
    "a signature with an agency": ([STORY, "Joakim Roe/TT"], ["Joakim Roe"]),
    "a short name and a reading time": (["By Ann Lee 5 min read"], ["Ann Lee"]),
    "a reading time without a label": (["Ann Lee · 5 min read"], ["Ann Lee"]),
    "glued to its label": (["Authors:Jane Roe, Max Poe, Ann Lee"], ["Jane Roe", "Max Poe", "Ann Lee"]),
    "a category glued behind the name": (["On March 3, 2026 By Jane RoeIn Budget Travel, Guides"], ["Jane Roe"]),
    "a category without a day": (["By Jane Roe In Travel"], ["Jane Roe"]),
    "a desk with its article": (["By The Harbour editors", "3 March 2026"], ["The Harbour editors"]),
    "a desk with a small article": (["By the Harbour Team"], ["the Harbour Team"]),
    "a former office": (["Guide by Jane Roe Former Deputy Tech Editor"], ["Jane Roe"]),
    "an outlet in capitals": (["Jane Roe HARBOUR TODAY"], ["Jane Roe"]),
    "an outlet behind a comma": (["Jane Roe, Harbour Times"], ["Jane Roe"]),
    "a university": (["Jane Roe, Harbour University"], ["Jane Roe"]),
    "degrees and semicolons": (["Jane Roe, PhD; Max Poe, MD"], ["Jane Roe", "Max Poe"]),
    "authors and semicolons": (["By Jane Roe; Max Poe"], ["Jane Roe", "Max Poe"]),
    "a house that begins as a name does": (["By Jane Roe | Charlotte Observer", "3 March 2026"], ["Jane Roe"]),
    "a house with In": (["By BridgedIn News", "3 March 2026"], ["BridgedIn News"]),
    "an office of a house with In": (["By Jane Roe, BridgedIn Editor", "3 March 2026"], ["Jane Roe"]),
    "a label of something else": (["Text:Luke Acts", "Jane Roe", "3 March 2026"], ["Jane Roe"]),
    "a portrait with its office": (["Ann Lee, former mayor of Harbour", "Jane Roe", "3 March 2026"], ["Jane Roe"]),
    "below a standfirst that is a quote": (["“This bridge will change how all of us live.”", "Jane Roe", "3 March 2026"], ["Jane Roe"]),
    "how to reach the author": (["Author contact:", "Jane Roe", "3 March 2026"], ["Jane Roe"]),
    "an account before the day": (["By harbourfan February 16, 2026 No Comments"], ["harbourfan"]),
    "a first name and categories": (["Posted By: Kiersten · In: Sides, Sourdough"], ["Kiersten"]),
    "a first name that is a small word": (["Don Lee", "March 3, 2026"], ["Don Lee"]),
    "a column before the name": (["12/19/2025 • Friday Thoughts • Jane Roe"], ["Jane Roe"]),
    "a signature with an agency in brackets": ([STORY, "Jane Roe (AFP)"], ["Jane Roe"]),
}
KEPT = {
    "a section": ["Harbour Deals"],
    "whom to ask": [STORY, "Media contact:", "Jane Roe - jane@harbour.example", "Max Poe - max@harbour.example"],
    "a menu without spaces": ["By Jane Roethoughtsstreamsportfoliomiscellaneousrecords", "Share"],
    "works of many": [STORY.splitlines()[0], "1. The Bridge (2001) by Jane Roe",
                      "2. The Ferry (2004) by Max Poe", "3. The Mill (2008) by Ann Doe"],
    "who the story is about, above buttons": ["Taylor Swift", "Share", "The singer Taylor Swift sang on Monday to those who waited."],
    "a reviewer": ["Reviewed by: Max Poe"],
    "a section and a day": ["Town News", "3 March 2026"],
    "a saint": ["St. Johannes", "3 March 2026"],
    "a part of the headline": ["Old Bridge", "3 March 2026"],
    "who is in the picture": ["Jane Roe", "Photo: Max Poe / Example"],
    "no editor": ["Edited and Reviewed by Harbour Staff Board 3 March 2026"],
    "another story": ["The art of ferries by Harbour Books"],
    "who the story is about": ["Taylor Swift", "Taylor Swift sang on Monday in front of those who had waited for hours at the bridge."],
    "a maker in the story": ["Mercedes Benz", "The maker Mercedes Benz told drivers on Monday that heavy vans may not cross the bridge."],
    "a bank in the story": ["Morgan Stanley", "The bank Morgan Stanley said on Monday that it will lend the money for the bridge."],
    "a book in the story": ["Harry Potter", "Readers of Harry Potter met on Monday at the school by the bridge, as they do each year."],
    "a club in the story": ["Crystal Palace", "The guests, Crystal Palace, won on Monday after two late goals at the old bridge."],
    "an account": ["By User Admin", "March 3, 2026"],
    "an account of a system": ["Super User", "March 3, 2026"],
    "who is told of above the story": ["Jane Roe", "“I will miss it,” Jane Roe said of the bridge where she works as an engineer."],
    "all news": ["All News 07:12 March 3, 2026"],
    "an agency's news": ["KYODO NEWS - 19 hours ago - 21:40 | All, Japan"],
    "an agency's desk": ["11 March 2026, 15:02", "Redazione ANSA"],
    "a section behind a bar": ["World News | 12.10.2026"],
    "who speaks below the story": [STORY, "Jane Roe", "I have used the ferry for years and will miss the bridge all the same."],
    "whom the story speaks of": [STORY, "The last word had Jane Roe, who has lived on the quay for forty years.", "Jane Roe"],
    "a country and the day": ["North Korea 09:31 March 3, 2026"],
    "who stands in a picture": ["(L-R) Jane Roe, Max Poe, Ann Doe", "3 March 2026"],
    "who stands in a picture, with a label": ["From left to right: Jane Roe, Max Poe", "3 March 2026"],
    "who stands in a picture, in brackets": ["(From left) Jane Roe, Max Poe", "3 March 2026"],
    "a button above the day": ["Text Size", "3 March 2026"],
    "a file": ["Update CHANGELOG.md", "3 March 2026"],
    "a town below the story": [STORY, "New York"],
    "a song": [STORY, "A song by Bob Dylan"],
    "a goal": [STORY, "Goal scored by Thomas Müller"],
    "a painting": [STORY, "The Harbour, by Claude Monet"],
    "whom to ask, by a line": ["For further information please contact:", "Jane Roe", "Program Coordinator"],
    "what was done to the story": ["Latest update 3 March 2026 . Expert Reviewed"],
    "when it ends": ["Sale ends by Friday February 16, 2026"],
    "a label that nobody stands behind": ["Written By Feb 11, 2019 · 3 min read"],
    "a list of services": [STORY, "Corporate Relocation, Domestic Relocation, Employee Relocation"],
    "a list of merits": [STORY, "Comprehensive Certifications, Education and Experience"],
    "a label of the reading time": ["Temps de Lecture : 5 min"],
    "a book of another language": [STORY, "Ein Buch von Thomas Mann"],
}


def page(lines: list[str], behind: str = "") -> str:
    return "\n".join((f"{HEADLINE} | Harbour Times", "Home", "Gardening", HEADLINE, *lines, STORY)) + behind


@pytest.mark.parametrize("name", FOUND)
def test_names_are_found(name: str) -> None:
    lines, names = FOUND[name]
    assert list(clean(page(lines), kind="text").metadata.authors) == names


@pytest.mark.parametrize("name", KEPT)
def test_what_looks_like_a_name_is_none(name: str) -> None:
    assert clean(page(KEPT[name]), kind="text").metadata.authors == ()


@pytest.mark.parametrize(("office", "names"), [("", ("Jane Roe",)), ("Director of Operations, Harbour Lines\n", ())])
def test_who_praises_a_product_stands_between_a_quote_and_her_office(office: str, names: tuple[str, ...]) -> None:
    praise = f"“The ferry takes me to work in half the time each day.”\nJane Roe\n{office}"
    assert clean(page([], praise), kind="text").metadata.authors == names


@pytest.mark.parametrize("title", ["", f"{HEADLINE} | Harbour Times\n"])
@pytest.mark.parametrize("menu", ["Atlanta\nSandy Springs\nJohns Creek", "BY COMPANY TYPE\nBY ROLE", "By Industry\nBy Company Size"])
def test_an_entry_of_a_menu_is_no_name(menu: str, title: str) -> None:
    text = f"{title}Home\nService Areas\n{menu}\nContact\nHarbour Deals\nHarbour Deals\n{HEADLINE}\n{STORY}"
    assert clean(text, kind="text").metadata.authors == ()


def test_a_long_paragraph_vouches_for_no_name_and_no_day_behind_it_does() -> None:
    inside = f"Tony Blair\n{STORY.replace(chr(10), ' ') * 2}\nUpdated 3 hours ago\n"
    assert clean(page([], inside + STORY), kind="text").metadata.authors == ()


def test_a_byline_behind_the_story_is_found_and_one_behind_other_stories_is_not() -> None:
    assert clean(page([], "Written by Jane Roe\n"), kind="text").metadata.authors == ("Jane Roe",)
    assert clean(page([], "Related stories\nWritten by Jane Roe\n"), kind="text").metadata.authors == ()


def test_the_title_is_the_line_that_the_first_line_names() -> None:
    away = "\n".join(["Section item"] * 70)
    text = f"{HEADLINE} - Harbour Times\nHome\n{HEADLINE}\n{away}\nWhat the council says of the bridge\n{STORY}"
    assert clean(text, kind="text").metadata.title == HEADLINE
    other = f"Harbour Times | The bridge and its long history\nHome\nHarbour Times\n{HEADLINE}\nBy Jane Roe\n{STORY}"
    assert clean(other, kind="text").metadata.title == HEADLINE


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("박서연 기자", ("박서연",)), ("本报记者 陈思远 文 周浩 摄", ("陈思远",)), ("陈思远 文/图", ("陈思远",)),
        ("佐藤恵子記者", ("佐藤恵子",)), ("港口新闻记者 陈思远", ("陈思远",)),
        ("采写：南港记者 陈思远 周浩", ("陈思远", "周浩")), ("作者陈思远", ("陈思远",)),
        ("文 周浩", ()), ("王小雨", ()), ("기자 회견", ()), ("作者简介", ()), ("作者最新文章", ()), ("记者 手记", ()),
        ("记者：请问", ()), ("作者 简介", ()), ("作者：约翰·史密斯", ("约翰·史密斯",)), ("记者发布会", ()), ("文化周末", ()),
    ],
)  # fmt: skip
def test_the_word_for_a_reporter_tells_names_in_scripts_without_capitals(line: str, names: tuple[str, ...]) -> None:
    assert signed_with_job(line) == names


def test_the_address_behind_the_word_for_a_reporter_is_no_part_of_the_name() -> None:
    story = (
        "시의회는 화요일 낡은 다리를 이 년 동안 닫고 고치기로 했다고 밝혔다. 나룻배는 그때까지 두 배로 다닌다.\n\n"
        "주민들은 삼월 말까지 의견을 낼 수 있으며, 시장은 기자들에게 공사가 가을에 시작된다고 말했다.\n\n"
        "다리는 백 년 전에 지어졌고 지난해 금이 간 곳이 두 군데 발견됐다고 기술자들이 전했다.\n\n"
    )
    for line in ("최윤호 기자 yh@ledger.example", "/최윤호 기자(yh@ledger.example)"):
        assert clean(f"낡은 다리 이 년간 닫는다\n\n2026-03-03\n\n{story}{line}\n").metadata.authors == ("최윤호",)


@pytest.mark.parametrize(
    ("line", "names"),
    [("叨叨姐 胡一刀", ("叨叨姐", "胡一刀")), ("港口日报 关注", ("港口日报",)), ("用微信扫描二维码 分享至好友和朋友圈", ())],
)
def test_names_in_chinese_are_parted_by_a_space_and_lose_their_buttons(line: str, names: tuple[str, ...]) -> None:
    story = (
        "市议会周二决定将出现裂缝的旧桥关闭两年，并增加渡船班次。\n\n市长对记者说，修桥的费用超过桥的价值，镇上没有这笔钱。\n\n"
        "居民可在三月底前提出意见。\n\n"
    )
    assert clean(f"旧桥将关闭两年\n\n{line} 2026年3月3日\n\n{story}", kind="text").metadata.authors == names


@pytest.mark.parametrize("name", ["Nguyễn Thị Roe", "Siobhán Roe", "Jayesh Roe", "Chinedu Roe"])
def test_first_names_of_many_countries_sign_a_story(name: str) -> None:
    assert clean(f"{HEADLINE}\n{STORY}{name}\n").metadata.authors == (name,)
    assert clean(f"{HEADLINE}\n{STORY}Qorvath Roe\n").metadata.authors == ()


STORIES = {
    "ar": (
        "البلدية تغلق الجسر القديم لمدة عامين",
        "قررت البلدية يوم الثلاثاء إغلاق الجسر القديم لمدة عامين لإصلاحه، وقالت إن العبارة ستعمل حتى ذلك الوقت كل نصف ساعة.\n\n"
        "ويمكن للسكان أن يقدموا آراءهم حتى نهاية الشهر، وقال المهندسون إن الشقوق ظهرت في موضعين من الجسر في العام الماضي.\n",
    ),
    "he": (
        "העירייה תסגור את הגשר הישן לשנתיים",
        "העירייה החליטה ביום שלישי לסגור את הגשר הישן לשנתיים כדי לתקן אותו, והודיעה שהמעבורת תפעל עד אז בכל חצי שעה.\n\n"
        "התושבים יכולים להגיש את דעתם עד סוף החודש, והמהנדסים אמרו כי הסדקים התגלו בשני מקומות בגשר בשנה שעברה.\n",
    ),
    "hi": (
        "पुराना पुल दो साल के लिए बंद होगा",
        "नगर परिषद ने मंगलवार को पुराने पुल को मरम्मत के लिए दो साल तक बंद करने का फैसला किया और कहा कि नाव तब तक हर आधे घंटे पर चलेगी।\n\n"
        "निवासी महीने के अंत तक अपनी राय दे सकते हैं, और इंजीनियरों ने कहा कि पिछले साल पुल में दो जगह दरारें मिली थीं।\n",
    ),
}


@pytest.mark.parametrize(
    ("language", "line", "names"),
    [
        ("ar", "عبد الرحيم الصيرفي", ("عبد الرحيم الصيرفي",)), ("ar", "أخبار المدينة", ()), ("he", "נעמה ארגוב", ("נעמה ארגוב",)),
        ("he", "חדשות העיר", ()), ("hi", "अजय कुमार वर्मा", ("अजय कुमार वर्मा",)), ("hi", "नगर समाचार", ()),
    ],
)  # fmt: skip
def test_first_names_tell_who_wrote_in_scripts_without_capitals(language: str, line: str, names: tuple[str, ...]) -> None:
    headline, story = STORIES[language]
    assert clean(f"{headline}\n\n{line}\n\n{story}").metadata.authors == names


@pytest.mark.parametrize(
    ("below", "named"),
    [
        ("Do Porto News, em São Paulo", True), ("Da Redação", True), ("Do R7", True),
        ("Dos Santos", False), ("Da Vila Madalena", False), ("Da ponte velha, em obras", False),
    ],
)  # fmt: skip
def test_the_house_below_a_name_vouches_for_it_in_brazil(below: str, named: bool) -> None:
    story = (
        "A prefeitura decidiu na terça-feira fechar a ponte antiga para obras, e a balsa vai fazer o dobro das viagens até lá.\n"
        "Os moradores têm até o fim de março para comentar o plano, disse o prefeito, e os caminhões chegam em junho.\n"
    ) * 2
    page = f"Ponte antiga fecha por dois anos\nQorvath Poe\n{below}\n25/08/2019 04h00\n{story}"
    assert ("Qorvath Poe" in clean(page, kind="text").metadata.authors) is named


def test_a_name_below_the_last_paragraph_signs_the_story() -> None:
    assert clean(page([], "Jane Roe\n"), kind="text").metadata.authors == ("Jane Roe",)
    assert clean(page([], "Jane Roe\nWrite to us: letters@harbour.example\n"), kind="text").metadata.authors == ("Jane Roe",)
    assert clean(page(["By Max Poe"], "Jane Roe\n"), kind="text").metadata.authors == ("Max Poe",)
    assert clean(page([], "Jane Roe\nI have used the ferry for years and will miss the bridge.\n"), kind="text").metadata.authors == ()


@pytest.mark.parametrize("label", ["Írta: ", "Szerző: ", "Autor: ", "Piše: ", "Parengė ", "Kirjutas: "])
def test_labels_of_languages_that_are_not_told_are_read(label: str) -> None:
    body = (
        "Zubi zaharra bi urtez itxiko dute, konponketak luze joko duelako.\n"
        "Lanak udazkenera arte iraungo du, ibaiko ura baxu dagoelako.\n"
    )
    text = f"Zubi zaharra bi urtez itxiko dute\n{label}Jane Roe\n2026-08-04\n{body}"
    assert clean(text, kind="text").metadata.authors == ("Jane Roe",)


def test_brackets_say_who_wrote_and_where() -> None:
    assert without_brackets("Jane Roe (Rome) and Max Poe (Oslo)") == "Jane Roe and Max Poe"
    assert without_brackets("Jane Roe, Max Poe (photos)") == "Jane Roe"
    assert without_brackets("Jane Roe (AP)") == "Jane Roe, AP"
    assert without_brackets("Jane R(oe)") == "Jane R(oe)"
    assert without_brackets("Jane Roe (avec Max Poe et Anne Doe)") == "Jane Roe, Max Poe et Anne Doe"
    assert without_brackets("Jane Roe (with photos)") == "Jane Roe"
    assert without_brackets("Jane Roe (with Agency Inputs)") == "Jane Roe"


def test_a_path_or_a_day_in_front_of_the_headline_is_none_of_it() -> None:
    for front in ("Home » News » ", "3 March 2026 "):
        assert clean(f"{HEADLINE} | Harbour Times\nHome\n{front}{HEADLINE}\n{STORY}", kind="text").metadata.title == HEADLINE


def test_a_name_that_only_markup_says_goes_behind_the_byline() -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY.splitlines())
    html = f"<meta name='author' content='harbour.example'><h1>{HEADLINE}</h1><p>By Jane Roe</p>{story}"
    assert clean(html, kind="html").metadata.authors == ("Jane Roe",)
    assert clean(html.replace("harbour.example", "Max Poe"), kind="html").metadata.authors == ("Max Poe",)


def test_address_and_language_are_whole_and_in_their_usual_form() -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY.splitlines())
    shared = "<meta property='og:url' content='https://harbour.example/a'>"
    relative = clean(f"<html lang='EN_us'><link rel='canonical' href='/a'>{shared}<h1>{HEADLINE}</h1>{story}", kind="html").metadata
    assert (relative.url, relative.language) == ("https://harbour.example/a", "en-US")
    bare = clean(f"<link rel='canonical' href='//harbour.example/b'><h1>{HEADLINE}</h1>{story}", kind="html").metadata
    assert bare.url == "https://harbour.example/b"
    crawled = clean(f"title: {HEADLINE}\nlanguage: de_at\n\n{STORY}", kind="text").metadata
    assert crawled.language == "de-AT"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Roe and Max Poe, it was once called the garden. A society has planted two hundred trees there since the war.", ()),
        ("By Jane Roe, our correspondent in Oslo", ("Jane Roe",)),
        ("By Jane Roe Math Editor", ("Jane Roe",)),
        ("Written by Jane Roe Content Marketing Coordinator", ("Jane Roe",)),
    ],
)
def test_a_clause_behind_a_name_is_no_role(line: str, authors: tuple[str, ...]) -> None:
    assert clean(page([line]), kind="text").metadata.authors == authors


def test_buttons_in_a_script_without_capitals_are_no_name() -> None:
    story = "صوت المجلس يوم الثلاثاء على إغلاق الجسر القديم أمام السيارات بعد أن وجد المهندسون شقوقا في قوسين من أقواسه.\n"
    page = f"إغلاق الجسر القديم أمام السيارات\nالأربعاء 5 يونيو 2024 - 14:30\nحجم الخط طباعة مشاركة\n{story * 3}"
    assert clean(page, kind="text").metadata.authors == ()


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Fragen der Solidarität", ()), ("Wissenschaft Atmosphäre", ()), ("Europäische Union", ()), ("Jana Hartung", ("Jana Hartung",)),
        ("By Letters To", ()), ("By Tom May", ("Tom May",)),
    ],
)  # fmt: skip
def test_topics_above_the_day_are_no_names(line: str, names: tuple[str, ...]) -> None:
    german = (
        "Der Rat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu sperren, weil zwei Bögen Risse haben.\n"
        "Die Fähre fährt bis dahin doppelt so oft, und wer etwas dazu sagen will, kann das bis Ende März tun.\n"
        "Die Arbeiten beginnen im Herbst, wenn der Fluss wenig Wasser führt, und dauern länger als gedacht.\n"
    )
    assert clean(f"Alte Brücke wird gesperrt\n{line}\n3. März 2026\n{german}", kind="text").metadata.authors == names


def test_a_caption_of_html_names_nobody_but_in_a_byline() -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY.splitlines())
    page = f"<h1>{HEADLINE}</h1><p class='caption'>{{}}</p>{story}"
    assert clean(page.format("Jane Roe, Max Poe"), kind="html").metadata.authors == ()
    assert clean(page.format("By Jane Roe posted Mar 3rd 2026 7:30PM"), kind="html").metadata.authors == ("Jane Roe",)


def test_the_section_may_stand_between_a_name_and_the_day_above_the_headline() -> None:
    menu = "\n".join(["Harbour Deals", "Weather", "Gardening"] * 3)
    text = f"{HEADLINE} | Harbour Times\n{menu}\nTom Roe\n{{}}\nMar 3, 2026 2:00 AM\n{HEADLINE}\n{STORY}"
    assert clean(text.format("Business"), kind="text").metadata.authors == ("Tom Roe",)
    assert clean(text.format("What the council says of it"), kind="text").metadata.authors == ()
