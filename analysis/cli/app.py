"""What the commands share: the program they belong to, the project's folders, and options that several have."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
ROOT = Path(__file__).resolve().parents[2]
LEDGER, RECONCILED = ROOT / "data" / "ledger", ROOT / "data" / "reconciled"

Root = Annotated[Path, typer.Option(help="The folder that holds data/.", show_default="this project")]
Tables = Annotated[Path, typer.Option(help="Folder with the ledger's tables.", show_default="this project")]
Json = Annotated[bool, typer.Option("--json", help="As JSON, for a program.")]
