"""Error pages and checks for robots.

Why: the server gave something else than the page.

Removes: `Page not found`, `Please enable JavaScript and cookies to continue` with little else.

Keeps: a story about a page that was not found; a brief on a page whose first line asks for another browser.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import View

MAX_WORDS = 120
"""Words of prose from which a page is no error page, whatever phrase it holds."""
CHROME_WORDS = 300
"""Words of a page from which it has the menus of a site …"""
BRIEF_WORDS = 80
"""… and so many words of prose are a story: of trafilatura's 990 articles (wet) none is called an error page, without this four."""
FIRST_BLOCKS = 40
"""Blocks at the top of the page in which the phrase stands."""
STORY_WORDS = 40
"""Words of prose from which such a line below them says nothing of the page."""
MAX_LINE = 25
"""Words of the line that holds it at most."""


def judge_document(view: View) -> Iterator[str]:
    page = sum(block.word_count for block in view.document.blocks)
    prose = sum(block.word_count for block in view.inside() if block.prose)
    if prose >= (BRIEF_WORDS if page >= CHROME_WORDS else MAX_WORDS):
        return
    for block in view.document.blocks[:FIRST_BLOCKS]:
        phrase = view.document.hits[block.index].get("error_page")
        behind = prose >= STORY_WORDS and block.index >= view.story.end  # `Loading` below a brief
        if phrase and block.word_count <= MAX_LINE and not behind:
            yield f"phrase {phrase!r}"
            return
