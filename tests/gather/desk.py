"""A project that gathers from a server on this machine, and an article for it to find."""

from __future__ import annotations

import csv
from dataclasses import dataclass

from analysis.gather.net.manners import Manners
from analysis.gather.run import Report, gather, store_of
from analysis.tables import WATCHES
from tests.gather.pages import page
from tests.gather.server import QUICK, Site
from tests.project import Project

META = '<meta property="article:published_time" content="2024-01-31T15:00:00+02:00">'
TALE = (
    "<p>On 31 January 2024 Ukraine brought 207 prisoners of war home in an exchange, the Coordination Headquarters "
    "said.</p><p>It was the 50th exchange of prisoners between Ukraine and Russia, the headquarters added.</p>"
)
ARTICLE = page("en", META, title="207 prisoners of war come home in an exchange", body=TALE)


@dataclass
class Desk:
    """A project that watches one feed of the test's server."""

    project: Project
    site: Site

    def lists(self, *paths: str, title: str = "Prisoner exchange") -> None:
        items = "".join(f"<item><title>{title}</title><link>{self.site.origin}{path}</link></item>" for path in paths)
        feed = f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>'
        self.site.put("/feed", feed, Content_Type="application/rss+xml")

    def run(self, manners: Manners = QUICK) -> Report:
        return gather(self.project.root, manners, force=True)

    def outcome(self, path: str) -> str:
        store = store_of(self.project.root)
        try:
            known = store.page(self.site.origin + path)
            return known.outcome if known else "not met"
        finally:
            store.close()


def desk_of(project: Project, site: Site) -> Desk:
    """The project with one watch, of the server's feed."""
    side = next(row["side"] for row in project.rows("publishers") if row["publisher"] == "Agency A")
    row = {
        "watch_id": "agency-a", "publisher": "Agency A", "side": side, "kind": "agency", "language": "en",
        "method": "feed", "address": site.origin + "/feed", "interval": "6",
    }  # fmt: skip
    with project.sheet("watches").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, WATCHES.curated_columns, lineterminator="\n")
        writer.writeheader()
        writer.writerow(row)
    return Desk(project, site)
