"""Other tools, run beside ours on the same pages. Each is imported when it is asked for; one that is missing is skipped.

What a peer needs before it can begin (Markdown undone, lines wrapped in `<p>`) is done outside the timing.
"""

from __future__ import annotations

import html
import importlib
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, NamedTuple

from bench import baselines
from bench.sets import Row
from bench.unmark import unmark

TEXT = ("wet", "spaced", "inscriptis", "markdown")
HTML = ("html",)
MARKDOWN = ("markdown",)


class Peer(NamedTuple):
    """A tool and how it is fed."""

    name: str
    variants: tuple[str, ...]
    run: Callable[[str, Row], str]
    """From what `prepare` gave and the page to the main content."""
    prepare: Callable[[str, str], str] = lambda source, _variant: source
    """From the page's source and its variant to what the tool takes."""
    finish: Callable[[str], str] = lambda output: output
    """From what the tool gives to plain text."""
    needs: str | None = None
    """The package it comes from; None for the baselines, which are here."""
    timed: bool = True


class MissingPeerError(Exception):
    """A peer that is not installed; the message names what to install."""


def plain(source: str, variant: str) -> str:
    """The page as plain lines."""
    return unmark(source) if variant == "markdown" else source


def paragraphs(source: str, variant: str) -> str:
    """What a tool for HTML takes: the page itself, or a page with a `<p>` a line."""
    if variant == "html":
        return source
    lines = (f"<p>{html.escape(line, quote=False)}</p>" for line in baselines.lines_of(plain(source, variant)))
    return "<html><body>\n" + "\n".join(lines) + "\n</body></html>"


def _module(name: str, package: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise MissingPeerError(f"{error}: pip install {package}, or the peers that the extra names: pip install '.[bench]'") from error


@cache
def _boilerpy3() -> Any:
    return _module("boilerpy3.extractors", "boilerpy3").ArticleExtractor()


def run_boilerpy3(source: str, _row: Row) -> str:
    return str(_boilerpy3().get_content(source))


STOPLISTS: Mapping[str, str] = {
    "ar": "Arabic", "bn": "Bengali", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic",
    "it": "Italian", "ko": "Korean", "lt": "Lithuanian", "nl": "Dutch", "no": "Norwegian_Bokmal", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese",
}  # fmt: skip
"""jusText's name for the stop words of a language; without one it runs in its language-independent mode."""


@cache
def _stoplist(language: str | None) -> frozenset[str]:
    name = STOPLISTS.get(language or "en")
    return frozenset(_module("justext", "jusText").get_stoplist(name)) if name else frozenset()


def run_justext(source: str, row: Row) -> str:
    stoplist = _stoplist(row.language)
    limits = {} if stoplist else {"stopwords_low": 0, "stopwords_high": 0}
    found = _module("justext", "jusText").justext(source, stoplist, **limits)
    return "\n\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate)


def run_winnow(source: str, row: Row) -> str:
    return str(_module("winnow", "winnow-md").clean(source, url=row.url, use_model=False).markdown)


def _trafilatura(**options: bool) -> Callable[[str, Row], str]:
    def run(source: str, row: Row) -> str:
        extract = _module("trafilatura", "trafilatura").extract
        return str(extract(source, url=row.url, include_comments=False, **options) or "")

    return run


def _trafilatura_whole(**options: bool) -> Callable[[str, Row], str]:
    """Body and header, as `clean` gives them."""

    def run(source: str, row: Row) -> str:
        bare = _module("trafilatura", "trafilatura").bare_extraction
        found = bare(source, url=row.url, include_comments=False, with_metadata=True, **options)
        return str(found.text or "") if found else ""

    return run


_BLOCKS = frozenset({
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "td",
    "th", "br", "pre", "blockquote", "section", "article", "figure", "figcaption", "dt", "dd",
})  # fmt: skip


def run_readability(source: str, _row: Row) -> str:
    summary = _module("readability", "readability-lxml").Document(source).summary(html_partial=True)
    parts: list[str] = []
    for event, node in _module("lxml.etree", "lxml").iterwalk(_module("lxml.html", "lxml").fromstring(summary), events=("start", "end")):
        edge = "\n" if node.tag in _BLOCKS else ""
        parts += [edge, node.text or ""] if event == "start" else [edge, node.tail or ""]
    return "\n".join(baselines.lines_of("".join(parts)))


def run_resiliparse(source: str, _row: Row) -> str:
    extract = _module("resiliparse.extract.html2text", "resiliparse").extract_plain_text
    return str(extract(source, main_content=True, alt_texts=False, comments=False, list_bullets=False))


PEERS = (
    Peer("segment", TEXT, lambda source, _row: baselines.segment(source), plain),
    Peer("c4 lines", TEXT, lambda source, _row: baselines.c4_lines(source), plain),
    Peer("line oracle", TEXT, lambda source, row: baselines.oracle(source, row.gold or ""), plain, timed=False),
    Peer("boilerpy3", TEXT + HTML, run_boilerpy3, paragraphs, needs="boilerpy3"),
    Peer("jusText", TEXT + HTML, run_justext, paragraphs, needs="jusText"),
    Peer("winnow-md", MARKDOWN, run_winnow, finish=unmark, needs="winnow-md"),
    Peer("trafilatura", HTML, _trafilatura(), needs="trafilatura"),
    Peer("trafilatura fast", HTML, _trafilatura(fast=True), needs="trafilatura"),
    Peer("trafilatura and header", HTML, _trafilatura_whole(), needs="trafilatura"),
    Peer("trafilatura fast and header", HTML, _trafilatura_whole(fast=True), needs="trafilatura"),
    Peer("trafilatura precision", HTML, _trafilatura(favor_precision=True), needs="trafilatura"),
    Peer("readability-lxml", HTML, run_readability, needs="readability-lxml"),
    Peer("resiliparse", HTML, run_resiliparse, needs="resiliparse"),
)


def peers_for(variant: str) -> list[Peer]:
    """The peers that read this variant."""
    return [peer for peer in PEERS if variant in peer.variants]
