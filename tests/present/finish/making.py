"""Pages as the two renderers write them, and the finished site made of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from lxml import html
from lxml.html import HtmlElement

from analysis.present.finish.site import finish_site

CONFIG = """
website:
  title: "Exchange Ledger"
  description: "Every claim."
  site-url: {address}
  navbar:
    right:
      - text: Ledger
        href: site/ledger.qmd
  page-footer:
    left: "Free data. [How to cite](/site/data.qmd#cite)"
"""
ADDRESS = "https://ledger.example/base"

SMALLDOCS = """<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="generator" content="smalldocs-0.5.4">
<meta name="description" content="{lede}"><title>{title} – Exchange Ledger</title>
<link rel="stylesheet" href="{up}site_libs/themes/default.min.css">
<link rel="stylesheet" href="{up}site/styles/ledger.css">
<script src="{up}site_libs/smalldocs.js" defer></script>{more}</head><body class="nav-fixed">
<header id="quarto-header">menu</header>
<div id="quarto-content"><main class="content" id="quarto-document-content"><header id="title-block-header"
class="quarto-title-block default"><div class="quarto-title"><h1 class="title">{title}</h1></div><div>
<div class="description">{lede}</div></div><div class="quarto-title-meta"></div></header>{body}</main></div>
<footer class="footer">foot</footer></body></html>"""

QUARTO = """<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en"><head>
<meta charset="utf-8"><meta name="generator" content="quarto-1.10.18">
<meta name="description" content="{lede}"><title>{title} – Exchange Ledger</title><style>span{{color:red}}</style>
<script src="{up}site_libs/quarto-html/quarto.js" type="module"></script>
<link rel="stylesheet" href="{up}site/styles/ledger.css">{more}</head>
<body class="nav-fixed quarto-light"><header id="quarto-header"><button onclick="toggle()">menu</button></header>
<main class="content column-page" id="quarto-document-content">

<header id="title-block-header" class="quarto-title-block default">
<div class="quarto-title">
<h1 class="title">{title}</h1>
</div>

<div>
  <div class="description">
    {lede}
  </div>
</div>

</header>

{body}
</main><script id="quarto-html-after-body" type="application/javascript">window.x = 1</script></body></html>"""


@dataclass(frozen=True)
class Rendered:
    """A project whose site a renderer has just written."""

    root: Path
    form: str = SMALLDOCS
    address: str = ADDRESS

    @property
    def out(self) -> Path:
        return self.root / "_site"

    def page(
        self, path: str, body: str = "<p>Text.</p>", title: str = "A page", lede: str = "Told.", more: str = ""
    ) -> None:
        """Write one page as the renderer would."""
        target = self.out / path
        target.parent.mkdir(parents=True, exist_ok=True)
        up = "../" * path.count("/")
        target.write_text(self.form.format(title=title, lede=lede, body=body, more=more, up=up))

    def finish(self) -> int:
        (self.root / "_quarto.yml").write_text(CONFIG.format(address=self.address))
        (self.out / "site_libs").mkdir(parents=True, exist_ok=True)
        return finish_site(self.root, self.out)

    def text(self, path: str) -> str:
        return (self.out / path).read_text()

    def tree(self, path: str) -> HtmlElement:
        return html.document_fromstring(self.text(path))

    def values(self, path: str, query: str) -> list[str]:
        """What an XPath finds on a page, as text."""
        return [str(found) for found in self.tree(path).xpath(query)]
