"""The files of charts, made from the records of invented figures."""

from __future__ import annotations

import json
from pathlib import Path

import altair as alt
import pandas as pd
import pytest

from analysis.present.chart_files import Shown, chart_files, records_json, write_charts
from analysis.present.figure import Figure
from analysis.problems import PlainError
from tests.present.reading import Page
from tests.present.test_figure import DATA, draw


@pytest.fixture
def figure() -> Figure:
    return Figure(
        "invented", "A says 20 & B <18>", "Two bars: A 20, B 18.", "Source: invented.", draw, DATA, ("people",)
    )


@pytest.fixture
def files(figure: Figure) -> dict[str, bytes]:
    return chart_files(Shown(figure.record(), "stories/one.html"))


def waiting(folder: Path, **pages: list[Figure]) -> list[Path]:
    """The records of figures, a file for each page."""
    for page, figures in pages.items():
        (folder / page).write_text(records_json(f"{page}.html", [figure.record() for figure in figures]))
    return [folder / page for page in pages]


def test_a_chart_has_picture_data_page_and_what_exploring_needs(files: dict[str, bytes]) -> None:
    assert set(files) == {f"invented.{kind}" for kind in ("svg", "png", "csv", "html", "js")}


def test_the_csv_holds_the_numbers_behind_the_chart(files: dict[str, bytes]) -> None:
    assert files["invented.csv"] == b"who,people\nA,20\nB,18\n"


def test_the_png_is_a_png(files: dict[str, bytes]) -> None:
    assert files["invented.png"].startswith(b"\x89PNG\r\n\x1a\n")


def test_the_picture_that_travels_alone_says_title_and_source(files: dict[str, bytes]) -> None:
    text = Page(files["invented.svg"].decode()).text
    assert "A says 20 & B <18>" in text
    assert "Source: invented." in text


def test_the_page_to_embed_is_whole_and_loads_nothing(files: dict[str, bytes]) -> None:
    page = Page(files["invented.html"].decode())
    assert page.unclosed == []
    assert page.all("src") == []
    assert not {"link", "script", "img"} & page.tags()
    assert "default-src 'none'" in page.all("content")[1]


def test_the_page_to_embed_leads_back_to_where_the_chart_stands(files: dict[str, bytes]) -> None:
    assert Page(files["invented.html"].decode()).all("href") == ["../stories/one.html#invented"]


def test_the_script_for_exploring_carries_a_valid_specification_and_cannot_end_its_element(figure: Figure) -> None:
    awkward = Figure("awkward", "</script>", "", "", draw, DATA)
    script = chart_files(Shown(awkward.record(), "x.html"))["awkward.js"].decode()
    assert "</script" not in script
    live = json.loads(script.split(" = ", 1)[1].rstrip(";\n"))
    for spec in live["specs"].values():
        alt.Chart.from_dict(spec, validate=True)


def test_charts_that_are_gone_leave_no_file(tmp_path: Path, figure: Figure) -> None:
    other = Figure("other", "t", "d", "c", draw, DATA)
    assert write_charts(tmp_path, waiting(tmp_path, one=[figure, other])) == 2
    assert write_charts(tmp_path, waiting(tmp_path, one=[figure])) == 1
    assert not list((tmp_path / "charts").glob("other*"))
    assert (tmp_path / "charts" / "vega.js").exists()


def test_one_figure_on_two_pages_is_written_once(tmp_path: Path, figure: Figure) -> None:
    assert write_charts(tmp_path, waiting(tmp_path, one=[figure], two=[figure])) == 1


def test_two_different_figures_of_one_name_are_an_error_that_names_both_pages(tmp_path: Path, figure: Figure) -> None:
    other = Figure("invented", "t", "d", "c", draw, pd.DataFrame({"who": ["C"], "people": [1]}))
    with pytest.raises(PlainError, match=r"“invented”, on one\.html and two\.html"):
        write_charts(tmp_path, waiting(tmp_path, one=[figure], two=[other]))
