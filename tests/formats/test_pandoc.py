"""Documents that pandoc and LibreOffice make of one rich text: written again, they say the same."""

from __future__ import annotations

import json
import re
import shutil
import struct
import subprocess
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from translate.article import Document, Rendering, Tag
from translate.formats import module

from .containers import check_laws, convert, convert_all

PANDOC = shutil.which("pandoc")
pytestmark = pytest.mark.skipif(PANDOC is None, reason="pandoc is not installed")

# Its code has no letters: some formats show pandoc that it is code, and others do not.
SOURCE = r"""---
title: The lighthouse of *Ardmore*
author: Nora Quill
lang: en
---

# The keeper's house {#house}

The *old* house has **two rooms**, a ~~broken~~ mended roof and `41 + 1`. Water is
H~2~O there, and the yard has 40 m^2^.^[The keeper measured it **twice**.] See
[the *north* wall](https://example.org/wall?a=1&b=2 "A wall"), or ask [the sea](#sea).\
A new line begins here; ***both* at once** end it.

![A lamp of *brass*](lamp.png "The lamp") stands in the hall.

## Lists

- one lamp
- two lamps
    - a small one
    - a large one

        with a second paragraph
- three lamps

1. Light the **lamp**.
2. Climb the stairs:
    a. slowly,
    b. and with care.
3. Look at the sea.

Lamp
:   What gives *light*.

Oil
:   What it burns.
:   What it costs.

> The sea was calm.
>
> > It was never so [^calm] again.
>
> - said the keeper

[^calm]: Not in *that* year.

    A note has two paragraphs.

## The sea {#sea}

| Month | *Ships* | Price |
|:------|:-------:|------:|
| May   | **four** | 3 & 4 |
| June  | [five](ships.html) | `0` |

: Ships that came in.

```python
40 + 2
    1 < 2  # 3
```

The height is $h = \frac{a}{b}$ metres, and so:

$$x^2 + y^2 = z^2$$

::: {dir=rtl lang=ar}
كان البحر *هادئا* في الليل.
:::

He said: 2 * 3 < 7 & 4_5_6 are [not] links, # no heading, ~~~ and \\ no more.

* * *

The [end]{.smallcaps} comes "soon" -- or later... é ü ñ 한국어.
"""


def picture() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + check

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    pixels = chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
    return b"\x89PNG\r\n\x1a\n" + head + pixels + chunk(b"IEND", b"")


@dataclass(frozen=True)
class Kind:
    """A format as pandoc calls it, and what of a document is text beside the words of blocks."""

    format: str
    suffix: str
    # What pandoc takes for metadata.
    said: tuple[str, ...] = ()
    # Whether titles of links and pictures, which are strings in pandoc's tree, are texts.
    titles: bool = False
    # Whether what describes a picture or a table is a text.
    described: bool = True
    # Whether anchors have names that pandoc does not make of words.
    anchored: bool = True
    letters: tuple[str, ...] = ("upper", "doubled", "hostile")


KINDS = {
    "docx": Kind("docx", ".docx", ("title", "author"), described=False),
    "odt": Kind("odt", ".odt", ("title", "author"), described=False, anchored=False),
    "epub": Kind("epub", ".epub", ("title",), titles=True),
    "html": Kind("html", ".html", ("title",), titles=True),
    "gfm": Kind("gfm+tex_math_dollars", ".md"),
    "commonmark": Kind("commonmark+tex_math_dollars", ".md"),
    # A tilde in a word is markup here; in no other Markdown is it.
    "commonmark_x": Kind(
        "commonmark_x-smart-attributes-bracketed_spans", ".md", letters=("upper", "doubled")
    ),
}


def pandoc(folder: Path, *options: str) -> bytes:
    assert PANDOC is not None
    command = [PANDOC, "--quiet", *options]
    return subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=60).stdout


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the source is, and what pandoc makes of it in each format."""
    made = tmp_path_factory.mktemp("pandoc")
    (made / "source.md").write_text(SOURCE, encoding="utf-8")
    (made / "lamp.png").write_bytes(picture())
    for name, kind in KINDS.items():
        out = f"{name}{kind.suffix}"
        how = ["--mathjax"] if name == "html" else []
        pandoc(made, "-s", "-f", "markdown", "-t", kind.format, *how, "-o", out, "source.md")
    return made


def tree(data: bytes, kind: Kind, folder: Path) -> dict[str, Any]:
    """A document as pandoc's syntax tree."""
    path = folder / f"read{kind.suffix}"
    path.write_bytes(data)
    found: dict[str, Any] = json.loads(pandoc(folder, "-f", kind.format, "-t", "json", path.name))
    return found


Letter = Callable[[str], str]


def hostile(letter: str) -> str:
    """A sign that is markup in some format, for some letters."""
    return dict(zip("etaoinsrhldum", '*|<&_`[]#~$\\"', strict=True)).get(letter, letter)


def doubled(letter: str) -> str:
    return letter * 2 if letter.isalpha() else letter


LETTERS: Mapping[str, Letter] = {"upper": str.upper, "doubled": doubled, "hostile": hostile}


def translated(document: Document, letter: Letter) -> dict[str, Rendering]:
    """Every text with each of its letters changed, and its tags at the same ones."""
    made = {}
    for unit in document.units:
        places = [0]
        for one in unit.text:
            places.append(places[-1] + len(letter(one)))
        tags = tuple(Tag(tag.id, places[tag.start], places[tag.end]) for tag in unit.tags)
        made[unit.id] = Rendering(respelled(unit.text, letter), tags)
    return made


def expected(found: dict[str, Any], kind: Kind, letter: Letter) -> dict[str, Any]:
    """A tree with the letters of its words changed."""
    meta = {
        key: changed(value, kind, letter if key in kind.said else str)
        for key, value in found["meta"].items()
    }
    return {"meta": meta, "blocks": changed(found["blocks"], kind, letter)}


def changed(node: Any, kind: Kind, letter: Letter) -> Any:
    """A part of a tree with its letters changed. Words that stand together are one; names that
    pandoc makes of words are left out."""
    if isinstance(node, list):
        out: list[Any] = []
        for one in node:
            made = changed(one, kind, letter)
            if out and is_a(made, "Str") and is_a(out[-1], "Str"):
                out[-1] = {"t": "Str", "c": out[-1]["c"] + made["c"]}
            else:
                out.append({"t": "Space"} if is_a(made, "SoftBreak") else made)
        return out
    if not isinstance(node, dict):
        return node
    what: str = node.get("t", "")
    content: Any = node.get("c")
    if what in ("Str", "MetaString"):
        return {"t": what, "c": respelled(content, letter)}
    if what in ("Span", "Header", "Div", "Link", "Image", "Table"):
        return {"t": what, "c": attributed(what, content, kind, letter)}
    if what == "Emph" and len(content) == 1 and is_a(content[0], "Emph"):
        # LibreOffice says the language of the words in a span of its own.
        return changed(content[0], kind, letter)
    return {key: changed(value, kind, letter) for key, value in node.items()}


def attributed(what: str, content: list[Any], kind: Kind, letter: Letter) -> list[Any]:
    """The content of what has attributes, with its letters changed."""
    at = 1 if what == "Header" else 0
    name, classes, pairs = content[at]
    if what == "Header" or (what == "Span" and not kind.anchored):
        name = ""
    if "math" in classes or (what == "Image" and not kind.described):
        letter = str
    said = dict(pairs)
    # A book that is in the new language already is not asked what language its parts are in.
    turned = kind.suffix == ".html" and letter("\u0641") != "\u0641"
    if turned and said.get("lang") == "ar":
        said |= {"lang": "en", "dir": "ltr"}
    rest = content[at + 1 :]
    if what in ("Link", "Image"):
        words, (target, title) = rest
        target = "#" if target.startswith("#") and not kind.anchored else target
        title = respelled(title, letter if kind.titles else str)
        rest = [changed(words, kind, letter), [target, title]]
    elif what == "Table" and not kind.described:
        rest = [changed(rest[0], kind, str), *changed(rest[1:], kind, letter)]
    else:
        rest = changed(rest, kind, letter)
    return [*content[:at], [name, classes, [list(one) for one in said.items()]], *rest]


def respelled(text: Any, letter: Letter) -> Any:
    return "".join(map(letter, text))


def is_a(node: Any, what: str) -> bool:
    return isinstance(node, dict) and node.get("t") == what


def check_trees(data: bytes, kind: Kind, folder: Path) -> None:
    """Its own texts give a document back; with other letters pandoc reads its tree with these."""
    format_, name = module(kind.suffix), f"given{kind.suffix}"
    document = format_.read(data, name)
    assert format_.write(data, name, translated(document, str), document.language) == data
    if kind.suffix != ".html":  # It says a new language, whatever its texts are.
        check_laws(format_, data)
    before = tree(data, kind, folder)
    for letters in kind.letters:
        letter = LETTERS[letters]
        written = format_.write(data, name, translated(document, letter), "en")
        after = expected(tree(written, kind, folder), kind, str)
        assert after == expected(before, kind, letter), letters


@pytest.mark.parametrize("name", KINDS)
def test_pandoc_reads_the_same_tree_with_other_words(folder: Path, name: str) -> None:
    kind = KINDS[name]
    check_trees((folder / f"{name}{kind.suffix}").read_bytes(), kind, folder)


CODE = """Write `41 + 1` and `if`.

~~~python
def light(lamp):
    return lamp < 3
~~~
"""


@pytest.mark.parametrize("name", KINDS)
def test_code_is_no_text_in_any_format(folder: Path, name: str) -> None:
    kind = KINDS[name]
    (folder / "code.md").write_text(CODE, encoding="utf-8")
    out = f"code{kind.suffix}"
    pandoc(folder, "-s", "-f", "markdown", "-t", kind.format, "-o", out, "code.md")
    units = module(kind.suffix).read((folder / out).read_bytes(), out).units
    assert "Write  and ." in [unit.text for unit in units]
    assert not re.search("cellar|if|return|light", " ".join(unit.text for unit in units))


def test_documents_that_libreoffice_makes_keep_their_trees_and_open_again(folder: Path) -> None:
    made = [
        convert(folder / "html.html", "odt:writer8", "--infilter=HTML (StarWriter)"),
        convert(folder / "docx.docx", "odt:writer8"),
        convert(folder / "odt.odt", "docx:MS Word 2007 XML"),
    ]
    written = []
    for path in made:
        data, format_ = path.read_bytes(), module(path.suffix)
        check_trees(data, replace(KINDS[path.suffix[1:]], anchored=False), folder)
        texts = translated(format_.read(data, path.name), str.upper)
        written.append(path.with_stem(f"written-{path.stem}"))
        written[-1].write_bytes(format_.write(data, path.name, texts, "en"))
    shown = [
        one.read_text(encoding="utf-8-sig")
        for one in convert_all([*made, *written], "txt:Text (encoded):UTF8")
    ]
    for before, after in zip(shown[:3], shown[3:], strict=True):
        assert after.casefold() == before.casefold()
        assert "LIGHT THE LAMP." in after
