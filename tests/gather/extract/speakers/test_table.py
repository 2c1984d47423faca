from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2025, 10, 2)


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("en", "Ukraine's human rights ombudsman said that 185 soldiers had left Russian captivity.", "UA"),
        ("en", "Russia's human rights commissioner said that 20 Kursk residents had returned in the swap.", "RU"),
        ("en", "The Russian military said that 185 of its soldiers had been returned from captivity.", "RU"),
        ("uk", "Уповноважений Верховної Ради повідомив, що з російського полону повернули 185 військових.", "UA"),
        ("uk", "Глава держави написав, що з російського полону повернулися 185 військових.", "UA"),
        ("uk", "В Офісі президента повідомили, що з російського полону звільнено 185 військових.", "UA"),
        ("ru", "В российском военном ведомстве сообщили, что из плена возвращены 185 военнослужащих.", "RU"),
        ("ru", "Украинский омбудсмен сообщил, что из российского плена вернулись 185 военных.", "UA"),
        ("ru", "Помощник президента РФ сообщил, что Украине передали 1000 тел.", "RU"),
        ("ru", "Депутат Госдумы рассказал РБК, что Россия получила 48 тел.", "RU"),
        ("ru", "Источник ТАСС сообщил, что Украине передали 1000 тел.", "RU"),
        ("ru", "Глава российской делегации сообщил, что Украине передали 1000 тел.", "RU"),
        ("ru", "Губернатор Курской области рассказал, что с Украины вернулись 20 жителей региона.", "RU"),
        ("ru", "В РФ обменяли пленных с Украиной. «Вернулись 20 россиян», — цитирует Москалькову ТАСС.", "RU"),
        ("uk", "Окупаційна влада Донеччини заявила, що з українського полону повернулися 50 бійців.", "RU"),
        ("uk", "У вечірньому зверненні президент сказав, що з російського полону повернули 146 людей.", "UA"),
        ("uk", "Президент США повідомив про обмін 390 полоненими між Україною та Росією.", "mediator"),
        ("uk", "МЗС Катару повідомило про обмін 390 полоненими між Україною та Росією.", "mediator"),
        ("en", "The Turkish Foreign Ministry said 390 prisoners were exchanged by Ukraine and Russia.", "mediator"),
        ("en", "Saudi Arabia's foreign ministry said Russia had released ten foreigners to Ukraine.", "mediator"),
        ("en", "An official in Kyiv said 95 Ukrainian soldiers were freed from captivity.", "UA"),
        ("en", "The Russian side claimed that 90 of its soldiers had returned from captivity.", "RU"),
    ],
)
def test_who_is_told_by_his_office_speaks_for_its_side(language: str, text: str, side: str) -> None:
    assert {one.claimant_side for one in extract_claims(text, DAY, language)} == {side}


@pytest.mark.parametrize("noun", ["подсчётам", "утверждению", "сведениям", "оценкам"])
def test_by_someone_s_count_or_word_is_his_voice(noun: str) -> None:
    text = f"По {noun} Координационного штаба, из российского плена вернулись 185 военных."
    assert {one.claimant for one in extract_claims(text, DAY, "ru")} == {"Coordination Headquarters"}


def test_the_administration_of_a_president_is_told_by_its_country() -> None:
    text = "В администрации президента США заявили, что Россия и Украина освободят по 1000 пленных."
    assert {one.claimant_side for one in extract_claims(text, DAY, "ru")} == {"mediator"}
