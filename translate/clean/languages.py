"""The language of each block, judged with the article's own as the expectation."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from typing import NamedTuple

import regex

from translate.article import Action, Block
from translate.clean import looks
from translate.function_words import contest, spoken
from translate.language import (
    KNOWN,
    base,
    close,
    glance,
    identify,
    nearest,
    quick,
    rivals,
    script,
    told_apart,
    weigh,
)

# A line of fewer letters says nothing about its language, unless its script does.
FEWEST_LETTERS = 20
_FEWEST_IN_SCRIPT = 4
# The quick identifier's word is taken from here on; where little words say the same, from
# _SECONDED on; below _DOUBTFUL it has none.
_SURE = 0.85
_SURE_AMONG_CLOSE = 0.9
_SECONDED = 0.5
_DOUBTFUL = 0.3
# From _AT_HOME on it is believed about the article's own language, whatever the words; below
# _UNSURE one word more of a near relative makes a doubtful block.
_AT_HOME, _UNSURE = 0.95, 0.8
# In lines of up to so many letters little words count more than an identifier.
_LINE = 90
# So many words of another language more than of the article's own second the quick identifier.
_TELLING = 2
# … and where nothing but such words tells two languages apart, or it is against.
_TOLD = 3
# How much more likely another language must be than the article's to take a doubtful block away
# from it, and how much a word counts (logarithms). More is asked of a short line and of one that
# may be names, less where the other language is in the article beyond doubt.
_ASKED, _MORE, _WORD = 3.0, 1.5, 2.0
_SAMPLE = 12
# A line of names needs so many letters to be anything else, where no other language is about.
_NAMED = 30
# So many languages whose little words are in a line are weighed against each other.
_SOME = 4
# A line wholly in Chinese characters may be Japanese or Korean, if it is no longer than this and
# has not two characters that only simplified Chinese has.
_ALL_HAN = 16
# Each language of a mixed paragraph has so many letters; where the quick identifier is so sure of
# the article's own nobody looks for another.
_PART, _PURE = 40, 0.99
_SENTENCE = regex.compile(r".+?(?:[.!?…።։؟।](?=\s|\Z)|[。！？]|\Z)", regex.DOTALL)


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
    whole = "\n".join(block.text for block in longest)
    if votes:
        (first, most), *others = votes.most_common(2)
        total = sum(len(block.text) for block in longest)
        if most > total / 2 and not any(close(first, other) for other, _ in others):
            return nearest(whole, first) or first
    return identify(whole)[0]


def judge(blocks: tuple[Block, ...], language: str) -> tuple[Block, ...]:
    """Give every block its language. ``language`` is the article's.

    A block that has one already (a menu's entries were judged together) keeps it.
    """
    scripts = [script(block.text) for block in blocks]
    ours = _home_script(blocks, scripts)
    first = [
        _first(block, language, written, ours, _introduced(blocks, place))
        for place, (block, written) in enumerate(zip(blocks, scripts, strict=True))
    ]
    # A language that is in the article beyond doubt is likelier for a doubtful line of it (the
    # pictures come from one desk): so the sure blocks are judged before the doubtful ones.
    present = {
        (base(guess.language), written)
        for guess, written in zip(first, scripts, strict=True)
        if guess and base(guess.language) != base(language)
    }
    known: set[str] = set()
    if None in first:
        for block in blocks:
            if looks.is_prose(block.text):
                known |= looks.vocabulary(block.text)
    done = []
    for block, written, guess in zip(blocks, scripts, first, strict=True):
        about = {one for one, its in present if its == written}
        found = guess or _second(_own(block.text), language, about, known)
        if base(found.language) != base(language) and mixed(block.text, language):
            found = _Guess(language, 0.5)
        done.append(replace(block, language=found.language, confidence=round(found.confidence, 2)))
    return tuple(done)


def mixed(text: str, language: str) -> str:
    """The other language that sentences of a text in the article's own are in, or "".

    Each of the two has so many letters; what is quoted does not count.
    """
    own = looks.without_quotes(text)
    if _weight(own) < 2 * _PART or looks.sentences(own) < 2:
        return ""
    home = base(language)
    sentences = _SENTENCE.findall(own)
    if len({script(one) for one in sentences} - {""}) == 1 and _at_home(own, home):
        return ""
    parts: dict[str, str] = {home: ""}
    for sentence in sentences:
        one, sure = glance(sentence)
        mine, theirs = contest(sentence, home, one)
        if one == home or close(one, home) or mine > theirs:
            parts[home] += sentence
        elif sure >= _SECONDED:
            parts[one] = parts.get(one, "") + sentence
    other = max(parts.keys() - {home}, key=lambda one: (len(parts[one]), one), default="")
    if not other or min(_weight(parts[home]), _weight(parts[other])) < _PART:
        return ""
    mine, theirs = contest(parts[other], home, other)
    return other if theirs >= mine + _TOLD or glance(parts[other])[1] >= _SURE else ""


def _at_home(text: str, home: str) -> bool:
    found, sure = glance(text)
    return found == home and sure >= _PURE


def _weight(text: str) -> int:
    """The letters of a text, where those that stand for a syllable or a word count twice."""
    return looks.letters(text) * (2 if script(text) in ("Han", "Hiragana", "Hangul") else 1)


def _home_script(blocks: tuple[Block, ...], scripts: list[str]) -> str:
    """The script most letters of an article are in."""
    count: Counter[str] = Counter()
    for block, written in zip(blocks, scripts, strict=True):
        if written and block.action is Action.KEEP:
            count[written] += looks.letters(block.text)
    return max(sorted(count), key=lambda one: count[one], default="")


def _introduced(blocks: tuple[Block, ...], place: int) -> bool:
    """Whether the text above a block ends in a colon: then the block is what somebody said."""
    above = blocks[place - 1].text if place else ""
    return above.endswith((":", "：")) and looks.is_prose(above)


def _own(text: str) -> str:
    """A text without what it quotes, where enough is left to judge it by."""
    own = looks.without_quotes(text)
    return own if looks.letters(own) >= FEWEST_LETTERS else text


def _first(block: Block, language: str, written: str, ours: str, introduced: bool) -> _Guess | None:
    """What can be said of a block alone; None when it is doubtful."""
    if block.language != "und":
        return _Guess(block.language, block.confidence)
    text = block.text
    letters = looks.letters(text)
    if not letters:
        return _Guess(language, 0.0)
    if written and ours and written != ours and not _kindred(text, written, ours, letters):
        return _elsewhere(text, letters, written, language)
    text = _own(text)
    letters = looks.letters(text)
    # What is said to be quoted may be in any language, and so may a title.
    title = looks.is_quoted(text) and not looks.stops(text)
    # Lines in a language that no identifier knows would be taken for its relatives'.
    unknown = base(language) not in KNOWN
    if letters < FEWEST_LETTERS or introduced or title or unknown:
        return _Guess(language, 0.5)
    found, sure = glance(text)
    if found == base(language):
        rival, mine, theirs = _rival(text, language) if sure < _AT_HOME else ("", 0, 0)
        if not mine and theirs >= _TOLD:
            return _Guess(rival, 0.8)
        if theirs > mine and sure < _UNSURE and not told_apart(rival, language):
            return None
        return _Guess(language, max(sure, 0.6))
    if block.action is Action.DROP and (sure < _SURE or letters < 2 * FEWEST_LETTERS):
        return _Guess(language, 0.5)  # what goes anyway is not worth the thorough identifier
    mine, theirs = contest(text, language, found)
    if told_apart(found, language):
        strange = not mine and theirs >= _TOLD
        return _Guess(found, sure) if strange else _Guess(language, 0.6)
    near = close(found, language)
    if theirs >= mine + _TELLING and (sure >= _SECONDED or (near and not mine)):
        return _Guess(found, max(sure, 0.8))
    if not theirs and near and letters < 2 * FEWEST_LETTERS:
        return _Guess(language, 0.5)
    if sure < _DOUBTFUL and not spoken(text, language):
        return _Guess(language, 0.5)
    if letters <= _LINE:
        if mine > theirs and mine >= max(spoken(text, language).values(), default=0):
            return _Guess(language, 0.6)
        if not theirs:
            return None
    if (sure >= _SURE_AMONG_CLOSE and not mine) or (sure >= _SURE and not near):
        return _Guess(found, sure)
    return None


def _rival(text: str, language: str) -> tuple[str, int, int]:
    """The near relative that most words of a text are in; the words for each of the two."""
    found = [("", 0, 0)]
    for one in sorted(rivals(base(language))):
        found.append((one, *contest(text, language, one)))
    return max(found, key=lambda one: one[2] - one[1])


def _elsewhere(text: str, letters: int, written: str, language: str) -> _Guess:
    """What to hold of a block in another script than the article."""
    # Names, brands and agencies stand in Latin letters in articles of any script.
    fewest = FEWEST_LETTERS if written == "Latin" else _FEWEST_IN_SCRIPT
    if letters < fewest or (written == "Latin" and _may_be_names(text, language)):
        return _Guess(language, 0.5)
    found, sure = identify(text)
    if found in ("und", base(language)):
        return _Guess(language, 0.5)
    if told_apart(found, language):  # Serbian has two alphabets
        mine, theirs = contest(text, language, found)
        return _Guess(found, sure) if theirs > mine else _Guess(language, 0.5)
    if close(found, language):
        return _Guess(language, 0.5)
    return _Guess(found, sure)


def _may_be_names(text: str, language: str) -> bool:
    """Whether a text may be names, and has not two little words of another language."""
    return looks.all_capitalised(text) and max(spoken(text, language).values(), default=0) < 2


def _second(text: str, language: str, present: set[str], known: set[str]) -> _Guess:
    """What to hold of a doubtful block, the other languages and the words of the article known."""
    home = _Guess(language, 0.5)
    found, sure = glance(text)
    said = spoken(text, language)
    named = _may_be_names(text, language)
    fresh = {word for word in looks.vocabulary(text) - known if looks.letters(word) > 1}
    # Names stand in the text as well; a list of names or of loan words is no stray either.
    if named and (len(fresh) < 3 or "," in text):
        return home
    # Two hints agree on a language that the article has elsewhere.
    for one in sorted(present, key=lambda one: (-said.get(one, 0), one)):
        mine, theirs = contest(text, language, one)
        if close(one, language) or mine > theirs:
            continue
        if (one == found and sure >= _DOUBTFUL) or (
            said.get(one) and said[one] == max(said.values()) and len(fresh) > 1
        ):
            return _Guess(one, max(sure if one == found else 0.0, 0.8))
    if not present and named and (len(fresh) < 3 or looks.letters(text) < _NAMED):
        return home
    likely = sorted(said, key=lambda one: (-said[one], one))[:_SOME]
    candidates = {*present, *likely, *({found} if sure > 0.2 else ())}
    said_for = _evidence(text, language, candidates)
    letters = looks.letters(text)
    for other in sorted(said_for, key=lambda one: (-said_for[one], one))[:1]:
        asked = _ASKED + _MORE * ((letters < 2 * FEWEST_LETTERS) + named - (other in present))
        mine, theirs = contest(text, language, other)
        if said_for[other] >= asked and (mine <= theirs or letters > _LINE):
            return _Guess(other, 1 / (1 + math.exp(-said_for[other])))
    return home


def _evidence(text: str, language: str, candidates: set[str]) -> dict[str, float]:
    """How much more likely than the article's language others are (the logarithm of it).

    Both identifiers and the words of a text err, but seldom together.
    """
    home = base(language)
    votes, weights = quick(text), weigh(text, {home, *candidates})
    found = {}
    for one in candidates - {home}:
        if not told_apart(one, home):
            mine, theirs = contest(text, home, one)
            found[one] = (
                math.log((votes.get(one, 0.0) + 0.01) / (votes.get(home, 0.0) + 0.01))
                + math.log((weights.get(one, 0.0) + 0.001) / (weights.get(home, 0.0) + 0.001))
                + _WORD * (theirs - mine)
            )
    return found


def _kindred(text: str, one: str, ours: str, letters: int) -> bool:
    """Whether a script is at home in an article of another (Han in a Japanese or Korean one)."""
    if one == "Katakana" or ours == "Katakana":
        return {one, ours} <= {"Han", "Hiragana", "Katakana"}
    if one != "Han" or ours not in ("Hiragana", "Hangul"):
        return False
    return letters <= _ALL_HAN and sum(map(_only_chinese, text)) < 2


def _only_chinese(letter: str) -> bool:
    """Whether a character is simplified Chinese and in no character set of Japan or Korea."""
    return _encodes(letter, "gb2312") and not (
        _encodes(letter, "shift_jis") or _encodes(letter, "euc_kr")
    )


def _encodes(letter: str, charset: str) -> bool:
    try:
        letter.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
