"""The texts of a page and where they stand in it, for HTML and XHTML alike."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from html import unescape
from html.entities import html5

from translate.article import Kind, Unit
from translate.formats.charset import shown
from translate.formats.markup import Attribute, Token, What, attributes, named, tokens
from translate.formats.runs import Place, Run, collapsed, trimmed


@dataclass(frozen=True, slots=True)
class Page:
    """A page read: ``places`` in its order, ``root`` the start tag of the page where it has one.

    ``says`` are the attributes that name a language, and behind them the one that says which way it
    is written, by where their element begins.
    """

    text: str
    xml: bool
    places: tuple[Place, ...]
    language: str = ""
    says: dict[int, tuple[Attribute, ...]] = field(default_factory=dict)
    root: Token | None = None


_BLOCKS = named("""
    address article aside blockquote body button caption center col colgroup datalist dd
    details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2
    h3 h4 h5 h6 head header hgroup hr html label legend li listing main menu nav noframes
    noscript optgroup option ol p plaintext pre search section select summary table tbody td
    template tfoot th thead title tr ul xmp
""")
_KINDS = {
    "title": Kind.TITLE, "h1": Kind.TITLE, "h2": Kind.HEADING, "h3": Kind.HEADING,
    "h4": Kind.HEADING, "h5": Kind.HEADING, "h6": Kind.HEADING, "li": Kind.LIST_ITEM,
    "figcaption": Kind.CAPTION, "caption": Kind.CAPTION, "blockquote": Kind.QUOTE,
    "nav": Kind.NAVIGATION,
}  # fmt: skip
# Stand for words in a text and stay as they are, and those that stand for none: at the ends of a
# text the latter are no part of it.
_WORDY = named("code kbd math samp var")
_WORDLESS = named("""
    area audio base basefont br canvas embed iframe img input link meta noembed object param
    rp rt script source style svg textarea track video wbr
""")
_OPAQUE = frozenset(["listing", "plaintext", "pre", "xmp"]) | _WORDY | _WORDLESS
_WHOLLY = frozenset({"svg", "math"})
# What programs put formulas in, and what a page says nobody should translate.
_STAYS = named("notranslate katex katex-display mathjax mathjax_preview mwe-math-element")
# Their end tags may be missing: the next of them, or the end of what is around them, ends them.
_NEXT = {
    **dict.fromkeys(("dd", "dt"), frozenset({"dd", "dt"})),
    **dict.fromkeys(("td", "th"), frozenset({"td", "th", "tr"})),
    **{name: frozenset({name}) for name in ("li", "option", "tr")},
}
_HOLDERS = named("datalist dl menu ol select table ul")
# In a Place, instead of a quote: the text of a field to write in, which stands within another text
# as an attribute does.
FIELD = ">"
_TEXTS = named("alt aria-description aria-label aria-placeholder placeholder title")
_LABELLED = frozenset({"optgroup", "option", "track"})
_BUTTONS = frozenset({"button", "reset", "submit"})
_META = {
    "description": Kind.PARAGRAPH,
    "og:description": Kind.PARAGRAPH,
    "og:title": Kind.TITLE,
    "twitter:description": Kind.PARAGRAPH,
    "twitter:title": Kind.TITLE,
}
# Whether a tag says anything for us, at a glance.
_SAYS = re.compile(
    r"alt|description|label|placeholder|title|content|lang|translate|value|role|epub:type"
    r"|math|katex",
    re.I,
)
# The number or sign of a note is no word of its sentence.
_NOTES = frozenset({"doc-backlink", "doc-noteref", "backlink", "noteref"})
_SIGN = r"\s*[\[(]?[\d*†‡§]{1,4}[\])]?\s*"
_MARK = re.compile(rf"\s*(?:<a\b[^<>]{{0,300}}>)?{_SIGN}(?:</a\s*>)?\s*</sup", re.I)
_LINKED_MARK = re.compile(rf"\s*<sup\b[^<>]{{0,300}}>{_SIGN}</sup\s*>\s*</a", re.I)
_FIELD_END = re.compile(r"</(?:[\w.-]+:)?textarea(?:[\s/][^<>]*)?>", re.I)
_ENTITY = re.compile(r"&[A-Za-z_][\w.-]*+;")


def scan(text: str, xml: bool) -> Page:
    """Read a page's text; ``xml`` where it is XHTML. Whatever it is, it is read: what a browser
    would not show as text is no text."""
    return _Scan(text, xml).page()


class _Block:
    """An element that is open around the text."""

    __slots__ = ("kind", "language", "name", "owner")

    def __init__(self, name: str, kind: Kind, language: str, owner: int) -> None:
        self.name, self.kind, self.language, self.owner = name, kind, language, owner


class _Scan:
    def __init__(self, text: str, xml: bool) -> None:
        self.text, self.xml = text, xml
        self.tokens = tokens(text, xml)
        self.blocks = [_Block("", Kind.PARAGRAPH, "", -1)]
        self.names: Counter[str] = Counter()
        self.places: list[Place] = []
        self.says: dict[int, tuple[Attribute, ...]] = {}
        self.root: Token | None = None
        self.run = Run(text)

    def page(self) -> Page:
        ahead = None
        while (token := ahead or next(self.tokens, None)) is not None:
            ahead = None
            if token.what is What.TEXT:
                self._words(token)
            elif token.what is What.OTHER:
                self.run.point(token.start, token.end, "", wordy=False)
            elif token.what is What.START:
                ahead = self._start(token)
            elif token.name in _BLOCKS:
                self._flush()
                self._close(token.name)
            else:
                self.run.close(token.start, token.end, token.name)
        self._flush()
        places = sorted(self.places, key=lambda place: (place.start, place.end))
        numbered = tuple(
            replace(place, unit=replace(place.unit, id=str(n))) for n, place in enumerate(places, 1)
        )
        root = self.root
        named = self.says.get(root.start, ()) if root is not None else ()
        language = self._value(named[0]) if named else ""
        return Page(self.text, self.xml, numbered, language, self.says, root)

    def _words(self, token: Token) -> None:
        """Take in a text; a reference that only the page's own definitions explain is a point."""
        start = token.start
        if self.xml and "&" in self.text[start : token.end]:
            for entity in _ENTITY.finditer(self.text, start, token.end):
                if entity[0][1:] not in html5:
                    if entity.start() > start:
                        self.run.words(start, entity.start())
                    self.run.point(entity.start(), entity.end(), "&", wordy=True)
                    start = entity.end()
        if start < token.end:
            self.run.words(start, token.end)

    def _start(self, token: Token) -> Token | None:
        """Take in a start tag; what stays as it is is passed over. Returns a token read too far."""
        name = token.name
        block = name in _BLOCKS
        if block:
            self._flush()
            self._end_open(name)
        note = {"sup": _MARK, "a": _LINKED_MARK}.get(name)
        mark = note is not None and note.match(self.text, token.end) is not None
        untouched, language, owner = mark, self.blocks[-1].language, self.blocks[-1].owner
        if _SAYS.search(self.text, token.says, token.end):
            found = {one.name: one for one in attributes(self.text, token)}
            for key in ("role", "epub:type"):
                mark |= key in found and self._value(found[key]).lower() in _NOTES
            untouched = mark or self._untouched(name, found)
            named = tuple(found[key] for key in ("lang", "xml:lang") if key in found)
            if block and not untouched and named:
                self.says[token.start] = (*named, *(found[key] for key in found if key == "dir"))
                language, owner = self._value(named[0]), token.start
            if not untouched and name not in _WHOLLY:
                self._attributes(token, found, language, owner)
        if name == "html" and self.root is None and not untouched:
            self.root = token
        if untouched or name in _OPAQUE:
            end, ahead = (token.end, None) if token.closed else self._skip(token)
            if name == "textarea" and not untouched:
                self._field(token.end, end, language, owner)
            if not block:
                wordy = name in _WORDY or (untouched and not mark and name not in _WORDLESS)
                self.run.point(token.start, end, name, wordy)
            return ahead
        if not block:
            self.run.open(token.start, token.end, name)
            if token.closed:
                self.run.close(token.end, token.end, name)
        elif not token.closed:
            around = self.blocks[-1].kind
            kind = around if around is Kind.NAVIGATION else _KINDS.get(name, around)
            self.blocks.append(_Block(name, kind, language, owner))
            self.names[name] += 1
        return None

    def _untouched(self, name: str, found: dict[str, Attribute]) -> bool:
        says = found.get("translate")
        if says is not None and self._value(says).lower() == "no":
            return True
        if "class" not in found:
            return False
        classes = set(self._value(found["class"]).lower().split())
        # The class of a formula in a text is that of many other things about mathematics.
        return not classes.isdisjoint(_STAYS) or (name == "span" and "math" in classes)

    def _value(self, attribute: Attribute) -> str:
        return unescape(self.text[attribute.start : attribute.end]).strip()

    def _attributes(
        self, token: Token, found: dict[str, Attribute], language: str, owner: int
    ) -> None:
        """Take in the attributes of a tag that people read."""
        kind, wanted = Kind.PARAGRAPH, set(_TEXTS)
        if token.name in ("link", "style"):
            return  # Their titles are names of style sheets.
        if token.name in _LABELLED:
            wanted.add("label")
        elif token.name == "input" and "type" in found:
            if self._value(found["type"]).lower() in _BUTTONS:
                wanted.add("value")
        elif token.name == "meta":
            key = found.get("name") or found.get("property")
            named = self._value(key).lower() if key is not None else ""
            wanted = {"content"} if named in _META else set()
            kind = _META.get(named, kind)
        for one in found.values():
            if one.name not in wanted:
                continue
            start, end = trimmed(self.text, one.start, one.end)
            text = collapsed(self.text[start:end])
            if any(map(str.isalnum, text)):
                unit = Unit("", text, kind, language=language)
                # With what is cut off around it, the value of one without quotes is the same.
                place = Place(unit, start, end, quote=one.quote, owner=owner)
                self.places.append(place)

    def _field(self, start: int, end: int, language: str, owner: int) -> None:
        """Take in what stands in a field to write in, which has lines and no markup: a text by
        itself, wherever the field stands."""
        stop = self.text.rfind("</", start, end)
        if stop < 0 or not _FIELD_END.fullmatch(self.text, stop, end):
            return
        start, end = trimmed(self.text, start, stop)
        source = self.text[start:end]
        own = self.xml and any(one[1:] not in html5 for one in _ENTITY.findall(source))
        if own or (self.xml and "<" in source):
            return
        text = shown(unescape(source)).replace("\r\n", "\n")
        if any(map(str.isalnum, text)):
            unit = Unit("", text, language=language)
            self.places.append(Place(unit, start, end, quote=FIELD, owner=owner))

    def _skip(self, token: Token) -> tuple[int, Token | None]:
        """Pass over an element that stays as it is: where it ends, and the token after it where
        that was needed to see it."""
        inside: Counter[str] = Counter()
        held = 0
        for one in self.tokens:
            if one.what is What.START and not one.closed:
                if held == 0 and (
                    one.name in _NEXT.get(token.name, ())
                    or (token.name == "p" and one.name in _BLOCKS)
                ):
                    return one.start, one
                inside[one.name] += 1
                held += one.name in _HOLDERS
            elif one.what is What.END:
                if inside[one.name] > 0:
                    inside[one.name] -= 1
                    held -= one.name in _HOLDERS
                elif one.name == token.name:
                    return one.end, None
                elif one.name in _BLOCKS and self.names[one.name] > 0:
                    return one.start, one
        return len(self.text), None

    def _end_open(self, name: str) -> None:
        """End the elements whose end tags are left out before this one."""
        top = self.blocks[-1].name
        if top == "p":
            self._close("p")
            top = self.blocks[-1].name
        if name in _NEXT.get(top, ()):
            self._close(top)

    def _close(self, name: str) -> None:
        if self.names[name] > 0:
            while (ended := self.blocks.pop().name) != name:
                self.names[ended] -= 1
            self.names[name] -= 1

    def _flush(self) -> None:
        if self.run.pieces:
            block = self.blocks[-1]
            self.places += self.run.places(block.kind, block.language, block.owner)
            self.run = Run(self.text)
