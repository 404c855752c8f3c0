"""The batch engine: order, laziness, and failures that cost one page."""

from __future__ import annotations

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

import pytest

import cleaner.batch.run
from cleaner import Settings, clean
from cleaner.batch import clean_many
from cleaner.batch.pool import WorkerError, answers
from cleaner.batch.run import Outcome, State, run
from cleaner.batch.sources import Input, expand
from cleaner.errors import SettingsError

ROOT = Path(__file__).parent.parent
FORKS = multiprocessing.get_start_method() == "fork"

PAGES = [
    f"The council of town number {number} voted on Tuesday to close the old bridge after engineers found cracks in two of its piers.\n\n"
    "Residents on the far bank will have to drive nine miles to reach the school, the mayor said, and buses will run twice an hour.\n\n"
    "Work on a new crossing is expected to begin in the spring, once the money has been found and the plans have been approved.\n"
    for number in range(40)
]


def told(sources: list[str], jobs: int) -> list[str]:
    return [json.dumps(result.to_dict()) + result.to_diff() for result in clean_many(sources, jobs=jobs)]


# clean_many


def test_results_come_in_order_and_are_those_of_clean() -> None:
    assert [result.text for result in clean_many(PAGES)] == [clean(page).text for page in PAGES]
    assert "town number 7 " in list(clean_many(PAGES))[7].text


def test_more_jobs_give_the_same_bytes() -> None:
    assert told(PAGES, 3) == told(PAGES, 1)


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_any_start_method_gives_the_same_bytes(method: str, tmp_path: Path) -> None:
    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    script = tmp_path / "script.py"
    script.write_text(
        "import json, multiprocessing, sys\n"
        "from cleaner import clean_many\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method(sys.argv[1])\n"
        "    pages = json.load(sys.stdin)\n"
        "    print(json.dumps([result.to_dict() for result in clean_many(pages, jobs=2)]))\n"
    )
    command = [sys.executable, str(script), method]
    done = subprocess.run(command, input=json.dumps(PAGES[:5]), env=environment(), capture_output=True, text=True, check=True)
    assert json.loads(done.stdout) == [clean(page).to_dict() for page in PAGES[:5]]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


def test_a_script_without_a_main_guard_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import multiprocessing\nfrom cleaner import clean_many\n"
        "multiprocessing.set_start_method('spawn')\nprint(list(clean_many(['a', 'b'], jobs=2)))\n"
    )
    done = subprocess.run([sys.executable, script], env=environment(), capture_output=True, text=True)
    assert done.returncode == 1
    assert 'if __name__ == "__main__"' in done.stderr.splitlines()[-1]


def test_no_worker_outlives_a_parent_that_is_killed(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "import itertools, time\n"
        "from cleaner import clean_many\n"
        "if __name__ == '__main__':\n"
        "    results = clean_many(itertools.repeat('A page.'), jobs=3)\n"
        "    for _ in range(9):\n"
        "        next(results)\n"
        "    print('at work', flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, script], env=environment(), stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"at work\n"
        process.kill()
        assert process.communicate(timeout=30)[0] == b""  # which ends when the last process that holds the pipe is gone


@pytest.mark.parametrize("jobs", [1, 2])
def test_sources_are_drawn_lazily(jobs: int) -> None:
    drawn = 0

    def endless() -> Iterator[str]:
        nonlocal drawn
        for number in count():
            drawn = number + 1
            yield PAGES[number % len(PAGES)]

    results = clean_many(endless(), jobs=jobs)
    assert drawn == 0
    assert [result.text for result in islice(results, 5)] == [clean(page).text for page in PAGES[:5]]
    assert drawn <= 5 + 16 * jobs
    results.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_source_that_is_no_page_is_told_when_its_turn_comes(jobs: int) -> None:
    results = clean_many([PAGES[0], PAGES[1], 7], jobs=jobs)  # type: ignore[list-item]
    assert next(results).text
    assert next(results).text
    with pytest.raises(TypeError, match=r"source 2 .* must be str or bytes, not int"):
        next(results)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_page_may_come_with_its_address(jobs: int) -> None:
    address = "https://example.org/bridge"
    results = clean_many([(PAGES[0], address), PAGES[1], (PAGES[2].encode(), None)], jobs=jobs)
    assert [result.metadata.url for result in results] == [address, None, None]
    with pytest.raises(TypeError, match=r"address of source 0 .* must be str or None, not int"):
        next(clean_many([(PAGES[0], 7)], jobs=jobs))  # type: ignore[list-item]  # wrong on purpose
    with pytest.raises(TypeError, match=r"source 0 .* must be str or bytes, not tuple; .*\(page, url\)"):
        next(clean_many([(PAGES[0], address, 7)], jobs=jobs))  # type: ignore[list-item]  # wrong on purpose


@pytest.mark.parametrize("page", ["one page", b"one page"])
def test_one_page_is_no_iterable_of_pages(page: str | bytes) -> None:
    with pytest.raises(TypeError, match=r"clean_many\(\[source\]\)"):
        clean_many(page)  # type: ignore[arg-type]


def test_wrong_settings_are_told_at_once() -> None:
    with pytest.raises(SettingsError, match="did you mean 'html'"):
        clean_many([], kind="htm")
    with pytest.raises(SettingsError, match="1 or more"):
        clean_many([], jobs=0)


# The pool


def slow_if_even(number: int) -> int:
    time.sleep(0.02 if number % 2 == 0 else 0)
    return number * number


def die_at_three(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def exit_at_one(number: int) -> int:
    if number == 1:
        os._exit(7)
    return number


def refuse_two(number: int) -> int:
    if number == 2:
        raise KeyError("two")
    return number


def test_answers_come_in_the_order_of_the_tasks() -> None:
    assert [answer.value for answer in answers(slow_if_even, range(12), 3)] == [number * number for number in range(12)]


def test_a_worker_that_is_killed_costs_one_task_which_is_named() -> None:
    found = list(answers(die_at_three, range(9), 2))
    assert [answer.value for answer in found if answer.error is None] == [0, 1, 2, 4, 5, 6, 7, 8]
    assert "SIGKILL" in str(found[3].error)


def test_a_worker_that_ends_itself_is_named_with_its_exit_code() -> None:
    assert "exit code 7" in str(list(answers(exit_at_one, range(3), 2))[1].error)


def test_an_error_of_the_function_is_an_answer() -> None:
    assert list(answers(refuse_two, range(4), 2))[2].error == "KeyError: 'two'"


def test_an_error_of_the_tasks_comes_after_the_answers_before_it() -> None:
    def tasks() -> Iterator[int]:
        yield 1
        yield 2
        raise ZeroDivisionError("no more")

    found = answers(slow_if_even, tasks(), 2)
    assert [next(found).value, next(found).value] == [1, 4]
    with pytest.raises(ZeroDivisionError):
        next(found)


def test_large_tasks_and_answers_pass() -> None:
    texts = ["x" * 3_000_000, "y" * 3_000_000, "z"]
    assert [answer.value for answer in answers(str.upper, texts, 2)] == [text.upper() for text in texts]


def test_no_worker_outlives_a_batch_that_is_given_up() -> None:
    found = answers(slow_if_even, count(), 3)
    assert next(found).value == 0
    found.close()  # type: ignore[attr-defined]
    assert not multiprocessing.active_children()


def test_a_worker_that_dies_while_idle_is_replaced() -> None:
    found = answers(slow_if_even, iter([1, 3, 5, 7]), 1)
    assert next(found).value == 1
    time.sleep(0.2)  # the only worker has answered and waits
    for child in multiprocessing.active_children():
        child.kill()
        child.join()
    assert [(answer.value, answer.error) for answer in found] == [(9, None), (25, None), (49, None)]


@pytest.mark.skipif(not FORKS, reason="the fault is put into forked workers")
def test_clean_many_names_the_page_that_killed_a_worker(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("cleaner.pipeline.clean", die_at_page_one)
    results = clean_many(PAGES[:3], jobs=2)
    assert next(results) == "fine"  # type: ignore[comparison-overlap]
    with pytest.raises(WorkerError, match=r"source 1 .*SIGKILL"):
        next(results)


def die_at_page_one(source: str, **_: object) -> str:
    if "number 1 " in source:
        os.kill(os.getpid(), signal.SIGKILL)
    return "fine"


# One outcome an input


def write_pages(folder: Path, number: int) -> list[Input]:
    for index in range(number):
        (folder / f"{index:02}.txt").write_text(PAGES[index])
    return expand([str(folder)])


def test_outcomes_are_the_same_whatever_the_jobs(tmp_path: Path) -> None:
    pages = write_pages(tmp_path, 9)
    (tmp_path / "04.txt").unlink()
    alone, together = (list(run(pages, to="jsonl", settings=Settings(), jobs=jobs)) for jobs in (1, 3))
    assert alone == together
    assert [outcome.state for outcome in alone] == [State.OK] * 4 + [State.FAILED] + [State.OK] * 4
    assert [outcome.name for outcome in alone] == [page.name for page in pages]
    assert "No such file" in str(alone[4].why)


def test_a_fault_of_cleaner_fails_one_input_and_says_where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise LookupError("no such thing")

    monkeypatch.setattr("cleaner.pipeline.clean", faulty)
    (outcome,) = run(write_pages(tmp_path, 1), to="text", settings=Settings())
    assert outcome.state is State.FAILED
    assert "LookupError: no such thing" in str(outcome.why)
    assert "test_batch.py" in str(outcome.why)


@pytest.mark.skipif(not FORKS, reason="the fault is put into forked workers")
def test_a_killed_worker_fails_its_input_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clean_it = cleaner.batch.run._clean

    def deadly(page: Input, data: bytes, to: str, settings: Settings, url: str | None) -> Outcome:
        if page.place == "02.txt":
            os.kill(os.getpid(), signal.SIGKILL)
        return clean_it(page, data, to, settings, url)

    monkeypatch.setattr("cleaner.batch.run._clean", deadly)
    outcomes = list(run(write_pages(tmp_path, 6), to="text", settings=Settings(), jobs=2))
    assert [outcome.state for outcome in outcomes] == [State.OK, State.OK, State.FAILED, State.OK, State.OK, State.OK]
    assert outcomes[2].name.endswith("02.txt")
    assert "SIGKILL" in str(outcomes[2].why)
