"""What is wrong with the input, said plainly."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from analysis.problems import InputError, Problem, grouped

ONE = Problem("claims.csv", 5, "value", "“x” is not a whole number", "write digits only")


def test_a_problem_is_one_sentence_with_place_fault_and_remedy() -> None:
    assert str(ONE) == "claims.csv, row 5, column value: “x” is not a whole number; write digits only."


def test_a_problem_of_a_whole_file_names_neither_row_nor_column() -> None:
    assert str(Problem("claims.csv", None, "", "is missing", "restore it")) == "claims.csv: is missing; restore it."


def test_one_problem_needs_no_heading() -> None:
    assert grouped([ONE]) == str(ONE)


def test_several_problems_stand_under_a_heading_for_each_file_and_column() -> None:
    other = Problem("events.csv", 2, "kind", "is empty", "fill it in")
    assert grouped([ONE, other]).splitlines() == [
        "2 problems found.", "claims.csv, column value: 1", f"  {ONE}", "events.csv, column kind: 1", f"  {other}",
    ]  # fmt: skip


rows = st.lists(st.integers(2, 10**5), min_size=2, max_size=50, unique=True)


@given(rows)
def test_every_problem_is_listed_once_and_in_the_order_of_the_rows(numbers: list[int]) -> None:
    error = InputError(Problem("claims.csv", row, "value", "is empty", "fill it in") for row in numbers)
    assert [problem.row for problem in error.problems] == sorted(numbers)
    assert str(error).count("is empty") == len(numbers)


def test_a_problem_of_a_file_stands_before_those_of_its_rows() -> None:
    whole = Problem("claims.csv", None, "", "is odd", "look")
    assert InputError([ONE, whole]).problems == (whole, ONE)
