"""Threads: the signs of a page that the posts are its content, and which blocks they are."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.readers import read

PARAGRAPH = "<p>My new pump runs for a minute and then stops, although the tank is full and the filter is clean.</p>"


def _is_thread(page: str, url: str | None = None) -> bool:
    return read(page, kind="html", url=url).thread


@pytest.mark.parametrize(
    "page",
    [
        f"<body class='page-thread'>{PARAGRAPH}</body>",
        f"<div itemscope itemtype='https://schema.org/QAPage'>{PARAGRAPH}</div>",
        f"<script type='application/ld+json'>{{\"@type\": \"DiscussionForumPosting\"}}</script>{PARAGRAPH}",
    ],
)
def test_a_page_says_that_it_is_a_thread(page: str) -> None:
    assert _is_thread(page)


@pytest.mark.parametrize(
    "url",
    [
        "https://forum.example.org/x",
        "https://example.org/showthread.php?t=1",
        "https://example.org/t/pump-stops/1204",
        "https://example.org/questions/1204/pump-stops",
    ],
)
def test_an_address_says_so(url: str) -> None:
    assert _is_thread(PARAGRAPH, url)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/topic/pumps",
        "https://example.org/questions/pumps-for-gardens",
        "https://example.org/forumulation-of-rules",
        "https://example.org/t/pumps",
        "https://example.org/2026/forum-of-mayors-opens",
        "https://example.org/tech/threads-reaches-millions",
        "https://thread.example/wall",
        "https://example.org/topic/2026/wall",
        "https://example.org/questions/7-things",
    ],
)
def test_an_address_that_only_looks_like_it_does_not(url: str) -> None:
    assert not _is_thread(PARAGRAPH, url)


def test_comments_on_articles_are_no_thread() -> None:
    assert not _is_thread(f"<div class=comments itemscope itemtype='https://schema.org/Comment'>{PARAGRAPH}</div>")


def test_comments_beside_answers_go() -> None:
    answer = f"<div class=answer>{PARAGRAPH * 9}</div>"
    comment = "<div class=comments><p>I would not do that, the joints of mine broke in the cold.</p></div>"
    page = f"<body class=question-page><div class=question>{PARAGRAPH}</div>{comment}{answer}</body>"
    assert "joints" not in clean(page, kind="html").text


def test_a_thread_without_posts_is_read_as_any_page() -> None:
    assert clean("<body class=thread><p>Nothing here</p></body>", kind="html").text == "Nothing here"


def test_a_story_with_comments_is_no_thread_whatever_its_address() -> None:
    story = f"<article>{PARAGRAPH}{PARAGRAPH.replace('pump', 'boiler')}{PARAGRAPH.replace('pump', 'heater')}</article>"
    comments = "".join(f"<div class=comment><p>I saw the pump too, it was number {count} of them.</p></div>" for count in range(3))
    page = f"<head><link rel=canonical href='https://example.org/forum/1'></head><body>{story}{comments}</body>"
    assert "filter is clean" in clean(page, kind="html").text
