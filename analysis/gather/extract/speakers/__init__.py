"""Who speaks: officials and institutions that a text names as the source of what it says."""

from analysis.gather.extract.speakers.interview import Interview, interview_of
from analysis.gather.extract.speakers.named import Named, Naming
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.table import OUTLET, Speaker
from analysis.gather.extract.speakers.unnamed import author_of, by_pronoun

__all__ = ["OUTLET", "SAYING", "Interview", "Named", "Naming", "Speaker", "author_of", "by_pronoun", "interview_of"]
