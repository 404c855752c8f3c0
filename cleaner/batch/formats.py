"""The forms in which the command gives a result."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cleaner.result import Result


class Format(NamedTuple):
    """How one result is written, alone and among others."""

    ending: str
    """Of a file that holds one result."""
    render: Callable[[Result, str], str]
    """From a result and the name of its input; ends in a line feed unless it is empty."""
    headed: bool = True
    """Whether results that share a stream stand under `==> name <==` lines; if not, each is one line by itself."""
    whole: bool = False
    """Whether a page without an article is written too, with the reason."""


def printable(name: str) -> str:
    """A file name as Unicode: bytes that are no UTF-8 become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")


def _json_line(result: Result, name: str) -> str:
    return json.dumps({"source": printable(name), **result.to_dict()}, ensure_ascii=False) + "\n"


FORMATS: Mapping[str, Format] = {
    "text": Format(".txt", lambda result, _: result.to_text()),
    "markdown": Format(".md", lambda result, _: result.to_markdown()),
    "jsonl": Format(".json", _json_line, headed=False, whole=True),
    "diff": Format(".diff", lambda result, _: result.to_diff(), whole=True),
}
"""Every form by its name on the command line. A folder of `jsonl` is files with one object each, so they end in `.json`."""
