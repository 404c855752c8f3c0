"""The command: parses options, calls the library, prints."""

from __future__ import annotations

import errno
import os
import sys
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

import click

from cleaner import __version__
from cleaner.batch.formats import FORMATS, printable
from cleaner.errors import CleanerError, SettingsError
from cleaner.settings import PLACES, PRESETS, Settings

if TYPE_CHECKING:
    from cleaner.batch.run import Outcome
    from cleaner.batch.sources import Input

KINDS = ("auto", "text", "markdown", "html")
"""`cleaner.readers.KINDS`, without importing the readers to print a help text."""
BAR_FROM = 6
"""Inputs from which a progress bar is worth its line."""
ENDINGS_SHOWN = 12
"""Endings of skipped files that the summary names."""
EPILOG = (
    "Exit codes: 0 all is well, 1 some inputs failed (named on standard error) or it was stopped (Ctrl-C, a closed pipe), "
    "2 the command was called wrongly."
)
CLEAN_HELP = """Clean pages: the article of each, with its header.

PATH is a file, a folder, a glob, or - for standard input. A folder is searched with its subfolders, in the order of the
names, for files that end in .txt .text .md .markdown .html .htm .xhtml or have no ending. Files with other endings are
skipped and counted in the summary; hidden ones, links to folders and what is no file are passed over. A file that is named
is taken whatever its ending, and one that is named twice, or that a glob finds by several links to its folder, is taken once.

A file is one page. Crawl archives (WARC, WET) of several records, JSON Lines, packed files, pictures, PDF and bytes that are
no text fail, with a word on what to do: split an archive first, one record a file. A page of text or Markdown may begin with
lines of the crawler, such as url: https://example.org/a, title: and date: (the pass crawl_header): so each page of many has
its own address, as --url gives it to one.

-o names a folder when it is one, when it ends in a slash, or when several results go to a name that has no ending and is
no file. Otherwise all results go to one file, or to standard output: each under a line ==> name <== when there are several,
as JSON Lines one a line. Files appear when they are complete, and an input is never written over.

An output folder mirrors the tree of the inputs, from the folder on that all of them share: a/b.html becomes a/b.txt (.md,
.json or .diff). Inputs that would meet keep their full names, b.html.txt and b.md.txt, and those whose names differ by case
alone get a number, A.html.txt and a.html.2.txt. So the names depend on all inputs of a batch: give the same ones to have the
same names. A folder that is itself searched is refused where the next run would take the results for pages.

A page without an article is told on standard error. It has no file in an output folder, where one of an earlier run is
removed, and -o FILE is empty when it has nothing else; jsonl and diff give it too, with the reason. Ctrl-C tells what was
done until then.
"""

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EBADF)
"""What is wrong with an output that cannot be written."""

F = TypeVar("F", bound=Callable[..., Any])
_DEFAULT = Settings()


def cleaning_options(command: F) -> F:
    """The options that say how to clean, for every command that does."""
    options = (
        click.option("--from", "kind", type=click.Choice(KINDS), default="auto", show_default=True,
                     help="What the inputs are; auto goes by the ending of a file, then by what is in it."),
        click.option("--preset", type=click.Choice(PRESETS), default=_DEFAULT.preset, show_default=True,
                     help="precision removes what is doubtful, recall keeps it; fast reads all of HTML beside the story as one block."),
        click.option("--only", metavar="PASS", multiple=True, help="Run only this pass. May be given several times."),
        click.option("--skip", metavar="PASS", multiple=True, help="Do not run this pass. May be given several times."),
        click.option("--standfirst", type=click.Choice(PLACES), default=_DEFAULT.standfirst, show_default=True,
                     help="Where the standfirst goes: only into the header, or into the body too."),
        click.option("--dateline", type=click.Choice(PLACES), default=_DEFAULT.dateline, show_default=True,
                     help="Where the dateline goes: only into the header, or it stays in the body too."),
        click.option("--reference-date", type=click.DateTime(["%Y-%m-%d"]), metavar="YYYY-MM-DD",
                     help="The day of the crawl, from which `2 hours ago` and `yesterday` count; without it such dates are left out."),
        click.option("--url", metavar="URL", help="The address of the page, as evidence for the header. With one input only."),
    )  # fmt: skip
    for option in reversed(options):
        command = option(command)
    return command


class _Command(click.Group):
    """The group of commands: it knows a path where a command is missing, and tells an output that cannot be written."""

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is None and os.path.exists(name):  # noqa: PTH110  # it never raises
            raise click.UsageError(f"{name!r} is a file or a folder, not a command; write: cleaner clean {name}", ctx)
        return super().resolve_command(ctx, args)

    def main(self, *args: Any, **kwargs: Any) -> Any:
        try:
            return super().main(*args, **kwargs)
        except OSError as error:  # of `--help` and `passes`; `clean` tells its own
            if error.errno not in FULL:
                raise
            print(f"Error: the output cannot be written ({error.strerror or error})", file=sys.stderr)
            sys.stdout = None  # what is left in its buffer would be told once more
            sys.exit(1)


@click.group(cls=_Command, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EPILOG)
@click.version_option(__version__, prog_name="cleaner", message="%(prog)s %(version)s")
def main() -> None:
    """From a crawled page (text, Markdown, HTML) to the article in it, with the reason for every line removed."""


@main.command(help=CLEAN_HELP, epilog=EPILOG)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--output", metavar="FILE|DIR", help="Where the results go; standard output when not given.")
@click.option("--to", type=click.Choice(list(FORMATS)), default="text", show_default=True, help="The form of the results.")
@click.option("--jobs", metavar="N", type=click.IntRange(min=1), default=1, show_default=True, help="Number of worker processes.")
@click.option("--quiet", is_flag=True, help="No progress bar, no summary, no word on pages without an article; failures are still told.")
@cleaning_options
def clean(paths: tuple[str, ...], output: str | None, to: str, jobs: int, quiet: bool, **options: Any) -> None:
    """`CLEAN_HELP`."""
    tally = _Tally()
    with _summed_up(tally, quiet):
        _work(tally, paths, output, to, jobs=jobs, quiet=quiet, bar=not quiet, **options)
    sys.exit(1 if tally.states["failed"] else 0)


@main.command(epilog=EPILOG)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--color/--no-color", default=None, help="Colour or not; on a terminal unless NO_COLOR is set, when not given.")
@cleaning_options
def explain(paths: tuple[str, ...], color: bool | None, **options: Any) -> None:
    """Show every line of a page with the verdict on it: kept, removed (-) or cut (~), and the reasons (#).

    PATH is as for "cleaner clean".
    """
    if color is None:
        color = _is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")
    tally = _Tally()
    _work(tally, paths, None, "diff", paint=_coloured if color else None, quiet=True, **options)
    sys.exit(1 if tally.states["failed"] else 0)


@main.command()
@click.argument("name", metavar="[NAME]", required=False)
def passes(name: str | None) -> None:
    """List the passes, or tell what the pass NAME removes, why, and what it keeps."""
    from cleaner.errors import check_choice
    from cleaner.registry import discover

    with _told():
        found = {a_pass.name: a_pass for a_pass in discover()}
        if name is not None:
            click.echo(found[check_choice("pass", name, found)].doc)
            return
    width = max(map(len, found))
    for a_pass in found.values():
        mark = f" (only when named with --only: {a_pass.preview})" if a_pass.preview else ""
        click.echo(f"{a_pass.name:{width}}  {a_pass.barrier:8}  {a_pass.summary}{mark}")


@dataclass(slots=True)
class _Tally:
    """What was done, also of a batch that is stopped."""

    states: Counter[str] = field(default_factory=Counter)
    skipped: Collection[str] = ()
    """Files of folders that were passed over because of their ending."""

    def __str__(self) -> str:
        total, good, none, failed = self.states.total(), self.states["ok"], self.states["dropped"], self.states["failed"]
        said = f"cleaned {_number(total, 'page')}: {_number(good, 'article')}, {none} without an article, {failed} failed"
        if not self.skipped:
            return said
        endings = sorted({os.path.splitext(name)[1].casefold() for name in self.skipped})  # noqa: PTH122  # there may be a million
        shown = [*map(printable, endings[:ENDINGS_SHOWN]), *(["…"] if len(endings) > ENDINGS_SHOWN else [])]
        return f"{said}, {_number(len(self.skipped), 'file')} skipped ({' '.join(shown)})"


@contextmanager
def _summed_up(tally: _Tally, quiet: bool) -> Iterator[None]:
    """The summary when the block ends, or is stopped by Ctrl-C."""
    try:
        yield
    except KeyboardInterrupt:
        if not quiet:
            click.echo(str(tally), err=True)
        raise
    if not quiet:
        click.echo(str(tally), err=True)


def _work(
    tally: _Tally, paths: tuple[str, ...], output: str | None, to: str, *, kind: str, url: str | None,
    jobs: int = 1, quiet: bool = False, bar: bool = False, paint: Callable[[str], str] | None = None, **options: Any,
) -> None:  # fmt: skip
    """Clean everything that `paths` name, write it and count it; what went wrong is told on standard error."""
    from cleaner.batch.run import run
    from cleaner.batch.sinks import open_sink
    from cleaner.batch.sources import Seen, expand

    day, seen = options.pop("reference_date"), Seen()
    with _told():
        settings = Settings.from_mapping({**options, "reference_date": day.date() if day else None})
        pages = expand(paths, kind=kind, leave_out=output, seen=seen)
        tally.skipped = seen.skipped
        if url and len(pages) != 1:
            raise click.UsageError(f"--url is the address of one page, but there are {len(pages)} inputs; clean them one by one")
        bar = bar and _has_bar(pages, output)
        several = len(pages) > 1 or any(os.path.isdir(path) for path in paths)  # noqa: PTH112  # it never raises
        with (
            open_sink(output, pages, to=to, several=several, searched=seen.folders, paint=paint) as put,
            closing(run(pages, to=to, settings=settings, url=url, jobs=jobs)) as outcomes,
        ):
            for outcome in _watched(map(put, outcomes), len(pages), bar=bar, quiet=quiet):
                tally.states[outcome.state] += 1


def _has_bar(pages: list[Input], output: str | None) -> bool:
    """On a terminal, for more than a few inputs, unless the results scroll by on the same terminal."""
    return len(pages) >= BAR_FROM and _is_terminal(sys.stderr) and not (output in (None, "-") and _is_terminal(sys.stdout))


def _is_terminal(stream: TextIO | None) -> bool:
    """Whether somebody looks at it; None is a stream that was closed before the command began."""
    return stream is not None and stream.isatty()


def _watched(outcomes: Iterator[Outcome], total: int, *, bar: bool, quiet: bool) -> Iterator[Outcome]:
    """The same outcomes, with a word on standard error for each that needs one; under a progress bar, when it is done."""
    if not bar:
        for outcome in outcomes:
            for word in _word(outcome, quiet):
                click.echo(word, err=True)
            yield outcome
        return
    words: list[str] = []
    try:
        with click.progressbar(outcomes, length=total, label="cleaning", file=sys.stderr) as shown:
            for outcome in shown:
                words += _word(outcome, quiet)
                yield outcome
    finally:  # a batch that is stopped tells what it has failed at too
        for word in words:
            click.echo(word, err=True)


def _word(outcome: Outcome, quiet: bool) -> list[str]:
    if outcome.state == "failed":
        return [f"failed: {printable(outcome.name)}: {outcome.why}"]
    if outcome.state == "dropped" and not quiet:
        return [f"no article: {printable(outcome.name)}: {outcome.why}"]
    return []


@contextmanager
def _told() -> Iterator[None]:
    """Errors of the library as click tells them: wrong settings as wrong usage (2), all others as failures (1)."""
    try:
        yield
    except SettingsError as error:
        raise click.UsageError(str(error), click.get_current_context()) from error
    except CleanerError as error:
        raise click.ClickException(str(error)) from error


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _coloured(diff: str) -> str:
    """A diff for a terminal: what went red, what lost a part yellow, reasons dim."""
    styles: dict[str, dict[str, Any]] = {"-": {"fg": "red"}, "~": {"fg": "yellow"}, "#": {"dim": True}, "!": {"bold": True}}
    lines = (click.style(line, **styles[line[0]]) if line[:1] in styles else line for line in diff.split("\n"))
    return "\n".join(lines)
