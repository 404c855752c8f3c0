"""The tables that are printed: plain columns, numbers to the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bench.run import Measure

HEAD = (
    "set", "variant", "system", "setting", "pages", "word F1", "prec.", "recall", "4-gram F1", "exact", "MB/s", "pages/s",
    "dropped", "raised", "time/ours",
)  # fmt: skip
LEFT = 4
"""Columns that hold names."""
CLIP = 110
"""Characters of a line of a page that are shown."""


def table(head: Sequence[str], rows: Iterable[Sequence[str]], left: int) -> str:
    """A table of text; the first `left` columns begin at the left."""
    grid = [tuple(head), *map(tuple, rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*grid, strict=True)]
    lines = (
        "  ".join(cell.ljust(width) if at < left else cell.rjust(width) for at, (cell, width) in enumerate(zip(row, widths, strict=True)))
        for row in grid
    )
    return "\n".join(line.rstrip() for line in lines)


def number(value: float | None, digits: int = 4) -> str:
    """A number, or a dash for one that was not measured."""
    return "-" if value is None else f"{value:.{digits}f}"


def cells(row: Measure) -> tuple[str, ...]:
    """A row of the main table. Snippet scores are marked with an `s`."""
    score = row.score
    f1 = number(score.f1) if score else f"s{number(row.snippet_f1)}"
    return (
        row.set, row.variant, row.system, row.setting, str(row.pages), f1, number(row.precision), number(row.recall),
        number(score.shingle_f1 if score else None), number(score.exact if score else None, 3), number(row.mb_per_second, 2),
        number(row.pages_per_second, 1), "-" if row.dropped is None else str(row.dropped), str(len(row.errors)),
        number(row.time_ratio, 2),
    )  # fmt: skip


def measures(rows: Iterable[Measure]) -> str:
    """The main table."""
    return table(HEAD, map(cells, rows), LEFT)


def failures(rows: Iterable[Measure]) -> str:
    """The pages that raised, by name, those with the same error together; each scored 0."""
    lines: list[str] = []
    for row in rows:
        pages: dict[str, list[str]] = {}
        for page, error in row.errors:
            pages.setdefault(error, []).append(page)
        lines += [f"raised: {row.set} {row.variant} {row.system}: {error}: {', '.join(named)}" for error, named in pages.items()]
    return "\n".join(lines)


def clip(text: str, size: int = CLIP) -> str:
    """A line cut to what a terminal shows."""
    flat = " ".join(text.split())
    return flat if len(flat) <= size else f"{flat[: size - 1]}…"
