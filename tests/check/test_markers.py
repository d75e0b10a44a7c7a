"""Leaked markers: the engines' own signs, and those that the author wrote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translate.article import Severity
from translate.check import markers

from .samples import NONE, make


class TestMarkers:
    @pytest.mark.parametrize(
        "leak",
        ["*fledgling", "@word", "#país", "[[t:g:1]]", "[[/]]", "^Corea<np>$", "casa<n><sg>",
         "\\[", "\\/", "Xqabcqx", "XQZQX"],
    )  # fmt: skip
    def test_mechanism_is_an_error_where_it_stands(self, leak: str) -> None:
        target = f"El gobierno {leak} de Seúl"
        (finding,) = markers.check(make("The government of Seoul", target), NONE)
        assert finding.severity is Severity.ERROR
        assert (
            leak in target[finding.start : finding.end]
            or target[finding.start : finding.end] in leak
        )

    @pytest.mark.parametrize(
        ("source", "target"),
        [
            ("Follow @DWnews #Korea", "Siga a @DWnews #Corea"),
            ("See *note and [[Link]]", "Véase *nota y [[Enlace]]"),
            ("<b>Moon</b> [1] ^$@*/\\", "<b>Moon</b> [1] ^$@*/\\"),
            ("C:\\[x]", "C:\\[x]"),
            ("5 * 3, a@b.org, C#", "5 * 3, a@b.org, C#"),
            ("It cost $5 or ^", "Costó $5 o ^"),
        ],
    )
    def test_what_the_author_wrote_passes(self, source: str, target: str) -> None:
        assert markers.check(make(source, target), NONE) == []

    def test_one_in_the_source_does_not_excuse_two(self) -> None:
        assert len(markers.check(make("See *note", "Véase *nota *fledgling"), NONE)) == 1

    @given(st.text("ab *@#^$<>/\\[]{}:t1é", max_size=30))
    def test_a_text_left_as_it_was_has_no_leaks(self, text: str) -> None:
        assert markers.leaks(text, text) == []
