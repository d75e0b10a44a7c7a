"""Files of XLIFF 1.2 and 2.x for tests, and short ways to read and fill them."""

from __future__ import annotations

import re

from translate.article import Rendering, Unit
from translate.formats import xliff

OLD = """\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://example.invalid/xliff.dtd">
<!-- Made by a tool. -->
<xliff version='1.2' xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:t="urn:tool">
  <file original="a &amp; b" source-language="en" datatype="plaintext"  >
    <body>
      <group id="g">
        <trans-unit id="1" t:state="kept"   >
          <source>Press <g id="1">Enter</g> &lt;now&gt;<x id="2"/></source>
          <note>a <![CDATA[<note>]]></note>
        </trans-unit>
        <trans-unit id="2" translate="no"><source>NAME</source></trans-unit>
      </group>
      <trans-unit id="3" approved="yes"><source>Yes</source><target>Sí</target></trans-unit>
      <trans-unit id="4">
        <source>No</source>
        <target state='new' state-qualifier="exact-match" t:a=' state="x"'>No.</target>
        <alt-trans><source>None</source><target>Nada</target></alt-trans>
      </trans-unit>
      <trans-unit id="5"><source>Done</source><target state="final">Hecho</target></trans-unit>
      <trans-unit id="6"><source><x id="1"/></source></trans-unit>
      <trans-unit id="7"><source>Empty</source><target/></trans-unit>
    </body>
  </file>
</xliff>
"""
NEW = """\
<?xml version="1.0"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en"
         xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0">
 <x:file id="f">
  <x:unit id="u">
   <mtc:matches><mtc:match ref="#1"><x:source>Match</x:source><x:target>M</x:target></mtc:match>
   </mtc:matches>
   <x:originalData><x:data id="d1">[b]</x:data></x:originalData>
   <x:segment id="s1">
    <x:source>Be <x:pc id="1">very <x:ph id="2"/></x:pc>good</x:source>
   </x:segment>
   <x:ignorable><x:source> </x:source></x:ignorable>
   <x:segment id="s2" state="initial">
    <x:source>Two</x:source>
    <x:target>Dos</x:target>
   </x:segment>
   <x:segment state="reviewed"><x:source>Three</x:source><x:target>Tres</x:target></x:segment>
  </x:unit>
  <x:group id="g" translate="no">
   <x:unit id="v"><x:segment><x:source>Not</x:source></x:segment></x:unit>
   <x:unit id="w" translate="yes"><x:segment><x:source>But</x:source></x:segment></x:unit>
  </x:group>
 </x:file>
</x:xliff>
"""


REVIEW = 'state="needs-review-translation"'


def old(source: str, after: str = "", attributes: str = 'target-language="es"') -> str:
    return (
        f'<xliff version="1.2"><file source-language="en" {attributes}><body><trans-unit id="1">'
        f"<source>{source}</source>{after}</trans-unit></body></file></xliff>"
    )


def new(source: str, after: str = "") -> str:
    return (
        '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" '
        f'trgLang="es"><file id="f"><unit id="u"><segment><source>{source}</source>{after}'
        "</segment></unit></file></xliff>"
    )


def units(text: str) -> dict[str, Unit]:
    return {unit.id: unit for unit in xliff.read(text.encode(), "a.xlf").units}


def fill(text: str, **renderings: str | Rendering) -> str:
    given = {
        key: one if isinstance(one, Rendering) else Rendering(one)
        for key, one in renderings.items()
    }
    return xliff.write(text.encode(), "a.xlf", given, "es").decode()


def inner(text: str, name: str) -> list[str]:
    return re.findall(f"<{name}(?: [^>]*)?>(.*?)</{name}>", text, re.DOTALL)
