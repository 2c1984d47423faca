"""The commands that publish: citations, releases and what changed between them."""

from __future__ import annotations

from typing import Annotated

import typer

from analysis.cli.app import ROOT, Json, app


@app.command()
def cite(
    subject: Annotated[str, typer.Argument(help="An event, round or claim; nothing for the whole dataset.")] = "",
    form: Annotated[str, typer.Option("--format", help="text, bibtex, ris or csl-json.")] = "text",
) -> None:
    """Say how to cite the dataset, or one of its records."""
    from analysis.publish import cite as citing
    from analysis.publish.history import edition_here
    from analysis.publish.records import open_frames

    frames = open_frames(ROOT / "data")
    work = citing.work_of(edition_here(ROOT, frames), frames, subject)
    print(citing.cite(work, form), end="")


@app.command()
def release(
    version: Annotated[str, typer.Argument(help="YEAR.MONTH.NUMBER, such as 2026.11.0.")],
) -> None:
    """Make releases/VERSION: every table in three formats with its descriptions, checksums and changes."""
    from analysis.publish.refusals import check_data, check_tree
    from analysis.publish.release import make_release

    check_tree(version, ROOT)
    check_data(ROOT)
    print(make_release(version, ROOT))


@app.command()
def diff(
    before: Annotated[str, typer.Argument(metavar="A", help="A release, folder, tag or commit.")],
    after: Annotated[str, typer.Argument(metavar="B", help="Another; “data” is what stands here now.")],
    json_: Json = False,
    table: Annotated[bool, typer.Option("--table", help="Only the figures that moved, as CSV.")] = False,
) -> None:
    """Say what changed between two states: claims, figures with the reason, columns."""
    import json

    from analysis.publish import diff as telling
    from analysis.publish.states import open_state

    found = telling.difference(open_state(before, ROOT), open_state(after, ROOT))
    if json_:
        print(json.dumps(telling.as_data(found), ensure_ascii=False, indent=2))
    else:
        print(telling.moves_csv(found) if table else telling.as_text(found), end="")
    found.check()
