"""Which line of bare text is the headline: what the weights of `headline_rank` tell apart. Of the pages, those of a rule fail without
it; `one word of the story in a label` and `at the end of a path` need two weights to fail, and those that say `stays` are look-alikes."""

from __future__ import annotations

from typing import Any

import pytest

from cleaner import Settings, clean
from cleaner.lines.header_line import read_header_line
from cleaner.lines.prose import content_words
from cleaner.readers import read
from cleaner.zone import headline_rank
from cleaner.zone.headline_rank import slug_words

STORY = (
    "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.\n"
    "Residents have until the end of March to comment on the bridge, the mayor told reporters, and the lorries come in June.\n"
    "The work on the bridge begins in autumn, when the river is low, and the ferry will carry those who walk to the market.\n"
)
HEADLINE = "Old bridge to close for two years"
MENU = "Skip to content\nHome\nWorld\nRugby\nShop\n"
PAGES = {
    "one word of the story in a label": (f"{MENU}{HEADLINE}\nRiver cams today\nShare\n{STORY}", HEADLINE),
    "words of many paragraphs before those of one": (
        f"{MENU}Bridge closed, ferry runs twice\nReporters, lorries, market and autumn\n{STORY}", "Bridge closed, ferry runs twice"),
    "two sentences": (f"{MENU}A bridge is closed. The ferry runs!\nShare on networks\n{STORY}", "A bridge is closed. The ferry runs!"),
    "two words": (f"{MENU}Bridge closed\nShare\nPrint\n{STORY}", "Bridge closed"),
    "at the end of a path": (
        f"{MENU}Home » World » Council mends bridge in autumn\nCouncil mends bridge in autumn\nBridge and ferry: the old council\n"
        f"Share this page with all\n{STORY}", "Council mends bridge in autumn"),
    "below a row of links that has its words": (
        f"{MENU}Welcome to all\nShare\nRugby | Council | Bridge | Ferry | Art | Job | Car | Pop | Web | App | Fun\n"
        f"Council to close old bridge for now\n3 March 2026\n{STORY}",
        "Council to close old bridge for now",
    ),
    "taken for a menu entry": (
        f"{MENU}Welcome to all\nShare\nLearn more: old bridge and ferry to the market\nShare\nPrint\n{STORY}",
        "Learn more: old bridge and ferry to the market",
    ),
    "numbered in a path": (f"1. Home\n2. World\n3. {HEADLINE}\n{STORY}", HEADLINE),
    "a number of its own stays": (f"{MENU}4. Division plays at the old bridge\n{STORY}", "4. Division plays at the old bridge"),
    "a spaced colon": (f"{MENU}Old bridge : council to close it for two years\n{STORY}", "Old bridge: council to close it for two years"),
    "a glued colon behind a vowel sign": (
        f"{MENU}पुराना पुल बंद होगा:नाव चलेगी\n"
        "पुराना पुल दो साल के लिए बंद होगा, और नाव चलेगी, यह परिषद ने मंगलवार को कहा और लोगों से मार्च तक राय माँगी है।\n"
        "पुल का काम शरद में शुरू होगा, जब नदी का पानी कम होगा, और नाव उन लोगों को ले जाएगी जो बाज़ार पैदल जाते हैं, महापौर ने कहा।\n",
        "पुराना पुल बंद होगा: नाव चलेगी",
    ),
    "two colons stay": (f"{MENU}What std::bridge does to the old bridge\n{STORY}", "What std::bridge does to the old bridge"),
    "a score stays": (f"{MENU}Rovers win 3 : 2 at the old bridge\n{STORY}", "Rovers win 3 : 2 at the old bridge"),
    "a clock stays": (f"{MENU}Old bridge to close from 14:05 on Tuesday\n{STORY}", "Old bridge to close from 14:05 on Tuesday"),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_the_headline_among_other_lines(name: str) -> None:
    text, title = PAGES[name]
    assert clean(text, kind="text").metadata.title == title


def test_french_keeps_its_space_before_a_colon() -> None:
    story = (
        "Le conseil a voté mardi la fermeture du vieux pont pour des travaux, et le bac passera deux fois plus souvent jusque-là.\n"
        "Les habitants ont jusqu’à la fin du mois de mars pour donner leur avis sur le pont, a dit le maire aux journalistes.\n"
    )
    page = f"Accueil\nMonde\nRugby\nVieux pont : le conseil vote la fermeture\n{story}"
    assert clean(page, kind="text").metadata.title == "Vieux pont : le conseil vote la fermeture"


def test_the_words_of_the_address_tell_the_headline() -> None:
    page = f"{MENU}Ferry to the market closes\nWeather\nMayor told reporters in June\n{STORY}"
    assert clean(page, kind="text").metadata.title == "Mayor told reporters in June"
    given = clean(page, kind="text", url="https://example.org/news/ferry-to-the-market-closes-12345.html").metadata.title
    assert given == "Ferry to the market closes"


def test_a_broken_address_tells_nothing() -> None:
    assert clean(f"{MENU}{HEADLINE}\n{STORY}", kind="text", url="http://[bad").metadata.title == HEADLINE
    assert slug_words("harbour-times-news.org/12345") == set()
    assert slug_words("https://a.example/ate-amanha-pessoal") == slug_words("a.example/até-amanhã-pessoal")
    assert not any(map(slug_words, ("http://[bad", "mailto:", "?old-bridge-closes")))


def test_a_spaced_colon_stays_where_the_language_is_not_known() -> None:
    title = "Zurpo malnovka : pramko laguvo"
    story = "Zurpo gliv pramko trunsirpo laguvo malnovka sumorpe, vintrupe, printupe. " * 4
    assert clean(f"{title}\n3 March 2026\n{story}", kind="text").metadata.title == title


@pytest.mark.parametrize("printed", [False, True])
def test_a_standfirst_stands_below_a_printed_headline(printed: bool) -> None:
    """Below the page's title alone, which stands above the menu, what looks like one may be of something else."""
    said = "White letters spell the name of the paper on red ground."
    menu = f"{MENU}Chess\nRowing\nLetters\nPuzzles\nTravel\nArchive\n"
    above = f"{menu}{HEADLINE}\n" if printed else menu
    page = f"{HEADLINE}\n{above}{said}\nBy Jane Roe\n3 March 2026\n{STORY}"
    result = clean(page, kind="text", settings=Settings(standfirst="body"))
    assert result.metadata.title == HEADLINE
    assert (said in result.text) == printed


def test_an_address_without_words_tells_nothing() -> None:
    page = f"{MENU}{HEADLINE}\nShare\n{STORY}"
    assert clean(page, kind="text", url="https://example.org/news/12345").metadata.title == HEADLINE


def test_the_words_of_an_address() -> None:
    assert slug_words("https://example.org/town/alte-brücke-zu-2026/index.html") == {"alte", "bruecke"}
    assert slug_words("https://example.org/town/12345.html") == set()
    assert slug_words(None) == set()


A, B = "Council mends bridge in autumn", "Council mends bridge in spring"
WEIGHTS: dict[str, tuple[str, Any, str, str, str]] = {
    "one word of the story is little": (
        "FEW", 0, f"Bridge closed in autumn\nto ferry at six\n{STORY}", "Bridge closed in autumn", "to ferry at six"),
    "words of the story": ("SHARED", 0.0, f"{A}\nFriday spends nights in Rome\n{STORY}", A, "Friday spends nights in Rome"),
    "words of many paragraphs": (
        "PARAGRAPH_GAIN", 0.0, f"Buy a bridge in town\nBuy a market in town\n{STORY}", "Buy a bridge in town", "Buy a market in town"),
    "words of the first paragraph": (
        "FIRST_GAIN", 0.0, f"Buy on Tuesday in town\nBuy in autumn in town\n{STORY}", "Buy on Tuesday in town", "Buy in autumn in town"),
    "longer lines": ("WORD_GAIN", 0.0, f"the bridge is at an end\nthe bridge it\n{STORY}", "the bridge is at an end", "the bridge it"),
    "long lines": ("LONG_PRICES", (), f"{A}{' or so' * 9}\n{A}\n{STORY}", A, f"{A}{' or so' * 9}"),
    "nearness": ("DISTANCE_PRICE", 0.0, f"{B}\nto to to\n{'to to to' * 3}\n{B} \n{A}\nto to to\n{STORY}", A, B),
    "prose below": (
        "PROSE_GAIN", 0.0,
        f"{A}\nThe council mends the old bridge in autumn, when the river is low and the ferry will run.\nto to\n{B}\n{STORY}", A, B),
    "a day below": ("MARKS", (), f"{B}\nto to\nto to\nto to\nto to\nto to\n{A}\n3 March 2026\n{STORY}", A, B),
    "a full stop": ("STOP_PRICE", 0.0, f"{A}\n{A}:\n{STORY}", A, f"{A}:"),
    "a sentence": (
        "SENTENCE_PRICE", 0.0, f"{A} and now we go to it on foot at six\n{A} and now we go to it on foot at six?\n{STORY}",
        f"{A} and now we go to it on foot at six", f"{A} and now we go to it on foot at six?"),
    "a path": ("PATH_PRICE", 0.0, f"{A}\n{A} | to\n{STORY}", A, f"{A} | to"),
    "a part of another line": ("NAMED_GAIN", 0.0, f"Now {A} of all\n{A}\n{B}\n{STORY}", A, B),
    "the end of a path": ("PATH_END_GAIN", 0.0, f"Home {A}\nNow {B} of all\n{A}\n{B}\n{STORY}", A, B),
    "an entry of a menu below": ("NEXT_GAIN", 0.0, f"{A}\nnow to to to to to to\n{B}\nto\n{STORY}", A, B),
    "a phrase": ("PHRASE_PRICE", 0.0, f"{A}\nShare this article\n{STORY}", A, "Share this article"),
    "a credit": ("CREDIT_PRICE", 0.0, f"{A}\nPhoto: {A}\n{STORY}", A, f"Photo: {A}"),
    "a word of no story": ("UNSAID_PRICE", 0.0, f"the bridge\nMonaco hosts six nights\n{STORY}", "the bridge", "Monaco hosts six nights"),
}  # fmt: skip


def _score(text: str, line: str) -> float:
    document = read(text, kind="text")
    solid = next(block.index for block in document.blocks if block.word_count > 19 and block.prose and not block.text.startswith(A))
    while document.blocks[solid].text not in STORY:
        solid += 1
    counts = headline_rank.count_words(document.blocks[solid:])
    marks = [block.index for block in document.blocks if read_header_line(block, document)]
    ground = headline_rank.ground(document.blocks, (solid, solid), counts, document, marks)
    block = next(block for block in document.blocks if block.text == line)
    return headline_rank.score(block, content_words(line), ground)


@pytest.mark.parametrize("name", WEIGHTS)
def test_a_weight_tells_two_lines_apart(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    weight, nothing, text, better, worse = WEIGHTS[name]
    lead = _score(text, better) - _score(text, worse)
    monkeypatch.setattr(headline_rank, weight, nothing)
    assert lead > _score(text, better) - _score(text, worse)
