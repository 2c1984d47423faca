"""The site in figures (make bench): page weights, pages made again after one edit, Lighthouse's performance.

Nothing here is asserted: shared machines make absolute times lie.
"""

from __future__ import annotations

import gzip
import posixpath
import time
from pathlib import Path

from lxml import html
from rich.console import Console
from rich.table import Table

from analysis.present.render import SITE, render_site
from analysis.preview import start_server
from tests import node_tools
from tests.site.test_lighthouse import run_lighthouse

_ROOT = Path(__file__).resolve().parents[1]
_LIMITS = {"index.html": "under 120 kB", "events/2024-01-31.html": "under 60 kB", "site/ledger.html": ""}
_FILES = "//link[@rel='stylesheet']/@href | //script[@src]/@src"


def weight(site: Path, path: str) -> float:
    """Compressed kilobytes of a page with its styles and scripts, without pictures."""
    ways = map(str, html.parse(str(site / path)).xpath(_FILES))
    files = [site / path, *(site / posixpath.normpath(posixpath.join(posixpath.dirname(path), way)) for way in ways)]
    return sum(len(gzip.compress(file.read_bytes(), 6)) for file in files) / 1000


def rendered(page: Path) -> str:
    """Seconds and outcome of a rendering after this page changed; the page is put back as it was."""
    text = page.read_text()
    page.write_text(text.replace("207", "208"))
    try:
        began = time.monotonic()
        return f"{render_site(_ROOT)}, {time.monotonic() - began:.1f} s"
    finally:
        page.write_text(text)


def main() -> None:
    """Print weights, a full rendering, one after an edit, and the scores; the site is left as it was."""
    site, event = _ROOT / SITE, _ROOT / "events" / "2024-01-31.qmd"
    table = Table("what", "measured", "wanted", title="The site")
    for path, wanted in _LIMITS.items():
        table.add_row(f"{path}, compressed, without pictures", f"{weight(site, path):.0f} kB", wanted)
    (_ROOT / ".cache" / "pages.json").unlink(missing_ok=True)
    table.add_row("every page", rendered(event), "under 20 s")
    render_site(_ROOT)
    table.add_row("one event edited", rendered(event), "1 page")
    render_site(_ROOT)
    server = start_server(site)
    if node_tools.ready():
        for path, answer in run_lighthouse(f"http://127.0.0.1:{server.server_port}").items():
            table.add_row(f"Lighthouse, mobile performance: {path}", str(answer["scores"]["performance"]), "98 or more")
    server.shutdown()
    Console().print(table)


if __name__ == "__main__":
    main()
