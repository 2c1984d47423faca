"""Who speaks: officials and institutions that a text names as the source of what it says."""

from analysis.gather.extract.speakers.author import author_of, forwarded
from analysis.gather.extract.speakers.clauses import is_digest, parted, turns
from analysis.gather.extract.speakers.named import Named
from analysis.gather.extract.speakers.naming import Naming
from analysis.gather.extract.speakers.own import OwnSpeakers
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.states import both_say, is_news_of_the_other
from analysis.gather.extract.speakers.table import OUTLET, Speaker
from analysis.gather.extract.speakers.unnamed import by_pronoun

__all__ = [
    "OUTLET",
    "SAYING",
    "Named",
    "Naming",
    "OwnSpeakers",
    "Speaker",
    "author_of",
    "both_say",
    "by_pronoun",
    "forwarded",
    "is_digest",
    "is_news_of_the_other",
    "parted",
    "turns",
]
