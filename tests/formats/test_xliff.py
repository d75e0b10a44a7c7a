"""XLIFF 1.2 and 2.x: codes keep their places, approved targets stay, the bytes around stay."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Rendering, Tag, Unit
from translate.errors import InputError
from translate.formats import xliff

from .xliff_samples import NEW, OLD, REVIEW, fill, inner, new, old, units


class TestRead:
    def test_units_of_1_2(self) -> None:
        document = xliff.read(OLD.encode(), "a.xlf")
        assert (document.language, document.target) == ("en", "")
        assert document.units == (
            Unit(
                "u1",
                "Press Enter <now>",
                tags=(Tag(0, 6, 11), Tag(1, 17, 17)),
                language="en",
            ),
            Unit("u3", "Yes", target="Sí", approved=True, language="en"),
            Unit("u4", "No", target="No.", language="en"),
            Unit("u5", "Done", target="Hecho", approved=True, language="en"),
            Unit("u7", "Empty", language="en"),
        )

    def test_units_of_2(self) -> None:
        document = xliff.read(NEW.encode(), "a.xlf")
        assert (document.language, document.target) == ("en", "")
        assert document.units == (
            Unit("u1", "Be very good", tags=(Tag(0, 3, 8), Tag(1, 8, 8)), language="en"),
            Unit("u2", "Two", target="Dos", language="en"),
            Unit("u3", "Three", target="Tres", approved=True, language="en"),
            Unit("u5", "But", language="en"),
        )

    @pytest.mark.parametrize(
        ("text", "words", "tags"),
        [
            # Native codes are never words; a pair of them is around its own.
            ('<bpt id="1">&lt;b&gt;</bpt>a<ept id="1">x</ept>b', "ab", [(0, 1)]),
            ('<bpt id="1" rid="9"/>a<ept id="2" rid="9"/>b', "ab", [(0, 1)]),
            ('a<ph id="1">%d<sub>sub</sub></ph>b<it id="2">i</it>', "a b",
             [(2, 2), (3, 3)]),
            ('<bx id="1"/>a<ex id="1"/>', "a", [(0, 1)]),
            # Pairs that overlap, or have but one end here, stand at points.
            ('<bx id="1"/>a<bx id="2"/>b<ex id="1"/>c<ex id="2"/>', "abc",
             [(0, 0), (1, 3), (2, 2)]),
            ('<ept id="1">x</ept>a<g id="2"><bx id="3"/>b</g>c<ex id="3"/>', "abc",
             [(0, 0), (1, 2), (1, 1), (3, 3)]),
            ('a<mrk mtype="term">b</mrk><mrk mtype="protected">c</mrk>', "ab", [(1, 2), (2, 2)]),
            ("a<g id='1'></g><g id='2'/>b<![CDATA[<c>]]><!-- no -->", "ab<c>", [(1, 1), (1, 1)]),
        ],
    )  # fmt: skip
    def test_codes_of_1_2(self, text: str, words: str, tags: list[tuple[int, int]]) -> None:
        unit = units(old(text))["u1"]
        assert unit.text == words
        assert unit.tags == tuple(Tag(number, *span) for number, span in enumerate(tags))

    @pytest.mark.parametrize(
        ("text", "words", "tags"),
        [
            ('<sc id="1"/>a<ec startRef="1"/>b', "ab", [(0, 1)]),
            ('a<ec id="1" isolated="yes"/>b<sc id="2"/>', "ab", [(1, 1), (2, 2)]),
            ('a<cp hex="0001"/>b<mrk id="1" translate="no">c</mrk>', "ab", [(1, 1), (2, 2)]),
            ('<mrk id="1">a</mrk><sm id="2"/>b<em startRef="2"/>', "ab", [(0, 1), (1, 2)]),
            ('<pc id="1">a<pc id="2">b</pc></pc>', "ab", [(0, 2), (1, 2)]),
        ],
    )
    def test_codes_of_2(self, text: str, words: str, tags: list[tuple[int, int]]) -> None:
        unit = units(new(text))["u1"]
        assert unit.text == words
        assert unit.tags == tuple(Tag(number, *span) for number, span in enumerate(tags))

    @pytest.mark.parametrize(
        ("text", "says"),
        [
            ("", "not well-formed"),
            ("plain text", "line 1: this is not well-formed"),
            (OLD.replace("</group>", ""), "line 23: this is not well-formed"),
            ("<html/>", "is no XLIFF of version 1 or 2"),
            ("<xliff version='3.0'/>", "is no XLIFF of version 1 or 2"),
            ("<xliff/>", "is no XLIFF of version 1 or 2"),
            ("<?xml version='1.0' encoding='rot13'?><xliff/>", "its encoding is rot13"),
            ("<?xml version='1.0' encoding='UTF-16'?><xliff/>", "its encoding is UTF-16"),
            ("<?xml version='1.0' encoding='ascii'?><xliff>é</xliff>", "is not text in ascii"),
        ],
    )
    def test_what_is_no_xliff_is_refused(self, text: str, says: str) -> None:
        with pytest.raises(InputError, match=f"a.xlf.*{says}"):
            xliff.read(text.encode(), "a.xlf")

    @pytest.mark.parametrize(
        "doctype",
        [
            '<!DOCTYPE xliff [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
            '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
            '<!DOCTYPE xliff [<!ENTITY % a SYSTEM "http://example.invalid/a"> %a;]>',
            '<!DOCTYPE xliff SYSTEM "http://example.invalid/a">',
        ],
    )
    def test_entities_are_refused(self, doctype: str) -> None:
        with pytest.raises(InputError, match=r"a\.xlf, line 1: it declares or names an entity"):
            xliff.read((doctype + old("&a;")).encode(), "a.xlf")

    @pytest.mark.parametrize(
        "source",
        [
            'first<x id="1" ctype="lb"/>second',
            'first<x id="1" ctype="x-br"/>second',
            'first<ph id="1">&lt;br/&gt;</ph>second',
            'first<ph id="1">\n</ph>second',
            'first<ph id="1">\\n</ph>second',
            'first<x id="1" equiv-text="&lt;/p&gt;"/>second',
            'first<ph id="1">{0}</ph>second',
            'first<ph id="1">&lt;icon /&gt;</ph>second',
            'first<mrk mtype="protected">X</mrk>second',
        ],
    )
    def test_a_code_between_two_words_parts_them(self, source: str) -> None:
        unit = units(old(source))["u1"]
        assert (unit.text, unit.tags) == ("first second", (Tag(0, 6, 6),))
        made = fill(old(source), u1=Rendering("el primer segundo", (Tag(0, 10, 10),)))
        code = source.removeprefix("first").removesuffix("second")
        assert inner(made, "target")[0] == f"el primer{code}segundo"

    @pytest.mark.parametrize(
        ("source", "words"),
        [
            ('<ph id="1" type="fmt" subType="xlf:lb"/>', "a b"),
            ('<ph id="1" equiv="BREAK" type="fmt" disp="&lt;br/&gt;"/>', "a b"),
            ('<ph id="1" dataRef="d"/>', "a b"),
            ('<ph id="1" type="fmt" subType="xlf:b"/>', "ab"),
            ('<ph id="1" dataRef="b"/>', "ab"),
        ],
    )
    def test_a_code_of_2_says_what_it_is_in_many_places(self, source: str, words: str) -> None:
        native = '<originalData><data id="d">&lt;br&gt;</data><data id="b">&lt;b&gt;</data>'
        text = new(f"a{source}b").replace('<unit id="u">', f'<unit id="u">{native}</originalData>')
        assert units(text)["u1"].text == words

    @pytest.mark.parametrize(
        ("source", "words"),
        [
            ('H<x id="1" equiv-text="&lt;sub&gt;"/>2<x id="2" equiv-text="&lt;/sub&gt;"/>O', "H2O"),
            ('wo<x id="1" ctype="x-b"/>rd', "word"),
            ('long<ph id="1">&amp;shy;</ph>word', "longword"),
            ('<bx id="1"/>f<it id="2" pos="open">[i]</it>oot', "foot"),
            ('(<ph id="1">{0}</ph>)', "()"),
            ('see (<ph id="1">{0}</ph>)', "see ()"),
            ('a <ph id="1">{0}</ph>b', "a b"),
            ('a.<ph id="1">{0}</ph>', "a."),
            ('你好<ph id="1">{0}</ph>世界', "你好世界"),
            # A break does, wherever it stands, unless there is white space.
            ('One.<x id="1" ctype="lb"/>“Two”', "One. “Two”"),
            ('one <x id="1" ctype="lb"/>two', "one two"),
            ('one<x id="1" ctype="lb"/>\ntwo', "one\ntwo"),
            ('<x id="1" ctype="lb"/>one<x id="2" ctype="lb"/>', "one"),
            ('one<x id="1" ctype="lb"/><x id="2" ctype="lb"/>two', "one two"),
            ('<g id="1">one<x id="2" ctype="lb"/></g><g id="3">two</g>', "one two"),
        ],
    )
    def test_other_codes_part_nothing(self, source: str, words: str) -> None:
        text = old(source)
        unit = units(text)["u1"]
        assert unit.text == words
        made = fill(text, u1=Rendering(unit.text, unit.tags)) if words != "()" else text
        assert inner(made, "target") in ([source], [])

    @pytest.mark.parametrize("state", ["new", "needs-translation"])
    def test_a_copy_of_the_source_that_waits_is_no_translation(self, state: str) -> None:
        text = old("The <x id='1'/> one", f"<target state='{state}'>The <x id='1'/> one</target>")
        assert units(text)["u1"].target == ""
        tags = (Tag(0, 3, 3),)
        made = fill(text, u1=Rendering("El uno", tags))
        assert f"<target {REVIEW}>El <x id='1'/>uno</target>" in made
        # A name stays what it is, and is no longer new.
        made = fill(text, u1=Rendering("The  one", (Tag(0, 4, 4),)))
        assert f"<target {REVIEW}>The <x id='1'/> one</target>" in made

    @pytest.mark.parametrize(
        "target",
        [
            "<target>Kim</target>",
            '<target state="translated">Kim</target>',
            '<target state="signed-off">Kim</target>',
            '<target state="needs-review-translation">Kim</target>',
            '<target state="new">Kim.</target>',
        ],
    )
    def test_other_targets_are_translations(self, target: str) -> None:
        assert units(old("Kim", target))["u1"].target.startswith("Kim")

    def test_a_copy_in_2_is_none_where_its_state_is_initial(self) -> None:
        text = new("Kim", "<target>Kim</target>")
        assert units(text)["u1"].target == "Kim"
        for state, said in (("initial", ""), ("translated", "Kim"), ("final", "Kim")):
            told = text.replace("<segment>", f'<segment state="{state}">')
            assert units(told)["u1"].target == said
        made = fill(text.replace("<segment>", '<segment state="initial">'), u1="Gim")
        assert inner(made, "target") == ["Gim"]
        assert f'<segment state="translated" subState="{xliff.DRAFT}">' in made

    def test_approval_is_more_than_a_state(self) -> None:
        text = old("Kim", '<target state="new">Kim</target>').replace(
            '<trans-unit id="1"', '<trans-unit id="1" approved="yes"'
        )
        assert units(text)["u1"].target == "Kim"
        assert fill(text, u1="Gim") == text


class TestWrite:
    def test_1_2_changes_where_a_target_goes_and_nowhere_else(self) -> None:
        first = Rendering("Pulse Intro <ya>", (Tag(0, 6, 11), Tag(1, 16, 16)))
        made = fill(OLD, u1=first, u2="x", u3="x", u4="x & y", u5="x", u7="Vacío", other="x")
        state = 'state="needs-review-translation"'
        expected = OLD.replace(
            'datatype="plaintext"  >', 'datatype="plaintext" target-language="es"  >'
        )
        expected = expected.replace(
            '<x id="2"/></source>',
            '<x id="2"/></source>\n          <target xml:lang="es" ' + state + ">Pulse "
            '<g id="1">Intro</g> &lt;ya&gt;<x id="2"/></target>',
        )
        expected = expected.replace(
            """<target state='new' state-qualifier="exact-match" t:a=' state="x"'>No.""",
            f"""<target {state} state-qualifier="mt-suggestion" t:a=' state="x"'>x &amp; y""",
        )
        assert made == expected.replace("<target/>", f"<target {state}>Vacío</target>")

    def test_2_changes_where_a_target_goes_and_nowhere_else(self) -> None:
        made = fill(NEW, u1=Rendering("Sé bueno", (Tag(0, 3, 8), Tag(1, 3, 3))), u2="dos", u3="x")
        state = 'state="translated" subState="holdfast:draft"'
        expected = NEW.replace('matches:2.0">', 'matches:2.0" trgLang="es">', 1)
        expected = expected.replace('<x:segment id="s1">', f'<x:segment id="s1" {state}>')
        expected = expected.replace(
            "good</x:source>",
            'good</x:source>\n    <x:target xml:lang="es">Sé <x:pc id="1"><x:ph id="2"/>bueno'
            "</x:pc></x:target>",
        )
        expected = expected.replace('id="s2" state="initial"', f'id="s2" {state}')
        assert made == expected.replace("Dos", "dos")
        # Its own drafts it may replace; what a person puts in that state it may not.
        assert not units(made)["u1"].approved
        assert units(made.replace(' subState="holdfast:draft"', ""))["u1"].approved

    def test_with_no_texts_or_its_own_the_bytes_come_back(self) -> None:
        for text in (OLD, NEW, OLD.replace("\n", "\r\n")):
            assert fill(text) == text
            assert fill(text, **{key: unit.target for key, unit in units(text).items()}) == text

    def test_a_point_that_is_missing_comes_last(self) -> None:
        made = fill(old('a <ph id="1">%d</ph> <g id="2">b</g>'), u1="c")
        assert inner(made, "target") == ['c<ph id="1">%d</ph>']

    @pytest.mark.parametrize(
        "tags",
        [
            (Tag(0, 0, 3), Tag(1, 2, 4)),
            (Tag(1, 2, 4), Tag(0, 2, 3)),
            (Tag(0, 3, 1), Tag(1, -5, 99), Tag(1, 0, 0), Tag(7, 0, 1)),
        ],
    )
    def test_tags_that_do_not_nest_still_make_xml(self, tags: tuple[Tag, ...]) -> None:
        made = fill(old('<g id="1">a</g><g id="2">b</g>'), u1=Rendering("abcd", tags))
        assert units(made)["u1"].target == "abcd"

    @pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso8859-1"])
    def test_encodings_stay(self, encoding: str) -> None:
        name = encoding.removesuffix("-sig")
        text = OLD.replace('"UTF-8"', f'"{name}"')
        data = text.encode(encoding)
        assert xliff.write(data, "a.xlf", {}, "es") == data
        made = xliff.write(data, "a.xlf", {"u4": Rendering("été łódź")}, "es")
        back = made.decode(encoding).replace("&#322;", "ł").replace("&#378;", "ź")
        assert back == fill(text.replace(name, "UTF-8", 1), u4="été łódź").replace("UTF-8", name, 1)
        assert made[:2] == data[:2]

    def test_a_text_of_a_language_with_quotes_stays_in_its_attribute(self) -> None:
        made = xliff.write(
            old("a", attributes="").encode(), "a.xlf", {"u1": Rendering("b")}, 'e"<&'
        )
        assert xliff.read(made, "a.xlf").target == 'e"<&'


# Sources with codes as a program would write them, and any text between.
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("<>&]\"' \n"))


def escape(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub("[\ufffe\uffff]", "", text)


def sources(points: list[str], around: list[tuple[str, str]]) -> st.SearchStrategy[str]:
    return st.recursive(
        WORDS.map(escape) | st.sampled_from(points),
        lambda inside: (
            st.lists(inside, max_size=5).map("".join)
            | st.tuples(st.sampled_from(around), inside).map(lambda one: one[1].join(one[0]))
        ),
        max_leaves=12,
    )


OLD_SOURCES = sources(
    ['<x id="1"/>', '<ph id="2">%s<sub>a</sub></ph>', '<bx id="3"/>', "<it id='4' pos='open'/>"],
    [('<g id="5">', "</g>"), ('<bpt id="6">b</bpt>', '<ept id="6">e</ept>'), ("<mrk >", "</mrk>")],
)
NEW_SOURCES = sources(
    ['<ph id="1"/>', '<cp hex="0002"/>', '<sc id="3"/>', '<ec id="4" isolated="yes"/>'],
    [('<pc id="5">', "</pc>"), ('<sc id="6"/>', '<ec startRef="6"/>'), ("<mrk id='7'>", "</mrk>")],
)


def segments(sources: list[str]) -> str:
    marks = [f'<mrk mtype="seg" mid="{n}">{one}</mrk>' for n, one in enumerate(sources)]
    return old("x", f"<seg-source>{' <x/>'.join(marks)}</seg-source>")


class TestLaws:
    @settings(max_examples=60, deadline=None)
    @given(st.lists(OLD_SOURCES, min_size=1, max_size=4).map(segments), st.data())
    def test_segments_with_their_own_texts_are_the_source_again(
        self, text: str, data: st.DataObject
    ) -> None:
        found = list(units(text).values())
        own = {unit.id: Rendering(unit.text, unit.tags) for unit in found}
        first = data.draw(st.sets(st.sampled_from(list(own) or [""])))
        # In whatever order they are translated.
        made = fill(text, **{key: one for key, one in own.items() if key in first})
        made = fill(made, **{key: one for key, one in own.items() if key not in first})
        assert inner(made, "target") == (inner(text, "seg-source") if found else [])

    @settings(max_examples=150, deadline=None)
    @given(OLD_SOURCES.map(old) | NEW_SOURCES.map(new))
    def test_a_text_with_its_own_tags_is_the_source_again(self, text: str) -> None:
        for key, unit in units(text).items():
            made = fill(text, **{key: Rendering(unit.text, unit.tags)})
            assert inner(made, "target") == inner(made, "source") == inner(text, "source")

    @settings(max_examples=150, deadline=None)
    @given(OLD_SOURCES.map(old) | NEW_SOURCES.map(new), WORDS, st.data())
    def test_any_text_is_found_again(self, text: str, words: str, data: st.DataObject) -> None:
        place = st.integers(0, len(words))
        for key, unit in units(text).items():
            spans = [sorted((data.draw(place), data.draw(place))) for _ in unit.tags]
            tags = tuple(Tag(number, *span) for number, span in enumerate(spans))
            made = fill(text, **{key: Rendering(words, tags)})
            again = units(made)[key]
            assert (again.text, again.tags, again.approved) == (unit.text, unit.tags, False)
            # A code between two words parts them, whatever they were.
            said = re.sub("[\ufffe\uffff]", "", words) if words.strip() else ""
            assert again.target.replace(" ", "") == said.replace(" ", "")
            # What is spliced in is all that is new.
            cut = re.sub('<target.*</target>| (subS|s)tate="[^"]*"', "", made, flags=re.DOTALL)
            assert cut == text
            ElementTree.fromstring(made)


class TestSize:
    def test_a_large_file_is_read_and_filled(self) -> None:
        one = '<trans-unit id="{0}">\n<source>Number <g id="1">{0}</g> of many</source>\n' + (
            "<note>Some words that say where it is shown</note></trans-unit>\n"
        )
        head, tail = old("").split('<trans-unit id="1"><source></source></trans-unit>')
        text = head + "".join(one.replace("{0}", str(number)) for number in range(40_000)) + tail
        assert len(text) > 5_000_000
        made = fill(text, **{f"u{number}": "texto" for number in range(1, 40_001)})
        assert made.count("<target ") == 40_000

    @pytest.mark.parametrize(
        "source",
        [
            "<g>" * 30_000 + "a" + "</g>" * 30_000,
            "a" + '<bx id="1"/>' * 30_000 + '<ex id="2"/>' * 30_000,
            "a<g " + " ".join(f'a{number}=""' for number in range(30_000)) + "/>",
            "a<!--" + "x" * 3_000_000 + "-->",
        ],
        ids=["deep", "unpaired", "attributes", "comment"],
    )
    def test_what_is_hostile_takes_no_longer(self, source: str) -> None:
        text = old(source)
        unit = units(text)["u1"]
        made = fill(text, u1=Rendering("b", tuple(Tag(tag.id, 0, 1) for tag in unit.tags)))
        assert units(made)["u1"].target == "b"
