"""The archive: a model, its tokenizer and its papers in one .argosmodel file, as Argos reads it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

# Every file carries this date, so that the same content gives the same bytes.
_DATE = (2024, 1, 1, 0, 0, 0)


def write(folder: Path, archive: Path, metadata: Mapping[str, str], readme: str) -> None:
    """Write ``archive``: all of ``folder`` (model/, the tokenizer) under one folder, with its
    metadata.json and README.md."""
    name = f"translate-{metadata['from_code']}_{metadata['to_code']}-{metadata['package_version']}"
    name = name.replace(".", "_")
    (folder / "metadata.json").write_text(
        json.dumps(metadata, ensure_ascii=False, indent=2) + "\n", encoding="utf-8"
    )
    (folder / "README.md").write_text(readme, encoding="utf-8")
    archive.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as zipped:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = zipfile.ZipInfo(f"{name}/{path.relative_to(folder).as_posix()}", _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, path.read_bytes(), compresslevel=9)
