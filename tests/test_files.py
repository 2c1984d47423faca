"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.files import replace_folder, shown, write_all, write_text
from tests.project import contents

OLD = {"a.txt": b"old a", "b.txt": b"old b"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files, alone in its parent."""
    write_all(tmp_path / "out", OLD)
    return tmp_path / "out"


def fails_at(name: str, work: object) -> object:
    """The function `work`, but raising OSError once its path ends with `name`."""

    def spoilt(path: Path, *rest: object) -> object:
        if str(path).endswith(name):
            raise OSError("disk full")
        return work(path, *rest)  # type: ignore[operator]  # any function of a path

    return spoilt


def test_named_files_are_written_into_a_new_folder(folder: Path) -> None:
    assert contents(folder) == OLD


def test_other_files_of_the_folder_stay(folder: Path) -> None:
    write_all(folder, {"c.txt": b"new"})
    assert contents(folder) == OLD | {"c.txt": b"new"}


def test_an_interruption_while_writing_leaves_every_old_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "write_bytes", fails_at("b.txt", Path.write_bytes))
    with pytest.raises(OSError, match="disk full"):
        write_all(folder, {"a.txt": b"new a", "b.txt": b"new b"})
    assert contents(folder) == OLD


def test_an_interruption_leaves_no_half_written_file_beside_the_folder(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_bytes", fails_at("b.txt", Path.write_bytes))
    with pytest.raises(OSError, match="disk full"):
        write_all(folder, {"b.txt": b"new b"})
    assert [path.name for path in folder.parent.iterdir()] == ["out"]


def test_unchanged_bytes_leave_the_file_untouched(folder: Path) -> None:
    os.utime(folder / "a.txt", (1, 1))
    write_all(folder, {"a.txt": OLD["a.txt"], "b.txt": b"new b"})
    assert (folder / "a.txt").stat().st_mtime == 1
    assert (folder / "b.txt").stat().st_mtime > 1


@given(st.dictionaries(st.sampled_from(["a", "b", "c"]), st.binary(max_size=50)))
def test_what_is_written_is_what_stands_there(
    tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]
) -> None:
    place = tmp_path_factory.mktemp("any") / "out"
    write_all(place, files)
    assert contents(place) == files


def test_text_is_written_in_utf_8_with_lf(tmp_path: Path) -> None:
    write_text(tmp_path / "note.txt", "Київ\n")
    assert (tmp_path / "note.txt").read_bytes() == "Київ\n".encode()


def test_a_new_folder_takes_the_place_of_the_old(folder: Path) -> None:
    new = folder.parent / "new"
    write_all(new, {"c.txt": b"new"})
    replace_folder(new, folder)
    assert contents(folder.parent) == {"out/c.txt": b"new"}


def test_a_new_folder_goes_where_there_was_none(tmp_path: Path) -> None:
    write_all(tmp_path / "new", {"c.txt": b"new"})
    replace_folder(tmp_path / "new", tmp_path / "out")
    assert contents(tmp_path) == {"out/c.txt": b"new"}


def test_a_replacement_that_fails_leaves_the_old_folder(folder: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_folder(folder.parent / "never made", folder)
    assert contents(folder.parent) == {f"out/{name}": content for name, content in OLD.items()}


def test_a_path_below_the_working_folder_is_shown_relative_to_it(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder.parent)
    assert shown(folder / "a.txt") == "out/a.txt"


def test_a_path_elsewhere_is_shown_in_full(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert shown(folder.parent / "a.txt") == str(folder.parent / "a.txt")
