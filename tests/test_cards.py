"""Teaser cards below a story, and the parts of stories that look like them."""

from __future__ import annotations

import pytest

from cleaner import clean

INTRO = "<p>Few valleys have as many good inns as this one, and in the past two summers we have walked to each of them.</p>"
STORY = INTRO + "<p>The old mill was the last, and there the cook told us why nobody bakes bread with chestnuts any more.</p>"
HEAD = "<h3><a href=/{0}>Inn number {0}</a></h3>"
BLURB = HEAD + "<p>The house number {0} stands at the foot of the hill, and has served soup since 1974.</p>"


def _row(count: int, box: str = "<div class=item>{}</div>") -> str:
    return "".join(box.format(BLURB.format(number)) for number in range(count))


def _kept(body: str) -> list[str]:
    """The paragraphs of inns that were kept."""
    page = f"<title>The best inns of the valley</title><body><h1>The best inns of the valley</h1>{body}</body>"
    result = clean(page, kind="html")
    assert result.dropped is None
    return [text for text in result.paragraphs if text.startswith("The house number")]


def test_blurbs_below_a_story_are_not_its_own() -> None:
    assert _kept(f"<div class=text>{STORY}</div><div class=grid>{_row(12)}</div>") == []


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(f"<div class=text>{STORY}{_row(12)}</div>", id="among paragraphs"),
        pytest.param(f"<div class=text>{STORY}{_row(12, '{}')}</div>", id="no boxes"),
        pytest.param(f"<article><div class=text>{STORY}</div>{_row(12)}</article>", id="in one article"),
        pytest.param(f"<div class=text>{INTRO}</div><div class=grid>{_row(12)}</div>", id="they are the page"),
    ],
)
def test_a_list_of_inns_whose_names_are_links_is_a_story(body: str) -> None:
    assert len(_kept(body)) == 12


def test_two_are_no_row() -> None:
    assert len(_kept(f"<div class=text>{STORY * 2}</div><div class=grid>{_row(2)}</div>")) == 2
