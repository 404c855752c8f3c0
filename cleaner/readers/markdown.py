"""Markdown to blocks: html2text, markdownify, turndown, reader services. [hot]

Three steps, each linear in the page: code is set aside (`_set_code_aside`), links are resolved over the whole page, as
their text may span lines (`resolve_links`), and the lines are read one by one (`_Page`).
"""

from __future__ import annotations

import re
from itertools import pairwise
from unicodedata import normalize

from cleaner.document import BlockKind, begins_small
from cleaner.lines.sentences import TERMINALS
from cleaner.readers.crawl_header import split_crawl_header
from cleaner.readers.markdown_attributes import without_attributes
from cleaner.readers.markdown_citations import linked
from cleaner.readers.markdown_codes import fenced_codes, put_back, spans_aside, without_codes
from cleaner.readers.markdown_dialects import unboxed, without_dialects
from cleaner.readers.markdown_html import as_markdown
from cleaner.readers.markdown_inline import CLOSE, CODE, LINE, MARKED, NEW, OPEN, decoded, resolve_links, unmark
from cleaner.readers.pieces import Piece, header_pieces
from cleaner.readers.text import normalise

WRAP_LIMIT = 120
"""Characters: lines of a paragraph that is wider than this were not broken to fit a width."""
WRAP_MIN = 40
"""Characters: nobody wraps narrower than this; such lines are labels."""
LINK_LINE = 0.5
"""Share of a line from which it counts as an entry of a menu."""

_ITEM = re.compile(r"((?:[*+\-•·▪◦‣●■►▸]\s+)*)(\d{1,3}[.)](?=\s|$))?\s*(?:\[[ xX]\]\s+)?")
_HEADING = re.compile(r"(#{1,6})(?:\s+|$)")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})([^`]*)$")
_EDGE = OPEN + CLOSE + " "
_MARKS = frozenset("#>*+-•·▪◦‣●■►▸0123456789")
_SPECIAL = _MARKS | frozenset("_=|~:" + OPEN + CLOSE)
_EMPTY = "*-_=+|:#>`~ \t" + OPEN + CLOSE
"""A line of these only has nothing to say: rules, separators of tables, empty bullets and headings."""

_INDENTED = re.compile(r"\n[ \t]*\n(?: {4}|\t)[ \t]*+[^\s*+\-•·▪◦‣●■►▸\d]")
_TARGET = re.compile(r"\]\((?:https?:|mailto:|[/#<])")
_LINK = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
_EDGES = re.compile(f"([{OPEN}{CLOSE}])")
_ENDS = (*TERMINALS, ")")
_AND = frozenset(("and", "or", "to", "und", "oder", "bis", "bzw.", "et", "ou", "y", "o", "e", "en", "och", "og"))
"""Behind a hyphen that stays: "pre- and post-war", "Ein- und Ausfuhr"."""


_Line = tuple[str, int, BlockKind, int]
"""A line of a paragraph, heading, list item or quote, its marks taken off: text, number, kind, level."""

_PARAGRAPH, _HEADING_KIND, _LIST_ITEM, _QUOTE = BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.QUOTE
_CODE_KIND, _TABLE_ROW = BlockKind.CODE, BlockKind.TABLE_ROW
"""By names of the module: to ask an enumeration for a member is dear."""


def read_markdown(text: str) -> list[Piece]:
    """The pieces of a Markdown page, crawl header first."""
    header, body, first = split_crawl_header(normalise(text))
    body, code = _set_code_aside(_opened(body))
    body = _as_common(body)
    page = _Page(header_pieces(header))
    page.read(resolve_links(body).split("\n"), first, code)
    return page.pieces


def _opened(body: str) -> str:
    """A page whose boxes are no code, and whose highlighted code is."""
    if "!!! " in body or "??? " in body or '=== "' in body:
        body = unboxed(body)
    return fenced_codes(body)


def _as_common(body: str) -> str:
    """A page of any dialect, without its code, as common Markdown; each step has a cheap test before it."""
    body, spans = spans_aside(body)
    body = without_dialects(without_codes(body))
    if "<" in body:
        for opening, closing in (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>")):
            if opening in body:
                body = _cut(body, opening, closing)
        body = as_markdown(body) if "</" in body or "<br" in body else body
    if "{" in body or ":::" in body:
        body = without_attributes(body)
    if "⟨" in body and "⟨1⟩" in body:
        body = linked(body)
    body = put_back(body, spans)
    return body.replace("\n&gt; ", "\n> ") if "&gt;" in body else body


def _set_code_aside(text: str) -> tuple[str, list[str]]:
    """The page with a mark in place of each line of code, and these lines."""
    fenced = "```" in text or "~~~" in text
    if not fenced and not _INDENTED.search(text):
        return text, []
    lines = text.split("\n")
    if fenced:
        _mark_fenced(lines)
    _mark_indented(lines)
    code: list[str] = []
    for number, line in enumerate(lines):
        if line[:1] == CODE:
            lines[number] = f"{CODE}{len(code)}"
            code.append(line[1:])
    return "\n".join(lines), code


def _mark_fenced(lines: list[str]) -> None:
    """Mark the lines between fences. A fence that nothing closes is dropped: it must not make code of half a page."""
    fences = [(number, match) for number, line in enumerate(lines) if (match := _FENCE.match(line))]
    unclosed: dict[str, int] = {}
    done = -1
    for position, (number, match) in enumerate(fences):
        if number <= done:
            continue
        lines[number] = ""
        sign, length = match[1][0], len(match[1])
        if length >= unclosed.get(sign, length + 1):
            continue
        for later in range(position + 1, len(fences)):
            end, closing = fences[later]
            if closing[1][0] == sign and len(closing[1]) >= length and not closing[2].strip():
                lines[number + 1 : end] = [CODE + line for line in lines[number + 1 : end]]
                lines[end] = ""
                done = end
                break
        else:
            unclosed[sign] = length


def _mark_indented(lines: list[str]) -> None:
    """Mark lines indented by four or more after a blank line, outside lists, unless they hold a link."""
    in_list = in_code = False
    blank = True
    for number, line in enumerate(lines):
        if not line or line.isspace():
            blank = True
            continue
        if line.startswith(("    ", "\t")):
            if (blank or in_code) and not in_list and not _TARGET.search(line) and not _begins_item(line):
                lines[number] = CODE + line
                in_code, blank = True, False
                continue
            in_list = in_list or _begins_item(line)
        elif line[0] != CODE:
            in_list = _begins_item(line) or (in_list and line[0] == " ")
        in_code = blank = False


def _begins_item(line: str) -> bool:
    item = _ITEM.match(line.lstrip())
    return bool(item and (item[1] or item[2]))


def _cut(text: str, opening: str, closing: str) -> str:
    """Cut out all that stands between `opening` and `closing`, with them."""
    parts: list[str] = []
    end = 0
    while (start := text.find(opening, end)) >= 0 and (stop := text.find(closing, start)) >= 0:
        parts += text[end:start], LINE * text.count("\n", start, stop)
        end = stop + len(closing)
    return "".join(parts) + text[end:]


class _Page:
    """The lines of a page on their way to blocks."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self.depth = 0
        """Links that are open behind the last block."""
        self.gap = False
        self.kind = _PARAGRAPH
        self.lines: list[_Line] = []
        """Lines of the paragraph, list item or quote being read."""
        self.in_table = False

    def read(self, lines: list[str], number: int, code: list[str]) -> None:
        """Read all lines; `number` is that of the first."""
        broken = any(NEW in line for line in lines)
        for line, after in pairwise([*lines, ""]):
            new = broken and line[-1:] == NEW
            line = line[:-1] if new else line
            stripped = line.strip()
            if LINE in line:
                stripped = line.replace(LINE, "").strip()
                number += line.count(LINE)
            if not stripped:
                self.end()
            elif stripped[0] == CODE:
                self.end()
                self.emit(_CODE_KIND, code[int(stripped[1:])], number)
            else:
                self.read_line(line, stripped, number, after)
            number += not new
        self.flush()

    def end(self) -> None:
        """A blank line: whatever was open ends."""
        if self.lines:
            self.flush()
        self.kind = _PARAGRAPH
        self.in_table = False
        self.gap = True

    def read_line(self, line: str, stripped: str, number: int, after: str) -> None:
        """Read one line that is not blank; `after` is the next."""
        if self.in_table or ("|" in stripped and (_is_row(stripped) or _is_separator(after))):
            self.read_row(stripped, number)
            return
        if stripped[0] in _SPECIAL:
            if not stripped.strip(_EMPTY):
                self.read_empty(stripped)
                return
            begun = self.begin(stripped, number)
            if not begun:
                return
        else:
            begun = stripped
        kind = _PARAGRAPH if begun is stripped and self.lines and line[0] not in " \t" else self.kind
        if line.endswith("  ") or (line[-1] == "\\" and line[-2:] != "\\\\"):
            self.lines.append((begun.removesuffix("\\"), number, kind, 0))
            self.flush()
        else:
            self.lines.append((begun, number, kind, 0))

    def read_row(self, stripped: str, number: int) -> None:
        """A row of a table; the line of dashes under its head is dropped."""
        self.flush()
        self.in_table = True
        if stripped.strip(_EMPTY):
            self.emit(_TABLE_ROW, stripped, number)
        else:
            self.skip(stripped)

    def read_empty(self, stripped: str) -> None:
        """A line of marks: the line under a heading, a rule, a quote's blank line, the edge of a link over many lines."""
        if len(self.lines) == 1 and stripped[0] in "=-" and not stripped.strip(stripped[0]) and self.is_title(stripped):
            title, line, _, _ = self.lines.pop()
            self.emit(_HEADING_KIND, title, line, 1 if stripped[0] == "=" else 2)
            return
        self.end()
        self.skip(stripped)

    def is_title(self, rule: str) -> bool:
        """Whether the line above a rule is a heading: no item, but for a number above a rule of just that length."""
        text, _, kind, _ = self.lines[0]
        return kind is _PARAGRAPH or (kind is _LIST_ITEM and text[:1].isdigit() and len(text) == len(rule))

    def begin(self, stripped: str, number: int) -> str:
        """The text of a line behind its marks, `kind` set by them; empty when it was a heading and is done."""
        bare = stripped.lstrip(_EDGE)
        if bare[0] in ":|" and bare.startswith((":  ", ":\t", "| ")) and bare.count("|") < 2:  # a definition, a line of a poem
            self.flush()
            self.kind = _PARAGRAPH
            return stripped[: len(stripped) - len(bare)] + bare[1:].lstrip()
        if bare[0] not in _MARKS:
            return stripped
        edge = stripped[: len(stripped) - len(bare)]
        quoted = bare[0] == ">"
        if quoted:
            bare = bare.lstrip("> \t")
        item = _ITEM.match(bare)
        count = f"{item[2]} " if item and item[2] else ""
        if item and (item[1] or (count and self.may_number(count))):
            bare = bare[item.end() :]
        else:
            item, count = None, ""
        heading = _HEADING.match(bare)
        if heading:
            self.flush()
            self.kind = _PARAGRAPH
            first = count if len(heading[1]) > 1 else ""  # a main heading that ends a path is no item
            kind, level = (_LIST_ITEM, 0) if first else (_HEADING_KIND, len(heading[1]))
            self.lines.append((edge + first + _without_closing(bare[heading.end() :]), number, kind, level))
            return ""
        if item:
            self.flush()
            self.kind = _LIST_ITEM
            return edge + count + bare
        if quoted:
            if self.kind is not _QUOTE:
                self.flush()
                self.kind = _QUOTE
            return edge + bare
        return stripped

    def may_number(self, count: str) -> bool:
        """Whether a number at the start of a line is that of an item, not of the day of a date in a wrapped paragraph."""
        return not self.lines or self.kind is _LIST_ITEM or count[:-2] == "1"

    def flush(self) -> None:
        """Emit the lines read so far, joined where they were wrapped."""
        lines = self.lines
        if not lines:
            return
        self.lines = []
        for text, number, kind, level in self.joined(lines) if len(lines) > 1 else lines:
            self.emit(kind, text, number, level)

    def joined(self, lines: list[_Line]) -> list[_Line]:
        """Join wrapped lines; the lines of a menu, one link each, stay apart."""
        texts = [text for text, _, _, _ in lines]
        linked = sum(map(_is_link, texts))
        if self.depth == 0 and linked >= 2 and 2 * linked >= len(lines):
            return lines
        width = max(map(len, texts))
        starts = [lines[0]]
        parts = [[texts[0]]]
        for before, line in pairwise(lines):
            text = line[0]
            if _goes_on(before, text, width):
                parts[-1].append(text if _is_hyphenated(before[0], text) else " " + text)
            else:
                starts.append(line)
                parts.append([text])
        return [("".join(joined), *line[1:]) for line, joined in zip(starts, parts, strict=True)]

    def emit(self, kind: BlockKind, raw: str, number: int, level: int = 0) -> None:
        """Make a block of a line's text, marks out and links measured; nothing when no text is left."""
        if kind is _CODE_KIND:
            text, density = raw, 1.0 if self.depth else 0.0
        else:
            text, density = self.unlink(unmark(raw) if MARKED.search(raw) else raw)
        if kind is _TABLE_ROW:
            text = " | ".join(cell for part in text.split("|") if (cell := part.strip()))
        text = " ".join(text.split())
        if not text.isascii():
            text = normalize("NFC", text)
        if text:
            self.pieces.append((kind, text, number, self.gap, density, level, None))
            self.gap = False

    def unlink(self, text: str) -> tuple[str, float]:
        """The text without the marks of links, and the share of its characters (spaces apart) that stood between them."""
        if OPEN not in text and CLOSE not in text:
            return decoded(text), 1.0 if self.depth else 0.0
        if text[0] == OPEN and text[-1] == CLOSE and not self.depth and text.count(OPEN) == text.count(CLOSE) == 1:
            return decoded(text[1:-1]), 1.0
        linked = total = 0
        kept: list[str] = []
        for piece in _EDGES.split(text.replace(CLOSE + OPEN, f"{CLOSE} {OPEN}")):
            if piece == OPEN:
                self.depth += 1
            elif piece == CLOSE:
                self.depth -= 1
            else:
                kept.append(piece)
                size = len("".join(piece.split()))
                total += size
                linked += size if self.depth else 0
        return decoded("".join(kept)), linked / total if total else 0.0

    def skip(self, text: str) -> None:
        """Count the marks of links in a line that is dropped."""
        self.depth += text.count(OPEN) - text.count(CLOSE)


def _is_row(stripped: str) -> bool:
    return stripped[0] == "|" and stripped.count("|") > 1


def _is_separator(line: str) -> bool:
    return "-" in line and "|" in line and not line.strip("|:- \t")


def _without_closing(heading: str) -> str:
    """A heading without the `##` that may close it."""
    bare = heading.rstrip("#")
    return heading if bare and not bare[-1].isspace() else bare


def _is_link(text: str) -> bool:
    """Whether most of a line stands in links that begin and end in it."""
    if text.count(OPEN) != text.count(CLOSE):
        return False
    outside = _LINK.sub("", text)
    return len(outside) < LINK_LINE * len(text)


def _goes_on(line: _Line, after: str, width: int) -> bool:
    """Whether a paragraph goes on in the next line: lines that are wrapped are full, and inside a sentence."""
    text, _, _, level = line
    start = after.lstrip(_EDGE + "*_\\-\"“„(")
    if level:
        return begins_small(start) and len(text) >= WRAP_MIN
    if begins_small(start) or text[-1:] == ",":
        return True
    if width > WRAP_LIMIT:
        return len(text) > WRAP_LIMIT // 2 and not text.endswith(_ENDS)
    if OPEN in text or (after[:1] == OPEN and not text.endswith(_ENDS)):
        return True
    return width >= WRAP_MIN and len(text) + len(start.partition(" ")[0]) > 0.75 * width


def _is_hyphenated(text: str, after: str) -> bool:
    """Whether a word was broken at its hyphen, as in "cost-" "effective", unlike "pre-" "and post-war"."""
    return text[-1:] == "-" and text[-2:-1].isalpha() and after[:1].islower() and after.partition(" ")[0] not in _AND
