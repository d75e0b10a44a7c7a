"""Pages made to hurt: too deep, too large, broken in every way; their words are read."""

from __future__ import annotations

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from translate.errors import InputError
from translate.read.html import parse
from translate.read.html.tree import tame

from .samples import page, texts

MB = 1 << 20


def words(data: bytes) -> list[str]:
    return " ".join(block.text for block in parse(data, "x").blocks).split()


def many(unit: str, size: int) -> str:
    return unit * (size // len(unit))


@pytest.mark.parametrize(
    "open_",
    ["<div>", "<b>", "<ul><li>", "<table><tr><td>", "<a href=x><font><p>", "<span>", "<x-y>",
     "<blockquote><p>", "<select><div>", "<math><mi>", "<h1></h2><div></h1>", "<form><div></form>",
     "<span><div></span>", "<b>x</i>", "<div>x</x>", "<object><div>", "<template><div>"],
)  # fmt: skip
def test_text_30000_elements_deep(open_: str) -> None:
    found = words(page(f"<p>before</p>{open_ * 30_000}end"))
    assert found[0] == "before"
    unseen = open_ in ("<object><div>", "<template><div>")
    assert found[-1].endswith("before" if unseen else "end")


def test_what_is_too_deep_stays_apart() -> None:
    inner = "<div>one</div><div>two</div>three"
    found = texts("<div>" * 3000 + inner + "</div>" * 3000 + "<p class=after>last")
    assert found == ["one", "two", "three", "last"]


def test_after_what_is_too_deep_the_markup_is_right_again() -> None:
    body = "<nav>" + "<div>" * 3000 + "x" + "</div>" * 3000 + "</nav><p class=after>last"
    assert parse(page(body), "x").blocks[-1].markup == ("html", "body", "p.after")


def test_20_megabytes_of_open_elements() -> None:
    with pytest.raises(InputError, match="without any text"):
        parse(many('<div class="wrapper outer">\n', 20 * MB).encode(), "x")


@pytest.mark.parametrize(
    "source",
    [
        "<p " + " ".join(f"a{i}=1" for i in range(100_000)) + ">end",
        "".join(f"<body a{i}=1>" for i in range(50_000)) + "end",
        "<p class='" + many("a ", MB) + "'>end",
        "".join(f"<b id={i}>" for i in range(60)) + many("<p>x", MB // 4) + " end",
        "".join(f"<b id={i}><table><td></b></td></table>" for i in range(5_000))
        + many("<p>x", MB // 4) + " end",
        f"<p><a href={'x' * MB}>" + many("<p>x", MB // 4) + " end",
        "<select>" + many("<option>x", MB // 4) + "</select> end",
        many("<p>x</b>", MB // 4) + " end",
        many("x<br>", MB // 4) + " end",
        many("<img alt='x y' src=z>", MB // 4) + " end",
        many("<a href=x>x</a> ", MB // 4) + " <p>end",
        many("<span>Ab</span>", MB // 4) + " <p>end",
        many("<span>ab</span>", MB // 4) + " <p>end",
        many("<img alt='x y' src=z> ", MB // 4) + " end",
        many("<span lang=a>Ab</span>", MB // 4) + " <p>end",
        many("<noscript>", MB) + " end",
        many("&amp;", MB) + " end",
        many("&#x1d11e;", MB) + " end",
        many("<", MB) + " end",
        many("</x>", MB) + " end",
        many("<!-->", MB) + " end",
        many("<![CDATA[x]]>", MB) + " end",
        many("<h1>", MB // 4) + "x</h1> end",
        "x" * MB + " end",
        "<pre>" + "\n" * MB + " end",
        "<!DOCTYPE lolz [<!ENTITY a '&b;&b;'><!ENTITY b '&c;&c;'>]><p>&a;&a; end",
    ],
    ids=lambda source: repr(source[:16]),
)  # fmt: skip
def test_a_page_made_to_hurt_is_read_to_its_end(source: str) -> None:
    assert words(source.encode())[-1].endswith("end")


@pytest.mark.parametrize(
    "source",
    [
        "<p>seen</p><!-- " + "x" * MB,
        "<p>seen</p><script>" + "x<p>" * 10_000,
        "<p>seen</p><style>" + "x",
        "<p>seen</p><p " + 'a="' * 10_001,
        "<p>seen</p><p " + many("a ", MB),
        "<p>seen</p><" + many("p<", MB),
        "<p>seen</p>" + many("<svg>", MB) + "x",
        "<p>seen</p>" + many("<p/", MB),
        "<p>seen</p>" + many("<p a='\">", MB),
    ],
    ids=lambda source: repr(source[11:24]),
)
def test_what_is_never_closed_hides_the_rest_alone(source: str) -> None:
    assert words(source.encode()) == ["seen"]


def test_pages_without_tricks_come_out_of_taming_as_they_are() -> None:
    source = "<!doctype html><p a=1 b='2>' c=\">\">x<b>y</b><br/><!-- <p --><script>'<p>'</script>"
    assert tame(source) == source


TAGS = "p /p b /b a /a table td br pre script /script !-- svg /svg select option li h1 title q rt"
RARE = "template frameset plaintext html body noscript /noscript ruby textarea x-y math"
SNIPPETS = [
    *(f"<{name}>" for name in TAGS.split() + RARE.split()),
    *["-->", "<div ", "<a href=x>", "<![CDATA[", "<img alt='a' src=b>", "<time datetime='9'>"],
    *["<meta charset=", "utf-16", "gbk>", "<html lang=", "<body lang=x>", "<?xml encoding='"],
    *[
        "&#0;",
        "&#xD800;",
        "&nbsp;",
        "\0",
        "\ufeff",
        "\u00ad",
        "a",
        " ",
        ">",
        "'",
        '"',
        "=",
        "/",
        "\n",
    ],
    '<script type="application/ld+json">{"headline":',
]
PIECES = st.lists(st.sampled_from(SNIPPETS), max_size=40).map(lambda some: "".join(some).encode())


@given(st.one_of(st.binary(max_size=300), PIECES))
@example(b"<html>\xff\xfe\x00")
@example(b"<frameset>")
@example(b"\xef\xbb\xbf")
@example("<p>Füße".encode("utf-16")[:-1])
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        article = parse(data, "x")
    except InputError:
        return  # refused, which is an answer
    assert article.blocks
    assert [block.id for block in article.blocks] == [
        f"b{i}" for i in range(1, len(article.blocks) + 1)
    ]
    for block in article.blocks:
        assert block.markup[0] == "html"
        assert not regex.search(
            r"[\p{Cc}\p{Cs}\u2028\u2029\u200b\ufeff\u00ad]|^\s|\s$|\s\s", block.text
        )


INLINE = "a abbr b code em font i mark s small span strong sub sup time u x-y"
APART = (
    "article aside blockquote button div dl fieldset footer h1 h2 header label li main nav ol p "
    "section td ul"
)
HIDDEN = [
    "<script>h</script>",
    "<p hidden>h</p>",
    "<svg><p>h</p></svg>",
    "<!-- h -->",
    "<noscript>h</noscript>",
]
# A word, something hidden, or an element with more in it.
Part = str | tuple[str, list["Part"]]
WORD = st.sampled_from(["word", "word", "word", "hidden"])
NAMES = st.sampled_from([*INLINE.split(), *APART.split()])
PARTS: st.SearchStrategy[list[Part]] = st.lists(
    st.recursive(WORD, lambda inner: st.tuples(NAMES, st.lists(inner, max_size=4)), max_leaves=30),
    min_size=1,
    max_size=4,
)  # fmt: skip


def written(parts: list[Part], said: list[str]) -> str:
    """The markup of parts, with a space before each that does not stand apart by itself."""
    source = ""
    for i, part in enumerate(parts):
        if part == "word":
            said.append(f"w{len(said)}")
            source += said[-1]
        elif isinstance(part, str):
            source += HIDDEN[len(said) % len(HIDDEN)]
        elif part[0] == "td":
            source += f"<table><tr><td>{written(part[1], said)}</table>"
        else:
            source += f"<{part[0]}>{written(part[1], said)}</{part[0]}>"
        after = parts[i + 1] if i + 1 < len(parts) else None
        if isinstance(after, str) or (after is not None and after[0] not in APART.split()):
            source += " "
    return source


@given(PARTS)
def test_every_word_that_is_seen_comes_back_in_order(parts: list[Part]) -> None:
    said: list[str] = []
    source = written(parts, said)
    if not said:
        return
    article = parse(page(source), "x")
    assert " ".join(block.text for block in article.blocks).split() == said
    assert not any("<" in block.text or ">" in block.text for block in article.blocks)
