"""The words in front of a term: whether they agree with it, and what they would be if they did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.concept import Term
from translate import german
from translate.agreement import agreeing, agrees

NEUTER = Term("Brintel", "de", gender="n")
MASCULINE = Term("Zorvel", "de", gender="m", forms=("Zorvel", "Zorvels", "Zorveln"))
PLURALS = Term("Haus", "de", gender="n", forms=("Häuser", "Hauses", "Häusern"))
LINE = Term("Rote Linie", "de", gender="f", forms=("Rote Linien", "Roten Linie"))
PERSON = Term("Peter Müller", "de", gender="m")


@pytest.mark.parametrize(
    ("before", "term", "form", "expected"),
    [
        ("Er sah der ", NEUTER, "Brintel", False),
        ("Er sah das alte ", NEUTER, "Brintel", True),
        ("mit einer neuen ", NEUTER, "Brintel", False),
        ("Ein ungerechte ", MASCULINE, "Zorvel", False),
        ("Ein ungerechter ", MASCULINE, "Zorvel", True),
        ("die kleinen und nordkoreanischen ", PLURALS, "Häuser", True),
        ("die zwei sehr alte ", PLURALS, "Häuser", False),
        ("zur ", NEUTER, "Brintel", False),
        ("vom ", NEUTER, "Brintel", True),
        ("mit neuer ", NEUTER, "Brintel", False),
        ("Argentiniens zentraler ", NEUTER, "Brintel", False),
        ("das „", MASCULINE, "Zorvel", False),
        ("seit der ", LINE, "Rote Linie", False),
        ("seit der ", LINE, "Roten Linie", True),
        # What cannot be told: verbs, relative pronouns, names without an article.
        ("Paris besuchte ", MASCULINE, "Zorvel", True),
        ("die Hirten, die ", MASCULINE, "Zorvel", True),
        ("Er sah später ", NEUTER, "Brintel", True),
        ("Heute kam ", PERSON, "Peter Müller", True),
        ("la ", Term("tratado", "es", gender="m"), "tratado", False),
        ("la ", Term("carta", "es", gender="f"), "carta", True),
        ("the ", Term("treaty", "en"), "treaty", True),
    ],
)
def test_whether_a_term_can_stand_there(before: str, term: Term, form: str, expected: bool) -> None:
    assert agrees(before, term, form) is expected


@pytest.mark.parametrize(
    ("before", "term", "expected"),
    [
        ("zur ", NEUTER, ["zum Brintel"]),
        ("Vom neuen ", LINE, ["Von der neuen Roten Linie"]),
        ("Ein alte ", MASCULINE,
         ["Ein alter Zorvel", "Einen alten Zorvel", "Einem alten Zorvel", "Eines alten Zorvel"]),
        ("gegen die ", MASCULINE, ["gegen den Zorvel"]),
        ("Peter ", NEUTER, []),
        ("La ", Term("tratado", "es", gender="m"), ["El tratado"]),
    ],
)  # fmt: skip
def test_what_would_agree(before: str, term: Term, expected: list[str]) -> None:
    assert [head + form for head, form in agreeing(before, term, term.text, "sg")] == expected


def test_a_form_of_the_other_number_is_no_agreement() -> None:
    assert agrees("die ", PLURALS, "Häuser", "pl")
    assert not agrees("das ", PLURALS, "Haus", "pl")
    assert not agrees("die ", PLURALS, "Häuser", "sg")
    # A word for the same that has but one number stays.
    assert agrees("die ", Term("Schulden", "de", number="pl"), "Schulden", "sg")


@given(
    determiner=st.sampled_from(sorted(german.determiners())),
    preposition=st.sampled_from(["", "mit ", "für ", "Er sah ", "wegen "]),
    adjectives=st.lists(st.sampled_from(["neue", "altes", "großen", "stiller"]), max_size=2),
    key=st.sampled_from(german.KEYS),
)
def test_whatever_is_put_right_agrees_and_is_put_right_for_good(
    determiner: str, preposition: str, adjectives: list[str], key: str
) -> None:
    before = " ".join([preposition + determiner, *adjectives]) + " "
    found = german.phrase(before)
    assert found is not None
    for text, _ in german.fitted(found, (key,)):
        again = german.phrase(text)
        assert again is not None
        assert german.agrees(again, (key,))
        assert text in [other for other, _ in german.fitted(again, (key,))]
