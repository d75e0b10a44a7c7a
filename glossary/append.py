"""Adding a concept behind a large glossary's others without reading them all: as `save` would."""

from __future__ import annotations

import re
from pathlib import Path

from glossary.concept import Concept, Glossary, Term
from glossary.disk import write_atomically
from glossary.pofile import MAIN_HEADER, updated

# A smaller glossary is read whole: that takes no time and sees what is wrong with it.
_LARGE = 2**20
_MAIN = re.compile(rf'^"{MAIN_HEADER}: ([\w-]+)\\n"$', re.MULTILINE)
_UNUSUAL = re.compile(r'[\\"\x00-\x1f\x7f\u0085\u2028\u2029]')


def appended(directory: Path, concept: Concept, least: int = _LARGE) -> bool:
    """Whether a new concept was put behind the others of a glossary of at least ``least`` bytes.

    Not where it may be there already, or a file is not as Holdfast writes them: then nothing is
    done. Whoever calls holds the glossary's lock.
    """
    files = sorted(directory.glob("*.po"))
    if sum(file.stat().st_size for file in files) < least or _is_unusual(concept):
        return False
    try:
        texts = {file.stem: file.read_bytes().decode("utf-8") for file in files}
    except UnicodeDecodeError:
        return False
    mains = {match[1] if (match := _MAIN.search(text, 0, 4096)) else "" for text in texts.values()}
    (main, *others) = mains
    if others or main not in texts:
        return False
    name = f'\nmsgid "{concept.id.headword}"\n'
    if any(name in text or not _is_ours(text) for text in texts.values()):
        return False
    terms = {main: (Term(concept.id.headword, main),), **concept.terms}
    whole = Concept(
        concept.id,
        concept.definition,
        concept.reference,
        concept.part_of_speech,
        concept.case_sensitive,
        concept.do_not_translate,
        terms,
    )
    alone = Glossary({concept.id: whole}, main)
    for language in sorted({main, *concept.terms}):
        path = directory / f"{language}.po"
        if language not in texts:
            return False
        made = updated(path, None, alone, Glossary({}, main), str) or ""
        entry = made.partition("\n\n")[2]
        texts[language] = texts[language].rstrip("\n") + "\n\n" + entry
    for language in sorted({main, *concept.terms}):
        write_atomically(directory / f"{language}.po", texts[language].encode("utf-8"))
    return True


def _is_ours(text: str) -> bool:
    """Whether a file has but one empty headword, its header's, and nothing obsolete or odd."""
    return (
        text.startswith('msgid ""\nmsgstr ""\n"')
        and text.endswith('"\n')
        and text.find('msgid ""', 8) < 0
        and "\n#~" not in text
        and "\r" not in text
    )


def _is_unusual(concept: Concept) -> bool:
    said = [*concept.id, concept.reference]
    for listed in concept.terms.values():
        said += [text for term in listed for text in (term.text, *term.forms, term.note)]
    return any(_UNUSUAL.search(text) for text in said)
