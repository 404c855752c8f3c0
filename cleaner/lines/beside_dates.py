"""Words that stand beside the date of a header line: labels, fillers, reading times."""

from __future__ import annotations

import re

from cleaner.document import fold
from cleaner.lexicon import is_unspaced, phrases
from cleaner.lines.date_forms import LABEL_REACH
from cleaner.lines.date_labels import label_before
from cleaner.lines.date_words import LABEL_WORDS, OTHER, date_words, label_tokens
from cleaner.lines.dateline import countries, is_town
from cleaner.lines.dates import Stamp, ascii_digits
from cleaner.lines.sentences import STOPS

UNSPACED_WORD = 8
"""Letters of a script without spaces that count as one more word: a sentence is one token there. No score of the sets moves; of 198
real texts of other sites two had lost their first sentence."""


LONG_UNSPACED = 24
"""Letters from which it is a sentence without a sign, as in Thai."""
_COMMAS = "，、,"
_BUTTON = re.compile(r"\s(?:(?i:leave a (?:comment|reply)|add (?:a )?comment)|(?:\d+|No) Comments?)\b")
"""What stands behind the name of one who writes a blog."""
_CLOCK = re.compile(r"\b\d{1,2}(?::|\.|h|H)\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?|Uhr|hrs|[A-Z]{2,5})?\b", re.I)
_CONTACT = re.compile(r"\S+@\S+\.\S+|@\w+|https?://\S+")
_CATEGORIES = re.compile(
    r"\s(?:In|(?:Filed )?[Uu]nder|Categor(?:y|ies)|Tags?|Topics?|Kategorien?|Rubrik|Catégories?|Categor[íi]as?|Categori[ae]|Categorieën)"
    r"\s?:\s[^|•·]*"
)
_HAN_LABEL = re.compile(r"\s+(?=[\u4e00-\u9fff・]{1,6}\s?[:：／＝/](?![图圖摄攝])|(?:本[报報网刊])?[记記]者\s[\u4e00-\u9fff]{2,4}(?:\s|$))")
_HAN_GLUED = re.compile(
    r"(?<=[\u4e00-\u9fff\w])(?<![責责任])(?=(?:作者|[責责]任[编編][辑輯]|[编編][辑輯]|[責责][编編]|[来來]源|出[处處])\s?[:：])"
)
"""Such a label right behind the value of the one before: `来源：港口日报网作者：陈思远`."""
_HAN_SOURCE = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:来源|來源|出[处處]|作者|记者|記者|编辑|編輯)\s?[:：]\s?[^:：]{0,16}"
    r"|来源[A-Za-z\u4e00-\u9fff]{2,10}"
    r"|(?:人气|人氣|[点點][击擊]|[浏瀏][览覽]|[阅閱][读讀]|[评評][论論])\s?[:：(（]?\s?\d*\s?次?[)）]?"
    r"(?:\s?[评評][论論]\s?[(（]\d+[)）])?"
    r"|\d+\s?(?:次[阅閱][读讀]|[条條][评評][论論])"
)


def without_categories(text: str) -> str:
    """A dated line without what it was filed under: `Posted by Jane Roe on March 2, 2022 In: Education, Local News`."""
    return _CATEGORIES.sub(" ", text) if ":" in text else text


def without_dates(text: str, stamps: tuple[Stamp, ...], language: str | None) -> str:
    """The text without its dates, their labels, clocks, reading times and addresses; a separator in their place."""
    parts, at = [], 0
    known = date_words(language)
    for stamp in stamps:
        before = text[at : stamp.span[0]]
        if stamp.label and stamp.label != OTHER:
            cut = max(0, len(before) - LABEL_REACH)
            tail = before[cut:]
            nearest = label_before(tail, known)
            if nearest and stands_beside(tail[nearest.start :], language):
                before = before[:cut] + tail[: nearest.start]
        parts.append(before)
        at = stamp.span[1]
    parts.append(text[at:])
    rest = " | ".join(parts)
    rest = without_categories(rest)
    return _CONTACT.sub(" | ", _CLOCK.sub(" | ", _BUTTON.sub(" | ", ascii_digits(rest))))


def belongs_to_date(segment: str, language: str | None) -> bool:
    """Whether a part is only words that stand beside a date: `Tirsdag den`."""
    tokens = [token.strip(".,:()") for token in fold(segment).split()]
    return all(token in date_words(language).fillers for token in tokens if token)


def without_filler(text: str, language: str | None) -> str:
    """A text without the small words at its end that lead to the date behind it: `Jane Roe on`."""
    front, _, last = text.rstrip().rpartition(" ")
    return front if front and last.islower() and last in date_words(language).fillers else text


def labels_apart(text: str) -> str:
    """A line with bars in front of Chinese and Japanese labels, which a space sets apart, or nothing: `来源：港口日报 作者：陈思远`."""
    return text if text.isascii() else _HAN_LABEL.sub(" | ", _HAN_GLUED.sub(" ", text))


def is_source(segment: str) -> bool:
    """Whether a part names a source that is no agency, in Chinese, or is a label that nobody stands behind."""
    return not segment.isascii() and bool(_HAN_SOURCE.fullmatch(segment))


def stands_beside(label: str, language: str | None) -> bool:
    """Whether a label and what follows it hold no other words: not `Written by: Jane Roe, AnalystUpdated`."""
    known = date_words(language)
    tokens = [token for token, _ in label_tokens(label)]
    end = next((end for end in range(min(len(tokens), LABEL_WORDS), 0, -1) if " ".join(tokens[:end]) in known.known_labels), len(tokens))
    return all(token in known.fillers for token in tokens[end:])


def strange_words(segment: str, language: str | None) -> int:
    """Words of a part that are neither labels, fillers, reading times, roles nor counts."""
    folded = fold(segment)
    if not folded or folded == "0" or phrases("reading_time", language).match(folded) or phrases("byline_roles", language).match(folded):
        return 0
    known = date_words(language)
    tokens = [token.strip(".,:()") for token in folded.split()]
    strange = [token for token in tokens if token and token != "0" and token not in known.fillers and token not in known.months]
    ended = segment.rstrip()[-1:] in STOPS
    return len(strange) + sum(len(token) // UNSPACED_WORD for token in strange if not token.isascii() and _is_sentence(token, ended))


def _is_sentence(token: str, ended: bool) -> bool:
    """Whether a token of a script without spaces is a sentence, or a part of one: `町長の写真が波紋を広げている。`, and no headline."""
    return (ended or any(map(token.__contains__, _COMMAS)) or len(token) >= LONG_UNSPACED) and is_unspaced(token)


def is_button(segment: str, language: str | None) -> bool:
    """Whether a part is a button beside a byline: `Comments`, `Share`."""
    if is_town(segment) or segment.strip(" ,") in countries():
        return False
    return any(fold(segment) in phrases(name, language).whole for name in ("comments", "share_links", "navigation"))
