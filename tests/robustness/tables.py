"""Cases: tables, subtitles and Markdown that are broken, deep or wide; languages that are none."""

from __future__ import annotations

from .case import TEXT, Case, Data, file

_LINE = '{"text": "The ship came to the harbour of Seoul."}\n'
_CUE = "00:00:0{},000 --> 00:00:0{},000\nThe ship came to Incheon.\n\n"


def _refused(name: str, what: str, path: str, data: Data, says: str) -> Case:
    return file(name, what, path, data, f"translate {path} --to es --out out", says)


def _works(name: str, what: str, path: str, data: Data, shows: str = "barco") -> Case:
    stem, suffix = path.split(".")
    made = (f"out/{stem}.es.{suffix}", f"out/{stem}.es.po")
    command = f"translate {path} --from en --to es --out out --quiet"
    return file(name, what, path, data, command, shows=shows, made=made)


def _cues() -> str:
    cue = "1\n00:00:01,000 --> 00:00:02,000\n" + f"♪ {'.' * 400} ♪\n" * 9 + "\n"
    return cue * (10 * 2**20 // len(cue.encode()))


def _asked(name: str, what: str, options: str, says: str, code: int = 2) -> Case:
    return file(name, what, "a.txt", TEXT, f"translate a.txt {options}", says, names="", code=code)


CASES_TABLES = (
    _refused(
        "csv-quote",
        "a quote that is never closed",
        "a.csv",
        'text\n"The ship came.\n',
        "never closed",
    ),
    _refused(
        "csv-wide",
        "100,000 columns",
        "a.csv",
        lambda: "text" + ",x" * 100_000 + "\n",
        "more than 16384 columns",
    ),
    _refused("csv-numbers", "no column of text", "a.csv", "a,b\n1,2\n", "no column that is text"),
    _refused("csv-binary", "a picture called .csv", "a.csv", bytes(range(256)) * 9, "binary"),
    _refused("csv-empty", "an empty table", "a.csv", "", "is empty"),
    _refused("csv-nul", "NUL bytes in cells", "a.csv", "text\nThe\0ship\0came.\n", "binary"),
    _works(
        "csv-formula",
        "a cell that is a formula",
        "a.csv",
        "text,x\nThe ship came.,\"=cmd|'/C calc'!A0\"\n",
    ),
    _refused(
        "jsonl-broken", "a line that is no JSON", "a.jsonl", _LINE + "{'text': 1}\n", "line 2"
    ),
    _refused("jsonl-cut", "a line cut short", "a.jsonl", _LINE + _LINE[:20], "line 2"),
    _refused(
        "jsonl-deep",
        "lists nested 100,000 deep",
        "a.jsonl",
        lambda: "[" * 100_000 + "]" * 100_000 + "\n",
        "too deep",
    ),
    _refused(
        "jsonl-keys",
        "20,000 different keys",
        "a.jsonl",
        lambda: "{" + ",".join(f'"{n}": "x"' for n in range(20_000)) + "}\n",
        "more than 16384",
    ),
    _works(
        "jsonl-nan",
        "numbers that are none",
        "a.jsonl",
        _LINE.replace("}", ', "a": NaN, "b": -Infinity}'),
        "NaN",
    ),
    _works(
        "jsonl-twice",
        "a key twice",
        "a.jsonl",
        _LINE.replace("}", ', "text": "A second ship came."}'),
    ),
    _works(
        "jsonl-surrogates",
        "half a character, escaped",
        "a.jsonl",
        _LINE.replace("Seoul", "Seoul \\ud800"),
    ),
    _works(
        "jsonl-nul", "a NUL, escaped", "a.jsonl", _LINE.replace("Seoul", "Seoul \\u0000 and Busan")
    ),
    _works(
        "jsonl-number",
        "a number of 4,000 figures",
        "a.jsonl",
        lambda: _LINE.replace("}", f', "n": {"9" * 4000}}}'),
    ),
    _refused(
        "jsonl-huge",
        "a number of 10,000 figures",
        "a.jsonl",
        lambda: _LINE.replace("}", f', "n": {"9" * 10_000}}}'),
        "line 1",
    ),
)
CASES_SUBTITLES = (
    _refused("srt-none", "no times", "a.srt", TEXT, "no cue"),
    _refused("srt-empty", "an empty file", "a.srt", "", "is empty"),
    _works(
        "srt-overlap",
        "times that overlap",
        "a.srt",
        "1\n" + _CUE.format(1, 9) + "2\n" + _CUE.format(2, 3),
    ),
    _works(
        "srt-negative",
        "times that go backwards, and negative ones",
        "a.srt",
        "1\n" + _CUE.format(9, 1) + "2\n-" + _CUE.format(1, 2),
    ),
    _works(
        "srt-tags",
        "1,000 tags opened and never closed",
        "a.srt",
        "1\n" + _CUE.format(1, 2).replace("The", "<i><b>" * 500 + "The"),
    ),
    _works(
        "vtt-style",
        "a style sheet with a script in it",
        "a.vtt",
        "WEBVTT\n\nSTYLE\n::cue { background: url(javascript:x) }\n\n"
        + _CUE.format(1, 2).replace(",", "."),
    ),
    _refused("srt-large", "10 MB of cues without a word", "a.srt", _cues, "no text in it"),
)
CASES_MARKDOWN = (
    _refused(
        "md-quotes",
        "10,000 nested quotations and nothing else",
        "a.md",
        lambda: ">" * 10_000 + " The ship came.\n",
        "no text in it",
    ),
    _works(
        "md-brackets",
        "10,000 nested brackets",
        "a.md",
        lambda: "The ship came. " + "[" * 10_000 + "x" + "]" * 10_000 + "\n",
    ),
    _works(
        "md-backticks",
        "50,000 backticks, in runs of all lengths",
        "a.md",
        lambda: "The ship came. " + " ".join("`" * n for n in range(1, 316)) + "\n",
    ),
    _works(
        "md-links",
        "5,000 links that are never closed",
        "a.md",
        lambda: "The ship came. " + "[a](<b" * 5000 + "\n",
    ),
    _works(
        "md-emphasis",
        "4,500 asterisks",
        "a.md",
        lambda: "The ship came. " + "*a **a " * 5000 + "\n",
    ),
    _works(
        "md-references",
        "10,000 link definitions",
        "a.md",
        lambda: "The ship came.\n\n" + "".join(f"[{n}]: x\n" for n in range(10_000)),
    ),
    _works(
        "md-lists",
        "lists nested 500 deep",
        "a.md",
        lambda: "".join("  " * n + "- The ship came.\n" for n in range(500)),
    ),
    _works(
        "md-html", "HTML that is never closed", "a.md", "The ship came.\n\n" + "<div " * 5000 + "\n"
    ),
    _works("md-front", "front matter that never ends", "a.md", "---\ntitle: x\n\nThe ship came.\n"),
)
CASES_LANGUAGES = (
    _asked("tag-unknown", "a language that is none", "--to klingonese", "is no language tag"),
    _asked("tag-empty", "an empty language", "--to ''", "is no language tag"),
    _asked("tag-path", "a language that is a path", "--to ../../etc", "is no language tag"),
    _asked(
        "tag-escape",
        "a language that is an escape sequence",
        "--to '\x1b[2J'",
        "is no language tag",
    ),
    _asked(
        "tag-long", "a language of 10,000 letters", f"--to {'a' * 10_000}", "is no language tag"
    ),
    _asked(
        "tag-option", "an option where the language should be", "--to --out", "is no language tag"
    ),
    _asked("tag-same", "the article's own language", "--from en --to en", "already"),
    _asked("tag-pair", "a pair that nothing translates", "--from en --to zu", "zu", 3),
    file(
        "tag-po",
        "a catalogue of another language",
        "a.po",
        'msgid ""\nmsgstr "Language: fr\\n"\n\nmsgid "ship"\nmsgstr ""\n',
        "translate a.po --from en --to es --out out",
        "says that it is a translation into fr",
        code=2,
    ),
)
CASES = CASES_TABLES + CASES_SUBTITLES + CASES_MARKDOWN + CASES_LANGUAGES
