"""Whole pages in 78 languages, by a hand that did not know the rules: the article that comes out of them.

`third_hand/pages.json` holds sources and golds as numbers of lines; `optional` lines may stay or go.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from cleaner import clean

DATA: dict[str, Any] = json.loads((Path(__file__).parent / "third_hand" / "pages.json").read_text(encoding="utf-8"))
LEAST_F1, LEAST_EXACT = 0.968, 97
"""Word F1 of all pages, and those of which every word is right; they only go up."""
_WORD = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u1780-\u17ff\u1000-\u109f\u0e00-\u0eff]|\\w+")
_MARKS = re.compile(r"!\[[^\]]*\]\([^)]*\)|(?m:^\s*(?:#{1,6}|>|[*•–-]|\|)\s+)|(?<=\])\([^)]*\)|[*_`\\|\[\]]")


def _words(text: str) -> Counter[str]:
    return Counter(_WORD.findall(_MARKS.sub(" ", text).lower()))


def _f1(page: dict[str, Any]) -> float:
    lines = DATA["lines"]
    source, gold, optional = ("\n".join(lines[number] for number in page[key]) for key in ("source", "gold", "optional"))
    found, wanted = _words(clean(source, kind=page["kind"]).text), _words(gold)
    found -= _words(optional) & (found - wanted)
    return 2 * (found & wanted).total() / (found.total() + wanted.total())


def test_the_articles_of_pages_in_many_languages() -> None:
    scores = {page["id"]: _f1(page) for page in DATA["pages"]}
    assert sum(scores.values()) / len(scores) >= LEAST_F1, sorted(scores.items(), key=lambda each: each[1])[:20]
    assert sum(score == 1 for score in scores.values()) >= LEAST_EXACT, sorted(scores.items(), key=lambda each: each[1])[:20]


def test_no_page_of_them_is_dropped() -> None:
    lines = DATA["lines"]
    dropped = [page["id"] for page in DATA["pages"] if clean("\n".join(lines[at] for at in page["source"]), kind=page["kind"]).dropped]
    assert dropped == []
