"""Two web pages: their articles are compared, with --whole the pages as they are."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = Path(sys.executable).with_name("holdfast")
PAGE = """<html lang="{lang}"><head><title>{title}</title></head><body>
<nav><ul><li><a href="/">{home}</a></li><li><a href="/n">{news}</a></li>
<li><a href="/s">Sport</a></li></ul></nav>
<main><article><h1>{title}</h1>
<p>{first}</p><p>{second}</p></article></main>
</body></html>
"""
SOURCE = {
    "lang": "en",
    "title": "The harbour opens again",
    "home": "Start with 12 pages",
    "news": "News",
    "first": "A ship from the south came to the harbour on Friday, and the crew of 42 stayed.",
    "second": "The crew will leave again on Sunday, and nobody knows when the next one will come.",
}
TARGET = {
    "lang": "es",
    "title": "El puerto vuelve a abrir",
    "home": "Inicio con 13 páginas",
    "news": "Noticias",
    "first": "Un barco del sur llegó al puerto el viernes, y la tripulación de 42 se quedó.",
    "second": "La tripulación saldrá el domingo, y nadie sabe cuándo llegará el próximo barco.",
}


@pytest.mark.parametrize(
    ("options", "said"),
    [([], []), (["--whole"], ["12 in the source became 13."])],
)
def test_menus_are_compared_where_the_whole_page_is(
    tmp_path: Path, options: list[str], said: list[str]
) -> None:
    (tmp_path / "a.html").write_text(PAGE.format_map(SOURCE), encoding="utf-8")
    (tmp_path / "b.html").write_text(PAGE.format_map(TARGET), encoding="utf-8")
    done = subprocess.run(
        [COMMAND, "check", "a.html", "b.html", "--to", "es", "--json", *options],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert [one["message"] for one in json.loads(done.stdout)] == said
