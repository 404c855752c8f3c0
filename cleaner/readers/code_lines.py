"""Lines of code in plain text: no label of a menu, no copy of a paragraph, whatever they say. [hot]"""

from __future__ import annotations

import re
from collections.abc import Sequence

RUN = 4
"""Lines of code from which a run is one."""
GAP = 2
"""Lines at most between two of them that tell nothing by themselves: `prefix: "Mrs.",`."""
LENGTH = 120
"""Characters of a line of code at most."""

_LABEL = re.compile(r"[A-ZÀ-Þ][^\W\d_]*(?:\s[^\W\d_]+)*")
"""Words that begin with a capital are none: `Read more`."""
_SIGNS = ("{\n", "}\n", ";\n", "()", " = ", "</", ">>> ", "/*", "):\n")
"""A cheap test of the whole page."""
_SIGN = re.compile(r"[{};)>=\\]|\*/|/\*|#!")
_SURE = re.compile(
    r"^[^{].*\{$|^[\])}]*[{}\])]+[,;]?$|\\$|\w\(\)|^</?[\w-]+[^<>]{0,80}>$|(?:\w\(|[A-Za-z_]{2,}\.[A-Za-z_]{2,}|\w ?=|[\"'\]](?=;)).*;$"
    r"|^(?://|#!|>>>|/\*|\*/)|^[\w.]+ = \S|^(?:def|class|if|for|while) .+:$"
)


def code_lines(texts: Sequence[str]) -> frozenset[int]:
    """Positions of the lines that stand in runs of code."""
    page = "\n".join(texts)
    if not any(map(page.__contains__, _SIGNS)):
        return frozenset()  # most pages
    sure = [at for at, text in enumerate(texts) if len(text) <= LENGTH and _SIGN.search(text) and _SURE.search(text)]
    if len(sure) < RUN:
        return frozenset()
    found: set[int] = set()
    run = sure[:1]
    for at in [*sure[1:], len(texts) + GAP + 1]:
        if at - run[-1] <= GAP + 1:
            run.append(at)
            continue
        if len(run) >= RUN:
            found.update(range(run[0], run[-1] + 1))
        run = [at]
    known = set(sure)
    return frozenset(at for at in found if at in known or (len(texts[at]) <= LENGTH and not _LABEL.fullmatch(texts[at])))
