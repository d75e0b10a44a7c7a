"""The records every stage takes and returns. No logic: reading this file is reading the data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from glossary.concept import TermMatch


class Kind(StrEnum):
    """What a block is on the page."""

    TITLE = "title"
    BYLINE = "byline"
    DATE = "date"
    LEAD = "lead"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    LIST_ITEM = "list item"
    CAPTION = "caption"
    RELATED = "related"
    NAVIGATION = "navigation"
    NOTICE = "notice"


class Action(StrEnum):
    """What cleaning decided for a block."""

    KEEP = "keep"
    DROP = "drop"


class Origin(StrEnum):
    """Where the text of a draft came from."""

    MEMORY = "memory"
    GLOSSARY = "glossary"
    ENGINE = "engine"
    SOURCE = "source"


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class TermStatus(StrEnum):
    """How a term fared: held by us, rendered right by the engine unaided, or missed."""

    HELD = "held"
    FREE = "free"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Tag:
    """Inline markup of a text: bold, a link, a footnote mark. Its words are ``text[start:end]``
    (code points); where both are the same it stands at a point. ``id`` is its number in the text,
    from 0, in the order the tags open; what the tag says is kept by its format. Tags nest: of two
    with the same words the one with the smaller number is around the other."""

    id: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Block:
    """One block of an article, in document order.

    ``source_text`` is the block exactly as it stands in the input, ``marker`` what of it is layout
    in front of the text ("- ", "1. "), ``gap`` the white space and line ends after it in the input,
    ``text`` what is translated (wrapped lines joined, NBSP and runs of spaces made one space).
    ``language`` is a BCP 47 tag or "und"; ``confidence`` is between 0 and 1.

    ``markup`` is what a page's markup says of the block: the elements around it from the outside
    in, each as ``name#id.class.class[role=…][label=…][prop=…]`` (label: aria-label, prop:
    itemprop), what is not there left out. Names are in lower case, their parts joined by hyphens:
    "siteNav", "site__nav" and "site-nav" are all "site-nav". So ``\\bnav\\b`` finds a word
    wherever it stands, and the name ends at the first of ``#.[``. Few labels are different: judge
    each once. The last one is bare where more can be said: "a" where 80 % of the letters are in
    links, "button", "label" or "option" for what is clicked, "img@alt" for a text that stands for
    a picture.
    """

    id: str
    text: str
    source_text: str = ""
    marker: str = ""
    gap: str = "\n\n"
    kind: Kind = Kind.PARAGRAPH
    language: str = "und"
    confidence: float = 0.0
    action: Action = Action.KEEP
    reason: str = ""
    markup: tuple[str, ...] = ()
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """A document: its blocks in order. ``metadata`` may have title, site, section, date and, of a
    page, author and the language it says it is in.

    ``newline`` is the line end of the input and ``encoding`` the one it was read with. ``lead`` is
    the white space before the first block: it and every block's source_text and gap are the input,
    or what a browser shows of it.

    A document that keeps its shape has its bytes in ``data``, its file suffix in ``suffix``, and a
    block for each of its units, with the unit's id; where it says what language it is translated
    into (a PO), so does its metadata: target.
    """

    name: str
    language: str
    blocks: tuple[Block, ...]
    metadata: Mapping[str, str] = field(default_factory=dict)
    newline: str = "\n"
    encoding: str = "utf-8"
    lead: str = ""
    data: bytes = field(default=b"", repr=False)
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A text of a document that keeps its shape (a Word file, subtitles, a PO): what of it is
    translated at once, in document order.

    ``target`` is the translation that the document has already (of a PO or an XLIFF), ``approved``
    whether a person has approved it. ``language`` is "" where the document does not say.
    """

    id: str
    text: str
    kind: Kind = Kind.PARAGRAPH
    tags: tuple[Tag, ...] = ()
    target: str = ""
    approved: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """What a format reads of a file. ``language`` and ``target`` are those it says it is in."""

    units: tuple[Unit, ...]
    language: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Rendering:
    """The text that takes a unit's place, with the unit's tags at its words. ``approved``: a person
    has approved all of it, so it is no draft."""

    text: str
    tags: tuple[Tag, ...] = ()
    approved: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence of a block: ``block.text[start:end] == text`` (code points). ``tags`` are those of
    the block that it has words of, as offsets into the sentence."""

    id: str
    block: str
    start: int
    end: int
    text: str
    language: str
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftTerm:
    """A term of a segment and where it stands in the draft (-1, -1 when missed)."""

    match: TermMatch
    target: str
    start: int
    end: int
    status: TermStatus


@dataclass(frozen=True, slots=True)
class Draft:
    """The rendering of one segment. ``unknown`` are words the engine had to leave as they were;
    ``fault`` says what was wrong with all an engine made of it, where the source was kept. ``tags``
    are the segment's, at their words in the draft."""

    segment: str
    language: str
    text: str
    origin: Origin
    engine: str = ""
    terms: tuple[DraftTerm, ...] = ()
    score: float | None = None
    unknown: tuple[str, ...] = ()
    fault: str = ""
    tags: tuple[Tag, ...] = ()


@dataclass(frozen=True, slots=True)
class Approved:
    """A translation a person has approved. ``context`` is the segment it was made for."""

    context: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a check has to say. ``start``/``end`` are offsets into the draft (-1: none)."""

    segment: str
    check: str
    severity: Severity
    message: str
    start: int = -1
    end: int = -1


@dataclass(frozen=True, slots=True)
class Signature:
    """With what a result was made. Same input and signature: same output to the byte."""

    version: str
    engines: Mapping[str, str]
    glossary: str
    settings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Run:
    """One article rendered into one language."""

    article: Article
    language: str
    segments: tuple[Segment, ...]
    drafts: tuple[Draft, ...]
    findings: tuple[Finding, ...]
    signature: Signature
