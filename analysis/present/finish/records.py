"""What the data say about the pages: which record or dataset a page shows, as reference managers read it."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.present.book import Row, rows_by, rows_of
from analysis.present.finish.page import Page
from analysis.present.messages import twin
from analysis.present.words import Words, known
from analysis.publish import cite, heads
from analysis.publish.history import edition_here
from analysis.publish.identity import Edition
from analysis.publish.records import open_frames

DATA_PAGE = "site/data.html"
_FORMATS = {".csv": "text/csv", ".json": "application/json", ".parquet": "application/vnd.apache.parquet"}
_PAGES = {"z:itemType": "webpage", "DC.type": "Text"}


@dataclass(frozen=True)
class Records:
    """The edition of the data that the site shows, what each page is about, and the figures of each record."""

    edition: Edition
    works: dict[str, cite.Work] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    figures: dict[str, list[Row]] = field(default_factory=dict)
    withdrawn: list[Row] = field(default_factory=list)

    def about(self, path: str) -> str:
        """All that the head of a page takes from the records, in one text that changes when it does."""
        work = self.works.get(next(iter(twin(path).values())))
        return repr((work, self.days.get(work.record), self.figures.get(work.record))) if work else ""


def read_records(root: Path, address: str) -> Records | None:
    """The records of the project at `root`; None for a site without data."""
    if not (root / "data" / "ledger").is_dir():
        return None
    frames = open_frames(root / "data")
    edition = replace(edition_here(root, frames), address=address.rstrip("/"))
    found = Records(edition, {DATA_PAGE: replace(cite.dataset(edition), path=DATA_PAGE)})
    for frame, make in ((frames["events"], cite.event), (frames["rounds"], cite.round_)):
        for row in rows_of(frame):
            work = make(edition, row)
            found.works[work.path] = work
            found.days[work.record] = "/".join(f"{row[day]:%Y-%m-%d}" for day in ("date_start", "date_end"))
    found.figures.update(rows_by(frames["figures"], "subject_id"))
    found.withdrawn.extend(rows_of(frames.get("withdrawn", pd.DataFrame())))
    return found


def metas(page: Page, records: Records) -> list[tuple[str, str]]:
    """Name and content of the elements that reference managers read, for pages that people cite."""
    work = _work(page, records)
    if work is None:
        return []
    spoken = {"DC.language": page.language} | (_PAGES if page.kind == "stories" else {})
    return [(name, spoken.get(name, content)) for name, content in heads.meta(work)]


def json_ld(page: Page, records: Records, image: str) -> dict[str, Any] | None:
    """The page's subject as schema.org knows it: the site, the dataset, a record of it, or an article."""
    work = _work(page, records)
    edition = records.edition
    if page.kind == "front":
        return _thing("WebSite", name=page.title, description=page.description, url=edition.at(""))
    if work is None:
        return None
    if page.kind == "stories":
        return _article(page, work, image)
    told = heads.json_ld(work) | {"inLanguage": page.language}
    told |= _filled({"distribution": list(_files(page, edition)), "image": image})
    return told if not work.record else told | _measured(page, work, records)


def _work(page: Page, records: Records) -> cite.Work | None:
    """What the page is about: its record in the page's own words, the dataset, or the story itself."""
    first = next(iter(twin(page.path).values()))
    if page.kind == "stories":
        return cite.Work(page.title, records.edition, page.name, page.path)
    work = records.works.get(first)
    if work is None or first == DATA_PAGE:
        return work and replace(work, path=page.path)
    return replace(work, title=page.title, path=page.path)


def _article(page: Page, work: cite.Work, image: str) -> dict[str, Any]:
    edition = work.edition
    return _thing(
        "Article",
        headline=page.title,
        description=page.description,
        url=work.address,
        image=image,
        inLanguage=page.language,
        dateModified=edition.issued.isoformat(),
        author=[{"@type": "Organization", "name": author} for author in edition.authors],
        license=heads.LICENCES.get(edition.licence, edition.licence),
        isBasedOn=edition.at(DATA_PAGE),
    )


def _measured(page: Page, work: cite.Work, records: Records) -> dict[str, Any]:
    words = Words(page.language)
    values = [_value(row, words) for row in records.figures.get(work.record, []) if known(row["best"])]
    return {"temporalCoverage": records.days[work.record]} | _filled({"variableMeasured": values})


def _value(row: Row, words: Words) -> dict[str, Any]:
    name = f"{words.direction(row['direction'])}: {words.group(row['group'])}"
    ends = {"minValue": row["low"], "value": row["best"], "maxValue": row["high"]}
    return {"@type": "PropertyValue", "name": name} | {key: int(end) for key, end in ends.items() if known(end)}


def _files(page: Page, edition: Edition) -> Iterator[dict[str, Any]]:
    """The data files that the page offers."""
    for href in dict.fromkeys(map(str, page.main.xpath(".//a/@href"))):
        form = _FORMATS.get(posixpath.splitext(href)[1])
        if form and "://" not in href:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page.path), href))
            yield {"@type": "DataDownload", "encodingFormat": form, "contentUrl": edition.at(path) or href}


def _thing(type_: str, **values: Any) -> dict[str, Any]:  # noqa: ANN401  # JSON values
    return {"@context": "https://schema.org", "@type": type_} | _filled(values)


def _filled(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value}
