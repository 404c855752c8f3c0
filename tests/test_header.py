"""The header: what markup says, dates of many languages, names, titles, and which source is believed."""

from __future__ import annotations

from datetime import date

import pytest

from bench import header as bench_header
from cleaner import clean, lexicon
from cleaner.lines.dateline import read_dateline
from cleaner.lines.dates import find_dates
from cleaner.lines.machine_dates import date_in_address, parse_machine
from cleaner.lines.name_shapes import is_name
from cleaner.lines.names import clean_names, last_name_first
from cleaner.metadata import Fact, merge
from cleaner.readers.head_title import Candidate, choose_title, domain_of, strip_site
from cleaner.readers.json_ld import names_of, read_scripts

NUMBERED = ("ja", "ko", "zh", "vi")
OTHERS = [code for code in lexicon.languages("dates") if code not in NUMBERED]


@pytest.mark.parametrize("language", OTHERS)
def test_every_month_of_every_language_is_read(language: str) -> None:
    for line in lexicon.lines("dates", language):
        key, _, names = line.partition(":")
        if key.isdigit():
            name = names.split("|")[0].strip()
            assert [stamp.value for stamp in find_dates(f"12 {name} 2026", language)] == [date(2026, int(key), 12)], line


@pytest.mark.parametrize(
    ("text", "language", "day"),
    [
        ("2024. gada 3. maijs", "lv", "2024-05-03"), ("2024ko maiatzaren 3a", "eu", "2024-05-03"),
        ("2024. 05. 03. 14:05", "hu", "2024-05-03"),
        ("3 พฤษภาคม 2567", "th", "2024-05-03"), ("3 พ.ค. 2567", "th", "2024-05-03"), ("٣ مايو، ٢٠٢٤", "ar", "2024-05-03"),
        ("2024 жылғы 3 мамыр", "kk", "2024-05-03"), ("3 tháng 5, 2024", "vi", "2024-05-03"), ("mardi 5 juin 2018", "en", "2018-06-05"),
        ("3. listopada 2024", "hr", "2024-10-03"), ("3. listopada 2024", "pl", "2024-11-03"),
        ("3. listopada 2024", None, None), ("24.05.03", "ko", None), ("14 اردیبهشت 1403", "fa", "2024-05-03"),
        ("2 Esfand 1402", None, None),
        ("il y a 3 heures", "fr", None), ("03/05/2024", "en", None), ("31 avril 2024", "fr", None),
    ],
)  # fmt: skip
def test_dates_in_words_are_right_or_absent(text: str, language: str | None, day: str | None) -> None:
    assert [stamp.value.isoformat()[:10] for stamp in find_dates(text, language)] == ([day] if day else [])


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026-03-04T09:30:00.123+01:00", "2026-03-04T09:30:00+01:00"), ("2026-03-04T09:30:00Z", "2026-03-04T09:30:00+00:00"),
        ("2026-03-04 09:30", "2026-03-04"), ("20260304", "2026-03-04"), ("1772616600", "2026-03-04T09:30:00+00:00"),
        ("1772616600000", "2026-03-04T09:30:00+00:00"), ("Wed, 04 Mar 2026 09:30:00 GMT", "2026-03-04T09:30:00+00:00"),
        ("0001-01-01T00:00:00Z", None), ("1970-01-01", None), ("2026-02-30", None), ("soon", None), ("9" * 60, None),
    ],
)  # fmt: skip
def test_dates_that_machines_wrote(text: str, value: str | None) -> None:
    found = parse_machine(text)
    assert (found.isoformat() if found else None) == value


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://example.org/2026/03/04/bridge/", "2026-03-04"), ("https://example.org/bridge-20260304.html", "2026-03-04"),
        ("https://example.org/2026/mar/04/bridge", "2026-03-04"), ("https://example.org/2026/03/bridge", None),
        ("https://example.org/id/120260304", None), ("https://example.org/bridge?day=2026-03-04", None),
    ],
)  # fmt: skip
def test_dates_in_addresses(url: str, day: str | None) -> None:
    found = date_in_address(url)
    assert (found.isoformat() if found else None) == day


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "A", "author": {"name": "Jane Roe"},}',
        '<!-- {"@type": "NewsArticle", "headline": "A", "author": {"name": "Jane Roe"}} -->',
        '{"@graph": [{"@type": "Article", "headline": "A", "author": {"@id": "#j"}}, {"@id": "#j", "name": "Jane Roe"}]}',
        '[{"@type": "WebPage", "mainEntity": {"@type": ["Article"], "headline": "A", "author": [{"name": "Jane Roe"}]}}]',
        '{"@type": "NewsArticle", "headline": "A", "author": {"@type": "Person", "name": "Jane Roe"}, "text": "a "quote" breaks it"}',
        '{"@type": "NewsArticle", "headline": "A",\n"articleBody": "one\ttwo\nthree", "author": "Jane Roe"}',
    ],
)
def test_json_ld_is_read_however_it_is_written(script: str) -> None:
    (entity, *_), _ = read_scripts([script])
    assert entity.values["headline"] == "A"
    assert names_of(entity.values["author"]).people == ("Jane Roe",)


def test_json_ld_without_bottom_or_end_is_left_alone() -> None:
    assert read_scripts(["[" * 100_000, "{" * 100_000, '{"a":' * 20_000, ""]) == ((), None)


@pytest.mark.parametrize(
    ("value", "names", "wires"),
    [
        ("By Jane Roe and Max Poe", ("Jane Roe", "Max Poe"), ()), ("Jane Roe, PhD, RN", ("Jane Roe",), ()),
        ("Jane Roe | Reuters", ("Jane Roe",), ("Reuters",)), ("Jane Roe, Chief Reporter", ("Jane Roe",), ()),
        ("By Jana Rohde, dpa", ("Jana Rohde",), ("dpa",)), ("jane@example.org", (), ()), ("https://example.org/jane", (), ()),
        ("admin", (), ()), ("jane-roe", (), ()), ("Harbour Web Desk", ("Harbour Web Desk",), ()),
        ("Jane Mary Roe Symbolbild", ("Jane Mary Roe",), ()), ("Jane Mary Roe Symbolfoto", ("Jane Mary Roe",), ()),
    ],
)  # fmt: skip
def test_names_are_people_or_desks(value: str, names: tuple[str, ...], wires: tuple[str, ...]) -> None:
    assert clean_names([value], "en") == (names, wires)


def test_citations_give_the_last_name_first() -> None:
    assert [last_name_first(name) for name in ("Roe, Jane M.", "Jane Roe", "A, B, C")] == ["Jane M. Roe", "Jane Roe", "A, B, C"]


def test_a_site_is_cut_off_a_title_where_it_is_known() -> None:
    names = ["harbourtimes"]
    assert strip_site("Old bridge to close - Harbour Times", names, set(), "open-graph") == "Old bridge to close"
    assert strip_site("Harbour Times: Old bridge to close", names, set(), "open-graph") == "Old bridge to close"
    assert strip_site("Old bridge - a love story", names, set(), "open-graph") == "Old bridge - a love story"
    assert strip_site("Old bridge closes | Town", [], set(), "title-element") == "Old bridge closes"
    assert domain_of("https://www.harbour-times.co.uk/a") == "harbourtimes"


def test_the_title_is_what_most_sources_say() -> None:
    candidates = [
        Candidate("json-ld", "Old bridge to close"), Candidate("h1", "OLD BRIDGE to close"), Candidate("open-graph", "A bridge, no more"),
        Candidate("title-element", "A bridge, no more | Harbour Times"),
    ]  # fmt: skip
    assert choose_title(candidates, ["Harbour Times"], None) == Candidate("json-ld", "Old bridge to close")
    assert choose_title([], [], None) is None


def test_the_printed_day_stands_against_a_machine_that_no_one_seconds() -> None:
    machine, printed = Fact("published", date(2026, 3, 9), "json-ld"), Fact("published", date(2024, 1, 2), "time-stamp")
    assert merge([machine, printed]).published == date(2024, 1, 2)
    assert merge([machine, printed, Fact("published", date(2026, 3, 9), "time-element")]).published == date(2026, 3, 9)
    assert merge([machine, printed, Fact("modified", date(2024, 1, 2), "meta")]).published == date(2026, 3, 9)


def test_the_fuller_list_of_authors_wins() -> None:
    one, both = Fact("authors", ("Jane Roe",), "json-ld"), Fact("authors", ("Jane Roe", "Max Poe"), "meta")
    assert merge([one, both]).authors == ("Jane Roe", "Max Poe")
    assert merge([one, Fact("authors", ("Max Poe", "Ann Lee"), "meta")]).authors == ("Jane Roe",)


@pytest.mark.parametrize("page", ["<html></html>", "<meta>", "<script type='application/ld+json'></script><h1></h1><time>", "<title>"])
def test_empty_markup_gives_no_facts(page: str) -> None:
    assert clean(page, kind="html").metadata.sources == ()


def test_the_bench_counts_right_wrong_and_absent() -> None:
    pages = [bench_header.Page("", None, "A “b”", bench_header.people("Jane Roe, PhD; Max Poe"), "2026-03-04") for _ in range(3)]
    says = bench_header.Header('A "b"', frozenset(("jane roe",)), None)
    scores, _ = bench_header.measure(pages, [lambda _page: says])[0]
    assert (scores["title"], scores["authors"], scores["day"]) == ((3, 3, 0), (3, 0, 3), (3, 0, 0))
    assert bench_header.states("Posted on 4 March 2026", "2026-03-04")
    assert not bench_header.states("Posted in March 2026", "2026-03-04")


def test_a_description_that_copies_the_first_paragraph_is_none() -> None:
    story = "The council voted on Tuesday to close the old bridge for repairs that will take two years."
    page = "<html><head><meta name=description content='{}'></head><h1>Old bridge to close</h1>" + 2 * f"<p>{story}</p>"
    assert clean(page.format(story[:60] + "…"), kind="html").metadata.description is None
    assert clean(page.format("Two years of repairs."), kind="html").metadata.description == "Two years of repairs."


def test_the_one_who_edits_is_no_author() -> None:
    story = "The council voted on Tuesday to close the old bridge for repairs that will take two years.\n\n" * 3
    assert clean(f"Old bridge to close\n\n{story}Reporting by Jane Roe; Editing by Max Poe", kind="text").metadata.authors == ("Jane Roe",)


def test_a_dateline_takes_its_year_from_the_crawl_header() -> None:
    story = "PARIS, Dec 30 (AFP) - The council voted on Tuesday to close the old bridge for repairs that will take two years.\n\n" * 2
    assert clean(f"date 2026-01-02 Old bridge to close\n\n{story}", kind="text").metadata.published == date(2025, 12, 30)
    assert clean(f"Old bridge to close\n\n{story}", kind="text").metadata.published is None


def test_a_change_before_the_day_that_markup_names_is_none() -> None:
    story = "<p>The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.</p>" * 4
    for day, modified in (("2026-02-13", None), ("2024-05-01", "2024-05-03")):
        page = (
            f'<html><head><meta property="article:published_time" content="{day}"></head><body><p>Last updated on 3 May 2024</p>'
            f"<h1>Old bridge to close for two years</h1><p>Oakmere · No comments</p>{story}</body></html>"
        )
        found = clean(page, kind="html").metadata.modified
        assert (found.isoformat() if found else None) == modified


def test_english_that_a_template_states_is_not_believed_of_a_story_in_another_language() -> None:
    german = (
        "<p>Der Rat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu sperren, weil zwei Bögen Risse haben.</p>"
        "<p>Die Fähre fährt bis dahin doppelt so oft, und wer etwas dazu sagen will, kann das bis Ende März tun.</p>"
    )
    english = (
        "<p>The council voted on Tuesday to close the old bridge for two years, as two of its arches have cracks.</p>"
        "<p>The ferry will run twice as often until then, and those who want to say something can do so until March.</p>"
    )
    page = "<html lang='{}'><h1>Brücke</h1>{}</html>"
    told = {code: clean(page.format(code, german), kind="html").metadata for code in ("en-US", "de-AT", "fr")}
    assert {code: found.language for code, found in told.items()} == {"en-US": "de", "de-AT": "de-AT", "fr": "fr"}
    assert dict(told["en-US"].sources)["language"] == "text"
    assert clean(page.format("en-US", english), kind="html").metadata.language == "en-US"


@pytest.mark.parametrize(
    ("value", "names"),
    [
        ("Jane RoeLast", ("Jane Roe",)), ("Ledger-Experte Jane Roe", ("Jane Roe",)), ("Pressemitteilung von Jane Roe", ("Jane Roe",)),
        ("Rechtsanwältin Jane Roe", ("Jane Roe",)), ("Jane Roe, Home and Digital Security Expert", ("Jane Roe",)),
        ("Jane Roe and From Oakmere", ("Jane Roe",)), ("Maria & Katerina", ("Maria", "Katerina")), ("Linny and Peter", ("Linny", "Peter")),
        ("Center for Bridge Research and Repairs", ("Center for Bridge Research and Repairs",)), ("No Author", ()), ("Posted", ()),
        ("Übersetzung Jane Roe", ()), ("Photo Desk", ("Photo Desk",)), ("Sam", ("Sam",)),
        ("Friends of The Earth", ("Friends of The Earth",)),
        ("Jane Roe for The Times", ("Jane Roe for The Times",)), ("Jane Roe The Times", ("Jane Roe",)),
        ("Rina Roe, Suharso", ("Rina Roe", "Suharso")),
        ("Ministerium für Wirtschaft und Klimaschutz", ("Ministerium für Wirtschaft und Klimaschutz",)),
        ("Redaktion Harbour Ledger", ("Redaktion Harbour Ledger",)), ("Donnerstag", ()),
        ("Jane Roe, MA Harbour Health News", ("Jane Roe",)), ("Jane Roe, Max Poe", ("Jane Roe", "Max Poe")),
    ],
)  # fmt: skip
def test_what_stands_around_names_in_author_fields(value: str, names: tuple[str, ...]) -> None:
    assert clean_names([value], "de").names == names


def test_a_headline_that_begins_as_a_byline_does_is_none() -> None:
    story = (
        "Der Rat hat am Dienstag beschlossen, die alte Brücke für zwei Jahre zu sperren, weil zwei Bögen Risse haben.\n\n"
        "Die Fähre fährt bis dahin doppelt so oft, und wer etwas dazu sagen will, kann das bis Ende März tun.\n"
    )
    assert clean(f"Von Brücken, Fähren und ganz normalem Verkehr\n\n{story}").metadata.authors == ()
    assert clean(f"Alte Brücke\n\nVon Ulrike, unserer Frau am Fluss\n\n{story}").metadata.authors == ("Ulrike",)


@pytest.mark.parametrize("text", ["L-R) Jane Roe", "North Korea", "Update CHANGELOG.md", "Fragen der Solidarität"])
def test_what_has_no_shape_of_a_name(text: str) -> None:
    assert not is_name(text, "de")


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("PALANAS, Masbate—", "PALANAS, Masbate"), ("OAKMERE, Upper Vale – ", "OAKMERE, Upper Vale"), ("WATCH, Listen — ", None),
        ("OPINION, Jane Roe — ", None), ("Oakmere, Masbate — ", None),
        ("ALTOONA, PA — ", "ALTOONA, PA"),
    ],
)  # fmt: skip
def test_a_town_in_capitals_with_its_region_is_a_dateline(head: str, place: str | None) -> None:
    found = read_dateline(f"{head}The council voted on Tuesday to close the old bridge to cars for two years.", "en")
    assert ({fact.field: fact.value for fact in found.facts}["location"] if found else None) == place


@pytest.mark.parametrize(
    ("author", "site", "names"),
    [
        ("Jane Roe", "Jane Roe’s Weblog", ("Jane Roe",)),
        ("Harbour Times", "Harbour Times", ()),
        ("Charlotte Observer", "Charlotte Observer", ()),
    ],
)
def test_a_person_may_have_a_site_of_her_name(author: str, site: str, names: tuple[str, ...]) -> None:
    story = "<p>The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.</p>"
    more = "<p>Residents have until the end of March to comment on the plan, the mayor told reporters, and the lorries come in June.</p>"
    head = f'<meta name="author" content="{author}"><meta property="og:site_name" content="{site}">'
    page = f"<html lang=en><head>{head}</head><body><h1>Old bridge to close</h1><article>{story}{more}</article></body></html>"
    address = f"https://{author.casefold().replace(' ', '')}.net/bridge"
    assert clean(page, kind="html", url=address).metadata.authors == names


@pytest.mark.parametrize(
    ("line", "authors", "place"),
    [
        ("Juana Roe / Emilio Poe Madrid 3 MAR 2026 - 12:14 CET", ("Juana Roe", "Emilio Poe"), "Madrid"),
        ("Por JUANA ROE, LAURA POE Enviadas especiales", ("JUANA ROE", "LAURA POE"), None),
        ("Juana Roe 3 MAR 2026 - 12:14 CET", ("Juana Roe",), None),
        ("Juana María Valencia 3 MAR 2026 - 12:14 CET", ("Juana María Valencia",), None),
        ("Por admin 3 MAR 2026", (), None),
    ],
)
def test_a_town_or_a_role_behind_the_last_name(line: str, authors: tuple[str, ...], place: str | None) -> None:
    story = (
        "El ayuntamiento decidió el martes cerrar el puente viejo, después de que se hallaran grietas en dos arcos del puente.\n\n"
        "La alcaldesa dijo que el plan será aprobado cuando se vote el mes que viene en la ciudad, y que el barco irá más veces.\n"
    )
    found = clean(f"Cierran el puente viejo\n\n{line}\n\n{story}", kind="text").metadata
    assert (found.authors, found.location) == (authors, place)
