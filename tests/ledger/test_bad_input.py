"""Every kind of bad input ends `records` with one sentence that says where and what to do; the old ledger stays."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable

import pandas as pd
import pytest

from tests.project import REPOSITORY, Outcome, Project, Terminal, contents

CLAIMS = "data/curated/claims.csv"


@pytest.fixture
def refused(project: Project, terminal: Terminal) -> Callable[[], Outcome]:
    """Runs `records` on the spoilt project; the ledger of before stands byte for byte, the status is 1."""
    project.ledger()
    before = contents(project.data / "ledger")

    def run() -> Outcome:
        outcome = terminal.run("records", "--root", str(project.root))
        assert outcome.status == 1
        assert contents(project.data / "ledger") == before
        assert "Traceback" not in outcome.err
        return outcome

    return run


Refused = Callable[[], Outcome]


def one_sentence(outcome: Outcome, file: str, row: int, column: str, *words: str) -> None:
    """One line on standard error that starts with the place and holds the words, fault and remedy."""
    assert outcome.err.count("\n") == 1
    assert outcome.err.startswith(f"{file}, row {row}, column {column}: ")
    assert outcome.err.rstrip().endswith(".")
    for word in words:
        assert word in outcome.err


def test_good_records_end_with_status_0_and_say_how_many_they_are(project: Project, terminal: Terminal) -> None:
    outcome = terminal.run("records", "--root", str(project.root))
    assert (outcome.status, outcome.err) == (0, "")
    assert "7 claims from 3 sources about 2 events" in outcome.out


def test_an_unknown_measure_is_named_with_file_row_column_and_the_nearest_term(
    project: Project, refused: Refused
) -> None:
    project.change("claims", 2, measure="returned_to_uk")
    one_sentence(refused(), CLAIMS, 2, "measure", "“returned_to_uk” is not a known term", "did you mean “returned_to_")


def test_a_word_far_from_every_term_is_answered_with_the_list(project: Project, refused: Refused) -> None:
    project.change("claims", 3, qualifier="zzz")
    one_sentence(refused(), CLAIMS, 3, "qualifier", "use one of exact, about, at_least, at_most, range")


@pytest.mark.parametrize("value", ["20.5", "-3", "twenty", "1,000", "2e3", "٢٠٧", "1" * 16, "NaN"])
def test_a_value_that_is_not_whole_is_named_with_file_row_and_column(
    project: Project, refused: Refused, value: str
) -> None:
    project.change("claims", 4, value=value)
    one_sentence(refused(), CLAIMS, 4, "value", f"“{value}” is not a whole number", "write digits only")


@pytest.mark.parametrize("date", ["2030-02-30", "2030-13-01", "5 January 2030", "2030-1-5", "05.01.2030", "0000-01-01"])
def test_a_date_that_does_not_exist_is_named_with_file_row_and_column(
    project: Project, refused: Refused, date: str
) -> None:
    project.change("claims", 5, recorded_on=date)
    one_sentence(refused(), CLAIMS, 5, "recorded_on", f"“{date}” is not a date that exists", "write it as 2024-01-31")


def test_a_duplicate_identifier_is_named_with_file_row_and_column(project: Project, refused: Refused) -> None:
    project.change("claims", 8, claim_id="C0003")
    what = "is a duplicate identifier; give the record one of its own."
    assert f"{CLAIMS}, row 8, column claim_id: {what}" in refused().err


def test_a_subject_that_no_event_has_is_named_and_the_nearest_offered(project: Project, refused: Refused) -> None:
    project.change("claims", 2, subject_id="2030-01-06")
    one_sentence(refused(), CLAIMS, 2, "subject_id", "is not in events or rounds", "did you mean “2030-01-05”")


def test_a_missing_file_is_named_with_the_remedy(project: Project, refused: Refused) -> None:
    project.sheet("counters").unlink()
    assert refused().err == "data/curated/counters.csv: is missing; restore it from the last commit.\n"


def test_all_missing_files_are_listed(project: Project, refused: Refused) -> None:
    for sheet in (project.data / "curated").iterdir():
        sheet.unlink()
    assert "10 problems found." in refused().err


def test_a_truncated_parquet_file_is_named_with_the_remedy(project: Project, refused: Refused) -> None:
    scraped = project.data / "scraped" / "claims.parquet"
    scraped.parent.mkdir()
    scraped.write_bytes((project.data / "ledger" / "claims.parquet").read_bytes()[:-100])
    err = refused().err
    assert err.startswith("data/scraped/claims.parquet: is not a whole Parquet file; restore it from the last commit")
    assert err.count("\n") == 1


def test_a_scraped_record_that_takes_a_curated_identifier_is_refused(project: Project, refused: Refused) -> None:
    scraped = project.data / "scraped" / "events.parquet"
    scraped.parent.mkdir()
    scraped.write_bytes((project.data / "ledger" / "events.parquet").read_bytes())
    assert "data/scraped/events.parquet, row 1, column event_id: is an identifier that another file" in refused().err


def test_a_scraped_value_below_zero_is_refused(project: Project, refused: Refused) -> None:
    scraped = project.data / "scraped" / "claims.parquet"
    scraped.parent.mkdir()
    frame = pd.read_parquet(project.data / "ledger" / "claims.parquet").head(1)
    frame.assign(claim_id="C9001", value=-1).to_parquet(scraped)
    one_sentence(refused(), "data/scraped/claims.parquet", 1, "value", "“-1” is below zero")


def test_an_empty_required_cell_is_named_with_what_belongs_there(project: Project, refused: Refused) -> None:
    project.change("events", 3, label="")
    one_sentence(refused(), "data/curated/events.csv", 3, "label", "is empty", "fill in short neutral title")


def test_a_claim_without_its_number_is_refused(project: Project, refused: Refused) -> None:
    project.change("claims", 2, value="")
    one_sentence(refused(), CLAIMS, 2, "value", "is empty", "write the number, or make it a range")


def test_a_malformed_identifier_is_named_with_its_pattern(project: Project, refused: Refused) -> None:
    project.change("claims", 2, claim_id="claim one")
    one_sentence(refused(), CLAIMS, 2, "claim_id", "“claim one” is not well formed", r"C\d{4,}")


@pytest.mark.parametrize("table", ["claimants", "corrections", "decisions", "events", "publishers", "rounds"])
def test_a_column_that_is_missing_is_named_in_every_table(project: Project, refused: Refused, table: str) -> None:
    sheet = project.sheet(table)
    last = sheet.read_text().splitlines()[0].rsplit(",", 1)[1]
    sheet.write_text("\n".join(line.rsplit(",", 1)[0] for line in sheet.read_text().splitlines()) + "\n")
    one_sentence(refused(), f"data/curated/{table}.csv", 1, last, "is missing from the header", "add the column")


def test_a_misspelt_column_is_named_with_the_nearest(project: Project, refused: Refused) -> None:
    sheet = project.sheet("claims")
    sheet.write_text(sheet.read_text().replace("qualifier", "qualifer", 1))
    assert "column qualifer: is no column of this table; did you mean “qualifier”" in refused().err


def test_a_row_with_an_unquoted_comma_is_named(project: Project, refused: Refused) -> None:
    sheet = project.sheet("claims")
    sheet.write_text(sheet.read_text().replace("Invented note", "Invented, note"))
    assert refused().err == f"{CLAIMS}, row 4: has 15 cells and the header 14; quote cells that hold a comma.\n"


def test_a_file_that_is_not_utf_8_is_named(project: Project, refused: Refused) -> None:
    project.sheet("events").write_bytes("event_id\nÉ".encode("utf-16"))
    assert refused().err == "data/curated/events.csv: is not UTF-8; save it as UTF-8.\n"


def test_an_empty_file_is_named_with_its_missing_columns(project: Project, refused: Refused) -> None:
    project.sheet("rounds").write_text("")
    assert "data/curated/rounds.csv, row 1, column round_id: is missing from the header" in refused().err


def test_a_quote_that_never_closes_is_named(project: Project, refused: Refused) -> None:
    sheet = project.sheet("events")
    sheet.write_text(sheet.read_text().replace("First", '"First'))
    assert refused().err.startswith("data/curated/events.csv: is not a CSV (")


def test_a_thousand_bad_rows_are_all_listed_and_grouped(project: Project, refused: Refused) -> None:
    row = project.rows("claims")[0]
    project.append("claims", *(row | {"claim_id": f"C{number}", "value": f"{number}x"} for number in range(1000, 2000)))
    lines = refused().err.splitlines()
    assert lines[0] == "1000 problems found."
    assert lines[1] == f"{CLAIMS}, column value: 1000"
    listed = [line for line in lines if "is not a whole number" in line]
    assert len(listed) == 1000
    assert listed[-1].startswith(f"  {CLAIMS}, row 1008, column value: “1999x”")


def test_faults_of_several_tables_are_told_together_each_once(project: Project, refused: Refused) -> None:
    project.change("claims", 2, value="many")
    project.change("claims", 3, claimant="Nobody at all")
    project.change("events", 2, kind="swap")
    err = refused().err
    assert "3 problems found." in err
    assert err.count("“many”") == 1


def test_the_command_in_a_process_of_its_own_ends_with_status_1_and_no_traceback(project: Project) -> None:
    project.change("claims", 2, value="many")
    command = [sys.executable, "-m", "analysis", "records", "--root", "."]
    environment = {"PYTHONPATH": str(REPOSITORY), "PATH": ""}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    what = "“many” is not a whole number; write digits only, such as 207."
    assert done.stderr == f"{CLAIMS}, row 2, column value: {what}\n"
    assert not (project.data / "ledger").exists()
