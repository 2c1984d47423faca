"""Speed of the stories, measured as ratios within one run: all notebooks against nbconvert, one after another.

Nothing here is asserted: shared machines make absolute times lie.
"""

from __future__ import annotations

import gzip
import re
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.bench import copy_project, seconds

_OURS = """
from pathlib import Path
from analysis.present.stories import run_notebooks
run_notebooks(sorted(Path("notebooks").glob("*.ipynb")), Path("stories"))
"""
_BESIDE = "import altair, pandas"


def _with_nbconvert(root: Path) -> dict[str, float]:
    """Seconds of each notebook executed by the plain tool."""
    command = [sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--stdout"]
    return {path.stem: seconds([*command, str(path)], root) for path in sorted((root / "notebooks").glob("*.ipynb"))}


def _heaviest(stories: Path) -> tuple[str, int]:
    """The figure that weighs most as a reader loads it: picture in both widths, caption and table, compressed."""
    figures = re.findall(
        r"<figure class=.*?</figure>", "".join(map(_shown, sorted(stories.glob("*.ipynb")))), re.DOTALL
    )
    weights = {figure: len(gzip.compress(figure.encode(), mtime=0)) for figure in figures}
    heaviest = max(weights, key=lambda figure: weights[figure])
    return re.findall(r'id="([^"]+)"', heaviest)[0], weights[heaviest]


def _shown(story: Path) -> str:
    import nbformat

    outputs = (output for cell in nbformat.read(story, as_version=4).cells for output in cell.get("outputs", []))
    return "\n".join(output.get("data", {}).get("text/markdown", "") for output in outputs)


def main() -> None:
    """Print each time in seconds, what it is set against, and the ratio; then the heaviest figure."""
    with tempfile.TemporaryDirectory() as place:
        root = copy_project(Path(place))
        ours = [sys.executable, "-c", _OURS]
        first, again = seconds(ours, root), seconds(ours, root)
        plain = _with_nbconvert(root)
        name, weight = _heaviest(root / "stories")
        imports = seconds([sys.executable, "-c", _BESIDE], root)
    whole = sum(plain.values())
    slowest = max(plain, key=lambda stem: plain[stem])
    table = Table("what", "seconds", "against", "ratio", title=f"Speed of {len(plain)} stories")
    for what, mine, theirs in [
        ("nbconvert, one after another / all from nothing", whole, first),
        ("nothing changed / all from nothing", again, first),
        (f"the slowest with nbconvert ({slowest}) / import altair, pandas", plain[slowest], imports),
    ]:
        table.add_row(what, f"{mine:.2f}", f"{theirs:.2f}", f"{mine / theirs:.2f}")
    Console().print(table)
    print(f"Heaviest figure: {name}, {weight / 1000:.1f} kB compressed, picture in two widths and table together.")


if __name__ == "__main__":
    main()
