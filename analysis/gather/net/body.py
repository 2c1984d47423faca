"""An answer's body within limits: decompressed piece by piece, so that a bomb is left before it bursts."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from analysis.gather.net.outcomes import FetchError

_PIECE = 1 << 16


def read_body(pieces: Iterable[bytes], encoding: str, limit: int) -> bytes:
    """The whole body, decompressed when `encoding` is gzip or deflate. Raises FetchError beyond `limit` bytes."""
    coding = encoding.strip().lower()
    if coding not in ("", "identity", "gzip", "x-gzip", "deflate"):
        raise FetchError("damaged", f"compressed as {coding[:40]}, which was not asked for")
    plain = pieces if coding in ("", "identity") else _inflated(pieces)
    whole = bytearray()
    for piece in plain:
        whole += piece
        if len(whole) > limit:
            raise FetchError("too large")
    return bytes(whole)


def _inflated(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """At most 64 kB at a time, whatever the pieces hold; deflate with and without its header."""
    engine = None
    for piece in pieces:
        if engine is None and piece:
            engine = zlib.decompressobj(47 if piece[:1] in (b"\x1f", b"\x78") else -15)
        while engine is not None and piece and not engine.eof:
            try:
                yield engine.decompress(piece, _PIECE)
            except zlib.error as error:
                raise FetchError("damaged", str(error)) from None
            piece = engine.unconsumed_tail  # noqa: PLW2901  # what is left of this piece
    if engine is not None and not engine.eof:
        raise FetchError("damaged", "the compressed body breaks off")
