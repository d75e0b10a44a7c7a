"""Software catalogues (PO, POT): every line that no text goes into stays as it is, to the byte.

A message is one unit; one with a plural is two, ``ID`` and ``ID.plural``, whose texts fill the
forms that the plural rule of the catalogue, or else of the language, asks for. What is filled in
is marked fuzzy: a draft for a person to approve.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from translate.article import Document, Rendering, Unit
from translate.errors import InputError
from translate.formats.locales import locale_of, tag_of
from translate.formats.plurals import Rule, rule

# The encodings that gettext knows and Python has: in each a line feed is the byte 0A and that byte
# is nothing else, so that the lines of the bytes are those of the text.
ENCODINGS = re.compile(
    r"ascii|utf-8|iso8859-\d+|koi8-[rut]|cp\d{3,4}|gb\w+|big5\w*|euc_\w+|shift_jis|johab|tis-620"
)
CHARSET = re.compile(rb'(?:"|\\n)Content-Type:[^"\\\n]*?charset=([\w.:+-]+)', re.IGNORECASE)
STRING = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"')
LINE = re.compile(
    r"(?:(?P<comment>#.*)|"
    r"(?:(?P<keyword>msgctxt|msgid_plural|msgid|msgstr(?:\[\d{1,2}\])?)\s*)?"
    r'(?P<strings>(?:"[^"\\]*+(?:\\.[^"\\]*+)*+"\s*)++))?',
    re.DOTALL,
)
ESCAPE = re.compile(r"\\(?:([0-7]{1,3})|x([0-9A-Fa-f]{1,2})|(.))", re.DOTALL)
UNSAFE = re.compile(r'[\x00-\x1f\x7f"\\]')
LETTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}
ESCAPES = {value: f"\\{key}" for key, value in LETTERS.items()} | {'"': '\\"', "\\": "\\\\"}
WIDTH = 79


@dataclass(slots=True)
class _Message:
    """An entry of the file: its texts by keyword ("msgstr[0]") and the lines each stands in."""

    texts: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, tuple[int, int]] = field(default_factory=dict)
    flags: set[str] = field(default_factory=set)
    flag_line: int = -1
    # The line that a line of flags goes before where there is none.
    start: int = -1

    def text(self, keyword: str) -> str:
        return "".join(self.texts.get(keyword, ()))

    def forms(self) -> dict[int, str]:
        """The translations of a message with a plural."""
        return {int(key[7:-1]): self.text(key) for key in self.texts if key[:7] == "msgstr["}

    def is_header(self) -> bool:
        return not self.text("msgid") and "msgctxt" not in self.texts


@dataclass(frozen=True, slots=True)
class _Catalogue:
    mark: bytes
    raw: list[bytes]
    lines: list[str]
    charset: str
    declared: bool
    messages: list[_Message]
    header: _Message | None
    fields: dict[str, str]


def read(data: bytes, name: str) -> Document:
    """Return the messages of a catalogue; obsolete ones and the header are no units.

    Approved is what has a translation (in every form) and is not fuzzy. Raises InputError where
    the bytes are no PO or not in the encoding that its header names.
    """
    file = _parse(data, name)
    tag = tag_of(file.fields.get("language", ""))
    source = next((file.fields[key] for key in file.fields if key.endswith("source-language")), "")
    return Document(tuple(unit for _, unit in _units(file, tag)), tag_of(source), tag)


def write(data: bytes, name: str, texts: Mapping[str, Rendering], language: str) -> bytes:
    """Return the catalogue with ``texts`` as its translations into ``language`` (BCP 47), fuzzy
    where no person has approved them.

    An approved message stays as it is, and so does one whose text is the translation it has
    already. A header that does not say its language or plural rule is told them; one that is
    missing is made; an encoding that does not have the letters becomes UTF-8.
    """
    file = _parse(data, name)
    said = file.fields.get("plural-forms", "")
    plural = rule(said, language)
    given: dict[int, tuple[_Message, dict[str, str]]] = {}
    units: dict[int, set[str]] = {}
    for message, unit in _units(file, tag_of(file.fields.get("language", ""))):
        text = texts[unit.id].text if unit.id in texts else ""
        if text.strip() and text != unit.target and not unit.approved:
            key = "msgid_plural" if unit.id.endswith(".plural") else "msgid"
            given.setdefault(id(message), (message, {}))[1][key] = _same_ends(unit.text, text)
            units.setdefault(id(message), set()).add(unit.id)
    if not given:
        return data
    wide = _is_wide(file.lines)
    edits: list[tuple[int, int, list[str]]] = []
    drafts = {id_ for id_, text in texts.items() if not text.approved}
    for number, (message, found) in given.items():
        draft = bool(drafts & units[number])
        edits += _fill(file, message, found, plural, wide, draft)
    changes = {}
    if not file.fields.get("language"):
        changes["Language"] = locale_of(language)
    if said != plural.header:
        changes["Plural-Forms"] = plural.header
    charset = file.charset if file.header else "utf-8"
    added = "".join(line for _, _, lines in edits for line in lines)
    try:
        added.encode(charset)
    except UnicodeEncodeError:
        charset = "utf-8"
    if not (file.header and file.declared) or charset != file.charset:
        changes["Content-Type"] = "text/plain; charset=UTF-8"
    if changes:
        edits.insert(0, _head(file, changes))
    same = charset == file.charset
    rows: list[bytes] = []
    at = 0
    for start, end, lines in sorted(edits, key=lambda edit: edit[:2]):
        rows += _bytes(file, at, start, None if same else charset)
        rows += [line.encode(charset) for line in lines]
        at = end
    rows += _bytes(file, at, len(file.lines), None if same else charset)
    return file.mark + b"\n".join(rows)


def _bytes(file: _Catalogue, start: int, end: int, charset: str | None) -> list[bytes]:
    """The lines as they stand, or in another encoding."""
    if charset is None:
        return file.raw[start:end]
    return [line.encode(charset) for line in file.lines[start:end]]


def _parse(data: bytes, name: str) -> _Catalogue:
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    body = data[len(mark) :]
    said = CHARSET.search(body)
    charset = said[1].decode() if said else "CHARSET"
    # What xgettext writes where it has not been told.
    declared = charset != "CHARSET"
    try:
        codec = codecs.lookup(charset if declared else "utf-8").name
    except LookupError:
        codec = ""
    if not ENCODINGS.fullmatch(codec):
        raise InputError(
            f"{name} says that its encoding is {charset}, which is none of gettext's that can be "
            "read here: convert it to UTF-8 (msgconv -t UTF-8), then run again."
        )
    try:
        lines = body.decode(codec).split("\n")
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}, line {line}: this is not text in {charset if declared else 'UTF-8'}, the "
            "encoding of the file: save it as UTF-8 and say so in its header, then run again."
        ) from error
    messages = list(_messages(lines, name))
    header = next((message for message in messages if message.is_header()), None)
    fields: dict[str, str] = {}
    for row in (header.text("msgstr") if header else "").split("\n"):
        key, _, value = row.partition(":")
        fields.setdefault(key.strip().lower(), value.strip())
    return _Catalogue(mark, body.split(b"\n"), lines, codec, declared, messages, header, fields)


def _messages(lines: list[str], name: str) -> Iterator[_Message]:
    current, key = _Message(), ""
    for number, line in enumerate(lines):
        match = LINE.fullmatch(line.strip())
        if match is None and "\r" in line.strip():
            raise _broken(
                name, number, "lines end in CR, as on old Macs: save it with those of Unix"
            )
        if match is None:
            raise _broken(name, number, "no string in quotes, keyword or comment")
        comment, keyword, strings = match.group("comment", "keyword", "strings")
        complete = any(text.startswith("msgstr") for text in current.texts)
        if complete and (comment or keyword in ("msgctxt", "msgid")):
            yield _checked(current, name, number)
            current, key = _Message(), ""
        if comment:
            if comment.startswith("#,"):
                current.flags |= {flag.strip() for flag in comment[2:].split(",")}
                current.flag_line = number
            if comment.startswith("#|") and current.start < 0:
                current.start = number
            if comment.startswith("#~"):
                # What was said before is of the obsolete entry.
                if current.texts:
                    raise _broken(name, number, "the entry before has no msgstr")
                current = _Message()
        elif strings:
            if keyword:
                key = re.sub(r"\[0(\d)", r"[\1", keyword)
                if key in current.texts or (key[:6] == "msgstr" and "msgid" not in current.texts):
                    raise _broken(name, number, f"{key} has no place here")
                current.texts[key] = []
                current.lines[key] = (number, number)
                if current.start < 0:
                    current.start = number
            elif not key:
                raise _broken(name, number, "a string without a keyword")
            current.texts[key] += [_unescape(part) for part in STRING.findall(strings)]
            current.lines[key] = (current.lines[key][0], number + 1)
    if current.texts:
        yield _checked(current, name, len(lines) - 1)


def _checked(message: _Message, name: str, number: int) -> _Message:
    plural = "msgid_plural" in message.texts
    if "msgid" not in message.texts or plural != bool(message.forms()):
        raise _broken(name, number, "the entry before has no msgid or no msgstr of its kind")
    if plural == ("msgstr" in message.texts):
        raise _broken(name, number, "the entry before has no msgstr of its kind")
    return message


def _broken(name: str, number: int, why: str) -> InputError:
    return InputError(
        f"{name}, line {number + 1}: this is not valid PO ({why}). Mend the line (msgfmt -c shows "
        "what is wrong), then run again."
    )


def _units(file: _Catalogue, tag: str) -> Iterator[tuple[_Message, Unit]]:
    plural = rule(file.fields.get("plural-forms", ""), tag)
    number = 0
    for message in file.messages:
        if message.is_header():
            continue
        number += 1
        key, text, fuzzy = f"m{number}", message.text("msgid"), "fuzzy" in message.flags
        if "msgid_plural" not in message.texts:
            target = message.text("msgstr")
            if text.strip():
                approved = bool(target.strip()) and not fuzzy
                yield message, Unit(key, text, target=target, approved=approved)
            continue
        forms = message.forms()
        approved = not fuzzy and all(form.strip() for form in forms.values())
        many = message.text("msgid_plural")
        if text.strip():
            target = forms.get(plural.one, "")
            yield message, Unit(key, text, target=target, approved=approved)
        if many.strip():
            target = forms.get(plural.many, "")
            yield message, Unit(f"{key}.plural", many, target=target, approved=approved)


def _fill(
    file: _Catalogue,
    message: _Message,
    found: dict[str, str],
    plural: Rule,
    wide: bool,
    draft: bool,
) -> Iterator[tuple[int, int, list[str]]]:
    """Yield what replaces which lines of a message: its translations and its flags."""
    end = "\r" if file.lines[message.start].endswith("\r") else ""
    width = 0 if wide or "no-wrap" in message.flags else WIDTH
    fuzzy = "fuzzy" in message.flags
    rows: list[str] = []
    if "msgid_plural" not in message.texts:
        rows = _string("msgstr", found["msgid"], width, end)
    else:
        forms = message.forms()
        for index in sorted({*range(plural.count), *forms}):
            key, said = f"msgstr[{index}]", forms.get(index, "")
            # Where a language has but one form, the text for many is the one that fits most.
            single = index == plural.one and plural.count > 1
            text = found.get("msgid" if single else "msgid_plural", "")
            if text and index < plural.count and (fuzzy or not said):
                rows += _string(key, text, width, end)
            elif key in message.lines and (said or index < plural.count):
                rows += file.lines[slice(*message.lines[key])]
            elif index < plural.count:
                rows.append(f'{key} ""{end}')
    spans = [span for key, span in message.lines.items() if key.startswith("msgstr")]
    start, stop = min(spans)[0], max(spans)[1]
    if rows == file.lines[start:stop]:
        return
    yield start, stop, rows
    if not draft:
        return
    if not fuzzy and message.flag_line >= 0:
        flags = file.lines[message.flag_line].strip()[2:].strip()
        row = "#, fuzzy" + (f", {flags}" if flags else "") + end
        yield message.flag_line, message.flag_line + 1, [row]
    elif not fuzzy:
        yield message.start, message.start, ["#, fuzzy" + end]


def _head(file: _Catalogue, changes: dict[str, str]) -> tuple[int, int, list[str]]:
    """Return what replaces which lines of the header to say ``changes``."""
    if file.header is None:
        end = "\r" if file.lines[0].endswith("\r") else ""
        made = {"MIME-Version": "1.0", "Content-Type": "", "Content-Transfer-Encoding": "8bit"}
        texts = [f"{key}: {value}\n" for key, value in (made | changes).items()]
        rows = ['msgid ""', 'msgstr ""', *(f'"{_escape(text)}"' for text in texts), ""]
        return 0, 0, [row + end for row in rows]
    start, stop = file.header.lines["msgstr"]
    lines = file.lines[start:stop]
    end = "\r" if lines[0].endswith("\r") else ""
    # The fields and the lines that each stands in; where a line has several, each gets its own.
    fields: list[tuple[str, list[str]]] = []
    text, rows = "", []
    for number, line in enumerate(lines):
        text += "".join(_unescape(part) for part in STRING.findall(line))
        rows.append(line)
        if text.endswith("\n") or not text or number + 1 == len(lines):
            parts = text.removesuffix("\n").split("\n") if text else []
            if len(parts) > 1 or not text.endswith("\n"):
                fields += [(part, [_quoted(part, end)]) for part in parts] or [("", rows)]
            else:
                fields.append((text, rows))
            text, rows = "", []
    for key, value in changes.items():
        field = (f"{key}: {value}", [_quoted(f"{key}: {value}", end)])
        for index, (text, _) in enumerate(fields):
            if text.lower().startswith(f"{key.lower()}:"):
                fields[index] = field
                break
        else:
            fields.append(field)
    out = [row for _, rows in fields for row in rows]
    if not out[0].lstrip().startswith("msgstr"):
        out.insert(0, f'msgstr ""{end}')
    return start, stop, out


def _quoted(field: str, end: str) -> str:
    return f'"{_escape(field)}\\n"{end}'


def _string(keyword: str, text: str, width: int, end: str) -> list[str]:
    """Return the lines of a string, broken as gettext does: at line ends and before ``width``."""
    whole = f'{keyword} "{_escape(text)}"'
    if "\n" not in text[:-1] and (not width or len(whole) <= width):
        return [whole + end]
    rows = []
    for part in re.findall(r"[^\n]*\n|[^\n]+", text):
        row = ""
        for word in re.findall(r"\S+\s*|\s+", part) if width else [part]:
            piece = _escape(word)
            if row and len(row) + len(piece) > width - 2:
                rows.append(row)
                row = ""
            row += piece
        rows.append(row)
    return [f'{keyword} ""{end}', *(f'"{row}"{end}' for row in rows)]


def _is_wide(lines: list[str]) -> bool:
    """Whether the catalogue leaves long strings in one line: some tools write them so."""
    return any(
        len(line) > WIDTH + 2 and " " in line.strip()[9:WIDTH] and line.startswith(('"', "msg"))
        for line in lines
    )


def _same_ends(source: str, target: str) -> str:
    """Give the target the line ends the source begins and ends with, as gettext demands."""
    begin, end = source.startswith("\n"), source.endswith("\n")
    if begin != target.startswith("\n"):
        target = "\n" + target if begin else target.lstrip("\n")
    if end != target.endswith("\n"):
        target = target + "\n" if end else target.rstrip("\n")
    return target


def _escape(text: str) -> str:
    return UNSAFE.sub(lambda found: ESCAPES.get(found[0], f"\\{ord(found[0]):03o}"), text)


def _unescape(text: str) -> str:
    def letter(found: re.Match[str]) -> str:
        if found[3]:
            return LETTERS.get(found[3], found[3] if found[3] in '"\\' else found[0])
        return chr(int(found[1], 8) & 255 if found[1] else int(found[2], 16))

    return ESCAPE.sub(letter, text)
