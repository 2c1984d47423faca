"""The commands that find new statements and let a person decide about them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from analysis.cli.app import ROOT, Root, app

By = Annotated[str, typer.Option(help="The editor's role, such as editor or second reader; no name.")]


@app.command()
def extract(
    files: Annotated[list[Path], typer.Argument(metavar="FILE…", help="Articles as text or HTML; or archives.")],
    *,
    published: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], help="Day of publication; of archives for articles that have none."),
    ] = None,
    language: Annotated[str | None, typer.Option(help="en, uk or ru; found out when not given.")] = None,
    json_: Annotated[bool, typer.Option("--json", help="One JSON object a line, for a program.")] = False,
    archive: Annotated[
        Path | None, typer.Option(help="The files are archives (JSON lines, Parquet, WARC): write Parquet files here.")
    ] = None,
    processes: Annotated[int | None, typer.Option(help="Processes for an archive; all cores by default.")] = None,
    scheduler: Annotated[str | None, typer.Option(help="Address of a Dask cluster that works on the archive.")] = None,
) -> None:
    """Propose the claims that articles make: numbers, what they count, when, and who says so."""
    from analysis.gather.extract import command

    day = None if published is None else published.date()
    if archive is not None:
        print(command.archive(files, archive, day, processes, scheduler))
        return
    for line in command.lines(files, day, language, json_):
        print(line)


@app.command()
def gather(
    watch: Annotated[list[str] | None, typer.Option(help="Only this watch of data/curated/watches.csv.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Ask every watch, due or not.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="What happened as JSON, for a program.")] = False,
    root: Root = ROOT,
) -> None:
    """Ask the watched feeds and pages, keep what is new about exchanges, and put candidates into the inbox."""
    from analysis.gather import commands

    print(commands.gather(root, watch or [], force, json_))


@app.command()
def review(
    sheet: Annotated[Path | None, typer.Option("--from", help="Apply the decisions in this sheet instead.")] = None,
    report: Annotated[Path | None, typer.Option(help="Only write the candidates to this file, as Markdown.")] = None,
    by: By = "editor",
    root: Root = ROOT,
) -> None:
    """Decide about the candidates in the inbox: at this terminal with single keys, or from a sheet."""
    from analysis.gather import commands

    if report is not None:
        print(commands.report_to(root, report))
    elif sheet is not None:
        print(commands.review_from(root, sheet, by))
    else:
        print(commands.review_at_terminal(root, Console(soft_wrap=True), by))


@app.command()
def archive(
    limit: Annotated[int, typer.Option(help="At most so many sources, the newest first.")] = 20,
    service: Annotated[str, typer.Option(help="Address of the archive.", show_default="the Wayback Machine")] = "",
    root: Root = ROOT,
) -> None:
    """Ask the Wayback Machine to keep copies of sources that have none, and note where the copies stand."""
    from analysis.gather import commands

    print(commands.archive(root, limit, service, print))


@app.command()
def refresh() -> None:
    """Gather, extract, report and build; what is new stands in the last three lines."""
    from analysis import build as flow
    from analysis.gather import commands

    found = commands.gather(ROOT, [], force=False, as_json=False)
    commands.report_to(ROOT, ROOT / commands.REPORT)
    flow.build(ROOT, Console(soft_wrap=True))
    print(f"{found}\n{commands.ledger_in_words(ROOT)}")
