"""What came of asking for an address."""

from __future__ import annotations

import pytest

from analysis.gather.net.fetch import Fetcher
from analysis.gather.net.outcomes import OUTCOMES, FetchError


def outcome_of(fetcher: Fetcher, address: str) -> str:
    with pytest.raises(FetchError) as raised:
        fetcher.get(address)
    assert raised.value.outcome in OUTCOMES
    return raised.value.outcome
