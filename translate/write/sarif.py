"""Findings for other programs: SARIF 2.1.0 and the commands that a GitHub workflow understands."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from translate.article import Draft, Finding, Run, Segment, Severity
from translate.write.places import STANDARD_INPUT, readable

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

# Each check: what it is about in a line, and what to do.
RULES: Mapping[str, tuple[str, str]] = {
    "terms": (
        "A term of the glossary is not rendered as the glossary says.",
        "Use the preferred term or one of the admitted ones, and none of the forbidden ones. "
        "If the glossary is wrong, change it there.",
    ),
    "unknown": (
        "The engine left a word as it was because it does not know it.",
        "Translate the word, or add it to the glossary if it is a term or a name.",
    ),
    "numbers": (
        "A number, date or percentage is lost, changed or written misleadingly.",
        "Write the number of the source in the notation of the target language.",
    ),
    "coverage": (
        "Text is lost, left in the source language or of an unlikely length.",
        "Translate what is missing; take out what the source does not have.",
    ),
    "markers": (
        "A sign of a translation engine's mechanism is in the text.",
        "Take the sign out and look over the words beside it.",
    ),
    "repetition": (
        "A word or phrase is said again where the source says it once.",
        "Take the repetition out, and see whether something of the source is missing instead.",
    ),
    "dates": (
        "A month or a day of the week became another one.",
        "Write the month or day of the source.",
    ),
    "placeholders": (
        "A placeholder, tag, escape or address is lost, changed, added or moved.",
        "Copy it from the source as it is; the words around it may move.",
    ),
    "punctuation": (
        "Punctuation or spacing is not as the source or the language asks.",
        "End the text as the source ends, and use the marks and spaces of the language.",
    ),
    "length": (
        "A short text has a translation of an unlikely length, or one is over the maximum.",
        "See whether something is missing or added; shorten what does not fit.",
    ),
    "language": (
        "The translation is in another language than it should be.",
        "Translate the text into the language asked for.",
    ),
    "consistency": (
        "One source has several translations, or several sources have one.",
        "Use one of the translations throughout, unless the difference is meant.",
    ),
}


def sarif(runs: Sequence[Run], lines: Mapping[tuple[str, str], int] | None = None) -> str:
    """Return the findings of runs as SARIF 2.1.0, the same text for the same runs.

    There is a rule for each check. A result's file is the article's name, its logical location the
    segment; ``lines`` are the lines in the file (from 1) where they are known, by the article's
    name and the segment's id.
    """
    known = {finding.check for run in runs for finding in run.findings} - set(RULES)
    names = [*RULES, *sorted(known)]
    results = [
        _result(names.index(finding.check), *place, finding, lines or {})
        for place, finding in _each(runs)
    ]
    driver: dict[str, Any] = {"name": "Holdfast", "rules": [_rule(name) for name in names]}
    version = runs[0].signature.version if runs else ""
    if version:
        driver["version"] = version
    content = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def annotations(runs: Sequence[Run], lines: Mapping[tuple[str, str], int] | None = None) -> str:
    """Return a workflow command for each finding, a line each: ``::error file=…,title=…::message``.

    ``lines`` are as for `sarif`. The text is empty where nothing was found.
    """
    made = []
    for (run, segment, _), finding in _each(runs):
        name = run.article.name
        properties = {"file": readable(name)} if name not in ("", STANDARD_INPUT) else {}
        line = (lines or {}).get((name, finding.segment))
        if line is not None:
            properties["line"] = str(line)
        properties["title"] = f"{finding.check} ({run.language}, {finding.segment})"
        message = finding.message
        if segment is not None and segment.text.strip():
            message += f"\n{_short(segment.text)}"
        listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        made.append(f"::{_COMMANDS[finding.severity]} {listed}::{_data(message)}\n")
    return "".join(made)


def _each(
    runs: Sequence[Run],
) -> Iterator[tuple[tuple[Run, Segment | None, Draft | None], Finding]]:
    for run in runs:
        segments = {segment.id: segment for segment in run.segments}
        drafts = {draft.segment: draft for draft in run.drafts}
        for finding in run.findings:
            place = run, segments.get(finding.segment), drafts.get(finding.segment)
            yield place, finding


def _rule(name: str) -> dict[str, Any]:
    short, advice = RULES.get(name, (f"The check “{name}” found something.", "See the message."))
    return {
        "id": name,
        "name": name,
        "shortDescription": {"text": short},
        "fullDescription": {"text": short},
        "help": {"text": f"{short} {advice}", "markdown": f"{short}\n\n{advice}"},
        "defaultConfiguration": {"level": "warning"},
    }


def _result(
    rule: int,
    run: Run,
    segment: Segment | None,
    draft: Draft | None,
    finding: Finding,
    lines: Mapping[tuple[str, str], int],
) -> dict[str, Any]:
    source = segment.text if segment else ""
    target = draft.text if draft else ""
    location: dict[str, Any] = {
        "logicalLocations": [
            {"name": finding.segment, "fullyQualifiedName": f"{run.language}/{finding.segment}"}
        ]
    }
    name = run.article.name
    if name not in ("", STANDARD_INPUT):
        place: dict[str, Any] = {"artifactLocation": {"uri": _uri(readable(name))}}
        line = lines.get((name, finding.segment))
        if line is not None:
            place["region"] = {"startLine": line}
        location["physicalLocation"] = place
    parts = (finding.check, run.language, source, target, finding.message)
    # The same finding keeps its name when segments are added before it.
    fingerprint = hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
    properties: dict[str, Any] = {"language": run.language, "source": source, "target": target}
    if finding.start >= 0:
        properties |= {"start": finding.start, "end": finding.end}
    return {
        "ruleId": finding.check,
        "ruleIndex": rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [location],
        "partialFingerprints": {"finding/v1": fingerprint},
        "properties": properties,
    }


def _uri(name: str) -> str:
    """Return a file's name as a URI, relative where the name is."""
    kept = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/"
    path = "".join(
        chr(byte) if byte in kept else f"%{byte:02X}" for byte in name.encode("utf-8", "replace")
    )
    return f"file://{path}" if path.startswith("/") else path


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 120 else text[:119] + "…"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
