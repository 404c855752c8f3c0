"""How well the signals agree that the body is the article: a number for a caller who wants to look twice."""

from __future__ import annotations

from cleaner.contract import View

SURE_WORDS = 200
"""Words of prose from which the length of the story leaves no doubt."""
WEIGHTS = {"share": 0.4, "headline": 0.15, "density": 0.25, "length": 0.2}
"""What each signal counts; they add up to 1."""
DROPPED = 0.3
"""Factor where a document pass says that the page holds no article."""


def confidence(view: View, dropped: str | None) -> float:
    """0 to 1, to two digits. The signals: how much of the page's prose lies in the story, whether a headline stands above
    it, how much of the story is sentences, and how long it is."""
    inside = view.inside()
    words = sum(block.word_count for block in inside)
    prose = sum(block.word_count for block in inside if block.prose)
    signals = {
        "share": view.story.share,
        "headline": 1.0 if view.story.top.headline is not None else 0.0,
        "density": prose / words if words else 0.0,
        "length": min(1.0, prose / SURE_WORDS),
    }
    value = sum(WEIGHTS[name] * signal for name, signal in signals.items())
    return round(value * (DROPPED if dropped else 1.0), 2)
