"""Everything that is generated before the site is rendered: event pages, computed parts, downloads."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from pathlib import Path

from analysis.files import write_all
from analysis.present.book import Book
from analysis.present.event_pages import event_pages
from analysis.present.parts import FOLDER, parts
from analysis.present.story_list import story_items, story_sections
from analysis.publish.formats import as_csv

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
