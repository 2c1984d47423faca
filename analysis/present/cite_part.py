"""How to cite one event or round, and the record itself as files."""

from __future__ import annotations

from analysis.present.book import Row
from analysis.present.html import attributes, escape, link
from analysis.present.messages import mark
from analysis.present.records import address_of, root_from
from analysis.present.words import Words
from analysis.publish import cite
from analysis.publish.identity import Edition

_FORMATS = {"bibtex": "BibTeX", "ris": "RIS"}
_FILES = {"json": mark("this record as JSON"), "csv": mark("its claims as CSV")}


def cite_part(edition: Edition, subject: Row, words: Words) -> list[str]:
    """The citation as text, BibTeX and RIS, and links to the record's files."""
    is_event = "event_id" in subject
    named = subject | {"label": " ".join(subject["label"].split())}
    work = cite.event(edition, named) if is_event else cite.round_(edition, named)
    folder, up = ("events" if is_event else "rounds"), root_from(address_of(work.record), words)
    files = [
        link(f"{up}api/v1/latest/{folder}/{work.record}.{kind}", words.say(text), download="")
        for kind, text in _FILES.items()
    ]
    forms = (_form(name, cite.cite(work, form)) for form, name in _FORMATS.items())
    take = words.say("Take along: {files}.", files=", ".join(files))
    text = f"<p class='citation' lang='en'>{escape(cite.cite(work, 'text').strip())}</p>"
    return [f"<h2 id='cite'>{words.say('Cite this record')}</h2>", text, *forms, f"<p>{take}</p>"]


def _form(name: str, text: str) -> str:
    marks = attributes(tabindex="0", role="group", aria_label=name, class_="citation")
    return f"<details><summary>{name}</summary><pre{marks}>{escape(text)}</pre></details>"
