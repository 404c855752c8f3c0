"""Credits of pictures: `Photo: Jane Roe`, `AP Photo/Jane Roe`, `Imago/City Press`."""

from __future__ import annotations

import re

from cleaner.document import Block, fold, with_colons
from cleaner.lexicon import phrases
from cleaner.lines.agencies import agency
from cleaner.lines.sentences import STOPS

CREDIT_WORDS = 8
"""Words of a credit on a line of its own at most."""
CAPTION_WORDS = 15
"""Words of a caption and a credit behind its comma (`The mayor, photo: Jane Roe`) at most."""
LABEL_WORDS = 3
"""Words of a credit's label at most."""
NAME_WORDS = 6
"""Words of a credit behind a label that no sign sets off from the caption, at most."""

_BANKS = (
    r"AP Photo\b|Getty Images?\b|Getty\b|Shutterstock|iStock|Alamy|Scanpix|Unsplash|Pexels|Pixabay|picture[ -]alliance"
    r"|(?:imago|Imago|IMAGO)(?: images)?|EPA-EFE|Adobe Stock|stock\.adobe|Dreamstime|Depositphotos"
    r"|Zuma Press|Rex Features|Bloomberg via|REUTERS(?=/)|(?:KEYSTONE|Keystone|LEHTIKUVA|Lehtikuva)(?=\s?/)"
)
_HINT = re.compile(
    "Photo|Getty|Shutter|Stock|Alamy|Scanpix|Unsplash|Pexels|Pixabay|EPA|Dreams|Deposit|Zuma|Features|Bloomberg|Imago|IMAGO|REUTERS/"
    "|KEYSTONE|Keystone|LEHTIKUVA|Lehtikuva"
)
_SMALL_HINTS = ("alliance", "imago", "stock.adobe")
"""Each name of `_BANKS` holds one: a cheap test before the pattern, cheaper still where it looks for capitals only."""
_BANK = re.compile(
    rf"(?:[./|,)(”\"]\s*|\s[–—-]\s|(?<=[a-z])\s(?=AP Photo|Getty|REUTERS/))(?:{_BANKS})(?:\.com)?(?:[^.]|\b[A-Z]\.){{0,50}}\)?$"
)
"""Photo agencies and picture banks: named at the end of a text, they are its credit, and it is a caption."""
_OPENERS = re.compile(rf"[{STOPS}…)\]|/–—(«»”\"]\s*")
_BRACKETED = re.compile(r"[(\[]([^()\[\]:\d/][^()\[\]:\d]{2,39})[)\]]\.?$")


_SIGN = re.compile(r"(?:[©Ⓒ]|(?<=[\s/|])\(C\)(?=\s))\s?(?!\s?(?:19|20)\d\d)[^\s.][^.©]{1,60}\)?$")
_ABBREVIATED = re.compile(r"(?:^|[\s(/|])[Ff]ot\. ?[^\W\d_a-zß-ÿ][^.:]{1,60}$")
_SLASHED = re.compile(r"(?:[.!?…)”\"]\s)([^\W\d_]{3,14})/[^\W\d_a-zß-ÿ][^./:]{2,40}$")
"""A label that a slash sets off: `Frá höfninni. Ljósmynd/Jón`."""
_GLUED = re.compile(r"[a-zß-ÿ\d)]([A-Z][a-z]{3,12})$")
"""A label glued to the caption: `The bridge in winterCredit: Jane Roe`."""
_CAPITALS = re.compile(r"(?:FOTO|PHOTO|ФОТО|FOTOĞRAF)\s[^\W\d_][^:;.!?]{3,60}$")
"""A whole line in capitals: `FOTO TANJUG/ PETAR PETROVIĆ`."""
_HAN_CREDIT = re.compile(
    r"(?:[（(](?:圖|图|照片|写真)\s?[／/:：][^（）()]{2,24}[）)]"
    r"|^(?=.{0,8}(?:记者|記者|新华社|中新社|通讯员))[\u4e00-\u9fff、 ]{4,24}[摄攝]"
    r"|[（(](?:视频截图|視頻截圖|影片截圖|视觉中国|東方IC|东方IC)[）)]"
    r"|(?:^|[。！？ ])(?:(?:视频|视頻|影片|網頁|网页|[^。！？，、 ]{2,8}报道)截[图圖])"
    r"|(?:^|[。！？ ])(?:[^。！？，、 ]{2,14}供[图圖](?: ?[^。！？，、 ]{2,8}[发發])?"
    r"|通讯员[^。！？，、 ]{2,4} ?[摄攝]))$"
)
"""`…視察。（圖／樂活新聞）`, `新华社记者王大明摄`, `…（视频截图）`, `王女士供图`."""
DOTTED = "Credit..."
"""A label that dots lead from to the name: `Credit...Jane Roe for The Example`."""
ABBREVIATED = "ot. "
"""The end of a label with a full stop, which stands before a name: `Fot. Jan Kowalski / Agencja`, in Polish."""
BRACKETS = (")", "]", ").", "].")
"""How a caption with its label in brackets ends."""
CREDIT_REACH = 90
"""Characters at the end of a caption in which its credit stands."""
_SIGNS = ("©", "Ⓒ", "(C) ", "摄", "攝", "圖／", "图／", "供图", "供圖", "截图", "截圖", "视觉中国", "东方IC", "東方IC", DOTTED, ABBREVIATED)
"""Signs of which a credit holds one, where neither label nor bank tells it."""
_SLASHED_HINT = re.compile(r"[.!?…)”\"]\s[^\W\d_]{3,14}/")
_HINT_LENGTH = 18
"""Characters of it at most."""
_IN_CAPITALS = ("FOTO", "PHOTO", "ФОТО")
_CAPITALS_HINT = re.compile(r"(?:FOTO|PHOTO|ФОТО|FOTOĞRAF)\s[^a-zа-я/:\n]{3,30}/")


def credit_signs(page: str) -> list[str]:
    """The signs that credits of a page may hold: few, and to look for all in each line costs more."""
    signs = [sign for sign in _SIGNS if sign in page]
    return [*signs, "/"] if _may_set_off_label(page) else signs


def _may_set_off_label(page: str) -> bool:
    """Whether a slash of a page sets off a label: asked from slash to slash, at a thirtieth of the price of a pattern over the page."""
    at = page.find("/")
    capitals = at >= 0 and any(map(page.__contains__, _IN_CAPITALS)) and _CAPITALS_HINT.search(page)
    while at >= 0 and not capitals:
        if _SLASHED_HINT.search(page, max(0, at - _HINT_LENGTH), at + 1):
            return True
        at = page.find("/", at + 1)
    return bool(capitals)


def closing_credit(text: str, language: str | None) -> str | None:
    """The credit that closes a caption: its label, the sign and what follows, or a picture bank."""
    tail = text[-CREDIT_REACH:]
    if tail[-1] in "摄攝）)图圖发發" and (found := _HAN_CREDIT.search(tail)):
        return found[0]
    if text.isupper() and "/" in text and _CAPITALS.fullmatch(text) and agency(text.partition("/")[0].partition(" ")[2]):
        return text
    label = credit_label(tail, language)
    if label:
        return label
    if tail.endswith(BRACKETS) and (label := bracketed_label(tail, language)):
        return label
    if DOTTED in tail:
        return tail[tail.index(DOTTED) :]
    if "©" in tail or "Ⓒ" in tail or "(C) " in tail:
        sign = _SIGN.search(tail)
        return sign[0].strip() if sign and sign.start() > 0 else None
    if ABBREVIATED in tail and (found := _ABBREVIATED.search(tail)):
        return found[0].strip()
    if "/" in tail and (found := _SLASHED.search(tail)) and _label(found[1], language):
        return found[0].strip()
    return bank_credit(tail)


def names_bank(text: str) -> bool:
    """Whether a text may name a picture bank."""
    return bool(_HINT.search(text)) or any(map(text.__contains__, _SMALL_HINTS))


def bank_credit(tail: str) -> str | None:
    """The credit of a picture bank or photo agency that closes a text, or None."""
    found = _BANK.search(tail) if names_bank(tail) else None
    return found[0].strip() if found and found.start() > 0 else None


def credit_label(tail: str, language: str | None) -> str | None:
    """The label of a credit that closes a text (`Photo: City archive`), or None. The label opens a sentence or a bracket, or has a
    capital between a caption without an end and a name, or stands behind a comma there; no sentence follows it."""
    at = with_colons(tail).rfind(":")
    before, after = tail[: max(0, at)], tail[at + 1 :].strip()
    if at < 0 or not after or ". " in after or len(after) > 60:
        return None
    opened = _OPENERS.split(before)[-1]
    if opened != before:
        label = _label(opened, language)
        if label:
            return label
    named = after[0].isupper() and after[-1] not in STOPS and len(after.split()) <= NAME_WORDS
    if named and before.count(",") and len(tail.split()) <= CAPTION_WORDS and (label := _label(before.rpartition(",")[2], language)):
        return label
    word = before.rpartition(" ")[2]
    label = _label(word, language) if named and word[:1].isupper() and word != before else None
    glued = _GLUED.search(word) if named and not label else None
    return _label(glued[1], language) if glued else label


def bracketed_label(tail: str, language: str | None) -> str | None:
    """The label in brackets that closes a caption (`The bridge in winter (file photo).`), or None. Several brackets tell who did what."""
    found = _BRACKETED.search(tail)
    if not found or not found.start() or "(" in tail[: found.start()] or agency(found[1]) or agency(found[1].upper()):
        return None
    listed = dict(phrases("media_credit", language).whole.get(fold(found[1]), ()))
    return found[0] if "media_credit" in listed else None


def _label(text: str, language: str | None) -> str | None:
    label = fold(text)
    if not label or len(label.split()) > LABEL_WORDS:
        return None
    return dict(phrases("media_credit", language).labels.get(label, ())).get("media_credit")


def is_lone_credit(block: Block) -> bool:
    """Whether a line is a name and its agency (`Jane Roe/dpa`): one part is an agency or a picture bank, the others have a capital."""
    if block.prose or block.word_count > CREDIT_WORDS or "/" not in block.text:
        return False
    parts = [part.strip() for part in block.text.strip("()").split("/")]
    return all(part[:1].isupper() or agency(part) for part in parts) and any(agency(part) or names_bank(part) for part in parts)
