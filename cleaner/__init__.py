"""cleaner: from a crawled page to the article in it, with the reason for every line removed.

>>> from cleaner import clean
>>> result = clean("Left Menu\\n\\nRain is expected on Friday, the weather office said.\\n\\n© Copyright 2026")  # doctest: +SKIP
>>> result.text  # doctest: +SKIP
'Rain is expected on Friday, the weather office said.'
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

__version__ = "0.20.0"

if TYPE_CHECKING:
    from cleaner.batch import clean_many
    from cleaner.document import Block, BlockKind, Document
    from cleaner.errors import CleanerError, SettingsError
    from cleaner.metadata import Metadata
    from cleaner.pipeline import clean
    from cleaner.removal import Reason, Removal
    from cleaner.result import Result
    from cleaner.settings import Settings

__all__ = [
    "Block", "BlockKind", "CleanerError", "Document", "Metadata", "Reason", "Removal", "Result", "Settings",
    "SettingsError", "clean", "clean_many",
]  # fmt: skip

_HOMES = {
    "Block": "document", "BlockKind": "document", "CleanerError": "errors", "Document": "document",
    "Metadata": "metadata", "Reason": "removal", "Removal": "removal", "Result": "result", "Settings": "settings",
    "SettingsError": "errors", "clean": "pipeline", "clean_many": "batch",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562): `import cleaner` costs next to nothing."""
    if name not in _HOMES:
        raise AttributeError(f"module 'cleaner' has no attribute {name!r}")
    return getattr(importlib.import_module(f"cleaner.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
