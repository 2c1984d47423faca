"""Extraction: from the text of an article to candidate claims, by rules over a small grammar, without a network."""

from analysis.gather.extract.candidate import FIELDS, Candidate
from analysis.gather.extract.claims import extract_claims

__all__ = ["FIELDS", "Candidate", "extract_claims"]
