"""TMX: what is written is read back, other programs' files are read, hostile ones are refused."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.article import Approved
from translate.errors import InputError
from translate.memory import tmx

# All that XML can hold, and more often what it has to escape.
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
    | st.sampled_from("\t\n\r<>&\"']]>\u2028\x85"),
    min_size=1,
    max_size=40,
).filter(str.strip)


def file(folder: Path, body: str, header: str = '<header srclang="en"/>', top: str = "") -> Path:
    path = folder / "memory.tmx"
    path.write_text(f'{top}<tmx version="1.4">{header}<body>{body}</body></tmx>', encoding="utf-8")
    return path


def unit(source: str, target: str, more: str = "") -> str:
    return (
        f'<tu {more}><tuv xml:lang="en"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="es"><seg>{target}</seg></tuv></tu>'
    )


class TestWritten:
    @settings(
        max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
    )
    @given(st.lists(st.tuples(TEXTS, TEXTS), max_size=5))
    def test_any_texts_are_read_back(self, tmp_path: Path, pairs: list[tuple[str, str]]) -> None:
        entries = [Approved("", *pair) for pair in pairs]
        path = tmp_path / "round.tmx"
        path.write_text("".join(tmx.chunks(entries, "en", "pt-BR")), encoding="utf-8", newline="")
        read = [(one.texts["en"], one.texts["pt-BR"], one.source) for one in tmx.read(path)]
        assert read == [(*pair, "en") for pair in pairs]
        assert tmx.is_own(path)

    def test_elements_and_attributes_are_those_of_the_standard(self) -> None:
        text = "".join(tmx.chunks([Approved("", "a & b", "c < d")], "en", "es"))
        root = ElementTree.fromstring(text.encode())
        assert (root.tag, root.attrib) == ("tmx", {"version": "1.4"})
        assert [one.tag for one in root] == ["header", "body"]
        required = "creationtool creationtoolversion segtype o-tmf adminlang srclang datatype"
        assert set(root[0].attrib) == set(required.split())
        (written,) = root[1]
        lang = "{http://www.w3.org/XML/1998/namespace}lang"
        assert [one.get(lang) for one in written] == ["en", "es"]
        assert [[part.tag for part in one] for one in written] == [["seg"], ["seg"]]

    def test_xmllint_finds_it_well_formed(self, tmp_path: Path) -> None:
        if shutil.which("xmllint") is None:
            pytest.skip("xmllint is not installed")
        path = tmp_path / "out.tmx"
        hard = [Approved("", "]]> & <x> \r\n\t", '"é" \U0001f6a2')]
        path.write_text("".join(tmx.chunks(hard, "en", "es")), encoding="utf-8", newline="")
        subprocess.run(["xmllint", "--noout", path], check=True)

    @pytest.mark.parametrize("bad", ["\0", "\x1b", "\ufffe", "\ud800"])
    def test_what_xml_cannot_hold_is_named(self, bad: str) -> None:
        assert not tmx.fits(f"a{bad}")
        with pytest.raises(InputError, match=rf"U\+{ord(bad):04X}"):
            "".join(tmx.chunks([Approved("", f"a{bad}", "b")], "en", "es"))


class TestRead:
    def test_codes_go_with_what_they_hold_and_marked_words_stay(self, tmp_path: Path) -> None:
        source = (
            'A <bpt i="1">&lt;b&gt;</bpt>bold<ept i="1">&lt;/b&gt;</ept> <hi>word</hi><ut>x</ut> '
            '<ph>&lt;br <sub>no text</sub>/&gt;</ph> and<it pos="begin">&lt;i&gt;</it> more.'
        )
        (one,) = tmx.read(file(tmp_path, unit(source, "b")))
        assert one.texts["en"] == "A bold word and more."

    def test_languages_in_any_spelling(self, tmp_path: Path) -> None:
        body = (
            '<tu><tuv xml:lang="EN_us"><seg>a</seg></tuv><tuv lang="spa"><seg>b</seg></tuv>'
            '<tuv xml:lang="x-none-at-all"><seg>c</seg></tuv><tuv><seg>d</seg></tuv></tu>'
        )
        (one,) = tmx.read(file(tmp_path, body, '<header srclang="EN-US"/>'))
        assert one.texts == {"en-US": "a", "es": "b"}
        assert one.source == "en-US"

    def test_the_source_is_the_units_else_the_headers_else_open(self, tmp_path: Path) -> None:
        body = unit("a", "b") + unit("c", "d", 'srclang="es"') + unit("e", "f", 'srclang="*all*"')
        assert [one.source for one in tmx.read(file(tmp_path, body))] == ["en", "es", "en"]
        open_ = file(tmp_path, unit("a", "b"), '<header srclang="*all*"/>')
        assert [one.source for one in tmx.read(open_)] == [""]

    def test_the_latest_date_of_a_unit_and_its_variants(self, tmp_path: Path) -> None:
        body = unit("a", "b", 'creationdate="20200101T000000Z" changedate="20210101T000000Z"')
        (one,) = tmx.read(file(tmp_path, body.replace("<tuv ", '<tuv changedate="soon" ')))
        assert one.date == "20210101T000000Z"

    def test_units_without_a_pair_are_left_out(self, tmp_path: Path) -> None:
        body = '<tu><tuv xml:lang="en"><seg>a</seg></tuv></tu>' + unit("a", " ")
        assert list(tmx.read(file(tmp_path, body))) == []

    def test_other_encodings_and_a_doctype(self, tmp_path: Path) -> None:
        path = file(tmp_path, unit("é", "ü"), top='<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
        text = path.read_text(encoding="utf-8")
        path.write_bytes(('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16"))
        (one,) = tmx.read(path)
        assert one.texts == {"en": "é", "es": "ü"}

    def test_a_large_file_is_read_unit_by_unit(self, tmp_path: Path) -> None:
        path = file(tmp_path, unit("The ship comes.", "El barco viene.") * 100_000)
        assert path.stat().st_size > 10_000_000
        units = tmx.read(path)
        assert next(units).texts["es"] == "El barco viene."
        assert sum(1 for _ in units) == 99_999


BOMB = "<!DOCTYPE tmx [" + '<!ENTITY a0 "ha">'
BOMB += "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>"


class TestRefused:
    @pytest.mark.parametrize(
        ("top", "body", "word"),
        [
            (BOMB, unit("&a9;", "b"), "entities"),
            ('<!DOCTYPE tmx [<!ENTITY x SYSTEM "secret.txt">]>', unit("&x;", "b"), "entities"),
            ('<!DOCTYPE tmx [<!ENTITY % x SYSTEM "secret.dtd"> %x;]>', unit("a", "b"), "entities"),
            ('<!DOCTYPE tmx SYSTEM "secret.dtd">', unit("&x;", "b"), "entities"),
            ("", unit("&x;", "b"), "no valid XML"),
            ("", "<tu><tuv>", "no valid XML"),
            ("", "<x>" * 200 + "</x>" * 200, "too deeply"),
            ("", unit("a" * 1_000_001, "b"), "1,000,000"),
        ],
        ids=["bomb", "external", "parameter", "undeclared", "unknown", "broken", "deep", "long"],
    )
    def test_hostile_files(self, tmp_path: Path, top: str, body: str, word: str) -> None:
        (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
        path = file(tmp_path, body, top=top)
        with pytest.raises(InputError, match=r"memory\.tmx, line \d+: .*") as raised:
            list(tmx.read(path))
        assert word in str(raised.value)
        assert "secret" not in str(raised.value)

    def test_what_is_no_tmx(self, tmp_path: Path) -> None:
        path = tmp_path / "memory.tmx"
        for content in (b"", b"\0\1\2", b"<html/>", b'<?xml version="1.0" encoding="none"?><tmx/>'):
            path.write_bytes(content)
            with pytest.raises(InputError, match=r"memory\.tmx"):
                list(tmx.read(path))
        with pytest.raises(InputError, match="cannot be read"):
            list(tmx.read(tmp_path / "none.tmx"))
