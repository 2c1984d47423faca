"""Small words that several rules ask for, in all three languages: “and”, “of”, “who”, “is”."""

from __future__ import annotations

from analysis.gather.extract.words import words

AND = words("and та і й и")
OF = words("of из з із зі")
FROM = words("from з із зі из")
IN = words("in у в во")
WHO = words("who which які яких що которые которых")
NATIONS = words("ukrainian russian")
"""In English nouns and adjectives alike: “Ukrainian children” are no Ukrainians."""
TODAY = words("today сьогодні сегодня")
COPULA = words("are were is was - це это є стали became")
THEM = words("them these those whom which них яких которых")
HAVE = words("have had мають мали имеют имели")
