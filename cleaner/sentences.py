"""How prose ends, and a rough cut into sentences. Knows text only, not blocks."""

from __future__ import annotations

import re

TERMINALS = (".", "!", "?", "…", '."', ".”", "!”", "?”", ".“", "“", "”", ".’", ".)", ":", "。", "」", "！", "？", "।", "؟", "۔", "»", '"')
"""How prose ends."""
LONG = 150
"""Characters from which a text that holds a sentence's end is prose, whatever stands last in it."""

SIGNED = 40
"""Characters from which a text may end in a sign-off."""

CODE_LENGTH = 120
"""Characters of a line of code at most."""

_CODE = re.compile(
    r"[{};\\]$|\(\)|=>|->|::|^(?://|--|\$|>>>|#!)\s?|</?\w+[^>]{0,80}>$|^[a-z_]+\(|\b[a-z]+_[a-z_]+\b|\b[a-z]+\.[a-z]+\("
    r"|^(?:import|from|def|class|const|let|var|function|return|if|for|SELECT|CREATE|INSERT|type|func|package|public|private) .*[({;:=]"
    r"|^[\])}]+[,;]?$|^\w+ = |\w\[\w+\]"
)
_CODE_SIGN = re.compile(r"[{};\\()=>:$#/_\[\]]|^--")
"""Every form of `_CODE` holds one of these: a cheap test before it."""
_INNER_ENDS = (". ", "? ", "! ", ".” ", '." ', "。", "। ")
_SIGNED = re.compile(
    r"[.!?…\"”»]\s*(?:[(\[][^()\[\]]{2,30}[)\]](?:\s[A-Z]{2,4}){0,4}|[–—-]{1,2}\s?[^\W\d_]{2,12}"
    r"|[A-Z]{2,5}(?:\s[A-Z]{2,4}){0,4}|Enditem)$"
)
_SENTENCE = re.compile(r"[^.!?。！？।؟]+(?:[.!?。！？।؟]+[\"”’»)]*|$)")


def is_prose_end(text: str) -> bool:
    """Whether a text ends as a sentence does (a sign-off may follow), or is long and holds a sentence's end."""
    if text.endswith(TERMINALS):
        return True
    if len(text) >= LONG and any(mark in text for mark in _INNER_ENDS):
        return True
    return len(text) >= SIGNED and bool(_SIGNED.search(text[-48:]))


def is_code(text: str) -> bool:
    """Whether a line looks like a line of a program or a shell; good enough not to count it as a menu entry."""
    return len(text) <= CODE_LENGTH and bool(_CODE_SIGN.search(text) and _CODE.search(text))


def sentences(text: str) -> list[str]:
    """A rough cut into sentences; good enough to compare them."""
    return [found.strip() for found in _SENTENCE.findall(text) if found.strip()]
