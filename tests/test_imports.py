"""docs/design.md says that imports go one way: those inside functions and those for types count too."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in (ROOT / "cleaner").rglob("*.py")
}
CALLED_BACK = ("cleaner.result", "cleaner.render.")
"""The one circle: the methods of `Result` call the renderers of results."""


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (name if (name := f"{node.module}.{alias.name}") in FILES else node.module for alias in node.names)


def test_imports_run_in_no_circle() -> None:
    graph = {name: {other for other in imported(path) if other in FILES} for name, path in FILES.items()}
    assert "cleaner.document" in graph["cleaner.contract"]
    result, render = CALLED_BACK
    graph[result] = {other for other in graph[result] if not other.startswith(render)}
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


def test_the_story_knows_neither_passes_nor_their_contract() -> None:
    for name, path in FILES.items():
        if name.startswith("cleaner.zone."):
            assert not any(other.startswith(("cleaner.passes", "cleaner.contract", "cleaner.pipeline")) for other in imported(path)), name
