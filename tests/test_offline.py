"""With sockets blocked, all but `packs install|available` works with no connection attempt.

Two watchers: a hook in every Python process, which refuses and writes down what it sees; and,
where the machine lets us, a namespace without a network, in which the kernel counts what other
programs and compiled libraries try (over IPv4; over IPv6 it only refuses).
"""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer.main

from translate.cli import app

PACK = Path(__file__).parent / "data" / "packs" / "en_de.argosmodel"
HOLDFAST = str(Path(sys.executable).with_name("holdfast"))
ARTICLE = "The minister praised the iron silk road.\n\nThe old house in Seoul is new.\n"
GLOSSARY = """
msgid ""
msgstr "Language: es\\nContent-Type: text/plain; charset=UTF-8\\n"

msgid "iron silk road"
msgstr "ruta de la seda de hierro"
"""

# The file it writes to is there as soon as it watches: without a watcher a test finds no file.
_WATCHER = """
import os, sys
log = os.open(os.environ["ATTEMPTS"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
calls = "connect bind sendto sendmsg getaddrinfo gethostbyname gethostbyaddr getnameinfo".split()
events = {f"socket.{call}" for call in calls}
def hook(event, arguments):
    if event in events and getattr(arguments[0], "family", None) != 1:  # AF_UNIX is no network
        os.write(log, f"{event} {arguments}\\n".encode())
        raise OSError(101, "Network is unreachable")
sys.addaudithook(hook)
"""

# Every command with arguments for it and the exit code that the documentation names. One that is
# not here fails the first test below; each is also run with --help.
COMMANDS: dict[str, dict[str, int]] = {
    "": {"": 2, "--version": 0},
    "translate": {
        "article.txt --to es --glossary terms --out out --report report.json": 0,
        "article.txt --to es --out out --format po --json --engine apertium": 0,
        "article.txt --to fr --quiet": 0,
        "article.txt --to de --from en --engine argos": 0,
        "- --to de --from en --install --format md": 0,
        "article.txt --to ja": 3,
    },
    "clean": {"article.txt": 0, "- --format jsonl": 0, "missing.txt --explain": 4},
    "check": {
        "article.txt article.es.txt --to es --glossary terms": 0,
        "article.txt article.es.txt --to es --glossary terms --json --strict": 1,
        "article.txt article.es.txt --to es --fix --format sarif": 0,
    },
    "memory": {"": 2},
    "memory import": {"missing.tmx --memory memory": 4},
    "memory export": {"--memory missing --to es --out new.tmx": 4},
    "memory stats": {"--memory missing": 4},
    "batch": {
        "article.txt --to es --glossary terms --out out --quiet": 0,
        "a --out out --to es": 5,
    },
    "status": {"missing": 4},
    "retry": {"missing": 4},
    "languages": {"": 0, "--json": 0},
    "doctor": {"": 0, "--json": 0},
    "glossary": {"": 2},
    "glossary list": {"--glossary terms": 0, "--json": 0},
    "glossary show": {"Seoul --json": 0, "nothing-of-the-kind": 4},
    "glossary find": {"article.txt": 0},
    "glossary stats": {"--glossary terms": 0},
    "glossary add": {"Harbour --to de Hafen --glossary new": 0, "": 2},
    "glossary set": {"Seoul note x --language de --glossary terms": 4},
    "glossary remove": {"nothing --yes --glossary terms": 4},
    "glossary approve": {"nothing --glossary terms": 4},
    "glossary unapprove": {"nothing --glossary terms": 4},
    "glossary lint": {"terms": 0, "--disable nothing": 2},
    "glossary suggest": {"article.txt --least 1": 0, "missing.txt": 4},
    "glossary import": {"missing.csv -g new": 4},
    "glossary export": {"terms --format csv": 0},
    "glossary diff": {"terms terms": 0},
    "glossary edit": {"--language es --glossary terms": 0},
    "packs": {"": 2},
    "packs list": {"": 0, "--json": 0},
    "packs available": {"--offline": 0},
    "packs install": {"pack.argosmodel --lock new.lock": 0, "en": 2},
    "packs remove": {"en-de": 0, "en-ja": 3},
    "packs verify": {"--lock packs.lock": 0, "en-de --json": 0},
    "packs bundle": {"en-de --out new.zip": 0},
    "packs unbundle": {"packs.zip": 0},
}
CASES = [
    pytest.param(command, arguments, code, id=f"{command} {arguments}".strip())
    for command, runs in COMMANDS.items()
    for arguments, code in [*runs.items(), ("--help", 0)]
]
# What may use the network, and needs it here, without the copy of the index.
NETWORKED = ["packs available", "packs install en ja", "translate article.txt --to ja --install"]


def commands(command: Any, name: str = "") -> Iterator[str]:
    """The full name of a command and of every one below it."""
    yield name
    for part, inner in getattr(command, "commands", {}).items():
        yield from commands(inner, f"{name} {part}".lstrip())


def _apart() -> list[str]:
    """What runs a command in a namespace without a network and writes the kernel's counts down."""
    apart = ["unshare", "--user", "--map-root-user", "--net"]
    script = '"$@"; code=$?; cat /proc/net/snmp >"$COUNTS"; exit $code'
    try:
        subprocess.run([*apart, "cat", "/proc/net/snmp"], capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return []  # no such program or no permission: the hook must do
    return [*apart, "sh", "-c", script, "sh"]


APART = _apart()


class Desk:
    """A person's home with an article, a glossary and a pack, and both watchers."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.packs, self.index = home / "packs", home / "data" / "argos-translate" / "index.json"
        self.attempts, self.counts = home / "attempts", home / "counts"
        own = re.compile(r"XDG_|ARGOS_|SNAP|HOLDFAST_|(?i:\w+_proxy$)")
        self.environment = {k: v for k, v in os.environ.items() if not own.match(k)} | {
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "ARGOS_PACKAGES_DIR": str(self.packs),
            "PYTHONPATH": str(home / "site"),
            "ATTEMPTS": str(self.attempts),
            "COUNTS": str(self.counts),
            "EDITOR": "true",
        }

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*APART, *words], cwd=self.home, env=self.environment, input=ARTICLE,
            capture_output=True, encoding="utf-8", check=False, timeout=60,
        )  # fmt: skip

    def seen(self) -> list[str]:
        """The attempts of Python code, then how many others the kernel refused."""
        tried = self.attempts.read_text("utf-8").splitlines()
        if APART:
            counts = self.counts.read_text("utf-8").splitlines()
            names, values = (line.split() for line in counts if line.startswith("Ip:"))
            refused = dict(zip(names, values, strict=True))["OutNoRoutes"]
            tried += [f"kernel: {refused}"] if refused != "0" else []
        return tried


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    desk = Desk(home)
    for folder in (home / "site", home / "terms", desk.index.parent):
        folder.mkdir(parents=True)
    (home / "site" / "sitecustomize.py").write_text(_WATCHER, encoding="utf-8")
    (home / "terms" / "es.po").write_text(GLOSSARY, encoding="utf-8")
    (home / "article.txt").write_text(ARTICLE, encoding="utf-8")
    (home / "article.es.txt").write_text("La ministra.\n\nLa casa.\n", encoding="utf-8")
    (home / "pack.argosmodel").symlink_to(PACK.resolve())
    entry = {"from_code": "en", "to_code": "ja", "package_version": "1.0", "links": ["http://x/"]}
    desk.index.write_text(json.dumps([entry]), encoding="utf-8")
    for words in ("install pack.argosmodel --lock packs.lock", "bundle --out packs.zip"):
        done = desk.run(HOLDFAST, "packs", *words.split())
        assert done.returncode == 0, done.stderr
    return home


@pytest.fixture
def desk(stocked: Path, tmp_path: Path) -> Desk:
    made = Desk(tmp_path / "home")
    seen = shutil.ignore_patterns("attempts", "counts")
    shutil.copytree(stocked, made.home, symlinks=True, ignore=seen)
    return made


def test_every_command_has_a_run() -> None:
    there = set(commands(typer.main.get_command(app)))
    assert there == {name for name, runs in COMMANDS.items() if runs}


@pytest.mark.parametrize(("command", "arguments", "code"), CASES)
def test_it_passes_without_a_network(desk: Desk, command: str, arguments: str, code: int) -> None:
    if command in ("packs install", "packs unbundle"):
        shutil.rmtree(desk.packs)  # what is there already would be left as it is
    done = desk.run(HOLDFAST, *command.split(), *arguments.split())
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    assert desk.seen() == []


@pytest.mark.parametrize("words", NETWORKED)
def test_what_needs_a_network_is_seen_and_says_so(desk: Desk, words: str) -> None:
    desk.index.unlink()
    with socket.socket() as closed:  # bound and never listening: nobody else can answer there
        closed.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{closed.getsockname()[1]}"
        desk.environment["ARGOS_PACKAGE_INDEX"] = address
        done = desk.run(HOLDFAST, *words.split())
    assert done.returncode == 4, done.stderr
    assert desk.seen()
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("holdfast: The index of packs cannot be had")
    assert f"{address}/index.json cannot be reached (Network is unreachable)" in line


def test_children_are_watched_too(desk: Desk) -> None:
    look = "import socket; socket.create_connection(('127.0.0.1', 9))"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-P', '-c', {look!r}])"
    assert "Network is unreachable" in desk.run(sys.executable, "-c", child).stderr
    (attempt,) = desk.seen()
    assert attempt.startswith("socket.getaddrinfo")


@pytest.mark.skipif(not APART, reason="this machine has no namespaces for us")
def test_what_is_not_python_is_counted_too(desk: Desk) -> None:
    desk.attempts.touch()
    assert desk.run("bash", "-c", "echo > /dev/tcp/127.0.0.1/9").returncode == 1
    assert desk.seen() == ["kernel: 1"]
