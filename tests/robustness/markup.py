"""Cases: XML and HTML that is deep, wide, that expands, or asks for other files."""

from __future__ import annotations

from .case import TEXT, Case, Data, file
from .documents import WORDS, docx, epub, paragraphs, tbx, tmx, xliff

_LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
_LONG = f'<!DOCTYPE x [<!ENTITY a "{"ha" * 50_000}">]>'
_FILE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd"> %a;]>'
_DTD = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
_INCLUDE = (
    '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" '
    'parse="text"/>'
)
_DEEP = 100_000
_UNIT = (
    '<trans-unit id="1"><source>{}</source><target>Un barco de Busan llegó.</target></trans-unit>'
)


def _xliff(name: str, what: str, data: Data, says: str) -> Case:
    return file(name, what, "a.xlf", data, "translate a.xlf --to es --out out", says)


def _docx(name: str, what: str, document: Data, says: str) -> Case:
    def data() -> bytes:
        return docx(document() if callable(document) else document)

    return file(name, what, "a.docx", data, "translate a.docx --to es --out out", says)


def _tmx(name: str, what: str, data: Data, says: str) -> Case:
    return file(name, what, "a.tmx", data, "memory import a.tmx --memory m", says)


def _tbx(name: str, what: str, data: Data, says: str) -> Case:
    return file(name, what, "a.tbx", data, "glossary import a.tbx --glossary g", says)


def _page(name: str, what: str, data: Data, shows: str = "The harbour", says: str = "") -> Case:
    return file(name, what, "a.html", data, "clean a.html", says, shows="" if says else shows)


def _html(before: str = "", after: str = "", head: str = "") -> str:
    inside = "".join(f"<p>{text}</p>" for text in TEXT.split("\n\n"))
    return f"<!DOCTYPE html><html><head>{head}</head><body>{before}{inside}{after}</body></html>"


def _nested(inside: str = "x", deep: int = _DEEP) -> str:
    return "<g>" * deep + inside + "</g>" * deep


CASES_XML = (
    _xliff(
        "xliff-laughs", "a billion laughs", xliff(_UNIT.format("&j;"), _LAUGHS), "entity of its own"
    ),
    _xliff(
        "xliff-long-entity",
        "an entity of 100 kB, 1,000 times (quadratic)",
        lambda: xliff(_UNIT.format("&a;" * 1000), _LONG),
        "entity of its own",
    ),
    _xliff(
        "xliff-file",
        "an entity that is a file of this machine",
        xliff(_UNIT.format("&a;"), _FILE),
        "entity of its own",
    ),
    _xliff(
        "xliff-parameter",
        "a parameter entity from the network",
        xliff(_UNIT.format(WORDS), _PARAMETER),
        "entity of its own",
    ),
    file(
        "xliff-deep",
        "elements nested 30,000 deep",
        "a.xlf",
        lambda: xliff(_UNIT.format(_nested(WORDS, 30_000))),
        "check a.xlf",
        shows=WORDS,
    ),
    _xliff("xliff-cut", "XLIFF cut short", xliff(_UNIT.format(WORDS))[:-30], "line 1"),
    _xliff(
        "xliff-twice",
        "an attribute twice",
        xliff(_UNIT.format(WORDS), attributes=' a="1" a="2"'),
        "not well-formed",
    ),
    _xliff(
        "xliff-utf-16",
        "XLIFF that says UTF-16 and is UTF-8",
        xliff(_UNIT.format(WORDS), '<?xml version="1.0" encoding="UTF-16"?>'),
        "encoding",
    ),
    _xliff(
        "xliff-codec",
        "XLIFF that says its encoding is zlib",
        xliff(_UNIT.format(WORDS), '<?xml version="1.0" encoding="zlib"?>'),
        "encoding",
    ),
    _xliff("xliff-other", "another XML called .xlf", "<x/>", "is no XLIFF"),
    _xliff("xliff-empty", "an empty .xlf", "", "not well-formed"),
    file(
        "xliff-nothing",
        "XLIFF without a translation",
        "a.xlf",
        xliff(),
        "check a.xlf",
        "no translation in it",
    ),
    file(
        "xliff-dtd",
        "a document type of the network, which nobody gets",
        "a.xlf",
        xliff(_UNIT.format(WORDS), _DTD),
        "check a.xlf",
        shows="",
    ),
    file(
        "xliff-include",
        "XInclude of a file of this machine",
        "a.xlf",
        xliff(_UNIT.format(WORDS + _INCLUDE)),
        "check a.xlf",
        shows="",
    ),
    file(
        "xliff-attributes",
        "10,000 attributes on one element",
        "a.xlf",
        lambda: xliff(_UNIT.format(WORDS), attributes="".join(f' a{n}="x"' for n in range(10_000))),
        "check a.xlf",
        shows="",
    ),
    file(
        "xliff-instructions",
        "10,000 processing instructions",
        "a.xlf",
        lambda: xliff(_UNIT.format(WORDS), "<?x y?>" * 10_000),
        "check a.xlf",
        shows="",
    ),
    _docx("docx-laughs", "a billion laughs", paragraphs(WORDS, prolog=_LAUGHS), "document type"),
    _docx(
        "docx-file",
        "an entity that is a file of this machine",
        paragraphs(WORDS, prolog=_FILE),
        "document type",
    ),
    _docx(
        "docx-dtd",
        "a document type of the network",
        paragraphs(WORDS, prolog=_DTD),
        "document type",
    ),
    _docx(
        "docx-deep",
        "elements nested 100,000 deep",
        lambda: paragraphs("@").replace("@", _nested()),
        "too deeply",
    ),
    _tmx("tmx-laughs", "a billion laughs", tmx(prolog=_LAUGHS), "entit"),
    _tmx("tmx-file", "an entity that is a file of this machine", tmx(prolog=_FILE), "entit"),
    _tmx("tmx-parameter", "a parameter entity from the network", tmx(prolog=_PARAMETER), "entit"),
    _tmx("tmx-deep", "elements nested 100,000 deep", lambda: tmx(_nested()), "deep"),
    _tmx(
        "tmx-long",
        "a text of 2 MB in one unit",
        lambda: tmx(f'<tu><tuv xml:lang="en"><seg>{"a" * 2_000_000}</seg></tuv></tu>'),
        "line 1",
    ),
    _tmx("tmx-cut", "a memory cut short", tmx()[:-20], "line 1"),
    _tmx("tmx-other", "another XML called .tmx", "<x/>", "TMX"),
    _tbx("tbx-laughs", "a billion laughs", tbx(_LAUGHS), "declares entities"),
    _tbx("tbx-file", "an entity that is a file of this machine", tbx(_FILE), "declares entities"),
    _tbx("tbx-include", "XInclude of a file of this machine", tbx(term=_INCLUDE), "XInclude"),
    _tbx("tbx-deep", "elements nested 100,000 deep", lambda: tbx(term=_nested()), "too deeply"),
    _tbx(
        "tbx-codec",
        "an encoding nobody knows",
        tbx('<?xml version="1.0" encoding="x-evil"?>'),
        "encoding",
    ),
)

CASES_HTML = (
    _page("html-deep", "elements nested 100,000 deep", lambda: _html("<div>" * _DEEP)),
    _page(
        "html-spans", "inline elements nested 100,000 deep", lambda: _html("<b><i>" * (_DEEP // 2))
    ),
    _page(
        "html-attributes",
        "100,000 attributes on one element",
        lambda: _html("<p " + "".join(f"a{n}=x " for n in range(_DEEP)) + ">x"),
    ),
    _page(
        "html-unclosed",
        "nothing that is opened is closed",
        TEXT.replace("\n\n", "<p><b><a href='x'><td><li>").join(["<html><body><p>", "<div"]),
    ),
    _page(
        "html-script",
        "a script with </body> in it",
        _html("<script>document.write('</body></html>')</script>"),
    ),
    _page("html-comment", "a comment that never ends", _html(after="<!-- "), "The harbour"),
    _page("html-charset", "UTF-8 that says it is UTF-16", _html(head='<meta charset="utf-16">')),
    _page(
        "html-codec", "a page that says its encoding is rot13", _html(head='<meta charset="rot13">')
    ),
    _page(
        "html-base",
        "a base, frames and links that are files of this machine",
        _html(
            '<base href="file:///etc/"><iframe src="passwd"></iframe>'
            '<link rel=import href="file:///etc/passwd"><img src="file:///etc/passwd">'
        ),
    ),
    _page("html-doctype", "a document type with entities", f"{_LAUGHS}{_html()}<p>&j;</p>"),
    _page(
        "html-references",
        "references to no character",
        _html("<p>&#0;&#x110000;&#xD800;&#99999999999;&nosuch; "),
        "The harbour",
    ),
    _page(
        "html-svg",
        "SVG and MathML with pages inside",
        _html(f"<svg><foreignObject><math><mi><p>{'<svg><math>' * 1000}</svg>"),
    ),
    _page("html-table", "tables in tables, 2,000 deep", lambda: _html("<table><tr><td>" * 2000)),
    _page(
        "html-empty",
        "a page without a word",
        "<html><body><script>x</script><p> <br></body></html>",
        says="without any text",
    ),
    _page("html-binary", "a picture called .html", bytes(range(256)) * 40, says="binary"),
    file(
        "html-whole",
        "elements nested 20,000 deep, the page kept as it is",
        "a.html",
        lambda: _html("<div>" * 20_000),
        "translate a.html --whole --from en --to es --out out --quiet",
        shows="Incheon",
        made=("out/a.es.html", "out/a.es.po"),
    ),
    file(
        "epub-deep",
        "a page nested 20,000 deep",
        "a.epub",
        lambda: epub(f"<html><body>{'<div>' * 20_000}<p>{WORDS}</p></body></html>"),
        "translate a.epub --from en --to es --out out --quiet",
        shows="PK",
        made=("out/a.es.epub", "out/a.es.po"),
    ),
    file(
        "epub-laughs",
        "a billion laughs in a page",
        "a.epub",
        lambda: epub(f"{_LAUGHS}<html><body><p>{WORDS} &j;</p></body></html>"),
        "translate a.epub --from en --to es --out out --quiet",
        shows="PK",
        made=("out/a.es.epub", "out/a.es.po"),
    ),
)
CASES = CASES_XML + CASES_HTML
