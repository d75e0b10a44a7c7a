"""Names that a program reads (a.txt, a_b, foo(), --flag, v1.2.3, @name): they stay as they are."""

from __future__ import annotations

import regex

# Endings that are no words, so that a sentence that lacks its space ("end.The") is no file.
_ENDINGS = (
    "7z|aac|apk|avi|avif|bak|bash|bat|bib|bin|bmp|bz2|cfg|conf|cpp|cs|css|csv|cxx|dat|db|deb"
    "|dll|dmg|doc|docm|docx|epub|exe|flac|gif|gitignore|gz|hpp|htm|html|ico|ics|ini|ipynb|iso"
    "|jar|java|jpeg|jpg|js|json|jsonl|jsx|kt|log|m4a|md|mdx|mkv|mobi|mov|mp3|mp4|mpeg|msi|odp"
    "|ods|odt|ogg|otf|parquet|pdf|php|png|po|pot|ppt|pptx|ps1|psd|py|pyc|rar|rpm|rst|rtf|scss"
    "|sh|sql|sqlite|srt|svg|swf|tar|tbx|tex|tgz|tif|tiff|tmp|tmx|toml|ts|tsv|tsx|ttf|txt|vtt"
    "|wav|webm|webp|whl|woff|woff2|xhtml|xlf|xliff|xls|xlsm|xlsx|xml|xsd|xsl|xz|yaml|yml|zip"
)
_DOMAINS = "com|edu|gov|info|io|net|org"
_NAME = r"[\p{L}\p{N}_%+~-]"
# In front of a code there is nothing that might belong to it, and behind it neither.
_BEFORE, _AFTER = r"(?<![\p{L}\p{N}_@#/\\.~%-])", r"(?![\p{L}\p{N}_])"
_KINDS = (
    # foo(), a.b(); a_b and __a__
    r"[A-Za-z_][A-Za-z0-9_.]{0,80}\(\)",
    # /etc/hosts, ~/a, ./a, C:\a; src/a.py below
    rf"(?:~|\.{{1,2}})/{_NAME}{{1,80}}(?:[/.]{_NAME}{{1,80}}){{0,20}}/?",
    rf"/{_NAME}{{1,80}}(?:\.{_NAME}{{1,20}})?(?:/{_NAME}{{1,80}}(?:\.{_NAME}{{1,20}})*){{1,20}}/?",
    rf"[A-Za-z]:\\{_NAME}{{1,80}}(?:[\\.]{_NAME}{{1,80}}){{0,20}}",
    rf"(?:{_NAME}{{1,80}}/){{0,20}}(?:\*|{_NAME}{{1,80}})(?:\.{_NAME}{{1,40}}){{0,3}}"
    rf"\.(?i:{_ENDINGS})",
    rf"[A-Za-z0-9-]{{1,63}}(?:\.[A-Za-z0-9-]{{1,63}}){{0,4}}\.(?:{_DOMAINS})"
    r"(?:/[\w./%~+-]{0,100}[\w/])?",
    r"[\p{L}\p{N}]{1,60}(?:_{1,2}[\p{L}\p{N}]{1,60}){1,12}|__[A-Za-z0-9]{1,60}__",
    r"--[A-Za-z][A-Za-z0-9]{0,40}(?:-[A-Za-z0-9]{1,40}){0,6}(?:=[A-Za-z0-9_./:-]{1,80})?(?!-)"
    # and no dashes around an aside: "--which was odd-- he left"
    r"(?!.{0,200}?[\p{L}\p{N}]--(?:[\s,.;:!?]|$))",
    r"v\p{N}{1,5}(?:\.\p{N}{1,5}){0,4}(?:[-+.][A-Za-z0-9]{1,20}){0,3}",
    r"#[\p{L}_][\p{L}\p{M}\p{N}_]{1,100}",
    r"@[A-Za-z_][A-Za-z0-9_]{1,60}(?:[./-][A-Za-z0-9_]{1,60}){0,4}",
)
_CODE = regex.compile(_BEFORE + "(?:" + "|".join(_KINDS) + ")" + _AFTER)
# None is without one of these.
_SIGNS = frozenset("._/\\#@-(0123456789")


def codes(text: str) -> tuple[str, ...]:
    """The names in a text that a program reads, each once.

    Files, folders and domains, identifiers with underscores or "()", options, versions that begin
    with v, hashtags and @names. "U.S.", "end.The", "and/or" and "1.2.2017" are none.
    """
    if _SIGNS.isdisjoint(text):
        return ()
    return tuple(dict.fromkeys(match.group() for match in _CODE.finditer(text)))
