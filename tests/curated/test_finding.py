"""The curated terms are found, in English and in translations, and nothing else is."""

from __future__ import annotations

import pytest

from glossary.concept import Glossary
from glossary.inflect import find_accepted, terms_for
from glossary.match import Matcher, find_terms

from .samples import CAPTIONS, NAMES, ROOT, TERMS


def found_in(matcher: Matcher, text: str) -> list[tuple[str, str]]:
    return [(m.surface, m.concept.headword) for m in find_terms(matcher, text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "South Korean President Moon Jae-in met Kim Jong-un.",
            ["South Korean President", "Moon Jae-in", "Kim Jong Un"],
        ),
        ("Two South Korean tourists and some South Koreans", ["South Korean", "South Koreans"]),
        ("Gaeseong and the Kaesŏng Industrial Complex", ["Kaesong", "Kaesong Industrial Park"]),
        ("the Mount Kumgang resort near Mt. Kumgang", ["Mount Kumgang resort", "Mount Kumgang"]),
        ("Moon's U.S. ambassadors", ["Moon", "US", "ambassador"]),
        ("the North trusts the South", ["North", "South"]),
        ("Will they tell us in the park, under a new moon, up north?", []),
        ("six miles north of the city, in the south of the country", []),
        ("a south wind from the sea, and the moon over the north", []),
        ("a full moon, a Full Moon, the Moon landing", ["full moon", "full moon", "moon landing"]),
        ("the Moon government", ["Moon", "government"]),
        ("Park the car", []),
        ("from South Hamgyong to South Gyeongsang", ["South Hamgyong", "South Gyeongsang"]),
        ("the South Pacific and the Global South", ["South Pacific", "Global South"]),
        ("the website 38 North", ["38 North"]),
        ("China Daily, Radio Free Asia", ["China Daily", "Radio Free Asia"]),
        ("USA Today, Korean Air", ["USA Today", "Korean Air"]),
        ("Vice President Pence and the president", ["vice president", "president"]),
        ("the vice foreign minister and the deputy prime minister",
         ["vice foreign minister", "deputy prime minister"]),
        ("a suicide bomber, a bomber", ["suicide bomber", "bomber"]),
        ("the US Navy, U.S. Air Force bombers", ["US Navy", "US Air Force", "bomber"]),
        ("EU sanctions and the EU", ["EU sanctions", "EU"]),
        ("the US National Security Council", ["US", "National Security Council"]),
        ("the winner of the Premier League", []),
        ("the Kurdistan Workers' Party", []),
        ("South Africa and the South China Sea", ["South Africa", "South China Sea"]),
        ("an insurance policy, a policy", ["insurance policy", "policy"]),
        ("WMDs or weapons of mass destruction", ["WMD", "weapons of mass destruction"]),
        ("the North Atlantic Treaty Organization (NATO)",
         ["North Atlantic Treaty Organization", "NATO"]),
        ("UN sanctions, the UN, the UN Security Council",
         ["UN sanctions", "UN", "UN Security Council"]),
        ("an NGO, some NGOs", ["NGO", "NGO"]),
    ],
)  # fmt: skip
def test_english_texts(english: Matcher, text: str, expected: list[str]) -> None:
    assert [headword for _, headword in found_in(english, text)] == expected


@pytest.mark.parametrize("caption", CAPTIONS)
def test_german_captions_are_covered_whole(glossary: Glossary, caption: str) -> None:
    found = find_terms(Matcher(glossary, "de"), caption)
    assert {m.surface: m.concept.headword for m in found} == CAPTIONS[caption]
    rest = "".join(
        " " if any(m.start <= i < m.end for m in found) else letter
        for i, letter in enumerate(caption)
    )
    assert set(rest.split()) <= {"mit", "der"}


def test_the_seed_article_is_covered(english: Matcher) -> None:
    paths = sorted((ROOT.parent / "shared" / "articles").glob("dw-2017-06-07-*.txt"))
    if not paths:
        pytest.skip("the seed article is not there")
    found = {m.concept.headword for m in find_terms(english, paths[0].read_text(encoding="utf-8"))}
    assert found >= {*NAMES, *TERMS}
    # Nothing is found that is not meant: the guards and the rarer names do not occur in it.
    assert found - {*NAMES, *TERMS} == set()


@pytest.mark.parametrize(
    ("language", "text", "headword", "held"),
    [
        ("es", "dos turistas surcoreanas", "South Korean", True),
        ("es", "la Política del Sol", "Sunshine Policy", True),
        ("ca", "els sud-coreans", "South Koreans", True),
        ("gl", "as axencias e a ONU", "UN", True),
        ("fr", "les États-Unis", "United States", True),
        ("pt", "o parque industrial de Kaesong", "Kaesong Industrial Park", True),
        ("it", "delle armi di distruzione di massa", "weapons of mass destruction", True),
        ("de", "im Blauen Haus", "Blue House", True),
        ("eo", "en Nord-Koreion", "North Korea", True),
        ("eo", "kun neregistaraj organizaĵoj", "NGO", True),
        ("eo", "duflankajn pintokunvenojn", "bilateral summit", True),
        ("de", "der Vereinigten Staaten", "US", True),
        ("ca", "el cap d'Estat", "head of state", True),
        ("fr", "des chefs de l'État", "head of state", True),
        ("it", "sanzioni dell'Onu", "UN sanctions", True),
        ("ko", "햇볕 정책을", "Sunshine Policy", True),
        ("es", "la Luna", "Moon", False),
        ("es", "mar del Este", "Sea of Japan", False),
        ("es", "programa nuclear", "nuclear weapons program", False),
        ("fr", "la Corée du Sud", "North Korea", False),
    ],
)
def test_target_texts(
    glossary: Glossary, language: str, text: str, headword: str, held: bool
) -> None:
    concept = next(c for c in glossary.concepts.values() if c.id.headword == headword)
    assert any(find_accepted(text, t) for t in terms_for(concept, language)) is held
