"""A result as JSON-ready values; the schema is written down in docs/schema.md."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cleaner.result import Result


def to_dict(result: Result) -> dict[str, Any]:
    """See `Result.to_dict`."""
    from cleaner.result import SCHEMA_VERSION

    blocks = result.document.blocks
    return {
        "schema": SCHEMA_VERSION,
        "kind": result.document.kind,
        "dropped": result.dropped,
        "confidence": result.confidence,
        "metadata": result.metadata.to_dict(),
        "text": result.text,
        "paragraphs": list(result.paragraphs),
        "removals": [
            {
                "block": removal.block,
                "line": blocks[removal.block].line,
                "span": list(removal.span),
                "reason": {"code": removal.reason.code, "evidence": removal.reason.evidence},
                "text": removal.text,
            }
            for removal in result.removals
        ],
    }
