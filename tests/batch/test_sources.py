"""What a batch is to translate: files, folders, patterns, JSON lines; what is passed over."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.batch.sources import Source, Sources, expand
from translate.errors import InputError, UsageError

Names = dict[str, str]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("A ship came.", encoding="utf-8")


def given_in(monkeypatch: pytest.MonkeyPatch, *lines: object) -> list[Source]:
    """What comes of lines on standard input: objects as JSON, bytes as they are."""
    data = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    stdin = SimpleNamespace(buffer=io.BytesIO(b"\n".join(data)))
    monkeypatch.setattr(sys, "stdin", stdin)
    return list(expand(["-"], Path("out")).articles)


def places(*inputs: str, out: str = "out") -> Names:
    """The place of each article that is found, by its name."""
    return {one.name: one.place for one in expand(inputs, Path(out).absolute()).articles}


class TestFiles:
    def test_a_file_lies_at_the_top_and_need_not_be_there(self, here: Path) -> None:
        put("a/b/x.txt", "y.weird")
        found = places("a/b/x.txt", "y.weird", "no/z.txt")
        assert found == {"a/b/x.txt": "x.txt", "y.weird": "y.weird", "no/z.txt": "z.txt"}

    def test_a_file_with_wildcards_in_its_name_is_that_file(self, here: Path) -> None:
        put("a[1].txt", "a1.txt")
        assert places("a[1].txt") == {"a[1].txt": "a[1].txt"}

    @pytest.mark.parametrize(
        ("inputs", "words"),
        [
            (("x.txt", "x.txt"), "x.txt is named twice"),
            (("x.txt", "./x.txt"), "named twice"),
            (("x.txt", "a/x.txt"), "both be written to x.txt"),
            (("a", "b"), "a/x.txt and b/x.txt would both be written to x.txt"),
            (("a", "a/x.txt"), "named twice"),
            (("a/*.txt", "a"), "named twice"),
        ],
    )
    def test_one_place_for_two_is_refused(
        self, here: Path, inputs: tuple[str, ...], words: str
    ) -> None:
        put("x.txt", "a/x.txt", "b/x.txt")
        with pytest.raises(UsageError, match=words):
            places(*inputs)


class TestFolders:
    def test_articles_lie_as_in_their_folder_and_in_order(self, here: Path) -> None:
        put("in/b.txt", "in/a.md", "in/2020/x.HTML", "in/2020/05/x.txt", "in/10.docx")
        assert list(places("in").values()) == [
            *("10.docx", "a.md", "b.txt", "2020/x.HTML", "2020/05/x.txt")
        ]

    def test_hidden_files_links_and_what_is_no_article_are_passed_over(self, here: Path) -> None:
        put("in/a.txt", "in/.b.txt", "in/.git/c.txt", "in/d.png", "in/noext", "other/e.txt")
        Path("in/link.txt").symlink_to(here / "other" / "e.txt")
        Path("in/folder").symlink_to(here / "other")
        Path("in/up").symlink_to(here / "in")
        Path("in/away.txt").symlink_to("nowhere")
        os.mkfifo("in/pipe.txt")
        Path("in/dir.txt").mkdir()
        found = expand(["in"], here / "out")
        assert found == Sources((Source("in/a.txt", "a.txt", Path("in/a.txt")),), 6)

    def test_a_link_that_is_named_is_followed(self, here: Path) -> None:
        put("in/a.txt")
        Path("link").symlink_to("in")
        assert places("link") == {"link/a.txt": "a.txt"}

    @pytest.mark.parametrize("out", ["in/out", "in/sub/../out", "in/way"])
    def test_the_output_folder_is_not_read(self, here: Path, out: str) -> None:
        put("in/a.txt", "in/out/a.es.txt", "in/out/deep/b.es.txt", "in/sub/out/c.txt")
        Path("in/way").symlink_to("out")
        assert set(places("in", out=out).values()) == {"a.txt", "sub/out/c.txt"}

    def test_a_folder_that_is_the_output_folder_is_refused(self, here: Path) -> None:
        put("in/a.txt")
        for folder, out in (("in", "in"), (".", "."), ("in", "in/../in"), ("in/*.txt", "in")):
            with pytest.raises(UsageError, match=r"to be read and to be written to"):
                places(folder, out=out)

    def test_no_article_is_an_error(self, here: Path) -> None:
        put("in/a.png")
        with pytest.raises(InputError, match=r"no article in in: .*\.docx"):
            places("in")

    def test_folders_without_end_are_refused(self, here: Path) -> None:
        deep = Path(*["d"] * 99)
        put(f"in/{deep}/a.txt")
        assert len(places("in")) == 1
        put(f"in/{deep}/d/e/b.txt")
        with pytest.raises(InputError, match=r"in/d/d/d and so on lies more than 100 folders deep"):
            places("in")


class TestPatterns:
    @pytest.fixture(autouse=True)
    def files(self, here: Path) -> None:
        put("news/a.txt", "news/b.md", "news/2020/a.txt", "news/2020/05/c.txt", "news/.h/d.txt")
        put("news/.e.txt", "other/f.txt")

    @pytest.mark.parametrize(
        ("pattern", "expected"),
        [
            ("news/*.txt", ["a.txt"]),
            ("news/**/*.txt", ["2020/05/c.txt", "2020/a.txt", "a.txt"]),
            ("news/**", ["2020/05/c.txt", "2020/a.txt", "a.txt", "b.md"]),
            ("news/[ab].*", ["a.txt", "b.md"]),
            ("news/?.md", ["b.md"]),
            ("*/a.txt", ["news/a.txt"]),
            ("news/.*.txt", [".e.txt"]),
        ],
    )
    def test_files_lie_as_below_the_part_without_wildcards(
        self, pattern: str, expected: list[str]
    ) -> None:
        assert list(places(pattern).values()) == expected
        absolute = str(Path(pattern).absolute())
        assert list(places(absolute).values()) == expected

    def test_links_and_the_output_folder_are_passed_over(self, here: Path) -> None:
        Path("news/link.txt").symlink_to(here / "other" / "f.txt")
        Path("news/folder").symlink_to(here / "other")
        for i in range(5):  # each way through them would be another one
            Path(f"news/loop{i}").symlink_to(here / "news")
        put("news/out/a.es.txt", "news/out/2020/a.es.txt")
        found = places("news/**/*.txt", out="news/out")
        assert list(found.values()) == ["2020/05/c.txt", "2020/a.txt", "a.txt"]

    @pytest.mark.parametrize("pattern", ["news/*.xyz", "no/**/*.txt", "news/2020*"])
    def test_nothing_that_matches_is_an_error(self, pattern: str) -> None:
        with pytest.raises(InputError, match="No file matches"):
            places(pattern)


class TestLines:
    def test_texts_ids_and_paths(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        put("a/x.txt")
        assert given_in(
            monkeypatch,
            {"id": "n/ä-1", "text": "Über \ud800"},
            b"",
            {"text": "no id"},
            {"path": "a/x.txt"},
            {"id": 7, "text": "seven"},
            {"id": None, "text": "none"},
        ) == [
            Source("n/ä-1", "n/ä-1.txt", text=b"\xc3\x9cber \xed\xa0\x80"),
            Source("line 3 of standard input", "line-000003.txt", text=b"no id"),
            Source("a/x.txt", "x.txt", Path("a/x.txt")),
            Source("7", "7.txt", text=b"seven"),
            Source("line 6 of standard input", "line-000006.txt", text=b"none"),
        ]

    @pytest.mark.parametrize(
        ("line", "words"),
        [
            (b"{", "line 1 of standard input is no JSON"),
            (b"\xff\xfe\xfd", "is no JSON"),
            (b"[" * 100_000, "is no JSON"),
            (b"9" * 10_000, "is no JSON"),
            (b"[1]", "is no JSON object"),
            (b'"text"', "is no JSON object"),
            (b"{}", "has no text"),
            (b'{"text": 1}', "has no text"),
            (b'{"path": 1}', "has no text"),
            (b'{"path": "a\\u0000b"}', "a path that no file can have"),
            (b'{"path": "a\\ud800b"}', "a path that no file can have"),
        ],
    )
    def test_a_line_that_is_none_is_marked_and_the_next_one_is_read(
        self, here: Path, monkeypatch: pytest.MonkeyPatch, line: bytes, words: str
    ) -> None:
        bad, good = given_in(monkeypatch, line, {"text": "good"})
        assert words in bad.fault
        assert (bad.place, bad.path, bad.text) == ("line-000001.txt", None, b"")
        assert (good.text, good.fault) == (b"good", "")

    @pytest.mark.parametrize(
        "said",
        [
            *("..", "../x", "a/../../x", "/etc/x", "a//b", ".hidden", "a/.git", "a\\b/..", "a\0b"),
            *("a\nb", "-rf", "a" * 200, "/".join("a" * 17), "\ud800", ["a"], {"a": 1}, "a/", "~/x"),
        ],
    )
    def test_an_id_that_would_escape_or_is_no_name_is_marked(
        self, here: Path, monkeypatch: pytest.MonkeyPatch, said: object
    ) -> None:
        (bad,) = given_in(monkeypatch, {"id": said, "text": "x"})
        assert "which is no file name" in bad.fault
        assert bad.place == "line-000001.txt"

    def test_an_id_for_two_is_refused(self, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        with pytest.raises(UsageError, match="x and x would both be written"):
            given_in(monkeypatch, {"id": "x", "text": "1"}, {"id": "x", "text": "2"})

    def test_closed_standard_input(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sys, "stdin", None)
        with pytest.raises(InputError, match="Standard input is closed"):
            expand(["-"], Path("out"))

    @settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(st.text(st.sampled_from("ab./\\-_ \0\n~é\ud800"), max_size=9))
    def test_no_id_leads_out_of_the_folder(
        self, monkeypatch: pytest.MonkeyPatch, said: str
    ) -> None:
        (one,) = given_in(monkeypatch, {"id": said, "text": "x"})
        where = os.path.normpath(os.path.join("/out", one.place))
        assert where.startswith("/out/")
        assert where == f"/out/{one.place}"
