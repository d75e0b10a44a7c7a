"""TBX and TMX as other programs write them; entities and other files are never resolved."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from glossary.concept import Concept, ConceptId, Glossary, Status, Term
from glossary.errors import GlossaryError
from glossary.exchange import Options, read, write

from .samples import SAMPLE

DCT = """<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
     xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
  <tbxHeader><fileDesc><sourceDesc><p>From a term base</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="c1">
      <transacGrp><basic:transactionType>origination</basic:transactionType></transacGrp>
      <min:subjectField>dykes</min:subjectField>
      <basic:externalCrossReference target="https://example.org/dyke">page</basic:externalCrossReference>
      <langSec xml:lang="de">
        <termSec>
          <term>Deich</term>
          <min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
          <basic:grammaticalGender>masculine</basic:grammaticalGender>
          <note>Not in the
            mountains.</note>
        </termSec>
        <termSec>
          <term>Damm</term>
          <min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus>
        </termSec>
      </langSec>
      <langSec xml:lang="en">
        <descripGrp>
          <basic:definition>A wall against
            the <hi>sea</hi>.</basic:definition>
          <basic:source>Ada</basic:source>
        </descripGrp>
        <termSec>
          <term>dyke</term>
          <min:partOfSpeech>noun</min:partOfSpeech>
          <descripGrp><basic:context>The dyke broke.</basic:context></descripGrp>
        </termSec>
        <termSec><term>dike</term></termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""
# The same in the other style, and in the version before.
DCA = """<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
  <tbxHeader><fileDesc><sourceDesc><p>From a term base</p></sourceDesc></fileDesc></tbxHeader>
  <text><body>
    <conceptEntry id="c1">
      <descrip type="subjectField">dykes</descrip>
      <xref type="externalCrossReference" target="https://example.org/dyke">page</xref>
      <langSec xml:lang="de">
        <termSec>
          <term>Deich</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          <termNoteGrp><termNote type="grammaticalGender">masculine</termNote></termNoteGrp>
          <note>Not in the mountains.</note>
        </termSec>
        <termSec>
          <term>Damm</term>
          <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
        </termSec>
      </langSec>
      <langSec xml:lang="en">
        <descripGrp>
          <descrip type="definition">A wall against the sea.</descrip>
          <admin type="source">Ada</admin>
        </descripGrp>
        <termSec>
          <term>dyke</term>
          <termNote type="partOfSpeech">noun</termNote>
          <descrip type="context">The dyke broke.</descrip>
        </termSec>
        <termSec><term>dike</term></termSec>
      </langSec>
    </conceptEntry>
  </body></text>
</tbx>
"""
V2 = '<?xml version="1.0"?>\n<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">\n' + DCA.replace(
    "<tbx type=", "<martif type="
).replace(' style="dca"', "").replace(' xmlns="urn:iso:std:iso:30042:ed-2"', "").replace(
    "tbx>", "martif>"
).replace("conceptEntry", "termEntry").replace("langSec", "langSet").replace("termSec", "tig")
DYKE = Concept(
    ConceptId("dykes", "dyke"),
    "A wall against the sea.",
    "https://example.org/dyke",
    "noun",
    terms={
        "en": (
            Term("dyke", "en", note="context: The dyke broke."),
            Term("dike", "en", Status.ADMITTED),
        ),
        "de": (
            Term("Deich", "de", gender="m", note="Not in the mountains."),
            Term("Damm", "de", Status.FORBIDDEN),
        ),
    },
)
TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4">
  <header srclang="EN" segtype="phrase" datatype="plaintext" adminlang="en" o-tmf="x"
          creationtool="x" creationtoolversion="1"/>
  <body>
    <tu><note>By Ada.</note>
      <tuv xml:lang="EN"><seg>dyke</seg></tuv><tuv xml:lang="DE"><seg>Deich</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>dyke</seg></tuv><tuv xml:lang="de"><seg>Damm</seg></tuv></tu>
    <tu><tuv lang="en"><seg>the <bpt i="1">&lt;b&gt;</bpt>big<ept i="1">&lt;/b&gt;</ept>
      ferry</seg></tuv><tuv lang="pt_BR"><seg>a balsa</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>This is a sentence, which is no term at all, and left out here.
      </seg></tuv><tuv xml:lang="de"><seg>Kurz.</seg></tuv></tu>
    <tu><tuv xml:lang="fr"><seg>digue</seg></tuv></tu>
  </body>
</tmx>
"""


@pytest.fixture
def kept(tmp_path: Path) -> Any:
    def keep(content: str | bytes, name: str, options: Options | None = None) -> Glossary:
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read(path, options)

    return keep


@pytest.mark.parametrize("content", [DCT, DCA, V2], ids=["dct", "dca", "v2"])
def test_tbx_of_all_kinds_says_the_same(kept: Any, content: str) -> None:
    assert kept(content, "x.tbx").concepts == {DYKE.id: DYKE}


def test_an_ntig_is_read_as_well(kept: Any) -> None:
    nested = V2.replace("<tig>", "<ntig><termGrp>").replace("</tig>", "</termGrp></ntig>")
    found = kept(nested.replace('<descrip type="context">The dyke broke.</descrip>', ""), "x.tbx")
    assert found.concepts[DYKE.id].terms["de"] == DYKE.terms["de"]


def test_homonyms_in_one_subject_are_told_apart_by_their_ids(kept: Any) -> None:
    entry = DCT[DCT.index("    <conceptEntry") : DCT.index("  </body>")]
    twice = DCT.replace(entry, entry + entry.replace('id="c1"', 'id="c2"'))
    assert list(kept(twice, "x.tbx").concepts) == [
        ConceptId("dykes", "dyke"),
        ConceptId("dykes c2", "dyke"),
    ]


def test_entries_without_the_main_language_are_left_out_and_told(kept: Any) -> None:
    told: list[str] = []
    assert not kept(DCT, "x.tbx", Options("fr", tell=told.append)).concepts
    assert "1 entries have no term in 'fr'" in told[0]
    assert ConceptId("dykes", "Deich") in kept(DCT, "x.tbx", Options("de")).concepts


def test_tbx_is_written_in_dct_style_with_categories_of_tbx_basic_alone() -> None:
    root = ET.fromstring(write(SAMPLE, "tbx"))
    core, minimal, basic = (
        "{urn:iso:std:iso:30042:ed-2}",
        "{http://www.tbxinfo.net/ns/min}",
        "{http://www.tbxinfo.net/ns/basic}",
    )
    assert root.tag == f"{core}tbx"
    assert (root.get("type"), root.get("style")) == ("TBX-Basic", "dct")
    used = {one.tag for one in root.iter() if not one.tag.startswith(core)}
    assert used == {
        *(f"{minimal}{name}" for name in ("subjectField", "administrativeStatus", "partOfSpeech")),
        *(f"{basic}{name}" for name in ("definition", "source", "grammaticalGender")),
    }
    parts = {one.text for one in root.iter(f"{minimal}partOfSpeech")}
    assert parts == {"noun"}  # TBX-Basic has no proper nouns; a note says so


def test_tmx_units_that_are_terms_become_concepts(kept: Any) -> None:
    told: list[str] = []
    found = kept(TMX, "x.tmx", Options(tell=told.append))
    assert found.concepts[ConceptId("", "dyke")].terms["de"] == (
        Term("Deich", "de", note="By Ada."),
        Term("Damm", "de", Status.ADMITTED),
    )
    ferry = found.concepts[ConceptId("", "the big ferry")]
    assert [term.text for term in ferry.terms["pt-BR"]] == ["a balsa"]
    assert len(found.concepts) == 2
    assert "1 units are longer than 60 characters" in told[0]
    assert "1 units have nothing in 'en'" in told[1]


# Refusals

LOL = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE tbx [<!ENTITY l0 "lol">{LOL}]><tbx>&l9;</tbx>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (BOMB, "x.tbx:1: declares entities, which are not resolved"),
        (
            '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n<tbx>&x;</tbx>',
            "x.tbx:1: declares entities",
        ),
        (
            '<!DOCTYPE tbx [<!ENTITY % x SYSTEM "http://127.0.0.1:9/x.dtd"> %x;]>\n<tbx/>',
            "x.tbx:1: declares entities",
        ),
        ('<!DOCTYPE tbx SYSTEM "x.dtd">\n<tbx>\n&unknown;</tbx>', "x.tbx:3: declares entities"),
        ("<tbx>&unknown;</tbx>", "x.tbx:1: is no valid XML from here on (undefined entity)"),
        (
            '<tbx xmlns:i="http://www.w3.org/2001/XInclude">\n<i:include href="/x"/></tbx>',
            "x.tbx:2: includes another file (XInclude)",
        ),
        ("<tbx>" * 99 + "</tbx>" * 99, "nests its elements too deeply"),
        ("", "x.tbx:1: is no valid XML"),
        ("<tbx>\n<body></tbx>", "x.tbx:2: is no valid XML from here on (mismatched tag)"),
        ("<html/>", "x.tbx:1: is no TBX but <html>"),
        ('<?xml version="1.0" encoding="klingon"?><tbx/>', "an encoding that is not known"),
        (
            DCT.replace('xml:lang="de"', 'xml:lang="German"'),
            "x.tbx:10: 'German' is no language tag",
        ),
        (DCT.replace("<term>Deich</term>", "<term/>"), "x.tbx:11: a term without text"),
        (
            DCT.replace("preferredTerm-", "best-"),
            "x.tbx:11: the administrative status 'best-admn-sts'",
        ),
    ],
)
def test_what_is_broken_or_unsafe_is_refused_in_a_sentence(
    kept: Any, content: str, message: str
) -> None:
    with pytest.raises(GlossaryError) as caught:
        kept(content, "x.tbx")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_tmx_with_an_unknown_language_is_refused(kept: Any) -> None:
    with pytest.raises(GlossaryError, match=r"x\.tmx:8: 'German' is no language tag"):
        kept(TMX.replace('"DE"', '"German"'), "x.tmx")
    with pytest.raises(GlossaryError, match="is no TMX but <tbx>"):
        kept(DCT, "x.tmx")
    with pytest.raises(GlossaryError, match="only read"):
        write(SAMPLE, "tmx")
