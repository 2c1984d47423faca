"""Outside data sets: read from a folder, scored against their known answers."""

from __future__ import annotations

from pathlib import Path

from analysis.reconcile.trial.outside import Outside, Said, flights, population
from analysis.reconcile.trial.outside_score import distances
from analysis.reconcile.trial.rivals import RULES
from analysis.reconcile.trial.score import MODEL


def test_cities_are_read_with_contributors_hashed(tmp_path: Path) -> None:
    (tmp_path / "population-new-new.txt").write_text("atown_2000\tcontributor #0 (nobody)\t1200\t2000\n")
    (tmp_path / "population-gd.txt").write_text("atown, 2000, 1200\n")
    read = population(tmp_path)
    assert read.gold == {"atown_2000": 1200}
    assert [(one.thing, one.value) for one in read.said] == [("atown_2000", 1200)]
    assert "nobody" not in read.said[0].source


def test_times_of_day_are_read_in_minutes_whatever_their_form(tmp_path: Path) -> None:
    for name in ("ground_truth", "conflicting_data"):
        (tmp_path / name).mkdir()
    times = "12/1/2011 1:55 PM\t12/1/11 14:05\tF80\t12:10 AM\t\tD1"
    (tmp_path / "ground_truth" / "day.txt").write_text(f"XX-1\t{times}\n")
    (tmp_path / "conflicting_data" / "day.txt").write_text(f"site\tXX-1\t{times}\nsite\tYY-2\t{times}\n")
    (day,) = flights(tmp_path)
    assert day.gold == {"XX-1 1": 835, "XX-1 2": 845, "XX-1 4": 10}
    assert {(one.thing, one.value) for one in day.said} == set(day.gold.items())


def test_every_rule_takes_the_number_that_most_sources_give() -> None:
    said = [Said("thing", source, value) for source, value in (("a", 10), ("b", 10), ("c", 300))]
    found = distances([Outside(said, {"thing": 10})])
    assert set(found) >= {MODEL, *RULES}
    assert {rule: distance.found for rule, distance in found.items()} == {rule: [(0, 10)] for rule in found}


def test_a_sources_repetition_counts_once() -> None:
    said = [Said("thing", "a", 300), Said("thing", "a", 300), Said("thing", "b", 10), Said("thing", "c", 10)]
    assert distances([Outside(said, {"thing": 10})])["majority"].found == [(0, 10)]


def test_a_distance_is_told_in_the_unit_that_was_asked_for() -> None:
    (found,) = {distance.row(5, percent=False)["off_share"] for distance in distances([_one_of_two()]).values()}
    assert found == 0.5


def _one_of_two() -> Outside:
    return Outside([Said("right", "a", 10), Said("wrong", "a", 30)], {"right": 10, "wrong": 20})
