"""What tests of the index and of downloads share."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from translate.packs import install as work
from translate.packs.places import Places
from translate.packs.records import Pack
from translate.packs.trial import try_out


def quiet(*_: object) -> None:
    """Says nothing."""


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def install(
    where: Places, source: str, target: str, say: Callable[[str], None] = quiet
) -> list[Pack]:
    return work.install_pair(source, target, where, say, quiet, try_out)
