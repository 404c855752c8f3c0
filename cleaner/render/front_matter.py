"""Metadata as a YAML front-matter block, as static-site and NLP tools read it."""

from __future__ import annotations

import json
import re
from datetime import date

from cleaner.metadata import FIELDS, Metadata

_PLAIN = re.compile(r"[^\W\d_][\w /.,()’+-]*")
"""Scalars that YAML 1.1 and 1.2 both read as the string they look like; all others are quoted as JSON strings,
which are YAML."""
_WORDS = frozenset(["true", "false", "yes", "no", "on", "off", "null", "y", "n", "none", "nan", "inf"])


def front_matter(metadata: Metadata) -> str:
    """`---` fenced `key: value` lines in a fixed order, absent fields left out; an empty string when nothing is known."""
    lines: list[str] = []
    for name in FIELDS:
        value = getattr(metadata, name)
        if isinstance(value, tuple):
            if value:
                lines.append(f"{name}:")
                lines += [f"- {scalar(item)}" for item in value]
        elif isinstance(value, date):
            lines.append(f"{name}: {value.isoformat()}")
        elif value:
            lines.append(f"{name}: {scalar(value)}")
    return "\n".join(["---", *lines, "---", ""]) if lines else ""


def scalar(value: str) -> str:
    """One YAML scalar on one line."""
    plain = _PLAIN.fullmatch(value) and not value.endswith(" ") and value.casefold() not in _WORDS
    return value if plain else json.dumps(value, ensure_ascii=False)
