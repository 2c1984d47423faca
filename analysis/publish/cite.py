"""How to cite the dataset or one of its records, as text, BibTeX, RIS and CSL-JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from analysis.problems import PlainError
from analysis.publish.identity import PROJECT, Edition

_KEY = "exchange-ledger"
_RECORDS = {"events": "event_id", "rounds": "round_id", "claims": "claim_id"}


@dataclass(frozen=True)
class Work:
    """What one citation names: the dataset (`record` blank) or a record of it, in one edition."""

    title: str
    edition: Edition
    record: str = ""
    path: str = ""

    @property
    def key(self) -> str:
        """A citation key that two states of one record do not share."""
        return "-".join(part for part in (_KEY, self.record.lower(), self.edition.state) if part)

    @property
    def address(self) -> str:
        """Where the work stands; blank when the site's address is not known."""
        return self.edition.at(self.path)


def dataset(edition: Edition) -> Work:
    """The whole dataset as a work."""
    return Work(edition.title, edition)


def event(edition: Edition, row: Mapping[str, Any]) -> Work:
    """One event, from its row of the events table."""
    return Work(row["label"], edition, row["event_id"], f"events/{row['event_id']}.html")


def round_(edition: Edition, row: Mapping[str, Any]) -> Work:
    """One round, from its row of the rounds table."""
    return Work(row["label"], edition, row["round_id"], f"rounds/{row['round_id']}.html")


def claim(edition: Edition, row: Mapping[str, Any]) -> Work:
    """One claim, from its row of the claims table."""
    return Work(f"Claim by {row['claimant']}", edition, row["claim_id"], claim_path(row))


def claim_path(row: Mapping[str, Any]) -> str:
    """Where a claim is shown: on its event's or round's page, or with its counter's totals."""
    subject, counter = row["subject_id"], row["counter_id"]
    if pd.notna(subject):
        return f"{'rounds' if subject.startswith('round-') else 'events'}/{subject}.html#{row['claim_id']}"
    return f"site/totals.html#{counter}" if pd.notna(counter) else f"api/v1/latest/claims/{row['claim_id']}.json"


MAKERS: dict[str, Callable[[Edition, Mapping[str, Any]], Work]] = {"events": event, "rounds": round_, "claims": claim}


def work_of(edition: Edition, frames: Mapping[str, pd.DataFrame], subject: str = "") -> Work:
    """The dataset, or the record with this identifier. Raises PlainError when there is no such record."""
    if not subject:
        return dataset(edition)
    for name, key in _RECORDS.items():
        found = frames[name][frames[name][key] == subject]
        if len(found):
            return MAKERS[name](edition, {str(column): cell for column, cell in found.iloc[0].items()})
    gone = frames["withdrawn"][frames["withdrawn"]["identifier"] == subject]
    if len(gone):
        raise PlainError(_withdrawn(gone.iloc[0]))
    raise PlainError(
        f"There is no record “{subject}”; name an event (2024-01-31), a round (round-2025-05-23) or a claim (C0001), "
        "or nothing for the whole dataset."
    )


def _withdrawn(row: pd.Series) -> str:
    instead = f"; cite {row['successor']} instead" if pd.notna(row["successor"]) else ""
    return f"The record “{row['identifier']}” was withdrawn{instead}: {row['reason']}"


def cite(work: Work, form: str) -> str:
    """The citation in one of FORMATS, with a line end. Raises PlainError for any other format."""
    if form not in FORMATS:
        raise PlainError(f"There is no format “{form}”; choose {', '.join(list(FORMATS)[:-1])} or {list(FORMATS)[-1]}.")
    return FORMATS[form](work) + "\n"


def as_text(work: Work) -> str:
    """One line of plain text."""
    edition = work.edition
    what = f"{work.title} (record {work.record}). In {edition.title}" if work.record else edition.title
    where = f"https://doi.org/{edition.doi}" if edition.doi and not work.record else work.address
    words = f"{'; '.join(edition.authors)} ({edition.issued.year}). {what} ({_state(edition)}) [Data set]."
    return f"{words} {where}".strip()


def _state(edition: Edition) -> str:
    lead = f"version {edition.version}" if edition.version else f"as recorded on {_day(edition.issued)}"
    return f"{lead}; data through {_day(edition.through)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def as_bibtex(work: Work) -> str:
    """A BibTeX entry of type `misc`, which every style knows."""
    edition = work.edition
    fields = {
        "author": " and ".join(f"{{{_tex(author)}}}" for author in edition.authors),
        "title": f"{{{_tex(work.title)}}}",
        "howpublished": f"Record {_tex(work.record)} in {_tex(edition.title)}" if work.record else "Data set",
        "year": str(edition.issued.year),
        "month": str(edition.issued.month),
        "version": _tex(edition.state),
        "publisher": PROJECT,
        "doi": "" if work.record else edition.doi,
        "url": work.address,
        "note": _tex(f"Data through {_day(edition.through)}; licence {edition.licence}"),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{work.key},", *lines, "}"])


_TEX = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def _tex(text: str) -> str:
    return "".join(_TEX.get(char, f"\\{char}" if char in "&%$#_{}" else char) for char in text)


def as_ris(work: Work) -> str:
    """A RIS record of type DATA."""
    edition = work.edition
    lines = [
        ("TY", "DATA"),
        ("ID", work.key),
        *(("AU", author) for author in edition.authors),
        ("TI", work.title),
        ("T2", edition.title if work.record else ""),
        ("PY", str(edition.issued.year)),
        ("DA", edition.issued.strftime("%Y/%m/%d")),
        ("ET", edition.state),
        ("PB", PROJECT),
        ("M1", work.record),
        ("DO", "" if work.record else edition.doi),
        ("UR", work.address),
        ("N1", f"Data through {_day(edition.through)}; licence {edition.licence}"),
        *(("KW", word) for word in edition.keywords),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {' '.join(value.split())}" for tag, value in lines if value or tag == "ER")


def csl(work: Work) -> dict[str, Any]:
    """The work as a CSL-JSON item."""
    edition = work.edition
    item: dict[str, Any] = {
        "id": work.key,
        "type": "dataset",
        "title": work.title,
        "container-title": edition.title if work.record else "",
        "author": [{"literal": author} for author in edition.authors],
        "issued": {"date-parts": [[edition.issued.year, edition.issued.month, edition.issued.day]]},
        "version": edition.state,
        "number": work.record,
        "publisher": PROJECT,
        "genre": "Data set",
        "DOI": "" if work.record else edition.doi,
        "URL": work.address,
        "note": f"Data through {_day(edition.through)}; licence {edition.licence}",
        "keyword": ", ".join(edition.keywords),
    }
    return {name: value for name, value in item.items() if value}


def as_csl_json(work: Work) -> str:
    """A CSL-JSON array with one item, as Zotero and Pandoc read it."""
    return json.dumps([csl(work)], ensure_ascii=False, indent=2)


FORMATS: dict[str, Callable[[Work], str]] = {
    "text": as_text,
    "bibtex": as_bibtex,
    "ris": as_ris,
    "csl-json": as_csl_json,
}
