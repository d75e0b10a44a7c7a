"""What a reviewer sees of the memory: fuzzy matches as previous msgid, and never as approved."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import polib
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from translate.article import Action, Article, Block, Draft, Origin, Run, Segment, Signature
from translate.memory import FuzzyMatch
from translate.write import po

LETTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\n\t\\"%#')
LONG = "El presidente Moon visitó el viejo puerto de Busan y habló con los obreros una hora."
END = "\u2060"
OFFER = FuzzyMatch("Moon visits Busan.", LONG, 86)


def make(*sources: str, approved: tuple[str, ...] = ()) -> Run:
    blocks = tuple(Block(f"b{n}", one, action=Action.KEEP) for n, one in enumerate(sources, 1))
    segments = tuple(
        Segment(f"{one.id}.s1", one.id, 0, len(one.text), one.text, "en") for one in blocks
    )
    drafts = tuple(
        Draft(
            one.id,
            "es",
            f"({one.text})",
            Origin.MEMORY if one.id in approved else Origin.ENGINE,
        )
        for one in segments
    )
    signature = Signature("1", {}, "", {})
    return Run(Article("article.txt", "en", blocks), "es", segments, drafts, (), signature)


def entries(text: str, path: Path) -> polib.POFile:
    path.write_text(text, encoding="utf-8", newline="")
    return polib.pofile(str(path))


def gettext(*words: str | Path) -> str:
    if shutil.which(str(words[0])) is None:
        pytest.skip("gettext is not installed")
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_a_draft_shows_its_match_and_keeps_its_own_text(tmp_path: Path) -> None:
    text = po.dump(make("Moon visits Seoul.", "It rains."), None, {"b1.s1": OFFER})
    first, second = entries(text, tmp_path / "a.po")
    assert f"\n# memory 86 %: {LONG}{END}\n" in text
    assert (first.previous_msgid, first.msgstr) == (OFFER.source, "(Moon visits Seoul.)")
    assert first.fuzzy
    assert (second.previous_msgid, second.tcomment) == (None, "")
    assert po.read_approved(tmp_path / "a.po") == []
    assert gettext("msgfmt", "-c", "-o", os.devnull, tmp_path / "a.po") == ""


def test_without_offers_nothing_is_different() -> None:
    run = make("Moon visits Seoul.")
    assert po.dump(run, None, {}) == po.dump(run)


def test_what_is_approved_gets_no_offer(tmp_path: Path) -> None:
    run = make("Moon visits Seoul.", approved=("b1.s1",))
    assert po.dump(run, None, {"b1.s1": OFFER}) == po.dump(run)
    # Approved by hand since: the offer has done its work.
    path = tmp_path / "a.po"
    file = entries(po.dump(make("Moon visits Seoul."), None, {"b1.s1": OFFER}), path)
    file[0].flags, file[0].msgstr = [], "Moon visita Seúl."
    file.save(str(path))
    (entry,) = entries(po.dump(run, path, {"b1.s1": OFFER}), tmp_path / "b.po")
    assert (entry.previous_msgid, entry.tcomment) == (None, "")
    assert entry.msgstr == "Moon visita Seúl."


def test_an_old_offer_is_replaced_and_a_persons_comments_stay(tmp_path: Path) -> None:
    run, path = make("Moon visits Seoul."), tmp_path / "a.po"
    file = entries(po.dump(run, None, {"b1.s1": OFFER}), path)
    file[0].tcomment = f"Ask the desk.\n{file[0].tcomment}\nmemory is short"
    # polib wraps comments, as other programs do.
    file.save(str(path))
    new = replace(OFFER, target="Otra.", score=91)
    once = po.dump(run, path, {"b1.s1": new})
    (entry,) = entries(once, path)
    assert entry.tcomment == f"Ask the desk.\nmemory is short\nmemory 91 %: Otra.{END}"
    assert po.dump(run, path, {"b1.s1": new}) == once
    (entry,) = entries(po.dump(run, path), path)
    assert entry.tcomment == "Ask the desk.\nmemory is short"
    assert entry.previous_msgid is None


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(LETTERS, min_size=1).filter(str.strip), st.text(LETTERS), st.integers(0, 99))
def test_any_offer_is_stable(tmp_path: Path, source: str, target: str, score: int) -> None:
    run, path = make("Moon visits Seoul.", "Moon leaves."), tmp_path / "a.po"
    offers = {"b1.s1": FuzzyMatch(source, target, score), "b2.s1": OFFER}
    once = po.dump(run, None, offers)
    first, second = entries(once, path)
    assert first.previous_msgid == source
    assert (first.msgstr, second.tcomment) == ("(Moon visits Seoul.)", f"memory 86 %: {LONG}{END}")
    assert po.dump(run, path, offers) == once
    assert po.dump(run, path) == po.dump(run)


def test_gettext_keeps_offers_when_it_merges(tmp_path: Path) -> None:
    run = make("Moon visits Seoul.", "It rains.")
    old, template, new = tmp_path / "a.po", tmp_path / "a.pot", tmp_path / "b.po"
    offer = FuzzyMatch('“Moon”\n\tvisits "Busan" \\o/', LONG, 86)
    before = entries(po.dump(run, None, {"b1.s1": offer}), old)
    bare = entries(po.dump(make("Moon visits Seoul.", "It snows.")), template)
    for entry in bare:
        entry.msgstr, entry.flags = "", []
    bare.save(str(template))
    gettext("msgmerge", "--quiet", "--previous", "-o", new, old, template)
    merged = polib.pofile(str(new))
    assert merged[0].previous_msgid == before[0].previous_msgid == offer.source
    assert merged[0].tcomment == f"memory 86 %: {LONG}{END}"
    assert merged[0].fuzzy
    assert gettext("msgfmt", "-c", "-o", os.devnull, new) == ""
