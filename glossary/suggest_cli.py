"""The command `holdfast glossary suggest`: texts in, candidates out; see glossary/suggest."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossary import disk
from glossary.errors import GlossaryError
from glossary.screen import put, put_json, say

# Whatever takes time to import is imported by the command that needs it.
if TYPE_CHECKING:
    from glossary.concept import Concept, Glossary
    from glossary.suggest import Source, Suggestion


def suggest(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE...", show_default=False)],
    directories: Annotated[
        list[Path] | None,
        typer.Option(
            "--glossary", "-g", metavar="DIR", help="A glossary that is known, too; repeatable."
        ),
    ] = None,
    language: Annotated[
        str, typer.Option("--language", "-l", metavar="LANG", help="The articles' language.")
    ] = "en",
    least: Annotated[
        int,
        typer.Option(
            "--least", min=1, metavar="N", help="Terms must occur so often, names once less."
        ),
    ] = 2,
    limit: Annotated[
        int, typer.Option("--limit", min=1, metavar="N", help="Give so many, the best.")
    ] = 50,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    add: Annotated[
        Path | None,
        typer.Option("--add", metavar="DIR", help="Write what is given to this glossary, too."),
    ] = None,
) -> None:
    """Find names and terms that the glossary does not have.

    ARTICLE is a text file in UTF-8, or "-" for standard input. Known are the curated glossary, your
    own, and those that --glossary names. What --add writes is not approved: it is for you to look
    over. docs/suggest.md says how the score works.

    \b
    Example: holdfast glossary suggest --limit 20 article.txt
    """
    from glossary.suggest import suggest as look

    sources = [read(name) for name in articles]
    found = look(sources, _known(directories or [], add), language, least)
    given = found[:limit]
    if as_json:
        put_json([_told(one) for one in given])
    else:
        put("".join(_lines(one) for one in given))
    if not found:
        say("Nothing was found that the glossary does not have.")
    elif len(found) > limit:
        say(f"{limit} of {len(found)}; --limit gives more.")
    if add is not None:
        number = _write(given, language, add)
        say(f"{number} {'concept was' if number == 1 else 'concepts were'} added to {add}.")


def read(name: str) -> Source:
    """Read a text: a file in UTF-8, or "-", standard input."""
    from glossary.suggest import Source

    path = None if name == "-" else Path(name)
    try:
        data = sys.stdin.buffer.read() if path is None else disk.read(path)
    except OSError as error:
        raise GlossaryError(f"cannot be read ({error.strerror}).", path) from error
    advice = "is no text in UTF-8: give a plain text file, saved as UTF-8."
    if b"\0" in data:
        raise GlossaryError(advice, path or Path("standard input"))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise GlossaryError(advice, path or Path("standard input")) from error
    # Old Macs' line ends as well; offsets are those of the text as Python reads it.
    return Source(name, text.replace("\r\n", "\n").replace("\r", "\n"))


def _known(directories: Sequence[Path], add: Path | None) -> Glossary:
    from glossary.catalog import curated, load, stack, user_directory

    own = user_directory()
    more = [place for place in (own, add) if place is not None and place.is_dir()]
    return stack([curated(), *map(load, [*more, *directories])])


def _write(given: Sequence[Suggestion], language: str, directory: Path) -> int:
    """Add suggestions to a glossary as concepts that are not approved; give their number."""
    from glossary.concept import Concept, ConceptId, Glossary, Term
    from glossary.edit import changed

    new: list[Concept] = []

    def with_new(glossary: Glossary) -> Glossary:
        main = glossary.main_language if glossary.concepts else language
        if main != language:
            raise GlossaryError(
                f"the headwords here are in '{main}', the suggestions in '{language}': "
                "add them to another directory.",
                directory,
            )
        # Another context's concept of the same name is the same find.
        there = {id_.headword for id_ in glossary.concepts}
        for one in given:
            if one.text not in there:
                there.add(one.text)
                term = Term(one.text, language, note=_note(one), approved=False)
                new.append(Concept(ConceptId("", one.text), terms={language: (term,)}))
        return Glossary({**glossary.concepts, **{c.id: c for c in new}}, main)

    if given:
        changed(directory, with_new, make=True)
    return len(new)


def _note(one: Suggestion) -> str:
    where = [f"Found in {at.source}: … {at.text} …" for at in one.contexts[:1]]
    if one.expansion and one.expansion != one.text:
        where.insert(0, f"Stands for {one.expansion}.")
    if one.near:
        where.append(f"Did you mean {one.near}?")
    return "\n".join(where)


def _lines(one: Suggestion) -> str:
    more = f" ({one.expansion})" if one.expansion and one.expansion != one.text else ""
    near = f" · did you mean {one.near}?" if one.near else ""
    head = f"{one.score:.2f}  {one.text}{more} · {one.kind} · {one.count}×{near}\n"
    return head + "".join(f"      {at.source}:{at.start}  … {at.text} …\n" for at in one.contexts)


def _told(one: Suggestion) -> dict[str, object]:
    return {
        "text": one.text,
        "kind": one.kind,
        "count": one.count,
        "score": one.score,
        "near": one.near,
        "expansion": one.expansion,
        "contexts": [
            {"source": at.source, "start": at.start, "text": at.text} for at in one.contexts
        ],
    }
