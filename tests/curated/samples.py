"""What the curated glossary is for: the names, terms and captions of the seed article."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from glossary.concept import Concept, Glossary, Status, Term

ROOT = Path(__file__).resolve().parents[2]
CURATED = ROOT / "glossary" / "curated"
ROMANCE = ("ca", "es", "fr", "gl", "it", "pt")
LANGUAGES = (*ROMANCE, "de", "eo", "ko")
# What the seed article names. A translation of it is worth nothing with one of these wrong.
NAMES = """Moon Jae-in|Moon|Kim Jong Un|Kim|Park Geun-hye|Kim Dae-jung|Roh Moo-hyun|Rah Jong-yil|Rah
Daniel Pinkston|Pinkston|Julian Ryall|North Korea|South Korea|North|South|Pyongyang|Seoul|Washington
United States|US|Asia|Kaesong Industrial Park|Mount Kumgang resort|Rodong Sinmun|Chosun Ilbo|DW
Sunshine Policy|UN sanctions|NGO|Troy University|South Korean President|South Korean|North Korean
South Koreans|Korean""".replace("\n", "|").split("|")
TERMS = (
    """state media|mouthpiece|editorial|ambassador|president|presidency|bilateral summit|summit
bilateral relations|cross-border cooperation|reconciliation|humanitarian aid|nuclear-powered
strategic weapon|aircraft carrier|bomber|left-of-center|joint declaration|reunification
economic cooperation|military alliance|security alliance|security partner|chemical weapon
half-brother|firing squad|leftist|weapons of mass destruction|international community
international relations|humanitarian exchange|international sanctions|policy|commitment problem
government|pesticide
""".strip()
    .replace("\n", "|")
    .split("|")
)
# What the article's two German captions say.
CAPTIONS = {
    "Südkorea Präsidentschaftswahl Gewinner Moon Jae-in": {
        "Südkorea": "South Korea",
        "Präsidentschaftswahl": "presidential election",
        "Gewinner": "election winner",
        "Moon Jae-in": "Moon Jae-in",
    },
    "Südkorea Gemeinsame Militärübung mit der USA": {
        "Südkorea": "South Korea",
        "Gemeinsame Militärübung": "joint military exercise",
        "USA": "US",
    },
}


def every_term(glossary: Glossary) -> Iterator[tuple[Concept, Term]]:
    for concept in glossary.concepts.values():
        for terms in concept.terms.values():
            for term in terms:
                yield concept, term


def surfaces(term: Term) -> tuple[str, ...]:
    return (term.text, *term.forms)


def first(concept: Concept, language: str) -> Term:
    """The term as listed, be it approved or not."""
    found = next((t for t in concept.terms.get(language, ()) if t.status is Status.PREFERRED), None)
    assert found is not None, f"{concept.id} has no {language} term"
    return found
