"""Small documents made by hand, whole ones and such as no program writes."""

from __future__ import annotations

import io
import struct
import warnings
import zipfile
from collections.abc import Iterable
from xml.sax.saxutils import escape

Members = list[tuple[str | zipfile.ZipInfo, str | bytes]]

WORDS = "A ship from Busan came to Incheon on Friday."
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
    'full-path="p.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
)
_PACKAGE = (
    '<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest><item id="a" '
    'href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/>'
    "</spine></package>"
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{_ODF}:manifest:1.0"><manifest:file-entry '
    'manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
    "</manifest:manifest>"
)


def zipped(members: Iterable[tuple[str | zipfile.ZipInfo, str | bytes]]) -> bytes:
    """A ZIP of these members, in this order, whatever their names."""
    out = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        warnings.simplefilter("ignore")  # of a name that is there twice
        for name, content in members:
            made.writestr(name, content)
    return out.getvalue()


def paragraphs(*texts: str, prolog: str = "", attributes: str = "") -> str:
    """The text of a Word file."""
    inside = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in texts)
    return f'{prolog}<w:document xmlns:w="{_W}"{attributes}><w:body>{inside}</w:body></w:document>'


def docx(document: str | bytes | None = None, more: Members | None = None) -> bytes:
    """A Word file with this text in it (``paragraphs``), and further members behind."""
    text = paragraphs(WORDS) if document is None else document
    return zipped([("[Content_Types].xml", _TYPES), ("word/document.xml", text), *(more or [])])


def odt(content: str | None = None, more: Members | None = None) -> bytes:
    """An OpenDocument text."""
    made = content or (
        f'<office:document-content xmlns:office="{_ODF}:office:1.0" xmlns:text="{_ODF}:text:1.0">'
        f"<office:body><office:text><text:p>{WORDS}</text:p></office:text></office:body>"
        "</office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return zipped(
        [("mimetype", kind), ("META-INF/manifest.xml", MANIFEST), ("content.xml", made)]
        + (more or [])
    )


def epub(page: str | None = None, more: Members | None = None) -> bytes:
    """A book of one page."""
    made = page or (
        f'<html xmlns="http://www.w3.org/1999/xhtml"><head/><body><p>{WORDS}</p></body></html>'
    )
    return zipped(
        [("mimetype", "application/epub+zip"), ("META-INF/container.xml", _CONTAINER)]
        + [("p.opf", _PACKAGE), ("a.xhtml", made)]
        + (more or [])
    )


def xliff(units: str = "", prolog: str = "", attributes: str = "") -> str:
    """An XLIFF 1.2 from English into Spanish."""
    inside = units or f'<trans-unit id="1"><source>{WORDS}</source></trans-unit>'
    return (
        f'{prolog}<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"{attributes}>'
        '<file source-language="en" target-language="es" datatype="plaintext" original="a">'
        f"<body>{inside}</body></file></xliff>"
    )


def tmx(units: str = "", prolog: str = "") -> str:
    """A translation memory from English into Spanish."""
    inside = units or (
        '<tu><tuv xml:lang="en"><seg>ship</seg></tuv><tuv xml:lang="es"><seg>barco</seg></tuv></tu>'
    )
    head = '<header srclang="en" datatype="plaintext" segtype="sentence" adminlang="en"/>'
    return f'{prolog}<tmx version="1.4">{head}<body>{inside}</body></tmx>'


def tbx(prolog: str = "", term: str = "ship") -> str:
    """A termbase with one term in English and Spanish."""
    return (
        f'{prolog}<tbx type="TBX-Basic" style="dca" xml:lang="en" '
        'xmlns="urn:iso:std:iso:30042:ed-2">'
        "<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body>"
        f'<conceptEntry id="c1"><langSec xml:lang="en"><termSec><term>{term}</term></termSec>'
        '</langSec><langSec xml:lang="es"><termSec><term>barco</term></termSec></langSec>'
        "</conceptEntry></body></text></tbx>"
    )


def with_size(data: bytes, name: str, size: int) -> bytes:
    """A ZIP whose directory says another size, unpacked, of a member."""
    return _patched(data, name, 24, struct.pack("<I", size))


def with_flag(data: bytes, name: str, flag: int) -> bytes:
    """A ZIP whose directory says these flags of a member."""
    return _patched(data, name, 8, struct.pack("<H", flag))


def with_check(data: bytes, name: str) -> bytes:
    """A ZIP whose directory says a wrong checksum of a member."""
    return _patched(data, name, 16, b"\1\2\3\4")


def _patched(data: bytes, name: str, offset: int, value: bytes) -> bytes:
    # The directory comes last, and the name of an entry 46 bytes behind where it begins.
    at = data.rindex(name.encode()) - 46 + offset
    return data[:at] + value + data[at + len(value) :]


def linked(name: str, target: str) -> tuple[zipfile.ZipInfo, str]:
    """A member that is a symbolic link."""
    info = zipfile.ZipInfo(name)
    info.create_system = 3
    info.external_attr = 0o120777 << 16
    return info, target
