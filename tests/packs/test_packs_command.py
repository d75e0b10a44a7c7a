"""`holdfast packs …` as a person runs it: lines, exit codes, interruption, and no network."""

from __future__ import annotations

import ast
import json
import os
import pty
import re
import resource
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import translate.packs
from translate.errors import UsageError
from translate.packs import trial
from translate.packs.folder import installed
from translate.packs.places import Places
from translate.packs_cli import _pairs

if TYPE_CHECKING:
    from tests.packs.conftest import Holdfast, Maker, Web

Listing = Callable[[Path], set[str]]

# Any look at the network from Python ends the process at once, with a code of its own.
_BLOCKED = """
import os, sys
def hook(event, arguments):
    if event.startswith("socket.") or event == "urllib.Request":
        os.write(2, f"NETWORK: {event} {arguments}".encode())
        os._exit(99)
sys.addaudithook(hook)
"""


@pytest.fixture
def blocked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every Python process started from here on, models' trials too, may open no socket."""
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_BLOCKED, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(folder))


def test_all_but_install_and_available_work_without_a_network(
    blocked: None, where: Places, maker: Maker, holdfast: Holdfast, tmp_path: Path
) -> None:
    bundle = tmp_path / "packs.zip"
    for words in (
        ("list",),
        ("install", maker.file()),
        ("list", "--json"),
        ("verify",),
        ("bundle", "en-de", "--out", bundle),
        ("remove", "en-de"),
        ("unbundle", bundle),
        ("list",),
    ):
        done = holdfast(*words)
        assert done.returncode == 0, (words, done.stderr)
    assert "en → de" in done.stdout
    assert holdfast("available").returncode == 99  # the block does block
    where.index.write_text("[]", encoding="utf-8")
    assert holdfast("available", "--offline").returncode == 0


def test_the_life_of_a_pack(
    web: Web, where: Places, maker: Maker, holdfast: Holdfast, tmp_path: Path
) -> None:
    web.index(web.entry(size=len(maker.pack())), web.entry("en", "pb", "1.5"))
    web.put("/en_de", maker.pack())
    before = holdfast("available")
    assert before.stdout.splitlines()[0].split() == [
        *["en", "→", "de", "1.0"],
        f"{len(maker.pack()) / 1e6:.1f}",
        *["MB", "English", "→", "German"],
    ]
    assert "en → pt-BR" in before.stdout
    lock = tmp_path / "packs.lock"
    done = holdfast("install", "en", "de", "--lock", lock)
    assert done.returncode == 0
    assert done.stdout == ""
    folder = where.packages / "translate-en_de"
    lines = done.stderr.splitlines()
    assert lines[-2:] == [
        f"Installed en → de 1.0 (0.0 MB) in {folder}.",
        f"Recorded in {lock}.",
    ]
    assert holdfast("available").stdout.splitlines()[0].endswith("installed")
    (row,) = json.loads(holdfast("list", "--json").stdout)
    assert row["sound"] is True and row["folder"] == str(folder)
    assert holdfast("verify", "--lock", lock).returncode == 0
    assert holdfast("remove", "en-de").returncode == 0
    again = holdfast("install", "--lock", lock, "--quiet")
    assert (again.returncode, again.stderr) == (0, "")
    assert len(installed(where)) == 1


def test_a_torn_settings_file_does_not_mix_with_the_data(
    web: Web, where: Places, holdfast: Holdfast, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "argos-translate").mkdir()
    (tmp_path / "argos-translate" / "settings.json").write_text("{", encoding="utf-8")
    web.index(web.entry())
    done = holdfast("available", "--json")
    assert [row["from"] for row in json.loads(done.stdout)] == ["en"]
    assert "settings.json" in done.stderr


def test_a_pivot_is_said(web: Web, where: Places, maker: Maker, holdfast: Holdfast) -> None:
    web.index(web.entry("en", "es"), web.entry("es", "fr"))
    web.put("/en_es", maker.pack("en", "es"))
    web.put("/es_fr", maker.pack("es", "fr"))
    done = holdfast("install", "en-fr")
    assert done.returncode == 0
    assert "No pack translates en into fr directly; en → es → fr does." in done.stderr
    assert len(installed(where)) == 2


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("install",), 2, "Name a pair"),
        (("install", "en"), 2, "'en' is half a pair"),
        (("install", "en", "xx-yy-zz"), 2, "is no language tag"),
        (("install", "en", "en"), 2, "are one language"),
        (("install", "en", "ko"), 3, "No pack translates en into ko"),
        (("install", "missing.argosmodel"), 4, "missing.argosmodel cannot be read: No such file"),
        (("install", "--lock", "missing"), 4, "missing cannot be read: No such file"),
        (("install", "en", "de"), 4, r"en → de 1.0 cannot be downloaded: .* \(404"),
        (("remove", "en-de"), 3, "No pack en → de is installed"),
        (("verify", "en-de"), 3, "No pack en → de is installed"),
        (("bundle", "en-de", "--out", "x.zip"), 3, "run `holdfast packs install en de`"),
        (("unbundle", "missing.zip"), 4, "missing.zip cannot be read"),
        (("available", "--offline"), 4, "No copy of the index is here"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_errors_are_one_sentence_and_a_code(
    web: Web, holdfast: Holdfast, tmp_path: Path, words: tuple[str, ...], code: int, message: str
) -> None:
    web.index(web.entry())
    done = holdfast(*words, cwd=tmp_path)
    assert done.returncode == code
    last = done.stderr.splitlines()[-1]
    assert last.startswith("holdfast: ")
    assert re.search(message, last), last
    assert "Traceback" not in done.stderr


def test_broken_packs_are_listed_and_verified_as_such(
    where: Places, maker: Maker, holdfast: Holdfast
) -> None:
    assert holdfast("install", maker.file()).returncode == 0
    folder = where.packages / "translate-en_de"
    (folder / "model" / "model.bin").write_bytes(b"rot")
    (where.packages / "rubbish").mkdir()
    listed = holdfast("list")
    assert listed.returncode == 0
    assert "broken: it has no metadata.json" in listed.stdout
    assert re.search(r"en → de .* sound ", listed.stdout)  # its parts are there
    verified = holdfast("verify")
    assert verified.returncode == 4
    assert "broken: its model does not load" in verified.stdout
    assert verified.stderr.startswith("holdfast: 2 of 2 packs cannot be used")
    assert holdfast("remove", "rubbish", "en-de").returncode == 0
    assert list(where.packages.iterdir()) == []


def test_interrupted_and_resumed(
    web: Web, where: Places, maker: Maker, holdfast: Holdfast, listing: Listing, command: list[str]
) -> None:
    body = maker.pack()
    web.index(web.entry())
    page = web.put("/en_de", body, silent_after=len(body) // 2)
    child = subprocess.Popen(
        [*command, "install", "en", "de"], stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert child.stderr is not None
    lines = [child.stderr.readline(), child.stderr.readline()]
    assert re.match(r"en → de 1\.0: 0\.0 of 0\.0 MB", lines[-1])  # some of it has come
    child.send_signal(signal.SIGINT)
    rest = child.stderr.read()
    assert child.wait(30) == 130
    assert rest.splitlines()[-1].startswith("holdfast: Interrupted")
    assert listing(where.packages) == set()
    assert {path.name for path in where.packages.parent.iterdir()} == {"packages", "index.json"}
    (part,) = where.downloads.glob("*.part")
    half = part.read_bytes()
    assert half and body.startswith(half)
    page.silent_after = None
    done = holdfast("install", "en", "de")
    assert done.returncode == 0, done.stderr
    assert web.ranges("/en_de")[-1] == f"bytes={len(half)}-"
    assert listing(where.downloads) == set()
    assert len(installed(where)) == 1


def test_a_disk_that_fills_up_during_a_download_is_not_left_full(
    web: Web, where: Places, maker: Maker, holdfast: Holdfast, listing: Listing
) -> None:
    """The system lets no file grow beyond 10 kB."""
    web.index(web.entry())
    web.put("/en_de", maker.pack())
    done = holdfast(
        "install",
        "en-de",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000)),
    )
    assert done.returncode == 4
    assert "there is no space left on its disk" in done.stderr.splitlines()[-1]
    assert listing(where.downloads) == set()
    assert listing(where.packages) == set()


def test_a_file_in_the_folder_where_one_is_is_no_library(
    where: Places, maker: Maker, holdfast: Holdfast, tmp_path: Path
) -> None:
    assert holdfast("install", maker.file()).returncode == 0
    (tmp_path / "ctranslate2.py").write_text("raise SystemExit('not this')", encoding="utf-8")
    assert holdfast("verify", cwd=tmp_path).returncode == 0


def test_a_bar_is_drawn_on_a_terminal_and_a_pivot_asked_for(
    web: Web, where: Places, maker: Maker, command: list[str]
) -> None:
    web.index(web.entry("en", "es"), web.entry("es", "fr"))
    web.put("/en_es", maker.pack("en", "es"))
    web.put("/es_fr", maker.pack("es", "fr"))
    code, screen = on_a_terminal([*command, "install", "en", "fr"], answer=b"n\n")
    assert code == 3
    assert "Install the packs for that? [Y/n]" in screen
    assert installed(where) == []
    code, screen = on_a_terminal([*command, "install", "en", "fr"], answer=b"\n")
    assert code == 0
    assert len(re.findall(r"\[#{36}\]  100%\S*\r\n", screen)) == 2
    assert re.search(r"^Installed es → fr", screen, re.MULTILINE)
    assert len(installed(where)) == 2


def test_a_download_of_unknown_size_on_a_terminal(
    web: Web, where: Places, maker: Maker, command: list[str]
) -> None:
    web.index(web.entry())
    web.put("/en_de", maker.pack(), sized=False)
    code, screen = on_a_terminal([*command, "install", "en", "de"], answer=b"")
    assert code == 0, screen
    assert re.search(r"^en → de 1\.0: 0\.0 MB", screen, re.MULTILINE)


def on_a_terminal(words: list[str], answer: bytes) -> tuple[int, str]:
    """Run a command with a terminal of its own and one line typed; its code and what it showed."""
    child, terminal = pty.fork()
    if child == 0:
        os.environ["TERM"] = "xterm"
        os.execv(words[0], words)
    os.write(terminal, answer)
    shown = b""
    try:
        while data := os.read(terminal, 4096):
            shown += data
    except OSError:  # the end, on Linux
        pass
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode(errors="replace")


def test_a_model_that_takes_its_process_down_is_only_a_bad_pack(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crash = tmp_path / "python"
    crash.write_text("#!/bin/sh\nkill -SEGV $$\n", encoding="utf-8")
    crash.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(crash))
    assert trial.try_out(tmp_path) == "loading its model crashed (SIGSEGV)"


@pytest.mark.parametrize(
    ("words", "pairs"),
    [
        (["en", "de"], [("en", "de")]),
        (["en-de"], [("en", "de")]),
        (["en", "de", "de", "en"], [("en", "de"), ("de", "en")]),
        (["en-de", "en", "pt-BR"], [("en", "de"), ("en", "pt-BR")]),
        (["pt-BR-en", "en-zh-Hant"], [("pt-BR", "en"), ("en", "zh-Hant")]),
        (["pt-BR", "en"], [("pt-BR", "en")]),
        (["eng-deu"], [("en", "de")]),
        ([], []),
    ],
)
def test_pairs_as_people_write_them(words: list[str], pairs: list[tuple[str, str]]) -> None:
    assert _pairs(words) == pairs


@pytest.mark.parametrize("words", [["en"], ["en-de", "en"], ["en", "de", "en"], ["pt-BR"]])
def test_half_a_pair(words: list[str]) -> None:
    with pytest.raises(UsageError, match="half a pair"):
        _pairs(words)


def test_argostranslate_itself_stays_out(
    web: Web, where: Places, maker: Maker, command: list[str]
) -> None:
    """Of argostranslate only the settings are read: the rest would load a splitter and more."""
    web.index(web.entry())
    web.put("/en_de", maker.pack())
    program = command[2].replace(
        "cli.main()",
        "import atexit, sys; atexit.register(lambda: print(*sys.modules)); cli.main()",
    )
    done = subprocess.run(
        [*command[:2], program, "packs", "install", "en", "de"],
        capture_output=True,
        text=True,
        check=True,
    )
    theirs = {name for name in done.stdout.split() if name.startswith("argostranslate")}
    assert theirs == {"argostranslate", "argostranslate.settings"}
    for file in Path(translate.packs.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "argostranslate":
                assert [one.name for one in node.names] == ["settings"]


def test_starting_loads_nothing_that_takes_time() -> None:
    program = (
        "import sys, typer; before = {*sys.modules}; import translate.packs_cli; "
        "print(*sys.modules.keys() - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.split())
    assert "translate.packs_cli" in loaded
    assert not loaded & {"http.client", "urllib.request", "ssl", "translate.packs", "regex"}
