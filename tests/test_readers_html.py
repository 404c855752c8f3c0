"""The HTML reader: blocks, their measures, their markup, and pages that would hang or break a parser."""

from __future__ import annotations

import random
import time

import pytest

from cleaner.document import Block, BlockKind, Markup
from cleaner.readers.html import read_html as read_pieces
from cleaner.readers.html_markup import words
from cleaner.readers.html_parse import MAX_ATTRIBUTES, parse
from cleaner.readers.pieces import measure
from cleaner.readers.text import normalise


def read_html(source: str) -> tuple[Block, ...]:
    return measure(read_pieces(source)[0])


def texts(source: str) -> list[str]:
    return [block.text for block in read_html(source)]


def kinds(source: str) -> list[tuple[str, str]]:
    return [(block.kind.value, block.text) for block in read_html(source)]


def only(source: str) -> Block:
    (block,) = read_html(source)
    return block


def markup_of(block: Block) -> Markup:
    assert block.markup is not None
    return block.markup


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<h1>A</h1><h4><div>B</div></h4>", [("heading", "A"), ("heading", "B")]),
        ("<ul><li>A<ul><li><p>B</p></ul>C</ul>", [("list_item", "A"), ("list_item", "B"), ("list_item", "C")]),
        ("<dl><dt>A<dd>B</dl>", [("list_item", "A"), ("list_item", "B")]),
        ("<blockquote><p>A</p>B</blockquote>C", [("quote", "A"), ("quote", "B"), ("paragraph", "C")]),
        ("<li><article><p>A</p></article></li>", [("paragraph", "A")]),
        ("<pre>a  b\n\n <b>c</b>\nd<br>e</pre>", [("code", text) for text in ("a b", "c", "d", "e")]),
        ("A<div>B</div>C<p>D<span><p>E</p></span>F", [("paragraph", text) for text in "ABCDEF"]),
        ("<p>A <button>Share</button>", [("paragraph", "A"), ("paragraph", "Share")]),
        ("plain\n\n text &amp; <3", [("paragraph", "plain text & <3")]),
        ("<frameset><frame src=x><noframes>A</noframes></frameset>", [("paragraph", "A")]),
        ("<html><body><p>A</p></body></html><div>B</div><p>C", [("paragraph", text) for text in "ABC"]),
    ],
)
def test_kinds(source: str, expected: list[tuple[str, str]]) -> None:
    assert kinds(source) == expected


def test_levels_are_of_headings_only() -> None:
    assert [block.level for block in read_html("<h2>A</h2><p>B</p><h6><i>C</i></h6>")] == [2, 0, 6]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p><b>A</b>pple <i>pie</i>, H<sub>2</sub>O", ["Apple pie, H2O"]),
        ("<p>one\n\t two&nbsp; three", ["one two three"]),
        ("<p>one<br>two<br/> <br>three<br><br><br>four<br>", ["one two", "three", "four"]),
        ("<p><span>Ann Lee</span><span>12 March</span><time>2026</time></p>", ["Ann Lee 12 March 2026"]),
        ("<p><a href=a>one</a><a href=b>two</a><a href=c><img></a><a href=d>three</a>", ["one two three"]),
        ("<p><span>wo</span><span>rd</span> <span>CO</span><span>2</span>", ["word CO2"]),
        ("<x-a>one</x-a><x-b>two</x-b>", ["one two"]),
        ("<p>so&shy;ft &#8203;e&#x301;t&eacute; \u200b", ["soft été"]),
        ("<p>&#8203;</p><p>a &#8203; b</p>", ["a b"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", ["漢(kan)"]),
    ],
)
def test_inline_text_is_neither_glued_nor_split(source: str, expected: list[str]) -> None:
    assert texts(source) == expected


def test_what_nobody_reads_is_left_out() -> None:
    source = (
        "<head><title>T</title><style>s</style></head><body><script>s</script>A<template><p>t</p></template>"
        "B<!-- c --><svg><title>t</title></svg>"
        "<select><option>o</select><textarea>t</textarea><iframe>i</iframe><noscript><p>Switch scripts on.</p></noscript><video>v</video>C"
    )
    assert texts(source) == ["ABC"]


def test_a_noscript_that_holds_the_page_is_read() -> None:
    assert texts("<p>A</p><noscript><div>B</div><p>C<p>D<p>E</noscript>F") == ["A", "B", "C", "D", "E", "F"]


def test_a_row_of_data_is_one_block() -> None:
    source = "<table><tr><th>Name<th>Age</tr><tr><td><p>Ann</p><td><a href=x>3</a><br>years<td></td></tr><tr><td>Alone</table>"
    assert kinds(source) == [("table_row", "Name | Age"), ("table_row", "Ann | 3 years"), ("paragraph", "Alone")]
    assert [block.gap for block in read_html(source)] == [True, False, True]


@pytest.mark.parametrize(
    "cell",
    [
        "<p>One.</p><p>Two.</p>",
        "<ul><li>One.<li>Two.</ul>",
        "<table><tr><td>One.<tr><td>Two.</table>",
        "One.<br><br>Two.<br><br><br><br><br>",
    ],
)
def test_a_table_for_the_layout_is_none(cell: str) -> None:
    blocks = read_html(f"<table><tr><td>{cell}</td><td>Side</td></tr></table>")
    assert [block.text for block in blocks] == ["One.", "Two.", "Side"]
    assert BlockKind.TABLE_ROW not in {block.kind for block in blocks}


def test_a_long_cell_is_a_paragraph() -> None:
    story = "The council voted on Tuesday to close the bridge. " * 25
    assert kinds(f"<table><tr><td>{story}<td>Side</table>") == [("paragraph", story.strip()), ("paragraph", "Side")]


@pytest.mark.parametrize(
    ("source", "density"),
    [
        ("<p>No link</p>", 0.0),
        ("<p><a href=/>All of it</a></p>", 1.0),
        ("<a href=/><div>All</div></a>", 1.0),
        ("<p><a href=/>one</a> two</p>", 0.5),
        ("<p><a href=/> o n <b>e</b></a> two</p>", 0.5),
        ("<p><a name=x>anchor</a></p>", 0.0),
    ],
)
def test_link_density(source: str, density: float) -> None:
    assert only(source).link_density == pytest.approx(density)


def test_markup_is_that_of_the_element_around_all_of_the_text() -> None:
    blocks = read_html(
        "<html><body class=has-sidebar><main id=mainStory><div class='post body' role=main><span class=byline>By Ann</span></div>"
        "<p><b>One</b> two</p></main></body></html>"
    )
    assert markup_of(blocks[0]).tags == ("html", "body", "main", "div", "span")
    assert markup_of(blocks[0]).names == {"main", "story", "post", "body", "byline"}
    assert markup_of(blocks[1]).tags == ("html", "body", "main", "p")
    assert markup_of(blocks[1]).names == {"main", "story"}


def test_words_of_attributes() -> None:
    assert words("article-body__relatedLinks col-12 ADVERT x Über") == {"article", "body", "related", "links", "col", "advert", "ber"}


@pytest.mark.parametrize(
    ("attribute", "hidden"),
    [
        ("hidden", True),
        ("hidden=until-found", False),
        ("hidden role=tabpanel", False),
        ("hidden aria-labelledby=x", False),
        ("hidden id=S:0", False),
        ("hidden id=appS:1f", False),
        ("hidden id=Sports:4", True),
        ("hidden id=more", False),  # what a button opens
        ("hidden id=rest", False),  # where a link leads
        ("hidden id=answer", False),  # what a heading opens
        ("hidden id=box", False),  # what a label is for
        ("hidden id=others", True),
        ("aria-hidden=true", False),
        ("style='display:none'", False),
    ],
)
def test_hidden(attribute: str, hidden: bool) -> None:
    prose = "<p>The council said on Monday that the bridge would stay open for the whole of the year.</p>" * 5
    openers = "<button aria-controls='x more'>More</button><a href='#rest'>All</a><a href=others>Others</a>"
    openers += "<h3 aria-controls=answer>Is it open?</h3><label for=box>More</label>"
    block = read_html(f"<div {attribute}><p class=x>Text</p></div>{prose}{openers}")[0]
    section = markup_of(block).section
    assert (section is not None and section.kind == "hidden") is hidden


SAID = "<p>The council said on Monday that the bridge would stay open for the whole of the year, as the mayor had asked.</p>"


@pytest.mark.parametrize(("paragraphs", "believed"), [(5, False), (10, True)])
def test_a_long_thread_of_comments_is_believed_beside_a_story(paragraphs: int, believed: bool) -> None:
    thread = f"<div class=comments>{SAID * 60}</div>"
    section = markup_of(read_html(SAID * paragraphs + thread)[-1]).section
    assert (section is not None) is believed


@pytest.mark.parametrize(
    ("part", "believed"),
    [
        ("<nav><a href=/>Boats for hire</a></nav>", True),
        (f"<nav>{SAID}</nav>", False),  # a page that is all menu
        ("<nav><h1>Boats for hire</h1></nav>", False),
        ("<footer>Boats for hire</footer>", False),
        ("<form><input>Your boat</form>", True),
        ("<form><input><h1>Boats for hire</h1></form>", False),
        ("<form><input><div>Your boat</div><h1>Boats for hire</h1></form>", False),
        ("<div class=overlay>Boats for hire</div>", True),
        ("<main class=cookie-recipe><h1>Cookies</h1></main>", False),
        ("<div class=share>Boats for hire</div>", True),
        ("<div class=share-prices><h1>Prices of shares</h1></div>", False),
        ("<button>Boats for hire</button>", True),
        ("<h2><button>Can I hire a boat?</button></h2>", False),
        ("<nav><h2><button>Can I hire a boat?</button></h2></nav>", True),
    ],
)
def test_a_part_without_prose_is_believed_on_any_page_unless_it_holds_the_main_heading(part: str, believed: bool) -> None:
    section = markup_of(read_html(f"{part}<p>Open today.</p>")[0]).section
    assert (section is not None) is believed


@pytest.mark.parametrize(
    ("part", "believed"),
    [
        (f"<article class='newsletter-post post'><h1>The bridge</h1>{SAID * 4}</article>", False),
        (f"<article class='newsletter-post post'>{SAID * 4}</article>", True),  # a card
        (f"<div class='entry-content promo-on'>{SAID * 4}</div>", False),
        (f"<div class='promo-on'>{SAID * 4}</div>", True),
    ],
)
def test_the_element_of_the_story_is_not_what_else_its_class_says(part: str, believed: bool) -> None:
    section = markup_of(read_html(part + f"<div>{SAID * 8}</div>")[-9]).section
    assert (section is not None) is believed


def test_what_is_called_comments_and_holds_the_main_heading_is_the_story() -> None:
    opinion = f"<article class='article article--kommentar'><h1>The bridge</h1>{SAID * 60}</article>"
    assert markup_of(read_html(SAID * 10 + opinion)[-1]).section is None


@pytest.mark.parametrize(
    ("part", "believed"),
    [
        ("<div class=overlay>Boats for hire<ul><li>Row boats<li>Sails</ul></div>", False),  # all of the page
        ("<div class=overlay>Boats for hire</div><p>Row boats</p>", True),
        ("<form><input name=__VIEWSTATE>Boats for hire</form><p>Row boats</p>", False),
        ("<form><input name=boat>Boats for hire</form><p>Row boats</p>", True),
    ],
)
def test_what_holds_all_of_a_page_is_no_part_of_it(part: str, believed: bool) -> None:
    section = markup_of(read_html(part)[0]).section
    assert (section is not None) is believed


@pytest.mark.parametrize(
    ("inside", "believed"), [(f"<div class=text>{SAID * 40}</div>", False), (f"<div class=comment>{SAID}</div>" * 40, True)]
)
def test_a_column_called_comment_holds_no_comments(inside: str, believed: bool) -> None:
    page = f"<div class=section-comment>{inside}</div><div class=more>{SAID * 10}</div>"
    assert (markup_of(read_html(page)[0]).section is not None) is believed


@pytest.mark.parametrize(("count", "kept"), [(MAX_ATTRIBUTES, True), (MAX_ATTRIBUTES + 1, False)])
def test_a_tag_with_too_many_attributes_loses_them(count: int, kept: bool) -> None:
    root = parse(f"<p {' '.join(f'data-number-{number}=1' for number in range(count))}>Text</p>")
    assert root is not None
    assert bool(root.findall(".//p[@data-number-0]")) is kept


def test_lines_are_those_of_the_source_and_never_go_back() -> None:
    assert [(block.text, block.line) for block in read_html("<div>\n<p>A</p>\n\n<pre>B\nC</pre>\n</div>D\n<p>E")] == [
        ("A", 2),
        ("B", 4),
        ("C", 5),
        ("D", 5),
        ("E", 7),
    ]


def test_a_crawl_header_stands_apart() -> None:
    blocks = read_html("date 2026-02-12 <p>Text</p>\n<p>More</p>")
    assert [(block.kind.value, block.text, block.line) for block in blocks] == [
        ("crawl_header", "date 2026-02-12", 1),
        ("paragraph", "Text", 1),
        ("paragraph", "More", 2),
    ]


@pytest.mark.parametrize("source", ["", "  \n", "<!-- only -->", "\x00", "<script>x", "</p>", "<br><br>", "<table><tr><td></table>"])
def test_pages_without_text(source: str) -> None:
    assert read_html(source) == ()


def test_characters_that_no_page_should_hold() -> None:
    assert texts("<p>a\x00b\ud800</p><p>c\x1fd\u2028e\x85f\ufeff</p>") == ["ab\ufffd", "c d e f"]


def test_a_declared_encoding_does_not_matter_to_text() -> None:
    assert texts('<?xml version="1.0" encoding="latin-1"?><meta charset=koi8-r><p>été</p>') == ["été"]


PIECES = (
    "<p>", "</p>", '<div class="a bC">', "</div>", "<span>", "</span>", "<a href=x>", "</a>", "<br>", "<table>", "</table>", "<tr>",
    "<td>", "</td>", "<th>", "<ul>", "<li>", "</ul>", "<pre>", "</pre>", "\n", "text", "A", "e\u0301", "&#x301;", "&shy;", "&nbsp;",
    "\u200b", "\x00", "\ud800", "\x1f", "\x1e", "&#30;", "<blockquote>", "<h2>", "</h2>", "<noscript>", "</noscript>", "<script>",
    "</script>", "<svg>", "</svg>", "<!--", "-->", "</html>", "</body>", "<button>", "<x-y>", "<select>", " ", "<p hidden>", "<", "&",
    "<frameset>", "<title>", "\u2028",
)  # fmt: skip


def test_any_tag_soup_gives_sound_blocks() -> None:
    for seed in range(1500):
        chance = random.Random(seed)
        source = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 60)))
        blocks = read_html(source)
        for index, block in enumerate(blocks):
            assert block.index == index
            assert block.text, source
            assert block.text == " ".join(normalise(block.text).split()), source
            assert 0 <= block.link_density <= 1
            assert markup_of(block).tags[0] == "html"
        assert [block.line for block in blocks] == sorted(block.line for block in blocks), source


HOSTILE = {
    "text in front of two thousand elements": ("<p>A</p>" + "<div>" * 1900 + "<p>B</p>" * 5000, 5001),
    "twenty thousand attributes": ("<p " + " ".join(f"a{number}=1" for number in range(20_000)) + ">A</p>", 1),
    "a class of ten thousand words on the way to each block": (
        f"<div class='{' '.join('w' + chr(97 + n % 26) + chr(97 + n // 26 % 26) for n in range(10_000))}'>" + "<p class=x>A</p>" * 5000,
        5000,
    ),
    "nested tables": ("<table><tr><td>" * 500 + "A" + "<td>B" * 5000, 5001),
    "nested noscripts": ("<noscript>" * 1500 + "<i>a</i>" * 100_000 + "<p>b</p>" * 3, 0),
    "spans": ("<span>a</span>" * 40_000, 1),
    "line breaks": ("A<br><br>" * 20_000, 20_000),
    "a title of dashes": ("<title>" + "a - " * 10_000 + "</title><p>A</p>", 1),
    "angle brackets": ("<" * 200_000, 1),
    "scripts": ("<p>A</p>" + "<script>" * 50_000, 1),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_linear_time(name: str) -> None:
    """Linear time is under half a second."""
    source, count = HOSTILE[name]
    start = time.process_time()
    blocks = read_html(source)
    assert time.process_time() - start < 10
    assert len(blocks) == count


def test_text_beyond_the_parsers_depth_is_not_lost() -> None:
    assert texts("<p>A</p>" + "<div>" * 100_000 + "B" + "</div>" * 100_000 + "<p>C</p>") == ["A", "B", "C"]


def test_an_empty_page_has_the_body_of_its_json_ld() -> None:
    script = '{"@type": "Article", "articleBody": "<p>One.</p><p>Two &amp; three.</p>"}'
    assert texts(f'<script type="application/ld+json">{script}</script><div id="root"></div>') == ["One.", "Two & three."]


def test_a_part_beside_the_story_is_believed_only_while_prose_stands_outside() -> None:
    story = "<p>The council voted on Tuesday to raise the wall by a metre, after two winters of storms.</p>"
    part = "<div class='newsletter'><p>Good mornings begin with our letter about the coast.</p></div>"
    assert [markup_of(block).section is None for block in read_html(story * 5 + part)] == [True] * 5 + [False]
    assert [markup_of(block).section for block in read_html(f"<div class=newsletter>{story * 5}</div>")] == [None] * 5


def test_a_long_tag_with_few_attributes_keeps_them() -> None:
    block = only(f"<div class=story data-x='{'a b ' * 5000}'>A</div>")
    assert markup_of(block).names == {"story"}


@pytest.mark.parametrize("tag", ["wbr", "source", "track"])
def test_text_behind_an_element_that_holds_nothing_is_read(tag: str) -> None:
    blocks = read_html(f"<p>Super<{tag}>market news and <b>more</b> here</p><p>Tides</p>")
    assert [block.text for block in blocks] == ["Supermarket news and more here", "Tides"]
