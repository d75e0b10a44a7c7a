"""Cases: Word, OpenDocument and EPUB files whose containers are damaged or made to do harm."""

from __future__ import annotations

from .case import Case, Data, file
from .documents import (
    MANIFEST,
    WORDS,
    docx,
    epub,
    linked,
    odt,
    paragraphs,
    with_check,
    with_flag,
    with_size,
    zipped,
)

_ZEROS = bytes(40 * 2**20)


def _refused(name: str, what: str, path: str, data: Data, says: str) -> Case:
    return file(name, what, path, data, f"translate {path} --to es --out out", says)


def _works(name: str, what: str, path: str, data: Data, *more: str) -> Case:
    stem, suffix = path.split(".")
    made = (f"out/{stem}.es.{suffix}", f"out/{stem}.es.po")
    command = f"translate {path} --from en --to es --out out --quiet"
    return file(name, what, path, data, command, shows="PK", made=made)


def _wide() -> bytes:
    return docx(more=[(f"word/media/{number}.bin", b"") for number in range(20_001)])


CASES = (
    _refused("docx-text", "a text called .docx", "a.docx", WORDS, "is no ZIP container"),
    _refused("docx-empty", "an empty .docx", "a.docx", b"", "is no ZIP container"),
    _refused(
        "docx-ole",
        "a Word file with a password, or of 1997",
        "a.docx",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 99,
        "encrypted or of a Word older",
    ),
    _refused("docx-cut", "a Word file cut short", "a.docx", lambda: docx()[:-40], "is damaged"),
    _refused(
        "docx-head-lost",
        "a Word file without its first half",
        "a.docx",
        lambda: docx()[300:],
        "is damaged",
    ),
    _refused(
        "docx-encrypted",
        "a member marked as encrypted",
        "a.docx",
        lambda: with_flag(docx(), "word/document.xml", 1),
        "is encrypted",
    ),
    _refused(
        "docx-check",
        "a wrong checksum",
        "a.docx",
        lambda: with_check(docx(), "word/document.xml"),
        "is damaged",
    ),
    _refused(
        "docx-huge",
        "a member that says it has 4 GB",
        "a.docx",
        lambda: with_size(docx(), "word/document.xml", 0xFFFFFFF0),
        "would expand to",
    ),
    _refused(
        "docx-longer",
        "a member longer than it says",
        "a.docx",
        lambda: with_size(docx(), "word/document.xml", 40),
        "is damaged",
    ),
    _refused(
        "docx-bomb",
        "40 MB of zeros in 40 kB",
        "a.docx",
        lambda: docx(more=[("word/x.bin", _ZEROS)]),
        "no honest document",
    ),
    _refused(
        "docx-nested",
        "a ZIP in a ZIP in a ZIP, called .docx",
        "a.docx",
        lambda: zipped([("a.zip", zipped([("b.zip", zipped([("c", "c")]))]))]),
        "is no Word file",
    ),
    _works(
        "docx-embedded",
        "a bomb in a ZIP inside a Word file, which nobody opens",
        "a.docx",
        lambda: docx(more=[("word/embeddings/a.zip", zipped([("zeros", _ZEROS)]))]),
    ),
    _refused(
        "docx-parent",
        "a member called ../../evil",
        "a.docx",
        lambda: docx(more=[("../../evil", "evil")]),
        "leads outside",
    ),
    _refused(
        "docx-absolute",
        "a member called /etc/evil",
        "a.docx",
        lambda: docx(more=[("/etc/evil", "evil")]),
        "leads outside",
    ),
    _refused(
        "docx-windows",
        "a member called C:\\evil",
        "a.docx",
        lambda: docx(more=[("C:\\evil", "evil")]),
        "leads outside",
    ),
    _refused(
        "docx-twice",
        "two members of one name",
        "a.docx",
        lambda: docx(more=[("word/document.xml", paragraphs("Else."))]),
        "twice",
    ),
    _refused(
        "docx-newline",
        "two members of one name, with line ends and an escape sequence in it",
        "a.docx",
        lambda: docx(more=[("a\n\x1b[2J", ""), ("a\n\x1b[2J", "")]),
        "twice",
    ),
    _works(
        "docx-link",
        "a member that is a link to /etc/passwd",
        "a.docx",
        lambda: docx(more=[linked("word/media/a", "/etc/passwd")]),
    ),
    _refused("docx-many", "20,003 members", "a.docx", _wide, "more than can be read"),
    _refused(
        "docx-no-types",
        "a Word file without its list of types",
        "a.docx",
        lambda: zipped([("word/document.xml", paragraphs(WORDS))]),
        "is no Word file",
    ),
    _refused(
        "docx-no-text",
        "a Word file without its text",
        "a.docx",
        lambda: zipped([("[Content_Types].xml", "<Types/>")]),
        "no text of a Word file",
    ),
    _refused(
        "docx-no-words",
        "a Word file without a word",
        "a.docx",
        lambda: docx(paragraphs("")),
        "no text",
    ),
    _refused(
        "docx-encoding",
        "XML that says UTF-8 and is Latin-1",
        "a.docx",
        lambda: docx(
            paragraphs("Señor", prolog='<?xml version="1.0" encoding="UTF-8"?>').encode("latin-1")
        ),
        "not well-formed",
    ),
    _refused(
        "docx-no-xml", "a text that is no XML", "a.docx", lambda: docx(WORDS), "not well-formed"
    ),
    _refused("docx-odt", "an OpenDocument text called .docx", "a.docx", odt, "is no Word file"),
    _refused("odt-docx", "a Word file called .odt", "a.odt", docx, "is no OpenDocument text"),
    _refused(
        "odt-cut", "an OpenDocument text cut short", "a.odt", lambda: odt()[:-40], "is damaged"
    ),
    _refused(
        "odt-no-content",
        "an OpenDocument text without its content",
        "a.odt",
        lambda: zipped(
            [
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("META-INF/manifest.xml", MANIFEST),
            ]
        ),
        "is no OpenDocument text",
    ),
    _refused(
        "odt-parent",
        "a member called ../evil",
        "a.odt",
        lambda: odt(more=[("../evil", "evil")]),
        "leads outside",
    ),
    _refused("epub-text", "a text called .epub", "a.epub", WORDS, "is no ZIP container"),
    _refused(
        "epub-no-container",
        "a book without its container.xml",
        "a.epub",
        lambda: zipped([("mimetype", "application/epub+zip")]),
        "is no EPUB",
    ),
    _refused(
        "epub-no-package",
        "a book whose package is missing",
        "a.epub",
        lambda: zipped([("META-INF/container.xml", '<rootfile full-path="../../../etc/passwd"/>')]),
        "no package",
    ),
    _refused(
        "epub-page-cut",
        "a page with a wrong checksum",
        "a.epub",
        lambda: with_check(epub(), "a.xhtml"),
        "is damaged",
    ),
    _refused(
        "epub-locked",
        "a page that is encrypted (DRM)",
        "a.epub",
        lambda: epub(more=[("META-INF/encryption.xml", '<CipherReference URI="a.xhtml"/>')]),
        "protected against copying",
    ),
    _works(
        "epub-base",
        "a page that asks for files of this machine",
        "a.epub",
        lambda: epub(
            '<html xmlns="http://www.w3.org/1999/xhtml"><head><base href="file:///etc/"/></head>'
            f'<body><p>{WORDS}</p><iframe src="passwd"></iframe></body></html>'
        ),
    ),
)
