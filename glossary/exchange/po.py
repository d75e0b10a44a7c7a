"""PO: a glossary's own directory, and single files of source and target from other programs."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

from glossary.catalog import load, save
from glossary.concept import Glossary, Term
from glossary.errors import GlossaryError
from glossary.exchange.records import Options, Reading
from glossary.exchange.tags import tag
from glossary.pofile import MAIN_HEADER

_HEADER = re.compile(r'^[ \t]*msgid[ \t]+""[ \t]*\r?\n[ \t]*msgstr[ \t]+"', re.MULTILINE)
_MAIN = re.compile(rf'^[ \t]*"?(?:msgstr[ \t]+")?{MAIN_HEADER}:[ \t]*([\w-]+)', re.MULTILINE)
_LANGUAGE = re.compile(r'^[ \t]*(?:msgstr[ \t]+)?"Language:[ \t]*([\w-]+)', re.MULTILINE)


def directory(path: Path) -> Glossary:
    """Read a glossary's directory."""
    return load(path)


def read(data: bytes, path: Path, options: Options) -> Reading:
    """Read one PO file: headwords and their terms in one language."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise GlossaryError(
            "is not in UTF-8: convert it (msgconv -t UTF-8).", path, line
        ) from error
    named, said = _MAIN.search(text), _LANGUAGE.search(text)
    main = options.source or (tag(named[1]) if named else "") or "en"
    if named and main != named[1]:
        raise GlossaryError(
            f"its headwords are in '{named[1]}' ({MAIN_HEADER}), not in '{main}' (--from).", path
        )
    target = options.target or (tag(said[1]) if said else "") or tag(path.stem)
    if not target:
        raise GlossaryError("nothing says which language its terms are in: give --to.", path)
    if not named:
        # No line more than there is: the catalogue's reader names lines in what it refuses.
        header = f"{MAIN_HEADER}: {main}\\n"
        found = _HEADER.search(text)
        if found:
            text = text[: found.end()] + header + text[found.end() :]
        else:
            text = f'{text}\n\nmsgid ""\nmsgstr "{header}"\n'
    with tempfile.TemporaryDirectory() as folder:
        inside = Path(folder) / f"{target}.po"
        inside.write_bytes(text.encode("utf-8"))
        try:
            glossary = load(Path(folder))
        except GlossaryError as error:
            place = f"{inside}:" if error.line is None else f"{inside}:{error.line}:"
            message = str(error).removeprefix(place).strip()
            raise GlossaryError(message, path, error.line) from error
    concepts = {
        id_: one if main in one.terms else replace(one, terms={main: (Term(id_.headword, main),)})
        for id_, one in glossary.concepts.items()
    }
    # Of the headwords it says nothing but their spelling, so it does not say all there is.
    return Reading(Glossary(concepts, main), False)


def write(glossary: Glossary, options: Options) -> bytes:
    """Give the PO file of one language."""
    from glossary.exchange.csv import one_target

    target = one_target(glossary, options)
    with tempfile.TemporaryDirectory() as folder:
        save(glossary, Path(folder))
        path = Path(folder) / f"{target}.po"
        if not path.exists():
            raise GlossaryError(f"there is no term in '{target}' to be written.")
        return path.read_bytes()
