"""The project's paper agrees with its code, and the package keeps its promises to those who import it."""

from __future__ import annotations

import ast
import inspect
import json
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import cleaner

ROOT = Path(__file__).parent.parent
SOURCES = sorted(path for folder in ("cleaner", "tests", "bench") for path in (ROOT / folder).rglob("*.py"))
MAX_LINES = 400

SITE = re.compile(r"(?<![\w.-])(?:[a-z0-9-]+\.)+(?:com|org|net|co\.[a-z]{2}|com\.[a-z]{2})(?![\w-])", re.I)
NOT_SITES = ("example.com", "example.org", "example.net", "schema.org", "w3.org")
"""Reserved names and the vocabularies that pages are marked up with."""


def test_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["hatch"]["version"]["path"] == "cleaner/__init__.py"
    newest = re.search(r"^## \[(\d[^\]]*)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.M)
    assert newest is not None
    assert newest.group(1) == cleaner.__version__


def test_cleaning_text_loads_no_html_library() -> None:
    program = (
        "import sys\nimport cleaner\n"
        "text = cleaner.clean('Menu\\n\\nRain is expected on Friday, the weather office said on Thursday.\\n', kind='text').text\n"
        "assert 'Rain' in text, text\n"
        "print([name for name in ('lxml', 'trafilatura', 'charset_normalizer', 'click') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert (done.stdout.strip(), done.stderr) == ("[]", "")


@pytest.mark.parametrize("name", cleaner.__all__)
def test_public_names_are_documented(name: str) -> None:
    public = getattr(cleaner, name)
    assert name in dir(cleaner)
    assert written(public), f"{name} has no docstring of its own"
    members = vars(public).items() if inspect.isclass(public) else ()
    own = [member for member, value in members if not member.startswith("_") and inspect.isfunction(value) and not written(value)]
    assert own == [], f"methods of {name} without a docstring"


def written(thing: object) -> bool:
    """Whether somebody wrote a docstring for it: named tuples make one up from their fields."""
    doc = vars(thing).get("__doc__") if inspect.isclass(thing) else getattr(thing, "__doc__", None)
    return bool(doc) and not str(doc).startswith(f"{getattr(thing, '__name__', '')}(")


def test_the_schema_shows_what_the_code_gives() -> None:
    written_down = (ROOT / "docs" / "schema.md").read_text(encoding="utf-8")
    blocks = dict(re.findall(r"^```(text|json)\n(.*?)\n```$", written_down, re.M | re.S))
    given, shown = cleaner.clean(blocks["text"], kind="text").to_dict(), json.loads(blocks["json"])
    for removal in [*given["removals"], *shown["removals"]]:
        assert removal["reason"].pop("evidence")  # its wording may change
    assert shown == given
    assert written_down.startswith(f"# The JSON of a result, version {given['schema']}\n")


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'scrub'"):
        _ = cleaner.scrub


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_are_short_and_documented(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= MAX_LINES, "split this file"
    assert ast.get_docstring(ast.parse(text)), "say in a docstring what this module is for"


def test_no_code_knows_a_site() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in (ROOT / "cleaner").rglob("*.py")
        for match in SITE.finditer(path.read_text(encoding="utf-8"))
        if not match.group().lower().endswith(NOT_SITES)
    ]
    assert found == []


def test_the_search_for_sites_finds_them() -> None:
    text = "import os.path\nif url.endswith('www.news-site.com'): x.common()\n# see daily.co.in and example.com"
    assert [match.group() for match in SITE.finditer(text)] == ["www.news-site.com", "daily.co.in", "example.com"]


def test_the_licence_is_the_one_that_the_project_states() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Apache License" in text
    assert "END OF TERMS AND CONDITIONS" in text
