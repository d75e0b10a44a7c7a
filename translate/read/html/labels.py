"""What the markup of a page says of an element, in one short text, and of those around it."""

from __future__ import annotations

from collections.abc import Mapping

import regex

# Deeper than this, elements are not named any more; few pages have half of it.
_DEEPEST = 64
# What is longer is no name.
_LONGEST = 200
_NO_WORD = regex.compile(r"[^\p{L}\p{M}\p{N}]+")
_NEXT_PART = regex.compile(r"(?<=[\p{Ll}\p{N}])(?=\p{Lu})")
_NAMED = (("role", "role"), ("aria-label", "label"), ("itemprop", "prop"))

Attributes = Mapping[str, str | None]
Markup = tuple[str, ...]


class Labels:
    """Makes the markup of blocks (see ``Block``); the same one is made once, and shared."""

    def __init__(self) -> None:
        self._labels: dict[tuple[str | None, ...], str] = {}
        # By the tuple of the element around and the label; the tuples live in here.
        self._paths: dict[tuple[int, str], Markup] = {}

    def path(self, around: Markup, label: str) -> Markup:
        """The markup of an element from that of the one around it."""
        found = self._paths.get((id(around), label))
        if found is None:
            found = self._paths[id(around), label] = (*around, label)
        return found

    def ending(self, around: Markup, label: str) -> Markup:
        """The markup with this label, bare, as its last."""
        return around if around[-1:] == (label,) else self.path(around, label)

    def inside(self, around: Markup, name: str, attributes: Attributes) -> Markup:
        """The markup of an element with these attributes, as far as it is recorded."""
        if len(around) >= _DEEPEST:
            return around
        said = (name, *map(attributes.get, ("id", "class", "role", "aria-label", "itemprop")))
        label = self._labels.get(said)
        if label is None:
            label = self._labels[said] = _label(name, attributes)
        return self.path(around, label)


def _label(name: str, attributes: Attributes) -> str:
    parts = [name]
    identity = _word(attributes.get("id"))
    if identity:
        parts.append(f"#{identity}")
    words = (attributes.get("class") or "")[:_LONGEST].split()
    parts += [f".{word}" for word in map(_word, words) if word]
    for attribute, called in _NAMED:
        word = _word(attributes.get(attribute))
        if word:
            parts.append(f"[{called}={word}]")
    return "".join(parts)


def _word(text: str | None) -> str:
    """A name with its parts in lower case, whoever wrote it: "siteHeader", "site__header"."""
    if not text:
        return ""
    parts = _NEXT_PART.sub("-", text[:_LONGEST]).lower()
    return _NO_WORD.sub("-", parts).strip("-")
