"""Finds the passes: every module of `cleaner/passes/`, checked and sorted. No list anywhere is edited."""

from __future__ import annotations

import importlib
import inspect
import re
from dataclasses import dataclass
from functools import cache
from keyword import iskeyword
from types import ModuleType
from typing import Any

from cleaner.contract import Barrier, Candidates
from cleaner.errors import PassError
from cleaner.lexicon import languages
from cleaner.pass_names import pass_names

_NAME = re.compile(r"[a-z][a-z0-9_]*")
_JUDGES = {f"judge_{barrier}": barrier for barrier in Barrier}
_PARAMETERS = {Barrier.BLOCK: ["block", "document"], Barrier.CONTEXT: ["view"], Barrier.DOCUMENT: ["view"]}
SECTIONS = ("Why:", "Removes:", "Keeps:")
"""What the docstring of a pass must hold besides its first line: the reason, and an example for either way."""


@dataclass(frozen=True, slots=True)
class Pass:
    """A pass as the pipeline runs it. `name` is the module's, and the reason code of its removals."""

    name: str
    barrier: Barrier
    judge: Any
    doc: str
    fallback: bool
    needs_phrase: bool
    candidates: Candidates | None
    """The blocks that a block pass is asked about; None for all."""
    preview: str | None

    @property
    def summary(self) -> str:
        """The first line of the docstring."""
        return self.doc.partition("\n")[0]


@cache
def discover() -> tuple[Pass, ...]:
    """All passes, sorted by name.

    Raises PassError: for a module that is not a pass, with what it lacks.
    """
    return tuple(as_pass(importlib.import_module(f"cleaner.passes.{_checked(name)}")) for name in pass_names())


def _checked(name: str) -> str:
    if not _NAME.fullmatch(name) or iskeyword(name):
        raise PassError(f"cleaner/passes/{name}.py: name it in lower case letters, digits and underscores, for example ticket_bar.py")
    return name


def as_pass(module: ModuleType) -> Pass:
    """Check one module and make it a `Pass`."""
    name = module.__name__.rpartition(".")[2]
    found = [judge for judge in _JUDGES if hasattr(module, judge)]
    if len(found) != 1:
        raise PassError(f"pass {name}: define exactly one of {', '.join(_JUDGES)}; found {found or 'none'}")
    barrier, judge = _JUDGES[found[0]], getattr(module, found[0])
    parameters = list(inspect.signature(judge).parameters)
    if parameters != _PARAMETERS[barrier]:
        raise PassError(f"pass {name}: {found[0]} takes {_PARAMETERS[barrier]}, not {parameters}")
    doc = inspect.getdoc(module) or ""
    missing = [section for section in SECTIONS if section not in doc]
    if missing:
        raise PassError(f"pass {name}: its docstring lacks {', '.join(missing)}")
    fallback, needs_phrase = (bool(getattr(module, constant, False)) for constant in ("FALLBACK", "NEEDS_PHRASE"))
    if needs_phrase and not languages(name):
        raise PassError(f"pass {name}: NEEDS_PHRASE, but it has no phrases and would find nothing; make cleaner/phrases/{name}/en.txt")
    candidates = getattr(module, "candidates", None)
    if candidates and (barrier is not Barrier.BLOCK or needs_phrase or list(inspect.signature(candidates).parameters) != ["document"]):
        raise PassError(f"pass {name}: candidates(document) is for block passes that need no phrase")
    return Pass(name, barrier, judge, doc, fallback, needs_phrase, candidates, getattr(module, "PREVIEW", None))
