"""The language of single blocks: near relatives, neighbours, quotations, mixed paragraphs.

The labelled dumps are ``data/gold/build``; the news lines, where they are beside the checkout, are
measured as ``benchmarks/blocks.py`` does.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import regex

from benchmarks import blocks as bench
from translate.article import Article
from translate.clean import clean
from translate.clean.captions import is_stray
from translate.clean.languages import article_language, mixed
from translate.language import base, close
from translate.read import read
from translate.read.text import parse

ROOT = Path(__file__).resolve().parents[1]
GOLD = Path(__file__).parent / "data" / "gold" / "build"
NEWS = ROOT.parent / "shared" / "eval" / "ntrex"
FURNITURE = {"navigation", "notice", "related"}

# Three paragraphs of an article each, written for these tests.
ARTICLES = {
    "hr": (
        "Ribari su tijekom tjedna popravili mreže, rekao je tajnik luke. Vlasnik tvrtke tko zna"
        " kada će platiti.",
        "U siječnju i ožujku europski stručnjaci pregledali su sustav dizalica. Nije točno da je"
        " luka zatvorena.",
        "Tisuću ljudi čeka trajekt na otok. Povijest luke počinje prije dva stoljeća, uz glazbu i"
        " kruh.",
    ),
    "bs": (
        "Ribari su tokom sedmice popravili mreže, rekao je sekretar luke. Ko zna kada će vlasnik"
        " platiti.",
        "U januaru i martu evropski stručnjaci pregledali su sistem dizalica. Nije tačno da je luka"
        " zatvorena prije podne.",
        "Hiljadu ljudi čeka trajekt na ostrvo. Historija luke počinje prije dva vijeka, uz muziku i"
        " hljeb.",
    ),
    "sr": (
        "Ribari su tokom nedelje popravili mreže, rekao je sekretar luke. Ko zna gde je vlasnik i"
        " kada će platiti.",
        "U januaru i martu evropski stručnjaci pregledali su dve dizalice. Nije tačno da je luka"
        " zatvorena pre podne.",
        "Hiljadu ljudi čeka trajekt na ostrvo. Istorija luke počinje pre dva veka, uz muziku, hleb"
        " i mleko.",
    ),
    "id": (
        "Para nelayan memperbaiki jaring mereka karena badai merusak pelabuhan. Polisi mengatakan"
        " bahwa tidak ada korban.",
        "Perusahaan itu harus membayar biaya perbaikan pada bulan Agustus. Uang itu belum tiba di"
        " kantor.",
        "Seorang pria membawa obat dengan mobil dari kota. Kondisi kesehatan warga membaik, kata"
        " dokter.",
    ),
    "ms": (
        "Para nelayan membaiki jaring mereka kerana ribut merosakkan pelabuhan. Polis berkata"
        " bahawa tiada sesiapa cedera.",
        "Syarikat itu perlu membayar kos pembaikan pada bulan Ogos. Wang itu belum tiba"
        " di pejabat.",
        "Seorang lelaki membawa ubat dengan kereta dari bandar. Beliau berkata kesihatan penduduk"
        " semakin baik selepas itu.",
    ),
}


def article(*parts: str, language: str | None = None) -> Article:
    return clean(parse("\n\n".join(parts).encode(), "x"), language)


@pytest.mark.parametrize("language", ARTICLES)
def test_the_words_tell_near_relatives_apart(language: str) -> None:
    assert article_language(parse("\n\n".join(ARTICLES[language]).encode(), "x").blocks) == language
    found = article(*ARTICLES[language])
    assert {block.language for block in found.blocks} == {language}


@pytest.mark.parametrize("language", ["hr", "bs", "sr"])
@pytest.mark.parametrize("home", ["hr", "bs", "sr"])
def test_a_word_or_two_of_a_neighbour_are_no_stray(home: str, language: str) -> None:
    line = {"hr": "Tjedan u luci", "bs": "Sedmica u luci na moru", "sr": "Nedelja u luci na moru"}
    parts = ARTICLES[home]
    found = article(parts[0], line[language], parts[1], parts[2])
    assert found.blocks[1].language == home


@pytest.mark.parametrize(
    ("home", "language", "line"),
    [
        ("uk", "ru", "Хлеб остывает на деревянных полках"),
        ("ru", "uk", "Хліб вистигає на дерев'яних полицях біля печі"),
        ("ru", "bg", "Рибарите поправят мрежите си на северния кей, преди да тръгнат"),
        ("bg", "ru", "Рыбаки чинят сети на северном причале, пока не вышли в море"),
        ("ca", "es", "Los pescadores reparan las redes antes de volver al mar con el alcalde"),
        ("es", "ca", "Els pescadors adoben les xarxes abans de tornar a mar amb l'alcalde"),
        ("es", "gl", "Os mariñeiros arranxan as redes antes de volver ao mar, dixo o alcalde"),
        ("pt", "es", "Los pescadores reparan las redes antes de volver al mar con el alcalde"),
        ("es", "pt", "Os pescadores consertam as redes antes de voltar ao mar, disse ele ontem"),
        ("fa", "ps", "کب نیوونکي په بندر کې خپلې جالونه سموي او بیا سمندر ته ځي"),
        ("fa", "ur", "ماہی گیر بندرگاہ پر اپنے جال ٹھیک کر رہے ہیں اور پھر سمندر جائیں گے"),
    ],
)
def test_lines_of_near_relatives_are_found(home: str, language: str, line: str) -> None:
    name = next(path for path in sorted(GOLD.glob("*.txt")) if path.stem.startswith(home))
    prose = [block.text for block in clean(read(name)).blocks if len(block.text) > 200][:4]
    assert close(home, language)
    found = article(prose[0], prose[1], line, *prose[2:])
    assert base(found.language) == home
    assert [block.language for block in found.blocks if block.text == line] == [language]


def test_scripts_decide_early() -> None:
    first, second, third = ARTICLES["hr"]
    cyrillic = "Рибари поправљају мреже на северном пристаништу пре изласка на море"
    found = article(first, cyrillic, second, third)
    # … and Serbian being about in the one script makes nothing of the other Serbian
    assert [block.language for block in found.blocks] == ["hr", "sr", "hr", "hr"]
    serbian = [
        "Рибари су током недеље поправили мреже, рекао је секретар луке. Власник није платио.",
        "Хиљаду људи чека трајект на острво. Историја луке почиње пре два века, уз музику.",
    ]
    latin = "Ribari popravljaju mreže na severnom pristaništu pre izlaska na more"
    assert [block.language for block in article(serbian[0], latin, serbian[1]).blocks] == ["sr"] * 3


def test_the_article_is_in_the_script_of_most_letters_not_of_the_only_paragraph() -> None:
    lines = [
        "ዓሣ አጥማጆቹ ይህን ያወቁት በመጨረሻ ነው።",
        "ከንቲባው አዲሱን ድልድይ ትናንት ከፈቱ።",
        "ጀልባዎቹ ወደ ወደብ ተመለሱ።",
        "ሴቶች በገበያ ዓሣ ይሸጣሉ።",
        "መርከቧ ዛሬ ጠዋት ደረሰች።",
    ]
    long = "জেলেরা উত্তর ঘাটে তাদের জাল মেরামত করছেন এবং আগামীকাল সকালে আবার সমুদ্রে যাবেন বলে জানিয়েছেন।"
    found = article(*lines[:2], long, *lines[2:])
    assert [block.language for block in found.blocks] == ["am", "am", "bn", "am", "am", "am"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [("海女们带着渔获回到岸边", "zh"), ("大韓民國臨時政府", "ko"), ("東京都知事選挙", "ko")],
)
def test_short_lines_in_chinese_characters(line: str, wanted: str) -> None:
    prose = (
        "어부들은 가장 늦게 그 소식을 들었다. 시장은 어제 새 다리를 열었고"
        " 배들은 항구로 돌아왔다고 말했다."
    )
    assert article(prose, line, prose).blocks[1].language == wanted


GERMAN = (
    "Die Fischer flicken ihre Netze am nördlichen Kai, bevor sie wieder hinausfahren.",
    "Der Bürgermeister hat die neue Brücke gestern eröffnet, und alle kamen zum Fest.",
)
ENGLISH = "The fishermen mend their nets on the northern quay before they go out to sea again."


def test_titles_and_what_somebody_is_said_to_have_said_may_be_in_any_language() -> None:
    film = "„The Lighthouse Keeper and the Sea“"
    found = article(GERMAN[0], film, GERMAN[1], f"{GERMAN[1]} Dann sagte er auf Englisch:", ENGLISH)
    assert [block.language for block in found.blocks] == ["de"] * 5


def test_lines_in_a_language_that_no_identifier_knows_stay() -> None:
    sardinian = "Sos piscadores acontzan sas retzas in su mòlu de tramuntana, innantis de essire."
    found = article(sardinian, sardinian, language="sc")
    assert {block.language for block in found.blocks} == {"sc"}


@pytest.mark.parametrize(
    ("text", "language", "other"),
    [
        (f"{ENGLISH} {GERMAN[0]}", "de", "en"),
        (f"{GERMAN[0]} {ENGLISH} {ENGLISH}", "de", "en"),
        (f"{ENGLISH} {GERMAN[0]}", "en", "de"),
        (f"Рыбаки чинят сети на северном причале, пока не вышли в море. {ENGLISH}", "ru", "en"),
        (f"漁師たちは北の岸壁で網を繕い、それからまた海へ出て行った。 {ENGLISH}", "ja", "en"),
        (f"{GERMAN[0]} {GERMAN[1]}", "de", ""),
        (f"{ENGLISH} {ENGLISH}", "de", ""),  # all of it is in another language
        (f"{GERMAN[0]} “{ENGLISH}” {GERMAN[1]}", "de", ""),
        (f"{GERMAN[0]} Brexit means Brexit.", "de", ""),
        ("", "de", ""),
        # Near relatives are no mixture.
        (" ".join(ARTICLES["hr"][:1] + ARTICLES["sr"][1:2]), "hr", ""),
    ],
)
def test_mixed_paragraphs_are_said_to_be_mixed(text: str, language: str, other: str) -> None:
    assert mixed(text, language) == other


def test_a_mixed_paragraph_keeps_the_language_of_its_article() -> None:
    found = article(GERMAN[1], f"{ENGLISH} {GERMAN[0]}", GERMAN[0], ENGLISH)
    assert [block.language for block in found.blocks] == ["de", "de", "de", "en"]


def _bare(text: str) -> str:
    return regex.sub(r"\W+", "", text).lower()


@pytest.mark.parametrize("dump", sorted(path.stem for path in GOLD.glob("*.txt")))
def test_no_block_of_the_labelled_dumps_is_in_a_wrong_language(dump: str) -> None:
    rows = [row.split("\t") for row in (GOLD / f"{dump}.tsv").read_text("utf-8").splitlines()]
    labels = {_bare(text): (kind, tag) for where, kind, tag, text in rows if where != "page"}
    found = clean(read(GOLD / f"{dump}.txt"))
    home = dump.rpartition("-")[0]
    seen = 0
    for block in found.blocks:
        kind, tag = labels.get(_bare(block.text), ("navigation", ""))
        if kind in FURNITURE:
            continue
        seen += 1
        assert base(block.language) == base(tag), block.text
        assert not mixed(block.text, found.language), block.text
        if kind == "caption" and base(tag) != base(home):
            assert is_stray(block, found), block.text
    assert seen > 5


@pytest.mark.skipif(not NEWS.exists(), reason="the news lines are not beside the checkout")
def test_the_floors_of_the_news_lines() -> None:
    """A part of what benchmarks/blocks.py measures, on the lines that no rule has seen."""
    lines = {tag: part[:36] for tag, part in bench.load(NEWS, "odd").items()}
    wrong: list[dict[str, str]] = []
    own = sum(bench.own_lines(lines, False, wrong).values(), Counter[str]())
    assert own["right"] >= 0.985 * own["long"]
    assert own["strange"] <= 0.005 * own["blocks"]
    some = {tag: lines[tag] for tag in ("ar", "de", "en", "es", "fr", "ja", "pl", "ru", "sw", "tr")}
    planted = bench.planted(some, False, 1, wrong)
    whole = Counter[str]()
    for (size, _, _), count in planted.items():
        if size != "25 letters":
            whole.update(count)
    assert whole["found"] >= 0.97 * whole["planted"]
    assert whole["strange"] <= 0.005 * whole["beside"]
