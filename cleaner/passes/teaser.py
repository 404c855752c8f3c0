"""Teasers that only repeat sentences of the story.

Why: the story says it again, word for word.

Removes: a paragraph above the byline whose every sentence stands in the story below.

Keeps: a standfirst in words of its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleaner.contract import Finding, View


def judge_context(view: View) -> Iterator[Finding]:
    for index in view.story.top.teasers:
        yield Finding(view.document.blocks[index], "every sentence stands in the story below")
