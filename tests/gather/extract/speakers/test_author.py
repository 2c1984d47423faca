from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

POST = "Удома ще 90 захисників\n\nСьогодні відбувся обмін полоненими. Додому повернулися 90 воїнів Збройних Сил.\n\n"
DAY = date(2024, 6, 25)


@pytest.mark.parametrize(
    ("end", "claimants"),
    [
        ("Дякуємо Об'єднаним Арабським Еміратам!", {"Ukrainian authorities"}),
        ("Координаційний штаб працює без вихідних. Повернемо всіх!", {"Coordination Headquarters"}),
        ("Усіх чекає лікування.", {""}),
        ("«Дякуємо!» — кричали люди на вулиці.", {""}),
    ],
)
def test_a_post_that_thanks_in_the_first_person_is_the_institution_s(end: str, claimants: set[str]) -> None:
    assert {one.claimant for one in extract_claims(POST + end, DAY, "uk")} == claimants


def _claimants(text: str, language: str) -> set[str]:
    return {one.claimant for one in extract_claims(text, DAY, language)}


def test_a_title_that_is_but_a_name_is_that_of_the_author_of_a_post() -> None:
    post = "25 червня 2024\n\nДрузі, гарні новини! З полону додому їдуть 90 наших воїнів."
    assert _claimants(f"Дмитро Лубінець\n{post}", "uk") == {"Dmytro Lubinets"}
    assert _claimants("Тетяна Москалькова\n\nДодому повернулися 90 воїнів ЗС РФ з українського полону.", "uk") == {
        "Tatyana Moskalkova"
    }
    assert _claimants(f"Що далі з обміном полоненими?\n{post}", "uk") == {""}


@pytest.mark.parametrize(
    ("signature", "claimants"),
    [
        ("Департамент информации\nМинистерства обороны Российской Федерации\n\nПросмотров: 12 000", True),
        ("Пресс-служба Министерства обороны Российской Федерации", True),
        ("Фото: Министерство обороны Российской Федерации", False),
        ("Департамент здравоохранения примет всех", False),
    ],
)
def test_a_release_is_signed_by_an_office_of_news(signature: str, claimants: bool) -> None:
    release = "Обмен пленными\n\nИз украинского плена возвращены 90 российских военнослужащих.\n\n"
    assert _claimants(release + signature, "ru") == ({"Russian Ministry of Defence"} if claimants else {""})


def test_an_institution_that_reports_and_thanks_is_the_author_where_nobody_else_speaks() -> None:
    news = "Удома\n\nКоординаційний штаб повідомляє про новий обмін.\n\nДодому повернулися 90 воїнів.\n\n"
    assert _claimants(news + "Щиро вдячні партнерам!", "uk") == {"Coordination Headquarters"}
    assert _claimants(news + "Міноборони РФ заявило про те саме.\n\nЩиро вдячні партнерам!", "uk") == {""}
