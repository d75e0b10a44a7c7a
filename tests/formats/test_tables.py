"""Tables: chosen cells are units, and of the rest no byte changes."""

from __future__ import annotations

import codecs
import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from translate.article import Document, Kind, Rendering
from translate.errors import InputError, UsageError
from translate.formats.tables import read, write

CSV = """id,Title,text,url
1,Harbour,"The harbour, they said, is ""closed"".",https://example.org/1
2, Market ,Nobody asked.,
3,,"Two
lines",x
"""
JSONL = """{"id":1, "title": "Harbour", "meta": {"body": "It is \\"closed\\".", "tags":["a", "b"]}}

{"meta":{"body":"Caf\\u00e9\\n","tags":[]},  "title":null, "n": [1, {"text": "deep"}]}
"""
ASKED = "The fishermen had heard of it last of all"


def texts(data: bytes, name: str, columns: Sequence[str] | None = None) -> list[str]:
    return [unit.text for unit in read(data, name, columns).units]


def own(document: Document) -> dict[str, Rendering]:
    return {unit.id: Rendering(unit.text) for unit in document.units}


def changed(
    data: bytes, name: str, change: Callable[[str], str], columns: Sequence[str] | None = None
) -> bytes:
    units = read(data, name, columns).units
    return write(
        data, name, {u.id: Rendering(change(u.text)) for u in units}, "de", columns=columns
    )


def rows(data: bytes, **dialect: Any) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode(), newline=""), **dialect))


class TestCsv:
    def test_columns_that_are_named_so(self) -> None:
        units = read(CSV.encode(), "a.csv").units
        assert [(unit.id, unit.text, unit.kind) for unit in units] == [
            ("r2c2", "Harbour", Kind.TITLE),
            ("r2c3", 'The harbour, they said, is "closed".', Kind.PARAGRAPH),
            ("r3c2", "Market", Kind.TITLE),
            ("r3c3", "Nobody asked.", Kind.PARAGRAPH),
            ("r4c3", "Two\nlines", Kind.PARAGRAPH),
        ]

    def test_only_what_changes_is_written_anew(self) -> None:
        new = {
            "r3c2": Rendering("Markt"),
            "r3c3": Rendering('Er sagte: "Ja", und\ning.'),
            "r4c3": Rendering("Zwei Zeilen"),
            "r9c9": Rendering("nowhere"),
        }
        assert write(CSV.encode(), "a.csv", new, "de").decode() == (
            CSV.replace(" Market ", " Markt ")
            .replace("Nobody asked.", '"Er sagte: ""Ja"", und\ning."')
            .replace('"Two\nlines"', '"Zwei Zeilen"')
        )

    def test_an_empty_text_is_an_empty_cell(self) -> None:
        data = b"text\nOne\ntwo\n"
        again = write(data, "a.csv", {"r2c1": Rendering("")}, "de")
        assert rows(again) == [["text"], [""], ["two"]]

    def test_columns_that_are_asked_for(self) -> None:
        assert texts(CSV.encode(), "a.csv", ["TITLE"]) == ["Harbour", "Market"]
        assert texts(CSV.encode(), "a.csv", [" url "]) == ["x"]
        again = changed(CSV.encode(), "a.csv", str.upper, ["title"])
        assert again.decode() == CSV.replace("Harbour,", "HARBOUR,").replace("Market", "MARKET")
        with pytest.raises(UsageError, match=r"no column 'sum'.*'id', 'Title', 'text', 'url'"):
            read(CSV.encode(), "a.csv", ["title", "sum"])
        assert read(CSV.encode(), "a.csv", []) == read(CSV.encode(), "a.csv")
        with pytest.raises(UsageError, match="no column"):
            write(CSV.encode(), "a.csv", {}, "de", columns=["c"])

    def test_without_such_names_columns_with_sentences(self) -> None:
        data = f"no;wer;was\n1;Ann;{ASKED}\n2;Bob Lee;{ASKED}, of course\n3;;Yes\n".encode()
        assert texts(data, "a.csv") == [ASKED, f"{ASKED}, of course", "Yes"]
        assert texts(data.partition(b"\n")[2], "a.csv") == [ASKED, f"{ASKED}, of course", "Yes"]
        japanese = "番号,文\n1,旧港口は二年間閉鎖されることになりました。\n".encode()
        assert texts(japanese, "a.csv") == ["旧港口は二年間閉鎖されることになりました。"]
        with pytest.raises(InputError, match="no column that is text"):
            read(b"a,b\n1,2\n3,4 5 6 7 8\n", "a.csv")

    @pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])
    def test_delimiters_quotes_and_line_ends(
        self, delimiter: str, newline: str, quoting: Any
    ) -> None:
        table = [["id", "text"], ["1", "One, two; three| four\tfive"], ["2", 'It\'s "it",\nno']]
        stream = io.StringIO()
        csv.writer(stream, delimiter=delimiter, lineterminator=newline, quoting=quoting).writerows(
            table
        )
        data = stream.getvalue().encode()
        assert texts(data, "a.csv") == [table[1][1], table[2][1]]
        assert write(data, "a.csv", own(read(data, "a.csv")), "de") == data
        again = rows(
            changed(data, "a.csv", lambda text: f'"{text}{delimiter}'), delimiter=delimiter
        )
        assert again == [table[0], *([i, f'"{text}{delimiter}'] for i, text in table[1:])]

    @pytest.mark.parametrize(
        ("data", "name", "units", "upper"),
        [
            ('id,text\n1,"a \\"b\\", c"\n', "a.csv", ['a "b", c'], 'id,text\n1,"A \\"B\\", C"\n'),
            ('id, text\n1, "a, b"\n2, "c"\n', "x", ["a, b", "c"], 'id, text\n1, "A, B"\n2, "C"\n'),
            ("id,text\n1,'a, b'\n2,'c'\n", "a.csv", ["a, b", "c"], "id,text\n1,'A, B'\n2,'C'\n"),
            ('text\tb\n"Oh" she\tc\nso "it\n', "x.tsv", ['"Oh" she', 'so "it'],
             'text\tb\n"OH" SHE\tc\nSO "IT\n'),
            ('text\n1" pipe\n', "a.csv", ['1" pipe'], 'text\n"1"" PIPE"\n'),
            ("text\nYes, it is\nNo\n", "x", ["Yes, it is", "No"], "text\nYES, IT IS\nNO\n"),
            ("sep=;\nid;text\n1;a,b\n", "a.csv", ["a,b"], "sep=;\nid;text\n1;A,B\n"),
            ("\n\nid,text\n\n1,a\n\n\n2,b", "a.csv", ["a", "b"], "\n\nid,text\n\n1,A\n\n\n2,B"),
            ("id,text\n1\n2,b,more,x\n,\n", "x", ["b"], "id,text\n1\n2,B,more,x\n,\n"),
            ("id,text\n1,https://a.b/c\n2,12.5\n3,b\n", "x", ["b"], "id,text\n1,https://a.b/c\n2,12.5\n3,B\n"),
            ('id,text\n1,"a"b\n', "a.csv", ["ab"], 'id,text\n1,"AB"\n'),
            ("text,id,text\na,1,b\n", "x", ["a", "b"], "text,id,text\nA,1,B\n"),
        ],
    )  # fmt: skip
    def test_dialects_and_faults(self, data: str, name: str, units: list[str], upper: str) -> None:
        assert texts(data.encode(), name) == units
        assert write(data.encode(), name, own(read(data.encode(), name)), "de") == data.encode()
        assert changed(data.encode(), name, str.upper).decode() == upper

    def test_tabs_and_line_ends_stay_out_of_files_without_quotes(self) -> None:
        data = b'id\ttext\n1\t"Oh" she\n'
        again = write(data, "a.tsv", {"r2c2": Rendering("a\tb\r\nc")}, "de")
        assert again == b"id\ttext\n1\ta b c\n"

    def test_a_quote_that_is_never_closed_is_refused(self) -> None:
        with pytest.raises(InputError, match=r"a\.csv, line 3: a quote"):
            read(b'id,text\n1,ok\n2,"never\n3,closed\n', "a.csv")

    @pytest.mark.parametrize("data", [b"", b"\n \n", b"\x00\x01\x02\x03", b"PK\x03\x04\x00\x00"])
    @pytest.mark.parametrize("name", ["a.csv", "a.tsv", "a.jsonl"])
    def test_what_is_no_text_is_refused(self, data: bytes, name: str) -> None:
        with pytest.raises(InputError):
            read(data, name)


class TestEncodings:
    @pytest.mark.parametrize(
        ("encoding", "mark"),
        [
            ("utf-8", b""),
            ("utf-8", codecs.BOM_UTF8),
            ("utf-16-le", codecs.BOM_UTF16_LE),
            ("utf-16-be", codecs.BOM_UTF16_BE),
        ],
    )
    @pytest.mark.parametrize(("text", "name"), [(CSV, "a.csv"), (JSONL, "a.jsonl")])
    @pytest.mark.parametrize("newline", ["\n", "\r\n"])
    def test_unicode(self, encoding: str, mark: bytes, text: str, name: str, newline: str) -> None:
        data = mark + text.replace("\n", newline).encode(encoding)
        document = read(data, name)
        assert len(document.units) >= 3
        assert write(data, name, own(document), "de") == data
        assert write(data, name, {}, "de") == data
        again = write(data, name, {document.units[0].id: Rendering("Häfen 港")}, "de")
        assert texts(again, name) == ["Häfen 港", *texts(data, name)[1:]]
        assert again == data.replace("Harbour".encode(encoding), "Häfen 港".encode(encoding)) or (
            name == "a.jsonl" and "\\u6e2f".encode(encoding) in again
        )

    def test_legacy(self) -> None:
        text = "Die Fischer hörten später davon, daß der Hafen geschlossen würde."
        data = f"id;text\r\n1;{text}\r\n2;Größe\r\n".encode("cp1252")
        assert texts(data, "a.csv") == [text, "Größe"]
        assert write(data, "a.csv", own(read(data, "a.csv")), "de") == data
        new = {"r3c2": Rendering("Été; à côté")}
        assert write(data, "a.csv", new, "fr") == data.replace(
            "Größe".encode("cp1252"), '"Été; à côté"'.encode("cp1252")
        )
        new = {"r3c2": Rendering("Więcej")}
        assert write(data, "a.csv", new, "pl") == codecs.BOM_UTF8 + (
            f"id;text\r\n1;{text}\r\n2;Więcej\r\n".encode()
        )

    def test_broken_bytes_stay(self) -> None:
        data = "id,text\n1,Déjà né à l'été\n2,Caf\n3,Fine\n".encode().replace(b"Caf", b"Caf\xc3")
        assert texts(data, "a.csv")[1] == "Caf\ufffd"
        again = write(data, "a.csv", {"r4c2": Rendering("Gut \ud800")}, "de")
        assert again == data.replace(b"Fine", b"Gut \xef\xbf\xbd")


class TestJsonl:
    def test_keys_that_are_named_so(self) -> None:
        units = read(JSONL.encode(), "a.jsonl").units
        assert [(unit.id, unit.text, unit.kind) for unit in units] == [
            ("r1c1", "Harbour", Kind.TITLE),
            ("r1c2", 'It is "closed".', Kind.PARAGRAPH),
            ("r3c1", "Café", Kind.PARAGRAPH),
            ("r3c2", "deep", Kind.PARAGRAPH),
        ]
        assert read(JSONL.encode(), "standard input").units == units

    def test_keys_that_are_asked_for(self) -> None:
        assert texts(JSONL.encode(), "a.jsonl", ["meta.tags"]) == ["a", "b"]
        assert texts(JSONL.encode(), "a.jsonl", ["Meta.Body"]) == ['It is "closed".', "Café"]
        with pytest.raises(UsageError, match=r"no column 'body'.*'meta\.body'"):
            read(JSONL.encode(), "a.jsonl", ["body"])

    def test_only_what_changes_is_written_anew(self) -> None:
        new = {"r1c2": Rendering('Er ist "zu"\\'), "r3c1": Rendering("Kaffeehäuser")}
        assert write(JSONL.encode(), "a.jsonl", new, "de").decode() == (
            JSONL.replace('It is \\"closed\\".', 'Er ist \\"zu\\"\\\\')
            .replace("Caf\\u00e9", "Kaffeeh\\u00e4user")
        )  # fmt: skip
        plain = '{"text": "Café"}\n'.encode()
        assert write(plain, "a.jsonl", {"r1c1": Rendering("Käse")}, "de") == (
            '{"text": "Käse"}\n'.encode()
        )

    def test_without_such_names_keys_with_sentences(self) -> None:
        data = "".join(json.dumps({"who": "Ann", "was": [ASKED, i]}) + "\n" for i in range(3))
        assert texts(data.encode(), "a.jsonl") == [ASKED] * 3
        assert texts(f'"{ASKED}"\n["{ASKED}"]'.encode(), "a.jsonl") == [ASKED] * 2
        with pytest.raises(InputError, match="no column that is text"):
            read(b'{"a": 1, "b": "x"}\n', "a.jsonl")

    @pytest.mark.parametrize(
        "line",
        ["{", '{"text": "a"', "{'text': 'a'}", "text", "{} {}", "[" * 100_000, "1" * 9999],
    )  # fmt: skip
    def test_a_broken_line_is_named(self, line: str) -> None:
        with pytest.raises(InputError, match=r"a\.jsonl, line 2: this is no JSON"):
            read(f'{{"text": "fine"}}\n{line}\n'.encode(), "a.jsonl")

    def test_a_lone_surrogate_is_no_trouble(self) -> None:
        data = b'{"text": "a \\ud800 b", "body": "c"}\n'
        assert texts(data, "a.jsonl") == ["a \ufffd b", "c"]
        assert write(data, "a.jsonl", {"r1c2": Rendering("d")}, "") == data.replace(b'"c"', b'"d"')


CELL = st.text(
    st.characters(codec="utf-8", exclude_characters="\x00", exclude_categories=["Cc"])
    | st.sampled_from(",;\t|\"'\\\r\n aé"),
    max_size=12,
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False) | CELL,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(CELL, inner, max_size=3),
    max_leaves=8,
)


class TestLaws:
    @settings(max_examples=60)
    @given(
        cells=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=5),
        new=CELL,
        delimiter=st.sampled_from(",;\t|"),
        is_double=st.booleans(),
        quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    )
    def test_cells_are_those_of_the_csv_module(
        self, cells: list[tuple[str, str]], new: str, delimiter: str, is_double: bool, quoting: Any
    ) -> None:
        stream = io.StringIO()
        form: dict[str, Any] = {"delimiter": delimiter, "doublequote": is_double}
        if not is_double:
            form["escapechar"] = "\\"
            quoting = csv.QUOTE_ALL
        # A quote within a text tells the two ways of writing it apart.
        start = "x" if is_double else 'x"y'
        writer = csv.writer(stream, quoting=quoting, lineterminator="\r\n", **form)
        writer.writerow(["id", "text"])
        writer.writerows([f"{i}{one}", f"{start}{two}"] for i, (one, two) in enumerate(cells))
        data = stream.getvalue().encode()
        units = read(data, "x").units
        assert [unit.text for unit in units] == [f"{start}{two}".strip() for _, two in cells]
        assert write(data, "x", own(read(data, "x")), "de") == data
        again = write(data, "x", {units[-1].id: Rendering(f"x{new}")}, "de")
        before, after = rows(data, **form), rows(again, **form)
        assert after[:-1] == before[:-1] and after[-1][0] == before[-1][0]
        assert after[-1][1].strip() == f"x{new}".strip()

    @settings(max_examples=60)
    @given(
        values=st.lists(st.tuples(JSON, CELL), min_size=1, max_size=4),
        is_ascii=st.booleans(),
        indent=st.sampled_from([(",", ":"), (", ", ": "), (" ,\t", " :  ")]),
        new=CELL,
    )
    def test_other_values_stay(
        self, values: list[tuple[Any, str]], is_ascii: bool, indent: tuple[str, str], new: str
    ) -> None:
        lines = [
            json.dumps({"other": a, "text": f"x{b}"}, ensure_ascii=is_ascii, separators=indent)
            for a, b in values
        ]
        data = "\n".join(lines).encode()
        columns = ["text"]
        units = read(data, "a.jsonl", columns).units
        assert [unit.text for unit in units] == [f"x{b}".strip() for _, b in values]
        assert write(data, "a.jsonl", own(read(data, "a.jsonl")), "de") == data
        again = write(data, "a.jsonl", {units[0].id: Rendering(f"x{new}")}, "de", columns)
        first, *rest = again.decode().split("\n")
        assert rest == lines[1:]
        back = json.loads(first)
        assert back["other"] == values[0][0]
        assert back["text"].strip() == f"x{new}".strip()

    @settings(max_examples=60)
    @given(text=st.text(st.sampled_from("a b,;\t|\"'\\\r\n=.1"), max_size=40))
    def test_anything_is_read_or_refused(self, text: str) -> None:
        data = f"id,text{text}\nx,y\n".encode()
        try:
            document = read(data, "x")
        except InputError:
            return
        assert write(data, "x", own(document), "de") == data


# Were any of these quadratic, the test would not come back.
@pytest.mark.parametrize(
    "body",
    [
        "," * 16_000,
        ",a" * 10_000,
        "\n" * 30_000,
        '"' * 100_001,
        '","' * 100_001,
        '"",' * 5_000,
        "\\" * 100_000,
        " " * 100_000,
        ",'" * 8_000,
        'a"' * 150_000,
        "x\n" * 10_000,
    ],
    ids=lambda body: ascii(body[:4]),
)
def test_hostile_tables_take_linear_time(body: str) -> None:
    for data in (f"text\n{body}\nEnd".encode(), f"id,text,{body}".encode()):
        try:
            document = read(data, "x")
        except InputError:
            continue
        assert write(data, "x", own(document), "de") == data


@pytest.mark.parametrize("data", ["text," + "," * 20_000, "text\n" + ",x" * 20_000])
def test_too_many_columns_are_refused(data: str) -> None:
    with pytest.raises(InputError, match="16384 columns"):
        read(data.encode(), "a.csv")
    keys = ",".join(f'"k{i}":"x"' for i in range(20_000))
    with pytest.raises(InputError, match="16384 columns"):
        read(f"{{{keys}}}".encode(), "a.jsonl")


def test_hostile_json_takes_linear_time() -> None:
    long = "k" * 200_000
    deep = '{"a":' * 900 + '"x"' + "}" * 900
    many = ",".join(['"x"'] * 20_000)
    data = f'{{"text":"x","{long}":{{"{long}":[{many}]}}}}\n{deep}\n"{"a " * 100_000}"'.encode()
    document = read(data, "a.jsonl")
    assert [unit.text for unit in document.units] == ["x"]
    assert write(data, "a.jsonl", {"r1c1": Rendering("y")}, "") == data.replace(b'"x"', b'"y"', 1)


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_a_file_of_5_mb_is_no_trouble(name: str) -> None:
    cell = f"{ASKED}, " * 20
    if name == "a.csv":
        data = ("id,text\n" + f'1,"{cell}"\n' * 6000).encode()
    else:
        data = (json.dumps({"id": 1, "text": cell}) + "\n").encode() * 6000
    document = read(data, name)
    assert len(data) > 5_000_000 and len(document.units) == 6000
    again = write(data, name, {document.units[-1].id: Rendering("Ende")}, "de")
    assert again.startswith(data[:-2000]) and b"Ende" in again[-20:]
