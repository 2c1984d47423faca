"""Everything that a notebook needs, loaded once, in the process from which the notebooks' own are forked."""

from __future__ import annotations

import gc
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

import altair as alt
import nbformat
import pandas as pd
import pyarrow.dataset
import pyarrow.pandas_compat  # noqa: F401  # the first table that is read would load it
from IPython.core import completerlib, logger, magics  # noqa: F401  # the first shell would load them

from analysis.present import charts, light, running, telling  # noqa: F401  # loading is all


def _load(package: ModuleType) -> None:
    for module in iter_modules(package.__path__, f"{package.__name__}."):
        import_module(module.name)


def _draw() -> None:
    """A chart of two points: the first one of a process loads much and fills Altair's caches."""
    points = pd.DataFrame({"day": pd.to_datetime(["2024-01-01", "2024-01-02"]), "people": [1, 2]})
    alt.Chart(points).mark_bar().encode(x="day:T", y="people:Q").to_dict(validate=False)


_load(charts)
_load(telling)
_draw()
nbformat.validate(nbformat.v4.new_notebook())  # the first check compiles the format's schema
gc.freeze()  # what is loaded stays shared with the processes that are forked
