"""Everything that is generated before the site is rendered: event pages, computed parts, downloads."""

from __future__ import annotations

import csv
import io
import os
import shutil
import zipfile
from pathlib import Path

import pandas as pd

from analysis.files import write_all
from analysis.present.book import Book
from analysis.present.event_pages import event_pages
from analysis.present.parts import FOLDER, parts
from analysis.present.story_list import story_items, story_sections

DOWNLOADS = "downloads"


def write_pages(book: Book, root: Path) -> int:
    """Write all generated pages, parts and downloads, and say how many; files of records that are gone are removed."""
    texts = {**dict(event_pages(book)), **dict(parts(book)), **data_notes(root), **story_parts(root), **downloads(book)}
    files = {path: text.encode() for path, text in texts.items()} | {
        f"{DOWNLOADS}/notebooks.zip": zipped_notebooks(root)
    }
    folders: dict[str, dict[str, bytes]] = {}
    for path, content in files.items():
        folder, name = os.path.split(path)
        folders.setdefault(folder, {})[name] = content
    for folder, contents in folders.items():
        write_all(root / folder, contents)
        for stale in set(os.listdir(root / folder)) - set(contents):
            _remove(root / folder / stale)
    return len(files)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def data_notes(root: Path) -> dict[str, str]:
    """The chapters of data/README.md, which repository and site share."""
    text = (root / "data" / "README.md").read_text()
    return {f"{FOLDER}/data-notes.md": text[text.index("## ") :]}


def story_parts(root: Path) -> dict[str, str]:
    """The list of stories, for the front page and for the page of all stories."""
    return {f"{FOLDER}/stories.md": story_items(root), f"{FOLDER}/all-stories.md": story_sections(root)}


def zipped_notebooks(root: Path) -> bytes:
    """The notebooks as the repository has them, zipped: renderers take a bare .ipynb for a page."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_STORED) as archive:
        for path in sorted((root / "notebooks").glob("*.ipynb")):
            archive.writestr(zipfile.ZipInfo(path.name), path.read_bytes())
    return sink.getvalue()


def downloads(book: Book) -> dict[str, str]:
    """The tables as CSV, for spreadsheets."""
    tables = book.tables()
    return {f"{DOWNLOADS}/{name}.csv": as_csv(frame) for name, frame in tables.items()}


def as_csv(frame: pd.DataFrame) -> str:
    """The frame as CSV with ISO dates; a text that a spreadsheet would run as a formula is defused by an apostrophe."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    writer.writerow(frame.columns)
    for row in frame.itertuples(index=False):
        writer.writerow([_plain(value) for value in row])
    return sink.getvalue()


def _plain(value: object) -> object:
    if pd.isna(value):  # type: ignore[call-overload]  # cells are scalars
        return ""
    if isinstance(value, pd.Timestamp):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, str):
        text = value.replace("\r\n", "\n").replace("\r", "\n")  # csv.writer leaves a lone carriage return unquoted
        return "'" + text if text.startswith(("=", "+", "-", "@", "\t")) else text
    return value
