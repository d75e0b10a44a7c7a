"""The language of each block, judged with the article's own as the expectation."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import NamedTuple

from translate.article import Action, Block
from translate.clean import looks
from translate.function_words import contest, spoken
from translate.language import base, close, glance, identify, script, weigh

# A line of fewer letters says nothing about its language, unless its script does.
FEWEST_LETTERS = 20
_FEWEST_IN_SCRIPT = 4
# The quick identifier's word is taken from here on; below _DOUBTFUL it has none.
_SURE = 0.85
_SURE_AMONG_CLOSE = 0.9
_DOUBTFUL = 0.3
# In lines of up to so many letters little words count more than an identifier.
_LINE = 90
# How improbable the article's language must be by the thorough identifier to take a block away
# from it; less where the other language is in the article beyond doubt.
_CONVINCED, _CONVINCED_BY_CONTEXT = 0.9, 0.8
_SAMPLE = 12
# A line of names needs so many letters to be anything else, where no other language is about.
_NAMED = 30
# So many languages whose little words are in a line are weighed against each other.
_SOME = 4
# A line wholly in Chinese characters may be Japanese or Korean, if it is no longer than this.
_ALL_HAN = 16


class _Guess(NamedTuple):
    language: str
    confidence: float


def article_language(blocks: tuple[Block, ...]) -> str:
    """The language most of an article's letters are in ("und" when it has none)."""
    kept = [block for block in blocks if block.action is Action.KEEP and block.text]
    longest = sorted(kept, key=lambda block: len(block.text), reverse=True)[:_SAMPLE]
    votes: Counter[str] = Counter()
    for block in longest:
        found, sure = glance(block.text)
        if sure >= _SURE:
            votes[found] += len(block.text)
    if votes:
        (first, most), *others = votes.most_common(2)
        total = sum(len(block.text) for block in longest)
        if most > total / 2 and not any(close(first, other) for other, _ in others):
            return first
    return identify("\n".join(block.text for block in longest))[0]


def judge(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Give every block its language. ``language`` is the article's.

    A block that has one already (a menu's entries were judged together) keeps it.
    """
    prose = [block for block in blocks if looks.is_prose(block.text)]
    home = Counter(script(block.text) for block in prose)
    ours = home.most_common(1)[0][0] if home else script("".join(b.text for b in blocks[:50]))
    first = [_first(block, language, ours) for block in blocks]
    # A language that is in the article beyond doubt is likelier for a doubtful line of it (the
    # pictures come from one desk): so the sure blocks are judged before the doubtful ones.
    present = {base(guess.language) for guess in first if guess} - {base(language)}
    known: set[str] = set()
    if None in first:
        for block in prose:
            known |= looks.vocabulary(block.text)
    done = []
    for block, guess in zip(blocks, first, strict=True):
        found = guess or _second(block.text, language, present, known)
        done.append(replace(block, language=found.language, confidence=round(found.confidence, 2)))
    return tuple(done)


def _first(block: Block, language: str, ours: str) -> _Guess | None:
    """What can be said of a block alone; None when it is doubtful."""
    if block.language != "und":
        return _Guess(block.language, block.confidence)
    text = block.text
    letters = looks.letters(text)
    if not letters:
        return _Guess(language, 0.0)
    written = script(text)
    if written and ours and written != ours and not _kindred(written, ours, letters):
        return _elsewhere(text, letters, written, language)
    own = looks.without_quotes(text)
    if looks.letters(own) >= FEWEST_LETTERS:
        text, letters = own, looks.letters(own)
    if letters < FEWEST_LETTERS:
        return _Guess(language, 0.5)
    found, sure = glance(text)
    if found == base(language):
        return _Guess(language, max(sure, 0.6))
    if block.action is Action.DROP and (sure < _SURE or letters < 2 * FEWEST_LETTERS):
        return _Guess(language, 0.5)  # what goes anyway is not worth the thorough identifier
    if letters <= _LINE:
        mine, theirs = contest(text, language, found)
        if mine > theirs and mine >= max(spoken(text, language).values(), default=0):
            return _Guess(language, 0.6)
        if not theirs:
            return None
    if sure >= _SURE and not close(found, language):
        return _Guess(found, sure)
    if sure >= _SURE_AMONG_CLOSE and contest(text, language, found)[0] == 0:
        return _Guess(found, sure)
    return None


def _elsewhere(text: str, letters: int, written: str, language: str) -> _Guess:
    """What to hold of a block in another script than the article."""
    # Names, brands and agencies stand in Latin letters in articles of any script.
    fewest = FEWEST_LETTERS if written == "Latin" else _FEWEST_IN_SCRIPT
    if letters < fewest or (written == "Latin" and looks.all_capitalised(text)):
        return _Guess(language, 0.5)
    found, sure = identify(text)
    if found == "und" or found == base(language) or close(found, language):
        return _Guess(language, 0.5)
    return _Guess(found, sure)


def _second(text: str, language: str, present: set[str], known: set[str]) -> _Guess:
    """What to hold of a doubtful block, the other languages and the words of the article known."""
    home = _Guess(language, 0.5)
    found, sure = glance(text)
    said = spoken(text, language)
    named = looks.all_capitalised(text) and not {one: n for one, n in said.items() if n > 1}
    fresh = {word for word in looks.vocabulary(text) - known if looks.letters(word) > 1}
    # Names stand in the text as well; a list of names or of loan words is no stray either.
    if named and (len(fresh) < 3 or "," in text):
        return home
    # Two hints agree on a language that the article has elsewhere.
    for one in sorted(present, key=lambda one: (-said.get(one, 0), one)):
        if close(one, language):
            continue
        if (one == found and sure >= _DOUBTFUL) or (
            said.get(one) and said[one] == max(said.values()) and len(fresh) > 1
        ):
            return _Guess(one, max(sure if one == found else 0.0, 0.8))
    if not present and named and (len(fresh) < 3 or looks.letters(text) < _NAMED):
        return home
    likely = sorted(said, key=lambda one: (-said[one], one))[:_SOME]
    candidates = {base(language), *present, *likely, *({found} if sure > 0.2 else ())}
    weights = weigh(text, candidates)
    other = next(iter(weights), "und")
    if other in (base(language), "und"):
        return _Guess(language, max(0.5, weights.get(other, 0.0)))
    convinced = 1 - weights.get(base(language), 0.0)
    if named and not present and convinced < 0.97:
        return home
    if convinced < (_CONVINCED_BY_CONTEXT if other in present else _CONVINCED):
        return home
    if looks.letters(text) <= _LINE:
        mine, theirs = contest(text, language, other)
        if mine > theirs:
            return home
    if close(other, language) and looks.letters(text) < 2 * FEWEST_LETTERS:
        return home
    return _Guess(other, convinced)


def _kindred(one: str, ours: str, letters: int) -> bool:
    """Whether a script is at home in an article of another (Han in a Japanese or Korean one)."""
    if one == "Katakana" or ours == "Katakana":
        return {one, ours} <= {"Han", "Hiragana", "Katakana"}
    return one == "Han" and ours in ("Hiragana", "Hangul") and letters <= _ALL_HAN
