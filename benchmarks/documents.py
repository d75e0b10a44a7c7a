"""Times long documents from end to end, with the memory they take and the progress they show.

    python benchmarks/documents.py [--pages 500] [--megabytes 10] [--to es] [--limit 3600]

A Word file of so many pages and a web page of so many megabytes are made of sentences of a small
grammar, hardly two alike, with bold words and links. `holdfast translate` renders each in a process
of its own whose stderr is a terminal, so that what a person sees of the progress is counted: lines
drawn anew on it, one a second at most. Memory is what Holdfast's process had at its peak, and the
most that it and its engine's processes had together, looked at four times a second (Linux only).
A document without a result after ``--limit`` seconds is given up. Prints a Markdown table.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import platform
import pty
import random
import re
import select
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Of a page of a book: some 40 lines.
PARAGRAPHS = 14


def _words(listed: str) -> list[str]:
    """The words of a list with spaces between them."""
    return listed.split()


def _phrases(listed: str) -> list[str]:
    """The phrases of a list with bars between them."""
    return [" ".join(one.split()) for one in listed.split("|")]


_WHO = _words("""
    teacher sailor doctor farmer minister engineer neighbour singer lawyer captain baker judge
    painter student nurse soldier journalist scientist driver mayor writer merchant fisherman
    gardener actor historian pilot carpenter widow guard poet clerk miner priest dancer tailor
    thief king queen butcher hunter prisoner tourist musician banker witness shepherd cook
    translator
""")
_WHAT = _words("""
    letter bridge harbour library house garden ship train book road table window bottle lamp
    machine newspaper painting castle church market forest river mountain valley island field
    school hospital prison factory museum theatre station village city street kitchen door chair
    carpet knife hammer clock key box map coat shirt shoe hat ring coin stone flower tree apple
    fish horse dog cow bird contract law song poem story secret answer question promise mistake
    journey meeting dinner war treaty election speech border tax school degree medicine tower wall
    roof garage boat bicycle engine camera telephone computer film photograph festival wedding
    funeral prize game team
""")
_LIKE = _words("""
    old new small big red green blue white black quiet strong weak heavy light poor rich young
    famous strange beautiful ugly cheap expensive dark cold warm dry wet empty full long short wide
    narrow simple difficult dangerous safe happy sad important useful modern ancient broken clean
    dirty local foreign national public private
""")
_DID = _words("""
    saw found bought sold painted opened closed described lost repaired visited remembered built
    destroyed hid showed left carried cleaned defended stole measured praised studied moved admired
    burnt changed discovered examined ignored inherited kept liked missed needed offered owned
    prepared protected received rejected returned sent touched used wanted watched
""")
_WHERE = _phrases("""
    in the north | near the coast | behind the station | in the capital | at the border |
    on the island | at the market | in the old town | beside the river | in the mountains |
    under the bridge | outside the city | at the university | in the south | by the sea |
    in the next village | across the street | in the east | at the airport | in the park |
    in front of the church | between two hills | at the harbour
""")
_WHEN = _phrases("""
    on Monday | on Tuesday | on Wednesday | on Thursday | on Friday | on Saturday | on Sunday |
    last year | last week | in the morning | in the evening | during the war | after dinner |
    before the election | in summer | in winter | every day | many years ago | at midnight |
    in January | in April | in October | two days later | after the meeting
""")
_NAMES = _words("""
    Anna Thomas Maria Peter Laura David Elena Martin Sofia Daniel Clara Victor Alice Robert Julia
    Edward Irene Michael Helen Arthur
""")


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one document: seconds, megabytes, and how often the terminal's line was drawn anew."""

    words: int
    seconds: float
    own: float
    together: float
    updates: int
    shown: str
    done: bool


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--pages", type=int, default=500, help="of the Word file; 0: none")
    parser.add_argument("--megabytes", type=float, default=10.0, help="of the web page; 0: none")
    parser.add_argument("--to", default="es", help="the language, a tag")
    parser.add_argument("--limit", type=float, default=3600.0, help="seconds for a document")
    options = parser.parse_args()
    print(
        "| document | words | seconds | words a second | Holdfast, MB | with its engine, MB |",
        end="",
    )
    print(" updates | the last one |\n|---|--:|--:|--:|--:|--:|--:|---|", flush=True)
    sums = []
    with tempfile.TemporaryDirectory() as folder:
        for path, about, count in documents(Path(folder), options.pages, options.megabytes):
            found = measured(path, count, options.to, options.limit)
            rate = f"{found.words / found.seconds:,.0f}" if found.done else "given up"
            print(
                f"| {about} | {found.words:,} | {found.seconds:,.0f} | {rate} | {found.own:,.0f} |"
                f" {found.together:,.0f} | {found.updates:,} | {found.shown} |",
                flush=True,
            )
            sums.append(hashlib.sha256(path.read_bytes()).hexdigest()[:12])
    system = f"Python {platform.python_version()}, {os.cpu_count()} cores"
    print(f"\n{system}; into {options.to}; documents {', '.join(sums)}.")


def documents(folder: Path, pages: int, megabytes: float) -> Iterator[tuple[Path, str, int]]:
    """The documents asked for, each with what it is and how many words it has."""
    if pages:
        path = folder / "book.docx"
        yield path, f"DOCX, {pages:,} pages", write_docx(path, pages * PARAGRAPHS)
    if megabytes:
        path = folder / "page.html"
        yield path, f"HTML, {megabytes:g} MB", write_html(path, int(megabytes * 1e6))


def sentences(rng: random.Random) -> Iterator[str]:
    """Sentences without end, hardly two alike."""

    def thing(words: list[str]) -> str:
        like = f"{rng.choice(_LIKE)} " if rng.random() < 0.6 else ""
        return f"{like}{rng.choice(words)}"

    while True:
        who, what = thing(_WHO), thing(_WHAT)
        did, where, when = rng.choice(_DID), rng.choice(_WHERE), rng.choice(_WHEN)
        other, name = thing(_WHAT), rng.choice(_NAMES)
        yield rng.choice(
            (
                f"The {who} {did} the {what} {where} {when}.",
                f"{name} and the {who} {did} the {what} of the {other} {when}.",
                f"The {what} that the {who} {did} {when} was {where}.",
                f"{name} {did} the {what} {when}, but the {who} left the {other} {where}.",
                f"{when.capitalize()} the {who} {did} {rng.randint(2, 99)} {rng.choice(_WHAT)}s.",
            )
        )


def paragraphs(seed: int) -> Iterator[list[tuple[str, str]]]:
    """Paragraphs without end, as pieces: what is around their words ("", "b" or "a"), and these."""
    rng = random.Random(seed)
    source = sentences(rng)
    while True:
        words = " ".join(next(source) for _ in range(rng.randint(2, 4))).split()
        if rng.random() < 0.5:
            yield [("", " ".join(words))]
            continue
        start = rng.randrange(1, len(words) - 2)
        end = start + rng.randint(1, 2)
        name = rng.choice(("b", "a"))
        cut = (("", words[:start]), (name, words[start:end]), ("", words[end:]))
        yield [(name, " ".join(some)) for name, some in cut]


def counted(paragraph: list[tuple[str, str]]) -> int:
    """How many words a paragraph has."""
    return sum(len(words.split()) for _, words in paragraph)


def write_html(path: Path, size: int) -> int:
    """Write a page of so many bytes; returns how many words it has."""
    count = written = 0
    with path.open("w", encoding="utf-8") as file:
        written += file.write('<!doctype html>\n<html lang="en"><title>A long page</title><body>\n')
        for number, paragraph in enumerate(paragraphs(2)):
            if written >= size:
                break
            around = {
                "": "{}",
                "b": "<b>{}</b>",
                "a": f'<a href="http://example.org/{number}">{{}}</a>',
            }
            text = " ".join(around[name].format(words) for name, words in paragraph)
            written += file.write(f"<p>{text}</p>\n")
            count += counted(paragraph)
        file.write("</body></html>\n")
    return count + 3


_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_MEMBERS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        'ContentType="application/xml"/><Override PartName="/word/document.xml" '
        f'ContentType="{_TYPE}"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
    ),
}


def write_docx(path: Path, size: int) -> int:
    """Write a Word file of so many paragraphs; returns how many words it has."""
    bold, link = "<w:rPr><w:b/></w:rPr>", '<w:hyperlink w:anchor="x">{}</w:hyperlink>'
    run = '<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>'
    count = 0
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in _MEMBERS.items():
            file.writestr(zipfile.ZipInfo(name), content)
        with file.open(zipfile.ZipInfo("word/document.xml"), "w") as member:
            member.write(f'<w:document xmlns:w="{_WORDS}"><w:body>'.encode())
            for _, paragraph in zip(range(size), paragraphs(1), strict=False):
                last = len(paragraph) - 1
                for at, (name, words) in enumerate(paragraph):
                    spaced = words if at == last else f"{words} "
                    made = run.format(bold if name == "b" else "", spaced)
                    start = "<w:p>" if at == 0 else ""
                    end = "</w:p>" if at == last else ""
                    made = link.format(made) if name == "a" else made
                    member.write(f"{start}{made}{end}".encode())
                count += counted(paragraph)
            member.write(b"</w:body></w:document>")
    return count


def measured(path: Path, words: int, to: str, limit: float) -> Figures:
    """Render a document in a process of its own, looking at it as it works."""
    command = [str(Path(sys.executable).with_name("holdfast")), "translate", str(path)]
    command += ["--from", "en", "--to", to, "--out", str(path.parent / "out")]
    command += ["--whole"] if path.suffix == ".html" else []
    screen, line = pty.openpty()
    begun = time.monotonic()
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=line, stderr=line, start_new_session=True
    )
    os.close(line)
    seen = bytearray()
    own = together = 0.0
    while process.poll() is None and time.monotonic() - begun < limit:
        if select.select([screen], [], [], 0.25)[0]:
            seen += _read(screen)
        peak, all_ = memory(process.pid)
        own, together = max(own, peak), max(together, all_)
    seconds = time.monotonic() - begun
    done = process.poll() is not None
    if not done:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait()
    while select.select([screen], [], [], 0.25)[0] and (more := _read(screen)):
        seen += more
    os.close(screen)
    if done and process.returncode not in (0, 1):
        said = re.sub(r"\r[^\r\n\x1b]*\x1b\[K", "", seen.decode(errors="replace")).strip()
        sys.exit(f"{' '.join(command)} failed with {process.returncode}: {said[-2000:]}")
    # A line drawn anew begins at its first column and ends with what takes its rest away.
    drawn = re.findall(r"\r([^\r\n\x1b]+)\x1b\[K", seen.decode(errors="replace"))
    shown = drawn[-1].replace("|", "\\|") if drawn else ""
    return Figures(words, seconds, own, together, len(drawn), shown, done)


def _read(screen: int) -> bytes:
    try:
        return os.read(screen, 1 << 16)
    except OSError:  # Nobody has the other end of the terminal any more.
        return b""


def memory(first: int) -> tuple[float, float]:
    """The most memory a process has had, and what it and all that it has started have now, pages
    that several share divided among them; megabytes."""
    parents = {}
    for file in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):  # It has just ended.
            # The name, in brackets, may have spaces; the parent is the second after it.
            parents[int(file.parent.name)] = int(file.read_text().rpartition(")")[2].split()[1])
    family = {first}
    while more := {one for one, parent in parents.items() if parent in family} - family:
        family |= more
    own = _kilobytes(first, "status", "VmHWM") / 1000
    return own, sum(_kilobytes(one, "smaps_rollup", "Pss") for one in family) / 1000


def _kilobytes(process: int, file: str, key: str) -> float:
    try:
        found = re.search(rf"^{key}:\s+(\d+)", Path(f"/proc/{process}/{file}").read_text(), re.M)
    except OSError:
        return 0.0
    return int(found[1]) * 1.024 if found is not None else 0.0


if __name__ == "__main__":
    main()
