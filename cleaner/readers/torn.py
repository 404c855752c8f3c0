"""Paragraphs torn at each link and each word in italics, as text taken from HTML element by element is: joined again. [hot]

Scrapers print so: `get_text("\\n")` of Beautiful Soup, `//text()` of XPath, a text node a line. Pages of the development sets made so with
Beautiful Soup, word F1 with and without: WCXB (every fourth article) .941 and .916, Fundus .936 and .921.
"""

from __future__ import annotations

import re

from cleaner.document import begins_small
from cleaner.lines.sentences import TERMINALS
from cleaner.readers.code_lines import code_lines
from cleaner.readers.pieces import Line

LEAST = 2
"""Lines that begin with a sign that no line begins with, from which a page is torn: `, the mayor said`. With 3 Fundus .928; of pages as
crawlers print them (wet) one in forty has two, and next to nothing to join."""
LONG = 60
"""Characters of a line from which it goes on in a name, where the line behind that goes on (`… told`, `Reuters`, `on Monday`). With 40 WCXB
.9397 for .9411, with 90 Fundus .9335 for .9358."""
TAIL = 80
"""Characters at the end of a line in which signs of code are looked for."""

_FIRST = frozenset(",.)”’'")
"""Signs that tell; others begin lines of code and of lists: `: Setup`."""
_GOES_ON = re.compile(r"[,.;:!?](?=\s|$)|\)(?=[\s,.;:]|$)|[”’](?=[\s,.;:]|$)|['’]s\b")
_ENDED = re.compile(r"[\w”’“»\")\]%]$")
_CODE = re.compile(r"[{}<>=;\\]|\(\)")
_BY = re.compile(r"(?:by|von|par|por|door|af|av|di|przez)(?:$|(?:\s[^\W\d_a-zß-ÿ][^\W\d_]\S*){2}$)")
"""A byline below a headline."""
_BETWEEN = re.compile(r"[,;]|[,;]? ?(?:and|&|und|et|y|e|en|og|och|i|и|та|ve|dan)")
"""What alone stands between two names: `, and`."""
_GLUED, _OPENS = ("(", "[", "„"), ("(", "[", "„", "/", "–", "—")


def mend(lines: list[Line]) -> list[Line]:
    """The lines of a page, those of torn paragraphs joined; a joined line has number and gap of its first part."""
    first = [at for at in range(1, len(lines)) if lines[at][0][0] in _FIRST and not lines[at][2]]
    marks = [at for at in first if _goes_on(lines[at - 1][0], lines[at][0])]
    if len(marks) < LEAST:
        return lines
    code = code_lines([text for text, _, _ in lines])
    if sum(at not in code and at - 1 not in code for at in marks) < LEAST:
        return lines
    out: list[Line] = []
    parts: list[str] = []
    number, gap, tail, length = 0, False, "", 0
    for at, (text, line, blank) in enumerate(lines):
        beyond = lines[at + 1][0] if at + 1 < len(lines) and not lines[at + 1][2] else ""
        whole = blank or not parts or at in code or at - 1 in code
        seam = None if whole else _seam(tail, text, beyond, len(parts) > 1 or length >= LONG)
        seam = " " if seam is None and not whole and len(parts) > 1 and _BETWEEN.fullmatch(parts[-1]) else seam
        if seam is None:
            out += [("".join(parts), number, gap)] if parts else []
            parts, number, gap, tail, length = [text], line, blank, text[-TAIL:], len(text)
        else:
            parts += [seam, text]
            tail, length = f"{tail}{seam}{text}"[-TAIL:], length + len(text)
    return [*out, ("".join(parts), number, gap)]


def _seam(tail: str, text: str, beyond: str, is_long: bool) -> str | None:
    """What to put between a line that ends so and the line below it, when both are one; None when they are not."""
    if _goes_on(tail, text):
        return ""
    if tail.endswith(TERMINALS) or _CODE.search(text[:TAIL]) or _CODE.search(tail) or _BY.match(text):
        return None
    if begins_small(text) or tail.endswith(_OPENS):
        return "" if tail.endswith(_GLUED) else " "
    inside = bool(beyond) and _is_open(tail) and (_goes_on(text, beyond) or (is_long and _goes_on_small(text, beyond)))
    return " " if inside else None  # a name or a title, behind which the sentence goes on


def _goes_on(tail: str, text: str) -> bool:
    """Whether a line begins with a sign that belongs to the one above."""
    return bool(_GOES_ON.match(text) and _ENDED.search(tail)) and not (_CODE.search(text[:TAIL]) or _CODE.search(tail[-TAIL:]))


def _is_open(tail: str) -> bool:
    """Whether a line ends inside a sentence: with a comma, a number or a word in small letters."""
    last = tail.rpartition(" ")[2]
    return tail[-1] in ",:" or last.isdigit() or (last.islower() and last.isalpha())


def _goes_on_small(text: str, beyond: str) -> bool:
    return begins_small(beyond) and not text.endswith(TERMINALS)
