"""Who speaks: officials and institutions that a text names as the source of what it says."""

from analysis.gather.extract.speakers.named import Named, named_in, named_places
from analysis.gather.extract.speakers.saying import SAYING
from analysis.gather.extract.speakers.table import OUTLET, Speaker

__all__ = ["OUTLET", "SAYING", "Named", "Speaker", "named_in", "named_places"]
