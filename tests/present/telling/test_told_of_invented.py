"""What the stories make of small invented ledgers whose answers can be counted by hand."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis.present.book import Book
from analysis.present.figure import Figure
from analysis.present.telling.becoming import Becoming
from analysis.present.telling.fallen import Fallen
from analysis.present.telling.home import Home
from analysis.present.telling.pace import Pace
from analysis.present.telling.pairs import Pairs
from analysis.present.telling.press import Press
from analysis.present.telling.promises import Promises
from analysis.present.telling.sums import Sums
from analysis.present.telling.told import Told
from analysis.present.telling.unknown import Unknown
from tests.present.telling.stories import unlinked
from tests.project import Project

OFFICE, MINISTRY = "Office U", "Ministry R"


def say(project: Project, subject: str, measure: str, value: int, claimant: str, **cells: str) -> None:
    """One more claim of the invented ledger."""
    rows = project.rows("claims")
    row = dict.fromkeys(rows[0], "") | {
        "claim_id": f"C{len(rows) + 1:04}", "source_id": "agency-a-2030-01-05", "subject_id": subject,
        "measure": measure, "value": str(value), "qualifier": "exact", "claimant": claimant,
        "as_of_precision": "day" if "as_of" in cells else "", "recorded_on": "2030-03-01",
    }  # fmt: skip
    project.append("claims", row | cells)


def add_event(project: Project, day: str, kind: str = "exchange", until: str = "") -> None:
    """One more event of the invented ledger."""
    row = project.rows("events")[0] | {"event_id": day, "date_start": day, "date_end": until or day, "kind": kind}
    project.append("events", row | {"label": f"Invented event of {day}", "round_id": "", "deal": ""})


def test_two_sides_are_compared_only_where_both_put_an_exact_number(project: Project) -> None:
    pairs = Pairs(project.book())
    assert pairs.both[["event_id", "direction", "UA", "RU", "gap"]].to_numpy().tolist() == [
        ["2030-01-05", "to Ukraine", 20, 18, 2]
    ]


def test_a_count_of_service_members_is_told_apart_from_a_count_of_everyone(project: Project) -> None:
    project.change("claims", 3, measure="returned_to_ua_military")
    differing = Pairs(project.book()).differing
    assert differing["reason"].tolist() == ["one counts everyone, the other service members"]


def test_sides_that_agree_are_said_to_agree(project: Project) -> None:
    project.change("claims", 3, value="20")
    answer = unlinked(Pairs(project.book()).answer_sentence())
    assert answer.startswith("Always so far they say the same")
    assert "the one case." in answer


def test_a_total_that_is_not_the_sum_of_the_events_differs_without_a_reason(project: Project) -> None:
    project.change("claims", 6, qualifier="exact")
    say(project, "2030-02-01", "returned_to_ua", 30, MINISTRY)
    project.change("claims", 8, value="75")
    story = Sums(project.book())
    assert story.compared[["stated", "implied", "fits", "reason"]].to_numpy().tolist() == [
        [20, 20, True, ""],
        [75, 50, False, "no reason established"],
    ]
    assert unlinked(story.answer_sentence()).startswith("As often as not: 1 of 2 official totals")


def test_totals_of_outlets_are_not_called_official(project: Project) -> None:
    project.change("counters", 2, side="third_party")
    assert Sums(project.book()).compared.empty


def test_people_whom_nobody_calls_soldiers_or_civilians_are_counted(project: Project) -> None:
    say(project, "2030-01-05", "returned_to_ua_civilian", 2, OFFICE)
    home = Home(project.book())
    soldiers, civilians = (home.counted("to_ua", group)[0] for group in ("military", "civilian"))
    assert home.counted("to_ua", "all")[0] == soldiers + civilians + home.unsplit("to_ua")
    assert civilians == 2


def test_a_wait_runs_from_the_last_day_of_one_exchange_to_the_first_of_the_next(project: Project) -> None:
    project.change("events", 2, date_end="2030-01-10")
    add_event(project, "2030-03-03", kind="bodies")
    assert Pace(project.book()).waits["days"].tolist() == [22]


def test_exchanges_of_one_day_are_one_step(project: Project) -> None:
    row = project.rows("events")[1]
    project.append("events", row | {"event_id": "2030-02-01-b", "round_id": ""})
    assert Pace(project.book()).waits["days"].tolist() == [27]


@pytest.mark.parametrize(
    ("announced", "qualifier", "outcome"),
    [
        (20, "exact", "as"), (21, "exact", "fewer"), (19, "exact", "more"), (19, "at_least", "as"),
        (21, "at_least", "fewer"), (25, "at_most", "as"), (19, "at_most", "more"), (20, "about", "as"),
        (30, "about", "fewer"),
    ],
)  # fmt: skip
def test_what_was_announced_is_held_against_what_came(
    project: Project, announced: int, qualifier: str, outcome: str
) -> None:
    project.change("claims", 3, value="20")
    say(project, "2030-01-05", "planned_to_ua", announced, OFFICE, qualifier=qualifier, as_of="2030-01-04")
    assert Promises(project.book()).plans["outcome"].tolist() == [outcome]


def test_a_handover_that_did_not_take_place_fulfils_nothing(project: Project) -> None:
    add_event(project, "2030-03-03", kind="cancelled")
    say(project, "2030-03-03", "planned_to_ru", 5, MINISTRY, as_of="2030-03-01")
    plans = Promises(project.book()).plans
    assert (plans["outcome"].tolist(), plans["came"].tolist()) == (["none"], [0])


def test_bodies_are_added_up_by_direction(project: Project) -> None:
    add_event(project, "2030-03-03", kind="bodies")
    say(project, "2030-03-03", "bodies_to_ua", 7, OFFICE)
    say(project, "2030-03-03", "bodies_to_ru", 3, MINISTRY)
    fallen = Fallen(project.book())
    assert (fallen.bodies("to_ua"), fallen.bodies("to_ru")) == (7, 3)
    assert unlinked(fallen.answer_sentence()) == (
        "In 1 handover with a known number the bodies of 7 people were returned to Ukraine and of 3 people to Russia."
    )


def test_a_number_repeated_from_the_same_speaker_is_one_repetition(project: Project) -> None:
    before = Press(project.book()).repeated
    say(project, "2030-01-05", "returned_to_ua", 20, OFFICE, source_id="agency-b-2030-01-05")
    assert Press(project.book()).repeated == before + 1


def test_the_unknown_counts_each_handover_and_direction_once(project: Project) -> None:
    add_event(project, "2030-03-03")
    numbers = Unknown(project.book()).numbers
    assert not numbers.duplicated(["subject_id", "direction"]).any()
    assert set(numbers.loc[numbers["subject_id"] == "2030-03-03", "status"]) == {"undisclosed"}


def test_a_figure_s_first_and_last_value_tell_how_it_came_to_be(project: Project) -> None:
    say(project, "2030-01-05", "returned_to_ua", 18, OFFICE, source_id="agency-a-2030-02-01")
    story = Becoming("2030-01-05", "to_ua", "all", project.book())
    days = story.own["known_on"]
    assert days.is_monotonic_increasing
    assert days.min() == pd.Timestamp("2030-01-05")
    assert story.answer_sentence().count("2030-01-05") == 1


class Voice(Told):
    """A story with one fact that is known and one that is not."""

    @property
    def facts(self) -> dict[str, str | None]:
        return {"known": "7", "unknown": None}

    def figure(self) -> Figure:
        raise AssertionError("nobody asks for it here")


def test_a_sentence_whose_fact_is_missing_says_so_instead(project: Project) -> None:
    voice = Voice(project.book())
    assert voice.say("There were {known}.").data == "There were 7."
    assert voice.say("There were {unknown}.").data == "The ledger does not hold the claims that this sentence needs."


def test_a_name_that_is_no_fact_is_a_mistake(project: Project) -> None:
    book: Book = project.book()
    with pytest.raises(KeyError):
        Voice(book).say("There were {many}.")


def test_a_value_of_an_earlier_day_leads_to_claims_of_that_day_only(project: Project) -> None:
    say(project, "2030-01-05", "returned_to_ua", 18, OFFICE, source_id="agency-a-2030-02-01")
    book = project.book()
    story = Becoming("2030-01-05", "to_ua", "all", book)
    story.steps()
    later = {claim["claim_id"] for claim in book.claim_rows if claim["published_on"] > pd.Timestamp("2030-01-31")}
    first = story.trail.entries().split("</li>")[0]
    assert later and "#C" in first
    assert not [claim_id for claim_id in later if f'#{claim_id}"' in first]
