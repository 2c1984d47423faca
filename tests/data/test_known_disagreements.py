"""The known disagreements: what each side says, by value and by a source that prints it."""

from __future__ import annotations

import pandas as pd
import pytest

# fmt: off
SAID = [
    # three different “first” exchanges
    ("2022-03-01", "exchange_ordinal", 1, "third_party", "Christoph Steinert"),
    ("2022-03-16", "exchange_ordinal", 1, "RU", "Smotrim (VGTRK)"),
    ("2022-03-24", "exchange_ordinal", 1, "UA", "Gordon"),
    # 55 or 56 to Russia, and ten foreigners
    ("2022-09-21", "returned_to_ru", 55, "UA", "Hurriyet Daily News"),
    ("2022-09-21", "returned_to_ru", 56, "RU", "Rosbalt"),
    ("2022-09-21", "returned_to_ua_foreign", 10, "UA", "BlackSeaNews"),
    # 108 women: all military, or 12 civilians among them; 110 agreed
    ("2022-10-17", "returned_to_ua_military", 108, "RU", "TV Zvezda"),
    ("2022-10-17", "returned_to_ua_civilian", 12, "UA", "allamericansthings.com"),
    ("2022-10-17", "returned_to_ru", 110, "RU", "allamericansthings.com"),
    ("2022-10-17", "planned_to_ua", 110, "RU", "CTNews"),
    # the smaller number leaves out civilians
    ("2022-10-29", "returned_to_ua", 52, "UA", "Babel"),
    ("2022-10-29", "returned_to_ua", 50, "RU", "Belnovosti"),
    ("2022-11-23", "returned_to_ua", 36, "UA", "Kentron TV"),
    ("2022-11-23", "returned_to_ua", 35, "RU", "Life.ru"),
    ("2022-11-26", "returned_to_ua", 12, "UA", "Gordon"),
    ("2022-11-26", "returned_to_ua", 9, "RU", "Ruptly"),
    # one speaker quoted as 60 for 60 and as 50 for 50
    ("2022-12-06", "returned_to_ua", 60, "RU", "Lenta.ru"),
    ("2022-12-06", "returned_to_ua", 50, "RU", "DNR Pravda"),
    # 44, or 40 plus four wounded; two totals on one day
    ("2023-04-26", "returned_to_ua", 44, "UA", "A News"),
    ("2023-04-26", "returned_to_ua", 40, "RU", "Interfax"),
    ("2023-04-26-b", "returned_to_ua", 4, "RU", "Interfax"),
    ("2023-04-26", "total_returned_to_ua", 2279, "UA", "Ukrainska Pravda"),
    ("2023-04-26", "total_returned_to_ua", 2280, "UA", "Odessa Online"),
    # two digits swapped
    ("2023-05-25", "total_returned_to_ua", 2340, "UA", "The Kyiv Independent"),
    ("2023-05-25", "total_returned_to_ua", 2430, "UA", "Deccan Herald"),
    # 45 or 43 soldiers
    ("2023-07-06", "returned_to_ua_military", 43, "UA", "Pravda.if.ua"),
    ("2023-07-06", "returned_to_ua_military", 45, "UA", "Ghana News Agency"),
    # 230 and 248, of whom 75 outside the exchange
    ("2024-01-03", "returned_to_ua", 230, "UA", "Interfax-Ukraine"),
    ("2024-01-03", "returned_to_ru_military", 248, "RU", "Business Standard"),
    ("2024-01-03-b", "returned_to_ru_military", 75, "RU", "Sputnik"),
    # 207, 195, 206, and a stale total
    ("2024-01-31", "returned_to_ua", 207, "UA", "Hromadske Radio"),
    ("2024-01-31", "returned_to_ua", 195, "RU", "Medicine Hat News"),
    ("2024-01-31", "returned_to_ua", 206, "third_party", "Ghana News Agency"),
    ("2024-01-31", "total_returned_to_ua", 2828, "third_party", "Rubryka"),
    # a total of the wrong exchange
    ("2024-05-31", "total_returned_to_ua", 3300, "UA", "The Kyiv Independent"),
    # 189 or 150; eleven exchanges or ten
    ("2024-12-30", "returned_to_ua", 189, "UA", "Al Jazeera"),
    ("2024-12-30", "returned_to_ua", 150, "RU", "Al Jazeera"),
    ("2024-12-30", "returned_to_ua", 150, "mediator", "Khaleej Times"),
    ("2024-12-31", "total_exchanges", 10, "RU", "Rossa Primavera"),
    ("2024-12-31", "total_exchanges", 11, "third_party", "The Kyiv Independent"),
    # 1000 for 1000
    ("2025-05-23", "returned_to_ua", 390, "UA", "LIGA.net"),
    ("2025-05-23", "returned_to_ua_military", 270, "RU", "TASS"),
    ("2025-05-23", "returned_to_ua_civilian", 120, "UA", "Lenta.UA"),
    ("2025-05-24", "returned_to_ua", 307, "RU", "UNN"),
    ("2025-05-25", "returned_to_ua", 303, "third_party", "News Kiev"),
    ("round-2025-05-23", "returned_to_ua", 697, "UA", "Bukvy"),
    # the bodies of June 2025
    ("2025-06-11", "bodies_to_ua", 1212, "RU", "TASS"),
    ("2025-06-16", "bodies_to_ua", 1245, "UA", "ogreszinas.news"),
    ("2025-06-16", "bodies_to_ua", 1248, "RU", "Daily8"),
    ("round-2025-06-11", "bodies_to_ua", 6057, "UA", "Espreso"),
    ("round-2025-06-11", "bodies_to_ua", 6060, "RU", "Forpost Severo-Zapad"),
    ("round-2025-06-11", "bodies_to_ua", 2412, "third_party", "The Kyiv Independent"),
    # 84 prisoners of war, or 33 and 51 civilians
    ("2025-08-14", "returned_to_ua_military", 84, "RU", "CentralAsia"),
    ("2025-08-14", "returned_to_ua_military", 33, "UA", "CentralAsia"),
    ("2025-08-14", "returned_to_ua_civilian", 51, "UA", "CentralAsia"),
    # 157 each, 314 together, 152 and five wounded, 150 and seven civilians
    ("2026-02-05", "returned_to_ua", 157, "mediator", "WAM"),
    ("2026-02-05", "returned_both", 314, "mediator", "Gulf 365"),
    ("2026-02-05", "returned_to_ua_military", 152, "RU", "Vzglyad"),
    ("2026-02-05", "returned_to_ua_wounded", 5, "RU", "Moskva 24"),
    ("2026-02-05", "returned_to_ua_military", 150, "UA", "Radio Svoboda (RFE/RL)"),
    ("2026-02-05", "returned_to_ua_civilian", 7, "UA", "24 Kanal"),
    # 200 and 300, two civilians more; one outlet has 200 for 300
    ("2026-03-05", "returned_to_ua", 200, "UA", "Comments.ua"),
    ("2026-03-06", "returned_to_ua", 300, "UA", "Glavred"),
    ("2026-03-06", "returned_to_ua_civilian", 2, "UA", "061.ua"),
    ("2026-03-06", "returned_to_ru", 200, "third_party", "New Post Africa"),
    ("round-2026-03-05", "returned_to_ua", 500, "RU", "Correio Braziliense"),
]
# fmt: on


@pytest.mark.parametrize(("where", "measure", "value", "side", "publisher"), SAID)
def test_this_side_says_this_number_in_this_source(
    claims: pd.DataFrame, where: str, measure: str, value: int, *, side: str, publisher: str
) -> None:
    place = claims["subject_id"].fillna(claims["as_of"].dt.strftime("%Y-%m-%d"))
    said = claims[place.eq(where) & claims["measure"].eq(measure) & claims["value"].eq(value)]
    assert (side, publisher) in set(zip(said["claimant_side"], said["publisher"], strict=True))
