"""The rules, beyond what docs/lint.md shows."""

from __future__ import annotations

from pathlib import Path

import pytest

from glossary.lint import Severity, lint

from .samples import MESSY, rules, written


@pytest.mark.parametrize(
    ("files", "rule", "expected"),
    [
        ({"pt.po": '# never: cimeira\nmsgid "summit"\nmsgstr "cume"\n',
          "pt-BR.po": 'msgid "summit"\nmsgstr "cimeira"\n'}, "forbidden-accepted", ["pt-BR.po:2"]),
        ({"es.po": '# never: Luna\nmsgid "Moon"\nmsgstr "luna"\n'}, "forbidden-accepted",
         ["es.po:1"]),
        ({"es.po": '# never: luna\nmsgid "Moon"\nmsgstr "Luna"\n'}, "forbidden-accepted", []),
        ({"ru.po": 'msgid "NATO"\nmsgstr "HATO"\n'}, "homoglyph", ["ru.po:2"]),
        ({"ru.po": 'msgid "KTO"\nmsgstr "KTO"\n'}, "homoglyph", []),
        ({"fa.po": 'msgid "Korea"\nmsgstr "كره"\n'}, "homoglyph", ["fa.po:2"]),
        ({"ro.po": 'msgid "policy"\nmsgstr "ştire"\n'}, "homoglyph", ["ro.po:2"]),
        ({"tr.po": 'msgid "news"\nmsgstr "şey"\n'}, "homoglyph", []),
        ({"ja.po": 'msgid "T-shirt"\nmsgstr "Tシャツ"\n'}, "homoglyph", []),
        ({"sr.po": '# also: Seul\nmsgid "Seoul"\nmsgstr "Сеул"\n'}, "script", []),
        ({"sr-Latn.po": 'msgid "Seoul"\nmsgstr "Seul"\n'}, "script", []),
        ({"sr.po": 'msgid "Seoul"\nmsgstr "Seul"\n'}, "script", ["sr.po:2"]),
        ({"zh-Hant.po": 'msgid "K2"\nmsgstr "K2戰車"\n'}, "script", []),
        ({"ja.po": 'msgid "DMZ"\nmsgstr "非武装地帯"\n'}, "script", []),
        ({"am.po": 'msgid "Seoul"\nmsgstr "ሶል"\n'}, "script", []),
        ({"ur.po": 'msgid "Seoul"\nmsgstr "सियोल"\n'}, "script", ["ur.po:2"]),
        ({"ko.po": '# never: Sunshine Policy\nmsgid "policy"\nmsgstr "정책"\n'}, "script", []),
        ({"pt.po": 'msgid "a"\nmsgstr "b"\n', "pt-BR.po": ""}, "missing", []),
        ({"th.po": 'msgid "policy"\nmsgstr "นโยบาย\u200bสุริยะ"\n'}, "stray-space", []),
        ({"de.po": 'msgid "policy"\nmsgstr "a) Politik"\n'}, "unbalanced", ["de.po:2"]),
        ({"de.po": 'msgid "policy"\nmsgstr "»Politik«"\n'}, "unbalanced", []),
        ({"de.po": 'msgid "policy"\nmsgstr "(Polit[ik)]"\n'}, "unbalanced", ["de.po:2"]),
        ({"en.po": '# also: WHO\nmsgid "World Health Organization"\nmsgstr ""\n'},
         "common-word", []),
        ({"en.po": '# also: who\n#, case-sensitive\nmsgid "The Who"\nmsgstr ""\n'},
         "common-word", []),
        ({"de.po": 'msgid "ICBM"\nmsgstr "Rakete"\n\n'
                   'msgid "intercontinental ballistic missile"\nmsgstr "Rakete"\n'},
         "shared-target", []),
        ({"de.po": '#, fuzzy\nmsgid "one"\nmsgstr "eins"\n\nmsgid "single"\nmsgstr "eins"\n'},
         "shared-target", []),
        ({"ru.po": '# number: pl\nmsgid "sanctions"\nmsgstr "санкции"\n'}, "gender", []),
        ({"de.po": 'msgid "NATO"\nmsgstr "NATO"\n'}, "forms", []),
        ({"en.po": '#. Of two\u202e.\nmsgid "policy"\nmsgstr ""\n'}, "bidi-control", ["en.po:1"]),
    ],
)  # fmt: skip
def test_rules(files: dict[str, str], rule: str, expected: list[str], tmp_path: Path) -> None:
    written(tmp_path, files)
    found = [f"{one.path.name}:{one.line}" for one in lint(tmp_path) if one.rule == rule]
    assert found == expected


def test_a_proper_noun_may_keep_its_letters(tmp_path: Path) -> None:
    text = 'msgid "Korea Times"\nmsgstr "{}"\n'
    english = "# pos: proper noun\n" + text.format("")
    written(tmp_path, {"en.po": english, "el.po": text.format("Korea Times")})
    found = [(one.rule, one.severity) for one in lint(tmp_path) if one.rule == "script"]
    assert found == [("script", Severity.WARNING)]


def test_hints_are_counted_or_listed(tmp_path: Path) -> None:
    text = "".join(f'msgid "name {i}"\nmsgstr "Name {i}"\n\n' for i in range(8))
    written(tmp_path, {"de.po": text})
    counted = [one for one in lint(tmp_path) if one.rule == "gender"]
    assert [(one.concept, one.line) for one in counted] == [(None, 2)]
    assert "8 of 8" in counted[0].message and "'name 5'" not in counted[0].message
    listed = [one for one in lint(tmp_path, ["de"]) if one.rule == "gender"]
    assert [one.line for one in listed] == list(range(2, 26, 3))


def test_rules_can_be_left_out(tmp_path: Path) -> None:
    written(tmp_path, {"de.po": MESSY})
    assert {"stray-space", "do-not-translate"} <= rules(tmp_path)
    left = {one.rule for one in lint(tmp_path, disabled=["stray-space"])}
    assert left == rules(tmp_path) - {"stray-space"}
