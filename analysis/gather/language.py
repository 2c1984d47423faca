"""The language of a text; what the page declares decides only where the text is too short to tell."""

from __future__ import annotations

import re

_ENOUGH = 60
"""Letters below which a text alone does not tell its language."""
_ONLY = {"uk": re.compile("[іїєґІЇЄҐ]"), "ru": re.compile("[ыэъёЫЭЪЁ]")}
_GLANCE = 4000
_CLASSIFIED = 1000
"""Characters that the classifier, which walks through every byte, is given: all labelled articles are told by fewer."""
_SMALL_WORDS = (" the ", " of ", " and ", " to ", " in ", " from ", " were ", " was ")
_ALIASES = {"ua": "uk", "iw": "he", "no": "nb"}


def language_of(text: str, declared: str = "") -> str:
    """The ISO 639-1 code of the text's language, or "" when neither the text nor `declared` tells.

    Letters that only Ukrainian or only Russian has decide between the two; py3langid names all others.
    """
    plain = _at_a_glance(text[:_GLANCE].lower())
    if plain:
        return plain
    if sum(character.isalpha() for character in text[:5000]) < _ENOUGH:
        return _own_letters(text) or code_of(declared)
    from py3langid.langid import classify

    guess = str(classify(text[:_CLASSIFIED])[0])
    if guess in _ONLY:
        return _own_letters(text) or guess
    return guess


def _at_a_glance(sample: str) -> str:
    """The language where letters or small words leave no doubt, so that most texts need no classifier; else ""."""
    if sample.isascii():
        return _english(sample)
    ukrainian = sample.count("і") + sample.count("ї") + sample.count("є")
    russian = sample.count("ы") + sample.count("э")
    if max(ukrainian, russian) * 100 >= len(sample) and max(ukrainian, russian) >= 4 * min(ukrainian, russian):
        return "uk" if ukrainian > russian else "ru"
    return _english(sample)


def _english(sample: str) -> str:
    found = 0
    for word in _SMALL_WORDS:
        found += sample.count(word)
        if found and found * 80 >= len(sample):
            return "en"
    return ""


def code_of(declared: str) -> str:
    """The two- or three-letter code in what a page declares, such as uk in “uk-UA” or in the frequent mistake “ua”."""
    code = re.match(r"\s*([A-Za-z]{2,3})(?![A-Za-z])", declared)
    return _ALIASES.get(code[1].lower(), code[1].lower()) if code else ""


def _own_letters(text: str) -> str:
    """Uk or ru when letters that the other lacks prevail clearly; quotations in the other language are frequent."""
    counts = {code: len(pattern.findall(text[:5000])) for code, pattern in _ONLY.items()}
    more = max(counts, key=lambda code: counts[code])
    return more if counts[more] > 2 * min(counts.values()) else ""
