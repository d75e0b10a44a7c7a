"""What stands side by side: menus of links, boxes, pictures and what is said of them."""

from __future__ import annotations

import pytest

from .samples import blocks, texts


def link(text: str) -> str:
    return f"<a href=x>{text}</a>"


HOME, NEWS, SPORT = link("Home"), link("News"), link("Sport")


@pytest.mark.parametrize(
    "menu",
    [
        f"{HOME}{NEWS}{SPORT}",
        f"<p>{HOME} {NEWS}\n{SPORT}</p>",
        f"<p>{HOME} | {NEWS} | {SPORT}</p>",
        f"<p>{HOME} &middot; {NEWS} • {SPORT}</p>",
        f"<p>{HOME} / {NEWS} &raquo; {SPORT}</p>",
        f"<p>{HOME}, {NEWS} – {SPORT}</p>",
        f"<p>| {HOME}&nbsp;&gt; {NEWS} <b>|</b> {SPORT} |</p>",
        f"<p><span>{HOME}</span><span>{NEWS}</span> <b>{SPORT}</b></p>",
    ],
)
def test_the_links_of_a_menu_are_blocks(menu: str) -> None:
    found = blocks(menu)
    assert [block.text for block in found] == ["Home", "News", "Sport"]
    assert {block.markup[-1] for block in found} == {"a"}


@pytest.mark.parametrize(
    "sentence",
    [
        f"See {link('the report')} and {link('the answer')}.",
        f"By {link('Anna Berg')}, {link('Karl Tal')}",
        f"{link('The report')} and {link('the answer')}",
        f"Said {link('Anna Berg')} {link('(left)')} to us on Monday.",
        f"The {link('harbour')} is old.",
    ],
)
def test_links_in_a_sentence_stay_in_it(sentence: str) -> None:
    plain = sentence.replace("<a href=x>", "").replace("</a>", "")
    assert texts(f"<p>{sentence}</p>") == [plain]


def test_a_word_before_a_menu_is_a_block_of_its_own() -> None:
    body = f"Tags: {link('Folk music')} {link('Theatre of the year')}"
    assert texts(body) == ["Tags:", "Folk music", "Theatre of the year"]


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        ("<span>By Anna</span><time>3 May</time>", ["By Anna", "3 May"]),
        ("<b>Live</b> <i><time>3 May</time></i>", ["Live 3 May"]),
        ("<p>On <time>3 May</time> it rained.", ["On 3 May it rained."]),
        ("<p>By Anna · <time>3 May</time>", ["By Anna", "3 May"]),
        ("<span>News</span><span>Sport</span>", ["News", "Sport"]),
        ("<span>3 May, 18:42</span><span>1 834 views</span>", ["3 May, 18:42", "1 834 views"]),
        ("<span>Text: Anna</span> <span>Pictures: Karl</span>", ["Text: Anna", "Pictures: Karl"]),
        ("<span>By Anna</span> | <span>Pictures: Karl</span>", ["By Anna", "Pictures: Karl"]),
        ("<x-card>one</x-card><x-card>two</x-card>", ["one", "two"]),
        # one text, whatever elements it is made of
        ("<span>T</span><span>he end</span>", ["The end"]),
        ("<span>Face</span><span>book</span>", ["Facebook"]),
        ("<span>By</span> <span>Anna Berg</span>", ["By Anna Berg"]),
        ("<span>The bank</span><span>, which</span>", ["The bank, which"]),
        ("<span>The </span><span>World Bank</span><span> said</span>", ["The World Bank said"]),
        ("You<span>Tube</span>", ["YouTube"]),
        ("<b>Note</b><i>Well</i>", ["NoteWell"]),
        ("<pre><span>one two</span><span>Three</span></pre>", ["one twoThree"]),
    ],
)  # fmt: skip
def test_boxes_beside_one_another(body: str, wanted: list[str]) -> None:
    assert texts(f"<div>{body}</div>") == wanted


DOG = "<img src=a.jpg alt='A dog in the snow'>"


@pytest.mark.parametrize(
    ("body", "wanted"),
    [
        (f"<p>One.</p>{DOG}<p>Two.", ["One.", "A dog in the snow", "Two."]),
        (f"<p>{DOG}One.", ["A dog in the snow", "One."]),
        (f"<p>One {DOG} and more.", ["One and more.", "A dog in the snow"]),
        (
            f"<figure>{DOG}<figcaption>Rex in winter</figcaption></figure>",
            ["A dog in the snow", "Rex in winter"],
        ),
        ("<amp-img alt='A dog in the snow'></amp-img>x", ["A dog in the snow", "x"]),
        (f"<a href=x>{DOG}</a><p>One.", ["A dog in the snow", "One."]),
        (
            f"{DOG}<p>One.</p><img src=b.jpg alt='A dog in the snow'>",
            ["A dog in the snow", "One.", "A dog in the snow"],
        ),
    ],
)
def test_the_text_of_a_picture_is_a_block(body: str, wanted: list[str]) -> None:
    found = blocks(body)
    assert [block.text for block in found] == wanted
    alts = [block.text for block in found if block.markup[-1] == "img@alt"]
    assert "A dog in the snow" in alts


@pytest.mark.parametrize(
    "body",
    [
        f"<figure>{DOG}<figcaption>a dog, in the snow!</figcaption></figure>",
        f"<figure>{DOG}<figcaption>A dog in the snow. <b>Photo: Berg</b></figcaption></figure>",
        f"{DOG}<p>A dog in the snow.</p>",
        f"<h2>A dog in the snow</h2>{DOG}",
        f"<a href=x>{DOG}<h3>Snow again</h3></a>",
        f"<nav>{DOG}<ul><li><a href=x>Home</a></ul></nav>",
        "<img src=a.jpg alt=''>x",
        "<img src=a.jpg alt=' - '>x",
        "<img src=a.jpg>x",
        "<img src=a.jpg alt=IMG_1234.jpg>x",
        "<img src=a.jpg alt='my dog.PNG'>x",
        "<img src=a.jpg alt='DSC 0042'>x",
        "<img src=a.jpg alt='counted' width=1 height=1>x",
        f"<div hidden>{DOG}</div>x",
    ],
)
def test_the_text_of_a_picture_that_says_nothing_new_is_left_out(body: str) -> None:
    assert not [block for block in blocks(body) if block.markup[-1] == "img@alt"]


def test_a_picture_that_stands_twice_is_said_once() -> None:
    assert texts(f"{DOG}<p>One.</p>{DOG}<p>Two.") == ["A dog in the snow", "One.", "Two."]
