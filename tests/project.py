"""A small invented project in a temporary folder, whose sheets a test may spoil, and the command line run on it."""

from __future__ import annotations

import csv
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from analysis import cli
from analysis.ledger.compile import Compiled, compile_ledger, write_ledger
from analysis.ledger.opening import Ledger, open_ledger
from analysis.present.book import Book, open_book
from analysis.reconcile.account import reconcile, write_reconciled
from analysis.reconcile.vintages import renew_vintages

TINY = Path(__file__).parent / "tiny"
REPOSITORY = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Project:
    """A folder with `data/curated`, all of it invented."""

    root: Path

    @property
    def data(self) -> Path:
        return self.root / "data"

    def sheet(self, table: str) -> Path:
        return self.data / "curated" / f"{table}.csv"

    def rows(self, table: str) -> list[dict[str, str]]:
        with self.sheet(table).open(encoding="utf-8", newline="") as handle:
            return list(csv.DictReader(handle))

    def write(self, table: str, rows: list[dict[str, str]]) -> None:
        header = self.sheet(table).read_text(encoding="utf-8").splitlines()[0].split(",")
        with self.sheet(table).open("w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, header, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)

    def change(self, table: str, row: int, **cells: str) -> None:
        """Change cells of one row, numbered as a spreadsheet does: the header is row 1."""
        rows = self.rows(table)
        rows[row - 2].update(cells)
        self.write(table, rows)

    def append(self, table: str, *rows: dict[str, str]) -> None:
        self.write(table, [*self.rows(table), *rows])

    def compiled(self) -> Compiled:
        return compile_ledger(self.data)

    def ledger(self) -> Ledger:
        """The ledger compiled from the sheets as they are now, written and opened again."""
        write_ledger(self.compiled(), self.data / "ledger")
        return open_ledger(self.data / "ledger")

    def book(self) -> Book:
        """The book of the sheets as they are now."""
        write_reconciled(reconcile(self.ledger()), self.data / "reconciled")
        renew_vintages(self.ledger(), self.data / "reconciled")
        return open_book(self.data)


def copy_tiny(folder: Path) -> Project:
    shutil.copytree(TINY, folder / "data")
    return Project(folder)


@dataclass(frozen=True)
class Outcome:
    """How a command ended and what it printed."""

    status: int
    out: str
    err: str


@dataclass(frozen=True)
class Terminal:
    """Runs `python -m analysis …` in this process."""

    patch: pytest.MonkeyPatch
    captured: pytest.CaptureFixture[str]

    def run(self, *arguments: str) -> Outcome:
        self.patch.setattr("sys.argv", ["analysis", *arguments])
        self.captured.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = self.captured.readouterr()
        return Outcome(int(ended.value.code or 0), out, err)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below the folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
