"""Where somebody stands in a picture: `Jane Roe, second left, and Max Poe (right)`. Only captions say so.

Of the kept lines of WCXB and Fundus (wet) eight held such words, and none of them was of the story. Left out: words that also name a
side in politics (`Izquierda`, `droite`) or a place in an oven (`Mitte`), and single letters that stand alone (`(R)`).
"""

from __future__ import annotations

import re
from itertools import islice

from cleaner.document import begins_small

_ALONE = "|".join(
    """
    left right center centre links rechts l\\. r\\. li\\. re\\. à\\sgauche à\\sdroite au\\scentre izq\\. izda\\. dcha\\.
    a\\sla\\sizquierda a\\sla\\sderecha a\\ssinistra a\\sdestra al\\scentro à\\sesquerda à\\sdireita ao\\scentro till\\svänster till\\shöger
    t\\.v\\. t\\.h\\. til\\svenstre til\\shøjre til\\shøyre vas\\. oik\\. vasemmalla oikealla z\\slewej z\\sprawej od\\slewej po\\slewej
    po\\sprawej vlevo vpravo uprostřed vľavo слева справа в\\sцентре зліва праворуч ліворуч αριστερά δεξιά solda sağda balra jobbra
    stânga dreapta kiri kanan tengah trái phải يسار يمين משמאל מימין बाएं दाएं 左 右 中 中央 左から\\d人目 右から\\d人目 왼쪽 오른쪽 가운데
    """.split()
)
_ORDER = r"(?:(?:second|third|fourth|far|front|top|bottom|back|ganz|vorne|hinten|zweiter?|dritter?)\s)?(?:(?:from|von|desde|da)\s)?"
_BRACKETED = re.compile(rf"[(（\[]{_ORDER}(?:{_ALONE})[)）\]]", re.I)
_BETWEEN_COMMAS = re.compile(
    rf"[^\W\d_a-z]\S* [^\W\d_a-z][\w’'-]+, (?:{_ORDER})(?:left|right|center|centre)(?=[,.;]|$|\s(?:and|in|with|at|of|on)\b)"
)
"""Behind two words with capitals: `like Shopify, right away` is none."""
_IN_A_ROW = re.compile(
    r"((?i:l[-–]r|l to r|(?:from )?left to right|from left|v\.\s?l\.\s?n\.\s?r\.|von links(?: nach rechts)?|de gauche à droite"
    r"|de izquierda a derecha|da sinistra(?: a destra)?|da esquerda para a direita|van links naar rechts))(?:[)\]:,]|\s:)\s?"
    r"[^\W\d_a-z]\S* [^\W\d_a-z]"
)
"""In front of the names of all who are in a picture."""
_LETTER = re.compile(r"\(([lrcmgd])\.?\)", re.I)
"""`Jane Roe (L) and Max Poe (R)`: two of them, unlike each other; one is a party's, or a member of a list."""
_ROW_LETTERS = frozenset("lfvdLFVD")
"""What it begins with."""
_OPENING = re.compile(r"[(\[]")
OPENED = 3
"""Brackets of a line that are looked into."""
REACH = 30
"""Characters before a bracket in which the name stands."""
_LEFT = frozenset("lg")
"""The letters of which one must be there: `(R)` and `(D)` are parties, `(c)` and `(d)` members of a list."""


def position_in(text: str) -> str | None:
    """The words that say where somebody stands in a picture, or None."""
    if "(" in text or "（" in text or "[" in text:
        found = list(islice(_BRACKETED.finditer(text), 2))
        before = text[max(0, found[0].start() - REACH) : found[0].start()].split() if found else []
        if len({bracket[0] for bracket in found}) > 1 or (before and not begins_small(before[-1])):
            return found[0][0]
        letters = dict.fromkeys(letter.casefold() for letter in _LETTER.findall(text))
        if len(letters) > 1 and not _LEFT.isdisjoint(letters):
            return ", ".join(f"({letter})" for letter in letters)
    bracketed = "(" in text or "[" in text
    if text[:1] in _ROW_LETTERS or bracketed:
        rows = (_IN_A_ROW.match(text, at) for at in (0, *(_opened(text) if bracketed else ())))
        if row := next(filter(None, rows), None):
            return row[1]
    may_hold = "left" in text or "right" in text or "cent" in text
    between = _BETWEEN_COMMAS.search(text) if may_hold else None
    return between[0] if between else None


def _opened(text: str) -> list[int]:
    """Where brackets open, the first few."""
    return [found.end() for found in islice(_OPENING.finditer(text), OPENED)]
