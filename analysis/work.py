"""What each step of the flow does. Imports wait until a step runs: an up-to-date build needs none of them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from analysis.digests import STAGES, code_digest, digest
from analysis.files import write_text

FIGURES = ("site/_parts/*.figures.json", "uk/site/_parts/*.figures.json", "stories/*.figures.json")
_NUMBERS = ".cache/numbers.json"
_SOLVED = ".cache/solved.pickle"


@dataclass(frozen=True)
class Work:
    """What a step is given: the project's folder, a voice for its progress, and whether to make everything anew."""

    root: Path
    say: Callable[[str], object]
    force: bool


def records(work: Work) -> str:
    """Compile and validate the ledger."""
    from analysis.ledger.compile import compile_ledger, write_ledger
    from analysis.schema import codebook

    compiled = compile_ledger(work.root / "data")
    write_ledger(compiled, work.root / "data" / "ledger")
    write_text(work.root / "data" / "CODEBOOK.md", codebook())
    counts = compiled.counts
    return f"{counts['claims']:,} claims from {counts['sources']:,} sources about {counts['events']:,} events"


def reconcile(work: Work) -> str:
    """Explain all claims, and keep what was solved for the next build."""
    from analysis.ledger.opening import open_ledger
    from analysis.reconcile.account import account_of, tables_of, write_reconciled
    from analysis.reconcile.memory import remember, remembered
    from analysis.reconcile.proofs import proof_in_words
    from analysis.reconcile.vintages import follow_vintages

    folder, memory = work.root / "data" / "reconciled", work.root / _SOLVED
    code = code_digest(work.root, "reconcile")
    known = remembered(memory, code)
    ledger = open_ledger(work.root / "data" / "ledger")
    account = account_of(ledger, known=known)
    remember(memory, code, known, account)
    write_reconciled(tables_of(account), folder)
    disputed = sum(figure.status == "disputed" for figure in account.figures.values())
    words = [f"{len(account.figures):,} figures, {disputed:,} disputed", proof_in_words(account)]
    return "; ".join([*words, *filter(None, [follow_vintages(ledger, folder, known)])])


def pages(work: Work) -> str:
    """Write the generated pages, parts and downloads, and say which best values changed."""
    from analysis.present.book import open_book
    from analysis.present.changes import changes_since_last_build
    from analysis.present.pages import write_pages

    book = open_book(work.root / "data")
    written = f"{write_pages(book, work.root):,} files"
    return "\n    ".join([written, *changes_since_last_build(book, work.root / _NUMBERS)])


def api(work: Work) -> str:
    """Write the static API and the feed of changes."""
    from analysis.publish.api import write_api
    from analysis.publish.feed import FEED, atom
    from analysis.publish.history import edition_here, releases
    from analysis.publish.news import news
    from analysis.publish.records import open_frames

    data = work.root / "data"
    frames, known = open_frames(data), releases(work.root)
    edition = edition_here(work.root, frames)
    write_text(work.root / FEED, atom(news(frames, known), edition))
    return f"{write_api(frames, edition, known, work.root):,} files, and the feed of changes"


def warm_up() -> None:
    """Begin to load what the stories need, beside the steps before them."""
    from analysis.present.stories import warm_up as begin

    begin()


def stories(work: Work) -> str:
    """Execute the notebooks that changed, side by side."""
    from analysis.present.stories import STORIES, remove_strangers, run_notebooks

    notebooks = sorted((work.root / "notebooks").glob("*.ipynb"))
    copies = work.root / STORIES
    if work.force:
        shutil.rmtree(copies, ignore_errors=True)
    made_with = digest(work.root, ("data/ledger/*.parquet", "data/reconciled/*.parquet", *STAGES["present"]))
    ran = run_notebooks(notebooks, copies, made_with, work.say)
    remove_strangers(copies, notebooks)
    return f"{len(ran)} of {len(notebooks)} notebooks run, side by side"


def charts(work: Work) -> str:
    """Write every chart as picture, data and page."""
    from analysis.present.chart_files import write_charts

    sources = sorted(path for pattern in FIGURES for path in work.root.glob(pattern))
    return f"{write_charts(work.root, sources)} charts as picture, data and page"


def cards(work: Work) -> str:
    """Write the pictures that stand beside links."""
    from analysis.present.book import open_book
    from analysis.present.cards import write_cards

    return f"{write_cards(open_book(work.root / 'data'), work.root):,} pictures for links"


def site(work: Work) -> str:
    """Render the site and finish every page."""
    from analysis.present.render import render_site

    return f"_site/index.html, by {render_site(work.root)}"
