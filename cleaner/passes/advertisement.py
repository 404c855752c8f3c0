"""Advertisement labels.

Why: a label says that something else follows; it is no sentence of the story.

Removes: `Advertisement`, `Story continues below this ad`.

Keeps: `The advertisement ran for six weeks.`; between paragraphs, `Sponsored by a brewery of the town, the festival drew a crowd.`
"""

from __future__ import annotations

from cleaner.phrase_pass import by_phrase

NEEDS_PHRASE = True

judge_block = by_phrase("advertisement", max_words=14, before_names=True)
