"""The linter's rules do what docs/lint.md shows, and --fix changes what it must and no more."""

from __future__ import annotations

import difflib
import doctest
import json
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest
import regex
import typer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from glossary.catalog import load, save
from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.errors import GlossaryError
from glossary.lint import MENDABLE, RULES, Problem, Severity, fix, lint
from glossary.lint import names as rules_of_names
from glossary.lint.book import open_book, read_places
from glossary.lint_cli import lint as command
from translate import exits

ROOT = Path(__file__).resolve().parents[1]
PAGE = (ROOT / "docs" / "lint.md").read_text(encoding="utf-8")
_BLOCK = regex.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```", regex.MULTILINE | regex.DOTALL)

app = typer.Typer()
app.command()(command)


class Example(NamedTuple):
    rule: str
    failing: dict[str, str]
    said: str
    passing: dict[str, str]


def unmasked(text: str) -> str:
    """The page's ⟨U+00A0⟩ as the character."""
    return regex.sub(r"⟨U\+([0-9A-F]{4})⟩", lambda found: chr(int(found[1], 16)), text)


def examples() -> list[Example]:
    """The examples of the page: before a rule's text block what fails, after it what passes."""
    found = []
    for section in PAGE.partition("## The rules\n")[2].split("\n### ")[1:]:
        rule = section.split("\n", 1)[0]
        failing: dict[str, str] = {}
        passing: dict[str, str] = {}
        said = ""
        for kind, name, body in _BLOCK.findall(section):
            if kind == "po":
                (passing if said else failing)[name] = unmasked(body)
            else:
                said = unmasked(body)
        found.append(Example(rule, failing, said, passing))
    return found


def written(directory: Path, files: dict[str, str]) -> Path:
    directory.mkdir(exist_ok=True)
    for name, text in files.items():
        (directory / name).write_text(text, encoding="utf-8")
    return directory


def line(one: Problem) -> str:
    return f"{one.path.name}:{one.line}: {one.severity}: {one.message} [{one.rule}]"


def said(directory: Path, *languages: str) -> list[str]:
    return [line(one) for one in lint(directory, languages)]


def rules(directory: Path) -> set[str]:
    return {one.rule for one in lint(directory)}


Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Runs the command; gives its exit code, its data and its messages."""

    def done(*arguments: str | Path) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.argv", ["lint", *map(str, arguments)])
        code = exits.run(app)
        return code, *capfd.readouterr()

    return done


# The documentation


def test_the_page_has_every_rule() -> None:
    assert [example.rule for example in examples()] == list(RULES)
    for rule in RULES.values():
        assert rule.__doc__


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.rule)
def test_what_the_page_shows(example: Example, tmp_path: Path) -> None:
    failing = written(tmp_path / "failing", example.failing)
    shown = [one for one in said(failing) if not regex.search(r" info: .*\[(forms|gender)\]$", one)]
    hints = example.said if regex.search(r"\[(forms|gender)\]$", example.said.strip()) else ""
    assert example.said.splitlines() == (said(failing) if hints else shown)
    assert f"[{example.rule}]" in example.said
    passing = lint(written(tmp_path / "passing", example.passing))
    assert example.rule not in {one.rule for one in passing}
    assert [one for one in passing if one.severity is not Severity.INFO] == []


def test_the_page_says_what_fix_mends() -> None:
    assert ", ".join(f"`{rule}`" for rule in list(MENDABLE)[:2]) in PAGE
    for rule in RULES:
        section = PAGE.partition(f"\n### {rule}\n")[2].split("\n### ")[0]
        assert ("`--fix` mends it" in section) == (rule in MENDABLE)


def test_the_examples_in_the_code() -> None:
    failed, tried = doctest.testmod(rules_of_names)
    assert not failed and tried


def test_the_hook_is_this_command() -> None:
    hook = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    for wanted in (
        "- id: holdfast-glossary-lint\n",
        "  entry: holdfast glossary lint\n",
        "  files: \\.po$\n",
        "  pass_filenames: false\n",
        "  language: python\n",
    ):
        assert wanted in hook
    assert "id: holdfast-glossary-lint" in PAGE


# Places


MESSY = """# A glossary.
msgid ""
msgstr ""
"Language: de\\n"

#~ msgid "gone"
#~ msgstr "weg"

#. Where it is
#. said.
#also: Sonnen  kurs; Sonnenweg
# also: Sonnen\\;  Schein
#: https://example.org
#| msgid "Sunshine"
msgctxt ""
"pol"
"icy"
msgid ""
"Sunshine "
"\\"Policy\\""
msgstr "Sonnenschein  \\"Politik\\""

#, do-not-translate
msgid "DW"
msgstr "Deutsche Welle"
"""


def test_every_value_has_its_line(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(MESSY, encoding="utf-8")
    places = read_places(path)
    id_ = ConceptId("policy", 'Sunshine "Policy"')
    assert list(places) == [id_, ConceptId("", "DW")]
    assert places[id_].line == 18
    assert places[id_].values == (
        ("definition", "Where it is", 9),
        ("definition", "said.", 10),
        ("also", "Sonnen  kurs", 11),
        ("also", "Sonnenweg", 11),
        ("also", "Sonnen;  Schein", 12),
        ("msgid", 'Sunshine "Policy"', 18),
        ("msgstr", 'Sonnenschein  "Politik"', 21),
    )
    found = [(one.rule, one.line) for one in lint(tmp_path) if one.severity is not Severity.INFO]
    assert found == [
        ("stray-space", 11),
        ("stray-space", 12),
        ("stray-space", 21),
        ("do-not-translate", 25),
    ]


@pytest.mark.parametrize("change", ["crlf", "bom", "none"])
def test_lines_whatever_ends_them(change: str, tmp_path: Path) -> None:
    text = MESSY.replace("\n", "\r\n") if change == "crlf" else MESSY
    data = text.encode("utf-8-sig" if change == "bom" else "utf-8")
    (tmp_path / "de.po").write_bytes(data)
    assert [one.line for one in lint(tmp_path) if one.rule == "do-not-translate"] == [25]


def test_the_places_are_those_of_the_catalogue() -> None:
    """What the scan of the lines finds in the curated files is what polib reads in them."""
    directory = ROOT / "glossary" / "curated"
    glossary = load(directory)
    for path in directory.glob("*.po"):
        places = read_places(path)
        lines = path.read_text(encoding="utf-8").split("\n")
        for id_, place in places.items():
            assert lines[place.line - 1].startswith("msgid ")
            for term in glossary.concepts[id_].terms.get(path.stem, ()):
                key = "never" if term.status is Status.FORBIDDEN else ""
                texts = {(one, text) for one, text, _ in place.values if one != "definition"}
                assert any(text == term.text for one, text in texts if key in ("", one))
                assert all(("forms", form) in texts for form in term.forms)


def test_a_headword_of_no_file_of_its_own_is_placed_where_it_stands(tmp_path: Path) -> None:
    written(tmp_path, {"de.po": 'msgid "a  policy"\nmsgstr "Politik"\n'})
    (found,) = (one for one in lint(tmp_path) if one.rule == "stray-space")
    assert (found.path.name, found.line, found.language) == ("de.po", 1, "en")


# Rules, beyond the page


@pytest.mark.parametrize(
    ("files", "rule", "expected"),
    [
        ({"pt.po": '# never: cimeira\nmsgid "summit"\nmsgstr "cume"\n',
          "pt-BR.po": 'msgid "summit"\nmsgstr "cimeira"\n'}, "forbidden-accepted", ["pt-BR.po:2"]),
        ({"es.po": '# never: Luna\nmsgid "Moon"\nmsgstr "luna"\n'}, "forbidden-accepted",
         ["es.po:1"]),
        ({"es.po": '# never: luna\nmsgid "Moon"\nmsgstr "Luna"\n'}, "forbidden-accepted", []),
        ({"ru.po": 'msgid "NATO"\nmsgstr "HATO"\n'}, "homoglyph", ["ru.po:2"]),
        ({"ru.po": 'msgid "KTO"\nmsgstr "KTO"\n'}, "homoglyph", []),
        ({"fa.po": 'msgid "Korea"\nmsgstr "كره"\n'}, "homoglyph", ["fa.po:2"]),
        ({"ro.po": 'msgid "policy"\nmsgstr "ştire"\n'}, "homoglyph", ["ro.po:2"]),
        ({"tr.po": 'msgid "news"\nmsgstr "şey"\n'}, "homoglyph", []),
        ({"ja.po": 'msgid "T-shirt"\nmsgstr "Tシャツ"\n'}, "homoglyph", []),
        ({"sr.po": '# also: Seul\nmsgid "Seoul"\nmsgstr "Сеул"\n'}, "script", []),
        ({"sr-Latn.po": 'msgid "Seoul"\nmsgstr "Seul"\n'}, "script", []),
        ({"sr.po": 'msgid "Seoul"\nmsgstr "Seul"\n'}, "script", ["sr.po:2"]),
        ({"zh-Hant.po": 'msgid "K2"\nmsgstr "K2戰車"\n'}, "script", []),
        ({"ja.po": 'msgid "DMZ"\nmsgstr "非武装地帯"\n'}, "script", []),
        ({"am.po": 'msgid "Seoul"\nmsgstr "ሶል"\n'}, "script", []),
        ({"ur.po": 'msgid "Seoul"\nmsgstr "सियोल"\n'}, "script", ["ur.po:2"]),
        ({"ko.po": '# never: Sunshine Policy\nmsgid "policy"\nmsgstr "정책"\n'}, "script", []),
        ({"pt.po": 'msgid "a"\nmsgstr "b"\n', "pt-BR.po": ""}, "missing", []),
        ({"th.po": 'msgid "policy"\nmsgstr "นโยบาย\u200bสุริยะ"\n'}, "stray-space", []),
        ({"de.po": 'msgid "policy"\nmsgstr "a) Politik"\n'}, "unbalanced", ["de.po:2"]),
        ({"de.po": 'msgid "policy"\nmsgstr "»Politik«"\n'}, "unbalanced", []),
        ({"de.po": 'msgid "policy"\nmsgstr "(Polit[ik)]"\n'}, "unbalanced", ["de.po:2"]),
        ({"en.po": '# also: WHO\nmsgid "World Health Organization"\nmsgstr ""\n'},
         "common-word", []),
        ({"en.po": '# also: who\n#, case-sensitive\nmsgid "The Who"\nmsgstr ""\n'},
         "common-word", []),
        ({"de.po": 'msgid "ICBM"\nmsgstr "Rakete"\n\n'
                   'msgid "intercontinental ballistic missile"\nmsgstr "Rakete"\n'},
         "shared-target", []),
        ({"de.po": '#, fuzzy\nmsgid "one"\nmsgstr "eins"\n\nmsgid "single"\nmsgstr "eins"\n'},
         "shared-target", []),
        ({"ru.po": '# number: pl\nmsgid "sanctions"\nmsgstr "санкции"\n'}, "gender", []),
        ({"de.po": 'msgid "NATO"\nmsgstr "NATO"\n'}, "forms", []),
        ({"en.po": '#. Of two\u202e.\nmsgid "policy"\nmsgstr ""\n'}, "bidi-control", ["en.po:1"]),
    ],
)  # fmt: skip
def test_rules(files: dict[str, str], rule: str, expected: list[str], tmp_path: Path) -> None:
    written(tmp_path, files)
    found = [f"{one.path.name}:{one.line}" for one in lint(tmp_path) if one.rule == rule]
    assert found == expected


def test_a_proper_noun_may_keep_its_letters(tmp_path: Path) -> None:
    text = 'msgid "Korea Times"\nmsgstr "{}"\n'
    english = "# pos: proper noun\n" + text.format("")
    written(tmp_path, {"en.po": english, "el.po": text.format("Korea Times")})
    found = [(one.rule, one.severity) for one in lint(tmp_path) if one.rule == "script"]
    assert found == [("script", Severity.WARNING)]


def test_hints_are_counted_or_listed(tmp_path: Path) -> None:
    text = "".join(f'msgid "name {i}"\nmsgstr "Name {i}"\n\n' for i in range(8))
    written(tmp_path, {"de.po": text})
    counted = [one for one in lint(tmp_path) if one.rule == "gender"]
    assert [(one.concept, one.line) for one in counted] == [(None, 2)]
    assert "8 of 8" in counted[0].message and "'name 5'" not in counted[0].message
    listed = [one for one in lint(tmp_path, ["de"]) if one.rule == "gender"]
    assert [one.line for one in listed] == list(range(2, 26, 3))


def test_rules_can_be_left_out(tmp_path: Path) -> None:
    written(tmp_path, {"de.po": MESSY})
    assert {"stray-space", "do-not-translate"} <= rules(tmp_path)
    left = {one.rule for one in lint(tmp_path, disabled=["stray-space"])}
    assert left == rules(tmp_path) - {"stray-space"}


# Mending


def diff(before: str, after: str) -> list[str]:
    lines = difflib.unified_diff(before.split("\n"), after.split("\n"), n=0, lineterm="")
    return [one for one in lines if not one.startswith(("---", "+++", "@@"))]


FAULTY = """# Glossary of the desk, kept by hand.
msgid ""
msgstr ""
"Language: de\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Unknown:  two  spaces \\n"

# A note  with spaces.
# also: Sonnen\u00a0kurs
# also: Sonnenweg
# forms: Sonnenscheinpolitike\u200en
# gender: f
#. A  definition.
#, fuzzy, unknown-flag
msgctxt "policy"
msgid "Sunshine Policy"
msgstr "Sonnenschein  politik"

# gender: m
msgid  "Blue  House"
msgstr ""
"Blaues "
"Haus"

# forms: Ha\u0308user
msgid "house"
msgstr ""

#~ msgid "old"
#~ msgstr "alt  "
"""


def test_mending_changes_those_lines_alone(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(FAULTY, encoding="utf-8")
    written(tmp_path, {"es.po": 'msgid "house"\nmsgstr "casa"\n'})
    spanish = (tmp_path / "es.po").stat().st_mtime_ns
    assert fix(tmp_path) == 3
    assert diff(FAULTY, path.read_text(encoding="utf-8")) == [
        "-# also: Sonnen\u00a0kurs",
        "+# also: Sonnen kurs",
        "-# forms: Sonnenscheinpolitike\u200en",
        "+# forms: Sonnenscheinpolitiken",
        '-msgstr "Sonnenschein  politik"',
        '+msgstr "Sonnenschein politik"',
    ]
    assert (tmp_path / "es.po").stat().st_mtime_ns == spanish
    # The headword is left to people, and so is the definition: the main language's file counts.
    assert {one.line for one in lint(tmp_path) if one.rule == "stray-space"} == {13, 20}
    assert fix(tmp_path) == 0


def test_mending_obeys_languages_and_rules(tmp_path: Path) -> None:
    entry = 'msgid "house"\nmsgstr "{}"\n'
    files = {"de.po": entry.format("Ha\u0308us  er"), "es.po": entry.format("ca  sa")}
    written(tmp_path, files)
    assert fix(tmp_path, ["de"], ["stray-space"]) == 1
    assert (tmp_path / "de.po").read_text(encoding="utf-8") == entry.format("Häus  er")
    assert (tmp_path / "es.po").read_text(encoding="utf-8") == files["es.po"]


def test_mending_never_drops_what_stands_in_a_file(tmp_path: Path) -> None:
    """Forms without a term are not loaded: an entry that has some is left as it is."""
    text = '# also: Blaues  Haus\n# forms: Hauses\n# gender: n\nmsgid "Blue House"\nmsgstr ""\n'
    written(tmp_path, {"de.po": text})
    assert fix(tmp_path) == 0
    assert (tmp_path / "de.po").read_text(encoding="utf-8") == text
    only = '# also: \u200e\nmsgid "house"\nmsgstr "Haus"\n'
    written(tmp_path, {"de.po": only})
    assert fix(tmp_path) == 0
    assert (tmp_path / "de.po").read_text(encoding="utf-8") == only


def test_nothing_is_made_where_there_is_no_glossary(tmp_path: Path) -> None:
    with pytest.raises(GlossaryError, match="no such directory"):
        fix(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


# The command


def test_lines_a_summary_and_the_exit_code(tmp_path: Path, run: Run) -> None:
    place = written(tmp_path / "terms", {"de.po": MESSY})
    code, out, err = run(place, "--disable", "missing")
    shown = out.splitlines()
    assert code == 1
    assert shown[0] == (
        f"{place}/de.po:11: warning: 'Sonnen  kurs' has a stray, double, special or invisible "
        "space: --fix mends it. [stray-space]"
    )
    assert err == f"{place}: 1 error, 3 warnings, 2 hints.\n"


def test_strict_minds_warnings_and_fix_mends_them(tmp_path: Path, run: Run) -> None:
    written(tmp_path, {"ko.po": 'msgid "policy"\nmsgstr "정책  안"\n'})
    assert run(tmp_path)[0] == 0
    assert run(tmp_path, "--strict")[0] == 1
    code, out, err = run(tmp_path, "--strict", "--fix")
    assert (code, out) == (0, "")
    assert err == f"1 term or form was mended.\n{tmp_path}: 0 errors, 0 warnings, 0 hints.\n"


def test_json(tmp_path: Path, run: Run) -> None:
    written(tmp_path, {"de.po": MESSY})
    code, out, _ = run(tmp_path, "--json")
    assert code == 1
    found = {(one["rule"], one["line"]): one for one in json.loads(out)}
    assert found["do-not-translate", 25] == {
        "rule": "do-not-translate",
        "severity": "error",
        "message": "'Deutsche Welle' for 'DW', which is not to be translated: write the headword, "
        "or take the flag away.",
        "path": f"{tmp_path}/de.po",
        "line": 25,
        "concept": {"context": "", "headword": "DW"},
        "language": "de",
    }
    assert run(tmp_path, "--json", "--language", "de", "--disable", "do-not-translate")[0] == 0


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--disable", "spelling"], "there is no rule 'spelling'"),
        (["--language", "fr"], "no file of 'fr'"),
    ],
)
def test_wrong_usage(arguments: list[str], told: str, tmp_path: Path, run: Run) -> None:
    written(tmp_path, {"de.po": MESSY})
    code, out, err = run(tmp_path, *arguments)
    assert (code, out) == (2, "")
    assert told in err and err.count("\n") == 1


def test_your_own_glossary_is_looked_over_if_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, run: Run
) -> None:
    written(tmp_path, {"de.po": MESSY})
    monkeypatch.setenv("HOLDFAST_GLOSSARY", str(tmp_path))
    assert run("--disable", "missing")[2].startswith(f"{tmp_path}: 1 error")


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("de.po", 'msgid "a"\nmsgstr "b\n', "de.po:2: "),
        ("de.po", 'msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', "de.po:4: "),
        ("de.po", '# gender: x\nmsgid "a"\nmsgstr "b"\n', "de.po:1: "),
        ("german.po", 'msgid "a"\nmsgstr "b"\n', "german.po: "),
    ],
)
def test_a_broken_file_is_refused(name: str, text: str, place: str, tmp_path: Path) -> None:
    written(tmp_path, {name: text})
    for work in (lint, fix):
        with pytest.raises(GlossaryError) as error:
            work(tmp_path)
        message = str(error.value)
        assert place in message
        assert message.endswith(".") and "\n" not in message
    assert (tmp_path / name).read_text(encoding="utf-8") == text


# Properties


_LETTERS = {
    "de": st.text("abcdefghijäöü", min_size=4, max_size=9),
    "ru": st.text("бвгджзклмнпр", min_size=4, max_size=9),
    "ko": st.text("가나다라마바사", min_size=2, max_size=5),
}


@st.composite
def clean(draw: st.DrawFn) -> Glossary:
    """A glossary in which nothing is wrong: no name or term twice, letters of the script."""
    names = draw(st.lists(st.text("bcdfgklm", min_size=4, max_size=8), unique=True, max_size=5))
    concepts = {}
    terms: dict[str, list[str]] = {}
    size = 3 * len(names)
    for tag, letters in _LETTERS.items():
        terms[tag] = draw(st.lists(letters, unique=True, min_size=size, max_size=size))
    for turn, name in enumerate(names):
        id_ = ConceptId(draw(st.sampled_from(["", "place"])), name)
        by_tag: dict[str, tuple[Term, ...]] = {"en": (Term(name, "en"),)}
        for tag, texts in terms.items():
            best, form, never = texts[3 * turn : 3 * turn + 3]
            by_tag[tag] = (
                Term(best, tag, forms=(form,), gender="f", approved=True),
                Term(never, tag, Status.FORBIDDEN),
            )
        concepts[id_] = Concept(id_, "What it is.", part_of_speech="noun", terms=by_tag)
    return Glossary(concepts)


@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(glossary=clean())
def test_a_clean_glossary_has_no_error(glossary: Glossary, fresh: Callable[[], Path]) -> None:
    place = fresh()
    save(glossary, place)
    before = {path.name: path.read_bytes() for path in place.iterdir()}
    assert [line(one) for one in lint(place) if one.severity is not Severity.INFO] == []
    assert fix(place) == 0
    assert {path.name: path.read_bytes() for path in place.iterdir()} == before


_MESS = st.text(
    "aé e\u0301\u00a0\u200e\u202e\u200b\u2000\u1100\u1161;\\\t", min_size=1, max_size=12
)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    best=_MESS.filter(str.strip),
    forms=st.lists(_MESS.map(str.strip).filter(bool), max_size=3, unique=True),
    also=st.lists(_MESS.map(str.strip).filter(bool), max_size=3, unique=True),
    tag=st.sampled_from(["de", "th", "fa"]),
)
def test_mending_twice_is_mending_once(
    best: str, forms: list[str], also: list[str], tag: str, fresh: Callable[[], Path]
) -> None:
    place = fresh()
    id_ = ConceptId("", "word")
    admitted = [Term(one, tag, Status.ADMITTED) for one in also]
    terms = {"en": (Term("word", "en"),), tag: (Term(best, tag, forms=tuple(forms)), *admitted)}
    save(Glossary({id_: Concept(id_, terms=terms)}), place)
    before = load(place)
    book = open_book(place)
    for spot in book.written:
        assert spot.line in book.places[spot.language][id_].lines(spot.key, spot.text)
    count = fix(place)
    once = (place / f"{tag}.po").read_bytes()
    assert fix(place) == 0
    assert (place / f"{tag}.po").read_bytes() == once
    if not count:
        assert load(place) == before
    # What is still said is of terms that mending would have emptied.
    for one in lint(place):
        if one.rule in MENDABLE:
            assert "<U+" in one.message
    for term in load(place).concepts[id_].terms[tag]:
        bare = regex.sub("[\u200e\u202e\u200b]|\\s", "", term.text)
        assert not bare or unicodedata.is_normalized("NFC", term.text)


@pytest.fixture
def fresh(tmp_path: Path) -> Callable[[], Path]:
    """A new directory at each call: an example of a property wants one of its own."""

    def made() -> Path:
        place = tmp_path / str(len(list(tmp_path.iterdir())))
        place.mkdir()
        return place

    return made


# With others


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
def test_gettext_accepts_what_was_mended(tmp_path: Path) -> None:
    path = tmp_path / "de.po"
    path.write_text(FAULTY, encoding="utf-8")
    fix(tmp_path)
    done = subprocess.run(["msgfmt", "-o", "/dev/null", path], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
