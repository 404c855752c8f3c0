"""What is no page: packed files, pictures, archives of many pages, and bytes that are no text."""

from __future__ import annotations

import codecs
import json
import re
from io import BytesIO
from itertools import islice

SIGNS = {
    b"\x1f\x8b": "packed with gzip; unpack it first: gunzip", b"BZh": "packed with bzip2; unpack it first: bunzip2",
    b"\xfd7zXZ\x00": "packed with xz; unpack it first: unxz", b"\x28\xb5\x2f\xfd": "packed with Zstandard; unpack it first: unzstd",
    b"PK\x03\x04": "an archive or an office document (zip); unpack it, or save it as HTML or text first",
    b"%PDF-": "a PDF; turn it into text first, for example with pdftotext", b"\x89PNG": "a picture (PNG)", b"GIF8": "a picture (GIF)",
    b"\xff\xd8\xff": "a picture (JPEG)", b"\x7fELF": "a program",
}  # fmt: skip
"""First bytes of what is no page, and what it is."""
LOOK = 4096
"""Bytes in which something must show that it is no text that begins so."""
CONTROL = 0.05
"""Share of control bytes from which something is no text; of random bytes a tenth are."""
LINES = (".jsonl", ".ndjson")
"""Endings of files that hold many pages, one a line."""

_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_NOT_CONTROL = bytes(code for code in range(256) if code >= 32 or code in b"\0\t\n\f\r\x1b")
"""NUL is half of ASCII in UTF-16, and ESC begins the characters of ISO-2022."""
_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_RECORD = b"WARC/1."
_RECORDS = re.compile(rb"^WARC/1\.", re.M)
_OPENS_OBJECT = re.compile(rb"(?:\xef\xbb\xbf)?\s*\{")


def what_it_is(data: bytes, name: str = "") -> str | None:
    """What the data is when it is no page, with what to do about it; None for a page. `name` is that of its file."""
    for sign, what in SIGNS.items():
        if data.startswith(sign) and (_BINARY.search(data, 0, LOOK) or b" obj" in data[:LOOK]):
            return what
    if data.count(_RECORD) > 1 and len(list(islice(_RECORDS.finditer(data), 2))) > 1:
        return "several records of a crawl archive (WARC, WET); split it first, one record a file"
    if name.casefold().endswith(LINES) or _is_json_lines(data):
        return "JSON Lines, which is no page; give the pages one by one, or each line's text to `clean_many`"
    return "no text; if it should be, save it as UTF-8" if _is_noise(data[:LOOK]) else None


def _is_json_lines(data: bytes) -> bool:
    """Whether the first two lines with text are an object each."""
    opened = _OPENS_OBJECT.match(data)
    if not opened:
        return False
    lines = BytesIO(data)
    lines.seek(opened.end() - 1)
    first = list(islice((line for line in lines if line.strip()), 2))
    return len(first) == 2 and all(map(_is_object, first))


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _is_noise(start: bytes) -> bool:
    """Whether control bytes stand at even and at odd places: in UTF-16 without a mark, which has letters with one, they stand at either."""
    if start.startswith(_BOMS):
        return False
    halves = (start[::2], start[1::2])
    return all(len(half.translate(None, _NOT_CONTROL)) > CONTROL * len(half) for half in halves)
