"""A folder with an article, the command to run in it, and what a failure looks like."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import uuid
from pathlib import Path

COMMAND = Path(sys.executable).with_name("holdfast")
MARK = "HOLDFAST_TEST_MARK"

ARTICLE = """The harbour of Seoul

A ship from Busan came to Incheon on Friday. President Moon Jae-in praised the Sunshine Policy.

Südkorea, der Präsident und die Sonnenscheinpolitik

President Moon Jae-in on the quay, where he spoke to reporters for an hour.

The crew will leave again on Sunday, and nobody knows when the next ship will come.
"""


class Desk:
    """A folder with nothing of this person's own in reach, and the command to run in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.home = folder / "home"
        self.home.mkdir()
        self.mark = uuid.uuid4().hex
        own = ("XDG_", "HOLDFAST_", "APERTIUM_")
        self.environment = {k: v for k, v in os.environ.items() if not k.startswith(own)}
        self.environment |= {"HOME": str(self.home), MARK: self.mark}
        self.write("article.txt", ARTICLE)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def read(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def run(
        self,
        *arguments: str | bytes | Path,
        stdin: str = "",
        environment: dict[str, str] | None = None,
        largest: int | None = None,
    ) -> subprocess.CompletedProcess[str]:
        """Run the command; ``largest`` is how many bytes a file may have on this pretended disk."""

        def limit() -> None:
            if largest is not None:
                resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))

        return subprocess.run(
            [COMMAND, *arguments],
            cwd=self.folder,
            env=self.environment | (environment or {}),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
            preexec_fn=limit,
        )

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [COMMAND, *arguments],
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )

    def files(self, name: str = "out") -> dict[str, bytes]:
        """Every file below a folder, hidden ones as well."""
        root = self.folder / name
        found = sorted(path for path in root.rglob("*") if path.is_file())
        return {str(path.relative_to(root)): path.read_bytes() for path in found}

    def programs(self) -> list[str]:
        """What this desk's commands have left running."""
        found = []
        for path in Path("/proc").glob("[0-9]*"):
            try:
                if f"{MARK}={self.mark}".encode() in (path / "environ").read_bytes():
                    found.append((path / "cmdline").read_bytes().replace(b"\0", b" ").decode())
            except OSError:
                continue
        return found


def failed(done: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    """One sentence on stderr with these words in it, nothing on stdout, and this exit code."""
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert done.stderr.startswith("holdfast: ")
    assert done.stderr.count("\n") == 1, done.stderr
    for word in words:
        assert word in done.stderr
