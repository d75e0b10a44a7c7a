"""PO and POT: what is filled in is found again, and every other line is the one that was there."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import polib
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from translate.article import Rendering, Unit
from translate.errors import InputError
from translate.formats import po
from translate.formats.plurals import rule

HEADER = (
    'msgid ""\nmsgstr ""\n'
    '"Project-Id-Version: demo 1\\n"\n'
    '"PO-Revision-Date: 2020-01-01 00:00+0000\\n"\n'
    '"Last-Translator: Ana <ana@example.org>\\n"\n'
    '"Language-Team: none\\n"\n'
    '"Language: \\n"\n'
    '"MIME-Version: 1.0\\n"\n'
    '"Content-Type: text/plain; charset=UTF-8\\n"\n'
    '"Content-Transfer-Encoding: 8bit\\n"\n'
)
FILES = """\
# A comment.
#. To the translator.
#: src/a.c:10
#, c-format
#| msgid "old"
msgid "%d file"
msgid_plural "%d files"
msgstr[0] ""
msgstr[1] ""
"""
# All a text can have but what PO has no way to write, and more often what it has to escape.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\t\n\r\\"%#~| \x85\u2028a'),
    min_size=1,
    max_size=120,
)


def said(text: str) -> Rendering:
    return Rendering(text)


def fill(data: bytes, language: str, **texts: str) -> bytes:
    given = {key.replace("_", "."): Rendering(text) for key, text in texts.items()}
    return po.write(data, "a.po", given, language)


def units(data: bytes) -> dict[str, Unit]:
    return {unit.id: unit for unit in po.read(data, "a.po").units}


def by_polib(data: bytes, path: Path) -> polib.POFile:
    path.write_bytes(data)
    return polib.pofile(str(path))


def msgfmt(data: bytes, path: Path, *options: str) -> None:
    if shutil.which("msgfmt") is None:
        pytest.skip("gettext is not installed")
    path.write_bytes(data)
    done = subprocess.run(
        ["msgfmt", "-c", *options, "-o", os.devnull, str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0 and not done.stderr, done.stderr + data.decode()


class TestRead:
    def test_every_message_that_is_alive_is_a_unit(self) -> None:
        data = (
            HEADER.replace("Language: ", "Language: pt_BR")
            + """
msgctxt "menu"
msgid "Open"
msgstr "Abrir"

#, fuzzy, c-format
msgid ""
"Save "
"%s\\n"
msgstr "Grava %s\\n"

msgid "Close"
msgstr ""

#, fuzzy
#~ msgid "Gone"
#~ msgstr "Ido"

msgctxt "empty"
msgid ""
msgstr ""

msgid "one" "\\x21"
msgid_plural "many\\041"
msgstr[0] "um"
msgstr[1] "muitos"
"""
        ).encode()
        document = po.read(data, "a.po")
        assert document.target == "pt-BR"
        assert document.units == (
            Unit("m1", "Open", target="Abrir", approved=True),
            Unit("m2", "Save %s\n", target="Grava %s\n"),
            Unit("m3", "Close"),
            Unit("m5", "one!", target="um", approved=True),
            Unit("m5.plural", "many!", target="muitos", approved=True),
        )

    @pytest.mark.parametrize(
        ("locale", "tag"),
        [("de", "de"), ("pt_BR.UTF-8", "pt-BR"), ("sr@latin", "sr-Latn"), ("{}", ""), ("", "")],
    )
    def test_locales_are_tags(self, locale: str, tag: str) -> None:
        data = HEADER.replace("Language: ", f"Language: {locale}").encode()
        assert po.read(data, "a.po").target == tag

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("What is this?", 1),
            ('msgid "a', 1),
            ('msgid "a"b"\nmsgstr ""\n', 1),
            ('msgid "a"\nmsgid "b"\nmsgstr ""\n', 2),
            ('msgstr "a"\n', 1),
            ('"a"\n', 1),
            ('\nmsgid "a"\nmsgid_plural "b"\nmsgstr "c"\n', 5),
            ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3),
            ('msgid "a"\n', 2),
            ('msgid "a"\n#~ msgid "b"\n', 2),
            ("\0\1\2", 1),
        ],
    )
    def test_what_is_no_catalogue_is_refused_with_its_line(self, text: str, line: int) -> None:
        with pytest.raises(InputError, match=f"a.po, line {line}: "):
            po.read(text.encode(), "a.po")

    def test_other_bytes_than_the_header_says_are_refused(self) -> None:
        with pytest.raises(InputError, match="line 12: this is not text in UTF-8"):
            po.read(HEADER.encode() + b'\nmsgid "\xff"\nmsgstr ""\n', "a.po")
        for charset in ("rot13", "utf-16", "punycode", "no-such"):
            with pytest.raises(InputError, match=charset):
                po.read(HEADER.replace("UTF-8", charset).encode(), "a.po")

    def test_nothing_is_no_message(self) -> None:
        assert po.read(b"", "a.po").units == ()


class TestWrite:
    def test_only_the_lines_of_the_message_change(self) -> None:
        data = HEADER.replace("Language: ", "Language: es").replace(
            '8bit\\n"\n', '8bit\\n"\n"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n'
        ) + (
            '\n#   odd   comment\nmsgid   "a"  "b"\nmsgstr "x"\n\n'
            '#, c-format\n#| msgid "old"\nmsgid "c"\nmsgstr ""\n#~ msgid "o"\n#~ msgstr "p"'
        )  # fmt: skip
        expected = data.replace("#, c-format", "#, fuzzy, c-format").replace(
            'msgid "c"\nmsgstr ""', 'msgid "c"\nmsgstr "«ce»"'
        )
        assert fill(data.encode(), "es", m1="never", m2="«ce»").decode() == expected

    def test_line_ends_and_a_byte_order_mark_stay(self) -> None:
        data = ("\ufeff" + HEADER + FILES).replace("\n", "\r\n").encode()
        made = fill(data, "fr", m1="%d fichier", m1_plural="%d fichiers")
        assert made.startswith(b"\xef\xbb\xbfmsgid")
        assert made.count(b"\n") == made.count(b"\r\n")
        assert units(made)["m1.plural"].target == "%d fichiers"

    def test_the_flag_stands_before_the_earlier_source(self) -> None:
        made = fill((HEADER + '\n#| msgid "b"\nmsgid "a"\nmsgstr ""\n').encode(), "es", m1="c")
        assert made.endswith(b'\n#, fuzzy\n#| msgid "b"\nmsgid "a"\nmsgstr "c"\n')

    def test_an_approved_message_is_never_touched(self) -> None:
        data = (HEADER + '\nmsgid "a"\nmsgstr "mine"\n').encode()
        assert fill(data, "es", m1="yours") == data
        fuzzy = data.replace(b'\nmsgid "a"', b'\n#, fuzzy\nmsgid "a"')
        assert units(fill(fuzzy, "es", m1="yours"))["m1"].target == "yours"

    def test_what_a_person_put_in_one_form_stays(self) -> None:
        data = (HEADER + FILES.replace('[1] ""', '[1] "mine"')).encode()
        made = fill(data, "es", m1="uno", m1_plural="yours")
        assert b'msgstr[0] "uno"\nmsgstr[1] "mine"\n' in made

    def test_the_header_says_language_and_plural_rule(self, tmp_path: Path) -> None:
        made = fill((HEADER + "\n" + FILES).encode(), "pt-BR", m1="%d a", m1_plural="%d as")
        assert b'"Language: pt_BR\\n"\n' in made
        assert b'"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n# A comment.' in made
        template = made.replace(b"nplurals=2; plural=(n > 1)", b"nplurals=INTEGER; plural=EXPR")
        template = template.replace(b"Language: pt_BR", b"Language: ")
        again = fill(template, "pt-BR", m1="%d b", m1_plural="%d bs")
        assert again == made.replace(b'"%d a', b'"%d b')

    def test_a_header_in_one_line_is_told_as_well(self, tmp_path: Path) -> None:
        rows = HEADER.replace('"\n"', "").replace('msgstr ""', "msgstr ", 1)
        header = 'msgid ""\nmsgstr ' + rows.partition("msgstr ")[2]
        assert header.count("\n") == 2
        made = fill((header + '\nmsgid "a"\nmsgstr ""\n').encode(), "es", m1="b")
        assert by_polib(made, tmp_path / "a.po").metadata["Language"] == "es"
        assert by_polib(made, tmp_path / "a.po").metadata["Project-Id-Version"] == "demo 1"
        msgfmt(made, tmp_path / "a.po")

    def test_a_template_without_a_header_gets_one(self, tmp_path: Path) -> None:
        made = fill(b'msgid "a"\nmsgstr ""\n', "ja", m1="\u3042")
        file = by_polib(made, tmp_path / "a.po")
        assert file.metadata["Language"] == "ja"
        assert file.metadata["Content-Type"] == "text/plain; charset=UTF-8"
        assert (file[0].msgstr, file[0].fuzzy) == ("\u3042", True)
        assert not file.metadata_is_fuzzy

    def test_an_encoding_stays_until_it_lacks_a_letter(self) -> None:
        text = HEADER.replace("UTF-8", "ISO-8859-1") + '\n# é\nmsgid "a"\nmsgstr ""\n'
        data = text.encode("latin-1")
        assert '# é\n#, fuzzy\nmsgid "a"\nmsgstr "ñ"'.encode("latin-1") in fill(data, "es", m1="ñ")
        made = fill(data, "pl", m1="ł")
        assert '# é\n#, fuzzy\nmsgid "a"\nmsgstr "ł"' in made.decode("utf-8")
        assert b"charset=UTF-8" in made
        placeholder = HEADER.replace("UTF-8", "CHARSET") + '\nmsgid "é"\nmsgstr ""\n'
        assert b"charset=UTF-8" in fill(placeholder.encode(), "es", m1="a")

    def test_long_texts_are_wrapped_as_the_catalogue_does(self) -> None:
        long = "word " * 40
        data = (HEADER + '\nmsgid "a"\nmsgstr ""\n').encode()
        assert max(map(len, fill(data, "es", m1=long).split(b"\n"))) < 80
        for other in (
            data.replace(b'msgid "a"', f'msgid "{long}"'.encode()),
            data.replace(b'msgid "a"', b'#, no-wrap\nmsgid "a"'),
        ):
            assert f'msgstr "{long}"\n'.encode() in fill(other, "es", m1=long)


class TestPlurals:
    @pytest.mark.parametrize(
        ("language", "forms"),
        [
            ("pl", ["one", "many", "many"]),
            ("ru", ["one", "many", "many"]),
            ("ar", ["many", "one", "many", "many", "many", "many"]),
            ("ja", ["many"]),
            ("fr", ["one", "many"]),
            ("tr", ["one", "many"]),
            ("cy", ["many", "one", "many", "many", "many"]),
            ("mk", ["one", "many"]),
            ("xx-unheard", ["one", "many"]),
        ],
    )
    def test_each_form_of_the_language_is_filled(
        self, language: str, forms: list[str], tmp_path: Path
    ) -> None:
        data = (HEADER + "\n" + FILES.replace("%d ", "").replace("c-format", "x")).encode()
        made = fill(data, language, m1="one", m1_plural="many")
        entry = by_polib(made, tmp_path / "a.po")[0]
        assert [entry.msgstr_plural[index] for index in sorted(entry.msgstr_plural)] == forms
        assert entry.fuzzy
        assert entry.previous_msgid == "old"
        msgfmt(made, tmp_path / "a.po")
        msgfmt(made, tmp_path / "a.po", "--use-fuzzy")
        assert {unit.target for unit in units(made).values()} == set(forms)

    def test_the_catalogues_own_rule_comes_first(self) -> None:
        header = HEADER.replace('8bit\\n"\n', '8bit\\n"\n"Plural-Forms: nplurals=3; plural=(n==1 '
                                '? 2 "\n"\\t: n>5);\\n"\n')  # fmt: skip
        made = fill((header + FILES).encode(), "fr", m1="one", m1_plural="many")
        assert b'msgstr[0] "many"\nmsgstr[1] "many"\nmsgstr[2] "one"' in made
        assert header.replace("Language: ", "Language: fr").encode() in made

    @pytest.mark.parametrize(
        "said",
        ["", "nplurals=2; plural=n/0;", "nplurals=2; plural=7;", "nplurals=2; plural=__import__;",
         f"nplurals=2; plural={'(' * 900}n{')' * 900};", f"nplurals=2; plural={'n*' * 5000}n;"],
    )  # fmt: skip
    def test_a_rule_that_is_none_gives_way_to_the_languages(self, said: str) -> None:
        assert rule(said, "es").header == "nplurals=2; plural=(n != 1);"

    def test_arabic_has_its_forms_in_the_order_of_gettext(self) -> None:
        assert rule("", "ar").header.endswith("n%100>=11 ? 4 : 5);")


WORDS = TEXTS.filter(lambda text: bool(text.strip()))
ROW = st.fixed_dictionaries(
    {
        "msgid": WORDS,
        "msgid_plural": st.just("") | WORDS,
        "msgstr": st.just("") | WORDS,
        "flags": st.sampled_from([[], ["c-format"], ["fuzzy"], ["fuzzy", "x"]]),
        "comment": st.sampled_from(["", "said\nto all"]),
        "previous_msgid": st.sampled_from([None, "old"]),
        "obsolete": st.integers(0, 4).map(lambda number: not number),
    }
)


def catalogue(rows: list[dict[str, Any]], width: int, language: str) -> polib.POFile:
    file = polib.POFile(wrapwidth=width)
    file.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": language}
    for number, row in enumerate(rows):
        entry = polib.POEntry(**(row | {"msgctxt": str(number)}))
        if entry.msgid_plural:
            entry.msgstr_plural = {0: entry.msgstr, 1: entry.msgstr}
            entry.obsolete = False
        file.append(entry)
    return file


def fixed(data: bytes) -> list[bytes]:
    """The lines that nothing ever changes."""
    kept = (b"#.", b"#|", b"#~", b"# ", b"msgid", b"msgctxt")
    return [line for line in data.split(b"\n") if line.startswith(kept)]


class TestLaws:
    @settings(max_examples=60, deadline=None)
    @given(
        st.lists(ROW, max_size=4),
        st.sampled_from([0, 78]),
        st.sampled_from(["", "fr"]),
        st.sampled_from(["\n", "\r\n"]),
        st.lists(WORDS, min_size=8, max_size=8),
    )
    def test_what_is_filled_in_is_found_and_the_rest_is_as_it_was(
        self, rows: list[dict[str, Any]], width: int, language: str, end: str, words: list[str]
    ) -> None:
        file = catalogue(rows, width, language)
        content = f"{file}\n".replace("\n", end).encode()
        before = po.read(content, "a.po").units
        alive = [entry for entry in file if not entry.obsolete]
        assert [(unit.text, unit.target, unit.approved) for unit in before] == [
            (text, entry.msgstr, bool(entry.msgstr) and not entry.fuzzy)
            for entry in alive
            for text in (entry.msgid, entry.msgid_plural)
            if text
        ]
        assert po.write(content, "a.po", {}, "fr") == content
        own = {unit.id: Rendering(unit.target) for unit in before}
        assert po.write(content, "a.po", own, "fr") == content
        texts = dict(zip((unit.id for unit in before), map(Rendering, words), strict=False))
        written = po.write(content, "a.po", texts, "fr")
        for unit, again in zip(before, po.read(written, "a.po").units, strict=True):
            assert (again.id, again.text, again.approved) == (unit.id, unit.text, unit.approved)
            text = unit.target if unit.approved else texts[unit.id].text
            assert again.target.strip("\n") == text.strip("\n")
        assert fixed(written) == fixed(content)
        assert written.count(b"\n") == written.count(end.encode())

    @settings(max_examples=100, deadline=None)
    @given(TEXTS.filter(str.strip), TEXTS.filter(str.strip), st.booleans())
    def test_any_text_is_the_text_that_is_read(self, source: str, text: str, wide: bool) -> None:
        file = polib.POFile(wrapwidth=0 if wide else 78)
        file.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": "es"}
        file.append(polib.POEntry(msgid=source, msgstr=""))
        data = (str(file) + "\n").encode()
        assert units(data)["m1"].text == source
        unit = units(fill(data, "es", m1=text))["m1"]
        assert unit.target.strip("\n") == text.strip("\n")
        assert unit.target.startswith("\n") == source.startswith("\n")
        assert unit.target.endswith("\n") == source.endswith("\n")
        assert not unit.approved

    @settings(
        max_examples=15,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=8, unique_by=lambda one: one[0]))
    def test_msgfmt_takes_what_is_written(
        self, tmp_path: Path, pairs: list[tuple[str, str]]
    ) -> None:
        # Else the file stays as it is.
        assume(any(source.strip() and text.strip() for source, text in pairs))
        file = polib.POFile()
        file.metadata = by_polib(HEADER.encode(), tmp_path / "h.po").metadata
        for source, _ in pairs:
            file.append(polib.POEntry(msgid=source, msgstr=""))
        data = (str(file) + "\n").encode()
        texts = {f"m{number}": said(text) for number, (_, text) in enumerate(pairs, 1)}
        made = po.write(data, "a.po", texts, "pl")
        msgfmt(made, tmp_path / "a.po")
        msgfmt(made, tmp_path / "a.po", "--use-fuzzy")
        read = by_polib(made, tmp_path / "a.po")
        assert [entry.msgid for entry in read] == [source for source, _ in pairs]


SIZE = 60_000


class TestSize:
    def test_a_large_catalogue_is_read_and_filled(self) -> None:
        one = (
            '#: src/some/module/of/the/program.c:1\nmsgid "Number {0} of many words"\nmsgstr ""\n\n'
        )
        rows = [one.replace("{0}", str(number)) for number in range(SIZE)]
        data = (HEADER + "\n" + "".join(rows)).encode()
        assert len(data) > 5_000_000
        texts = {f"m{number}": said(f"texto {number}") for number in range(1, SIZE + 1)}
        made = po.write(data, "a.po", texts, "es")
        assert made.count(b"#, fuzzy") == SIZE

    @pytest.mark.parametrize(
        "rows",
        [
            b'msgid "' + b"\\" * 2_000_001,
            b'msgid "' + b'" "' * 1_000_000,
            b'msgid ""\n' + b'"word word"\n' * 300_000,
            b"#\n" * 1_000_000 + b"x",
            b"#, fuzzy," * 500_000 + b"\nx",
        ],
        ids=["backslashes", "strings", "continued", "comments", "flags"],
    )
    def test_what_is_hostile_is_refused_at_once(self, rows: bytes) -> None:
        with pytest.raises(InputError):
            po.read(rows, "a.po")
