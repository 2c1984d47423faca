"""A chart that answers to its reader: the specification for exploring, as a script that works from a folder too."""

from __future__ import annotations

import copy
import json
from typing import Any

_BRUSHED = {"condition": {"param": "marked", "value": 1}, "value": 0.2}
_MARKS_THAT_FADE = ("bar", "point", "circle", "square", "rect", "tick")


def live_script(record: dict[str, Any]) -> str:
    """The script that hands a figure's live specifications and its rows to site/scripts/explore.js."""
    live = {
        "specs": {form: live_spec(spec) for form, spec in record["specs"].items()},
        "csv": record["csv"],
        "adds_up": record["adds_up"],
    }
    content = json.dumps(live, ensure_ascii=False, sort_keys=True).replace("</", "<\\/")
    return f"(window.ledgerCharts ??= {{}})[{json.dumps(record['name'])}] = {content};\n"


def live_spec(spec: dict[str, Any]) -> dict[str, Any]:
    """The specification with a tooltip on every mark and a brush along x: what is not marked fades."""
    live = copy.deepcopy(spec)
    config = live.setdefault("config", {})
    config["mark"] = {**config.get("mark", {}), "tooltip": {"content": "encoding"}}
    units = live.get("layer", [live])
    first = next((unit for unit in units if _mark(unit) in _MARKS_THAT_FADE and "x" in unit.get("encoding", {})), None)
    if first is None:
        return live
    first["params"] = [
        *first.get("params", []),
        {"name": "marked", "select": {"type": "interval", "encodings": ["x"]}},
    ]
    for unit in units:
        if _mark(unit) in _MARKS_THAT_FADE:
            unit.setdefault("encoding", {}).setdefault("opacity", _BRUSHED)
    return live


def _mark(unit: dict[str, Any]) -> str:
    mark = unit.get("mark", "")
    return str(mark["type"] if isinstance(mark, dict) else mark)
