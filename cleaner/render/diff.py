"""The golden.diff form: why the page holds no article, if it does not, then every line in reading order, with a sign and the reasons.

    ! pass: evidence
      a line that is kept
    - a line that went
    #   pass: evidence
    ~ a line that [-lost a span-] of itself
    #   pass: evidence
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cleaner.document import Block
from cleaner.removal import Removal, kept_text

if TYPE_CHECKING:
    from cleaner.result import Result


def render_diff(result: Result) -> str:
    """See `Result.to_diff`. Ends in a line feed; empty for an empty page."""
    by_block: dict[int, list[Removal]] = {}
    for removal in result.removals:
        by_block.setdefault(removal.block, []).append(removal)
    lines = [f"! {result.dropped}"] if result.dropped else []
    for block in result.document.blocks:
        lines += verdict(block, sorted(by_block.get(block.index, ()), key=lambda removal: removal.span))
    return "".join(f"{line}\n" for line in lines)


def verdict(block: Block, removals: list[Removal]) -> list[str]:
    """The lines for one block."""
    if not removals:
        return [f"  {block.text}"]
    reasons = [f"#   {removal.reason.code}: {removal.reason.evidence}" for removal in removals]
    if not kept_text(block, [removal.span for removal in removals]):
        return [f"- {block.text}", *dict.fromkeys(reasons)]
    marked, at = "", 0
    for removal in removals:
        low, high = removal.span
        marked += f"{block.text[at:low]}[-{block.text[low:high]}-]"
        at = high
    return [f"~ {marked}{block.text[at:]}", *reasons]
