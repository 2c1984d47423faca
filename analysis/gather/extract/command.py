"""What `python -m analysis extract` does: files in, candidates out, as JSON lines or as a list to read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from analysis.files import shown
from analysis.gather.article import Article, NoArticleError, read_article
from analysis.gather.extract.candidate import Candidate
from analysis.gather.extract.claims import extract_claims
from analysis.gather.extract.normal import LANGUAGES
from analysis.problems import InputError, Problem

_SIDES = {"UA": "Ukraine", "RU": "Russia", "mediator": "mediator", "third_party": "the outlet"}


def lines(files: list[Path], published: date | None, language: str | None, as_json: bool) -> Iterator[str]:
    """The lines to print for the files, each file's candidates in the order of its text.

    Without `published` a page's own date counts. Raises InputError for files that cannot be read or have no date.
    """
    if language is not None and language not in LANGUAGES:
        raise InputError([Problem("--language", None, "", f"is {language}", f"choose one of {', '.join(LANGUAGES)}")])
    articles = {file: _article(file) for file in files}
    for file, article in articles.items():
        day = published or article.published
        if day is None:
            raise InputError([Problem(shown(file), None, "", "shows no date", "give the day with --published")])
        candidates = extract_claims(article.text, day, language)
        yield from _json_lines(file, candidates) if as_json else _readable(file, article.text, candidates)


def archive(
    files: list[Path], folder: Path, published: date | None, processes: int | None, scheduler: str | None
) -> str:
    """Extract archives into Parquet files below `folder`; returns the line that says what was done."""
    from analysis.gather.extract.archive import extract_archive

    outcome = extract_archive(files, folder, published, processes=processes, scheduler=scheduler)
    return f"{outcome}; written to {shown(folder)}."


def _article(file: Path) -> Article:
    """The article in a file; of plain text the text as it stands, so that positions count in it."""
    try:
        return read_article(file.read_bytes(), file.name)
    except FileNotFoundError:
        raise InputError([Problem(shown(file), None, "", "does not exist", "give the path of an article")]) from None
    except OSError as error:
        cause = (error.strerror or "").lower()
        raise InputError([Problem(shown(file), None, "", f"cannot be read: {cause}", "give a readable file")]) from None
    except NoArticleError as error:
        raise InputError(
            [Problem(shown(file), None, "", f"is {error.reason}", "give an article as text or HTML")]
        ) from None


def _json_lines(file: Path, candidates: list[Candidate]) -> Iterator[str]:
    for candidate in candidates:
        yield json.dumps({"file": str(file), **candidate.row()}, ensure_ascii=False)


def _readable(file: Path, text: str, candidates: list[Candidate]) -> Iterator[str]:
    yield f"{shown(file)}: {len(candidates) or 'no'} {'statement' if len(candidates) == 1 else 'statements'}"
    for candidate in candidates:
        yield f"  {_when(candidate):<17} {_number(candidate):>13}  {candidate.measure:<30} {_who(candidate)}"
        yield f"{'':<19}“{_snippet(text, candidate)}”"


def _when(candidate: Candidate) -> str:
    if candidate.event_date:
        return candidate.event_date.isoformat()
    return f"up to {candidate.as_of.isoformat()}" if candidate.as_of else "no day"


def _number(candidate: Candidate) -> str:
    if candidate.value is None:
        return f"{candidate.value_low:,} to {candidate.value_high:,}"
    words = {"about": "about ", "at_least": "≥ ", "at_most": "≤ "}
    return f"{words.get(candidate.qualifier, '')}{candidate.value:,}"


def _who(candidate: Candidate) -> str:
    side = _SIDES[candidate.claimant_side]
    return f"{candidate.claimant} ({side})" if candidate.claimant else side


def _snippet(text: str, candidate: Candidate) -> str:
    before = text[max(0, candidate.start - 40) : candidate.start]
    after = text[candidate.end : candidate.end + 40]
    return " ".join(f"…{before}»{text[candidate.start : candidate.end]}«{after}…".split())
