"""Keeps a random sample of a session of cosmic-ray; how it is used: docs/mutation.md.

Mutants of annotations go first: no annotation is ever evaluated, so no test can see them.
"""

from __future__ import annotations

import ast
import random
import sqlite3
import sys
from collections.abc import Iterator
from pathlib import Path

_Span = tuple[tuple[int, int], tuple[int, int]]


def annotated(source: str) -> Iterator[_Span]:
    """Where the annotations of a module begin and end, as (line, column)."""
    for node in ast.walk(ast.parse(source)):
        some = getattr(node, "annotation", None), getattr(node, "returns", None)
        for one in some:
            if one is not None:
                yield (one.lineno, one.col_offset), (one.end_lineno, one.end_col_offset)


def sample(session: Path, size: int, seed: int) -> tuple[int, int, int]:
    """Delete all but ``size`` mutants; give how many there were, in annotations, and are left."""
    with sqlite3.connect(session) as changing:
        rows = changing.execute(
            "SELECT job_id, module_path, start_pos_row, start_pos_col FROM mutation_specs"
        ).fetchall()
        spans = {path: list(annotated(Path(path).read_text("utf-8"))) for _, path, *_ in rows}
        live = [
            job
            for job, path, *place in rows
            if not any(low <= tuple(place) < high for low, high in spans[path])
        ]
        kept = set(random.Random(seed).sample(live, min(size, len(live))))
        gone = [(job,) for job, *_ in rows if job not in kept]
        changing.executemany("DELETE FROM mutation_specs WHERE job_id = ?", gone)
        changing.executemany("DELETE FROM work_items WHERE job_id = ?", gone)
    return len(rows), len(rows) - len(live), len(kept)


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit("python scripts/mutation/sample.py SESSION SIZE SEED")
    made, unseen, kept = sample(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
    print(f"{made} mutants, {unseen} of annotations, {kept} kept")
