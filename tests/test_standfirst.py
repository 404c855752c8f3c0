"""A standfirst without a full stop: the line right below the headline."""

from __future__ import annotations

import pytest

from cleaner import Settings, clean

HEADLINE = "Old bridge to close for repairs"
LINE = "The council sees cracks in the arches and no money for a new crossing at the river"
STORY = (
    "The council of the river town voted on Tuesday evening to close the old bridge to cars, after engineers found cracks in two arches.",
    "Residents have until March to send their remarks. A new crossing could be opened in four years, the mayor told the meeting.",
    "“We looked at every other way,” she said. Repairs would have cost more than the bridge is worth, and the money is not there.",
)


def page(*lines: str) -> str:
    return "\n\n".join((HEADLINE, *lines, "By Jane Roe", "3 March 2026", *STORY))


@pytest.mark.parametrize("kind", ["text", "markdown"])
def test_it_is_the_description_and_in_the_body_when_asked_for(kind: str) -> None:
    told = clean(page(LINE), kind=kind)
    assert (told.metadata.title, told.metadata.description, dict(told.metadata.sources)["description"]) == (HEADLINE, LINE, "standfirst")
    assert told.paragraphs == STORY
    assert clean(page(LINE), kind=kind, settings=Settings(standfirst="body")).paragraphs == (LINE, *STORY)


def test_html_has_them_as_paragraphs_without_links() -> None:
    story = "".join(f"<p>{line}</p>" for line in STORY)
    source = f"<h1>{HEADLINE}</h1><p>{LINE}</p><p>By Jane Roe</p><p>3 March 2026</p>{story}"
    assert clean(source, kind="html").metadata.description == LINE
    assert clean(source.replace(LINE, f"<a href='/'>{LINE}</a>"), kind="html").metadata.description is None
    assert clean(source.replace(f"<p>{LINE}</p>", f"<h2>{LINE}</h2>"), kind="html").metadata.description is None


def test_a_heading_of_markdown_may_be_one() -> None:
    source = "\n\n".join((f"# {HEADLINE}", f"### {LINE}", "By Jane Roe", "3 March 2026", *STORY))
    assert clean(source, kind="markdown").metadata.description == LINE


@pytest.mark.parametrize(
    "line",
    [
        "The council sees cracks",  # a section or a kicker
        "Shares rose on all the markets of the coast while the price of tin fell once again",  # another story's
        "The council sees cracks in the arches of the old bridge at the river on 2 March 2026",  # a time stamp or an agenda
        "The cracks in the arches of the old bridge at the river / Westford Town Archive",  # a caption
        f"Five comments on {HEADLINE} and the money for a new crossing at the river",
        "Written by Jane Roe of the council with remarks on the cracks in the arches at the river",
    ],
)
def test_other_lines_below_the_headline_are_none(line: str) -> None:
    assert clean(page(line)).metadata.description is None


def test_only_furniture_may_stand_between() -> None:
    assert clean(page("Home", HEADLINE, "Share", LINE)).metadata.description == LINE
    assert clean(page("Home", HEADLINE, "Council", LINE)).metadata.description is None
