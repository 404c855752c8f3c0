"""What the paths on a command line name, and files that are complete or not there."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cleaner import Settings
from cleaner.batch.files import replacing
from cleaner.batch.names import output_names
from cleaner.batch.run import State, run
from cleaner.batch.sources import ENDINGS, KIND_BY_ENDING, expand
from cleaner.errors import CleanerError

PAGE = (
    "The council voted on Tuesday to close the old bridge after engineers found cracks in two of its piers.\n\n"
    "Residents on the far bank will have to drive nine miles to reach the school, the mayor said, and buses will run twice an hour.\n\n"
    "Work on a new crossing is expected to begin in the spring, once the money has been found and the plans have been approved.\n"
)

# Sources


def tree(root: Path, *names: str) -> Path:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE)
    return root


def test_a_folder_gives_its_pages_sorted_and_leaves_the_rest(tmp_path: Path) -> None:
    tree(tmp_path, "b/z.md", "b/a.HTML", "a.txt", "c.xhtml", "README", "d.text", "e.htm", "f.markdown")
    tree(tmp_path, "x.png", "b/page.php", ".hidden.txt", ".git/a.txt")
    pages = expand([str(tmp_path)])
    assert [(page.place, page.kind) for page in pages] == [
        ("README", "auto"), ("a.txt", "auto"), ("b/a.HTML", "html"), ("b/z.md", "markdown"), ("c.xhtml", "html"),
        ("d.text", "auto"), ("e.htm", "html"), ("f.markdown", "markdown"),
    ]  # fmt: skip
    assert [Path(page.name) for page in pages] == [tmp_path / page.place for page in pages]
    assert {"README", "a.txt"} <= {page.place for page in expand([str(tmp_path)], kind="html") if page.kind == "html"}


def test_the_endings_of_a_kind_are_searched_for() -> None:
    assert set(KIND_BY_ENDING) < ENDINGS


def test_a_file_that_is_named_is_taken_whatever_its_name(tmp_path: Path) -> None:
    tree(tmp_path, ".hidden.php")
    assert [page.problem for page in expand([str(tmp_path / ".hidden.php")])] == [None]


def test_links_to_folders_and_loops_are_not_followed(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "sub/b.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    (tmp_path / "linked.txt").symlink_to(tmp_path / "a.txt")
    assert [page.place for page in expand([str(tmp_path)])] == ["a.txt", "linked.txt", "sub/b.txt"]


def test_a_glob_that_the_shell_left_is_expanded(tmp_path: Path) -> None:
    tree(tmp_path, "a/1.log", "a/2.log", "b/1.log", "[x].log")
    assert [page.place for page in expand([str(tmp_path / "*" / "*.log")])] == ["a/1.log", "a/2.log", "b/1.log"]
    assert [page.place for page in expand([str(tmp_path / "**" / "1.log")])] == ["a/1.log", "b/1.log"]
    assert [page.place for page in expand([str(tmp_path / "[x].log")])] == ["[x].log"]


@pytest.mark.parametrize("pattern", ["**", "**/*", "**/*.txt", "*"])
def test_a_glob_that_goes_in_circles_takes_a_file_once(tmp_path: Path, pattern: str) -> None:
    tree(tmp_path, "z.txt", "sub/b.txt")
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "sub")
    (tmp_path / "linked.txt").symlink_to(tmp_path / "z.txt")
    pages = expand([str(tmp_path / pattern)])
    found = sorted((Path(page.name).parent.resolve() / Path(page.name).name).relative_to(tmp_path.resolve()).as_posix() for page in pages)
    assert found == ["linked.txt", "sub/b.txt", "z.txt"]
    assert str(tmp_path / "z.txt") in [page.name for page in pages]
    assert not any(page.problem for page in pages)


def test_what_gives_no_page_is_a_problem_in_its_place(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "only/x.png")
    assert "check the spelling" in str(expand([""])[0].problem)
    paths = ["nope.txt", "a.txt", "*.zz", "only", "a.txt/b"]
    pages = expand([str(tmp_path / path) for path in paths])
    assert [bool(page.problem) for page in pages] == [True, False, True, True, True]
    assert "check the spelling" in str(pages[0].problem)
    assert "check the pattern" in str(pages[2].problem)
    assert "name a file" in str(pages[3].problem)


def test_a_page_that_is_named_twice_is_taken_once_where_it_came_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "a.txt", "b.txt", "c.txt")
    monkeypatch.chdir(tmp_path)
    assert [page.name for page in expand(["b.txt", ".", "./b.txt", "-", "-", "c.txt"])] == ["b.txt", "./a.txt", "./c.txt", "-"]


def test_a_file_called_dash_is_no_standard_input(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "-").write_text(PAGE)
    monkeypatch.chdir(tmp_path)
    (outcome,) = run(expand(["./-"]), to="text", settings=Settings())
    assert outcome.state is State.OK
    assert "The council voted" in str(outcome.text)


@pytest.mark.parametrize(
    ("paths", "places"),
    [
        (["a"], ["x.txt", "y/z.txt"]),
        (["a", "b"], ["a/x.txt", "a/y/z.txt", "b/x.txt"]),
        (["a/x.txt", "b/x.txt"], ["a/x.txt", "b/x.txt"]),
        (["a/x.txt"], ["x.txt"]),
        (["a/y/z.txt", "a/x.txt"], ["y/z.txt", "x.txt"]),
        (["nope/q.txt", "a"], ["q.txt", "x.txt", "y/z.txt"]),
    ],
)
def test_places_are_under_the_folder_that_all_inputs_share(tmp_path: Path, paths: list[str], places: list[str]) -> None:
    tree(tmp_path, "a/x.txt", "a/y/z.txt", "b/x.txt")
    assert [page.place for page in expand([str(tmp_path / path) for path in paths])] == places


def test_the_output_folder_inside_an_input_is_not_searched(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt", "out/a.txt")
    assert [page.place for page in expand([str(tmp_path)], leave_out=f"{tmp_path}/out/")] == ["a.txt"]
    assert [page.place for page in expand([str(tmp_path)], leave_out=str(tmp_path))] == ["a.txt", "out/a.txt"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_read_by_the_parent(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    tree(tmp_path, "a.txt")
    writer = threading.Thread(target=pipe.write_text, args=(PAGE,))
    writer.start()
    outcomes = list(run(expand([str(pipe), str(tmp_path / "a.txt")]), to="text", settings=Settings(), jobs=2))
    writer.join()
    assert [outcome.state for outcome in outcomes] == [State.OK, State.OK]
    assert "The council voted" in str(outcomes[0].text)


# Names of output files


@pytest.mark.parametrize(
    ("places", "names"),
    [
        (["a.html", "b/c.md"], ["a.txt", "b/c.txt"]),
        (["page", "www.example"], ["page.txt", "www.txt"]),
        (["a.html", "a.md", "b.md"], ["a.html.txt", "a.md.txt", "b.txt"]),
        (["a.html", "a.md", "a.html.txt"], ["a.html.txt", "a.md.txt", "a.html.txt.txt"]),
        (["A.html", "a.html"], ["A.html.txt", "a.html.2.txt"]),
        (["x.html", "x.txt/y.html"], ["x.html.txt", "x.txt/y.txt"]),
        (["stdin", "stdin"], ["stdin.txt", "stdin.2.txt"]),
        ([".hidden", "a..html"], [".hidden.txt", "a..txt"]),
        ([], []),
    ],
)
def test_output_names(places: list[str], names: list[str]) -> None:
    assert output_names(places, ".txt") == names


PARTS = st.sampled_from(["a", "A", "a.txt", "a.html", "a.html.txt", "a.2", "b"])
NAMES = st.lists(st.lists(PARTS, min_size=1, max_size=3).map("/".join), max_size=9)


@given(places=NAMES)
def test_output_names_never_meet(places: list[str]) -> None:
    names = [name.casefold() for name in output_names(places, ".txt")]
    assert len(set(names)) == len(names)
    folders = {str(folder) for name in names for folder in Path(name).parents}
    assert folders.isdisjoint(names)


# Files


def test_a_file_appears_when_it_is_complete(tmp_path: Path) -> None:
    path = tmp_path / "new" / "a.txt"
    with replacing(path) as file:
        file.write(b"all of it")
        assert not path.exists()
    assert path.read_bytes() == b"all of it"
    assert [found.name for found in path.parent.iterdir()] == ["a.txt"]


def write_half(path: Path) -> None:
    with replacing(path) as file:
        file.write(b"half")
        raise ZeroDivisionError


def test_an_error_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("before")
    with pytest.raises(ZeroDivisionError):
        write_half(path)
    assert path.read_text() == "before"
    assert [found.name for found in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_new_file_has_the_permissions_that_the_umask_leaves(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        with replacing(tmp_path / "a.txt") as file:
            file.write(b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o640


def test_a_link_stays_and_its_target_is_replaced(tmp_path: Path) -> None:
    tree(tmp_path, "real/a.txt")
    link = tmp_path / "link.txt"
    link.symlink_to(tmp_path / "real" / "a.txt")
    with replacing(link) as file:
        file.write(b"new")
    assert link.is_symlink()
    assert (tmp_path / "real" / "a.txt").read_bytes() == b"new"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_is_written_to_and_stays(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()
    with replacing(pipe) as file:
        file.write(b"through")
    reader.join()
    assert got == [b"through"]
    assert pipe.is_fifo()


def test_a_file_that_cannot_be_made_is_told_with_what_to_do(tmp_path: Path) -> None:
    tree(tmp_path, "a.txt")
    with pytest.raises(CleanerError, match="name another place with -o"), replacing(tmp_path / "a.txt" / "b.txt"):
        pytest.fail("the folder is a file")
