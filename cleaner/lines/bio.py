"""Author boxes: `Jane Roe is a senior editor at …`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from cleaner.document import Block, caseless
from cleaner.lexicon import phrases, words
from cleaner.lines.first_names import begins_known
from cleaner.lines.name_shapes import bare_name, is_name

MAX_WORDS = 120
"""Words of a bio at most, …"""
NAMED_WORDS = 160
"""… and where the header or the line above names its author."""
CONTACT_WORDS = 25
"""Words of a line that tells how to reach the author at most."""
LINE_WORDS = 8
"""Words of a line with the author's name at most."""
MIN_LABEL = 6
"""Characters of a profile label at least (exclusive)."""
ROLE_REACH = 160
"""Characters behind the name in which the role must be said."""

_VERBS = (
    "is was has writes covers works joined reports ist schreibt arbeitet est écrit es escribe è scrive é escreve schrijft werkt jest är on"
).split()
"""What a bio says of its author, in the languages of the lists."""
_VERB = re.compile(rf"\b(?:{'|'.join(_VERBS)})\b")
_NAME = re.compile(
    r"(?:About(?: the author)?:?\s+)?((?:[^\W\d_a-z][\w.'’-]*\s){1,3}[^\W\d_a-z][\w'’-]*)"
    rf"(?:\s\(@\w+\))?\s*(?:,|\s[–—-]\s|\s(?=(?:{'|'.join(_VERBS)})\b))"
)
_CONTACT = re.compile(r"\W*(?:You can )?(?:[Ff]ollow|[Rr]each|[Cc]ontact|E-?mail|[Ww]rite to)\b")
_TOKEN = re.compile(r"\w+")


_CUES = re.compile(
    r"\b(?:writes? (?:about|for|on)|has written|been writing|years of experience|[Ww]here (?:he|she|they)\b"
    r"|[Ww]hen (?:he|she|they)(?:'s|’s| is| are)? not"
    r"|[Ww]hen not \w+ing|loves|enjoys|lives (?:in|with)|is based in|holds an?|degrees? in|graduated|[Mm]aster[’']s|[Bb]achelor[’']s|PhD"
    r"|award-winning|passion(?:ate)?|expertise in|speciali[sz]\w+ in|[Yy]ou can (?:find|follow|reach|contact) (?:him|her|them)"
    r"|covers? [\w ,&-]{3,60} for\b|(?:[Rr]each|[Cc]ontact|[Ee]-?mail) (?:him|her|them)\b"
    r"|[Ff]ollow (?:him|her|them)|(?:his|her|their) (?:work|spare time|free time)|is the author of"
    r"|is a (?:freelance|contributing|staff|senior)"
    r"|studierte|lebt in|hat .{0,40}studiert|schreibt (?:über|für)|vit à|écrit (?:sur|pour)"
    r"|vive en|escribe (?:sobre|para)|vive a|scrive (?:di|per))"
)
"""What is said of authors."""
_I_AM = (
    r"I[’']m|I am|[Mm]y name is|[Ii]ch bin|[Mm]ein Name ist|[Ii]ch hei(?:ß|ss)e|[Jj]e suis|[Jj]e m[’']appelle|[Ss]oy|[Mm]e llamo"
    r"|[Ss]ono|[Mm]i chiamo|[Ss]ou|[Ii]k ben|[Jj]ag heter|[Jj]eg heter|[Jj]eg hedder|[Jj]estem|[Nn]azywam się"
)
_GREETED = re.compile(
    r"(?:Hi|Hello|Hey|Hallo|Hej|Hei|Hola|Ciao|Salut|Bonjour|Olá|Oi|Moin|Servus|Cześć)(?:,? (?:there|and welcome|zusammen))?[!,.]?\s"
    rf"(?:{_I_AM})\s"
)
"""How a writer presents himself, with a greeting, …"""
_PRESENTED = re.compile(rf"(?:I[’']m|I am) (?:an?|the) |(?:{_I_AM}) [^\W\d_a-zß-ÿ][^\W\d_]+(?: [^\W\d_a-zß-ÿ][^\W\d_]+)?[,.!]")
"""… and without."""
_MEET = re.compile(r"(?:About|Meet|Über|À propos de|Sobre|Acerca de|Over|Om) (?=[^\W\d_a-zß-ÿ])")
_HEAD = re.compile(rf"(?:{_MEET.pattern}|(?:[Ww]ritten by|[Pp]osted by|Author|About the author):? (?=[^\W\d_a-zß-ÿ]))")
"""What stands before the name above such a box."""
HEAD_REACH = 200
"""Characters of a paragraph above a story in which a role is looked for."""
MIN_CUES = 2
"""Such things, the role among them, that a bio must hold."""
_QUOTED = re.compile(r"[“”\"„«]|\bsaid\b|\bsays\b|\bsagte?\b|\bdijo\b|\ba dit\b")


class Bio(NamedTuple):
    """A paragraph about an author."""

    name: str | None
    evidence: str


def read_bio(block: Block, above: Block | None, language: str | None) -> Bio | None:
    """A bio when the block begins with a name, says `is …`, and names a journalist's role or links to a profile.

    One sign is not enough: a label such as `View full profile`; or the role and the name alone on the line above; or two
    of the things that are said of authors and no one quoted (`has written`, `lives in`, `holds a degree`).
    """
    if block.word_count > MAX_WORDS or block.word_count < 4:
        return None
    found = _NAME.match(block.text)
    name = bare_name(found.group(1).strip(), language).removeprefix("Author ") if found else None
    if name and not is_name(name, language):
        name = None
    head = block.text[len(name) : len(name) + ROLE_REACH] if name else ""
    role = role_in(head, language) if name and _VERB.search(head) else None
    label = profile_label(block, language)
    titled = bool(name and above and above.text.strip(" .") == name)
    if name and label:
        return Bio(name, f"{name!r} and the label {label!r}")
    if name and role and titled:
        return Bio(name, f"{name!r} above, then the role {role!r}")
    cues = dict.fromkeys(_CUES.findall(block.text)) if name and _VERB.search(head) and not _QUOTED.search(block.text) else {}
    if name and len(cues) + bool(role) >= MIN_CUES:
        return Bio(name, f"{name!r}, then {', '.join(map(repr, [*cues, *([role] if role else [])][:3]))}")
    return None


def of_author(block: Block, names: Iterable[str]) -> Bio | None:
    """What a short text at the end of a story says of one of its authors: a line with the name, how to reach him, or a paragraph that
    begins with the name, goes on behind it as a bio does, or presents itself. No role is asked for: the header names him."""
    for name in names:
        if name.split()[0] not in block.text or block.word_count > NAMED_WORDS:
            continue
        if name in block.text and block.word_count <= CONTACT_WORDS and _CONTACT.match(block.text):
            return Bio(name, f"how to reach the author {name!r}")
        if name in block.text and block.word_count <= LINE_WORDS and not block.prose:
            return Bio(name, f"a line with the author's name {name!r}")
        if block.word_count > LINE_WORDS and not _QUOTED.search(block.text) and _about(name).match(block.text):
            return Bio(name, f"about the author {name!r}")
    return None


def above_story(block: Block, names: Iterable[str], language: str | None) -> Bio | None:
    """A paragraph about an author among the first ones of a story, as some sites print it below the byline: he stands at its beginning, and
    a role of authors behind that."""
    told = block.word_count > LINE_WORDS and not _QUOTED.search(block.text)
    for name in names if told else ():
        if _about(name).match(block.text) and role_in(block.text[:HEAD_REACH], language):
            return Bio(name, f"about the author {name!r}, in front of the story")
    return None


def introduces_itself(block: Block, above: Block, language: str | None) -> Bio | None:
    """A paragraph that presents its writer: `Hi, I'm Jane …`. Without a greeting the line above must be a name, or a heading such as
    `Meet Jane Roe`."""
    if not block.prose or not LINE_WORDS < block.word_count <= MAX_WORDS:
        return None
    said = _GREETED.match(block.text) or _PRESENTED.match(block.text)
    if not said:
        return None
    name = _MEET.sub("", above.text).strip(" !:")
    headed = not above.prose and above.word_count <= LINE_WORDS and (is_name(name, language) or bool(_MEET.match(above.text)))
    evidence = f"presents its writer: {said[0].strip()!r}"
    if headed:
        return Bio(name if is_name(name, language) else None, evidence)
    return Bio(None, evidence) if _GREETED.match(block.text) else None


def _about(name: str) -> re.Pattern[str]:
    """How a paragraph about somebody begins, or goes on behind the name."""
    first, full = re.escape(name.split()[0]), re.escape(name)
    begins = rf"\W{{0,3}}{full}\b" + (rf"|\W{{0,3}}{first}\s(?:{'|'.join(_VERBS)})\b" if begins_known(name) else "")
    return re.compile(rf"{begins}|.{{0,300}}\b{full}\s(?:{'|'.join(_VERBS)})\b|.{{0,20}}\bI(?:['’]m| am) {first}\b")


def role_in(text: str, language: str | None) -> str | None:
    """The role of a journalist that a text names, or None."""
    lowered = " " + " ".join(_TOKEN.findall(text.casefold())) + " "
    roles = phrases("byline_roles", language).whole
    return max((role for role in roles if f" {role} " in lowered), key=lambda role: (len(role), role), default=None)


def profile_label(block: Block, language: str | None) -> str | None:
    """A label such as `View full profile` at the end of the block, or None; not the end of a word, `Relocation`, or of a list, `Education
    and Experience`."""
    text = block.text[-60:].rstrip(" .»>")
    tail, labels = text.casefold(), _labels(language)
    if not tail.endswith(labels):
        return None
    label = next(label for label in labels if tail.endswith(label))
    front, begin = text[: -len(label)], text[-len(label) :][:1]
    within = front[-1:].isalpha() and begin.islower() and begin.isascii()
    return None if within or not words("conjunction", "any").isdisjoint(caseless(front).split()[-1:]) else label


@cache
def _labels(language: str | None) -> tuple[str, ...]:
    """The labels of profiles, the longest first."""
    labels = (label for label in phrases("author_bio", language).whole if len(label) > MIN_LABEL)
    return tuple(sorted(labels, key=lambda label: (len(label), label), reverse=True))


def named_above(block: Block, above: Block, language: str | None) -> str | None:
    """The name on the line above, where a paragraph begins with it or its first part, or says `I'm` and that name; of people only,
    by their first name."""
    label = _HEAD.match(above.text)
    name, _, behind = above.text[label.end() if label else 0 :].partition(",")
    name = name.strip(" .*:")
    if above.prose or not 8 <= block.word_count <= NAMED_WORDS or not is_name(name, language):
        return None
    if not begins_known(name) or (not label and (_QUOTED.search(block.text) or any(map(str.isdigit, behind)))):
        return None
    first, _, rest = map(re.escape, name.partition(" "))
    opening = r"(?:\([^()]{3,60}\)[\s–—-]+|As an? [\w ]{3,30}, |(?:Hi[,!.]? )?I[’']m |I am |My name is )?"
    said = re.match(rf"{opening}{first}(?:{_}{rest})?(?:[’']s)?\b(?!\s+[^\W\d_a-z])", block.text)
    return name if said else None
