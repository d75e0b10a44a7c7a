"""Numbers: lost, changed, added; and the same in another notation."""

from __future__ import annotations

import doctest
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.check import figures, measures, numbers, restated, spelled

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
            ("a week in the 80s", "una semana a 28 grados", "es"),
            ("It was 80 degrees, 10 degrees too hot", "Hacía 27 grados, 6 grados de más", "es"),
            ("10 inches fell", "cayeron 250 l/m2", "es"),
            ("1 to 4 inches of snow", "2,5 έως 10 εκατοστά χιόνι", "el"),
            ("Their 6-foot-2 keeper", "Su portero, de 1,88 m", "es"),
            ("a man of 5'11\"", "ein 180 cm großer Mann", "de"),
            ("Their 6-foot-2 keeper", "دروازه‌بان با ۱ متر و ۸۸ سانتیمتر قد", "fa"),
            ("35 miles (56 km) off", "a 56 km", "es"),
            ("60 km (37 mi) north", "60 km nördlich", "de"),
            ("at 7:30", "um 19:30 Uhr", "de"),
            ("at 20:15", "오후 8시 15분에", "ko"),
            ("at 1500 GMT", "um 15:00 Uhr GMT", "de"),
            ("at 8 a.m.", "saa 2 asubuhi", "sw"),
            ("1.5 million bikes", "anderhalf miljoen fietsen", "nl"),
            ("2.5 million", "dos millones y medio", "es"),
            ("half an inch", "0.5インチ", "ja"),
            ("I am 100 percent certain.", "No me cabe duda.", "es"),
            ("He is 100% sure.", "Está totalmente seguro.", "es"),
            ("in the early 2000s", "a comienzos de siglo", "es"),
            ("in the 1930s", "w latach trzydziestych", "pl"),
            ("the 18th century", "osamnaestog vijeka", "bs"),
            ("a 15-year-old girl", "petnaestogodišnja djevojčica", "bs"),
            ("1,000 trees", "тысяча деревьев", "ru"),
            ("24 hours a day", "круглые сутки", "ru"),
            ("a loan of £235m", "2億3,500万ポンドの融資", "ja"),
            ("call 0700 444 222", "على الرقم 222 444 0700", "ar"),
            ("call 0700 444 222", "با شماره ۰۷۰۰۴۴۴۲۲۲", "fa"),
            ("260,000 birds", "260 ሺህ ወፎች", "am"),
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
            ("80 degrees", "40 grados", "error", "lacks 80"),
            ("10 degrees too hot", "12 grados de más", "error", "lacks 10"),
            ("their 6-foot-2 keeper", "su portero, de 1,68 m", "error", "6"),
            ("35 miles (56 km) off", "a 61 km", "error", "lacks 56"),
            ("50 yards off, at 2-0", "a 45 metros, con 4-0", "error", "2 in the source became 4"),
            ("from 8:00-9:00 pm", "de 20:00 a 9:00", "error", "lacks 8"),
            ("call 0700 444 222", "llame al 0700 444 22", "error", "0700 444 222"),
            ("He is 100% sure.", "Está seguro al %.", "error", "lacks 100"),
            ("1.5 million", "un millón", "error", "lacks 1.5"),
            ("King Charles XII", "el rey Carlos XIV", "error", "XII in the source became XIV"),
            ("as of 802.11n", "desde 802,11n", "warning", "designation 802.11n"),
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

    def test_an_age_is_not_told_but_seen_when_it_changed(self) -> None:
        assert numbers.check(make("a 52-year-old", "pedesetdvogodišnjak", "bs"), NONE) == []
        ((_, message),) = said(numbers.check(make("a 52-year-old", "53-godišnjak", "bs"), NONE))
        assert "53" in message

    def test_roman_figures_may_be_centuries_and_words(self) -> None:
        for target in ("Carlos XII y el siglo XIX", "Carlos XII y el siglo diecinueve"):
            assert numbers.check(make("Charles XII and the 19th century", target), NONE) == []
        assert numbers.check(make("World War II", "Segunda Guerra Mundial"), NONE) == []

    @pytest.mark.parametrize("module", [figures, measures, restated])
    def test_the_examples_in_the_code(self, module: ModuleType) -> None:
        failed, tried = doctest.testmod(module)
        assert tried and not failed

    def test_many_numbers_take_no_longer_than_they_must(self) -> None:
        for piece in ("9:30 ", "45 miles (72 km) ", "0800 12 ", "1億", "6'6 ", "100% sure "):
            numbers.check(make(piece * 400, piece * 400 + "7", "de"), NONE)

    @given(st.floats(1, 500).map(lambda value: round(value, 1)))
    @settings(max_examples=60, deadline=None)
    def test_a_measure_may_be_converted_either_way(self, miles: float) -> None:
        metric = f"{miles * 1.609:.1f}".replace(".", ",")
        english, spanish = f"It is {miles} miles away.", f"Está a {metric} kilómetros."
        assert numbers.check(make(english, spanish), NONE) == []
        assert numbers.check(make(spanish, english, "en", language="es"), NONE) == []

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
