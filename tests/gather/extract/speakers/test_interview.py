"""Who answers in an interview, and what the answers leave unsaid."""

from __future__ import annotations

from datetime import date

from analysis.gather.extract import Candidate, extract_claims

DAY = date(2026, 1, 15)
INTERVIEW = """«Каждый список согласован». Татьяна Москалькова о возвращении

— Сколько военных удалось вернуть из плена за минувший год?

— В прошлом году из плена освобождены 1851 российский военнослужащий.

— А жителей Курской области?

— Вернулись 165 человек. Двенадцать до сих пор остаются в Сумах.

— Последний обмен с Украиной прошёл 2 октября, по 185 военных с каждой стороны. Почему такая пауза?

— Спросите в Киеве.
"""


def found() -> dict[tuple[str, int | None], Candidate]:
    return {(one.measure, one.value): one for one in extract_claims(INTERVIEW, DAY, "ru")}


def test_answers_are_those_of_the_person_introduced_and_questions_the_outlet_s() -> None:
    speakers = {value: one.claimant for (_, value), one in found().items()}
    assert speakers == {1851: "Tatyana Moskalkova", 165: "Tatyana Moskalkova", 12: "Tatyana Moskalkova", 185: ""}


def test_an_answer_counts_whom_the_question_asks_about() -> None:
    assert ("returned_to_ru_civilian", 165) in found()


def test_those_who_still_stay_are_people_of_the_number_before() -> None:
    assert ("held_by_ua_civilian", 12) in found()
