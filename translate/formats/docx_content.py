"""The content of a Word file's paragraphs: words, and marks for all that stands among them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from translate.formats import archive
from translate.formats.archive import Element, Mark

PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"

# Elements around runs whose words are read.
_WRAPPERS = frozenset(("hyperlink", "ins", "moveTo", "smartTag", "customXml", "sdt", "dir", "bdo"))
# What a word processor makes anew, or what is no content.
_PASSED = frozenset(
    ("pPr", "rPr", "proofErr", "lastRenderedPageBreak", "softHyphen", "smartTagPr", "customXmlPr")
)
# Content controls that hold a choice, not words.
_CHOICES = frozenset(
    ("comboBox", "dropDownList", "date", "picture", "checkbox", "equation", "citation")
)
# Fields whose result is words of the text; those of all others are computed.
_WORDED_FIELDS = frozenset(("HYPERLINK", "TOC"))
_DEEPEST_FIELD = 8
# A run of code, and what else may be in it: fields begin and end in runs.
_CODE = "code run"
_IN_CODE = frozenset(("rPr", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym"))
# Properties that say nothing of how a run looks, and those that show where there are no letters.
_UNSEEN = frozenset(("lang", "noProof", "rPrChange"))
_SEEN_ON_BLANKS = frozenset(("u", "strike", "dstrike", "highlight", "shd", "bdr", "rStyle"))


@dataclass(frozen=True, slots=True, eq=False)
class Markup:
    """What stands for a mark: an element around its words, or elements before and after them, and
    the properties of the runs in it. A point has ``before`` alone."""

    before: tuple[Element, ...] = ()
    around: Element | None = None
    after: tuple[Element, ...] = ()
    properties: Element | None = None


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Words of one run. ``look`` are its properties, to compare."""

    text: str
    look: tuple[str, ...]
    properties: Element | None


@dataclass(frozen=True, slots=True)
class _Item:
    """A child of a paragraph or of a run in it."""

    name: str
    element: Element
    run: Element | None


Content = list[str | Mark[Markup]]
_Pieces = list[_Piece | Mark[Markup]]


class Reader:
    """Reads the content of paragraphs; changes nothing in them. Runs in a style of ``codes`` stand
    as they are."""

    def __init__(self, space: str, codes: frozenset[str] = frozenset()) -> None:
        self.space, self.codes = space, codes

    def content(self, paragraph: Element) -> tuple[Content, Element | None]:
        """Return a paragraph's content and the properties of its untagged words."""
        return self._formatted(self._pieces(self._items(paragraph), 0))

    def _name(self, element: Element) -> str:
        return element.tag.removeprefix(self.space)

    def _items(self, around: Element) -> list[_Item]:
        items = []
        for child in around:
            name = self._name(child)
            if name == "r" and self._is_code(child):
                items.append(_Item(_CODE, child, None))
            elif name == "r":
                items += [_Item(self._name(one), one, child) for one in child]
            else:
                items.append(_Item(name, child, None))
        return [item for item in items if item.name not in _PASSED]

    def _is_code(self, run: Element) -> bool:
        style = run.find(f"{self.space}rPr/{self.space}rStyle") if self.codes else None
        if style is None or style.get(f"{self.space}val") not in self.codes:
            return False
        return all(self._name(one) in _IN_CODE for one in run)

    def _pieces(self, items: Sequence[_Item], depth: int) -> _Pieces:
        pieces: _Pieces = []
        ends = self._field_ends(items)
        index = 0
        while index < len(items):
            item = items[index]
            end = ends.get(index)
            if end is not None:
                pieces.append(self._field(items[index : end + 1], depth))
                index = end
            elif item.run is not None:
                pieces.append(self._of_run(item, item.run))
            elif item.name in _WRAPPERS or self._is_link_field(item):
                pieces.append(self._wrapper(item.element, depth))
            else:
                # Code with colours is in many runs, which stay together.
                first = index
                while item.name == _CODE and items[index + 1 : index + 2]:
                    if items[index + 1].name != _CODE:
                        break
                    index += 1
                elements = tuple(one.element for one in items[first : index + 1])
                pieces.append(Mark(Markup(before=elements)))
            index += 1
        return pieces

    def _of_run(self, item: _Item, run: Element) -> _Piece | Mark[Markup]:
        if item.name in ("t", "noBreakHyphen"):
            text = "\u2011"
            if item.name == "t":
                text = re.sub(r"[\t\n\r]", " ", item.element.text or "")
                if item.element.get(PRESERVE) != "preserve":
                    text = text.strip(" ")
            properties = run.find(f"{self.space}rPr")
            return _Piece(text, self._look(properties), properties)
        space = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n"}.get(item.name, "")
        return Mark(Markup(before=(item.element,)), None, space)

    def _look(self, properties: Element | None) -> tuple[str, ...]:
        if properties is None:
            return ()
        return tuple(
            sorted(
                f"{one.tag} {sorted(one.attrib.items())}"
                for one in properties
                if self._name(one) not in _UNSEEN
            )
        )

    def _wrapper(self, element: Element, depth: int) -> Mark[Markup]:
        name = self._name(element)
        whole = Mark(Markup(before=(element,)))
        inside: Element | None = element
        if name == "sdt":
            controls = element.find(f"{self.space}sdtPr")
            if controls is not None and any(
                etree.QName(one).localname in _CHOICES for one in controls.iter("{*}*")
            ):
                return whole
            inside = element.find(f"{self.space}sdtContent")
        if inside is None:
            return whole
        content, properties = self._formatted(self._pieces(self._items(inside), depth))
        if not archive.has_words(content):
            return whole
        return Mark(Markup(around=element, properties=properties), content)

    def _is_link_field(self, item: _Item) -> bool:
        instruction = item.element.get(f"{self.space}instr", "")
        return item.name == "fldSimple" and _field_name(instruction) in _WORDED_FIELDS

    def _field_ends(self, items: Sequence[_Item]) -> dict[int, int]:
        """Return where the fields end that begin and end here, by the place where they begin."""
        ends = {}
        begun = []
        for index, item in enumerate(items):
            if item.name == "fldChar":
                what = item.element.get(f"{self.space}fldCharType")
                if what == "begin":
                    begun.append(index)
                elif what == "end" and begun:
                    ends[begun.pop()] = index
        return ends

    def _field(self, items: Sequence[_Item], depth: int) -> Mark[Markup]:
        whole = Mark(Markup(before=tuple(item.element for item in items)))
        instruction, index = self._instruction(items)
        worded = _field_name(instruction) in _WORDED_FIELDS
        if not index or not worded or depth >= _DEEPEST_FIELD:
            return whole
        content, properties = self._formatted(self._pieces(items[index + 1 : -1], depth + 1))
        if not archive.has_words(content):
            return whole
        before = tuple(item.element for item in items[: index + 1])
        return Mark(Markup(before, None, (items[-1].element,), properties), content)

    def _instruction(self, items: Sequence[_Item]) -> tuple[str, int]:
        """Return a field's instruction and where it ends (0: it has no result)."""
        instruction = ""
        inner = 0
        for index, item in enumerate(items):
            what = item.element.get(f"{self.space}fldCharType") if item.name == "fldChar" else ""
            inner += {"begin": 1, "end": -1}.get(what or "", 0)
            if item.name == "instrText" and inner == 1:
                instruction += item.element.text or ""
            if what == "separate" and inner == 1:
                return instruction, index
        return instruction, 0

    def _formatted(self, pieces: _Pieces) -> tuple[Content, Element | None]:
        """Return the content with marks around words that look different, and the properties of
        those that have none: the plainest ones, whatever has more letters in a translation."""
        pieces = self._without_blank_looks(pieces)
        worded = [one for one in pieces if isinstance(one, _Piece) and one.text]
        if not worded:
            marks = (one for one in pieces if isinstance(one, Mark) and one.content is not None)
            first = next(marks, None)
            return [one for one in pieces if isinstance(one, Mark)], (
                first.markup.properties if first is not None else None
            )
        plain = min(
            (one for one in worded if one.text.strip() or len(worded) == 1),
            key=lambda one: len(one.look),
            default=worded[0],
        )
        content: Content = []
        stretch: Content = content
        look = plain.look
        waiting: Content = []
        for piece in pieces:
            if isinstance(piece, Mark) and piece.content is None:
                waiting.append(piece)
                continue
            if isinstance(piece, Mark) or piece.look != look:
                content += waiting
                waiting = []
                stretch, look = content, plain.look
            if isinstance(piece, Mark):
                content.append(piece)
                continue
            if piece.look != look:
                stretch, look = [], piece.look
                content.append(Mark(Markup(properties=piece.properties), stretch))
            stretch += waiting
            waiting = []
            stretch.append(piece.text)
        return content + waiting, plain.properties

    def _without_blank_looks(self, pieces: _Pieces) -> _Pieces:
        """Give blanks the look of the plainer neighbour where their own does not show."""
        pieces = [one for one in pieces if isinstance(one, Mark) or one.text]
        after: list[_Piece | None] = []
        neighbour: _Piece | None = None
        for piece in reversed(pieces):
            after.append(neighbour)
            neighbour = self._neighbour(piece, neighbour)
        after.reverse()
        neighbour = None
        for index, piece in enumerate(pieces):
            if isinstance(piece, _Piece) and self._looks_blank(piece):
                like = min(neighbour or piece, after[index] or piece, key=lambda one: len(one.look))
                pieces[index] = _Piece(piece.text, like.look, like.properties)
            neighbour = self._neighbour(piece, neighbour)
        return pieces

    def _neighbour(self, piece: _Piece | Mark[Markup], last: _Piece | None) -> _Piece | None:
        if isinstance(piece, Mark):
            return last if piece.content is None else None
        return last if self._looks_blank(piece) else piece

    def _looks_blank(self, piece: _Piece) -> bool:
        return not piece.text.strip() and not any(
            one.split(" ")[0].removeprefix(self.space) in _SEEN_ON_BLANKS for one in piece.look
        )


def _field_name(instruction: str) -> str:
    return instruction.split(maxsplit=1)[0].upper() if instruction.strip() else ""
