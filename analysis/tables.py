"""Every table of the ledger: its columns, types, units, vocabulary and constraints.

The pandera schemas, the Parquet types and the codebook are all made from what stands here (see analysis.schema).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from analysis import vocabulary as v

Kind = Literal["text", "count", "date"]

SCHEMA_VERSION = "1.0"
"""The version of the tables, apart from that of the data: MAJOR when a column, term or key goes or changes its meaning,
MINOR when one is added. A release that changes the tables without it is refused."""


@dataclass(frozen=True)
class Column:
    """One column: what it holds, its kind (text, whole number ≥ 0 or ISO date), unit, and what may stand in it."""

    name: str
    about: str
    kind: Kind = "text"
    unit: str = ""
    required: bool = True
    terms: v.Terms = field(default_factory=dict)
    pattern: str = ""
    refers: str = ""
    derived: bool = False
    signed: bool = False

    def details(self) -> list[str]:
        """What the codebook says of the column: meaning, unit, reference, pattern, origin."""
        more = {"unit: ": self.unit, "refers to ": self.refers, "pattern ": self.pattern}
        words = [self.about, *(lead + word for lead, word in more.items() if word)]
        return [*words, "derived when compiled"] if self.derived else words


@dataclass(frozen=True)
class Table:
    """One table: its name, key columns, meaning and columns; `folder` is where its file lives under data/."""

    name: str
    folder: Literal["ledger", "reconciled", "curated", "inbox"]
    key: tuple[str, ...]
    about: str
    columns: tuple[Column, ...]

    @property
    def curated_columns(self) -> list[str]:
        """The columns that people edit: all but those that the compiler derives."""
        return [column.name for column in self.columns if not column.derived]

    @property
    def curated(self) -> Table:
        """The same table without the columns that the compiler derives."""
        return replace(self, columns=tuple(column for column in self.columns if not column.derived))

    def column(self, name: str) -> Column:
        """The column of that name; KeyError if there is none."""
        return {column.name: column for column in self.columns}[name]


def _text(name: str, about: str, **more: object) -> Column:
    return Column(name, about, **more)  # type: ignore[arg-type]  # the keyword names are Column's own


def _optional(name: str, about: str, **more: object) -> Column:
    return Column(name, about, required=False, **more)  # type: ignore[arg-type]  # as above


def _count(name: str, about: str, unit: str = "people, bodies or exchanges", **more: object) -> Column:
    return Column(name, about, kind="count", unit=unit, required=False, **more)  # type: ignore[arg-type]  # as above


def _date(name: str, about: str, required: bool = False) -> Column:
    return Column(name, about, kind="date", unit="ISO 8601 day, UTC", required=required)


def _term(name: str, about: str, terms: v.Terms, required: bool = True, derived: bool = False) -> Column:
    return Column(name, about, terms=terms, required=required, derived=derived)


_SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
_EVENT = r"\d{4}-\d{2}-\d{2}(-[b-z])?"
_RECORD = rf"(round-)?{_EVENT}|C\d{{4,}}"
_NOTE = _optional("note", "what a reader should know, in the editors' own words")
_MEASURES = {name: measure.meaning for name, measure in v.MEASURES.items()}
_HANDOVER = (
    _text("label", "short neutral title"),
    _optional("mediators", "go-betweens that were named, separated by “; ”"),
    _optional("deal", "the agreement that it belongs to"),
    _NOTE,
)
_SPAN = (_date("date_start", "first day", required=True), _date("date_end", "last day", required=True))

# A table of columns reads better a row a line.
# fmt: off
SOURCES = Table("sources", "ledger", ("source_id",), "One published document.", (
    _text("source_id", "publisher and day of publication, with -b, -c for further ones that day", pattern=_SLUG),
    _text("publisher", "who published it", refers="publishers"),
    _term("publisher_side", "the publisher's side, from publishers", v.SIDES, derived=True),
    _optional("origin", "whose text it republishes or relies on", refers="publishers"),
    _term("kind", "how near it is to the speaker", v.SOURCE_KINDS),
    _optional("url", "address", pattern=r"https?://\S+"),
    _optional("archived_url", "address of an archived copy", pattern=r"https?://\S+"),
    _date("published_on", "day of publication as the page shows it"),
    _date("retrieved_on", "day on which an editor read it", required=True),
    _text("language", "language code", pattern=r"[a-z]{2,3}"),
))
PUBLISHERS = Table("publishers", "ledger", ("publisher",), "Who publishes sources.", (
    _text("publisher", "canonical name"),
    _term("side", "the side it belongs to", v.SIDES),
    _optional("country", "ISO 3166-1 code", pattern=r"[A-Z]{2}"),
    _optional("language", "main language code", pattern=r"[a-z]{2,3}"),
))
CLAIMANTS = Table("claimants", "ledger", ("claimant",), "Who asserts numbers: officials, institutions, outlets.", (
    _text("claimant", "canonical name"),
    _optional("office", "public office held when speaking"),
    _term("side", "the side spoken for", v.SIDES),
    _optional("country", "ISO 3166-1 code", pattern=r"[A-Z]{2}"),
))
COUNTERS = Table("counters", "ledger", ("counter_id",), "A total's book-keeper and scope, or a scheme of ordinals.", (
    _text("counter_id", "stable name, keeper first", pattern=_SLUG),
    _text("keeper", "who keeps the count"),
    _term("side", "the keeper's side", v.SIDES),
    _term("direction", "direction counted", v.DIRECTIONS),
    _term("group", "who or what is counted", v.COUNTER_GROUPS),
    _term("scope", "which handovers it counts", v.SCOPES),
    _term("period", "over what span", v.PERIODS),
    _date("starts_on", "first day of the count", required=True),
    _date("ends_on", "last day of the count, if it closed"),
    _NOTE,
))
ROUNDS = Table("rounds", "ledger", ("round_id",), "Events announced as one deal; it has no count of its own.", (
    _text("round_id", "round- and the first day", pattern=r"round-\d{4}-\d{2}-\d{2}"),
    *_SPAN,
    _term("kind", "kind of its events", v.EVENT_KINDS),
    *_HANDOVER,
))
EVENTS = Table("events", "ledger", ("event_id",), "One handover, or a cancelled one.", (
    _text("event_id", "its first day, with -b, -c for further ones that day", pattern=_EVENT),
    *_SPAN,
    _term("date_precision", "how precise the sources are about the date", v.EVENT_PRECISIONS),
    _term("kind", "what kind of handover", v.EVENT_KINDS),
    _optional("round_id", "the round that it is a stage of", refers="rounds"),
    *_HANDOVER,
))
CLAIMS = Table("claims", "ledger", ("claim_id",), "One source says one number.", (
    _text("claim_id", "stable, without meaning, never used again", pattern=r"C\d{4,}"),
    _text("source_id", "where it stands", refers="sources"),
    _optional("subject_id", "the event or round; blank for running totals and stocks", refers="events or rounds"),
    _date("as_of", "the day up to which a total or stock counts, or on which a plan was stated"),
    _term("as_of_precision", "how precise the source is about as_of", v.PRECISIONS, required=False),
    _term("measure", "what is counted", _MEASURES),
    _count("value", "the number as stated; blank for a range"),
    _count("value_low", "low end of a range"),
    _count("value_high", "high end of a range"),
    _term("qualifier", "how the number was put", v.QUALIFIERS),
    _text("claimant", "who asserts it", refers="claimants"),
    _term("claimant_side", "the claimant's side, from claimants", v.SIDES, derived=True),
    _optional("counter_id", "the counter of a total, or the scheme of an ordinal", refers="counters"),
    _NOTE,
    _date("recorded_on", "day on which it entered the ledger", required=True),
))
DECISIONS = Table("decisions", "ledger", ("decision_id",), "An editor's ruling that overrides the computation.", (
    _text("decision_id", "stable name", pattern=r"D\d{4,}"),
    _optional("claim_id", "the claim ruled on; blank when the ruling is about a figure", refers="claims"),
    _text("subject_id", "the event or round that the claim or figure is really about", refers="events or rounds"),
    _term("direction", "the direction really counted", v.DIRECTIONS),
    _term("group", "the group really counted", v.GROUPS),
    _count("value", "the figure ruled; blank when the ruling is about a claim"),
    _text("reason", "why"),
    _text("decided_by", "editor's role"),
    _date("decided_on", "day of the ruling", required=True),
))
CORRECTIONS = Table("corrections", "ledger", ("correction_id",), "What was wrong here and what stands there now.", (
    _text("correction_id", "stable name", pattern=r"K\d{4,}"),
    _term("table", "the table corrected", v.CORRECTABLE),
    _text("record_id", "key of the record corrected"),
    _text("column", "the column corrected"),
    _optional("old_value", "what stood there and readers saw"),
    _optional("new_value", "what stands there now"),
    _optional("expect", "column=value that must still hold in the record as curated, or the build fails"),
    _text("reason", "why, and by which evidence"),
    _text("noticed_by", "role of who noticed"),
    _date("corrected_on", "day of the correction", required=True),
))
WITHDRAWN = Table("withdrawn", "ledger", ("identifier",), "Identifiers that no record bears any longer.", (
    _text("identifier", "the event, round or claim that is gone", pattern=_RECORD),
    _optional("successor", "the record that holds what it held", pattern=_RECORD, refers="events or rounds or claims"),
    _text("reason", "why it was withdrawn"),
    _date("withdrawn_on", "day of the withdrawal", required=True),
))

_QUANTITY = (
    _text("subject_id", "event or round", refers="events or rounds"),
    _term("direction", "direction of the handover", v.DIRECTIONS),
    _term("group", "group counted", v.GROUPS),
)
_QUANTITY_KEY = ("subject_id", "direction", "group")
FIGURES = Table("figures", "reconciled", _QUANTITY_KEY, "The figure of each quantity.", (
    *_QUANTITY,
    _count("best", "best value; blank if undisclosed"),
    _count("low", "smallest value that any explanation within the stated slack of the cheapest allows"),
    _count("high", "largest such value; blank when nothing bounds it (“more than”)"),
    _count("claimed_low", "smallest number claimed for this very quantity"),
    _count("claimed_high", "largest number claimed for this very quantity"),
    _term("status", "how well it is supported", v.STATUSES),
    _count("n_claims", "claims about it", "claims"),
    _count("n_voices", "independent claimants among them", "claimants"),
    _text("why", "the reason, in words"),
    _count("runner_up", "the best other value; blank when no other was considered"),
    _term("tied", "whether another value explains the claims equally well", v.YES_NO),
))
READINGS = Table("readings", "reconciled", ("claim_id",), "What each claim is taken to mean.", (
    _text("claim_id", "the claim", refers="claims"),
    _optional("subject_id", "the event or round it is taken to be about"),
    _term("direction", "direction it is taken to count", v.DIRECTIONS),
    _term("group", "group it is taken to count", v.COUNTER_GROUPS),
    _count("stated", "the number as stated"),
    _text("reading", "the meaning chosen"),
    _count("implied", "the number that the meaning implies"),
    _count("residual", "stated minus implied", signed=True),
    _text("why", "the reason, in words"),
))
TOTALS = Table("totals", "reconciled", ("counter_id", "as_of"), "Each stated total against the events.", (
    _text("counter_id", "the counter", refers="counters"),
    _date("as_of", "the day up to which it counts", required=True),
    _count("stated", "the total as stated"),
    _count("implied", "the previous stated total plus the events since"),
    _count("residual", "stated minus implied", signed=True),
    _text("why", "the reason, in words"),
))
VINTAGES = Table("vintages", "reconciled", (*_QUANTITY_KEY, "known_on"),
                 "Each figure as known on each day on which it changed.", (
    *_QUANTITY,
    _date("known_on", "from this day until the next row of the figure the claims published by then gave these values",
          required=True),
    _count("best", "best value"),
    _count("low", "smallest value within the slack"),
    _count("high", "largest value within the slack; blank when nothing bounds it"),
    _term("status", "how well it was supported", v.STATUSES),
))

_SHA256, _TIME = r"[0-9a-f]{64}", r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
_CLAIMED = [column for column in CLAIMS.curated.columns if column.name not in ("claim_id", "source_id", "recorded_on")]
_SEEN = (
    _text("url", "address of the page", pattern=r"https?://\S+"),
    _text("captured_at", "when the page was read, UTC", pattern=_TIME),
    _text("sha256", "SHA-256 of the page as it was read", pattern=_SHA256),
    _text("evidence", "SHA-256 of the sentence that says it, to notice when it changes", pattern=_SHA256),
    _text("original", "what was extracted, as JSON; its hash is the candidate's identifier"),
)
WATCHES = Table("watches", "curated", ("watch_id",), "Where the gatherer looks for new statements.", (
    _text("watch_id", "stable name, publisher first", pattern=_SLUG),
    _text("publisher", "who publishes there", refers="publishers"),
    _term("side", "the publisher's side, as in publishers", v.SIDES),
    _term("kind", "how near its pages are to the speaker", v.SOURCE_KINDS),
    _text("language", "language code", pattern=r"[a-z]{2,3}"),
    _term("method", "what stands at the address", v.WATCH_METHODS),
    _text("address", "address to ask", pattern=r"https?://\S+"),
    _optional("links", "regular expression that the addresses of its articles match; blank for all"),
    _optional("adapter", "name of the adapter that reads it, where the method alone does not", pattern=_SLUG),
    Column("interval", "how long to wait before asking again", kind="count", unit="hours"),
    _date("last_checked", "day on which it last answered"),
    _NOTE,
))
CANDIDATES = Table("candidates", "inbox", ("candidate_id",), "Numbers found, not yet accepted.", (
    _term("decision", "what the editor decides; blank: not yet", v.REVIEW_DECISIONS, required=False),
    _text("candidate_id", "hash of the address and of what was extracted", pattern=r"[0-9a-f]{16}"),
    _term("match", "how it stands to the ledger", v.MATCHES),
    _text("why", "the same in words"),
    *(replace(column, required=column.required and column.name != "claimant") for column in _CLAIMED),
    _text("publisher", "who published the page", refers="publishers"),
    _term("kind", "how near the page is to the speaker", v.SOURCE_KINDS),
    _date("published_on", "day of publication as the page shows it"),
    _text("language", "language code", pattern=r"[a-z]{2,3}"),
    *_SEEN,
))
REVIEWS = Table("reviews", "curated", ("candidate_id", "decided_at"), "What editors decided about candidates.", (
    _text("candidate_id", "the candidate", pattern=r"[0-9a-f]{16}"),
    _text("decided_at", "when, UTC", pattern=_TIME),
    _text("decided_by", "editor's role"),
    _term("decision", "what was decided", v.REVIEW_DECISIONS),
    _optional("claim_id", "the claim that it became", refers="claims"),
    *_SEEN,
))
# fmt: on

_FINDS = (PUBLISHERS, CLAIMANTS, SOURCES, COUNTERS, ROUNDS, EVENTS, CLAIMS)
LEDGER: tuple[Table, ...] = (*_FINDS, DECISIONS, CORRECTIONS, WITHDRAWN)
RECONCILED: tuple[Table, ...] = (FIGURES, READINGS, TOTALS, VINTAGES)
TABLES: dict[str, Table] = {table.name: table for table in (*LEDGER, *RECONCILED)}
GATHERING: tuple[Table, ...] = (WATCHES, CANDIDATES, REVIEWS)
"""What the gatherer works with; none of it is part of the ledger."""
