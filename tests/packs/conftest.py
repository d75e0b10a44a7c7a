"""Small real packs, a web server that misbehaves as told, and a place to install."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import threading
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from translate.packs.places import Places, places

SENTENCES = (
    "A small house stands by the river.",
    "The old woman reads a long letter.",
    "Two children play in the garden.",
    "He buys bread there every morning.",
    "They walk to the station in the rain.",
)
_WIDTH, _INNER = 16, 32


@dataclass(frozen=True)
class Parts:
    """What tiny packs are made of: a model with random weights, its vocabulary, a tokenizer."""

    model: dict[str, bytes]
    tokenizer: bytes


@pytest.fixture(scope="session")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Parts:
    tokenizer = _tokenizer()
    return Parts(_model(tokenizer, tmp_path_factory.mktemp("model")), tokenizer)


def _tokenizer() -> bytes:
    import sentencepiece

    made = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES),
        model_writer=made,
        vocab_size=40,
        hard_vocab_limit=False,
        normalization_rule_name="identity",
        minloglevel=2,
    )
    return made.getvalue()


def _model(tokenizer: bytes, folder: Path) -> dict[str, bytes]:
    import numpy
    import sentencepiece
    from ctranslate2 import specs

    reader = sentencepiece.SentencePieceProcessor(model_proto=tokenizer)
    words = [reader.id_to_piece(number) for number in range(len(reader))]
    random = numpy.random.default_rng(1)

    def norm(layer: Any) -> None:
        layer.gamma = numpy.ones(_WIDTH, numpy.float32)
        layer.beta = numpy.zeros(_WIDTH, numpy.float32)

    def linear(layer: Any, rows: int, columns: int) -> None:
        layer.weight = random.standard_normal((rows, columns)).astype(numpy.float32) / 8
        layer.bias = numpy.zeros(rows, numpy.float32)

    spec = specs.TransformerSpec.from_config((1, 1), 2)
    spec.encoder.embeddings[0].weight = random.random((len(words), _WIDTH)).astype(numpy.float32)
    spec.decoder.embeddings.weight = random.random((len(words), _WIDTH)).astype(numpy.float32)
    for side in (spec.encoder, spec.decoder):
        norm(side.layer_norm)
        own = side.layer[0].self_attention
        norm(own.layer_norm)
        linear(own.linear[0], 3 * _WIDTH, _WIDTH)
        linear(own.linear[1], _WIDTH, _WIDTH)
        norm(side.layer[0].ffn.layer_norm)
        linear(side.layer[0].ffn.linear_0, _INNER, _WIDTH)
        linear(side.layer[0].ffn.linear_1, _WIDTH, _INNER)
    across = spec.decoder.layer[0].attention
    norm(across.layer_norm)
    for layer, rows in zip(across.linear, (1, 2, 1), strict=True):
        linear(layer, rows * _WIDTH, _WIDTH)
    linear(spec.decoder.projection, len(words), _WIDTH)
    spec.register_source_vocabulary(words)
    spec.register_target_vocabulary(words)
    spec.validate()
    spec.save(str(folder))
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@dataclass(frozen=True)
class Maker:
    """Makes tiny packs."""

    parts: Parts
    folder: Path

    def files(
        self, source: str = "en", target: str = "de", version: str = "1.0", **metadata: Any
    ) -> dict[str, bytes]:
        """The files of a sound pack."""
        told = {
            "package_version": version,
            "argos_version": "1.9",
            "from_code": source,
            "from_name": source,
            "to_code": target,
            "to_name": target,
            **metadata,
        }
        files = {f"model/{name}": data for name, data in self.parts.model.items()}
        files["sentencepiece.model"] = self.parts.tokenizer
        files["metadata.json"] = json.dumps(told).encode()
        files["README.md"] = f"# {source} to {target} {version}\n".encode()
        return files

    def newer(self) -> dict[str, bytes]:
        """The files of a pack whose model a later CTranslate2 has written."""
        files = self.files()
        model = bytearray(files["model/model.bin"])
        model[0] += 1  # the version of the format, a little-endian number
        return {**files, "model/model.bin": bytes(model)}

    def archive(self, files: Mapping[str, bytes], top: str = "translate-en_de") -> bytes:
        """An archive of files, in one folder."""
        made = io.BytesIO()
        with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as opened:
            for name, data in files.items():
                opened.writestr(f"{top}/{name}", data)
        return made.getvalue()

    def pack(self, source: str = "en", target: str = "de", version: str = "1.0") -> bytes:
        """The archive of a sound pack."""
        files = self.files(source, target, version)
        return self.archive(files, f"translate-{source}_{target}")

    def file(self, data: bytes | None = None, name: str = "pack.argosmodel") -> Path:
        """An archive on disk: a sound pack without ``data``."""
        path = self.folder / name
        path.write_bytes(self.pack() if data is None else data)
        return path


@pytest.fixture
def maker(parts: Parts, tmp_path: Path) -> Maker:
    folder = tmp_path / "archives"
    folder.mkdir()
    return Maker(parts, folder)


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """The places of a person who has nothing yet."""
    home = tmp_path / "home"
    home.mkdir()
    for name in list(os.environ):
        if name.startswith(("XDG_", "ARGOS_", "SNAP")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(home))
    return places()


@pytest.fixture
def said() -> list[str]:
    """What was said to the person; ``said.append`` says it."""
    return []


@dataclass
class Page:
    """What the server gives for an address, and how."""

    body: bytes = b""
    status: int = 200
    etag: str = '"one"'
    ranges: bool = True
    sized: bool = True
    location: str = ""
    #: After so many bytes the connection ends, one entry a request; then the whole comes.
    cuts: list[int] = field(default_factory=list)
    #: After so many bytes the server falls silent until it is closed.
    silent_after: int | None = None


@dataclass
class Web:
    """A web server: its pages by path, and what it was asked, as path and headers."""

    address: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def put(self, path: str, body: bytes = b"", **how: Any) -> Page:
        """Put a page up."""
        self.pages[path] = Page(body, **how)
        return self.pages[path]

    def index(self, *entries: dict[str, Any]) -> None:
        """Put the index up."""
        self.put("/index.json", json.dumps(entries).encode())

    def entry(
        self, source: str = "en", target: str = "de", version: str = "1.0", **more: Any
    ) -> dict[str, Any]:
        """An entry of the index, whose pack lies at /SOURCE_TARGET."""
        return {
            "package_version": version,
            "from_code": source,
            "to_code": target,
            "links": [f"{self.address}/{source}_{target}"],
            **more,
        }

    def ranges(self, path: str) -> list[str]:
        """From where each request for a path wanted it, in order; "" for the whole."""
        return [headers.get("range", "") for asked, headers in self.asked if asked == path]


class _Answer(BaseHTTPRequestHandler):
    web: Web

    def do_GET(self) -> None:
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.web.asked.append((self.path, headers))
        page = self.web.pages.get(self.path, Page(status=404))
        start, status = 0, page.status
        wanted = headers.get("range", "")
        if (
            wanted
            and status == 200
            and page.ranges
            and headers.get("if-range", page.etag) == page.etag
        ):
            start, status = int(wanted.removeprefix("bytes=").partition("-")[0]), 206
            if start >= len(page.body):
                start, status = 0, 416
        self.send_response(status)
        if page.location:
            self.send_header("Location", page.location)
        if page.etag:
            self.send_header("ETag", page.etag)
        if status == 206:
            last = len(page.body) - 1
            self.send_header("Content-Range", f"bytes {start}-{last}/{last + 1}")
        if page.sized:
            self.send_header("Content-Length", str(len(page.body) - start))
        self.end_headers()
        self._send(page, page.body[start:] if status in (200, 206) else b"")

    def _send(self, page: Page, body: bytes) -> None:
        if page.cuts:
            body = body[: page.cuts.pop(0)]
        if page.silent_after is not None:
            self.wfile.write(body[: page.silent_after])
            self.web.closing.wait()
            return
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests look at ``Web.asked``."""


@pytest.fixture
def web(where: Places, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A server, whose index is the one argostranslate is set to."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Answer)
    made = Web(f"http://127.0.0.1:{server.server_address[1]}")
    server.RequestHandlerClass = type("Answer", (_Answer,), {"web": made})
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", f"{made.address}/")
    for module in ("argostranslate.settings", "argostranslate"):
        monkeypatch.delitem(sys.modules, module, raising=False)  # it reads its settings once
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield made
    finally:
        made.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


Holdfast = Callable[..., subprocess.CompletedProcess[str]]

# The command, with nothing of this project's checkout but its packages.
COMMAND = (
    sys.executable,
    "-c",
    "from translate import cli; cli.main()",
    "packs",
)


@pytest.fixture
def command() -> list[str]:
    """The words that run `holdfast packs`."""
    return list(COMMAND)


@pytest.fixture
def holdfast(where: Places) -> Holdfast:
    """Runs `holdfast packs …` as a person would."""

    def run(*words: str | Path, **settings: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*settings.pop("before", ()), *COMMAND, *map(str, words)],
            capture_output=True,
            encoding="utf-8",
            stdin=subprocess.DEVNULL,
            check=False,
            timeout=60,
            **settings,
        )

    return run


def below(folder: Path) -> set[str]:
    """Every file and folder below one."""
    return {str(path.relative_to(folder)) for path in folder.rglob("*")}


@pytest.fixture
def listing() -> Callable[[Path], set[str]]:
    return below
