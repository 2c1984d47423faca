"""Making a release: whole or not at all, the same bytes each time, and refused in one sentence."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from analysis import tables
from analysis.ledger.parquet import parquet_bytes
from analysis.problems import PlainError
from analysis.publish import history, refusals
from analysis.publish.release import make_release
from analysis.tables import Table
from tests.project import contents
from tests.publish.releasing import Checkout

CLAIM = {
    "claim_id": "C0900", "source_id": "agency-a-2030-01-05", "subject_id": "2030-01-05", "measure": "returned_to_ru",
    "value": "7", "qualifier": "exact", "claimant": "Office U", "recorded_on": "2030-03-05",
}  # fmt: skip


def refused(checkout: Checkout, version: str) -> str:
    """The one sentence of a refusal that left nothing behind."""
    before = {name: content for name, content in contents(checkout.root).items() if not name.startswith(".git/")}
    with pytest.raises(PlainError) as error:
        make_release(version, checkout.root)
    after = {name: content for name, content in contents(checkout.root).items() if not name.startswith(".git/")}
    assert after == before
    sentence = str(error.value)
    assert "\n" not in sentence
    return sentence


def test_a_release_holds_every_kind_of_file(released: Path) -> None:
    names = {path.name for path in released.iterdir()}
    assert names == {
        "parquet", "csv", "json", "api.zip", "datapackage.json", "croissant.json", "dataset.jsonld", "CITATION.cff",
        ".zenodo.json", "CODEBOOK.md", "CODEBOOK.html", "LICENSE", "README.md", "CHANGES.md", "changes.json",
        "changes.csv", "release.json", "SHA256SUMS",
    }  # fmt: skip


def test_a_second_run_gives_the_same_bytes(checkout: Checkout) -> None:
    place = checkout.release("2030.3.0")
    first = contents(place)
    shutil.rmtree(place)
    make_release("2030.3.0", checkout.root)
    assert contents(place) == first


def test_a_release_that_exists_and_is_the_same_is_left_alone(checkout: Checkout) -> None:
    checkout.release("2030.3.0")
    assert "same byte for byte" in make_release("2030.3.0", checkout.root)


def test_a_release_with_one_byte_changed_is_refused(checkout: Checkout) -> None:
    path = checkout.release("2030.3.0") / "csv" / "claims.csv"
    path.write_text(path.read_text().replace("20,", "21,", 1))
    assert "releases/2030.3.0/csv/claims.csv is not what this commit gives" in refused(checkout, "2030.3.0")


def test_a_version_released_with_other_data_is_refused(checkout: Checkout) -> None:
    checkout.release("2030.3.0")
    checkout.git("tag", "--delete", "v2030.3.0")
    checkout.project.append("claims", CLAIM)
    checkout.commit()
    assert refused(checkout, "2030.3.0").startswith("Version 2030.3.0 exists: it was released on")


def test_an_older_version_is_refused(checkout: Checkout) -> None:
    checkout.release("2030.3.0")
    assert "Version 2030.2.0 is older than 2030.3.0" in refused(checkout, "2030.2.0")


@pytest.mark.parametrize("version", ["1.0", "2030.03.0", "2030.13.0", "2030.3", "v2030.3.0", "../2030.3.0", ""])
def test_what_is_no_version_is_refused(checkout: Checkout, version: str) -> None:
    assert f"“{version}” is no version; write YEAR.MONTH.NUMBER" in refused(checkout, version)


def test_an_unclean_tree_is_refused(checkout: Checkout) -> None:
    (checkout.root / "notes.txt").write_text("mine")
    assert refused(checkout, "2030.3.0").startswith("The tree is not clean (notes.txt); commit or remove")


def test_a_folder_without_git_is_refused(checkout: Checkout) -> None:
    shutil.rmtree(checkout.root / ".git")
    assert "this folder is none" in refused(checkout, "2030.3.0")


def test_a_tag_on_another_commit_is_refused(checkout: Checkout) -> None:
    checkout.git("tag", "v2030.3.0")
    checkout.git("commit", "--quiet", "--allow-empty", "--message", "later")
    assert "The tag v2030.3.0 is on another commit" in refused(checkout, "2030.3.0")


def test_failing_data_tests_are_named(checkout: Checkout) -> None:
    folder = checkout.root / "tests" / "data"
    folder.mkdir(parents=True)
    (folder / "test_facts.py").write_text("def test_a_fact():\n    assert False\n")
    with pytest.raises(PlainError, match=r"The data tests fail \(tests/data/test_facts\.py::test_a_fact\)"):
        refusals.check_data(checkout.root)
    (folder / "test_facts.py").write_text("def test_a_fact():\n    pass\n")
    refusals.check_data(checkout.root)


def test_the_last_release_must_be_at_hand_to_say_what_changed(checkout: Checkout) -> None:
    shutil.rmtree(checkout.release("2030.3.0"))
    checkout.git("tag", "--delete", "v2030.3.0")
    sentence = refused(checkout, "2030.4.0")
    assert "There is no release, folder, tag or commit “2030.3.0”" in sentence
    assert "git fetch --tags" in sentence


def test_the_last_release_may_be_a_tag_alone(checkout: Checkout) -> None:
    shutil.rmtree(checkout.release("2030.3.0"))
    checkout.project.append("claims", CLAIM)
    checkout.commit()
    assert "1 claim added" in make_release("2030.4.0", checkout.root)


def test_a_claim_that_went_without_a_word_is_refused(checkout: Checkout) -> None:
    checkout.project.append("claims", CLAIM)
    checkout.commit()
    checkout.release("2030.3.0")
    checkout.project.write("claims", [r for r in checkout.project.rows("claims") if r["claim_id"] != "C0900"])
    checkout.commit()
    assert "C0900 of 2030.3.0 went without a word; add each to data/curated/withdrawn.csv" in refused(
        checkout, "2030.4.0"
    )
    row = {"identifier": "C0900", "reason": "recorded twice", "withdrawn_on": "2030-03-06"}
    checkout.project.append("withdrawn", row)
    checkout.commit()
    changes = (checkout.release("2030.4.0") / "CHANGES.md").read_text()
    assert "- `C0900`: recorded twice" in changes


def test_a_published_claim_that_changed_without_a_correction_is_refused(checkout: Checkout) -> None:
    checkout.release("2030.3.0")
    checkout.project.change("claims", 2, value="25")
    checkout.commit()
    assert refused(checkout, "2030.4.0").startswith("C0001 changed since 2030.3.0 without a correction")


def test_a_correction_is_the_reason_of_what_it_moved(checkout: Checkout) -> None:
    checkout.release("2030.3.0")
    checkout.project.append("corrections", {
        "correction_id": "K0001", "table": "claims", "record_id": "C0001", "column": "value", "old_value": "20",
        "new_value": "25", "reason": "misread", "noticed_by": "reader", "corrected_on": "2030-03-06",
    })  # fmt: skip
    checkout.commit()
    place = checkout.release("2030.4.0")
    told = json.loads((place / "changes.json").read_text())
    assert told["figures"]
    assert all("correction K0001: misread" in move["because"][0]["words"] for move in told["figures"])
    assert "correction K0001: misread" in (place / "CHANGES.md").read_text()


def _smaller(table: Table) -> Table:
    return replace(table, columns=tuple(c for c in table.columns if c.name != "why"))


def _grown(table: Table) -> Table:
    return replace(table, columns=(*table.columns, replace(table.columns[0], name="more", required=False)))


@pytest.mark.parametrize(("shape", "sentence"), [(_smaller, "break"), (_grown, "grew")])
def test_tables_that_changed_need_a_version_that_says_so(
    checkout: Checkout, monkeypatch: pytest.MonkeyPatch, shape: Callable[[Table], Table], sentence: str
) -> None:
    checkout.release("2030.3.0")
    last = history.releases(checkout.root)[-1]
    monkeypatch.setitem(tables.TABLES, "totals", shape(tables.TABLES["totals"]))
    with pytest.raises(PlainError, match=f"The tables {sentence}.*raise SCHEMA_VERSION"):
        history.check_schema(last)
    monkeypatch.setattr(history, "SCHEMA_VERSION", "2.0")
    history.check_schema(last)


def test_a_figure_that_moved_without_a_cause_is_refused(checkout: Checkout) -> None:
    checkout.release("2030.3.0")
    figures = checkout.root / "data" / "reconciled" / "figures.parquet"
    frame = pd.read_parquet(figures)
    frame.loc[0, "best"] = 999
    figures.write_bytes(parquet_bytes(tables.TABLES["figures"], frame))
    checkout.git("commit", "--quiet", "--all", "--message", "spoilt")
    assert refused(checkout, "2030.4.0").startswith("1 figure moved without a claim, decision, correction or change")


def test_the_examples_of_the_readme_run(released: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(released)
    text = (released / "README.md").read_text()
    python = re.findall(r"```python\n(.*?)```", text, flags=re.DOTALL)
    assert len(python) == 2
    for example in python:
        exec(example, {})
    (sql,) = re.findall(r"```sql\n(.*?)```", text, flags=re.DOTALL)
    assert duckdb.execute(sql).fetchall()
    assert "https://invented.test/api/v1/2030.3.0/events/" in text


def test_the_day_of_a_release_is_that_of_its_commit(released: Path) -> None:
    mark = json.loads((released / "release.json").read_text())
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", mark["released_on"])
    assert mark["schema_version"] == tables.SCHEMA_VERSION
