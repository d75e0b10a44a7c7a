"""`holdfast check` and `--strict`: what they find and with which code they end."""

from __future__ import annotations

import json

import polib

from .desk import Desk


class TestChecking:
    TRANSLATION = """El puerto de Seúl

Un barco de Busan llegó a Incheon el viernes. El presidente Moon Jae-in elogió la política.

El presidente Moon Jae-in en el muelle, donde habló con reporteros durante una hora.

La tripulación partirá de nuevo el domingo, y nadie sabe cuándo vendrá el próximo barco.
"""

    def test_a_missing_term_is_found_in_its_sentence(self, desk: Desk) -> None:
        desk.write("es.txt", self.TRANSLATION)
        done = desk.run("check", "article.txt", "es.txt", "--to", "es")
        assert done.returncode == 0
        assert "elogió la política" in done.stdout
        assert "“Sunshine Policy” must be “política del sol”" in " ".join(done.stdout.split())
        assert "1 error" in done.stderr
        assert desk.run("check", "article.txt", "es.txt", "--to", "es", "--strict").returncode == 1

    def test_what_rendering_drops_is_no_loss(self, desk: Desk) -> None:
        desk.write("es.txt", self.TRANSLATION.replace("la política", "la política del sol"))
        done = desk.run("check", "article.txt", "es.txt", "--to", "es", "--strict", "--json")
        assert done.returncode == 0, done.stdout
        assert json.loads(done.stdout) == []

    def test_json_has_every_finding(self, desk: Desk) -> None:
        desk.write("es.txt", self.TRANSLATION)
        done = desk.run("check", "article.txt", "es.txt", "--to", "es", "--json")
        (finding,) = json.loads(done.stdout)
        assert (finding["check"], finding["severity"]) == ("terms", "error")
        assert done.stderr == ""

    def test_strict_translation_ends_with_1_when_a_review_lacks_a_term(self, desk: Desk) -> None:
        run = ("translate", "article.txt", "--to", "es", "--out", "out", "--strict")
        assert desk.run(*run).returncode == 0
        reviewed = polib.pofile(str(desk.folder / "out" / "article.es.po"))
        entry = next(one for one in reviewed if "Sunshine" in one.msgid)
        entry.msgstr, entry.flags = "El presidente elogió la política.", []
        reviewed.save()
        done = desk.run(*run)
        assert done.returncode == 1
        assert "política del sol" in done.stderr
        assert entry.msgstr in desk.read("out/article.es.txt")
