"""Files in the terminal: typed, dropped, missing, too large, and what is no path at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.terminal.paths import MOST, Chosen, chosen

LIMIT = 1_000


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a home folder with a few files, as the working directory too."""
    for name in ("a.jpg", "b.jpg", "my photo.jpg", "it's.jpg", "50% off.jpg"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "big.mp4").write_bytes(bytes(LIMIT + 1))
    (tmp_path / "album").mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def taken(line: str) -> Chosen:
    found = chosen(line, LIMIT)
    assert found is not None, line
    return found


def names(line: str) -> list[str]:
    return [path.name for path in taken(line).files]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("/file a.jpg", ["a.jpg"]),
        ("/file ~/a.jpg", ["a.jpg"]),
        ("/FILE   '~/a.jpg'", ["a.jpg"]),
        ('/file "my photo.jpg"', ["my photo.jpg"]),
        ("/file my photo.jpg", ["my photo.jpg"]),
        (r"/file my\ photo.jpg b.jpg", ["my photo.jpg", "b.jpg"]),
        ("/file it's.jpg", ["it's.jpg"]),
        ("/file a.jpg b.jpg", ["a.jpg", "b.jpg"]),
        ("+a.jpg", ["a.jpg"]),
        ("+my photo.jpg", ["my photo.jpg"]),
        ("+a.jpg +b.jpg", ["a.jpg", "b.jpg"]),
        ("a.jpg", ["a.jpg"]),
        ("~/a.jpg ~/b.jpg", ["a.jpg", "b.jpg"]),
        ("'{home}/my photo.jpg'", ["my photo.jpg"]),
        (r"{home}/my\ photo.jpg {home}/a.jpg", ["my photo.jpg", "a.jpg"]),
        ("file://{home}/my%20photo.jpg", ["my photo.jpg"]),
        ("{home}/50% off.jpg", ["50% off.jpg"]),
    ],
)
def test_files_are_found_as_they_are_typed_or_dropped(folder: Path, line: str, wanted: list[str]) -> None:
    assert names(line.replace("{home}", str(folder))) == wanted


@pytest.mark.parametrize(
    ("line", "problem", "name"),
    [
        ("/file album", "terminal_is_folder", "album"),
        ("{home}/album", "terminal_is_folder", "album"),
        ("/file gone.jpg", "terminal_no_file", "gone.jpg"),
        ("/file /nowhere/at all/gone.jpg", "terminal_no_file", "at"),
        ("/file big.mp4", "terminal_huge_file", "big.mp4"),
        ("/file /dev/zero", "terminal_unreadable", "zero"),
        ("/file", "terminal_which_file", ""),
        ("/file ~nobody-of-that-name/x.jpg", "terminal_no_file", "x.jpg"),
        ("/file " + "a" * 5_000, "terminal_unreadable", "a" * 5_000),
    ],
)
def test_what_cannot_be_had_is_named_with_its_reason(
    folder: Path, line: str, problem: str, name: str
) -> None:
    found = taken(line.replace("{home}", str(folder)))

    assert found.files == []
    assert found.problems[0] == (problem, name)


def test_a_file_that_may_not_be_read_is_said_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda path, mode: False)  # a root account may read everything

    assert taken("/file a.jpg").problems == [("terminal_not_allowed", "a.jpg")]


def test_words_after_the_files_are_the_caption(folder: Path) -> None:
    assert taken("/file a.jpg b.jpg the red light").caption == "the red light"
    assert taken("+a.jpg the red light").caption == "the red light"


def test_what_can_be_had_is_taken_beside_what_cannot(folder: Path) -> None:
    found = taken("/file a.jpg gone.jpg b.jpg")

    assert [path.name for path in found.files] == ["a.jpg", "b.jpg"]
    assert found.problems == [("terminal_no_file", "gone.jpg")]


def test_only_so_many_are_taken_at_once(folder: Path) -> None:
    found = taken("/file " + "a.jpg " * (MOST + 5))

    assert len(found.files) == MOST
    assert found.problems == [("terminal_too_many_files", "")]


@pytest.mark.parametrize(
    "line",
    [
        "/new",
        "/filed my taxes",
        "it broke",
        "/home is where it broke",
        "~ 3 days late",
        "'so sorry' they said",
        "",
    ],
)
def test_words_are_no_paths(folder: Path, line: str) -> None:
    assert chosen(line, LIMIT) is None
