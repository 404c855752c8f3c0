"""Markdown to blocks: html2text, markdownify, turndown, reader services. [hot]

Three steps, each linear in the page: code is set aside (`_set_code_aside`), links are resolved over the whole page, as
their text may span lines (`resolve_links` in `_links`), and the lines are read one by one (`_Page`).
"""

from __future__ import annotations

import re
from html import unescape
from unicodedata import normalize

from cleaner.document import Block, BlockKind
from cleaner.readers.crawl_header import split_crawl_header
from cleaner.readers.text import make_block, normalise

WRAP_LIMIT = 120
"""Characters: lines of a paragraph that is wider than this were not broken to fit a width."""
WRAP_MIN = 40
"""Characters: nobody wraps narrower than this; such lines are labels."""
LINK_LINE = 0.5
"""Share of a line from which it counts as an entry of a menu."""
LINK_PARTS = 60
"""Pieces of text, images and links that one link may hold; what is longer are two brackets that do not belong together."""
LINK_LENGTH = 3000
"""Characters of text and images that one link may hold."""

# Marks that no normalised text holds: `normalise` removes them from the source.
_OPEN, _CLOSE, _LINE, _CODE = "\x02", "\x03", "\x05", "\x06"
"""A link begins, it ends, a line of the source was cut out here, a line of code stands here."""

_DESTINATION = r"""\((?>\s*+(?:<[^<>\n]*+>|(?:[^()\s\\]|\\.|\([^()\s]*+\))*+)(?:\s++"(?:[^"\\]|\\.)*+")?+\s*+\)
                    |(?:[^()\\\n]|\n(?![ \t]*+\n)|\\.|\([^()\n]*+\))*+\))"""
"""By the standard, or, for addresses with spaces and titles with quotes, anything in balanced parentheses."""
_TOKEN = rf"""(\\[\\\[\]`!<]
    |``(?!`)[^`\n]*+(?:`[^`\n]++)*+``|`[^`\n]++`
    |!?\[
    |\](?:{_DESTINATION}%s)?
    |<(?:https?://|mailto:|www\.|ftp://|[\w.+-]{{1,64}}@)[^<>\s]*+>)"""
_LINKS = re.compile(_TOKEN % "", re.X)
_REFERENCES = re.compile(_TOKEN % r"|\[[^\[\]\n]{0,200}\]", re.X)
_DEFINITION = re.compile(r"^ {0,3}\[([^\]\n^][^\]\n]{0,199})\]:[ \t]*<?(?:[a-z]{3,6}:|/|#|\.|www\.)\S*[^\n]*$", re.M)
_LITERAL = re.compile(r"([\\*_<>&`#|+\[\]-])")

_ITEM = re.compile(r"((?:[*+\-•·▪◦‣●■►▸]\s+)*)(\d{1,3}[.)](?=\s|$))?\s*(?:\[[ xX]\]\s+)?")
_QUOTE = re.compile(r"(?:>[ \t]*)+")
_HEADING = re.compile(r"(#{1,6})(?:\s+|$)")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})([^`]*)$")
_SPECIAL = frozenset("#>*+-_=|~:•·▪◦‣●■►▸0123456789")
_EMPTY = "*-_=+|:#>`~ \t" + _OPEN + _CLOSE
"""A line of these only has nothing to say: rules, separators of tables, empty bullets and headings."""

_RUN = re.compile(r"(\\[!-/:-@\[-`{-~]|\*+|_+)")
_STRUCK = re.compile(r"~~([^~\n]+)~~")
_TAG = re.compile(
    r"(?<!\\)</?(?:(a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)"
    r"|address|article|aside|audio|blockquote|body|br|button|caption|center|col|colgroup|dd|details|div|dl|dt|fieldset|figcaption|figure"
    r"|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|label|legend|li|link|main|meta|nav|noscript|object|ol|option|p|picture|pre"
    r"|section|select|source|summary|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|ul|video)(?:\s[^<>]*+|/)?>",
    re.I,
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_EDGES = re.compile(f"([{_OPEN}{_CLOSE}])")
_ENDS = (".", "!", "?", ":", "…", "。", "！", "？", "।", "۔", "؟", '"', "”", "»", ")")


def read_markdown(text: str) -> list[Block]:
    """The blocks of a Markdown page, crawl header first."""
    header, body, first = split_crawl_header(normalise(text))
    for opening, closing in (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")):
        if opening in body:
            body = _cut(body, opening, closing)
    body, code = _set_code_aside(body)
    page = _Page([make_block(index, BlockKind.CRAWL_HEADER, " ".join(line.split()), number) for index, (line, number) in enumerate(header)])
    page.read(_resolve_links(body).split("\n"), first, code)
    return page.blocks
