"""Links as numbers behind their text, as Crawl4AI writes them (`the council⟨2⟩`), and the list of their addresses at the end. [hot]"""

from __future__ import annotations

import re

_NUMBER = re.compile(r"⟨\d{1,5}⟩(?:[_/%-][^\s()⟨⟩]{0,60}\))?")
"""With what is left of an address in brackets that was cut off."""
_ADDRESS = re.compile(r"^⟨(\d{1,5})⟩ (?:\S+?:(?://|(?=\d))\S*?|[a-z]+:\S*?|\S+?)(?:: (.*))?$", re.M)
"""A line of the list: number, address, and what was said of it."""
_LIST = re.compile(r"^#{1,3} References[ \t]*\n(?=\s*⟨1⟩ )", re.M)
_IMAGE = re.compile(r"!\[[^\[\]\n]*⟨\d{1,5}⟩\]?(?:\([^()\s]*\))?")
_LINE = re.compile(r"^([ \t]*(?:(?:[*+-]|\d{1,3}\.|#{1,6}|>)[ \t]+)*)([^⟨⟩\n]{1,200})⟨\d{1,5}⟩[ \t]*$", re.M)
LABEL = 12
"""Words of a line that may be one link."""
_ENDS = (".", "!", "?", "。", ":", ",")


def linked(text: str) -> str:
    """A page with links of Markdown in their place, and without the list."""
    if not _NUMBER.search(text):
        return text
    said = {number: what.rpartition(" - ")[2] or what for number, what in _ADDRESS.findall(text) if what}
    text = _IMAGE.sub("", _ADDRESS.sub("", _LIST.sub("\n", text)))
    text = _LINE.sub(_whole, text)
    parts = _NUMBER.split(text)
    numbers = _NUMBER.findall(text)
    for at, number in enumerate(numbers):
        label = said.get(number[1 : number.index("⟩")], "")
        if label and parts[at].endswith(label):
            parts[at] = f"{parts[at][: -len(label)]}[{label}](/)"
    return "".join(parts)


def _whole(found: re.Match[str]) -> str:
    """A line that is one link: short, and no sentence."""
    label = found[2].rstrip()
    if len(label.split()) > LABEL or label.endswith(_ENDS) or "[" in label or "]" in label:
        return found[0]
    return f"{found[1]}[{label}](/)"
