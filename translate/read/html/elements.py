"""The elements of HTML, by what they do to the text in them and around them."""

from __future__ import annotations


def _named(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADINGS = _named("h1 h2 h3 h4 h5 h6")
# Stand apart from the text before and after them.
BLOCKS = HEADINGS | _named("""
    address article aside blockquote body button caption center dd details dialog dir div dl dt
    fieldset figcaption figure footer form frameset header hgroup hr html input label legend li
    listing main menu nav ol optgroup option p pre search section select summary table tbody td
    tfoot th thead tr ul xmp
""")
# Nobody sees what is in them, or only where something else cannot be shown. (Of ruby, which says
# how words are read, the words alone are text.)
UNSEEN = _named("""
    audio canvas datalist embed frame head iframe meter noembed noframes noscript object progress
    rp rt script style svg template textarea title video
""")
# Line ends in them are line ends.
LINES = _named("listing pre xmp")
# What is in them is there to be clicked.
CONTROLS = _named("button label option")
PICTURES = _named("amp-img img")
# Say nothing of the text in them: side by side they are boxes, not parts of a text.
BOXES = _named("a data small span time")
# A page has one of them: the attributes of a second are added to the first.
ONCE = _named("body html")

# There are no tags in them.
RAW = _named("iframe noembed noframes plaintext script style textarea title xmp")
EMPTY = _named("area base br col embed hr img input link meta param source track wbr")
# Never make a page deeper: they are empty, or end where the next one begins.
FLAT = EMPTY | _named("""
    body colgroup dd dt frame head html image li optgroup option p rb rp rt rtc tbody td tfoot th
    thead tr
""")
# Are opened again in every paragraph after them, where they are left open.
FORMATTING = _named("b big code em font i nobr s small strike strong tt u")
# No end tag ends an element around one of these, apart from their own.
MARKERS = _named("applet marquee object table template")
CELLS = _named("caption td th")
# An end tag ends these and all in them; that of any other element ends nothing beyond one of them.
SPECIAL = (
    HEADINGS
    | MARKERS
    | _named("""
    address article aside blockquote button center details dialog dir div dl fieldset figcaption
    figure footer form frameset header hgroup listing main menu nav ol pre search section select
    summary ul
""")
)
