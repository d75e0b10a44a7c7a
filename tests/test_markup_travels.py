"""A document and its translation with the real engine: where tags stand, what stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import pytest

from glossary.concept import Glossary
from translate.article import Article, Rendering
from translate.clean import document as as_it_is
from translate.engines.apertium import Apertium
from translate.engines.base import Engine, Hypothesis, Pair, Request
from translate.formats import markdown
from translate.pipeline import render
from translate.read import document
from translate.write import FORMATS


@pytest.fixture(scope="module")
def engine() -> Iterator[Apertium]:
    made = Apertium()
    yield made
    made.close()


def article(source: str) -> Article:
    found = document.parse(f"---\nlang: en\n---\n{source}\n".encode(), "a.md", ".md")
    return as_it_is(found, "en", ())


def translated(engine: Engine, source: str, target: str, form: str = "same") -> str:
    run = render(article(source), target, glossary=Glossary({}), engines=[engine])
    made = FORMATS[form].render(run)
    text = made.decode() if isinstance(made, bytes) else made
    return text.removeprefix("---\nlang: en\n---\n").removesuffix("\n")


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("He closed the **red door**.", "fr", "la **porte rouge**"),
        ("The **new agreement** failed.", "fr", "L'**accord nouveau**"),
        ("The **American army** left.", "fr", "L'**armée américaine**"),
        ("The owner closed the **hotel** now.", "fr", "l'**hôtel**"),
        ("The **enemy** slept.", "fr", "L'**ennemi**"),
        ("They **never visited** the house.", "fr", "**n'ont jamais visité**"),
        ("The **students' union** slept.", "es", "La **unión del alumnado**"),
        ("They **never visited** the house.", "es", "**Nunca visitaron**"),
        ("**Ana** and **her aunt** slept.", "es", "**Ana** y **su tía**"),
        ("The area is 5 m<sup>2</sup>.", "es", "5 m<sup>2</sup>"),
        ("The H<sub>2</sub>O is cold.", "fr", "H<sub>2</sub>O"),
        ("The **CO<sub>2</sub> price** rose.", "es", "CO<sub>2</sub>"),
    ],
)
def test_tags_are_around_their_words(
    engine: Apertium, source: str, target: str, expected: str
) -> None:
    assert expected in translated(engine, source, target)


@pytest.mark.parametrize("target", ["es", "fr", "ca"])
def test_what_a_program_reads_stays(engine: Apertium, target: str) -> None:
    names = (
        *("a.txt", "report_2024.csv", "a_b_c", "foo()", "--flag", "/etc/hosts"),
        *("user@example.org", "v1.2.3", "#hashtag", "@name"),
    )
    source = "\n\n".join(f"The house of {name} is new." for name in names)
    made = translated(engine, source, target).split("\n\n")
    assert len(made) == len(names)
    for name, text in zip(names, made, strict=True):
        assert name in text.replace("\\", ""), text


@pytest.mark.parametrize("form", ["same", "md"])
def test_markdown_is_no_plain_text_to_be_escaped(engine: Apertium, form: str) -> None:
    source = "# The **house**\n\nSee [the door](a.html) and `code`."
    made = translated(engine, source, "es", form)
    assert made == "# La **casa**\n\nVea [la puerta](a.html) y `code`."


def test_a_definition_stays_one(engine: Apertium) -> None:
    source = "House\n: The old house,\n  which is red.\n: The door.\n\nDoor\n\n:   A red door."
    made = translated(engine, source, "es").split("\n")
    assert made[0] == "Casa"
    assert made[1].startswith(": La casa vieja") and made[2].startswith("  ")
    assert made[-5:] == [": La puerta.", "", "Puerta", "", ":   Una puerta roja."]


def test_new_words_become_no_definition() -> None:
    source = b"a  \nb c\n\nd\n"
    new = {"b1": Rendering("a : b", markdown.read(source, "a.md").units[0].tags)}
    made = markdown.write(source, "a.md", new, "es")
    assert [unit.text for unit in markdown.read(made, "a.md").units] == ["a : b", "d"]


class Told:
    """An engine that says what it was told to, and nothing of other texts."""

    name = "told"
    methods: tuple[str, ...] = ("free",)
    generative = False

    def __init__(self, said: Mapping[str, str]) -> None:
        self._said = said

    def pairs(self) -> frozenset[Pair]:
        return frozenset({Pair("en", "es")})

    def version(self, pair: Pair) -> str:
        return "1"

    def start(self, pairs: Iterable[Pair]) -> None:
        pass

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        return [[Hypothesis(self._said.get(one.text, one.text))] for one in requests]

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Él dejó el muelle.", "Él dejó el **muelle. Una puerta** se cerró."),
        # "dejó" and "él" are not the tag's
        ("El muelle dejó él.", "El muelle dejó él. **Una puerta** se cerró."),
    ],
)
def test_a_tag_over_two_sentences_swallows_no_words(said: str, expected: str) -> None:
    engine = Told(
        {
            "He left the quay.": said,
            "A door closed.": "Una puerta se cerró.",
            "quay.": "muelle.",
            "A door": "Una puerta",
        }
    )
    assert translated(engine, "He left the **quay. A door** closed.", "es") == expected
