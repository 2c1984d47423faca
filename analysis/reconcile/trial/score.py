"""How often each rule is right on made-up ledgers, and how well readings and ranges hold."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from analysis.reconcile.account import account_of
from analysis.reconcile.trial.rivals import RULES, by_rule
from analysis.reconcile.trial.synthetic import Made, make

MODEL = "cheapest explanation"


@dataclass
class Score:
    """Counts over ledgers: figures compared, exact and absolute error by rule; coverage, width; readings by class."""

    figures: int = 0
    exact: Counter[str] = field(default_factory=Counter)
    error: Counter[str] = field(default_factory=Counter)
    covered: int = 0
    width: int = 0
    silent: int = 0
    silent_right: int = 0
    undetermined: int = 0
    meant: Counter[str] = field(default_factory=Counter)
    read: Counter[str] = field(default_factory=Counter)
    hit: Counter[str] = field(default_factory=Counter)
    unproved: int = 0

    def share(self, name: str) -> float:
        """Share of figures exactly right under that rule, 0 to 1."""
        return self.exact[name] / self.figures

    def mean_error(self, name: str) -> float:
        """Mean absolute error under that rule, in people."""
        return self.error[name] / self.figures


def trial(ledgers: int, slips: float, seed: int, sizes: tuple[int, int] = (60, 150)) -> Score:
    """The score over so many ledgers of so many events (evenly between `sizes`), with that rate of slips (0 to 1)."""
    score = Score()
    for place in range(ledgers):
        events = sizes[0] + (sizes[1] - sizes[0]) * place // max(1, ledgers - 1)
        add(score, make(seed + place, events, slips))
    return score


def add(score: Score, made: Made) -> None:
    """Count one ledger in. Figures whose true number somebody states are compared; the rest is counted."""
    account = account_of(made.ledger)
    score.unproved += sum(not proof.proved for proof in account.proofs)
    rivals = {name: by_rule(made.ledger, rule) for name, rule in RULES.items()}
    for quantity, true in made.truth.items():
        figure = account.figures.get(quantity)
        stated = quantity in rivals["majority"]
        if not stated:
            score.silent += 1
            score.silent_right += figure is None or figure.best in (true, None)
            continue
        assert figure is not None
        if not any(claim.stated == true for claim in figure.claims):
            score.undetermined += 1
            continue
        score.figures += 1
        values = {MODEL: figure.best, **{name: found[quantity] for name, found in rivals.items()}}
        for name, value in values.items():
            score.exact[name] += value == true
            score.error[name] += abs((value or 0) - true)
        low, high = figure.low or 0, figure.high if figure.high is not None else true
        score.covered += low <= true <= high
        score.width += high - low
    _readings(score, made, {claim_id: read.reading for claim_id, read in account.readings.items()})


_ERRORS = ("unexplained", "a miscount of a few", "one digit wrong")
_COUNTED_AS = {**dict.fromkeys(_ERRORS, "error"), "a counter set anew": "as labelled"}
"""A total that sets its counter anew means what it says: it is the counter that lost its way."""


def _readings(score: Score, made: Made, read: dict[str, str]) -> None:
    for claim_id, meant in made.meanings.items():
        if claim_id in read:
            name = _COUNTED_AS.get(read[claim_id], read[claim_id])
            score.meant[meant] += 1
            score.read[name] += 1
            score.hit[name] += name == meant


def report(score: Score) -> str:
    """The score as Markdown tables."""
    lines = ["| rule | exactly right | mean absolute error |", "| --- | --- | --- |"]
    lines += [f"| {name} | {score.share(name):.2%} | {score.mean_error(name):.2f} |" for name in (MODEL, *RULES)]
    covered, width = score.covered / score.figures, score.width / score.figures
    lines += ["", f"Figures: {score.figures}. True value within low and high: {covered:.2%}; mean width {width:.2f}."]
    lines += [f"Left out, since nobody states the true number: {score.undetermined}."]
    lines += [f"Nobody states any number: {score.silent}, of which right or left open: {score.silent_right}."]
    lines += [f"Components not proved: {score.unproved}."]
    lines += ["", "| reading | claims that mean it | precision | recall |", "| --- | --- | --- | --- |"]
    for name in sorted(score.meant, key=lambda name: -score.meant[name]):
        precision = score.hit[name] / score.read[name] if score.read[name] else 0.0
        lines.append(f"| {name} | {score.meant[name]} | {precision:.1%} | {score.hit[name] / score.meant[name]:.1%} |")
    return "\n".join(lines) + "\n"
