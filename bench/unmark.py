"""Markdown to plain text, for peers that read none and for scoring those that write it. Not a Markdown parser."""

from __future__ import annotations

import re

_TARGET = r"\(\s*<?(?:[^()<>\\]|\\.|\([^()]*\))*>?(?:\s+\"[^\"]*\")?\s*\)"
_IMAGE = re.compile(r"!\[((?:[^\[\]\\]|\\.)*)\]" + _TARGET, re.S)
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)\]" + _TARGET, re.S)
_RULES = tuple(
    (re.compile(pattern, re.M), replacement)
    for pattern, replacement in (
        (r"^\s*```.*$", ""),
        (r"^[ \t]*(?:>[ \t]?)+", ""),
        (r"^[ \t]*#{1,6}[ \t]+", ""),
        (r"^[ \t]*[*+-][ \t]+(?=\S)", ""),
        (r"^[ \t]*(?:[-*_][ \t]*){3,}$", ""),
        (r"^[ \t|:-]*-{3}[ \t|:-]*$", ""),
        (r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1", r"\2"),
        (r"(?<![\w\\])([*_])(?=\S)(.+?)(?<=[^\s\\])\1(?!\w)", r"\2"),
        (r"`([^`\n]*)`", r"\1"),
        (r"\\([\\`*_{}\[\]()#+.!|<>~-])", r"\1"),
        (r"\n{3,}", "\n\n"),
    )
)


def unmark(text: str) -> str:
    """Images go, links become their text, the marks of headings, lists, quotes, tables, code and emphasis go."""
    text = _IMAGE.sub("", text)
    for _ in range(2):  # a link round a picture leaves a link
        text = _LINK.sub(r"\1", text)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return text.strip()
