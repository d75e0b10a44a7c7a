"""The styles of an OpenDocument text: what they are for, how they look, what language they say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from translate.article import Kind
from translate.formats.archive import Element, Tree
from translate.formats.code_styles import code_styles

ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
TEXT, OFFICE, STYLE = (f"{ODF}{one}:1.0}}" for one in ("text", "office", "style"))
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
_FO = f"{ODF}xsl-fo-compatible:1.0}}"
# Properties of a style that say nothing of how words look.
_UNSEEN = re.compile(r"(?:language|country|script|rfc-language-tag)(?:-asian|-complex)?$|rsid$")
_SCRIPTS = {
    **dict.fromkeys(("ja", "ko", "zh"), "-asian"),
    **dict.fromkeys(("ar", "fa", "he", "ur", "yi"), "-complex"),
}
# By the name of a paragraph's style or of one it is made from.
_KINDS = {
    "Title": Kind.TITLE,
    "Subtitle": Kind.HEADING,
    "Heading": Kind.HEADING,
    "Quotations": Kind.QUOTE,
    "Caption": Kind.CAPTION,
    "List": Kind.LIST_ITEM,
}


def looks_of(root: Element) -> dict[str, str]:
    """Return how words look in each of the text styles that the member makes for itself; "" for
    those that only say what the program needs to know of an edit."""
    found = {}
    for style in root.iterfind(f"{OFFICE}automatic-styles/{STYLE}style"):
        if style.get(f"{STYLE}family") != "text":
            continue
        look = [f"{style.get(f'{STYLE}parent-style-name', '')}"]
        for one in style:
            said = [(str(key), str(value)) for key, value in one.items()]
            look += sorted(f"{key}={value}" for key, value in said if not _UNSEEN.search(key))
        found[style.get(f"{STYLE}name", "")] = "\n".join(look)
    return found


def style_of(element: Element) -> str:
    """Return the family and the name of an element's style."""
    family = "paragraph" if element.tag in PARAGRAPHS else "text"
    return f"{family} {element.get(f'{TEXT}style-name', '')}"


def codes_of(trees: Mapping[str, Tree]) -> frozenset[str]:
    """Return the styles of code, as style_of() names them."""
    made = {
        f"{family} {style}": f"{family} {parent}"
        for tree in reversed(list(trees.values()))
        for family in ("paragraph", "text")
        for style, parent in parents_of(tree.getroot(), family).items()
    }
    return code_styles({one: _called(one.partition(" ")[2]) for one in made}, made)


def _called(style: str) -> str:
    """Return a style's name as people see it."""
    return style.replace("_20_", " ").replace("_", " ")


def parents_of(root: Element, family: str) -> dict[str, str]:
    """Return the style each style of a family ("paragraph", "text") is made from."""
    return {
        style.get(f"{STYLE}name", ""): style.get(f"{STYLE}parent-style-name", "")
        for style in root.iterfind(f"*/{STYLE}style")
        if style.get(f"{STYLE}family") == family
    }


def kind_of(paragraph: Element, parents: Mapping[str, str]) -> Kind:
    """Return what a paragraph is by its style, by those that this is made from, or by its place."""
    style = paragraph.get(f"{TEXT}style-name", "")
    # Styles made from each other in a ring end this too.
    for _ in range(len(parents) + 1):
        # "Heading_20_1", "List_20_2"; "Table_20_Contents" and the like say nothing.
        kind = _KINDS.get(style.split("_20_")[0])
        if kind is not None:
            return kind
        if style not in parents:
            break
        style = parents[style]
    if paragraph.tag == f"{TEXT}h":
        return Kind.HEADING
    inside = next(paragraph.iterancestors(f"{TEXT}list-item", f"{TEXT}note"), None)
    listed = inside is not None and inside.tag == f"{TEXT}list-item"
    return Kind.LIST_ITEM if listed else Kind.PARAGRAPH


def _default(root: Element) -> Element | None:
    """Return the properties of words that have no others."""
    for style in root.iterfind(f"{OFFICE}styles/{STYLE}default-style"):
        if style.get(f"{STYLE}family") == "paragraph":
            return style.find(f"{STYLE}text-properties")
    return None


def language_of(root: Element) -> str:
    """Return the language of words that say no other."""
    properties = _default(root)
    if properties is None:
        return ""
    parts = [properties.get(f"{_FO}{one}", "none") for one in ("language", "script", "country")]
    known = [one for one in parts if one != "none"]
    return "-".join(known) if parts[0] not in ("none", "zxx") else ""


def set_language(root: Element, language: str) -> bool:
    """Make words that say no other be in a language (BCP 47); whether there is where to say it."""
    properties = _default(root)
    if properties is None:
        return False
    first, *others = language.split("-")
    scripts = [one for one in others if len(one) == 4 and one.isalpha()]
    countries = [one.upper() for one in others if len(one) == 2 or one.isdigit()]
    script = _SCRIPTS.get(first, "")
    for space, end in dict.fromkeys(((_FO, ""), (STYLE if script else _FO, script))):
        properties.set(f"{space}language{end}", first)
        properties.set(f"{space}country{end}", countries[0] if countries else "none")
        if scripts:
            properties.set(f"{space}script{end}", scripts[0])
        elif f"{space}script{end}" in properties.attrib:
            del properties.attrib[f"{space}script{end}"]
    return True
