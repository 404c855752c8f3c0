"""The page's own house beside an author or an agency, and the number of a day in a dateline."""

from __future__ import annotations

import pytest

from cleaner import clean

STORY = (
    "The council voted on Tuesday to close the old bridge for repairs, and the ferry will run twice as often until then.\n\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters, and the lorries come in June.\n\n"
)
SPANISH = (
    "El consejo decidió el martes cerrar el viejo puente durante dos años, y el ferry saldrá el doble de veces, dijo la alcaldesa.\n\n"
    "Los vecinos tienen hasta finales de marzo para opinar sobre el plan, dijo la alcaldesa a los periodistas el miércoles.\n\n"
)


@pytest.mark.parametrize("dash", [" - ", "\n\n", " "])
def test_the_number_of_a_day_without_its_month_stands_in_a_dateline(dash: str) -> None:
    found = clean(f"El viejo puente cierra dos años\n\nBARCELONA, 4 (EUROPA PRESS){dash}{SPANISH}").metadata
    assert (found.location, found.agency) == ("BARCELONA", "Europa Press")
    assert clean(f"El viejo puente cierra dos años\n\nJuly 4 (UPI){dash}{SPANISH}").metadata.location is None
    assert clean(f"El viejo puente cierra dos años\n\nBARCELONA, 4 (VOTOS A FAVOR){dash}{SPANISH}").metadata.agency is None


@pytest.mark.parametrize(
    ("title", "credit", "agency"),
    [
        (" | Harbour Times", "Harbour Times/AFP", "AFP"), (" | Harbour", "Harbour/AFP", "AFP"), ("", "Harbour/AFP", None),
        (" | Harbour", "Keystone/AFP", None), (" | Harbour", "Photo: Harbour/AFP", None),
    ],
)  # fmt: skip
def test_a_credit_of_the_house_and_an_agency(title: str, credit: str, agency: str | None) -> None:
    head = "Old bridge to close for two years"
    assert clean(f"{head}{title}\n\n{head}\n\n{credit}\n\n{STORY}").metadata.agency == agency
    assert clean(f"{head}{title}\n\n{head}\n\n{STORY}{credit}\n").metadata.agency == agency


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("By Jane Roe, Harbour Times", ("Jane Roe",)), ("By Jane Roe, The Weekly Ledger", ("Jane Roe",)),
        ("By Harbour Times", ("Harbour Times",)), ("By Jane Roe and Qorvath Poe", ("Jane Roe", "Qorvath Poe")),
    ],
)  # fmt: skip
def test_the_paper_is_no_author_beside_a_person(byline: str, authors: tuple[str, ...]) -> None:
    page = f"Old bridge to close for two years - Harbour Times\n\nOld bridge to close for two years\n\n{byline}\n\nMarch 3, 2026\n\n{STORY}"
    assert clean(page).metadata.authors == authors


def test_a_person_who_holds_the_copyright_is_an_author_all_the_same() -> None:
    page = f"Old bridge to close\n\nBy Max Poe and Jane Roe\n\nMarch 3, 2026\n\n{STORY}© 2026 "
    assert clean(f"{page}Jane Roe. All rights reserved.").metadata.authors == ("Max Poe", "Jane Roe")
    assert clean(f"{page}Harbour Times.".replace("and Jane Roe", ", Harbour Times")).metadata.authors == ("Max Poe",)


def test_a_name_and_an_age_are_no_dateline() -> None:
    lead = "Anna, 4 (AP) The girl who fell from it is well, her mother said."
    assert clean(f"Old bridge to close for two years\n\n{lead}\n\n{STORY}").metadata.location is None
