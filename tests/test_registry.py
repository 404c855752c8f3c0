"""What a module in `cleaner/passes/` must have to be a pass, and names that are suggested."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

import cleaner
from cleaner import registry
from cleaner.errors import CleanerError, PassError, SettingsError
from cleaner.lexicon import languages
from cleaner.passes.crawl_header import judge_block
from cleaner.settings import Settings

DOC = "Bars with tickets.\n\nWhy: x.\n\nRemoves: `x`.\n\nKeeps: `y`."


def module(**more: object) -> ModuleType:
    made = ModuleType("cleaner.passes.ticket_bar", DOC)
    vars(made).update({"judge_block": judge_block, **more})
    return made


def test_a_pass_that_needs_phrases_has_a_list(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("cleaner.lexicon.FOLDER", tmp_path)
    assert registry.as_pass(module()).name == "ticket_bar"
    with pytest.raises(PassError, match=r"pass ticket_bar: .* make cleaner/phrases/ticket_bar/en\.txt"):
        registry.as_pass(module(NEEDS_PHRASE=True))


def test_a_pass_with_a_list_in_any_language_is_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "ticket_bar").mkdir()
    (tmp_path / "ticket_bar" / "de.txt").write_text("karten\n")
    monkeypatch.setattr("cleaner.lexicon.FOLDER", tmp_path)
    languages.cache_clear()
    assert registry.as_pass(module(NEEDS_PHRASE=True)).needs_phrase
    languages.cache_clear()


@pytest.mark.parametrize("name", ["ticket-bar", "TicketBar", "ticket.bar", "2nd", "bär", "class"])
def test_a_file_whose_name_is_none_is_refused(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(registry, "pass_names", lambda: ("byline", name))
    with pytest.raises(PassError, match=rf"cleaner/passes/{name}\.py: name it in lower case letters"):
        registry.discover.__wrapped__()


@pytest.mark.parametrize(("given", "suggested"), [("best", None), ("strict", None), ("fst", "fast"), ("balance", "balanced")])
def test_only_close_names_are_suggested(given: str, suggested: str | None) -> None:
    with pytest.raises(SettingsError, match="choose from balanced, fast, precision, recall") as caught:
        Settings(preset=given)
    assert ("did you mean" in str(caught.value)) == (suggested is not None)
    assert (suggested or "") in str(caught.value)


def test_the_error_of_a_wrong_setting_is_public() -> None:
    assert issubclass(cleaner.SettingsError, CleanerError)
    assert "SettingsError" in cleaner.__all__
