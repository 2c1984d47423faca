"""Which figures would move if one price were halved or doubled."""

from __future__ import annotations

from dataclasses import dataclass

from analysis.ledger.opening import Ledger
from analysis.reconcile.account import account_of
from analysis.reconcile.costs import Costs, load_costs
from analysis.reconcile.quantities import Quantity

FACTORS = (0.5, 2.0)


@dataclass(frozen=True)
class Move:
    """One figure that one changed price moves."""

    name: str
    factor: float
    quantity: Quantity
    before: int | None
    after: int | None


def sensitivity(ledger: Ledger, names: list[str] | None = None, costs: Costs | None = None) -> list[Move]:
    """Every figure that moves, price by price; all prices and weights above 0 unless `names` says which."""
    prices = costs or load_costs()
    known = {quantity: figure.best for quantity, figure in account_of(ledger, prices).figures.items()}
    listed = names or [name for name, price in {**prices.prices, **prices.weights}.items() if price and name != "slack"]
    moves = []
    for name in listed:
        for factor in FACTORS:
            figures = account_of(ledger, prices.scaled(name, factor)).figures
            for quantity, figure in figures.items():
                if figure.best != known.get(quantity):
                    moves.append(Move(name, factor, quantity, known.get(quantity), figure.best))
    return moves
