"""The headline and its copies.

Why: it is the title, not the body; pages print it two or three times.

Removes: the headline above the story, again under the byline, cut off with dots in a teaser.

Keeps: a subheading inside the story; a paragraph that uses the headline’s words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleaner.contract import Finding, View
from cleaner.document import Block, fold
from cleaner.lines.agencies import agency
from cleaner.lines.dates import find_dates
from cleaner.lines.desks import is_outlet
from cleaner.lines.name_lines import without_byline
from cleaner.lines.prose import content_words, is_solid
from cleaner.lines.titles import key_of
from cleaner.metadata import Fact
from cleaner.zone.evidence import speaks_of
from cleaner.zone.heading import page_heading
from cleaner.zone.no_headline import is_caption
from cleaner.zone.page_title import bare_title, copies_of, page_title, plain_title, title_parts
from cleaner.zone.top_matter import STORY_SAMPLE

ABOVE = 2
"""Sure paragraphs above a copy from which it may be a subheading."""
REACH = 400
"""Blocks in which a headline may stand without its kicker."""
MIN_PART = 3
"""Words of a part of the page's first line that the headline ends with, behind a day or a path."""
HALF_WORDS = 12
"""Words of the second line of a headline at most."""
LAST_CHARACTERS = 8
"""Characters of a headline with which a line that says it again must end, but for quotes: a cheap test. The first line need not."""
_QUOTES = "\"'”’»“"
_QUOTED = re.compile(r"[«»„“\"][^«»„“”\"‘’']{8,}[«»“”\"]")
_KICKER = re.compile(r"(?<=[^\W\d_]): ")
_PATH_END = re.compile(r"[»›>/|]\s*$")
_GLUED_COLON = re.compile(r"(?<=[^\s\d/:]{3}):(?=[^\W\d_][^\s\d])")
_SPACED_COLON = re.compile(r"(?<!\d) : (?!\d)")
"""Not that of a score or a ratio."""
_NUMBERED = re.compile(r"(\d{1,2})\.\s(?=\S)")
SPEAKER_WORDS, SPEAKER_STEM = 3, 4
"""Words of the name of one who is quoted in a title, at most; letters of the surname that its inflected forms begin with, never small."""
NUMBERED_REACH = 4
"""Blocks above a numbered line in which the one with the number before it stands."""
SPACED_COLON = frozenset(("fr", None))
"""Languages that print a space in front of a colon, and where the language is not known."""


GIVEN_WORDS = 3
"""Words of a title that the head gives at least, where a heading of the story is that title: shorter ones head parts of it, too."""
NAMED_WORDS = 2
"""Words of a line that the page's first line names at least, where there is another headline."""


def judge_context(view: View) -> Iterator[Finding]:
    top = view.story.top
    named = _named(view)
    if not named and top.headline is None and view.document.kind != "html" and (heading := page_heading(view.document, view.story.start)):
        yield Finding(heading, "the heading below the menu", (0, 0), (Fact("title", heading.text, "headline"),))
    if named and (top.headline is None or not _says(view.document.blocks[top.headline].text, named.text)):
        fact = Fact("title", plain_title(named.text), "headline")
        yield Finding(named, "the page's first line begins or ends with it", (0, 0), (fact,))
    if top.headline is None:
        return
    yield from (Finding(block, "the title that the head gives") for block in _given(view) if block.index != top.headline)
    headline = view.document.blocks[top.headline]
    title = headline.text
    said = _as_printed(_with_other_half(_without_number(title, view, top.headline), view, top.headline), view)
    own = content_words(title)
    shares = not own or any(speaks_of(block, own) for block in view.inside())
    source = "heading" if own and shares and _names_no_story(view) else "headline"
    facts = (Fact("title", said, source),) if not named or _says(title, named.text) else ()
    evidence = "stands above the story and shares its words" if shares else "stands above the story"
    yield Finding(headline, evidence, (0, 0) if top.headline in view.gone else None, facts)
    key = bare_title(title)
    last = _parts_begin(view) if view.document.kind != "html" and key not in view.document.blocks[0].folded else len(view.document.blocks)
    for block in copies_of(key, view.blocks):
        if block.index != top.headline and block.index <= last:
            yield Finding(block, f"the headline of line {view.document.blocks[top.headline].line} again")


def _given(view: View) -> Iterator[Block]:
    """The headings above the first paragraph of an HTML story that are the title which its head gives; on a page without a story or of
    posts they say what it is about."""
    if view.story.thin or view.story.posts:
        return
    titles = {fold(str(fact.value)) for fact in view.document.facts if fact.field == "title"}
    for block in view.inside() if titles else ():
        if block.prose and not block.level:
            return
        if block.level and block.word_count >= GIVEN_WORDS and block.folded in titles:
            yield block


def _names_no_story(view: View) -> bool:
    """Whether the title in an HTML page's head has no longer word of the story: `Home`, `Harbour Gazette`."""
    title = next((str(fact.value) for fact in view.document.facts if fact.field == "title" and fact.source == "title-element"), None)
    words = content_words(title) if title else set()
    return title is not None and not any(speaks_of(block, words) for block in view.inside())


def _parts_begin(view: View) -> int:
    """Where a copy of a line that the page is not named by heads a part of the story: behind its first sure paragraphs."""
    solid = [block.index for block in view.inside() if is_solid(block)]
    return solid[ABOVE - 1] if len(solid) >= ABOVE else len(view.document.blocks)


def _named(view: View) -> Block | None:
    """The line that the page's first line names. Where that is the first line whole, as an entry of a menu or the site's name may
    stand again too, it must share as many words with the story as the headline does; where it stands below the story, as the site's
    name does in a footer, it must not share a smaller part of its own words than the headline does."""
    blocks, headline = view.document.blocks, view.story.top.headline
    named = page_title(blocks)
    if named and view.document.kind != "html" and is_caption(named, view.document, view.story.start):
        return None
    if not named or not headline:
        return named
    if named.word_count < NAMED_WORDS:
        return None  # `EDITION: U.S.`, and the entry `U.S.`
    whole, below = key_of(named.text) == key_of(blocks[0].text), named.index >= view.story.end
    if not whole and not below:
        return named
    words = content_words(" ".join(block.text for block in view.inside())[:STORY_SAMPLE])
    own = [content_words(block.text) for block in (named, blocks[headline])]
    shared = [len(each & words) for each in own]
    if below and shared[0] * len(own[1]) < shared[1] * len(own[0]):
        return None
    return named if not whole or shared[0] >= shared[1] else None


def _says(headline: str, named: str) -> bool:
    """Whether a headline is what the page is named by, or the longer form of it that the page prints as its headline."""
    return key_of(headline) == key_of(named)


def _without_path(title: str, view: View) -> str:
    """A headline without a path or a day in front of it, where the page's first line begins with what is left."""
    for part in title_parts(view.document.blocks[0]):
        front, found, rest = title.partition(part)
        if found and front and not rest and len(part.split()) >= MIN_PART:
            return part if _PATH_END.search(front) or find_dates(front, view.document.language) else title
    return title


def _as_printed(title: str, view: View) -> str:
    """The title without what is glued to it: a site's name, a byline, a kicker that stands apart elsewhere. Where another line, as the
    page's first or the end of its path, has the same letters, it tells where the kicker ends: `Council meets Old bridge to close`."""
    whole = _without_path(title, view)
    plain = plain_title(whole)
    bare = without_byline(whole if _is_speaker(whole[len(plain) :], plain, view) else plain, view.document.language)
    key, last = key_of(bare), bare[-LAST_CHARACTERS:].rstrip(_QUOTES)
    kicker, dash, rest = bare.partition(" - ")
    alone = dash and len(rest.split()) > len(kicker.split())
    said = rest if alone and _QUOTED.fullmatch(rest) else bare
    for block in view.document.blocks[:REACH]:
        if block.index and not block.text.rstrip(_QUOTES).endswith(last):
            continue
        number = _NUMBERED.match(block.text)
        text = plain_title(block.text[number.end() :] if number else block.text)
        if text != bare and _ends_kicker(text, bare, first=not block.index) and key_of(text) == key:
            said = text
            break
        if number and text.endswith(f": {bare}") and _ends_path(block, int(number[1]), view):
            said = text
        if alone and text == rest:
            said = rest
    said = _GLUED_COLON.sub(": ", said)
    return said if view.document.language in SPACED_COLON else _SPACED_COLON.sub(": ", said)


def _is_speaker(tail: str, title: str, view: View) -> bool:
    """Whether what stands behind a title and a dash is not the site, but one of whom the story speaks, and no other line of the page: `Town
    is safe - Roe`."""
    name = tail.strip(" -–—")
    shaped = name and tail.strip()[0] in "-–—" and all(word[0].isupper() and word.isalpha() for word in name.split())
    if not shaped or len(name.split()) > SPEAKER_WORDS or view.document.kind == "html":
        return False
    if agency(name) or is_outlet(name):
        return False
    stem, key = name.split()[-1][:SPEAKER_STEM], fold(name)
    story = "\n".join([block.text for block in view.inside() if block.prose])
    if stem not in story or stem.casefold() in story:
        return False
    inside = {block.index for block in view.inside()}
    return not any(key in block.folded and fold(title) not in block.folded for block in view.document.blocks if block.index not in inside)


def _ends_kicker(text: str, bare: str, *, first: bool) -> bool:
    """Whether a line may be the headline `bare` with more colons; another than the page's first one in the same letters."""
    if first:
        return ": " in text
    return len(_KICKER.findall(text)) > len(_KICKER.findall(bare)) and _letters(text) == _letters(bare)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _with_other_half(title: str, view: View, index: int) -> str:
    """A headline of text in two lines, where the second begins with the colon between them: `The old bridge`, `: A farewell`."""
    blocks = view.document.blocks
    if view.document.kind == "html":
        return title
    if title.startswith(": ") and index:
        return blocks[index - 1].text + title
    below = blocks[index + 1].text if index + 1 < len(blocks) else ""
    return title + below if below.startswith(": ") and len(below.split()) <= HALF_WORDS else title


def _without_number(title: str, view: View, index: int) -> str:
    """A headline without its number in a path that is a list: the one before it stands above."""
    number = _NUMBERED.match(title)
    return title[number.end() :] if number and _ends_path(view.document.blocks[index], int(number[1]), view) else title


def _ends_path(block: Block, number: int, view: View) -> bool:
    """Whether a line with a number ends a path that is a list, above the story."""
    blocks, index = view.document.blocks, block.index
    above, below = blocks[max(0, index - NUMBERED_REACH) : index], blocks[index + 1 : index + 1 + NUMBERED_REACH]
    if number < 2 or index >= view.story.start or any(entry.text.startswith(f"{number + 1}. ") for entry in below):
        return False
    return any(entry.text.startswith(f"{number - 1}. ") for entry in above)
