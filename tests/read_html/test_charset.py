"""The encoding of a page: declared, wrongly declared, or not at all."""

from __future__ import annotations

import codecs

import pytest

from translate.read.html import parse

GERMAN = "Südkorea wählt einen neuen Präsidenten, und „niemand“ weiß, wofür – außer für 5 €."
TEXTS = {
    "cp1252": GERMAN,
    "gb18030": "市议会星期二决定将旧港口关闭两年，城里谁也没有料到这件事。",
    "cp932": "市議会は火曜日、古い港を二年間閉鎖することを決めた。①㈱",
    "cp949": "시의회는 화요일에 낡은 항구를 2년 동안 폐쇄하기로 했다. 뷁",
    "big5hkscs": "市議會星期二決定將舊港口關閉兩年，城裡誰也沒有料到這件事。",
    "cp1251": "Городской совет решил во вторник закрыть старый порт на два года.",
    "cp1254": "Belediye meclisi salı günü eski limanı iki yıl kapatmaya karar verdi. ğüşı",
    "cp874": "สภาเมืองมีมติเมื่อวันอังคารให้ปิดท่าเรือเก่าเป็นเวลาสองปี",
    "euc_jp": "市議会は火曜日、古い港を二年間閉鎖することを決めた。",
    "iso2022_jp": "市議会は火曜日、古い港を二年間閉鎖することを決めた。",
    "koi8_u": "Міська рада вирішила у вівторок закрити старий порт на два роки.",
    "iso8859_2": "Rada miejska postanowiła we wtorek zamknąć stary port na dwa lata.",
}
LABELS = [
    ("iso-8859-1", "cp1252"), ("latin1", "cp1252"), ("US-ASCII", "cp1252"),
    ("windows-1252", "cp1252"), ("gb2312", "gb18030"), ("GBK", "gb18030"),
    ("shift_jis", "cp932"), ("x-sjis", "cp932"), ("Shift-JIS", "cp932"), ("euc-kr", "cp949"),
    ("ks_c_5601-1987", "cp949"), ("big5", "big5hkscs"), ("windows-1251", "cp1251"),
    ("iso-8859-9", "cp1254"), ("latin5", "cp1254"), ("tis-620", "cp874"), ("euc-jp", "euc_jp"),
    ("iso-2022-jp", "iso2022_jp"), ("koi8-u", "koi8_u"), ("iso-8859-2", "iso8859_2"),
]  # fmt: skip


def read(text: str, head: str, encoding: str) -> tuple[str, str]:
    data = f"<!doctype html><html><head>{head}</head><body><p>{text}</p>".encode(encoding)
    article = parse(data, "page.html")
    return article.blocks[-1].text, article.encoding


@pytest.mark.parametrize(("label", "encoding"), LABELS)
def test_a_declared_encoding_is_what_browsers_take_it_for(label: str, encoding: str) -> None:
    text = TEXTS[encoding]
    assert read(text, f"<meta charset={label}>", encoding) == (text, encoding)
    head = f"<META content='text/html; charset={label}' http-equiv='Content-Type'>"
    assert read(text, head, encoding) == (text, encoding)
    data = f"<?xml version='1.0' encoding='{label}'?><html><body><p>{text}</p>".encode(encoding)
    assert parse(data, "x").blocks[0].text == text


@pytest.mark.parametrize(
    ("declared", "encoding", "found"),
    [
        ("utf-8", "cp1252", "cp1252"),
        ("iso-8859-1", "utf-8", "utf-8"),
        ("gb2312", "utf-8", "utf-8"),
        ("shift_jis", "cp1252", "cp1252"),
        ("utf-16", "utf-8", "utf-8"),
        ("utf-7", "utf-8", "utf-8"),
        ("rot13", "utf-8", "utf-8"),
        ("no-such", "cp1252", "cp1252"),
        ("", "cp1252", "cp1252"),
    ],
)
def test_a_wrong_declaration_is_not_believed(declared: str, encoding: str, found: str) -> None:
    assert read(GERMAN, f"<meta charset='{declared}'>", encoding) == (GERMAN, found)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
    ],
)
def test_a_mark_counts_more_than_what_is_declared(mark: bytes, encoding: str) -> None:
    source = f"<html><head><meta charset=iso-8859-1></head><body><p>{GERMAN}</p></body></html>"
    assert parse(mark + source.encode(encoding), "x").blocks[0].text == GERMAN


def test_an_encoding_in_a_comment_or_far_below_is_not_declared() -> None:
    assert read(GERMAN, "<!-- <meta charset=shift_jis> -->", "utf-8") == (GERMAN, "utf-8")
    far = " " * 5000 + "<meta charset=shift_jis>"
    assert read(TEXTS["cp1251"], far, "cp1251") == (TEXTS["cp1251"], "cp1251")


def test_a_broken_character_does_not_change_the_encoding() -> None:
    data = b"<meta charset=gbk><p>" + (TEXTS["gb18030"] * 5).encode("gbk") + b"\xff</p>"
    article = parse(data, "x")
    assert article.encoding == "gb18030"
    assert article.blocks[0].text.startswith(TEXTS["gb18030"])


def test_zero_bytes_are_passed_over() -> None:
    data = f"<meta charset=utf-8><p>{GERMAN}\0</p>\0<p>mo\0re</p>".encode() + b" " * 400
    assert [block.text for block in parse(data, "x").blocks] == [GERMAN, "more"]
