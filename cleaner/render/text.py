"""A result as text: front matter, a blank line, the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleaner.render.front_matter import front_matter

if TYPE_CHECKING:
    from cleaner.result import Result


def render_text(result: Result) -> str:
    """See `Result.to_text`."""
    return "\n".join(part for part in (front_matter(result.metadata), f"{result.text}\n" if result.text else "") if part)
