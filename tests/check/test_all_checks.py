"""All checks together: their order, their documentation, and what people translated."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from translate.article import Article, Draft, Origin, Run, Segment, Signature
from translate.check import CHECKS, check, markers, repetition, spelled
from translate.memory import match as memory

from .samples import NONE


def test_all_checks_in_the_order_of_the_segments() -> None:
    texts = [("b2", "In 2004.", "En *2014 de de."), ("b1", "Seven.", "")]
    segments = tuple(Segment(f"{b}.s1", b, 0, len(s), s, "en") for b, s, _ in texts)
    drafts = tuple(Draft(f"{b}.s1", "es", t, Origin.ENGINE) for b, _, t in reversed(texts))
    run = Run(Article("a", "en", ()), "es", segments, drafts, (), Signature("", {}, "", {}))
    found = check(run, NONE)
    assert [(one.segment, one.check) for one in found] == [
        ("b2.s1", "numbers"),
        ("b2.s1", "repetition"),
        ("b1.s1", "coverage"),
    ]
    assert check(run, NONE) == found


def test_every_check_explains_itself() -> None:
    for name, one in CHECKS.items():
        module = __import__(one.__module__, fromlist=["check"])
        title, _, rest = (module.__doc__ or "").partition("\n\n")
        assert title.startswith(("Terms", "Numbers", "Coverage", "Leaked", "Repetition")), name
        assert rest.strip(), name


@pytest.mark.parametrize("module", [markers, repetition, spelled, memory])
def test_examples_in_the_documentation(module: object) -> None:
    failed, tried = doctest.testmod(module)  # type: ignore[arg-type]
    assert tried
    assert not failed


SHARED = Path(__file__).resolve().parents[3] / "shared" / "eval" / "ntrex"


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared NTREX sample")
@pytest.mark.parametrize("code", ["spa", "cat", "glg", "fra", "por", "ita", "deu", "kor", "rus"])
def test_few_false_alarms_on_what_people_translated(code: str) -> None:
    language = {"spa": "es", "cat": "ca", "glg": "gl", "fra": "fr", "por": "pt", "ita": "it",
                "deu": "de", "kor": "ko", "rus": "ru"}[code]  # fmt: skip
    english = (SHARED / "eng.txt").read_text(encoding="utf-8").splitlines()
    theirs = (SHARED / f"{code}.txt").read_text(encoding="utf-8").splitlines()
    segments = tuple(
        Segment(f"b{n}.s1", f"b{n}", 0, len(text), text, "en") for n, text in enumerate(english)
    )
    drafts = tuple(
        Draft(f"b{n}.s1", language, text, Origin.MEMORY) for n, text in enumerate(theirs)
    )
    run = Run(Article("a", "en", ()), language, segments, drafts, (), Signature("", {}, "", {}))
    # What is left are numbers the translators did change or left out, and what they left out else.
    assert len(check(run, NONE)) <= 3
