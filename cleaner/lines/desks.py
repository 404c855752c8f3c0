"""Words of desks: who signs where no person does."""

from __future__ import annotations

NEWSROOM = frozenset(
    "desk staff newsroom redaktion redaktionen redacción redaccion redazione rédaction redação redactie redakcja redakce redaksjonen "
    "toimitus редакция merkezi".split()
)
"""Those of an editorial office: in front of an agency they say who edited its story."""
DESK_WORDS = NEWSROOM | frozenset("bureau team correspondent correspondents reporter reporters editors service news web online".split())
"""Last words of a desk's name: `Harbour Web Team`."""
GROUPS = (NEWSROOM | {"bureau", "team"}) - {"staff"}
"""Those of them that are no person's role behind a name."""
DESK_ALONE = frozenset("redaktion newsdesk newsroom redacción redazione rédaction redação redactie redakcja redakce редакция".split())
"""Desks of one word."""
OUTLETS = frozenset(
    "news radio tv tele times post globo info digital media online bureau herald tribune gazette courier chronicle ledger newspaper "
    "today".split()
)
"""Words of outlets' names: `Fox News Digital`, `NDR Info`, `TV Globo`."""
SIGN_LETTERS = (3, 5)
"""Fewest and most letters of an outlet's name in capitals: `BBC`, `WXYZ Radio`; two are a person's initials as often (`TJ Roe`)."""
ALL = frozenset("all latest more top breaking other".split())
"""First words of labels that a desk's word ends: `All News`."""


def may_hold_desk(text: str) -> bool:
    """Whether the word of a desk may stand in a line: a cheap test before `is_desk`."""
    return not (DESK_WORDS | DESK_ALONE).isdisjoint(text.casefold().replace(".", " ").replace(",", " ").split())


def is_outlet(text: str) -> bool:
    """Whether a text is the name of a house, for which one works: one of `OUTLETS` stands in it, or initials in front."""
    tokens = text.split()
    initials = tokens[0].isupper() and tokens[0].isalpha() and SIGN_LETTERS[0] <= len(tokens[0]) <= SIGN_LETTERS[1] if tokens else False
    return initials or not OUTLETS.isdisjoint(text.casefold().split())


def is_desk_word(text: str) -> bool:
    """Whether a text is a desk of one word: `Redaktion`."""
    return text.casefold() in DESK_ALONE
