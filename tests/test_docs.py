"""The generated pages in docs/ say what the code says."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

DOCS = Path(__file__).parent.parent / "docs"


def generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("docs_generate", DOCS / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["cli.md", "passes.md"])
def test_a_generated_page_is_up_to_date(name: str) -> None:
    written = (DOCS / name).read_text(encoding="utf-8")
    assert written == generator().PAGES[name](), f"docs/{name} is out of date; run: python docs/generate.py"


def test_the_generator_tells_what_it_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    module = generator()
    monkeypatch.setattr(module, "DOCS", tmp_path)
    monkeypatch.setattr(module, "PAGES", {"cli.md": lambda: "new\n", "passes.md": lambda: "same\n"})
    (tmp_path / "passes.md").write_text("same\n")
    module.main()
    assert capsys.readouterr().out == "docs/cli.md written\ndocs/passes.md is up to date\n"
    assert (tmp_path / "cli.md").read_text() == "new\n"


def test_the_readme_names_every_setting_and_preset() -> None:
    from dataclasses import fields

    from cleaner.settings import PRESETS, Settings

    text = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| `")]
    assert rows == [f"`{field.name}`" for field in fields(Settings)]
    assert all(f"`{preset}`" in text for preset in PRESETS)


def test_every_generated_page_is_checked() -> None:
    assert sorted(generator().PAGES) == ["cli.md", "passes.md"]
