"""Writes docs/cli.md from the options of the command and docs/passes.md from the docstrings of the passes.

Run it after a change to either: `python docs/generate.py`. A test fails when the pages are not what it writes.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from cleaner.registry import Pass

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent))  # this checkout, not another cleaner that is installed

_NOTE = "<!-- Written by docs/generate.py; edit what it reads, not this page. -->"
_SECTION = re.compile(r"^(?=[A-Z])(\w+):(?= )", re.M)


def cli_page() -> str:
    """The reference of the command: a section for each subcommand, a table of its options."""
    from cleaner.cli import main

    parts = ["# The command", _NOTE, _help(main), _epilog(main)]
    for name, command in sorted(main.commands.items()):
        arguments = [_argument(param) for param in command.params if isinstance(param, click.Argument)]
        parts += [f"## cleaner {name}", f"    cleaner {name} [OPTIONS] {' '.join(arguments)}", _help(command)]
        rows = [_row(param) for param in command.params if isinstance(param, click.Option)]
        if rows:
            parts.append("\n".join(["| option | what it does | default |", "|---|---|---|", *rows]))
    return "\n\n".join(parts) + "\n"


def passes_page() -> str:
    """The reference of the passes: a section for each, in alphabetical order."""
    from cleaner.contract import Barrier
    from cleaner.registry import discover

    first = (
        "A pass looks for one kind of thing that is not the article. Its name is the code of its reasons, as `cleaner explain` "
        "shows them, and what `--only` and `--skip` take. Passes run in three barriers, and within one their order does not matter."
    )
    barriers = "\n".join(f"{number}. *{barrier}*: {_BARRIERS[barrier]}" for number, barrier in enumerate(Barrier, 1))
    return "\n\n".join(["# The passes", _NOTE, first, barriers, *_pass_sections(discover())]) + "\n"


_BARRIERS: Mapping[str, str] = {
    "block": "judges one block by itself, wherever it stands.",
    "context": "sees what the block passes left, with its neighbours and the place of the story.",
    "document": "gives a verdict on the whole page.",
}

PAGES: Mapping[str, Callable[[], str]] = {"cli.md": cli_page, "passes.md": passes_page}
"""Every generated page by its file name."""


def _help(command: click.Command) -> str:
    return inspect.cleandoc(command.help or "")


def _epilog(command: click.Command) -> str:
    return inspect.cleandoc(command.epilog or "")


def _argument(argument: click.Argument) -> str:
    return argument.metavar or argument.human_readable_name


def _row(option: click.Option) -> str:
    """One line of the table; from the option itself, as click words its help texts differently from version to version."""
    names = ", ".join(f"`{name}`" for name in [*option.opts, *option.secondary_opts])
    if isinstance(option.type, click.Choice):
        names += f" {', '.join(map(str, option.type.choices))}"
    elif not option.is_flag:
        names += f" {option.metavar}"
    default = f"`{option.default}`" if option.show_default else ""
    return f"| {names} | {option.help} | {default} |".replace("FILE|DIR", "FILE or DIR")


def _pass_sections(passes: Iterable[Pass]) -> Iterator[str]:
    for a_pass in passes:
        notes = [f"*{a_pass.barrier}*"]
        if a_pass.fallback:
            notes.append("gives its reason only where no other pass has one")
        if a_pass.preview:
            notes.append(f"runs only when `--only` names it: {a_pass.preview}")
        yield f"## {a_pass.name}"
        yield "; ".join(notes)
        yield _SECTION.sub(r"**\1:**", a_pass.doc)


def main() -> None:
    """Write the pages that are not as they should be, and tell which."""
    for name, page in PAGES.items():
        path, text = DOCS / name, page()
        if path.is_file() and path.read_text(encoding="utf-8") == text:
            print(f"docs/{name} is up to date")
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"docs/{name} written")


if __name__ == "__main__":
    main()
