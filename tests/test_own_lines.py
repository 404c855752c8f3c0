"""Lines inside a story that look like furniture: subheadings, questions, ingredients, inserts, code."""

from __future__ import annotations

import pytest

from cleaner import clean

TITLE = "Old bridge to close for two years"
STORY = tuple(
    f"The {who} voted on {day} to close the old bridge for repairs, and the ferry will run twice as often until then."
    for who, day in (("council", "Tuesday"), ("board", "Wednesday"), ("club", "Friday"), ("school", "Monday"), ("union", "Sunday"))
)


def _html(*inner: str, home: str = "<div class=entry-content>{}</div>") -> tuple[str, ...]:
    return clean(f"<body><main><h1>{TITLE}</h1>{home.format(''.join(inner))}</main></body>", kind="html").paragraphs


def _p(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_a_heading_in_a_box_of_its_own_above_the_first_paragraph_is_the_storys() -> None:
    inner = f"<div><div><h2>How the bridge was built</h2></div><div>{_p(*STORY)}</div></div>"
    assert _html(inner)[0] == "How the bridge was built"
    assert _html(f"<div>{_p(*STORY)}</div>", home="<div><h2>How we work</h2></div><div class=entry-content>{}</div>")[0] == STORY[0]


def test_a_heading_above_a_list_is_the_storys() -> None:
    entries = "".join(f"<li>{text}</li>" for text in STORY)
    assert _html(f"<div><h2>Key points of the plan</h2><ul>{entries}</ul></div>")[0] == "Key points of the plan"


@pytest.mark.parametrize("label", ["Pinterest", "8 Recent Photography Trends", "Discussion"])
def test_a_heading_made_of_labels_above_a_paragraph_stays(label: str) -> None:
    assert label in _html(_p(*STORY[:2]), f"<h2>{label}</h2>", _p(*STORY[2:]))
    assert label not in _html(_p(*STORY), f"<h2>{label}</h2>", "<ul><li><a href=/a>One</a></li><li><a href=/b>Two</a></li></ul>")


def test_a_label_above_a_link_goes() -> None:
    linked = "<p><a href=/a>The ferry runs late again this week.</a></p>"
    items = "<ul><li>five arches of local stone</li><li>two piers</li></ul>"
    label = "<p><strong>Features</strong></p>"
    assert "Features" not in _html(_p(*STORY[:2]), label, linked, _p(*STORY[2:]))
    assert "Features" in _html(_p(*STORY[:2]), label, items, _p(*STORY[2:]))


@pytest.mark.parametrize(
    "label",
    ["<p>Related stories</p>", "<p>Most read</p>", "<p>Menu</p>", "<p>Home News Sport</p>", "<h3>Share this article</h3>",
     "<h4>Follow us</h4>", "<h3>Leave a comment</h3>", "<button>Already a subscriber?</button>"],
)  # fmt: skip
def test_furniture_between_two_paragraphs_goes(label: str) -> None:
    assert _html(_p(*STORY[:2]), label, _p(*STORY[2:])) == STORY


def test_the_question_of_an_answer_stays_and_a_button_goes() -> None:
    for text, stays in (("When does the ferry run?", True), ("Show more of it", False)):
        assert (text in _html(_p(*STORY[:2]), f"<button>{text}</button>", _p(*STORY[2:]))) is stays


def test_a_sentence_with_words_beside_its_link_stays() -> None:
    sentence = "You can see <a href=/a>what it cost in our long review of the old bridge</a>."
    link = "<a href=/b>What the old bridge cost, and who paid for it.</a>"
    kept = _html(_p(*STORY[:2], sentence, link, *STORY[2:]))
    assert "You can see what it cost in our long review of the old bridge." in kept
    assert "What the old bridge cost, and who paid for it." not in kept


def test_lines_of_code_stay() -> None:
    code = '"email": "support@example.com",\n(c) Copyright 1990-1994, Harbour Company.\nfor (;;)\n{\n}\n' * 3
    kept = _html(_p(*STORY[:2]), f"<pre>{code}</pre>", _p(*STORY[2:]))
    assert kept.count('"email": "support@example.com",') == 3
    assert kept.count("(c) Copyright 1990-1994, Harbour Company.") == 3


def test_ingredients_stay_and_a_numbered_menu_goes() -> None:
    steps = "\n".join(STORY)
    food = "4 cups of milk\n3 eggs\n100 g cheese\nSugar – 1 cup\n2 spoons of oil\n½ lemon\n1 pinch of salt\n5 apples"
    page = "{}\nMix it all on a long evening, and do not hurry.\nIngredients\n{}\nPreparation\n{}"
    assert "3 eggs" in clean(page.format(TITLE, food, steps), kind="text").paragraphs
    menu = "\n".join(f"{number} Harbour {word}" for number, word in enumerate("News Sport Money Arts Food Home Cars Jobs".split(), 1))
    assert "3 Harbour Money" not in clean(page.format(TITLE, menu, steps), kind="text").paragraphs


def test_a_short_last_sentence_behind_an_insert_stays() -> None:
    page = "\n".join([TITLE, *STORY, "Read also: The ferry runs late again", "It ends in October, they say.", "Related stories", "A crash"])
    kept = clean(page, kind="text").paragraphs
    assert kept[-1] == "It ends in October, they say."
    assert "Read also: The ferry runs late again" not in kept


def test_one_word_of_a_consent_dialog_is_one_only_beside_others() -> None:
    review = "\n".join([TITLE, *STORY[:2], "Performance", *STORY[2:]])
    assert "Performance" in clean(review, kind="text").paragraphs
    dialog = "\n".join([TITLE, *STORY, "We use cookies to improve your visit.", "Necessary", "Performance", "Marketing"])
    assert clean(dialog, kind="text").paragraphs[-1] == STORY[-1]


def test_a_short_text_that_was_wrapped_is_joined() -> None:
    first, rest = "The council voted on Tuesday to close the old bridge for the long", "Harbourtown Pier works."
    kept = clean(f"Old bridge\n\n{first}\n{rest}\n\nA ferry runs.\n\nIt is free.", kind="text").paragraphs
    assert f"{first} {rest}" in kept
    assert f"{first} {rest}" not in clean(f"Old bridge\n{first}\n{rest}\nA ferry runs.\nIt is free.", kind="text").paragraphs


def test_a_byline_in_small_letters_is_no_part_of_the_headline() -> None:
    headline = "County board approves the plan to rebuild the old library by the sea"
    for byline in ("by: Jane Roe", "by Jane Roe · Published March 3, 2026 · Updated March 7, 2026"):
        found = clean("\n".join([headline, byline, *STORY]), kind="text").metadata
        assert (found.title, found.authors) == (headline, ("Jane Roe",))


def test_the_times_of_a_live_blog_stay_and_those_of_a_ticker_go() -> None:
    times = ("14:08 GMT", "13:31 GMT", "12:55 GMT", "12:20 GMT")
    posts = [
        "SSEN says that 28,000 homes are still without electricity.", "ScotRail has suspended all services north of Perth.",
        "All schools in Moray will stay closed on Monday.", "A ferry with 40 passengers waits outside the harbour.",
    ]  # fmt: skip
    live = [TITLE, "Follow the storm here.", *(line for pair in zip(times, posts, strict=True) for line in pair)]
    assert clean("\n".join(live), kind="text").paragraphs[-2:] == (times[-1], posts[-1])
    ticker = [TITLE, *STORY, *(f"{time} Ferry {time[-6:-4]} runs late" for time in times)]
    assert clean("\n".join(ticker), kind="text").paragraphs[-1] == STORY[-1]
