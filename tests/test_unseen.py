"""`python -m bench.unseen`: pages without the phrases of their own site."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from bench import sets, unseen

STORY = (
    "The council will close the old bridge to cars on Friday, after engineers found cracks in two of its arches.",
    "Buses will take the road along the river until the arches are mended, which may last until the spring.",
)


def page(identity: str, url: str | None, label: str) -> dict[str, str | None]:
    """A page with a label between its paragraphs that is not in its gold."""
    return {"id": identity, "url": url, "text": "\n".join((STORY[0], label, STORY[1])), "gold": "\n".join(STORY)}


def test_only_phrases_of_a_single_site_are_its_own() -> None:
    share, related = ("share_links", "share this"), ("related", "read next")
    found = [("one.example", frozenset({share, related})), ("one.example", frozenset({related})), ("two.example", frozenset({share}))]
    assert unseen.own_phrases(found) == {"one.example": frozenset({related})}


def test_the_site_is_the_host_or_the_page() -> None:
    row = sets.Row("p1", "", None, (), (), None, "https://www.one.example/a")
    assert (unseen.site_of(row), unseen.site_of(row._replace(url=None))) == ("one.example", "p1")


def test_a_page_scores_less_without_what_only_its_site_says(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shared = [page("p1", "https://one.example/a", "Share this article"), page("p2", "https://two.example/a", "Share this article")]
    own = page("p3", "https://three.example/a", "Subscribe to our newsletter")
    with lzma.open(tmp_path / "tiny.wet.jsonl.xz", "wt", encoding="utf-8") as lines:
        lines.write("".join(json.dumps(record) + "\n" for record in (*shared, own)))
    assert unseen.main([str(tmp_path), "--jobs", "1"]) == 0
    columns = capsys.readouterr().out.splitlines()[-1].split()
    assert columns[:4] == ["tiny", "wet", "3", "1.0000"]
    assert float(columns[4]) < 1
    assert columns[5:] == ["1.000", "0.667"]


def test_a_folder_without_sets_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert unseen.main([str(tmp_path)]) == 2
    assert "holds no" in capsys.readouterr().err
