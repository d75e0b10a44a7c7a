"""Other people's PO tools take our files and give them back: gettext, translate-toolkit, Weblate.

translate-toolkit also installs an import package ``translate``: it has an environment of its own,
which ``scripts/setup --tests`` makes, and is only ever run as a program.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import polib
import pytest

from glossary.catalog import load, save
from glossary.concept import Concept, ConceptId, Glossary, Status, Term

ROOT = Path(__file__).resolve().parents[1]
CURATED = ROOT / "glossary" / "curated"
TOOLKIT = ROOT / ".setup" / "translate-toolkit" / "bin"
HOLDFAST = Path(sys.executable).with_name("holdfast")

needs_gettext = pytest.mark.skipif(
    shutil.which("msgmerge") is None, reason="gettext is not installed (scripts/setup installs it)"
)
needs_toolkit = pytest.mark.skipif(
    not (TOOLKIT / "pofilter").exists(),
    reason="translate-toolkit is not installed (scripts/setup --tests installs it)",
)

POLICY = ConceptId("policy", "Sunshine Policy")
COMPANY = ConceptId("company", "Hyundai Asan")
ACCORD = ConceptId(
    "",
    "Memorandum of Understanding on the Reconnection of the Railways and Roads between the South "
    "and the North of the Korean Peninsula",
)
ROAD = ConceptId("", 'the "iron\\silk" road')
CITY = ConceptId("place", "Kaesong")
SHIP = ConceptId("cargo", "Kaesong")


def concept(id_: ConceptId, *terms: Term) -> Concept:
    listed: dict[str, tuple[Term, ...]] = {"en": (Term(id_.headword, "en"),)}
    for term in terms:
        listed[term.language] = (*listed.get(term.language, ()), term)
    return Concept(id_, terms=listed)


SAMPLE = Glossary(
    {
        one.id: one
        for one in (
            replace(
                concept(
                    POLICY,
                    Term("engagement policy", "en", Status.ADMITTED),
                    Term(
                        *("Sonnenscheinpolitik", "de", Status.PREFERRED),
                        forms=("Sonnenscheinpolitiken",),
                        gender="f",
                        number="sg",
                        note="In Zitaten auch „Politik des Sonnenscheins“, sonst nie; so hat es "
                        "die Redaktion nach langem Hin und Her beschlossen.\n"
                        "gender: siehe Duden\n, fuzzy\n: kein Verweis\n. keine Definition",
                    ),
                    Term("Kurs; Weg", "de", Status.ADMITTED),
                    Term("Politik des Sonnenscheins", "de", Status.ADMITTED),
                    Term("Sonnenschein-Police", "de", Status.FORBIDDEN),
                    Term("Política del sol", "es", gender="f"),
                    Term("política del amanecer", "es", Status.ADMITTED),
                    Term("햇볕정책", "ko"),
                    Term("대북 포용 정책", "ko", Status.ADMITTED),
                ),
                definition="Engagement policy of the South towards the North, 1998–2008; it has "
                "its name from one of Aesop's fables and was taken up again later.\nNot the song.",
                reference="https://example.org/policy?a=1;b=2#top style-guide.txt:12",
                part_of_speech="noun",
                case_sensitive=True,
            ),
            replace(
                concept(COMPANY, Term("Hyundai Asan", "de"), Term("현대아산", "ko")),
                case_sensitive=True,
                do_not_translate=True,
            ),
            concept(
                ACCORD,
                Term(
                    "Vereinbarung über die Wiederverbindung der Eisenbahnen und Straßen zwischen "
                    "dem Süden und dem Norden der koreanischen Halbinsel",
                    "de",
                ),
                Term("남북 철도 및 도로 연결 사업에 관한 " * 3 + "합의서", "ko"),
            ),
            concept(
                ROAD,
                Term('die "eiserne\\seidene" Straße', "de", approved=False),
                Term('la ruta de "hierro\\seda"', "es", forms=('rutas "de" hierro',)),
            ),
            replace(
                concept(
                    CITY,
                    Term("Kaesŏng", "de", gender="n", approved=False),
                    Term("Kaesong", "es", gender="f"),
                ),
                definition="City in the south of the North.",
            ),
            concept(SHIP, Term("개성호", "ko")),
        )
    }
)
# What Holdfast does not write but keeps: earlier headwords, gettext's own flags, obsolete entries.
EARLIER = '#, fuzzy, no-c-format\n#| msgctxt "place"\n#| msgid "Gaeseong"\nmsgctxt "place"\n'
OBSOLETE = """
# also: Beil
# From an earlier time.
#, fuzzy
#~ msgctxt "tool"
#~ msgid "axe"
#~ msgstr "Axt"

#~ msgid "adze"
#~ msgstr ""
#~ "Dechsel; ein Werkzeug, das eine so lange Übersetzung hat, dass sie in mehrere "
#~ "Zeilen gebrochen ist"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "terms"
    folder.mkdir()
    save(SAMPLE, folder)
    german = folder / "de.po"
    text = german.read_text("utf-8")
    assert text.count('#, fuzzy\nmsgctxt "place"\n') == 1
    text = text.replace('#, fuzzy\nmsgctxt "place"\n', EARLIER) + OBSOLETE
    german.write_text(text, "utf-8")
    assert load(folder) == SAMPLE
    return folder


def run(*words: str | Path, cwd: Path) -> None:
    """Run a program; no sign of this project's own ``translate`` may reach the other one."""
    bare = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**bare, "LC_ALL": "C.UTF-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Traceback" not in done.stderr and "error" not in done.stderr.lower(), done.stderr


def rest_of(path: Path) -> tuple[list[tuple[str | None, ...]], list[tuple[str | None, ...]]]:
    """What a file has beside the glossary: its obsolete entries, and the earlier headwords."""
    file = polib.pofile(str(path))
    return (
        [(e.msgctxt, e.msgid, e.msgstr, e.tcomment) for e in file.obsolete_entries()],
        [(e.msgid, e.previous_msgctxt, e.previous_msgid) for e in file if e.previous_msgid],
    )


def unlike(one: Glossary, other: Glossary) -> dict[ConceptId, set[str]]:
    """By concept, the languages (or "" for the concept itself) in which two glossaries differ."""
    assert list(one.concepts) == list(other.concepts)
    found = {}
    for id_, a in one.concepts.items():
        b = other.concepts[id_]
        places = {tag for tag in {*a.terms, *b.terms} if a.terms.get(tag) != b.terms.get(tag)}
        if replace(a, terms={}) != replace(b, terms={}):
            places.add("")
        if places:
            found[id_] = places
    return found


# gettext


@needs_gettext
@pytest.mark.parametrize("tool", ["msgcat", "msgmerge"])
def test_gettext_gives_everything_back(folder: Path, tool: str) -> None:
    before = rest_of(folder / "de.po")
    assert len(before[0]) == 2 and before[1] == [("Kaesong", "place", "Gaeseong")]
    shutil.copy(folder / "en.po", folder.parent / "all.pot")
    template = [] if tool == "msgcat" else ["../all.pot"]
    options = [] if tool == "msgcat" else ["--quiet", "--previous", "--no-fuzzy-matching"]
    for path in folder.iterdir():
        run(tool, *options, "-o", path, path, *template, cwd=folder)
    assert 'msgid ""\n"Memorandum' in (folder / "de.po").read_text("utf-8")
    assert load(folder) == SAMPLE
    assert rest_of(folder / "de.po") == before
    # Flags that are not its own it drops: they are told in a comment as well, and set anew.
    text = (folder / "de.po").read_text("utf-8")
    assert "# flags: case-sensitive" in text and "\n#, case" not in text
    for answer in ("no", "yes"):
        words = ("set", POLICY.headword, "case-sensitive", answer, "-g", folder)
        run(HOLDFAST, "glossary", *words, cwd=folder)
        assert load(folder).concepts[POLICY].case_sensitive is (answer == "yes")
    assert "\n#, case" in (folder / "de.po").read_text("utf-8")
    assert load(folder) == SAMPLE


@needs_gettext
def test_what_msgmerge_guesses_is_not_enforced(folder: Path) -> None:
    template = (folder / "en.po").read_text("utf-8")
    renamed = ConceptId("company", "Hyundai Asan Corporation")
    template = template.replace(f'"{COMPANY.headword}"', f'"{renamed.headword}"')
    (folder.parent / "all.pot").write_text(template, "utf-8")
    for path in folder.iterdir():
        run("msgmerge", "--quiet", "--previous", "-o", path, path, "../all.pot", cwd=folder)
    merged = load(folder)

    def enforced(glossary: Glossary) -> dict[tuple[ConceptId, str], tuple[Term, ...]]:
        return {
            (id_, language): terms
            for id_, one in glossary.concepts.items()
            for language, terms in one.terms.items()
            if terms[0].approved and language != "en"
        }

    expected = enforced(SAMPLE)
    for language in ("de", "ko"):
        del expected[COMPANY, language]
    assert enforced(merged) == expected
    # The new name has the old one's terms to be looked at, and so has the ship its namesake's.
    (korean,) = SAMPLE.concepts[COMPANY].terms["ko"]
    assert merged.concepts[renamed].terms["ko"] == (replace(korean, approved=False),)
    assert merged.concepts[SHIP].terms["es"][0].text == "Kaesong"
    assert ("Hyundai Asan Corporation", "company", "Hyundai Asan") in rest_of(folder / "ko.po")[1]


@needs_gettext
def test_gettext_gives_back_the_curated_glossary(tmp_path: Path) -> None:
    for path in CURATED.glob("*.po"):
        run("msgcat", "-o", tmp_path / path.name, path, cwd=tmp_path)
    assert load(tmp_path) == load(CURATED)


# translate-toolkit's checks

# Those that hold for names and terms in any language. Left out are those that ask for the English
# quotation marks, digits, capitals and length, or that no word be said twice.
CHECKS = [
    *("blank", "brackets", "doublespacing", "endwhitespace", "escapes", "newlines"),
    *("printf", "startwhitespace", "tabs", "untranslated", "urls", "xmltags"),
]


def pofilter(folder: Path, checks: Iterable[str], *options: str) -> Path:
    """Let pofilter look at a folder; the folder it makes has the entries it found fault with."""
    out = folder.parent / "found"
    tests = [word for check in checks for word in ("--test", check)]
    words = ["--progress=none", "--errorlevel=traceback", *options, *tests]
    run(TOOLKIT / "pofilter", *words, folder, out, cwd=folder.parent)
    return out


def faults(found: Path) -> dict[tuple[str, str], set[str]]:
    """The checks that failed, by language and headword, as pofilter's notes name them."""
    return {
        (path.stem, entry.msgid): {
            line.removeprefix("(pofilter) ").partition(":")[0]
            for line in entry.tcomment.splitlines()
            if line.startswith("(pofilter) ")
        }
        for path in (found.iterdir() if found.exists() else ())
        for entry in polib.pofile(str(path))
    }


@needs_toolkit
def test_pofilter_reads_every_entry_and_all_of_it(folder: Path) -> None:
    # Each entry is unapproved or without translation; so each of them is given back.
    unapproved = {
        id_: replace(
            one,
            terms={
                tag: terms if tag == "en" else tuple(replace(t, approved=False) for t in terms)
                for tag, terms in one.terms.items()
            },
        )
        for id_, one in SAMPLE.concepts.items()
    }
    save(replace(SAMPLE, concepts=unapproved), folder)
    found = pofilter(folder, ["isfuzzy", "untranslated"], "--nonotes")
    assert {path.name for path in found.iterdir()} == {"de.po", "en.po", "es.po", "ko.po"}
    assert load(found) == replace(SAMPLE, concepts=unapproved)
    assert rest_of(found / "de.po")[1] == [("Kaesong", "place", "Gaeseong")]


@needs_toolkit
def test_pofilter_finds_the_planted_fault_and_no_other(folder: Path) -> None:
    english = {("en", id_.headword): {"untranslated"} for id_ in SAMPLE.concepts}
    assert faults(pofilter(folder, CHECKS)) == english
    run(
        *(HOLDFAST, "glossary", "set", POLICY.headword, "term", "Política  del (sol"),
        *("--language", "es", "-g", folder),
        cwd=folder,
    )
    planted = {("es", POLICY.headword): {"brackets", "doublespacing"}}
    assert faults(pofilter(folder, CHECKS)) == {**english, **planted}


@needs_toolkit
def test_pofilter_finds_no_fault_with_the_curated_glossary(tmp_path: Path) -> None:
    shutil.copytree(CURATED, tmp_path / "curated")
    listed = [entry.msgid for entry in polib.pofile(str(CURATED / "en.po"))]
    assert faults(pofilter(tmp_path / "curated", CHECKS)) == {
        ("en", headword): {"untranslated"} for headword in listed
    }


# Weblate, which parses and saves PO files with translate-toolkit's pypo

_SAVE = """
import sys
from translate.storage.pypo import pofile

for path in sys.argv[1:]:
    pofile.parsefile(path).save()
"""
# As Weblate does it: a translation edited, one approved with a comment, the header seen to.
_EDIT = """
import sys
from translate.storage.pypo import pofile

store = pofile.parsefile(sys.argv[1])
units = {(unit.getcontext(), unit.source): unit for unit in store.units}
units["policy", "Sunshine Policy"].target = sys.argv[2]
city = units["place", "Kaesong"]
city.markfuzzy(False)
city.prev_msgctxt, city.prev_msgid = [], []
city.addnote("Siehe Stilbuch.", origin="translator", position="append")
store.updatecontributor("A. Übersetzerin", "a@example.org")
store.updateheader(
    add=True,
    PO_Revision_Date="2026-01-01 10:00+0000",
    Last_Translator="A. Übersetzerin <a@example.org>",
    Language_Team="German <https://example.org/de/>",
    Language="de",
    Plural_Forms="nplurals=2; plural=n != 1;",
    X_Generator="Weblate 5.9",
)
store.save()
"""


def weblate(script: str, *words: str | Path, cwd: Path) -> None:
    path = cwd / "weblate.py"
    path.write_text(script, "utf-8")
    run(TOOLKIT / "python", path, *words, cwd=cwd)


@needs_toolkit
def test_a_file_saved_as_weblate_does_is_the_same_file(folder: Path) -> None:
    shutil.copytree(CURATED, folder.parent / "curated")
    paths = [*folder.iterdir(), *(folder.parent / "curated").glob("*.po")]
    before = {path: path.read_bytes() for path in paths}
    weblate(_SAVE, *paths, cwd=folder.parent)
    assert {path: path.read_bytes() for path in paths} == before


@needs_toolkit
def test_an_edit_as_weblate_makes_it_changes_what_was_edited(folder: Path) -> None:
    long = "Politik des Sonnenscheins und der offenen Türen, die auf 1998 zurückgeht und lange galt"
    german = folder / "de.po"
    obsolete, _ = rest_of(german)
    weblate(_EDIT, german, long, cwd=folder.parent)
    text = german.read_text("utf-8")
    assert 'msgstr ""\n"Politik des Sonnenscheins' in text
    assert '"X-Generator: Weblate 5.9\\n"' in text and "# A. Übersetzerin <a@example.org>" in text

    edited = load(folder)
    assert unlike(SAMPLE, edited) == {POLICY: {"de"}, CITY: {"de"}}
    preferred, *others = SAMPLE.concepts[POLICY].terms["de"]
    assert edited.concepts[POLICY].terms["de"] == (replace(preferred, text=long), *others)
    (city,) = SAMPLE.concepts[CITY].terms["de"]
    approved = replace(city, approved=True, note="Siehe Stilbuch.")
    assert edited.concepts[CITY].terms["de"] == (approved,)
    assert rest_of(german) == (obsolete, [])

    # And a change of ours on top of that is a change of its line, in this file and no other.
    before = {path: path.read_text("utf-8").splitlines() for path in folder.iterdir()}
    run(
        *(HOLDFAST, "glossary", "set", "Kaesong", "term", "Kaesong", "--context", "place"),
        *("--language", "de", "-g", folder),
        cwd=folder,
    )
    changed = [
        (path.name, a, b)
        for path, lines in before.items()
        for a, b in zip(lines, path.read_text("utf-8").splitlines(), strict=True)
        if a != b
    ]
    assert changed == [("de.po", 'msgstr "Kaesŏng"', 'msgstr "Kaesong"')]
    assert unlike(edited, load(folder)) == {CITY: {"de"}}
    if shutil.which("msgfmt"):
        run("msgfmt", "-c", "-o", os.devnull, german, cwd=folder)


# How these tools come here

PAIRS = 'echo "eng-spa eng-cat en-gl en-eo es-fr es-pt spa-ita"'
# dpkg-query finds every package it is asked for, except those of tests.
INSTALLED = (
    "for p; do [[ $p == --* || $p == libreoffice* || $p == chromium || $p == pandoc ]] || "
    'printf " ii %s" "$p"; done'
)
PROGRAMS = {
    "apertium": PAIRS,
    "apt-cache": "echo Package: here",
    "apt-get": "[[ $1 != install ]]",
    "dpkg-query": INSTALLED,
    "env": 'while [[ $1 == *=* ]]; do shift; done; exec "$@"',
    "python3": "",
    "sudo": '[[ $1 == -n ]] && shift; exec "$@"',
    "true": "",
    "uv": "[[ $1 != pip ]]",
}


READY = ["setup: ready: .venv/bin/holdfast"]


def set_up(root: Path, system: str, *words: str, **more: str) -> tuple[list[str], str]:
    """Run scripts/setup on a pretended machine without a network; give what it said and called."""
    bash = shutil.which("bash")
    assert bash is not None
    (root / "bin").mkdir()
    for name, body in {**PROGRAMS, **more}.items():
        program = root / "bin" / name
        program.write_text(f'#!{bash}\necho "{name} $*" >> "{root}/calls"\n{body}\n', "utf-8")
        program.chmod(0o755)
    (root / ".venv" / "bin").mkdir(parents=True)
    (root / ".venv" / "bin" / "python").touch(0o755)
    (root / "scripts").mkdir()
    shutil.copy(ROOT / "scripts" / "setup", root / "scripts")
    (root / "os-release").write_text(f"ID={system}\n", "utf-8")
    done = subprocess.run(
        [bash, root / "scripts" / "setup", *words],
        env={"PATH": str(root / "bin"), "HOLDFAST_OS_RELEASE": str(root / "os-release")},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=20,
    )
    assert done.returncode == 0, done.stderr
    said = done.stderr.splitlines()
    assert said[-1:] == READY
    return said, (root / "calls").read_text("utf-8")


@pytest.mark.parametrize("system", ["debian", "fedora"])
def test_set_up_goes_on_without_what_only_tests_need(tmp_path: Path, system: str) -> None:
    said, calls = set_up(tmp_path, system, "--tests")
    assert "translate-toolkit==" in calls
    skipped = 6 if system == "debian" else 5
    assert sum("will be skipped" in line for line in said) == skipped
    for package in ("libreoffice-calc-nogui", "libreoffice-writer-nogui", "chromium", "pandoc"):
        assert (package in calls) == (system == "debian")


def test_set_up_brings_what_tests_need_to_nobody_else(tmp_path: Path) -> None:
    said, calls = set_up(tmp_path, "debian")
    assert said == READY
    assert "libreoffice" not in calls and "toolkit" not in calls


def test_set_up_installs_nothing_again(tmp_path: Path) -> None:
    script = (ROOT / "scripts" / "setup").read_text("utf-8")
    version = script.split("toolkit_version=")[1].split()[0]
    toolkit = tmp_path / ".setup" / "translate-toolkit"
    packages = toolkit / "lib" / "python3.11" / "site-packages"
    (packages / f"translate_toolkit-{version}.dist-info").mkdir(parents=True)
    (toolkit / "bin").mkdir()
    (toolkit / "bin" / "python").touch(0o755)
    lint = tmp_path / ".setup" / "lint" / "bin"
    lint.mkdir(parents=True)
    (lint / "mypy").touch(0o755)
    axe = tmp_path / ".setup" / "axe" / "axe_playwright_python"
    axe.mkdir(parents=True)
    (axe / "axe.min.js").touch()
    said, calls = set_up(tmp_path, "debian", "--tests", soffice="", chromium="", pandoc="")
    assert said == READY
    assert "uv pip" not in calls and "apt-get" not in calls
