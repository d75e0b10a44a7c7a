"""Markdown: the texts are found, the rest stays to the byte, and no new text becomes markup."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Document, Kind, Rendering, Tag, Unit
from translate.errors import InputError
from translate.formats import markdown
from translate.formats.markdown import _read as blocks_of


def read(source: str) -> Document:
    return markdown.read(source.encode(), "a.md")


def texts(source: str) -> list[str]:
    return [unit.text for unit in read(source).units]


def write(source: str, changes: Mapping[str, Rendering]) -> str:
    return markdown.write(source.encode(), "a.md", changes, "de").decode()


def put(source: str, text: str, tags: tuple[Tag, ...] | None = None, number: int = 1) -> str:
    unit = read(source).units[number - 1]
    return write(source, {unit.id: Rendering(text, unit.tags if tags is None else tags)})


def upper(text: str) -> str:
    """In capitals, letter for letter, so that tags stay where they are."""
    return "".join(char.upper() if len(char.upper()) == 1 else char for char in text)


def shape(source: str) -> list[tuple[Kind, str, list[tuple[int, int, tuple[str, ...]]]]]:
    """What each unit is, says, and what its tags mean; emphasis may be an HTML element."""
    elements: dict[tuple[str, ...], tuple[str, ...]]
    elements = {("html", "<em>"): ("em",), ("html", "<strong>"): ("strong",)}
    elements[("html", "<del>")] = ("s",)

    def says(says: tuple[str, ...]) -> tuple[str, ...]:
        return elements.get(says, says)

    return [
        (
            block.kind,
            block.inline.text,
            [(t.start, t.end, says(block.inline.marks[t.id].says)) for t in block.inline.tags],
        )
        for block in blocks_of(source, "a.md")[0]
    ]


def same_shape(source: str) -> str:
    """Write a document in capitals, and ask that it is read as the same document in capitals."""
    document = read(source)
    new = {unit.id: Rendering(upper(unit.text), unit.tags) for unit in document.units}
    written = write(source, new)
    again = read(written)
    assert [(u.text, u.kind, u.tags) for u in again.units] == [
        (upper(u.text), u.kind, u.tags) for u in document.units
    ], written
    head = markdown._decode(source.encode(), "")[1]
    body = markdown._decode(written.encode(), "")[1]
    expected = [(kind, upper(text), tags) for kind, text, tags in shape(head)]
    assert shape(body) == expected, written
    return written


def keeps(source: str) -> None:
    """With its own texts a document comes back to the byte."""
    document = read(source)
    own = {unit.id: Rendering(unit.text, unit.tags) for unit in document.units}
    assert write(source, own) == source
    assert write(source, {}) == source
    for unit in document.units:
        for tag in unit.tags:
            assert 0 <= tag.start <= tag.end <= len(unit.text)


NASTY = [
    "a *\\\n_*_\n",
    "\\\n*a*\n\n**\\**[^1]*b* c\n",
    "> $$\na\n$$\nb\n",
    "> -\ta\n\tb\n",
    "a  \n\\\nb\n",
    "1. | a\n---\n",
    "~~[![a](b)](c)\n",
    "- [ ] <div>a</div>\n",
    "",
    "\n\n",
    "# Title #\n\nSub\ntitle\n---\n\n## a ## {#anchor}\n\n###\n\n# # #\n",
    "a  \nb\\\nc\nd",
    "> a\n> > b\nlazy\n>\n> - c\n>   d\n> ---\n",
    "- a\n\n  b\n- [x] done\n  1. c\n     d\n\n\te\n\n*\n+ f\n",
    "1) a\n2) b\n10. c\n    more\n",
    "a *b **c** d* __e__ ***f*** ~~g~~ _h_ i*j*k\n",
    "a ~b~ H~2~O ~c ~~d~~ ~~e~ ~~~f~~~ ~ 5 ~6\n",
    "[a](<b c> 'd') [e][F] [f] [f][] ![g *h*](i \"j\") [![k](l)](m) [`n`](o)\n\n"
    "[f]: /u 'v'\n[F]: /u\n",
    '[two\nlines](u "ti\n  tle") and [two\nlabels]\n\n[two labels]: /x\n',
    "`` a`b `` `c\nd` <http://e.f> <g@h.i> <b>j</b> <br/> <!-- k --> &amp; &#65; \\* \\\\\n"
    "&nbsp;l\n",
    "<b>a <i>b</b> c</i> <b *d</b>*\n",
    "| a | b\\|c |\n|---|:-:|\n| `d\\|e` | |\n| f\n\n> g | h\n> - | -\n> *i* | j | k\n",
    "- | a | b |\n  |---|---|\n  | c | d |\n",
    "a[^1] b[^n] c^[inline *note*]\n\n[^1]: d\n    e\n\n    f\n[^n]: > g\n",
    "$a_b$ costs $5 and $6, $1 ${x} $$y$$ \\$ $a\\$b$\n\n$$\na *b*\n$$\n\n$$ c $$\n\n$$\nopen\n",
    "---\ntitle: a\n---\n# b\n",
    "+++\ntitle = 'a'\n+++\n\nb\n",
    "---\n\na\n\n---\n\nb\n",
    "```py\n# a\n```\n\n    *b*\n\n<div>\n*c*\n</div>\n\n~~~\nd\n",
    "> [!NOTE]\n> a\n\n> [!TIP]\n\n:::note\nb\n:::\n",
    "%(name)s %s %d {0} {name} $1 %1$s {{x}} 100%\n",
    "\tcode\n \ta\n\n\xa0\nb\xa0\n\n\u2028c\u2028\x0cd\x85e\n",
    "a\0b \ufeffc\u200b\n",
    "**a`b`** **`c`** ![](d) [](e) *`f` g*\n",
    "snake_case 2 * 3 * 4 a_b_ _c_d [x] [ ] (y) <z> & &co; #1 ~~ a | b ! ^\n",
    "Setext *a*\nb | c\n===\n\n|d\n---\n",
    "a\n: b c,\n  d\n: e\n\n*f*\n\n:   g\n\n    h\n\n    - i\n\n> j\n> ~ k\n>   l\n",
    "- a\n  : b\n\na  \n: b\n\n# a\n: b\n\n: c\n~ d\n",
    "[a]: b\n[c\n[d](e\n**f\n`g\n<h\n&i\n~~j\n![k\n$l\n[^m\n| n\n",
]


@pytest.mark.parametrize("source", NASTY)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_what_is_not_changed_stays(source: str, newline: str) -> None:
    keeps(source.replace("\n", newline))
    keeps("\ufeff" + source.replace("\n", newline))


@pytest.mark.parametrize("source", NASTY)
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_translated_document_has_the_same_shape(source: str, newline: str) -> None:
    written = same_shape(source.replace("\n", newline))
    assert set(re.findall(r"\r\n?|\n", written)) <= {newline}


class TestRead:
    def test_kinds_in_order(self) -> None:
        units = read(
            "## Before\n\n# Title\n\nPara\n\n# Other\n\n- item\n\n  more\n\n> quote\n\n"
            "| cell |\n|---|\n\na[^1]\n\n[^1]: note\n"
        ).units
        assert [(unit.text, unit.kind) for unit in units] == [
            ("Before", Kind.HEADING),
            ("Title", Kind.TITLE),
            ("Para", Kind.PARAGRAPH),
            ("Other", Kind.HEADING),
            ("item", Kind.LIST_ITEM),
            ("more", Kind.LIST_ITEM),
            ("quote", Kind.QUOTE),
            ("cell", Kind.PARAGRAPH),
            ("a", Kind.PARAGRAPH),
            ("note", Kind.PARAGRAPH),
        ]
        assert len({unit.id for unit in units}) == len(units)

    def test_text_is_plain(self) -> None:
        assert texts("one\ntwo \\* &amp; &#x41; **three** `code`.\n") == ["one two * & A three ."]

    def test_points_and_pairs(self) -> None:
        (unit,) = read("a **b `c` [d](e)** <http://f> ![g](h)[^1]  \ni <b>j</b><br>\n").units
        assert unit.text == "a b  d  g i j"
        assert [unit.text[tag.start : tag.end] for tag in unit.tags] == [
            "b  d", "", "d", "", "g", "", "", "j", "",
        ]  # fmt: skip
        assert [tag.id for tag in unit.tags] == list(range(9))

    @pytest.mark.parametrize(
        "source",
        [
            "```\na\n```\n",
            "    a\n",
            "---\na: b\n---\n",
            "+++\na = 1\n+++\n",
            "<div>\na\n</div>\n",
            "[a]: b 'c'\n",
            "$$\na\n$$\n",
            "$a$\n",
            "`a`\n",
            "<http://a>\n",
            "***\n",
            "<!-- a -->\n",
            ":::note\n",
            "![](a)\n",
            "| |\n|-|\n",
        ],
    )
    def test_what_is_no_text(self, source: str) -> None:
        assert read(source).units == ()

    def test_prices_and_placeholders_are_text(self) -> None:
        source = "From $5 to $6, %(name)s {0} $1 and $2 or ${a}/${b}.\n"
        assert read(source).units[0] == Unit("b1", source.strip())

    def test_the_language_of_the_front_matter(self) -> None:
        assert read("---\ntitle: x\nlang: pt-BR\n---\n").language == "pt-BR"
        assert read("+++\nlanguage = 'de'\n+++\n").language == "de"
        assert read("lang: de\n").language == ""

    def test_a_rule_at_the_top_is_no_front_matter(self) -> None:
        assert texts("---\n\na\n\n---\n") == ["a"]
        assert texts("---\nnever closed\n") == ["never closed"]

    def test_not_utf8(self) -> None:
        with pytest.raises(InputError, match=r"a\.md, line 2: this is not UTF-8"):
            markdown.read(b"a\n\xff\n", "a.md")
        with pytest.raises(InputError):
            markdown.write(b"\xc3", "a.md", {}, "de")


class TestWrite:
    @pytest.mark.parametrize(
        ("text", "written"),
        [
            ("1. a", "1\\. a"),
            ("2) a", "2\\) a"),
            ("# a", "\\# a"),
            ("- a", "\\- a"),
            ("+ a", "\\+ a"),
            ("> a", "\\> a"),
            ("---", "\\---"),
            ("===", "\\==="),
            ("| a", "&#124; a"),
            ("$$ a", "\\$$ a"),
            ("::: a", "\\::: a"),
            ("[a]: b", "\\[a]: b"),
            ("a *b* c", "a \\*b\\* c"),
            ("a _b_ c", "a \\_b\\_ c"),
            ("a `b` c", "a \\`b\\` c"),
            ("a <b> c", "a \\<b> c"),
            ("a [b](c)", "a \\[b\\](c)"),
            ("a ~~b~~", "a \\~\\~b\\~\\~"),
            ("a ~b~ 5 ~ 6", "a \\~b\\~ 5 ~ 6"),
            ("a ~5 ~~~b~~~", "a ~5 ~~~b~~~"),
            ("a &lt; b", "a \\&lt; b"),
            ("a\\*b", "a\\\\\\*b"),
            ("a_b_c 2 * 3, a [b], c:\\d #1 & x < y!", "a_b_c 2 * 3, a [b], c:\\d #1 & x < y!"),
            ("1.5 -a #b", "1.5 -a #b"),
            ("a\n\n\tb", "a   b"),
        ],
    )
    def test_new_text_is_no_markup(self, text: str, written: str) -> None:
        assert put("x\n", text) == written + "\n"
        assert texts(put("x\n", text)) == [re.sub(r"[\n\t]", " ", text)]

    @pytest.mark.parametrize(
        "source", ["- x\n", "> x\n", "# x\n", "x\n===\n", "x\n---\n", "|x|\n|-|\n", "[^1]: x\n"]
    )
    @pytest.mark.parametrize(
        "text",
        ["1. a", "# a #", "a #", "- - -", "***", "a | b", "a {#b}", "[ ] a", "[!NOTE]", "\\", "a\\",
         "<div>", "```", "    a", "$a$", "a^[b]", "\xa0a\xa0", "&#65;", "![a](b)", "[^1]", "|a",
         "a\\|b", "a|", "<!-- a", "`", "_a_", "*", "\\\\", "http://a_b_", "\u2028a", "~", "a!"],
    )  # fmt: skip
    def test_new_text_is_read_again(self, source: str, text: str) -> None:
        written = put(source, text)
        assert texts(written) == [text.strip(" ")], written
        assert [unit.kind for unit in read(written).units] == [u.kind for u in read(source).units]

    def test_only_the_unit_changes(self) -> None:
        source = "# a  ##\r\n\r\n*  b\r\n   c\r\n\r\n|d|  e |\r\n|-|-|\r\n\r\n~~~\nf\r\n~~~"
        assert put(source, "B", number=2) == source.replace("b\r\n   c", "B")
        assert put(source, "E|", number=4) == source.replace(" e ", " E\\| ")

    def test_continued_lines_keep_their_prefix(self) -> None:
        source = "> - one two three\n>   four five\n"
        assert put(source, "eins zwei drei vier fünf sechs sieben") == (
            "> - eins zwei\n>   drei vier\n>   fünf sechs\n>   sieben\n"
        )
        assert put("> - a  \n>   b\n", "1. c - d", (Tag(0, 4, 4),)) == ("> - 1\\. c  \n>   \\- d\n")

    def test_a_line_that_is_not_wrapped_stays_one(self) -> None:
        assert put("a\n", "word " * 100) == ("word " * 100).strip() + "\n"

    def test_tags_go_with_their_words(self) -> None:
        source = "the *red* [house](u 't') of `x` now\n"
        text = "das Haus, das rote, von "
        tags = (Tag(0, 14, 18), Tag(1, 4, 8), Tag(2, 24, 24))
        assert put(source, text, tags) == "das [Haus](u 't'), das *rote*, von `x`\n"

    def test_links_by_their_words_keep_their_definition(self) -> None:
        source = "[House], [House][] and [red][House]\n\n[house]: /u\n"
        written = same_shape(source)
        assert written.startswith("[HOUSE][House], [HOUSE][House] AND [RED][House]\n")

    @pytest.mark.parametrize(
        ("text", "tags", "written"),
        [
            ("x„y“z", (Tag(0, 1, 4),), "&#120;**„y“**&#122;"),
            ("日本「語」です", (Tag(0, 2, 5),), "日&#26412;**「語」**&#12391;す"),
            ("a b", (Tag(0, 1, 3),), "a **b**"),
            ("a b ", (Tag(0, 0, 2),), "**a** b"),
            ("a b", (Tag(0, 1, 2),), "a b"),
            ("a b", (), "a b"),
            ("a b", (Tag(7, 0, 1),), "a b"),
            ("a b", (Tag(0, -5, 99),), "**a b**"),
        ],
    )
    def test_emphasis_anywhere(self, text: str, tags: tuple[Tag, ...], written: str) -> None:
        assert put("**q**\n", text, tags) == written + "\n"

    def test_emphasis_that_markdown_cannot_write(self) -> None:
        source = "**a** **b**\n"
        assert put(source, "ab", (Tag(0, 0, 1), Tag(1, 1, 2))) == (
            "<strong>a</strong><strong>b</strong>\n"
        )

    def test_a_break_with_nothing_behind_it(self) -> None:
        tags = (Tag(0, 2, 2), Tag(1, 2, 2))
        assert put("a\\\n**b**\n", "x\\", tags) == "x\\\n"

    def test_tags_that_cross_are_cut(self) -> None:
        written = put("*a* [b](c)\n", "one two three", (Tag(0, 0, 7), Tag(1, 4, 13)))
        assert written == "*one [two](c)* three\n"

    def test_a_block_tag_at_the_beginning(self) -> None:
        written = put("a <!-- x --> b\n", " a b", (Tag(0, 0, 0),))
        assert texts(written) == ["\u2060 a b"]

    def test_a_text_without_words_changes_nothing(self) -> None:
        assert put("# a\n", " \n") == "# a\n"
        assert write("a\n", {"b9": Rendering("x")}) == "a\n"

    def test_no_table_is_made_by_a_rule_below(self) -> None:
        for text in ("a |", "| a", "|a|"):
            assert texts(put("1. x\n---\n", text)) == [text]

    def test_no_definition_is_made_by_an_attempt(self) -> None:
        source = "a\n\n[b]\n"
        assert texts(put(source, "[b]: c")) == ["[b]: c", "[b]"]


WORDS = st.sampled_from(
    ["word", "a", "ß", "日本", "„x“", "1.", "-", "#", "*", "_", "a_b", "[", "]", "(x)", "<", "|",
     "\\", "&amp;", "&lt", "$5", "!", "~~", "`", "^", ":", "%s", "{0}", "\\*", "<b>", "</b>", "=",
     "http://a.b/c_d", "+++", "---", ">"]
)  # fmt: skip
PLAIN = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)


def _marked(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    around = st.sampled_from(
        ["*{}*", "**{}**", "_{}_", "__{}__", "~~{}~~", "[{}](/u)", '[{}](</a b> "t")', "![{}](i)",
         "[{}][r]", "`{}`", "``{}``", "<i>{}</i>", "^[{}]", "${}$"]
    )  # fmt: skip
    return st.tuples(around, inner).map(lambda both: both[0].replace("{}", both[1]))


MARKED = st.recursive(PLAIN, _marked, max_leaves=3) | st.sampled_from(["[r]", "[^1]", "<http://a>"])
LINE = st.lists(MARKED, min_size=1, max_size=4).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n", "  \n", "\\\n"]).map(lambda by: by.join(parts))
)


def _nested(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def within(first: str, rest: str, lazy: bool, source: str) -> str:
        lines = source.split("\n")
        return "\n".join(
            [first + lines[0], *(line if lazy or not line else rest + line for line in lines[1:])]
        )

    prefixes = st.sampled_from(
        [("> ", "> "), ("- ", "  "), ("1. ", "   "), ("-\t", "\t"), ("[^1]: ", "    "),
         ("- [ ] ", "  "), (">", ">"), ("> [!NOTE]\n> ", "> ")]
    )  # fmt: skip
    one = st.tuples(prefixes, st.booleans(), inner).map(
        lambda made: within(*made[0], made[1], made[2])
    )
    return one | st.lists(inner, min_size=2, max_size=3).flatmap(
        lambda parts: st.sampled_from(["\n", "\n\n"]).map(lambda by: by.join(parts))
    )


BLOCK = st.one_of(
    LINE,
    LINE.map(lambda line: "# " + line.replace("\n", " ")),
    LINE.map(lambda line: line + "\n---"),
    LINE.map(lambda line: line + "\n==="),
    st.tuples(LINE, LINE).map(
        lambda pair: "| {} | {} |\n|---|---|\n| x | {} |".format(
            *(part.replace("\n", " ") for part in (*pair, pair[0]))
        )
    ),
    st.sampled_from(["```\na\n```", "    a", "<div>a</div>", "***", "$$\na\n$$", "[r]: /r 't'"]),
)
DOCUMENT = st.tuples(
    st.lists(st.recursive(BLOCK, _nested, max_leaves=4), min_size=1, max_size=3),
    st.sampled_from(["\n", "\r\n"]),
).map(lambda made: ("\n\n".join(made[0]) + "\n\n[r]: /r\n").replace("\n", made[1]))


@given(DOCUMENT)
@settings(max_examples=60)
def test_composed_documents_stay(source: str) -> None:
    keeps(source)


@given(DOCUMENT)
@settings(max_examples=60)
def test_composed_documents_keep_their_shape(source: str) -> None:
    same_shape(source)


@given(
    st.text(
        st.sampled_from(list("a1 \n\t*_`[]()<>#-+.!|\\&;:~$^={}'\"/x\r\x00\xa0é日")), max_size=60
    )
)
@settings(max_examples=150)
def test_any_text_is_a_document_that_stays(source: str) -> None:
    keeps(source)


@given(st.sampled_from(["x\n", "> - x\n", "# x\n", "x\n---\n", "|x|\n|-|\n"]), st.text(max_size=30))
@settings(max_examples=100)
def test_any_text_can_be_put_in(source: str, text: str) -> None:
    written = put(source, text)
    expected = re.sub(r"[\t\n\r\f\v]", " ", text).replace("\0", "\ufffd").strip(" ")
    assert texts(written) == [expected if expected.strip() else "x"], written


@given(
    st.text(st.sampled_from("ab *_„「([.)-"), min_size=1, max_size=12),
    st.lists(st.tuples(st.integers(0, 6), st.integers(0, 12), st.integers(0, 12)), max_size=6),
)
@settings(max_examples=60)
def test_tags_anywhere_leave_the_text_whole(text: str, places: list[tuple[int, int, int]]) -> None:
    source = "*a* **b** [c](/u) `d` ~~e~~\\\n<i>f</i>\n"
    tags = tuple(Tag(number, min(a, b), max(a, b)) for number, a, b in places)
    written = put(source, text, tags)
    if text.strip():
        units = read(written).units
        assert len(units) == 1, written
        found = units[0].text.replace("\u2060", "")
        assert re.sub(r"\s", "", found) == re.sub(r"\s", "", text), written


def calls(source: str) -> int:
    """How many functions reading a document and writing it anew take."""
    count = 0

    def counts(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counts)
    try:
        document = read(source)
        write(source, {unit.id: Rendering(unit.text + " *", unit.tags) for unit in document.units})
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize(
    "part",
    ["[a", "![a](", "[a][", "*a **b ", "a* _b", "`` ` ", "<!-- <a ", "$a $$b ", "^[a", "[^a ",
     "<b></i>", "> a\n", "- a\n", "$$a\n# b\n", "|a|\n|-|\n", "a\\\n", ":::\n", "\\", "[^a]: b\n"],
)  # fmt: skip
def test_time_grows_with_the_input(part: str) -> None:
    calls(part)  # Makes the parsers.
    once, twice = calls(part * 60), calls(part * 120)
    assert twice < 2.5 * once + 2000


def test_five_megabytes() -> None:
    line = "Plain words that go on for long and have no markup in them at all" * 400
    source = f"{line}\n\n" * (5_000_000 // len(line))
    document = read(source)
    assert len(document.units) == 5_000_000 // len(line)
    own = {unit.id: Rendering(unit.text, unit.tags) for unit in document.units}
    assert write(source, own) == source


@pytest.mark.parametrize(
    "source",
    ["> " * 1000 + "a", "- " * 1000 + "a", "[" * 1000, "![" * 400 + "a" + "](b)" * 400,
     "*a " * 400 + "b*" * 400, "".join("  " * n + "- a\n" for n in range(150)),
     "<b>" * 1000 + "a" + "</b>" * 1000, "[^a]: " * 1000 + "b", "^[" * 500 + "]" * 500],
)  # fmt: skip
def test_deep_nesting_is_read_or_refused(source: str) -> None:
    keeps(source)
    document = read(source)
    write(source, {unit.id: Rendering("x", unit.tags) for unit in document.units})
