"""What goes wrong in a batch: it is marked and named, the rest goes on, and it can be mended."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from translate.batch.pool import Lost
from translate.batch.record import DONE, FAILED, NAME, Result, opened
from translate.batch.run import _kept
from translate.batch.sources import Source
from translate.batch.worker import Answer, Task
from translate.write.places import readable

from .desk import COMMAND, RUN, Desk, batch, failed, prepared, results

# Passes texts on to the program it stands for, but does not survive poison.
PROGRAM = """#!{python}
import os, subprocess, sys, time
real = subprocess.Popen([{real!r}, *sys.argv[1:]], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
text = b""
while part := os.read(0, 65536):
    text += part
    while b"\\0" in text:
        one, _, text = text.partition(b"\\0")
        if b"poison" in one:
            {does}
        os.write(real.stdin.fileno(), one + b"\\0")
        answer = b""
        while not answer.endswith(b"\\0"):
            answer += os.read(real.stdout.fileno(), 65536)
        os.write(1, answer)
"""


def reasons(desk: Desk) -> dict[tuple[str, str], str]:
    return {key: one.reason for key, one in results(desk).items() if one.state == FAILED}


class TestArticles:
    def test_what_fails_is_marked_and_named_and_mended(self, desk: Desk) -> None:
        prepared(desk)
        desk.write("in/empty.txt", "")
        desk.write("in/broken.docx", b"PK\3\4 and no more")
        desk.write("in/mixed.txt", "Qwx zzk vvq. Jjk wq xz. Pqr zz kk.")
        desk.write("out/gate.es.po", 'msgid "one"\nmsgstr "un"\nmsgstr\n')
        articles = [str(path.relative_to(desk.folder)) for path in (desk.folder / "in").glob("*.*")]
        articles += ["in/sub", "no.txt"]
        run = ("batch", *articles, *RUN[2:], "--glossary", "terms", "--workers", "2")
        done = desk.run(*run, "--json")
        assert done.returncode == 5
        assert "Traceback" not in done.stderr
        said = json.loads(done.stdout)
        bad = reasons(desk)
        assert said["failed"] == len(bad)
        assert said["done"] == len(results(desk)) - len(bad) >= 7
        words = {"empty.txt": "empty", "broken.docx": "broken.docx", "no.txt": "does not exist"}
        for place, word in words.items():
            for target in ("es", "gl"):
                assert word in bad[place, target]
                assert bad[place, target] in done.stderr
        assert "out/gate.es.po" in bad["gate.txt", "es"]
        assert ("gate.txt", "gl") not in bad
        assert "`holdfast retry" in done.stderr

        status = desk.run("status", "out")
        assert status.returncode == 5
        for (place, target), reason in bad.items():
            assert f"\n{place} → {target}: {readable(reason)}\n" in status.stdout
        listed = json.loads(desk.run("status", "out", "--json").stdout)
        assert {(one["article"], one["target"]) for one in listed if one["state"] == FAILED} == set(
            bad
        )

        before = {key: one for key, one in results(desk).items() if one.state == DONE}
        (desk.folder / "out/gate.es.po").unlink()
        desk.write("in/empty.txt", "The ferry left on Friday. The crew went home.")
        desk.write("in/plain.txt", "This changed, and nobody asked for it.")
        again = desk.run("retry", "out", "--json", "--workers", "1")
        assert again.returncode == 5
        said = json.loads(again.stdout)
        assert (said["done"], said["failed"]) == (3, len(bad) - 3)
        now = results(desk)
        assert {key: now[key] for key in before} == before
        assert now["empty.txt", "gl"].state == DONE
        assert "puerta farola" in desk.read("out/gate.es.txt")

    def test_a_language_that_nobody_translates(self, desk: Desk) -> None:
        prepared(desk)
        done = desk.run(*RUN, "--to", "ja", "--json")
        assert done.returncode == 5
        assert json.loads(done.stdout)["done"] == 8
        assert {target for _, target in reasons(desk)} == {"ja"}


class TestDisk:
    @pytest.mark.parametrize("largest", [300, 20_000, 60_000])
    def test_a_full_disk_ends_it_and_it_goes_on_afterwards(self, desk: Desk, largest: int) -> None:
        prepared(desk)
        done = desk.run(*RUN, "--glossary", "terms", "--quiet", largest=largest)
        failed(done, 4, "holdfast.sqlite cannot be used", "check the disk")
        assert desk.programs() == []
        assert not [name for name in desk.files() if name.endswith(".tmp")]
        batch(desk, "--quiet")
        now = desk.files()
        batch(desk, "--quiet", "--out", "fresh")
        fresh = desk.files("fresh")
        del now[NAME], fresh[NAME]
        assert now == fresh

    def test_no_room_for_the_results(self, desk: Desk) -> None:
        """The record has room, and each result is marked."""
        prepared(desk)
        (desk.folder / "out/sub").mkdir(parents=True)
        (desk.folder / "out/sub/both.es.txt").mkdir()
        batch(desk, code=5)
        assert reasons(desk).keys() == {("sub/both.txt", "es")}
        assert "sub/both.es.txt cannot be written" in reasons(desk)["sub/both.txt", "es"]
        assert not [name for name in desk.files() if name.endswith(".tmp")]
        (desk.folder / "out/sub/both.es.txt").rmdir()
        assert desk.run("retry", "out", "--quiet").returncode == 0


class TestEngines:
    def poisoned(self, desk: Desk, does: str) -> dict[str, str]:
        """A desk with an article that is poison, and a program that does something of it."""
        prepared(desk)
        desk.write("in/bad.txt", "The poison is in the river. The door is open.")
        real = shutil.which("lt-proc")
        assert real is not None
        told = PROGRAM.format(python=sys.executable, real=real, does=does)
        desk.write("bin/lt-proc", told).chmod(0o755)
        return {"PATH": f"{desk.folder}/bin:{os.environ['PATH']}"}

    def test_a_program_that_dies_of_a_segment_costs_the_segment(self, desk: Desk) -> None:
        environment = self.poisoned(desk, "sys.exit(1)")
        run = ("batch", "in", "--to", "es", "--out", "out", "--engine", "apertium")
        done = desk.run(*run, "--json", "--workers", "1", environment=environment)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)["done"] == 5
        assert "The poison is in the river. La puerta" in desk.read("out/bad.es.txt")
        assert results(desk)["bad.txt", "es"].errors > 0
        assert desk.programs() == []

    def test_a_program_that_hangs_costs_the_article(self, desk: Desk) -> None:
        environment = self.poisoned(desk, "time.sleep(600)")
        run = ("batch", "in", "--to", "es", "--out", "out", "--engine", "apertium")
        more = ("--workers", "1", "--timeout", "5", "--json")
        done = desk.run(*run, *more, environment=environment)
        assert done.returncode == 5, done.stderr
        assert json.loads(done.stdout)["done"] == 4
        assert reasons(desk) == {
            ("bad.txt", "es"): "in/bad.txt: its worker was silent for 5 s; give it longer "
            "with --timeout, or split it."
        }
        assert desk.programs() == []
        # With a program that is well it is done.
        assert desk.run("retry", "out", "--quiet").returncode == 0

    def test_without_engines(self, desk: Desk) -> None:
        prepared(desk)
        empty = {"PATH": str(desk.folder)}
        done = desk.run(*RUN, "--json", environment=empty)
        assert done.returncode == 5
        assert "install apertium-eng-spa" in reasons(desk)["gate.txt", "es"]
        batch(desk, "--quiet")


class TestEnds:
    @pytest.mark.parametrize("workers", ["1", "2"])
    def test_ctrl_c_leaves_whole_files_and_one_record(self, desk: Desk, workers: str) -> None:
        for i in range(60):
            desk.write(f"in/{i}.txt", f"The ferry left the harbour {i}. The crew {i} went home.")
        process = desk.start(*RUN, "--workers", workers, "--quiet")
        assert process.stderr is not None
        while not any(desk.folder.glob("out/*.txt")):
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
        assert process.wait(60) == 130
        assert told == "holdfast: Interrupted; files written so far are whole.\n"
        assert desk.programs() == []
        # It may come between the text of a result and its PO.
        left = {Path(name).suffix for name in desk.files()}
        assert {".txt", ".sqlite"} <= left <= {".txt", ".po", ".sqlite"}
        assert len(results(desk)) < 120

    def test_a_worker_that_is_killed_costs_nothing(self, desk: Desk) -> None:
        for i in range(30):
            desk.write(f"in/{i}.txt", f"The ferry left the harbour {i}. The crew {i} went home.")
        process = subprocess.Popen(
            [COMMAND, *RUN, "--workers", "2", "--json"],
            cwd=desk.folder,
            env=desk.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        )
        while not any(desk.folder.glob("out/*.txt")):
            assert process.poll() is None
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        for pid in children:
            os.kill(int(pid), signal.SIGKILL)
        out, told = process.communicate(timeout=120)
        assert process.returncode == 0, told
        said = json.loads(out)
        assert (said["done"], said["failed"]) == (60, 0)
        assert len(desk.files()) == 121

    def test_a_task_that_is_lost_is_lost_whatever_the_record_had_before(
        self, tmp_path: Path
    ) -> None:
        """Results of an earlier run do not stand for it, those of its first try do."""
        task = Task(Source("a.txt", "a.txt", Path("a.txt")), ("es", "gl"))
        old = [Result("a.txt", target, DONE, glossary="g") for target in task.targets]
        with opened(tmp_path) as kept:
            kept.keep(old)
            answered: set[tuple[str, str]] = set()
            first = Answer(result=old[0]._replace(words=7))
            assert _kept(first, kept, "g", answered) == [first.result]
            assert _kept(first, kept, "g", answered) == []
            (lost,) = _kept(Lost(task, "was killed"), kept, "g", answered)
            assert (lost.target, lost.state) == ("gl", FAILED)
            assert kept.results()["a.txt", "es"].words == 7
            assert kept.results()["a.txt", "gl"].state == FAILED
