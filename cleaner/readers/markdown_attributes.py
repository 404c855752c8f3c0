"""Attributes that pandoc, kramdown, Python-Markdown and Docusaurus write behind what they belong to, and the fences of their divisions.
[hot]"""

from __future__ import annotations

import re

from cleaner.readers.markdown_inline import LINE, SPAN

_ATTRIBUTES = r"\{(?:=\w+|\}|:?[ \t\n]*(?:[#.][\w-]|[\w:-]{1,40}=[\"'\w])[^{}]{0,600}|:[\w-]+)(?<!\})\}|(?<=\])\{\}"
"""`{#bridge .wide}`, `{: .lead}`, `{width="3"}`, `{:toc}`, `{=html}`, `{}`; they may go on in the next line."""
_BEHIND = re.compile(
    rf"(?<=[\])`*_])(?<!_(?=\{{\w{{1,9}}=))[ ]?(?:{_ATTRIBUTES})(\[)?|^[ \t]{{0,3}}(?:{_ATTRIBUTES})[ \t]*$|(?:{_ATTRIBUTES})(?=[ \t]*$)",
    re.M,
)
"""Right behind a link, a span, code or emphasis; alone on a line; at the end of one, as behind headings. Not `\\sum_{i=1}`."""
_DIVISION = re.compile(
    r"^([ \t]*(?:(?:\d{1,3}[.)]|[>*+-])[ \t]+)?):{3,}[ \t]*(?:\{[^{}\n]*\}?(?:[ \t]*:+)?|[\w-]+[ \t]*(?:\{[^{}\n]*\})?)?[ \t]*\[?(.*?)\]?$",
    re.M,
)
"""`::: {.note}`, `:::: wide`, `:::tip Mind the gap`, `:::`: the title stays."""


def without_attributes(text: str) -> str:
    """A page without attributes and divisions. What they are of and nothing else, the brackets of a span, is marked."""
    if ":::" in text:
        text = _DIVISION.sub(r"\1\2", text)
    return _BEHIND.sub(_marked, text) if "{" in text else text


def _marked(found: re.Match[str]) -> str:
    before = found.string[found.start() - 1 : found.start()]
    lines = LINE * found[0].count("\n")
    span = SPAN if before == "]" else ""
    return f"{span}{lines} [" if found[1] else span + lines
