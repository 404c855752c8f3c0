"""How prose ends, in the scripts that have signs for it and in those that have none."""

from __future__ import annotations

import pytest

from cleaner.lines.sentences import LONG, TERMINALS, UNMARKED, are_prose_ends, sentences
from cleaner.readers.pieces import count_words


@pytest.mark.parametrize("sign", TERMINALS)
def test_each_sign_ends_prose(sign: str) -> None:
    line = "the ferry leaves at noon"
    assert are_prose_ends([line, line + sign]) == [False, True]


@pytest.mark.parametrize(
    "line",
    [
        "ድልድዩ ለመኪናዎች ይዘጋል።",  # Ethiopic
        "တံတားဟောင်းကို ပိတ်မည်။",  # Burmese
        "ស្ពាន\u200bចាស់នឹងត្រូវបិទ។",  # Khmer
        "Կամուրջը կփակվի մեքենաների համար։",  # Armenian
        "ཟམ་པ་རྙིང་པ་སྒོ་རྒྱག་རྒྱུ།",  # Tibetan
    ],
)
def test_full_stops_of_other_scripts(line: str) -> None:
    assert are_prose_ends([line, line[:-1]]) == [True, False]
    assert sentences(line + " " + line) == [line, line]


def test_long_lines_without_signs_are_prose_in_thai_alone() -> None:
    thai, latin = "สภาเทศบาลมีมติปิดสะพานเก่า", "the council closes the old bridge "
    assert are_prose_ends([(thai * 9)[:UNMARKED], thai, (latin * 9)[:LONG]]) == [True, False, False]


def test_two_or_four_characters_are_a_word_without_spaces() -> None:
    assert count_words(["旧桥将对汽车关闭", "สะพานเก่าปิดแล้ว", "ပိတ်မည်ဖြစ်သည်", "the old bridge"]) == [4, 4, 3, 3]


PARAGRAPHS = [
    "ប្រជាពលរដ្ឋអាចផ្ញើសំណើរបស់ខ្លួនទៅក្រុមប្រឹក្សាបានរហូតដល់ចុងខែនេះ៕",
    "परिषद ने मंगलवार को पुराने पुल को दो साल के लिए बंद करने का फैसला किया।",
    "ኮሚቴው ማክሰኞ ዕለት አሮጌውን ድልድይ ለሁለት ዓመት ለመዝጋት ወሰነ።",
    "市議会は火曜日、予定より費用のかかる工事のため、古い橋を二年間通行止めにすることを決めたと発表した。",
]


@pytest.mark.parametrize("line", PARAGRAPHS)
@pytest.mark.parametrize("signed", [" SP", " (AFP)", " – परिषद"])
def test_a_sign_off_may_follow_any_full_stop(line: str, signed: str) -> None:
    assert are_prose_ends([line + signed, line[:-1] + signed]) == [True, False]


@pytest.mark.parametrize("signed", ["ដោយ៖តារា", " ដោយ៖ សុខ ចិន្តា", " សុខ ចិន្តា"])
def test_the_writer_stands_behind_the_last_sign_of_a_khmer_text(signed: str) -> None:
    assert are_prose_ends([PARAGRAPHS[0] + signed, PARAGRAPHS[0].replace("៕", "។") + signed]) == [True, False]


@pytest.mark.parametrize("end", ["”", "?", "…"])
def test_a_short_line_of_hangul_without_a_full_stop_is_a_headline(end: str) -> None:
    line = f"시장 페이스북 “낡은 다리 폐쇄 발표{end}"
    assert are_prose_ends([line, line + " 말했다.", f"내년이다. {line}", 4 * line]) == [False, True, True, True]


@pytest.mark.parametrize(
    "line", ["할머니는 이제 어디에서 나를 기다리실까?", "그날 나는 다리를 건너지 않았다…", "彼はまだ橋の上に立っていた…"]
)
def test_sentences_that_end_in_a_question_or_dots_are_prose(line: str) -> None:
    assert are_prose_ends([line]) == [True]


def test_a_long_line_of_han_with_a_full_stop_is_prose_whatever_ends_it() -> None:
    line = "市議会は火曜日、予定より費用のかかる工事のため、古い橋を二年間通行止めにすると決めた。(c)AFP/Jane ROE"
    short = "市議会は火曜日、古い橋を二年間通行止めにすると決めた。渡し船は増便、市民の反応は様々（続き"
    assert are_prose_ends([line, line.replace("。", "、"), line[30:], short]) == [True, False, False, False]


@pytest.mark.parametrize("end", ["」", "？", "！", "』", "”"])
def test_a_short_line_of_kana_without_a_full_stop_is_a_headline(end: str) -> None:
    line = f"市役所の庁舎が来年「橋のそばへ移る{end}"
    assert are_prose_ends([line, line + "。", f"来年です。{line}", 4 * line, f"The mayor said “no{end}"]) == [False, True, True, True, True]


@pytest.mark.parametrize(
    "line",
    [
        "「まだ決まっていません」",
        "「橋はいつ開くのですか？」",
        "“老桥什么时候重新开放？”",
        "老桥为什么要关闭？谁来付这笔钱？",
        "The mayor said “古い橋” was “closed”",
    ],
)
def test_dialogue_questions_and_a_few_characters_are_no_headline(line: str) -> None:
    assert are_prose_ends([line]) == [True]
