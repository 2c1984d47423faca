"""What is cited: the dataset's name, makers and licence, and the state of it that a reader has before them."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pandas as pd

from analysis.digests import ADDRESS_VARIABLE, REPOSITORY_VARIABLE, SITE
from analysis.files import missing, shown
from analysis.problems import InputError, Problem

PROJECT = "Exchange Ledger"
CITATION = "CITATION.cff"
_DATED = {
    "claims": "recorded_on",
    "decisions": "decided_on",
    "corrections": "corrected_on",
    "withdrawn": "withdrawn_on",
}


@dataclass(frozen=True)
class Edition:
    """The dataset in one state: a release when `version` is filled, else what the records held on `issued`.

    `through` is the last day that the data reach; `address` is the site's, with no slash at its end, or blank;
    `repository` likewise is where errors are reported.
    """

    title: str
    about: str
    authors: tuple[str, ...]
    licence: str
    keywords: tuple[str, ...]
    issued: date
    through: date
    version: str = ""
    address: str = ""
    doi: str = ""
    repository: str = ""

    @property
    def state(self) -> str:
        """The version, or the day of the newest record when this state was not released: one word for a citation."""
        return self.version or self.issued.isoformat()

    def at(self, path: str) -> str:
        """The address of a page or file of the site; blank when the site's own address is not known."""
        return f"{self.address}/{path}" if self.address else ""


def edition_of(
    root: Path, frames: Mapping[str, pd.DataFrame], version: str = "", issued: date | None = None
) -> Edition:
    """The edition of these tables in the project at `root`: names from CITATION.cff, days from the records.

    Raises InputError when CITATION.cff is missing or lacks what a citation needs.
    """
    named = _citation(root / CITATION)
    return Edition(
        title=named["title"],
        about=named["abstract"],
        authors=tuple(_author(author) for author in named["authors"]),
        licence=named["license"],
        keywords=tuple(named.get("keywords", ())),
        issued=issued or last_recorded(frames),
        through=data_through(frames),
        version=version,
        address=site_address(root),
        doi=named.get("doi", ""),
        repository=repository_address(root),
    )


def citation_message(path: Path) -> str:
    """The sentence in CITATION.cff that asks to be cited."""
    return str(_yaml(path).get("message") or "Please cite these data as below.")


def data_through(frames: Mapping[str, pd.DataFrame]) -> date:
    """The last day that any event or total reaches."""
    days = pd.concat([frames["events"]["date_end"], frames["claims"]["as_of"]]).dropna()
    return date.fromisoformat(f"{days.max():%Y-%m-%d}")


def last_recorded(frames: Mapping[str, pd.DataFrame]) -> date:
    """The last day on which a claim, decision or correction entered the records."""
    days = pd.concat([frames[name][column] for name, column in _DATED.items()]).dropna()
    return date.fromisoformat(f"{days.max():%Y-%m-%d}")


def site_address(root: Path) -> str:
    """Where the site stands: the environment's SITE_URL, else `website: site-url` of _quarto.yml, without last slash.

    Blank when there is none, or only one under a top-level name that is reserved for examples.
    """
    return _address(root, ADDRESS_VARIABLE, "site-url")


def repository_address(root: Path) -> str:
    """Where the project is kept: the environment's REPOSITORY_URL, else `website: repo-url`; blank likewise."""
    return _address(root, REPOSITORY_VARIABLE, "repo-url")


def _address(root: Path, variable: str, key: str) -> str:
    written = os.environ.get(variable) or (_yaml(root / SITE).get("website") or {}).get(key) or ""
    host = urlsplit(str(written)).hostname or ""
    return "" if host.endswith(".example") else str(written).rstrip("/")


def _citation(path: Path) -> dict[str, Any]:
    named = _yaml(path)
    for name in ("title", "abstract", "authors", "license"):
        if not named.get(name):
            raise InputError([Problem(shown(path), None, name, "is missing", "write it; citations are made from it")])
    return named


def _yaml(path: Path) -> dict[str, Any]:
    import yaml

    try:
        found = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise missing(path) from None
    except yaml.YAMLError as error:
        raise InputError([Problem(shown(path), None, "", f"is not YAML ({error})", "mend it")]) from None
    return found if isinstance(found, dict) else {}


def _author(author: Mapping[str, str]) -> str:
    person = f"{author.get('family-names', '')}, {author.get('given-names', '')}".strip(", ")
    return author.get("name") or person
