"""SARIF and annotations: every finding once, with its rule and its place, and nothing escapes."""

import json
import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Article, Draft, Finding, Origin, Run, Segment, Severity, Signature
from translate.check import DOCUMENT_CHECKS
from translate.write.sarif import RULES, annotations, sarif


def run_of(*findings: Finding, name: str = "dir/a b.txt", version: str = "1.2") -> Run:
    segment = Segment("b1.s1", "b1", 0, 5, "Hello", "en")
    draft = Draft("b1.s1", "es", "Hola", Origin.MEMORY)
    signature = Signature(version, {}, "", {})
    return Run(Article(name, "en", ()), "es", (segment,), (draft,), findings, signature)


ONE = Finding("b1.s1", "punctuation", Severity.WARNING, "It is “wrong”: 50%,\nreally.", 0, 4)
TWO = Finding("b9.s9", "terms", Severity.ERROR, "Missing.")


def results(text: str) -> list[dict[str, Any]]:
    (run,) = json.loads(text)["runs"]
    found: list[dict[str, Any]] = run["results"]
    return found


class TestSarif:
    def test_a_rule_for_each_check(self) -> None:
        assert set(RULES) == {*DOCUMENT_CHECKS, "unknown"}
        content = json.loads(sarif([run_of()]))
        assert content["version"] == "2.1.0" and "2.1.0" in content["$schema"]
        driver = content["runs"][0]["tool"]["driver"]
        assert driver["version"] == "1.2"
        for rule in driver["rules"]:
            assert rule["help"]["text"].startswith(rule["shortDescription"]["text"])
        assert [rule["id"] for rule in driver["rules"]] == list(RULES)

    def test_a_result_says_what_and_where(self) -> None:
        one, two = results(sarif([run_of(ONE, TWO)], {("dir/a b.txt", "b1.s1"): 7}))
        assert (one["ruleId"], one["level"], one["message"]["text"]) == (
            "punctuation", "warning", ONE.message,
        )  # fmt: skip
        assert list(RULES)[one["ruleIndex"]] == "punctuation"
        (location,) = one["locations"]
        assert location["physicalLocation"] == {
            "artifactLocation": {"uri": "dir/a%20b.txt"},
            "region": {"startLine": 7},
        }
        assert location["logicalLocations"][0]["fullyQualifiedName"] == "es/b1.s1"
        assert one["properties"] == {
            "language": "es", "source": "Hello", "target": "Hola", "start": 0, "end": 4,
        }  # fmt: skip
        assert two["level"] == "error" and two["properties"]["source"] == ""
        assert "region" not in two["locations"][0]["physicalLocation"]

    @pytest.mark.parametrize(
        ("name", "uri"),
        [("/x/ü#.txt", "file:///x/%C3%BC%23.txt"), ("a%.po", "a%25.po"), ("../a.po", "../a.po")],
    )
    def test_names_as_addresses(self, name: str, uri: str) -> None:
        (one,) = results(sarif([run_of(ONE, name=name)]))
        assert one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri

    def test_standard_input_is_no_file(self) -> None:
        (one,) = results(sarif([run_of(ONE, name="-")]))
        assert "physicalLocation" not in one["locations"][0]
        assert annotations([run_of(ONE, name="-")]).startswith("::warning title=")

    def test_a_fingerprint_for_each_finding_that_lasts(self) -> None:
        first = results(sarif([run_of(ONE, TWO)]))
        later = results(sarif([run_of(TWO, ONE, version="2")]))
        prints = [one["partialFingerprints"] for one in first]
        assert prints[0] != prints[1]
        assert prints == [one["partialFingerprints"] for one in reversed(later)]

    def test_checks_it_does_not_know_and_no_runs(self) -> None:
        text = sarif([run_of(replace(ONE, check="spelling"))])
        (one,) = results(text)
        rules = json.loads(text)["runs"][0]["tool"]["driver"]["rules"]
        assert rules[one["ruleIndex"]]["id"] == "spelling"
        assert results(sarif([])) == []

    def test_the_same_text_for_the_same_runs(self) -> None:
        assert sarif([run_of(ONE, TWO)]) == sarif([run_of(ONE, TWO)])


class TestAnnotations:
    def test_a_command_for_each_finding(self) -> None:
        text = annotations([run_of(ONE, TWO)], {("dir/a b.txt", "b9.s9"): 3})
        assert text.splitlines() == [
            "::warning file=dir/a b.txt,title=punctuation (es%2C b1.s1)::"
            "It is “wrong”: 50%25,%0Areally.%0AHello",
            "::error file=dir/a b.txt,line=3,title=terms (es%2C b9.s9)::Missing.",
        ]
        assert annotations([run_of()]) == ""

    @given(st.text(max_size=30), st.text(min_size=1, max_size=15), st.sampled_from(Severity))
    @settings(max_examples=150, deadline=None)
    def test_nothing_escapes(self, message: str, name: str, severity: Severity) -> None:
        finding = Finding("b1.s1", "numbers", severity, message)
        text = annotations([run_of(finding, name=name)])
        assert text.endswith("\n")
        line = text[:-1]
        assert "\n" not in line and "\r" not in line
        command = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line, re.DOTALL)
        assert command is not None
        assert len(command[2].split(",")) == (1 if name == "-" else 2)
        plain = command[3].replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        assert plain == f"{message}\nHello"
