"""The style sheet by which the ledger is filtered and ordered without a script."""

from __future__ import annotations

from analysis.present.ledger_style import ledger_style
from tests.present.telling.books import empty
from tests.project import Project


def test_a_deal_whose_name_holds_quotes_or_a_tag_stays_a_string(project: Project) -> None:
    project.change("events", 2, deal='"Deal" </style> \\ 1')
    style = ledger_style(project.book())
    assert "</style>" not in style
    assert '[value="\\22 Deal\\22  \\3c /style> \\5c  1"]' in style


def test_braces_pair_up_and_every_event_has_its_places(project: Project) -> None:
    book = project.book()
    style = ledger_style(book)
    assert style.count("{") == style.count("}")
    assert style.count("tr:nth-child(") == len(book.event_rows)


def test_an_empty_ledger_has_rules_for_the_fixed_terms_only(project: Project) -> None:
    style = ledger_style(empty(project))
    assert "nth-child" not in style
    assert 'value="exchange"' in style
