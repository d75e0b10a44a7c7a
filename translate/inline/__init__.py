"""Inline markup: bold, links and footnote marks stand in a translation at the words they stood at.

No engine here says which word became which, so the words are found again: as a term that was held,
as a word that is the same in both, or as what the engine makes of them alone; where all fails, at
the same share of the sentence. Whatever is found, each tag comes back once, nested as it was.
"""

from translate.inline.placing import phrases, place
from translate.inline.points import stand_ins, stood_in, stood_out
from translate.inline.sentences import clipped, united
from translate.inline.written import literal, written_out

__all__ = [
    "clipped",
    "literal",
    "phrases",
    "place",
    "stand_ins",
    "stood_in",
    "stood_out",
    "united",
    "written_out",
]
