"""Phrase lists: data in `cleaner/phrases/<list>/<language>.txt`, looked up by hash, never one pattern after another.

A line of a list is a phrase; `#` begins a comment. It is folded as blocks are (`cleaner.document.fold`) and matches

    phrase        a whole line
    phrase *      the start of a line
    phrase: *     the same, with a colon, a bar, a dash or an arrow behind the phrase
    * phrase      its end
    * phrase *    any place in it
    one * two     the start of a line and its end; with a star in front or behind, both in any such place, one behind the other

Prefixes, suffixes and inner phrases are indexed by one word, so a line costs a look-up a word, however long the list. Most lines
of a page hold no phrase: `PhraseIndex.look_up` tells so by tests over bytes, and takes the others apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from cleaner.document import COLONS, caseless, fold, place_of, with_colons

FOLDER = Path(__file__).parent / "phrases"


TAIL = COLONS + "|–—-»›>"
"""What may stand between a label and what it labels: `Opinion – …`, `Also read: …`."""
_SIGNS = TAIL + "/／｜丨=＝・ "
"""The same with those of East Asia: `文／陈思远`, `文＝佐藤健一`."""
_ENDS = TAIL + "／/｜丨＝=・】］」』〕）©"
"""The same, and what closes a label in brackets or stands behind one in East Asia: all that folding takes from the end of a phrase. Such
a phrase is a label, too: `写真】` begins no line of `写真を手に`."""
GAP = " * "
"""Any words inside a phrase."""
LABEL_KEY = 1
"""Characters by which labels in scripts without spaces are found."""
_TAILS = frozenset(TAIL)
_WORD = re.compile(r"\w+")
_WORDS_ONLY = bytes(code if chr(code).isascii() and (chr(code).isalnum() or chr(code) == "\n") else 32 for code in range(256))
"""For `bytes.translate`: of UTF-8 the letters and digits in ASCII, a row of tokens where a line is one of words."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


SINGLE_WORD_LISTS = frozenset({"byline"})
"""Lists whose prefixes may be one bare word (`by Jane Roe`): what follows is checked by the caller. Elsewhere a bare word
opens too many sentences, so such a phrase is not used."""
WORD_LISTS = frozenset(
    {"stopwords", "dates", "agencies", "agency_labels", "conjunction", "places", "countries", "first_names", "other_work"}
)
"""Lists that are no phrases: they have readers of their own."""

Hits = Mapping[str, str]
"""List → the phrase of it that a line holds, as written in the list."""
NO_HITS: Hits = {}

_Entry = tuple[str, str, str]
"""Folded phrase, list, phrase as written."""
_Listed = tuple[tuple[str, str], ...]
"""Lists and the phrase as written in each: `Hits` before a line is looked up."""
_Entries = dict[str, tuple[_Entry, ...]]
TextSet = Mapping[str, None]
"""Many texts, as the keys of a dict: each full run of the garbage collector goes through all sets and lists of a process, but not
through tuples and dicts of texts alone. With sets and lists such a run took 80 ms instead of 18, once in 48 pages of HTML."""


class PhraseIndex:
    """The phrases of some lists in some languages, looked up together."""

    def __init__(self, lists: Mapping[str, Iterable[str]]) -> None:
        self.whole: dict[str, _Listed] = {}
        """Folded whole lines → the lists that hold them, each with the phrase."""
        self._starts: _Entries = {}
        self._labels: _Entries = {}
        self.labels: dict[str, _Listed] = {}
        """Folded labels (prefixes with a colon) → the same."""
        self._ends: _Entries = {}
        self._inner: _Entries = {}
        self._unspaced: list[tuple[str, bool, bool, str, str]] = []
        self._rests: dict[tuple[str, str], tuple[tuple[str, ...], bool]] = {}
        """List and phrase with a star inside, as written → what must follow its first part, and whether the line may go on behind that."""
        self._of_whole: dict[str, Hits] = {}
        for name, lines_ in lists.items():
            for line in lines_:
                self._add(name, line)
        self._unspaced.sort(key=lambda entry: -len(entry[0]))  # of two beginnings the longer one counts
        self.first_words: TextSet = dict.fromkeys(phrase.partition(" ")[0] for phrase in self.whole)
        """First words of the whole lines."""
        self._openers = _by_token(0, self._starts, self._labels)
        self._closers = _by_token(-1, self._ends)
        self._holders = _by_token(None, self._inner)
        self._inner_tokens = frozenset(self._holders)
        self._bare_openers = self._openers.get(b"", ())
        """Phrases without a letter in ASCII that open a line."""
        self._has_no_token = bool(self._unspaced) or b"" in self._closers or b"" in self._holders
        """Whether another phrase holds none: then tokens do not tell of the lines beyond ASCII."""

    def _add(self, name: str, line: str) -> None:
        opens, closes = line.startswith("*"), line.endswith("*")
        bare = line.strip("*").strip()
        head, gap, rest = bare.partition(GAP)
        phrase = fold(head)
        if not any(map(str.isalpha, phrase)) and phrase.count("0") < 2:
            return
        if not (opens or closes or gap):
            _list(self.whole, phrase, name, bare)
            return
        if gap:
            self._rests[name, bare] = (tuple(map(fold, rest.split(GAP))), closes or self._rests.get((name, bare), ((), False))[1])
            closes = True
        signs = f"{TAIL}©" if head[:-1].isascii() or name in SINGLE_WORD_LISTS else _ENDS
        labelled = closes and not opens and (head[-1] in signs or head.endswith(".."))
        if labelled:
            phrase = phrase.rstrip(_ENDS + ". ")
        if is_unspaced(phrase) and not labelled:
            self._unspaced.append((phrase, opens, closes, name, bare))
            return
        words_ = phrase.split()
        if closes and not opens and head[-1] == ",":
            phrase = f"{phrase},"
            words_ = phrase.split()
        bare_word = len(words_) < 2 and phrase[-1] != "," and not (opens and "/" in phrase)  # `Author,` and `m/w/d` are no words
        if bare_word and not gap and not labelled and name not in SINGLE_WORD_LISTS:
            return
        entry = (phrase, name, bare)
        if labelled:
            _enter(self._labels, words_[0][:LABEL_KEY] if is_unspaced(phrase) else words_[0], entry)
            _list(self.labels, phrase, name, bare)
        elif opens and closes:
            _enter(self._inner, max(_WORD.findall(phrase), key=len), entry)
        elif closes:
            _enter(self._starts, words_[0], entry)
        else:
            _enter(self._ends, words_[-1], entry)

    def texts(self) -> tuple[str, ...]:
        """All phrases, folded."""
        indexes = (self._starts, self._labels, self._ends, self._inner)
        listed = {entry[0] for index in indexes for entries in index.values() for entry in entries}
        return tuple(sorted(listed | set(self.whole) | {entry[0] for entry in self._unspaced}))

    def look_up(self, lines: Sequence[str]) -> tuple[Hits, ...]:
        """`match` for all lines of a page, at half the price."""
        whole, openers, closers, inner = self.whole, self._openers, self._closers, self._inner_tokens
        has_no_token, bare_openers = self._has_no_token, self._bare_openers
        rows = "\n".join(lines).encode("utf-8", "surrogatepass").translate(_WORDS_ONLY).split(b"\n")
        found: list[Hits] = []
        for line, row in zip(lines, rows, strict=False):  # of no line there is one row
            tokens = row.split()
            if line in whole:
                found.append(self._match_whole(line))
            elif (tokens and (
                (tokens[0] in openers and line.startswith(openers[tokens[0]]))
                or (tokens[-1] in closers and line.endswith(closers[tokens[-1]]))
                or not (inner.isdisjoint(tokens) or self._holds_none(line, tokens))
            )) or (not line.isascii() and (has_no_token or line.startswith(bare_openers))):  # fmt: skip
                found.append(self.match(line))
            else:
                found.append(NO_HITS)
        return tuple(found)

    def _holds_none(self, line: str, tokens: Iterable[bytes]) -> bool:
        for token in self._inner_tokens.intersection(tokens):
            for phrase in self._holders[token]:
                if phrase in line:
                    return False
        return True

    def _match_whole(self, line: str) -> Hits:
        """`match` of a line that is a phrase of the lists: once for each of these."""
        hits = self._of_whole.get(line)
        if hits is None:
            hits = self._of_whole[line] = self.match(line)
        return hits

    def match(self, folded: str) -> Hits:
        """What the folded line holds, list by list; `NO_HITS` for most lines."""
        if not folded:
            return NO_HITS
        hits = dict(self.whole.get(folded, ()))
        words_ = folded.split()
        first = words_[0]
        for phrase, name, bare in self._starts.get(first, ()):
            ends = len(phrase)
            if folded.startswith(phrase) and not folded[ends : ends + 1].isalnum() and self._goes_on(name, bare, folded, ends):
                hits.setdefault(name, bare)
        for key in (first.rstrip(TAIL), folded[:LABEL_KEY]):
            for phrase, name, bare in self._labels.get(key, ()):
                behind = folded[len(phrase) :].lstrip()[:2] if folded.startswith(phrase) else ""
                if behind and (behind[0] in _TAILS or _ends_as(bare, behind)) and self._goes_on(name, bare, folded, len(phrase)):
                    hits.setdefault(name, bare)
        for phrase, name, bare in self._ends.get(words_[-1], ()):
            if folded.endswith(phrase) and _begins_word(folded, len(folded) - len(phrase)):
                hits.setdefault(name, bare)
        inner = self._inner
        for word in _WORD.findall(folded) if inner and len(words_) > 1 else ():
            if word in inner:
                for phrase, name, bare in inner[word]:
                    at = folded.find(phrase)
                    begins = at >= 0 and (_begins_word(folded, at) or f" {phrase}" in folded)
                    if begins and self._goes_on(name, bare, folded, at + len(phrase)):
                        hits.setdefault(name, bare)
        if self._unspaced and not folded.isascii() and is_unspaced(folded):
            for phrase, opens, closes, name, bare in self._unspaced:
                if _stands(folded, phrase, opens, closes) and self._goes_on(name, bare, folded, folded.find(phrase) + len(phrase)):
                    hits.setdefault(name, bare)
        return hits or NO_HITS

    def _goes_on(self, name: str, bare: str, folded: str, at: int) -> bool:
        """Whether the other parts of a phrase with a star inside follow; True where it has none."""
        if (name, bare) not in self._rests:
            return True
        parts, is_open = self._rests[name, bare]
        for part in parts:
            found = _find_words(folded, part, at)
            if found < 0:
                return False
            at = found + len(part)
        return is_open or folded.endswith(parts[-1])


def _list(listed: dict[str, _Listed], phrase: str, name: str, bare: str) -> None:
    """Add a list to those that hold a phrase; of two ways to write it the first counts."""
    known = listed.get(phrase, ())
    if all(other != name for other, _ in known):
        listed[phrase] = (*known, (name, bare))


def _enter(entries: _Entries, word: str, entry: _Entry) -> None:
    entries[word] = (*entries.get(word, ()), entry)


def _by_token(position: int | None, *indexes: _Entries) -> Mapping[bytes, tuple[str, ...]]:
    """The phrases by their first token in ASCII (0), by the last one of their last word (-1), or by the longest one of the word
    that they are indexed by; the empty token for those that have none there."""
    found: dict[bytes, tuple[str, ...]] = {}
    for word, phrase in dict.fromkeys((word, entry[0]) for index in indexes for word, entries in index.items() for entry in entries):
        text = word if position is None else phrase if position == 0 else phrase.split()[-1]
        tokens = text.encode("utf-8", "surrogatepass").translate(_WORDS_ONLY).split() or [b""]
        token = tokens[position] if position is not None else max(tokens, key=len)
        found[token] = (*found.get(token, ()), phrase)
    return found


def _begins_word(folded: str, at: int) -> bool:
    """Whether no letter of ASCII stands before a place: `our newsletter` is no part of `your newsletter`."""
    return at == 0 or not (folded[at - 1].isascii() and folded[at - 1].isalpha())


def _find_words(folded: str, part: str, at: int) -> int:
    """Where whole words stand in a line, from a place on; -1 where they do not."""
    found = folded.find(part, at)
    while found >= 0 and not (_begins_word(folded, found) and _ends_word(folded, found + len(part))):
        found = folded.find(part, found + 1)
    return found


def _ends_word(folded: str, at: int) -> bool:
    """Whether no letter of ASCII stands at a place: `the app` is no part of `the apple`."""
    return not (folded[at : at + 1].isascii() and folded[at : at + 1].isalpha())


def _ends_as(bare: str, behind: str) -> bool:
    """Whether what stands behind a label closes it as the list says: with a sign that folding takes from the list's."""
    sign = bare.partition(GAP)[0][-1]
    return sign not in TAIL and (behind[0] in _ENDS or (sign == "." and behind == ".."))


def _stands(folded: str, phrase: str, opens: bool, closes: bool) -> bool:
    if opens:
        return phrase in folded if closes else folded.endswith(phrase)
    return folded.startswith(phrase)


def behind_label(label: str, text: str) -> str | None:
    """What stands behind a label of the lists in a text; None where it does not, or where in a script without spaces only a word
    begins so: `文：` and `文化`."""
    bare = label.rstrip(_SIGNS)
    at, end = place_of(bare, text)
    if at < 0 or (bare != label and is_unspaced(bare) and text[end : end + 1] not in _SIGNS):
        return None
    return with_colons(text)[end:].lstrip(f"{_SIGNS}.")


def is_unspaced(text: str) -> bool:
    """Whether the text is in a script that puts no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese)."""
    return bool(_UNSPACED.search(text))


@cache
def languages(name: str) -> tuple[str, ...]:
    """The languages that have a list of this name, sorted."""
    return tuple(sorted(path.stem for path in (FOLDER / name).glob("*.txt")))


def lines(name: str, language: str) -> Iterator[str]:
    """The lines of one file, comments and blank ones left out; nothing when there is no such file."""
    path = FOLDER / name / f"{language}.txt"
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip() and not line.startswith("#"):
                yield line.strip()


def _spoken(name: str, language: str | None) -> tuple[str, ...]:
    """The languages whose file of a list serves a page: its own and English (English furniture stands on pages of every
    language); all when the page's language is not known or has no list."""
    known = languages(name)
    return known if language not in known else tuple(sorted({language or "en", "en"} & set(known)))


@cache
def phrases(name: str, language: str | None) -> PhraseIndex:
    """One list, for a page in `language`."""
    return PhraseIndex({name: [line for code in _spoken(name, language) for line in lines(name, code)]})


@cache
def all_phrases(language: str | None) -> PhraseIndex:
    """All phrase lists at once, for a page in `language`."""
    names = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name not in WORD_LISTS)
    return PhraseIndex({name: [line for code in _spoken(name, language) for line in lines(name, code)] for name in names})


@cache
def words(name: str, language: str) -> frozenset[str]:
    """A list as a set of casefolded tokens (stop words)."""
    return frozenset(caseless(line) for line in lines(name, language))


@cache
def stop_words(language: str | None) -> frozenset[str]:
    """The stop words of a language, and those of English, which stand on pages of every language."""
    return words("stopwords", language or "en") | words("stopwords", "en")
