"""What language a text looks like: by its letters, then by its stop words. Cheap, and None when unclear."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

from cleaner import lexicon
from cleaner.document import MARKS, ascii_words, beyond_ascii, caseless

SAMPLE = 1500
"""Characters that are looked at."""
MIN_HITS = 5
"""Stop words that a sample must hold before a language is named."""
MIN_SHARE = 0.05
"""Share of its words that they must be. Of real pages a fifth to a third; of pages turned into words of no language .049 at most, and
without this they were taken for Albanian, French or Dutch, whose phrases and months were then the only ones looked for."""

_WORD = re.compile(rf"(?:[^\W\d_]|[{MARKS}])+")
_LATIN_WORD = re.compile(r"[^\W\d_]+")
"""What `_WORD` finds, at half the price, where a text holds no combining mark."""
_MARK = re.compile(f"[{MARKS}]")
_LETTER = re.compile(r"[^\W\d_]")
_TAG = re.compile(r"[a-zA-Z]{2,3}(?:[-_][a-zA-Z0-9]{2,8}){0,3}")
_FOREIGN = re.compile("[\u0370-\u03ff\u0530-\u1fff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_SCRIPTS = (
    ("ja", "\u3040", "\u30ff"), ("ko", "\uac00", "\ud7af"), ("zh", "\u4e00", "\u9fff"), ("th", "\u0e00", "\u0e7f"),
    ("he", "\u0590", "\u05ff"), ("el", "\u0370", "\u03ff"), ("hi", "\u0900", "\u097f"), ("bn", "\u0980", "\u09ff"),
    ("ta", "\u0b80", "\u0bff"), ("te", "\u0c00", "\u0c7f"), ("ka", "\u10a0", "\u10ff"), ("hy", "\u0530", "\u058f"),
    ("am", "\u1200", "\u137f"), ("km", "\u1780", "\u17ff"), ("my", "\u1000", "\u109f"), ("si", "\u0d80", "\u0dff"),
    ("ml", "\u0d00", "\u0d7f"), ("kn", "\u0c80", "\u0cff"), ("gu", "\u0a80", "\u0aff"), ("pa", "\u0a00", "\u0a7f"),
)  # fmt: skip
"""Scripts that tell the language, or the most likely one, by themselves; kana before Han."""
_SHARED_SCRIPTS = {"hi": ("hi", "mr", "ne")}
"""Most likely language of a script → the languages in it that stop words tell apart."""
_SCRIPT_SHARE = 0.15
"""Share of the letters that must be in such a script."""

MIN_LETTERS = 3
"""Letters of one language alone from which a short text without enough stop words is told by them, and three times those of any other."""
_TELLING: Mapping[str, str] = {
    "az": "ə", "be": "ў", "cs": "řůě", "de": "ß", "es": "ñ¿¡", "hu": "őű", "is": "þð", "lt": "ėų", "lv": "ņķļģ", "mk": "ѓќѕ", "mt": "ħġ",
    "pl": "łżśźń",
    "pt": "ã", "ro": "șțţ", "ru": "ыэ", "sk": "ľĺŕ", "sr": "ћђ", "tr": "ğı", "uk": "їєґ",
    "": "өүңқғәҕҗҡҙ",
    "vi": "ơưạảấầẩậắằặẹẻẽếềểệỉịọỏốồổỗộớờởợụủứừửữựỳỵỷỹ",
}  # fmt: skip
"""Under no name those of Mongolian and of the Turkic languages that write ы and э as Russian does."""


@cache
def _stopword_languages() -> Mapping[str, tuple[str, ...]]:
    """Stop word → the languages that have it."""
    table: dict[str, list[str]] = {}
    for code in lexicon.languages("stopwords"):
        for word in lexicon.words("stopwords", code):
            table.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in table.items()}


def detect(text: str) -> str | None:
    """Primary language subtag of a text (`en`, `de`, …), or None when neither letters nor stop words tell."""
    sample = text[:SAMPLE]
    by_script = None if sample.isascii() else _by_script(sample)
    sharing = _SHARED_SCRIPTS.get(by_script or "", ())
    if by_script and not sharing:
        return by_script
    words = _words(sample)
    table = _stopword_languages()
    hits: dict[str, float] = {}
    for word, count in Counter(words).items():
        if word in table:
            codes = table[word]
            share = min(count, 5) / len(codes)
            for code in codes:
                hits[code] = hits.get(code, 0.0) + share
    ranked = sorted(((code, hits.get(code, 0.0)) for code in sharing or hits), key=lambda item: (-item[1], item[0]))
    if ranked and ranked[0][1] >= max(MIN_HITS, MIN_SHARE * len(words)):
        return ranked[0][0]
    return by_script if by_script and not sharing else _by_letters(sample) or by_script


def _by_letters(sample: str) -> str | None:
    """The language that alone has some of the letters of a short text."""
    others = beyond_ascii(sample).casefold()
    counts = {code: sum(map(others.count, letters)) for code, letters in _TELLING.items()} if others else {}
    if counts and counts["az"] >= MIN_LETTERS:
        counts["tr"] = 0  # has the letters of Turkish, and ə
    if counts and counts["be"]:
        counts["ru"] = 0
    first, second = sorted(counts.values(), reverse=True)[:2] if counts else (0, 0)
    return max(counts, key=lambda code: (counts[code], code)) or None if first >= MIN_LETTERS and first >= 3 * second else None


def _words(sample: str) -> list[str]:
    others = beyond_ascii(sample)
    words = ascii_words(sample, others) if not _MARK.search(others) else None
    if words is not None:
        return words
    folded = caseless(sample)
    return (_WORD if _MARK.search(beyond_ascii(folded)) else _LATIN_WORD).findall(folded)


def _by_script(sample: str) -> str | None:
    foreign = _FOREIGN.findall(beyond_ascii(sample))
    if not foreign:
        return None
    letters = len(_LETTER.findall(sample)) or 1
    if len(foreign) < 0.05 * letters:
        return None
    for code, low, high in _SCRIPTS:
        share = sum(low <= char <= high for char in foreign) / letters
        if share > (_SCRIPT_SHARE if code != "ja" else 0.05):
            return code
    return None


def language_tag(text: str) -> str | None:
    """A language as its BCP 47 tag, letters in the usual case: `EN_us` → `en-US`; None for what is no tag."""
    if not _TAG.fullmatch(text.strip()):
        return None
    first, *rest = text.strip().replace("_", "-").split("-")
    return "-".join([first.lower(), *({2: part.upper(), 4: part.title()}.get(len(part), part) for part in rest)])
