"""The ledger's table in a browser: filtered, sorted, linked and taken along, in both languages."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.site.conftest import SITE

ENGLISH, UKRAINIAN = "site/ledger.html", "uk/site/ledger.html"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page()
    yield opened
    opened.close()


def shown(page: Page) -> int:
    return page.locator("#ledger tbody tr:visible").count()


def events(page: Page) -> list[str]:
    """The events shown, by their addresses, in their order."""
    links = page.locator("#ledger tbody tr:visible td a").all()
    return [Path(str(link.get_attribute("href"))).stem for link in links]


@pytest.mark.parametrize(
    ("field", "term"),
    [
        ("kind", "bodies"),
        ("status", "disputed"),
        ("class", "unexplained"),
        ("side", "mediator"),
        ("mediator", "UAE"),
        ("deal", "Istanbul, 2 June 2025"),
    ],
)
def test_every_choice_shows_some_events_and_all_of_them_have_the_term(
    page: Page, site: str, field: str, term: str
) -> None:
    page.goto(f"{site}/{ENGLISH}")
    whole = shown(page)
    page.locator(f"select[name={field}]").select_option(term)
    assert 0 < shown(page) < whole
    values = page.evaluate(
        "name => [...document.querySelectorAll('#ledger tbody tr')].filter(r => !r.hidden).map(r => r.dataset[name])",
        field,
    )
    assert all(term in value.split("|") for value in values)


def test_days_and_words_narrow_the_table_down(page: Page, site: str) -> None:
    page.goto(f"{site}/{ENGLISH}")
    page.get_by_label("From day").fill("2024-01-01")
    page.get_by_label("To day").fill("2024-01-31")
    page.get_by_label("Search").fill("31 january")
    assert events(page) == ["2024-01-31"]
    assert page.locator("#shown").inner_text().startswith("1 of ")


def test_a_number_column_is_sorted_by_number(page: Page, site: str) -> None:
    page.goto(f"{site}/{ENGLISH}")
    page.get_by_role("button", name="to Ukraine").click()
    keys = page.evaluate(
        "() => [...document.querySelectorAll('#ledger tbody tr')].map(r => Number(r.cells[3].dataset.sort))"
    )
    assert keys == sorted(keys, reverse=True)
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("to Ukraine")


@pytest.mark.parametrize("start", ["site", "folder"])
def test_a_link_holds_what_is_shown_and_in_which_order(browser: Browser, page: Page, site: str, start: str) -> None:
    page.goto(f"{site}/{ENGLISH}" if start == "site" else (SITE / ENGLISH).as_uri())
    page.get_by_label("Kind").select_option("bodies")
    page.get_by_role("button", name="claims").click()
    before, address = events(page), page.url
    other = browser.new_page()
    other.goto(address)
    assert events(other) == before
    assert other.get_by_label("Kind").input_value() == "bodies"
    other.close()


def test_a_query_in_the_address_filters_too(page: Page, site: str) -> None:
    page.goto(f"{site}/{ENGLISH}?status=disputed")
    assert page.locator("select[name=status]").input_value() == "disputed"
    assert 0 < shown(page) < 60


def test_the_other_language_shows_the_same_events(page: Page, site: str) -> None:
    page.goto(f"{site}/{ENGLISH}#kind=cancelled&sort=1-up")
    page.get_by_label("Search").fill("2025")
    wanted = sorted(events(page))
    page.locator("a.switch").click()
    page.wait_for_url("**/uk/site/ledger.html#*")
    assert page.locator("select[name=kind]").input_value() == "cancelled"
    assert page.locator("select[name=kind] option:checked").inner_text() == "скасовано"
    assert sorted(events(page)) == wanted


def test_everything_is_shown_again_at_a_press(page: Page, site: str) -> None:
    page.goto(f"{site}/{ENGLISH}")
    whole = events(page)
    page.locator("select[name=kind]").select_option("cancelled")
    page.get_by_role("button", name="Show all").click()
    page.wait_for_function(
        "n => document.querySelectorAll('#ledger tbody tr:not([hidden])').length === n", arg=len(whole)
    )
    assert events(page) == whole


def downloaded(page: Page) -> list[list[str]]:
    with page.expect_download() as waiting:
        page.locator("#download").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8-sig")
    return list(csv.reader(text.splitlines()))


@pytest.mark.parametrize("address", [ENGLISH, UKRAINIAN])
def test_what_is_shown_can_be_taken_along_as_csv(page: Page, site: str, address: str) -> None:
    page.goto(f"{site}/{address}#kind=exchange&from=2024-01-31&to=2024-01-31")
    head, row = downloaded(page)
    assert len(head) == len(row)
    assert row[0] == "2024-01-31"
    assert row[3:7] == ["207", row[4], "195", row[6]]
    assert row[4] in ("195 to 207", "195–207")


def test_no_cell_of_the_csv_starts_as_a_formula(page: Page, site: str) -> None:
    page.goto(f"{site}/{ENGLISH}")
    page.evaluate("document.querySelector('#ledger tbody td a').textContent = '=1+1, \"x\"'")
    rows = downloaded(page)
    assert '\'=1+1, "x"' in rows[1]
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@"))]


@pytest.fixture
def unscripted(browser: Browser) -> Iterator[Page]:
    """A page of a browser that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_the_table_is_whole_without_javascript(unscripted: Page, site: str) -> None:
    unscripted.goto(f"{site}/{UKRAINIAN}")
    assert shown(unscripted) > 150
    assert not unscripted.locator("#controls [name=search]").is_visible()


@pytest.mark.parametrize("name", ["kind", "status", "class", "side", "mediator", "deal"])
def test_the_table_is_filtered_by_every_term_without_javascript(unscripted: Page, site: str, name: str) -> None:
    unscripted.goto(f"{site}/{ENGLISH}")
    marks = [row.get_attribute(f"data-{name}") or "" for row in unscripted.locator("#ledger tbody tr").all()]
    chooser = unscripted.locator(f"#controls [name={name}]")
    for option in chooser.locator("option").all()[1:]:
        term = option.get_attribute("value") or ""
        chooser.select_option(term)
        assert shown(unscripted) == sum(term in mark.split("|") for mark in marks), term


def test_a_year_is_chosen_without_javascript(unscripted: Page, site: str) -> None:
    unscripted.goto(f"{site}/{ENGLISH}")
    unscripted.locator("#controls [name=year]").select_option("2024")
    assert events(unscripted)
    assert {event[:4] for event in events(unscripted)} == {"2024"}


@pytest.mark.parametrize("width", [360, 1200])
@pytest.mark.parametrize("order", ["earliest", "to_ua", "to_ru", "claims"])
def test_the_table_is_sorted_without_javascript(unscripted: Page, site: str, order: str, width: int) -> None:
    unscripted.set_viewport_size({"width": width, "height": 800})
    unscripted.goto(f"{site}/{ENGLISH}")
    unscripted.locator("#controls [name=order]").select_option(order)
    rows = unscripted.locator("#ledger tbody tr").all()
    rows = sorted(rows, key=lambda row: (row.bounding_box() or {"y": 0})["y"])
    column = {"earliest": 0, "to_ua": 3, "to_ru": 4, "claims": 9}[order]
    cells = [row.locator("th, td").nth(column) for row in rows]
    if order == "earliest":
        keys = [str(cell.get_attribute("data-sort")) for cell in cells]
        assert keys == sorted(keys)
        return
    numbers = [int(cell.get_attribute("data-sort") or cell.text_content() or "") for cell in cells]
    assert numbers == sorted(numbers, reverse=True)
    assert len(set(numbers)) > 5


def test_a_table_in_another_order_keeps_its_columns_below_their_heads(unscripted: Page, site: str) -> None:
    unscripted.set_viewport_size({"width": 1200, "height": 800})
    unscripted.goto(f"{site}/{ENGLISH}")
    unscripted.locator("#controls [name=order]").select_option("to_ua")
    lefts = [
        [(cell.bounding_box() or {"x": -1})["x"] for cell in unscripted.locator(f"#ledger {part} > *").all()]
        for part in ("thead tr", "tbody tr:nth-child(3)")
    ]
    assert len(lefts[0]) == 10
    assert lefts[0] == pytest.approx(lefts[1], abs=1)


def test_the_reader_without_scripts_is_told_how_to_search(unscripted: Page, site: str) -> None:
    unscripted.goto(f"{site}/{ENGLISH}")
    assert "browser's own search" in unscripted.locator("main").inner_text().replace("’", "'")


@pytest.mark.parametrize("address", [ENGLISH, UKRAINIAN])
def test_the_keyboard_reaches_every_control_and_the_events(page: Page, site: str, address: str) -> None:
    page.goto(f"{site}/{address}")
    reached = set()
    for _ in range(50):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.name || document.activeElement.getAttribute('href') || ''"))
    assert {"search", "from", "to", "kind", "status", "class", "side", "mediator", "deal"} <= reached
    assert any("events/" in name for name in reached)


def test_a_column_is_sorted_from_the_keyboard(page: Page, site: str) -> None:
    page.goto(f"{site}/{ENGLISH}")
    page.get_by_role("button", name="kind").focus()
    page.keyboard.press("Enter")
    assert page.locator("th[aria-sort=descending]").inner_text().startswith("kind")
