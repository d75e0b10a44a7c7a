"""Splits a page's title line ("Title | Asia | Site | 07.06.2017") into its parts."""

from __future__ import annotations

import regex

_DATE = regex.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}-\d{2}-\d{2}")


def split_title(text: str) -> dict[str, str]:
    """The parts as title, section, site and date (dd.mm.yyyy becomes ISO); {} for a plain line."""
    parts = [part.strip() for part in text.split(" | ") if part.strip()]
    if len(parts) < 2:
        return {}
    found = {"title": parts[0]}
    rest = parts[1:]
    if _DATE.fullmatch(rest[-1]):
        date = rest.pop()
        day = regex.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", date)
        found["date"] = f"{day[3]}-{int(day[2]):02}-{int(day[1]):02}" if day else date
    if rest:
        found["site"] = rest.pop()
    if rest:
        found["section"] = rest[0]
    return found
