"""Properties of every page there could be: any text, any bytes, any mix of the lines that crawled pages are made of."""

from __future__ import annotations

import json
import time

import invariants
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from cleaner import Settings, clean, clean_many
from cleaner.golden import kept_lines
from cleaner.readers import KINDS
from cleaner.settings import PLACES, PRESETS

fixed = settings(derandomize=True, deadline=None, database=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
"""The same examples on every machine."""

WORDS = """\
the council of Harrow closed old bridge on Tuesday after engineers found cracks in its arches and mayor said that residents
would be heard before March while traders feared for their shops Der Rat hat die Brücke gesperrt le conseil a fermé pont 2026
"""
FURNITURE = """\
Home
World
Left Menu
TRENDING
Share on X
Read more
Advertisement
5 min read
Mehr lesen
»
1
We use cookies to improve your visit. Accept all
© Copyright 2026 Example Media
Subscribe to our newsletter
desk@example.org
Home | World | Politics | Sport
(With inputs from agencies)
Reporting by Jane Roe; Editing by Max Poe
Photo: Jane Roe
The writer covers towns for the Example Times.
Also Read: The bridge that nobody wanted
+1 555 0100
Page 2 of 7
"""
ABOVE = """\
By Jane Roe
By Jane Roe, Max Poe and Ann Lee | Example News
Von Jana Rohde
Harrow, March 5 (AP):
HARROW, March 5 (Reuters) -
Updated: 12-02-2026 07:18 IST
Published on Feb 12, 2026 15:51 IST
2026-03-05T14:05:00+01:00
5. März 2026, 14:05 Uhr
The council votes on Tuesday
"""
HEADERS = """\
 date 2026-02-12
title: The bridge
url: https://example.org/a?b=c
date: 2026-13-45
---
WARC/1.0
language: en
author: Jane Roe
"""
MARKDOWN = """\
# The bridge
###### deep
####### too deep
- item
  * nested
1. first
> quoted
```
| a | b |
|---|---|
====
***
**bold**
![alt](/a.png)
[a link](https://example.org)
[x]: https://example.org
[unclosed](
\\*not\\* _emphasis_ `code`
&amp; &#65; &bogus;
"""
HTML = """\
<!doctype html>
<html lang='en'>
<head><title>The bridge | Example</title></head>
<body>
</body></html>
<p>
</p>
<p hidden>
<div class='menu'>
</div>
<script>if (a < b) {}
</script>
<script type='application/ld+json'>{"@type": "NewsArticle", "headline": 7}</script>
<style>p {}</style>
<meta charset='nonsense'>
<a href='/x'>link</a>
<h1>The bridge</h1>
<ul><li>one<li>two</ul>
<table><tr><td>a<td>b</table>
<blockquote>said</blockquote>
<pre>a  b</pre>
<br>
<svg>
<template>
<!-- open
-->
]]>
<
&nbsp;&eacute;&#x110000;
"""
ODD = ["", " ", "\t", "\r", "\u00a0", "\u200b", "\ufeff", "\u202e", "\u2028", "e\u0301", "\ud800", "\x00\x1b[0m"]
ODD += ["🙂", "[-", "-]", "#   x: y", "٣٤", "。。。", "दिल्ली", "東京で会議が開かれた。", "-" * 90]

sentences = st.lists(st.sampled_from(WORDS.split()), min_size=3, max_size=30).map(lambda words: " ".join(words).capitalize() + ".")
paragraphs = st.lists(sentences, min_size=1, max_size=3).map(" ".join)
furniture = st.sampled_from(FURNITURE.splitlines())
pieces = st.one_of(furniture, st.sampled_from([*ABOVE.splitlines(), *MARKDOWN.splitlines(), *HTML.splitlines(), *ODD]))
glued = st.one_of(st.tuples(pieces, sentences).map(" ".join), st.tuples(pieces, pieces).map("".join))
lines = st.one_of(sentences, paragraphs, pieces, st.just(""), glued)
pages = st.builds(
    lambda head, body, tail, end: end.join([*head, *body, *tail]),
    st.lists(st.sampled_from(HEADERS.splitlines()), max_size=3),
    st.lists(lines, max_size=25),
    st.lists(furniture, max_size=6),
    st.sampled_from(["\n", "\n\n", "\r\n"]),
)
anything = st.one_of(st.text(max_size=300), st.text(st.characters(categories=["Cc", "Cf", "Cs", "Zs", "Zl", "Mn", "Po"]), max_size=60))
encodings = st.sampled_from(["utf-8", "utf-16", "utf-32", "latin-1", "cp1251", "shift_jis"])
encoded = st.builds(lambda page, name: page.encode(name, "replace"), pages, encodings)
kinds = st.sampled_from(KINDS)
places = st.sampled_from(PLACES)
choices = st.builds(
    lambda preset, standfirst, dateline: Settings(preset=preset, standfirst=standfirst, dateline=dateline),
    st.sampled_from(sorted(PRESETS)),
    places,
    places,
)


@pytest.mark.parametrize("kind", KINDS)
@fixed
@given(source=st.one_of(anything, pages))
@example(source="")
@example(source="\n \n")
def test_any_text_gives_a_result_that_holds_the_invariants(kind: str, source: str) -> None:
    result = clean(source, kind=kind)
    invariants.check_result(result)
    if result.document.kind == "text":
        invariants.check_against_source(result, source)


@fixed
@given(source=st.one_of(st.binary(max_size=300), encoded), kind=kinds)
@example(source=b"", kind="auto")
@example(source=b"\xff\xfe\x00", kind="text")
def test_any_bytes_give_a_result_that_holds_the_invariants(source: bytes, kind: str) -> None:
    invariants.check_result(clean(source, kind=kind))


@fixed
@given(page=pages, kind=kinds, chosen=choices)
def test_any_settings_hold_the_invariants_and_clean_the_same_twice(page: str, kind: str, chosen: Settings) -> None:
    result = clean(page, kind=kind, settings=chosen)
    invariants.check_result(result)
    assert clean(page, kind=kind, settings=chosen) == result


@fixed
@given(page=pages, kind=kinds)
@example(page="\ufeff<html><p>The bridge</p></html>", kind="auto")
def test_utf8_bytes_give_what_the_text_gives(page: str, kind: str) -> None:
    text = page.encode("utf-8", "replace").decode("utf-8")
    assert clean(text.encode("utf-8"), kind=kind) == clean(text, kind=kind)


@fixed
@given(page=pages, kind=kinds, chosen=choices)
def test_the_order_of_passes_changes_nothing(page: str, kind: str, chosen: Settings) -> None:
    invariants.check_any_order_of_passes(clean(page, kind=kind, settings=chosen), chosen)


@fixed
@given(batch=st.lists(st.one_of(pages, encoded), max_size=5), kind=kinds, data=st.data())
def test_no_page_of_a_batch_feels_another(batch: list[str | bytes], kind: str, data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(batch))))
    mixed = list(clean_many([batch[index] for index in order], kind=kind))
    assert mixed == [clean(batch[index], kind=kind) for index in order]


@fixed
@given(page=pages, kind=kinds)
def test_every_form_tells_the_same_body(page: str, kind: str) -> None:
    result = clean(page, kind=kind)
    values = json.loads(json.dumps(result.to_dict()))
    assert tuple(values["paragraphs"]) == result.paragraphs
    assert values["text"] == str(result) == result.text
    assert result.to_text().endswith(f"{result.text}\n" if result.text else "---\n" if result.metadata.sources else "")
    assert invariants.is_subsequence(result.text, result.to_markdown())
    if "[-" not in page:  # where the page itself looks like a cut span, the diff is not to be read back
        assert tuple(kept_lines(result.to_diff(), ".diff")) == result.paragraphs


TITLE = "Council votes to raise the harbour wall by a metre\n"
TOLD = "The council voted on Tuesday evening to raise the harbour wall by a metre, she said, and the mayor agreed with the plan.\n"
LONG = {
    "signs below the title": TITLE + "***\n\n" * 20_000 + TITLE + TOLD * 5,
    "names and days below the title": TITLE + "Jane Roe 3 May 2024\n\n" * 20_000 + "menu entry here\n\n" * 60 + TITLE + TOLD * 5,
    "bars in the first line": "a b" + "|b" * 100_000 + "\n\n" + TOLD * 5,
}
"""Pages of which each line was once looked at for each other."""


@pytest.mark.parametrize("name", LONG)
def test_long_tops_take_linear_time(name: str) -> None:
    """Linear time is about a second."""
    start = time.process_time()
    assert clean(LONG[name], kind="text").text
    assert time.process_time() - start < 15


@pytest.mark.parametrize("letters", ["கி", "கிருஷ்", "ก", "กี่", "ᄒ", "ज्ञा", "a"])
def test_long_words_with_vowel_signs_take_no_longer(letters: str) -> None:
    """A pattern in which a sign fits two ways takes exponential time."""
    start = time.process_time()
    clean("\n".join(f"{letters * 30} {letters * 12} {sign} {letters * 20} 12" for sign in "(–:/.,"), kind="text")
    assert time.process_time() - start < 5


def test_numeric_days_of_a_long_page_take_linear_time() -> None:
    """The page's country is looked for at its edges only."""
    start = time.process_time()
    clean("The council of the town voted on Tuesday to close the bridge.\n" + "Act n. 214 of 12/03/2009\n" * 4000, kind="text")
    assert time.process_time() - start < 15


@pytest.mark.parametrize("sign", ["(AFP) ", "AGI - ", "به گزارش ایسنا، ", "【6月4日 AFP】", "July 26 (UPI) -- "])
def test_datelines_without_end_are_read_once(sign: str) -> None:
    story = "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.\n"
    assert clean(f"Old bridge to close for two years\n{sign * 2000}{story * 3}", kind="text").text
