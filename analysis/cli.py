"""The command line: `python -m analysis …`. Every command ends with status 0 only on success."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from analysis.problems import PlainError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
_ROOT = Path(__file__).resolve().parents[1]

Until = Annotated[str, typer.Option(help="Stop after this step: records, reconcile, pages, stories or site.")]
Root = Annotated[Path, typer.Option(help="The folder that holds data/.", show_default="this project")]
Force = Annotated[bool, typer.Option("--force", help="Run every step, changed or not.")]


@app.command()
def build(until: Until = "site", force: Force = False) -> None:
    """Run the whole flow: records, reconcile, pages, stories, site; what has not changed is skipped."""
    from analysis import build as flow

    flow.build(_ROOT, Console(), until=until, force=force)


@app.command()
def prepare() -> None:
    """Prepare data, pages and notebooks for a renderer; Quarto calls this before it renders."""
    from analysis import build as flow

    flow.build(_ROOT, Console(stderr=True), until="stories")


@app.command()
def records(root: Root = _ROOT) -> None:
    """Compile the curated and scraped records into the ledger, and validate it."""
    from analysis import build as flow

    flow.build(root, Console(), until="records", force=True)


@app.command()
def reconcile(
    ledger: Annotated[Path, typer.Option(help="Folder with the ledger's tables, as Parquet or CSV.")],
    out: Annotated[Path, typer.Option(help="Folder for the reconciled tables.")],
) -> None:
    """Reconcile any ledger in the project's tables."""
    from analysis.ledger.opening import open_ledger
    from analysis.reconcile.account import reconcile as reconciled
    from analysis.reconcile.account import write_reconciled

    tables = reconciled(open_ledger(ledger))
    write_reconciled(tables, out)
    Console().print(f"{len(tables['figures']):,} figures written to {out}", highlight=False)


@app.command()
def preview(port: Annotated[int, typer.Option(help="Port on the loopback address.")] = 4200) -> None:
    """Serve the site on this machine only, and build it again when a file changes."""
    from analysis.preview import serve

    serve(_ROOT, port, Console())


def main() -> None:
    """Run the command line; what is wrong with the input is told in plain sentences, without a traceback."""
    try:
        app()
    except PlainError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None
