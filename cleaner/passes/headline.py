"""The headline and its copies.

Why: it is the title, not the body; pages print it two or three times.

Removes: the headline above the story, again under the byline, cut off with dots in a teaser.

Keeps: a subheading inside the story; a paragraph that uses the headline’s words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.lines.name_lines import without_byline
from cleaner.metadata import Fact
from cleaner.readers.head_title import key_of
from cleaner.zone.top_matter import bare_title, copies_of, plain_title

REACH = 400
"""Blocks in which a headline may stand without its kicker."""
_GLUED_COLON = re.compile(r"(?<=[^\W\d_]{3}):(?=[^\W\d_]{2})")


def judge_context(view: View) -> Iterator[Finding]:
    top = view.story.top
    if top.headline is None:
        return
    title = view.document.blocks[top.headline].text
    key = bare_title(title)
    for block in copies_of(key, view.blocks):
        if block.index == top.headline:
            said = _as_printed(title, view)
            yield Finding(block, "stands above the story and shares its words", facts=(Fact("title", said, "headline"),))
        else:
            yield Finding(block, f"the headline of line {view.document.blocks[top.headline].line} again")


def _as_printed(title: str, view: View) -> str:
    """The title without what is glued to it: a site's name, a byline, a kicker that stands apart elsewhere. Where the page's
    first line has the same letters, it tells where the kicker ends: `Council meets Old bridge to close`."""
    bare = without_byline(plain_title(title), view.document.language)
    first = plain_title(view.document.blocks[0].text)
    if first != bare and ": " in first and key_of(first) == key_of(bare):
        return first
    kicker, dash, rest = bare.partition(" - ")
    alone = dash and len(rest.split()) > len(kicker.split()) and any(block.text == rest for block in view.document.blocks[:REACH])
    return _GLUED_COLON.sub(": ", rest if alone else bare)
