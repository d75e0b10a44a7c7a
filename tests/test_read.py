"""Reading: encodings, line ends, layouts; nothing is lost, and what is no text is refused."""

from __future__ import annotations

import codecs
import io
import sys
import textwrap
from pathlib import Path
from types import SimpleNamespace

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from translate import read
from translate.article import Article
from translate.decode import decode
from translate.errors import InputError
from translate.read import read as read_file
from translate.read.text import parse, plain, split

PROSE = dict(
    line.split("\t")
    for line in (Path(__file__).parent / "data" / "clean" / "lines" / "prose.tsv")
    .read_text("utf-8")
    .splitlines()
)
GREEK = (
    "Το δημοτικό συμβούλιο αποφάσισε την Τρίτη να κλείσει το παλιό λιμάνι για δύο χρόνια, και "
    "κανείς στην πόλη δεν το περίμενε. Οι ψαράδες το έμαθαν τελευταίοι."
)
HEBREW = (
    "מועצת העיר החליטה ביום שלישי לסגור את הנמל הישן לשנתיים, ואיש בעיר לא ציפה לכך. "
    "הדייגים היו האחרונים שידעו על זה."
)
THAI = "สภาเมืองมีมติเมื่อวันอังคารให้ปิดท่าเรือเก่าเป็นเวลาสองปี และไม่มีใครในเมืองคาดคิดว่าจะเป็นเช่นนั้น"
HUNGARIAN = (
    "A városi tanács úgy döntött, hogy két évre bezárja a régi kikötőt. A halászok később "
    "értesültek."
)
LITHUANIAN = (
    "Miesto taryba antradienį nusprendė dvejiems metams uždaryti senąjį uostą. Žvejai apie tai "
    "sužinojo paskutiniai."
)
VOICES = "„Nie wieder“, sagte Übersetzerin Öztürk – für 5 € …"
GERMAN, FRENCH = PROSE["de"], PROSE["fr"]
LEGACY = [
    ("cp1252", GERMAN),
    ("cp1252", FRENCH),
    ("cp1252", PROSE["es"]),
    ("cp1252", PROSE["pt"]),
    ("cp1252", PROSE["ca"]),
    ("cp1252", PROSE["gl"]),
    ("cp1252", PROSE["it"] + " È già così."),
    ("cp1252", VOICES),
    ("cp1252", "The résumé of the naïve waiter lay in the café of the harbour."),
    ("iso8859_15", "Sa sœur a payé 5 € à l'hôtel, près du marché aux bœufs."),
    ("cp1250", PROSE["pl"]),
    ("iso8859_2", PROSE["pl"]),
    ("cp1250", PROSE["cs"]),
    ("iso8859_2", PROSE["cs"]),
    ("iso8859_2", HUNGARIAN),
    ("cp1251", PROSE["ru"]),
    ("koi8_r", PROSE["ru"]),
    ("cp866", PROSE["ru"]),
    ("cp1251", PROSE["uk"]),
    ("koi8_u", PROSE["uk"]),
    ("cp1253", GREEK),
    ("cp1254", PROSE["tr"]),
    ("cp1255", HEBREW),
    ("cp1256", PROSE["ar"]),
    ("cp1257", LITHUANIAN),
    ("iso8859_3", PROSE["eo"]),
    ("cp874", THAI),
    ("shift_jis", PROSE["ja"]),
    ("euc_jp", PROSE["ja"]),
    ("iso2022_jp", PROSE["ja"]),
    ("euc_kr", PROSE["ko"]),
    ("gb18030", PROSE["zh"]),
    ("big5", "市議會星期二決定將舊港口關閉兩年，城裡誰也沒有料到這件事。漁民們是最後一個知道的。"),
    ("mac_roman", FRENCH + " « Déjà », dit-il, « l'été s'achève à la forêt. »"),
]


def whole(article: Article) -> str:
    return article.lead + "".join(block.source_text + block.gap for block in article.blocks)


def texts(source: str) -> list[str]:
    return [block.text for block in split(source)[1]]


@pytest.mark.parametrize(
    ("encoding", "text"), LEGACY, ids=[f"{encoding}-{text[:12]}" for encoding, text in LEGACY]
)
def test_legacy_encodings_are_told_by_the_text_they_make(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), "x")[0] == text


def test_a_legacy_byte_far_into_the_text_is_found() -> None:
    text = (
        "It is all ASCII here, and goes on like that.\n" * 4000 + "Fin du résumé: l'été s'achève."
    )
    assert decode(text.encode("cp1252"), "x")[0] == text
    line = "word " * 20000 + "naïve résumés, as they say in the café"
    assert decode(line.encode("cp1252"), "x")[0] == line


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "utf-8"),
    ],
)
def test_unicode_with_and_without_a_mark(mark: bytes, encoding: str) -> None:
    text = "Südkorea wählt einen Präsidenten.\nDie Fischer auch."
    article = parse(mark + text.encode(encoding), "x")
    assert whole(article) == text
    assert article.blocks[0].text == "Südkorea wählt einen Präsidenten."


def test_utf8_that_is_cut_or_badly_joined_stays_utf8() -> None:
    data = GERMAN.encode()
    text, encoding = decode(data + "ü".encode()[:1], "x")
    assert (text, encoding) == (GERMAN + "\ufffd", "utf-8")
    text, encoding = decode((GERMAN * 20).encode() + b"\xfc" + data, "x")
    assert (text, encoding) == (GERMAN * 20 + "\ufffd" + GERMAN, "utf-8")


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "only white space"),
        ("\u00a0\u200b\n".encode(), "only white space"),
        ("\ufeff \u2028".encode("utf-16"), "only white space"),
        ("\u00ad\n\u00ad".encode(), "only white space"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00word/document.xml", "binary data"),
        (bytes(range(256)) * 4, "binary data"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary data"),
        (b"text\x01\x02\x03\x04 with \x05\x06 controls", "binary data"),
    ],
)
def test_what_is_no_text_is_refused_in_a_sentence(data: bytes, why: str) -> None:
    with pytest.raises(InputError) as error:
        parse(data, "article.txt")
    assert str(error.value).startswith("article.txt ")
    assert why in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("missing.txt", "does not exist"),
        (".", "is a folder"),
        ("page.mhtml", "save the page as HTML only"),
        ("paper.PDF", "get the text itself"),
        ("a\0b.txt", "cannot be read"),
        ("x" * 300 + ".txt", "cannot be read"),
        ("one.txt/two.txt", "cannot be read"),
    ],
)
def test_files_that_cannot_be_read(
    path: str, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("page.mhtml", "paper.PDF", "one.txt"):
        Path(name).write_text("<p>It is text.</p>")
    with pytest.raises(InputError) as error:
        read_file(path)
    assert why in str(error.value)
    assert "\n" not in str(error.value)


def test_a_file_of_any_other_name_is_text(tmp_path: Path) -> None:
    for name in ("README", "article.txt", "article.news", "a.b.c"):
        (tmp_path / name).write_bytes(b"One line.\r\n\r\nAnother.\r\n")
        article = read_file(tmp_path / name)
        assert [block.text for block in article.blocks] == ["One line.", "Another."]
        assert article.newline == "\r\n"


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO("Füße.".encode("cp1252"))))
    article = read_file("-")
    assert (article.name, article.encoding) == ("standard input", "cp1252")
    assert whole(article) == "Füße."


def test_a_file_that_is_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "LIMIT", 1 << 20)
    path = tmp_path / "large.txt"
    path.write_bytes(b"word " * (1 << 18))
    with pytest.raises(InputError, match="larger than 1 MB"):
        read_file(path)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\v", "\f"])
def test_any_line_end(end: str) -> None:
    source = f"The headline{end}{end}First text.{end}Second text.{end}"
    article = parse(source.encode(), "x")
    assert [block.text for block in article.blocks] == [
        "The headline",
        "First text.",
        "Second text.",
    ]
    assert whole(article) == source
    assert article.newline == (end if end in ("\n", "\r\n", "\r") else "\n")


def test_the_commonest_line_end_is_the_articles() -> None:
    assert parse(b"a\r\nb\r\nc\nd", "x").newline == "\r\n"
    assert parse(b"a\rb\rc\nd", "x").newline == "\r"


PARAGRAPHS = [
    "The council voted on Tuesday to close the old harbour for two years. Nobody in the town had "
    "expected it, and the fishermen have not been asked.",
    "Anna Berg, who has sold herring on the quay since 1987, says that she will go on selling it, "
    "even if she must do so from a boat.",
    "It is not the first time: in 1953 the harbour was closed for a whole winter, because the ice "
    "would not go.",
]


@pytest.mark.parametrize("width", [40, 50, 60, 72, 80, 100])
@pytest.mark.parametrize("indent", ["", "   "])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_wrapped_paragraphs_are_joined(width: int, indent: str, between: str, end: str) -> None:
    wrapped = [textwrap.fill(one, width, initial_indent=indent) for one in PARAGRAPHS]
    source = between.join(["The old harbour closes", *wrapped]).replace("\n", end)
    assert texts(source) == ["The old harbour closes", *PARAGRAPHS]


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n \n", "\r\n\t\r\n"])
def test_a_paragraph_on_a_line_is_a_block(between: str) -> None:
    assert texts(between.join(PARAGRAPHS)) == PARAGRAPHS


@pytest.mark.parametrize(
    "lines",
    [
        # verse, also where its lines begin in lower case
        [
            "The harbour sleeps beneath its coat of tar,",
            "The gulls have gone to where the trawlers are,",
            "And nobody will light the lamp tonight",
            "But one who learned to live without the light.",
        ],
        ["the harbour sleeps", "under its coat of tar and nobody", "lights the lamp tonight"],
        # headlines of about one length
        [
            "Council closes old harbour for two years",
            "Fishermen angry about council's decision",
            "Winter of 1953 remembered by the oldest",
            "Herring prices rise to new record in May",
        ],
        ["Harbour Office", "Quay 4", "1234 Velden"],
        ["Home", "News", "Sport", "Culture", "Contact"],
    ],
)
def test_lines_that_are_no_wrapped_text_stay_lines(lines: list[str]) -> None:
    assert texts("\n".join(lines)) == lines


def test_a_menu_above_does_not_hide_that_the_text_is_wrapped() -> None:
    menu = ["Home", "News", "Sport", "Culture", "Contact", "Archive"]
    wrapped = "\n\n".join(textwrap.fill(one, 72) for one in PARAGRAPHS)
    assert texts("\n".join(menu) + "\n\n" + wrapped) == [*menu, *PARAGRAPHS]


@pytest.mark.parametrize("beside", ["within", "above", "below"])
def test_longer_lines_beside_do_not_hide_where_a_text_is_wrapped(beside: str) -> None:
    wrapped = [textwrap.fill(one, 60) for one in PARAGRAPHS]
    longer = [
        "Also read: The ferry company answers its critics, and none of them is convinced by it",
        "Also read: What the harbour master wrote in his diary in the winter of the great storm",
        "Save for later",
    ]
    block = "\n".join(longer)
    parts = {
        "within": [wrapped[0], block, *wrapped[1:]],
        "above": [block, *wrapped],
        "below": [*wrapped, block],
    }
    assert sorted(texts("\n\n".join(parts[beside]))) == sorted([*PARAGRAPHS, *longer])


def test_a_line_that_a_hand_broke_early_is_joined() -> None:
    wrapped = "\n\n".join(textwrap.fill(one, 60) for one in PARAGRAPHS)
    early = "The engineers had found that the wooden piles under the quay\nare rotten\nand must go."
    assert texts(wrapped + "\n\n" + early)[-1] == early.replace("\n", " ")


def test_wrapped_text_without_spaces_is_joined_without_them() -> None:
    source = PROSE["ja"] * 3
    wrapped = "\n".join(source[i : i + 30] for i in range(0, len(source), 30))
    assert texts("古い港\n\n" + wrapped) == ["古い港", source]


@pytest.mark.parametrize(
    ("source", "blocks"),
    [
        ("- one\n- two\n• three", [("- ", "one"), ("- ", "two"), ("• ", "three")]),
        ("1. one\n2. two", [("1. ", "one"), ("2. ", "two")]),
        ("  9) nine\n 10) ten", [("  9) ", "nine"), (" 10) ", "ten")]),
        ("# Head\n\n## Lower", [("# ", "Head"), ("## ", "Lower")]),
        ("> Said he.", [("> ", "Said he.")]),
        # a number that no other follows opens a sentence; a dash may, too
        ("3. Oktober 1990", [("", "3. Oktober 1990")]),
        ("1990. Ein Jahr", [("", "1990. Ein Jahr")]),
        ("-5 degrees", [("", "-5 degrees")]),
        ("– Who is there?", [("", "– Who is there?")]),
        ("* * *", [("", "* * *")]),
        ("- an item\n  goes on\n- another", [("- ", "an item goes on"), ("- ", "another")]),
    ],
)
def test_what_stands_in_front_of_the_words(source: str, blocks: list[tuple[str, str]]) -> None:
    assert [(block.marker, block.text) for block in split(source)[1]] == blocks


def test_a_quotation_marked_on_every_line_is_one() -> None:
    lines = textwrap.wrap(PARAGRAPHS[0], 50, initial_indent="> ", subsequent_indent="> ")
    (block,) = split("\n".join(lines))[1]
    assert (block.marker, block.text) == ("> ", PARAGRAPHS[0])


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("a\u00a0b\u202fc\u3000d", "a b c d"),
        ("a  b\tc", "a b c"),
        ("Kim Jong-\nun", "Kim Jong-un"),
        ("Moon Jae-\nin visited", "Moon Jae-in visited"),
        ("from 1998 -\nor later", "from 1998 - or later"),
        ("Wirt\u00adschafts\u00ad\nminister", "Wirtschaftsminister"),
        ("zero\u200bwidth \ufeffmark", "zerowidth mark"),
        ("bell\x07 and\x1b[31m colour", "bell and [31m colour"),
        ("北朝鮮が\nミサイル", "北朝鮮がミサイル"),
        ("नेपाल\u200dको", "नेपाल\u200dको"),  # joiners are spelling
        ("می\u200cروم", "می\u200cروم"),
        ("  \n  ", ""),
    ],
)
def test_the_words_of_a_block(source: str, wanted: str) -> None:
    assert plain(source) == wanted


LINES = st.lists(
    st.one_of(
        st.text(max_size=30),
        st.text(st.sampled_from("ab A.-> \t\u00a0\u200b1.)#*•「。あ漢\u00ad"), max_size=90),
        st.sampled_from(["", " ", "- item", "1. one", "2. two", "> said", *PARAGRAPHS]),
    )
)
ENDS = st.sampled_from(["\n", "\r\n", "\r", "\n\n", "\u2028", "\x85", "\v", "\f", "\u2029"])


@given(LINES, st.lists(ENDS, min_size=1))
@example(["a", " ", "b"], ["\r", "\n"])
def test_blocks_and_gaps_are_the_input_again(lines: list[str], ends: list[str]) -> None:
    source = "".join(line + ends[i % len(ends)] for i, line in enumerate(lines))
    lead, blocks = split(source)
    assert lead + "".join(block.source_text + block.gap for block in blocks) == source
    assert [block.id for block in blocks] == [f"b{i}" for i in range(1, len(blocks) + 1)]
    for block in blocks:
        assert block.source_text == block.source_text.rstrip() != ""
        assert block.source_text.startswith(block.marker)
        assert not regex.search(r"[\p{Cc}\u2028\u2029\u200b\ufeff\u00ad]|^\s|\s$|\s\s", block.text)


@given(st.binary(max_size=300))
@example(b"\xff\xfe\x00")
@example(b"\xef\xbb\xbf")
@example("Füße".encode("utf-16")[:-1])
@example(b"\x1b$B")
@example(b"\xed\xa0\x80 lone half")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = parse(data, "x")
    except InputError:
        return  # refused, which is an answer
    assert article.blocks
    assert not regex.search(r"\p{Cs}", whole(article))
    codecs.lookup(article.encoding)


@pytest.mark.parametrize(
    "data",
    [
        b"word " * 200_000,
        b"a" * 1_000_000,
        b"\n" * 1_000_000 + b"end",
        b" " * 1_000_000 + b"x" + b" " * 1_000_000,
        b"word\r\n" * 50_000,
        b"- " * 300_000,
        b"1. a\n" * 50_000,
        "é".encode("cp1252") * 300_000,
        "漢字".encode() * 200_000,
        b"compound-\nword that goes on to the end of this line of text here\n" * 15_000,
    ],
    ids=lambda data: repr(data[:8]),
)
def test_huge_texts_are_read_whole(data: bytes) -> None:
    article = parse(data, "x")
    assert whole(article).encode(article.encoding) == data
