"""The bench: scores against hand-computed cases, baselines, floors, and the command over a tiny folder."""

from __future__ import annotations

import json
import lzma
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from bench import __main__ as command
from bench import ablate, baselines, floors, metrics, peers, report, run, sets, timing, worst
from bench.unmark import unmark
from cleaner import Result, Settings

STORY = (
    "The council voted on Tuesday to close the old bridge for repairs that will take two years.\n"
    "Residents have until the end of March to comment on the plan, the mayor told reporters on Wednesday."
)
MENU = "Home\nNews\nSport\nWeather"

Write = Callable[..., Path]


def row(source: str, gold: str | None = None, identity: str = "p1") -> sets.Row:
    """A page with its gold."""
    return sets.Row(identity, source, gold, (), (), "en", None)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a set's file into a folder."""

    def write_set(name: str, *records: dict[str, Any]) -> Path:
        with lzma.open(tmp_path / f"{name}.jsonl.xz", "wt", encoding="utf-8") as lines:
            for record in records:
                lines.write(json.dumps(record) + "\n")
        return tmp_path

    return write_set


@pytest.fixture
def floor_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A floors file that is not the project's."""
    path = tmp_path / "floors.json"
    monkeypatch.setattr(floors, "FLOORS", path)
    return path


# Metrics


def test_word_scores_count_repeats_and_ignore_case_and_order() -> None:
    page = metrics.score_page("A a b", "a b c")  # common: one a, one b
    assert (page.precision, page.recall, page.f1) == pytest.approx((2 / 3, 2 / 3, 2 / 3))


@pytest.mark.parametrize(("output", "gold", "f1"), [("", "", 1.0), ("x", "", 0.0), ("", "x", 0.0), (None, "", 0.0), ("x", "X", 1.0)])
def test_empty_texts_and_failures(output: str | None, gold: str, f1: float) -> None:
    assert metrics.score_page(output, gold).f1 == f1


def test_shingle_shares_of_one_page() -> None:
    page = metrics.score_page("a b c d X", "a b c d e")  # abcd is common, bcdX is extra, bcde is missing
    assert (page.hit, page.extra, page.missing) == pytest.approx((1 / 3, 1 / 3, 1 / 3))


def test_shingles_of_a_short_text_are_the_text() -> None:
    assert metrics.shingles(["a", "b", "c"]) == Counter({("a", "b", "c"): 1})
    assert not metrics.shingles([])


def test_a_page_without_output_has_no_shingle_precision() -> None:
    pages = [metrics.score_page("a b c d", "a b c d"), metrics.score_page("", "e f g h")]
    assert metrics.shingle_f1(pages) == pytest.approx(2 * 1.0 * 0.5 / 1.5)  # precision of one page, recall of two


def test_set_scores_are_means_of_pages() -> None:
    score = metrics.score_set([metrics.score_page("a b c d", "a b c d"), metrics.score_page("a x", "a b")])
    assert (score.f1, score.precision, score.recall, score.exact) == pytest.approx((0.75, 0.75, 0.75, 0.5))
    assert metrics.score_set([]).f1 == 0.0


def test_exact_ignores_punctuation_but_neither_case_nor_order() -> None:
    assert metrics.score_page("One, two.", "One two").exact
    assert not metrics.score_page("one two", "One two").exact
    assert not metrics.score_page("two One", "One two").exact


def test_each_cjk_character_is_a_word() -> None:
    assert metrics.words("東京タワーへ ab") == ["東", "京", "タ", "ワ", "ー", "へ", "ab"]
    assert metrics.words("한국어 문장") == ["한국어", "문장"]  # Korean is written with spaces
    assert metrics.score_page("東京は雨", "東京は晴れ").f1 == pytest.approx(2 * (3 / 4) * (3 / 5) / (3 / 4 + 3 / 5))


def test_snippets_are_counted_over_the_whole_set() -> None:
    counts = [metrics.count_snippets("one  two\nthree", ["two three"], ["one two"]), metrics.count_snippets(None, ["x"], ["y"])]
    assert counts == [(1, 1, 0, 0), (0, 0, 1, 1)]
    assert metrics.score_snippets(counts) == metrics.SnippetScore(0.5, 0.5, 0.5, 0.5)
    assert metrics.score_snippets([]) == metrics.SnippetScore(0.0, 0.0, 0.0, 0.0)


# Baselines and peers


def test_segment_keeps_the_run_of_prose_and_what_lies_inside() -> None:
    inside = STORY.replace("\n", "\nWhy now?\n")
    assert baselines.segment(f"{MENU}\n\n{inside}\n{MENU}") == inside
    assert baselines.segment(MENU) == ""


def test_c4_keeps_lines_that_end_as_sentences() -> None:
    text = f"{MENU}\n{STORY}\nPlease enable javascript to read this page.\nThe rest is cut off at this point ...\nNo."
    assert baselines.c4_lines(text) == STORY


def test_oracle_keeps_the_lines_of_the_gold_once_and_in_order() -> None:
    assert baselines.oracle(f"{MENU}\n{STORY}\nThe council voted on\n{MENU}", STORY) == STORY
    assert baselines.oracle(MENU, STORY) == ""


def test_oracle_is_never_below_all_lines_or_none() -> None:
    text = f"{MENU}\n{STORY}\nbridge for repairs and other words"
    best = metrics.score_page(baselines.oracle(text, STORY), STORY).f1
    assert best >= metrics.score_page(text, STORY).f1
    assert best == 1.0


def test_lines_are_escaped_for_tools_that_read_html() -> None:
    assert "<p>a &lt;b&gt; &amp; c</p>" in peers.paragraphs("a <b> & c", "wet")
    assert peers.paragraphs("<p>page</p>", "html") == "<p>page</p>"


def test_markdown_is_undone_for_tools_that_read_none() -> None:
    marked = "# Head\n\n![pic](/a.png)\n\n* [**Bold** link](/x \"t\") and `code`\n\n> quoted 1\\. text"
    assert unmark(marked).split() == ["Head", "Bold", "link", "and", "code", "quoted", "1.", "text"]


def test_a_peer_that_is_not_installed_says_what_to_install() -> None:
    missing = peers.Peer("gone", ("wet",), lambda _source, _row: str(peers._module("no_such_tool", "no-such-tool")), needs="no-such-tool")
    with pytest.raises(peers.MissingPeerError, match=r"pip install no-such-tool.*\[bench\]"):
        run.warm_up(run.system_of(missing), [row(STORY)], "wet")


def test_a_page_that_raises_counts_as_nothing_and_is_named() -> None:
    def fail_on_menu(source: str, _row: sets.Row) -> str:
        if source == MENU:
            raise ValueError("menu")
        return source

    pages = [row(MENU, STORY, "bad"), row(STORY, STORY, "good")]
    tool = run.system_of(peers.Peer("tool", ("wet",), fail_on_menu))
    run.warm_up(tool, pages, "wet")
    outcomes = run.run_systems([tool], pages, "wet")[0]
    with run.workers(1) as spread:
        measured = run.measure(("s", "wet"), tool, pages, outcomes, outcomes, spread)
    assert measured.errors == (("bad", "ValueError: menu"),)
    assert measured.f1 == pytest.approx(0.5)
    assert report.failures([measured]) == "raised: s wet tool: ValueError: menu: bad"


# Timing


def test_systems_run_in_turns_and_the_least_time_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    now, order = [0.0], []

    def system(name: str, *seconds: float) -> Callable[[], str]:
        left = list(seconds)

        def work() -> str:
            order.append(name)
            now[0] += left.pop(0)
            return f"{name} {len(left)}"

        return work

    monkeypatch.setattr(timing, "process_time", lambda: now[0])
    slow, fast = timing.in_turns([system("slow", 9.0, 4.0, 5.0), system("fast", 2.0, 3.0, 1.0)], 3)
    assert order == ["slow", "fast", "fast", "slow", "slow", "fast"]
    assert (slow.seconds, fast.seconds) == (4.0, 1.0)
    assert (slow.answer, fast.answer) == ("slow 2", "fast 2"), "the first answer"


def test_a_system_that_raises_is_not_timed_nor_asked_again() -> None:
    asked = []

    def fail() -> str:
        asked.append(1)
        raise ValueError("menu")

    failed, well = timing.in_turns([fail, lambda: "text"], 3)
    assert (failed.error, failed.seconds, well.answer) == ("ValueError: menu", None, "text")
    assert len(asked) == 1


def test_a_ratio_is_taken_over_the_pages_that_both_got_through() -> None:
    assert timing.ratio([2.0, None, 4.0], [1.0, 5.0, 2.0]) == 2.0
    assert timing.ratio([2.0, 2.0], [1.0, None]) == 2.0
    assert timing.ratio([None], [1.0]) is None


def test_what_time_says_nothing_about_runs_once_and_has_no_speed() -> None:
    asked: list[str] = []

    def oracle(source: str, _row: sets.Row) -> str:
        asked.append(source)
        return source

    pages = [row(STORY, STORY)]
    systems = [run.ours("s", "wet", "balanced"), run.system_of(peers.Peer("oracle", ("wet",), oracle, timed=False))]
    first, other = run.run_systems(systems, pages, "wet", 2)
    with run.workers(1) as spread:
        rows = [run.measure(("s", "wet"), system, pages, done, first, spread) for system, done in zip(systems, (first, other), strict=True)]
    assert asked == [STORY]
    assert [(row.time_ratio, row.pages_per_second is not None, row.dropped) for row in rows] == [(1.0, True, 0), (None, False, None)]
    assert report.measures(rows).splitlines()[1].endswith("1.00")


# Sets and floors


def test_each_set_has_the_setting_that_its_gold_was_made_by() -> None:
    assert sets.settings_for("fundus-dev") == Settings(standfirst="body")
    assert sets.settings_for("wcxb-dev", "recall") == Settings(preset="recall")


def test_articles_only_unless_all_types_are_asked_for(write: Write) -> None:
    page = {"html": "<p>x</p>", "gold": "x"}
    forum, no_gold = page | {"id": 2, "page_type": "forum"}, {"id": 4, "html": "<p>x</p>"}
    folder = write("a", page | {"id": 1, "page_type": "article"}, forum, page | {"id": 3}, no_gold)
    assert [found.id for found in sets.load(folder / "a.jsonl.xz")] == ["1", "3"]
    assert [found.id for found in sets.load(folder / "a.jsonl.xz", all_types=True)] == ["1", "2", "3"]


def test_a_sample_is_spread_and_always_the_same(write: Write) -> None:
    folder = write("a.wet", *({"id": number, "text": "x", "gold": "x"} for number in range(10)))
    assert [found.id for found in sets.load(folder / "a.wet.jsonl.xz", sample=3)] == ["0", "3", "6"]


def test_sets_are_found_by_name_and_variant(write: Write) -> None:
    for name in ("b.wet", "a", "a.markdown", "a.wet"):
        folder = write(name)
    assert [entry[:2] for entry in sets.find_sets(folder)] == [("a", "wet"), ("a", "markdown"), ("a", "html"), ("b", "wet")]
    assert [entry[:2] for entry in sets.find_sets(folder, ["a"], ["wet"])] == [("a", "wet")]
    with pytest.raises(sets.BenchError, match="no set 'c': choose from a, b"):
        sets.find_sets(folder, ["c"])


def test_floors_only_rise() -> None:
    assert floors.raised({"a": 0.91239, "b": 0.5, "new": 0.0}, {"a": 0.9, "b": 0.6}) == {"a": 0.9123, "b": 0.6}


def test_a_score_falls_when_it_is_more_than_the_slack_below() -> None:
    known = {"a": 0.9, "b": 0.9, "gone": 0.9}
    assert floors.below({"a": 0.8996, "new": 0.1}, known) == []
    assert len(floors.below({"a": 0.8994, "b": 0.95}, known)) == 1


def test_the_floors_of_the_project_are_scores_by_set_variant_and_preset() -> None:
    known = floors.read()
    assert known
    for key, floor in known.items():
        _, variant, preset = key.rsplit(".", 2)
        assert variant in sets.VARIANTS
        assert Settings(preset=preset.partition(": ")[0])
        assert 0 < floor <= 1


# The commands


def article(number: int) -> dict[str, Any]:
    """A record of a set whose page is easy to clean."""
    return {"id": f"p{number}", "text": f"{MENU}\n\n{STORY}\n\n{MENU}\n", "gold": STORY, "lang": "en", "page_type": "article"}


def test_the_command_prints_a_row_a_preset_and_raises_floors(write: Write, floor_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write("tiny.wet", article(1), article(2))
    out = folder / "rows.json"
    options = [str(folder), "--presets", "balanced,recall", "--jobs", "1", "--update-floors", "--json", str(out)]
    assert command.main(options) == 0
    printed = [line.split()[:3] for line in capsys.readouterr().out.splitlines()]
    assert printed[1:] == [["tiny", "wet", "balanced"], ["tiny", "wet", "recall"]]
    rows = json.loads(out.read_text(encoding="utf-8"))["rows"]
    assert rows[0]["pages"] == 2
    assert json.loads(floor_file.read_text(encoding="utf-8"))["tiny.wet.balanced"] == pytest.approx(rows[0]["f1"], abs=1e-4)


def test_floors_of_page_types_are_compared_type_by_type(write: Write, floor_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write("tiny.wet", article(1), article(2) | {"page_type": "forum"})
    options = [str(folder), "--presets", "balanced", "--jobs", "1", "--all-types", "--by-type"]
    assert command.main([*options, "--update-floors"]) == 0
    assert set(json.loads(floor_file.read_text(encoding="utf-8"))) == {"tiny.wet.balanced: article", "tiny.wet.balanced: forum"}
    floor_file.write_text(json.dumps({"tiny.wet.balanced: forum": 1.1, "tiny.wet.balanced": 1.1}), encoding="utf-8")
    assert command.main([*options, "--check"]) == 1
    assert "tiny.wet.balanced: forum: " in capsys.readouterr().err
    assert command.main([*options[:-1], "--check"]) == 2


@pytest.mark.parametrize(("floor", "code"), [(0.0, 0), (1.1, 1)])
def test_check_fails_when_a_score_is_below_its_floor(write: Write, floor_file: Path, floor: float, code: int) -> None:
    folder = write("tiny.wet", article(1))
    floor_file.write_text(json.dumps({"tiny.wet.balanced": floor}), encoding="utf-8")
    assert command.main([str(folder), "--presets", "balanced", "--jobs", "1", "--check"]) == code


def test_a_check_that_compares_nothing_fails(write: Write, floor_file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    floor_file.write_text('{"other.wet.balanced": 0.5}', encoding="utf-8")
    options = [str(write("tiny.wet", article(1))), "--presets", "balanced", "--jobs", "1", "--check"]
    assert command.main(options) == 1
    assert "nothing was compared" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--sets", "other"], "choose from tiny"),
        (["--presets", "balance"], "did you mean 'balanced'"),
        (["--check", "--sample", "1"], "whole sets"),
    ],
)
def test_mistakes_are_usage_errors(write: Write, options: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(write("tiny.wet", article(1))), "--jobs", "1", *options]) == 2
    assert says in capsys.readouterr().err


def test_ablation_measures_the_page_without_a_pass() -> None:
    pages = [row(f"{MENU}\n\n{STORY}\n\nSome words behind the story that nobody wrote an ending for", STORY)]
    with run.workers(1) as spread:
        gains = ablate.ablate("tiny", "wet", "balanced", pages, spread)
    assert gains == sorted(gains, key=lambda gain: -gain.gain)
    touched = [gain for gain in gains if gain.pages]
    assert touched
    with_all = ablate.ablate_page("tiny", "wet", "balanced", pages[0])[0]
    for gain in touched:
        without = worst.judge(pages[0], "wet", sets.settings_for("tiny", skip=(gain.name,))).score.f1
        assert gain.gain == pytest.approx(with_all - without)


def test_a_pass_that_took_nothing_away_would_change_nothing() -> None:
    page = row(f"{MENU}\n\n{STORY}\n\nRelated stories\nShare on X\n{MENU}", STORY)
    full = worst.judge(page, "wet", sets.settings_for("tiny")).result
    assert full is not None
    taken = {removal.reason.code for removal in full.removals}
    with run.workers(1) as spread:
        idle = [gain.name for gain in ablate.ablate("tiny", "wet", "balanced", [page], spread) if gain.name not in taken]
    for name in idle:
        without = worst.judge(page, "wet", sets.settings_for("tiny", skip=(name,))).result
        assert without is not None
        assert without.text == full.text


def test_worst_tells_what_is_on_the_wrong_side() -> None:
    second = STORY.partition("\n")[2]
    page = row(f"{MENU}\n\n{STORY}\n\n{MENU}", f"{second}\n\nWeather")
    verdict = worst.judge(page, "wet", Settings())
    result = verdict.result
    assert isinstance(result, Result)
    kept = [fault.text for fault in worst.wrongly_kept(result, page.gold or "")]
    removed = [fault.text for fault in worst.wrongly_removed(result, page.gold or "")]
    assert kept == [STORY.partition("\n")[0]]
    assert removed == ["Weather"]
    shown = worst.describe(verdict, 5)
    assert "wrongly kept: 1 texts, 17 words" in shown
    assert "wrongly removed by " in shown


def test_worst_prints_pages_from_the_lowest(write: Write, capsys: pytest.CaptureFixture[str]) -> None:
    folder = write("tiny.wet", article(1), article(2) | {"gold": "Words that the page does not hold."})
    assert worst.main([str(folder), "--set", "tiny", "-n", "1"]) == 0
    assert capsys.readouterr().out.startswith("== p2  F1 0.")
    assert worst.main([str(folder), "--set", "tinny"]) == 2
