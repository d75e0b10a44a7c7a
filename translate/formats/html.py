"""A whole page in its own shape: its texts, and the page again with others in their place.

What is no text stays to the byte: scripts, styles, comments, attributes, white space between the
elements. An XHTML member of a book is read and written here too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from html import escape

from translate.article import Document, Rendering
from translate.formats.charset import decoded, encoded, fitting
from translate.formats.markup import Attribute, attributes, named
from translate.formats.page import FIELD, Page, scan
from translate.formats.runs import Place, filled

# The scripts that are written from right to left.
_LEFTWARDS = named("Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa")


def read(data: bytes, name: str) -> Document:
    """The texts of a page, in its order; the ids number them from 1.

    A unit is the text between two block-level tags, or an attribute that people read. Around the
    point of an image or of code a text may have two spaces, or one at its end: both are seen.
    Raises InputError for what is empty or no text.
    """
    page, _ = opened(data, name)
    return Document(tuple(place.unit for place in page.places), page.language)


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """The page with other texts for some of its units; ``language``, where it is one, becomes that
    of the page and of the elements that say one and have such a unit.

    In the page's own encoding; what that does not have becomes a reference. Raises InputError for
    what is empty or no text.
    """
    page, encoding = opened(data, name)
    made = rewritten(page, texts, language, encoding)
    return data if made == page.text else encoded(made, encoding)


def opened(data: bytes, name: str) -> tuple[Page, str]:
    """A page and its encoding; raises InputError for what is empty or no text."""
    text, encoding = decoded(data, name)
    xml = name.lower().endswith((".xhtml", ".xht")) or text[:256].lstrip(
        "\ufeff \n\r\t"
    ).startswith("<?xml")
    return scan(text, xml), encoding


def rewritten(page: Page, texts: Mapping[str, Rendering], language: str, encoding: str) -> str:
    """The text of a page with renderings by the ids of its units; see write()."""
    changed = {
        place.unit.id: texts[place.unit.id]
        for place in page.places
        if place.unit.id in texts and not same(place, texts[place.unit.id])
    }
    edits = [
        (place.start, place.end, _value(place, changed[place.unit.id], page.text))
        for place in page.places
        if place.quote is not None and place.unit.id in changed
    ]
    if language:
        owners = {place.owner for place in page.places if place.unit.id in changed}
        edits += _told(page, owners, language)
    edits.sort()
    starts = [edit[0] for edit in edits]

    def copy(start: int, end: int) -> str:
        """What stands in a range, with the attributes in it changed."""
        out = []
        for n in range(bisect_left(starts, start), bisect_left(starts, end)):
            out += [page.text[start : edits[n][0]], fitting(edits[n][2], encoding)]
            start = edits[n][1]
        return "".join([*out, page.text[start:end]])

    def words(text: str) -> str:
        return fitting(escape(text, quote=False), encoding)

    out = []
    done = 0
    for place in page.places:
        if place.quote is None and place.unit.id in changed:
            made = filled(place, changed[place.unit.id], copy, words)
            out += [copy(done, place.start), made]
            done = place.end
    return "".join([*out, copy(done, len(page.text))])


def leftwards(language: str) -> bool:
    """Whether a language is written from right to left."""
    from langcodes import Language, tag_parser

    try:
        return Language.get(language).maximize().script in _LEFTWARDS
    except tag_parser.LanguageTagError:
        return False


def same(place: Place, rendering: Rendering) -> bool:
    """Whether a rendering is what the page already has."""
    unit = place.unit
    return rendering.text == unit.text and set(rendering.tags) == set(unit.tags)


def _value(place: Place, rendering: Rendering, page: str) -> str:
    """An attribute's new value, in the quotes it has, or the new text of a field, with its line
    ends."""
    made = escape(rendering.text, quote=False)
    if place.quote == FIELD:
        return made.replace("\n", "\r\n") if "\r\n" in page[place.start : place.end] else made
    if place.quote == "'":
        return made.replace("'", "&#39;")
    made = made.replace('"', "&quot;")
    return made if place.quote else f'"{made}"'


def _told(page: Page, owners: set[int], language: str) -> list[tuple[int, int, str]]:
    """The edits that make the page say its new language, and which way it is written."""
    root = page.root
    renamed = root is not None and page.language != language
    if root is not None and renamed:
        owners = owners | {root.start}
    way = "rtl" if leftwards(language) else "ltr"
    edits = []
    for owner in owners:
        said = page.says.get(owner, ())
        others = [one for one in said if one.name != "dir"]
        new = [one for one in others if page.text[one.start : one.end].strip() != language]
        edits += [_set(one, language) for one in new]
        if new and (root is None or owner != root.start):
            edits += [_set(one, way) for one in said if one not in others and _turns(one, page)]
    if root is None or not renamed:
        return edits
    added = ""
    if root.start not in page.says:
        value = escape(language)
        added = f' xml:lang="{value}" lang="{value}"' if page.xml else f' lang="{value}"'
    ways = [one for one in attributes(page.text, root) if one.name == "dir"]
    if ways:
        edits.append(_set(ways[0], way))
    elif leftwards(language):
        added += ' dir="rtl"'
    return [*edits, (root.says, root.says, added)] if added else edits


def _turns(way: Attribute, page: Page) -> bool:
    """Whether an attribute says a way, and not that the words say it themselves."""
    return page.text[way.start : way.end].strip().lower() in ("ltr", "rtl")


def _set(attribute: Attribute, value: str) -> tuple[int, int, str]:
    """The edit that gives an attribute a value, whatever it has."""
    value = escape(value)
    if not attribute.quote:
        value = f'"{value}"' if attribute.start < attribute.end else f'="{value}"'
    return attribute.start, attribute.end, value
