"""The review page in a real browser: its script, the keyboard, and what axe-core says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from glossary.concept import Glossary
from translate.write.review import review

from .browser import CHROMIUM, Page, chromium
from .test_review import GLOSSARY, HOSTILE, sample

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

AXE = Path(__file__).parents[2] / ".setup" / "axe" / "axe_playwright_python" / "axe.min.js"
ROWS = (
    "[...document.querySelectorAll('.row')].filter(row => row.checkVisibility()).map(row => row.id)"
)
FOCUS = "document.activeElement.id"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    with chromium(tmp_path_factory.mktemp("profile")) as page:
        yield page


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    runs = [sample(), sample("ar", "سيول"), sample("fr", "Séoul")]
    path = tmp_path_factory.mktemp("review") / "review.html"
    path.write_text(review(runs, GLOSSARY), "utf-8")
    return path


@pytest.fixture
def page(browser: Page, file: Path) -> Iterator[Page]:
    """The page of three languages, opened anew; at the end nothing went wrong or was asked for."""
    browser.said.clear()
    browser.asked.clear()
    browser.media()
    browser.size(1280)
    browser.open(file)
    yield browser
    assert browser.said == []
    assert {address.partition("#")[0] for address in browser.asked} == {file.as_uri()}


def focus(page: Page, selector: str) -> None:
    page.run(f"document.querySelector({selector!r}).focus()")


def test_languages_are_switched_by_arrows(page: Page) -> None:
    assert page.run(ROWS) == [f"t0-{number}" for number in range(4)]
    focus(page, "[role=tab]")
    shown = []
    for key in ("ArrowRight", "ArrowRight", "ArrowRight", "ArrowLeft", "Home", "End"):
        page.press(key)
        shown.append((page.run(FOCUS), page.run(ROWS)[0]))
    assert shown == [(f"t{at}-tab", f"t{at}-0") for at in (1, 2, 0, 2, 0, 2)]
    assert page.run("document.querySelectorAll('[role=tab][tabindex=\"0\"]').length") == 1


def test_filters_work_by_keyboard(page: Page) -> None:
    focus(page, "#only")
    page.press(" ")
    assert page.run(ROWS) == ["t0-0", "t0-1"]
    assert page.run("document.getElementById('shown').value") == "2 of 4 segments"
    assert not page.run("document.querySelector('.dropped').checkVisibility()")
    focus(page, "#words")
    page.type("PARQUE")
    assert page.run(ROWS) == ["t0-1"]
    # A filter stands when the language changes.
    focus(page, "#t0-tab")
    page.press("End")
    assert page.run(ROWS) == ["t2-1"]
    focus(page, "button[type=reset]")
    page.press("Enter")
    page.run("new Promise(done => setTimeout(done))")
    assert len(page.run(ROWS)) == 4


def test_a_term_filters(page: Page) -> None:
    focus(page, "#term")
    page.type("Kaesong")
    page.run("void (term.value = term.options[1].value)")
    page.run("term.dispatchEvent(new Event('input', {bubbles: true}))")
    assert page.run("term.selectedOptions[0].text") == "Kaesong Industrial Park (places)"
    assert page.run(ROWS) == ["t0-1"]


def test_the_keyboard_has_a_term_explained_and_escape_ends_it(page: Page) -> None:
    focus(page, "#t0-0 .tgt .term")
    said = page.run("tip.checkVisibility() && tip.innerText")
    for piece in ("Seoul places", "Seoul → Seúl", "eld: placed", "Capital of", "Seúl preferred"):
        assert piece in said
    assert page.run("document.activeElement.getAttribute('aria-describedby')") == "tip"
    page.press("Escape")
    assert not page.run("tip.checkVisibility()")


def test_the_pointer_has_a_term_explained(page: Page) -> None:
    focus(page, "#t0-0 .src .term")
    page.run("document.activeElement.blur()")
    assert not page.run("tip.checkVisibility()")
    at = "document.querySelector('#t0-1 .term').getBoundingClientRect()"
    page.point(page.run(f"{at}.x") + 4, page.run(f"{at}.y") + 4)
    assert "Missed: not in the translation" in page.run("tip.checkVisibility() && tip.innerText")
    # It goes when the pointer leaves, not while the pointer is on it: its text can be copied.
    page.run(
        """void (window.setTimeout = (later) => { window.later = later; },
        window.clearTimeout = () => { window.later = null; })"""
    )
    tip = "tip.getBoundingClientRect()"
    page.point(page.run(f"{tip}.x") + 9, page.run(f"{tip}.y") + 9)
    assert page.run("window.later === null && tip.checkVisibility()")
    page.point(1, 1)
    page.run("window.later()")
    assert not page.run("tip.checkVisibility()")


def test_tab_reaches_what_can_be_used_in_order_and_shows_where_it_is(page: Page) -> None:
    stops = []
    for _ in range(8):
        page.press("Tab")
        stops.append(page.run("document.activeElement.className || document.activeElement.id"))
        assert page.run("getComputedStyle(document.activeElement).outlineStyle") != "none"
    assert stops[0] == "skip" and stops[2:6] == ["t0-tab", "only", "term", "words"]


def test_a_link_to_another_language_or_a_filtered_row_shows_it(page: Page, file: Path) -> None:
    page.open(file, "#t2-3")
    assert page.run(ROWS)[0] == "t2-0"
    page.open(file)
    focus(page, "#words")
    page.type("no such words")
    assert page.run(ROWS) == []
    focus(page, ".found a")
    page.press("Enter")
    assert len(page.run(ROWS)) == 4
    assert page.run("location.hash") == "#t0-1"


def test_blocks_left_out_are_unfolded_by_keyboard(page: Page) -> None:
    focus(page, ".dropped summary")
    assert not page.run("document.querySelector('.dropped ul').checkVisibility()")
    page.press("Enter")
    assert page.run("document.querySelector('.dropped').open")


def test_in_print_the_controls_and_what_was_left_out_are_gone(page: Page) -> None:
    page.media("print")
    for gone in ("#filters", "[role=tablist]", ".dropped", ".skip"):
        assert not page.run(f"document.querySelector('{gone}').checkVisibility()"), gone
    assert len(page.run(ROWS)) == 4
    page.media()
    assert page.pdf().startswith(b"%PDF")


@pytest.mark.parametrize("width", [320, 400, 1280])
def test_nothing_is_wider_than_the_window(page: Page, width: int) -> None:
    page.size(width)
    assert page.run("document.documentElement.scrollWidth") <= width


def test_without_the_script_all_languages_are_there(browser: Page, file: Path) -> None:
    browser.call("Emulation.setScriptExecutionDisabled", value=True)
    try:
        browser.open(file)
        assert len(browser.run(ROWS)) == 12
        assert not browser.run("document.getElementById('filters').checkVisibility()")
    finally:
        browser.call("Emulation.setScriptExecutionDisabled", value=False)


def test_hostile_text_runs_nothing(browser: Page, tmp_path: Path) -> None:
    run = sample()
    article = replace(run.article, name=HOSTILE, metadata={"title": HOSTILE})
    drafts = tuple(replace(draft, text=HOSTILE, terms=()) for draft in run.drafts)
    path = tmp_path / "hostile.html"
    path.write_text(review([replace(run, article=article, drafts=drafts)], Glossary()), "utf-8")
    browser.said.clear()
    browser.asked.clear()
    browser.open(path)
    assert browser.run("document.title").startswith("</style></script>")
    assert browser.said == []
    assert set(browser.asked) == {path.as_uri()}


def test_the_policy_stops_what_would_get_in_all_the_same(browser: Page, file: Path) -> None:
    browser.open(file)
    browser.said.clear()
    blocked = browser.run(
        """new Promise(done => {
          document.addEventListener("securitypolicyviolation", event => done(event.blockedURI));
          document.body.append(document.createElement("img"));
          document.querySelector("img").src = "https://example.org/x.png";
        })"""
    )
    assert blocked == "https://example.org/x.png"
    raised = browser.run("try { document.body.innerHTML = '<b>x</b>'; } catch (e) { e.name }")
    assert raised == "TypeError"


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not set up")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("contrast", ["no-preference", "more"])
def test_axe_finds_no_serious_fault(page: Page, scheme: str, contrast: str) -> None:
    page.media(prefers_color_scheme=scheme, prefers_contrast=contrast)
    # Everything that can be shown at once is.
    page.run("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    focus(page, "#t0-1 .term")
    page.run(f"{AXE.read_text('utf-8')};0")
    result = page.run(
        "axe.run(document).then(({passes, violations}) => ({passes: passes.length, grave: "
        "violations.filter(one => ['serious', 'critical'].includes(one.impact))"
        ".map(one => [one.id, one.nodes.map(node => node.html)])}))"
    )
    assert result["grave"] == []
    assert result["passes"] > 25
