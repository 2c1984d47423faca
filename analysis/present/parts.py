"""The computed parts of hand-written pages, in each language; those of the front page are in front_part."""

from __future__ import annotations

from collections.abc import Iterator

from analysis.present.book import Book
from analysis.present.chart_files import records_json
from analysis.present.charts import returned_by_month
from analysis.present.conflict_part import class_table
from analysis.present.data_parts import codebook_part, download_table
from analysis.present.examples_part import examples
from analysis.present.front_part import disputed, headline, official_totals
from analysis.present.gaps_part import gaps_table
from analysis.present.html import block
from analysis.present.ledger_part import ledger_controls, ledger_table
from analysis.present.log_parts import corrections_log, decisions_log
from analysis.present.messages import folder_of
from analysis.present.price_part import price_table
from analysis.present.records import root_from
from analysis.present.totals_part import totals
from analysis.present.words import Words

FOLDER = "site/_parts"


def parts(book: Book, words: Words) -> Iterator[tuple[str, str]]:
    """Path and text of every part in one language, the paths relative to the project."""
    place, chart = f"{folder_of(words.code)}{FOLDER}", returned_by_month(book, words)
    page = f"{folder_of(words.code)}index.html"
    yield f"{place}/front.figures.json", records_json(page, [chart.record()])
    for name, html in {
        "headline": headline(book, words),
        "chart": chart.html(root_from("index.html", words)),
        "disputed": disputed(book, words),
        "official-totals": official_totals(book, words),
        "controls": ledger_controls(book, words),
        "ledger": ledger_table(book, words),
        "totals": totals(book, words),
        "gaps": gaps_table(book, words),
        "corrections": corrections_log(book, words),
        "decisions": decisions_log(book, words),
        "prices": price_table(words),
        "classes": class_table(book, words),
        "examples": examples(book, words),
        "downloads": download_table(book, words),
        **({"codebook": codebook_part()} if words.code == "en" else {}),
    }.items():
        yield f"{place}/{name}.md", block(html)
