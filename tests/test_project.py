"""The project as a package: what it ships, what it depends on, and how it sets itself up."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import regex

import translate

ROOT = Path(__file__).resolve().parents[1]
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS = PROJECT["project"]["optional-dependencies"]
RUNS_ON = [*PROJECT["project"]["dependencies"], *(one for some in EXTRAS.values() for one in some)]
LOCK: dict[str, Any] = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))
KEPT_OUT = ("stanza", "spacy", "minisbd", "robust-downloader")


def names(requirements: list[str]) -> set[str]:
    return {regex.split(r"[ <>=!~;\[]", requirement, maxsplit=1)[0] for requirement in requirements}


DEVELOPS_WITH = set().union(*map(names, PROJECT["dependency-groups"].values()))


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    directory = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", directory],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (built,) = directory.glob("*.whl")
    return zipfile.ZipFile(built)


def test_the_wheel_has_everything_that_runs_and_nothing_else(wheel: zipfile.ZipFile) -> None:
    shipped = {
        name for name in wheel.namelist() if not name.partition("/")[0].endswith(".dist-info")
    }
    wanted = {
        str(path.relative_to(ROOT))
        for package in ("translate", "glossary")
        for path in (ROOT / package).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert shipped == wanted
    assert {"translate/py.typed", "glossary/py.typed", "glossary/curated/es.po"} <= shipped


def test_the_wheel_says_what_it_is(wheel: zipfile.ZipFile) -> None:
    (metadata,) = (name for name in wheel.namelist() if name.endswith("METADATA"))
    text = wheel.read(metadata).decode()
    assert "\nName: holdfast\n" in text
    assert f"\nVersion: {translate.__version__}\n" in text
    assert "\nLicense-Expression: Apache-2.0\n" in text
    assert "\nRequires-Python: >=3.11\n" in text


def test_the_command_says_its_version() -> None:
    holdfast = Path(sys.executable).with_name("holdfast")
    done = subprocess.run([holdfast, "--version"], capture_output=True, text=True, check=True)
    assert done.stdout == f"holdfast {translate.__version__}\n"


def test_what_is_heavy_stays_out() -> None:
    locked = {package["name"] for package in LOCK["package"]}
    assert "argostranslate" in locked
    assert not locked & {*KEPT_OUT, "torch"}
    overrides = PROJECT["tool"]["uv"]["override-dependencies"]
    written = (ROOT / "scripts" / "overrides.txt").read_text(encoding="utf-8").splitlines()
    assert names(overrides) == set(KEPT_OUT)
    assert [line for line in written if not line.startswith("#")] == overrides


def test_the_lock_file_is_for_these_dependencies() -> None:
    (own,) = (package for package in LOCK["package"] if package["name"] == "holdfast")
    metadata = own["metadata"]
    assert {one["name"] for one in metadata["requires-dist"]} == names(RUNS_ON)
    for group, wanted in PROJECT["dependency-groups"].items():
        assert {one["name"] for one in metadata["requires-dev"][group]} == names(wanted)


def test_the_lock_file_names_one_index_and_no_machine_of_ours() -> None:
    sources = [package["source"] for package in LOCK["package"] if package["name"] != "holdfast"]
    assert {tuple(source) for source in sources} == {("registry",)}
    assert len({source["registry"] for source in sources}) == 1
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    # The index and the host of its files, by public names.
    hosts = set(regex.findall(r"https?://([^/\"]+)", text))
    assert len(hosts) == 2
    assert all(regex.fullmatch(r"([a-z]+\.)+(org|com|io)", host) for host in hosts), hosts


def test_every_dependency_has_its_line() -> None:
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    runs_on, _, rest = page.partition("## Python packages for development")
    develops, _, _ = rest.partition("## Programs")
    row = regex.compile(r"^\| ([a-z0-9-]+) \|(?! why)", regex.MULTILINE)
    extras = {name for some in EXTRAS.values() for name in names(some)}
    assert set(row.findall(runs_on)) == names(RUNS_ON)
    assert set(row.findall(develops)) == DEVELOPS_WITH - extras


@pytest.mark.parametrize("script", ["scripts/setup", ".ci/run"])
def test_scripts_are_sound(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
    subprocess.run(["bash", "-n", ROOT / script], check=True)


class Machine:
    """A pretended machine: a checkout with only the set-up script, and the programs we give it."""

    def __init__(self, root: Path, system: str) -> None:
        self.root = root
        self.programs = root / "bin"
        self.programs.mkdir()
        (root / "scripts").mkdir()
        shutil.copy(ROOT / "scripts" / "setup", root / "scripts" / "setup")
        (root / "os-release").write_text(f"ID={system}\n", encoding="utf-8")

    def program(self, name: str, body: str = "") -> None:
        """Add a program that notes how it was called and then does what ``body`` says."""
        path = self.programs / name
        bash = shutil.which("bash")
        path.write_text(
            f'#!{bash}\necho "{name} $*" >> "{self.root}/calls"\n{body}\n', encoding="utf-8"
        )
        path.chmod(0o755)

    def setup(self) -> subprocess.CompletedProcess[str]:
        bash = shutil.which("bash")
        assert bash is not None
        return subprocess.run(
            [bash, self.root / "scripts" / "setup"],
            env={"PATH": str(self.programs), "HOLDFAST_OS_RELEASE": str(self.root / "os-release")},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=20,
        )

    def calls(self) -> str:
        log = self.root / "calls"
        return log.read_text(encoding="utf-8") if log.exists() else ""


ALL_INSTALLED = 'for p in "$@"; do [[ $p == --* ]] || printf " ii %s" "$p"; done'
PAIRS = 'echo "eng-spa eng-cat en-gl en-eo es-fr es-pt spa-ita"'


def test_another_system_is_told_what_to_install(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "fedora")
    done = machine.setup()
    assert done.returncode == 1
    assert "not Debian" in done.stderr
    assert "eng-spa" in done.stderr
    assert done.stderr.count("\n") == 1
    assert machine.calls() == ""


def test_another_system_with_apertium_goes_on(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "fedora")
    machine.program("apertium", PAIRS)
    machine.program("python3")
    machine.program("uv")
    done = machine.setup()
    assert done.returncode == 0, done.stderr
    assert "uv sync" in machine.calls()


def test_nothing_is_installed_where_all_is_there(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "debian")
    machine.program("apt-get")
    machine.program("dpkg-query", ALL_INSTALLED)
    machine.program("python3")
    machine.program("uv")
    done = machine.setup()
    assert done.returncode == 0, done.stderr
    assert "apt-get" not in machine.calls()
    assert "uv sync --quiet --frozen" in machine.calls()
    # Whoever starts the command first does not wait for Python to compile it.
    assert "--compile-bytecode" in machine.calls()
    assert "python -m compileall -q translate glossary" in machine.calls()


def test_missing_packages_are_installed_without_a_question(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "debian")
    machine.program("sudo", '[[ $1 == -n ]] && shift; exec "$@"')
    machine.program("env", 'while [[ $1 == *=* ]]; do export "$1"; shift; done; exec "$@"')
    machine.program("true")
    machine.program("apt-get", "[[ $DEBIAN_FRONTEND == noninteractive ]]")
    machine.program("apt-cache", "echo Package: here")
    machine.program("dpkg-query", f'set -- "${{@/apertium-eo-en/--}}"; {ALL_INSTALLED}')
    machine.program("python3")
    machine.program("uv")
    done = machine.setup()
    assert done.returncode == 0, done.stderr
    install = [line for line in machine.calls().splitlines() if "apt-get install" in line][-1]
    assert install.endswith("apertium-eo-en")
    assert " -y " in install


def test_an_index_out_of_reach_is_said_in_one_sentence(tmp_path: Path) -> None:
    machine = Machine(tmp_path, "debian")
    machine.program("apt-get")
    machine.program("dpkg-query", ALL_INSTALLED)
    machine.program("python3")
    machine.program("uv", "[[ $1 != sync ]]")
    done = machine.setup()
    assert done.returncode == 1
    assert "package index cannot be reached" in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    "script", sorted((ROOT / "benchmarks").glob("[a-z]*.py")), ids=lambda p: p.stem
)
def test_every_benchmark_starts_as_its_first_lines_say(script: Path) -> None:
    """Python puts a script's own folder first, where a module may hide a package of its name."""
    done = subprocess.run([sys.executable, script, "--help"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
