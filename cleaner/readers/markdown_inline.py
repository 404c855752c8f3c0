"""What stands inside the lines of Markdown: links, images, code spans, emphasis, escapes, tags, character references. [hot]

Links are resolved over a whole page, as their text may span lines (html2text writes cards so); all the rest block by block.
Nothing here backtracks over the page: see tests for a megabyte of each sign.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from html import unescape

from cleaner.lexicon import languages, words
from cleaner.readers.text import normalise

LINK_PARTS = 60
"""Pieces of text, images and links that one link may hold; what is longer are two brackets that do not belong together."""
WORD_BEFORE = 20
"""Characters before a link in which a stop word stands."""
LINK_LENGTH = 3000
"""Characters of text and images that one link may hold."""

# Marks that no normalised text holds: `normalise` removes them from the source.
NEW = "\x0e"
"""A line that the source does not have begins behind it."""
OPEN, CLOSE, LINE, CODE, SPAN = "\x02", "\x03", "\x05", "\x06", "\x07"
"""A link begins, it ends, a line of the source was cut out here, a line of code stands here, a span of attributes ends."""

_DESTINATION = r"""\((?>\s*+(?:<[^<>\n]*+>|(?:[^()\s\\]++|\\.|\([^()\s]*+\))*+)(?:\s++"(?:[^"\\]++|\\.)*+")?+\s*+\)
                    |(?:[^()\\\n]++|\n(?![ \t]*+\n)|\\.|\([^()\n]*+\))*+\)
                    |(?:https?:|/)[^()\s]*+(?=\s|\Z))"""
"""By the standard; for addresses with spaces and titles with quotes, anything in balanced parentheses; what a cut left."""
_TOKEN = rf"""(\\[\\\[\]`!<]
    |``(?!`)[^`\n]*+(?:`[^`\n]++)*+``|`[^`\n]++`|``(?!\S)
    |\[|!\[
    |\](?:\x07|{_DESTINATION}%s)?
    |<(?:https?://|mailto:|www\.|ftp://|[\w.+-]{{1,64}}@)[^<>\s]*+>)"""
_LINKS = re.compile(_TOKEN % "", re.X)
_REFERENCES = re.compile(_TOKEN % r"|\[[^\[\]]{0,200}\]", re.X)
_DEFINITION = re.compile(
    r"^[ ]{0,3}\[([^\]\n^][^\]\n]{0,199}+(?:\n[^\]\n]{1,199}+)?)\]:[ \t]*+(?:\n[ \t]++|\n(?=(?:https?|data):))?"
    r"(?:<?(?:[a-z]{3,6}:|/|#|\.|www\.)\S*[^\n]*(?:\n[ \t]+\"[^\"\n]*\"[ \t]*)?$"
    r"|(<[^<>\n]*+>|[^\s<>/#.]*+(?:[/#]|\.\w|\.(?=[^\s./#])[^\s/#]*)\S*+)(?:\s[ \t]*+(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^()\n]*+\)))?[ \t]*$)",
    re.M,
)
"""Where a reference leads: an address, or, where the page refers to it, any path (`bridge.jpg`); title and address may stand in the next
line."""
_BRACKETED = re.compile(r"\[([^\[\]]{1,400})\]")
_ANCHOR = re.compile(r"\]\([^\s()]*#[^\s()]*(?:\s+\"[^\"]*\")?\)")
_SIGNS = frozenset("¶#§↩↑^⚓🔗︎️ \\")
"""Of links inside the page that say nothing: to the heading itself, back from a note."""
_LITERAL = re.compile(r"([\\*_<>&`#|+~^\[\]-])")

MARKED = re.compile(r"[*_\\<~^]")
_UNDERSCORES = re.compile(r"(?<![\w\\])_++|(?<![\\_])_++(?![^\W_])")
_WIDE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WIDE_UNDERSCORES = re.compile(rf"(?<=[{_WIDE}])_([^_]{{1,100}})_|_([^_]{{1,100}})_(?=[{_WIDE}])")
"""Emphasis in scripts without spaces."""
WIDE_LENGTH = 80
"""Characters of a line from which underscores in it are no bars between the parts of a title, …"""
_STOPS = ("。", "！", "？", ".", "!", "?", "」", "』", "”", "…")
"""… as are those of a sentence."""
_CLOSING = frozenset("」』）》】”’»。、！？…,.!?;:)]%")
"""Signs behind which emphasis ends, whatever follows."""
_RUN = re.compile(r"(\\[!-/:-@\[-`{-~]|\*+)")
_STRUCK = re.compile(r"~~([^~\n]+)~~")
_RAISED = re.compile(r"(?<=[^\W\d_]|\))([~^])(\w{1,12})\1")
"""`H~2~O`, `x^2^`; behind a digit it would be another number: `10^6^`, `5~10~15`."""
_TAG = re.compile(
    r"(?<!\\)</?(?:(a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)"
    r"|address|article|aside|audio|blockquote|body|br|button|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|label|legend|li|link|main|meta|nav|noscript|object|ol|option|p|picture|pre"
    r"|section|select|source|summary|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video)(?:\s[^<>\x02\x03]*+|/)?>",
    re.I,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def resolve_links(text: str) -> str:
    """Links to their text between marks, images to nothing, code spans and addresses to escaped text."""
    references: set[str] = set()
    if "]:" in text:
        used = Counter(_BRACKETED.findall(_label(text)))
        text = _DEFINITION.sub(lambda found: _undefined(found, used, references), text)
    parts = (_REFERENCES if references else _LINKS).split(text)
    out = [parts[0]]
    opened: list[int] = []
    for token, plain in zip(parts[1::2], parts[2::2], strict=True):
        first = token[0]
        if first == "]":
            _close(out, opened, token, plain, references)
        elif first == "[" or first == "!":
            opened.append(len(out))
            out.append(token)
        elif first == "`":
            out.append(_LITERAL.sub(r"\\\1", token.strip("`")))
        elif first == "<":
            out.append(OPEN + _LITERAL.sub(r"\\\1", token[1:-1]) + CLOSE)
        else:
            out.append(token)
        out.append(plain)
    return "".join(out)


def _undefined(found: re.Match[str], used: Mapping[str, int], references: set[str]) -> str:
    """What is left of a line that says where a reference leads; the reference is put down. A path alone is one where it is referred to."""
    label = _label(found[1])
    if found[2] and used[label] < 2:
        return found[0]
    references.add(label)
    return LINE * found[0].count("\n")


def _close(out: list[str], opened: list[int], token: str, plain: str, references: set[str]) -> None:
    """End the innermost open bracket with `token`: a link or an image goes, plain brackets stay. What only a style sheet set apart from a
    link gets a space: `by[Jane Roe](…)Editor`."""
    if not opened:
        out.append("" if "(" in token or SPAN in token else token)
        return
    start = opened.pop()
    if token == f"]{SPAN}":
        out[start] = ""
        return
    near = len(out) - start <= LINK_PARTS
    if "(" not in token[:2] and not (references and near and _label(token[2:-1] or "".join(out[start + 1 :])) in references):
        out.append(token)
        return
    lines = token.count("\n") * LINE
    if not near or sum(map(len, out[start:])) > LINK_LENGTH:
        out[start] = ""
        out.append(lines)
    elif out[start] == "![":
        lines += sum(part.count("\n") for part in out[start:]) * LINE
        del out[start:]
        out.append(f"{lines} " if plain[:1].isalnum() else lines)
    elif "#" in token and near and _SIGNS.issuperset("".join(out[start + 1 :])) and _ANCHOR.fullmatch(token):
        del out[start:]
        out.append(lines)
    else:
        inside = next(filter(None, out[start + 1 :]), "")
        out[start] = f" {OPEN}" if _is_squashed(out[start - 1], inside) else OPEN
        apart = out[-1][-1:].islower() and plain[:1].isupper()
        out.append(CLOSE + lines + " " if apart else CLOSE + lines)


def _is_squashed(before: str, inside: str) -> bool:
    """Whether a link's text stands right behind a word that is none of its own: `by[Jane Roe](…)`, `in the[old town](…)`; a compound is one
    word (`Immobilien[giganten](…)`)."""
    if not before[-1:].islower() or inside[:1].isupper():
        return before[-1:].islower()
    word = before[-WORD_BEFORE:].split()[-1].strip("_*(\"'“‘").casefold()
    return inside[:1].islower() and len(word) > 1 and word in _stop_words()


@cache
def _stop_words() -> frozenset[str]:
    """The stop words of all languages: the reader comes before the page's language is known."""
    return frozenset().union(*(words("stopwords", language) for language in languages("stopwords")))


def _label(text: str) -> str:
    """The label of a reference link, as labels are compared."""
    return " ".join(text.split()).casefold()


def decoded(text: str) -> str:
    """Character references in a text resolved."""
    if "&" not in text or not _ENTITY.search(text):
        return text
    return normalise(_ENTITY.sub(lambda found: unescape(found[0]), text))


def unmark(text: str) -> str:
    """Tags, emphasis and backslash escapes out of a text."""
    if "<" in text:
        text = _TAG.sub(lambda tag: "" if tag[1] else " ", text)
    if "~~" in text:
        text = _STRUCK.sub(r"\1", text)
    if "~" in text or "^" in text:
        text = _RAISED.sub(r"\2", text)
    if "_" in text and not text.isascii() and (len(text) > WIDE_LENGTH or text.endswith(_STOPS)):
        text = _WIDE_UNDERSCORES.sub(lambda found: found[1] or found[2], text)
    if "_" in text:
        text = _UNDERSCORES.sub("", text)
    if "*" not in text and "\\" not in text:
        return text
    parts = _RUN.split(text)
    for index in _unpaired(parts):
        before, after = _around(parts, index)
        if len(parts[index]) > 1 and not (before.isalnum() and after.isalnum()):
            parts[index] = ""
    return "".join(parts)


def _unpaired(parts: list[str]) -> list[int]:
    """Undo escapes and take out the runs of `*` (they are every second part) that open and close; the others, by index.

    Closer to the pages than to the standard: what may close does, and what is open at the end is as good as closed.
    """
    opened: tuple[list[int], ...] = ([], [], [], [])
    runs: list[int] = []
    for index in range(1, len(parts), 2):
        token = parts[index]
        if token[0] == "\\":
            parts[index] = token[1]
            continue
        runs.append(index)
        length = min(len(token), 3)
        before, after = _around(parts, index)
        closes = not before.isspace() and (before.isalnum() or not after.isalnum() or (before in _CLOSING and bool(opened[length])))
        if closes and opened[length]:
            parts[index] = parts[opened[length].pop()] = ""
        elif closes and length > 1 and opened[5 - length]:
            parts[index] = ""
        elif not after.isspace():
            opened[length].append(index)
    return [index for index in runs if parts[index]]


def _around(parts: list[str], index: int) -> tuple[str, str]:
    """The characters before and behind a run; a space at the ends of the text, a dot for another mark."""
    before = parts[index - 1][-1:] or (" " if index == 1 else ".")
    after = parts[index + 1][:1] or (" " if index + 2 == len(parts) else ".")
    return before, after
