"""The command line: `python -m analysis …`. Every command ends with status 0 only on success."""

from __future__ import annotations

import gc
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from analysis.problems import PlainError

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
_ROOT = Path(__file__).resolve().parents[1]
_LEDGER, _RECONCILED = _ROOT / "data" / "ledger", _ROOT / "data" / "reconciled"

Until = Annotated[
    str, typer.Option(help="Stop after this step: records, reconcile, stories, pages, api, cards, charts or site.")
]
Root = Annotated[Path, typer.Option(help="The folder that holds data/.", show_default="this project")]
Check = Annotated[bool, typer.Option("--check", help="Only say what is wrong and what changed; write nothing.")]
Tidy = Annotated[bool, typer.Option("--format", help="Put the CSVs into canonical order and format first.")]
AsOf = Annotated[
    datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Only claims published by this day, such as 2024-02-01.")
]
Force = Annotated[bool, typer.Option("--force", help="Run every step, changed or not.")]


@app.command()
def build(until: Until = "site", force: Force = False) -> None:
    """Run the whole flow, from the records to the site; what has not changed is skipped."""
    from analysis import build as flow

    flow.build(_ROOT, Console(soft_wrap=True), until=until, force=force)


@app.command()
def prepare() -> None:
    """Prepare data, pages and notebooks for a renderer; Quarto calls this before it renders."""
    from analysis import build as flow

    flow.build(_ROOT, Console(stderr=True, soft_wrap=True), until="charts")


@app.command()
def finish() -> None:
    """Finish the pages that a renderer wrote: head, frame, policy, sitemap; Quarto calls this after it rendered."""
    import os

    from analysis.present.finish.site import finish_site

    finish_site(_ROOT, _ROOT / os.environ.get("QUARTO_PROJECT_OUTPUT_DIR", "_site"))


@app.command()
def records(root: Root = _ROOT, check: Check = False, tidy: Tidy = False) -> None:
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
def reconcile(
    ledger: Annotated[Path, typer.Option(help="Folder with the ledger's tables, as Parquet or CSV.")],
    out: Annotated[Path, typer.Option(help="Folder for the reconciled tables.")],
    plain: Annotated[
        bool,
        typer.Option("--plain", help="For millions of claims: only lowest, weighted median and highest, unexplained."),
    ] = False,
    proofs: Annotated[bool, typer.Option("--proofs", help="Print what was proved about each component.")] = False,
) -> None:
    """Reconcile any ledger in the project's tables: the cheapest explanation of all its claims together."""
    if plain:
        from analysis.ledger.opening import open_ledger
        from analysis.reconcile.summary import write_summary

        print(f"{write_summary(open_ledger(ledger).claims, out):,} quantities written to {out / 'summary.parquet'}.")
        return
    from analysis.ledger.foreign import open_foreign
    from analysis.reconcile.account import account_of, tables_of, write_reconciled
    from analysis.reconcile.proofs import proof_in_words, proof_table

    account = account_of(open_foreign(ledger))
    write_reconciled(tables_of(account), out)
    if proofs:
        print(*proof_table(account), sep="\n")
    Console(soft_wrap=True).print(
        f"{len(account.figures):,} figures written to {out}; {proof_in_words(account)}.", highlight=False
    )


@app.command()
def vintages(
    ledger: Annotated[
        Path, typer.Option(help="Folder with the ledger's tables.", show_default="this project")
    ] = _LEDGER,
    out: Annotated[Path, typer.Option(help="Folder for the vintages.", show_default="this project")] = _RECONCILED,
) -> None:
    """Compute each figure as known on each past day again, from the first day whose claims changed."""
    from analysis.ledger.opening import open_ledger
    from analysis.reconcile.vintages import renew_vintages

    days = renew_vintages(open_ledger(ledger), out)
    print(f"{days:,} days computed again." if days else "The vintages are up to date.")


@app.command()
def explain(
    subject: Annotated[str, typer.Argument(help="An event or round (2024-01-31), or a counter (ua-exchanges).")],
    as_of: AsOf = None,
    json_: Annotated[bool, typer.Option("--json", help="As JSON, for a program.")] = False,
    ledger: Annotated[
        Path, typer.Option(help="Folder with the ledger's tables.", show_default="this project")
    ] = _LEDGER,
) -> None:
    """Say what is known about an event, round or counter, how each claim was read, and what else was considered."""
    import json

    import pandas as pd

    from analysis.ledger.foreign import open_foreign
    from analysis.ledger.opening import open_ledger
    from analysis.reconcile import explain as explaining

    day = None if as_of is None else pd.Timestamp(as_of)
    opened = open_ledger(ledger) if ledger == _LEDGER else open_foreign(ledger)
    explanation = explaining.explain(opened, subject, day)
    print(json.dumps(explanation.data, ensure_ascii=False, indent=2) if json_ else explanation.text, end="")


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


By = Annotated[str, typer.Option(help="The editor's role, such as editor or second reader; no name.")]


@app.command()
def gather(
    watch: Annotated[list[str] | None, typer.Option(help="Only this watch of data/curated/watches.csv.")] = None,
    force: Annotated[bool, typer.Option("--force", help="Ask every watch, due or not.")] = False,
    json_: Annotated[bool, typer.Option("--json", help="What happened as JSON, for a program.")] = False,
    root: Root = _ROOT,
) -> None:
    """Ask the watched feeds and pages, keep what is new about exchanges, and put candidates into the inbox."""
    from analysis.gather import commands

    print(commands.gather(root, watch or [], force, json_))


@app.command()
def review(
    sheet: Annotated[Path | None, typer.Option("--from", help="Apply the decisions in this sheet instead.")] = None,
    report: Annotated[Path | None, typer.Option(help="Only write the candidates to this file, as Markdown.")] = None,
    by: By = "editor",
    root: Root = _ROOT,
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
    root: Root = _ROOT,
) -> None:
    """Ask the Wayback Machine to keep copies of sources that have none, and note where the copies stand."""
    from analysis.gather import commands

    print(commands.archive(root, limit, service, print))


@app.command()
def refresh() -> None:
    """Gather, extract, report and build; what is new stands in the last three lines."""
    from analysis import build as flow
    from analysis.gather import commands

    found = commands.gather(_ROOT, [], force=False, as_json=False)
    commands.report_to(_ROOT, _ROOT / commands.REPORT)
    flow.build(_ROOT, Console(soft_wrap=True))
    print(f"{found}\n{commands.ledger_in_words(_ROOT)}")


@app.command()
def cite(
    subject: Annotated[str, typer.Argument(help="An event, round or claim; nothing for the whole dataset.")] = "",
    form: Annotated[str, typer.Option("--format", help="text, bibtex, ris or csl-json.")] = "text",
) -> None:
    """Say how to cite the dataset, or one of its records."""
    from analysis.publish import cite as citing
    from analysis.publish.history import edition_here
    from analysis.publish.records import open_frames

    frames = open_frames(_ROOT / "data")
    work = citing.work_of(edition_here(_ROOT, frames), frames, subject)
    print(citing.cite(work, form), end="")


@app.command()
def release(
    version: Annotated[str, typer.Argument(help="YEAR.MONTH.NUMBER, such as 2026.11.0.")],
) -> None:
    """Make releases/VERSION: every table in three formats with its descriptions, checksums and changes."""
    from analysis.publish.refusals import check_data, check_tree
    from analysis.publish.release import make_release

    check_tree(version, _ROOT)
    check_data(_ROOT)
    print(make_release(version, _ROOT))


@app.command()
def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="A release, folder, tag or commit.")],
    after: Annotated[str, typer.Argument(metavar="B", help="Another; “data” is what stands here now.")],
    json_: Annotated[bool, typer.Option("--json", help="As JSON, for a program.")] = False,
    table: Annotated[bool, typer.Option("--table", help="Only the figures that moved, as CSV.")] = False,
) -> None:
    """Say what changed between two states: claims, figures with the reason, columns."""
    import json

    from analysis.publish import diff as telling
    from analysis.publish.states import open_state

    found = telling.difference(open_state(before, _ROOT), open_state(after, _ROOT))
    if json_:
        print(json.dumps(telling.as_data(found), ensure_ascii=False, indent=2))
    else:
        print(telling.moves_csv(found) if table else telling.as_text(found), end="")
    found.check()


@app.command()
def preview(port: Annotated[int, typer.Option(help="Port on the loopback address.")] = 4200) -> None:
    """Serve the site on this machine only, and build it again when a file changes."""
    from analysis.preview import serve

    serve(_ROOT, port, Console(soft_wrap=True))


def main() -> None:
    """Run the command line; what is wrong with the input is told in plain sentences, without a traceback."""
    gc.set_threshold(100_000, 50, 100)  # a build makes millions of small values without cycles; looking costs a fifth
    try:
        app()
    except PlainError as error:
        print(error, file=sys.stderr)
        raise SystemExit(1) from None
