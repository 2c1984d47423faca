"""Where a finished page stands: the site's settings, its files, and what its data say."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.present.finish.records import Records
from analysis.present.finish.settings import Settings


@dataclass(frozen=True)
class Place:
    """What the frame and head of every page are made from; `files` are all of the site's, from its root."""

    settings: Settings
    files: frozenset[str]
    records: Records | None
