"""Bytes of unknown charset to text: what is declared is only one guess among others."""

from __future__ import annotations

import codecs
import re
import unicodedata

_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_LEGACY = ["cp1251", "koi8_u", "koi8_r", "iso8859_5", "mac_cyrillic", "cp866", "cp1252", "utf_16_le", "utf_16_be"]
"""The charsets that pages in English, Ukrainian and Russian are found in besides UTF-8."""
_DECLARED = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_MAGIC = (
    *(b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"PK\x03\x04", b"\x1f\x8b", b"\x7fELF", b"OggS", b"ID3"),
    *(
        b"MZ\x90",
        b"\x28\xb5\x2f\xfd",
        b"BZh",
        b"\xfd7zXZ",
        b"Rar!",
        b"7z\xbc\xaf",
        b"wOFF",
        b"wOF2",
        b"\xd0\xcf\x11\xe0",
    ),
)
_BROKEN = 0.02
"""Share of undecodable characters up to which a text still counts as UTF-8 with a few broken places."""


def is_binary(content: bytes) -> bool:
    """Whether these bytes are no text in any charset: a picture, an archive, a program, noise."""
    head = content[:4096]
    if head.startswith(_MAGIC) or head[4:8] == b"ftyp":
        return True
    if head.startswith(tuple(_BOMS)) or _looks_like_utf16(head):
        return False
    return sum(byte < 32 and byte not in b"\t\n\r\f\x1b" for byte in head) > len(head) / 50


def decoded(content: bytes, content_type: str = "") -> str:
    """The text of these bytes: by its mark, as UTF-8, or in the charset in which it reads most like a language."""
    for mark, charset in _BOMS.items():
        if content.startswith(mark):
            return content.decode(charset, errors="replace")
    if not _looks_like_utf16(content[:4096]):
        text = content.decode("utf-8", errors="replace")
        allowed = len(re.findall(r"[^\x00-\x7f]", text)) * _BROKEN + text.endswith("\ufffd")
        if text.count("\ufffd") <= allowed:
            return text
    return _guessed(content, content_type)


def _looks_like_utf16(head: bytes) -> bool:
    """Half of the bytes of Western markup in UTF-16 are zero, always at the same side of the pair."""
    zeros = sorted((head[::2].count(0), head[1::2].count(0)))
    return zeros[1] > len(head) / 5 and zeros[0] * 10 < zeros[1]


def _guessed(content: bytes, content_type: str) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000], cp_isolation=_LEGACY).best()
    declared = [found.decode("ascii").lower() for found in _DECLARED.findall(content_type.encode() + content[:2048])]
    for charset in [*([best.encoding] if best else []), *declared, "cp1251"]:
        try:
            return content.decode(charset, errors="replace")
        except LookupError:
            continue
    return content.decode("utf-8", errors="replace")


def plain(text: str) -> str:
    """The text without control and invisible characters (they steer terminals and hide words), in composed form."""
    kept = "".join(c for c in unicodedata.normalize("NFC", text) if c in "\n\t" or unicodedata.category(c)[0] != "C")
    return kept.replace("\ufffd", "")


def one_line(text: str) -> str:
    """The same on one line with single spaces: for titles."""
    return " ".join(plain(re.sub(r"\s", " ", text)).split())
