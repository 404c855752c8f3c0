"""What stands below a story and is not the house's: what clients praise, each above a first name and an initial, and readers' comments."""

from __future__ import annotations

import pytest

from cleaner import clean

STORY = [
    "A child that does not sleep keeps the whole house awake, and most parents ask for help when they have not slept for a month.",
    "The first thing to do is to put the child to bed at the same hour every night, and to read the same three pages every night.",
    "The second thing is to leave the room while the child is still awake, and to come back after a minute, then after two, then four.",
    "Most children sleep through the night after a week, and those who do not should be seen by a doctor before the month is over.",
    "Write down when the child wakes, and for how long, because nobody remembers it well in the morning, and the doctor will ask.",
]
PRAISE = [
    ("“Great doctors and staff. They care about you, and the clinic is kept very clean!”", "Mallory R."),
    ("“Everyone at the office has been great, and it was easy to get an hour with the doctor.”", "Allison V."),
    ("“Wonderful staff. Our child has seen the doctor since she was born, and he is the best!”", "Trevor B."),
    ("“We drive an hour to come here, and would drive two. They took us in on a Sunday as well.”", "Hannah W."),
    ("“The doctor took half an hour for our questions, and wrote all of it down for us to read at home.”", "Noah S."),
    ("“Our son used to cry when he had to see a doctor, and now he asks when he may go there again.”", "Laura K."),
    ("“They called us on the next day to hear how the night had been. Who else does that today?”", "Simon T."),
    ("“Clean rooms, kind people, and a fish tank that our daughter still speaks of every evening.”", "Emily D."),
]


def text_of(praise: list[tuple[str, str]]) -> str:
    return clean("\n".join(["How to help a child sleep", *STORY, *[line for pair in praise for line in pair]]), kind="text").text


def test_what_clients_say_goes() -> None:
    assert text_of(PRAISE).split("\n\n") == STORY


def test_a_story_of_quotes_stays() -> None:
    assert PRAISE[1][0] in text_of([(quote, f"{name[:-1]}oe, writer") for quote, name in PRAISE])
    assert PRAISE[1][0] in text_of(PRAISE[:5])


def test_a_story_goes_on_behind_what_passers_by_say() -> None:
    said = [line for pair in PRAISE for line in pair]
    behind = [f"The {number}th of the parents whom we asked has another way, and reads until both sleep." for number in range(4, 14)]
    page = ["How to help a child sleep", *STORY, *said, *behind]
    assert PRAISE[1][0] in clean("\n".join(page), kind="text").text


def test_a_numbered_guide_to_what_takes_place_stays() -> None:
    events = [line for at, (_, day, text) in enumerate(TALK[:6], 1) for line in (f"{at}. Harbour Night", day, text)]
    assert TALK[2][2] in clean("\n\n".join(["How to help a child sleep", *STORY, *events]), kind="text").text


SAID = [
    ("Jane Roe", "Feb 12, 2026, 9:46 pm", "Ours slept through the night after four days, and has done so for a year now."),
    ("Max P", "Feb 12, 2026, 10:00 pm", "We had to see the doctor in the end, and should have gone to see him much earlier."),
    ("Ann", "Feb 13, 2026, 1:05 pm", "The pages to read should be very dull ones, or the child will ask for three more."),
    ("Tom Bell", "Feb 13, 2026, 1:07 pm", "I wrote it all down for the doctor, and he did not even look at what I had written."),
]
MORE = "So we did what the book says, and the neighbours did it, too, and after a week the house slept as it had not slept for a year."
NAMES = ("Jane Roe", "Max P", "Ann", "Tom Bell", "Eve", "Old Nurse", "Sam Poe", "Kim")
TALK = [(name, SAID[at % 4][1], f"{SAID[at % 4][2]} {MORE} {SAID[at % 4][2]} So says {name}.") for at, name in enumerate(NAMES)]
BELOW = [
    [line for number, (name, day, text) in enumerate(TALK, 1) for line in (f"{number}. {name}", day, text)],
    [line for number, (name, day, text) in enumerate(TALK, 1) for line in (f"{number}. {name}{day}", text)],
    [f"{number}. {name} says: {day} {text}" for number, (name, day, text) in enumerate(TALK, 1)],
    [f"{name} says: {day} {text}" for name, day, text in TALK],
]


@pytest.mark.parametrize("below", BELOW, ids=["numbers", "name and day in one line", "all in one line", "all in one, no numbers"])
def test_comments_go(below: list[str]) -> None:
    page = "\n\n".join(["How to help a child sleep", *STORY, *below])
    assert clean(page, kind="text").text.split("\n\n") == STORY


def test_who_says_what_in_a_story_stays() -> None:
    told = [f"{name} says: {text}" for name, _, text in TALK]
    assert told[2] in clean("\n\n".join(["How to help a child sleep", *STORY, *told]), kind="text").text
