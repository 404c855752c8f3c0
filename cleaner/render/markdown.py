"""A result as Markdown: front matter, then the body with its structure marked."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from cleaner.document import Block, BlockKind
from cleaner.render.front_matter import front_matter

if TYPE_CHECKING:
    from cleaner.result import Result

_TIGHT = (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW, BlockKind.CODE, BlockKind.QUOTE)
"""Kinds whose neighbours stand on following lines, with no blank line between."""


def render_markdown(result: Result) -> str:
    """See `Result.to_markdown`."""
    parts: list[str] = []
    for kind, group in groupby(result.kept(), key=lambda pair: pair[0].kind):
        lines = [_line(block, text) for block, text in group]
        if kind is BlockKind.CODE:
            lines = ["```", *lines, "```"]
        separator = "\n>\n" if kind is BlockKind.QUOTE else "\n" if kind in _TIGHT else "\n\n"
        parts.append(separator.join(lines))
    body = "\n\n".join(parts)
    return "\n".join(part for part in (front_matter(result.metadata), f"{body}\n" if body else "") if part)


def _line(block: Block, text: str) -> str:
    match block.kind:
        case BlockKind.HEADING:
            return f"{'#' * (block.level or 2)} {text}"
        case BlockKind.LIST_ITEM:
            return f"- {text}"
        case BlockKind.QUOTE:
            return f"> {text}"
        case _:
            return text
