"""Writes a run as a bilingual PO for review and reads back what a person has approved in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Protocol

from translate.article import Approved, Draft, Finding, Origin, Run, Segment, Signature
from translate.errors import InputError
from translate.write.places import readable

if TYPE_CHECKING:
    from polib import POEntry, POFile

# Other programs wrap comments, so an offer's ends in a word joiner, which no readable text has:
# what comes after it is a person's.
_OFFER_END = "\u2060"
_OFFER = re.compile(rf"^memory \d+ %:(?:[^{_OFFER_END}]*{_OFFER_END}|.*)(?:\n|\Z)", re.MULTILINE)
# Stands for the comment until the file is written, else polib would wrap it.
_MARK = "\0memory:{}\0"
_MARKED = re.compile("\0memory:[^\0\n]*\0")


class Offer(Protocol):
    """A stored translation of a text that is similar; ``score`` is the likeness in percent."""

    @property
    def source(self) -> str: ...
    @property
    def target(self) -> str: ...
    @property
    def score(self) -> int: ...


_NO_OFFERS: Mapping[str, Offer] = MappingProxyType({})


def read_approved(path: str | Path) -> list[Approved]:
    """Return the translations a person has approved in a PO, in file order.

    Approved is what has a translation and is not fuzzy. Obsolete entries come last: a sentence
    that left the article and comes back finds its translation.
    """
    entries = [entry for entry in _load(Path(path)) if _is_approved(entry)]
    entries.sort(key=lambda entry: bool(entry.obsolete))
    return [Approved(entry.msgctxt or "", entry.msgid, entry.msgstr) for entry in entries]


def dump(
    run: Run, previous: str | Path | None = None, offers: Mapping[str, Offer] = _NO_OFFERS
) -> str:
    """Return the run as PO text; ``previous`` is the PO of an earlier run, if there is one.

    Machine drafts are fuzzy. What a person has approved in ``previous`` for the same place and
    source stands as it is, with the comments and flags they gave it. Approved entries whose
    segment is gone are kept as obsolete. No dates are written: same input, same bytes.

    ``offers`` are fuzzy matches by segment id: a machine draft gets its match as previous msgid,
    and a comment with the score and the stored translation. Those of an earlier run go.
    """
    import polib

    before = _load(Path(previous)) if previous is not None and Path(previous).exists() else []
    file = polib.POFile(wrapwidth=78)
    file.metadata = _header(run)
    old = _by_place(before)
    if isinstance(before, polib.POFile):
        file.header = before.header
        for name, value in before.metadata.items():
            if not name.startswith("X-Holdfast-"):
                file.metadata.setdefault(name, value)
    # gettext misses these where they are not; who edits the file fills them in.
    for name in ("PO-Revision-Date", "Last-Translator", "Language-Team"):
        file.metadata.setdefault(name, "")
    drafts = {draft.segment: draft for draft in run.drafts}
    findings: dict[str, list[Finding]] = {}
    for finding in run.findings:
        findings.setdefault(finding.segment, []).append(finding)
    moved = []
    kinds = {block.id: block.kind.value for block in run.article.blocks}
    for segment in run.segments:
        if not segment.text.strip():
            continue  # An empty msgid is the header's.
        kind = kinds.get(segment.block, "")
        entry = _entry(run, segment, kind, drafts.get(segment.id), findings.get(segment.id, []))
        earlier = old.pop((entry.msgctxt, entry.msgid), None)
        if earlier is not None:
            _inherit(entry, earlier)
        elif not entry.fuzzy:
            moved.append(entry)
        file.append(entry)
    # An approved text whose paragraph moved takes its comments along and leaves no double behind.
    texts = {(entry.msgid, entry.msgstr): place for place, entry in reversed(old.items())}
    for entry in moved:
        place = texts.pop((entry.msgid, entry.msgstr), None)
        if place is not None and _is_approved(old[place]):
            _inherit(entry, old.pop(place))
    for entry in old.values():
        if _is_approved(entry) or entry.msgid_plural:
            entry.obsolete = True
            entry.tcomment = _without_offer(entry.tcomment)
            file.append(entry)
    lines: dict[str, str] = {}
    for entry in file:
        offer = offers.get(entry.msgctxt) if entry.fuzzy and not entry.obsolete else None
        if offer is not None:
            entry.previous_msgid = offer.source
            mark = _MARK.format(entry.msgctxt)
            lines[mark] = f"memory {offer.score} %: {readable(offer.target)}{_OFFER_END}"
            entry.tcomment = "\n".join(line for line in (entry.tcomment, mark) if line)
    # A lone mark that is none of ours is somebody's text.
    return _MARKED.sub(lambda found: lines.get(found[0], found[0]), _text(file))


def pairs(entries: Iterable[Approved], source: str, target: str) -> str:
    """Return approved translations as PO text, places left out; the first of each source counts."""
    import polib

    file = polib.POFile(wrapwidth=78)
    file.metadata = {
        "Project-Id-Version": "translation memory",
        "PO-Revision-Date": "",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": target.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Holdfast-Source-Language": source,
    }
    done = set()
    for entry in entries:
        if entry.source and entry.source not in done:
            done.add(entry.source)
            text = _same_ends(entry.source, entry.target)
            file.append(polib.POEntry(msgid=entry.source, msgstr=text))
    return _text(file)


def _load(path: Path) -> POFile:
    import polib

    if not path.is_file():
        # polib would take the path for the content of a file.
        raise InputError(f"{path} is no file: name the PO of an earlier run.")
    try:
        file = polib.pofile(str(path))
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path} is not text in the encoding its header names ({error.encoding}): save it as "
            "UTF-8 or move it away, then run again; it was left as it is."
        ) from error
    except (OSError, ValueError) as error:
        line = re.search(r"\(line (\d+)\)(?:: (.*))?", str(error), re.DOTALL)
        if line is None:
            reason = getattr(error, "strerror", None) or str(error)
            raise InputError(
                f"{path} cannot be read as PO ({reason}): mend it or move it away, then run again."
            ) from error
        detail = f" ({line[2].strip()})" if line[2] else ""
        raise InputError(
            f"{path}, line {line[1]}: this is not valid PO{detail}. Mend the line (msgfmt -c shows "
            "what is wrong) or move the file away, then run again; it was left as it is."
        ) from error
    return file


def _is_approved(entry: POEntry) -> bool:
    return bool(entry.msgid and entry.msgstr.strip() and not entry.fuzzy and not entry.msgid_plural)


def _by_place(entries: list[POEntry]) -> dict[tuple[str | None, str], POEntry]:
    """Return earlier entries by place and source; of doubles the approved, living one counts."""
    found: dict[tuple[str | None, str], POEntry] = {}
    for entry in sorted(entries, key=lambda entry: (not _is_approved(entry), entry.obsolete)):
        if entry.msgid:
            found.setdefault((entry.msgctxt, entry.msgid), entry)
    return found


def _entry(
    run: Run, segment: Segment, kind: str, draft: Draft | None, findings: list[Finding]
) -> POEntry:
    import polib

    text = draft.text if draft is not None else ""
    comments = [kind]
    if segment.language != run.article.language:
        comments[0] += f" ({segment.language})"
    comments += [f"{finding.severity}: {finding.message}" for finding in findings]
    approved = draft is not None and draft.origin is Origin.MEMORY
    return polib.POEntry(
        msgctxt=segment.id,
        msgid=segment.text,
        msgstr=_same_ends(segment.text, text),
        comment="\n".join(" ".join(comment.split()) for comment in comments if comment),
        occurrences=[(_place(run.article.name), segment.block)],
        flags=[] if approved or not text.strip() else ["fuzzy"],
    )


def _same_ends(source: str, target: str) -> str:
    """Give the target the line ends the source begins and ends with, as gettext demands."""
    if not target.strip():
        return target
    begin, end = source.startswith("\n"), source.endswith("\n")
    if begin != target.startswith("\n"):
        target = "\n" + target if begin else target.lstrip("\n")
    if end != target.endswith("\n"):
        target = target + "\n" if end else target.rstrip("\n")
    return target


def _place(name: str) -> str:
    base = readable(Path(name).name) or "-"
    # gettext sets names with spaces between isolates; without them readers see two files.
    return f"\u2068{base}\u2069" if re.search(r"\s", base) else base


def _inherit(entry: POEntry, earlier: POEntry) -> None:
    entry.tcomment = _without_offer(earlier.tcomment)
    theirs = [flag for flag in earlier.flags if flag != "fuzzy"]
    if _is_approved(earlier):
        entry.msgstr = earlier.msgstr
        entry.flags = theirs
    else:
        entry.flags = entry.flags + theirs


def _without_offer(comment: str) -> str:
    rest, removed = _OFFER.subn("", comment)
    return rest.removesuffix("\n") if removed else comment


def _header(run: Run) -> dict[str, str]:
    return {
        "Project-Id-Version": readable(Path(run.article.name).name) or "-",
        "Language": run.language.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Generator": f"Holdfast {run.signature.version}".strip(),
        "X-Holdfast-Signature": _signature(run.signature),
        "X-Holdfast-Source-Language": run.article.language,
    }


def _signature(signature: Signature) -> str:
    parts = [f"version:{signature.version}"]
    parts += [f"{name}:{value}" for name, value in sorted(signature.engines.items())]
    parts.append(f"glossary:{signature.glossary}")
    parts += [f"{name}:{value}" for name, value in sorted(signature.settings.items())]
    return " ".join("|".join(parts).split())


def _text(file: POFile) -> str:
    text = str(file)
    if not file.header:
        text = text.removeprefix("#\n")
    return text if text.endswith("\n") else text + "\n"
