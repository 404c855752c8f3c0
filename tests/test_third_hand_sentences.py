"""Sentences of stories that begin as labels do, in 29 languages, by a hand that had not seen the rules.

`third_hand/sentences.json` holds them with two paragraphs above and two below; `known` names those that are still taken for labels.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict

import pytest

from cleaner import clean


class Case(TypedDict):
    headline: str
    around: list[str]
    sentences: list[str]
    known: list[str]


FILE = Path(__file__).parent / "third_hand" / "sentences.json"
CASES: dict[str, Case] = json.loads(FILE.read_text(encoding="utf-8"))["languages"]


def _is_kept(sentence: str, case: Case) -> bool:
    paragraphs = [*case["around"][:2], sentence, *case["around"][2:]]
    marked = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    page = f"<html><body><h1>{case['headline']}</h1><article>{marked}</article></body></html>"
    return sentence in clean("\n\n".join(paragraphs), kind="text").text and sentence in clean(page, kind="html").text


@pytest.mark.parametrize("language", CASES)
def test_a_sentence_that_begins_as_a_label_stays(language: str) -> None:
    case = CASES[language]
    assert [sentence for sentence in case["sentences"] if not _is_kept(sentence, case)] == case["known"]
