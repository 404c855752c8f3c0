"""The links behind headings of wikis: `History[edit]`, `Geschichte [Bearbeiten | Quelltext bearbeiten]`."""

from __future__ import annotations

import re

MAX_LENGTH = 200
"""Characters of a heading at most."""

_WORDS = frozenset(
    word.strip() for word in """
    edit; edit source; edit section; view source; bearbeiten; quelltext bearbeiten; modifier; modifier le code;
    modifier le wikicode; editar; editar código; editar código-fonte; editar la fuente; modifica; modifica wikitesto;
    modifica sorgente; modifica el codi; bewerken; brontekst bewerken; redigera; redigera wikitext; rediger; rediger kilde;
    redigér; redigér wikikode; muokkaa; muokkaa wikitekstiä; edytuj; edytuj kod; upravit; editovat; editovat zdroj; upraviť;
    upraviť zdroj; szerkesztés; forrásszöveg szerkesztése; modificare; modificare sursă; uredi; uredi kod; uredi izvor; уреди;
    уреди извор; править; править код; редагувати; ред. код; редактиране; редактиране на кода; επεξεργασία; επεξεργασία κώδικα;
    değiştir; kaynağı değiştir; עריכה; עריכת קוד מקור; تعديل; عدل; تعديل المصدر; ویرایش; ویرایش مبدأ; संपादित करें; सम्पादन;
    সম্পাদনা; แก้ไข; แก้ไขต้นฉบับ; sửa; sửa đổi; sửa mã nguồn; sunting; sunting sumber; 編集; ソースを編集; 编辑; 編輯;
    编辑源代码; 編輯原始碼; 편집; 원본 편집; redakti; aldatu; aldatu iturburu kodea; redaguoti; labot; muuda
    """.split(";")
)
_BRACKET = re.compile(r"\s*\[([^\[\]]{2,60})\]$")
_BETWEEN = re.compile(r"\s*[|/·]\s*")


def edit_link(text: str) -> int | None:
    """Where the link at the end of a heading begins, or None."""
    found = _BRACKET.search(text) if text.endswith("]") and len(text) <= MAX_LENGTH else None
    if not found or not found.start():
        return None
    if found[1] == "Edit":
        return None  # a version of a song
    words = [word.strip().casefold() for word in _BETWEEN.split(found[1])]
    return found.start() if all(word in _WORDS for word in words) else None
