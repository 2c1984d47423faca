"""Whose words a sentence is that names nobody, or names someone for a part of it."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.gather.extract import extract_claims

DAY = date(2025, 6, 20)
OUTLET, KYIV, MOSCOW = "third_party", "UA", "RU"


def sides(text: str, language: str) -> dict[int | None, str]:
    return {one.value: one.claimant_side for one in extract_claims(text, DAY, language)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russian Defense Ministry announces swap with Ukraine\n\n90 Russian soldiers have left captivity.", "en"),
        ("В Минобороны рассказали об обмене с Украиной\n\nИз плена возвращены 90 российских военных.", "ru"),
        ("Russia returns 90 servicemen from Ukrainian captivity — top brass", "en"),
        ("Обмін полоненими\n\nДжерело: Міноборони Росії\n\nДеталі: Росія отримала 90 військових.", "uk"),
        ("Обмен пленными\n\nКак сообщили в Москве, домой возвращены 90 российских военных.", "ru"),
        (
            "Swap of prisoners\n\nAgencies quote the ministry. 90 soldiers came home, as confirmed by Moscow.",
            "en",
        ),
    ],
)
def test_a_title_a_suffix_a_source_line_or_an_aside_names_the_speaker(text: str, language: str) -> None:
    assert sides(text, language) == {90: MOSCOW}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Russia's Defence Ministry said 90 soldiers had come home. Last week 95 Ukrainians were swapped.", "en"),
        ("Минобороны РФ сообщило о возвращении 90 военных. 12 июня вернулись 95 украинцев.", "ru"),
        ("В Москве говорят о 90 вернувшихся военных. Последний раз, 2 октября, вернулись 95 украинцев.", "ru"),
        ("Ukraine brought home 95 soldiers, while Russia's Defence Ministry said 90 of its troops had returned.", "en"),
        ("Додому повернулися 95 захисників, а в Міноборони РФ заявили про 90 своїх військових.", "uk"),
    ],
)
def test_the_outlet_tells_what_was_before_and_the_clause_before_the_speaker_s(text: str, language: str) -> None:
    assert sides(f"Swap of prisoners\n\n{text}", language) == {90: MOSCOW, 95: OUTLET}


def test_a_clause_after_while_is_of_the_speaker_named_at_its_end() -> None:
    text = (
        "Swap\n\nKyiv said 95 Ukrainians had come home, while 90 soldiers returned to Russia, "
        "the Defence Ministry in Moscow said."
    )
    assert sides(text, "en") == {95: KYIV, 90: MOSCOW}


def test_one_speaker_of_both_clauses_says_both() -> None:
    text = "Обмін полоненими\n\nДодому повернулися 95 бійців, а Росія отримала 90 військових, повідомили в Коордштабі."
    assert sides(text, "uk") == {95: KYIV, 90: KYIV}


def test_what_both_sides_confirm_is_the_outlet_s() -> None:
    text = "Swap\n\nOn Sunday, each side freed 303 prisoners, as confirmed by Zelensky and Russia's Defense Ministry."
    assert sides(text, "en") == {303: OUTLET}


def test_a_formula_in_quotation_marks_quotes_nobody() -> None:
    text = "Обмін полоненими\n\nЗеленський подякував Еміратам.\n\nОбмін пройшов у форматі «90 на 90»."
    assert sides(text, "uk") == {90: OUTLET}


def test_by_his_words_is_not_of_the_ministry_named_beside() -> None:
    text = (
        "Обмен телами\n\nМединский заявил, что Украине передадут тела 1200 погибших. Группа Минобороны Украины, "
        "по его словам, не приехала. Всего в списке 6000 тел."
    )
    assert sides(text, "ru")[1200] == MOSCOW


def test_a_channel_in_the_title_is_the_author_s() -> None:
    text = "Дмитро Лубінець | Telegram\n\nОБМІН!\n\n❗️ 95 українців повернулися з полону."
    assert sides(text, "uk") == {95: KYIV}


def test_pictures_part_the_pieces_of_a_post() -> None:
    text = (
        "🌙 Головне за день 🕯 Україні повернули тіла 501 загиблого 🌍 Сенат ухвалив закон "
        "📌 Зеленський повідомив про удари по складах."
    )
    assert sides(text, "uk") == {501: OUTLET}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("У Координаційному штабі деталізували: додому їдуть 95 бійців.", "uk"),
        ("Зі слів глави держави, в Україну повернулися 95 бійців.", "uk"),
        ("Как следует из сводки украинского Генштаба, домой вернулись 95 бойцов.", "ru"),
        ("Киев (Дмитрий Лубинец): «Домой вернулись 95 наших бойцов».", "ru"),
        ("The Coordination Headquarters detailed that 95 soldiers had come home from Russian captivity.", "en"),
        ("Some 95 soldiers came home from Russian captivity.\n\nPress service of the Coordination Headquarters", "en"),
        ("Переслано з каналу «Коордштаб»\n\nДодому повернулися 95 бійців.", "uk"),
    ],
)
def test_who_details_sums_up_signs_or_is_passed_on_speaks(text: str, language: str) -> None:
    assert sides(f"Обмін\n\n{text}", language) == {95: KYIV}


def test_who_helped_does_not_say_what_the_ministry_says() -> None:
    text = "Обмен\n\nДомой вернулись 90 российских военных при посредничестве ОАЭ, говорится в сообщении Минобороны РФ."
    assert sides(text, "ru") == {90: MOSCOW}


def test_and_according_to_one_side_begins_a_clause_of_its_own() -> None:
    text = "Swap\n\nUkraine regained 95 people and, according to the Russian Defence Ministry, Russia 90 people."
    assert sides(text, "en") == {95: OUTLET, 90: MOSCOW}


def test_a_story_told_in_order_stays_its_teller_s() -> None:
    text = "Обмен\n\nМоскалькова рассказала о возвращении 90 российских военных. Затем, 12 июня, вернулись 20 россиян."
    assert sides(text, "ru") == {90: MOSCOW, 20: MOSCOW}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "Ukraine brought home 90 soldiers, the Coordination Headquarters said. "
            "Russia's Defence Ministry said that the same number of its own had been released.",
            "en",
        ),
        (
            "Украина вернула 90 военных, сообщили в Координационном штабе. "
            "Минобороны РФ сообщило, что столько же российских военных вернулись домой.",
            "ru",
        ),
    ],
)
def test_the_same_number_is_of_who_says_so_in_a_later_sentence(text: str, language: str) -> None:
    found = extract_claims(f"Swap\n\n{text}", DAY, language)
    assert {(one.measure[:14], one.claimant_side) for one in found} == {
        ("returned_to_ua", KYIV),
        ("returned_to_ru", MOSCOW),
    }


def test_as_moscow_claims_closes_a_sentence() -> None:
    text = "Обмін\n\n24 серпня додому повернулися 90 російських військових, як твердить Москва."
    assert sides(text, "uk") == {90: MOSCOW}


def test_a_pronoun_that_opens_a_quotation_is_no_stranger() -> None:
    text = (
        "Обмен с Украиной\n\nМоскалькова сообщила, что обмен не состоялся. «Мы предложили вернуть 90 украинских "
        "пленных, — цитирует её агентство. — Ответа нет»."
    )
    assert sides(text, "ru") == {90: MOSCOW}


def test_parts_of_a_row_of_news_have_speakers_of_their_own() -> None:
    text = (
        "Выпуск новостей\n\nСмотрите: о чём говорил Путин на встрече; погода; "
        "из украинского плена вернулись 90 российских военных; спорт."
    )
    assert sides(text, "ru") == {90: OUTLET}


def test_a_post_given_in_full_is_its_author_s() -> None:
    text = (
        "«Хочу жить» оприлюднив перелік\n\nПодаємо допис повністю.\n\nОстанній обмін був у жовтні: 95 на 95 українців."
    )
    assert sides(text, "uk") == {95: KYIV}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("У Кремлі кажуть, що передали 90 тіл українців. Насправді ж Україна отримала 95 тіл.", "uk"),
        ("The Kremlin says it handed over 90 bodies to Ukraine. In fact, Ukraine received 95 bodies.", "en"),
        ("В Кремле говорят, что Украине передали 90 тел. На самом деле Украина получила 95 тел.", "ru"),
    ],
)
def test_what_is_so_in_fact_is_the_outlet_s(text: str, language: str) -> None:
    assert sides(f"Swap\n\n{text}", language) == {90: MOSCOW, 95: OUTLET}


def test_who_does_not_comment_says_nothing() -> None:
    text = "Обмін\n\nВ Україну з полону повернулися 95 військових, пише Суспільне. Коордштаб інформацію не коментує."
    assert sides(text, "uk") == {95: OUTLET}


@pytest.mark.parametrize(
    "lead",
    [
        "Джерело: голова Офісу президента Андрій Єрмак\n\nПряма мова: «Сьогодні вдома 90 наших воїнів. Усі з полону».",
        "Обмін відбувся, каже Андрій Єрмак.\n\nЙдеться про 90 військових, звільнених із полону.",
    ],
)
def test_a_line_of_the_source_and_what_goes_on_with_it_are_his(lead: str) -> None:
    claims = extract_claims(f"Обмін полоненими\n\n{lead}", DAY, "uk")
    assert [(one.value, one.claimant) for one in claims] == [(90, "Andriy Yermak")]


@pytest.mark.parametrize(
    ("speaker", "claimant"), [("Минобороны России", "Russian Ministry of Defence"), ("Кремль", "")]
)
def test_the_speaker_of_the_title_who_is_also_the_first_in_the_text_gives_what_stands_between(
    speaker: str, claimant: str
) -> None:
    text = (
        f"{speaker}: обмен завершён\n\n31 января 2024 года, 14:03\n\nВ среду из украинского плена вызволены "
        "303 военнослужащих. Всем помогут, говорится в сообщении Минобороны России."
    )
    assert [one.claimant for one in extract_claims(text, date(2024, 1, 31), "ru")] == [claimant]
