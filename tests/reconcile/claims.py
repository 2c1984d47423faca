"""Claims made for a test, and a strategy that draws them."""

from __future__ import annotations

from hypothesis import strategies as st

from analysis.reconcile.quantities import Claim, Quantity
from analysis.vocabulary import MEASURES

TO_UA = Quantity("2030-01-05", "to_ua", "all")


def claim(
    stated: int = 20,
    side: str = "UA",
    claimant: str = "Office U",
    qualifier: str = "exact",
    *,
    high: int | None = None,
    number: int = 1,
) -> Claim:
    """A claim about how many came to Ukraine on 5 January 2030; `high` makes it a range."""
    bounds: dict[str, tuple[int, int | None]] = {
        "exact": (stated, stated),
        "about": (max(0, stated - 1), stated + 1),
        "at_least": (stated, None),
        "at_most": (0, stated),
        "range": (stated, high),
    }
    low, top = bounds[qualifier]
    return Claim(
        claim_id=f"C{number:04}", subject_id=TO_UA.subject_id, as_of=None, measure=MEASURES["returned_to_ua"],
        qualifier=qualifier, stated=stated, low=low, high=top, claimant=claimant, side=side, counter_id="",
        published_on="2030-01-05",
    )  # fmt: skip


@st.composite
def claims(draw: st.DrawFn) -> list[Claim]:
    """One to six claims about the same quantity, each with an identifier of its own."""
    made = []
    for number in range(1, draw(st.integers(1, 6)) + 1):
        qualifier = draw(st.sampled_from(["exact", "about", "at_least", "at_most", "range"]))
        stated = draw(st.integers(0, 500))
        side = draw(st.sampled_from(["UA", "RU", "mediator", "third_party"]))
        claimant = f"{side} {draw(st.sampled_from('AB'))}"
        high = stated + draw(st.integers(0, 50)) if qualifier == "range" else None
        made.append(claim(stated, side, claimant, qualifier, high=high, number=number))
    return made
