"""What kind of statement a number is part of: a handover, a plan, a running total, or prisoners held."""

from analysis.gather.extract.kinds.loss import is_loss
from analysis.gather.extract.kinds.one_exchange import is_in_one_exchange
from analysis.gather.extract.kinds.plan import is_plan, tells_plan
from analysis.gather.extract.kinds.running import is_beyond_one_handover, is_reached, is_running
from analysis.gather.extract.kinds.span import span_of
from analysis.gather.extract.kinds.stock import is_beside_holding, is_stock
from analysis.gather.extract.kinds.there import are_there

__all__ = [
    "are_there",
    "is_beside_holding",
    "is_beyond_one_handover",
    "is_in_one_exchange",
    "is_loss",
    "is_plan",
    "is_reached",
    "is_running",
    "is_stock",
    "span_of",
    "tells_plan",
]
