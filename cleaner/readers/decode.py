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
_DECLARED = re.compile(rb"""<(?:meta[^<>]{0,200}charset|\?xml[^<>]{0,60}encoding)\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.I)
_READ_AS = {
    "iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "euc_kr": "cp949",
    **{name: name for name in (
        "cp866 cp874 cp932 cp949 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258 iso8859-2 iso8859-3 iso8859-4 iso8859-5 "
        "iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13 iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic gb18030 "
        "big5hkscs euc_jp iso2022_jp"
    ).split()},
}  # fmt: skip
"""Python's name of a declared encoding → what browsers read it as, often a larger one (WHATWG Encoding Standard). No page is in another:
Python also knows `hex`, `punycode` and the like, which are no encodings of text or raise."""
_LABELS = {
    "x-sjis": "cp932", "windows-31j": "cp932", "x-euc-jp": "euc_jp", "windows-949": "cp949", "ksc_5601": "cp949", "x-gbk": "gb18030",
    "gb_2312": "gb18030", "gb_2312-80": "gb18030", "x-x-big5": "big5hkscs", "cn-big5": "big5hkscs", "dos-874": "cp874", "koi8-ru": "koi8-u",
    "x-cp1250": "cp1250", "x-cp1251": "cp1251", "x-cp1252": "cp1252", "iso-8859-8-i": "iso8859-8", "logical": "iso8859-8",
    "visual": "iso8859-8", "x-mac-cyrillic": "mac-cyrillic", "x-mac-roman": "mac-roman",
}  # fmt: skip
"""Labels of that standard that Python does not know."""
_ESCAPE = b"\x1b$"
"""With which ISO-2022-JP, whose bytes are all ASCII, begins its characters."""
_HEAD = 4096
"""Bytes in which a declaration is looked for (the HTML standard says 1024; pages with long heads say it later)."""
_DAMAGE = 0.01
"""Share of replaced characters up to which a text counts as damaged UTF-8 rather than as another encoding."""


def decode(source: bytes) -> str:
    """Decode any bytes; never raises. What no encoding explains becomes U+FFFD."""
    for bom, name in _BOMS:
        if source.startswith(bom):
            return source[len(bom) :].decode(name, "replace")
    declared = _declared(source)
    if declared == "iso2022_jp" and _ESCAPE in source:
        return source.decode(declared, "replace")
    try:
        return source.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared:
        return source.decode(declared, "replace")
    damaged = source.decode("utf-8", "replace")
    if damaged.count("\ufffd") <= _DAMAGE * len(damaged):
        return damaged
    return _legacy(source)


def _declared(source: bytes) -> str | None:
    """The encoding that a `<meta>` element or an XML declaration names, by Python's name of what browsers read it as."""
    found = _DECLARED.search(source[:_HEAD])
    if not found:
        return None
    label = found.group(1).decode("ascii").lower()
    try:
        name = codecs.lookup(_LABELS.get(label, label)).name
    except LookupError:
        return None
    return _READ_AS.get(name)  # nothing for UTF-8 and UTF-16: the declaration was read as ASCII, and the page is not UTF-8


def _legacy(source: bytes) -> str:
    """Text without a declaration that is not UTF-8: what charset-normalizer says of its first 64 kB, or windows-1252."""
    if source.count(0) > len(source) // 3:
        name = "utf-16-le" if source[1::2].count(0) > source[::2].count(0) else "utf-16-be"
        return source.decode(name, "replace")
    from charset_normalizer import from_bytes

    best = from_bytes(source[:65536]).best()
    return source.decode(best.encoding if best else "cp1252", "replace")
