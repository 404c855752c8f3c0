"""Whether what a page's head says of it is no more than its title, or how its story begins."""

from __future__ import annotations

import re

from cleaner.lines.sentences import STOPS

START = 40
"""Letters and digits that a description has in common with the start of the story, whatever it puts in front of them, if it copies it."""
LOOSE = 30
"""Characters by which a copy may be longer than what it copies: signs, spaces, dots at its end."""
TITLE = 20
"""Letters of a title at least that a description repeats; a short one is how a sentence may begin."""
FOREIGN_TITLE = 10
"""As many of one that is not ASCII: Chinese says as much in fewer signs."""
NAME_WORDS = 4
"""Words behind it at most, where no sign shows that they are a list: a site's name."""
_LISTED = (",", "|", ";", "_", " - ")
_SIGNS = re.compile(r"[\W_]+")


def copies_start(description: str, paragraph: str) -> bool:
    """Whether a description is a part of the first paragraph, or holds its start: behind a dateline, the title or a byline, cut off
    anywhere, with more of the story behind it."""
    said, start = _letters(description), _letters(paragraph)
    return said in start or (len(start) >= START and start[:START] in said)


def repeats_title(description: str, title: str) -> bool:
    """Whether a description is a part of the title, or the title and then key words or a site's name, but no sentence."""
    longer = len(description) > len(title) + LOOSE
    if longer and description[:1].casefold() != title[:1].casefold():
        return False  # most
    name = _letters(title)
    if not longer and _letters(description) in name:
        return True
    if not name or not _letters(description[: len(title) + LOOSE]).startswith(name):
        return False
    if not description.casefold().startswith(title.casefold()) or len(name) < (TITLE if title.isascii() else FOREIGN_TITLE):
        return False
    behind = description[len(title) :]
    if behind[:1].isalnum() or any(map(behind.__contains__, STOPS)):
        return False
    return any(map(behind.__contains__, _LISTED)) or len(behind.split()) <= NAME_WORDS


def _letters(text: str) -> str:
    return _SIGNS.sub("", text.casefold())
