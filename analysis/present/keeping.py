"""What is remembered of finished pages between builds, so that only those made of other things are made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from analysis.files import write_text
from analysis.present.finish.page import Listed

_MEMORY = ".cache/pages.json"


@dataclass(frozen=True)
class Kept:
    """A page: what it was made of and its finished form (as digests), what lists say of it, and files it links."""

    made_of: str
    finished: str
    title: str
    description: str
    files: tuple[str, ...]

    def listed(self, path: str) -> Listed:
        """The page as lists of pages know it."""
        return Listed(path, self.title, self.description)


def digest(*parts: object) -> str:
    """A hash of the parts; bytes as they are, anything else as it prints."""
    total = hashlib.sha256()
    for part in parts:
        content = part if isinstance(part, bytes) else repr(part).encode()
        total.update(len(content).to_bytes(8, "big") + content)
    return total.hexdigest()


def remembered(root: Path, made_of: Mapping[str, str], site: Path) -> dict[str, Kept]:
    """The pages whose finished form in the folder `site` is still right; none when the memory is missing or damaged."""
    try:
        memory = json.loads((root / _MEMORY).read_text())
        known = {path: Kept(**entry | {"files": tuple(entry["files"])}) for path, entry in memory.items()}
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return {}
    return {path: kept for path, kept in known.items() if _is_right(kept, made_of.get(path), site / path)}


def _is_right(kept: Kept, made_of: str | None, page: Path) -> bool:
    return kept.made_of == made_of and page.is_file() and digest(page.read_bytes()) == kept.finished


def remember(root: Path, pages: Mapping[str, Kept]) -> None:
    """Keep this for the next build."""
    write_text(
        root / _MEMORY, json.dumps({path: asdict(kept) for path, kept in sorted(pages.items())}, indent=1) + "\n"
    )
