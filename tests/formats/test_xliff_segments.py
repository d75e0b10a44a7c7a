"""XLIFF 1.2 units that are segmented: each segment is a text, and its target has its place."""

from __future__ import annotations

import re

import pytest

from translate.article import Rendering, Tag

from .xliff_samples import REVIEW, fill, inner, old, units

SEGMENTED = (
    '<seg-source><g id="1"><mrk mtype="seg" mid="a">One <x id="2"/>is.</mrk>\n '
    '<mrk mtype="seg" mid="b">Two &amp; more.</mrk></g><x id="3"/><mrk mtype="seg" mid="c">'
    "<x id='4'/></mrk> <mrk mtype='seg' mid='d'>Four.</mrk> </seg-source>"
)
WHOLE = '<g id="1">One <x id="2"/>is.\n Two &amp; more.</g><x id="3"/><x id=\'4\'/> Four. '


class TestSegments:
    def test_each_segment_is_a_text(self) -> None:
        text = old(WHOLE, SEGMENTED)
        assert [(unit.id, unit.text) for unit in units(text).values()] == [
            ("u1.1", "One is."),
            ("u1.2", "Two & more."),
            ("u1.4", "Four."),
        ]
        assert units(text)["u1.1"].tags == (Tag(0, 4, 4),)

    @pytest.mark.parametrize("after", ["", "<target/>", '<target state="new"> </target>', None])
    def test_a_target_gets_the_segments_of_the_source(self, after: str | None) -> None:
        if after is None:
            after = f'<target state="new">{WHOLE}</target>'
        text = old(WHOLE, SEGMENTED + after + "<note>n</note>")
        parts = {"u1.1": Rendering("Uno.", (Tag(0, 3, 3),)), "u1.2": Rendering("Dos & más.")}
        made = fill(text, **parts, **{"u1.4": "Cuatro."})
        (target,) = inner(made, "target")
        assert target == (
            SEGMENTED.replace('One <x id="2"/>is.', 'Uno<x id="2"/>.')
            .replace("Two &amp; more", "Dos &amp; más")
            .replace("Four", "Cuatro")
            .removeprefix("<seg-source>")
            .removesuffix("</seg-source>")
        )
        assert "</seg-source><target " in made and "</target><note>" in made and REVIEW in made
        cut = re.compile("<target.*</target>|<target/>", re.DOTALL)
        assert cut.sub("", made) == cut.sub("", text)
        assert [unit.target for unit in units(made).values()] == ["Uno.", "Dos & más.", "Cuatro."]
        assert fill(made, **{key: unit.target for key, unit in units(made).items()}) == made

    def test_a_segment_without_a_translation_is_empty_and_filled_later(self) -> None:
        text = old(WHOLE, SEGMENTED)
        made = fill(text, **{"u1.2": "Dos."})
        assert [unit.target for unit in units(made).values()] == ["", "Dos.", ""]
        assert '<mrk mtype="seg" mid="a"></mrk>' in inner(made, "target")[0]
        again = fill(made, **{"u1.1": "Uno.", "u1.4": "Cuatro."})
        whole = fill(text, **{"u1.1": "Uno.", "u1.2": "Dos.", "u1.4": "Cuatro."})
        assert again == whole

    def test_a_target_is_approved_where_all_its_segments_are(self) -> None:
        text = old(WHOLE, SEGMENTED)
        parts = {key: Rendering(key, approved=True) for key in units(text)}
        made = fill(text, **parts)
        assert 'state="translated"' in made
        assert all(unit.approved for unit in units(made).values())
        assert REVIEW in fill(text, **{key: parts[key] for key in list(parts)[:2]})
        assert REVIEW in fill(text, **parts | {"u1.1": Rendering("x")})

    def test_what_is_translated_stays(self) -> None:
        target = (
            '<target state="translated" t="x">¡<mrk mtype="seg" mid="b" t="y">Dos<!-- ! --></mrk>!'
            '  <mrk mtype="seg" mid="d"/></target>'
        )
        text = old(WHOLE, SEGMENTED + target)
        assert [(unit.target, unit.approved) for unit in units(text).values()] == [
            ("", False),
            ("Dos", True),
            ("", False),
        ]
        made = fill(text, **{"u1.1": "Uno.", "u1.2": "Zwei", "u1.4": "Cuatro."})
        assert made == text.replace(
            target,
            f'<target {REVIEW} t="x">¡<mrk mtype="seg" mid="a">Uno.<x id="2"/></mrk>\n '
            '<mrk mtype="seg" mid="b" t="y">Dos<!-- ! --></mrk>!'
            '  <mrk mtype="seg" mid="d">Cuatro.</mrk></target>',
        )

    def test_segments_that_a_target_lacks_come_behind_the_one_before(self) -> None:
        marks = [f'<mrk mtype="seg" mid="{n}">Text {n}.</mrk>' for n in range(5)]
        source = f"<seg-source>{marks[0]} {marks[1]}<x/>  {marks[2]} {marks[3]}{marks[4]}"
        text = old("t", f"{source}</seg-source><target>{marks[1].replace('T', 'X')}</target>")
        made = fill(text, **{f"u1.{n + 1}": f"{n}" for n in (0, 2, 3, 4)})
        assert re.sub("<.*?>", "|", inner(made, "target")[0]) == "|0| |Xext 1.| |2| |3||4|"

    def test_copies_are_no_translations_in_segments_too(self) -> None:
        source = '<mrk mtype="seg" mid="1">Kim.</mrk> <mrk mtype="seg" mid="2">Lee.</mrk>'
        target = source.replace("Lee", "Yi")
        for state, said in (("new", ["", "Yi."]), ("final", ["Kim.", "Yi."])):
            after = f'<seg-source>{source}</seg-source><target state="{state}">{target}</target>'
            assert [unit.target for unit in units(old("x", after)).values()] == said

    def test_a_translation_that_is_not_cut_is_one_of_the_whole(self) -> None:
        for there in ("Todo.", '<mrk mtype="seg" mid="?">Todo.</mrk>'):
            text = old(WHOLE, f"{SEGMENTED}<target>{there}</target>")
            assert [(unit.id, unit.target) for unit in units(text).values()] == [("u1", "Todo.")]

    def test_segments_of_one_name_and_those_to_keep(self) -> None:
        source = (
            '<mrk mtype="seg">A</mrk><mrk mtype="seg">B</mrk><mrk mtype="seg" translate="no">C'
            '</mrk><mrk mtype="seg" mid="e"/><mrk mtype="x"><mrk mtype="seg">D</mrk></mrk>'
        )
        text = old("x", f"<seg-source>{source}</seg-source>")
        made = fill(text, **{"u1.1": "1", "u1.2": "2", "u1.5": "5"})
        assert inner(made, "target")[0] == re.sub(
            "<mrk mtype=.seg. mid=.e./>",
            '<mrk mtype="seg" mid="e"></mrk>',
            source.replace("A", "1").replace("B", "2").replace("D", "5"),
        )
