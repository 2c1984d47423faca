"""A chart as a reader gets it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import altair as alt
import pandas as pd
import pytest

from analysis.present.figure import RECORD, WIDTHS, Figure
from tests.present.reading import Page, raw_html

DATA = pd.DataFrame({"who": ["A", "B"], "people": [20, 18]})


def draw(width: int) -> alt.TopLevelMixin:
    return alt.Chart(DATA).mark_bar().encode(x="people:Q", y="who:N", color="who:N").properties(width=width)  # type: ignore[no-any-return]  # Altair's encode is untyped


@pytest.fixture
def figure() -> Figure:
    return Figure("invented", "A says 20 & B <18>", "Two bars: A 20, B 18.", "Source: invented.", draw, DATA)


def keys(spec: object) -> Iterator[str]:
    """Every key of a specification, at any depth."""
    if isinstance(spec, dict):
        yield from spec
        for value in spec.values():
            yield from keys(value)
    elif isinstance(spec, list):
        for value in spec:
            yield from keys(value)


def test_the_specification_is_valid_vega_lite(figure: Figure) -> None:
    alt.Chart.from_dict(figure.spec(), validate=True)


def test_the_specification_loads_data_from_no_address(figure: Figure) -> None:
    assert "url" not in set(keys(figure.spec()))


def test_the_specification_carries_the_text_alternative(figure: Figure) -> None:
    assert figure.spec()["description"] == "Two bars: A 20, B 18."


@pytest.mark.parametrize("form", list(WIDTHS))
def test_the_svg_is_an_image_named_by_its_title_and_description(figure: Figure, form: str) -> None:
    page = Page(figure.svg(form))
    tag, attributes = page.elements[0]
    assert (tag, attributes["role"]) == ("svg", "img")
    assert attributes["aria-labelledby"] == f"invented-{form}-title invented-{form}-description"
    assert page.elements[1] == ("title", {"id": f"invented-{form}-title"})
    assert page.elements[2] == ("desc", {"id": f"invented-{form}-description"})


def test_title_and_description_are_escaped(figure: Figure) -> None:
    svg = figure.svg()
    assert "A says 20 &amp; B &lt;18&gt;</title>" in svg
    assert Page(svg).unclosed == []


def test_the_svg_asks_nobody_for_anything(figure: Figure) -> None:
    addresses = set(re.findall(r"https?://[^\"' )]+", figure.svg()))
    assert addresses <= {"http://www.w3.org/2000/svg"}
    assert not {"image", "script", "use", "foreignobject"} & Page(figure.svg()).tags()


def test_nothing_but_the_image_itself_has_a_role(figure: Figure) -> None:
    assert Page(figure.svg()).all("role") == ["img"]


def test_both_forms_on_one_page_share_no_identifier(figure: Figure) -> None:
    counts = Counter(Page(figure.html()).all("id"))
    assert counts["invented"] == 1
    assert [name for name, count in counts.items() if count > 1] == []


def test_what_an_svg_refers_to_within_itself_is_there(figure: Figure) -> None:
    svg = figure.svg()
    assert set(re.findall(r"url\(#([^)]+)\)", svg)) <= set(Page(svg).all("id"))


def test_the_same_figure_gives_the_same_bytes_twice(figure: Figure) -> None:
    assert figure.html() == figure.html()


def test_the_numbers_behind_the_chart_stand_in_a_table(figure: Figure) -> None:
    page = Page(figure.html())
    assert {"details", "table"} <= page.tags()
    assert "18" in page.text
    assert page.unclosed == []


def test_a_number_that_is_not_known_is_a_dash_in_the_table() -> None:
    data = pd.DataFrame({"who": ["A"], "people": pd.array([pd.NA], dtype="Int64")})
    assert "–" in Page(Figure("x", "t", "d", "c", draw, data).html()).text


def test_the_narrow_form_is_drawn_for_a_phone(figure: Figure) -> None:
    widths = {form: int(str(Page(figure.svg(form)).elements[0][1]["width"]).split(".")[0]) for form in WIDTHS}
    assert widths["narrow"] < 400 < widths["wide"]


def test_a_notebook_offers_the_live_chart_and_the_static_figure(figure: Figure) -> None:
    bundle = figure._repr_mimebundle_()
    assert set(bundle) == {"application/vnd.vegalite.v5+json", RECORD, "text/markdown"}
    assert Page(raw_html(bundle["text/markdown"])).unclosed == []
