"""Parts of an HTML page that hold no paragraphs of the story are read as one block each: menus and lists, with `fast` all."""

from __future__ import annotations

import re

import pytest

from cleaner import Settings, clean
from cleaner.readers.html_fold import parts_to_fold, texts_of
from cleaner.readers.html_parse import parse

FAST = Settings(preset="fast")
PARAGRAPH = "<p>The ferry will land at the old pier again before the summer is over, the mayor of Harbourview said on Tuesday.</p>"
TOPICS = ("News", "Tides", "Boats", "Piers", "Sails", "Jobs", "More")
NAMES = tuple(f"{name} of the harbour and the towns up the river beyond it" for name in TOPICS)
LINKS = "".join(f"<p><a href='/{name}'>{name}</a></p>" for name in TOPICS)
MENU = "<div>" + "".join(f"<p><a href='/{name}'>{name}</a></p>" for name in NAMES) + "</div>"
STORY = "".join(
    f"<p>The {thing} will be mended before the summer is over and the boats are back from the cold north, the mayor said on {day}.</p>"
    for thing, day in (("pier", "Monday"), ("ramp", "Tuesday"), ("crane", "Thursday"), ("quay", "Friday"), ("mole", "Sunday"))
)
ITEM = "A seal on the slipway, and what the keeper of the light said of it to those who came to see it on Sunday" * 3
BEHIND = f"<div class=behind><h2>Elsewhere</h2><ul><li>{ITEM}</li></ul><script>var low = 'tide';</script></div>"

LINKED = PARAGRAPH.replace("<p>", "<p><a href='/'>").replace("</p>", "</a></p>") * 3
SHORT = "<p>The seals are back on the slipway, and so are the boats.</p>"


def text(html: str) -> str:
    return " | ".join(entry for part in re.split("<[^>]*>", html) if (entry := " ".join(part.split())))


def folded(inner: str, share: float = FAST.numbers.folds) -> list[str]:
    root = parse(f"<html><body><div>{inner}</div></body></html>")
    assert root is not None
    parts = parts_to_fold(root, share)
    return [text for part in root.iter() if part in parts for text in texts_of(part)]


@pytest.mark.parametrize(
    ("inner", "parts"),
    [
        (f"{MENU}<div>{PARAGRAPH * 8}</div>{BEHIND}", [" | ".join(NAMES), f"Elsewhere | {ITEM}"]),
        (f"{MENU}<div>{PARAGRAPH * 3}</div>{BEHIND}", []),  # too little prose to tell
        (f"<div>{PARAGRAPH * 8}</div><div>{PARAGRAPH * 3}</div>", []),  # the second part of the story
        (f"<div><h1>Pier</h1><ul>{MENU}</ul></div><div>{PARAGRAPH * 8}</div>", [" | ".join(NAMES)]),  # the headline stays open
        (f"<div><h1>{ITEM}</h1><ul><li>By Jane Roe</li></ul></div><div>{PARAGRAPH * 8}</div>", []),  # a short list may be a byline
        (f"<div>{PARAGRAPH * 6}</div><div>By Jane Roe. Published on 3 March 2026.</div>", []),  # short: it may say who wrote the story
        (f"<div>{PARAGRAPH * 6}</div><div id='comments'><div>{PARAGRAPH * 20}</div></div>", [text(PARAGRAPH * 20)]),  # longer
        (f"<div><a href='/'>Jane Roe</a> {ITEM}</div><div>{PARAGRAPH * 8}</div>", []),  # no list: a byline
        (f"<div>{PARAGRAPH * 8}</div><div>{LINKED}{SHORT * 9}</div>", [text(LINKED + SHORT * 9)]),  # teasers are no paragraphs
        (f"{PARAGRAPH}<div><div>{PARAGRAPH * 8}</div>{BEHIND}</div>", [f"Elsewhere | {ITEM}"]),  # boxes in boxes
        (f"<div>{PARAGRAPH * 6}</div><div>{PARAGRAPH * 6}</div>{MENU}", []),  # no part holds most of the paragraphs
    ],
)
def test_parts_beside_the_story_are_folded(inner: str, parts: list[str]) -> None:
    assert folded(inner) == parts


@pytest.mark.parametrize(
    ("behind", "parts"),
    [
        (MENU, [" | ".join(NAMES)]),
        (BEHIND, []),  # a long piece of text: it may be the story's
        (MENU.replace("</div>", "<table><tr><td>Tides</td></tr></table></div>"), []),  # data
        (f"<div>{MENU}{SHORT * 20}</div>", []),  # few links: it may be the story's
        (f"<ul>{''.join(f'<li>{name}</li>' for name in NAMES)}</ul>", []),  # no links: the story's own list
        (f"<div>{MENU}{'<p>a</p>' * 3}</div>", [" | ".join((*NAMES, "a", "a", "a"))]),
        (f"<div>{MENU}<noscript>{'<p>a</p>' * 3}</noscript></div>", []),  # it is read
        (f"<div>{' ' * 400}{LINKS}</div>", []),  # white space is no text
    ],
)
def test_by_default_only_menus_and_lists_are_folded(behind: str, parts: list[str]) -> None:
    assert folded(f"<div>{PARAGRAPH * 8}</div>{behind}", Settings().numbers.folds) == parts


def test_what_stands_in_a_line_is_one_entry() -> None:
    root = parse("<ul><li>The <b>old</b> pier <a href='/'>Tides</a></li><li>Boats<script>var low;</script></li></ul>")
    assert root is not None
    assert texts_of(root) == ["The old pier | Tides | Boats"]


def test_words_are_broken_where_the_walk_breaks_them() -> None:
    root = parse("<ul><li>H<sub>2</sub>O</li><li>Super<wbr>market</li><li><span>Jane Roe</span><span>12 March</span></li></ul>")
    assert root is not None
    assert texts_of(root) == ["H2O | Supermarket | Jane Roe 12 March"]


def test_lists_in_lists_are_told_by_the_outer_one() -> None:
    root = parse(f"<html><body><div><div><h1>Pier</h1>{'<ul>' * 200}<li>{ITEM}</li></div><div>{PARAGRAPH * 8}</div></div>")
    assert root is not None
    parts = parts_to_fold(root, 1.0)
    assert [part.tag for part in parts] == ["ul"]
    outer = next(iter(parts)).getparent()
    assert outer is not None
    assert outer.tag == "div"


def test_links_in_links_are_counted_once() -> None:
    nested = f"<div>{'<a href=/><div>' * 9}{NAMES[0]}{'</div></a>' * 9}{SHORT * 20}</div>"
    assert folded(f"<div>{PARAGRAPH * 8}</div>{nested}", Settings().numbers.folds) == []


def test_bars_are_no_words() -> None:
    page = f"<html><body><div>{MENU}<h1>Old pier to open again</h1><div>{STORY}{PARAGRAPH}</div></div></body></html>"
    menu = clean(page).document.blocks[0]
    assert menu.text == " | ".join(NAMES)
    assert menu.word_count == len(" ".join(NAMES).split())


def test_an_entry_with_a_year_or_an_owner_stands_alone() -> None:
    day = "Filed on 3 March 2026"
    items = ("Tides", "Boats", day, day, day, "Piers", "© Harbour Times", "Jobs 12026")
    root = parse("".join(f"<li>{item}</li>" for item in items))
    assert root is not None
    assert texts_of(root) == ["Tides | Boats", day, day, day, "Piers", "© Harbour Times", "Jobs 12026"]


def test_a_folded_part_is_removed_whole_and_no_word_is_lost() -> None:
    page = f"<html><body><div>{MENU}<h1>Old pier to open again</h1><div>{STORY}{PARAGRAPH}</div>{BEHIND}</div></body></html>"
    fast, slow = clean(page, settings=FAST), clean(page)
    assert fast.text == slow.text != ""
    words = [" ".join(block.text for block in result.document.blocks).replace(" | ", " ").split() for result in (fast, slow)]
    assert words[0] == words[1]
    assert len(fast.document.blocks) == len(slow.document.blocks) - 1  # a heading and an item are one
    assert f"Elsewhere | {ITEM}" in [removal.text for removal in fast.removals]


def test_text_and_markdown_are_cleaned_as_by_default() -> None:
    page = "Old pier to open again\n\n" + "The ferry will land at the old pier again before the summer is over, the mayor said.\n\n" * 6
    for kind in ("text", "markdown"):
        assert clean(page, kind=kind, settings=FAST).to_diff() == clean(page, kind=kind).to_diff()


def test_a_part_in_a_row_of_a_table_and_a_second_root_do_no_harm() -> None:
    page = f"<table><tr><td><div><div>{PARAGRAPH * 8}</div>{BEHIND}</div></td><td>Tides</td></tr></table></html><p>Behind the end.</p>"
    result = clean(f"<html><body>{page}", settings=FAST)
    words = " ".join(block.text for block in result.document.blocks)
    assert ITEM in words
    assert "Behind the end." in words
    assert "Tides" in words


def test_the_story_does_not_go_on_behind_a_folded_list() -> None:
    teasers = (
        "Two boats ran aground on the bar on Friday, and were pulled off by the tug of the county before the tide came in and the wind.",
        "The lighthouse opens its doors in May, and its keeper will show visitors the lamp, the log of the wrecks and his old boat.",
    )
    cards = "".join(f"<div><p>{teaser}</p></div>" for teaser in teasers)
    story = f"<div><h1>Old pier to open again</h1><div>{STORY}{PARAGRAPH}</div>"
    assert "aground" not in clean(f"<html><body>{story}{MENU}<div>{cards}</div></div></body></html>").text
    assert "aground" in clean(f"<html><body>{story}<div>{cards}</div></div></body></html>").text
