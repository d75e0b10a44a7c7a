"""Language tags as other programs write them (EN, pt_BR), brought into one form."""

from __future__ import annotations

import re
from functools import lru_cache

from glossary.errors import GlossaryError

# Well-formed, and of a language with a code of two letters: what nearly all tags are.
_PLAIN = re.compile(r"[a-z]{2}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_LIKE_A_TAG = re.compile(r"[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")


@lru_cache(maxsize=1024)
def tag(text: str) -> str:
    """The BCP 47 tag that ``text`` is meant as; "" if it is none."""
    text = text.strip()
    if not _LIKE_A_TAG.fullmatch(text):
        return ""
    import langcodes  # Slow to import; a plain file of terms never needs it.

    try:
        found = langcodes.standardize_tag(text)
        valid = langcodes.tag_is_valid(found)
    except ValueError:  # LanguageTagError is one
        return ""
    if not valid:
        return ""
    # What is well-formed stays as it is written: "iw" is "he" only where it must be mended.
    return text if _PLAIN.fullmatch(text) else str(found)


def wanted(text: str) -> str:
    """The tag a person named; raises GlossaryError where it is none."""
    found = tag(text)
    if not found:
        raise GlossaryError(f"'{text}' is no language tag (BCP 47): write one such as de or pt-BR.")
    return found
