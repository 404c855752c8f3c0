"""What `clean` gives: the body, the header, and the reason for every character that went."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cleaner.document import Block, Document
from cleaner.metadata import Metadata
from cleaner.removal import Removal, Span, kept_text

SCHEMA_VERSION = 1
"""Of `Result.to_dict()`; it grows when a key changes its meaning or goes, not when one is added."""


@dataclass(frozen=True, slots=True)
class Result:
    """A cleaned page. `str(result)` is its body."""

    document: Document
    """The page as it was read: every block, normalised."""
    removals: tuple[Removal, ...]
    """Everything that is not body, in reading order, each with its reason."""
    metadata: Metadata
    dropped: str | None
    """None, or why the page holds no article. `text` is the best guess all the same."""
    confidence: float
    """How well the signals agree that `text` is the article, 0 to 1 (`cleaner.confidence`)."""
    paragraphs: tuple[str, ...] = field(init=False)
    """The body, a paragraph an entry, each on one line."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "paragraphs", tuple(text for _, text in self.kept()))

    @property
    def text(self) -> str:
        """The body: paragraphs joined by a blank line, no trailing space."""
        return "\n\n".join(self.paragraphs)

    def kept(self) -> Iterator[tuple[Block, str]]:
        """The blocks of the body with what is left of their text, in reading order."""
        spans = self.removed_spans()
        for block in self.document.blocks:
            removed = spans.get(block.index)
            if not removed:
                yield block, block.text
            elif removed[0] != (0, len(block.text)) and (text := kept_text(block, removed)):
                yield block, text

    def removed_spans(self) -> dict[int, list[Span]]:
        """Sorted spans that went, by block index."""
        spans: dict[int, list[Span]] = {}
        for index, span, _, _ in self.removals:
            if index in spans:
                spans[index].append(span)
            else:
                spans[index] = [span]
        for found in spans.values():
            if len(found) > 1:
                found.sort()
        return spans

    def __str__(self) -> str:
        return self.text

    def to_text(self) -> str:
        """Metadata as YAML front matter (none when nothing is known), then the body; ends in a line feed."""
        from cleaner.render.text import render_text

        return render_text(self)

    def to_markdown(self) -> str:
        """Metadata as YAML front matter, the body with its headings, lists, quotes, tables and code marked."""
        from cleaner.render.markdown import render_markdown

        return render_markdown(self)

    def to_diff(self) -> str:
        """The whole verdict in reading order: kept, removed and cut lines, with the reasons (the golden.diff form)."""
        from cleaner.render.diff import render_diff

        return render_diff(self)

    def to_dict(self) -> dict[str, Any]:
        """JSON-ready; the schema is in docs/schema.md, its number under `schema`."""
        from cleaner.render.json import to_dict

        return to_dict(self)
