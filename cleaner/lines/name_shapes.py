"""What has the shape of a name, a role or a desk, and what stands around names: roles, labels, buttons, commas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleaner.document import MARKS, begins_small, caseless, fold
from cleaner.lexicon import phrases, stop_words, words
from cleaner.lines.date_words import date_words
from cleaner.lines.dateline import countries
from cleaner.lines.desks import ALL, DESK_WORDS, GROUPS, OUTLETS, SIGN_LETTERS
from cleaner.lines.first_names import begins_known
from cleaner.lines.offices import without_office
from cleaner.lines.writers import signed_with_job

NAME_WORDS = 2
"""Words that a name keeps, whatever stands behind it."""
TOKEN_LENGTH = 30
"""Characters of a word of a name at most: longer ones are menus without spaces."""
MOST_WORDS, MOST_TOKENS = 4, 6
"""Words of a person's name at most, without and with its particles."""
MAX_NAME_WORDS = 5
"""Words of a person's or a desk's name."""

_GLUED = re.compile(r"([a-zà-ÿ])([A-Z][a-zà-ÿ]{3,}$)")
_GLUED_CATEGORY = re.compile(r"(?<=[a-zß-ÿ])In [A-ZÀ-Þ].*")
_GLUED_LABEL = re.compile(r"^(?:By|Von|Par|Por)(?=[^\W\d_a-zß-ÿ](?:[^\W\d_A-Z]|\.))")
_BUTTONS = frozenset("follow following profile contact email e-mail in folgen suivre seguir segui volgen symbolbild symbolfoto".split())
PARTICLES = frozenset(
    "de da do dos das del della di du la las le los van von vom der den het ten ter 't ’t zu zum zur bin binti bint ibn al el af av wa y e"
    .split()
)
_VON = frozenset("auf in op van von vor".split())
_BEHIND_VON = frozenset(("der", "het"))
"""Particles that stand behind one of these only: `Tag der Flucht` is no name."""
_ELIDED = re.compile(r"(?:d|l|dell|dall|all|al|el|as|ash|ad|an|ar)(?:['’]|-)[^\W\d_a-zß-ÿ]")
"""A particle that is one with the name behind it: `d'Ormesson`, `dell'Acqua`, `al-Maktoum`."""
IRISH = frozenset("Ó Ní Nic Mac Uí".split())
"""Particles with a capital, whose letters are also those of stop words."""
_TITLE = re.compile(
    r"^(?:\S+-(?:Experte|Expertin|Redakteur|Redakteurin|Reporter|Reporterin|Korrespondent|Korrespondentin|Autor|Autorin)"
    r"|Rechtsanw[aä]lt(?:in)?|(?:Pressemitteilung|(?:Ein |Gast)?[Bb]eitrag|Ein Artikel|Kommentar|Interview) von|(?:Article|Story) by)"
    r" (?=[^\W\d_a-z])"
)
"""What stands in front of a name: `Ledger-Experte Jane Roe`, `Pressemitteilung von Jane Roe`."""
_HAN_BUTTON = re.compile(r"^(?:原创|原創)\s{1,3}|(?:\s(?:关注|關注|企鹅号|\+关注|微博|我有话说|评论|收藏|分享))+$")
_HAN_RUN = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]{9}")
"""Longer than a name in Han or kana."""
_GERMAN_NOUN = re.compile(r"\w{4}(?:heit|keit|schaft|ität|tion|ismus)$|\w{6}ung$|^Union$")
"""How German nouns end that stand for topics, and hardly ever names: `Hartung` is too short for it."""
_HAN_PERSON = re.compile(r"[\u4e00-\u9fff]{1,3}[^\W\d_a-zA-Z报報社网網台部室刊]")
_HAN_HOUSE = re.compile(r"[\u4e00-\u9fff]{1,8}[报報社网網台刊]")
_CHANNELS = frozenset("digital info media news online radio tv".split())
"""Last words of houses that are no surnames."""
_SURNAME_JOINTS = frozenset("ey")
"""What stands between two surnames of one person, in Portuguese and Spanish, …"""
_SECOND_SURNAMES = frozenset("Albuquerque Cajal Castro Costa Couto Gasset Lima Melo Mello Santos Silva Sousa Souza".split())
"""… before one of these; others are a second person's first name as often: `María José y Paola`."""
_NO_FIRST = frozenset("copyright photo photograph foto image picture st. sankt م هـ".split())
_SIGNERS = frozenset("desk editors newsroom staff team".split())
"""Desks that an article stands before: `the Harbour editors`."""
_BODIES = frozenset(
    "agency association authority college commission committee corporation council department foundation government institute ministry "
    "parliament university".split()
)
"""Last words of bodies, never of people."""
_INITIAL_END = re.compile(r"\s(?:Jr|[^\W\d_a-zß-ÿ])\.$")
_ADDRESS = re.compile(r"[^\W\d_]{3}\.[a-z]{2,4}$")
_NAME_TOKEN = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{MARKS}]|['’‘.-])*\.?")


def bare_name(name: str, language: str | None) -> str:
    """A name without the role, the label or the button that stands behind it: `Jane Roe Follow`, `Jane RoePublished`."""
    desk = name.rpartition(" ")[2].casefold() in GROUPS and not begins_known(name)
    if (desk or name.startswith(("The ", "the "))) and is_desk(name):
        return name  # `Harbour Editorial Team`, `The Harbour Editors`
    name = _HAN_BUTTON.sub("", _TITLE.sub("", _GLUED_LABEL.sub("", name)))
    tokens = _GLUED.sub(r"\1 \2", name).split()
    size, half = len(tokens), len(tokens) // 2
    if half >= NAME_WORDS and tokens[:half] == tokens[half:]:
        return " ".join(tokens[:half])
    outlets = (at for at in range(NAME_WORDS, size) if tokens[at - 1][0].isupper() and _begins_outlet(tokens, at))
    tokens = tokens[: next(outlets, _end_before_house(tokens))]
    labels, roles, buttons = date_words(language).fillers, phrases("byline_roles", language).whole, phrases("author_bio", language).whole
    while len(tokens) > NAME_WORDS:
        tails = [(at, fold(" ".join(tokens[at:]))) for at in range(NAME_WORDS, len(tokens))]
        known = (at for at, tail in tails if tail in roles or tail in labels or tail in _BUTTONS or (" " in tail and tail in buttons))
        end = next(known, None)
        if not end:
            break
        tokens = tokens[:end]
    return without_office(" ".join(tokens) if len(tokens) < size else name)


def people_of(name: str, language: str | None) -> tuple[str, ...]:
    """The people whom one name of a byline names: behind the word for a reporter; in Chinese a space parts two of them, or one and the
    house: `陈思远 港口日报`."""
    if name.isascii():
        return (name,)
    signed = signed_with_job(name)
    several = name.split() if language == "zh" and " " in name else []
    people = tuple(token for token in several if not _HAN_HOUSE.fullmatch(token))
    return signed or (people if people and all(map(_HAN_PERSON.fullmatch, people)) else (name,))


def _end_before_house(tokens: Sequence[str]) -> int:
    """Where a name ends that begins with a known first name, in front of the words of a house: `Jane Roe Harbour News Digital`."""
    size = len(tokens)
    if size <= NAME_WORDS:
        return size
    while size > NAME_WORDS and tokens[size - 1].casefold() in OUTLETS:
        size -= 1
    house = NAME_WORDS < size < len(tokens) and begins_known(" ".join(tokens)) and tokens[-1].casefold() not in GROUPS
    sure = tokens[-1].casefold() in _CHANNELS or len(tokens) > MOST_WORDS  # `Jo Ann Marie Post` is a person
    return NAME_WORDS if house and sure and not any(map(begins_small, tokens)) else len(tokens)


def _begins_outlet(tokens: Sequence[str], at: int) -> bool:
    """Whether an outlet's name begins with a word behind a name: `Jane Roe The Harbour Times`, `Jane Roe Example.com`, `Jane Roe HARBOUR
    TIMES`."""
    if tokens[at] == "The" or _ADDRESS.search(tokens[at]):
        return True
    named = tokens[-1].casefold() in OUTLETS and at < len(tokens) - 1 and not tokens[at - 1].isupper()
    return named and all(map(str.isupper, tokens[at:]))


def split_names(text: str) -> list[str]:
    """`A, B and C` → A, B, C."""
    joined = words("conjunction", "any")
    parts: list[str] = []
    current: list[str] = []
    tokens = text.replace(",", " , ").replace("/", " , ").replace("、", " , ").split()
    for at, token in enumerate(tokens):
        if token in _SURNAME_JOINTS and len(current) > 1 and _is_surname(tokens[at + 1 : at + 3]):
            current.append(token)
        elif token == "," or (token.casefold() in joined and current and not (len(token) <= 2 and token.isupper())):
            parts.append(" ".join(current))
            current = []
        elif current or not parts or token.casefold() not in joined:  # `A, B, and C`
            current.append(token)
    parts.append(" ".join(current))
    return [part.strip(" :()") if _INITIAL_END.search(part) else part.strip(" .:()") for part in parts if part.strip(" .:()")]


def known_names(text: str, language: str | None) -> list[str]:
    """The short names that a text is, where all of them begin with a known first name; else none."""
    names = split_names(text)
    return names if all(len(name.split()) < MOST_WORDS and is_name(name, language) and begins_known(name) for name in names) else []


def _is_surname(behind: Sequence[str]) -> bool:
    """Whether one word alone stands behind `e` or `y` that is a second surname there: `Luciana de Souza e Silva`."""
    return bool(behind) and behind[0] in _SECOND_SURNAMES and (len(behind) == 1 or behind[1] == ",")


def is_role(text: str, language: str | None) -> bool:
    """Whether a text is a role such as `Senior Correspondent`, in the lists; in a script without capitals that of a place or a paper,
    too: `সবুজপুর প্রতিনিধি`."""
    known = phrases("byline_roles", language).whole
    if fold(text) in known:
        return True
    front, _, last = text.rpartition(" ")
    if not front or " " in front or text.isascii() or text.lower() != text.upper() or fold(last) not in known:
        return False
    return not signed_with_job(text)  # `김하늘 기자` is a person and her job


def is_name(text: str, language: str | None) -> bool:
    """Whether a text may be a person's name: two to four capitalised words, none a stop word, no digits; no country, no file."""
    tokens = text.strip(" ,").split()
    full = [token for token in tokens if token.casefold() not in PARTICLES]
    if not 2 <= len(tokens) <= MOST_TOKENS or len(full) > MOST_WORDS or not is_capitalised(text, MOST_TOKENS):
        return False
    if len(tokens) > MOST_WORDS and not begins_known(text):
        return False  # `Feria del Libro de Madrid`
    if len(full) == MOST_WORDS and len(set(full)) < MOST_WORDS and not begins_known(text):
        return False  # buttons: `Dela Tweeta Skicka Dela`
    if tokens[0].casefold() in _NO_FIRST or tokens[-1].casefold() in _BODIES:
        return False
    if " ".join(tokens) in countries() or any(map(_ADDRESS.search, tokens)):
        return False
    if any(token in _BEHIND_VON and before.casefold() not in _VON for before, token in pairwise(tokens)):
        return False
    if language == "de" and any(map(_GERMAN_NOUN.search, tokens)):
        return False
    stop = stop_words(language)
    stopped = [token for token in tokens if caseless(token) in stop and token.casefold() not in PARTICLES and token not in IRISH]
    return not stopped or (stopped == tokens[:1] and language == "en" and begins_known(text))  # `Don Lee`


def before_category(names: str, language: str | None) -> str:
    """A name without where the story was filed right behind it: `Jane RoeIn Travel, Guides`, not `BridgedIn News`."""
    found = _GLUED_CATEGORY.search(names)
    front = names[: found.start()] if found else ""
    return front if "," not in front and is_name(front, language) else names


def is_body(text: str) -> bool:
    """Whether a text ends as the names of bodies do: `Harbour University`."""
    return text.rpartition(" ")[2].casefold() in _BODIES


def is_capitalised(text: str, most: int) -> bool:
    """Whether a text is one to `most` words that begin with a capital (or a particle), or a few in a script without case."""
    tokens = text.strip(" ,.").split()
    if not 1 <= len(tokens) <= most or (")" in text[:-1] and "(" not in text):
        return False
    for token in tokens:
        if token.casefold() in PARTICLES:
            continue
        if len(token) > TOKEN_LENGTH or _HAN_RUN.search(token) or not _NAME_TOKEN.fullmatch(token.strip("(),\"“”")):
            return False
        if begins_small(token.strip("(\"“")) and not _ELIDED.match(token):
            return False
    return True


def is_desk(text: str) -> bool:
    """Whether a text is a desk as outlets sign with it: `Express News Service`, `Harbour Web Team`, `the Harbour editors`."""
    tokens = [token.strip(".,").casefold() for token in text.split()]
    if not 2 <= len(tokens) <= MAX_NAME_WORDS or tokens[-1] not in DESK_WORDS:
        return False
    named = (text[len("the ") :].rpartition(" ")[0] if tokens[0] == "the" and tokens[-1] in _SIGNERS else "") or text
    if not is_capitalised(named, MAX_NAME_WORDS) or named.endswith(("’s", "'s")):
        return False
    channel = tokens[-1] == "news" and len(tokens) == 2 and len(tokens[0]) <= SIGN_LETTERS[1] and text.split()[0].isupper()
    return not (tokens[0] in ALL or channel)
