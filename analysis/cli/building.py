"""The commands of the flow: build it, parts of it, and look at it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from analysis.cli.app import ROOT, Root, app

Until = Annotated[
    str, typer.Option(help="Stop after this step: records, reconcile, stories, pages, api, cards, charts or site.")
]
Check = Annotated[bool, typer.Option("--check", help="Only say what is wrong and what changed; write nothing.")]
Tidy = Annotated[bool, typer.Option("--format", help="Put the CSVs into canonical order and format first.")]
Force = Annotated[bool, typer.Option("--force", help="Run every step, changed or not.")]


@app.command()
def build(until: Until = "site", force: Force = False) -> None:
    """Run the whole flow, from the records to the site; what has not changed is skipped."""
    from analysis import build as flow

    flow.build(ROOT, Console(soft_wrap=True), until=until, force=force)


@app.command()
def prepare() -> None:
    """Prepare data, pages and notebooks for a renderer; Quarto calls this before it renders."""
    from analysis import build as flow

    flow.build(ROOT, Console(stderr=True, soft_wrap=True), until="charts")


@app.command()
def finish() -> None:
    """Finish the pages that a renderer wrote: head, frame, policy, sitemap; Quarto calls this after it rendered."""
    import os

    from analysis.present.finish.site import finish_site

    finish_site(ROOT, ROOT / os.environ.get("QUARTO_PROJECT_OUTPUT_DIR", "_site"))


@app.command()
def records(root: Root = ROOT, check: Check = False, tidy: Tidy = False) -> None:
    """Compile the curated and scraped records into the ledger, and validate it."""
    from analysis import build as flow
    from analysis.ledger.compile import compile_ledger
    from analysis.ledger.editing import format_curated

    console = Console(soft_wrap=True)
    if tidy:
        changed = format_curated(root / "data" / "curated")
        console.print(f"Formatted: {', '.join(changed) or 'nothing to do'}.", highlight=False)
    if check:
        compile_ledger(root / "data")
        console.print("The records are in order.")
    else:
        flow.build(root, console, until="records", force=True)
    _say_what_changed(root, console)


def _say_what_changed(root: Path, console: Console) -> None:
    from analysis.ledger.editing import changes_since_commit, events_affected

    changes = changes_since_commit(root)
    for change in changes:
        console.print(f"Since the last commit, {change}.", highlight=False)
    affected = events_affected(root, changes)
    if affected:
        console.print(
            f"Events affected: {', '.join(affected[:12])}{' …' if len(affected) > 12 else ''}.", highlight=False
        )


@app.command()
def preview(port: Annotated[int, typer.Option(help="Port on the loopback address.")] = 4200) -> None:
    """Serve the site on this machine only, and build it again when a file changes."""
    from analysis.preview import serve

    serve(ROOT, port, Console(soft_wrap=True))
