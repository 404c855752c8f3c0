"""Plain text to lines: what was wrapped to a width is joined, what was not stays apart."""

from __future__ import annotations

import textwrap

import pytest

from cleaner.document import BlockKind
from cleaner.readers import read
from cleaner.readers.text import WRAP_LINES, read_text, wrap_width

MENU = [f"Menu entry {number}" for number in range(60)]
SENTENCE = "The council of the river town voted on Tuesday evening to close the old bridge to cars, after engineers found cracks in it."
PARAGRAPHS = [f"{SENTENCE} {number}. {SENTENCE} {SENTENCE}" for number in ("One", "Two", "Three")]


@pytest.mark.parametrize("width", [60, 72, 80])
@pytest.mark.parametrize("entries", [0, 60])
def test_wrapped_paragraphs_are_joined_below_a_long_menu_too(width: int, entries: int) -> None:
    wrapped = [line for paragraph in PARAGRAPHS for line in textwrap.wrap(paragraph, width)]
    texts = [piece[1] for piece in read_text("\n".join(MENU[:entries] + wrapped))]
    assert texts[:entries] == MENU[:entries]
    assert " ".join(texts[entries:]) == " ".join(PARAGRAPHS)
    assert len(texts) < entries + len(wrapped) / 2


EAST = "町議会は火曜日の夜にひび割れが見つかった古い橋を二年のあいだ車両通行止めにすることを決め、渡し船を三十分おきに走らせると発表した"


@pytest.mark.parametrize("width", [36, 40])
def test_wrapped_lines_of_han_and_kana_are_joined_without_a_space(width: int) -> None:
    paragraphs = [f"{EAST}。{name}{EAST}。" for name in ("住民は", "技術者は", "船頭は")]
    wrapped = [paragraph[at : at + width] for paragraph in paragraphs for at in range(0, len(paragraph), width)]
    assert [piece[1] for piece in read_text("\n".join(wrapped))] == paragraphs
    short = [f"{number}番目の見出しは橋の話" for number in range(20)]
    assert [piece[1] for piece in read_text("\n".join(short))] == short


KOREAN = (
    "시의회는 화요일 낡은 다리를 이 년 동안 닫고 고치기로 했다고 밝혔으며 나룻배는 그때까지 두 배로 다닌다고 말했다. "
    "주민들은 삼월 말까지 의견을 낼 수 있으며 의회는 이를 모아 다시 논의할 예정이라고 덧붙였다. "
    "섬의 상인들은 손님이 줄어들 것을 걱정하고 있으며 시장은 다른 방법이 없었다고 설명했다."
)


@pytest.mark.parametrize("width", [36, 45, 60, 72])
def test_wrapped_korean_is_joined_whether_characters_or_columns_were_counted(width: int) -> None:
    wrapped = textwrap.wrap(f"{KOREAN} {KOREAN} {KOREAN}", width)
    assert [piece[1] for piece in read_text("\n".join(wrapped))] == [f"{KOREAN} {KOREAN} {KOREAN}"]


def test_korean_paragraphs_of_one_sentence_stay_apart() -> None:
    things = "낡은 새로운 넓은 좁은 기다란 짧은 높은 낮은".split()
    lines = [f"시의회는 화요일 {thing} 다리를 이 년 동안 닫고 고치기로 했다고 밝혔으며 나룻배가 다닌다고 말했다." for thing in things]
    assert [piece[1] for piece in read_text("\n".join(lines))] == lines


def test_lines_of_a_page_with_one_long_line_are_no_width() -> None:
    assert wrap_width([*textwrap.wrap(PARAGRAPHS[0], 72), PARAGRAPHS[1]]) is None


def test_headlines_among_many_short_lines_stay_apart() -> None:
    headlines = [f"Headline of story number {number} on the ferry lines and the market" for number in range(9)]
    assert wrap_width([*MENU, *headlines]) is None
    assert wrap_width([*MENU, *(headline.replace("H", "h") for headline in headlines)]) is not None


def test_few_full_lines_are_no_width() -> None:
    full = ["x " * 35] * WRAP_LINES
    short = ["twelve chars"]
    assert wrap_width(short * 20 + full) == 70
    assert wrap_width(short * 200 + full) is None
    assert wrap_width(short * 20 + full[1:]) is None


@pytest.mark.parametrize(("below", "lines"), [("di Jane Roe", 2), ("di Milano", 1)])
def test_a_byline_is_no_end_of_a_torn_line(below: str, lines: int) -> None:
    above = "Il comune chiude il vecchio ponte alle auto, e da lunedì i traghetti andranno due volte più spesso alla stazione"
    assert len(read_text(f"{above}\n{below}\n")) == lines


def test_georgian_lines_begin_with_no_small_letters() -> None:
    headline = "ქვახევის ძველი ხიდი მანქანებისთვის იკეტება და ბორნები გაზაფხულზე კვლავ ივლიან"
    assert len(read_text(f"{headline}\nავტორი: ნინო ბერიძე\n")) == 2
    assert len(read_text("The council closes the old bridge to cars, and the ferries will go\ntwice a day\n")) == 1


def test_one_endless_line_does_not_tell_the_language() -> None:
    names = ("Januar", "April", "Juli", "Oktober", "Dezember")
    months = " ".join(f"{name} {year} ({year % 7})" for year in range(1990, 2026) for name in names)
    story = "Der Rat der kleinen Stadt am Fluss hat am {}. März beschlossen, dass die alte Brücke nicht mehr befahren wird."
    assert read("\n".join([months, *map(story.format, range(1, 6))]), kind="text").language == "de"


CODE = ["name = parts[0]", "if (name) {", 'email: "jane@example.org",', "share(name);", "}", "", "comment = {};"]


def test_runs_of_code_are_code() -> None:
    pieces = read_text("\n".join([SENTENCE, *CODE, SENTENCE]))
    assert [piece[1] for piece in pieces if piece[0] is BlockKind.CODE] == [line for line in CODE if line]


@pytest.mark.parametrize(
    "lines",
    [
        ["Stay within the marked places;", "Keep order;", "Follow the law;", "Pay at the gate;", "Leave by noon."],
        ["{{ headline }}", "{{ media }}", "{{ caption }}", "{{ copy }}", "{{ download }}"],
        ["$7,000", "Shop now ->", "(in Ghana; 12 digits);", "$24,500", "Town hall[1]"],
        CODE[:4],
    ],
)
def test_lists_and_templates_are_no_code(lines: list[str]) -> None:
    assert not [piece for piece in read_text("\n".join([SENTENCE, *lines, SENTENCE])) if piece[0] is BlockKind.CODE]
