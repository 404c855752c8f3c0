"""Bytes to text, as browsers do: byte order mark, declaration, UTF-8, then the likeliest legacy encoding."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(rb"""<meta[^<>]{0,200}charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.I)
_HEAD = 4096
"""Bytes in which a declaration is looked for (the HTML standard says 1024; pages with long heads say it later)."""
_DAMAGE = 0.01
"""Share of replaced characters up to which a text counts as damaged UTF-8 rather than as another encoding."""


def decode(source: bytes) -> str:
    """Decode any bytes; never raises. What no encoding explains becomes U+FFFD."""
    for bom, name in _BOMS:
        if source.startswith(bom):
            return source[len(bom) :].decode(name, "replace")
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError:
        pass
    declared = _declared(source)
    if declared:
        return source.decode(declared, "replace")
    damaged = source.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= _DAMAGE * len(damaged):
        return damaged
    return _legacy(source)


def _declared(source: bytes) -> str | None:
    """The encoding that a `<meta>` element declares, by Python's name; windows-1252 for Latin-1, as browsers read it."""
    found = _DECLARED.search(source[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    if name in ("utf-8", "utf-16", "utf-16-le", "utf-16-be"):  # it was read as ASCII and is not UTF-8
        return None
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _legacy(source: bytes) -> str:
    """Text without a declaration that is not UTF-8: what charset-normalizer says of its first 64 kB, or windows-1252."""
    if source.count(0) > len(source) // 3:
        name = "utf-16-le" if source[1::2].count(0) > source[::2].count(0) else "utf-16-be"
        return source.decode(name, "replace")
    from charset_normalizer import from_bytes

    best = from_bytes(source[:65536]).best()
    return source.decode(best.encoding if best else "cp1252", "replace")
