"""Whether bytes of no known name are a web page, or a piece of one, or Markdown."""

from __future__ import annotations

import codecs

import regex

# More of a page says no more of what it is.
_ENOUGH = 64 * 1024
_ELEMENTS = (
    "a|abbr|address|article|aside|b|blockquote|body|br|button|caption|center|code|dd|details|div|"
    "dl|dt|em|figcaption|figure|font|footer|form|h1|h2|h3|h4|h5|h6|head|header|hr|html|i|iframe|"
    "img|input|label|li|link|main|meta|nav|ol|option|p|picture|pre|script|section|select|small|"
    "span|strong|style|sub|summary|sup|table|tbody|td|th|thead|time|title|tr|u|ul"
)
# What may stand in front of it: white space, comments, what XML says of itself.
_BEGIN = r"\A(?:[\s\ufeff]++|<!--.*?-->|<\?xml\b[^>]*+>)*+"
_PAGE = regex.compile(rf"{_BEGIN}<(?:!doctype\s++html\b|html[\s>])", regex.I | regex.S)
_PIECE = regex.compile(rf"{_BEGIN}<(?:{_ELEMENTS})(?:[\s>]|/>)", regex.I | regex.S)
_END = regex.compile(rf"</(?:{_ELEMENTS})\s*+>", regex.I)
_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# A text may begin with a tag; one with so many end tags is none.
_FEWEST_ENDS = 3

# How Markdown begins: front matter, or a heading.
_MARKDOWN = regex.compile(r"\s*(?:#{1,6}[ ]\S|---\n(?:[\w-]{1,50}:.*\n){1,100}---\n)")


def is_markdown(data: bytes) -> bool:
    """Whether bytes begin as Markdown does; a dump of a page may have links and bold in it, too."""
    text = data[:_ENOUGH].removeprefix(codecs.BOM_UTF8).decode("utf-8", "ignore")
    return not is_page(data) and bool(_MARKDOWN.match(text.replace("\r\n", "\n")))


def is_page(data: bytes) -> bool:
    """Whether bytes begin as a web page does, or with an element and have several."""
    start = data[:_ENOUGH]
    encoding = next((name for mark, name in _MARKS if start.startswith(mark)), "latin-1")
    # Zeros are every other byte where UTF-16 has no mark.
    text = start.removeprefix(codecs.BOM_UTF8).decode(encoding, "ignore").replace("\x00", "")
    if _PAGE.match(text):
        return True
    return bool(_PIECE.match(text)) and len(_END.findall(text)) >= _FEWEST_ENDS
