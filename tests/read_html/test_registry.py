"""Which files are read as pages, and what becomes of such an article."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from translate.clean import clean
from translate.clean.output import jsonl
from translate.errors import InputError
from translate.read import read

from .samples import page

PAGE = page("<p>One.</p><p>Two.</p>")
PIECE = b"<div><p>One.</p><p>Two.</p></div>"


def texts(path: str | Path) -> list[str]:
    return [block.text for block in read(path).blocks]


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a.shtml"])
def test_pages_by_their_names(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"One.<p>Two.")
    assert texts(tmp_path / name) == ["One.", "Two."]


@pytest.mark.parametrize(
    "data",
    [
        PAGE,
        PAGE.upper(),
        b"\xef\xbb\xbf \n<!-- saved\nfrom -->" + PAGE,
        b"<?xml version='1.0'?>\n<html><p>One.<p>Two.",
        "\ufeff<html><p>One.<p>Two.".encode("utf-16"),
        "<html><p>One.<p>Two.".encode("utf-16-le"),
        PIECE,
        b"\n  <h1>One.</h1><p><b>Two.</b></p>",
    ],
)
@pytest.mark.parametrize("name", ["page", "page.php", "page.cgi", "-"])
def test_pages_by_how_they_begin(
    data: bytes, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    if name != "-":
        Path(name).write_bytes(data)
    assert [text.lower() for text in texts(name)] == ["one.", "two."]


@pytest.mark.parametrize(
    "data",
    [
        b"One <b>two</b> <i>three</i> <u>four</u>",
        b"<p> is an element that begins a paragraph.",
        b"<Anna> Hello!</Anna> </b> </b> </b>",
        b"<name> wrote: </p> </p> </p>",
        b"<?xml version='1.0'?><rss><p></p><p></p><p></p></rss>",
        b"< p >one</p></p></p>",
        b"<!-- a comment -->text",
    ],
)
def test_what_begins_otherwise_is_text(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "article").write_bytes(data)
    assert texts(tmp_path / "article") == [data.decode().replace("  ", " ")]


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_text_by_its_name_is_a_text(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(PIECE)
    assert texts(tmp_path / name) == [PIECE.decode()]


@pytest.mark.parametrize("name", ["page.mhtml", "page.MHT"])
def test_archives_of_pages_get_advice(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(b"MIME-Version: 1.0\n\n" + PAGE)
    with pytest.raises(InputError, match="save the page as HTML only"):
        read(tmp_path / name)


def test_the_parser_is_loaded_for_pages_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "a.html").write_bytes(PAGE)
    code = (
        "import sys\nfrom translate.read import read\n"
        "read('a.txt'); assert 'selectolax' not in sys.modules\n"
        "read('a.html'); assert 'selectolax' in sys.modules"
    )
    root = str(Path(__file__).resolve().parents[2])
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, env={"PYTHONPATH": root})


def test_a_page_can_be_cleaned_and_nothing_of_it_is_lost() -> None:
    path = Path(__file__).parents[1] / "data" / "gold" / "build" / "en-ferry.html"
    article = read(path)
    cleaned = clean(article)
    assert [block.id for block in cleaned.blocks] == [block.id for block in article.blocks]
    assert [block.markup for block in cleaned.blocks] == [block.markup for block in article.blocks]
    assert cleaned.metadata["title"].startswith("Island ferry laid up")
    assert len(jsonl(cleaned).splitlines()) == len(article.blocks)
