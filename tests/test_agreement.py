"""The words in front of a term: whether they agree with it, and what they would be if they did."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.concept import Term
from translate import german
from translate.agreement import agreeing, agrees, number_of

NEUTER = Term("Brintel", "de", gender="n")
MASCULINE = Term("Zorvel", "de", gender="m", forms=("Zorvel", "Zorvels", "Zorveln"))
PLURALS = Term("Haus", "de", gender="n", forms=("Häuser", "Hauses", "Häusern"))
LINE = Term("Rote Linie", "de", gender="f", forms=("Rote Linien", "Roten Linie"))
PRESIDENT = Term(
    "Präsident", "de", gender="m", forms=("Präsidenten", "Präsidentin", "Präsidentinnen")
)
TREATY = Term("Vertrag", "de", gender="m", forms=("Vertrags", "Vertrages", "Verträge", "Verträgen"))
COURT = Term("Verfassungsgericht", "de", gender="n", forms=("Verfassungsgerichts",))
USA = Term("USA", "de", number="pl")
CHANCELLOR = Term("Merkel", "de", gender="f")
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
        (", aber der armen ", NEUTER, "Brintel", False),
        ("das „", MASCULINE, "Zorvel", False),
        ("seit der ", LINE, "Rote Linie", False),
        ("seit der ", LINE, "Roten Linie", True),
        ("mit den alten ", PLURALS, "Häusern", True),
        ("mit den alten ", PLURALS, "Häuser", False),
        # Forms in any order: weak nouns, genitives, feminine derivations.
        ("mit dem ", PRESIDENT, "Präsidenten", True),
        ("mit dem ", PRESIDENT, "Präsident", False),
        ("Die neue ", PRESIDENT, "Präsidentin", True),
        ("des ", COURT, "Verfassungsgerichts", True),
        ("in den ", USA, "USA", True),
        ("Die beiden ", TREATY, "Verträge", True),
        ("mit einem solchen ", TREATY, "Vertrag", True),
        ("Ein lange erwarteter ", TREATY, "Vertrag", True),
        ("der bisher wichtigste ", TREATY, "Vertrag", True),
        ("Der von ihr unterzeichnete ", TREATY, "Vertrag", True),
        ("Vor allem neue ", TREATY, "Verträge", True),
        ("Das hatte ", CHANCELLOR, "Merkel", True),
        ("das Jahr, in dem ", CHANCELLOR, "Merkel", True),
        ("Ele escreveu a ", Term("Lula", "pt", gender="m"), "Lula", True),
        ("el ", Term("agua", "es", gender="f"), "agua", True),
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
    assert agrees(before + form, (len(before), len(before + form)), term) is expected


@pytest.mark.parametrize(
    ("before", "term", "expected"),
    [
        ("zur ", NEUTER, ["zum Brintel"]),
        ("Vom neuen ", LINE, ["Von der neuen Roten Linie"]),
        ("Ein alte ", MASCULINE, ["Ein alter Zorvel", "Einen alten Zorvel", "Einem alten Zorvel"]),
        ("gegen die ", MASCULINE, ["gegen den Zorvel"]),
        ("Peter ", NEUTER, []),
        ("La ", Term("tratado", "es", gender="m"), ["El tratado"]),
    ],
)  # fmt: skip
def test_what_would_agree(before: str, term: Term, expected: list[str]) -> None:
    assert [head + form for head, form in agreeing(before, term, term.text, "sg")] == expected


def test_a_form_of_the_other_number_is_no_agreement() -> None:
    assert agrees("die Häuser", (4, 10), PLURALS, "pl")
    assert not agrees("das Haus", (4, 8), PLURALS, "pl")
    assert not agrees("die Häuser", (4, 10), PLURALS, "sg")
    # A word for the same that has but one number stays.
    assert agrees("die Schulden", (4, 12), Term("Schulden", "de", number="pl"), "sg")


@pytest.mark.parametrize(
    ("before", "form", "expected"),
    [
        ("Sie sah die religiösen ", "Schneider", "pl"),
        ("Sie sah den ", "Schneider", "sg"),
        ("", "Schneider", ""),
        ("Dutzende von ", "Schneidern", "pl"),
    ],
)
def test_the_number_is_read_off_the_words_before(before: str, form: str, expected: str) -> None:
    tailor = Term("Schneider", "de", gender="m", forms=("Schneider", "Schneidern"))
    assert number_of(before, tailor, form) == expected


def test_a_term_in_a_compound_is_left_alone() -> None:
    nato = Term("NATO", "de", gender="f")
    assert agrees("Das NATO-Bündnis", (4, 8), nato)
    assert not agrees("Das NATO ist alt", (4, 8), nato)


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
    if found is None:
        return  # it cannot be told
    allowed = frozenset((key, case) for case in german.CASES)
    for text, _ in german.fitted(found, allowed):
        again = german.phrase(text)
        assert again is not None
        assert german.agrees(again, allowed)
        assert text in [other for other, _ in german.fitted(again, allowed)]
