"""Dates that count from a day that the caller gives, and the day on which the page was made."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from cleaner import Settings, clean
from cleaner.errors import SettingsError
from cleaner.lines.relative_dates import relative_day


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("il y a 3 heures", "fr", "2026-03-04"), ("vor 2 Stunden", "de", "2026-03-04"), ("2 days ago", "en", "2026-03-02"),
        ("Published 15 hours ago", "en", "2026-03-04"), ("Jane Roe | Published 3 days ago", "en", "2026-03-01"),
        ("yesterday", "en", "2026-03-03"), ("gestern, 14:05 Uhr", "de", "2026-03-03"), ("вчера в 14:05", "ru", "2026-03-03"),
        ("3 сағат", "kk", None), ("منذ 3 أيام", "ar", "2026-03-01"), ("3小时前", "zh", "2026-03-04"), ("1 week ago", "en", "2026-02-25"),
        ("Updated 2 days ago", "en", None), ("The bridge fell 2 days ago", "en", None), ("Yesterday was quiet", "en", None),
    ],
)  # fmt: skip
def test_relative_dates_count_from_the_reference(text: str, language: str, day: str | None) -> None:
    found = relative_day(text, language, date(2026, 3, 4))
    assert (found.isoformat() if found else None) == day


STORY = (
    "The council voted on Tuesday to close the old bridge for repairs that will take two years and cost more than it has.\n\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters on Wednesday, and many will do so.\n"
)


def test_a_relative_date_is_read_with_a_reference_only() -> None:
    page = f"Old bridge to close for repairs\n\nBy Jane Roe\n\n2 days ago\n\n{STORY}"
    assert clean(page).metadata.published is None
    assert clean(page, settings=Settings(reference_date=date(2026, 3, 4))).metadata.published == date(2026, 3, 2)
    assert clean(page, settings=Settings(reference_date=datetime(2026, 3, 4, 1, tzinfo=UTC))).metadata.published == date(2026, 3, 2)
    with pytest.raises(SettingsError, match="reference_date"):
        Settings.from_mapping({"reference_date": "2026-03-04"})


def test_the_day_in_the_masthead_is_not_the_story_s() -> None:
    assert clean(f"Wednesday, 4 March 2026\n\nNews\n\nOld bridge to close for repairs\n\n{STORY}").metadata.published is None
    assert clean(f"Wednesday, 4 March 2026, 14:02\n\nOld bridge to close for repairs\n\n{STORY}").metadata.published == date(2026, 3, 4)
    assert clean(f"Wednesday, 4 March 2026, 14:02\n\nNews\n\nOld bridge to close for repairs\n\n{STORY}").metadata.published is None
    page = f"Wednesday, 4 March 2026\n\nOld bridge to close\n\nPublished 1 March 2026\n\n{STORY}"
    assert clean(page).metadata.published == date(2026, 3, 1)
