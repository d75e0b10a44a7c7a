"""Where packs lie: the directories argostranslate uses, found by its rules without importing it.

Importing ``argostranslate.settings`` makes five directories in the user's home and fails where it
may not; ``argostranslate.package`` adds 70 ms, and its list of packages breaks off with an error at
the first folder that is no package. A list must do neither, so the rules stand here once more; a
test holds them against argostranslate's own under many environments.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """``packages`` is where packs are installed; ``fixed`` are folders of packs that came with a
    snap; ``downloads`` holds archives on their way, ``index`` the copy of the index."""

    packages: Path
    fixed: tuple[Path, ...]
    downloads: Path
    index: Path


def places(environment: Mapping[str, str] = os.environ) -> Places:
    """The places as this environment sets them. Nothing is created."""
    snap_home = environment.get("SNAP_USER_DATA") if "SNAP" in environment else None
    home = Path(snap_home or environment.get("HOME") or Path.home())

    def base(variable: str, *default: str) -> Path:
        return Path(environment.get(variable, home.joinpath(*default))) / "argos-translate"

    data = base("XDG_DATA_HOME", ".local", "share")
    settings = _settings(base("XDG_CONFIG_HOME", ".config") / "settings.json")
    packages = environment.get("ARGOS_PACKAGES_DIR") or settings.get("ARGOS_PACKAGES_DIR")
    return Places(
        packages=Path(packages) if packages else data / "packages",
        fixed=tuple(_in_the_snap(environment)),
        downloads=base("XDG_CACHE_HOME", ".local", "cache") / "downloads",
        index=data / "index.json",
    )


def _settings(file: Path) -> dict[str, str]:
    """argostranslate's settings file; what cannot be read counts for nothing, as it does there."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return {k: v for k, v in found.items() if isinstance(v, str)} if type(found) is dict else {}


def _in_the_snap(environment: Mapping[str, str]) -> list[Path]:
    if "SNAP" not in environment:
        return []
    custom = Path(environment["SNAP"]) / "snap_custom"
    bundled, content = custom / "packages", custom / "content_snap_packages"
    found = [bundled] if bundled.is_dir() else []
    if content.is_dir():
        found += [folder for folder in content.iterdir() if folder.is_dir()]
    return found
