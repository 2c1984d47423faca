"""How good the method is: the committed results of the trials as tables, and where another rule does better."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from analysis.present.html import Cell, block, escape, link, table
from analysis.present.parts import FOLDER
from analysis.reconcile.trial.score import MODEL

TRIAL = Path("data") / "trial"
Row = dict[str, str]
_MEASURES = {
    "exact_share": ("exactly right", True),
    "off_share": ("off by more than a little", False),
    "mean_error": ("mean absolute error", False),
    "root_mean_square_error": ("root mean square error", False),
}
"""Each measure of the results, and whether more of it is better."""


def trial_parts(root: Path) -> dict[str, str]:
    """The computed parts of the page about the trials, by path."""
    parts = {"made-up": _made_up, "outside": _outside, "left-out": _left_out, "sensitivity": _sensitivity}
    return {f"{FOLDER}/trial-{name}.md": block(part(root / TRIAL)) for name, part in parts.items()}


def rows_in(folder: Path, name: str) -> list[Row]:
    """The rows of one table of results; none when the trial was not run."""
    path = folder / f"{name}.csv"
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def losses(rows: list[Row]) -> Iterator[str]:
    """For each measure the sentence that says which rule does better than ours, and by how much."""
    ours = next((row for row in rows if row["rule"] == MODEL), None)
    for measure, (name, more) in _MEASURES.items():
        if ours is None or measure not in ours:
            continue
        best = (max if more else min)(rows, key=lambda row: float(row[measure]))
        if float(best[measure]) != float(ours[measure]):
            yield f"{name}: {best['rule']} {_shown(measure, best)} against {_shown(measure, ours)}"


def _shown(measure: str, row: Row) -> str:
    value = float(row[measure])
    return f"{value:.2%}" if measure.endswith("share") else f"{value:,.2f}"


def _rules(caption: str, rows: list[Row]) -> str:
    measures = [name for name in _MEASURES if rows and name in rows[0]]
    cells = [[Cell(escape(row["rule"])), *(Cell(_shown(name, row), numeric=True) for name in measures)] for row in rows]
    lost = list(losses(rows))
    verdict = (
        f"Better than the cheapest explanation here: {'; '.join(lost)}." if lost else "No other rule does better here."
    )
    return table(caption, ["rule", *(_MEASURES[name][0] for name in measures)], cells) + f"<p>{escape(verdict)}</p>"


def _made_up(folder: Path) -> str:
    rules, readings = rows_in(folder, "made_up"), rows_in(folder, "made_up_readings")
    parts = []
    for found in rows_in(folder, "made_up_ranges"):
        rate = found["slips"]
        share = f"{float(rate):.0%} of statements slip"
        parts.append(_rules(f"Made-up ledgers, {share}", [row for row in rules if row["slips"] == rate]))
        parts.append(_ranges(found))
        cells = [_reading(row) for row in readings if row["slips"] == rate]
        head = ["reading", "claims that mean it", "precision", "recall"]
        parts.append(table(f"Readings, {share}", head, cells))
    return "\n".join(parts)


def _ranges(row: Row) -> str:
    return (
        f"<p>{int(row['figures']):,} figures. The true number lies within low and high for "
        f"{float(row['covered_share']):.2%}; these are {float(row['mean_width']):.2f} apart on average. Left out, "
        f"since nobody states the true number: {int(row['nobody_states_the_truth']):,}. Components not proved "
        f"optimal: {int(row['components_not_proved']):,}.</p>"
    )


def _reading(row: Row) -> list[Cell]:
    meant, read, both = (int(row[name]) for name in ("meant", "read", "both"))
    shares = [f"{both / whole:.1%}" if whole else "–" for whole in (read, meant)]
    return [
        Cell(escape(row["reading"])),
        Cell(f"{meant:,}", numeric=True),
        *(Cell(one, numeric=True) for one in shares),
    ]


def _outside(folder: Path) -> str:
    rows = rows_in(folder, "outside")
    names = list(dict.fromkeys(row["data_set"] for row in rows))
    parts = []
    for name in names:
        found = [row for row in rows if row["data_set"] == name]
        parts.append(_rules(f"{name}: {int(found[0]['answers']):,} known answers", found))
    return "\n".join(parts)


def _left_out(folder: Path) -> str:
    rows = rows_in(folder, "left_out")
    told = [row for row in rows if row["predicted"]]
    same = [row for row in told if row["predicted"] == row["stated"]]
    within = [row for row in told if row["within"] == "True"]
    if not told:
        return "<p>Not run.</p>"
    return (
        f"<p>{len(rows):,} numbers were taken out, one after another, with everybody who says them. For "
        f"{len(told):,} of them the rest still gives a figure. It is the same number in "
        f"{len(same) / len(told):.0%} of these cases, and the number lies within low and high in "
        f"{len(within) / len(told):.0%}.</p>"
    )


def _sensitivity(folder: Path) -> str:
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows_in(folder, "sensitivity"):
        groups.setdefault((row["price"], row["factor"]), []).append(row)
    cells = [
        [
            Cell(escape(name)),
            Cell("doubled" if float(factor) > 1 else "halved"),
            Cell(str(len(rows)), numeric=True),
            Cell(", ".join(_moved(row) for row in rows)),
        ]
        for (name, factor), rows in sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    ]
    return table("Prices that move a figure", ["price", "change", "figures", "which"], cells)


def _moved(row: Row) -> str:
    name = row["subject_id"]
    folder = "rounds" if name.startswith("round") else "events"
    way = f"{row['direction'].replace('_', ' ')}, {row['group']}: {row['before'] or 'none'} to {row['after'] or 'none'}"
    return f"{link(f'../{folder}/{name}.html', name)} ({escape(way)})"
