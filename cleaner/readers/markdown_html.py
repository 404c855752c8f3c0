"""Elements of HTML in Markdown that end a line there: as Markdown, so that their lines are blocks. [hot]"""

from __future__ import annotations

import re

from cleaner.readers.markdown_inline import LINE, NEW

_BREAK = f"{NEW}\n"
_GAP = _BREAK + _BREAK
_ELEMENT = re.compile(
    r"`[^`\n]*`|(?<![\\ \t])[ \t]*+<(/?)(p|div|section|article|main|header|footer|aside|figure|figcaption|center|ul|ol|dl|dt|dd"
    r"|blockquote|details|summary|pre|form|table|tbody|thead|tr|li|h[1-6]|br|hr)(?:\s[^<>]{0,2000})?/?>[ \t]*"
    r"(?:(?=((?:<br ?/?>[ \t\n]{0,9}){1,9}))\3)?",
    re.I,
)
"""With the breaks behind it; and spans of code, in which there is none."""


def as_markdown(text: str) -> str:
    """A page whose elements of HTML, outside of the rows of tables in Markdown, are lines of Markdown."""
    lines = text.split("\n")
    if not any("|" in line and "<" in line for line in lines):
        return _ELEMENT.sub(_line, text)
    parts: list[str] = []
    run: list[str] = []
    for line in lines:
        if line.count("|") > 1:
            parts += [_ELEMENT.sub(_line, "\n".join(run))] if run else []
            parts.append(line)
            run = []
        else:
            run.append(line)
    return "\n".join(parts + ([_ELEMENT.sub(_line, "\n".join(run))] if run else []))


def _line(found: re.Match[str]) -> str:
    """What stands for a tag: a break, a blank line, the sign of a heading, an item or a quote."""
    if not found[2]:
        return found[0]
    closing, name, breaks = found[1], found[2].lower(), found[3] or ""
    lines = LINE * found[0].count("\n")
    if name == "br":
        return lines + _GAP if breaks else "  "
    if closing:
        return lines + (_BREAK if name in ("tr", "li", "dt") else _GAP)
    if name[0] == "h" and name[1:].isdigit():
        return f"{lines}{_GAP}{'#' * int(name[1])} "
    sign = {"li": f"{_BREAK}- ", "tr": _BREAK, "blockquote": f"{_GAP}> "}.get(name, _GAP)
    return lines + sign
