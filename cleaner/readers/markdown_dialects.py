"""What Obsidian, GitHub, MkDocs and MultiMarkdown add to Markdown: notes, links by names, highlights, callouts. [hot]"""

from __future__ import annotations

import re

_BOX = re.compile(r"(?:!!!|\?\?\?\+?|===[+!]?)[ \t]+(?:[a-z][\w -]*?)?(?:[ \t]*\"([^\"\n]*)\")?[ \t]*$")
"""The head of a box of MkDocs, whose text is indented: `!!! note "Mind the gap"`."""
_INDENT = 4
_NOTE = re.compile(r"^[ ]{0,3}\[\^([^\]\s]{1,60})\]:[ \t]*", re.M)
_MARK = re.compile(r"\[\^([^\]\s]{1,60})\]")
_EMBED = re.compile(r"!\[\[[^\[\]\n]{1,300}\]\]")
_NAMED = re.compile(r"\[\[(?!\d+\]|\s)([^\[\]|\n]{1,200})(?:\|([^\[\]\n]{1,200}))?\]\](?![(\[])")
_HIGHLIGHT = re.compile(r"(?<![=\w])==(?=[^\s=])([^=\n]{1,400})(?<!\s)==(?![=\w])")
_CALLOUT = re.compile(r"^([ \t]{0,3}>[> \t]*)\[!\w[\w |-]{1,40}\][+-]?[ \t]*", re.M)


def unboxed(text: str) -> str:
    """A page in whose boxes the text is not indented, so that it is no code; their titles stay."""
    out: list[str] = []
    boxes: list[int] = []
    for line in text.split("\n"):
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        while boxes and bare and indent < boxes[-1] + _INDENT:
            boxes.pop()
        found = _BOX.match(bare) if bare[:3] in ("!!!", "???", "===") else None
        if found:
            boxes.append(indent)
            out.append(found[1] or "")
        else:
            out.append(line[_INDENT * len(boxes) :] if bare else "")
    return "\n".join(out)


def without_dialects(text: str) -> str:
    """A page without the marks of these dialects."""
    if "[^" in text and (notes := set(_NOTE.findall(text))):
        text = _NOTE.sub("- ", text)
        text = _MARK.sub(lambda found: "" if found[1] in notes else found[0], text)
    if "[[" in text and "]]" in text:
        text = _NAMED.sub(lambda found: f"[{found[2] or found[1].rpartition('/')[2]}](/)", _EMBED.sub("", text))
    if "> [!" in text or ">[!" in text:
        text = _CALLOUT.sub(r"\1", text)
    return _HIGHLIGHT.sub(r"\1", text) if " ==" in text or "\n==" in text or text[:2] == "==" else text
