"""Languages: tags and names, scripts, and which language a text is in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.errors import UsageError
from translate.language import (
    CLOSE,
    KNOWN,
    base,
    close,
    glance,
    identify,
    name,
    nearest,
    quick,
    script,
    tag,
    told_apart,
    weigh,
)

ROOT = Path(__file__).resolve().parents[1]

SENTENCES = [
    ("en", "President Moon visited Kaesong."),
    ("en", "The minister said so."),
    ("en", "Stocks fell sharply."),
    ("en", "He met three fishermen on the northern quay and bought a herring."),
    ("de", "Präsident Moon besuchte Kaesong."),
    ("de", "Südkorea Präsidentschaftswahl Gewinner Moon Jae-in"),
    ("de", "Die Fischer erfuhren es zuletzt."),
    ("fr", "Le président Moon a visité Kaesong."),
    ("fr", "Les pêcheurs l'ont appris en dernier."),
    ("es", "El presidente Moon visitó Kaesong el martes."),
    ("es", "Los pescadores fueron los últimos en enterarse."),
    ("it", "I pescatori sono stati gli ultimi a saperlo."),
    ("pt", "Os pescadores não foram os primeiros a saber disso."),
    ("ca", "Els pescadors van ser els últims a saber-ho."),
    ("gl", "Os mariñeiros foron os últimos en sabelo, dixo o alcalde."),
    ("eo", "La fiŝkaptistoj eksciis tion la lastaj."),
    ("nl", "De vissers hoorden het als laatsten van de burgemeester."),
    ("pl", "Rybacy dowiedzieli się o tym ostatni."),
    ("cs", "Rybáři se o tom dozvěděli jako poslední."),
    ("ro", "Pescarii au aflat ultimii despre asta."),
    ("sv", "Fiskarna fick veta det sist av alla i byn."),
    ("tr", "Balıkçılar bunu en son öğrendi."),
    ("ru", "Рыбаки узнали об этом последними."),
    ("uk", "Рибалки дізналися про це останніми."),
    ("bg", "Рибарите научиха за това последни."),
    ("el", "Οι ψαράδες το έμαθαν τελευταίοι."),
    ("ar", "وكان الصيادون آخر من علم بذلك."),
    ("fa", "ماهیگیران آخرین کسانی بودند که این را فهمیدند."),
    ("he", "הדייגים ידעו על כך אחרונים."),
    ("hi", "मछुआरों को सबसे बाद में पता चला।"),
    ("ja", "漁師たちが知ったのは最後だった。"),
    ("ko", "어부들은 가장 늦게 그 소식을 들었다."),
    ("zh", "渔民们是最后一个知道的。"),
    ("th", "ชาวประมงเป็นคนสุดท้ายที่รู้เรื่องนี้"),
    ("am", "ዓሣ አጥማጆቹ ይህን ያወቁት በመጨረሻ ነው።"),
]


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("es", "es"),
        ("spa", "es"),
        ("DEU", "de"),
        ("  fr ", "fr"),
        ("pt_BR", "pt-BR"),
        ("pt-br", "pt-BR"),
        ("zh_Hans_CN", "zh-Hans-CN"),
        ("en_US.UTF-8", "en-US"),
        ("iw", "he"),
        ("sr-latn", "sr-Latn"),
        ("ca@valencia", "ca-valencia"),
        ("epo", "eo"),
    ],
)
def test_tags_in_any_usual_spelling(written: str, wanted: str) -> None:
    assert tag(written) == wanted
    assert tag(wanted) == wanted


@pytest.mark.parametrize(
    "written", ["", "e", "xx", "en-", "und", "mul", "qaa", "x-private", "no idea", "../es"]
)
def test_what_is_no_tag_is_refused_in_a_sentence(written: str) -> None:
    with pytest.raises(UsageError) as error:
        tag(written)
    assert f"'{written}' is no language tag" in str(error.value)
    assert "\n" not in str(error.value)


def test_who_writes_a_name_is_told_the_tag() -> None:
    with pytest.raises(UsageError, match="write gl for Galician"):
        tag("galician")


@pytest.mark.parametrize(
    ("language", "wanted"),
    [
        ("en", "English"),
        ("pt-BR", "Portuguese (Brazil)"),
        ("zh-Hant", "Chinese (Traditional)"),
        ("oc", "Occitan"),
        ("zz", "zz"),
    ],
)
def test_names(language: str, wanted: str) -> None:
    assert name(language) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("President Moon", "Latin"),
        ("Südkorea é ñ ŝ", "Latin"),
        ("Кэсон и Пхеньян", "Cyrillic"),
        ("북한이 미사일을 쐈다", "Hangul"),
        ("朝鲜发射导弹", "Han"),
        ("北朝鮮がミサイルを発射", "Hiragana"),
        ("カフェ", "Hiragana"),
        ("Οι ψαράδες", "Greek"),
        ("וכן הלאה", "Hebrew"),
        ("صيادون", "Arabic"),
        ("37 岁的演员在Instagram上宣布", "Han"),  # a character says more than a letter
        ("12.05.2019 – 3,5 %", ""),
        ("", ""),
    ],
)
def test_the_script_of_a_text(text: str, wanted: str) -> None:
    assert script(text) == wanted


def test_closeness_goes_both_ways() -> None:
    for group in CLOSE:
        for one in group:
            assert not close(one, one)
            assert all(close(one, other) and close(other, one) for other in group - {one})
    assert close("pt-BR", "es-MX")
    assert not close("en", "de")
    assert base("zh-Hant-TW") == "zh"
    assert base("no") == "nb"


@pytest.mark.parametrize(("language", "text"), SENTENCES, ids=[t[:24] for _, t in SENTENCES])
def test_sentences_are_identified(language: str, text: str) -> None:
    found, sure = identify(text)
    assert found == language
    assert 0 < sure <= 1


def test_ordinary_short_texts_do_not_wait_for_the_thorough_identifier() -> None:
    """It takes most of a second to load, which is what a one-sentence translation may take."""
    texts = [text for language, text in SENTENCES if language in ("en", "de", "fr", "ja", "ko")]
    script = (
        "import json, sys\n"
        "from translate.language import identify\n"
        "for text in json.loads(sys.stdin.read()):\n"
        "    identify(text)\n"
        "    print('py3langid' in sys.modules, text)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=json.dumps(texts),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == [f"False {text}" for text in texts]


def test_the_thorough_identifier_decides_what_the_quick_one_leaves_open() -> None:
    text = "Un barco en el puerto"
    assert glance(text)[1] < 0.9
    weights = weigh(text, ["es", "gl", "de", "tlh"])
    assert next(iter(weights)) == "es"
    assert set(weights) <= {"es", "gl", "de"}
    assert sum(weights.values()) == pytest.approx(1)
    assert weigh(text, ["tlh"]) == {}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Tijekom tjedna nitko nije platio.", "hr"),
        ("Tokom sedmice niko nije platio.", "bs"),
        ("Tokom nedelje niko nije platio, gde god bio.", "sr"),
        ("Tisuću ljudi prije tjedna, hiljadu evropskih ribara", "bs"),  # of both its neighbours
        ("Danas je lijepo more.", ""),
        ("Током недеље нико није платио.", ""),
    ],
)
def test_the_words_of_bosnian_croatian_and_serbian(text: str, wanted: str) -> None:
    assert nearest(text, "hr") == wanted
    assert nearest(text, "de") == ""


def test_indonesian_is_told_from_malay() -> None:
    for language, text in (
        ("id", "Polisi mengatakan bahwa perusahaan itu harus membayar."),
        ("ms", "Polis berkata bahawa syarikat itu perlu membayar."),
    ):
        assert nearest(text, "id") == nearest(text, "ms") == identify(text)[0] == language
    assert told_apart("id", "ms") and told_apart("sr-Latn", "hr")
    assert not told_apart("id", "id") and not told_apart("es", "gl")


def test_what_the_quick_identifier_holds_likely() -> None:
    votes = quick("Un barco en el puerto")
    assert max(votes, key=lambda one: votes[one]) == "es"
    assert set(votes) <= KNOWN
    assert quick("12:30") == {}


def test_codes_of_single_languages_are_known_by_their_usual_names() -> None:
    assert [base(code) for code in ("arb", "prs", "pes", "cmn")] == ["ar", "fa", "fa", "zh"]


def test_candidates_limit_the_choice_and_keep_their_region() -> None:
    text = "Os pescadores foram os últimos a saber disso."
    assert identify(text, ["pt-BR", "en"])[0] == "pt-BR"
    assert identify(text, ["de"]) == ("de", 1.0)
    assert identify(text, ["en", "de"])[0] in ("en", "de")
    assert identify(text, ["tlh", "qu"]) == ("und", 0.0)


@pytest.mark.parametrize("text", ["", " ", "12:30", "…", "§ 5", "🙂🙂", "\n\n"])
def test_without_letters_there_is_no_language(text: str) -> None:
    assert identify(text) == ("und", 0.0)
    assert identify(text, ["en", "de"]) == ("und", 0.0)


def test_addresses_do_not_count() -> None:
    text = "Рыбаки чинят сети https://example.org/the/old/harbour/of/the/town mail@example.org"
    assert identify(text)[0] == "ru"


@given(st.text(st.characters(exclude_categories=[]), max_size=80))
def test_any_text_gets_an_answer(text: str) -> None:
    language, sure = identify(text)
    assert language in KNOWN | {"und"}
    assert 0 <= sure <= 1
    assert (language == "und") <= (sure == 0)
