"""Speed, measured as ratios within one run: the build against the plain tools run one after another (make bench).

Nothing here is asserted: shared machines make absolute times lie.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd
from rich.console import Console
from rich.table import Table

_ROOT = Path(__file__).resolve().parents[1]
_BUILD = [sys.executable, "-m", "analysis", "build"]
_COMPILE = """
from pathlib import Path
from analysis.ledger.compile import compile_ledger, write_ledger
write_ledger(compile_ledger(Path("data")), Path("data/ledger"))
"""
_BARE = """
import glob, io
import pandas as pd
for name in glob.glob("data/curated/*.csv"):
    pd.read_csv(name).to_parquet(io.BytesIO())
"""
_ROWS: list[tuple[str, float, float]] = []


def seconds(command: list[str], root: Path) -> float:
    """How long a command takes in a project's folder; the bench ends when it fails."""
    began = time.monotonic()
    environment = os.environ | {"PYTHONPATH": str(root), "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return time.monotonic() - began


def copy_project(place: Path) -> Path:
    """A clean checkout of what is committed and edited, without anything built."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=_ROOT, capture_output=True, text=True, check=True
    )
    for name in filter(None, listed.stdout.splitlines()):
        if (_ROOT / name).is_file():
            target = place / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(_ROOT / name, target)
    return place


def _edit_one_claim(root: Path) -> None:
    path = root / "data" / "curated" / "claims.csv"
    path.write_text(path.read_text().replace(",207,,,exact,", ",208,,,exact,", 1))


def _plain_tools(root: Path) -> float:
    """Each notebook with nbconvert, one after another, then the renderer."""
    spent = 0.0
    for notebook in sorted((root / "notebooks").glob("*.ipynb")):
        spent += seconds(
            [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--stdout", str(notebook)], root
        )
    shutil.rmtree(root / "_site")  # the renderer empties no site that it did not make alone
    return spent + seconds([str(Path(sys.executable).parent / "smalldocs"), "render", "."], root)


def _records_linear(root: Path) -> None:
    """Compile the ledger, and a hundred times the claims made by relabelling, against plain pandas."""
    ours = [sys.executable, "-c", _COMPILE]
    once, bare = seconds(ours, root), seconds([sys.executable, "-c", _BARE], root)
    _ROWS.append(("records / bare read_csv + to_parquet", once, bare))
    decisions = root / "data" / "curated" / "decisions.csv"  # they name claims that the relabelling renames
    decisions.write_text(decisions.read_text().splitlines()[0] + "\n")
    for name, key in (("claims", "claim_id"), ("sources", "source_id")):
        path = root / "data" / "curated" / f"{name}.csv"
        frame = pd.read_csv(path, dtype=str, keep_default_na=False)
        many = [frame.assign(**_relabelled(frame, key, number)) for number in range(100)]
        pd.concat(many).to_csv(path, index=False, lineterminator="\n")
    _ROWS.append(("records, 100 times the claims / once", seconds(ours, root), once))


def _relabelled(frame: pd.DataFrame, key: str, number: int) -> dict[str, pd.Series]:
    """New identifiers for one copy of the claims or sources, so that all are different statements."""
    new = {"source_id": frame["source_id"] + f"-{number}"}
    return new | ({"claim_id": f"C{number:03d}" + frame["claim_id"].str[1:]} if key == "claim_id" else {})


def main() -> None:
    """Print each time in seconds, what it is set against, and the ratio."""
    with tempfile.TemporaryDirectory() as place:
        root = copy_project(Path(place))
        full = seconds(_BUILD, root)
        again = seconds(_BUILD, root)
        _edit_one_claim(root)
        edited = seconds(_BUILD, root)
        plain = _plain_tools(root)
        _ROWS.append(("full build / plain tools", full, plain))
        _ROWS.append(("nothing changed / plain tools", again, plain))
        _ROWS.append(("one claim edited / plain tools", edited, plain))
        _records_linear(root)
    table = Table("what", "seconds", "against", "ratio", title="Speed")
    for what, ours, theirs in _ROWS:
        table.add_row(what, f"{ours:.2f}", f"{theirs:.2f}", f"{ours / theirs:.2f}")
    Console().print(table)


if __name__ == "__main__":
    main()
