"""How a reader reports an error: a link to the project's issues, or plain words as long as no address is set."""

from __future__ import annotations

from urllib.parse import quote

from analysis.present.book import Row
from analysis.present.html import escape, link, outside_link
from analysis.present.records import id_of
from analysis.present.words import Words
from analysis.publish.identity import Edition


def report_line(edition: Edition, subject: Row, words: Words) -> list[str]:
    """The end of a record's page: how to tell that something is wrong, with the record's name filled in."""
    text = words.say(
        "Is something wrong or missing? {how} and name record {record}.",
        how=_how(edition, id_of(subject), words),
        record=f"<code>{escape(id_of(subject))}</code>",
    )
    return [f"<h2 id='report'>{words.say('Report an error')}</h2>", f"<p>{text}</p>"]


def report_part(edition: Edition, words: Words) -> str:
    """Where reports go, for the page about the project; it says so when this copy of the site has no address yet."""
    if edition.repository:
        where = outside_link(f"{edition.repository}/issues", edition.repository)
        return f"<p>{words.say('Reports are kept, and answered, where the project is kept: {where}.', where=where)}</p>"
    unset = words.say(
        "This copy of the site has no address for reports yet: whoever publishes it sets one ({setting}), and a link "
        "then stands here and on the page of every record. Until then, tell those from whom you have this site.",
        setting="<code>repo-url</code>, <code>_quarto.yml</code>",
    )
    return f"<p>{unset}</p>"


def _how(edition: Edition, record: str, words: Words) -> str:
    if not edition.repository:
        return link("../site/about.html#report", words.say("See how to tell us"))
    title = quote(f"Record {record}")
    return outside_link(f"{edition.repository}/issues/new?title={title}", words.say("Open an issue"))
