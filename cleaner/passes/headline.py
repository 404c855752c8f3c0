"""The headline and its copies.

Why: it is the title, not the body; pages print it two or three times.

Removes: the headline above the story, again under the byline, cut off with dots in a teaser.

Keeps: a subheading inside the story; a paragraph that uses the headline’s words.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.metadata import Fact
from cleaner.top_matter import bare_title, copies_of, plain_title


def judge_context(view: View) -> Iterator[Finding]:
    top = view.story.top
    if top.headline is None:
        return
    title = view.document.blocks[top.headline].text
    key = bare_title(title)
    for block in copies_of(key, view.blocks):
        if block.index == top.headline:
            yield Finding(block, "stands above the story and shares its words", facts=(Fact("title", plain_title(title), "headline"),))
        else:
            yield Finding(block, f"the headline of line {view.document.blocks[top.headline].line} again")
