"""Word files (.docx): the paragraphs of the text, headers, footers and notes, and the file again.

What is no text stays as it is: code, fields, bookmarks, drawings, comments and deletions a person
can still take back. Of a paragraph that gets another text only the cuts between runs are new.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from lxml import etree

from translate.article import Document, Kind, Rendering, Unit
from translate.errors import InputError
from translate.formats import archive
from translate.formats.archive import Element, Flow, Tree
from translate.formats.code_styles import code_styles
from translate.formats.docx_content import PRESERVE, Content, Markup, Reader
from translate.formats.elements import properties, with_properties

_TYPES = "[Content_Types].xml"
_MAIN = re.compile(
    r"(?:wordprocessingml\.(?:document|template)|ms-word\.(?:document|template)\.macroEnabled)"
    r"(?:\.main)?(?:Template)?\+xml$"
)
_STYLES = re.compile(r"wordprocessingml\.styles\+xml$")
_PROPERTIES = "application/vnd.openxmlformats-package.core-properties+xml"
_OTHER = re.compile(r"wordprocessingml\.(?:header|footer|footnotes|endnotes)\+xml$")
# The two that OOXML has: transitional, which Word writes, and strict.
_WORDS = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

# By a style's name, which is English in every Word.
_KINDS = (
    (r"^title$", Kind.TITLE),
    (r"^(?:heading \d|toc heading|subtitle)", Kind.HEADING),
    (r"^list\b", Kind.LIST_ITEM),
    (r"\b(?:quote|quotations?|block text)\b", Kind.QUOTE),
    (r"^caption$", Kind.CAPTION),
)
_DEFAULT = ("docDefaults", "rPrDefault", "rPr")
_SCRIPTS = {
    **dict.fromkeys(("ja", "ko", "zh"), "eastAsia"),
    **dict.fromkeys(("ar", "fa", "he", "ur", "yi"), "bidi"),
}
# What has to stand behind w:lang.
_AFTER_LANG = frozenset(("eastAsianLayout", "specVanish", "oMath", "rPrChange"))


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with words: its number in the part, and the properties of untagged words."""

    number: int
    element: Element
    flow: Flow[Markup]
    properties: Element | None


def read(data: bytes, name: str) -> Document:
    """Return the paragraphs of a Word file that have words, part by part, with their tags, and
    then its title, subject and description.

    Raises InputError for what is no Word file, is encrypted, damaged, or could do harm.
    """
    parts, styles_part, about = _parts(data, name)
    styles: dict[str, tuple[Kind, str]] = {}
    codes: frozenset[str] = frozenset()
    language = ""
    if styles_part:
        root = _tree(data, name, styles_part).getroot()
        styles, codes, language = _styles(root), _codes(root), _language(root)
    units = []
    for part, prefix in parts.items():
        root = _tree(data, name, part).getroot()
        seen = set()
        for one in _paragraphs(root, codes):
            if one.number not in seen:
                seen.add(one.number)
                kind = _kind(one.element, styles)
                units.append(Unit(f"{prefix}.p{one.number}", one.flow.text, kind, one.flow.tags))
    if about:
        units += properties(archive.member(data, name, about), "properties")
    return Document(tuple(units), language)


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """Return the Word file with other texts for some units, in ``language`` (BCP 47).

    Where no text is another, the data comes back as it is. Raises InputError as ``read`` does.
    """
    changed = {}
    parts, styles_part, about = _parts(data, name)
    styles = _tree(data, name, styles_part) if styles_part else None
    codes = _codes(styles.getroot()) if styles is not None else frozenset()
    for part, prefix in parts.items():
        tree = _tree(data, name, part)
        new = False
        for one in _paragraphs(tree.getroot(), codes):
            rendering = texts.get(f"{prefix}.p{one.number}")
            if rendering is not None and not archive.same(one.flow, rendering):
                _rewrite(one, rendering)
                new = True
        if new:
            changed[part] = archive.serialize(tree)
        del tree
    if about:
        old = archive.member(data, name, about)
        made = with_properties(old, "properties", texts, language, other=bool(changed))
        if made != old:
            changed[about] = made
    if changed and language and styles is not None:
        _set_language(styles.getroot(), language)
        changed[styles_part] = archive.serialize(styles)
    return archive.replace(data, name, changed)


def _parts(data: bytes, name: str) -> tuple[dict[str, str], str, str]:
    """Return the members that have text, the main one first, each with the prefix of its units'
    ids, the member with the styles and that with the properties ("" where there is none)."""
    members = archive.names(data, name)
    if _TYPES not in members:
        raise InputError(f"{name} is no Word file: name a .docx, or save it as one in Word.")
    root = archive.parse(archive.member(data, name, _TYPES), f"{name}, {_TYPES}").getroot()
    types = {
        one.get("PartName", "").lstrip("/"): one.get("ContentType", "")
        for one in root.iter("{*}Override")
    }
    main, other, styles = (
        [one for one in members if kind.search(types.get(one, ""))]
        for kind in (_MAIN, _OTHER, _STYLES)
    )
    if not main:
        raise InputError(f"{name} has no text of a Word file in it: save it as .docx in Word.")
    parts: dict[str, str] = {}
    for one in main + other:
        stem = PurePosixPath(one).stem
        parts[one] = one if stem in parts.values() else stem
    about = [one for one in members if types.get(one) == _PROPERTIES]
    return parts, styles[0] if styles else "", about[0] if about else ""


def _tree(data: bytes, name: str, part: str) -> Tree:
    tree = archive.parse(archive.member(data, name, part), f"{name}, {part}")
    if _namespace(tree.getroot())[1:-1] not in _WORDS:
        raise InputError(f"{name}: “{part}” is no part of a Word file; save it as .docx in Word.")
    return tree


def _namespace(element: Element) -> str:
    """Return the element's namespace as it stands before a name: "{…}"."""
    return f"{{{etree.QName(element).namespace}}}"


def _paragraphs(root: Element, codes: frozenset[str]) -> Iterator[_Paragraph]:
    """Yield each paragraph with words; ``codes`` are the styles of code, which has none, unless
    nothing else is there.

    A text box stands in a file twice, once for programs that know only its older form: a paragraph
    with the same words in both has one number.
    """
    space = _namespace(root)
    if not _has_prose(root, codes):
        codes = frozenset()
    numbers: dict[Element, tuple[int, Flow[Markup]]] = {}
    twins: dict[Element, Element] = {}
    for both in root.iter(f"{_COMPATIBILITY}AlternateContent"):
        forms = [list(form.iter(f"{space}p")) for form in both]
        if len(forms) == 2 and len(forms[0]) == len(forms[1]):
            twins.update(zip(forms[1], forms[0], strict=True))
    originals = set(twins.values())
    reader = Reader(space, codes)
    # All at once: a text that moves its text boxes must not change their numbers.
    for number, paragraph in enumerate(list(root.iter(f"{space}p"))):
        if _style(paragraph) in codes:
            continue
        content, properties = reader.content(paragraph)
        flow = archive.flatten(content)
        if not flow.text.strip():
            continue
        if paragraph in originals:
            numbers[paragraph] = number, flow
        twin, other = numbers.get(twins.get(paragraph, paragraph), (number, flow))
        if (other.text, other.tags) == (flow.text, flow.tags):
            number = twin
        yield _Paragraph(number, paragraph, flow, properties)


def _has_prose(root: Element, codes: frozenset[str]) -> bool:
    """Whether any words are not code: a plain text that was opened in Writer is all of it."""
    if not codes:
        return True
    space = _namespace(root)
    runs = (
        run
        for paragraph in root.iter(f"{space}p")
        if _style(paragraph) not in codes
        for run in paragraph.iter(f"{space}r")
    )
    return any(
        (run.findtext(f"{space}t") or "").strip()
        for run in runs
        if _value(run, "rPr", "rStyle") not in codes
    )


def _rewrite(paragraph: _Paragraph, rendering: Rendering) -> None:
    """Give a paragraph another text."""
    element, space = paragraph.element, _namespace(paragraph.element)
    content = archive.arrange(paragraph.flow, rendering)
    for child in list(element):
        if child.tag != f"{space}pPr":
            element.remove(child)
    _put(content, element, paragraph.properties, space)


def _put(content: Content, into: Element, properties: Element | None, space: str) -> None:
    for one in content:
        if isinstance(one, str):
            _put_text(one, into, properties, space)
            continue
        markup = one.markup
        _move(markup.before, into, space)
        if one.content is not None:
            inside = into if markup.around is None else _shell(markup.around, into, space)
            _put(one.content, inside, markup.properties, space)
        _move(markup.after, into, space)


def _move(elements: tuple[Element, ...], into: Element, space: str) -> None:
    for element in elements:
        run = element.getparent()
        element.tail = None
        if run is not None and run.tag == f"{space}r":
            _run(into, run.find(f"{space}rPr"), space).append(element)
        else:
            into.append(element)


def _shell(around: Element, into: Element, space: str) -> Element:
    """Return a new element of the same kind for what is around words, empty."""
    made = etree.SubElement(into, around.tag, _attributes(around))
    for child in around:
        if child.tag == f"{space}sdtContent":
            return etree.SubElement(made, child.tag, _attributes(child))
        if child.tag.endswith("Pr"):
            made.append(copy.deepcopy(child))
    return made


def _attributes(element: Element) -> dict[str, str]:
    return {str(key): str(value) for key, value in element.attrib.items()}


def _run(into: Element, properties: Element | None, space: str) -> Element:
    run = etree.SubElement(into, f"{space}r")
    if properties is not None:
        run.append(copy.deepcopy(properties))
    return run


def _put_text(text: str, into: Element, properties: Element | None, space: str) -> None:
    run = _run(into, properties, space)
    for old in run.iterfind(f"{space}rPr/{space}lang"):
        parent = old.getparent()
        assert parent is not None
        parent.remove(old)
    for piece in re.split(r"([\t\n])", archive.printable(text).replace("\r", "")):
        if piece in ("\t", "\n"):
            etree.SubElement(run, f"{space}{'tab' if piece == chr(9) else 'br'}")
        elif piece:
            made = etree.SubElement(run, f"{space}t")
            made.text = piece
            if piece != piece.strip():
                made.set(PRESERVE, "preserve")


def _styles(root: Element) -> dict[str, tuple[Kind, str]]:
    """Return the kind of each paragraph style by its id, and the style it is based on."""
    space = _namespace(root)
    found = {}
    for style in root.iterfind(f"{space}style"):
        called = _value(style, "name").lower()
        kinds = [kind for pattern, kind in _KINDS if re.search(pattern, called)]
        kind = kinds[0] if kinds else Kind.PARAGRAPH
        if not kinds and style.find(f"{space}pPr/{space}numPr") is not None:
            kind = Kind.LIST_ITEM
        found[style.get(f"{space}styleId", "")] = kind, _value(style, "basedOn")
    return found


def _codes(root: Element) -> frozenset[str]:
    """Return the ids of the styles of code."""
    styles = {one.get(f"{_namespace(root)}styleId", ""): one for one in root.iterfind("{*}style")}
    return code_styles(
        {key: _value(one, "name") for key, one in styles.items()},
        {key: _value(one, "basedOn") for key, one in styles.items()},
    )


def _style(paragraph: Element) -> str:
    return _value(paragraph, "pPr", "pStyle")


def _kind(paragraph: Element, styles: Mapping[str, tuple[Kind, str]]) -> Kind:
    space = _namespace(paragraph)
    style = _style(paragraph)
    # Styles based on each other in a ring end this too.
    for _ in range(len(styles)):
        kind, base = styles.get(style, (Kind.PARAGRAPH, ""))
        if kind is not Kind.PARAGRAPH:
            return kind
        if not base:
            break
        style = base
    numbered = paragraph.find(f"{space}pPr/{space}numPr") is not None
    return Kind.LIST_ITEM if numbered else Kind.PARAGRAPH


def _value(element: Element, *path: str) -> str:
    """Return what an element at a path below this one says; "" where there is none."""
    space = _namespace(element)
    found = element.find("/".join(f"{space}{one}" for one in path))
    return "" if found is None else found.get(f"{space}val", "")


def _language(root: Element) -> str:
    """Return the language of words that say no other."""
    space = _namespace(root)
    found = root.find("/".join(f"{space}{one}" for one in _DEFAULT))
    return _value(found, "lang") if found is not None else ""


def _set_language(root: Element, language: str) -> None:
    space = _namespace(root)
    found = root.find("/".join(f"{space}{one}" for one in _DEFAULT))
    if found is None:
        return
    lang = found.find(f"{space}lang")
    if lang is None:
        lang = etree.Element(f"{space}lang")
        behind = [at for at, one in enumerate(found) if etree.QName(one).localname in _AFTER_LANG]
        found.insert(behind[0] if behind else len(found), lang)
    lang.set(f"{space}val", language)
    script = _SCRIPTS.get(language.split("-")[0])
    if script:
        lang.set(f"{space}{script}", language)
