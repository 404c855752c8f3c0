"""Lines as a hand printed them that did not know the rules: what stands behind names, days that can be read two ways, datelines, tails."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.dateline import read_dateline
from cleaner.lines.sentences import are_prose_ends

HEADLINE = "Old bridge to close for two years"
STORY = (
    "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.",
    "Residents have until the end of March to comment on the plan, the mayor told reporters, and the lorries come in June.",
    "The work begins in autumn, when the river is low, and the ferry will carry those who walk to the market in the meantime.",
)
GERMAN = (
    "Der Stadtrat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu sperren, und die Fähre fährt bis dahin öfter.",
    "Die Anwohner können sich bis Ende März zu dem Plan äußern, sagte die Bürgermeisterin, und die Lastwagen kommen im Juni.",
    "Die Arbeiten beginnen im Herbst, wenn der Fluss wenig Wasser führt, und sie werden aus den Mitteln der Stadt bezahlt.",
)
NAMES = {
    "By Jane Roe Harbour News Digital": ("Jane Roe",),
    "By Jane Roe, NDR Info": ("Jane Roe",),
    "By Jane Roe, Example.org": ("Jane Roe",),
    "By Jane Roe, Max Poe": ("Jane Roe", "Max Poe"),
    "By Jane Roe, MD, Parkview Health": ("Jane Roe",),
    "March 3, 2026 by Jane Roe Leave a Comment": ("Jane Roe",),
    "By Jane de los Santos": ("Jane de los Santos",),
    "By Jean d'Ormesson": ("Jean d'Ormesson",),
    "By Jan van 't Hof": ("Jan van 't Hof",),
    "By Luana de Souza e Silva | 3 March 2026": ("Luana de Souza e Silva",),
    "Words by Jane Roe. Photos by Max Poe.": ("Jane Roe",),
    "By JANE ROE FOR THE DAILY COURIER": ("JANE ROE",),
    "Par Jane Roe (Lyon, correspondante) | 3 March 2026": ("Jane Roe",),
    "Vertaald door Jane Roe": (),
    "Übersetzt von Jane Roe": (),
    "Foto di Marco Roe": (),
    "By Jane Roe and Max": ("Jane Roe", "Max"),
}
DAYS = {
    "Wednesday, 03/04/2026": "2026-03-04",
    "Friday, 03/04/2026": "2026-04-03",
    "Monday, 03/04/2026": "None",
    "February 12, 2026 09:00 AM Eastern Standard Time": "2026-02-12T09:00:00-05:00",
    "Feb 12, 2026 / 08:15 AM CST": "2026-02-12T08:15:00-06:00",
    "6:45 PM EST, Thu February 12, 2026": "2026-02-12T18:45:00-05:00",
    "12.03.2026": "None",
}


def _page(*lines: str, story: tuple[str, ...] = STORY) -> str:
    return "\n".join([HEADLINE, *lines, *story])


def _day(text: str, url: str | None = None) -> str:
    found = clean(text, kind="text", url=url).metadata.published
    return found.isoformat() if found else "None"


@pytest.mark.parametrize("line", NAMES)
def test_names_and_what_stands_behind_them(line: str) -> None:
    assert clean(_page(line), kind="text").metadata.authors == NAMES[line]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("기자명 김민수 기자", "김민수"), ("[한강일보 김민수 기자]", "김민수"), ("서울=김민수 기자", "김민수"),
        ("글·사진 김민수 기자", "김민수"), ("김민수 기자 kim@hangang.example", "김민수"),
    ],
)  # fmt: skip
def test_a_reporter_of_korea_without_paper_place_and_address(line: str, name: str) -> None:
    story = "시 의회는 화요일 옛 다리를 이 년 동안 닫기로 했다. 나룻배는 그때까지 두 배로 자주 다닌다.\n" * 3
    page = f"옛 다리 이 년 동안 닫는다\n{line}\n입력 2026-02-12 18:30\n{story}"
    assert clean(page, kind="text").metadata.authors == (name,)


@pytest.mark.parametrize("line", DAYS)
def test_days(line: str) -> None:
    assert _day(_page(line)) == DAYS[line]


def test_the_language_goes_before_zone_and_crawl() -> None:
    assert _day(_page("12/02/2026 18:30 EST", story=GERMAN))[:10] == "2026-02-12"
    assert _day(" date 2026-04-01 Left Menu\n" + _page("Mittwoch, 04.03.2026, 11:32 Uhr", story=GERMAN))[:10] == "2026-03-04"


def test_a_zone_that_only_america_has_goes_before_the_country_of_an_edition() -> None:
    editions = "Harbour Times\n4 Quay Street, Harbour HB1 2AB\nTea from £3\n"
    assert _day(editions + _page("By Jane Roe 10/ 5/11 09:19 PM ET"))[:10] == "2011-10-05"
    assert _day(editions + _page("By Jane Roe 10/ 5/11 09:19 PM"))[:10] == "2011-05-10"


def test_the_address_tells_which_reading_is_meant() -> None:
    assert _day(_page("03/04/2026"), "https://example.org/2026/03/04/bridge")[:10] == "2026-03-04"
    assert _day(_page("03/04/2026"), "https://example.org/bridge") == "None"


def test_the_day_of_an_event_is_none() -> None:
    box = "Date: June 14, 2026\nTime: 7:00 p.m.\nLocation: Town hall"
    assert _day("\n".join([HEADLINE, *STORY, box])) == "None"
    assert _day(_page("Date: June 14, 2026")) == "2026-06-14"


def test_the_day_of_the_masthead_is_none_with_the_weekday_behind_it() -> None:
    turkish = ("Belediye meclisi salı günü eski köprüyü iki yıl kapatma kararı aldı ve o zamana kadar vapur iki kat sık çalışacak.",) * 3
    page = "Anasayfa\nGündem\nSpor\n{}\nEski köprü iki yıl kapalı kalacak\n" + "\n".join(turkish)
    assert _day(page.format("6 Mayıs 2026, Çarşamba")) == "None"
    assert _day(page.format("6 Mayıs 2026, 10:20")) == "2026-05-06"


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("La Paz, 3 de marzo de 2026 (EFE).- El concejo cerró el puente.", "La Paz", "EFE"),
        ("YEREVAN, MARCH 3, ARMENPRESS. The council closed the bridge.", "YEREVAN", "Armenpress"),
        ("Freiburg i. Br. (dpa/lsw) - Der Stadtrat sperrt die Brücke.", "Freiburg i. Br.", "dpa"),
        ("القاهرة 3 مارس آذار (رويترز) - انطلقت اليوم أعمال القمة.", "القاهرة", "Reuters"),
        ("（パリ AFP=時事）市は橋を閉じる。", "パリ", "AFP"),
        ("【AFP=時事】市は橋を閉じる。", None, "AFP"),
    ],
)  # fmt: skip
def test_datelines(text: str, place: str | None, agency: str) -> None:
    found = read_dateline(text, None)
    facts = {fact.field: fact.value for fact in found.facts} if found else {}
    assert (facts.get("location"), facts.get("agency")) == (place, agency)


def test_a_trade_body_is_no_dateline() -> None:
    assert read_dateline("The Harbour Practitioners (AP) - a trade body - is not a party to the case.", "en") is None


@pytest.mark.parametrize(
    "tail", ["EFE abc/jlp", "(apa)", "(Quelle: dpa)", "(NAN) (www.nan.example)", "AGERPRES/(A - autor: Ana Roe, editor: Ion Poe)"]
)
def test_the_tail_of_the_last_paragraph_goes_and_names_the_agency(tail: str) -> None:
    result = clean(_page(*STORY[:2], story=(f"{STORY[2]} {tail}",)), kind="text")
    assert result.paragraphs[-1] == STORY[2]
    assert result.metadata.agency


@pytest.mark.parametrize("tail", ["Enditem", "(end)", "-0-", "/."])
def test_a_sign_of_the_end_goes(tail: str) -> None:
    assert clean(_page(*STORY[:2], story=(f"{STORY[2]} {tail}",)), kind="text").paragraphs[-1] == STORY[2]


@pytest.mark.parametrize("line", ["str-kao/fka/srm", "PTI KRH ANB", "--30--", "（完）"])
def test_codes_alone_below_the_story_go(line: str) -> None:
    page = "".join(f"<p>{text}</p>" for text in (*STORY, line))
    assert clean(f"<article><h1>{HEADLINE}</h1>{page}</article>", kind="html").paragraphs[-1] == STORY[2]


def test_what_may_stand_behind_a_full_stop() -> None:
    sentence = "The trial of the two men resumes on Monday."
    assert are_prose_ends([f"{sentence} {tail}" for tail in ("dpa/ab", "(Hina) xlb ymc", "EFE abc/jlp", "*", "Fin")]) == [True] * 5
    assert are_prose_ends([f"{sentence} {tail}" for tail in ("mehr", "swr", "Read more", "on Monday")]) == [False] * 4


def test_the_agency_in_a_figure_is_the_pictures() -> None:
    story = "".join(f"<p>{text}</p>" for text in STORY)
    figure = "<figure><img src=a.jpg><span class=credit>Reuters</span></figure>"
    assert clean(f"<article><h1>{HEADLINE}</h1>{figure}{story}</article>", kind="html").metadata.agency is None
    assert clean(f"<article><h1>{HEADLINE}</h1><p>Reuters</p>{story}</article>", kind="html").metadata.agency == "Reuters"


@pytest.mark.parametrize("lines", [["Translator: Jane Roe", "Editor: Max Poe"], ["(Edição de Jane Roe)"], ["jch/mrb/"], ["(jw)"]])
def test_who_worked_on_the_story_goes_from_its_end(lines: list[str]) -> None:
    page = "".join(f"<p>{text}</p>" for text in (*STORY, *lines))
    assert clean(f"<article><h1>{HEADLINE}</h1>{page}</article>", kind="html").paragraphs[-1] == STORY[2]


@pytest.mark.parametrize("line", ["../Frenck", "Bridges and ferries"])
def test_other_short_lines_at_the_end_stay(line: str) -> None:
    page = "".join(f"<p>{text}</p>" for text in (*STORY, line))
    assert clean(f"<article><h1>{HEADLINE}</h1>{page}</article>", kind="html").paragraphs[-1] == line


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("Washington (HNS) -- ", "Washington"), ("(HNS) -- ", ""), ("OSLO (HNS) — ", "OSLO"),
        ("(USA) - ", None), ("(VIDEO): ", None), ("Harbour Deals (HNS) -- ", None),
    ],
)  # fmt: skip
def test_a_house_in_brackets_behind_a_place(head: str, place: str | None) -> None:
    found = read_dateline(f"{head}The council voted on Tuesday to close the old bridge to cars for two years.", "en")
    assert (next((fact.value for fact in found.facts), "") if found else None) == place


@pytest.mark.parametrize(
    ("tail", "names"),
    [
        (" (By Jane Roe) Enditem/", ("Jane Roe",)),
        (" (By Jane Roe and Mei-ling Chen) Enditem/AW", ("Jane Roe", "Mei-ling Chen")),
        (" (By Jane Roe)", ("Jane Roe",)),
        (" (By Friday.)", ()),
    ],
)
def test_the_writers_in_brackets_behind_the_last_sentence(tail: str, names: tuple[str, ...]) -> None:
    result = clean(_page("March 3, 2026") + tail, kind="text")
    assert result.metadata.authors == names
    assert result.paragraphs[-1] == (STORY[-1] if names else STORY[-1] + tail)
