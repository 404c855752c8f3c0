"""Titles and offices that stand behind names: `Jane Roe, PhD`, `Jane Roe Senior Editor`, `Max Poe, Head of Sales`."""

from __future__ import annotations

import re

MIN_NAME = 2
"""Words of a name that an office may stand behind without a comma."""

WORDS = frozenset(
    "editor editors editor-in-chief writer writers reporter director founder co-founder cofounder manager expert officer "
    "ceo cto coo cfo cmo columnist contributor contributors contributing correspondent author authors specialist analyst strategist "
    "president chief head senior junior executive staff consultant advisor adviser professor lecturer journalist "
    "producer "
    "photographer blogger engineer developer scientist researcher coach therapist dietitian nutritionist attorney lawyer "
    "educator partner principal lead intern fellow marketer copywriter assistant associate instructor teacher coordinator supervisor "
    "reviewer reviewed updated checked owner master gardener horticulturalist physician nurse redakteur redakteurin "
    "redaktor redaktorin reporterin autorin korrespondent korrespondentin leiter leiterin chefredakteur volontär volontärin "
    "journalistin geschäftsführer redactor redactora periodista corresponsal directora editora journaliste rédacteur "
    "rédactrice correspondant giornalista redattore redattrice jornalista repórter editor-chefe redacteur verslaggever "
    "presidente presidenta ministro ministra präsident präsidentin bundeskanzler bundeskanzlerin ministerpräsident "
    "journalista dziennikarz dziennikarka redaktorka redaktør journalistka toimittaja landespolitische landespolitischer".split()
)
"""Words that begin an office, or are one."""

_CREDENTIAL = re.compile(
    r"(?:[A-Z]{2,6}®?|[A-Z][a-z]?\.?[A-Z][a-z]?\.?(?:[A-Z]\.?)?|(?:Ph|Psy|Ed|Pharm)\.?\s?D\.?|M\.?Ed\.?|Esq\.?|Jr\.?|Sr\.?"
    r"|[A-Z]{1,5}-[A-Z]{1,5}(?:-[A-Z])?|E-RYT \d+|[A-Z]{2,5}\s\d+)"
)


def is_credential(text: str) -> bool:
    """Whether a text is a degree or a licence: `PhD`, `MS`, `CFP®`, `FNP-C`."""
    return bool(_CREDENTIAL.fullmatch(text))


def is_office(text: str) -> bool:
    """Whether a text names an office, or is a degree."""
    return is_credential(text) or any(token.strip(".,:()").casefold() in WORDS for token in text.split())


_BEFORE = frozenset(("Deputy", "Former", "Guest"))
"""Words in front of an office, behind a name."""


def without_office(name: str) -> str:
    """A name without the office or the degrees behind it: `Jane Roe Senior Editor` → `Jane Roe`."""
    tokens = name.split()
    for at in range(MIN_NAME, len(tokens)):
        if tokens[at].strip(".,:()").casefold() in WORDS or tokens[at] in _BEFORE:
            return " ".join(tokens[:at]).rstrip(",")
    return name
