"""What an engine is: the Engine protocol and the records that go in and come out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from glossary.concept import Term


class Pair(NamedTuple):
    """A direct translation direction, in BCP 47 tags."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Constraint:
    """Hold ``target`` for ``text[start:end]`` of the request.

    ``number`` and ``gender`` are those of the source's form ("sg", "pl"; "m", "f"; "" unknown);
    ``part_of_speech`` is the glossary's ("" unknown); ``source`` is the term as it is listed there;
    ``never`` are terms that must not stand for it.
    """

    start: int
    end: int
    source: str
    target: Term
    number: str = ""
    part_of_speech: str = ""
    gender: str = ""
    never: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """A source text (one segment) with the terms to hold; constraints never overlap.

    ``formal`` asks for a polite address ("you": usted, vous), where the engine knows of any.
    """

    text: str
    constraints: tuple[Constraint, ...] = ()
    formal: bool = False


@dataclass(frozen=True, slots=True)
class Hypothesis:
    """A rendering. ``spans[i]`` is where constraint i came out (None: the engine does not know)."""

    text: str
    spans: tuple[tuple[int, int] | None, ...] = ()
    unknown: tuple[str, ...] = ()
    score: float | None = None


class Engine(Protocol):
    """A translation engine. ``methods`` are its ways of holding terms, the best first.

    A ``generative`` one may write what no source asks for: its answers are watched, and it has a
    method "no-repeat" besides, which says no phrase twice.

    Each request is answered by one or more hypotheses, the best first; an empty text is answered
    by an empty text. Constraints are wishes: whoever asks verifies the answer.
    """

    name: str
    methods: tuple[str, ...]
    generative: bool

    def pairs(self) -> frozenset[Pair]: ...

    def version(self, pair: Pair) -> str: ...

    def start(self, pairs: Iterable[Pair]) -> None:
        """Begin to load what these pairs need and do not wait for it: they will be asked soon."""

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Route:
    """An engine and the pairs it runs one after the other (one pair: no pivot)."""

    engine: Engine
    pairs: tuple[Pair, ...]

    def __str__(self) -> str:
        return "→".join([self.pairs[0].source, *(pair.target for pair in self.pairs)])
