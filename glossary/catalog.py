"""Glossaries on disk: a directory with one PO file per language, read and written losslessly."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from glossary.collect import uncollected
from glossary.concept import Concept, ConceptId, Glossary, Itself, Status, Term
from glossary.disk import read_text, write_atomically
from glossary.entry import (
    CASE_SENSITIVE,
    DO_NOT_TRANSLATE,
    FUZZY,
    CommentError,
    Facts,
    facts_of,
)
from glossary.errors import GlossaryError
from glossary.pofile import MAIN_HEADER, Entry, File, updated
from glossary.scan import scanned

if TYPE_CHECKING:
    import polib

# Well-formed BCP 47: language, script, region, variants.
_TAG = re.compile(
    r"([a-z]{2,8})(-[A-Z][a-z]{3})?(-(?:[A-Z]{2}|[0-9]{3}))?(-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
)
# polib takes much for granted (a string without its closing quote loses its last letter), so the
# lines are looked over first. [^\n] and not $ or ".": only "\n" ends a line of a PO file.
_BROKEN = re.compile(
    r"^(?![ \t\ufeff]*(?:#[^\n]*|(?:msg[a-z_]+(?:\[[0-9]+\])?[ \t]+)?"
    r'"(?:[^"\\\n]|\\[^\n])*"[ \t]*)?(?:\n|\Z))'
    # A headword without a translation line.
    r'|^[ \t]*msgid[ \t]+"[^\n]*\n(?:[ \t]*"[^\n]*\n|[ \t]*\n)*(?![ \t]*(?:msgstr|msgid_plural|"))',
    re.MULTILINE,
)
# gettext allows comments without the space that polib insists on.
_UNSPACED = re.compile(r"^([ \t]*#(?:[:,.|](?=\S)|(?=[^\s#~:,.|])))", re.MULTILINE)
_LINE_NUMBER = re.compile(r"\(line (\d+)\)(?:: )?(.*)")


class _Lines(str):
    """Content handed to polib as such: it would cut a plain str at U+2028 and the like."""

    __slots__ = ()

    def splitlines(self, keepends: bool = False) -> list[str]:
        return self.split("\n")


def load(directory: Path) -> Glossary:
    """Read the glossary in ``directory``; an empty directory is an empty glossary."""
    with uncollected():
        return _glossary(_files(directory))


def save(glossary: Glossary, directory: Path) -> None:
    """Write ``glossary`` to ``directory`` so that it loads as it is.

    Files already there keep what this does not change: comments, order, unknown flags, headers,
    wrapping, obsolete entries. Each file is replaced whole or not at all, and only if it changes.
    """
    files = {file.path.stem: file for file in _files(directory)} if directory.exists() else {}
    before = _glossary(files.values())
    main = glossary.main_language
    if files and before.main_language != main:
        raise GlossaryError(
            f"the headwords here are in '{before.main_language}', those to be saved in '{main}': "
            "save to another directory.",
            directory,
        )
    import polib

    languages = {main, *files, *(tag for c in glossary.concepts.values() for tag in c.terms)}
    written = {}
    for language in sorted(languages):
        path = directory / f"{language}.po"
        _check_tag(path, language)
        text = updated(path, files.get(language), glossary, before, polib.escape)
        if text is not None:
            try:
                written[path] = text.encode("utf-8")
            except UnicodeEncodeError as error:
                raise GlossaryError(
                    f"a term has a character that no file can hold ({error}): mend that term.", path
                ) from error
    for path, data in written.items():
        write_atomically(path, data)


def stack(glossaries: Iterable[Glossary]) -> Glossary:
    """Lay glossaries over one another.

    A later one overrides a concept's terms for a language and what it says of the concept (flags
    add up), and adds concepts; all else stays. A mere headword overrides no listed source forms.
    """
    concepts: dict[ConceptId, Concept] = {}
    main = ""
    for glossary in glossaries:
        main = main or glossary.main_language
        for id_, over in glossary.concepts.items():
            under = concepts.get(id_)
            if under is None:
                concepts[id_] = over
                continue
            terms = dict(under.terms)
            for language, listed in over.terms.items():
                bare = (Term(id_.headword, language),)
                if listed != bare or language not in terms:
                    terms[language] = listed
            concepts[id_] = laid_over(over, under, terms)
    return Glossary(concepts, main or "en")


def laid_over(over: Concept, under: Concept, terms: Mapping[str, tuple[Term, ...]]) -> Concept:
    """A concept that says what ``over`` says and else what ``under`` does (flags add up), with
    these terms."""
    return Concept(
        under.id,
        definition=over.definition or under.definition,
        reference=over.reference or under.reference,
        part_of_speech=over.part_of_speech or under.part_of_speech,
        case_sensitive=over.case_sensitive or under.case_sensitive,
        do_not_translate=over.do_not_translate or under.do_not_translate,
        terms=terms,
    )


def curated(languages: Collection[str] | None = None) -> Glossary:
    """Read the glossary that ships with the package; only some languages of it, if they are given.

    Of a variety (pt-BR) its language comes along, and the English file always.
    """
    from importlib.resources import as_file, files

    with as_file(files("glossary") / "curated") as directory:
        with uncollected():
            found = _glossary(_files(directory, languages))
        if not found.concepts:
            raise GlossaryError(
                "the curated glossary is missing: install Holdfast anew.", directory
            )
    return found


def user_directory() -> Path:
    """Give the directory of the user's own glossary; it need not be there.

    ``HOLDFAST_GLOSSARY`` names it, else it is in the data directory of the XDG specification.
    """
    if own := os.environ.get("HOLDFAST_GLOSSARY"):
        return Path(own).expanduser()
    data = os.environ.get("XDG_DATA_HOME", "")
    # The specification asks that a relative path be ignored.
    base = Path(data) if os.path.isabs(data) else Path.home() / ".local" / "share"
    return base / "holdfast" / "glossary"


def digest(glossary: Glossary) -> str:
    """Give a short hash of all that ``glossary`` says, the order of its concepts included."""
    return _digest(Itself(glossary))


@lru_cache(maxsize=4)
def _digest(itself: Itself) -> str:
    glossary = itself.it
    content = hashlib.sha256(glossary.main_language.encode())
    for concept in glossary.concepts.values():
        content.update(_said(concept))
    return content.hexdigest()[:12]


def concept_digest(concept: Concept) -> str:
    """Give a short hash of all that is said of a concept."""
    return hashlib.sha256(_said(concept)).hexdigest()[:16]


def _said(c: Concept) -> bytes:
    terms = [
        (t.text, t.language, t.status, t.forms, t.gender, t.number, t.note, t.approved)
        for _, listed in sorted(c.terms.items())
        for t in listed
    ]
    whole = (c.id, c.definition, c.reference, c.part_of_speech)
    return json.dumps([*whole, c.case_sensitive, c.do_not_translate, terms]).encode() + b"\n"


# Reading


def _check_tag(path: Path, tag: str) -> None:
    found = _TAG.fullmatch(tag)
    known = found is not None
    if found is not None and len(found[1]) > 2:
        import langcodes  # Slow to import, and hardly ever needed.

        known = langcodes.tag_is_valid(tag)
    if not known:
        advice = tag.replace("_", "-")
        example = f"{advice}.po" if _TAG.fullmatch(advice) and advice != tag else "pt-BR.po"
        raise GlossaryError(
            f"'{tag}' is no language tag (BCP 47): a glossary's files are named after their "
            f"language, such as {example}.",
            path,
        )


def _files(directory: Path, languages: Collection[str] | None = None) -> list[File]:
    if not directory.is_dir():
        what = "is no directory" if directory.exists() else "there is no such directory"
        raise GlossaryError(f"{what}: name a directory with one PO file per language.", directory)
    try:
        inside = sorted(directory.iterdir())
    except OSError as error:
        raise GlossaryError(f"cannot be read ({error.strerror}).", directory) from error
    paths = [path for path in inside if path.suffix == ".po" and not path.name.startswith(".")]
    seen = [path for path in inside if not path.name.startswith(".")]
    if seen and not paths:
        raise GlossaryError("there is no PO file (such as de.po) in this directory.", directory)
    for path in paths:
        _check_tag(path, path.stem)
    if languages is not None:
        wanted = {"en"}
        for language in languages:
            parts = language.split("-")
            wanted |= {"-".join(parts[: i + 1]) for i in range(len(parts))}
        paths = [path for path in paths if path.stem in wanted]
    return [_read(path) for path in paths]


def _read(path: Path) -> File:
    text = read_text(path)
    return scanned(path, text) or _parsed(path, text)


def _parsed(path: Path, text: str) -> File:
    import polib

    plain = text.replace("\r\n", "\n")
    if broken := _BROKEN.search(plain):
        # Of a headword without translation, the line after it.
        place = broken.end() if broken.group() else broken.start()
        line = plain.count("\n", 0, place) + 1
        raise GlossaryError("is no valid PO from here on: mend this line.", path, line)
    # The comment at the end is for polib, which loses the last entry before an empty comment.
    content = _Lines(_UNSPACED.sub(r"\1 ", plain) + "\n# end")
    try:
        po = polib.pofile(content, encoding="utf-8")
    except OSError as error:
        found = _LINE_NUMBER.search(str(error))
        raise GlossaryError(
            f"is no valid PO from here on{f' ({found[2]})' if found and found[2] else ''}: "
            "mend this line.",
            path,
            int(found[1]) if found else None,
        ) from error
    charset = re.search(r"charset=([\w-]+)", po.metadata.get("Content-Type", ""))
    if charset and charset[1].upper() not in ("UTF-8", "UTF8", "ASCII", "US-ASCII", "CHARSET"):
        raise GlossaryError(
            f"says that it is in {charset[1]}: convert it (msgconv -t UTF-8).", path
        )
    main = po.metadata.get(MAIN_HEADER, "")
    # A first entry's comments are taken for the file's where there is no header.
    if po and not po.metadata and not po[0].linenum:
        po[0].tcomment = "\n".join(part.strip() for part in (po.header, po[0].tcomment) if part)
    seen: dict[ConceptId, int] = {}
    entries = []
    for raw in po:
        line = max(raw.linenum or 0, 1)
        id_ = ConceptId(raw.msgctxt or "", raw.msgid)
        if raw.obsolete:
            entries.append(Entry(id_, Facts(), line - 1, True))
            continue
        if not raw.msgid:
            raise GlossaryError("an entry without a headword (msgid): add it.", path, line)
        if raw.msgid_plural:
            raise GlossaryError(
                f"'{raw.msgid}' has plural entries: write further forms as '# forms: …'.",
                path,
                line,
            )
        if id_ in seen:
            raise GlossaryError(
                f"'{id_.headword}' is already in line {seen[id_]}, in the same context: remove one "
                "of them, or tell them apart by msgctxt.",
                path,
                line,
            )
        seen[id_] = line
        try:
            entries.append(Entry(id_, _facts(raw), line - 1, False))
        except CommentError as error:
            rest = plain.split("\n")[line - 1 :]
            offset = next((i for i, shown in enumerate(rest) if error.comment in shown), 0)
            raise GlossaryError(str(error), path, line + offset) from error
    return File(path, text, main, tuple(entries))


def _facts(raw: polib.POEntry) -> Facts:
    reference = " ".join(f"{at}:{line}" if line else at for at, line in raw.occurrences)
    return facts_of(raw.msgstr, raw.tcomment, raw.comment, reference, raw.flags)


def _terms(facts: Facts, language: str, text: str) -> tuple[Term, ...]:
    approved = FUZZY not in facts.flags
    terms = []
    if text:
        f = facts
        terms.append(
            Term(
                *(text, language, Status.PREFERRED, f.forms, f.gender, f.number),
                note=f.note,
                approved=approved,
            )
        )
    terms += [Term(one, language, Status.ADMITTED, approved=approved) for one in facts.also]
    terms += [Term(one, language, Status.FORBIDDEN, approved=approved) for one in facts.never]
    return tuple(terms)


def _glossary(files: Iterable[File]) -> Glossary:
    files = list(files)
    named = {file.main_language: file for file in files if file.main_language}
    if len(named) > 1:
        one, other = list(named.values())[:2]
        raise GlossaryError(
            f"{MAIN_HEADER} is {other.main_language}, but {one.main_language} in {one.path.name}: "
            "headwords have one language in a glossary, make the headers equal.",
            other.path,
        )
    main = next(iter(named), "en")
    concepts: dict[ConceptId, Concept] = {}
    found: dict[ConceptId, dict[str, tuple[Term, ...]]] = {}
    # The main language's file first: it gives the order, and the definition where several do.
    for file in sorted(files, key=lambda file: file.path.stem != main):
        language = file.path.stem
        for entry in file.entries:
            if entry.obsolete:
                continue
            id_, facts = entry.id, entry.facts
            is_main = language == main
            listed = _terms(facts, language, id_.headword if is_main else facts.text)
            terms = found.get(id_)
            if terms is None:
                terms = found[id_] = {} if is_main else {main: (Term(id_.headword, main),)}
                concepts[id_] = Concept(
                    id_,
                    facts.definition,
                    facts.reference,
                    facts.pos if is_main else "",
                    CASE_SENSITIVE in facts.flags,
                    DO_NOT_TRANSLATE in facts.flags,
                    terms,
                )
            else:
                known = concepts[id_]
                says_more = (
                    (facts.definition and not known.definition)
                    or (facts.reference and not known.reference)
                    or (CASE_SENSITIVE in facts.flags and not known.case_sensitive)
                    or (DO_NOT_TRANSLATE in facts.flags and not known.do_not_translate)
                )
                if says_more:
                    concepts[id_] = replace(
                        known,
                        definition=known.definition or facts.definition,
                        reference=known.reference or facts.reference,
                        case_sensitive=known.case_sensitive or CASE_SENSITIVE in facts.flags,
                        do_not_translate=known.do_not_translate or DO_NOT_TRANSLATE in facts.flags,
                    )
            if listed:
                terms[language] = listed
    return Glossary(concepts, main)
