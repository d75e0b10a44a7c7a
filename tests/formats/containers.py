"""What the tests of documents in a ZIP container share."""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest

from translate.article import Document, Rendering, Tag, Unit
from translate.formats import Format

DATE = (2021, 3, 4, 5, 6, 8)


def container(
    members: Mapping[str, str | bytes] | Iterable[tuple[str, str | bytes]],
    stored: tuple[str, ...] = ("mimetype",),
) -> bytes:
    pairs = members.items() if isinstance(members, Mapping) else members
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in pairs:
            info = zipfile.ZipInfo(name, DATE)
            info.external_attr = 0o644 << 16
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            made.writestr(info, content, kind)
    return out.getvalue()


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as opened:
        assert opened.testzip() is None
        return {info.filename: opened.read(info) for info in opened.infolist()}


def own(document: Document) -> dict[str, Rendering]:
    return {unit.id: Rendering(unit.text, unit.tags) for unit in document.units}


def upper(document: Document) -> dict[str, Rendering]:
    return {unit.id: Rendering(unit.text.upper(), unit.tags) for unit in document.units}


def outline(document: Document) -> list[tuple[str, str, str, tuple[Tag, ...]]]:
    return [(unit.id, unit.text, unit.kind.value, unit.tags) for unit in document.units]


def check_laws(format_: Format, data: bytes) -> Document:
    """Own texts give the file back; other texts give the same structure with those texts."""
    document = format_.read(data, "given")
    assert format_.write(data, "given", own(document), "de") == data
    assert format_.write(data, "given", {}, "de") == data
    assert len({unit.id for unit in document.units}) == len(document.units)
    for unit in document.units:
        assert [tag.id for tag in unit.tags] == list(range(len(unit.tags)))
        assert all(0 <= tag.start <= tag.end <= len(unit.text) for tag in unit.tags)
    written = format_.write(data, "given", upper(document), "de")
    again = format_.read(written, "given")
    assert outline(again) == [
        (name, text.upper(), kind, tags) for name, text, kind, tags in outline(document)
    ]
    # What was written is a document like any other.
    assert format_.write(written, "given", own(again), "de") == written
    return document


def marked(unit: Unit) -> str:
    """The text with its tags set in: "<0>words</0>", "<1/>" at a point."""
    opens: dict[int, str] = {}
    closes: dict[int, str] = {}
    for tag in unit.tags:
        if tag.start == tag.end:
            opens[tag.start] = opens.get(tag.start, "") + f"<{tag.id}/>"
        else:
            opens[tag.start] = opens.get(tag.start, "") + f"<{tag.id}>"
            closes[tag.end] = f"</{tag.id}>" + closes.get(tag.end, "")
    places = range(len(unit.text) + 1)
    return "".join(closes.get(at, "") + opens.get(at, "") + unit.text[at : at + 1] for at in places)


def convert(path: Path, filter_: str, *options: str) -> Path:
    """Convert a document with LibreOffice; skips where it or its Writer is not installed."""
    return convert_all([path], filter_, *options)[0]


def convert_all(paths: Sequence[Path], filter_: str, *options: str) -> list[Path]:
    """Convert documents of one folder at once, which takes little longer than one of them."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")
    out = paths[0].parent / "converted"
    profile = (paths[0].parent / "profile").as_uri()
    command = [soffice, "--headless", f"-env:UserInstallation={profile}", *options]
    command += ["--convert-to", filter_, "--outdir", str(out), *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    made = [out / f"{path.stem}.{filter_.split(':')[0]}" for path in paths]
    for path, one in zip(paths, made, strict=True):
        if not one.is_file():
            if path.suffix == ".html":
                pytest.skip("LibreOffice Writer is not installed")
            raise AssertionError(f"LibreOffice does not open {path.name}: {done.stderr}")
    return made


PAGE = """<html lang="en-GB"><head><title>Report</title></head><body>
<h1>The heading of the page</h1>
<p>This is <b>bold</b> and <i>slanted <a href="http://example.org/">with a link</a></i>,
then<br>a new line.</p>
<ul><li>one item</li><li>two <b>items</b></li></ul>
<blockquote>A quotation of words.</blockquote>
<table><tr><td>first cell</td><td>second cell</td></tr></table>
<p>Some &lt;signs&gt; &amp; “marks”, 한국어 and العربية.</p></body></html>"""


def check_with_office(format_: Format, suffix: str, filter_: str, tmp_path: Path) -> None:
    """LibreOffice makes a document of a page, and opens what is written of it, word for word."""
    page = tmp_path / "page.html"
    page.write_text(PAGE, encoding="utf-8")
    made = convert(page, f"{suffix}:{filter_}", "--infilter=HTML (StarWriter)")
    document = check_laws(format_, made.read_bytes())
    kinds = {unit.text: unit.kind.value for unit in document.units}
    assert kinds["The heading of the page"] == "heading"
    assert kinds["one item"] == "list item"
    assert kinds["A quotation of words."] == "quote"
    assert "then\na new line." in next(text for text in kinds if text.startswith("This"))

    written = tmp_path / f"written.{suffix}"
    written.write_bytes(format_.write(made.read_bytes(), "page", upper(document), "de"))
    before = convert(made, "txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    after = convert(written, "txt:Text (encoded):UTF8").read_text(encoding="utf-8-sig")
    assert after == before.upper()
    assert "FIRST CELL" in after


MEASURE = """
import sys
from pathlib import Path
from translate.article import Rendering
from translate.formats import module

path = Path(sys.argv[1])
found = module(path.suffix)
data = path.read_bytes()
document = found.read(data, path.name)
texts = {one.id: Rendering(one.text.upper(), one.tags) for one in document.units}
written = found.write(data, path.name, texts, "de")
assert len(document.units) >= 10_000 and written != data
# Not getrusage: it counts what the process that started this one had.
status = Path("/proc/self/status").read_text()
print(int(status.split("VmHWM:")[1].split()[0]) // 1024)
"""


def peak(path: Path) -> int:
    """The most memory, in MiB, that a process needs to read and to write a document."""
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, str(path)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


def phrases(count: int) -> list[str]:
    """Six words each, no two alike: text that shrinks as little as a book's."""
    words = [f"{at * 2654435761 % 2**32:x}" for at in range(count * 6)]
    return [" ".join(words[at : at + 6]) for at in range(0, len(words), 6)]
