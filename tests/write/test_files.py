"""Files on disk: whole or not at all, with their permissions and links."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from translate.errors import InputError
from translate.write.files import write_file


class TestFiles:
    def test_writes_bytes_as_they_are_and_makes_folders(self, tmp_path: Path) -> None:
        path = tmp_path / "new" / "a.txt"
        write_file(path, "a\r\nñ\n")
        assert path.read_bytes() == "a\r\nñ\n".encode()
        assert [p.name for p in path.parent.iterdir()] == ["a.txt"]

    def test_encoding(self, tmp_path: Path) -> None:
        write_file(tmp_path / "a", "ñ", "iso-8859-1")
        assert (tmp_path / "a").read_bytes() == b"\xf1"
        with pytest.raises(InputError, match="UTF-8"):
            write_file(tmp_path / "a", "가", "iso-8859-1")
        assert (tmp_path / "a").read_bytes() == b"\xf1"

    def test_permissions_stay_and_new_files_follow_the_umask(self, tmp_path: Path) -> None:
        old, new = tmp_path / "old", tmp_path / "new"
        old.write_text("x")
        old.chmod(0o640)
        before = os.umask(0o027)
        try:
            write_file(old, "y")
            write_file(new, "y")
        finally:
            os.umask(before)
        assert stat.S_IMODE(old.stat().st_mode) == 0o640
        assert stat.S_IMODE(new.stat().st_mode) == 0o640

    def test_a_link_stays_a_link(self, tmp_path: Path) -> None:
        (tmp_path / "real").write_text("x")
        (tmp_path / "link").symlink_to("real")
        write_file(tmp_path / "link", "y")
        assert (tmp_path / "link").is_symlink()
        assert (tmp_path / "real").read_text() == "y"

    def test_a_failure_leaves_the_old_file_and_no_litter(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = tmp_path / "a.txt"
        path.write_text("old")

        def full(descriptor: int) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        with pytest.raises(InputError, match=r"a\.txt cannot be written: the disk is full"):
            write_file(path, "new")
        assert path.read_text() == "old"
        assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]

    def test_places_that_cannot_be_written(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        with pytest.raises(InputError, match="it is a folder"):
            write_file(tmp_path, "x")
        with pytest.raises(InputError, match="a part of the path is no folder"):
            write_file(tmp_path / "file" / "a.txt", "x")

    def test_what_is_no_ordinary_file_is_written_straight(self) -> None:
        write_file(os.devnull, "x")
        assert stat.S_ISCHR(os.stat(os.devnull).st_mode)
