"""The shelf: where packs are installed, changed by one process at a time, each change whole.

A pack is made ready in a work folder on the same file system and moved into place by renaming it;
what it replaces leaves after it has come. The work folder lies beside the packs, not among them,
because argostranslate breaks off at a folder there that is no pack.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from translate.errors import InputError
from translate.packs.disk import discard, held, need_writable, refused
from translate.packs.folder import installed
from translate.packs.places import Places
from translate.packs.records import Pack, Say, pack_name

_ADVICE = "set ARGOS_PACKAGES_DIR to another folder"
_LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Shelf:
    """An opened shelf: nobody else changes it. ``work`` is a folder for things in the making."""

    places: Places
    work: Path
    _numbers: Iterator[int] = field(default_factory=count)

    def room(self) -> Path:
        """A new empty folder in the work folder."""
        folder = self.work / str(next(self._numbers))
        try:
            folder.mkdir()
        except OSError as error:
            raise refused(folder, error) from error
        return folder

    def put(self, pack: Pack) -> Path:
        """Move a pack that is ready in the work folder into place; others of its pair leave."""
        target = self._free(pack)
        try:
            os.rename(pack.folder, target)
        except OSError as error:
            raise refused(target, error, advice=_ADVICE) from error
        self.keep_only(target, pack)
        return target

    def keep_only(self, folder: Path, pack: Pack) -> None:
        """Take away all packs of a pair but the one in ``folder``."""
        for other in installed(self.places):
            same = (other.source, other.target) == (pack.source, pack.target)
            if same and other.folder != folder and not other.fixed:
                self.take(other)

    def take(self, pack: Pack) -> None:
        """Take a pack away, at once for whoever looks."""
        if pack.fixed:
            raise InputError(f"{pack} in {pack.folder} came with a snap and cannot be removed.")
        away = self.room() / pack.folder.name
        try:
            os.rename(pack.folder, away)
        except OSError as error:
            raise refused(pack.folder, error, "removed") from error
        discard(away)

    def _free(self, pack: Pack) -> Path:
        """Where a pack goes: under its archive's own name, as argostranslate would put it, unless
        that is taken or odd."""
        own = pack.folder.name
        plain = pack_name(pack.source, pack.target, pack.version)
        names = [own] if own[0] != "." and len(own) <= _LONGEST_NAME else []
        for name in (*names, plain, *(f"{plain}-{number}" for number in range(2, 1000))):
            target = self.places.packages / name
            if not target.exists() and not target.is_symlink():
                return target
        raise InputError(f"{self.places.packages} has no free name for {pack}: clear it up.")


@contextlib.contextmanager
def opened(where: Places, say: Say) -> Iterator[Shelf]:
    """The shelf for changes; waits for others who change it. Leaves nothing of its own behind,
    and clears away what a process that was killed has left."""
    need_writable(where.packages, _ADVICE)
    with held(where.packages, say) as locked:
        root = _work_root(where.packages.resolve())
        if locked:
            discard(root)
        try:
            root.mkdir(exist_ok=not locked)
            if root.parent == where.packages.resolve():
                # Among the packs: argostranslate, should it look now, shall pass it over.
                (root / "metadata.json").write_text('{"type": "work"}', encoding="utf-8")
            work = Path(tempfile.mkdtemp(dir=root))
        except OSError as error:
            raise refused(root, error, advice=_ADVICE) from error
        try:
            yield Shelf(where, work)
        finally:
            discard(root if locked else work)


def _work_root(packages: Path) -> Path:
    """Beside the packs when that is on the same file system and can be written, else among them.
    Named after them, because others may lie there too."""
    beside = packages.parent
    if beside.stat().st_dev == packages.stat().st_dev and os.access(beside, os.W_OK | os.X_OK):
        return beside / f".{packages.name}.holdfast"
    return packages / ".holdfast"
