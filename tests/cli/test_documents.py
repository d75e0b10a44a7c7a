"""Documents in their own shape, checks of translations made elsewhere, a reviewer's day."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import polib
import pytest

from .desk import Desk, failed

MARKDOWN = """---
title: not text
---
# The **Sunshine Policy** returns

President Moon Jae-in visited the [old harbour](map.html) on Friday.[^1] Use `run()` there.

    code = "untouched"

[^1]: He left Pyongyang on Sunday.
"""
SUBTITLES = (
    "1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>President Moon Jae-in spoke</i>\r\nin Pyongyang.\r\n"
    "\r\n2\r\n00:00:04,000 --> 00:00:05,000\r\n- Who is he?\r\n- The president.\r\n"
)
CATALOG = """#. shown at the top
#, python-format
msgid "Hello %(name)s, the president is in {0}."
msgstr ""

msgid "%d ship"
msgid_plural "%d ships"
msgstr[0] ""
msgstr[1] ""

msgid "Open"
msgstr "Abrir"
"""
PAGE = (
    '<!doctype html>\n<html lang="en"><title>The harbour</title><script>var x = "<p>no</p>";'
    '</script><nav><a href="/">Home</a></nav><h1>The harbour of Seoul</h1>\n<p>The <b>South'
    " Korean</b>"
    ' president left <a href="x?a=1&amp;b=2">Pyongyang</a>.</p><!-- stays --></html>\n'
)


def translated(desk: Desk, name: str, content: str, *more: str) -> str:
    desk.write(name, content)
    done = desk.run("translate", name, "--to", "es", "--out", "out", *more)
    assert done.returncode == 0, done.stderr
    stem, _, suffix = name.rpartition(".")
    return (desk.folder / "out" / f"{stem}.es.{suffix}").read_bytes().decode()


def test_markdown_keeps_its_marks(desk: Desk) -> None:
    made = translated(desk, "page.md", MARKDOWN)
    for kept in ("title: not text", '    code = "untouched"', "](map.html)", "`run()`", "[^1]: "):
        assert kept in made
    assert "**política del sol**" in made and "Moon Jae-in" in made
    # the link is around the harbour, and the footnote's mark behind its sentence
    assert "[puerto viejo](map.html)" in made
    assert made.count("[^1]") == 2 and "Pionyang" in made


def test_subtitles_keep_their_times(desk: Desk) -> None:
    made = translated(desk, "film.srt", SUBTITLES)
    lines, before = made.split("\r\n"), SUBTITLES.split("\r\n")
    assert len(lines) == len(before)
    assert [one for one in lines if "-->" in one] == [one for one in before if "-->" in one]
    assert lines[2].startswith("<i>El presidente") and "</i>" in lines[2] + lines[3]
    assert "Pionyang" in lines[3] and lines[7].startswith("- ¿")


def test_a_catalogue_is_filled(desk: Desk) -> None:
    made = polib.pofile(translated(desk, "app.po", CATALOG))
    hello, ships, opened = made
    assert hello.fuzzy and "%(name)s" in hello.msgstr and "{0}" in hello.msgstr
    assert "presidente" in hello.msgstr and hello.comment == "shown at the top"
    assert ships.fuzzy and all("%d" in one for one in ships.msgstr_plural.values())
    assert (opened.msgstr, opened.fuzzy) == ("Abrir", False)
    assert made.metadata["Language"] == "es"
    assert (desk.folder / "out" / "app.es.review.po").exists()


def test_a_whole_page_stays_a_page(desk: Desk) -> None:
    made = translated(desk, "page.html", PAGE, "--whole")
    for kept in ('var x = "<p>no</p>";', "<!-- stays -->", 'href="x?a=1&amp;b=2"', "<nav>"):
        assert kept in made
    assert '<html lang="es">' in made and "<b>surcoreano</b>" in made
    assert '<a href="x?a=1&amp;b=2">Pionyang</a>' in made
    # without --whole it is the article, as text
    assert desk.run("translate", "page.html", "--to", "es", "--out", "out").returncode == 0
    assert "<" not in desk.read("out/page.es.txt")


def test_a_word_file_is_written_as_one(desk: Desk) -> None:
    words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = (
        '<w:p><w:r><w:t xml:space="preserve">President </w:t></w:r><w:r><w:rPr><w:b/></w:rPr>'
        '<w:t>Moon Jae-in</w:t></w:r><w:r><w:t xml:space="preserve"> praised the Sunshine Policy.'
        "</w:t></w:r></w:p>"
    )
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
        'Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main'
        '+xml"/></Types>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("[Content_Types].xml", types)
        file.writestr("_rels/.rels", rels)
        document = f'<w:document xmlns:w="{words}"><w:body>{body}</w:body></w:document>'
        file.writestr("word/document.xml", document)
    desk.write("letter.docx", held.getvalue())
    failed(desk.run("translate", "letter.docx", "--to", "es"), 2, "--out")
    done = desk.run("translate", "letter.docx", "--to", "es", "--out", "out")
    assert done.returncode == 0, done.stderr
    with zipfile.ZipFile(desk.folder / "out" / "letter.es.docx") as file:
        assert file.read("[Content_Types].xml").decode() == types
        text = file.read("word/document.xml").decode()
    assert "política del sol" in text
    bold = text.index("<w:b/>")
    assert text.index("Moon Jae-in") > bold > text.index("presidente")


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("page.docx", b"PK\x03\x04 broken", ["page.docx"]),
        ("page.docx", b"", ["page.docx"]),
        ("film.srt", b"\x00\x01\x02\xff" * 9, ["film.srt"]),
        ("app.xlf", b"<xliff><!DOCTYPE", ["app.xlf"]),
        ("app.po", b'msgid "a\n', ["app.po", "line 1"]),
        ("data.jsonl", b'{"text": \n', ["data.jsonl", "line 1"]),
        ("paper.pdf", b"%PDF-1.7", ["paper.pdf", "pdftotext"]),
    ],
)
def test_a_broken_document_is_refused(
    desk: Desk, name: str, content: bytes, words: list[str]
) -> None:
    desk.write(name, content)
    failed(desk.run("translate", name, "--to", "es", "--from", "en", "--out", "out"), 4, *words)
    assert desk.files() == {}


def test_a_catalogue_made_elsewhere_is_checked(desk: Desk) -> None:
    catalog = polib.POFile()
    catalog.metadata = {"Language": "es", "Content-Type": "text/plain; charset=UTF-8"}
    pairs = {
        "Delete %s?": "¿Borrar?",
        "The Sunshine Policy ended.": "La política del brillo acabó.",
        "It costs 35 euros.": "Cuesta 53 euros.",
        "Where is it?": "Dónde está?",
        "He left.": "Se fue.",
    }
    for source, target in pairs.items():
        catalog.append(polib.POEntry(msgid=source, msgstr=target))
    catalog.save(str(desk.folder / "app.po"))
    done = desk.run("check", "app.po", "--from", "en", "--json")
    assert done.returncode == 0, done.stderr
    assert {(one["segment"], one["check"]) for one in json.loads(done.stdout)} >= {
        ("m1.s1", "placeholders"),
        ("m2.s1", "terms"),
        ("m3.s1", "numbers"),
        ("m4.s1", "punctuation"),
    }
    done = desk.run("check", "app.po", "--from", "en", "--format", "github", "--strict")
    assert done.returncode == 1
    assert "::error file=app.po,title=placeholders" in done.stdout
    done = desk.run("check", "app.po", "--from", "en", "--format", "sarif")
    assert {one["ruleId"] for one in json.loads(done.stdout)["runs"][0]["results"]} >= {"terms"}
    failed(desk.run("check", "article.txt"), 4, "no translations in it")
    failed(desk.run("check", "app.po", "--fix"), 2, "--fix")


def test_what_needs_no_judgement_is_mended(desk: Desk) -> None:
    desk.write("a.txt", "Where is the ship?\n\nIt left the harbour on Friday, at noon.\n")
    desk.write("a.fr.txt", "Où est le navire?\n\nIl a quitté  le port vendredi , à midi.\n")
    done = desk.run("check", "a.txt", "a.fr.txt", "--to", "fr", "--fix")
    assert done.returncode == 0, done.stderr
    mended = desk.read("a.fr.txt")
    assert mended.startswith("Où est le navire\u202f?\n\n")
    assert mended.endswith("Il a quitté le port vendredi, à midi.\n")
    again = desk.run("check", "a.txt", "a.fr.txt", "--to", "fr", "--fix")
    assert "0 paragraphs mended" in again.stderr and desk.read("a.fr.txt") == mended


def test_a_memory_is_used_and_offers(desk: Desk) -> None:
    known = "The crew will leave again on Sunday, and nobody knows when the next ship will come."
    near = "A ship from Busan came to Incheon on Monday."
    desk.write("old.tsv", f"{known}\tPartirán el domingo.\n{near}\tLlegó un barco de Busan.\n")
    memory = ("--memory", "memory")
    done = desk.run("memory", "import", "old.tsv", "--from", "en", "--to", "es", *memory)
    assert done.returncode == 0, done.stderr
    done = desk.run("translate", "article.txt", "--to", "es", "--out", "out", *memory)
    assert done.returncode == 0, done.stderr
    text = desk.read("out/article.es.txt")
    assert "Partirán el domingo." in text and "Llegó un barco" not in text
    entries = {one.msgid: one for one in polib.pofile(str(desk.folder / "out" / "article.es.po"))}
    assert not entries[known].fuzzy
    ship = next(one for source, one in entries.items() if source.startswith("A ship"))
    assert ship.fuzzy and ship.previous_msgid == near
    assert "Llegó un barco de Busan." in ship.tcomment


def terms(folder: Path, policy: str, president: str, quay: str) -> None:
    """A glossary of a desk, in Spanish."""
    catalog = polib.POFile()
    catalog.metadata = {"Language": "es", "Content-Type": "text/plain; charset=UTF-8"}
    for context, source, target in (
        ("policy", "Sunshine Policy", policy),
        ("office", "president", president),
        ("place", "quay", quay),
    ):
        catalog.append(polib.POEntry(msgctxt=context, msgid=source, msgstr=target))
    folder.mkdir(exist_ok=True)
    catalog.save(str(folder / "es.po"))


def test_a_reviewers_day(desk: Desk) -> None:
    run = ["translate", "article.txt", "--to", "es", "--out", "out", "--glossary", "terms"]
    report_to = ["--report", "out/day.json"]
    terms(desk.folder / "terms", "política soleada", "jefe de Estado", "malecón")
    assert desk.run(*run).returncode == 0
    # In the morning half of the entries are approved, one of them corrected.
    review = polib.pofile(str(desk.folder / "out" / "article.es.po"))
    corrected = next(one for one in review if "Sunshine Policy" in one.msgid)
    half = review.index(corrected) % 2
    approved = [one for place, one in enumerate(review) if place % 2 == half]
    corrected.msgstr = "El presidente Moon Jae-in alabó la política soleada."
    for one in approved:
        one.flags.remove("fuzzy")
    review.save()
    # At noon three terms change.
    terms(desk.folder / "terms", "política del amanecer", "mandatario", "muelle")
    done = desk.run(*run, *report_to)
    assert done.returncode == 0, done.stderr
    again = {one.msgid: one for one in polib.pofile(str(desk.folder / "out" / "article.es.po"))}
    for one in approved:
        assert (again[one.msgid].msgstr, again[one.msgid].fuzzy) == (one.msgstr, False)
    report = json.loads(desk.read("out/day.json"))["targets"]["es"]
    segments = {one["source"]: one for one in report["segments"]}
    flagged = segments[corrected.msgid]
    assert flagged["origin"] == "memory"
    assert any("política del amanecer" in one["message"] for one in flagged["findings"])
    drafts = [one for one in report["segments"] if one["origin"] == "engine"]
    assert drafts and all(one["status"] != "missed" for draft in drafts for one in draft["terms"])
    shown = " ".join(one["target"] for one in drafts)
    assert "malecón" not in shown and "soleada" not in shown
    assert report["summary"]["errors"] >= 1
    # And the page says who decided what.
    assert desk.run(*run, "--report", "out/day.html").returncode == 0
    html = desk.read("out/day.html")
    assert "política soleada" in html and "approved" in html.casefold()
    assert "The crew will leave again on Sunday" in html


def test_the_mark_of_a_note_is_no_word(desk: Desk) -> None:
    marks = (
        '<a href="#n1" role="doc-noteref"><sup>1</sup></a>',
        '<sup><a href="#n2">[2]</a></sup>',
        "<sup>*</sup>",
    )
    for mark in marks:
        page = f'<html lang="en-US"><p>He left Pyongyang.{mark} The president stayed.</p></html>\n'
        made = translated(desk, "page.html", page, "--whole")
        assert f"Pionyang.{mark} El presidente" in made


def test_codes_stay_apart_and_placeholders_to_the_letter(desk: Desk) -> None:
    made = translated(desk, "codes.md", "See `a`, `b` and `c` in the harbour.\n")
    assert made.index("`a`, `b` y `c`") > 0
    entry = 'msgid "Open \\"%s\\" with %s?"\nmsgstr ""\n\nmsgid "the red house"\nmsgstr ""\n'
    opened, house = polib.pofile(translated(desk, "app.po", entry, "--from", "en"))
    assert opened.msgstr.count("%s") == 2
    assert house.msgstr == "la casa roja"


def test_mending_leaves_a_page_a_page(desk: Desk) -> None:
    desk.write("a.html", '<h1>Big</h1><p>Are you there? <a href="x">Yes</a></p>\n')
    page = '<style>p{color:red}</style><h1>Grande</h1><p>Estás ahí? <a href="x">Sí</a></p>\n'
    desk.write("b.html", page)
    done = desk.run("check", "a.html", "b.html", "--to", "es", "--fix")
    assert done.returncode == 0, done.stderr
    assert desk.read("b.html") == page.replace("Estás", "¿Estás")
    desk.write("a.md", "Hello.\n\n    code  ? !\n")
    desk.write("b.md", "Bonjour !\n\n    code  ? !\n")
    assert desk.run("check", "a.md", "b.md", "--to", "fr", "--fix").returncode == 0
    assert desk.read("b.md") == "Bonjour\u202f!\n\n    code  ? !\n"


def test_tags_written_out_in_a_catalogue_travel(desk: Desk) -> None:
    entry = 'msgid "Open the <b>door</b>, <a href=\\"%s\\">president</a>."\nmsgstr ""\n'
    (door,) = polib.pofile(translated(desk, "app.po", entry, "--from", "en"))
    assert "<b>puerta</b>" in door.msgstr
    assert '<a href="%s">presidente</a>' in door.msgstr


def test_what_a_reviewer_approved_is_no_draft_in_the_catalogue(desk: Desk) -> None:
    translated(desk, "app.po", CATALOG)
    path = desk.folder / "out" / "app.es.review.po"
    review = polib.pofile(str(path))
    hello = next(one for one in review if "Hello" in one.msgid)
    hello.msgstr = "Hola, %(name)s: el presidente está en {0}."
    hello.flags.remove("fuzzy")
    review.save()
    first, ships, opened = polib.pofile(translated(desk, "app.po", CATALOG))
    assert (first.msgstr, first.fuzzy) == (hello.msgstr, False)
    assert ships.fuzzy and not opened.fuzzy


def test_a_catalogue_of_another_language_is_not_filled(desk: Desk) -> None:
    header = 'msgid ""\nmsgstr "Language: de\\nContent-Type: text/plain; charset=UTF-8\\n"\n\n'
    desk.write("app.po", header + 'msgid "The red house"\nmsgstr ""\n')
    done = desk.run(*("translate", "app.po", "--from", "en", "--to", "es", "--out", "out"))
    failed(done, 2, "app.po", "into de, not es", "--to de")
    assert desk.files() == {}
