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
