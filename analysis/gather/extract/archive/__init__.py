"""Extraction over an archive of many articles: streaming, on all cores or on a cluster, resumable."""

from analysis.gather.extract.archive.run import Outcome, extract_archive

__all__ = ["Outcome", "extract_archive"]
