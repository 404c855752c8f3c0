"""Bytes to text as browsers do it, and no bytes that raise."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.readers.decode import decode

PAGE = '<html><head><meta charset="{}"></head><body><p>{}</p></body></html>'
STORY = {
    "windows-1251": "Городской совет закрыл мост",
    "koi8-r": "Городской совет закрыл мост",
    "x-mac-cyrillic": "Городской совет",
    "iso-8859-1": "“smart” – €",
    "iso-8859-9": "köprüyü “kapattı”",
    "iso-8859-8-i": "הגשר הישן",
    "windows-1256": "إغلاق الجسر القديم",
    "gb2312": "朱镕基与陶喆都来了",
    "big5": "市議會關閉舊橋",
    "x-sjis": "古い橋①を閉鎖",
    "Shift_JIS": "古い橋①を閉鎖",
    "windows-31j": "髙橋さん",
    "euc-jp": "古い橋を閉鎖",
    "iso-2022-jp": "古い橋を閉鎖",
    "ks_c_5601-1987": "낡은 다리 똠방각하",
    "euc-kr": "낡은 다리 똠방각하",
    "tis-620": "ปิดสะพานเก่า",
}
WRITTEN_AS = {
    "iso-8859-9": "cp1254", "gb2312": "gb18030", "big5": "big5hkscs", "x-sjis": "cp932", "Shift_JIS": "cp932", "windows-31j": "cp932",
    "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "tis-620": "cp874", "iso-8859-8-i": "iso8859-8", "iso-8859-1": "cp1252",
    "x-mac-cyrillic": "mac-cyrillic",
}  # fmt: skip
"""What pages of these labels are written in: often a larger encoding than the one they name."""


@pytest.mark.parametrize("label", STORY)
def test_a_declared_encoding_is_read_as_browsers_do(label: str) -> None:
    page = PAGE.format(label, STORY[label]).encode(WRITTEN_AS.get(label, label))
    assert STORY[label] in decode(page)


def test_an_xml_declaration_names_the_encoding_too() -> None:
    page = '<?xml version="1.0" encoding="windows-1251"?><html><body><p>Городской совет</p></body></html>'
    assert decode(page.encode("cp1251")) == page


@pytest.mark.parametrize("label", "hex base64 zlib rot13 punycode idna undefined utf-7 utf-32 utf-16 nonsense".split())
def test_what_is_no_encoding_of_pages_is_not_believed(label: str) -> None:
    page = PAGE.format(label, "Le café ferme à midi.").encode("cp1252")
    assert "Le caf" in clean(page, kind="html").text


def test_ascii_with_an_escape_is_not_japanese_unless_it_says_so() -> None:
    assert decode(b"<p>\x1b$B text</p>") == "<p>\x1b$B text</p>"
