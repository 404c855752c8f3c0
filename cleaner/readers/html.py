"""HTML to blocks: one walk over lxml's tree, one block a run of inline text between block elements. [hot]

The tree does not outlive the reader: what passes may want of it is in `Block.markup`.
"""

from __future__ import annotations

import re
from collections.abc import Set
from functools import partial
from itertools import islice
from typing import NamedTuple
from unicodedata import is_normalized

from lxml import etree

from cleaner.document import BlockKind
from cleaner.metadata import Fact
from cleaner.readers.crawl_header import split_crawl_header
from cleaner.readers.head_facts import facts_of
from cleaner.readers.html_fold import parts_to_fold, texts_of
from cleaner.readers.html_head import read_head, read_marks
from cleaner.readers.html_markup import FOLDED, OUTSIDE, Markups, Place
from cleaner.readers.html_parse import SILENT, is_read, parse
from cleaner.readers.html_sections import OF_POSTS, prose_words
from cleaner.readers.html_thread import Thread, thread_of
from cleaner.readers.json_ld import body_of
from cleaner.readers.pieces import Piece, header_pieces
from cleaner.readers.text import normalise

ROW_NODES = 120
"""Elements from which a table row is taken for lay-out, not for data."""
ROW_LENGTH = 1000
"""Characters from which it is, too: the cells then hold paragraphs."""
MAX_HELD = 200_000
"""Elements of a page that are held while it is read: else each look at one makes its object, and its tag, anew. A page takes .97
of the time so."""
EMPTY_PROSE = 30
"""Words of prose under which a page is empty, and the article body of its JSON-LD is read as text behind it."""


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_LEVELS = {f"h{level}": level for level in range(1, 7)}
_KINDS = {
    **dict.fromkeys(_LEVELS, BlockKind.HEADING),
    **dict.fromkeys(("li", "dt", "dd"), BlockKind.LIST_ITEM),
    **dict.fromkeys(("pre", "listing", "xmp", "plaintext"), BlockKind.CODE),
    **dict.fromkeys(("article", "aside", "body", "figure", "html", "main", "nav", "section", "table"), BlockKind.PARAGRAPH),
    "blockquote": BlockKind.QUOTE,
}
"""Block elements that say what their text is; what stands inside others is what their parent says."""
_BLOCKS = frozenset(_KINDS) | _tags(
    "address button caption center details dialog dir div dl fieldset figcaption footer form frameset header hgroup hr legend "
    "menu noframes ol p search summary tbody td tfoot th thead tr ul"
)
_NO_DATA = _tags("article blockquote dl ol pre section table ul")
_CELLS = _tags("td th")

_CODE, _TABLE_ROW = BlockKind.CODE, BlockKind.TABLE_ROW
"""By names of the module: to ask an enumeration for a member is dear."""

_VOID, _BREAK, _SKIP, _INLINE, _SEAM, _BLOCK, _ROW, _CELL = range(8)
"""What an element is to the walk; up to `_SKIP` it has no text of its own, from `_BLOCK` on it ends the run."""
_ROLES = {
    **dict.fromkeys(_tags("area base col frame img input link meta param source track wbr"), _VOID),
    "br": _BREAK,
    **dict.fromkeys(SILENT, _SKIP),
    # style sheets often set these apart: <span>Ann Lee</span><span>12 March</span>
    **dict.fromkeys(_tags("a cite label small span time"), _SEAM),
    **dict.fromkeys(_BLOCKS, _BLOCK),
    "tr": _ROW,
    **dict.fromkeys(_CELLS, _CELL),
}
_ANCHORS = frozenset("¶#§↩↵⏎↑^🔗⚓∞\ufe0e\ufe0f\u200b \n\t[]")
_UNSEEN = re.compile(r"(?<![a-z-])(?:sr-only(?!-focusable)|screen-?reader|(?:visually|element)-?hidden)", re.I)
_END_OF_CELL = "\x1e"


def read_html(text: str, url: str | None = None, folds: float = 0.0) -> tuple[list[Piece], tuple[Fact, ...], bool]:
    """The pieces of an HTML page, crawl header first; what its markup says of the article; and whether it is a thread."""
    pieces: list[Piece] = []
    first = 1
    if text[:1000].lstrip()[:1] != "<":
        header, text, first = split_crawl_header(normalise(text))
        pieces = header_pieces(header)
    root = parse(text)
    if root is None:
        return pieces, (), False
    _held = list(islice(root.iter(), MAX_HELD))
    walk = _Walk(root, parts_to_fold(root, folds) if folds else set())
    roots = (root, *root.itersiblings())  # what stands behind an early </html> is a second root
    for part in roots:
        walk.run(part)
    texts = [run.text for run in walk.runs]
    if not is_normalized("NFC", "\n".join(texts)):
        texts = [" ".join(normalise(text).split()) for text in texts]
    else:
        texts = [text if text.isprintable() else " ".join(normalise(text).split()) for text in texts]
    markups = Markups()
    prose = prose_words(texts, [run.link_density for run in walk.runs])
    for run, words in zip(walk.runs, prose, strict=True):
        markups.count(run.place, words)
    head = read_head(roots)
    thread = thread_of(url or head.canonical, markups.types, markups.page_words, head.entities)
    posts = OF_POSTS if thread is Thread.FORUM else frozenset[str]()
    heading = BlockKind.HEADING
    for run, text in zip(walk.runs, texts, strict=True):
        if text:
            level = _level(run.place) if run.kind is heading else 0
            line = run.line + first - 1
            pieces.append((run.kind, text, line, run.gap, run.link_density, level, markups.of(run.place, posts)))
    if sum(prose) < EMPTY_PROSE:
        pieces += [(BlockKind.PARAGRAPH, normalise(text), first, True, 0.0, 0, None) for text in body_of(head.entities)]
    return pieces, facts_of(head, partial(read_marks, roots), url), thread is not None


def _level(place: Place) -> int:
    """The level of the heading that a place stands in."""
    here: Place | None = place
    while here is not None and here.tag not in _LEVELS:
        here = here.parent
    return _LEVELS[here.tag] if here is not None else 0


class _Run(NamedTuple):
    """Inline text between two borders of block elements."""

    kind: BlockKind
    text: str
    """White space collapsed; not empty."""
    link_density: float
    place: Place
    """The innermost element that holds all of the text."""
    line: int
    gap: bool


_run = partial(tuple.__new__, _Run)
"""A run of all its fields, without a call of Python."""


class _Walk:
    """The state of the walk: where it is, and the run of text that is open."""

    def __init__(self, root: etree._Element, folded: Set[etree._Element]) -> None:
        self.folded = folded
        self.runs: list[_Run] = []
        self.place = Place(root, "", None, BlockKind.PARAGRAPH, False)
        self.place.node = OUTSIDE
        """The innermost open element, above all a place for the document."""
        self.row: Place | None = None
        """The table row that is open, if it holds data: its cells are one run."""
        self.noscript: etree._Element | None = None
        """The `<noscript>` that is open and read."""
        self.start_run()

    def start_run(self) -> None:
        """Begin an empty run."""
        self.parts: list[str] = []
        self.common: Place | None = None
        """The innermost element around all text of the run; None while it has no text."""
        self.around: Place | None = None
        """The innermost element around all text of the run and the present place."""
        self.line = 1
        self.linked = 0
        """Characters of the run, white space apart, that stand in links."""
        self.after_link = False
        """Whether the last text stood in a link."""
        self.broken = False
        """Whether a line break was the last thing in the run."""
        self.seam = -1
        """Parts that there were when the last element of the role `_SEAM` ended."""
        self.joint = False
        """Whether an element of the role `_SEAM` has begun right behind another."""

    def run(self, root: etree._Element) -> None:
        """Walk over an element and all in it, without recursion."""
        folded = self.folded
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            tag: str = element.tag  # type: ignore[assignment]  # the parser gives no comments and no instructions
            role = _ROLES.get(tag, _INLINE)
            if folded and element in folded:
                role = _SKIP
                if event == "start":
                    self.add_folded(element, tag)
            elif role == _SKIP and tag == "noscript":
                role = self.role_of_noscript(element, event)
            if event == "end":
                if role > _SKIP:
                    self.close(role)
                content = element.tail
            elif role > _SKIP:
                self.open(element, tag, role)
                content = element.text
            elif role == _VOID:
                content = element.text  # the parser does not know that a `<wbr>` holds nothing
            else:
                if role == _SKIP:
                    walker.skip_subtree()
                elif role == _BREAK:
                    self.break_line()
                continue
            if content:
                if not content.isspace():
                    self.add(content, element)
                elif self.common is not None:
                    self.parts.append(content)
        self.flush()

    def add_folded(self, part: etree._Element, tag: str) -> None:
        """A part that is read as one block."""
        self.flush()
        place = Place(part, tag, self.place, BlockKind.PARAGRAPH, False)
        place.node = FOLDED
        self.runs += [_run((BlockKind.PARAGRAPH, text, 1.0, place, part.sourceline or 1, True)) for text in texts_of(part)]

    def role_of_noscript(self, element: etree._Element, event: str) -> int:
        """A block, if it holds what scripts would show, as forums do, and not a notice to switch them on."""
        if event == "end" and element is self.noscript:
            self.noscript = None
            return _BLOCK
        if event == "start" and self.noscript is None and is_read(element):
            self.noscript = element
            return _BLOCK
        return _SKIP

    def open(self, element: etree._Element, tag: str, role: int) -> None:
        """An element begins."""
        parent = self.place
        kind = parent.kind
        linked = parent.linked
        if role >= _BLOCK:
            if self.common is not None:
                self.border(_END_OF_CELL if role == _CELL else " ")
            kind = _KINDS.get(tag, kind)
        elif role == _SEAM:
            if self.seam == len(self.parts):
                self.joint = True
            if tag == "a" and not linked:
                linked = element.get("href") is not None
        elif "-" in tag:
            self.space()
        self.place = Place(element, tag, parent, kind, linked)
        if role == _ROW and self.row is None and _holds_data(element):
            self.row = self.place

    def close(self, role: int) -> None:
        """The innermost open element ends."""
        place = self.place
        if place is self.row:
            self.flush()
            self.row = None
        elif role >= _BLOCK:
            if self.common is not None:
                self.border(" ")
        elif role == _SEAM:
            self.seam = len(self.parts)
        elif "-" in place.tag:
            self.space()
        if self.around is place:
            self.around = place.parent
        self.place = place.parent or place

    def space(self) -> None:
        """Custom elements are no words' insides."""
        if self.common is not None:
            self.parts.append(" ")

    def border(self, sign: str) -> None:
        """A block element begins or ends: so does the run, or in a row of data the cell or the word."""
        if self.row is None:
            self.flush()
        else:
            self.parts.append(sign)

    def break_line(self) -> None:
        """A `<br>`: one is a space, two in a row end the run."""
        if self.common is None:
            return
        if self.common.kind is _CODE:
            self.parts.append("\n")
        elif self.broken and self.row is None:
            self.flush()
        else:
            self.parts.append(" ")
            self.broken = True

    def add(self, content: str, element: etree._Element) -> None:
        """Text in or behind an element, not only white space."""
        place = self.place
        if place.linked and _is_unseen(place, content):
            return
        if self.common is None:
            self.common = self.around = place
            self.line = max(element.sourceline or 1, self.runs[-1].line if self.runs else 1)
        else:
            self.common = self.around
            if self.joint and _is_squashed(self.parts[-1][-1], content[0], self.after_link and place.linked):
                self.parts.append(" ")
        self.joint = self.broken = False
        self.after_link = place.linked
        if place.linked:
            self.linked += len(content) if " " not in content and "\n" not in content else len("".join(content.split()))
        self.parts.append(content)

    def flush(self) -> None:
        """The run ends."""
        place = self.common
        if place is None:
            return
        raw = "".join(self.parts)
        text = " ".join(raw.split())
        density = min(1.0, self.linked / (len(text) - text.count(" "))) if self.linked else 0.0
        kind = place.kind
        if self.row is not None:
            cells = [cell for part in raw.split(_END_OF_CELL) if (cell := " ".join(part.split()))]
            text = " | ".join(cells)
            kind = _TABLE_ROW if len(cells) > 1 else kind
        gap = (kind is not _TABLE_ROW and kind is not _CODE) or not self.runs or self.runs[-1].kind is not kind
        if kind is _CODE:
            for number, line in enumerate(raw.split("\n"), self.line):
                if text := " ".join(line.split()):
                    self.runs.append(_run((kind, text, density, place, number, gap)))
                    gap = False
        else:
            self.runs.append(_run((kind, text, density, place, self.line, gap)))
        self.start_run()


def _is_unseen(place: Place, content: str) -> bool:
    """Whether a text is the sign of a link inside its page, `¶` behind a heading, or in a link what only screen readers say:
    `(opens in a new tab)`."""
    element, parent = place.element, place.parent
    if place.tag == "a":
        return _ANCHORS.issuperset(content) and (element.get("href") or "")[:1] == "#"
    if place.tag != "span" or parent is None or not _UNSEEN.search(element.get("class") or ""):
        return False
    return any(text and not text.isspace() for text in (parent.element.text, element.tail))  # else it is all of the link


def _holds_data(row: etree._Element) -> bool:
    """Whether a table row holds data, cell by cell, and is not there for the lay-out of the page."""
    cells = inner = length = breaks = paragraphs = 0
    for count, element in enumerate(row.iter()):
        tag = element.tag
        if tag in _NO_DATA or count > ROW_NODES or paragraphs > 1:
            return False
        if tag in _CELLS:
            cells += 1
            paragraphs = 0
        elif tag == "br":
            breaks += 1
        elif tag in _BLOCKS:
            inner += 1
            paragraphs += tag != "div"
        length += len(element.text or "") + len(element.tail or "")
    return cells > 1 and paragraphs <= 1 and inner <= 3 * cells and breaks <= 2 * cells and length <= ROW_LENGTH


def _is_squashed(before: str, after: str, links: bool) -> bool:
    """Whether two neighbours that only a style sheet sets apart would make one word: "Lee" "12 March"."""
    if links:
        return before.isalnum() and after.isalnum()
    return (before.islower() or before.isdigit() or before in ".,:;!?)") and (after.isupper() or (after.isdigit() and not before.isdigit()))
