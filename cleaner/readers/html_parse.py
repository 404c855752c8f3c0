"""HTML text to lxml's tree, whatever the page: tags with too many attributes, elements that lie too deep in each other."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

SILENT = frozenset(
    "annotation annotation-xml audio canvas datalist embed head iframe meter noembed noscript optgroup option progress "
    "script select style svg template textarea title video".split()
)
"""Elements that no reader of the page reads as text."""
NOSCRIPT_PARAGRAPHS = 3
"""Paragraphs from which a `<noscript>` is read: that of 106 forums holds the posts of every fifth."""
LONG_TAG = 4096
"""Characters of a tag from which its attributes are counted."""
_LONG_TAG = re.compile(rf"<([a-zA-Z][^\s<>/]{{0,30}}+)([^<>]{{{LONG_TAG},}})")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
MAX_ATTRIBUTES = 500
"""Attributes from which a long tag loses them all: libxml2 compares each with every other, 50,000 take half a minute."""
_DEEP_TAG = re.compile(r"</?(?!(?:p|li|h[1-6]|br|html|head|body|title|meta|script|style)\b)[a-zA-Z][^<>]*>", re.I)
"""Tags that lie in each other without end; on a page that is too deep each is a border, and so none of its text is lost."""
_SURROGATES = re.compile("[\ud800-\udfff]")


def parse(text: str) -> etree._Element | None:
    """The root element; None when there is nothing in the page."""
    text = text.replace("\x00", "") if "\x00" in text else text
    if _may_hold_long_tag(text):  # next to no page
        text = _LONG_TAG.sub(_shorten, text)
    try:
        source = text.encode()
    except UnicodeEncodeError:
        source = _SURROGATES.sub("\ufffd", text).encode()
    root, lost = _parse_bytes(source)
    if lost:
        root, _ = _parse_bytes(_DEEP_TAG.sub("<br><br>", text).encode("utf-8", "replace"))
    return root


def _may_hold_long_tag(text: str) -> bool:
    """Whether so many characters without a `>` follow a `<`. They cover a whole window of half their number, and most windows
    hold a `>` in their first characters."""
    half = LONG_TAG // 2
    for at in range(0, len(text), half):
        if text.find(">", at, at + half) < 0:
            start = text.rfind("<", max(0, at - half), at + 1)
            if start >= 0 and text.find(">", start, start + LONG_TAG) < 0:
                return True
    return False


def _parse_bytes(source: bytes) -> tuple[etree._Element | None, bool]:
    """The root element, and whether the parser left the rest of the page out, without an exception: more than 2048 elements lie in
    each other."""
    parser = etree.HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False, encoding="utf-8")
    root: etree._Element | None = etree.fromstring(source, parser)
    return root, any(error.type_name == "ERR_RESOURCE_LIMIT" for error in parser.error_log.filter_from_fatals())


def _shorten(tag: re.Match[str]) -> str:
    """A long tag as it is (a picture, a drawing, data for scripts), or its name when it has too many attributes."""
    attributes = re.split("[\"']", _QUOTED.sub("", tag[2]), maxsplit=1)[0].split()
    return f"<{tag[1]}" if len(attributes) > MAX_ATTRIBUTES else tag[0]


def is_read(noscript: etree._Element) -> bool:
    """Whether a `<noscript>` holds what scripts would show, as forums do, and not a notice to switch them on."""
    return len(list(islice(noscript.iter("p"), NOSCRIPT_PARAGRAPHS))) == NOSCRIPT_PARAGRAPHS
