"""The five pages the project began with: body, header, and a reason for every line that went."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from cleaner import Result, clean
from cleaner.metadata import FIELDS

SEEDS = Path(__file__).parent.parent / "seeds"
IST = timezone(timedelta(hours=5, minutes=30))

HEADERS: dict[str, dict[str, Any]] = {
    "000": {"agency": "ANI", "location": "Washington, DC [US]", "published": date(2026, 2, 12)},
    "001": {
        "title": "UPDATE 3-WhatsApp says Russia tried to fully block service to push state app",
        "agency": "Reuters",
        "published": datetime(2026, 2, 12, 7, 18, tzinfo=IST),
        "modified": datetime(2026, 2, 12, 7, 18, tzinfo=IST),
        "site_name": "Devdiscourse",
    },
    "002": {},
    "003": {
        "title": "Meta says Russia tried to ‘fully block’ WhatsApp, isolate 100 million users",
        "description": 'Russia accuses WhatsApp of violating local laws as Meta says Moscow tried to "fully block" the messaging app.',
        "authors": ("Express Global Desk",),
        "published": datetime(2026, 2, 12, 15, 51, tzinfo=IST),
        "modified": datetime(2026, 2, 12, 15, 54, tzinfo=IST),
    },
    "004": {
        "title": "Russia moves to block WhatsApp and Telegram, pushes state-backed messaging app",
        "description": "WhatsApp says the move could disrupt secure communication for over 100 million users in Russia. Telegram founder "
        "Pavel Durov called the action an attempt to push citizens toward a state-controlled app. The restrictions come amid broader "
        "tensions between Moscow and foreign tech firms following the Ukraine invasion.",
        "authors": ("Ashish Singh",),
    },
}
BODIES = {
    "000": (7, "Meta-owned WhatsApp on Thursday", "make audio and video calls."),
    "001": (5, 'Russia has attempted to "fully block"', "freedom of speech and user privacy."),
    "002": (5, 'Russia has "attempted to fully block"', "especially Meta, since 2022."),
    "003": (12, "Meta, the US-based company", "Virtual Private Network (VPN)."),
    "004": (10, "Russia has taken steps", "Apple’s FaceTime service was also disabled."),
}


def cleaned(number: str) -> Result:
    return clean(next(SEEDS.glob(f"{number}_*")).read_bytes())


@pytest.mark.parametrize("number", sorted(HEADERS))
def test_the_header_holds_what_the_page_says_and_nothing_else(number: str) -> None:
    metadata = cleaned(number).metadata
    found = {name: getattr(metadata, name) for name in FIELDS if getattr(metadata, name)}
    assert found == {**HEADERS[number], "language": "en"}
    assert dict(metadata.sources)["language"] == "text"


@pytest.mark.parametrize("number", sorted(BODIES))
def test_the_body_is_the_story_from_first_to_last_paragraph(number: str) -> None:
    count, first, last = BODIES[number]
    paragraphs = cleaned(number).paragraphs
    assert (len(paragraphs), paragraphs[0][: len(first)], paragraphs[-1][-len(last) :]) == (count, first, last)


@pytest.mark.parametrize("number", sorted(BODIES))
def test_text_and_every_reason_are_as_recorded(number: str, cleaner_golden: Callable[[Result, str], None]) -> None:
    result = cleaned(number)
    cleaner_golden(result, f"golden/seed-{number}.diff")
    cleaner_golden(result, f"golden/seed-{number}.txt")


def test_each_kind_of_furniture_has_a_reason_of_its_own() -> None:
    reasons = {removal.text: removal.reason.code for removal in cleaned("001").removals}
    for line, code in {
        "Left Menu": "navigation",
        "TRENDING": "related",
        "1": "trending",
        "Subscribe to our Newsletter": "newsletter",
        "LinkedIn Quora Youtube RSS": "share_links",
        "Email: info@devdiscourse.com": "contact",
        "VisionRI | Disclaimer | Terms of use | Privacy Policy": "link_bar",
        "© Copyright 2026": "copyright",
    }.items():
        assert reasons[line] == code


def test_the_torn_line_is_joined_and_nothing_is_removed() -> None:
    result = cleaned("002")
    assert "continues to tighten restrictions on messaging apps. WhatsApp said" in result.text
    assert result.removals == ()


def test_quoted_posts_stay_with_their_attribution() -> None:
    paragraphs = cleaned("004").paragraphs
    assert "— WhatsApp (@WhatsApp) February 12, 2026" in paragraphs
    assert "— Pavel Durov (@durov) February 10, 2026" in paragraphs
    assert any(paragraph.startswith("In response, WhatsApp criticised") for paragraph in paragraphs)
