"""The phrase lists are data: what may stand in them is checked here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cleaner import clean, lexicon
from cleaner.document import ascii_words, beyond_ascii, fold, fold_all, place_of
from cleaner.lines.dates import find_dates
from cleaner.lines.language import detect
from cleaner.lines.names import clean_names
from cleaner.registry import discover

LANGUAGES = lexicon.languages("stopwords")
PAGES = Path(__file__).parents[1] / "fixtures" / "pages"
FILES = sorted(lexicon.FOLDER.glob("*/*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_a_list_is_utf8_without_tabs_and_repeats(path: Path) -> None:
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
    assert not [line for line in lines if "\t" in line]
    assert len({line.casefold() for line in lines}) == len(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_no_phrase_is_passed_over(path: Path) -> None:
    name = path.parent.name
    if name not in lexicon.WORD_LISTS:
        lines = list(lexicon.lines(name, path.stem))
        passed = [line for line in lines if not lexicon.PhraseIndex({name: [line]}).texts()]
        assert not passed, "one word at a line's start or end is no phrase"
        glued = [line for line in lines if re.search(r"\s\*[a-z]|[a-z]\*\s\S", line.strip("*").strip())]
        assert not glued, "a star inside has spaces around it"


def test_a_star_inside_a_phrase_stands_for_any_words() -> None:
    lists = {"a": ["the post * first appeared on *"], "b": ["* edited by * staff and is *"], "c": ["pole * są wymagane", "必填项 * 标注"]}
    lists["c"].append("tags: * see all")
    index = lexicon.PhraseIndex(lists)
    lines = {
        "The post The Bridge first appeared on Harbour Times.": "a", "the post was long": "", "first appeared on the post": "",
        "This was not edited by Harbour staff and is syndicated": "b", "Edited by Jane, staff": "", "Pole oznaczone * są wymagane": "c",
        "Pole oznaczone są wymagane dziś": "", "必填项已用 * 标注": "c", "必填项": "",
        "Tags: bridge, ferry See all": "c", "Tags: bridge, ferry": "",
    }  # fmt: skip
    assert ["".join(index.match(fold(line))) for line in lines] == list(lines.values())
    assert index.look_up([fold(line) for line in lines]) == tuple(index.match(fold(line)) for line in lines)


def test_what_a_star_stands_before_is_whole_words() -> None:
    index = lexicon.PhraseIndex({"app_promo": ["download the * app *"]})
    held = {"app_promo": "download the * app"}
    assert index.match("download the harbour app today") == held
    assert index.match("download the apple map and the app") == held
    assert index.match("download the tips on applying for it") == {}
    assert index.match("download the harbour webapp today") == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_stop_words_dates_bylines_and_furniture(language: str) -> None:
    for name in ("stopwords", "dates", "byline", "related", "navigation", "read_more", "advertisement", "media_credit", "copyright"):
        assert language in lexicon.languages(name), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_whole_line_stands_in_two_removing_lists(language: str) -> None:
    removing = {a_pass.name for a_pass in discover() if a_pass.needs_phrase} | {"cookie_notice", "share_links", "copyright", "media_credit"}
    seen: dict[str, str] = {}
    for name in sorted(removing):
        for line in lexicon.lines(name, language):
            if "*" not in line:
                phrase = fold(line)
                assert seen.setdefault(phrase, name) == name, f"{line!r} stands in {seen[phrase]} and {name}"


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in ("ja", "ko", "zh", "vi")])
def test_every_month_is_read_in_a_date(language: str) -> None:
    for line in lexicon.lines("dates", language):
        key, _, names = line.partition(":")
        if key.isdigit():
            name = names.split("|")[0].strip()
            stamps = find_dates(f"12 {name} 2026", language)
            assert [stamp.value.isoformat() for stamp in stamps] == [f"2026-{int(key):02}-12"], line


NEIGHBOURS = {
    "cs": "Když se ale vrátil, řekl, že už není možné čekat, protože by to bylo příliš drahé a nikdo z nich by mu to nezaplatil.",
    "sk": "Keď sa však vrátil, povedal, že už nie je možné čakať, pretože by to bolo veľmi drahé a nikto z nich by mu to nezaplatil.",
    "pl": "Kiedy jednak wrócił, powiedział, że nie można już czekać, ponieważ byłoby to bardzo drogie i nikt z nich by mu nie zapłacił.",
    "hr": "No kada se vratio, rekao je da više nije moguće čekati jer bi to bilo vrlo skupo, a prije to nitko od njih ne bi platio.",
    "sr": "Ali kada se vratio, rekao je da više nije moguće čekati jer bi to bilo veoma skupo, a pre to niko od njih ne bi platio.",
    "sl": "Ko pa se je vrnil, je dejal, da ni več mogoče čakati, ker bi bilo to zelo drago in ker mu tega nihče od njih ne bi plačal.",
    "bg": "Но когато се върна, той каза, че вече не може да се чака, защото това ще е много скъпо и никой от тях няма да го плати.",
    "ru": "Но когда он вернулся, он сказал, что ждать уже нельзя, потому что это было бы очень дорого и никто из них не стал бы платить.",
    "uk": "Але коли він повернувся, він сказав, що чекати вже не можна, тому що це було б дуже дорого і ніхто з них не став би платити.",
    "fi": "Mutta kun hän palasi, hän sanoi, että enää ei voi odottaa, koska se olisi hyvin kallista eikä kukaan heistä maksaisi sitä.",
    "et": "Aga kui ta tagasi tuli, ütles ta, et enam ei saa oodata, sest see oleks väga kallis ja keegi neist ei maksaks selle eest.",
    "lt": "Tačiau kai jis grįžo, jis sakė, kad laukti jau nebegalima, nes tai būtų labai brangu ir nė vienas iš jų už tai nemokėtų.",
    "lv": "Bet kad viņš atgriezās, viņš sacīja, ka gaidīt vairs nevar, jo tas būtu ļoti dārgi un neviens no viņiem par to nemaksātu.",
    "ro": "Dar când s-a întors, a spus că nu se mai poate aștepta, pentru că ar fi foarte scump și nimeni dintre ei nu ar plăti.",
    "hu": "De amikor visszatért, azt mondta, hogy már nem lehet várni, mert az nagyon drága lenne, és senki sem fizetné ki azt közülük.",
    "hi": "लेकिन जब वह लौटा तो उसने कहा कि अब और इंतजार नहीं किया जा सकता क्योंकि यह बहुत महंगा होगा और उनमें से कोई भी इसके लिए पैसे नहीं देगा।",
    "mr": "पण जेव्हा तो परत आला तेव्हा त्याने सांगितले की आता आणखी थांबता येणार नाही, कारण ते खूप महाग होईल आणि त्यांच्यापैकी कोणीही त्यासाठी पैसे देणार नाही.",
    "ne": "तर जब ऊ फर्कियो, उसले भन्यो कि अब थप पर्खन सकिँदैन किनभने यो धेरै महँगो हुनेछ र उनीहरूमध्ये कसैले पनि त्यसको लागि पैसा दिने छैन।",
}  # fmt: skip
"""The same sentence in languages that share many words."""


@pytest.mark.parametrize("language", sorted(NEIGHBOURS))
def test_stop_words_tell_a_language_from_its_neighbours(language: str) -> None:
    assert detect(NEIGHBOURS[language]) == language


def test_a_language_without_a_list_is_no_other() -> None:
    esperanto = "La komercistoj timas pri siaj vendejoj, ĉar la aliaj vojoj al la ponto estas longaj kaj kelkaj montris koleron al ili. "
    assert detect(3 * esperanto) is None  # `la`, `al`, `ili` are stop words elsewhere


def test_a_prefix_with_a_colon_takes_a_bar_or_a_dash_too() -> None:
    index = lexicon.PhraseIndex({"read_more": ["also read: *"]})
    assert [bool(index.match(fold(line))) for line in ("Also Read | x", "ALSO READ: x", "Also read – x", "Also read x", "Also read")] == [
        True, True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["Լուսանկարը՝ արխիվ", "ፎቶ፦ ፋይል", "फोटोः अभिलेखागार"])
def test_a_label_takes_the_signs_of_its_script(line: str) -> None:
    index = lexicon.PhraseIndex({"media_credit": ["լուսանկարը: *", "ፎቶ: *", "फोटो: *"]})
    bare = fold(line.translate({0x55D: None, 0x1366: None, 0x903: None}))
    assert list(map(bool, index.look_up([fold(line), bare]))) == [True, False]


def test_joiners_are_not_looked_at() -> None:
    assert fold("می\u200cخوانید") == fold("میخوانید") == fold_all(["می\u200cخوانید"])[0]
    assert fold_all(["1\u200c1"]) == [fold("1\u200c1")]


def test_a_phrase_in_another_script_is_found_at_the_start_of_a_line() -> None:
    index = lexicon.PhraseIndex({"byline": ["ავტორი *", "by *"]})
    lines = ["ავტორი ნინო", "ნინო ავტორი", "by jane", "river"]
    assert index.look_up(lines) == tuple(map(index.match, lines))
    assert index.look_up(lines)[0] == {"byline": "ავტორი"}


def test_a_phrase_begins_a_word_or_stands_behind_a_number() -> None:
    page = "The old bridge closes on Friday, the council said.\n\n{}\n\nThe ferry will run twice as often, the mayor said."
    for line, goes in (("5min read", True), ("Amin read", False)):
        found = [removal.text for removal in clean(page.format(line), kind="text").removals if removal.reason.code == "reading_time"]
        assert found == [line] * goes


def test_a_bare_word_is_no_prefix_unless_the_list_says_so() -> None:
    assert not lexicon.PhraseIndex({"related": ["more *"]}).match("more than ten came")
    assert lexicon.PhraseIndex({"byline": ["by *"]}).match("by jane roe")


@given(st.lists(st.text(st.sampled_from("aZß İi\u0307\u0301\u200c٣۴५19-–»«.,:©_ ü語"), max_size=12), min_size=1, max_size=6))
def test_many_lines_fold_as_each_does(lines: list[str]) -> None:
    assert fold_all(lines) == [fold(line) for line in lines]


GLUE = ("", " ", "x", "é", "_", "’", "“", " – ", ": ", " x ", " é ", ".", "’s ")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ru", "zh", None])
@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_lines_are_looked_up_as_each_matches(language: str | None, data: st.DataObject) -> None:
    index = lexicon.all_phrases(language)
    phrases = st.sampled_from(index.texts())
    line = st.tuples(st.sampled_from(GLUE), phrases, st.sampled_from(GLUE), st.one_of(phrases, st.just("")), st.sampled_from(GLUE))
    lines = [fold("".join(parts)) for parts in data.draw(st.lists(line, min_size=1, max_size=8))]
    assert index.look_up(lines) == tuple(index.match(text) for text in lines)


@given(st.text(st.sampled_from("aBcdEé’“–-_ 19.\u0301İ中字カタ\u00b2"), max_size=30))
def test_words_are_the_same_by_bytes_and_by_patterns(text: str) -> None:
    letters = "".join(sign if sign.isalpha() and sign.isascii() else " " for sign in text)
    others = beyond_ascii(text)
    words = ascii_words(text, others)
    assert words is None if any(map(str.isalnum, others)) else words == letters.lower().split()


LOOK_ALIKES = {path.stem: path.read_text(encoding="utf-8").splitlines() for path in sorted(Path(__file__).parent.glob("look_alikes/*.txt"))}
"""By language, sentences that begin with words of a list: `Per primera vegada …`, `Picha za daraja …`."""


@pytest.mark.parametrize("language", LOOK_ALIKES)
def test_sentences_that_begin_as_phrases_do_stay(language: str) -> None:
    result = clean("\n".join(LOOK_ALIKES[language]))
    assert result.text.split("\n\n") == LOOK_ALIKES[language]
    assert not result.metadata.authors
    assert result.document.language == language


@pytest.mark.parametrize(("name", "language"), [("persian", "fa"), ("sinhala", "si"), ("kannada", "kn")])
def test_joiners_tear_no_words(name: str, language: str) -> None:
    text = (PAGES / f"{name}-news-page" / "input.txt").read_text(encoding="utf-8")
    assert detect(text) == detect(text.replace("\u200c", "").replace("\u200d", "")) == language
    assert not any("\u200c" in word or "\u200d" in word for word in lexicon.words("stopwords", language))


def test_a_phrase_is_found_whatever_joiners_it_has() -> None:
    assert place_of("මාධ්‍යවේදී", "මාධ්යවේදී: නිමල්") == (0, 9)
    assert place_of("මාධ්යවේදී", "මාධ්‍යවේදී: නිමල්") == (0, 10)
    assert place_of("මාධ්යවේදී", "නිමල් පෙරේරා") == (-1, -1)
    assert clean_names(["نوشتهی: علی رضایی"], "fa").names == ("علی رضایی",)
