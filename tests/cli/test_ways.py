"""Languages that nothing translates, and what `holdfast doctor` says would help."""

from __future__ import annotations

import json

from .desk import Desk, failed


class TestNoWay:
    def test_a_language_nothing_translates(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "ja")
        failed(done, 3, "English (en) into Japanese (ja)", "`holdfast packs install en ja`")
        alone = desk.run("translate", "article.txt", "--to", "ja", "--engine", "apertium")
        failed(alone, 3, "English (en) into Japanese (ja)", "holdfast languages")

    def test_nothing_is_done_when_one_of_several_cannot_be_reached(self, desk: Desk) -> None:
        done = desk.run("translate", "article.txt", "--to", "es", "--to", "ja", "--out", "out")
        failed(done, 3, "Japanese")
        assert desk.files() == {}

    def test_without_apertium_the_packages_are_named(self, desk: Desk) -> None:
        bare = {"PATH": ""}
        done = desk.run("translate", "article.txt", "--to", "fr", environment=bare)
        failed(done, 3, "sudo apt-get install apertium-eng-spa apertium-fr-es")
        failed(desk.run("languages", environment=bare), 3, "holdfast doctor")

    def test_doctor_names_what_mends_it(self, desk: Desk) -> None:
        done = desk.run("doctor", environment={"PATH": ""})
        assert done.returncode == 3
        assert "sudo apt-get install apertium\n" in done.stdout
        rows = [" ".join(line.split()) for line in done.stdout.splitlines()]
        at = rows.index("MISSING English into French cannot be reached")
        assert rows[at + 1] == "to mend it: sudo apt-get install apertium-eng-spa apertium-fr-es"

    def test_doctor_is_content_here(self, desk: Desk) -> None:
        done = desk.run("doctor", "--json")
        found = {one["subject"]: one for one in json.loads(done.stdout)}
        assert done.returncode == 0, done.stdout
        assert found["English into Italian"]["seen"] == "over Spanish"
        assert all(one["well"] and not one["remedy"] for one in found.values())
