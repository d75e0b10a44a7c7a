"""Segments: where sentences end in many languages, and that offsets slice back exactly."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from translate.article import Action, Article, Block
from translate.segment import spans, split

# Sentences of a text with a bar between them.
SPLIT = [
    # abbreviations, titles, initials
    ("en", "He met Dr. Smith. | They talked."),
    ("en", "Mr. and Mrs. Moon came. | They sat down."),
    ("en", "Lt. Gen. Robert Brown spoke. | He was brief."),
    ("en", "Ask Mr. An Chang-ho. | Or ask nobody."),
    ("en", "J. K. Rowling wrote it. | She lives there."),
    ("en", "George W. Bush met Kim. | They talked."),
    ("en", "He said that J. K. Rowling came. | She sat down."),
    ("en", "The Rev. John Hale preached. | St. Paul listened."),
    ("en", "Sen. John McCain, R-Ariz., spoke. | He left."),
    ("en", "The company, Smith Inc., closed. | Its owner left."),
    ("en", "He works for Apple Inc. | He likes it."),
    ("en", "Kim Jr. came. | So did Kim Sr. and others."),
    ("en", "North Korea vs. South Korea. | Who wins?"),
    ("en", "Many things, e.g. this one, i.e. that one. | Few others."),
    # countries, hours, months
    ("en", "U.S. forces left. | They came back."),
    ("en", "The U.S.-led force won. | It left."),
    ("en", "He lives in the U.S. | He likes it."),
    ("en", "The U.S. | The U.N. agreed."),
    ("en", "They moved to Washington, D.C. | The house is old."),
    ("en", "He came at 5 p.m. on Friday. | It rained."),
    ("en", "It was 5 p.m. | In Seoul it rained."),
    ("en", "Prices rose in Jan. 2018. | Then they fell."),
    ("en", "It happened on Sept. 11. | It was a Tuesday."),
    # numbers
    ("en", "See No. 5 on the list. | Then go."),
    ("en", "Did he go? | No. | He stayed."),
    ("en", "It cost $3.5 million. | Nobody paid."),
    ("en", "Prices rose by 2.5 percent. | Wages did not."),
    ("en", "Version 2.0 is out. | Get it."),
    ("en", "1. First do this. | 2. Then that."),
    ("en", "He left at 5. | She stayed."),
    ("en", "The meeting (cf. p. 5) was long. | It ended."),
    # quotations, brackets, dots
    ("en", "“Never again,” he said. | “We are done.” | He left."),
    ("en", '"Is it true?" she asked. | "Yes!" he cried.'),
    ("en", "“Who are you?” | “A friend.”"),
    ("en", "He said “no.” | She left."),
    ("en", "He said: “I will go. I will.” | Then he left."),
    ("en", "(He was late.) | She was not."),
    ("en", "He said (it was late!) that he would go. | Good."),
    ("en", "He waited... and then he left. | Gone."),
    ("en", "What?! | No way!! | Really..."),
    ("en", "Yahoo! is old. | It was big."),
    ("en", "He got a B. | She got an A."),
    # addresses
    ("en", "Visit example.com. | It works."),
    ("en", "Write to a.b@example.org. | Then wait."),
    ("en", "See http://example.org/a.b?c=d. | Then go."),
    # German: ordinals, dates, abbreviations
    ("de", "Am 3. Oktober 1990 war es so weit. | Alle feierten."),
    ("de", "Der 2. Weltkrieg endete 1945. | Danach kam Frieden."),
    ("de", "Im 19. Jahrhundert war das so. | Heute nicht."),
    ("de", "Am Montag, 5. Juni, kam er. | Er blieb."),
    ("de", "Im Jahr 1990. | Danach war alles anders."),
    ("de", "Er traf Dr. Müller. | Sie sprachen lange."),
    ("de", "Das kostet z. B. 5 Euro. | Das ist viel."),
    ("de", "Das ist u.a. falsch. | Es stört bzw. nervt."),
    ("de", "Er mag diese Art. | Sie nicht."),
    ("de", "Art. 5 sagt das. | Nr. 6 nicht."),
    ("de", "„Nie wieder“, sagte er. | „Wir sind fertig.“ | Er ging."),
    ("de", "Karl V. war Kaiser. | Er starb 1558."),
    # Spanish and its neighbours
    ("es", "¿Qué pasa? | ¡Nada! | Vale."),
    ("es", "El Sr. García llegó. | La Sra. Pérez no."),
    ("es", "EE. UU. y Corea del Sur firmaron. | Fue rápido."),
    ("es", "El núm. 5 ganó. | El 6 no."),
    ("es", "Llegó a las 5 p. m. y se fue. | Bien."),
    ("es", "«Nunca más», dijo. | «Se acabó». | Se fue."),
    ("es", "Nació el 3.10.1990. | Murió."),
    ("ca", "El Sr. Puig va arribar. | La Sra. Vila no."),
    ("ca", "L'art. 5 ho diu. | El 6 no."),
    ("pt", "O Sr. Silva chegou. | A Sra. Costa não."),
    ("gl", "O Sr. Silva chegou. | A Sra. Costa non."),
    ("fr", "M. Dupont est arrivé. | Mme Durand aussi."),
    ("fr", "M. Le Pen a perdu. | Oui."),
    ("fr", "« Jamais ! » dit-il. | « C'est fini. » | Il partit."),
    ("fr", "Est-ce vrai ? | Oui ! | Bien sûr."),
    ("it", "Il sig. Rossi è arrivato. | La sig.ra Bianchi no."),
    ("it", "«Mai più», disse. | «È finita». | Se ne andò."),
    ("eo", "S-ro Zamenhof venis. | Ekz. li parolis."),
    # other alphabets and marks
    ("pl", "Spotkał dr. Nowaka. | Rozmawiali."),
    ("cs", "Dne 3. října přišel. | Potom odešel."),
    ("nl", "Dhr. Jansen kwam. | Mevr. de Vries niet."),
    ("ru", "И. В. Мичурин умер. | Его похоронили."),
    ("ru", "В 1990 г. всё изменилось. | Потом стало тихо."),
    ("el", "Ήρθε. | Είναι αλήθεια; | Ναι."),
    ("ar", "وصل د. أحمد. | ثم رحل."),
    ("ar", "هل هذا صحيح؟ | نعم. | ذهب الرجل."),
    ("hi", "वह आया। | वह गई।"),
    ("am", "እሱ መጣ። | እሷ ሄደች።"),
    ("ko", "그는 왔다. | 3.5%가 올랐다."),
    ("ja", "彼は来た。|彼女は去った。"),
    ("ja", "「もうだめだ。」と彼は言った。|雨が降った。"),
    ("ja", "本当？|はい！|そうです。"),
    ("zh", "他来了。|她走了。"),
    ("zh", "真的吗？|是的！|好。"),
    ("zh", "他说：“我走了。”|然后离开。"),
]


def sentences(text: str, language: str) -> list[str]:
    return [text[start:end] for start, end in spans(text, language)]


@pytest.mark.parametrize(("language", "marked"), SPLIT, ids=[marked for _, marked in SPLIT])
def test_where_sentences_end(language: str, marked: str) -> None:
    wanted = [part.strip() for part in marked.split("|")]
    assert sentences(marked.replace("|", ""), language) == wanted


@pytest.mark.parametrize("text", ["", " ", "\n", "\u00a0"])
def test_nothing_visible_has_no_sentence(text: str) -> None:
    assert spans(text, "en") == []


@pytest.mark.parametrize("text", ["…", "* * *", "—", "!", "12.05.2019", "a", "?!", ")"])
def test_little_is_one_sentence(text: str) -> None:
    assert sentences(f" {text} ", "en") == [text]


def test_a_language_with_a_region_or_none() -> None:
    assert sentences("El Sr. García llegó. Vale.", "es-MX") == ["El Sr. García llegó.", "Vale."]
    assert sentences("Er traf Dr. Müller. Gut.", "DE") == ["Er traf Dr. Müller.", "Gut."]
    assert sentences("One here. Two there.", "und") == ["One here.", "Two there."]
    assert sentences("One here. Two there.", "tlh") == ["One here.", "Two there."]


PIECES = st.sampled_from(
    [
        *("He left. ", "U.S. ", "“No.” ", "3.5 ", "Dr. ", "J. K. ", "… ", "\n"),
        *("(a.) ", "他来了。", "「あ。」", "No. ", "¿Qué? "),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=12).map("".join))


@given(TEXTS, st.sampled_from(["en", "de", "es", "fr", "ja", "zh", "ar", "und"]))
@example("\u2028a. B", "en")
@example("a.\x1fB", "en")
@example("\x1f{", "en")
def test_offsets_slice_back_and_lose_nothing(text: str, language: str) -> None:
    found = spans(text, language)
    last = 0
    for start, end in found:
        assert last <= start < end
        assert text[last:start].strip() == ""
        assert text[start:end].strip() == text[start:end]
        last = end
    assert text[last:].strip() == ""


def test_a_long_text_without_spaces_is_split_like_a_short_one() -> None:
    piece = "他来了。她走了，“不会再来。”他说。"
    wanted = sentences(piece, "zh")
    assert sentences(piece * 3000, "zh") == wanted * 3000


def block(number: int, text: str, **more: object) -> Block:
    return Block(f"b{number}", text, **{"language": "en", **more})  # type: ignore[arg-type]


def test_the_segments_of_an_article() -> None:
    article = Article(
        "x",
        "en",
        (
            block(1, "He came. She left."),
            block(2, "Menu", action=Action.DROP),
            block(3, "Am 3. Oktober kam er. Er blieb.", language="de"),
            block(4, "He came. She left."),
            block(5, "12:30", language="und"),
            block(6, ""),
        ),
    )
    segments = split(article)
    assert [(one.id, one.text, one.language) for one in segments] == [
        ("b1.s1", "He came.", "en"),
        ("b1.s2", "She left.", "en"),
        ("b3.s1", "Am 3. Oktober kam er.", "de"),
        ("b3.s2", "Er blieb.", "de"),
        ("b4.s1", "He came.", "en"),
        ("b4.s2", "She left.", "en"),
        ("b5.s1", "12:30", "en"),
        ("b6.s1", "", "en"),  # an empty block keeps its slot
    ]
    texts = {one.id: one.text for one in article.blocks}
    assert all(texts[one.block][one.start : one.end] == one.text for one in segments)
