"""The options that several commands have: what each is called and says of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

To = Annotated[
    list[str],
    typer.Option("--to", metavar="LANG", help="A language to render into; may be repeated."),
]
From = Annotated[
    str | None, typer.Option("--from", metavar="LANG", help="The language of the text, if known.")
]
Glossaries = Annotated[
    list[Path] | None,
    typer.Option(
        "--glossary",
        metavar="DIR",
        help="A folder of PO glossaries; may be repeated, a later one overrides.",
    ),
]
Engines = Annotated[
    Literal["auto", "apertium", "argos"], typer.Option("--engine", help="What translates.")
]
Keep = Annotated[
    list[str] | None,
    typer.Option("--keep", metavar="KIND", help="Keep blocks of a kind (notice, related …)."),
]
Drop = Annotated[
    list[str] | None,
    typer.Option("--drop", metavar="KIND", help="Drop blocks of a kind (caption, byline …)."),
]
Captions = Annotated[
    Literal["auto", "translate", "drop", "keep"],
    typer.Option("--captions", help="What becomes of captions in another language."),
]
Form = Annotated[
    Literal["same", "txt", "md", "po"],
    typer.Option("--format", help="The form of the text; same: the input's."),
]
Whole = Annotated[bool, typer.Option("--whole", help="Keep a web page as it is, menus and all.")]
Memories = Annotated[
    list[Path] | None,
    typer.Option(
        "--memory",
        metavar="DIR",
        help="A folder of translations (PO, TMX) to use again; may be repeated.",
    ),
]
Strict = Annotated[bool, typer.Option("--strict", help="Exit with 1 when a finding is an error.")]
Quiet = Annotated[bool, typer.Option("--quiet", help="Say nothing but errors.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
