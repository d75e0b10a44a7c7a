"""`holdfast memory …` as it is called: files in, one file a pair, and counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import typer

from translate import exits
from translate.memory import load
from translate.memory_cli import memory
from translate.write import po

from .samples import said, write_po, write_tmx


class Command:
    """The command in this process: its exit code, standard output and standard error."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
        self._patch = monkeypatch
        self._captured = capfd
        self._app = typer.Typer(rich_markup_mode=None)
        self._app.add_typer(memory, name="memory")

    def __call__(self, *words: str | Path) -> tuple[int, str, str]:
        self._patch.setattr("sys.argv", ["holdfast", "memory", *map(str, words)])
        code = exits.run(self._app)
        out, err = self._captured.readouterr()
        return code, out, err


@pytest.fixture
def holdfast(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    return Command(monkeypatch, capfd)


def test_import_makes_one_file_a_pair_and_counts(holdfast: Command, tmp_path: Path) -> None:
    folder = tmp_path / "memory"
    one = write_po(tmp_path / "a.po", ("one", "uno"), ("two", "dos"))
    two = write_tmx(tmp_path / "b.tmx", ("two", "dos"), ("three", "tres"))
    three = write_po(tmp_path / "c.po", ("one", "um"), language="pt_BR")
    code, out, err = holdfast("import", one, two, three, "--memory", folder)
    assert (code, out) == (0, "")
    assert "en → es: 3 entries added, 1 duplicates merged" in err
    assert "en → pt-BR: 1 entries added, 0 duplicates merged" in err
    assert sorted(path.name for path in folder.iterdir()) == ["en-es.tmx", "en-pt-BR.tmx"]
    assert sorted(said(load(folder, "en", "es"))) == [
        ("one", "uno"),
        ("three", "tres"),
        ("two", "dos"),
    ]


def test_what_is_imported_last_is_used(holdfast: Command, tmp_path: Path) -> None:
    old, new = (write_po(tmp_path / f"{text}.po", ("Moon", text)) for text in ("Luna", "Moon"))
    folder = tmp_path / "memory"
    assert holdfast("import", old, "--memory", folder, "--quiet") == (0, "", "")
    code, _, err = holdfast("import", new, "--memory", folder)
    assert code == 0
    assert "1 texts have several translations" in err
    assert said(load(folder, "en", "es")) == [("Moon", "Moon"), ("Moon", "Luna")]
    before = (folder / "en-es.tmx").read_bytes()
    assert "0 entries added, 1 duplicates merged" in holdfast("import", new, "--memory", folder)[2]
    assert (folder / "en-es.tmx").read_bytes() == before


def test_import_of_a_table(holdfast: Command, tmp_path: Path) -> None:
    path, folder = tmp_path / "a.tsv", tmp_path / "memory"
    path.write_bytes('\ufeff"Hello," he said.\t«Hola», dijo.\r\n\r\ntwo \tdos\x1b\r\n'.encode())
    code, _, err = holdfast("import", path, "--memory", folder)
    assert code == 4
    assert "--from and --to" in err
    code, _, err = holdfast("import", path, "--memory", folder, "--from", "eng", "--to", "es")
    assert "1 left out (control characters)" in err
    assert said(load(folder, "en", "es")) == [('"Hello," he said.', "«Hola», dijo.")]
    path.write_text("one\n", encoding="utf-8")
    code, _, err = holdfast("import", path, "--memory", folder, "--from", "en", "--to", "es")
    assert code == 4
    assert "a.tsv, line 1: two columns" in err


def test_import_of_one_pair_of_many(holdfast: Command, tmp_path: Path) -> None:
    path, folder = tmp_path / "a.tmx", tmp_path / "memory"
    texts = {"en-US": "one", "es": "uno", "fr": "un"}
    variants = "".join(
        f'<tuv xml:lang="{tag}"><seg>{text}</seg></tuv>' for tag, text in texts.items()
    )
    path.write_text(
        f'<tmx version="1.4"><header srclang="en-US"/><body><tu>{variants}</tu></body></tmx>',
        encoding="utf-8",
    )
    assert holdfast("import", path, "--memory", folder, "--from", "fr", "--to", "en")[0] == 0
    assert [path.name for path in folder.iterdir()] == ["fr-en.tmx"]
    assert holdfast("import", path, "--memory", folder)[0] == 0
    assert sorted(path.name for path in folder.iterdir()) == [
        "en-US-es.tmx",
        "en-US-fr.tmx",
        "fr-en.tmx",
    ]
    code, _, err = holdfast("import", path, "--memory", folder, "--from", "de", "--to", "it")
    assert code == 0
    assert "no approved translation from 'de' into 'it'" in err


def test_nothing_of_another_program_is_written_over(holdfast: Command, tmp_path: Path) -> None:
    folder = tmp_path / "memory"
    theirs = write_tmx(folder / "en-es.tmx", ("one", "uno"))
    theirs.write_text(theirs.read_text("utf-8").replace("Holdfast", "Other"), "utf-8")
    before = theirs.read_bytes()
    new = write_po(tmp_path / "a.po", ("two", "dos"))
    code, _, err = holdfast("import", new, "--memory", folder)
    assert code == 4
    assert "another program" in err
    assert theirs.read_bytes() == before


def test_a_broken_file_stops_all_before_anything_is_written(
    holdfast: Command, tmp_path: Path
) -> None:
    good = write_po(tmp_path / "a.po", ("one", "uno"))
    bad = tmp_path / "b.tmx"
    bad.write_text("<tmx>", encoding="utf-8")
    code, out, err = holdfast("import", good, bad, "--memory", tmp_path / "memory")
    assert (code, out) == (4, "")
    assert "b.tmx, line 1" in err
    assert err.count("\n") == 1
    assert not (tmp_path / "memory").exists()
    other = tmp_path / "c.docx"
    other.write_bytes(b"")
    for path, word in ((other, "no translation memory"), (tmp_path / "none.po", "cannot be read")):
        code, _, err = holdfast("import", path, "--memory", tmp_path / "memory")
        assert code == 4
        assert word in err


def test_a_po_in_another_language_than_was_said(holdfast: Command, tmp_path: Path) -> None:
    path = write_po(tmp_path / "a.po", ("one", "uno"))
    code, _, err = holdfast("import", path, "--memory", tmp_path, "--from", "en", "--to", "fr")
    assert code == 4
    assert "in 'es'" in err
    silent = tmp_path / "b.es.po"
    silent.write_text('msgid "a"\nmsgstr "b"\n', encoding="utf-8")
    assert "give --from" in holdfast("import", silent, "--memory", tmp_path)[2]
    assert holdfast("import", silent, "--memory", tmp_path, "--from", "en")[0] == 0


@pytest.mark.parametrize("name", ["out.tmx", "out.po"])
def test_export_is_what_is_used(holdfast: Command, tmp_path: Path, name: str) -> None:
    folder, out = tmp_path / "memory", tmp_path / "new" / name
    write_po(folder / "a.po", ("one\n", "uno"), ("Moon", "Moon"))
    write_tmx(folder / "b.tmx", ("Moon", "Luna"), ("two", "dos"))
    code, _, err = holdfast("export", "--memory", folder, "--to", "es", "--out", out)
    assert code == 0
    assert "en → es" in err
    assert ("1 left out" in err) == (name == "out.po")
    entries = load(out.parent, "en", "es")
    first = {entry.source.strip(): entry.target.strip() for entry in reversed(entries)}
    assert first == {"one": "uno", "Moon": "Moon", "two": "dos"}
    if name == "out.po":
        assert len(po.read_approved(out)) == 3


def test_export_asks_where_it_cannot_know(holdfast: Command, tmp_path: Path) -> None:
    out = tmp_path / "out.tmx"
    write_po(tmp_path / "a.po", ("one", "uno"))
    write_po(tmp_path / "b.po", ("eins", "uno"), source="de")
    code, _, err = holdfast("export", "--memory", tmp_path, "--to", "es", "-o", out)
    assert code == 2
    assert "de, en" in err
    assert holdfast("export", "--memory", tmp_path, "--to", "fr", "-o", out)[0] == 4
    code, _, err = holdfast("export", "--memory", tmp_path, "--to", "es", "-o", tmp_path / "o.csv")
    assert code == 2
    assert not out.exists()
    ok = holdfast("export", "--memory", tmp_path, "--to", "es", "--from", "de", "-o", out)
    assert ok[0] == 0


def test_stats(holdfast: Command, tmp_path: Path) -> None:
    write_po(tmp_path / "a.po", ("one two", "uno dos"), ("three", "tres"))
    write_tmx(tmp_path / "b.tmx", ("three", "tres"), ("three", "3"))
    code, out, _ = holdfast("stats", "--memory", tmp_path)
    assert code == 0
    assert out == "en → es: 3 entries, 4 words, 1 duplicates, 1 conflicts\n"
    told = json.loads(holdfast("stats", "--memory", tmp_path, "--json")[1])
    assert told == {
        "files": 2,
        "entries": 3,
        "pairs": [
            {
                "from": "en",
                "to": "es",
                "entries": 3,
                "words": 4,
                "duplicates": 1,
                "conflicts": 1,
            }
        ],
    }
    (tmp_path / "empty").mkdir()
    code, out, err = holdfast("stats", "--memory", tmp_path / "empty")
    assert (code, out) == (0, "")
    assert "no approved translation" in err


@pytest.mark.parametrize("command", ["import", "export", "stats"])
def test_help_has_an_example(holdfast: Command, command: str) -> None:
    code, out, _ = holdfast(command, "--help")
    assert code == 0
    assert f"Example: holdfast memory {command} " in out
