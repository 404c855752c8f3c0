"""The Markdown reader: the forms that html2text, markdownify, turndown and reader services write."""

from __future__ import annotations

import random
import time

import pytest

from cleaner.document import Block, BlockKind
from cleaner.readers.markdown import read_markdown as read_pieces
from cleaner.readers.pieces import measure
from cleaner.readers.text import normalise

PARAGRAPH, HEADING, ITEM, QUOTE, ROW, CODE = (
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.QUOTE,
    BlockKind.TABLE_ROW,
    BlockKind.CODE,
)


def read_markdown(source: str) -> tuple[Block, ...]:
    return measure(read_pieces(source))


def texts(source: str) -> list[str]:
    return [block.text for block in read_markdown(source)]


def kinds(source: str) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.text) for block in read_markdown(source)]


def only(source: str) -> Block:
    (block,) = read_markdown(source)
    return block


@pytest.mark.parametrize(
    ("source", "level", "text"),
    [
        ("# The bridge", 1, "The bridge"),
        ("   ### The bridge ###", 3, "The bridge"),
        ("## Learn C#", 2, "Learn C#"),
        ("The bridge\n===", 1, "The bridge"),
        ("The bridge\n---", 2, "The bridge"),
        ("  * ### [The bridge](/a)", 3, "The bridge"),
        ("> ## The bridge", 2, "The bridge"),
        ("# A bridge so long that whoever wrapped it had\nto cut", 1, "A bridge so long that whoever wrapped it had to cut"),
    ],
)
def test_headings(source: str, level: int, text: str) -> None:
    block = only(source)
    assert (block.kind, block.level, block.text) == (HEADING, level, text)


def test_a_heading_ends_with_its_line() -> None:
    assert kinds("# The bridge\nThe council met.") == [(HEADING, "The bridge"), (PARAGRAPH, "The council met.")]
    assert kinds("#hashtag") == [(PARAGRAPH, "#hashtag")]


def test_lists() -> None:
    source = "  * One\n    * Two\n  *   * [Three](/c)\n  1. Four\n  2\\. Five\n- [x] Six\n+ Seven\ngoes on\n* \n"
    assert kinds(source) == [(ITEM, text) for text in ("One", "Two", "Three", "1. Four", "2. Five", "Six", "Seven goes on")]


def test_a_date_in_a_wrapped_paragraph_is_no_item() -> None:
    assert texts("Der Rat tagt wieder nach der Sommerpause am\n12. August in der alten Halle.") == [
        "Der Rat tagt wieder nach der Sommerpause am 12. August in der alten Halle."
    ]


def test_quotes() -> None:
    source = "> First line\n> goes on.\n>\n> > Second.\n\nOutside."
    assert kinds(source) == [(QUOTE, "First line goes on."), (QUOTE, "Second."), (PARAGRAPH, "Outside.")]


def test_tables() -> None:
    source = "**Name** | Age  \n---|---  \nAnn | ![](a.png) 3  \n[Bob](/b) | \n\n| x | y |\n| - | - |\n| 1 | a\\*b |\n"
    assert kinds(source) == [(ROW, text) for text in ("Name | Age", "Ann | 3", "Bob", "x | y", "1 | a*b")]
    assert kinds("Home | News | Sport") == [(PARAGRAPH, "Home | News | Sport")]


def test_code() -> None:
    source = "Text:\n\n    x = a[0](1)\n      *y*\n\n```py\n# [a](b)\n\n`z`\n```\n~~~\n**q**\n~~~\nEnd."
    code = [(CODE, text) for text in ("x = a[0](1)", "*y*", "# [a](b)", "`z`", "**q**")]
    assert kinds(source) == [(PARAGRAPH, "Text:"), *code, (PARAGRAPH, "End.")]
    assert [block.line for block in read_markdown(source)] == [1, 3, 4, 7, 9, 12, 14]


def test_indented_items_are_no_code() -> None:
    assert kinds("* One\n\n    * Two\n\n    more of two\n\n\n    [Link](/a)") == [
        (ITEM, "One"),
        (ITEM, "Two"),
        (PARAGRAPH, "more of two"),
        (PARAGRAPH, "Link"),
    ]


def test_a_fence_that_nothing_closes_is_dropped() -> None:
    assert kinds("```\nThe council **met**.\n\n~~~~\nx\n~~~\n") == [(PARAGRAPH, "The council met."), (PARAGRAPH, "x")]


@pytest.mark.parametrize(
    ("source", "text", "density"),
    [
        ("[Home](/)", "Home", 1.0),
        ("[Home](</a b> 'x') end", "Home end", 4 / 7),
        ('[Home](/a(b) "The \\"title\\" (x)")', "Home", 1.0),
        ('[Home](/a\\(b "a "quoted" title")', "Home", 1.0),
        ("[Home](https://a.org/b c.html)", "Home", 1.0),
        ("[Home](https://a.org/b-\nc.html) page", "Home page", 0.5),
        ("[Home](https://a.org/cut-off", "Home", 1.0),
        ("[One](/1)[Two](/2)", "One Two", 1.0),
        ("[![Logo](a.png)](/) [Two](/2)", "Two", 1.0),
        ("Words![alt text](a.png \"t\")more", "Words more", 0.0),
        ("See <https://a.org/_x_> or <ann@a.org>", "See https://a.org/_x_ or ann@a.org", 26 / 31),
        ("See https://a.org/a_b_c now", "See https://a.org/a_b_c now", 0.0),
        ("[a][1] [b][] [c] [d]\n\n[1]: https://a.org\n[b]: /x 'y'\n[c]: #z", "a b c [d]", 0.5),
        ("A [sic] word ](/x)", "A [sic] word", 0.0),
        ("\\[not a link\\](/a)", "[not a link](/a)", 0.0),
        ("[**Bold** and `co_de`](/x)", "Bold and co_de", 1.0),
    ],
)
def test_links(source: str, text: str, density: float) -> None:
    block = only(source)
    assert block.text == text
    assert block.link_density == pytest.approx(density)


def test_a_link_over_many_lines() -> None:
    blocks = read_markdown("Before\n\n[\n\n![](a.png)\n\n### Headline\n\nA teaser.\n\n](https://a.org/x_y)\n\nAfter")
    assert [(block.text, block.link_density, block.line) for block in blocks] == [
        ("Before", 0.0, 1),
        ("Headline", 1.0, 7),
        ("A teaser.", 1.0, 9),
        ("After", 0.0, 13),
    ]
    assert blocks[1].level == 3


def test_brackets_that_do_not_belong_together_make_no_link() -> None:
    page = "![ lost\n\n" + "A paragraph of the story.\n\n" * 200 + "stray](/x)\n\nEnd."
    blocks = read_markdown(page)
    assert [block.text for block in blocks] == ["lost", *["A paragraph of the story."] * 200, "stray", "End."]
    assert {block.link_density for block in blocks} == {0.0}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**Bold** *it* __b__ _i_ ***both***", "Bold it b i both"),
        ("**bold *inner* bold**", "bold inner bold"),
        ("snake_case __init__ f**k 5 * 3 price*", "snake_case init f**k 5 * 3 price*"),
        ("foo**bar**baz, **A**pple, **a****b**", "foobarbaz, Apple, ab"),
        ("**What now  **This", "What now This"),
        ("__ Share", "Share"),
        ("`a*b*c_d`, ``x`y`` and ~~gone~~", "a*b*c_d, x`y and gone"),
        ("\\*no\\* 1\\. C:\\Users \\\\", "*no* 1. C:\\Users \\"),
        ("a <b>c</b>d<br>e <span class='x'>f</span> 1 < 2 > 0 <y>", "a cd e f 1 < 2 > 0 <y>"),
        ("R&amp;D &copy; &#x41;&#8203; a?x=1&copy=2 &bogus;", "R&D © A a?x=1&copy=2 &bogus;"),
        ("e&#x301;te\u0301", "été"),
        ("a <!-- b\nc --> d", "a d"),
        ("x \u200b\xa0 y\x02\x06", "x y"),
    ],
)
def test_inline_marks(source: str, text: str) -> None:
    assert texts(source) == [text]


def test_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The council voted on Tuesday to close the bridge after years of debate\n"
        "Residents said that they had until [March to\ncomment](/c) on what the cost-\neffective plan, pre-\nand post-war, means.\n"
    )
    assert texts(wrapped) == [
        "The council voted on Tuesday to close the bridge after years of debate Residents said that they had until March to comment "
        "on what the cost-effective plan, pre- and post-war, means."
    ]


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    assert texts("By Ann Lee\n12 March 2026\n3 min read") == ["By Ann Lee", "12 March 2026", "3 min read"]
    assert texts("**Ann Lee**  \nReporter\\\nThe Post") == ["Ann Lee", "Reporter", "The Post"]
    paragraph = "The council voted on Tuesday to close the bridge. " * 4
    assert texts(f"{paragraph}\n{paragraph}\nA subheading\n{paragraph}") == [paragraph.strip()] * 2 + ["A subheading", paragraph.strip()]


def test_a_menu_is_one_block_a_link() -> None:
    blocks = read_markdown("Sections\n[Home](/)\n[News](/n)\n[Sport](/s) |")
    assert [block.text for block in blocks] == ["Sections", "Home", "News", "Sport |"]
    assert [block.link_density for block in blocks] == [0.0, 1.0, 1.0, pytest.approx(5 / 6)]


def test_rules_and_lines_of_marks_are_dropped() -> None:
    assert texts("One\n\n* * *\n\n---\n___\n**\n#\n>\nTwo") == ["One", "Two"]


def test_gaps_and_lines() -> None:
    blocks = read_markdown("One\n\n![](a\n.png)\nTwo\n* Three")
    assert [(block.text, block.gap, block.line) for block in blocks] == [("One", False, 1), ("Two", True, 5), ("Three", False, 6)]


def test_the_preamble_of_a_reader_service() -> None:
    source = "Title: The bridge\n\nURL Source: https://a.org/x_y\n\nMarkdown Content:\n# The bridge\n"
    header = BlockKind.CRAWL_HEADER
    assert kinds(source) == [
        (header, "Title: The bridge"),
        (header, "URL Source: https://a.org/x_y"),
        (header, "Markdown Content:"),
        (HEADING, "The bridge"),
    ]
    assert read_markdown("---\ntitle: A\ndate: 2026-02-12\n---\nText.")[-1].line == 5


PIECES = (
    "[", "]", "(", ")", "](u)", "![", "[a](b)", "\n", "\n\n", "  \n", "\\", "`", "``", "```\n", "~~~", '<a href="', "<b>", '">', "# ",
    "- ", "1. ", "|", "|-|\n", "---", "===", "    ", "\t", "*", "**", "_", "__", "word", "A", "e\u0301", " ", "&amp;", "&#8203;", "&#x301;",
    "<!--", "-->", "<script", "</script>", "[r]: /u\n", "[r]", "\x00", "\u200b", "\ud800", "\xa0", "http://x", "!", "Title: x\n",
)  # fmt: skip


def test_any_text_gives_sound_blocks() -> None:
    for seed in range(1500):
        chance = random.Random(seed)
        source = "".join(chance.choice(PIECES) for _ in range(chance.randint(1, 80)))
        blocks = read_markdown(source)
        for index, block in enumerate(blocks):
            assert block.index == index
            assert block.text, source
            assert block.text == " ".join(normalise(block.text).split()), source
            assert 0 <= block.link_density <= 1
        assert [block.line for block in blocks] == sorted(block.line for block in blocks), source


@pytest.mark.parametrize(
    "piece",
    [
        "[", "![", "*", "_", "(", "`", ">", "](", "[a](b", '](a "', "](a (b) ", "](x (y", "\\", "**a ", "a*", "<", "<a ", "&", "~~", "|",
        "#", "- ", "\n", "\n\n    a", "\n\t", "\n~~~\n```\n", "[a]: /b\n", "[a][b]", "``", "`a",
        "[\n\n", "](\n", "a\n", "[a](b)\n", "<!--", "a  \n",
    ],
)  # fmt: skip
def test_two_hundred_thousand_of_a_sign_take_linear_time(piece: str) -> None:
    """Linear time is under half a second; what backtracks takes minutes."""
    start = time.process_time()
    read_markdown("[x](u) *" + piece * (200_000 // len(piece)) + "](u)*")
    assert time.process_time() - start < 10


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("_Last updated by[Jane Roe](/jane)Editor in chief_", "Last updated by Jane Roe Editor in chief"),
        ("They met in the[old town](/town) on Monday.", "They met in the old town on Monday."),
        ("Die Immobilien[giganten](/r) der Stadt", "Die Immobiliengiganten der Stadt"),
        ("The i[n their first](/s) speech", "The in their first speech"),
        ("Two [boat](/b)s and a [pier](/p)", "Two boats and a pier"),
    ],
)
def test_a_link_behind_a_word_of_its_own_gets_a_space(line: str, text: str) -> None:
    assert texts(line) == [text]
