"""Cases: software catalogues (PO) and glossaries that are broken, lie, or go round in circles."""

from __future__ import annotations

from pathlib import Path

from .case import TEXT, Case, Data, Make, file, several
from .documents import zipped

_HEAD = (
    'msgid ""\nmsgstr ""\n"Language: es\\n"\n"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
)
_ENTRY = '\nmsgid "The harbour of Seoul"\nmsgstr "El puerto de Seúl"\n'
_PLURAL = (
    '\nmsgid "one ship came"\nmsgid_plural "%d ships came"\nmsgstr[0] "vino un barco"\n'
    'msgstr[1] "vinieron %d barcos"\n'
)
_AT_WORK = "translate a.txt --from en --to es --glossary g --quiet"
_COMPILED = b"\xde\x12\x04\x95" + bytes(40) + b"ship\0barco\0"


def _refused(name: str, what: str, data: Data, says: str) -> Case:
    return file(name, what, "a.po", data, "translate a.po --to es --out out", says)


def _unchecked(name: str, what: str, data: Data) -> Case:
    return file(name, what, "a.po", data, "check a.po", "no translation in it")


def _works(name: str, what: str, data: Data, shows: str = "") -> Case:
    return file(name, what, "a.po", data, "check a.po", shows=shows)


def _rule(name: str, what: str, rule: str) -> Case:
    head = _HEAD + f'"Plural-Forms: nplurals=2; plural={rule};\\n"\n'
    made = ("out/a.es.po", "out/a.es.review.po")
    command = "translate a.po --from en --to es --out out --quiet"
    draft = _PLURAL.replace("vino un barco", "").replace("vinieron %d barcos", "")
    return file(name, what, "a.po", head + draft, command, shows="msgstr[1]", made=made)


def _glossary(name: str, what: str, data: Data, says: str, command: str = "lint g") -> Case:
    return file(name, what, "g/es.po", data, f"glossary {command}", says)


def _sound(name: str, what: str, data: Data, shows: str, command: str = "list -g g") -> Case:
    return file(name, what, "g/es.po", data, f"glossary {command}", shows=shows)


def _folder(name: str, what: str, make: Make | dict[str, Data], says: str) -> Case:
    return several(name, what, make, "glossary list -g g", says, names="g")


def _imported(name: str, what: str, path: str, data: Data, says: str) -> Case:
    return file(name, what, path, data, f"glossary import {path} --glossary g", says)


def _terms(*entries: str) -> str:
    return _HEAD + "".join(entries)


def _homographs() -> str:
    return _HEAD + "".join(
        f'\nmsgctxt "c{number}"\nmsgid "ship"\nmsgstr "barco {number}"\n' for number in range(3000)
    )


def _circle(folder: Path) -> None:
    (folder / "g").mkdir()
    (folder / "g" / "es.po").symlink_to("gl.po")
    (folder / "g" / "gl.po").symlink_to("es.po")


CASES_PO = (
    file(
        "po-no-header",
        "no header, so nobody knows the language",
        "a.po",
        _ENTRY,
        "check a.po",
        "give --to",
        code=2,
    ),
    _refused(
        "po-quote", "a string without its closing quote", _HEAD + _ENTRY[:-2] + "\n", "line 8"
    ),
    _refused("po-msgstr", "a translation without a text", _HEAD + '\nmsgstr "x"\n', "line 7"),
    _refused("po-keyword", "text that is no PO", _HEAD + "\nhello\n", "line 7"),
    _refused(
        "po-cut", "a catalogue cut in an entry", _HEAD + '\nmsgid "ship"\n', "no msgstr of its kind"
    ),
    _refused(
        "po-charset",
        "a header that says ASCII, and it is not",
        (_HEAD.replace("UTF-8", "ASCII") + _ENTRY),
        "not text in ASCII",
    ),
    _refused(
        "po-codec",
        "a header that says its encoding is zip",
        _HEAD.replace("UTF-8", "zip"),
        "none of gettext's",
    ),
    _refused("po-utf-16", "a catalogue in UTF-16", (_HEAD + _ENTRY).encode("utf-16"), "UTF-8"),
    _works("po-nul", "a NUL byte in a string", _HEAD + _ENTRY.replace("Seoul", "Seoul\0")),
    _refused("po-compiled", "a compiled catalogue (MO) called .po", _COMPILED, "UTF-8"),
    _unchecked("po-empty", "an empty catalogue", ""),
    _unchecked(
        "po-obsolete", "obsolete entries alone", _HEAD + _ENTRY.replace("\nmsg", "\n#~ msg")
    ),
    _refused(
        "po-index", "a plural form number 99", _HEAD + _PLURAL.replace("[1]", "[999]"), "line 10"
    ),
    _works("po-twice", "an entry twice", _HEAD + _ENTRY + _ENTRY),
    _works(
        "po-megabyte",
        "a text of 1 MB",
        lambda: _HEAD + f'\nmsgid "The ship {"a" * 2**20}"\nmsgstr "El barco."\n',
        "barco",
    ),
    _works("po-cr-lf", "line ends of Windows", (_HEAD + _ENTRY).replace("\n", "\r\n")),
    _refused("po-cr", "line ends of old Macs", (_HEAD + _ENTRY).replace("\n", "\r"), "line 1"),
    _works(
        "po-escapes",
        "strings that hold escape sequences",
        _HEAD + _ENTRY.replace("Seúl", "Seúl\\x1b[2J\\a"),
    ),
    _rule("po-plural-zero", "a plural rule that divides by zero", "n/0"),
    _rule("po-plural-power", "a plural rule that would fill the memory", "9**9**9**9"),
    _rule(
        "po-plural-import",
        "a plural rule that is a program",
        "__import__('os').system('touch owned')",
    ),
    _rule("po-plural-deep", "a plural rule of 10,000 brackets", "(" * 10_000 + "n" + ")" * 10_000),
    _rule("po-plural-forms", "nothing where the plural rule should be", ""),
)

CASES_GLOSSARY = (
    _folder("glossary-file", "a file where the folder should be", {"g": "x"}, "is no directory"),
    _folder("glossary-none", "no folder", {}, "no such directory"),
    _folder(
        "glossary-circle", "two files that are links to each other", _circle, "g/es.po: cannot be"
    ),
    _folder(
        "glossary-folder", "a folder called es.po", {"g/es.po/x": "x"}, "g/es.po: cannot be read"
    ),
    _folder("glossary-other", "a folder without a PO file", {"g/a.txt": TEXT}, "no PO file"),
    _folder(
        "glossary-name", "a file named after no language", {"g/x.po": _HEAD}, "no language tag"
    ),
    _glossary("glossary-utf-16", "a file in UTF-16", (_HEAD + _ENTRY).encode("utf-16"), "UTF-16"),
    _glossary(
        "glossary-latin",
        "a file in Latin-1 that says UTF-8",
        (_HEAD + _ENTRY).encode("latin-1"),
        "not in UTF-8",
    ),
    _glossary(
        "glossary-quote",
        "a string without its closing quote",
        _HEAD + _ENTRY[:-2] + "\n",
        "no valid PO",
    ),
    _glossary("glossary-twice", "a term twice", _terms(_ENTRY, _ENTRY), "already in line"),
    _glossary("glossary-plural", "a term with a plural", _terms(_PLURAL), "plural entries"),
    _glossary(
        "glossary-comment",
        "a gender that is none",
        _terms(_ENTRY.replace("\nmsgid", "\n# gender: x\nmsgid")),
        "gender",
    ),
    several(
        "glossary-used",
        "such a glossary in a translation",
        {"a.txt": TEXT, "g/es.po": _terms(_ENTRY, _ENTRY)},
        _AT_WORK,
        "already in line",
        names="g/es.po",
    ),
    _sound(
        "glossary-circular",
        "two terms that stand for each other",
        _terms('\n# also: b\nmsgid "a"\nmsgstr "b"\n', '\n# also: a\nmsgid "b"\nmsgstr "a"\n'),
        "a",
    ),
    _sound(
        "glossary-long",
        "a term of 100 kB",
        lambda: _terms(f'\nmsgid "{"a" * 100_000}"\nmsgstr "b"\n'),
        "aaa",
    ),
    several(
        "glossary-pattern",
        "terms that are regular expressions",
        {
            "a.txt": TEXT,
            "g/es.po": _terms(
                '\nmsgid "(a+)+$.*[^b"\nmsgstr "x"\n', '\nmsgid "(?:harbour|(?R))*"\nmsgstr "y"\n'
            ),
        },
        _AT_WORK,
        shows="puerto",
    ),
    several(
        "glossary-homographs",
        "3,000 concepts of one name",
        {"a.txt": TEXT, "g/es.po": _homographs},
        _AT_WORK,
        shows="barco",
    ),
    file(
        "glossary-controls",
        "control characters in terms",
        "g/es.po",
        _terms('\nmsgid "ship\\x1b[2J\\a"\nmsgstr "bar\u202eco"\n'),
        "glossary lint g",
        code=1,
        shows="control",
    ),
    _imported(
        "import-quote",
        "a table whose quote is never closed",
        "a.csv",
        'source,target\n"ship,barco\n',
        "row",
    ),
    _imported("import-empty", "an empty table", "a.csv", "", "a.csv"),
    _imported("import-binary", "a picture called .csv", "a.csv", bytes(range(256)), "a.csv"),
    _imported("import-xlsx", "a text called .xlsx", "a.xlsx", TEXT, "no XLSX workbook"),
    _imported(
        "import-xlsx-bomb",
        "a workbook of 40 kB with 40 MB of zeros",
        "a.xlsx",
        lambda: zipped(
            [("[Content_Types].xml", "<Types/>"), ("xl/worksheets/sheet1.xml", bytes(40 * 2**20))]
        ),
        "as no workbook does",
    ),
    _imported("import-suffix", "a suffix that says nothing", "a.bin", TEXT, "suffix '.bin'"),
    _imported(
        "import-controls",
        "control characters in a header",
        "a.csv",
        "en\x1b[2J,\x07es\nship,barco\n",
        "a.csv",
    ),
    _imported(
        "import-field",
        "a cell of 1 MB",
        "a.csv",
        lambda: f"en,es\nship,{'a' * 2**20}\n",
        "cell of more than",
    ),
    file(
        "import-encoding",
        "an encoding that is none",
        "a.csv",
        "en,es\nship,barco\n",
        "glossary import a.csv --glossary g --encoding undefined",
        "there is no encoding",
    ),
)
CASES = CASES_PO + CASES_GLOSSARY
