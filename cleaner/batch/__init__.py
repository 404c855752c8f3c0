"""Many pages: inputs, outputs, one outcome an input, and a pool of worker processes."""

from __future__ import annotations

from cleaner.batch.many import clean_many

__all__ = ["clean_many"]
