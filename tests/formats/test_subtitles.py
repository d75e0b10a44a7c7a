"""Subtitles: the texts of cues are units, all else stays to the byte, and players' faults pass."""

from __future__ import annotations

import codecs
import html
from collections import Counter
from collections.abc import Callable

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Document, Rendering, Tag
from translate.errors import InputError
from translate.formats.subtitles import read, write

SRT = """1
00:00:01,000 --> 00:00:03,500
The harbour has been
closed for <i>two years</i>.

2
00:00:04,000 --> 00:00:06,000 X1:10 X2:20 Y1:5 Y2:9
- Who told you?
- A fisherman.

3
00:00:07,000 --> 00:00:08,000
♪♪

4
00:00:09,000 --> 00:00:10,000
{\\an8}<font color="#ff0000">Nobody</font> asked.
"""
T = "00:00:01,000 --> 00:00:02,000"
VTT = """WEBVTT - An evening
Kind: captions
Language: en

STYLE
::cue(.red) { color: red }

NOTE Do not translate
this text

REGION
id:fred

opening
00:01.000 --> 00:03.500 align:start line:0
<v Ann>Salt &amp; <c.red>pepper</c>,
she said.

00:04.000 --> 00:06.000
<00:00:04.000>One <00:00:05.000>two

NOTE The end
"""


def srt(*texts: str) -> bytes:
    return "".join(
        f"{i}\n00:00:{i:02},000 --> 00:00:{i:02},900\n{text}\n\n" for i, text in enumerate(texts, 1)
    ).encode()


def vtt(*texts: str) -> bytes:
    cues = "".join(f"00:{i:02}.000 --> 00:{i:02}.900\n{x}\n\n" for i, x in enumerate(texts, 1))
    return f"WEBVTT\n\n{cues}".encode()


def texts(data: bytes, name: str = "a.srt") -> list[str]:
    return [unit.text for unit in read(data, name).units]


def own(document: Document) -> dict[str, Rendering]:
    return {unit.id: Rendering(unit.text, unit.tags) for unit in document.units}


def changed(data: bytes, change: Callable[[str], str], name: str = "a.srt") -> bytes:
    """The file with every text changed; tags stay at their places."""
    units = read(data, name).units
    return write(data, name, {u.id: Rendering(change(u.text), u.tags) for u in units}, "de")


def skeleton(data: bytes) -> list[str]:
    """The timings of a file, each with the line in front."""
    lines = data.decode().splitlines()
    return [line for i, line in enumerate(lines) if "-->" in "".join(lines[i : i + 2])]


class TestRead:
    def test_srt(self) -> None:
        document = read(SRT.encode(), "a.srt")
        assert [(unit.id, unit.text) for unit in document.units] == [
            ("c1", "The harbour has been closed for two years."),
            ("c2", "Who told you?"),
            ("c2.2", "A fisherman."),
            ("c4", "Nobody asked."),
        ]
        assert document.units[0].tags == (Tag(0, 32, 41),)
        assert document.units[3].tags == (Tag(0, 0, 0), Tag(1, 0, 6))

    def test_webvtt(self) -> None:
        document = read(VTT.encode(), "a.vtt")
        assert [unit.text for unit in document.units] == ["Salt & pepper, she said.", "One two"]
        assert document.language == "en"
        assert document.units[0].tags == (Tag(0, 0, 24), Tag(1, 7, 13))
        assert document.units[1].tags == (Tag(0, 0, 0), Tag(1, 4, 4))

    def test_a_time_in_a_cue_stays_beside_its_word(self) -> None:
        data = vtt("<00:01.000>The <00:01.200>old <00:01.400>house", "The<00:02.200> end")
        new = {
            "c1": Rendering("La casa vieja", (Tag(0, 0, 0), Tag(1, 2, 2), Tag(2, 7, 7))),
            "c2": Rendering("El final", (Tag(0, 3, 3),)),
        }
        made = write(data, "a.vtt", new, "es").decode()
        assert "<00:01.000>La <00:01.200>casa <00:01.400>vieja\n" in made
        assert "El<00:02.200> final\n" in made

    def test_webvtt_is_known_by_its_first_line(self) -> None:
        assert read(VTT.encode(), "standard input") == read(VTT.encode(), "a.srt")
        assert texts(vtt("a < b"), "x") == ["a < b"]
        assert texts(srt("Fish &amp; chips <3"), "a.vtt") == ["Fish &amp; chips <3"]

    @pytest.mark.parametrize(
        ("cue", "units"),
        [
            ("- Yes.\n- No,\nnot now.", ["Yes.", "No, not now."]),
            ("-Yes.\n-No.", ["Yes.", "No."]),
            ("– Ja.\n– Nein.", ["Ja.", "Nein."]),
            ("—¿Sí?\n—No.", ["¿Sí?", "No."]),
            ("Yes.\n- No.", ["Yes.", "No."]),
            ("I go\n– or so it is –\nfor good.", ["I go – or so it is – for good."]),
            ("It was\n-5 degrees.", ["It was -5 degrees."]),
            ("<i>- Yes.</i>\n<i>- No.</i>", ["Yes.", "No."]),
            ("<i>- Yes.\n- No.</i>", ["Yes.", "No."]),
            ("First\n\nsecond", ["First", "second"]),
            ("One<br>two<br />three\\Nfour", ["One two three four"]),
            ("It was in\n1984", ["It was in 1984"]),
            ("  Wide   and \t wide  \n  open ", ["Wide and wide open"]),
            ("<laughs> Hi", ["<laughs> Hi"]),
            ("12", []),
            ("", []),
        ],
    )  # fmt: skip
    def test_units_of_a_cue(self, cue: str, units: list[str]) -> None:
        data = srt("Before.", cue, "After.")
        assert texts(data) == ["Before.", *units, "After."]
        assert write(data, "a.srt", own(read(data, "a.srt")), "de") == data

    def test_a_sentence_over_two_cues_is_two_units(self) -> None:
        assert texts(srt("We went to the", "harbour.")) == ["We went to the", "harbour."]

    def test_voices_of_one_cue_are_units(self) -> None:
        data = vtt("<v Ann>Hello.\n<v.loud Bob>Hi.</v>")
        assert texts(data) == ["Hello.", "Hi."]
        assert changed(data, str.upper) == vtt("<v Ann>HELLO.\n<v.loud Bob>HI.</v>")

    @pytest.mark.parametrize(
        ("data", "units"),
        [
            (f"1\n{T}\nOne", ["One"]),
            (f"1\n{T}\nOne\n2\n{T}\nTwo", ["One", "Two"]),
            ("00:00:01.000 --> 00:00:02.000\nOne\n\n00:00:03.0 --> 0:0:04\nTwo\n", ["One", "Two"]),
            ("1\n0:0:1,5 -> 0:0:2\nOne\n\n2\n00:03 --> 00:04\nTwo", ["One", "Two"]),
            ("1\n00:00:01:000-->00:00:02:000\nOne", ["One"]),
            (f"1\n{T}\n\nLate", ["Late"]),
            ("7\n00:00:01werwer,5 --> 00:00:02,000\nOne", ["One"]),
            (f"1\n{T}\n2\n{T}\nTwo", ["Two"]),
            (f"\n\n1\n-00:00:01,000 --> 00:00:02,000\nOne\n\n\n\n2\n{T}\nTwo", ["One", "Two"]),
            (f"1\n{T}\nMeet at\n10:00 or 11:00 -> never", ["Meet at 10:00 or 11:00 -> never"]),
            (f"Made by someone\n\n1\n{T}\nOne", ["One"]),
        ],
    )  # fmt: skip
    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\r\r\n"])
    def test_faults_players_forgive(self, data: str, units: list[str], newline: str) -> None:
        raw = data.replace("\n", newline).encode()
        assert texts(raw) == units
        assert write(raw, "a.srt", own(read(raw, "a.srt")), "de") == raw
        again = changed(raw, str.upper).decode()
        assert again.upper().split() == raw.decode().upper().split()
        assert again.count(newline) == raw.decode().count(newline)

    @pytest.mark.parametrize("data", ["Just some words.", "1\n2\n3\n", "<p>a --> b</p>"])
    @pytest.mark.parametrize("name", ["a.srt", "a.vtt"])
    def test_what_has_no_cue_is_refused(self, data: str, name: str) -> None:
        with pytest.raises(InputError, match="no cue"):
            read(data.encode(), name)

    @pytest.mark.parametrize(
        "data", [b"", b" \n", b"PK\x03\x04\x00\x00\x00\x08", bytes(range(256))]
    )
    def test_what_is_no_text_is_refused(self, data: bytes) -> None:
        with pytest.raises(InputError):
            read(data, "a.srt")
        with pytest.raises(InputError):
            write(data, "a.srt", {}, "de")

    def test_webvtt_without_cues_is_empty(self) -> None:
        assert read(b"WEBVTT\n\nNOTE Nothing yet\n", "a.vtt").units == ()


class TestWrite:
    @pytest.mark.parametrize("text", [SRT, VTT])
    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    @pytest.mark.parametrize(
        ("encoding", "mark"),
        [
            ("utf-8", b""),
            ("utf-8", codecs.BOM_UTF8),
            ("utf-16-le", codecs.BOM_UTF16_LE),
            ("utf-16-be", codecs.BOM_UTF16_BE),
        ],
    )
    def test_own_texts_give_the_bytes_back(
        self, text: str, newline: str, encoding: str, mark: bytes
    ) -> None:
        data = mark + text.replace("\n", newline).encode(encoding)
        document = read(data, "x")
        assert len(document.units) >= 2
        assert write(data, "x", own(document), "de") == data
        assert write(data, "x", {}, "de") == data
        first = document.units[0]
        again = write(data, "x", {first.id: Rendering("Nur dies", first.tags)}, "")
        assert read(again, "x").units[1:] == document.units[1:]
        assert again.startswith(mark)
        assert again.decode(encoding).replace("\r\n", "").count("\n") == (
            0 if newline == "\r\n" else text.count("\n")
        )

    def test_only_texts_change(self) -> None:
        assert changed(SRT.encode(), str.upper).decode() == (
            SRT.replace(
                "The harbour has been\nclosed for <i>two years",
                "THE HARBOUR HAS BEEN\nCLOSED FOR <i>TWO YEARS",
            )
            .replace("Who told you", "WHO TOLD YOU")
            .replace("A fisherman", "A FISHERMAN")
            .replace("Nobody", "NOBODY")
            .replace("asked", "ASKED")
        )
        assert changed(VTT.encode(), str.upper).decode() == (
            VTT.replace(
                "Salt &amp; <c.red>pepper</c>,\nshe said", "SALT &amp; <c.red>PEPPER</c>,\nSHE SAID"
            )
            .replace("One", "ONE")
            .replace("two", "TWO")
            .replace("Language: en", "Language: de")
        )

    def test_tags_follow_their_words(self) -> None:
        data = srt("The <i>red</i> <b>house</b>")
        new = {"c1": Rendering("La casa roja", (Tag(0, 8, 12), Tag(1, 3, 7)))}
        assert write(data, "x", new, "es") == srt("La <b>casa</b> <i>roja</i>")
        new = {"c1": Rendering("红房子", (Tag(0, 0, 1), Tag(1, 1, 3)))}
        assert write(data, "x", new, "zh") == srt("<i>红</i><b>房子</b>")
        nested = srt("<b><i>Oh</i> no</b>{\\k5}")
        assert changed(nested, str.upper) == srt("<b><i>OH</i> NO</b>{\\k5}")

    @pytest.mark.parametrize(
        ("cue", "without"),
        [
            ("<i>Hello there</i>", "<i>Hallo</i>"),
            ("{\\an8}<i>Hello</i> there", "{\\an8}Hallo"),
            ("<v Ann>Hello there", "<v Ann>Hallo"),
            ("Hello there</i>", "Hallo</i>"),
            ("Hello <i>there", "Hallo<i>"),
            ("<i>- Hello there</i>", "<i>- Hallo</i>"),
        ],
    )
    def test_tags_that_got_lost_are_put_back_where_that_is_no_guess(
        self, cue: str, without: str
    ) -> None:
        assert write(srt(cue), "x", {"c1": Rendering("Hallo")}, "de") == srt(without)

    def test_tags_of_no_sense_do_no_harm(self) -> None:
        tags = (Tag(0, -5, 99), Tag(0, 1, 2), Tag(7, 0, 1), Tag(-1, 0, 1))
        assert write(srt("<i>Hi</i> you"), "x", {"c1": Rendering("Na du", tags)}, "de") == srt(
            "<i>Na du</i>"
        )

    def test_lines_stay_as_many_and_are_balanced(self) -> None:
        data = srt("One line of words\nand another one")
        long = "Eine ganze Zeile voller Wörter und dahinter noch eine andere Zeile"
        assert write(data, "x", {"c1": Rendering(long)}, "de") == srt(
            "Eine ganze Zeile voller Wörter und\ndahinter noch eine andere Zeile"
        )
        assert write(data, "x", {"c1": Rendering("Wort")}, "de") == srt("Wort")
        assert write(data, "x", {"c1": Rendering("我们昨天去了旧港口，谁也没在。")}, "zh") == srt(
            "我们昨天去了旧\n港口，谁也没在。"
        )
        broken = srt("One<br>two")
        assert write(broken, "x", {"c1": Rendering("eins zwei")}, "de") == srt("eins<br>zwei")

    def test_line_ends_and_tags_keep_out_of_each_others_way(self) -> None:
        data = srt("<i>One</i>\n<b>two</b>")
        new = Rendering("eins zwei", (Tag(0, 0, 4), Tag(1, 5, 9)))
        assert write(data, "x", {"c1": new}, "de") == srt("<i>eins</i>\n<b>zwei</b>")

    def test_a_text_cannot_break_the_file(self) -> None:
        new = {"c1": Rendering(" a\n\n2\r\n00:01.000 --> 00:02.000\u2028<b>&amp; \ud800 ")}
        data = write(vtt("Hello", "you"), "x", new, "de")
        assert texts(data) == ["a 2 00:01.000 --> 00:02.000 <b>&amp; \ufffd", "you"]
        assert data.startswith(b"WEBVTT\n\n00:01.000 --> 00:01.900\n")

    @pytest.mark.parametrize("empty", ["", " \n"])
    def test_an_empty_text_leaves_the_unit(self, empty: str) -> None:
        data = vtt("Yes.\n- No.")
        assert write(data, "x", {"c1": Rendering(empty)}, "de") == data

    def test_legacy_encoding_stays_where_it_can(self) -> None:
        text = "Die Fischer hörten später davon, daß der Hafen für Jahre geschlossen würde."
        data = srt(text).decode().encode("cp1252")
        assert texts(data) == [text]
        assert write(data, "x", own(read(data, "x")), "de") == data
        french = "Les pêcheurs l’ont appris à la fin"
        assert write(data, "x", {"c1": Rendering(french)}, "fr") == srt(french).decode().encode(
            "cp1252"
        )
        polish = write(data, "x", {"c1": Rendering("Rybacy dowiedzieli się później")}, "pl")
        assert polish == codecs.BOM_UTF8 + srt("Rybacy dowiedzieli się później")

    def test_broken_bytes_stay(self) -> None:
        data = srt("Où est-il, à l'été ? Là-bas, à côté, déjà né.", "Broken é", "Fine")
        data = data.replace("Broken é".encode(), b"Broken \xc3")
        assert texts(data)[1] == "Broken \ufffd"
        again = write(data, "x", {"c3": Rendering("Gut")}, "de")
        assert again == data.replace(b"Fine", b"Gut")


WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"], exclude_characters="\\{"),
    max_size=12,
)
LINE = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
MESS = st.lists(
    st.sampled_from(
        ["<i>", "</i>", "<b>", "</b>", "<v Ann>", "<c.x>", "</c>", "{\\an8}", "<00:01.000>", "<",
         ">", "&", "&amp;", "- ", "–", " ", "\n", "\r\n", "\n\n", "12", "<br>", "a", "Wort", "é."]
    ),
    max_size=14,
).map("".join)  # fmt: skip


class TestLaws:
    @settings(max_examples=60)
    @given(cues=st.lists(LINE | MESS, min_size=1, max_size=4), web=st.booleans())
    def test_own_texts_give_the_bytes_back_and_places_are_right(
        self, cues: list[str], web: bool
    ) -> None:
        data = vtt(*cues) if web else srt(*cues)
        document = read(data, "x")
        assert write(data, "x", own(document), "de") == data
        assert len({unit.id for unit in document.units}) == len(document.units)
        for unit in document.units:
            assert unit.text == unit.text.strip() and "  " not in unit.text
            assert [tag.id for tag in unit.tags] == list(range(len(unit.tags)))
            assert all(0 <= tag.start <= tag.end <= len(unit.text) for tag in unit.tags)
            for one in unit.tags:
                for two in unit.tags[one.id + 1 :]:
                    assert two.start >= one.end or two.end <= one.end

    @settings(max_examples=60)
    @given(cues=st.lists(MESS, min_size=1, max_size=4), web=st.booleans())
    def test_nothing_is_lost_or_made_up(self, cues: list[str], web: bool) -> None:
        data = vtt(*cues) if web else srt(*cues)
        again = changed(data, lambda text: f"{text}!")
        assert skeleton(again) == skeleton(data)
        before, after = (
            Counter("".join(html.unescape(regex.sub("<br>", "", one.decode())).split()))
            for one in (data, again)
        )
        assert after - before == Counter("!" * len(read(data, "x").units))
        assert not before - after
        tag = regex.compile(r"</?[ibc]>|<c\.x>|<v Ann>|<00:01\.000>|\{\\an8\}")
        assert sorted(tag.findall(again.decode())) == sorted(tag.findall(data.decode()))

    @settings(max_examples=60)
    @given(new=LINE, old=st.sampled_from(["One", "One\ntwo", "<i>One</i>\ntwo\nthree"]))
    def test_any_text_is_read_back_in_as_many_lines(self, new: str, old: str) -> None:
        data = write(vtt(old, "End."), "x", {"c1": Rendering(f"A{new}b")}, "de")
        # Of a text in Chinese a line may end where no space was.
        assert texts(data)[0].replace(" ", "") == f"A{new}b".replace(" ", "")
        assert texts(data)[1:] == ["End."]
        lines = data.decode().split("00:01.900\n")[1].split("\n\n")[0].split("\n")
        assert len(lines) <= old.count("\n") + 1

    @settings(max_examples=60)
    @given(
        words=st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=14),
        count=st.integers(1, 4),
    )
    def test_no_other_line_ends_would_make_the_longest_line_shorter(
        self, words: list[str], count: int
    ) -> None:
        old = "\n".join(["zzz"] * count)
        data = write(srt(old), "x", {"c1": Rendering(" ".join(words))}, "de")
        lines = data.decode().split("\n")[2:-2]
        assert " ".join(lines) == " ".join(words)
        assert len(lines) == min(count, len(words))

        def best(first: int, left: int) -> int:
            rest = len(" ".join(words[first:]))
            if left == 1:
                return rest
            return min(
                (
                    max(len(" ".join(words[first:i])), best(i, left - 1))
                    for i in range(first + 1, len(words))
                ),
                default=rest,
            )

        assert max(map(len, lines)) == best(0, count)


# Were any of these quadratic, the test would not come back.
@pytest.mark.parametrize(
    "body",
    [
        "<" * 300_000,
        "<i>" * 10_000 + "</b>" * 7_000,
        "<i>" * 10_000 + "a" + "</i>" * 10_000,
        "{\\" * 150_000,
        "\r" * 60_000,
        "- " * 150_000,
        "&" * 300_000,
        "1:" * 150_000,
        "a " * 150_000,
        "a\n" * 10_000,
        "1\n" * 20_000,
        " " * 300_000 + "a",
    ],
    ids=lambda body: ascii(body[:6]),
)
@pytest.mark.parametrize("web", [False, True])
def test_hostile_texts_take_linear_time(body: str, web: bool) -> None:
    data = vtt(body) if web else srt(body)
    document = read(data, "x")
    assert write(data, "x", own(document), "de") == data
    if document.units:
        first = document.units[0]
        again = write(data, "x", {first.id: Rendering("neu " + first.text, first.tags)}, "de")
        assert read(again, "x").units[0].text.startswith("neu ")


def test_a_file_of_5_mb_is_no_trouble() -> None:
    data = srt(*["One of many lines, " * 100 + "<i>two</i>\nthree."] * 2700)
    document = read(data, "x")
    assert len(data) > 5_000_000 and len(document.units) == 2700
    last = document.units[-1]
    again = write(data, "x", {last.id: Rendering("Ende", last.tags)}, "de")
    assert again.startswith(data[:-3000]) and b"Ende" in again[-100:]
