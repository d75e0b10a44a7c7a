"""Cases: texts in many encodings, in none, and in several at once."""

from __future__ import annotations

import gzip
import random
import struct
import zlib

from .case import TEXT, Case, Data, file

RUSSIAN = (
    "Гавань Сеула\n\nКорабль из Пусана пришёл в Инчхон в пятницу, и команда корабля сошла на "
    "берег.\n\nКоманда уйдёт в воскресенье, и никто не знает, когда придёт следующий корабль.\n"
)
FRENCH = (
    "Le port de Séoul\n\nUn navire est arrivé à Incheon vendredi, et l’équipage est descendu à "
    "terre après la traversée.\n\nPersonne ne sait où ira le prochain bâtiment, ni à quelle date.\n"
)
JAPANESE = (
    "ソウルの港\n\n釜山からの船が金曜日に仁川に着き、乗組員は上陸した。\n\n"
    "乗組員は日曜日にまた出発する予定で、次の船がいつ来るかは誰も知らない。\n"
)
CHINESE = (
    "首尔的港口\n\n来自釜山的船在星期五到达了仁川，船员们都上了岸。\n\n"
    "船员将在星期日再次离开，没有人知道下一艘船什么时候会来。\n"
)
KOREAN = (
    "서울의 항구\n\n부산에서 온 배가 금요일에 인천에 도착했고 선원들은 육지에 내렸다.\n\n"
    "선원들은 일요일에 다시 떠날 것이며 다음 배가 언제 올지는 아무도 모른다.\n"
)


def _reads(name: str, what: str, data: Data, shows: str) -> Case:
    return file(name, what, "a.txt", data, "clean a.txt", shows=shows)


def _refused(name: str, what: str, data: Data, says: str) -> Case:
    return file(name, what, "a.txt", data, "clean a.txt", says)


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    rows = b"".join(b"\0" + random.Random(number).randbytes(300) for number in range(100))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 100, 100, 8, 2, 0, 0, 0))
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def _elf() -> bytes:
    head = b"\x7fELF\x02\x01\x01" + b"\0" * 9 + struct.pack("<HHI", 2, 62, 1)
    return head + b"\x48\x89\xe5\xc3\x90\0\0\0" * 500


def _latin_inside() -> bytes:
    return (TEXT * 40).encode() + "café, déjà vu, naïve\n".encode("latin-1") + TEXT.encode()


CASES = (
    _reads("utf-8-mark", "UTF-8 with a byte order mark", TEXT.encode("utf-8-sig"), "The harbour"),
    _reads("utf-16-le-mark", "UTF-16, little endian, marked", TEXT.encode("utf-16"), "The harbour"),
    _reads("utf-16-le", "UTF-16, little endian, no mark", TEXT.encode("utf-16-le"), "The harbour"),
    _reads(
        *("utf-16-be-mark", "UTF-16, big endian, marked"),
        *(b"\xfe\xff" + TEXT.encode("utf-16-be"), "The harbour"),
    ),
    _reads("utf-16-be", "UTF-16, big endian, no mark", TEXT.encode("utf-16-be"), "The harbour"),
    _reads("utf-32-le-mark", "UTF-32, marked", TEXT.encode("utf-32"), "The harbour"),
    _refused("utf-32-le", "UTF-32, no mark", TEXT.encode("utf-32-le"), "no text file"),
    _refused(
        "utf-16-odd",
        "UTF-16, cut in the middle of a character",
        TEXT.encode("utf-16")[:-1],
        "no text",
    ),
    _reads("latin-1", "French in Latin-1", FRENCH.replace("’", "'").encode("latin-1"), "arrivé à"),
    _reads("cp1252", "French in windows-1252", FRENCH.encode("cp1252"), "l’équipage"),
    _reads("cp1251", "Russian in windows-1251", RUSSIAN.encode("cp1251"), "Гавань Сеула"),
    _reads("koi8-r", "Russian in KOI8-R", RUSSIAN.encode("koi8-r"), "Гавань Сеула"),
    _reads("shift-jis", "Japanese in Shift-JIS", JAPANESE.encode("shift-jis"), "ソウルの港"),
    _reads("iso-2022-jp", "Japanese in ISO-2022-JP", JAPANESE.encode("iso2022_jp"), "ソウルの港"),
    _reads("gb18030", "Chinese in GB18030", CHINESE.encode("gb18030"), "首尔的港口"),
    _reads("euc-kr", "Korean in EUC-KR", KOREAN.encode("euc-kr"), "서울의 항구"),
    _reads("utf-8-cut", "UTF-8, cut in a character", FRENCH[:-9].encode()[:60], "Le port de Séoul"),
    _reads(
        *("utf-8-overlong", "an overlong “/” in UTF-8, twice"),
        *(RUSSIAN.encode() + b"\xc0\xaf \xe0\x80\xaf\n", "Гавань Сеула"),
    ),
    _reads(
        *("cesu-8", "lone surrogates as three bytes each (CESU-8)"),
        *(RUSSIAN.encode() * 4 + b"\xed\xa0\xbd\xed\xb8\x80\n", "Гавань Сеула"),
    ),
    _reads(
        *("mixed", "a line in Latin-1 among many in UTF-8, all else ASCII"),
        *(_latin_inside, "The harbour"),
    ),
    _refused("nul", "UTF-8 with NUL bytes in it", TEXT.replace(" ", "\0"), "binary data"),
    _refused("one-nul", "UTF-8 with one NUL byte", TEXT + "\0", "binary data"),
    _refused("png", "a picture (PNG) called a text", _png, "binary data"),
    _refused("elf", "a program (ELF) called a text", _elf, "binary data"),
    _refused("gzip", "a compressed file (gzip)", lambda: gzip.compress(_elf()), "binary data"),
    _refused("random", "100 kB of chance", lambda: random.Random(1).randbytes(100_000), "binary"),
    _refused("empty", "no bytes at all", b"", "is empty"),
    _refused("white", "white space alone", " \t\r\n \u00a0\u2003\u200b\n", "only white space"),
    _refused("only-mark", "a byte order mark alone", b"\xef\xbb\xbf", "only white space"),
    _refused("only-utf-16-mark", "the mark of UTF-16 alone", b"\xff\xfe", "only white space"),
)
