"""Phrase lists: data in `cleaner/phrases/<list>/<language>.txt`, looked up by hash, never one pattern after another.

A line of a list is a phrase; `#` begins a comment. It is folded as blocks are (`cleaner.document.fold`) and matches

    phrase        a whole line
    phrase *      the start of a line
    * phrase      its end
    * phrase *    any place in it

Prefixes, suffixes and inner phrases are indexed by one word, so a line costs a look-up a word, however long the list.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from cleaner.document import fold

FOLDER = Path(__file__).parent / "phrases"


_TAIL = " :|：–—-"
"""What may close a prefix: `opinion –`, `also read:`."""


SINGLE_WORD_LISTS = frozenset({"byline"})
"""Lists whose prefixes may be one bare word (`by Jane Roe`): what follows is checked by the caller. Elsewhere a bare word
opens too many sentences, so such a phrase is not used."""


class Phrases:
    """The phrases of one list in some languages."""

    def __init__(self, lines: Iterable[str], *, single_words: bool = False) -> None:
        self._single_words = single_words
        self.whole: dict[str, str] = {}
        self._starts: dict[str, list[tuple[str, str]]] = {}
        self._ends: dict[str, list[tuple[str, str]]] = {}
        self._inner: dict[str, list[tuple[str, str]]] = {}
        self._unspaced: list[tuple[str, bool, bool, str]] = []
        for line in lines:
            self._add(line)

    def _add(self, line: str) -> None:
        opens, closes = line.startswith("*"), line.endswith("*")
        bare = line.strip("*").strip()
        phrase = fold(bare)
        if not any(map(str.isalpha, phrase)) and phrase.count("0") < 2:
            return
        if not opens and not closes:
            self.whole.setdefault(phrase, bare)
            return
        if is_unspaced(phrase):
            self._unspaced.append((phrase, opens, closes, bare))
            return
        if closes and not opens:
            phrase = fold_start(bare)
        words = phrase.split()
        if len(words) < 2 and phrase[-1].isalnum() and not self._single_words:
            return
        if opens and closes:
            self._inner.setdefault(max(words, key=len), []).append((phrase, bare))
        elif closes:
            self._starts.setdefault(words[0], []).append((phrase, bare))
        else:
            self._ends.setdefault(words[-1], []).append((phrase, bare))

    def __bool__(self) -> bool:
        return bool(self.whole or self._starts or self._ends or self._inner or self._unspaced)

    def match(self, folded: str) -> str | None:
        """The phrase that the folded line holds, as written in the list, or None."""
        if not folded:
            return None
        return self.whole.get(folded) or self.starts(folded) or self._ending(folded) or self._within(folded)

    def starts(self, folded: str) -> str | None:
        """The phrase that the folded line begins with, or None."""
        first = folded.partition(" ")[0]
        for phrase, bare in self._starts.get(first, ()):
            if folded.startswith(phrase) and not folded[len(phrase) : len(phrase) + 1].isalnum():
                return bare
        for phrase, opens, closes, bare in self._unspaced:
            if closes and not opens and folded.startswith(phrase):
                return bare
        return None

    def _ending(self, folded: str) -> str | None:
        if self._ends:
            for phrase, bare in self._ends.get(folded.rpartition(" ")[2], ()):
                if folded.endswith(phrase):
                    return bare
        return None

    def _within(self, folded: str) -> str | None:
        if self._inner:
            for word in folded.split():
                for phrase, bare in self._inner.get(word, ()):
                    if phrase in folded:
                        return bare
        for phrase, opens, closes, bare in self._unspaced:
            if opens and (phrase in folded if closes else folded.endswith(phrase)):
                return bare
        return None


def fold_start(text: str) -> str:
    """Fold the start of a line: as `fold` does, but a colon, bar or dash at its end stays."""
    bare = text.rstrip(_TAIL)
    return fold(bare) + text[len(bare) :]


def is_unspaced(text: str) -> bool:
    """Whether the text is in a script that puts no spaces between words (Han, kana, Thai, Lao, Khmer, Burmese)."""
    return any("\u0e00" <= char <= "\u0eff" or "\u1000" <= char <= "\u109f" or "\u1780" <= char <= "\u17ff"
               or "\u3040" <= char <= "\u30ff" or "\u3400" <= char <= "\u9fff" for char in text)  # fmt: skip


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


@cache
def phrases(name: str, language: str | None) -> Phrases:
    """The list `name` for a page in `language`: its own phrases and the English ones (English furniture stands on pages
    of every language); all languages when the page's is not known or has no list."""
    known = languages(name)
    wanted = known if language not in known else tuple(sorted({language or "en", "en"} & set(known)))
    return Phrases((line for code in wanted for line in lines(name, code)), single_words=name in SINGLE_WORD_LISTS)


@cache
def words(name: str, language: str) -> frozenset[str]:
    """A list as a set of casefolded tokens (stop words)."""
    return frozenset(line.casefold() for line in lines(name, language))
