"""Languages as gettext writes them (pt_BR, sr@latin) and as all the rest do (BCP 47)."""

from __future__ import annotations

import re


def tag_of(locale: str) -> str:
    """The BCP 47 tag of a gettext locale: "pt_BR.UTF-8" is pt-BR, "sr@latin" sr-Latn."""
    match = re.fullmatch(r"([A-Za-z]{2,8}(?:[_-]\w{2,8})*)(?:\.[\w-]*)?(?:@(\w+))?", locale)
    if match is None:
        return ""
    script = {"latin": "Latn", "cyrillic": "Cyrl", "arabic": "Arab"}.get(match[2] or "")
    head, _, rest = match[1].replace("_", "-").partition("-")
    return "-".join(part for part in (head, script, rest) if part)


def locale_of(tag: str) -> str:
    """The gettext locale of a BCP 47 tag."""
    modifiers = {"Latn": "latin", "Cyrl": "cyrillic"}
    parts = tag.split("-")
    found = [modifiers[part] for part in parts if part in modifiers]
    return "_".join(part for part in parts if part not in modifiers) + "".join(
        f"@{one}" for one in found
    )
