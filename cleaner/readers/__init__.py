"""Readers: bytes or text of any kind to a `Document`. They alone decode and normalise."""

from __future__ import annotations

import re

from cleaner.document import Block, BlockKind, Document
from cleaner.errors import check_choice
from cleaner.lexicon import all_phrases
from cleaner.lines.language import SAMPLE, detect
from cleaner.metadata import Fact
from cleaner.readers.decode import decode
from cleaner.readers.pieces import Piece, measure

KINDS = ("auto", "text", "markdown", "html")

_HEADER = BlockKind.CRAWL_HEADER
"""By a name of the module: to ask an enumeration for a member costs as much as the rest of a test."""
LONGEST = 12
"""Blocks of which the language is told, …"""
PART = 400
"""… and characters of each: the list of an archive's months may be longer than any paragraph."""
_LOOK = 20_000
"""Characters at the start that tell the kind."""
_HTML_START = re.compile(r"\s{0,200}(?:<!--.{0,2000}?-->\s{0,200})?<(?:!doctype\s+html|html|head|body|\?xml)\b", re.I | re.S)
_CLOSED = re.compile(r"</(?:p|div|li|a|span|h[1-6]|td|ul|article|section)>", re.I)
_CLOSED_TAGS = 4
_MARKED = re.compile(r"^#{1,6} \S|^\*\*[^*\n]{1,200}\*\*$|\]\((?:https?:|/|#)|^!\[|^```|^\s{0,3}[*-] \[", re.M)
_MARKS = 3
_FRONT = re.compile(r"\s{0,80}(?:#{1,6} \S[^\n]*\n\s*\n|---[ \t]*\n(?:[^\n<]{0,400}\n){1,60}?---[ \t]*\n|\+\+\+[ \t]*\n[a-z])")
"""A main heading or front matter at the start."""
_READER = "\nMarkdown Content:"
"""A line of a reader service."""


def read(source: str | bytes, *, kind: str = "auto", url: str | None = None, folds: float = 0.0) -> Document:
    """Read any text or bytes as `kind`.

    Raises SettingsError: for a kind that does not exist. TypeError: for a source that is neither str nor bytes.
    """
    check_choice("kind", kind, KINDS)
    if isinstance(source, (bytes, bytearray, memoryview)):
        text = decode(bytes(source))
    elif isinstance(source, str):
        text = source.removeprefix("\ufeff")
    else:
        raise TypeError(f"source must be str or bytes, not {type(source).__name__}; read a file first: clean(path.read_bytes())")
    if kind == "auto":
        kind = sniff(text)
    pieces, facts, thread = _pieces(text, kind, url, folds)
    blocks = measure(pieces)
    language = _language(blocks)
    index = all_phrases(language)
    hits = index.look_up(["" if block.kind is _HEADER else block.folded for block in blocks])
    return Document(blocks, language, kind, url, hits, thread, facts)


def sniff(text: str) -> str:
    """`html`, `markdown` or `text`, by the first 20,000 characters. Three tags in a text do not make it HTML."""
    head = text[:_LOOK]
    if _HTML_START.match(head):
        return "html"
    if _FRONT.match(head) or _READER in head:
        return "markdown"
    if "</" in head and len(_CLOSED.findall(head)) >= _CLOSED_TAGS:
        return "html"
    if len(_MARKED.findall(head)) >= _MARKS:
        return "markdown"
    return "text"


def _pieces(text: str, kind: str, url: str | None, folds: float) -> tuple[list[Piece], tuple[Fact, ...], bool]:
    if kind == "html":
        from cleaner.readers.html import read_html

        return read_html(text, url, folds)
    if kind == "markdown":
        from cleaner.readers.markdown import read_markdown

        return read_markdown(text), (), False
    from cleaner.readers.text import read_text

    return read_text(text), (), False


def _language(blocks: tuple[Block, ...]) -> str | None:
    """Of the longest blocks, which are prose where there is any, not of the menus in front."""
    page = [block for block in blocks if block.kind is not _HEADER]
    lengths = [len(block.text) for block in page]
    least = sorted(lengths)[-LONGEST:][0] if page else 0
    longest = sorted([(-length, block.index) for block, length in zip(page, lengths, strict=True) if length >= least])
    sample: list[str] = []
    size = 0
    for length, index in longest[:LONGEST]:
        sample.append(blocks[index].text[:PART])
        size += min(-length, PART)
        if size >= SAMPLE:
            break
    return detect(" ".join(sample))
