"""Sign-offs of agencies behind the last sentence.

Why: they are the header’s agency.

Removes: `(c)AFP/Jane ROE`, `(ANI)`, `(PTI) ABC XYZ`, `PTI ABC`, `– dpa`, `(APA, 8.2.2026)`, `Quelle: dpa`, `Com Reuters e AFP`,
`cl/AFP/dpa`

Keeps: `He works for a news agency (AP).` in the middle of the story; `a private network (VPN).`; `Foto: dpa`
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from cleaner.contract import Finding, View
from cleaner.document import MARKS, Block, within
from cleaner.lines.agencies import agency
from cleaner.lines.agency_line import AgencyLine, name_with_agency, read_agency_line, without_label
from cleaner.lines.east_names import chinese_people, has_chinese_job
from cleaner.lines.houses import credited_by_house
from cleaner.lines.name_lines import boxed_names
from cleaner.lines.name_shapes import is_name, split_names
from cleaner.lines.writers import labels_other_work
from cleaner.metadata import Fact

LAST_WORDS = 8
"""Words of the last paragraph at least."""
WORK_WORDS = 10
"""Words of a line that says who worked on the story at most."""
LAST_BLOCKS = 3
"""Blocks at the end of the story, and paragraphs, in which a sign-off may stand: tags and links may follow the last one."""
BEHIND = 2
"""Blocks behind the story in which a line may be one."""
MAX_WORDS = 30
"""Words of such a line at most: `AGERPRES/(A - autor: …, editor: …)` is the longest."""
OTHER_CODES = frozenset(("media_credit", "copyright", "syndication", "credits", "language_picker", "headline_list", "footer_label"))
"""Passes whose blocks are looked at all the same: `Quelle: dpa`, `(©NTB)`."""

_BRACKETED = re.compile(
    r"\s*[(\[（【［]([^()\[\]（）【】［］]{2,40})[)\]）】］][.。]?(?:(?:\s+[A-Z]{2,4}){0,4}|(?:\s[a-z]{2,4}/?){1,3}|\s?\((?:https?://|www\.)[^()]{3,60}\))$"
)

_INITIALS = re.compile(r"(?<=[.!?\"”])\s+([A-Z]{2,5})(?:\s+[A-Z]{2,4}){0,4}(?:\s+[a-z]{2,4}(?:[/ -][a-z]{2,4}){0,3})?$")
_GLUED_WIRE = re.compile(r"(?<=[^\W\d_][.!?\"”])([A-ZİÇĞÖŞÜ]{3,5})$")
"""`… dedi.İHA`"""
_EDITED = re.compile(
    r"\s*[(（【\[](?P<label>(?:本[报報]|见习|特约)?(?:记者|記者|通讯员|编辑|編輯|责编|責編|翻譯|翻译|翻訳|編集|校對|校对)\s?[:：／/]?)"
    r"\s?(?P<people>[\w·、,，/ :：]{2,30})[)）】\]]\d{0,8}$"
)
"""`…讨论。（记者王小明）`, `…示している。(翻訳:ABC)`, with the day of Taiwan behind it `…三個月。（編輯：沈柏舟）1141127`"""
_HAN_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_NAMES = re.compile(r"(?<=[。！？」”])\s*[(（【\[]([\u4e00-\u9fff々・、\s]{2,24})[)）】\]]$")
"""`…した。【社会部・佐藤恵子】`, `…讨论。(本报记者 张胜 李睿)`"""
WRITTEN_REACH = 120
"""Characters at the end of a paragraph in which its writers stand."""
_WRITTEN = re.compile(r"(?<=[.!?\"”])\s*\((?:[Bb]y|Par|Por|Von|Oleh)\s([^()]{4,80})\)(?:\s(?:Enditem|ENDS?)(?:/[A-Za-z]{0,4})?)?$")
"""`… policies. (By Jane Roe) Enditem/`"""
_CODED = re.compile(r"(?<=[.!?\"”])\s+([A-Z]{3,12}\s?/\s?\([^()]{3,160}\))\.?$")
"""`… ţară. AGERPRES/(A - autor: …, editor: …)`"""
_END = re.compile(
    r"(?<=[.!?\"”»。])\s*(?:Enditem(?:/[a-z]{0,3})?|\((?:end|END|完)\)|（完）|【完】|-0-|-{1,2}30-{1,2}|/PP/|/\.|\(Schluss\)(?:\s[a-z/]{2,12})?)$"
)
"""How agencies say that there is no more."""
_CODES = re.compile(
    rf"(?=[^\W\d_A-Z])(?:(?:[^\W\d_A-Z]|[{MARKS}.]){{1,6}}\s?(?:/\s?|-(?=[^\W\d_A-Z]+/))){{1,4}}(?:[^\W\d_A-Z]|[{MARKS}.]){{0,6}}"
    rf"|/(?:(?:[^\W\d_]|[{MARKS}.]){{1,6}}/){{1,3}}|\([^\W\d_]{{1,3}}(?:-[^\W\d_]{{1,3}}){{0,3}}\)"
    r"|(?:PTI|UNI|ANI|IANS)(?:\s[A-Z]{2,4}){1,4}|(?:epd|SID|kna|APA)(?:\s[a-z]{2,4}){1,4}"
    r"|Enditem(?:/[A-Z]{2,3})?|-{1,2}(?:0|30)-{1,2}|\d{4}\*\*\d{4}|={1,2}[A-Z]\w+|[A-Z]{3}(?:\s?//\s?[A-Z]{3}){1,3}|[(（]完[)）]"
    r"|\((?:Schluss|Ende|Fin|FIN)\)(?:\s[A-Za-z/]{2,12})?"
)
"""A line of initials and codes, which says who wrote, edited and sent the story."""
_DASHED = re.compile(r"(?<=[.!?।\"”])\s*(?:[-–—]{1,2}\s?|/)([A-Z][\w /,]{1,30}|dpa|ritzau/?|afp)\.?$")
_RIGHTS = re.compile(r"(?<=[.!?。！？”」])\s*(?:\([cC]\)|（[cC]）|©)\s?([^。.!?]{2,60})$")
"""`…」と述べた。(c)AFP/Jane ROE`"""
_DONE_BY = re.compile(
    r"(?:(?:web |online )?edit(?:or|ed)\b|edição|edición|edité|redigido|reportage|reportagem|reporting|traduit|traduction|translat)", re.I
)
"""How a line in brackets begins that says so: `(Edição de Jane Roe)`, `(Web editor: Jane Roe)`."""
_SMALL = frozenset("afp apa dpa epd kna ots reuters sid".split())
"""Agencies that sign in small letters; others are words: `(map)`."""
_GLUED = re.compile(r"(?<=[.!?\"”])/(?:[^\W\d_]{1,3}\.){1,3}$|(?<=[^\W\d_][.!?\"”])/[\w-]{2,20}\.[a-z]{2,4}$")
"""Initials, or the site's address, glued to the last full stop: `… një letër./a.m.`"""
_SHORT = re.compile(r"[^\W\d_a-zß-ÿ]{2,6}|[^\W\d_A-ZÀ-Þ]{2,3}")
"""A house in capitals, or initials."""
_PICTURES = frozenset("EPA FILE GETTY HO IMAGO PHOTO POOL STR".split())
"""Who gave a picture in front of an agency: `STR/AFP`."""
_CLOSED = re.compile(r"[.!?।。！？”\"»]\s*$")
"""The end of a sentence."""


def judge_context(view: View) -> Iterator[Finding]:
    end = view.story.end
    inside = view.inside()
    paragraphs = [block for block in inside if block.prose]
    low = min((block.index for block in (*inside[-LAST_BLOCKS:], *paragraphs[-LAST_BLOCKS:])), default=end)
    for block in within(view.blocks, low, end + 1):
        found = (_written(block) if block.index < end else None) or _at_end(block, inside=block.index < end)
        if found:
            yield found
    yield from _behind_last(inside, view)
    for block in within(view.document.blocks, low, end + BEHIND):
        if view.begins_another(block.index):
            return
        reason = view.gone.get(block.index)
        line = _line(block, view) if block.word_count <= MAX_WORDS and (reason is None or reason.code in OTHER_CODES) else None
        if line:
            yield Finding(block, f"agency {line.agency!r} alone", facts=line.facts("sign-off"))


def _behind_last(inside: Sequence[Block], view: View) -> Iterator[Finding]:
    """The lines behind the last paragraph of the story that say who worked on it: initials, `Editor: Jane Roe`, `(Edição de Jane Roe)`."""
    last = max((position for position, block in enumerate(inside) if block.prose and block.word_count >= LAST_WORDS), default=len(inside))
    for block in inside[last + 1 : last + 1 + LAST_BLOCKS]:
        bare = block.text.strip("()[] ")
        if _CODES.fullmatch(block.text):
            name = agency(block.text.split()[0])
            yield Finding(block, "initials and codes alone", facts=(Fact("agency", name, "sign-off"),) if name else ())
            continue
        labelled = view.document.hits[block.index].get("byline", "").endswith(":")
        named = labels_other_work(bare) or labelled or (block.text[0] in "([" and _DONE_BY.match(bare))
        if block.word_count > WORK_WORDS or not named:
            return
        yield Finding(block, "who worked on the story")


def _at_end(block: Block, *, inside: bool) -> Finding | None:
    """The sign-off that a paragraph ends with; right behind the story one in brackets or behind a dash, and behind a sentence."""
    tail = block.text[-80:]
    coded = _CODED.search(block.text) if inside and block.text[-1] in ")." else None
    if coded and (line := read_agency_line(coded[1])):
        return Finding(block, f"agency {line.agency!r}", (coded.start(), len(block.text)), line.facts("sign-off"))
    if inside and (edited := _EDITED.search(tail)):
        return _edited(block, edited, max(0, len(block.text) - 80))
    boxed = _NAMES.search(tail) if inside else None
    reporters = _in_box(boxed[1]) if boxed else ()
    if boxed and reporters:
        span = (max(0, len(block.text) - 80) + boxed.start(), len(block.text))
        return Finding(block, f"{boxed[0].strip()!r} closes the story", span, (Fact("authors", reporters, "sign-off"),))
    for pattern in (_BRACKETED, _DASHED, _INITIALS, _GLUED_WIRE) if inside else (_BRACKETED, _DASHED):
        found = pattern.search(tail)
        name = _wire(found.group(1).lstrip("© ")) if found else None
        if found and name and (inside or not tail[: found.start()] or _CLOSED.search(tail[: found.start()])):
            span = (max(0, len(block.text) - 80) + found.start(), len(block.text))
            return Finding(block, f"agency {name!r}", span, (Fact("agency", name, "sign-off"),))
    if inside and (ended := _END.search(tail) or _GLUED.search(tail)):
        return Finding(block, f"{ended[0].strip()!r} closes the story", (max(0, len(block.text) - 80) + ended.start(), len(block.text)))
    found = _RIGHTS.search(tail) if inside else None
    wire, _, person = found[1].strip().partition("/") if found else ("", "", "")
    name = agency(wire.strip()) if wire else None
    if found and name:
        people = (Fact("authors", (person.strip(),), "sign-off"),) if is_name(person, None) else ()
        span = (max(0, len(block.text) - 80) + found.start(), len(block.text))
        return Finding(block, f"agency {name!r} behind a sign of rights", span, (*people, Fact("agency", name, "sign-off")))
    return None


def _written(block: Block) -> Finding | None:
    """The writers in brackets that a paragraph ends with."""
    found = _WRITTEN.search(block.text) if block.word_count >= LAST_WORDS and "(" in block.text[-WRITTEN_REACH:] else None
    names = split_names(found[1]) if found else []
    if not found or not names or not all(is_name(name, None) for name in names):
        return None
    return Finding(block, f"{found[0].strip()!r} closes the story", found.span(), (Fact("authors", tuple(names), "sign-off"),))


def _in_box(text: str) -> tuple[str, ...]:
    """The reporters in the bracket that a paragraph ends with."""
    return chinese_people(text) if has_chinese_job(text) else boxed_names(text, sure=True)


def _edited(block: Block, found: re.Match[str], low: int) -> Finding:
    """Who wrote or edited, in a bracket behind the last sentence; reporters are the authors."""
    people = tuple(re.split(r"[、,，\s]+", found["people"].partition(" ")[0])) if found["label"].rstrip(" :：／/").endswith("者") else ()
    named = tuple(name for name in people if _HAN_NAME.fullmatch(name))
    facts = (Fact("authors", named, "sign-off"),) if named else ()
    return Finding(block, f"{found[0].strip()!r} closes the story", (low + found.start(), len(block.text)), facts)


def _wire(text: str) -> str | None:
    """The agency that a sign-off names, behind a label, a house or initials, or in small letters: `(apa)`, `(Quelle: dpa)`, `(VG/NTB)`."""
    name = agency(text) or agency(without_label(text))
    house, slash, wire = text.rpartition("/")
    if not name and slash and _SHORT.fullmatch(house) and house not in _PICTURES:
        text = wire
        name = agency(wire)
    return name or (agency(text.upper()) or agency(text.title()) if text in _SMALL else None)


def _line(block: Block, view: View) -> AgencyLine | None:
    """What a line says that is a sign-off and nothing else; one with a name stands right below a paragraph: further below, it is
    a picture's."""
    name = agency(block.text) or (credited_by_house(block.text, view.document) if "/" in block.text else None)
    above = view.document.blocks[block.index - 1] if block.index else None
    below_prose = bool(above and above.prose)
    name = name or (_wire(block.text.strip("() ")) if below_prose and "/" in block.text and " " not in block.text else None)
    if name:
        return AgencyLine(name, (), None)
    line = read_agency_line(block.text) or (name_with_agency(block.text) if below_prose else None)
    return None if line and line.people and not below_prose else line
