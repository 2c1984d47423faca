"""The rule to beat: the receiving side's own word, and the range of all that was said."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reconcile.baseline import Figure, figure_from_claims, inferred_all, summed_round, undisclosed
from analysis.reconcile.quantities import Claim, Quantity
from tests.reconcile.claims import TO_UA, claim, claims

TO_RU = Quantity("2030-01-05", "to_ru", "all")


def numbers(figure: Figure) -> dict[str, object]:
    """All of a figure but its words."""
    return {name: value for name, value in vars(figure).items() if name != "why"}


def best(*made: Claim, quantity: Quantity = TO_UA) -> int | None:
    return figure_from_claims(quantity, list(made)).best


def test_the_receiving_side_is_believed_against_more_voices_of_the_other() -> None:
    others = [claim(18, "RU", f"Ministry {name}", number=number) for number, name in enumerate("PQR", 2)]
    assert best(claim(20, "UA"), *others) == 20


def test_russia_is_the_receiving_side_of_those_who_go_to_russia() -> None:
    assert best(claim(20, "UA"), claim(18, "RU", number=2), quantity=TO_RU) == 18


@pytest.mark.parametrize(("nearer", "farther"), [("RU", "mediator"), ("mediator", "third_party")])
def test_without_the_receiver_the_nearest_side_is_believed(nearer: str, farther: str) -> None:
    assert best(claim(20, farther), claim(18, nearer, number=2)) == 18


def test_an_exact_number_of_the_other_side_outweighs_a_vague_one_of_the_receiver() -> None:
    assert best(claim(20, "UA", qualifier="about"), claim(18, "RU", number=2)) == 18


def test_of_two_numbers_of_one_side_the_one_with_more_voices_is_taken() -> None:
    assert best(claim(20), claim(21, claimant="Office V", number=2), claim(21, claimant="Office W", number=3)) == 21


def test_a_repetition_by_one_speaker_counts_once_as_a_voice() -> None:
    figure = figure_from_claims(TO_UA, [claim(20), claim(20, number=2)])
    assert (figure.n_claims, figure.n_voices, figure.status) == (2, 1, "single source")


def test_two_voices_with_one_number_agree() -> None:
    assert figure_from_claims(TO_UA, [claim(20), claim(20, "RU", "Ministry R", number=2)]).status == "agreed"


def test_two_numbers_are_disputed_and_both_stay_in_sight() -> None:
    figure = figure_from_claims(TO_UA, [claim(20), claim(18, "RU", "Ministry R", number=2)])
    assert (figure.status, figure.claimed_low, figure.claimed_high) == ("disputed", 18, 20)


def test_a_vague_claim_that_admits_the_number_disputes_nothing() -> None:
    vague = claim(15, "RU", "Ministry R", "at_least", number=2)
    assert figure_from_claims(TO_UA, [claim(20), vague]).status == "agreed"


def test_the_reason_names_every_number_with_its_side_and_speaker() -> None:
    why = figure_from_claims(TO_UA, [claim(20), claim(18, "RU", "Ministry R", number=2)]).why
    assert why.startswith("Ukraine says 20 (Office U). Russia says 18 (Ministry R).")


def part(group: str, value: int) -> Figure:
    quantity = Quantity("2030-01-05", "to_ua", group)
    return figure_from_claims(quantity, [claim(value)])


def test_a_whole_that_nobody_stated_follows_from_its_parts() -> None:
    whole = inferred_all(TO_UA, {"military": part("military", 18), "civilian": part("civilian", 2)})
    assert whole is not None
    assert (whole.best, whole.status, whole.n_claims) == (20, "inferred", 0)


@pytest.mark.parametrize("groups", [[], ["civilian"], ["women"], ["civilian", "wounded"]])
def test_nothing_follows_without_the_service_members(groups: list[str]) -> None:
    assert inferred_all(TO_UA, {group: part(group, 2) for group in groups}) is None


def test_subgroups_that_overlap_are_not_added() -> None:
    whole = inferred_all(TO_UA, {"military": part("military", 18), "women": part("women", 2)})
    assert whole is not None
    assert whole.best == 18


def test_a_round_is_the_sum_of_its_events() -> None:
    total = summed_round(TO_UA, [part("all", 20), part("all", 30)], None)
    assert (total.best, total.status) == (50, "inferred")


def test_a_round_put_at_the_same_number_agrees_and_at_another_is_disputed() -> None:
    stages = [part("all", 20), part("all", 30)]
    voices = [claim(50), claim(50, "RU", "Ministry R", number=2)]
    assert summed_round(TO_UA, stages, figure_from_claims(TO_UA, voices)).status == "agreed"
    assert summed_round(TO_UA, stages, figure_from_claims(TO_UA, [claim(60)])).status == "disputed"


def test_a_round_keeps_the_sum_when_another_number_was_stated() -> None:
    assert summed_round(TO_UA, [part("all", 20)], figure_from_claims(TO_UA, [claim(60)])).best == 20


def test_silence_has_no_number_at_all() -> None:
    figure = undisclosed(TO_UA)
    assert (figure.best, figure.low, figure.high, figure.status) == (None, None, None, "undisclosed")


@given(claims())
def test_the_best_number_is_one_that_somebody_stated(made: list[Claim]) -> None:
    assert best(*made) in {one.stated for one in made}


@given(claims())
def test_the_best_number_lies_within_what_was_claimed(made: list[Claim]) -> None:
    figure = figure_from_claims(TO_UA, made)
    assert figure.claimed_low is not None and figure.claimed_high is not None and figure.best is not None
    assert figure.claimed_low <= figure.best <= figure.claimed_high


@given(claims(), st.randoms())
def test_the_order_of_the_claims_changes_no_number(made: list[Claim], random: Random) -> None:
    shuffled = random.sample(made, len(made))
    assert numbers(figure_from_claims(TO_UA, made)) == numbers(figure_from_claims(TO_UA, shuffled))


@given(claims())
def test_an_agreed_figure_is_admitted_by_every_claim(made: list[Claim]) -> None:
    figure = figure_from_claims(TO_UA, made)
    assert figure.best is not None
    assert (figure.status == "disputed") == (not all(one.admits(figure.best) for one in made))
