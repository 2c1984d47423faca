"""Which days have vintages, and a digest of all that was known by each, so that only what changed is computed again."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from pathlib import Path

import pandas as pd

from analysis.ledger.opening import Ledger
from analysis.reconcile.costs import load_costs
from analysis.reconcile.stable import stable_text

Digests = dict[pd.Timestamp, str]
_HEAD = "known_on,digest\n"
_TIMELESS = ("publishers", "claimants", "counters", "rounds")


def day_digests(ledger: Ledger) -> Digests:
    """For every day on which a source with claims was published, a digest of all that the figures then depend on.

    Of an undated source the day counts on which an editor read it.
    """
    sources = ledger.sources[ledger.sources["source_id"].isin(list(ledger.claims["source_id"]))]
    sources = sources.assign(known_on=sources["published_on"].fillna(sources["retrieved_on"]))
    claims = ledger.claims.merge(sources[["source_id", "known_on"]], on="source_id", how="left")
    dated = {
        "sources": sources, "claims": claims,
        "events": ledger.events.assign(known_on=ledger.events["date_start"]),
        "decisions": ledger.decisions.assign(known_on=ledger.decisions["decided_on"]),
    }  # fmt: skip
    news = _news(dated)
    chain = hashlib.sha256(stable_text(load_costs()).encode())
    for name in _TIMELESS:
        chain.update("".join(_texts(getattr(ledger, name))).encode())
    looked, digests = set(sources["known_on"]), {}
    for day in sorted({*news, *looked}):
        chain.update(news.get(day, "").encode())
        if day in looked:
            digests[day] = chain.hexdigest()[:16]
    return digests


def _news(dated: dict[str, pd.DataFrame]) -> dict[pd.Timestamp, str]:
    """All rows that become known on each day, as text."""
    news: dict[pd.Timestamp, str] = defaultdict(str)
    for name, frame in dated.items():
        for day, text in zip(frame["known_on"], _texts(frame), strict=True):
            if not pd.isna(day):
                news[day] += f"{name}{text}\n"
    return news


def _texts(frame: pd.DataFrame) -> list[str]:
    """Each row as a text."""
    return list(map(str, zip(*(frame[name].astype(str).tolist() for name in frame), strict=True)))


def first_change(digests: Digests, kept: Digests) -> pd.Timestamp | None:
    """The first day on which the digests part, since later days build on it; None when they are the same."""
    return next((day for day in sorted({*digests, *kept}) if digests.get(day) != kept.get(day)), None)


def read_digests(path: Path) -> Digests:
    """The digests that were written with the vintages; none when the file is missing or of another shape."""
    lines = path.read_text().splitlines(keepends=True) if path.is_file() else []
    if not lines or lines[0] != _HEAD:
        return {}
    return {pd.Timestamp(line[:10]): line[11:].strip() for line in lines[1:]}


def written_digests(digests: Digests) -> bytes:
    """The digests as a small table, a day a row."""
    return (_HEAD + "".join(f"{day:%Y-%m-%d},{digest}\n" for day, digest in digests.items())).encode()
