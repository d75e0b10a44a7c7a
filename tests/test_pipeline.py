"""From a file to a run: what each stage hands to the next, with a real engine and with bad ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import pytest
import regex

from glossary.catalog import curated, digest
from glossary.concept import Concept, ConceptId, Glossary, Term
from translate import __version__
from translate.article import Action, Approved, Article, Block, Kind, Origin, Run, TermStatus
from translate.engines.apertium import Apertium
from translate.engines.base import Hypothesis, Pair, Request
from translate.errors import InputError, NoRouteError
from translate.pipeline import compare, matchers, prepare, render, start
from translate.write import text

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"


def term(headword: str, target: str, language: str = "es", **more: str) -> Concept:
    id_ = ConceptId("", headword)
    return Concept(id_, terms={language: (Term(target, language, **more),)})  # type: ignore[arg-type]


def glossary(*concepts: Concept) -> Glossary:
    return Glossary({concept.id: concept for concept in concepts})


def article(*texts: str, language: str = "en", **kinds: Kind) -> Article:
    blocks = tuple(
        Block(f"b{n}", text, source_text=text, language=language, kind=Kind.PARAGRAPH)
        for n, text in enumerate(texts, 1)
    )
    return Article("article.txt", language, blocks)


class Engine:
    """An engine that answers with whatever ``say`` makes of a text; it holds nothing."""

    name = "fake"
    methods: tuple[str, ...] = ("free",)
    generative = False

    def __init__(self, say: Callable[[str], str | None]) -> None:
        self._say = say
        self.asked: list[str] = []
        self.started: list[Pair] = []

    def pairs(self) -> frozenset[Pair]:
        return frozenset({Pair("en", "es"), Pair("es", "fr")})

    def version(self, pair: Pair) -> str:
        return f"{pair.source}-{pair.target} 7"

    def start(self, pairs: Iterable[Pair]) -> None:
        self.started += pairs

    def translate(
        self, pair: Pair, requests: Sequence[Request], method: str
    ) -> list[list[Hypothesis]]:
        self.asked += [request.text for request in requests]
        said = [self._say(request.text) for request in requests]
        none = [(None,) * len(request.constraints) for request in requests]
        return [
            [] if text is None else [Hypothesis(text, spans)]
            for text, spans in zip(said, none, strict=True)
        ]

    def close(self) -> None:
        pass


@pytest.fixture(scope="module")
def apertium() -> Iterator[Apertium]:
    made = Apertium()
    yield made
    made.close()


def errors(run: Run) -> list[str]:
    return [f"{one.check}: {one.message}" for one in run.findings if one.severity == "error"]


class TestStages:
    def test_two_equal_blocks_are_two_segments(self) -> None:
        run = render(
            article("More on this", "More on this"),
            "es",
            glossary=glossary(),
            engines=[Engine(str.upper)],
        )
        assert [draft.segment for draft in run.drafts] == ["b1.s1", "b2.s1"]
        assert [draft.text for draft in run.drafts] == ["MORE ON THIS", "MORE ON THIS"]

    def test_what_is_approved_never_reaches_the_engine(self) -> None:
        engine = Engine(str.upper)
        run = render(
            article("It rains. It snows."),
            "es",
            glossary=glossary(),
            engines=[engine],
            approved=[Approved("b1.s1", "It rains.", "Llueve.")],
        )
        assert [(one.text, one.origin) for one in run.drafts] == [
            ("Llueve.", Origin.MEMORY),
            ("IT SNOWS.", Origin.ENGINE),
        ]
        assert engine.asked == ["It snows."]

    def test_the_terms_of_what_is_approved_are_counted_too(self) -> None:
        right, wrong = "The quay is old.", "The quay is new."
        run = render(
            article(right, wrong),
            "es",
            glossary=glossary(term("quay", "muelle")),
            engines=[Engine(str.upper)],
            approved=[Approved("", right, "El muelle es viejo."), Approved("", wrong, "Es nuevo.")],
        )
        assert [term.status for draft in run.drafts for term in draft.terms] == ["free", "missed"]
        (error,) = errors(run)
        assert "muelle" in error

    def test_a_term_alone_never_reaches_the_engine(self) -> None:
        engine = Engine(str.upper)
        run = render(
            article("Sunshine Policy"),
            "es",
            glossary=glossary(term("Sunshine Policy", "política del sol")),
            engines=[engine],
        )
        assert engine.asked == []
        assert run.drafts[0].origin is Origin.GLOSSARY
        assert run.drafts[0].text == "Política del sol"

    def test_a_term_that_the_engine_renders_right_unaided_is_free(self) -> None:
        engine = Engine(lambda text: text.replace("The quay is closed", "El muelle está cerrado"))
        run = render(
            article("The quay is closed."),
            "es",
            glossary=glossary(term("quay", "muelle", gender="m")),
            engines=[engine],
        )
        (found,) = run.drafts[0].terms
        assert found.status is TermStatus.FREE
        assert run.drafts[0].text[found.start : found.end] == "muelle"
        assert errors(run) == []

    def test_the_signature_says_with_what_it_was_made(self) -> None:
        terms = glossary(term("quay", "muelle"))
        run = render(article("It rains."), "fr", glossary=terms, engines=[Engine(str.upper)])
        assert run.signature.version == __version__
        assert run.signature.engines == {"en→fr": "fake en-es 7; fake es-fr 7"}
        assert run.signature.glossary == digest(terms)
        assert run.signature.settings == {"captions": "auto", "from": "en", "to": "fr"}
        other = render(article("It rains."), "fr", glossary=glossary(), engines=[Engine(str.upper)])
        assert other.signature.glossary != run.signature.glossary

    def test_the_version_of_a_real_pair_follows_its_files(self, apertium: Apertium) -> None:
        run = render(article("It rains."), "es", glossary=glossary(), engines=[apertium])
        assert regex.fullmatch("apertium eng-spa [0-9a-f]{12}", run.signature.engines["en→es"])

    def test_targets_that_share_their_matchers_come_out_the_same(self, apertium: Apertium) -> None:
        page = article("President Moon Jae-in praised the Sunshine Policy in Kaesong.")
        terms = curated()
        shared = matchers(page, terms)
        for target in ("es", "fr"):
            alone = render(page, target, glossary=terms, engines=[apertium])
            assert alone == render(page, target, glossary=terms, engines=[apertium], finders=shared)

    def test_starting_loads_every_leg_and_asks_for_the_way_first(self) -> None:
        engine = Engine(str.upper)
        with pytest.raises(NoRouteError):
            start([engine], "en", ["es", "ja"])
        assert engine.started == []
        start([engine], "en", ["es", "fr"])
        assert engine.started == [Pair("en", "es"), Pair("en", "es"), Pair("es", "fr")]


class TestBadEngines:
    """Whatever an engine does, each segment has a draft, and what is wrong with it is said."""

    TERMS = glossary(term("harbour", "puerto"), term("quay", "muelle"))
    TEXT = article("The harbour has a quay of 300 metres.", "Nobody came to the harbour today.")

    @pytest.mark.parametrize(
        "say",
        [
            lambda text: None,
            lambda text: "",
            lambda text: text,
            lambda text: text[::-1],
            lambda text: "la la la " * 50,
            lambda text: "\0\ufffd*#@~^$/<>[]{}\\",
        ],
        ids=["nothing", "empty", "the source", "backwards", "a loop", "marks"],
    )
    def test_a_bad_answer_is_an_error_and_no_crash(self, say: Callable[[str], str | None]) -> None:
        run = render(self.TEXT, "es", glossary=self.TERMS, engines=[Engine(say)])
        assert [draft.segment for draft in run.drafts] == [one.id for one in run.segments]
        wrong = {one.segment for one in run.findings if one.severity == "error"}
        assert wrong == {"b1.s1", "b2.s1"}
        for draft in run.drafts:
            for held in draft.terms:
                if held.status is not TermStatus.MISSED:
                    assert draft.text[held.start : held.end] == held.target

    def test_one_bad_segment_does_not_spoil_the_others(self) -> None:
        good = {"It rains.": "Llueve.", "It snows.": "Nieva."}
        run = render(
            article("It rains.", "It thunders.", "It snows."),
            "es",
            glossary=glossary(),
            engines=[Engine(good.get)],
        )
        assert [draft.text for draft in run.drafts] == ["Llueve.", "It thunders.", "Nieva."]
        assert [one.segment for one in run.findings if one.severity == "error"] == ["b2.s1"]


class TestStrays:
    """Captions in another language, into a target that no engine reaches from it."""

    CAPTION = "Südkorea und die Sonnenscheinpolitik"

    def stray(self, caption: str, beside: bool = True) -> Article:
        blocks = [
            Block("b1", "It rains in Seoul.", language="en"),
            Block("b2", caption, language="de", kind=Kind.CAPTION),
        ]
        if beside:
            blocks.append(Block("b3", "Rain in Seoul.", language="en", kind=Kind.CAPTION))
        return Article("article.txt", "en", tuple(blocks))

    def rendered(self, page: Article, captions: str, engine: Apertium) -> Run:
        return render(page, "es", glossary=curated(), engines=[engine], captions=captions)

    def test_the_glossary_renders_what_it_covers(self, apertium: Apertium) -> None:
        run = self.rendered(self.stray(self.CAPTION), "auto", apertium)
        draft = next(one for one in run.drafts if one.segment == "b2.s1")
        assert draft.origin is Origin.GLOSSARY
        assert "Corea del Sur" in draft.text
        assert "política del sol" in draft.text

    @pytest.mark.parametrize(
        ("captions", "beside", "kept"),
        [
            ("auto", True, False),
            ("auto", False, True),
            ("translate", True, True),
            ("keep", True, True),
            ("drop", False, False),
        ],
    )
    def test_what_nothing_renders(
        self, apertium: Apertium, captions: str, beside: bool, kept: bool
    ) -> None:
        words = "Der Hafen am frühen Morgen"
        run = self.rendered(self.stray(words, beside), captions, apertium)
        block = run.article.blocks[1]
        assert (block.action is Action.KEEP) is kept
        assert [one.text for one in run.drafts if one.segment == "b2.s1"] == [words] * kept
        # Asked for, it is no fault; else whoever reads the result must be told.
        told = any(one.segment == "b2.s1" and one.severity == "error" for one in run.findings)
        assert told is (kept and captions != "keep")

    def test_kept_means_kept_even_where_it_could_be_rendered(self, apertium: Apertium) -> None:
        run = self.rendered(self.stray(self.CAPTION), "keep", apertium)
        assert run.drafts[1].text == self.CAPTION
        assert errors(run) == []

    def test_a_caption_in_the_target_language_stays_as_it_is(self, apertium: Apertium) -> None:
        blocks = (
            Block("b1", "It rains in Seoul.", language="en"),
            Block("b2", "Lluvia en Seúl por la mañana", language="es", kind=Kind.CAPTION),
            Block("b3", "Rain in Seoul.", language="en", kind=Kind.CAPTION),
        )
        run = self.rendered(Article("article.txt", "en", blocks), "auto", apertium)
        assert run.drafts[1].text == "Lluvia en Seúl por la mañana"

    def test_it_is_translated_where_an_engine_knows_its_language(self, apertium: Apertium) -> None:
        blocks = (
            Block("b1", "It rains in Seoul.", language="en"),
            Block("b2", "La lluvia en la ciudad", language="es", kind=Kind.CAPTION),
        )
        page = Article("article.txt", "en", blocks)
        run = render(page, "fr", glossary=curated(), engines=[apertium])
        assert run.drafts[1].origin is Origin.ENGINE
        assert set(run.signature.engines) == {"en→fr", "es→fr"}


class TestFiles:
    def test_preparing_reads_and_cleans(self, tmp_path: Path) -> None:
        path = tmp_path / "article.txt"
        path.write_text("Rain in Seoul\n\nIt rains in Seoul, and nobody is in the street.\n")
        assert prepare(path).language == "en"
        assert prepare(path, "fr").language == "fr"
        with pytest.raises(InputError, match=r"none\.txt does not exist"):
            prepare(tmp_path / "none.txt")

    def test_what_we_made_passes_its_own_check(self, tmp_path: Path, apertium: Apertium) -> None:
        source, translation = EXAMPLES / "kaesong.txt", tmp_path / "kaesong.es.txt"
        terms = curated()
        run = render(prepare(source), "es", glossary=terms, engines=[apertium])
        assert any(block.language == "de" for block in run.article.blocks)
        translation.write_text(text.render(run), encoding="utf-8")
        checked = compare(source, translation, "es", glossary=terms)
        assert errors(checked) == errors(run) == []
        assert concepts(checked) == concepts(run)


def concepts(run: Run) -> list[ConceptId]:
    return [one.match.concept for draft in run.drafts for one in draft.terms]
