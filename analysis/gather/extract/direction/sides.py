"""The two directions, and the words that tell them."""

from __future__ import annotations

from analysis.gather.extract.lexicon import listed, tag
from analysis.gather.extract.words import words

UA, RU, BOTH = "to_ua", "to_ru", "both"
OTHER = {UA: RU, RU: UA}
UKRAINIAN, RUSSIAN, UKRAINE, RUSSIA = tag("UKRAINIAN"), tag("RUSSIAN"), tag("UKRAINE"), tag("RUSSIA")
CAPTIVITY, CONTROLLED, EACH, SIDE = tag("CAPTIVITY"), tag("CONTROLLED"), tag("EACH"), tag("SIDE")
GIVE, RECEIVE, RETURN, HOLD = tag("GIVE"), tag("RECEIVE"), tag("RETURN"), tag("HOLD")
PRISONS = listed(
    "prisons jails camps colonies dungeons в'язниць колоній катівень тюрем застінків тюрьм колоний застенков"
)
FROM = words("from з із зі из с со от від")
TO = words("to into toward towards до на в у back")
GOT = words(
    "received receives receive got get gets отримала отримали отримав получила получили получил прийняла прийняли "
    "приняла приняли одержала одержали возвратила вернула возвратил возвращены возвращено возвратили вернули вернулись "
    "забрала забрал забрали повернули повернуто повернулися reclaimed regained "
    "отримано получено получены getting "
    "receiving retrieving taking отримавши одержавши получив забрав вернув приняв повернувши"
)
