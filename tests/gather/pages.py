"""Invented pages, in the manner of real ones."""

from __future__ import annotations

PARAGRAPHS = {
    "uk": (
        "Сьогодні, 31 січня, відбувся п'ятдесятий обмін полоненими, повідомив Координаційний штаб.",
        "Серед звільнених 180 військових та 27 цивільних, каже речник штабу. Їх зустріли рідні.",
    ),
    "ru": (
        "В среду состоялся обмен военнопленными, сообщило министерство обороны. Вернулись 195 военнослужащих.",
        "Столько же пленных переданы другой стороне, объявили в ведомстве. Ещё об этом говорили послы.",
    ),
    "en": (
        "Ukraine and Russia exchanged prisoners of war on Wednesday, the headquarters said in a statement.",
        "Officials added that 207 people came home, among them 27 civilians, after weeks of talks.",
    ),
}
TITLES = {
    "uk": "Додому повернулися 207 захисників",
    "ru": "Состоялся обмен: вернулись 195 военных",
    "en": "Another 207 people come home in an exchange",
}


def page(language: str = "uk", head: str = "", title: str = "", body: str = "", declared: str = "") -> str:
    """A newsroom's page with navigation, an article and a list of other stories."""
    title = title or TITLES[language]
    paragraphs = body or "".join(f"<p>{text}</p>" for text in PARAGRAPHS[language])
    return (
        f'<!doctype html><html lang="{declared or language}"><head><title>{title} | News</title>{head}</head>'
        f'<body><nav><a href="/">Home</a></nav><article><h1>{title}</h1>{paragraphs}</article>'
        f'<aside><ul><li><a href="/other">999 others</a></li></ul></aside></body></html>'
    )
