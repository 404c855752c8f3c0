"""How prose ends, and a rough cut into sentences. Knows text only, not blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleaner.document import MARKS

OTHER_STOPS = "。！？．｡।॥؟۔։።፧။།។៕"
"""The full stops of Han, Indic, Arabic, Armenian, Ethiopic, Burmese, Tibetan and Khmer script."""
STOPS = ".!?" + OTHER_STOPS
"""The signs that end a sentence."""
TERMINALS = (
    ".", "!", "?", "…", '."', ".”", "!”", "?”", ".“", "“", "”", ".’", "।’", "!’", "?’", ".'",
    ".)", ".-", ":", "»", ".«", "!«", "?«", '"',
    "」", "』", *OTHER_STOPS,
)  # fmt: skip
"""How prose ends."""
LONG = 150
"""Characters from which a text that holds a sentence's end is prose, whatever stands last in it."""

UNMARKED = 85
"""Characters from which a line of Thai or Lao, whose sentences have no sign at their end, is taken for prose. Pages turned into
Thai letters, WCXB / Fundus / trafilatura's: .868 / .781 / .781 with 70, .869 / .796 / .784 with 90, .873 / .816 / .771 with 140."""

HEADLINE = 60
"""Characters of a line in Han, kana or Hangul at most that is a headline when it has no full stop and ends in another sign: there headlines
end in a bracket, a question or an exclamation as often as sentences do. With 40 or 80 the same on Fundus."""

HAN_LENGTH = 50
"""Characters from which a line of Han or kana with a full stop inside is prose, whatever stands last in it; with commas inside where
another paragraph stands beside it: posts leave out the stop at the end of each, but what teasers say stands between headlines."""

CLAUSE = 7
"""Characters of a clause between such commas, on average: `港口新闻，港口天气，港口房产` names things for search engines."""

PARAGRAPH = 80
"""Characters from which prose is a paragraph, and the headline stands above it."""

SIGNED = 40
"""Characters from which a text may end in a sign-off."""

CODE_LENGTH = 120
"""Characters of a line of code at most."""

_STATEMENTS = "import|from|def|class|const|let|var|function|return|if|for|SELECT|CREATE|INSERT|type|func|package|public|private"
_CODE = re.compile(
    r"[{};\\]$|\(\)|=>|->|::|^(?://|--|\$|>>>|#!)\s?|</?\w+[^>]{0,80}>$|^[a-z_]+\(|\b[a-z]+_[a-z_]+\b|\b[a-z]+\.[a-z]+\("
    rf"|^(?:{_STATEMENTS}) .*[({{;:=]"
    r"|^[\])}]+[,;]?$|^\w+ = |\w\[\w+\]"
)
_CODE_SIGN = re.compile(r"[{};\\()=>$#_\[\]]")
_CODE_STARTS = ("//", "--", *(f"{word} " for word in _STATEMENTS.split("|")))
"""Every form of `_CODE` holds one of these signs, a double colon or such a start: a cheap test before it."""
_INNER_ENDS = (". ", "? ", "! ", ".” ", '." ', *OTHER_STOPS)
_UNMARKED_LETTERS = re.compile("[\u0e00-\u0eff]")
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_HEADLINE_LETTER = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
_HEADLINE_ENDS = frozenset("？！」』?!”’…")
_VERB_ENDS = frozenset("다까요죠네라지")
"""The last syllables of Korean sentences, …"""
_TONES = frozenset("?!…？！")
"""… before a sign that is no quote's: headlines quote whole sentences, and ask in fewer words."""
_OPENING = frozenset("「『“‘\"")
"""What a line of dialogue begins with."""
_BY_KHMER = r"(?<=៕)\s*(?:ដោយ\s?[៖:]?\s?)?[^៖:។៕\d]{2,30}"
"""Behind the sign that closes a Khmer text only its writer stands: `…៕ ដោយ៖ តារា`, `…៕ សុខ ចិន្តា`."""
_INITIALS = r"(?:[a-z]{2,4}(?:[/-][a-z]{2,4}){1,3}|(?:afp|apa|dpa|epd|sid)(?:\s[a-z]{2,3}){0,2})"
"""Of those who wrote and edited; one word alone is as often a teaser's (`mehr`, `swr`)."""
_ENDITEM = r"Enditem(?:/[A-Za-z]{0,3})?"
_SIGNED = re.compile(
    rf"[{STOPS}…\"”»]\s*(?:(?:[(\[【][^()\[\]【】]{{1,30}}[)\]】]\s?){{1,2}}"
    rf"(?:[A-Z]{{2,4}}|[a-z]{{2,4}}(?:[/ ][a-z]{{2,4}}){{0,2}}|{_ENDITEM})?(?:\s[A-Z]{{2,4}}){{0,4}}"
    rf"|[–—-]{{1,2}}\s?(?:[^\W\d_]|[{MARKS}]){{2,12}}|[A-ZİÇĞÖŞÜ]{{2,5}}(?:\s[A-Z]{{2,4}}){{0,4}}(?:\s{_INITIALS})?"
    rf"|(?<=[^\W\d_]{{4}}[{STOPS}]\s)/?{_INITIALS}|/(?:{_INITIALS}|[a-z]{{2,4}})|{_ENDITEM}|Fin|Ende|-{{1,2}}(?:0|30)-{{1,2}}|[*#■◆●□†©]{{1,3}}|(?:https?://|www\.)\S+"
    r"|/[^\s/]{2,20}/?|[^\W\d_a-z][^\W\d_]{1,15}\s[^\W\d_a-z][^\W\d_]{1,15}/[A-Z]{2,6}"
    rf"|\|\s?[A-ZÀ-ÖØ-Þ](?:[A-ZÀ-ÖØ-Þ]|['’ .-]){{4,30}}|©\s?[^\W\d_]{{2,8}}"
    rf"|{_BY_KHMER})$"
)
"""What may stand behind the last full stop of a story: an agency in brackets, its initials, a sign, an address."""
_WIDE_CLOSE = frozenset("）】〕0123456789")
_WIDE_SIGNED = re.compile(r"[。！？」”][（【〔](?![视視動动]|写真|画像|\d+[）】〕])[^（）【】〔〕提摄攝图圖照影]{1,24}[）】〕]\d{0,8}$")
"""The same in Chinese and Japanese: `…十多年。（记者 陈思远）`, `…している。（了）`, `…三個月。（編輯：沈柏舟）1141127`; not who gave
a picture (`（民眾提供）`), nor what a headline promises: `她终于回来了！（组图）`, `（视频）`."""
_QUOTED_HEADLINE = re.compile(
    r"(?:[^\W\d_][\w.'’-]* ){0,3}[^\W\d_][\w.'’-]*(?<!\.): ?[«“„\"][^.!?…«»“”„\"]{10,160}[»”“\"]"
)
"""A headline that is what somebody says, up to four words in front: `Jane Roe: «The bridge must open»`. Without a stop in the quote or
behind it, as sentences have."""
_SMILEY = re.compile(r"(?:[:;=]-?[)(DP]|\([;:]|[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?)$")
_QUOTES = frozenset("»”“\"")
_LAST = frozenset(mark for mark in TERMINALS if len(mark) == 1)
_LAST_TWO = frozenset(mark for mark in TERMINALS if len(mark) == 2 and mark[1] not in _LAST)
_SENTENCE = re.compile(rf"[^{STOPS}]+(?:[{STOPS}]+[\"”’»)“]*|$)")


def are_prose_ends(texts: Sequence[str]) -> list[bool]:
    """Whether each text ends as a sentence does (a sign-off may follow), or is long and holds a sentence's end."""
    ends = [
        (text[-1:] in _LAST and (text.isascii() or not _is_headline(text)))
        or text[-2:] in _LAST_TWO
        or (len(text) >= SIGNED and _ends_inside(text))
        or (text[-1:] in _WIDE_CLOSE and _WIDE_SIGNED.search(text[-32:]) is not None)
        for text in texts
    ]
    for at in _clauses(texts, ends):
        ends[at] = True
    for at, text in enumerate(texts):
        if ends[at] and text[-1] in _QUOTES and _quotes(text):
            ends[at] = False
        elif ends[at] and len(text) >= PARAGRAPH:
            break  # behind the first paragraph nobody looks for the headline
    return ends


def _clauses(texts: Sequence[str], ends: Sequence[bool]) -> list[int]:
    """The places of long lines of Han with commas and without a stop that stand beside a paragraph or another of them."""
    found = {
        at for at, text in enumerate(texts)
        if not ends[at] and len(text) >= HAN_LENGTH
        and 1 < text.count("，") < len(text) / CLAUSE and 2 * len(_HAN.findall(text)) > len(text)
    }  # fmt: skip
    return [at for at in sorted(found) if any(0 <= by < len(texts) and (by in found or ends[by]) for by in (at - 1, at + 1))]


def _quotes(text: str) -> bool:
    """Whether a line is a headline that is what somebody says: `Jane Roe: «The bridge must open»`."""
    return bool(_QUOTED_HEADLINE.fullmatch(text)) and all(word[0].isupper() for word in text.partition(":")[0].split())


def _is_headline(text: str) -> bool:
    """Whether a line of Han, kana or Hangul ends as headlines do, and is neither a whole quote nor several sentences:
    `町長「予算を見直す」`."""
    if len(text) > HEADLINE or text[-1] not in _HEADLINE_ENDS or text[0] in _OPENING or any(map(text[:-1].__contains__, STOPS)):
        return False
    before = text.rstrip("".join(_HEADLINE_ENDS))[-1:]
    if (before in _VERB_ENDS and text[-1] in _TONES) or (text[-1] == "…" and "\u3041" <= before <= "\u309f"):
        return False
    return 2 * len(_HEADLINE_LETTER.findall(text)) + text.count(" ") > len(text)


def _ends_inside(text: str) -> bool:
    if len(text) >= LONG and any(mark in text for mark in _INNER_ENDS):
        return True
    if len(text) >= HAN_LENGTH and "。" in text and 2 * len(_HAN.findall(text)) > len(text):
        return True
    if len(text) >= UNMARKED and not text.isascii() and 2 * len(_UNMARKED_LETTERS.findall(text)) > len(text):
        return True
    return bool(_SIGNED.search(text[-48:]) or _SMILEY.search(text[-3:]))


def is_code(text: str) -> bool:
    """Whether a line looks like a line of a program or a shell; good enough not to count it as a menu entry."""
    may_be = len(text) <= CODE_LENGTH and (text.startswith(_CODE_STARTS) or "::" in text or _CODE_SIGN.search(text))
    return bool(may_be and _CODE.search(text))


def sentences(text: str) -> list[str]:
    """A rough cut into sentences; good enough to compare them."""
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]
