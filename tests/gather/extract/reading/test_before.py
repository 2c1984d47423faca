"""What the number before says of a number."""

from __future__ import annotations

from analysis.gather.extract import extract_claims
from tests.gather.extract.said import DAY


def test_what_follows_a_plan_is_not_of_its_day() -> None:
    text = (
        "Обмен\n\nИз российского плена вернулись 150 украинских военных. Завтра стороны отдадут по 300 пленных. "
        "Украина подтвердила возвращение 150 украинцев."
    )
    told = {one.event_date for one in extract_claims(text, DAY, "ru") if one.value == 150}
    assert told == {DAY}
