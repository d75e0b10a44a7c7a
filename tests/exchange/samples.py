"""What the tests of exchange share: a glossary with something in every field, and random ones."""

from __future__ import annotations

from hypothesis import strategies as st

from glossary.concept import Concept, ConceptId, Glossary, Status, Term

POLICY = Concept(
    ConceptId("policy", "Sunshine Policy"),
    definition="Engagement of the South with the North,\n1998–2008; “warmth”.",
    reference="https://example.org/sunshine?a=1&b=2",
    part_of_speech="proper noun",
    case_sensitive=True,
    terms={
        "en": (Term("Sunshine Policy", "en", forms=("Sunshine Policies",)),),
        "de": (
            Term(
                "Sonnenscheinpolitik",
                "de",
                forms=("Sonnenscheinpolitiken", "a; b\\c"),
                gender="f",
                number="sg",
                note="Never in quotes.\nforms: as in the style book",
            ),
            Term("Politik des Sonnenscheins", "de", Status.ADMITTED),
            Term("Sonnenschein-Police", "de", Status.FORBIDDEN),
        ),
        "ko": (Term("햇볕정책", "ko", approved=False),),
    },
)
CITY = Concept(
    ConceptId("", "Kaesong"),
    do_not_translate=True,
    terms={"en": (Term("Kaesong", "en"), Term("Gaeseong", "en", Status.ADMITTED))},
)
FORMULA = Concept(
    ConceptId("", "=1+1"),
    part_of_speech="noun",
    terms={"en": (Term("=1+1", "en"),), "ar": (Term('سياسة, "الشمس"; x', "ar"),)},
)
SAMPLE = Glossary({one.id: one for one in (POLICY, CITY, FORMULA)})

_TAGS = ("en", "de", "ko", "pt-BR", "zh-Hans", "sr-Latn")
# What a file in XML can hold; the tables alone can hold control characters as well.
_CONTROLS = "".join(map(chr, (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)))
in_tables = st.characters(exclude_characters="\0", exclude_categories=["Cs"])
in_xml = st.characters(exclude_characters=_CONTROLS, exclude_categories=["Cs"])
# The letters that formats give a meaning come more often than by chance.
_ODD = st.sampled_from([*",;\t\n\r\\\"'=+-@ &<>#_", "_x000D_", "\\ ", "; ", "forms: a", "]]>"])


def texts(letters: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(st.one_of(letters, _ODD), max_size=6).map("".join)


@st.composite
def glossaries(draw: st.DrawFn, letters: st.SearchStrategy[str] = in_tables) -> Glossary:
    """Glossaries as they come from a directory: each concept has its headword as a term."""
    any_text = texts(letters)
    filled = any_text.filter(str.strip)
    main = draw(st.sampled_from(["en", "ko"]))
    ids = st.builds(ConceptId, any_text, filled)
    concepts = {}
    for id_ in draw(st.lists(ids, max_size=4, unique=True)):
        terms = {}
        for tag in draw(st.lists(st.sampled_from(_TAGS), unique=True, max_size=3)):
            if tag == main:
                continue
            listed = draw(
                st.lists(
                    st.builds(
                        Term,
                        filled,
                        st.just(tag),
                        st.sampled_from(Status),
                        st.lists(filled, max_size=2).map(tuple),
                        st.sampled_from(["", "f", "m", "n"]),
                        st.sampled_from(["", "sg", "pl"]),
                        any_text,
                        st.booleans(),
                    ),
                    min_size=1,
                    max_size=3,
                    unique_by=lambda term: term.text,
                )
            )
            terms[tag] = tuple(listed)
        head = Term(id_.headword, main, forms=tuple(draw(st.lists(filled, max_size=2))))
        concepts[id_] = Concept(
            id_,
            draw(any_text),
            draw(any_text),
            draw(st.sampled_from(["", "noun", "proper noun", "verb", "adjective"])),
            draw(st.booleans()),
            draw(st.booleans()),
            {main: (head,), **terms},
        )
    return Glossary(concepts, main)
