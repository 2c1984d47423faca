"""Pages as they were read, in WARC files that stay on this machine."""

from __future__ import annotations

import io
import os
from dataclasses import dataclass
from pathlib import Path

from analysis.gather.net.fetch import Page
from analysis.gather.net.outcomes import FetchError

_LEFT_OUT = ("content-encoding", "transfer-encoding", "content-length", "set-cookie", "connection")


@dataclass(frozen=True)
class Spot:
    """Where a capture lies: file name, first byte, number of bytes."""

    file: str
    start: int
    length: int


class Captures:
    """A folder of WARC files, one a month; bodies are stored decompressed, one gzip member a record."""

    def __init__(self, folder: Path, ends: dict[str, int]) -> None:
        self._folder, self._ends = folder, ends

    def write(self, page: Page, digest: str) -> Spot:
        """Append a page. Raises FetchError when there is no room; the file is then as it was."""
        record = _record(page, digest)
        name = self._file_of(page)
        start = self._ends.get(name, 0)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            _append(self._folder / name, start, record)
        except OSError as error:
            raise FetchError("disk full", error.strerror or str(error)) from None
        self._ends[name] = start + len(record)
        return Spot(name, start, len(record))

    def _file_of(self, page: Page) -> str:
        """This month's file; another when it holds captures that this memory does not know."""
        month = page.fetched_at.strftime("%Y-%m")
        names = [f"{month}.warc.gz", *(f"{month}-{number}.warc.gz" for number in range(2, 1000))]
        return next(name for name in names if name in self._ends or not _holds(self._folder / name))

    def read(self, spot: Spot) -> bytes:
        """The body at this spot. Raises OSError when it is not there or damaged."""
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed

        if not spot.file:
            raise FileNotFoundError("there is no capture")
        with (self._folder / spot.file).open("rb") as file:
            file.seek(spot.start)
            content = file.read(spot.length)
        try:
            record = next(iter(ArchiveIterator(io.BytesIO(content))), None)
        except ArchiveLoadFailed:
            record = None
        if record is None:
            raise OSError(f"the capture in {spot.file} at {spot.start} is damaged")
        return bytes(record.raw_stream.read())


def _holds(path: Path) -> bool:
    return path.is_file() and path.stat().st_size > 0


def _append(path: Path, start: int, record: bytes) -> None:
    """Write at `start` whatever a killed run left behind it, and make sure that it is on the disk."""
    with path.open("r+b" if path.exists() else "wb") as file:
        try:
            file.seek(start)
            file.write(record)
            file.truncate()
            file.flush()
            os.fsync(file.fileno())
        except OSError:
            file.truncate(start)
            raise


def _record(page: Page, digest: str) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import BufferWARCWriter

    writer = BufferWARCWriter(gzip=True)
    headers = [pair for pair in page.headers if pair[0].lower() not in _LEFT_OUT]
    record = writer.create_warc_record(
        page.final,
        "response",
        payload=io.BytesIO(page.body),
        http_headers=StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1"),
        warc_headers_dict={
            "WARC-Date": page.fetched_at.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "WARC-Payload-Digest": f"sha256:{digest}",
        },
    )
    writer.write_record(record)
    return bytes(writer.get_contents())
