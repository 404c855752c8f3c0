"""Bylines and time stamps in scripts beyond Latin, each beside a look-alike: the story is that of the language's page in `fixtures/`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from cleaner import clean
from cleaner.lines.dates import find_dates
from cleaner.lines.picture_credits import credit_label
from cleaner.metadata import Metadata

PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
NAMES = {
    "fa": "persian", "ga": "irish", "gu": "gujarati", "km": "khmer", "kn": "kannada", "my": "burmese", "si": "sinhala", "te": "telugu",
    "uz": "uzbek",
}  # fmt: skip

BYLINES = """
si ~ සටහන: ප්‍රියන්ත පෙරේරා ~ ප්‍රියන්ත පෙරේරා
km ~ ដោយ៖ សុខ ចិន្តា ~ សុខ ចិន្តា
km ~ អត្ថបទ ៖ សុខ ចិន្តា ~ សុខ ចិន្តា
km ~ រូបភាព៖ សុខា ~ -
gu ~ અહેવાલઃ નીલેશ પટેલ ~ નીલેશ પટેલ
gu ~ લેખકઃ નીલેશ પટેલ ~ નીલેશ પટેલ
gu ~ ફોટોઃ નીલેશ પટેલ ~ -
gu ~ અહેવાલ – નીલેશ પટેલ ~ નીલેશ પટેલ
gu ~ નદી કિનારે – નીલેશ પટેલ ~ -
my ~ ရေးသားသူ - နှင်းဝေလွင် ~ နှင်းဝေလွင်
uz ~ Muallif: Dilnoza Yo‘ldosheva ~ Dilnoza Yo‘ldosheva
ga ~ Seán Ó Murchú ~ Seán Ó Murchú
ga ~ Méabh Ní Dhónaill ~ Méabh Ní Dhónaill
ga ~ Scéal ó Ghaillimh ~ -
te ~ నీలిమ సెలయేటి, బీబీసీ ప్రతినిధి ~ నీలిమ సెలయేటి
te ~ నీలిమ సెలయేటి, పాత వంతెన ~ -
gu ~ નીલેશ પટેલ દ્વારા ~ નીલેશ પટેલ
gu ~ નીલેશ પટેલ દ્વારા નવો પુલ ~ -
kn ~ ಬರಹ: ರಾಜ್‌ಕುಮಾರ್ ಗೌಡ ~ ರಾಜ್‌ಕುಮಾರ್ ಗೌಡ
""".strip().splitlines()
"""Language, the line, and the author; none in a look-alike."""


@cache
def story(language: str) -> tuple[str, str]:
    """The headline of a page and its paragraphs."""
    result = clean((PAGES / f"{NAMES[language]}-news-page" / "input.txt").read_text(encoding="utf-8"), kind="text")
    title = result.metadata.title or ""
    return title, result.text.replace(title, "").strip()


def told(language: str, line: str, day: str = "2026-03-05") -> Metadata:
    """What a page says with a line between its headline and its story."""
    title, body = story(language)
    return clean("\n\n".join((title, line, day, body)), kind="text").metadata


@pytest.mark.parametrize("line", BYLINES)
def test_who_wrote_is_read(line: str) -> None:
    language, text, wanted = line.split(" ~ ")
    assert ";".join(told(language, text).authors) == wanted.strip("-")


def test_a_label_with_joiners_is_read() -> None:
    found = told("kn", "ಕೊನೆಯ ಅಪ್‌ಡೇಟ್: 6 ಮಾರ್ಚ್ 2026, 09:10")
    assert found.modified is not None
    assert found.modified.isoformat() == "2026-03-06"


@pytest.mark.parametrize(
    ("language", "caption", "label"),
    [("gu", "નવો પુલ શિયાળામાં. ફોટોઃ નીલેશ પટેલ", "ફોટો: *"), ("km", "ស្ពានចាស់។ រូបភាព៖ សុខា", "រូបភាព: *"), ("gu", "નવો પુલ. દુઃખની વાત", None)],
)
def test_a_caption_ends_in_its_credit(language: str, caption: str, label: str | None) -> None:
    assert credit_label(caption, language) == (label and label.removesuffix(" *"))


@pytest.mark.parametrize("line", ["છેલ્લું અપડેટઃ ૬ માર્ચ ૨૦૨૬", "ធ្វើបច្ចុប្បន្នភាព៖ ៦ មីនា ២០២៦"])
def test_a_day_behind_another_colon_has_its_label(line: str) -> None:
    assert [stamp.label for stamp in find_dates(line, "km" if "៖" in line else "gu")] == ["modified"]


def test_a_day_behind_an_unknown_label_is_another() -> None:
    assert [stamp.label for stamp in find_dates("અંતિમ તિથિઃ ૬ માર્ચ ૨૦૨૬", "gu")] == ["other"]


@pytest.mark.parametrize(
    "line",
    ["uz ~ 2026-yil 5-mart", "my ~ မတ် ၅၊ ၂၀၂၆", "my ~ ၂၀၂၆ ခုနှစ် မတ်လ ၅ ရက်", "km ~ ថ្ងៃទី៥ ខែមីនា ឆ្នាំ២០២៦", "si ~ 2026 මාර්තු මස 05 වන දින",
     "ga ~ 5ú Márta 2026"],
)  # fmt: skip
def test_a_line_is_its_date_and_nothing_else(line: str) -> None:
    language, text = line.split(" ~ ")
    found = told(language, text, "")
    assert (str(found.published), found.authors) == ("2026-03-05", ())
