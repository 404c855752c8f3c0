"""Bylines: who wrote the story, for which agency, when.

Why: they are the header’s authors, agency and dates.

Removes: `By Jane Roe`, `Reuters | Updated: 12-02-2026 07:18 IST | Created: 12-02-2026 07:18 IST`

Keeps: `By Friday the river had fallen.`; the attribution line of a quoted post.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from cleaner.contract import Finding, View
from cleaner.lines.first_names import begins_known
from cleaner.lines.header_line import HeaderLine
from cleaner.lines.houses import is_house
from cleaner.metadata import Fact

LISTED = 3
"""Bylines with other lines between them from which they are those of a list: a catalogue's, not a story's."""


def judge_context(view: View) -> Iterator[Finding]:
    signed = {index: line for index, line in view.story.top.header_lines if line.is_byline}
    named = [index for index, line in signed.items() if any(fact.field == "authors" for fact in line.facts)]
    people = {fact.value for index in named for fact in signed[index].facts if fact.field == "authors"}
    listed = len(people) >= LISTED and all(after - before > 1 for before, after in pairwise(named))
    pictures = {index for index in named if _is_picture(signed, index)}
    for index, line in signed.items():
        if index in pictures or _is_kicker(line, view):
            facts: tuple[Fact, ...] = ()
        else:
            facts = tuple(_people_only(fact, view) for fact in line.facts if not (listed and fact.field == "authors"))
        yield Finding(view.document.blocks[index], line.evidence, facts=facts)


def _people_only(fact: Fact, view: View) -> Fact:
    """Authors without the house that stands behind one of them: `By Jane Roe, Harbour Times`."""
    names = fact.value
    if fact.field != "authors" or not isinstance(names, tuple) or len(names) == 1:
        return fact
    rest = tuple(name for name in names[1:] if begins_known(name) or not (name.startswith("The ") or is_house(name, view.document)))
    return fact._replace(value=(names[0], *rest))


def _is_kicker(line: HeaderLine, view: View) -> bool:
    """Whether a name and a town without a label are what the story is about: `Jane Poe in London`."""
    facts = {fact.field: fact.value for fact in line.facts}
    names = facts.get("authors")
    if line.prefix or set(facts) != {"authors", "location"} or not isinstance(names, tuple):
        return False
    return any(name in block.text for name in names for block in view.inside() if block.prose)


def _is_picture(signed: Mapping[int, HeaderLine], index: int) -> bool:
    """Whether a name with an agency and no more is a picture's: a label names another writer of the story."""
    line = signed[index]
    fields = {} if line.prefix else {fact.field: fact.value for fact in line.facts}
    others = [other for at, other in signed.items() if at != index and other.prefix]
    names = {fact.value for other in others for fact in other.facts if fact.field == "authors"}
    return set(fields) == {"authors", "agency"} and bool(names) and fields["authors"] not in names
