"""Numbers: lost, changed, added; and the same in another notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.check import numbers, spelled

from .samples import NONE, make, said


class TestNumbers:
    @pytest.mark.parametrize(
        ("source", "target", "to"),
        [
            ("1,000.5 tons", "1.000,5 toneladas", "es"),
            ("1,000.5 tons", "1 000,5 tonnes", "fr"),
            ("1,000.5 tons", "1\u202f000,5 tonnes", "fr"),
            ("50,000 people", "50000 personas", "es"),
            ("In 2004 and 2007.", "En 2004 y en 2007.", "es"),
            ("a rise of 5.5%", "una subida del 5,5 %", "es"),
            ("a rise of 5%", "eine Steigung um 5 Prozent", "de"),
            ("07.06.2017", "7 de junio de 2017", "es"),
            ("2017-06-07", "7 de junio de 2017", "es"),
            ("June 7, 2017", "07.06.2017", "de"),
            ("on June 1", "el 1 de junio", "es"),
            ("on May 3", "5月3日", "ja"),
            ("seven ships", "7 barcos", "es"),
            ("7 ships", "siete barcos", "es"),
            ("7 ships", "sieben Schiffe", "de"),
            ("twenty-five ships", "25 barcos", "es"),
            ("25 ships", "fünfundzwanzig Schiffe", "de"),
            ("the 1st and 2nd", "el 1.º y el 2.º", "es"),
            ("in the 21st century", "en el siglo XXI", "es"),
            ("in the 19th century", "au XIXe siècle", "fr"),
            ("the 1990s", "los años 90", "es"),
            ("the 1990s", "los noventa", "es"),
            ("2008–2009", "2008-09", "es"),
            ("at 3 p.m.", "a las 15:00", "es"),
            ("at 2pm", "um 14:00 Uhr", "de"),
            ("at 10:30", "à 10h30", "fr"),
            ("$1.5 billion", "1500 millones de dólares", "es"),
            ("£2.8bn", "2.800 millones de libras", "es"),
            ("50,000 people", "5만 명", "ko"),
            ("more than 1,000", "plus d'un millier", "fr"),
            ("385 miles away", "a 620 kilómetros", "es"),
            ("waves of 20 feet", "olas de seis metros", "es"),
            ("The G20 and COVID-19", "El G20 y la COVID-19", "es"),
            ("12,34,567 rupees", "1234567 rupias", "es"),
            ("٢٠٠٤", "2004", "es"),
            ("no number", "ninguno", "es"),
            ("won 2-1 in 2018, again 2-1", "ganó 2-1 en 2018", "es"),
            ("version 3.11.2", "versión 3.11.2", "es"),
        ],
    )
    def test_the_same_number_in_another_notation_passes(
        self, source: str, target: str, to: str
    ) -> None:
        language = "ar" if source.startswith("٢") else "en"
        assert said(numbers.check(make(source, target, to, language=language), NONE)) == []

    @pytest.mark.parametrize(
        ("source", "target", "severity", "words"),
        [
            ("In 2004 it began.", "En 2014 comenzó.", "error", "2004 in the source became 2014"),
            ("In 2004 it began.", "Comenzó.", "error", "lacks 2004"),
            ("It began.", "Comenzó en 2004.", "warning", "does not have 2004"),
            ("1,000 tons", "1.500 toneladas", "error", "1,000 in the source became 1.500"),
            ("on June 17", "el 16 de junio", "error", "17 in the source became 16"),
            ("07.06.2017", "7 de julio de 2017", "error", "lacks 07.06.2017"),
            ("7 ships", "barcos", "error", "lacks 7"),
            ("5.5%", "5,5", "warning", "percent"),
            ("1,000 tons", "1,000 toneladas", "warning", "write 1.000."),
            ("1.234 tons", "1.234 toneladas", "warning", "write 1,234."),
            ("50,000 people", "5 personas", "error", "50,000"),
            ("400 miles away", "a 200 kilómetros", "error", "400"),
        ],
    )
    def test_a_number_lost_changed_added_or_misleading(
        self, source: str, target: str, severity: str, words: str
    ) -> None:
        ((found, message),) = said(numbers.check(make(source, target), NONE))
        assert found == severity
        assert words in message

    def test_several_are_one_finding(self) -> None:
        run = make("From 2004 to 2007.", "De 1904 a 1907 y 13.")
        ((_, message),) = said(numbers.check(run, NONE))
        assert "2004, 2007 in the source became 1904, 1907, 13." in message

    def test_languages_whose_words_are_not_listed_get_the_benefit(self) -> None:
        assert numbers.check(make("7 ships", "일곱 척의 배", "ko"), NONE) == []
        assert said(numbers.check(make("70 ships", "배", "ko"), NONE)) != []

    @given(st.integers(13, 10**9))
    def test_any_number_is_found_again_and_missed_when_gone(self, number: int) -> None:
        source = f"There were {number:,} of them."
        grouped = f"{number:,}".replace(",", ".")
        assert numbers.check(make(source, f"Eran {grouped}."), NONE) == []
        assert numbers.check(make(source, f"Eran {number}."), NONE) == []
        ((severity, _),) = said(numbers.check(make(source, f"Eran {number + 1}."), NONE)[:1])
        assert severity == "error"

    @pytest.mark.parametrize(
        ("text", "language", "value"),
        [("treinta y cinco", "es", 35), ("vingt-deux", "fr", 22), ("both", "en", 2),
         ("die Zwölfte", "de", 12), ("quaranta-dos", "ca", 42), ("cento", "gl", 100)],
    )  # fmt: skip
    def test_number_words(self, text: str, language: str, value: int) -> None:
        assert value in spelled.values(text, language)

    def test_every_list_of_words_is_whole(self) -> None:
        for language, lines in spelled._WORDS.items():
            assert [len(line.split()) for line in lines] == [12, 12, 7, 8, 2], language
