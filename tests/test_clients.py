"""What clients praise below a story, each above a first name and an initial."""

from __future__ import annotations

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
]


def text_of(praise: list[tuple[str, str]]) -> str:
    return clean("\n".join(["How to help a child sleep", *STORY, *[line for pair in praise for line in pair]]), kind="text").text


def test_what_clients_say_goes() -> None:
    assert text_of(PRAISE).split("\n\n") == STORY


def test_a_story_of_quotes_stays() -> None:
    assert PRAISE[1][0] in text_of([(quote, f"{name[:-1]}oe, writer") for quote, name in PRAISE])
    assert PRAISE[1][0] in text_of(PRAISE[:3])
