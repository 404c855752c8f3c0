"""The description that a page's head gives: not the story's own start again, not its title, and without markup."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.lines.descriptions import copies_start, repeats_title

HEADLINE = "Old bridge to close for two years"
FIRST = "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then."
STORY = (
    FIRST,
    "Residents have until the end of March to comment on the plan, the mayor told reporters, and the lorries come in June.",
    "The work begins in autumn, when the river is low, and the ferry will carry those who walk to the market in the meantime.",
)
OWN = "Cracks in two arches, and no money for a new crossing"


def described(description: str, site: str = "Harbour Times") -> str | None:
    head = f'<meta property="og:description" content="{description}"><meta property="og:site_name" content="{site}">'
    story = "".join(f"<p>{line}</p>" for line in STORY)
    return clean(f"<html><head>{head}</head><body><h1>{HEADLINE}</h1>{story}</body></html>", kind="html").metadata.description


@pytest.mark.parametrize(
    "description",
    [
        FIRST, FIRST[:60] + "…", f"{HEADLINE} {FIRST}", f"By Jane Roe OAKMERE (AP) — {FIRST[:70]}", f"&lt;p&gt;{FIRST}&lt;/p&gt;",
        f"{HEADLINE} bridge, council, ferry", f"{HEADLINE} | Harbour Times",
        f"{HEADLINE[:20]}", f"{FIRST} {STORY[1]}", FIRST.upper(), "Harbour Times", HEADLINE,
    ],
)  # fmt: skip
def test_a_copy_is_none(description: str) -> None:
    assert described(description) is None


def test_one_of_its_own_stays_and_loses_its_markup() -> None:
    assert described(OWN) == OWN
    assert described("&lt;p&gt;Cracks &amp;amp; no &lt;b&gt;money&lt;/b&gt;&lt;/p&gt;") == "Cracks & no money"
    assert described(f"{HEADLINE}: the council has no money. It says so.") == f"{HEADLINE}: the council has no money. It says so."
    assert described("The council voted on Tuesday, and the ferry runs") == "The council voted on Tuesday, and the ferry runs"


@pytest.mark.parametrize(
    ("title", "description"),
    [
        ("Inflation", "Inflation falls to 2 percent in March as energy prices drop"),
        ("Old bridge", "Old bridges of Europe and who built them"),
        (HEADLINE, f"{HEADLINE} as the council finds cracks in two of its arches"), ("旧桥", "旧桥将关闭两年，市议会周二表决通过"),
    ],
)  # fmt: skip
def test_a_sentence_that_begins_with_the_title_is_no_copy_of_it(title: str, description: str) -> None:
    assert not repeats_title(description, title)


def test_signs_of_comparison_are_no_markup() -> None:
    assert described("Growth is &lt; 5 percent and inflation &gt; 3 percent") == "Growth is < 5 percent and inflation > 3 percent"
    assert described("&amp;lt;p&amp;gt;Cracks in two arches&amp;lt;/p&amp;gt;") == "Cracks in two arches"


def test_a_short_paragraph_is_no_proof() -> None:
    assert not copies_start("Bridge closed: what the council says of it", "Bridge closed.")
