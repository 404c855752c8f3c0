"""Whether a page writes the day or the month first, by its other days; else whether its country does, by places, currencies and
addresses that the page shows.

Only short lines are looked at: mastheads, bylines, addresses. Stories tell of other countries.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import islice
from typing import Literal

from cleaner.document import Document
from cleaner.lines.date_forms import as_day
from cleaner.lines.date_words import OTHER
from cleaner.lines.dates import find_dates

MAX_WORDS = 14
"""Words of a line that may tell of the page's own place."""
EDGE = 25
"""Lines at the start and at the end of a page that are looked at: mastheads, addresses, footers."""
PLACE_WORDS = 4
"""Words of such a line that ends with a full stop: `San Jose, Calif.`"""

_US_STATES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|N\\.H|N\\.J|N\\.M|N\\.Y|N\\.C"
    "|N\\.D|Okla|Ore|Pa|R\\.I|S\\.C|S\\.D|Tenn|Tex|Vt|Va|Wash|W\\.Va|Wis|Wyo"
)
_US_CODES = (
    "AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD"
    "|TN|TX|UT|VT|VA|WA|WV|WI|WY"
)
_MONTH_FIRST = re.compile(rf"\b(?:{_US_CODES}),?\s\d{{5}}(?:-\d{{4}})?\b|[^\W\d_],\s(?:{_US_STATES})\.(?!\w)")
"""A state with its ZIP code, a town with its state."""
_DAY_FIRST = re.compile(
    r"\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b"
    r"|\b[A-Z][a-z]+(?:\s[A-Z][a-z]+)?,?\s[A-Z]{1,2}\d[A-Z\d]?$"
    r"|\b(?:England|Scotland|Wales|Northern Ireland|United Kingdom|UK|(?:West|North|South|East) Yorkshire|Greater Manchester"
    r"|Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Gujarat|Haryana|Himachal Pradesh|Jharkhand|Karnataka|Kerala"
    r"|Madhya Pradesh|Maharashtra|Odisha|Punjab|Rajasthan|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal"
    r"|New South Wales|Queensland|Tasmania|New Zealand|Ireland|Nigeria|Kenya|Pakistan|Bangladesh|Sri Lanka|Singapore|Malaysia)$"
    r"|[£₹€]\s?\d",
    re.M,
)
"""Postcodes, states, provinces and countries at the end of a line, currencies before amounts."""
_WRITTEN = re.compile(r"(?<![\d./-])(\d\d?)([/-])(\d\d?)\2(\d{4})(?![\d/-])")
WRITTEN_REACH = 1000
"""Blocks of a page in which such days are looked for."""
NAMED_REACH = 200
"""Short lines with digits of a page in which days in words are looked for."""
MAX_MONTH = 12
"""A number above it is a day."""
_HOST = re.compile(r"[a-z]{3,5}://([^/:?#\s]+)", re.I)
_DAY_HOSTS = re.compile(r"\.(?:uk|in|au|nz|ie|za|ng|ke|pk|bd|lk|sg|my|de|fr|it|es|nl|ch|at|eu)$")
_MONTH_HOSTS = re.compile(r"\.(?:us|gov|mil)$")

Order = Literal["day", "month"]


def day_or_month(document: Document) -> Order | None:
    """What stands first in numeric dates of the page: as its other dates are written, else as makes one of them a day that the page
    names in words, else as in its country; None where nothing tells, or two things disagree."""
    written = _written(document) or _named(document)
    if written:
        return written.pop() if len(written) == 1 else None
    found = _HOST.match(document.url or "")
    host = found[1].lower() if found else ""
    region = next((str(fact.value) for fact in document.facts if fact.field == "language"), "").replace("_", "-").upper()
    months = bool(_MONTH_HOSTS.search(host))  # not by `en-US`: it is what the makers of a site leave untouched
    days = bool(_DAY_HOSTS.search(host)) or (region.startswith("EN-") and region not in ("EN-US", "EN-CA", "EN-PH"))
    lines = "\n".join(
        block.text for block in (*document.blocks[:EDGE], *document.blocks[-EDGE:])
        if block.word_count <= MAX_WORDS and (not block.prose or block.word_count <= PLACE_WORDS)
    )  # fmt: skip
    months = months or bool(_MONTH_FIRST.search(lines))
    days = days or bool(_DAY_FIRST.search(lines))
    if months == days:
        return None
    return "month" if months else "day"


def _written(document: Document) -> set[Order]:
    """What stands first in the numeric dates of short lines that can be read one way only: `12/17/2025`."""
    found: set[Order] = set()
    for block in document.blocks[:WRITTEN_REACH]:
        if "0" in block.folded and not block.prose and block.word_count <= MAX_WORDS:  # digits are folded to 0
            for written in _WRITTEN.finditer(block.text):
                first, second = int(written[1]), int(written[3])
                if (first > MAX_MONTH) != (second > MAX_MONTH):
                    found.add("day" if first > MAX_MONTH else "month")
    return found


def _named(document: Document) -> set[Order]:
    """What stands first in the numeric dates of short lines that have two readings, one of which another line names in words:
    `03/10/2023` and `3 October 2023`."""
    short = (block for block in document.blocks if "0" in block.folded and not block.prose and block.word_count <= MAX_WORDS)
    lines = [block.text for block in islice(short, NAMED_REACH)]
    written = [tuple(map(int, found.group(1, 3, 4))) for line in lines for found in _WRITTEN.finditer(line)]
    two = [(first, second, year) for first, second, year in written if first != second and min(first, second, year) > 0]
    two = [(first, second, year) for first, second, year in two if max(first, second) <= MAX_MONTH]
    if not two:
        return set()
    named = {as_day(stamp.value) for line in lines for stamp in find_dates(line, document.language) if stamp.label != OTHER}
    orders: dict[date, Order] = {}
    for first, second, year in two:
        orders |= {date(year, second, first): "day", date(year, first, second): "month"}
    return {order for day, order in orders.items() if day in named}
