"""What `python -m analysis extract` does: files in, candidates out, as JSON lines or as a list to read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from analysis.files import shown
from analysis.gather.article import NoArticleError, read_article
from analysis.gather.extract.candidate import Candidate
from analysis.gather.extract.claims import extract_claims
from analysis.gather.extract.normal import LANGUAGES
from analysis.problems import InputError, Problem

_SIDES = {"UA": "Ukraine", "RU": "Russia", "mediator": "mediator", "third_party": "the outlet"}


def lines(files: list[Path], published: date, language: str | None, as_json: bool) -> Iterator[str]:
    """The lines to print for the files, each file's candidates in the order of its text."""
    if language is not None and language not in LANGUAGES:
        raise InputError([Problem("--language", None, "", f"is {language}", f"choose one of {', '.join(LANGUAGES)}")])
    texts = {file: _text(file) for file in files}
    for file, text in texts.items():
        candidates = extract_claims(text, published, language)
        yield from _json_lines(file, candidates) if as_json else _readable(file, text, candidates)


def _text(file: Path) -> str:
    """The article in a file, as text; of plain text the text as it stands, so that positions count in it."""
    try:
        return read_article(file.read_bytes(), file.name).text
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
