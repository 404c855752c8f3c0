"""What a page's markup says of other stories than its own, and of the page itself."""

from __future__ import annotations

import json

from cleaner import clean
from cleaner.metadata import Metadata

TITLE = "Old bridge to close for two years"
STORY = "".join(
    f"<p>The {who} voted on {day} to close the old bridge for repairs, and the ferry will run twice as often until then.</p>"
    for who, day in (("council", "Tuesday"), ("board", "Wednesday"), ("club", "Friday"), ("school", "Monday"))
)
OWN = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2026-03-03T10:00:00Z", "author": {"name": "Jane Roe"}}
OTHER = {"@type": "NewsArticle", "headline": "School names a head", "datePublished": "2025-12-01", "author": {"name": "Max Poe"}}


def _header(*heads: object, top: str = "", under: str = "", after: str = "", url: str | None = None) -> Metadata:
    scripts = "".join(
        head if isinstance(head, str) else f"<script type='application/ld+json'>{json.dumps(head)}</script>" for head in heads
    )
    page = f"<html lang=en><head>{scripts}</head><body>{top}<article><h1>{TITLE}</h1>{under}{STORY}</article>{after}</body></html>"
    return clean(page, kind="html", url=url).metadata


def test_of_two_articles_the_one_with_the_pages_title_is_its_own() -> None:
    for found in (_header(OTHER, OWN), _header(OWN, OTHER)):
        assert (found.authors, str(found.published)[:10]) == (("Jane Roe",), "2026-03-03")


def test_or_the_one_with_its_address() -> None:
    own = {**OWN, "headline": "Bridge: what you should know", "mainEntityOfPage": "https://example.org/bridge"}
    assert _header(OTHER, own, url="https://example.org/bridge?from=feed").authors == ("Jane Roe",)
    assert _header(OTHER, own).authors == ("Max Poe", "Jane Roe")[:1]


def test_one_article_is_believed_whatever_its_headline() -> None:
    assert _header(OTHER).authors == ("Max Poe",)


def test_a_video_of_another_name_tells_nothing() -> None:
    video = {"@type": "VideoObject", "name": "The flood of 2024", "uploadDate": "2024-05-01"}
    assert _header(video).published is None
    assert str(_header({**video, "name": TITLE}).published) == "2024-05-01"


def test_the_clock_of_the_server_is_no_change() -> None:
    assert _header("<meta http-equiv=last-modified content='Wed, 06 May 2026 10:00:00 GMT'>").modified is None
    assert str(_header("<meta name=last-modified content='2026-05-06'>").modified) == "2026-05-06"


def test_the_older_tags_of_parsely() -> None:
    told = json.dumps({"pub_date": "2026-02-18T17:42:00Z", "author": "Jane Roe"})
    found = _header(f"<meta name=parsely-page content='{told}'>")
    assert (found.authors, str(found.published)[:10]) == (("Jane Roe",), "2026-02-18")
    assert _header("<meta name=parsely-page content='{broken'>").authors == ()


def test_a_day_in_a_list_of_related_stories_is_none_of_this_one() -> None:
    card = "<h4>Two hurt in a crash</h4><time datetime=2026-01-01>January 1, 2026</time>"
    assert _header(after=f"<section class=related><h3>Related stories</h3><article>{card}</article></section>").published is None


def test_the_day_of_the_masthead_is_none_where_its_class_says_so() -> None:
    assert _header(top="<div class=current-date>Wednesday, May 6, 2026</div>").published is None
    assert str(_header(under="<div class=current-date>Wednesday, May 6, 2026</div>").published) == "2026-05-06"


def test_a_printed_day_takes_the_hour_of_its_element() -> None:
    found = _header(under="<p>By Jane Roe</p><p><time datetime='2026-03-03T10:00:00+01:00'>March 3, 2026</time></p>")
    assert found.published is not None
    assert found.published.isoformat() == "2026-03-03T10:00:00+01:00"


def test_names_with_a_house_or_a_stamp_behind_them() -> None:
    for name in ("Jane Roe | Harbour Gazette", "Jane Roe Published 3 hours ago", "Jane Roe Associated Press"):
        assert _header({**OWN, "author": {"@type": "Person", "name": name}}).authors == ("Jane Roe",), name


def test_the_title_of_a_drawing_is_not_the_pages() -> None:
    assert clean(f"<body><svg><title>Menu icon</title></svg>{STORY}</body>", kind="html").metadata.title is None


REVIEW = '<div itemscope itemtype="https://schema.org/{kind}">{head}<p>So says <span itemprop="author">Jane Roe</span> of it.</p></div>'


def test_who_reviewed_a_product_is_no_author_of_its_page() -> None:
    assert _header(after=REVIEW.format(kind="Review", head="")).authors == ()
    assert _header(after=REVIEW.format(kind="Article", head="")).authors == ("Jane Roe",)
    page = f"<html lang=en><body>{REVIEW.format(kind='Review', head=f'<h1>{TITLE}</h1>{STORY}')}</body></html>"
    assert clean(page, kind="html").metadata.authors == ("Jane Roe",)


def test_who_praises_a_product_is_none_either() -> None:
    said = '<div class="{name}"><p>The best bridge in town.</p><p class="author">Jane Roe, Harbour client</p></div>'
    assert _header(after=said.format(name="testimonial-card")).authors == ()
    assert _header(after=said.format(name="story-card")).authors == ("Jane Roe",)
