"""Everything that is generated before the site is rendered: event pages, computed parts, downloads."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path

from analysis.files import write_all
from analysis.present.book import Book
from analysis.present.changes_part import changes_parts
from analysis.present.event_pages import event_pages
from analysis.present.html import block
from analysis.present.ledger_style import PATH as LEDGER_STYLE
from analysis.present.ledger_style import ledger_style
from analysis.present.messages import LANGUAGES, folder_of, root_of
from analysis.present.parts import FOLDER, parts
from analysis.present.report_part import report_part
from analysis.present.story_list import story_items, story_sections
from analysis.present.trial_part import trial_parts
from analysis.present.words import Words, words_in
from analysis.publish.formats import as_csv
from analysis.publish.history import edition_here, releases
from analysis.publish.identity import Edition

DOWNLOADS = "downloads"


def write_pages(book: Book, root: Path) -> int:
    """Write all generated pages, parts and downloads, and say how many; files of records that are gone are removed."""
    edition = edition_here(root, book.tables())
    texts = {path: text for code in LANGUAGES for path, text in _in_language(book, edition, root, words_in(code))}
    texts |= changes_parts(book, releases(root))
    texts |= {LEDGER_STYLE: ledger_style(book)}
    texts |= data_notes(root) | story_parts(root) | trial_parts(root) | downloads(book)
    files = {path: text.encode() for path, text in texts.items()} | {
        f"{DOWNLOADS}/notebooks.zip": zipped_notebooks(root)
    }
    folders: dict[str, dict[str, bytes]] = {}
    for path, content in files.items():
        folder, name = os.path.split(path)
        folders.setdefault(folder, {})[name] = content
    for folder, contents in folders.items():
        write_all(root / folder, contents)
        below = {name.removeprefix(f"{folder}/").split("/")[0] for name in folders if name.startswith(f"{folder}/")}
        for stale in set(os.listdir(root / folder)) - set(contents) - below:
            _remove(root / folder / stale)
    return len(files)


def _in_language(book: Book, edition: Edition, root: Path, words: Words) -> Iterator[tuple[str, str]]:
    yield from event_pages(book, edition, words)
    yield from parts(book, words)
    yield f"{folder_of(words.code)}{FOLDER}/report.md", block(report_part(edition, words))
    if words.code != "en":
        yield from translated(root, words.code)


def translated(root: Path, code: str) -> Iterator[tuple[str, str]]:
    """The hand-written pages of another language, put where its pages stand."""
    for path in sorted((root / "site" / "messages" / code).glob("*.md")):
        place = "" if path.stem == "index" else "site/"
        yield f"{folder_of(code)}{place}{path.stem}.qmd", path.read_text(encoding="utf-8")


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
    """The list of stories, for the front page in each language and for the page of all stories."""
    lists = {f"{folder_of(code)}{FOLDER}/stories.md": story_items(root, root_of(code)) for code in LANGUAGES}
    return lists | {f"{FOLDER}/all-stories.md": story_sections(root)}


_RERUN = (
    "notebooks/*.ipynb", "data/ledger/*.parquet", "data/reconciled/*.parquet", "data/LICENSE", "LICENSE",
    "analysis/**/*.py", "analysis/**/*.csv", "site/messages/*.po", "site/styles/charts.css", "requirements*.txt",
)  # fmt: skip
"""The notebooks and what they need to be run again, at the places where they look for it."""


def zipped_notebooks(root: Path) -> bytes:
    """The notebooks with their data and code, zipped so that they run where they are unpacked.

    They stand beside the package: any Jupyter then finds it, on any system, with no path to set.
    """
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w") as archive:
        for path in sorted({path for pattern in _RERUN for path in root.glob(pattern)}):
            name = path.name if path.suffix == ".ipynb" else path.relative_to(root).as_posix()
            place = zipfile.ZipInfo(f"exchange-ledger/{name}")
            archive.writestr(place, path.read_bytes(), zipfile.ZIP_DEFLATED)
    return sink.getvalue()


def downloads(book: Book) -> dict[str, str]:
    """The tables as CSV, for spreadsheets."""
    tables = book.tables()
    return {f"{DOWNLOADS}/{name}.csv": as_csv(frame) for name, frame in tables.items()}
