"""Lines that hold a name and the town that its story was filed from: `Marta Roe | Tudela`, `By Jane Roe in Nairobi`."""

from __future__ import annotations

import re
from typing import NamedTuple

from cleaner.document import MARKS
from cleaner.lines.agencies import agency
from cleaner.lines.dateline import is_town
from cleaner.lines.first_names import begins_known

MAX_WORDS = 8
"""Words of such a line at most."""
TOWN_WORDS = 4
"""Words of a town at most."""
NAME_WORDS = (2, 4)
"""Fewest and most words of a name."""

_PARTS = re.compile(r"\s*[|•·/,،]\s*|\s+[–—-]\s+")
_IN = re.compile(r"\s(?:in|en|em|à|aus|i)\s(?P<town>[^\W\d_a-zß-ÿ][\w' -]{2,30})$")
_SIGNS = ("|", "•", "·", "/", ",", "،", " – ", " — ", " - ", " in ", " en ", " em ", " à ", " aus ", " i ")
"""What stands between a name and a town: a cheap test before the patterns."""
_LETTERS = re.compile(rf"(?:[^\W\d_]|[{MARKS}.'’-])+")
_FROM = re.compile(r"^(?:Do|Da|De|En|Em|In|Aus|Från|Fra)\s(?=[^\W\d_a-zß-ÿ])")


class NameAndTown(NamedTuple):
    """What such a line says."""

    name: str
    town: str


def may_hold_town(text: str) -> bool:
    """Whether something may stand between a name and a town in a line."""
    return any(map(text.__contains__, _SIGNS))


def read_name_and_town(text: str) -> NameAndTown | None:
    """Take a line apart at `in` or at its one sign; one part must be a town of the lists, the other a name that begins with a known
    first name."""
    if not may_hold_town(text) or len(text.split()) > MAX_WORDS:
        return None
    inside = _IN.search(text)  # `Jane Roe in Nairobi`
    if inside and is_town(inside["town"]) and _is_name(text[: inside.start()].rstrip(",")):
        return NameAndTown(text[: inside.start()].rstrip(","), inside["town"])
    parts = _PARTS.split(text.strip(" ."))
    if len(parts) != 2:
        return None
    for name, town in (parts, parts[::-1]):
        if _is_name(name) and is_town(town):
            return NameAndTown(name, town)
    return None


def name_before_town(text: str) -> NameAndTown | None:
    """A known name and the town right behind it, in a line with a day: `Juana Roe Madrid`."""
    tokens = text.strip(" ,.").split()
    for words in range(1, min(3, len(tokens))):
        town = " ".join(tokens[-words:])
        if begins_known(tokens[-words - 1]):
            continue  # `Ana María Valencia`: the town is her last name
        if len(tokens) - words >= NAME_WORDS[0] and is_town(town) and _is_name(" ".join(tokens[:-words])):
            return NameAndTown(" ".join(tokens[:-words]), town)
    return None


def town_behind(text: str) -> str | None:
    """The town that stands behind the name of a byline: `Por Luana Roe — Petrópolis`, `By Jane Roe in Nairobi`."""
    found = _IN.search(text)
    if found:
        return found["town"] if is_town(found["town"]) else None
    parts = _PARTS.split(text)
    return parts[1] if len(parts) == 2 and is_town(parts[1]) else None


def without_town(text: str) -> str:
    """Names without the town behind them: `Jane Roe in Nairobi`."""
    found = _IN.search(text)
    return text[: found.start()] if found and is_town(found["town"]) else text


def town_alone(text: str) -> str | None:
    """The town that a line holds and nothing else: `Quito`, `Do Recife`."""
    town = _FROM.sub("", text.strip(" ."))
    return town if is_town(town) else None


def _is_name(text: str) -> bool:
    fewest, most = NAME_WORDS
    if not fewest <= len(text.split()) <= most or not all(map(_LETTERS.fullmatch, text.split())) or is_town(text) or agency(text):
        return False
    return begins_known(text)
