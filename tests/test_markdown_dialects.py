"""What programs and people write beside common Markdown: each mark goes, and what looks like it stays."""

from __future__ import annotations

import pytest

from cleaner import clean
from cleaner.document import BlockKind
from cleaner.readers import sniff
from cleaner.readers.markdown import read_markdown

ONE = "The council voted on Tuesday to close the bridge after years of debate, and nobody was surprised by it at all."
TWO = "Residents said that they had waited for an answer since the spring and were tired of all the promises they heard."
HEAD = "# The bridge closes\n\n"


def _texts(page: str) -> list[str]:
    return [piece[1] for piece in read_markdown(page)]


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("# Bridge {#bridge .wide}", ["Bridge"]),
        ("[A bridge]{.lead} over [it](/m){:target=\"_blank\"}", ["A bridge over it"]),
        ("::: {.note}\nMind it\n:::", ["Mind it"]),
        (":::tip Mind the gap\nIt is wide\n:::", ["Mind the gap", "It is wide"]),
        ("A set {a, b} of bridges", ["A set {a, b} of bridges"]),
        ("Term\n:   What it says", ["Term", "What it says"]),
        ("H~2~O and x^2^", ["H2O and x2"]),
        ("From 3 ~ 4 to 5 ~ 6", ["From 3 ~ 4 to 5 ~ 6"]),
        ("From 5~10~15 to 2^3^2", ["From 5~10~15 to 2^3^2"]),
        ("Use `{% include a.html %}`, `df[[\"name\"]]`, `a == b == c`, `2^3^2`",
         ["Use {% include a.html %}, df[[\"name\"]], a == b == c, 2^3^2"]),
        ("Call foo(){} or map[string]interface{} here", ["Call foo(){} or map[string]interface{} here"]),
        ("The sum \\sum_{i=1}^{n} grows", ["The sum \\sum{i=1}^{n} grows"]),
        ("# Bridge[¶](#bridge \"Permanent link\")", ["Bridge"]),
        ("# Bridge[#](#bridge)", ["Bridge"]),
        ("See [C#](#c) and [#1](/one)", ["See C# and #1"]),
        ("It closes.[^1]\n\n[^1]: The minutes.", ["It closes.", "The minutes."]),
        ("Letters [^a-z] are left.[^1]\n\n[^1]: The minutes.", ["Letters [^a-z] are left.", "The minutes."]),
        ("[[Council|the council]] and [[town/Bridge]] ![[bridge.png]]", ["the council and Bridge"]),
        ("It is ==wide== here, and 1 == 1", ["It is wide here, and 1 == 1"]),
        ("> [!NOTE]\n> Mind it", ["Mind it"]),
        ("!!! warning \"Mind\"\n\n    It is wide", ["Mind", "It is wide"]),
        ("Stop !!! now", ["Stop !!! now"]),
        ("* TOC\n{:toc}\n\nIt is wide", ["It is wide"]),
        ("{% include figure.html src=\"a.png\" %}\n\nIt is wide {{< ref >}}", ["It is wide"]),
        ("{% if wide %}It is wide{% endif %}", ["{% if wide %}It is wide{% endif %}"]),
        ("import Tabs from \"@theme/Tabs\";\n\n<Tabs>\n\nIt is wide\n\n</Tabs>", ["It is wide"]),
        ("import it from abroad\n\nIt is wide", ["import it from abroad", "It is wide"]),
        ("<p>It is wide</p><p>It is old</p>", ["It is wide", "It is old"]),
        ("It is wide<br><br>It is old", ["It is wide", "It is old"]),
        ("It is wide<br>and old", ["It is wide and old"]),
        ("| wide<br>old | `<p>` |\n|---|---|\n| a | b |", ["wide old | <p>", "a | b"]),
        ("<ul><li>Wide</li><li>Old</li></ul>", ["Wide", "Old"]),
        ("See `<p>one</p>` there", ["See <p>one</p> there"]),
        ("See [the map][1].\n\n[1]: maps/bridge.html", ["See the map."]),
        ("[Note]: it is wide", ["[Note]: it is wide"]),
        ("[Wide]: yes/no", ["[Wide]: yes/no"]),  # nothing refers to it
        ("![The map][2] It is wide\n\n  [2]: bridge.jpg \"The map\"", ["It is wide"]),
        ("Said\n\n&gt; It is wide", ["Said", "It is wide"]),
        ("これは*「重要」*です。国に_1683通_の手紙を送った。", ["これは「重要」です。国に1683通の手紙を送った。"]),
        ("标题_栏目_网站", ["标题_栏目_网站"]),
    ],
)  # fmt: skip
def test_marks_of_dialects(line: str, texts: list[str]) -> None:
    assert _texts(line) == texts


def test_numbers_behind_links_are_links_and_their_list_goes() -> None:
    page = (
        f"{HEAD}* Home⟨1⟩\n* Sport⟨2⟩\n\n{ONE.replace('council', 'council⟨3⟩')}\n\n{TWO}\n\n## References\n\n"
        "⟨1⟩ https://example.org/: Home\n⟨2⟩ https://example.org/s: Sport\n⟨3⟩ https://example.org/c: council\n"
    )
    pieces = read_markdown(page)
    assert [piece[1] for piece in pieces] == ["The bridge closes", "Home", "Sport", ONE, TWO]
    assert [piece[4] > 0.9 for piece in pieces] == [False, True, True, False, False]
    assert _texts("The set ⟨1, 2⟩ is small") == ["The set ⟨1, 2⟩ is small"]


@pytest.mark.parametrize(
    ("front", "authors", "day"),
    [
        ("---\nlayout: post\ntitle: \"The bridge closes\"\nauthor: Jane Roe\ndate: 2025-03-04 10:32:18 -0500\ntags:\n- town\n---",
         ("Jane Roe",), "2025-03-04"),
        ("+++\ntitle = \"The bridge closes\"\ndate = 2025-03-04T10:00:00Z\nauthors = [\"Jane Roe\"]\n[params]\ntoc = true\n+++",
         ("Jane Roe",), "2025-03-04"),
        ("---\nid: bridge\ntitle: The bridge closes\nauthors:\n  - name: Jane Roe\n    url: https://example.org\n---", ("Jane Roe",), None),
        ("---\ntitle: >-\n  The bridge\n  closes\nauthor: Dina Root\n...", ("Dina Root",), None),
        ("---\ntitle: The bridge closes\nauthor: jroe\nlastmod: 2025-03-05\n---", (), None),
    ],
)  # fmt: skip
def test_front_matter_whatever_its_keys_are(front: str, authors: tuple[str, ...], day: str | None) -> None:
    result = clean(f"{front}\n\n{ONE}\n\n{TWO}\n", kind="markdown")
    found = result.metadata
    assert result.paragraphs == (ONE, TWO)
    assert (found.title, found.authors) == ("The bridge closes", authors)
    assert (str(found.published)[:10] if found.published else None) == day


def test_the_word_before_an_author_is_that_of_the_pages_language() -> None:
    page = (
        "---\ntitle: De brug gaat dicht\nauthor: Door Dina Root\n---\n"
        "De bewoners zeggen dat ze al lang op een antwoord wachten van de stad.\n"
    )
    assert clean(page, kind="markdown").metadata.authors == ("Dina Root",)


@pytest.mark.parametrize(("rule", "kind"), [("-" * 12, BlockKind.HEADING), ("-" * 5, BlockKind.LIST_ITEM)])
def test_a_number_above_a_rule_of_its_length_is_a_heading(rule: str, kind: BlockKind) -> None:
    assert read_markdown(f"1. The first\n{rule}\n\nIt is wide")[0][0] is kind


def test_what_jekyll_highlights_is_code() -> None:
    assert [piece[:2] for piece in read_markdown("{% highlight py %}\nx = 1\n{% endhighlight %}")] == [(BlockKind.CODE, "x = 1")]


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert read_markdown("---\nQ: Is it wide?\nA: It is\n---\n")[0][0] is not BlockKind.CRAWL_HEADER
    assert read_markdown("---\nq: Is it wide?\na: It is\n---\n")[0][0] is BlockKind.CRAWL_HEADER
    assert _texts(f"---\n\n{ONE}\n\n---\n\n{TWO}") == [ONE, TWO]


@pytest.mark.parametrize(
    ("title", "heading", "wanted"),
    [
        ("The bridge closes - Harbour Times", "# The bridge closes", "The bridge closes"),
        ("The bridge closes - Harbour Times", "", "The bridge closes"),
        ("The bridge closes - Again", "", "The bridge closes - Again"),
    ],
)
def test_the_title_of_a_reader_service_goes_without_the_site(title: str, heading: str, wanted: str) -> None:
    preamble = f"Title: {title}\n\nURL Source: https://www.harbourtimes.example/a\n\nNumber of Pages: 3\n\nMarkdown Content:\n{heading}\n\n"
    result = clean(f"{preamble}{ONE}\n\n{TWO}\n", kind="markdown")
    assert result.metadata.title == wanted
    assert result.paragraphs == (ONE, TWO)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (f"---\ntitle: The bridge closes\n---\n\n{ONE}", "markdown"),
        (f"Title: The bridge closes\n\nMarkdown Content:\n{ONE}", "markdown"),
        (f"{HEAD}{ONE}</p></div></p></div>", "markdown"),
        (f"---\n\n{ONE}\n", "text"),
        (f"<p>{ONE}</p></div></p></div>", "html"),
    ],
)
def test_what_begins_as_markdown_is(text: str, kind: str) -> None:
    assert sniff(text) == kind
